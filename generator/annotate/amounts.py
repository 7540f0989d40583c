"""Refiners that read amounts of time together: "two hours and fifteen minutes", "two days a week"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.annotate.forms import Fixed, Reading
from generator.annotate.source import Source, compiled
from generator.model import Span

Readings = tuple[Reading, ...]

_AMOUNT = re.compile(r"P(?:(?P<day>[\dYMWD]+))?(?:T(?P<clock>[\dHMS]+))?")
_ORDER = "YMWDhms"
_UNIT = re.compile(r"[A-Z]")


def join_amounts(readings: Readings, source: Source) -> Readings:
    """Join an amount with one of a smaller unit after it: TIMEX3 has one value for both, `PT2H15M`."""
    glue = compiled(source.lexicon, "and", r",? {1,3}%s {1,3}|, {1,3}")
    kept: list[Reading] = []
    for reading in readings:
        if kept and glue.fullmatch(source.text, kept[-1].span.end, reading.span.start):
            value = _together(kept[-1], reading)
            if value is not None and isinstance(kept[-1].form, Fixed):
                span = Span(kept[-1].span.start, reading.span.end)
                kept[-1] = replace(kept[-1], span=span, text=span.of(source.text), form=replace(kept[-1].form, value=value))
                continue
        kept.append(reading)
    return tuple(kept)


def _together(first: Reading, second: Reading) -> str | None:
    """The value of both, where they are plain amounts and every unit of the second is smaller than those of the first."""
    if not (first.rule == second.rule == "N units" and isinstance(first.form, Fixed) and isinstance(second.form, Fixed)):
        return None
    a, b = _AMOUNT.fullmatch(first.form.value), _AMOUNT.fullmatch(second.form.value)
    if a is None or b is None or second.form.mod is not None or _units(a)[-1:] >= _units(b)[:1]:
        return None
    day, clock = (a["day"] or "") + (b["day"] or ""), (a["clock"] or "") + (b["clock"] or "")
    return f"P{day}T{clock}" if clock else f"P{day}"


def _units(amount: re.Match[str]) -> list[int]:
    """The rank of each unit, largest first."""
    letters = [*_UNIT.findall(amount["day"] or ""), *(unit.lower() for unit in _UNIT.findall(amount["clock"] or ""))]
    return [_ORDER.index(letter) for letter in letters]


_RATE = re.compile(r"(?:[$€£]\d[\d.,]*|\d[\d.,]* [a-z]+s) $")


def read_rates(readings: Readings, source: Source) -> Readings:
    """Read "a day" after an amount as a set: "5,000 barrels a day", "two days a week"."""
    return tuple(_rate(reading, before, source) for reading, before in zip(readings, (None, *readings), strict=False))


def _rate(reading: Reading, before: Reading | None, source: Source) -> Reading:
    article = reading.text.lower().partition(" ")[0] in source.lexicon.words("a")
    if reading.rule != "N units" or not article or not isinstance(reading.form, Fixed) or reading.form.mod:
        return reading
    of_time = before is not None and before.rule == "N units" and source.text[before.span.end : reading.span.start] == " "
    if not of_time and _RATE.search(source.before(reading)) is None and not source.follows(reading, "rate_before"):
        return reading
    return replace(reading, rule="so much a unit", form=replace(reading.form, type="SET"))
