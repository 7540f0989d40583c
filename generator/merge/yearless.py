"""A day without its year in an article that nothing dates: `on Nov. 11` falls in the year that the story's other articles make fit.

So does the day of a dateline, `EXAMPLE CITY, May 10 (Example Wire) -`, which dates the article itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Article, DocumentDate, Mention
from generator.when import When, from_timex

REACH = 120
"""Days from the story's articles within which a day without its year is looked for.

Nobody leaves the year out of a date more than some months away; and as it is less than half a year, at most one year fits a short story.
"""

_YEARLESS = re.compile(r"XXXX(-\d\d(?:-\d\d)?)")


def with_years(mentions: Sequence[Mention], articles: Sequence[Article]) -> list[Mention]:
    """Return the mentions, those of undated articles with a day or month but no year now dated in doubt where exactly one year fits."""
    spans = [article.dct.when for article in articles if article.dct.when is not None]
    undated = {article.id for article in articles if article.dct.when is None}
    if not spans or not undated:
        return list(mentions)
    first = min(when.earliest.ordinal for when in spans)
    last = max(when.latest.ordinal for when in spans)
    years = range(min(when.earliest.year for when in spans) - 1, max(when.latest.year for when in spans) + 2)
    return [_dated(m, first, last, years) if m.when is None and m.article in undated else m for m in mentions]


def with_datelines(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles, those whose dateline names a day dated by it where exactly one year brings it near the dated articles."""
    spans = [article.dct.when for article in articles if article.dct.when is not None]
    if not spans:
        return tuple(articles)
    first, last = min(when.earliest.ordinal for when in spans), max(when.latest.ordinal for when in spans)
    years = range(min(when.earliest.year for when in spans) - 1, max(when.latest.year for when in spans) + 2)
    return tuple(_by_dateline(article, first, last, years) if article.dct.when is None else article for article in articles)


def _by_dateline(article: Article, first: int, last: int, years: range) -> Article:
    """Return the article with the day of its dateline; the candidate without its year makes room for the one with it."""
    for candidate in article.dct.candidates:
        stated = _YEARLESS.fullmatch(candidate.when.edtf)
        possible = [from_timex(f"{year:04d}{stated[1]}") for year in years] if stated is not None else []
        fitting = [when for when in possible if when is not None and _distance(when, first, last) <= REACH]
        if len(fitting) == 1:
            dated = replace(candidate, when=fitting[0])
            others = tuple(dated if each == candidate else each for each in article.dct.candidates)
            return replace(article, dct=DocumentDate(when=dated.when, basis=dated.basis, evidence=dated.evidence, candidates=others))
    return article


def _dated(mention: Mention, first: int, last: int, years: range) -> Mention:
    timex = mention.timex
    stated = _YEARLESS.fullmatch(timex.value.partition("T")[0]) if timex is not None else None
    if timex is None or stated is None:
        return mention
    possible = [when for year in years if (when := from_timex(f"{year:04d}{stated[1]}")) is not None]
    fitting = [when for when in possible if _distance(when, first, last) <= REACH]
    if len(fitting) != 1:
        return mention
    reading = (
        f"“{timex.text}” names no year and nothing dates its article; "
        f"{fitting[0].earliest.year} is the year that brings it near the other articles of the story."
    )
    return replace(mention, when=fitting[0].doubted(), basis="inferred", reading=(*mention.reading, reading))


def _distance(when: When, first: int, last: int) -> int:
    """Return the days between a date and the story's articles; 0 where it lies among them."""
    return max(0, first - when.latest.ordinal, when.earliest.ordinal - last)
