"""What stands right behind a word and looks like an aside, though the word says nothing without it: names, numbers, objects."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree


def is_close_name(token: Token, head: Token) -> bool:
    """Whether a name stands right behind the noun that says what it is, without a comma: "the destroyer Nordlys"."""
    return token.dep_ == "appos" and token.pos_ == "PROPN" and head.pos_ == "NOUN" and token.left_edge.i == head.i + 1


def is_number_in_name(token: Token, head: Token) -> bool:
    """Whether a number right behind a noun belongs to a name: "Varn Air flight 103"."""
    named = any(item.pos_ == "PROPN" for item in tree.children(head, "compound", "nmod"))
    return token.dep_ == "nummod" and token.i == head.i + 1 and token.text.isdigit() and named


def is_object_taken_for_name(token: Token) -> bool:
    """Whether a phrase was taken for another name of the noun before it, though no mark parts them: "return to Varn those sailors".

    It is the object of a verb that has none; without it the verb says nothing.
    """
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else None
    determined = token.left_edge.tag_ == "DT" or token.left_edge.pos_ == "DET"
    return token.dep_ == "appos" and token.pos_ == "NOUN" and determined and before is not None and before.i == token.head.i


def is_gerund_taken_for_aside(token: Token) -> bool:
    """Whether a gerund behind a word that says which kind is the object of the verb before: "pursue offshore drilling"."""
    head = token.head
    if token.dep_ != "advcl" or token.tag_ != "VBG" or token.i != head.i + 2 or token.left_edge.i != token.i:
        return False
    kind = token.nbor(-1)
    return kind.head.i == head.i and kind.dep_ in ("advmod", "amod") and not kind.lower_.endswith("ly") and tree.child(head, "dobj") is None
