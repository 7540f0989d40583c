"""How a date expression hangs in its sentence: on which word, by which preposition, as whose modifier."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token


def head_of(tokens: Sequence[Token]) -> Token:
    """Return the token of the expression that hangs on a word outside it."""
    inside = {token.i for token in tokens}
    outward = [token for token in tokens if token.head.i not in inside or token.dep_ == "ROOT"]
    if outward and any(item.lower_ in ("after", "before") and item.i == tokens[-1].i + 1 for item in outward[-1].head.children):
        return outward[0]  # "on Wednesday, the morning after she lost": the morning counts, Wednesday dates
    return outward[-1] if outward else tokens[-1]


def preposition_of(head: Token) -> Token | None:
    """Return the preposition that governs the expression, or None for a bare date."""
    return head.head if head.dep_ in ("pobj", "pcomp") and head.head.i != head.i else None


def word_before(tokens: Sequence[Token], *, over: tuple[str, ...]) -> Token | None:
    """Return the word before the expression, passing over the words of `over`; None at the sentence's start."""
    doc, index = tokens[0].doc, tokens[0].i - 1
    while index >= 0 and doc[index].lower_ in over:
        index -= 1
    return doc[index] if index >= 0 else None


def is_modifier(tokens: Sequence[Token]) -> bool:
    """Whether the date is possessive, hyphenated or modifies a noun after it ("Friday's", "mid-2016", "the May election")."""
    last, doc = tokens[-1], tokens[-1].doc
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if after is not None and (after.tag_ in ("POS", "HYPH") or after.text == "-"):
        return True
    if last.tag_ == "POS" or last.text.endswith("'s"):
        return True
    head = head_of(tokens)
    if head.head.pos_ == "PROPN" and tokens[0].i and tokens[0].nbor(-1).lower_ == "on":
        return False  # "said on Friday Norway is waiting"
    return head.dep_ in ("compound", "nmod", "poss", "amod", "nummod") and head.head.i > last.i and head.head.pos_ in ("NOUN", "PROPN")
