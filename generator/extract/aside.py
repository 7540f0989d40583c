"""Whether a sentence tells an event, or names it only beside what it tells: "the pumps have run since the dam broke".

Such a clause says when something else was, or which thing is meant. It bears the event out, and is no telling of it.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate


def is_aside(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether a verb above the event's tells something else, and the event stands beside it.

    That is in a relative clause ("the ferry that sank in May is up for sale"), in what a participle adds to a noun ("the cap placed
    on Monday works"), behind a word that sets a bound ("after the strike"), or where something is measured by it ("rivals the flood
    of 1953"). A sentence without a verb of its own, as of a caption ("Two men killed in Varn"), has nothing else to tell.
    """
    chain = _upwards(candidate.clause)
    if not tree.is_verb(chain[-1]) and chain[-1].pos_ != "AUX":
        return False
    return any(_adds_to_noun(item) or _is_reduced(item) or _bounds(item, lexicon) or _measures(item, lexicon) for item in chain)


def _upwards(item: Token) -> list[Token]:
    """Return the word and those above it, up to the verb that tells: behind a participle taken for one that is the second."""
    chain = [item]
    for head in tree.ancestors(item):
        if chain[-1].dep_ == "conj" and _is_reduced(head):
            break
        chain.append(head)
    return chain


def _adds_to_noun(item: Token) -> bool:
    """Whether the word is the verb of a relative clause or a participle behind a noun; "plans to leave" are what they are by it."""
    return item.dep_ in ("relcl", "acl") and tree.is_verb(item) and not tree.is_infinitive(item)


def _is_reduced(item: Token) -> bool:
    """Whether a participle was taken for the verb of the sentence, and that for a second one without "and" between them.

    "The man expected to lead the port [left Varn]", "Sailors killed in the blast [are being buried]".
    """
    bare = item.tag_ in ("VBD", "VBN") and not tree.auxiliaries(item) and tree.child(item, "cc") is None
    return bare and any((tree.is_verb(other) and tree.is_past(other)) or tree.auxiliaries(other) for other in tree.children(item, "conj"))


def _bounds(item: Token, lexicon: EventLexicon) -> bool:
    """Whether the word stands behind one that bounds or compares: "since the vote", "until they left", "in the wake of the flood"."""
    words = lexicon.dates
    if item.dep_ in ("pobj", "pcomp"):
        before = item.head
        return before.lower_ in words.beside or (before.lower_ == "of" and tree.lemma(before.head) in words.remembrance)
    marked = any(mark.lower_ in words.beside for mark in tree.children(item, "mark"))
    return item.dep_ == "advcl" and (marked or _sets_the_scene(item, lexicon))


def _sets_the_scene(item: Token, lexicon: EventLexicon) -> bool:
    """Whether a clause opens the sentence and says when something else was: "When protests began, the paper carried praise".

    Harm told behind it is a part of it: "When the ferry sank, ten sailors died".
    """
    told = item.head
    opens = item.i < told.i and any(mark.lower_ in ("when", "as", "while") for mark in tree.children(item, "mark", "advmod"))
    return opens and not tree.in_words(told, lexicon.verbs.harm)


def _measures(item: Token, lexicon: EventLexicon) -> bool:
    """Whether the word is what something else is held against: "the storm surpasses the flood of 1953"."""
    return item.dep_ == "dobj" and tree.lemma(item.head) in lexicon.verbs.comparing
