"""Where an event took place: the named place of an "in", "at" or "near" that hangs on it."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.names import Names
from generator.extract.triggers import Candidate

LOCATIVE = ("in", "at", "near", "outside", "off", "across", "inside", "over", "around", "throughout")


def place_of(candidate: Candidate, names: Names) -> str | None:
    """Return the name of the place, or None where the words give none."""
    for holder in dict.fromkeys((candidate.token, candidate.clause)):
        for place in _places(holder, names):
            return place
    verb = candidate.clause
    if not tree.is_verb(verb):
        return None
    # The parser often hangs "in Munich" on the last person named: "met the president, X, in Munich".
    near = [*tree.children(verb, "dobj", "nsubjpass"), *tree.prepositional(verb, "with")]
    near += [partner for item in near for partner in tree.children(item, "appos", "conj")]
    return next((place for item in near for place in _places(item, names)), None)


def _places(holder: Token, names: Names) -> list[str]:
    found = []
    for object_ in tree.prepositional(holder, *LOCATIVE):
        for item in tree.conjuncts(object_)[:1]:
            name = names.of(item)
            if name is not None and name.type == "place":
                found.append(name.full)
            elif name is None:
                found.extend(_places(item, names))
    return found
