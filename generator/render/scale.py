"""The scale of a story: days, months, years … and the events whose dates are fine enough for it.

The chart draws these events, and the period at the top is theirs, so that both tell of the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.when import OPEN_FUTURE, OPEN_PAST, Day, When

COLUMNS = 36
"""As many columns as a phone can show."""

WIDEST = {"day": 2, "month": 31, "year": 366, "decade": 3653, "century": 36525}
"""The days that a date may span to have one place on each scale; a night spans two."""

WEEK = 7
WEEKLY = 0.75
"""Share of the dates on a scale of months that must be fine enough for a week, so that the chart may draw weeks."""

MONDAY = 5
"""What the ordinal of a Monday leaves when it is divided by seven."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The finest unit in which a story fits into the columns, and the first and the last day of the dates that it can show."""

    unit: str
    first: Day
    last: Day

    def fits(self, when: When) -> bool:
        """Whether a date is fine enough for one column."""
        return _is_bounded(when) and when.days <= (WEEK if self.unit == "week" else WIDEST[self.unit])

    def is_before(self, when: When) -> bool:
        """Whether a date too wide for a column ends before the first one: what happened then lies before the story."""
        return not self.fits(when) and when.latest < self.first


def scale(dates: Sequence[When]) -> Scale | None:
    """Return the scale of the dates, or None where no unit fits half of them into the columns."""
    for unit, widest in WIDEST.items():
        fitting = [when for when in dates if _is_bounded(when) and when.days <= widest]
        if not fitting or len(fitting) * 2 < len(dates):
            continue
        places = [place(when, unit) for when in fitting]
        if max(places) - min(places) < COLUMNS:
            return Scale(unit=unit, first=min(when.earliest for when in fitting), last=max(when.latest for when in fitting))
    return None


def finer(dates: Sequence[When], measure: Scale) -> Scale:
    """Return the scale in weeks where a story of some months is nearly all told by days: three columns of months would hide its course."""
    fitting = [when for when in dates if measure.fits(when)]
    fine = [when for when in fitting if when.days <= WEEK]
    places = [place(when, "week") for when in fine]
    if measure.unit != "month" or len(fine) < WEEKLY * len(fitting) or max(places) - min(places) >= COLUMNS:
        return measure
    return Scale(unit="week", first=min(when.earliest for when in fine), last=max(when.latest for when in fine))


def place(when: When, unit: str) -> int:
    """Return the number of the column that a date falls into."""
    first = when.earliest
    return {
        "day": first.ordinal,
        "week": (first.ordinal - MONDAY) // WEEK,
        "month": first.year * 12 + first.month - 1,
        "year": first.year,
        "decade": first.year // 10,
        "century": first.year // 100,
    }[unit]


def _is_bounded(when: When) -> bool:
    return when.earliest.year != OPEN_PAST and when.latest.year != OPEN_FUTURE
