"""Where a story begins: what lies before is background, so that the chronology is cut once and never split."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Article
from generator.when import When

NEWS_DAYS = 14
"""Days before the first article in which an event is news of the story, however short the story is."""
LULL_DAYS = 60
"""Longest quiet stretch within a story that has run for long; what lies behind a longer one led up to it."""
LONGEST_DATE = 31
"""Days of a date that can begin a story: a month at most. Nothing is known to have begun in `2016`."""
YEAR = 366
"""Days of a date that the story's beginning lies in: what happened in the year of the story is told with it."""


def beginning(articles: Sequence[Article], dates: Iterable[When]) -> int | None:
    """Return the ordinal of the story's first day; None where no article has a date.

    A story told over two months may have begun as long before its first article, one told in two days a fortnight before.
    From the first article the events are followed back through that time, until a quiet stretch ends them.
    The same event told as background by one article and as news by another falls on the same side either way.

    Args:
        articles: with their dates.
        dates: those of the timeline's events.
    """
    days = [when for article in articles if (when := article.dct.when) is not None]
    if not days:
        return None
    first = min(when.earliest.ordinal for when in days)
    spread = max(NEWS_DAYS, max(when.latest.ordinal for when in days) - first)
    lull = min(spread, LULL_DAYS)
    start = first
    known = set(dates)
    for when in sorted({w for w in known if w.days <= LONGEST_DATE}, key=lambda w: (-w.latest.ordinal, w.edtf)):
        if when.latest.ordinal < max(first - spread, start - lull):
            break
        start = min(start, when.earliest.ordinal)
    return min([start, *(w.earliest.ordinal for w in known if w.days <= YEAR and w.earliest.ordinal <= start <= w.latest.ordinal)])


def is_before(when: When, start: int | None) -> bool:
    """Whether a date begins before the story: dates are listed by their first day, so background is the top of the list."""
    return start is not None and when.earliest.ordinal < start
