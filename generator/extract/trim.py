"""Words chosen from one sentence, constituents taken away from the right until they fit, and the result checked.

A headline is a set of tokens of the sentence, some of them said in other words; it is never a cut string.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.coreference import PRONOUNS

LONGEST = 90
# Above this a headline is shortened where something can go without harm.
COMFORTABLE = 72
SHORTEST_WORDS = 4
# Constituents that add to a clause or a noun phrase and may go, the outermost on the right first.
OPTIONAL = ("prep", "advmod", "advcl", "acl", "relcl", "appos", "npadvmod", "oprd", "amod", "nummod")
_DROPPABLE = ("prep", "advcl", "acl", "relcl", "appos", "npadvmod", "advmod", "dative")
_HANGING = frozenset(
    "a an the of to in on at by for with from and or but nor that which who as than if while after before over under into about against between "
    "his her its their our your my is are was were be been being has have had will would can could may might must shall should not no".split()
)
_OPEN_CLOSE = (("“", "”"), ("(", ")"), ("‘", "’"), ("[", "]"))


def removable(root: Token, kept: Collection[int], protected: Collection[int]) -> list[Token]:
    """Return the heads of constituents below `root` that may be left off, rightmost and smallest first.

    Args:
        root: the head of the clause or phrase.
        kept: indexes of the tokens still in.
        protected: indexes that must stay.
    """
    heads = [item for item in root.subtree if item.i in kept and item.i != root.i and item.dep_ in _DROPPABLE]
    free = [item for item in heads if not set(protected) & tree.subtree(item) and not _essential(item)]
    return sorted(free, key=lambda item: (-item.right_edge.i, -item.left_edge.i))


def _essential(item: Token) -> bool:
    """Whether the constituent cannot go without changing what is said: "of" after a noun, the first preposition of a bare verb."""
    if item.dep_ == "prep" and item.lower_ == "of":
        return True
    if item.dep_ == "advmod" and item.lower_ in ("not", "never", "no"):
        return True
    return item.dep_ == "prep" and tree.is_verb(item.head) and _is_only_complement(item)


def _is_only_complement(item: Token) -> bool:
    """Whether a verb has nothing but this prepositional phrase after it: "met with the envoy", "fled to the hills"."""
    after = [
        other
        for other in item.head.children
        if other.i > item.head.i and other.dep_ in ("dobj", "prep", "xcomp", "ccomp", "attr", "acomp", "oprd", "dative")
    ]
    return bool(after) and after[0].i == item.i


def shorten(root: Token, kept: set[int], protected: Collection[int], said: Mapping[int, str]) -> str | None:
    """Return the kept words as one line of at most `LONGEST` characters, or None where they cannot be made to fit."""
    line = render(root.doc, kept, said)
    for limit, stop_at_harm in ((COMFORTABLE, True), (LONGEST, False)):
        while len(line) > limit:
            choices = removable(root, kept, protected)
            if not choices:
                break
            fewer = kept - tree.subtree(choices[0])
            shorter = render(root.doc, fewer, said)
            if stop_at_harm and len(shorter.split()) < SHORTEST_WORDS:
                break
            kept, line = fewer, shorter
    return line if len(line) <= LONGEST else None


def render(doc: Sequence[Token], kept: Collection[int], said: Mapping[int, str]) -> str:
    """Return the kept tokens as text, a token in `said` by its other words; spaces and punctuation put right."""
    pieces: list[str] = []
    previous = -2
    for index in sorted(kept):
        token = doc[index]
        glued = previous == index - 1 and not doc[index - 1].whitespace_ if index else True
        word = said.get(index, token.text)
        if not word:
            previous = index if glued else previous
            continue
        pieces.append(word if glued or not pieces else " " + word)
        previous = index
    return tidy("".join(pieces))


def tidy(line: str) -> str:
    """Return the line without stray punctuation, doubled spaces and unpaired quotation marks."""
    line = re.sub(r"\s+", " ", line).strip()
    line = re.sub(r"\s+([,;:.!?%)\]])", r"\1", line)
    line = re.sub(r"([(\[])\s+", r"\1", line)
    line = re.sub(r"\s+('s|n't|'re|'ve|'ll|'d)\b", r"\1", line)
    line = re.sub(r"(?:\s*[,;:–—-])+\s*([,;:])", r"\1", line)
    if line.count('"') % 2 or line.count('"') > 4:
        line = line.replace('"', "")
    for opening, closing in _OPEN_CLOSE:
        if line.count(opening) != line.count(closing) and closing != "’":
            line = line.replace(opening, "").replace(closing, "")
    line = re.sub(r'"\s*"|\(\s*\)', "", line)
    return re.sub(r"\s+", " ", line).strip(" ,;:.-–—'")


def passes_gate(line: str, *, allowed_pronouns: Collection[str] = (), least_words: int = SHORTEST_WORDS) -> bool:
    """Whether a line may stand as a headline: long enough, short enough, nothing unresolved, nothing hanging at its end."""
    words = re.findall(r"[\w'’.-]+", line.lower())
    if len(words) < least_words or len(line) > LONGEST or not line[:1].isalnum():
        return False
    if words[-1].strip(".") in _HANGING or words[0] in ("and", "but", "or", "that", "which", "who"):
        return False
    return not any(word in PRONOUNS and word not in allowed_pronouns and word not in ("that", "this", "us") for word in words)


def capitalised(line: str) -> str:
    """Return the line with a capital first letter."""
    return line[:1].upper() + line[1:]
