"""Where on the calendar a holiday or a feast lies whose year the words leave open."""

from __future__ import annotations

from datetime import date, timedelta

from generator.annotate import reckoning
from generator.annotate.context import NO_DOCUMENT, Context, Resolved, left_open
from generator.annotate.feasts import Feast, feasts
from generator.annotate.forms import Holiday, Reading
from generator.annotate.placing import base_of_year

FAR = 60
"""Days within which the nearest feast is meant, whatever the tense: "they shopped for Christmas" before it."""


def holiday(form: Holiday, reading: Reading, context: Context) -> Resolved:
    """Return the days of a holiday in the year stated, or nearest to the document's date."""
    if form.year is not None:
        found = feasts(form.code, int(form.year))
        if not found:
            return left_open(form, reading, f"no table says when it was in {form.year}")
        return _feast(found[0], form, reading, f"In {form.year}", None)
    base = base_of_year(form, reading, context)
    start = reckoning.first_day(base) if base else None
    if base is None or start is None:
        return left_open(form, reading, NO_DOCUMENT)
    whole = form.step is None and reckoning.grain(base) == "Y"  # of a year that is told as a whole it is the one in it
    years = (start.year,) if whole else (start.year - 1, start.year, start.year + 1)
    days = [feast for year in years for feast in feasts(form.code, year)]
    chosen = [feast for feast in days if form.step in (None, 0) or (feast.last < start if form.step < 0 else feast.first > start)]
    if not chosen:
        return left_open(form, reading, f"no table says when it was near {reckoning.spoken(base)}")
    nearest = min(chosen, key=lambda feast: _gap(feast, start))
    if form.step is None and base == context.document:
        turned = _on_the_told_side(nearest, chosen, start, reading, context)
        if turned is not None:
            return _feast(turned[0], form, reading, turned[1], base)
    return _feast(nearest, form, reading, f"The one nearest to {reckoning.spoken(base)}", base)


def _on_the_told_side(nearest: Feast, days: list[Feast], start: date, reading: Reading, context: Context) -> tuple[Feast, str] | None:
    """Return the feast ahead or behind where the words say so and the nearest is on the other side, with how to say it."""
    if (start - nearest.last).days > FAR and context.cues.ahead(context.text, reading.span):
        ahead = [feast for feast in days if feast.first >= start]
        return (min(ahead, key=lambda feast: feast.first), "The words look ahead: the next one") if ahead else None
    if nearest.first > start and (
        context.cues.behind(context.text, reading.span)
        or ((nearest.first - start).days > FAR and context.cues.told(context.text, reading.span))
    ):
        behind = [feast for feast in days if feast.first <= start]
        return (max(behind, key=lambda feast: feast.first), "It is told of: the last one") if behind else None
    return None


def _gap(feast: Feast, day: date) -> int:
    """Days from a feast to a day; none where the day lies within it."""
    return max((feast.first - day).days, (day - feast.last).days, 0)


SATURDAY = 6
HALF_WEEK = 3


def _weekend(feast: Feast) -> str:
    """The weekend beside a feast, or the one that it falls in: before a Monday or a Tuesday, after a Thursday."""
    back = (feast.first.isoweekday() - SATURDAY) % 7
    saturday = feast.first - timedelta(back) if back <= HALF_WEEK else feast.first + timedelta(7 - back)
    return reckoning.at_grain(saturday, "WE")


def _feast(feast: Feast, form: Holiday, reading: Reading, lead: str, anchor: str | None) -> Resolved:
    """A feast of one day is that day; a longer one is given its first and last day beside the month or year that holds it."""
    named = f"“{reading.text}” is a holiday."
    begins, ends = reckoning.spoken(feast.first.isoformat()), reckoning.spoken(feast.last.isoformat())
    if form.weekend:
        value = _weekend(feast)
        return Resolved(
            value, (f"“{reading.text}” is the weekend beside a holiday.", f"That gives {reckoning.spoken(value)}."), anchor=anchor
        )
    if form.week:
        value = reckoning.at_grain(feast.first, "W")
        return Resolved(value, (f"“{reading.text}” is the week of a holiday.", f"That gives {reckoning.spoken(value)}."), anchor=anchor)
    if feast.first == feast.last:
        trail = (named, f"{lead} is {begins}." if anchor else f"{lead} it is {begins}.")
        return Resolved(feast.first.isoformat() + form.time, trail, anchor=anchor)
    value = reckoning.covering(feast.first, feast.last)
    lasts = f"{lead} lasts from {begins} to {ends}." if anchor else f"{lead} it lasts from {begins} to {ends}."
    return Resolved(value, (named, lasts), anchor=anchor, begin=feast.first.isoformat(), end=feast.last.isoformat())
