"""Words chosen from one sentence, constituents taken away from the right until they fit, and the result checked.

A headline is a set of tokens of the sentence, some of them said in other words; it is never a cut string.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extract import tree
from generator.extract.coreference import PRONOUNS

LONGEST = 90
# Above this a headline is shortened where something can go without harm.
COMFORTABLE = 70
SHORTEST_WORDS = 4
_DROPPABLE = ("prep", "advcl", "acl", "relcl", "appos", "npadvmod", "advmod", "agent")
# Only when nothing else is left to take away.
_LAST_RESORT = ("conj", "amod")
_COMPLEMENTS = ("dobj", "prep", "xcomp", "ccomp", "attr", "acomp", "oprd", "dative")
_HANGING = frozenset(
    """a an the of to in on at by for with from and or but nor that which who as than if while after before over under into about
    against between his her its their our your my is are was were be been being has have had will would can could may might must
    shall should not no says say tells tell when where how what why whether""".split()
)
_BAD_START = frozenset("and but or that which who whom because so although though".split())
_NEVER_SAID = PRONOUNS - frozenset(
    "his her its their he she they it himself herself itself themselves him them that this us these those who which".split()
)
_PAIRS = (("“", "”"), ("(", ")"), ("‘", "’"), ("[", "]"))


@dataclass(slots=True, eq=False)
class Part:
    """A constituent of a headline: its head, the tokens still in, and those that must stay."""

    head: Token
    kept: set[int]
    core: set[int]

    def removable(self, deps: Sequence[str]) -> list[Token]:
        """Return the heads of constituents that may go, rightmost and smallest first."""
        heads = [item for item in self.head.subtree if item.i in self.kept and item.i != self.head.i and item.dep_ in deps]
        free = [item for item in heads if not self.core & tree.subtree(item) & self.kept and not _is_essential(item)]
        return sorted(free, key=lambda item: (-item.right_edge.i, -item.left_edge.i))

    def remove(self, item: Token) -> None:
        """Take a constituent away, a coordinated one with the "and" before it."""
        self.kept -= tree.subtree(item)
        if item.dep_ == "conj":
            self.kept -= {joint.i for joint in item.head.children if joint.dep_ in ("cc", "punct") and item.head.i < joint.i}


def _is_essential(item: Token) -> bool:
    """Whether the constituent cannot go without changing what is said."""
    if item.dep_ in ("advmod", "npadvmod") and not tree.is_verb(item.head) or item.head.dep_ in ("amod", "advmod"):
        return True  # part of an adjective: "publicly announced", "three-year-old"
    if item.dep_ == "advmod":
        return item.lower_ in ("not", "never", "no", "out", "up", "down", "off", "back", "away") or item.head.dep_ in ("nummod", "quantmod")
    if item.dep_ == "amod":
        near = {item.doc[index].text for index in (item.left_edge.i - 1, item.right_edge.i + 1) if 0 <= index < len(item.doc)}
        return (
            "-" in near
            or any(det.lower_ in ("a", "an") for det in tree.children(item.head, "det"))
            or item.lower_
            in (
                "former",
                "alleged",
                "suspected",
                "possible",
                "acting",
                "false",
                "fake",
                "failed",
                "planned",
                "proposed",
            )
        )
    if item.dep_ != "prep":
        return False
    return item.lower_ in ("of", "as", "than") or (tree.is_verb(item.head) and _is_only_complement(item))


def _is_only_complement(item: Token) -> bool:
    """Whether a verb has nothing before this prepositional phrase: "met with the envoy", "fled to the hills"."""
    after = [other for other in item.head.children if other.i > item.head.i and other.dep_ in _COMPLEMENTS]
    return bool(after) and after[0].i == item.i


def shortened(parts: Sequence[Part], said: Mapping[int, str], unresolved: Collection[int], limits: tuple[int, int]) -> str | None:
    """Return the parts as one line within the second limit, or None where that needs more than may go.

    Args:
        parts: in the order of the line; what goes first comes from the last.
        said: other words for tokens.
        unresolved: pronouns that must not stay.
        limits: the comfortable and the greatest length, in characters.
    """
    if not all(_without(part, unresolved) for part in parts):
        return None
    comfortable, longest = limits
    line = _line(parts, said)
    while len(line) > comfortable and (choice := _choice(parts, _DROPPABLE)) is not None:
        part, item = choice
        part.remove(item)
        line = _line(parts, said)
    while len(line) > longest and (choice := _choice(parts, _LAST_RESORT)) is not None:
        part, item = choice
        part.remove(item)
        line = _line(parts, said)
    return line if len(line) <= longest else None


def _choice(parts: Sequence[Part], deps: Sequence[str]) -> tuple[Part, Token] | None:
    for part in reversed(parts):
        removable = part.removable(deps)
        if removable:
            return part, removable[0]
    return None


def _without(part: Part, unresolved: Collection[int]) -> bool:
    """Take away the constituents that hold an unresolved pronoun; False where one of them must stay."""
    for index in sorted(set(unresolved) & part.kept):
        holder = next(
            (item for item in (part.head.doc[index], *tree.ancestors(part.head.doc[index])) if item in part.removable(_DROPPABLE)), None
        )
        if index in part.kept and (holder is None or holder.i not in part.kept):
            return False
        if holder is not None:
            part.remove(holder)
    return True


def _line(parts: Sequence[Part], said: Mapping[int, str]) -> str:
    return tidy(" ".join(render(part.head.doc, part.kept, said) for part in parts))


def render(doc: Doc, kept: Collection[int], said: Mapping[int, str]) -> str:
    """Return the kept tokens as text, a token in `said` by its other words."""
    pieces: list[str] = []
    previous = -2
    for index in sorted(kept):
        word = said.get(index, doc[index].text)
        glued = previous == index - 1 and index > 0 and not doc[index - 1].whitespace_
        if word:
            pieces.append(word if glued or not pieces or doc[index].dep_ == "case" else " " + word)
            previous = index
    return "".join(pieces)


def tidy(line: str) -> str:
    """Return the line without stray punctuation, doubled spaces and unpaired quotation marks."""
    line = " ".join(line.split())
    line = re.sub(r" ([,;:.!?%)\]])", r"\1", line)
    line = re.sub(r"([(\[$£€]) ", r"\1", line)
    line = re.sub(r" ('s|n't|'re|'ve|'ll|'d)\b", r"\1", line)
    line = re.sub(r"[,;:]( ?[,;:])+", ",", line)
    line = re.sub(r'" ([^"]*?) ?"', r'"\1"', line)
    if line.count('"') % 2 or line.count('"') > 2:
        line = line.replace('"', "")
    for opening, closing in _PAIRS:
        if line.count(opening) != line.count(closing) and closing != "’":
            line = line.replace(opening, "").replace(closing, "")
    line = re.sub(r'"\s*"|\(\s*\)|, (and|or) others,', " ", line)
    return " ".join(line.split()).strip(" ,;:.-–—")


def passes_gate(line: str, *, least_words: int = SHORTEST_WORDS) -> bool:
    """Whether a line may stand as a headline: long enough, short enough, nothing unresolved, nothing hanging at its end."""
    words = re.findall(r"[\w'’.-]+", line.lower())
    if len(words) < least_words or len(line) > LONGEST or not (line[:1].isalnum() or line[:1] in '$£€"“'):
        return False
    if words[-1] in _HANGING or words[0] in _BAD_START or words[0] in PRONOUNS:
        return False
    return not any(word in _NEVER_SAID for word in words)


def capitalised(line: str) -> str:
    """Return the line with a capital first letter."""
    return line[:1].upper() + line[1:]
