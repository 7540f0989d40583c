"""Words weighed by how rare they are in the story: what tellings have in common beyond what the whole story is about."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

Vector = Mapping[str, float]
"""Words to weights."""


def vectors(tellings: Sequence[frozenset[str]]) -> list[Vector]:
    """Return for each telling a unit vector of its words, each weighed by the inverse share of the tellings that have it."""
    counts = Counter(word for telling in tellings for word in telling)
    rarity = {word: math.log1p(len(tellings) / count) for word, count in counts.items()}
    return [unit({word: rarity[word] for word in sorted(telling)}) for telling in tellings]


def total(parts: Iterable[Vector]) -> dict[str, float]:
    """Return the sum of vectors."""
    summed: defaultdict[str, float] = defaultdict(float)
    for part in parts:
        for word, weight in part.items():
            summed[word] += weight
    return dict(summed)


def unit(vector: Vector) -> Vector:
    """Return a vector at length 1; one without words as it is."""
    length = math.sqrt(sum(weight**2 for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def product(one: Vector, other: Vector) -> float:
    """Return the inner product, of unit vectors their cosine."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large[word] for word, weight in small.items() if word in large)
