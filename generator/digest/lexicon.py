"""The words of the digest, as one frozen value read from `data/<language>/digest.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import snowballstemmer  # type: ignore[import-untyped]  # it ships no types

_LISTS = ("stop", "bounds", "perfect", "participles", "relative", "leaning", "speaking", "finite", "furniture")


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestLexicon:
    """What the rules of this stage know about a language.

    Attributes:
        language: BCP 47 primary tag.
        stemmer: name of the language's Snowball stemmer.
        stop: words without content of their own.
        bounds: words before a date that bounds a state and dates nothing.
        perfect: forms that with a participle make the present perfect.
        participles: the irregular ones.
        relative: words that open a relative clause.
        leaning: openers that lean on the sentence before.
        speaking: words of one who speaks for himself or to the reader.
        finite: forms of verbs that make a clause, besides the regular ones.
        furniture: phrases of captions, teasers and the page around the article.
    """

    language: str
    stemmer: str
    stop: frozenset[str]
    bounds: frozenset[str]
    perfect: frozenset[str]
    participles: frozenset[str]
    relative: frozenset[str]
    leaning: frozenset[str]
    speaking: frozenset[str]
    finite: frozenset[str]
    furniture: frozenset[str]

    @classmethod
    def from_toml(cls, data: Mapping[str, Any], *, language: str = "en") -> DigestLexicon:
        """Return the lexicon that parsed TOML holds; raise `KeyError` where a list is missing."""
        lists = {name: frozenset(data[name]) for name in _LISTS}
        return cls(language=language, stemmer=data["stemmer"], **lists)

    def stem(self, word: str) -> str:
        """Return the stem of a lower-case word (Porter's second English stemmer, or its sibling of another language)."""
        return _stem(self.stemmer, word)


@lru_cache
def _stemmer(name: str) -> Any:
    return snowballstemmer.stemmer(name)


@lru_cache(maxsize=200_000)
def _stem(name: str, word: str) -> str:
    stem: str = _stemmer(name).stemWord(word)
    return stem
