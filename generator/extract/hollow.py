"""Clauses that tell of no event though they have an event word: a bidding, a condition, a wish, a kind of thing, a greeting.

English marks each of them by its grammar, whatever the words are.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.garden import is_finite
from generator.extract.triggers import Candidate

_TURNED = ("should", "were", "had")
_KINDS = ("kind", "sort", "type")
_ANYBODY = ("those", "anyone", "anybody", "everyone", "everybody")
_BEFORE_BIDDING = ("please", "now", "just", "so", "then", "also", "and", "but", "or")


def is_hollow(candidate: Candidate) -> bool:
    """Whether the clause around an event word bids, supposes, demands, asks or greets, or speaks of a kind of thing."""
    clause = candidate.clause if tree.is_verb(candidate.clause) else tree.clause_of(candidate.token)
    if not tree.is_verb(clause):
        return False
    above = [clause, *tree.ancestors(clause)]
    return (
        _is_demanded(clause)
        or _is_what(clause)
        or _is_of_a_kind(clause)
        or _is_address(clause)
        or _is_bidding(above)
        or any(_is_turned(verb) for verb in above)
    )


def _is_bidding(above: list[Token]) -> bool:
    """Whether the reader or hearer is told to do something: "Watch out for the speech", "Let's cut to the vote".

    A clause with a tense below it tells of its own: "See how the ferry sank".
    """
    top = next((verb for verb in above if tree.is_verb(verb) and is_finite(verb) and verb.tag_ != "VB"), None)
    verb = above[-1]
    if top is not None or verb.tag_ != "VB" or tree.auxiliaries(verb) or tree.child(verb, *tree.SUBJECTS) is not None:
        return False
    before = [item for item in verb.doc[: verb.i] if not item.is_punct and not item.is_space]
    return verb.text[:1].isupper() or (bool(before) and all(item.lower_ in _BEFORE_BIDDING for item in before))


def _is_turned(verb: Token) -> bool:
    """Whether a condition has its auxiliary before its subject: "should the mayor win, he would resign"."""
    subject = tree.child(verb, *tree.SUBJECTS) if verb.dep_ == "advcl" else None
    first = verb.left_edge
    return subject is not None and first.lower_ in _TURNED and first.i < subject.left_edge.i and first.head.i == verb.i


def _is_demanded(verb: Token) -> bool:
    """Whether a bare "be" tells what was asked for, and no "that" shows it: "required the singer be treated"."""
    auxiliaries = tree.auxiliaries(verb)
    bare = [item.lower_ for item in auxiliaries] == ["be"] and auxiliaries[0].tag_ == "VB"
    return bare and tree.child(verb, *tree.SUBJECTS) is not None and tree.child(verb, "mark") is None


def _is_what(verb: Token) -> bool:
    """Whether the clause is a thing that it does not name: "what the council decided on Monday", "how much business shops do"."""
    asked = any(item.lower_ == "what" and item.i < verb.i for item in tree.children(verb, "dobj", "attr"))
    first = verb.left_edge
    measured = first.lower_ == "how" and first.i + 1 < verb.i and first.nbor(1).lower_ in ("much", "many")
    titled = first.lower_ in ("how", "why") and first.i == 0 and verb.dep_ == "ROOT"  # "How the oil has spread"
    return asked or measured or titled


def _is_of_a_kind(verb: Token) -> bool:
    """Whether the clause says what kind of thing is meant: "the kind of storm that sank the ferry"."""
    noun = verb.head
    if verb.dep_ not in ("relcl", "acl"):
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return tree.lemma(noun) in _KINDS or tree.lemma(above) in _KINDS


def _is_address(verb: Token) -> bool:
    """Whether a participle says who is meant by a word for anybody: "to those watching in Varn"; those killed are told of."""
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.lower_ in _ANYBODY
