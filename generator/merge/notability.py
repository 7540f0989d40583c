"""Which events get a line of the timeline where the articles tell of more than anybody reads.

1,300 articles of one story speak of 6,000 happenings, nine in ten of them in one article and in passing, many once more in other words.
A timeline of them all is no help to a reader.
So the events with the best ground get the lines there are, each only if no line above it tells the same already: worth first,
then what it adds, as in maximal marginal relevance (Carbonell and Goldstein 1998).
The others stay with their articles (`docs/decisions/0010-what-gets-a-line.md`).
"""

from __future__ import annotations

import math
import sys
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.merge.features import Facet
from generator.merge.rarity import Vector, product, total, unit, vectors
from generator.merge.salience import FEW_DAYS, UNSURE, leads
from generator.merge.wording import content, words
from generator.model import Article, Event

LEAD = 0.5
"""An article that opens with an event bears it out half as much again as one that mentions it."""
SETTLED = 100
"""Articles that are taken to come after every event besides those that do.

Only what comes after an event can tell of it: of two events that three articles tell, the one of last week has the better ground.
With the late articles alone, though, whatever the last one mentions would be told by all.
"""
FORGOTTEN = 100
"""Of what only one source tells and so many later articles do not mention again, a long story has no line."""
STATEMENT = 0.6
"""Factor for what was only said."""
WIDE, UNDATED = 0.6, 0.5
"""Factors for a date wider than a week, mostly a day recalled loosely, and for none: neither helps who reads by dates."""
UNTOLD = 0.7
"""Factor for an event of which only a part of a sentence could be made a headline."""
ASKING = 0.7
"""Factor for an event whose headline points at something that nothing names (`Report is released`), as for one without a whole headline:
told by two, it gives way to what one article opens with and says clearly."""
NAMELESS = 0.7
"""Factor for an event of which no article names who or where: `the waiting goes on`."""
SAME_DATE, SHARED_DAY = 0.10, 0.18
"""Cosine of the words of two events from which the lesser adds nothing: with one and the same date, and with dates that share a day.

Read off 300 pairs of events of two stories, labelled by hand: at these values 55 of 68 and 30 of 42 pairs that tell the same are found,
and 11 of 24 and 9 of 77 that tell other things are taken for such (`docs/measurements/events.md`).
Loose, because to leave out a small event costs a reader less than to read the great one twice.
"""
SAME_SENTENCES = 0.5
"""Share of its mentions that must stand in sentences which a greater event of its days cites: one sentence gives one line."""
NEXT_DAY = 1
"""Days by which the date of an event may miss that only one source tells; what several put on a day is another event than the day before's.

Of 38 such pairs of neighbouring days 4 told the same.
"""


@dataclass(frozen=True, slots=True)
class Lines:
    """Which events get a line, as indexes.

    Attributes:
        kept: those that do, in no order that means anything.
        like: of those that do not, the one that perhaps tells the same.
    """

    kept: frozenset[int]
    like: Mapping[int, int]


def lines(
    events: Sequence[Event],
    facets: Sequence[Sequence[Facet]],
    appeared: Sequence[int],
    *,
    most: int,
    stop: frozenset[str],
    asking: Collection[int] = (),
) -> Lines:
    """Choose the events that get a line.

    Args:
        events: in any order, with their salience, which decides between events of equal ground.
        facets: those of each event.
        appeared: the ordinal of the day on which each independent source appeared, sorted; see `sources_by_day`.
        most: how many lines there are; where all events fit, all are kept.
        stop: words without content.
        asking: the events whose headline leaves its reader asking who or what.
    """
    if len(events) <= most:
        return Lines(frozenset(range(len(events))), {})
    ground = [_ground(event, facets[n], appeared, asking=n in asking) for n, event in enumerate(events)]
    sentences = [[(facet.mention.article, facet.mention.sentence) for facet in told] for told in facets]
    chosen = _Chosen(events, _vectors(facets, stop), sentences)
    like: dict[int, int] = {}
    able = [n for n, event in enumerate(events) if not _is_forgotten(event, appeared)]
    for n in sorted(able, key=lambda n: (-ground[n], -events[n].salience, events[n].id)):
        if len(chosen.kept) == most:
            break
        if (greater := chosen.telling(n)) is not None:
            like[n] = greater
        else:
            chosen.keep(n)
    # A story that just outgrows its lines still fills them; one told by hundreds is not in want of twins.
    spare = list(like)[: most - len(chosen.kept)] if len(appeared) <= FORGOTTEN else []
    return Lines(frozenset({*chosen.kept, *spare}), {n: greater for n, greater in like.items() if n not in spare})


def sources_by_day(articles: Iterable[Article], sources: Mapping[str, str]) -> list[int]:
    """Return the ordinal of the day on which each independent source first appeared, sorted; one without a day is taken for the latest.

    Args:
        articles: in any order.
        sources: article id to source group.
    """
    first: dict[str, int] = {}
    for article in articles:
        day = article.dct.when.latest.ordinal if article.dct.when else sys.maxsize
        group = sources[article.id]
        first[group] = min(first.get(group, day), day)
    return sorted(first.values())


def _ground(event: Event, facets: Sequence[Facet], appeared: Sequence[int], *, asking: bool) -> float:
    """Return how well an event is borne out by the articles that could tell of it, rounded so that near ties are left to salience."""
    later = _later(event, appeared)
    told = (math.log1p(event.independent_sources) + LEAD * math.log1p(leads(facets))) / math.log(SETTLED + later)
    told *= STATEMENT if event.kind == "statement" else 1.0
    told *= UNSURE if event.status in ("planned", "possible", "denied") else 1.0
    told *= NAMELESS if not any(facet.people | facet.names | facet.sites or facet.place for facet in facets) else 1.0
    told *= UNTOLD if "…" in event.headline else 1.0
    told *= ASKING if asking else 1.0
    if event.when is None:
        return round(told * UNDATED, 2)
    return round(told * (WIDE if event.when.days > FEW_DAYS else 1.0), 2)


def _is_forgotten(event: Event, appeared: Sequence[int]) -> bool:
    return event.independent_sources == 1 and _later(event, appeared) > FORGOTTEN


def _later(event: Event, appeared: Sequence[int]) -> int:
    """Return how many sources appeared on the day of an event or after it; for one without a date, all."""
    return len(appeared) - (bisect_left(appeared, event.when.earliest.ordinal) if event.when else 0)


class _Chosen:
    """The events kept so far, by what may tell a further one: those of its days and, for one without a date, all."""

    def __init__(self, events: Sequence[Event], told: Sequence[Vector], sentences: Sequence[Sequence[tuple[str, int]]]) -> None:
        self.events = events
        self.vectors = told
        self.sentences = sentences
        self.kept: list[int] = []

    def keep(self, n: int) -> None:
        self.kept.append(n)

    def telling(self, n: int) -> int | None:
        """Return the kept event that most clearly tells what event `n` tells, None where none does."""
        near = tuple(self._near(n))
        likeness = ((product(self.vectors[n], self.vectors[k]) - _least(self.events[n], self.events[k]), -k) for k in near)
        best = max(likeness, default=None)
        if best is not None and best[0] >= 0:
            return -best[1]
        return next((k for k in near if self._stands_with(n, k)), None)

    def _stands_with(self, n: int, k: int) -> bool:
        cited = set(self.sentences[k])
        return sum(place in cited for place in self.sentences[n]) >= SAME_SENTENCES * len(self.sentences[n])

    def _near(self, n: int) -> Iterator[int]:
        span = _span(self.events[n])
        reach = NEXT_DAY if self.events[n].independent_sources == 1 else 0
        for k in self.kept:
            other = _span(self.events[k])
            if span is None or other is None or (span[0] <= other[1] + reach and other[0] <= span[1] + reach):
                yield k


def _span(event: Event) -> tuple[int, int] | None:
    return (event.when.earliest.ordinal, event.when.latest.ordinal) if event.when else None


def _least(one: Event, other: Event) -> float:
    return SAME_DATE if one.when and other.when and _span(one) == _span(other) else SHARED_DAY


def _vectors(facets: Sequence[Sequence[Facet]], stop: frozenset[str]) -> list[Vector]:
    """Return for each event the mean of its mentions' words, at unit length."""
    each = iter(vectors([frozenset(content(words(facet.mention.clause), stop)) for told in facets for facet in told]))
    return [unit(total(next(each) for _ in told)) for told in facets]
