"""On what ground a mention without a date is placed on a day: an act that happens again and again needs more than its own name.

Where the evidence of `compare.py` alone decided, two in five undated quotes of an event told of another strike, talk or death.
Told within two days, as news, one in six did; told later, six in ten.
So a sentence of weeks later must have something that is of that event alone: its words, its figure and people in the words of a copy,
one sentence with it, or an act of which the story knows this one event that many tell of.
A sentence that names another day is read like one of weeks later, whenever it was printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.merge.cluster import block_sums, block_tops
from generator.merge.compare import points_back
from generator.merge.features import FEW_DAYS, Facet, Story
from generator.merge.pairs import Booleans, Matrix, Pairs

NEWS = 2
"""Days around an event within which an undated sentence tells of it as news."""
NARROW = 7
"""Days of the widest date that has news: of a month or a year nothing is news."""
COPY, LIKE_WORDS, LIKE_ALL = 0.3, 0.15, 1.0
"""Share of the words of two sentences in common, by what they tell, that is enough for news; and with a lower one, the mean evidence."""
OTHER_WORDS = 2.0
"""Mean evidence that is enough for news told in other words."""
LATER, OF_WIDE = 0.85, 0.1
"""For what is told later, that share of words and the share of all tellings in this one event, added up; what a wide date needs more."""
MOST_WORDS = 0.6
"""Share of words that counts: a copy of a sentence that is told of many days says no more."""
DOUBT = 2
"""Tellings of other days taken to be there besides those found, in a story of many days: one telling alone is not all of them."""
FIRST_WEEKDAY = 2
"""Weekday of ordinal 0, Monday being 0."""


@dataclass(frozen=True, slots=True)
class Events:
    """Events that undated mentions are held against; the members of each stand together in the columns of a block.

    Attributes:
        sizes: how many members each has.
        spans: its first and last day.
    """

    sizes: Sequence[int]
    spans: Sequence[tuple[int, int]]


def is_dated(facet: Facet) -> bool:
    """Whether words of the mention date it; the article's own day alone does not."""
    return facet.first is not None and facet.mention.basis != "published"


class Grounds:
    """What the dated mentions of a story say of where an undated one belongs; made once for the story."""

    def __init__(self, story: Story) -> None:
        """Look through the facets of `story`."""
        self.story = story
        self.dated = np.array([is_dated(facet) for facet in story.facets], np.float32)
        self.days: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        for facet in story.facets:
            if is_dated(facet) and facet.mention.kind == "happening":
                self.days[facet.mention.article, facet.mention.sentence].append((facet.first or 0, facet.last or 0))
        known = len({days[0] for found in self.days.values() for days in found})
        self.doubt = DOUBT * known / (known + FEW_DAYS)

    def enough(self, pairs: Pairs, scores: Matrix, events: Events) -> Booleans:
        """Return for each row, an undated mention, and each event whether the mention has ground enough to be placed there.

        Args:
            pairs: the mentions against the members of the events.
            scores: the evidence of these pairs.
            events: the events.
        """
        rows = [self.story.facets[i] for i in pairs.rows.tolist()]
        dated = self.dated[pairs.columns][None, :]
        words = block_tops(pairs.overlap("said") * dated, events.sizes)
        means = block_sums(scores * dated, events.sizes) / np.maximum(block_sums(dated, events.sizes), 1)
        alike = pairs.shared("wording") + pairs.shared("quoted") + pairs.shared("figures")
        same = block_tops(alike * dated, events.sizes) > 0
        news = self._is_news(rows, events)
        news &= same | (words >= COPY) | ((words >= LIKE_WORDS) & (means >= LIKE_ALL)) | (means >= OTHER_WORDS)
        wide = np.array([last - first >= NARROW for first, last in events.spans], np.float32)
        later = np.minimum(words, MOST_WORDS) + self._share(scores * dated, events) >= LATER + OF_WIDE * wide
        within = block_tops(pairs.equal("sentence") * dated, events.sizes) > 0
        back = block_tops(points_back(pairs), events.sizes) > 0
        ground: Booleans = within | back | ((news | later) & ~self._names_other_weekday(rows, events))
        return ground

    def _share(self, scores: Matrix, events: Events) -> Matrix:
        """Return the share of all mentions that a row may be one event with that lie in an event or another of the same days."""
        alike = block_sums((scores > 0).astype(np.float32), events.sizes)
        place = {span: n for n, span in enumerate(dict.fromkeys(events.spans))}
        day = np.array([place[span] for span in events.spans], np.int64)
        by_day = block_sums(alike[:, np.argsort(day, kind="stable")], np.bincount(day).tolist())
        share: Matrix = by_day[:, day] / np.maximum(alike.sum(axis=1, keepdims=True) + self.doubt, 1) * (alike > 0)
        return share

    def _is_news(self, facets: Sequence[Facet], events: Events) -> Booleans:
        """Return where a mention stands in an article of the days of an event, in a sentence that dates nothing else."""
        first, last = np.array(events.spans, np.int64).reshape(-1, 2).T
        narrow = last - first < NARROW
        news = np.zeros((len(facets), len(first)), np.bool_)
        for r, facet in enumerate(facets):
            if facet.published is not None:
                news[r] = narrow & (first - NEWS <= facet.published) & (facet.published <= last + NEWS)
                named = self.days.get((facet.mention.article, facet.mention.sentence), ())
                if named:
                    news[r] &= np.any([(first <= end) & (start <= last) for start, end in named], axis=0)
        return news

    def _names_other_weekday(self, facets: Sequence[Facet], events: Events) -> Booleans:
        """Return where the sentence of a mention names weekdays that date nothing in it, and the days of an event have none of them."""
        loose = [frozenset() if (f.mention.article, f.mention.sentence) in self.days else f.weekdays for f in facets]
        named = np.array([[n in weekdays for n in range(7)] for weekdays in loose], np.bool_).reshape(-1, 7)
        days = np.zeros((7, len(events.spans)), np.bool_)
        for n, (first, last) in enumerate(events.spans):
            for day in range(first, min(last, first + 6) + 1):
                days[(day + FIRST_WEEKDAY) % 7, n] = True
        other: Booleans = named.any(axis=1, keepdims=True) & ~(named.astype(np.float32) @ days.astype(np.float32) > 0)
        return other
