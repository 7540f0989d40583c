"""Which articles carry the same text: a wire copy, a mirror, a shortened reprint count as one source.

Five reporters in one room quote the same fifty words, so quoted speech is taken out first.
What is left is compared by containment of runs of five words (field notes, "Copies").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise

from generator.merge.wording import fold, passage_runs, quotations, without
from generator.model import Article

SAME_TEXT = 0.5
"""Share of the shorter text's runs that the other holds. Variants of one article gave .5; independent ones stay below .1."""
SAME_AGENCY = 0.25
"""The same, where both credit one agency: each paper cuts and rewords its report, and an update keeps a part of the one before."""
FEWEST_RUNS = 25
"""A text with fewer runs of its own words is a notice; by chance half of it may stand elsewhere. It must match whole."""
COMMON_RUN = 60
"""In a run of more articles than this only neighbours in age are paired: a wire story in a hundred papers is found along the chain."""


def source_groups(articles: Sequence[Article]) -> dict[str, str]:
    """Return for each article's id the id of its source group: the group's earliest article, then the smallest id."""
    ordered = sorted(articles, key=_age)
    own = [passage_runs(without(article.text, quotations(article.text))) for article in ordered]
    parent = list(range(len(ordered)))
    for (left, right), shared in sorted(_shared(own).items()):
        if _is_copy(shared, len(own[left]), len(own[right]), _one_agency(ordered[left], ordered[right])):
            _unite(parent, left, right)
    return {article.id: ordered[_root(parent, i)].id for i, article in enumerate(ordered)}


def _age(article: Article) -> tuple[object, ...]:
    when = article.dct.when
    return (when is None, when.sort_key if when else (), article.id)


def _shared(own: Sequence[frozenset[tuple[str, ...]]]) -> Counter[tuple[int, int]]:
    """Return for each pair of articles how many runs they share, through an index of runs."""
    first: dict[tuple[str, ...], int] = {}
    holders: dict[tuple[str, ...], list[int]] = {}
    for i, runs in enumerate(own):
        for run in runs:
            earlier = first.setdefault(run, i)
            if earlier != i:
                holders.setdefault(run, [earlier]).append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for together, times in Counter(map(tuple, holders.values())).items():
        for pair in combinations(together, 2) if len(together) <= COMMON_RUN else pairwise(together):
            shared[pair] += times
    return shared


def _one_agency(left: Article, right: Article) -> bool:
    """Whether both texts are credited to one agency; whose picture stands beside them does not count, and ingest leaves it out."""
    return bool(_agencies(left) & _agencies(right))


def _agencies(article: Article) -> frozenset[str]:
    return frozenset(fold(name) for name in (article.agency or "").split("/") if name.strip())


def _is_copy(shared: int, left: int, right: int, one_agency: bool) -> bool:
    shorter = min(left, right)
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
