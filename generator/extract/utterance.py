"""Statements dated by the paper or the broadcast they stand in: "said in a statement released on Thursday".

What a reader wants to know is when it was said; that a statement was released is no event of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate

_WITHIN = ("in", "at", "during", "through", "via")


def utterance(target: Candidate, candidates: Mapping[int, Candidate], lexicon: EventLexicon) -> Candidate | None:
    """Return the saying verb whose words were made known by the dated participle, or None.

    "The report released on Thursday surprised the ministry" tells of no saying, so the release keeps its day.

    Args:
        target: the event word that the date was joined to.
        candidates: the sentence's event words by token index.
        lexicon: the words.
    """
    verb = target.token
    if target.is_noun or verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or not tree.in_words(verb, lexicon.verbs.publishing):
        return None
    paper = _paper(verb, lexicon)
    if paper is None:
        return None
    above = paper.head.head if paper.dep_ == "pobj" and paper.head.lower_ in _WITHIN else paper.head if paper.dep_ == "nsubj" else None
    return candidates.get(above.i) if above is not None and is_saying(above, lexicon) else None


def _paper(verb: Token, lexicon: EventLexicon) -> Token | None:
    """Return what was released: the noun above, also where the parser hangs the participle on a name: "interview with Radio X aired"."""
    for item in tree.ancestors(verb):
        if item.pos_ in ("NOUN", "PROPN") and tree.lemma(item) in (lexicon.nouns.occasion | lexicon.nouns.statement | lexicon.nouns.paper):
            return item
        if tree.is_verb(item):
            return None
    return None
