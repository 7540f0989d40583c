"""Groups of one day, or of a day and its month, that tell one event in two ways: `the well was capped`, `the flow of oil was stopped`.

Mentions are compared by twos, and average link keeps two large groups apart because most of their pairs are worded differently.
Here two groups are compared as wholes: the words, participants and places that each tells of, weighed by how rare they are,
the mean of its clauses and of its acts, and what one has that shuts the other out.
The weights are learnt from pairs of groups that a reader labelled (`benchmarks/learn/one_event.py`).
Without such weights, in a short story and in a collection of many stories nothing is joined.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.merge.cluster import Group
from generator.merge.features import Facet, Story
from generator.merge.lexicon import MergeLexicon

CUT = math.log(0.65 / 0.35)
"""Log-odds from which two groups are one event, if they also share the two that follow."""
ROUNDS = 2
"""In the second round the groups that found each other in the first show more of what they tell."""
MEAN = 0.0
"""Mean log-odds that the groups of an event must have with those that join it."""
FEWEST = 100
"""Groups of a story from which it shows which words are rare; in a short one any two sentences look alike or not by chance."""
LEAST_WORDS = 0.1
"""Least likeness of words besides: gold rose and the people rose, in one month."""
LIKE_ACTS, LEAST_MEANING, OTHER_ACTS_MEANING = 0.3, 0.35, 0.45
"""Likeness of acts from which they are much the same; least likeness of the clauses if they are, and if they are not.

What one sentence tells twice is one event only with like acts: `attacked during the visit` is two.
"""
WIDEST = 31
"""Days of the widest date that is compared: a year has many a retelling of nothing in particular."""
NARROW = 7
"""Days from which a date is wide: its group may tell of many a day."""
OFTEN = 5
"""Mentions from which a group is told often; the explosion that all tell of is no more like the speech that all tell of for that."""
TELLERS = 2
"""Articles that one of the two groups must have: what one article each says in passing is left as it is."""
MAIN = 0.5
"""Share of the mentions of a group that name somebody from which he is its main participant."""

FEATURES = (
    "words",
    "meaning",
    "acts",
    "same-days",
    "wide",
    "told-often",
    "one-sentence",
    "other-people",
    "other-names",
    "other-figures",
    "other-status",
)
"""What is seen of two groups; each has a weight, as has `bias`."""

Name = TypeVar("Name")
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bag = tuple[Ints, Floats]
"""Numbers of words, rising, and the weight of each."""


def retold(story: Story, groups: Sequence[Group], lexicon: MergeLexicon) -> list[Group]:
    """Return the groups, those of dated mentions that tell one event joined, sorted by founding mention."""
    weights = lexicon.learnt.groups
    if not weights or story.texts is not None or len(groups) < FEWEST:
        return sorted(groups)
    found = sorted(groups)
    for _ in range(ROUNDS):
        found = _joined(story, found, weights)
    return found


def _joined(story: Story, groups: Sequence[Group], weights: Mapping[str, float]) -> list[Group]:
    profiles = Profiles(story, groups)
    links = sorted((pair for pair in profiles.links(weights) if pair[1] >= CUT), key=lambda link: (-link[1], link[0]))
    home, members = list(range(len(groups))), [[n] for n in range(len(groups))]
    for (one, other), _ in links:
        left, right = home[one], home[other]
        if left != right and _is_one(profiles, members[left], members[right], weights):
            for n in members[right]:
                home[n] = left
            members[left] += members[right]
            members[right] = []
    return sorted(tuple(sorted(i for n in joined for i in groups[n])) for joined in members if joined)


def _is_one(profiles: Profiles, left: Sequence[int], right: Sequence[int], weights: Mapping[str, float]) -> bool:
    """Whether no group of one side is shut out by one of the other, and on average they are alike, so that no chain of likenesses forms."""
    pairs = [(one, other) for one in left for other in right]
    if not all(profiles.may_be_one(one, other) for one, other in pairs):
        return False
    return len(pairs) == 1 or sum(dot(weights, profiles.seen(one, other)) for one, other in pairs) >= MEAN * len(pairs)


def dot(weights: Mapping[str, float], seen: Mapping[str, float]) -> float:
    """Return the log-odds that what is seen of two groups means one event."""
    return weights["bias"] + sum(weights[name] * seen[name] for name in FEATURES)


class Profiles:
    """What each group of a story tells as a whole."""

    def __init__(self, story: Story, groups: Sequence[Group]) -> None:
        """Sum up the facets of each group."""
        self.story, self.groups = story, groups
        self.facets = [[story.facets[i] for i in group] for group in groups]
        self.spans = np.array([_days(facets) for facets in self.facets], np.int64).reshape(-1, 2)
        self.meaning = np.stack([_unit(story.meaning[list(group)].mean(axis=0)) for group in groups])
        self.acts = np.stack([story.lemma_meaning[story.lemmas[list(group)]].mean(axis=0) for group in groups])
        self.size = np.log([min(len(group), OFTEN) for group in groups])
        self.over = np.array([_share(facets, lambda f: f.mention.status in ("happened", "ongoing")) for facets in self.facets])
        self.statement = np.array([_share(facets, lambda f: f.mention.kind == "statement") for facets in self.facets])
        self.sentences = [frozenset((f.mention.article, f.mention.sentence) for f in facets) for facets in self.facets]
        self.articles = [frozenset(facet.mention.article for facet in facets) for facets in self.facets]
        self.words = _bags(story, self.facets)
        self.people = [frozenset().union(*(facet.people for facet in facets)) for facets in self.facets]
        self.names = [frozenset().union(*(facet.names for facet in facets)) for facets in self.facets]
        self.figures = [frozenset(figure for facet in facets for figure in facet.figures.items()) for facets in self.facets]
        self.leads = [_leads(facets) for facets in self.facets]

    def seen(self, one: int, other: int) -> dict[str, float]:
        """Return what is seen of two groups, by the names in `FEATURES`."""
        table = self._table(np.array([one]), np.array([other]))
        return {name: float(values[0, 0]) for name, values in table.items()} | self._shut_out(one, other)

    def links(self, weights: Mapping[str, float]) -> Iterator[tuple[tuple[int, int], float]]:
        """Yield the pairs of groups that may be one event, with their log-odds; which pairs are looked at is decided by their days."""
        for rows, columns in self._blocks():
            table = self._table(rows, columns)
            scores: Floats = np.full((len(rows), len(columns)), weights["bias"])
            for name, values in table.items():
                scores += weights[name] * values
            least = np.where(table["acts"] >= LIKE_ACTS, LEAST_MEANING, OTHER_ACTS_MEANING)
            fit = (scores >= CUT) & (table["words"] >= LEAST_WORDS) & (table["meaning"] >= least)
            for r, c in zip(*np.nonzero(fit), strict=True):
                one, other = sorted((int(rows[r]), int(columns[c])))
                later = self.spans[columns[c], 0] < self.spans[rows[r], 0] or columns[c] < rows[r]
                if later and self.may_be_one(one, other):
                    against = self._shut_out(one, other)
                    if against["one-sentence"] < MAIN or table["acts"][r, c] >= LIKE_ACTS:
                        yield (one, other), round(float(scores[r, c]) + sum(weights[name] * value for name, value in against.items()), 4)

    def _blocks(self) -> Iterator[tuple[Ints, Ints]]:
        """Yield the groups that begin on one day, and those of no later beginning that last until that day at least."""
        first, last = self.spans.T
        usable = (last - first < WIDEST) & (first > 0)
        by_day: defaultdict[int, list[int]] = defaultdict(list)
        for n in np.flatnonzero(usable).tolist():
            by_day[int(first[n])].append(n)
        for day in sorted(by_day):
            near = np.flatnonzero(usable & (first <= day) & (last >= day))
            yield np.array(by_day[day], np.int64), near

    def _table(self, rows: Ints, columns: Ints) -> dict[str, Floats]:
        """Return what is seen of each group of `rows` against each of `columns` that can be had in one go."""
        (first, last), (start, end) = self.spans[rows].T[:, :, None], self.spans[columns].T[:, None, :]
        size, other_size = self.size[rows][:, None], self.size[columns][None, :]
        return {
            "words": _likeness([self.words[n] for n in rows.tolist()], [self.words[n] for n in columns.tolist()]),
            "meaning": (self.meaning[rows] @ self.meaning[columns].T).astype(np.float64),
            "acts": (self.acts[rows] @ self.acts[columns].T).astype(np.float64),
            "same-days": ((first == start) & (last == end)).astype(np.float64),
            "wide": (np.maximum(last - first, end - start) >= NARROW).astype(np.float64),
            "told-often": np.minimum(size, other_size),
            "other-status": np.abs(self.over[rows][:, None] - self.over[columns][None, :]),
        }

    def _shut_out(self, one: int, other: int) -> dict[str, float]:
        """Return what each of two groups has that the other lacks altogether, and how far one sentence tells of both."""
        units = {unit for unit, _ in self.figures[one]} & {unit for unit, _ in self.figures[other]}
        shared = len(self.sentences[one] & self.sentences[other])
        return {
            "one-sentence": shared / min(len(self.sentences[one]), len(self.sentences[other])),
            "other-people": float(_is_other(self.people[one], self.people[other])),
            "other-names": float(_is_other(self.names[one], self.names[other])),
            "other-figures": float(bool(units) and not self.figures[one] & self.figures[other]),
        }

    def may_be_one(self, one: int, other: int) -> bool:
        """Whether two groups may be one: happenings of days that fit, one of them told by several, no main participant left out."""
        if max(self.statement[one], self.statement[other]) >= MAIN or max(len(self.articles[one]), len(self.articles[other])) < TELLERS:
            return False
        (first, last), (start, end) = self.spans[one], self.spans[other]
        leads = self.leads[one] - self.people[other] and self.leads[other] - self.people[one]
        return bool(first <= end and start <= last) and not leads


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    norm = float(np.linalg.norm(vector))
    return vector / norm if norm else vector


def _share(facets: Sequence[Facet], holds: Callable[[Facet], bool]) -> float:
    return sum(map(holds, facets)) / len(facets)


def _is_other(one: frozenset[Name], other: frozenset[Name]) -> bool:
    return bool(one and other and not one & other)


def _days(facets: Sequence[Facet]) -> tuple[int, int]:
    """Return the first and last day by the most exact dates of a group: `in March` and `on 7 March` is 7 March."""
    spans = [(f.first, f.last) for f in facets if f.first is not None and f.last is not None]
    exact = min((last - first for first, last in spans), default=0)
    kept = [span for span in spans if span[1] - span[0] == exact]
    return (min(first for first, _ in kept), max(last for _, last in kept)) if kept else (0, 0)


def _leads(facets: Sequence[Facet]) -> frozenset[str]:
    counts = Counter(person for facet in facets for person in facet.people)
    return frozenset(person for person, count in counts.items() if count >= MAIN * len(facets))


def _bags(story: Story, facets: Sequence[Sequence[Facet]]) -> list[Bag]:
    """Return for each group what its mentions tell of, each by its share of the mentions and its rarity in the story, as a unit vector."""
    told = Counter(word for facet in story.facets for word in _told(facet))
    rarity = {word: math.log(len(story.facets) / (1 + count)) for word, count in told.items()}
    number = {word: n for n, word in enumerate(sorted(told))}
    bags = []
    for group in facets:
        counts = Counter(number[word] for facet in group for word in _told(facet))
        codes = np.array(sorted(counts), np.int64)
        words = sorted((number[word], rarity[word]) for word in set().union(*map(_told, group)))
        weights = np.array([counts[code] * rare for code, rare in words]) / len(group)
        norm = float(np.linalg.norm(weights))
        bags.append((codes, weights / norm if norm else weights))
    return bags


def _told(facet: Facet) -> frozenset[str]:
    return facet.people | facet.names | facet.things | facet.sites | facet.said


def _likeness(rows: Sequence[Bag], columns: Sequence[Bag]) -> Floats:
    """Return the cosine of each bag of `rows` with each of `columns`."""
    known = np.unique(np.concatenate([codes for codes, _ in rows]))
    grids = [np.zeros((len(bags), len(known) + 1)) for bags in (rows, columns)]
    for grid, bags in zip(grids, (rows, columns), strict=True):
        for n, (codes, weights) in enumerate(bags):
            place = np.searchsorted(known, codes)
            found = known[np.minimum(place, len(known) - 1)] == codes if len(known) else np.zeros(len(codes), np.bool_)
            grid[n, place[found]] = weights[found]
    likeness: Floats = np.round(grids[0] @ grids[1].T, 6)
    return likeness
