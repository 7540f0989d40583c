"""Quotes that speak of something else than the event they were joined to: they leave it.

An event is joined by its act, its day and who takes part; a sentence may share these and yet tell of another matter.
Where the words of a quote have next to nothing in common with what the other sources say of the event, it is a stray.
So it is where they have little in common, and no single telling of another source is clearly of the same event either:
it was drawn in by several that each were a little like it.
So is an undated sentence that gives another number of the same things,
and among several the one sentence that says itself that it tells of another, separate thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from generator.merge.cluster import Group
from generator.merge.compare import evidence
from generator.merge.features import Story
from generator.merge.grounds import is_dated
from generator.merge.lexicon import MergeLexicon
from generator.merge.occasion import apart
from generator.merge.pairs import Matrix, Pairs
from generator.merge.rarity import Vector, product, total, unit, vectors
from generator.merge.wording import content, words
from generator.model import Article

MANY = 100
"""Groups from which on a story is long enough for the rarity of its words to say something, and a lost quote to cost little."""
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


def without_strays(
    story: Story,
    groups: Sequence[Group],
    articles: Mapping[str, Article],
    sources: Mapping[str, str],
    lexicon: MergeLexicon,
    seen: Sequence[Group] = (),
) -> tuple[Group, ...]:
    """Return the groups, each stray in one of its own; those of a short story as they are.

    Args:
        story: all facets.
        groups: of indexes of facets.
        articles: by id.
        sources: article id to source group; copies of one text bear each other out no more than themselves.
        lexicon: words of the language.
        seen: groups that stay as they are; they were looked through before others were joined.
    """
    known = set(seen)
    fresh = [group for group in groups if group not in known]
    if len(groups) < MANY or not fresh:
        return tuple(groups)
    found = _Strays(story, articles, sources, lexicon)
    parts = [part for group in fresh for part in found.parted(group)]
    return tuple(sorted([*(group for group in groups if group in known), *parts]))


class _Strays:
    """The words of every quote and clause, and who told them."""

    def __init__(self, story: Story, articles: Mapping[str, Article], sources: Mapping[str, str], lexicon: MergeLexicon) -> None:
        self.story, self.lexicon = story, lexicon
        self.quotes = _vectors((f.mention.quote.of(articles[f.mention.article].text) for f in story.facets), lexicon)
        self.clauses = _vectors((f.mention.clause for f in story.facets), lexicon)
        self.apart = [apart(f.mention, articles[f.mention.article].text, lexicon) for f in story.facets]
        self.origins = [sources[facet.mention.article] for facet in story.facets]

    def parted(self, group: Group) -> Iterator[Group]:
        """Return the group without its strays, and each stray by itself."""
        strays: set[int] = set()
        if len({self.origins[i] for i in group}) > 1:
            quotes, clauses = self._likeness(group, self.quotes), self._likeness(group, self.clauses)
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

    def _likeness(self, group: Group, told: Sequence[Vector]) -> dict[int, float]:
        """Return the cosine of each member with the mean of what the other sources tell."""
        by_origin: defaultdict[str, list[Vector]] = defaultdict(list)
        for i in group:
            by_origin[self.origins[i]].append(told[i])
        own = {origin: total(parts) for origin, parts in by_origin.items()}
        everything = total(own.values())
        others = {origin: unit({word: everything[word] - parts.get(word, 0.0) for word in everything}) for origin, parts in own.items()}
        return {i: product(told[i], others[self.origins[i]]) for i in group}

    def _best(self, rows: Sequence[int], group: Group) -> list[float]:
        """Return for each row the highest evidence for one event with a member that another source tells."""
        if not rows:
            return []
        scores = evidence(Pairs(self.story, rows, group), self.lexicon)
        elsewhere = np.array([[self.origins[i] != self.origins[j] for j in group] for i in rows])
        best: Matrix = np.where(elsewhere, scores, -np.inf).max(axis=1)
        return [float(value) for value in best]


def _vectors(texts: Iterable[str], lexicon: MergeLexicon) -> list[Vector]:
    return vectors([frozenset(content(words(text), lexicon.stop)) for text in texts])
