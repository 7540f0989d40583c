"""A headline from an event noun: "Trump calls Putin", "Attack in Munich"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.called import names_said
from generator.extract.gate import COMFORTABLE, LONGEST, capitalised, passes_gate
from generator.extract.names import Name, fold
from generator.extract.scene import Scene
from generator.extract.triggers import Candidate
from generator.extract.trim import Part, shortened
from generator.extract.wording import Wording
from generator.model import Participant, Status

_MEETINGS = {
    "meeting": ("meet", "to meet"),
    "talk": ("hold talks", "to hold talks"),
    "talks": ("hold talks", "to hold talks"),
    "conversation": ("speak", "to speak"),
}
_ONE_SIDE = {"meeting": "meets", "talk": "holds talks", "talks": "holds talks", "conversation": "speaks"}
# "The death of X", "X's resignation": what one person does alone, said with the verb.
_ALONE = {"death": "dies", "resignation": "resigns", "arrival": "arrives", "departure": "leaves", "retirement": "retires"}
_SIDES = ("person", "organisation", "place")


def sides_line(candidate: Candidate, participants: Sequence[Participant], place: str | None, status: Status, scene: Scene) -> str | None:
    """Return a line for a call, a meeting or talks whose two sides are named, else None."""
    lemma = tree.lemma(candidate.token)
    if status in ("denied", "possible") or (lemma != "call" and lemma not in _MEETINGS):
        return None
    where = {name.full for item in tree.prepositional(candidate.token, "at") for name in scene.cast.who(scene.position, item)}
    left, right = _sides([item for item in participants if item.name not in where])  # "her meeting at the White House with the board"
    if not left or not right:
        return None
    at = f" in {place}" if place is not None and place not in (*left, *right) else ""
    if lemma == "call":
        people = all(item.type == "person" for item in participants if item.type in _SIDES)
        return (
            f"{_list(left, scene)} {'to call' if status == 'planned' else 'call' if len(left) > 1 else 'calls'} {_list(right, scene)}"
            if people
            else None
        )
    now, later = _MEETINGS[lemma]
    return f"{_list([*left, *right], scene)} {later if status == 'planned' else now}{at}"


def after_line(candidate: Candidate, scene: Scene) -> str | None:
    """Return a line for talks of which only one side's words are told: "The envoy said after talks with the minister that …"."""
    noun = candidate.token
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following", "during") else None
    if tree.lemma(noun) not in _MEETINGS or verb is None or not tree.is_verb(verb) or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    subject, others = tree.child(verb, "nsubj"), tree.children(noun, "prep")
    names = scene.cast.group(scene.position, subject) if subject is not None else ()
    partner = next((item for item in others if item.lower_ == "with"), None)
    if not names or any(name.type == "place" for name in names) or partner is None or tree.is_negated(verb):
        return None
    wording = Wording(scene)
    kept = wording.phrase(partner)
    line = shortened([Part(partner, kept, set(kept))], wording.said, wording.unresolved, lexicon=scene.lexicon, limits=(LONGEST, LONGEST))
    who = _list([name.full for name in names], scene)
    told = _MEETINGS[tree.lemma(noun)][0] if len(names) > 1 else _ONE_SIDE[tree.lemma(noun)]
    return f"{who} {told} {line}" if line is not None and len(who) + len(told) + len(line) + 2 <= LONGEST else None


def _sides(participants: Sequence[Participant]) -> tuple[list[str], list[str]]:
    named = [item for item in participants if item.type in _SIDES]
    agents = [item.name for item in named if item.role == "agent"]
    others = [item.name for item in named if item.role != "agent"]
    return (agents, others) if others else (agents[:1], agents[1:])


def _list(names: Sequence[str], scene: Scene) -> str:
    known = scene.cast.names.by_surface
    full = [known.get(fold(name), Name(name, name, "other")) for name in names]
    shorts = list(dict.fromkeys(names_said(full, scene.cast)))
    return shorts[0] if len(shorts) == 1 else ", ".join(shorts[:-1]) + " and " + shorts[-1]


def alone_line(candidate: Candidate, participants: Sequence[Participant], status: Status, scene: Scene) -> str | None:
    """Return "X resigns" for the resignation of one named person, else None."""
    verb = _ALONE.get(tree.lemma(candidate.token))
    people = [item.name for item in participants if item.type == "person"]
    if verb is None or len(people) != 1 or status != "happened" or " " not in people[0]:
        return None
    return f"{people[0]} {verb}"


def noun_line(noun: Token, scene: Scene) -> str | None:
    """Return the noun phrase where it stands alone as a headline; None for a bare noun."""
    if any(tree.is_verb(item) and item.i > noun.i for item in tree.children(noun, "xcomp", "ccomp")):
        return None  # "NATO airstrikes hit the city": the parser lost the verb of the sentence
    if tree.lemma(noun) in scene.lexicon.nouns.mutual and tree.prepositional(noun, "with") and not _has_owner(noun):
        return None  # "First meeting with the envoy" does not say whose
    wording = Wording(scene)
    owner = tree.child(noun, "poss")
    if owner is not None and owner.tag_ == "PRP$" and not scene.cast.who(scene.position, owner):
        return None
    kept = wording.phrase(noun)
    for extra in noun.children:
        if extra.dep_ in ("conj", "cc") or scene.is_date(extra) or (extra.dep_ == "prep" and extra.lower_ in ("as", "than")):
            kept -= tree.subtree(extra)
    kept -= {
        item.i for item in tree.children(noun, "det") if item.lower_ in ("the", "a", "an", "this", "that", "these", "those", "another")
    }
    core = {noun.i} | {item.i for item in tree.children(noun, "poss", "case")}
    part = Part(noun, kept, core)
    line = shortened([part], wording.said, wording.unresolved, lexicon=scene.lexicon, limits=(COMFORTABLE, LONGEST))
    if line is None:
        return None
    specific = any(item.i in part.kept for item in tree.children(noun, "poss", "prep"))
    named = any(item.ent_type_ or item.pos_ == "PROPN" or wording.said.get(item.i) for item in noun.subtree if item.i in part.kept)
    return capitalised(line) if specific and named and passes_gate(line, scene.lexicon.headlines, least_words=3) else None


def _has_owner(noun: Token) -> bool:
    return any(item.dep_ == "poss" or (item.dep_ == "compound" and item.pos_ == "PROPN") for item in noun.children)
