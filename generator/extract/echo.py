"""Statements without a date that may repeat a dated one: "the minister appeared to rule out a new tax".

Nobody wants them as events of their own: an article has a dozen.
But where another sentence tells when the same person said the same, the article is one more source for it.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate
from generator.model import Article, Kind, Participant

_SPEECH = ("ccomp", "parataxis")
_ASIDE = ("conj", "cc", "prt", "punct", "nsubj", "advmod", "npadvmod")
_HEDGES = ("appear", "seem")
"""Who appeared to rule something out was understood so by the one who writes it."""
_MAIN = ("ROOT", "ccomp")
_BEHIND = ("after", "as", "but", "while", "though", "although")


def may_echo(candidate: Candidate, *, kind: Kind, sentence: ParsedSentence, lexicon: EventLexicon) -> bool:
    """Whether the word may tell again what somebody said: told as a fact, in a finite clause, outside of direct speech."""
    verb = candidate.token
    if kind != "statement" or candidate.is_noun or candidate.carried or not is_saying(verb, lexicon):
        return False
    if sentence.doc[-1].text == "?" or sentence.quoted(verb) or tree.is_negated(verb) or tree.is_passive(verb):
        return False
    holder = verb.head if _is_hedged(verb) else verb
    return _is_told(holder) and _stands_free(holder)


def is_by_somebody(participants: tuple[Participant, ...]) -> bool:
    """Whether a person with a name says it."""
    return any(item.role == "agent" and item.type == "person" for item in participants)


def content_of(candidate: Candidate, sentence: ParsedSentence, article: Article) -> str:
    """Return the words of what is said, without who says it to whom, when and on what occasion; empty where nothing is."""
    verb = candidate.token
    speech = tree.children(verb, *_SPEECH)
    parts = speech or [item for item in verb.children if _is_content(item, verb)]
    return " ".join(sentence.span(item.left_edge, item.right_edge).of(article.text) for item in parts)


def _is_content(item: Token, verb: Token) -> bool:
    """Whether a part behind the verb tells what is said: "ruled out new taxes", "called for a vote"; not when and on what occasion."""
    occasion = item.dep_ == "advcl" and item.tag_ != "VBG"
    time = item.ent_type_ in ("DATE", "TIME") or any(inner.ent_type_ in ("DATE", "TIME") for inner in tree.children(item, "pobj"))
    return item.i > verb.i and item.dep_ not in _ASIDE and not occasion and not time


def _is_hedged(verb: Token) -> bool:
    above = verb.head
    return verb.dep_ == "xcomp" and tree.is_infinitive(verb) and tree.is_verb(above) and tree.lemma(above) in _HEDGES


def _is_told(verb: Token) -> bool:
    """Whether the clause is finite and says what is or was: no modal, no "had"."""
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return all(aux in ("do", "does", "did") for aux in auxiliaries)
    return verb.tag_ == "VBN" and auxiliaries in (["has"], ["have"], ["'s"], ["'ve"]) and not tree.is_negated(verb)


def _stands_free(verb: Token) -> bool:
    """Whether the clause is a main one, or one that says after or while what; not "if" and not "who"."""
    while verb.dep_ == "conj" and tree.is_verb(verb.head):
        verb = verb.head
    if verb.dep_ in _MAIN:
        return True
    return verb.dep_ == "advcl" and any(item.lower_ in _BEHIND for item in tree.children(verb, "mark", "advmod"))
