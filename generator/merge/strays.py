"""Quotes that speak of something else than the event they were joined to: they leave it.

An event is joined by its act, its day and who takes part; a sentence may share these and yet tell of another matter.
Where the words of a quote have next to nothing in common with what the other sources say of the event, it is a stray.
So it is where they have little in common, and no single telling of another source is clearly of the same event either:
it was drawn in by several that each were a little like it.
So is an undated sentence that gives another number of the same things,
and among several the one sentence that says itself that it tells of another, separate thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from generator.merge.cluster import Group
from generator.merge.compare import evidence
from generator.merge.grounds import is_dated
from generator.merge.pairs import Matrix, Pairs
from generator.merge.quotes import MANY, Quotes

STRAY = 0.08
"""Cosine of a quote with the mean of what other sources say of the event, below which it is a stray.

Read off the quotes of sixty graded events: it loses 3 in 100 of those about the event and finds 7 of 13 that are not
(`docs/measurements/events.md`).
"""
UNLIKE = 0.5
"""That cosine and the like one of the clauses, added up, below which a quote must be borne out by one telling of another source."""
SAME_DAY, WIDER_DATE, NO_DATE = 0.6, 1.5, 1.7
"""Evidence that this telling must give, by how the quote is dated; a day says more than a month, and a month more than nothing.

Read off 2,300 quotes of 300 events, all judged by hand: the two limits lose 5 in 100 of those about their event
and find 32 of 96 that are not, or not surely.
"""


def without_strays(quotes: Quotes, groups: Sequence[Group], seen: Sequence[Group] = ()) -> tuple[Group, ...]:
    """Return the groups, each stray in one of its own; those of a short story as they are.

    Args:
        quotes: what all facets say, and the sources: copies of one text bear each other out no more than themselves.
        groups: of indexes of facets.
        seen: groups that stay as they are; they were looked through before others were joined.
    """
    known = set(seen)
    fresh = [group for group in groups if group not in known]
    if len(groups) < MANY or not fresh:
        return tuple(groups)
    found = _Strays(quotes)
    parts = [part for group in fresh for part in found.parted(group)]
    return tuple(sorted([*(group for group in groups if group in known), *parts]))


class _Strays:
    """Takes groups apart by what is said in their quotes."""

    def __init__(self, quotes: Quotes) -> None:
        self.quotes, self.story, self.lexicon = quotes, quotes.story, quotes.lexicon
        self.origins, self.apart = quotes.origins, quotes.apart

    def parted(self, group: Group) -> Iterator[Group]:
        """Return the group without its strays, and each stray by itself."""
        strays: set[int] = set()
        if len({self.origins[i] for i in group}) > 1:
            quotes = self.quotes.likeness(group, self.quotes.quotes)
            clauses = self.quotes.likeness(group, self.quotes.clauses)
            strays = {i for i in group if quotes[i] < STRAY}
            if 2 * sum(self.apart[i] for i in group) <= len(group):
                strays |= {i for i in group if self.apart[i]}
            strays |= {i for i in group if self._counts_otherwise(i, group)}
            doubtful = [i for i in group if quotes[i] + clauses[i] < UNLIKE]
            borne_out = zip(doubtful, self._best(doubtful, group), strict=True)
            strays |= {i for i, best in borne_out if best < self._limit(i)}
        rest = tuple(i for i in group if i not in strays)
        if rest:
            yield rest
        for i in sorted(strays):
            yield (i,)

    def _limit(self, i: int) -> float:
        """Return the evidence that must bear a doubtful member out; a verb of all work says no more than no date."""
        facet = self.story.facets[i]
        if not is_dated(facet) or facet.mention.trigger.lemma in self.lexicon.light:
            return NO_DATE
        return SAME_DAY if facet.first == facet.last else WIDER_DATE

    def _counts_otherwise(self, i: int, group: Group) -> bool:
        """Whether an undated telling counts what dated ones count, and never as they do: 22,000 refugees, not 100,000.

        Of a price that rose or fell in a week or a month only a number says on which day of it.
        """
        facets, own = self.story.facets, self.story.facets[i].figures
        price = self._is_price_of_days(i) and any(facets[j].first == facets[j].last for j in group if is_dated(facets[j]))
        if is_dated(facets[i]) and not price:
            return False
        others = [facets[j].figures for j in group if is_dated(facets[j]) and self.origins[j] != self.origins[i]]
        counted = [(number, other[unit]) for unit, number in own.items() for other in others if unit in other]
        return (price or bool(counted)) and not any(one == other for one, other in counted)

    def _is_price_of_days(self, i: int) -> bool:
        facet = self.story.facets[i]
        return is_dated(facet) and facet.first != facet.last and bool(facet.course)

    def _best(self, rows: Sequence[int], group: Group) -> list[float]:
        """Return for each row the highest evidence for one event with a member that another source tells."""
        if not rows:
            return []
        scores = evidence(Pairs(self.story, rows, group), self.lexicon)
        elsewhere = np.array([[self.origins[i] != self.origins[j] for j in group] for i in rows])
        best: Matrix = np.where(elsewhere, scores, -np.inf).max(axis=1)
        return [float(value) for value in best]
