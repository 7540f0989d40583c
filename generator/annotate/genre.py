"""News or narrative: whether dates lean on the day of the article or on one another."""

from __future__ import annotations

import re

from generator.annotate.forms import Fixed, Named, Reading, Shifted

_FULL = re.compile(r"(?:BC)?\d{4}(?:-\d\d(?:-\d\d)?|-(?:SP|SU|FA|WI))?")
ENOUGH = 6
"""A narrative states at least so many different dates of other years; news with background states a few, or one again and again."""

MANY_TIMES = 8
"""How many of them, repeated or not, for each date that leans on the document's day; the histories we saw have fourteen and more."""

MORE_FOR_EACH = 2
"""How many more different ones for each such date: short news of a trial states seven days of past years and one "this week"."""


def is_narrative(readings: tuple[Reading, ...], document: str | None) -> bool:
    """Whether dates of other years are many and of many kinds, and those that need the document's day ("Friday", "yesterday") few."""
    year = document[:4] if document else ""
    told = [reading.form.stated for reading in readings if _of_another_year(reading, year)]
    leaning = sum(1 for reading in readings if _leans_on_the_day(reading))
    opening = next((reading for reading in readings if reading.form.type == "DATE"), None)
    if not leaning and opening is not None and _of_another_year(opening, year) and _long_past(told, year):
        return True
    return len(set(told)) >= ENOUGH + MORE_FOR_EACH * leaning and len(told) > MANY_TIMES * leaning


SHORT_STORY = 2
"""Different days or months that a short story of the past states, where nothing in it leans on the document's day."""

LIFETIME = 100
"""Years: of what lies further back than this one day or month is enough, for no news is made of it."""

YEARS_PAST = 2
"""Years by which all its dates must lie before the document's."""


def _long_past(told: list[str], year: str) -> bool:
    """Whether every date of another year lies well before the document's, and some are days or months.

    Its first date must be one of them: news begins with its own day, though it may be written without a year.
    """
    if not year or any(not value.startswith("BC") and int(value[:4]) > int(year) - YEARS_PAST for value in told):
        return False
    beyond_memory = all(value.startswith("BC") or int(value[:4]) < int(year) - LIFETIME for value in told)
    return len({value for value in told if len(value) > len("1982")}) >= (1 if beyond_memory else SHORT_STORY)


def _of_another_year(reading: Reading, year: str) -> bool:
    form = reading.form
    return isinstance(form, Fixed) and form.type == "DATE" and _FULL.fullmatch(form.value) is not None and form.value[:4] != year


def _leans_on_the_day(reading: Reading) -> bool:
    form = reading.form
    if isinstance(form, Shifted):
        return form.base in ("document", "spoken")
    return isinstance(form, Named) and (form.stated.startswith("XXXX-WXX") or form.step is not None)
