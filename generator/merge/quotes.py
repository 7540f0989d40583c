"""What the sources say in their quotes and clauses, in words weighed by how rare they are in the story, and who says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.merge.cluster import Group
from generator.merge.features import Story
from generator.merge.lexicon import MergeLexicon
from generator.merge.occasion import apart
from generator.merge.pairs import Booleans
from generator.merge.rarity import Vector, product, total, unit, vectors
from generator.merge.wording import content, words
from generator.model import Article

MANY = 100
"""Groups from which on a story is long enough for the rarity of its words to say something, and a lost quote to cost little."""
NEAREST = 10
"""Tellings of other sources that are looked at as the nearest ones."""
COMMON = 0.3
"""Share of all tellings that have a word from which it says nothing of which are near."""

Likeness = NDArray[np.float64]
"""One number for each row and each facet of the story."""


class Quotes:
    """The words of every quote and clause, and who told them."""

    def __init__(self, story: Story, articles: Mapping[str, Article], sources: Mapping[str, str], lexicon: MergeLexicon) -> None:
        """Weigh the words of all facets."""
        self.story, self.lexicon = story, lexicon
        self.quotes = _vectors((f.mention.quote.of(articles[f.mention.article].text) for f in story.facets), lexicon)
        self.clauses = _vectors((f.mention.clause for f in story.facets), lexicon)
        self.apart = [apart(f.mention, articles[f.mention.article].text, lexicon) for f in story.facets]
        self.origins = [sources[facet.mention.article] for facet in story.facets]

    def likeness(self, group: Group, told: Sequence[Vector]) -> dict[int, float]:
        """Return the cosine of each member with the mean of what the other sources tell."""
        by_origin: defaultdict[str, list[Vector]] = defaultdict(list)
        for i in group:
            by_origin[self.origins[i]].append(told[i])
        own = {origin: total(parts) for origin, parts in by_origin.items()}
        everything = total(own.values())
        others = {origin: unit({word: everything[word] - parts.get(word, 0.0) for word in everything}) for origin, parts in own.items()}
        return {i: product(told[i], others[self.origins[i]]) for i in group}

    def near_in_words(self, rows: Sequence[int]) -> Booleans:
        """Return for each row which facets of other sources are the nearest by the words of their quotes."""
        scores = np.zeros((len(rows), len(self.origins)))
        for row, i in enumerate(rows):
            for word, weight in self.quotes[i].items():
                if word in self._tellings:
                    which, weights = self._tellings[word]
                    scores[row, which] += weight * weights
        return self._nearest(rows, scores)

    def near_in_meaning(self, rows: Sequence[int]) -> Booleans:
        """Return for each row which facets of other sources are the nearest by the meaning of their clauses."""
        meaning = self.story.meaning
        scores: Likeness = np.round(meaning[list(rows)] @ meaning.T, 4).astype(np.float64)
        return self._nearest(rows, scores)

    def _nearest(self, rows: Sequence[int], scores: Likeness) -> Booleans:
        scores[self._sources[list(rows)][:, None] == self._sources[None, :]] = 0.0
        least = np.partition(scores, -NEAREST, axis=1)[:, -NEAREST, None]
        nearest: Booleans = scores >= np.maximum(least, np.finfo(np.float64).tiny)
        return nearest

    @cached_property
    def _sources(self) -> NDArray[np.int64]:
        numbers: dict[str, int] = {}
        return np.array([numbers.setdefault(origin, len(numbers)) for origin in self.origins])

    @cached_property
    def _tellings(self) -> dict[str, tuple[NDArray[np.int64], Likeness]]:
        """For each word that is not common: which quotes have it, and what it weighs in each."""
        found: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for i, quote in enumerate(self.quotes):
            for word, weight in quote.items():
                found[word].append((i, weight))
        rare = {word: told for word, told in found.items() if len(told) <= COMMON * len(self.quotes)}
        return {word: (np.array([i for i, _ in told]), np.array([weight for _, weight in told])) for word, told in rare.items()}


def _vectors(texts: Iterable[str], lexicon: MergeLexicon) -> list[Vector]:
    return vectors([frozenset(content(words(text), lexicon.stop)) for text in texts])
