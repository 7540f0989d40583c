"""A line with the second of two acts told in one breath: "Plane is shot down" and bursts into flames.

The first act alone often leaves out what came of it.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.clauseline import clause_line
from generator.extract.gate import LONGEST
from generator.extract.scene import Scene
from generator.model import Status

# Words of a line behind which a second act is not looked for: it tells enough.
_LONGEST_FIRST = 60


def joined_line(line: str | None, verb: Token, status: Status, scene: Scene) -> str | None:
    """Return the line with what the same one did in the same breath behind it, where that is harm; None for anything else.

    The second verb has no subject, date or comma of its own.
    """
    second = tree.child(verb, "conj")
    if line is None or second is None or len(line) > _LONGEST_FIRST or status != "happened" or not _is_harm(second, scene):
        return None
    if not tree.is_verb(second) or tree.child(second, *tree.SUBJECTS) is not None or second.tag_ not in ("VBD", "VBN"):
        return None
    between = [item for item in second.doc[verb.i + 1 : second.i] if item.text in (",", ";")]
    joint = tree.child(verb, "cc")
    if between or joint is None or joint.lower_ != "and" or any(scene.is_date(item) for item in second.subtree):
        return None
    other = clause_line(second, status, scene, where=False)
    if other is None:
        return None
    words, others = line.split(), other.split()
    shared = next((n for n, (here, there) in enumerate(zip(words, others, strict=False)) if here != there), 0)
    made = f"{line} and {' '.join(others[shared:])}"
    return made if shared and len(others) > shared and len(made) <= LONGEST else None


def _is_harm(verb: Token, scene: Scene) -> bool:
    lexicon = scene.lexicon.verbs
    return tree.in_words(verb, lexicon.harm | lexicon.wreck)
