"""Headline candidates of one mention: short, in the present tense, participants named, true to the citation.

They are made from the parse and never by cutting a string.
What does not pass the gate is not offered, and the reader gets the clause as the article wrote it (field notes, "Headlines").
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.clauseline import clause_line
from generator.extract.gate import capitalised, tidy
from generator.extract.lexicon import EventLexicon
from generator.extract.nounline import alone_line, noun_line, sides_line
from generator.extract.scene import Scene
from generator.extract.speechline import speech_line
from generator.extract.status import verb_status
from generator.extract.triggers import Candidate, consequence_of
from generator.extract.trim import Part, shortened
from generator.model import Participant, Status

# The plain clause is a fallback: it may be longer than a headline, as long as the published schema allows.
LONGEST_CLAUSE = 120
# What says between whom and where an event was is kept in it, up to this many words.
SHORT_CONSTITUENT = 7
_TELLING = ("prep", "poss", "dobj", "nsubj", "nsubjpass", "prt", "neg")


def headlines_of(
    candidate: Candidate, participants: Sequence[Participant], place: str | None, status: Status, scene: Scene
) -> tuple[str, ...]:
    """Return the headline candidates that pass the gate, best first; may be empty."""
    if not candidate.is_noun:
        lines = (clause_line(*_telling_clause(candidate.clause, status, scene), scene), speech_line(candidate.clause, scene))
        return tuple(line for line in lines if line is not None)
    verb = candidate.clause
    made = [sides_line(candidate, participants, place, status, scene), alone_line(candidate, participants, status, scene)]
    # "Conversations are had with the minister" is nobody's headline.
    if candidate.carried and not (tree.is_passive(verb) and tree.lemma(verb) in ("have", "make", "take", "do")):
        made.append(clause_line(candidate.clause, status, scene))
    elif (verb_of_harm := consequence_of(candidate, scene.lexicon)) is not None:
        made.append(clause_line(verb_of_harm, status, scene))
    if status not in ("denied", "possible"):
        made.append(noun_line(candidate.token, scene))
    return tuple(dict.fromkeys(line for line in made if line is not None))


def _telling_clause(verb: Token, status: Status, scene: Scene) -> tuple[Token, Status]:
    """Return the verb whose clause tells the event truly, with its status.

    What was only tried or was refused is told by the verb above: "Norway refuses to sign the treaty".
    """
    above = verb.head
    if status not in ("possible", "denied") or not tree.is_infinitive(verb) or verb.dep_ != "xcomp" or not tree.is_verb(above):
        return verb, status
    return above, verb_status(above, scene.lexicon)


def plain_clause(candidate: Candidate, lexicon: EventLexicon) -> str:
    """Return the clause as the article wrote it, shortened at constituents: the fallback where no headline passes."""
    holder = _finite_clause(candidate)
    if holder.dep_ in ("relcl", "acl") and holder.head.pos_ in ("NOUN", "PROPN"):
        holder = holder.head
    kept = {item.i for item in holder.subtree if not item.is_space}
    subject = tree.child(holder, *tree.SUBJECTS)
    if subject is None and holder.dep_ == "conj" and (shared := tree.subject(holder)) is not None and shared.i < holder.i:
        kept |= {item.i for item in shared.subtree} - {item.i for item in holder.head.subtree if item.i >= holder.head.i}
    for item in holder.children:
        if item.dep_ in ("conj", "cc", "parataxis", "appos", "mark") and candidate.token.i not in tree.subtree(item):
            kept -= tree.subtree(item)
    path = {candidate.token.i, *(head.i for head in tree.ancestors(candidate.token))}
    path |= {index for item in candidate.token.children if item.dep_ in _TELLING for index in _short(item)}
    part = Part(holder, kept, path | {holder.i} | {item.i for item in tree.children(holder, *tree.SUBJECTS, "dobj", "ccomp", "aux", "neg")})
    line = shortened([part], {}, (), lexicon=lexicon, limits=(LONGEST_CLAUSE - 30, LONGEST_CLAUSE))
    return capitalised(line) if line else _bare_clause(candidate)


def _short(item: Token) -> set[int]:
    """Return the constituent's tokens where it is short enough to keep in any case."""
    inside = tree.subtree(item)
    return inside if len(inside) <= SHORT_CONSTITUENT else set()


def _finite_clause(candidate: Candidate) -> Token:
    """Return the nearest verb with a subject of its own at or above the event, or the event word of a verbless sentence."""
    for item in (candidate.clause, *tree.ancestors(candidate.clause)):
        if tree.is_verb(item) and (tree.child(item, *tree.SUBJECTS) is not None or item.dep_ == "conj"):
            return item
        if tree.is_verb(item) and item.dep_ == "ROOT":
            return item
    return candidate.clause


def _bare_clause(candidate: Candidate) -> str:
    """Return the event word with its nearest words where the clause is too long to shorten."""
    token = candidate.token
    near = [item for item in token.children if item.dep_ not in ("relcl", "advcl", "ccomp", "conj", "cc", "punct", "appos", "parataxis")]
    words = sorted({token.i} | {index for item in near for index in tree.subtree(item) if len(tree.subtree(item)) <= 8})
    text = tidy("".join(token.doc[index].text_with_ws for index in words))
    return capitalised(text if len(text) <= LONGEST_CLAUSE else token.text)
