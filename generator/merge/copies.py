"""Which articles carry the same text: a wire copy, a mirror, a shortened reprint count as one source.

Five reporters in one room quote the same fifty words, so quoted speech is taken out first.
What is left is compared by containment of runs of five words (field notes, "Copies").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from generator.merge.wording import RUN, fold, quotations, without, words
from generator.model import Article

SAME_TEXT = 0.5
"""Share of the shorter text's runs that the other holds. Variants of one article gave .5; independent ones stay below .1."""
SAME_AGENCY = 0.25
"""The same, where both credit one agency: each paper cuts and rewords its report, and an update keeps a part of the one before."""
FEWEST_RUNS = 25
"""A text with fewer runs of its own words is a notice; by chance half of it may stand elsewhere. It must match whole."""
COMMON_RUN = 60
"""In a run of more articles than this only neighbours in age are paired: a wire story in a hundred papers is found along the chain."""

Numbers = NDArray[np.int64]
"""One number a run of words."""


def source_groups(articles: Sequence[Article]) -> dict[str, str]:
    """Return for each article's id the id of its source group: the group's earliest article, then the smallest id."""
    ordered = sorted(articles, key=_age)
    own = _runs([without(article.text, quotations(article.text)) for article in ordered])
    parent = list(range(len(ordered)))
    for (left, right), shared in sorted(_shared(own).items()):
        shorter = min(len(own[left]), len(own[right]))
        if shared >= SAME_AGENCY * shorter and _is_copy(shared, shorter, _one_agency(ordered[left], ordered[right])):
            _unite(parent, left, right)
    return {article.id: ordered[_root(parent, i)].id for i, article in enumerate(ordered)}


def _runs(texts: Sequence[str]) -> list[Numbers]:
    """Return for each text the different runs of words in its lines, as numbers: equal ones have the same, and none crosses a line.

    Two words get the rank of their pair among all pairs, two such ranks that of theirs, and five words those of four and the fifth:
    a million runs are told apart sooner by sorting numbers twice than by putting tuples of words into sets.
    """
    vocabulary: dict[str, int] = {}
    ids: list[int] = []
    line_of: list[int] = []
    starts: list[int] = []
    line = 0
    for text in texts:
        starts.append(len(ids))
        for each in text.split("\n"):
            line += 1
            told = words(each)
            ids.extend(vocabulary.setdefault(word, len(vocabulary)) for word in told)
            line_of.extend([line] * len(told))
    word, lines = np.array(ids, dtype=np.int64), np.array(line_of, dtype=np.int64)
    count = max(0, len(word) - RUN + 1)
    pairs = _ranks(word[:-1] * len(vocabulary) + word[1:])
    fours = _ranks(pairs[:-2] * (len(pairs) + 1) + pairs[2:])
    ranks = fours[:count] * len(vocabulary) + word[RUN - 1 :]
    whole = lines[:count] == lines[RUN - 1 : RUN - 1 + count]
    bounds = [*(min(start, count) for start in starts), count]
    return [np.unique(ranks[start:end][whole[start:end]]) for start, end in pairwise(bounds)]


def _age(article: Article) -> tuple[object, ...]:
    when = article.dct.when
    return (when is None, when.sort_key if when else (), article.id)


def _ranks(numbers: Numbers) -> Numbers:
    found: Numbers = np.unique(numbers, return_inverse=True)[1].reshape(-1)
    return found


def _shared(own: Sequence[Numbers]) -> Counter[tuple[int, int]]:
    """Return for each pair of articles how many runs they share, through an index of runs."""
    runs = np.concatenate([np.zeros(0, dtype=np.int64), *own])
    holder = np.repeat(np.arange(len(own)), [len(each) for each in own])
    order = np.lexsort((holder, runs))
    runs, holder = runs[order], holder[order]
    begins = np.flatnonzero(np.concatenate([np.ones(min(1, len(runs)), dtype=np.bool_), runs[1:] != runs[:-1]]))
    sizes = np.diff(np.append(begins, len(runs)))
    several = sizes > 1
    held = Counter(tuple(holder[start : start + size].tolist()) for start, size in zip(begins[several], sizes[several], strict=True))
    shared: Counter[tuple[int, int]] = Counter()
    for together, times in held.items():
        for pair in combinations(together, 2) if len(together) <= COMMON_RUN else pairwise(together):
            shared[pair] += times
    return shared


def _one_agency(left: Article, right: Article) -> bool:
    """Whether both texts are credited to one agency; whose picture stands beside them does not count, and ingest leaves it out."""
    return bool(_agencies(left) & _agencies(right))


def _agencies(article: Article) -> frozenset[str]:
    return frozenset(fold(name) for name in (article.agency or "").split("/") if name.strip())


def _is_copy(shared: int, shorter: int, one_agency: bool) -> bool:
    needed = 1.0 if shorter < FEWEST_RUNS else SAME_AGENCY if one_agency else SAME_TEXT
    return shared >= needed * shorter > 0


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def _unite(parent: list[int], left: int, right: int) -> None:
    first, second = sorted((_root(parent, left), _root(parent, right)))
    parent[second] = first
