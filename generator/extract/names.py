"""Names in their one form: the fullest that the article gives, the short one for headlines, and what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import NameWords
from generator.model import EntityType

_IN_NAME = ("compound", "flat", "nmod", "punct", "amod", "case")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its fullest form, the short form that a headline uses, and what it names."""

    full: str
    short: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article, by folded surface form."""

    words: NameWords
    by_surface: Mapping[str, Name] = field(default_factory=dict)

    def of(self, token: Token) -> Name | None:
        """Return the name whose phrase this token heads, or None where it heads none."""
        if token.pos_ not in ("PROPN", "NOUN", "ADJ") or not token.text[:1].isupper():
            return None
        readings = (self.by_surface.get(fold(surface)) for surface in _readings(token, self.words))
        known = next((known for known in readings if known is not None), None)
        if known is None and token.pos_ == "PROPN" and fold(token.text) in self.words.places:
            return Name(token.text, token.text, "place")
        return known

    def short(self, full: str) -> str:
        """Return the short form of a full name, or the name itself where it is not known."""
        known = self.by_surface.get(fold(full))
        return known.short if known is not None else full


def fold(surface: str) -> str:
    """Return the form by which two spellings of one name are compared: no dots, no possessive, lower case."""
    return re.sub(r"\s+", " ", re.sub(r"['’]s?$|\.", "", surface)).strip().casefold()


def _readings(head: Token, words: NameWords) -> Iterator[str]:
    """Yield the possible surfaces of the name that `head` ends, the longest first."""
    run = name_tokens(head, words)
    for start in range(len(run)):
        # "North" is not the name in "Khartoum North": a single word counts alone or behind a title.
        if start in (0, *range(len(run) - 1)) or is_title(run[start - 1], words):
            yield text_of(run[start:])


def name_tokens(head: Token, words: NameWords) -> list[Token]:
    """Return the run of capitalised words that ends at `head` and belongs to its phrase; never empty."""
    run = [head]
    index = head.i - 1
    while index >= 0 and _continues(head.doc[index], head, words):
        run.insert(0, head.doc[index])
        index -= 1
    while len(run) > 1 and (run[0].is_punct or run[0].tag_ in ("POS", "HYPH")):
        run.pop(0)
    return run


def _continues(token: Token, head: Token, words: NameWords) -> bool:
    if token.dep_ not in _IN_NAME or token.is_quote or token.text in (",", ";", "(", ")") or token.tag_ == "POS":
        return False
    if not (token.text[:1].isupper() or token.text == "-" or token.lower_ in words.particles):
        return False
    return any(item.i == head.i for item in tree.ancestors(token))


def text_of(tokens: Sequence[Token]) -> str:
    """Return the words of consecutive tokens as the article spaces them."""
    return "".join(token.text_with_ws for token in tokens).strip()


def is_title(token: Token, words: NameWords) -> bool:
    """Whether the word is a title or an office before a name."""
    return token.lower_ in words.titles or token.lower_.rstrip(".") in words.titles
