"""What a headline calls somebody: by the family name, where the article calls them so too."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Token

from generator.extract.coreference import Cast
from generator.extract.names import Name, is_title


@lru_cache(maxsize=4)
def _called(cast: Cast) -> frozenset[str]:
    """Return the words that the article uses alone as a name, or behind a title or an office."""
    found = set()
    for sentence in cast.sentences:
        before: Token | None = None
        for token in sentence.doc:
            if token.text[:1].isupper() and (before is None or before.pos_ != "PROPN" or not before.text[:1].isupper()):
                found.add(token.text)
            if before is not None and (is_title(before, cast.names.words) or before.lower_ in cast.lexicon.names.offices):
                found |= {token.text, *(after.text for after in token.doc[token.i + 1 : token.i + 4] if after.pos_ == "PROPN")}
            before = token
    return frozenset(found)


def short_name(name: Name, cast: Cast) -> str:
    """Return the short form of a name where the article calls it so too.

    A town or a firm that was taken for a person has no family name: "Ras Lanuf" is not "Lanuf", and "Col" is a rank.
    """
    if name.short == name.full:
        return name.full
    last = name.short.split()[-1]
    is_rank = last.lower().rstrip(".") in cast.names.words.titles
    return name.short if last in _called(cast) and not is_rank else name.full


def join_names(names: Sequence[Name], cast: Cast, among: Sequence[Name] = ()) -> str:
    """Return the names as a list in words: "A", "A and B", "A, B and C"; short ones, or as the whole list `among` which they stand."""
    shorts = names_said(names, cast, among)
    return shorts[0] if len(shorts) == 1 else ", ".join(shorts[:-1]) + " and " + shorts[-1]


def names_said(names: Sequence[Name], cast: Cast, among: Sequence[Name] = ()) -> list[str]:
    """Return the short names, or the full ones where one of the list has no other: "Ada Moor and Ben Holt", not "Ada Moor and Holt"."""
    people = [name for name in (*names, *among) if name.type == "person" and " " in name.full]
    shortened = {name: short_name(name, cast) != name.full for name in people}
    mixed = len(set(shortened.values())) > 1
    return [name.full if mixed and name in shortened else short_name(name, cast) for name in names]
