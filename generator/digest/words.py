"""The content words of a sentence: stems, in order."""

from __future__ import annotations

import re

from generator.digest.lexicon import DigestLexicon

_WORD = re.compile(r"\w+(?:[-.,'&]\w+)*|'\w+")
"""A word with its hyphens, inner stops and apostrophes, or a piece that a tokeniser cut off (`'s`)."""


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case, apostrophes straightened."""
    return _WORD.findall(text.lower().replace("’", "'"))


def content(text: str, lexicon: DigestLexicon) -> tuple[str, ...]:
    """Return the stems of the words that carry content, in order."""
    return tuple(lexicon.stem(word) for word in words(text) if word not in lexicon.stop)


def stems(text: str, lexicon: DigestLexicon) -> tuple[str, ...]:
    """Return the stems of all words, in order."""
    return tuple(lexicon.stem(word) for word in words(text))
