"""The last resort: the sentence itself from the clause that tells of the event on, cut between words where it is too long.

Nothing is put into other words. What may go is what stands apart: a relative clause between commas,
and what stands between a report and what is reported.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator.extract import tree
from generator.extract.gate import capitalised, tidy
from generator.extract.kind import is_saying
from generator.extract.scene import Scene
from generator.extract.triggers import Candidate


def beginning(candidate: Candidate, scene: Scene, room: int) -> str:
    """Return the sentence from the event's clause on, or from its beginning where the event would be out of reach, word by word."""
    doc = candidate.token.doc
    holder = named_clause(candidate, scene) or finite_clause(candidate)
    subject = tree.child(holder, *tree.SUBJECTS) if tree.is_verb(holder) else None
    start = 0 if subject is None else subject.left_edge.i if subject.i < holder.i else holder.left_edge.i
    if tree.is_verb(holder) and is_saying(holder, scene.lexicon) and not has_content(holder):
        start = 0  # what was said stands before it
    while start < len(doc) - 1 and (doc[start].is_punct or doc[start].is_space or doc[start].dep_ in ("cc", "mark")):
        start += 1
    left_out = _asides(holder, candidate.token) | _stray_comma(doc, start, subject, holder)
    text = tidy(
        "".join(" " if token.i in left_out else token.text_with_ws for token in doc[start:]).replace('"', ""), scene.lexicon.headlines
    )
    if len(text) > room:
        text = cut(text, room, scene)
    return capitalised(text)


def _stray_comma(doc: Doc, start: int, subject: Token | None, holder: Token) -> set[int]:
    """Return the comma that closed what stood before the line: "The commander, Ada Moor, conceded"."""
    if subject is None or not start or doc[start - 1].text != "," or start != subject.left_edge.i:
        return set()
    commas = {item.i for item in doc[start : holder.i] if item.text == ","}
    return commas if len(commas) == 1 else set()


def _asides(holder: Token, event: Token) -> set[int]:
    """Return what may go from a long clause: relative clauses between commas, and what stands between a report and its content."""
    found: set[int] = set()
    for item in holder.subtree:
        before, after = item.left_edge.i - 1, item.right_edge.i + 1
        apart = item.dep_ == "relcl" and before >= 0 and after < len(item.doc) and item.doc[before].text == "," == item.doc[after].text
        if apart and event.i not in tree.subtree(item):
            found |= {*range(before, after + 1)}
    content = next((item for item in tree.children(holder, "ccomp") if item.i > holder.i), None)
    if content is not None:
        between = [item for item in tree.children(holder, "prep", "npadvmod") if holder.i < item.i < content.left_edge.i]
        found |= {index for item in between for index in tree.subtree(item) if event.i not in tree.subtree(item)}
    return found


def named_clause(candidate: Candidate, scene: Scene) -> Token | None:
    """Return the nearest verb at or above the event whose own subject is a noun, or None."""
    for item in (candidate.clause, *tree.ancestors(candidate.clause)):
        subject = tree.child(item, *tree.SUBJECTS) if tree.is_verb(item) else None
        named = subject is not None and subject.i < item.i and subject.pos_ in ("NOUN", "PROPN", "NUM")
        if named and item.dep_ not in ("relcl", "acl") and not is_open(item, scene):
            return item
    return None


def is_open(verb: Token, scene: Scene) -> bool:
    """Return whether the clause only asks whether, or says on what condition."""
    subject = tree.child(verb, *tree.SUBJECTS)
    inverted = subject is not None and any(item.i < subject.i for item in tree.auxiliaries(verb))  # "should she seek the office"
    return inverted or any(mark.lower_ in scene.lexicon.status.conditions for mark in tree.children(verb, "mark"))


def cut(text: str, room: int, scene: Scene) -> str:
    """Return the beginning of a text, cut between words, where no word hangs, and marked as cut."""
    text = text[: room - 1].rsplit(" ", 1)[0] if len(text) > room - 1 else text
    while " " in text and text.rsplit(" ", 1)[1].strip(",;:-–—").lower() in scene.lexicon.headlines.hanging:
        text = text.rsplit(" ", 1)[0]
    return text.rstrip(" ,;:-–—") + "…"


def finite_clause(candidate: Candidate) -> Token:
    """Return the nearest verb with a subject of its own at or above the event, or the event word of a verbless sentence."""
    if candidate.clause.dep_ == "acl" and candidate.clause.head.pos_ in ("NOUN", "PROPN"):
        return candidate.clause  # "the leak threatening the coast" tells of the leak, and the main clause of something else
    for item in (candidate.clause, *tree.ancestors(candidate.clause)):
        if tree.is_verb(item) and (tree.child(item, *tree.SUBJECTS) is not None or item.dep_ == "conj"):
            return item
        if tree.is_verb(item) and item.dep_ == "ROOT":
            return item
    return candidate.clause


def has_content(verb: Token) -> bool:
    """Return whether a report has what was said behind it, and not only to whom."""
    what = (
        ("ccomp", "xcomp", "oprd")
        if tree.lemma(verb) in ("tell", "inform", "notify", "assure", "remind")
        else ("ccomp", "xcomp", "dobj", "oprd")
    )
    return any(item.i > verb.i for item in tree.children(verb, *what))
