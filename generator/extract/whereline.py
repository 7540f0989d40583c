"""Where it was, behind a headline that does not say so, though its sentence does: before the clause, or behind its second verb.

"In Misrata, two people were killed" and "two were killed and nine wounded in Misrata" tell both where two were killed.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.gate import LONGEST, tidy
from generator.extract.kind import is_saying
from generator.extract.place import LOCATIVE
from generator.extract.trim import render
from generator.extract.wording import Wording

_PLACES = ("GPE", "LOC", "FAC")


def placed(line: str, verb: Token, kept: set[int], wording: Wording) -> str:
    """Return the line with the named place behind it, where it names none, the sentence tells one of its clause, and there is room.

    Args:
        line: the headline of the clause.
        verb: head of the clause.
        kept: what the line keeps of the sentence.
        wording: how the line's words are said.
    """
    if is_saying(verb, wording.scene.lexicon) or tree.child(verb, "ccomp", "neg") is not None:
        return line
    if any(_is_name_behind(verb.doc[index], verb) or _is_where(verb.doc[index], verb) for index in kept):
        return line
    where = _before(verb, wording) or _behind_second(verb, wording)
    if where is None:
        return line
    words = wording.phrase(where)
    if not words or wording.unresolved & words:
        return line
    said = tidy(render(verb.doc, words, wording.said), wording.scene.lexicon.headlines)
    before, _, name = said.partition(" ")
    if line.lower().endswith(tuple(f" the {noun}" for noun in wording.scene.lexicon.names.place_nouns)):
        before = "of"  # "hit parts of the city" of Misrata
        if name[:1].islower():
            return line
    longer = f"{line} {before.lower()} {name}"
    return longer if len(longer) <= LONGEST else line


def _is_name_behind(token: Token, verb: Token) -> bool:
    """Whether a name stands behind the verb, other than that of who did it: it may well say where."""
    named = token.i > verb.i and (token.pos_ == "PROPN" or token.ent_type_ in _PLACES)
    return named and token.dep_ in ("pobj", "dobj", "attr") and token.head.dep_ != "agent"


def _is_where(token: Token, verb: Token) -> bool:
    """Whether a preposition behind the verb already says where: "bombed two towns in the east"."""
    return token.i > verb.i and token.dep_ == "prep" and token.lower_ in LOCATIVE


def _before(verb: Token, wording: Wording) -> Token | None:
    """Return the one place before the clause's subject; the second of two verbs stands in the place before the first."""
    first = verb.head if verb.dep_ == "conj" and tree.is_verb(verb.head) else verb
    subject = tree.child(first, *tree.SUBJECTS)
    if subject is None:
        return None
    found = [item for item in tree.children(first, "prep") if item.i < subject.left_edge.i and _is_place(item, wording)]
    return found[0] if len(found) == 1 else None


def _behind_second(verb: Token, wording: Wording) -> Token | None:
    """Return the place behind a second verb of harm: those killed were where the others were wounded."""
    harm = wording.scene.lexicon.verbs.harm
    second = tree.child(verb, "conj")
    if second is None or not (tree.in_words(verb, harm) and tree.in_words(second, harm)):
        return None
    own = [item for item in tree.children(verb, "prep", "agent") if item.i > verb.i and not wording.is_dated(item)]
    found = [item for item in tree.children(second, "prep") if item.i > second.i and _is_place(item, wording)]
    return found[0] if not own and len(found) == 1 else None


def _is_place(preposition: Token, wording: Wording) -> bool:
    """Whether the phrase says where by name: "in Misrata", "in the eastern city of Ras Lanuf", "near the port of Brega"."""
    if preposition.lower_ not in LOCATIVE:
        return False
    place = tree.child(preposition, "pobj")
    if place is None:
        return False
    named = [place, *(item for item in tree.prepositional(place, "of", "in", "near") if place.pos_ == "NOUN")]
    names = (wording.scene.cast.names.of(item) for item in named)
    return any(name.type == "place" for name in names if name is not None) or any(item.ent_type_ in _PLACES for item in named)
