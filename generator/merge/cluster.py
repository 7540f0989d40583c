"""Average-link clustering of a block of mentions: deterministic, and the same whatever the order of the input.

Average link beat complete link and connected components on ECB+ (field notes).
Two clusters join while the mean evidence between them is above the threshold, the strongest pair first, ties by the canonical order.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Group = tuple[int, ...]
"""Indexes into `Story.facets`, sorted: the mentions of one event."""


def average_link(evidence: NDArray[np.float32], threshold: float = 0.0) -> list[list[int]]:
    """Return the clusters as lists of row numbers, each sorted, the lists sorted by first member.

    Args:
        evidence: symmetric matrix; the diagonal is ignored.
        threshold: mean evidence above which two clusters are one.

    No pair of clusters from two parts of the graph of positive pairs can have a positive mean, so each part is clustered by itself.
    """
    clusters: list[list[int]] = []
    for part in _parts(evidence > threshold):
        local = _agglomerate(evidence[np.ix_(part, part)].astype(np.float64), threshold)
        clusters.extend(sorted(part[i] for i in members) for members in local)
    return sorted(clusters)


def _parts(linked: NDArray[np.bool_]) -> list[list[int]]:
    """Return the connected parts of a graph, each sorted."""
    left = np.ones(len(linked), dtype=bool)
    parts: list[list[int]] = []
    for seed in range(len(linked)):
        if not left[seed]:
            continue
        reached = np.zeros(len(linked), dtype=bool)
        reached[seed] = True
        frontier = reached.copy()
        while frontier.any():
            frontier = linked[frontier].any(axis=0) & ~reached & left
            reached |= frontier
        left &= ~reached
        parts.append([int(i) for i in np.flatnonzero(reached)])
    return parts


def _agglomerate(link: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Join the two clusters of highest mean evidence until none is above the threshold (Lance and Williams 1967, group average)."""
    members: list[list[int]] = [[i] for i in range(len(link))]
    sizes = np.ones(len(link))
    np.fill_diagonal(link, -np.inf)
    best = link.argmax(axis=1) if len(link) else np.zeros(0, np.int64)
    while len(link) > 1:
        tops = link[np.arange(len(link)), best]
        i = int(tops.argmax())
        j = int(best[i])
        if not tops[i] > threshold:
            break
        i, j = min(i, j), max(i, j)
        merged = (sizes[i] * link[i] + sizes[j] * link[j]) / (sizes[i] + sizes[j])
        merged = np.round(merged, 6)
        merged[i] = -np.inf
        link[i], link[:, i] = merged, merged
        link[j], link[:, j] = -np.inf, -np.inf
        sizes[i] += sizes[j]
        members[i] += members[j]
        members[j] = []
        stale = np.flatnonzero((best == i) | (best == j))
        for k in {*stale.tolist(), i}:
            best[k] = int(link[k].argmax())
        better = link[:, i] > link[np.arange(len(link)), best]
        best[better] = i
    return [group for group in members if group]


def block_means(scores: NDArray[np.float32], rows: Sequence[int], columns: Sequence[int]) -> NDArray[np.float32]:
    """Return the mean of `scores` for each pair of a group of rows and a group of columns.

    Args:
        scores: one row a member, one column a member; the members of a group stand together.
        rows: sizes of the groups of rows, in order.
        columns: sizes of the groups of columns.
    """
    sums = np.add.reduceat(np.add.reduceat(scores.astype(np.float64), _starts(rows), axis=0), _starts(columns), axis=1)
    means: NDArray[np.float32] = np.round(sums / np.outer(rows, columns), 4).astype(np.float32)
    return means


def block_uppers(scores: NDArray[np.float32], columns: Sequence[int]) -> NDArray[np.float32]:
    """Return for each row the mean of the best third of its scores in each group of columns.

    An event is told in several ways, as a blast and as eleven deaths; a mention needs to be like those that tell it in its own way.
    """
    uppers: NDArray[np.float32] = np.round(block_tops(scores, columns), 4)
    starts = _starts(columns)
    for n in (n for n, size in enumerate(columns) if size > 3):
        start, size = int(starts[n]), columns[n]
        best = np.sort(scores[:, start : start + size], axis=1)[:, ::-1][:, : -(-size // 3)]
        uppers[:, n] = np.round(best.mean(axis=1, dtype=np.float64), 4)
    return uppers


def block_tops(scores: NDArray[np.float32], columns: Sequence[int]) -> NDArray[np.float32]:
    """Return the highest score of each row in each group of columns."""
    tops: NDArray[np.float32] = np.maximum.reduceat(scores, _starts(columns), axis=1)
    return tops


def block_sums(scores: NDArray[np.float32], columns: Sequence[int]) -> NDArray[np.float32]:
    """Return the sum of the scores of each row in each group of columns."""
    sums: NDArray[np.float32] = np.add.reduceat(scores, _starts(columns), axis=1)
    return sums


def _starts(sizes: Sequence[int]) -> NDArray[np.int64]:
    starts: NDArray[np.int64] = np.cumsum([0, *sizes[:-1]])
    return starts
