"""Which events of a sentence take place together with a dated clause, so that its date holds for them too."""

from __future__ import annotations

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate

# Prepositions whose event takes place together with the clause ("at last year's conference, he said").
TOGETHER = ("in", "at", "during", "by", "with")


def is_meanwhile(item: Candidate, target: Candidate) -> bool:
    """Whether the event is told in "as she met …" or "while …" below the dated past clause."""
    clause = item.clause
    if not tree.is_verb(clause) or clause.dep_ != "advcl" or clause.tag_ != "VBD" or target.clause.tag_ != "VBD":
        return False
    if not any(mark.lower_ in ("as", "while") for mark in tree.children(clause, "mark")):
        return False
    between = clause.head
    while between.i != target.clause.i and between.dep_ in ("xcomp", "ccomp"):
        between = between.head
    return between.i == target.clause.i


def is_means(item: Candidate, target: Candidate) -> bool:
    """Whether the event is what the dated clause was done by: "alarmed the islands on Monday by closing the port"."""
    gerund = tree.means(target.clause)
    return gerund is not None and item.clause.i == gerund.i


def is_occasion_of(item: Candidate, target: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the dated participle only says how somebody came to say something: "speaking on Monday, she blamed the storm"."""
    speaking, said = target.token, item.token
    opens = speaking.tag_ == "VBG" and speaking.dep_ == "advcl" and speaking.head.i == said.i and speaking.i < said.i
    if target.is_noun or not opens or tree.child(speaking, "mark", *tree.SUBJECTS) is not None:
        return False
    return said.tag_ == "VBD" and tree.in_words(said, lexicon.verbs.saying) and tree.lemma(speaking) in lexicon.verbs.speaking


def is_adjunct(item: Candidate, target: Candidate) -> bool:
    """Whether the noun is an occasion or a means of the dated clause: "rattled allies by agreeing to talks in his call"."""
    current = item.token
    if not item.is_noun or current.dep_ != "pobj" or current.head.lower_ not in ("in", "at", "during"):
        return False
    while current.i != target.clause.i:
        if current.dep_ not in ("pobj", "prep", "pcomp", "xcomp") or (current.dep_ == "prep" and current.lower_ not in TOGETHER):
            return False
        if current.head.i == current.i:
            return False
        current = current.head
    return True
