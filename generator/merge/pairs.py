"""A block of pairs of mentions, and what is seen of each pair; the rules in `compare.py` read it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, wraps

import numpy as np
from numpy.typing import NDArray

from generator.merge.features import Story
from generator.merge.table import NO_DATE

Matrix = NDArray[np.float32]
"""One number, mostly from 0 to 1, for each pair of the block."""

Booleans = NDArray[np.bool_]


def is_(condition: Booleans) -> Matrix:
    """Return 1 where the condition holds, else 0."""
    return condition.astype(np.float32)


def once(rule: Callable[[Pairs], Matrix]) -> Callable[[Pairs], Matrix]:
    """Let `rule` look at each block once: others build on what it sees."""

    @wraps(rule)
    def kept(pairs: Pairs) -> Matrix:
        if rule not in pairs.seen:
            pairs.seen[rule] = rule(pairs)
        return pairs.seen[rule]

    return kept


class Pairs:
    """Each facet of `rows` against each of `columns`; what has been looked at once is kept."""

    def __init__(self, story: Story, rows: Sequence[int], columns: Sequence[int]) -> None:
        """Take indexes into `story.facets`."""
        self.story = story
        self.rows = np.asarray(rows, dtype=np.int64)
        self.columns = np.asarray(columns, dtype=np.int64)
        self._grids: dict[str, tuple[Matrix, Matrix, Matrix]] = {}
        self._shared: dict[str, Matrix] = {}
        self._worth: dict[str, Matrix] = {}
        self._overlap: dict[str, Matrix] = {}
        self.seen: dict[Callable[[Pairs], Matrix], Matrix] = {}

    def _grid(self, name: str) -> tuple[Matrix, Matrix, Matrix]:
        if name not in self._grids:
            self._grids[name] = self.story.table.sets[name].grids(self.rows, self.columns)
        return self._grids[name]

    def shared(self, name: str) -> Matrix:
        """Return how many members of a set both sides have."""
        if name not in self._shared:
            left, right, _ = self._grid(name)
            self._shared[name] = left @ right.T
        return self._shared[name]

    def worth(self, name: str) -> Matrix:
        """Return what the shared members say together: whoever is everywhere in the story says little."""
        if name not in self._worth:
            left, right, weights = self._grid(name)
            self._worth[name] = (left * weights).astype(np.float32) @ right.T
        return self._worth[name]

    def overlap(self, name: str) -> Matrix:
        """Return the worth of the shared members against the geometric mean of what each side has, 0 to 1."""
        if name not in self._overlap:
            whole = np.sqrt(np.multiply(*self.totals(name)))
            self._overlap[name] = np.divide(self.worth(name), whole, out=np.zeros_like(whole), where=whole > 0)
        return self._overlap[name]

    def totals(self, name: str) -> tuple[Matrix, Matrix]:
        """Return the worth of all members of each row, as a column, and of each column, as a row."""
        members = self.story.table.sets[name]
        return members.totals(self.rows)[:, None], members.totals(self.columns)[None, :]

    def left_alone(self, name: str) -> Matrix:
        """Return how many members the row has and the column has not."""
        return self.story.table.sets[name].sizes(self.rows).astype(np.float32)[:, None] - self.shared(name)

    def right_alone(self, name: str) -> Matrix:
        """Return how many members the column has and the row has not."""
        return self.story.table.sets[name].sizes(self.columns).astype(np.float32)[None, :] - self.shared(name)

    def equal(self, name: str) -> Matrix:
        """Return 1 where both sides give the same value."""
        values = self.story.table.values[name]
        return is_(values[self.rows][:, None] == values[self.columns][None, :])

    def outer(self, left: str, right: str) -> Matrix:
        """Return 1 where the flag `left` holds of the row and `right` of the column."""
        flags = self.story.table.flags
        return flags[left][self.rows][:, None] * flags[right][self.columns][None, :]

    def both(self, flag: str) -> Matrix:
        """Return 1 where the flag holds of both sides."""
        return self.outer(flag, flag)

    def either(self, left: str, right: str) -> Matrix:
        """Return 1 where one flag holds of one side and the other of the other."""
        return np.maximum(self.outer(left, right), self.outer(right, left))

    def numbers(self, name: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the number of each row, as a column, and of each column, as a row."""
        numbers = self.story.table.numbers[name]
        return numbers[self.rows][:, None], numbers[self.columns][None, :]

    @cached_property
    def lag(self) -> NDArray[np.float64]:
        """Days from the date of the one side to the article of the other, which has no date; nan where both or neither have one."""
        (undated, loose), (last, end) = self.numbers("undated in"), self.numbers("last")
        unknown = np.float64("nan")
        forth = np.where(last == NO_DATE, unknown, loose - last)
        back = np.where(end == NO_DATE, unknown, undated - end)
        return np.where(np.isnan(forth), back, forth)

    @cached_property
    def happenings(self) -> Matrix:
        """1 where neither side is a statement."""
        return self.both("happening")

    @cached_property
    def statements(self) -> Matrix:
        """1 where both sides are statements."""
        return self.both("statement")

    @cached_property
    def act(self) -> Matrix:
        """1 where a set of like-meaning acts holds both triggers."""
        return is_(self.shared("act") > 0)

    @cached_property
    def one_article(self) -> Matrix:
        """1 where both stand in one article."""
        return self.equal("article")

    @cached_property
    def lemma_likeness(self) -> Matrix:
        """Cosine of the two trigger lemmas."""
        vectors = self.story.lemma_meaning
        return vectors[self.story.lemmas[self.rows]] @ vectors[self.story.lemmas[self.columns]].T

    @cached_property
    def likeness(self) -> Matrix:
        """Cosine of the two clauses, the story's common ground taken out."""
        return self.story.meaning[self.rows] @ self.story.meaning[self.columns].T
