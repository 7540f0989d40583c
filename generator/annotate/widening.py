"""Refiners that take words before an expression along: "the rest of 1951", "the week of 6 March"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from generator.annotate.forms import Distance, Fixed, Named, Reading
from generator.annotate.merges import Readings, names_a_day
from generator.annotate.source import Source, compiled
from generator.model import Span


def take_the_rest(readings: Readings, source: Source) -> Readings:
    """Take "the rest of" along with a year, month or season, as with "the rest of the year"."""
    opening = compiled(source.lexicon, "rest_of", r"(?<!\w)%the%s {1,3}\Z")
    return tuple(_with_the_rest(reading, opening.search(source.before(reading)), source) for reading in readings)


def _with_the_rest(reading: Reading, opening: re.Match[str] | None, source: Source) -> Reading:
    long = isinstance(reading.form, Fixed | Named) and re.fullmatch(r"(?:BC)?[\dX]{4}(?:-(?:\d\d|[SFW][PUAI]))?", reading.form.stated)
    if opening is None or not long or reading.form.type != "DATE":
        return reading
    span = Span(reading.span.start - len(opening[0]), reading.span.end)
    return replace(reading, span=span, text=span.of(source.text))


def widen_to_week(readings: Readings, source: Source) -> Readings:
    """Read "the week of 6 March" as the week that holds the day."""
    for role, unit in (("week_of", "W"), ("weekend_of", "WE")):
        opening = compiled(source.lexicon, role, r"(?<!\w)%s {1,3}%the\Z")
        readings = tuple(_widened(reading, opening.search(source.before(reading)), unit, source) for reading in readings)
    inside = {first.span for first, second in pairwise(readings) if first.span.overlaps(second.span)}
    return tuple(reading for reading in readings if reading.span not in inside)  # "the weekend" within "the weekend of 6 March"


def _widened(reading: Reading, opening: re.Match[str] | None, unit: str, source: Source) -> Reading:
    if opening is None or not isinstance(reading.form, Fixed | Named) or not names_a_day(reading.form):
        return reading
    span = Span(reading.span.start - len(opening[0]), reading.span.end)
    return replace(
        reading, span=span, text=span.of(source.text), rule="week of a day", form=Distance(unit, 0.0, reading.form, reading.text)
    )
