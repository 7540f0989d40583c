"""Dates side by side: "on Monday or Tuesday", "on Sunday, Monday and Tuesday", "from Wednesday into Thursday morning".

Of the first nobody knows which is meant, the others are all meant: the event has the time from the first to the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract.parse import ParsedSentence
from generator.model import Span, Timex
from generator.when import from_timex


def side_by_side(parsed: ParsedSentence, timexes: Sequence[Timex]) -> dict[Span, Timex]:
    """Return, by the span of each of two dates with "or" or "into" between, the other; of days in a row with "and" the row's other end."""
    found: dict[Span, Timex] = {}
    row: list[Timex] = []
    for first, second in pairwise(sorted(timexes, key=lambda item: item.span.start)):
        between = parsed.tokens(Span(first.span.end, second.span.start)) if first.span.end < second.span.start else ()
        joint = [item.lower_ for item in between]
        if joint == ["or"] or (joint == ["into"] and _in_a_row(first, second)):
            found |= {first.span: second, second.span: first}
        if not _in_a_row(first, second):
            row = []
        elif joint == [","]:
            row = row or [first]
        elif joint in (["and"], [",", "and"]):
            begin = row[0] if row else first
            found |= {begin.span: second, second.span: begin}
            row = []
        else:
            row = []
    return found


def _in_a_row(first: Timex, second: Timex) -> bool:
    """Whether the second date is the day after the first: "on Monday and Thursday" something happened twice."""
    one, other = from_timex(first.value), from_timex(second.value)
    if one is None or other is None or one.days > 1 or other.days > 1:
        return False
    return other.earliest.ordinal - one.earliest.ordinal == 1
