"""Noun phrases as the article wrote them, cut to what names the thing."""

from __future__ import annotations

from spacy.tokens import Token

_LEFT_OFF = ("relcl", "appos", "acl", "punct", "cc", "conj", "prep", "advcl", "preconj")


def is_aim_in_name(token: Token, head: Token) -> bool:
    """Whether an infinitive belongs to a name: "the Committee to Protect Journalists"."""
    infinitive = token.dep_ in ("relcl", "acl") and token.tag_ == "VB" and token.left_edge.lower_ == "to" and token.text[:1].isupper()
    return infinitive and head.pos_ == "PROPN" and token.left_edge.i == head.i + 1


def noun_phrase(head: Token) -> str:
    """Return the words before the head that belong to it, and the head: "The Ukrainian air force" → "Ukrainian air force".

    A phrase with "of" keeps it: "members of the committee".
    """
    kept: set[int] = set()
    for child in head.children:
        if is_aim_in_name(child, head):
            comma = next((item.i for item in child.subtree if item.text == ","), child.right_edge.i + 1)
            kept.update(item.i for item in child.subtree if item.i < comma)
            continue
        if child.dep_ == "npadvmod" and child.i > head.i:
            continue  # "a release Sunday"
        if child.dep_ in _LEFT_OFF and not (child.dep_ == "prep" and child.lower_ == "of"):
            continue
        kept.update(item.i for item in child.subtree)
    words = [head.doc[index] for index in sorted(kept | {head.i})]
    while len(words) > 1 and (words[0].tag_ in ("DT", "PDT") or words[0].is_punct):
        words.pop(0)
    text = "".join(item.text_with_ws if following == item.i + 1 else item.text + " " for item, following in _with_next(words))
    return " ".join(text.split()).replace(" 's", "'s")


def _with_next(words: list[Token]) -> list[tuple[Token, int]]:
    return [(word, words[place + 1].i if place + 1 < len(words) else -1) for place, word in enumerate(words)]
