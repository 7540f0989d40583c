"""News or narrative: whether dates lean on the day of the article or on one another."""

from __future__ import annotations

import re

from generator.annotate.forms import Fixed, Named, Reading, Shifted

_FULL = re.compile(r"(?:BC)?\d{4}(?:-\d\d(?:-\d\d)?)?")
ENOUGH = 6
"""A narrative states at least so many dates of other years; a news report with background states a few."""

MANY_TIMES = 8
"""How many of them for each date that leans on the document's day; the histories we saw have fourteen and more, news at most six."""


NEAR = 2
"""Years: a date no further from the document's year than this is what news of a trial or of an anniversary states again and again."""


def is_narrative(readings: tuple[Reading, ...], document: str | None) -> bool:
    """Whether dates of years long past are many, and dates that need the document's day ("Friday", "yesterday") few beside them."""
    year = document[:4] if document else ""
    told = sum(1 for reading in readings if _of_another_year(reading, year))
    leaning = sum(1 for reading in readings if _leans_on_the_day(reading))
    return told >= ENOUGH and told > MANY_TIMES * leaning


def _of_another_year(reading: Reading, year: str) -> bool:
    form = reading.form
    if not isinstance(form, Fixed) or form.type != "DATE" or _FULL.fullmatch(form.value) is None:
        return False
    stated = form.value[:4]
    return not (year.isdigit() and stated.isdigit()) or abs(int(stated) - int(year)) > NEAR


def _leans_on_the_day(reading: Reading) -> bool:
    form = reading.form
    if isinstance(form, Shifted):
        return form.base in ("document", "spoken")
    return isinstance(form, Named) and (form.stated.startswith("XXXX-WXX") or form.step is not None)
