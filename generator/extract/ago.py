"""How wide "two weeks ago" is: people round to whole weeks and months, so the calendar week or month that the count leads to is too sharp.

"A week ago", said on a Monday of what was on the Saturday before last, lies outside the week that a calendar would give.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.model import Timex
from generator.when import When, from_timex

# What people say of something that lies N weeks back lies as many days to either side, and a share of the way more.
LEAST_DAYS = 3
SHARE_OF_WEEKS = 0.2
# Of months, half a month to either side.
MONTH_SIDES = 15
_WEEK = "XXXX-WXX"
_MONTH = "XXXX-XX"
_LAST_WEEK = "last week"
# "In the last week" are the days up to now, whatever the calendar says.
_UP_TO_NOW = re.compile(r"the (?:last|past) (week|month|year)")
_LENGTHS = {"week": 7, "month": 31, "year": 366}
SUNDAY = 7
# An article may tell of the day after its date.
MOST_DAYS = 2


def as_told(timex: Timex, published: When | None) -> When | None:
    """Return the days that an expression such as "two weeks ago" may mean; None where the calendar's reading holds.

    A Sunday's paper says "last week" of the days that it looks back on and of the week before them.

    Args:
        timex: the expression.
        published: the article's day.
    """
    if published is None or published.days > MOST_DAYS or timex.begin is not None:
        return None
    read = from_timex(timex.value)
    if read is None or read.latest >= published.earliest:
        return None
    today, words = date(*published.latest), timex.text.lower()
    if lately := _UP_TO_NOW.fullmatch(words):
        return _span(today - timedelta(_LENGTHS[lately[1]]), today, timex)
    if timex.stated == _WEEK and words.endswith(_LAST_WEEK) and today.isoweekday() == SUNDAY:
        return _span(date(*read.earliest), today - timedelta(1), timex)
    if not words.endswith(" ago") or timex.stated not in (_WEEK, _MONTH):
        return None
    first, last = date(*read.earliest), date(*read.latest)
    if timex.mod in ("BEFORE", "ON_OR_BEFORE"):  # "more than three weeks ago" is not four
        length = last - first
        return _span(first - length, last, timex)
    if timex.mod in ("AFTER", "ON_OR_AFTER"):  # "nearly two months ago" is over
        return _span(first, min(last + (last - first), today), timex)
    if timex.stated == _MONTH:
        side = timedelta(MONTH_SIDES)
        middle = first + (last - first) / 2
        there = _same_day(today, middle)
        return _span(there - side, there + side, timex)
    weeks = round((today - (first + timedelta(3))).days / 7)
    middle, side = today - timedelta(7 * weeks), timedelta(max(LEAST_DAYS, round(7 * weeks * SHARE_OF_WEEKS)))
    return _span(middle - side, middle + side, timex)


def _same_day(today: date, month: date) -> date:
    """Return the day of that month with today's number, or its last."""
    for day in range(today.day, today.day - 4, -1):
        try:
            return month.replace(day=day)
        except ValueError:
            continue
    return month


def _span(first: date, last: date, timex: Timex) -> When:
    """Return the time from one day to another, in whole months where the words count months."""
    if timex.stated != _MONTH:
        return When(f"{first.isoformat()}/{last.isoformat()}")
    months = f"{first:%Y-%m}", f"{last:%Y-%m}"
    return When(months[0] if months[0] == months[1] else "/".join(months))
