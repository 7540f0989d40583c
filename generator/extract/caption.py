"""Captions among the sentences: "Rebels carry away a comrade wounded in fighting near the port on June 7."

The day at the end is that of the picture, and so of what the main clause shows; of what else the caption names nobody knows the day.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate
from generator.model import Timex

# What one sees somebody at: "speaks at a hearing", "fire a rocket during clashes".
_SCENES = ("at", "during")
# Verbs that set one event beside another, which has its own day.
_RELATING = ("follow", "precede", "come", "mark", "end")
# Of a clause in another tense the date is its own: "stands at the pier where the ship sank on June 7".
_PAST = ("VBD", "MD")


def pictured(target: Candidate, tokens: Sequence[Token], timex: Timex, lexicon: EventLexicon) -> Token | None:
    """Return the verb that says what a picture shows where the date that was joined to `target` is the picture's; else None.

    Args:
        target: the event word that the date was joined to.
        tokens: the date's tokens.
        timex: the date; a day that ends its sentence.
        lexicon: the words.
    """
    doc = tokens[0].doc
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or len(timex.value.partition("T")[0]) != len("2025-01-31") or not _shows(root, lexicon):
        return None
    if any(not item.is_punct and not item.is_space for item in doc[tokens[-1].i + 1 :]):
        return None
    if tree.in_words(target.token, lexicon.verbs.publishing):
        return None  # "…, according to a poll released on Thursday"
    return None if _is_in_the_scene(target, root) else root


def _shows(root: Token, lexicon: EventLexicon) -> bool:
    """Whether the main clause tells a deed in the simple present; "follows" and "plans" tell no scene."""
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(root)]
    passive = root.tag_ == "VBN" and auxiliaries in (["is"], ["are"])  # "oil is burned off near the port"
    if not tree.is_verb(root) or not (passive or (root.tag_ in ("VBZ", "VBP") and not auxiliaries)) or is_saying(root, lexicon):
        return False
    others = lexicon.verbs.state | lexicon.verbs.plan | lexicon.verbs.opinion | lexicon.verbs.aspectual
    return not tree.in_words(root, others) and tree.lemma(root) not in _RELATING and tree.child(root, "ccomp", *tree.SUBJECTS[2:]) is None


def _is_in_the_scene(target: Candidate, root: Token) -> bool:
    """Whether the event word is the main verb, what it does or is seen at, or stands in a clause with another tense."""
    if root.i in (target.token.i, target.clause.i) or target.token.head.i == root.i:
        return True
    above = target.token.head
    if target.token.dep_ == "pobj" and above.lower_ in _SCENES and above.head.i == root.i:
        return True
    clauses = [item for item in (target.clause, *tree.ancestors(target.clause)) if tree.is_verb(item) and item.i != root.i]
    return any(item.tag_ in _PAST or any(aux.tag_ in _PAST for aux in tree.auxiliaries(item)) for item in clauses)
