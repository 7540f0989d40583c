"""Where a history has got to: the date that those without a year are counted from, and their year."""

from __future__ import annotations

from datetime import date

from generator.annotate import reckoning
from generator.annotate.context import Context
from generator.annotate.forms import Reading

BACKGROUND = 1
"""Years: a bare year that lies further back than this from the day the story has reached is background, not where it goes on."""
LONG_BACK = 8
"""Months: a step back this long, with no date ahead to decide, is a step into the next year."""
LITTLE_BACK = 1
"""Months: a step back this short is no step of eleven months ahead: "On 10 June they sailed; the code was broken in May"."""
SEASON = 2
"""The same of seasons: the story is still in the summer in August."""


def story_date(reading: Reading, context: Context) -> str | None:
    """The date that the story has got to: the last one, unless that is a year long before the last day or month told.

    A year that opens the same sentence is never background: "In 1914, war was declared on August 4".
    """
    reached = context.reached or context.last
    if context.opens_sentence(reading.span.start):
        return context.last
    fine, last = reckoning.first_day(context.reached_fine or ""), reckoning.first_day(reached or "")
    if fine is None or last is None or reckoning.grain(reached or "") != "Y":
        return reached
    return context.reached_fine if last.year < fine.year - BACKGROUND else reached


def year_in_story(start: date, month: int, upcoming: str | None, *, before: bool, season: bool, furthest: str | None = None) -> int:
    """A story moves forward: an earlier month is the next year's where the next full date has got there within a year.

    What had been before the story moves back: "they had landed in November", told in March, is of the year before.
    Where the paragraph had got to the next year before it looked back, it goes on there.
    """
    if before:
        return start.year - (month > start.month)
    if month >= start.month - (SEASON if season else LITTLE_BACK) or start.year >= date.max.year:
        return start.year
    mark = reckoning.first_day(furthest) if furthest else None
    if mark is not None and mark.year == start.year + 1 and 0 <= month - mark.month <= LONG_BACK:
        return mark.year
    ahead = reckoning.first_day(upcoming) if upcoming else None
    step = date(start.year + 1, month, 1)
    if ahead is not None and start <= ahead and ahead.year <= start.year + 1:
        return start.year + 1 if ahead >= step else start.year
    return start.year + 1 if start.month - month > LONG_BACK else start.year
