"""Which sentences tell a day best.

A greedy cover of weighted content (Nenkova and Vanderwende 2005, "The impact of frequency on summarization";
Takamura and Okumura 2009, "Text summarization model based on maximum coverage problem"): a word weighs as much as it is common among all
that is told of the day, and counts once; sentences compete by what they add for their length.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.digest.tellings import Telling

DAMPING = 0.7
"""Exponent of a word's share of sentences: 1 would tell the commonest words again and again, 0 would forget what is common."""
PAIR = 0.6
"""What two neighbouring content words weigh against one: they keep together what belongs together."""
LENGTH = 3
"""Content words added to a sentence's own before its value is shared out, so that a scrap of common words does not win."""
COPIED = 0.8
"""Share of the content words of the longer of two sentences that a reworded copy has; two reports of one event have half of them."""

Piece = str | tuple[str, str]


def best(pool: Sequence[Telling], candidates: Sequence[Telling], count: int, chosen: Sequence[Telling] = ()) -> list[Telling]:
    """Return up to `count` sentences: those already chosen, then candidates, the best first, none worded like another.

    Args:
        pool: all that is told of the day.
        candidates: those of the pool that may be shown, in an order that decides between equals.
        count: how many there shall be.
        chosen: what is chosen already.
    """
    values = _values(pool)
    found = list(chosen)
    covered: set[Piece] = set().union(*(_pieces(telling) for telling in found))
    left = [(each, _pieces(each)) for each in candidates if not any(_repeats(each, other) for other in found)]
    while left and len(found) < count:
        at = max(range(len(left)), key=lambda n: (_worth(left[n][0], left[n][1], values, covered), -n))
        telling, pieces = left[at]
        found.append(telling)
        covered |= pieces
        left = [(other, own) for other, own in left if not _repeats(other, telling)]
    return found


def _repeats(one: Telling, other: Telling) -> bool:
    """Whether one sentence has nearly all content words of the other: a text and its copy differ in a word or two."""
    own, others = set(one.content), set(other.content)
    return one.content == other.content or len(own & others) >= COPIED * max(len(own), len(others))


def _pieces(telling: Telling) -> frozenset[Piece]:
    return frozenset([*telling.content, *pairwise(telling.content)])


def _values(pool: Sequence[Telling]) -> dict[Piece, float]:
    """Return what each word and each pair of neighbours is worth: its damped share of the pool's sentences."""
    counts = Counter(piece for telling in pool for piece in _pieces(telling))
    return {piece: (1.0 if isinstance(piece, str) else PAIR) * (n / len(pool)) ** DAMPING for piece, n in counts.items()}


def _worth(telling: Telling, pieces: frozenset[Piece], values: dict[Piece, float], covered: set[Piece]) -> float:
    # An exact sum, because a plain one over a set depends on the order in its last digit.
    return math.fsum(values[piece] for piece in pieces if piece not in covered) / (len(telling.content) + LENGTH)
