"""Whether the lines of two events of one date would tell a reader the same: `the well was capped`, `the flow was choked off`.

Words alone do not say it: what happened is told in many words, and what happens on one day is told in like ones.
Who took part, and whether articles tell the two one after the other, say as much.
The weights are learnt from pairs of events that a reader labelled (`benchmarks/learn/two_lines.py`).
A wrong yes costs an event its line, a wrong no shows it twice; so the cut is lower than for joining them (`retold.py`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.merge.features import COMMON_GROUND, Facet
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.meaning import Embed
from generator.merge.rarity import Vector, product, total, unit, vectors
from generator.merge.wording import content, words
from generator.model import Event

FEATURES = (
    "words",
    "headlines",
    "same-act",
    "shared-names",
    "other-people",
    "other-places",
    "one-sentence",
    "one-article",
    "told-often",
)
"""What is seen of two events; each has a weight, as has `bias`."""

ENOUGH = 0.15
"""Cosine of the words from which more of it says no more: two fights of one day are told in the same words."""
MANY = 20
"""Sources from which an event is told often: it is what its day is known for, and told in as many ways."""
Item = TypeVar("Item")


class Tellings:
    """What each event is told with."""

    def __init__(self, events: Sequence[Event], facets: Sequence[Sequence[Facet]], lexicon: MergeLexicon, embed: Embed) -> None:
        """Sum up the facets of each event."""
        self.words = _words(facets, lexicon.stop)
        self.lexicon, self.embed = lexicon, embed
        rows = embed([event.headline for event in events]).astype(np.float64)
        self._common = rows.mean(axis=0) * (len(rows) / (len(rows) + COMMON_GROUND))
        self.headlines = _centred(rows, self._common)
        self.acts = [frozenset(act for facet in told for act in facet.act or {facet.mention.trigger.lemma}) for told in facets]
        self.people = [frozenset().union(*(facet.people for facet in told)) for told in facets]
        self.names = [frozenset().union(*(facet.people | facet.names for facet in told)) for told in facets]
        self.places = [frozenset().union(*(facet.sites | ({facet.place} if facet.place else set()) for facet in told)) for told in facets]
        self.articles = [frozenset(facet.mention.article for facet in told) for told in facets]
        self.sentences = [frozenset((facet.mention.article, facet.mention.sentence) for facet in told) for told in facets]
        self.courses = [frozenset(facet.course for facet in told) for told in facets]
        self.titles = [event.headline for event in events]
        self.headline_words = [frozenset(content(words(title), lexicon.stop)) for title in self.titles]
        self.priced = lexicon.occasion.priced
        self.whens = [event.when for event in events]
        self.figures = [frozenset(figure for facet in told for figure in facet.figures.items()) for told in facets]
        self.often = [math.log(min(event.independent_sources, MANY)) for event in events]
        counts = Counter(name for names in self.names for name in names)
        self.rarity = {name: math.log1p(len(facets) / count) for name, count in counts.items()}

    def retitled(self, n: int, event: Event) -> None:
        """Take the headline and the date that event `n` has now."""
        self.titles[n], self.whens[n] = event.headline, event.when
        self.headline_words[n] = frozenset(content(words(event.headline), self.lexicon.stop))
        self.headlines[n] = _centred(self.embed([event.headline]).astype(np.float64), self._common)[0]

    def begins(self, n: int) -> bool:
        """Whether by its headline an event is the beginning of something."""
        return _tells_a_beginning(self.titles[n], self.lexicon)

    def seen(self, one: int, other: int) -> dict[str, float]:
        """Return what is seen of two events, by the names in `FEATURES`; the order of the two does not matter."""
        return {
            "words": min(self.alike(one, other), ENOUGH) / ENOUGH,
            "headlines": float(self.headlines[one] @ self.headlines[other]),
            "same-act": float(bool(self.acts[one] & self.acts[other])),
            "shared-names": self._names(one, other),
            "other-people": float(_is_other(self.people[one], self.people[other])),
            "other-places": float(_is_other(self.places[one], self.places[other])),
            "one-sentence": _shared(self.sentences[one], self.sentences[other]),
            "one-article": self.told_apart(one, other),
            "told-often": max(self.often[one], self.often[other]),
        }

    def alike(self, one: int, other: int) -> float:
        """Return the cosine of the words of two events."""
        return product(self.words[one], self.words[other])

    def figures_differ(self, one: int, other: int) -> bool:
        """Whether two events count the same thing and have no number in common: 14,800 barrels on Monday, 15,000 on Tuesday."""
        units = {unit for unit, _ in self.figures[one]} & {unit for unit, _ in self.figures[other]}
        return bool(units) and not self.figures[one] & self.figures[other]

    def is_one_price(self, one: int, other: int) -> bool:
        """Whether by their headlines both say which way one price went, and the same way: `BP shares open higher`, `BP shares rise`."""
        course = self.courses[one] | self.courses[other]
        kinds = [self.headline_words[n] & self.priced for n in (one, other)]
        named = self.headline_words[one] & self.headline_words[other] - self.priced
        return len(course) == 1 and 0 not in course and kinds[0] == kinds[1] and bool(named)

    def begins_before(self, one: int, other: int) -> bool:
        """Whether by its headline `one` begins, and `other` lies after it: an article that tells both may tell how it goes on."""
        when, then = self.whens[one], self.whens[other]
        return self.begins(one) and when is not None and then is not None and when.latest < then.earliest

    def begin_alike(self, one: int, other: int) -> bool:
        """Whether by their headlines both are the beginning of the same kind of thing: `Uprising begins`, `Protests start`."""
        return bool(self.acts[one] & self.acts[other]) and self.begins(one) and self.begins(other)

    def sentences_of(self, one: int, other: int) -> float:
        """Return the share of the sentences of `one` that tell the other too."""
        return len(self.sentences[one] & self.sentences[other]) / len(self.sentences[one])

    def told_apart(self, one: int, other: int) -> float:
        """Return the share of the articles of the one told less that tell the other too, each in sentences of its own."""
        return 0.0 if self.sentences[one] & self.sentences[other] else _shared(self.articles[one], self.articles[other])

    def likeness(self, one: int, other: int, weights: Mapping[str, float]) -> float:
        """Return the log-odds that the lines of two events of one date tell the same."""
        seen = self.seen(one, other)
        return round(weights["bias"] + sum(weights[name] * seen[name] for name in FEATURES), 3)

    def _names(self, one: int, other: int) -> float:
        """Return how much of the names of the one that has fewer both have, the rarer ones counting more."""
        weight, least = self._weight(self.names[one] & self.names[other]), min(map(self._weight, (self.names[one], self.names[other])))
        return weight / least if least else 0.0

    def _weight(self, names: Iterable[str]) -> float:
        return sum(self.rarity[name] for name in sorted(names))


def _tells_a_beginning(headline: str, lexicon: MergeLexicon) -> bool:
    return any(lexicon.acts.get(lemma, frozenset()) & lexicon.set_off for word in words(headline) for lemma in lemmas_of(word))


def _words(facets: Sequence[Sequence[Facet]], stop: frozenset[str]) -> list[Vector]:
    """Return for each event the mean of its mentions' words, at unit length."""
    each = iter(vectors([frozenset(content(words(facet.mention.clause), stop)) for told in facets for facet in told]))
    return [unit(total(next(each) for _ in told)) for told in facets]


def _centred(rows: NDArray[np.float64], common: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return unit vectors without what all headlines of the story have in common."""
    left = rows - common
    norms = np.linalg.norm(left, axis=1, keepdims=True)
    centred: NDArray[np.float64] = left / np.where(norms > 0, norms, 1)
    return centred


def _shared(one: frozenset[Item], other: frozenset[Item]) -> float:
    return len(one & other) / min(len(one), len(other))


def _is_other(one: frozenset[Item], other: frozenset[Item]) -> bool:
    return bool(one and other and not one & other)
