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
    return "statement" if is_saying(candidate.token, lexicon) and not is_deed(candidate.token, lexicon) else "happening"


def is_deed(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether something is done by saying it: a judge dismisses a case, a suspect pleads guilty, a minister announces his resignation."""
    return any(rule(verb, lexicon) for rule in (_rules, _pleads, _declares, _concedes, _quits, _commits))


def _rules(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether a court or a board decides, or a case is decided; "dismissed the claims" and "found that" only say something."""
    if not tree.in_words(verb, lexicon.verbs.ruling) or tree.child(verb, "ccomp") is not None:
        return False
    passive = tree.is_passive(verb)
    thing = tree.child(verb, "nsubjpass" if passive else "dobj")
    doers = tree.prepositional(verb, "by") if passive else [item for item in [tree.subject(verb)] if item is not None]
    if thing is None or tree.lemma(thing) in lexicon.nouns.report:
        return False
    by_court = any(tree.lemma(item) in lexicon.nouns.court for item in doers)
    return by_court or (tree.lemma(thing) in lexicon.nouns.case and tree.lemma(verb) != "deny")  # a suspect denies a charge


def _pleads(verb: Token, lexicon: EventLexicon) -> bool:
    return tree.lemma(verb) == "plead" and any(item.lower_ in ("guilty", "contest") for item in verb.subtree)


def _declares(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether "declared a state of emergency"; "declared victory" and "declared the plan dead" only say so."""
    thing = tree.child(verb, "nsubjpass" if tree.is_passive(verb) else "dobj")
    if tree.lemma(verb) != "declare" or thing is None or tree.child(verb, *_COMPLEMENTS) is not None:
        return False
    return tree.lemma(thing) in lexicon.nouns.declared


def _concedes(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether somebody concedes an election; "conceded that" admits something."""
    return tree.lemma(verb) == "concede" and tree.child(verb, "ccomp", "parataxis") is None and verb.dep_ != "parataxis"


def _commits(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether somebody agrees to a deed or on something; who agrees that, or with somebody, only says so."""
    if tree.lemma(verb) != "agree":
        return False
    deed = tree.child(verb, "xcomp")
    if deed is not None and tree.is_infinitive(deed):
        return True
    things = [item for item in tree.prepositional(verb, "to", "on") if item.ent_type_ not in ("DATE", "TIME")]
    return bool(things) and tree.child(verb, "ccomp") is None


def _quits(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether somebody announces their own leaving: "announced her resignation", "told staff that he was leaving"."""
    if tree.lemma(verb) not in ("announce", "tell") or tree.is_negated(verb):
        return False
    thing = tree.child(verb, "dobj")
    if thing is not None and tree.lemma(thing) in lexicon.nouns.performed:
        return tree.lemma(verb) == "announce" and tree.child(thing, "poss") is not None
    content = tree.child(verb, "ccomp")
    if content is None or not tree.in_words(content, lexicon.verbs.quitting) or tree.child(content, "dobj") is not None:
        return False
    own = tree.child(content, "nsubj")
    return own is not None and own.lower_ in ("he", "she", "they", "it") and content.tag_ in ("VBG", "VB") and not tree.is_negated(content)


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
