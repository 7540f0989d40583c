"""Ranges: two resolved dates that the words join into one stretch of time."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from generator.annotate.reckoning import first_day, spoken
from generator.annotate.source import Source, compiled
from generator.model import Timex

_DASH = re.compile(r" ?- ?")


def mark_ranges(timexes: tuple[Timex, ...], source: Source) -> tuple[Timex, ...]:
    """Give both ends of "from A to B", "between A and B" and "A–B" the range as their begin and end.

    Only calendar dates of one grain, the first not after the second, make a range.
    """
    marked = [_with_end(timex, following, source) for timex, following in zip_longest(timexes, timexes[1:]) if timex is not None]
    for index in range(len(timexes) - 1):
        first, second = marked[index], marked[index + 1]
        if not _joined(first, second, source):
            continue
        first = _before(first, second)
        if _in_order(first, second):
            step = f"Together they say from {spoken(first.value)} to {spoken(second.value)}."
            marked[index] = replace(first, begin=first.value, end=second.value, trail=(*first.trail, step))
            marked[index + 1] = replace(second, begin=first.value, end=second.value, trail=(*second.trail, step))
    return tuple(marked)


_OPEN_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?")


def _before(first: Timex, second: Timex) -> Timex:
    """Return the first date of a range in the year that puts it before the second, where the words name no year for either."""
    if not (_OPEN_YEAR.fullmatch(first.stated) and _OPEN_YEAR.fullmatch(second.stated) and first.value[4:5] == second.value[4:5] == "-"):
        return first
    year = int(second.value[:4]) - (first.value[4:] > second.value[4:])
    value = f"{year:04d}{first.value[4:]}"
    if first.value <= second.value or not first.value[:4].isdigit() or first_day(value) is None:
        return first
    return replace(first, value=value, trail=(*first.trail, f"It comes before {spoken(second.value)}: {spoken(value)}."))


def _with_end(timex: Timex, following: Timex | None, source: Source) -> Timex:
    """Give an amount of time the date at which the words say that it ends or begins: "the nine months ended Sept. 30"."""
    if timex.type != "DURATION" or following is None or following.type != "DATE" or first_day(following.value) is None:
        return timex
    between = source.text[timex.span.end : following.span.start]
    for role, side in (("ended", "end"), ("range.to", "end"), ("begun", "begin")):
        if compiled(source.lexicon, role, r" {1,3}%s {1,3}(?:on {1,3})?%the").fullmatch(between):
            step = f"The words say that it {side}s at {spoken(following.value)}."
            trail = (*timex.trail, step)
            return replace(timex, end=following.value, trail=trail) if side == "end" else replace(timex, begin=following.value, trail=trail)
    return timex


def _joined(first: Timex, second: Timex, source: Source) -> bool:
    between = source.text[first.span.end : second.span.start]
    if _DASH.fullmatch(between):
        return True
    before = source.text[max(0, first.span.start - 12) : first.span.start]
    for opening, closing in (("range.from", "range.to"), ("range.between", "range.and")):
        opened = compiled(source.lexicon, opening, r"(?<!\w)%s {1,3}%the$").search(before)
        if opened and compiled(source.lexicon, closing, r",? {1,3}%s {1,3}%the").fullmatch(between):
            return True
    return False


def _in_order(first: Timex, second: Timex) -> bool:
    if first.type != "DATE" or second.type != "DATE" or first.begin or len(first.value) != len(second.value):
        return False
    begin, end = first_day(first.value), first_day(second.value)
    return begin is not None and end is not None and begin < end
