"""All facets of a story as columns of numbers, so that a block of pairs is compared in a few array operations."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from generator.merge.features import Facet

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

NO_DATE = -(10**8)
"""Stands for a day that is not known."""

SETS: Mapping[str, Callable[[Facet], Iterable[Hashable]]] = {
    "people": lambda f: f.people,
    "names": lambda f: f.names,
    "things": lambda f: f.things,
    "roles": lambda f: f.roles,
    "act": lambda f: f.act,
    "units": lambda f: f.figures.keys(),
    "figures": lambda f: f.figures.items(),
    "quoted": lambda f: f.quoted,
    "wording": lambda f: f.wording,
    "sites": lambda f: f.sites,
    "said": lambda f: f.said,
}
"""What a facet has several of."""

VALUES: Mapping[str, Callable[[Facet], Hashable]] = {
    "place": lambda f: f.place,
    "speaker": lambda f: f.speaker,
    "article": lambda f: f.mention.article,
    "sentence": lambda f: (f.mention.article, f.mention.sentence),
}
"""What a facet has one of; only whether two are equal counts."""

FLAGS: Mapping[str, Callable[[Facet], object]] = {
    "happening": lambda f: f.mention.kind == "happening",
    "statement": lambda f: f.mention.kind == "statement",
    "ahead": lambda f: f.mention.status in ("planned", "possible"),
    "over": lambda f: f.mention.status in ("happened", "ongoing"),
    "denied": lambda f: f.mention.status == "denied",
    "asserted": lambda f: f.mention.status != "denied",
    "published": lambda f: f.mention.basis == "published",
    "harm": lambda f: f.harm,
    "cause": lambda f: f.cause,
    "placed": lambda f: f.place,
    "points back": lambda f: f.points_back,
    "bare": lambda f: f.bare,
    "nobody": lambda f: not (f.people or f.names or f.things or f.place),
    "up": lambda f: f.course > 0,
    "down": lambda f: f.course < 0,
    "any": lambda f: True,
}
"""What holds of a facet or not."""

NUMBERS: Mapping[str, Callable[[Facet], float]] = {
    "first": lambda f: NO_DATE if f.first is None else f.first,
    "last": lambda f: NO_DATE if f.last is None else f.last,
    "line": lambda f: f.mention.sentence,
    "strength": lambda f: f.strength,
    "hour": lambda f: f.hour,
    "published": lambda f: float("nan") if f.published is None else f.published,
    "dead": lambda f: f.figures.get("dead", float("nan")),
    "undated in": lambda f: float("nan") if f.published is None or f.first is not None else f.published,
}
"""What a facet has as a number."""


@dataclass(frozen=True, slots=True)
class Members:
    """The members of one set of every facet, as numbers: those of facet i are `codes[starts[i]:starts[i + 1]]`, sorted.

    Attributes:
        weights: for each code, how much it says that both sides have it.
        sums: for each facet, the weights of its members added up.
    """

    starts: Ints
    codes: Ints
    weights: Floats
    sums: Floats

    @classmethod
    def of(cls, sets: Sequence[Iterable[Hashable]], telling: Mapping[str, float]) -> Members:
        """Number the members in the order of their first facet; what `telling` does not know weighs 1."""
        numbers: dict[Hashable, int] = {}
        rows = [sorted({numbers.setdefault(member, len(numbers)) for member in sorted(members, key=repr)}) for members in sets]
        starts = np.cumsum([0, *(len(row) for row in rows)])
        weights = [telling.get(member, 1.0) if isinstance(member, str) else 1.0 for member in numbers]
        sums = np.array([sum(weights[code] for code in row) for row in rows], np.float32)
        return cls(starts, np.array([code for row in rows for code in row], np.int64), np.array(weights, np.float32), sums)

    def sizes(self, facets: Ints) -> Ints:
        """Return how many members each facet has."""
        return self.starts[facets + 1] - self.starts[facets]

    def totals(self, facets: Ints) -> Floats:
        """Return the sum of the weights of the members of each facet."""
        return self.sums[facets]

    def grids(self, rows: Ints, columns: Ints) -> tuple[Floats, Floats, Floats]:
        """Return which of the members that both sides know each row and each column has, and the weights of these members."""
        left, right = self._gathered(rows), self._gathered(columns)
        common = _common(left[1], right[1])
        return _grid(left, common, len(rows)), _grid(right, common, len(columns)), self.weights[common]

    def _gathered(self, facets: Ints) -> tuple[Ints, Ints]:
        """Return the members of `facets` in one array, beside the position of the facet of each."""
        sizes = self.sizes(facets)
        position = np.repeat(np.arange(len(facets)), sizes)
        offset = np.arange(len(position)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return position, self.codes[np.repeat(self.starts[facets], sizes) + offset]


def _common(left: Ints, right: Ints) -> Ints:
    """Return the codes that both have, sorted."""
    if not len(left) or not len(right):
        return np.zeros(0, np.int64)
    few, many = np.sort(left), np.sort(right)
    if len(few) > len(many):
        few, many = many, few
    few = few[np.concatenate(([True], few[1:] != few[:-1]))]
    place = many.searchsorted(few)
    place[place == len(many)] = 0
    common: Ints = few[many[place] == few]
    return common


def _grid(members: tuple[Ints, Ints], common: Ints, size: int) -> Floats:
    grid = np.zeros((size, len(common)), np.float32)
    if len(common):
        position, codes = members
        place = common.searchsorted(codes)
        place[place == len(common)] = 0
        known = common[place] == codes
        grid[position[known], place[known]] = 1
    return grid


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a story, by the names in `SETS`, `VALUES`, `FLAGS` and `NUMBERS`."""

    sets: Mapping[str, Members]
    values: Mapping[str, Ints]
    flags: Mapping[str, Floats]
    numbers: Mapping[str, NDArray[np.float64]]

    @classmethod
    def of(cls, facets: Sequence[Facet], telling: Mapping[str, float], rarity: Sequence[float]) -> Table:
        """Return the table of `facets`, in their order; `rarity` is how much the act of each points to one day."""
        return cls(
            sets={name: Members.of([of(f) for f in facets], telling) for name, of in SETS.items()},
            values={name: _codes([of(f) for f in facets]) for name, of in VALUES.items()},
            flags={name: np.array([bool(of(f)) for f in facets], np.float32) for name, of in FLAGS.items()},
            numbers={
                **{name: np.array([of(f) for f in facets], np.float64) for name, of in NUMBERS.items()},
                "rarity": np.array(rarity, np.float64),
            },
        )


def _codes(values: Sequence[Hashable]) -> Ints:
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)
