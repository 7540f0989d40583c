"""Refiners for texts that tell of times before the year 1000: which short numbers are years, and of which era."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.annotate.forms import Fixed, Reading
from generator.annotate.rules.eras import SHORT
from generator.annotate.source import Source

Readings = tuple[Reading, ...]

CENTURIES = ("century", "century before another")
NEAR = 150
"""Years: a number this near to the last year before the Common Era is of that era too."""

_YEAR = re.compile(r"BC(\d{4})")
_SHORT = re.compile(r"0(\d{2,3})")


def drop_early_years(readings: Readings, source: Source) -> Readings:
    """Drop years in three digits, unless the text tells of such times: it names an era, or a year that is written with one."""
    ancient = any(_is_ancient(reading) for reading in readings)
    return tuple(reading for reading in readings if ancient or reading.rule not in SHORT)


def _is_ancient(reading: Reading) -> bool:
    form = reading.form
    return isinstance(form, Fixed) and form.type == "DATE" and reading.rule not in SHORT and form.value[:1] in ("B", "0")


def read_eras(readings: Readings, source: Source) -> Readings:
    """Give the era of the year before it to a year, decade or century that names none: "In 480 BC … By the end of the 5th century"."""
    last = next((year for reading in readings if (year := _year_before(reading)) is not None and not _of_common_era(reading)), None)
    kept: list[Reading] = []
    for reading in readings:
        if last is not None:
            reading = _of_its_era(reading, last)
        kept.append(reading)
        if (year := _year_before(reading)) is not None:
            last = year
        elif _of_common_era(reading):
            last = None
    return tuple(kept)


def _year_before(reading: Reading) -> int | None:
    """The year before the Common Era that a reading names, or None."""
    found = _YEAR.match(reading.form.value) if isinstance(reading.form, Fixed) else None
    return int(found[1]) if found else None


def _of_common_era(reading: Reading) -> bool:
    form = reading.form
    return isinstance(form, Fixed) and form.type == "DATE" and reading.rule not in (*SHORT, *CENTURIES) and form.value[:4].isdigit()


def _of_its_era(reading: Reading, last: int) -> Reading:
    form = reading.form
    if not isinstance(form, Fixed) or reading.rule not in (*SHORT, *CENTURIES) or form.value.startswith("BC"):
        return reading
    if reading.rule in CENTURIES:
        near = abs(int(form.value) - (last - 1) // 100) <= 1
    else:
        short = _SHORT.match(form.value)
        near = short is not None and abs(int(short[1].ljust(3, "0")) - last) <= NEAR
    if not near:
        return reading
    note = "The years beside it are before the Common Era, and so is this one."
    return replace(reading, form=replace(form, value=f"BC{form.value}"), notes=(*reading.notes, note))
