"""A verb of change that the parser took for a participle: "The bridge over the river buckled on Monday, officials said".

Nobody buckles a bridge, so "buckled" behind it is no passive participle; where nothing else is the verb of the clause, it is.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from generator.extract import tree
from generator.extract.inflection import inflected


def stand_up(doc: Doc, changes: Collection[str]) -> Doc:
    """Make a verb of change the verb of its clause where the parse shows none, in place, and return the parse.

    Args:
        doc: one parsed sentence.
        changes: lemmas of verbs that have no passive.
    """
    for verb in doc:
        if verb.dep_ == "acl" and verb.i > verb.head.i and _is_change(verb, changes) and _lacks_verb(verb.head):
            _raise(verb)
    return doc


def _is_change(verb: Token, changes: Collection[str]) -> bool:
    if verb.tag_ not in ("VBN", "VBD") or tree.auxiliaries(verb) or tree.child(verb, "agent", "dobj") is not None:
        return False
    return tree.lemma(verb) in changes and inflected(tree.lemma(verb), "VBD") == verb.lower_


def _lacks_verb(noun: Token) -> bool:
    """Whether the noun stands where a clause has its verb: as the whole sentence, or as what somebody said."""
    said = noun.dep_ == "ccomp" and tree.is_verb(noun.head) and noun.i < noun.head.i
    return noun.pos_ in ("NOUN", "PROPN") and (said or (noun.dep_ == "ROOT" and noun.doc[-1].text == "."))


def _raise(verb: Token) -> None:
    noun = verb.head
    after = [item for item in noun.children if item.i > verb.i]
    dependency = noun.dep_
    verb.head = verb if dependency == "ROOT" else noun.head
    verb.dep_ = dependency
    verb.tag_ = "VBD"
    noun.head = verb
    noun.dep_ = "nsubj"
    for item in after:
        item.head = verb
