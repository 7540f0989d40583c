"""Same-event decisions where the articles tell many stories: features of a pair of mentions, and their learnt weights.

Logistic regression over such features with average-link clustering is the best plain way on ECB+ (field notes).
A name with ` * ` in it is the product of two features: that two articles tell one story counts for the same lemma above all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.merge.cluster import average_link
from generator.merge.texts import ROLES, Texts

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

SOME_WORDS = 0.15
"""Cosine of two articles' words from which more says little more: they tell of like things."""
LARGEST_BLOCK = 5000
"""Mentions that are all compared with one another: 100 MB of evidence."""
STRIP = 256
"""Rows whose features are looked at together, so that forty features take less room than the evidence."""
SAME_STORY = 0.35
"""Likeness of two articles, 0 to 1, from which they may share an event; lower than it takes for one story, so that little is lost."""
ENOUGH = 1.5
"""What shared participants can be worth together."""


class ManyPairs:
    """Each facet of `rows` against each of `columns`, by what `Texts` holds."""

    def __init__(self, texts: Texts, rows: Ints, columns: Ints) -> None:
        """Take indexes of facets."""
        self.texts = texts
        self.rows = rows
        self.columns = columns

    def told(self, name: str) -> Floats:
        """Return how far the two articles tell one story."""
        return self.texts.told[name][np.ix_(self.texts.article[self.rows], self.texts.article[self.columns])]

    def likeness(self, name: str) -> Floats:
        """Return the cosine of two vectors."""
        vectors = self.texts.vectors[name]
        return vectors[self.rows] @ vectors[self.columns].T

    def same(self, values: Ints) -> Floats:
        """Return 1 where both sides have one value."""
        return _is(values[self.rows][:, None] == values[self.columns][None, :])

    def sets(self, name: str) -> tuple[Floats, Floats]:
        """Return how many members both sides have, and what these are worth together."""
        left, right, weights = self.texts.sets[name].grids(self.rows, self.columns)
        return left @ right.T, (left * weights).astype(np.float32) @ right.T

    def sizes(self, name: str) -> tuple[Floats, Floats]:
        """Return how many members each row has, as a column, and each column, as a row."""
        sizes = self.texts.sets[name].sizes
        return sizes(self.rows).astype(np.float32)[:, None], sizes(self.columns).astype(np.float32)[None, :]

    def both(self, flag: str) -> Floats:
        """Return 1 where the flag holds of both sides."""
        flags = self.texts.flags[flag]
        held: Floats = flags[self.rows][:, None] * flags[self.columns][None, :]
        return held

    def either(self, flag: str) -> Floats:
        """Return 1 where the flag holds of one side at least."""
        return np.maximum(self.texts.flags[flag][self.rows][:, None], self.texts.flags[flag][self.columns][None, :])

    @cached_property
    def same_lemma(self) -> Floats:
        """1 where both events have one lemma."""
        return self.same(self.texts.codes["lemma"])

    @cached_property
    def one_article(self) -> Floats:
        """1 where both stand in one article."""
        return self.same(self.texts.article)


def _is(condition: NDArray[np.bool_]) -> Floats:
    return condition.astype(np.float32)


def _parts(p: ManyPairs, name: str) -> tuple[Floats, Floats]:
    """Return what shared members are worth, and 1 where both sides have some and share none."""
    shared, worth = p.sets(name)
    left, right = p.sizes(name)
    return np.minimum(worth, ENOUGH), _is((shared == 0) & (left > 0) & (right > 0))


def _bare(p: ManyPairs) -> Floats:
    left, right = p.sizes("parts")
    return _is((left == 0) | (right == 0))


def _lines_apart(p: ManyPairs) -> Floats:
    gap: Floats = np.abs(p.texts.line[p.rows][:, None] - p.texts.line[p.columns][None, :]).astype(np.float32)
    return gap


def _rare(p: ManyPairs) -> Floats:
    rarity = p.texts.rarity
    both: Floats = np.minimum(rarity[p.rows][:, None], rarity[p.columns][None, :]) * p.same_lemma
    return both


def _role_likeness(p: ManyPairs, role: str) -> Floats:
    return np.clip(p.likeness(role), -1, 1)


FEATURES: Mapping[str, Callable[[ManyPairs], Floats]] = {
    "same-lemma": lambda p: p.same_lemma,
    "same-words": lambda p: p.same(p.texts.codes["span"]),
    "lemma-likeness": lambda p: p.likeness("lemma"),
    "words-likeness": lambda p: p.likeness("span"),
    "rare-lemma": _rare,
    "like-acts": lambda p: (p.sets("acts")[0] > 0) * (1 - p.same_lemma),
    "same-part-of-speech": lambda p: p.same(p.texts.codes["pos"]),
    "light": lambda p: p.either("light"),
    "same-light": lambda p: p.both("light") * p.same_lemma,
    "same-speech": lambda p: p.both("speech") * p.same_lemma,
    "around-likeness": lambda p: p.likeness("around"),
    "sentence-likeness": lambda p: p.likeness("sentence"),
    "clause-likeness": lambda p: p.likeness("clause"),
    "parts-shared": lambda p: _parts(p, "parts")[0],
    "parts-differ": lambda p: _parts(p, "parts")[1],
    "one-side-bare": _bare,
    "named-shared": lambda p: _parts(p, "named")[0],
    "named-differ": lambda p: _parts(p, "named")[1],
    **{f"{role}-likeness": lambda p, role=role: _role_likeness(p, role) for role in ROLES},  # type: ignore[misc]
    **{f"{role}-on-both-sides": lambda p, role=role: p.both(role) for role in ROLES},  # type: ignore[misc]
    **{f"{role}-shared": lambda p, role=role: (p.sets(role)[0] > 0).astype(np.float32) for role in ROLES},  # type: ignore[misc]
    **{f"{role}-differ": lambda p, role=role: _parts(p, role)[1] for role in ROLES},  # type: ignore[misc]
    "numbers-shared": lambda p: (p.sets("numbers")[0] > 0).astype(np.float32),
    "numbers-differ": lambda p: _parts(p, "numbers")[1],
    "both-lead": lambda p: p.both("lead"),
    "one-article": lambda p: p.one_article,
    "one-sentence": lambda p: p.one_article * (_lines_apart(p) == 0),
    "near-lines": lambda p: p.one_article / (1 + _lines_apart(p)),
    "articles-words": lambda p: p.told("words"),
    "articles-some-words": lambda p: np.clip(p.told("words") / SOME_WORDS, 0, 1),
    "articles-meaning": lambda p: p.told("meaning"),
    "articles-near": lambda p: p.told("near"),
    "articles-story": lambda p: p.told("story"),
}
"""Every feature by name, mostly from 0 to 1."""

TIMES = " * "
"""Between the two names of a product."""


def look(pairs: ManyPairs, names: Mapping[str, object] | None = None) -> dict[str, Floats]:
    """Return the features of a block by name: those that the keys of `names` need, or all."""
    wanted = [name for name in FEATURES if names is None or any(name in key.split(TIMES) for key in names)]
    return {name: FEATURES[name](pairs).astype(np.float32) for name in wanted}


def learnt_evidence(texts: Texts, rows: Ints, columns: Ints, weights: Mapping[str, float]) -> Floats:
    """Return the log-odds that each pair of a block is one event; `bias` is what two mentions taken at random have."""
    total = np.full((len(rows), len(columns)), weights.get("bias", 0.0), np.float32)
    for at in range(0, len(rows), STRIP):
        seen = look(ManyPairs(texts, rows[at : at + STRIP], columns), weights)
        for name, weight in weights.items():
            if name != "bias":
                total[at : at + STRIP] += np.float32(weight) * value(seen, name)
    return total


def value(seen: Mapping[str, Floats], name: str) -> Floats:
    """Return a feature, or the product of two."""
    left, _, right = name.partition(TIMES)
    return seen[left] * seen[right] if right else seen[left]


def story_blocks(texts: Texts, members: Sequence[int]) -> list[list[int]]:
    """Return the blocks within which mentions without a date are compared: those whose articles hang together.

    A few thousand mentions are one block. Of more, those of articles that share a story stand together, the blocks in order.
    """
    if len(members) <= LARGEST_BLOCK:
        return [list(members)] if members else []
    groups = average_link(texts.told["story"] - SAME_STORY)
    home = {article: n for n, group in enumerate(groups) for article in group}
    blocks: dict[int, list[int]] = {}
    for i in members:
        blocks.setdefault(home[int(texts.article[i])], []).append(i)
    return [blocks[n][at : at + LARGEST_BLOCK] for n in sorted(blocks) for at in range(0, len(blocks[n]), LARGEST_BLOCK)]
