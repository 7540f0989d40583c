"""The meanings of texts, each worked out once: thousands of events ask for a few each, and a call costs more than its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to rows of unit vectors."""


class Meanings:
    """An `Embed` that remembers; what it gives for a text does not depend on what was asked before, beyond the last digit."""

    def __init__(self, embed: Embed) -> None:
        """Take the function that works a meaning out."""
        self._embed = embed
        self._known: dict[str, NDArray[np.float32]] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Work out the meanings of those texts that are new, all at once."""
        new = sorted({text for text in texts if text not in self._known})
        if new:
            self._known.update(zip(new, self._embed(new).astype(np.float32), strict=True))

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row a text."""
        self.learn(texts)
        return np.stack([self._known[text] for text in texts]) if len(texts) else self._embed(texts)
