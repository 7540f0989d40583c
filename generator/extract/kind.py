"""Whether an event is something that happened or something that somebody said."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate
from generator.model import Kind

_COMPLEMENTS = ("ccomp", "oprd", "xcomp", "acomp")


def kind_of(candidate: Candidate, lexicon: EventLexicon) -> Kind:
    """Return `statement` for a saying verb and for a noun of saying, else `happening`."""
    if candidate.is_noun:
        return "statement" if tree.lemma(candidate.token) in lexicon.nouns.statement else "happening"
    return "statement" if is_saying(candidate.token, lexicon) else "happening"


def is_saying(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb reports speech here; "called the plan a mistake" does, "called Putin" does not."""
    verbs = lexicon.verbs
    if not tree.is_verb(verb) or not tree.in_words(verb, verbs.saying):
        return False
    if tree.lemma(verb) in verbs.statement_with_complement and tree.child(verb, "prt") is None:
        complements = [item for item in tree.children(verb, *_COMPLEMENTS) if item.ent_type_ != "PERSON"]
        return bool(complements) or tree.with_preposition(verb, verbs.saying) or _names_a_thing(verb, lexicon)
    return True


def _names_a_thing(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the object is a thing and not somebody: one calls a plan a mistake, but a person on the telephone."""
    target = tree.child(verb, "dobj")
    if target is None or target.pos_ != "NOUN":
        return False
    return tree.lemma(target) not in (lexicon.nouns.people | lexicon.nouns.event) if tree.lemma(verb) == "call" else True
