"""Mends what is said and who says it: "Gunmen held the port, Ada Moor, its mayor, told Reuters".

The parser takes a speaker behind a long clause, or one whose post stands between commas, for one more thing of that clause.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Span, Token

from generator.extract import tree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SAYING_TAGS = ("VBD", "VBZ", "VBP", "VBN")
_TENSED = ("was", "were", "is", "are", "has", "have", "had")
# The verbs by which a report closes; one who "vowed" at the end of a sentence does something.
_CLOSING = ("say", "tell", "report", "add", "claim")
# Words from the comma to the verb; who takes more is no speaker but a clause.
LONGEST = 14


def name_speakers(doc: Doc, people: Collection[str]) -> Doc:
    """Hang the speaker of a closing "said" on it, in place, and the "said" on what it reports; return the sentence.

    Args:
        doc: one parsed sentence.
        people: the lemmas of nouns that mean people.
    """
    for verb in doc:
        if verb.tag_ in _SAYING_TAGS and verb.i > 3 and tree.is_verb(verb) and tree.lemma(verb) in _CLOSING:
            _name_speaker(verb, people)
        elif verb.dep_ == "acl" and verb.tag_ == "VBN":
            _give_subject(verb)
        elif verb.dep_ == "xcomp" and verb.tag_ == "VBN":
            _join_told(verb)
    return doc


def _join_told(verb: Token) -> None:
    """Join the second of what somebody tells was done to him: "reported being beaten, arrested and harassed"."""
    first = next((item for item in tree.children(verb.head, "xcomp") if item.i < verb.i), None)
    if first is not None and not tree.auxiliaries(verb) and any(aux.lower_ == "being" for aux in tree.auxiliaries(first)):
        verb.head = first
        verb.dep_ = "conj"


def _give_subject(verb: Token) -> None:
    """Give a verb with a tense its subject behind a paper that says so: "a statement indicating several cars were stolen".

    The parser takes the cars for what is indicated and the rest for what happened to the statement.
    """
    saying = next((item for item in tree.children(verb.head, "acl") if item.tag_ == "VBG" and item.i < verb.i), None)
    thing = tree.child(saying, "dobj") if saying is not None else None
    first = next(iter(tree.auxiliaries(verb)), None)
    if saying is None or thing is None or first is None or tree.child(verb, *tree.SUBJECTS) is not None:
        return
    if first.lower_ not in _TENSED or thing.right_edge.i != first.i - 1:
        return
    verb.head = saying
    verb.dep_ = "ccomp"
    thing.head = verb
    thing.dep_ = "nsubjpass" if tree.child(verb, "auxpass") is not None else "nsubj"


def _name_speaker(verb: Token, people: Collection[str]) -> None:
    if not _closes(verb) or (verb.dep_ != "conj" and any(item.i < verb.i for item in tree.children(verb, "nsubj", "nsubjpass"))):
        return
    speaker = _speaker_before(verb, people)
    told = _told_before(speaker, verb) if speaker is not None else None
    if speaker is None or told is None or verb.i in tree.subtree(speaker):
        return
    for hearer in tree.children(verb, "nsubj"):
        if hearer.i > verb.i:
            hearer.dep_ = "dobj"
    if told.dep_ == "ROOT":
        _raise(verb, told)
    elif verb.dep_ != "ROOT":
        verb.dep_ = "parataxis"
    if speaker.head.i != verb.i:
        speaker.head = verb
    speaker.dep_ = "nsubj"


def _raise(verb: Token, told: Token) -> None:
    """Let the closing verb govern what it reports."""
    behind = [item for item in told.children if item.i > verb.i]
    verb.head = verb
    verb.dep_ = "ROOT"
    told.head = verb
    told.dep_ = "ccomp"
    for item in behind:
        item.head = verb


def _closes(verb: Token) -> bool:
    """Whether nothing is told behind the verb but to whom, where and when: no other clause, no quotation and no "little"."""
    if tree.lemma(verb) != "tell" and tree.child(verb, "dobj") is not None:
        return False
    behind = verb.doc[verb.i + 1 :]
    return not any(item.tag_ in _FINITE or item.is_quote or item.text in (",", ";", ":", "-") or item.lower_ == "that" for item in behind)


def _speaker_before(verb: Token, people: Collection[str]) -> Token | None:
    """Return the head of the noun phrase between the last comma and the verb, or of the name before what stands between commas."""
    commas = [item.i for item in verb.doc[max(0, verb.i - LONGEST) : verb.i] if item.text == ","]
    if not commas:
        return None
    if commas[-1] < verb.i - 1:
        return _head_of(verb.doc[commas[-1] + 1 : verb.i], people)
    for opening, closing in zip(reversed(commas[:-2]), reversed(commas[1:-1]), strict=True):
        name = _head_of(verb.doc[opening + 1 : closing], people)
        if name is not None and name.pos_ == "PROPN":
            return name
    return None


def _head_of(phrase: Span, people: Collection[str]) -> Token | None:
    """Return who the phrase is, where it is somebody, is joined to nothing before and has no clause in it."""
    if not len(phrase) or phrase[0].tag_ == "CC" or any(item.tag_ in _FINITE or item.tag_ == "VBN" for item in phrase):
        return None
    inside = {item.i for item in phrase}
    heads = [item for item in phrase if item.head.i not in inside and item.pos_ in ("NOUN", "PROPN", "PRON")]
    if len(heads) != 1:
        return None
    head = heads[0]
    named = head.pos_ == "PROPN" and head.ent_type_ in ("PERSON", "ORG")
    return head if named or tree.lemma(head) in people else None


def _told_before(speaker: Token, verb: Token) -> Token | None:
    """Return the verb of the clause before the speaker that the closing verb reports, or None where the parse shows none."""
    told = tree.child(verb, "ccomp") if verb.dep_ == "ROOT" else verb.head
    if told is None or told.i > speaker.left_edge.i or not tree.is_verb(told) or tree.subject(told) is None:
        return None
    return told if told.dep_ in ("ROOT", "ccomp") else None
