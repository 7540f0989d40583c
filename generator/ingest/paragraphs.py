"""Lines to paragraphs: undo hard wrapping, and mend paragraphs that a page broke in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.ingest.draft import Block
from generator.ingest.words import IngestWords

MAX_WRAP = 120
"""Columns; a text whose longest line is longer was not wrapped by hand or by a mail program."""

MIN_WRAP = 45
"""Columns; a file of shorter lines is a list, or a poem."""

MAX_PARAGRAPH = 5_000
"""Characters above which nothing more is joined: no sentence is that long."""

FULL_LINE = 0.7
"""Share of the longest line that a wrapped line reaches; the last line of a paragraph need not."""

_STOPS = ".!?…:;"
_CLOSERS = "\"'”’»)]}*"
_HYPHEN = re.compile(r"[^\W\d_]-$")


def unwrapped(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join the lines that were one paragraph before somebody wrapped it.

    A line was wrapped where the first word of the next one would not have fitted: that holds for every greedy wrapper,
    and fails for a title or a byline, which end early.
    """
    width = _wrap_width(blocks)
    joined: list[Block] = []
    last_line = ""
    for block in blocks:
        if width and joined and len(joined[-1].text) < MAX_PARAGRAPH and _wrapped(joined[-1], last_line, block, width):
            space = "" if _HYPHEN.search(last_line) else " "
            joined[-1] = joined[-1].saying(f"{joined[-1].text}{space}{block.text}")
        else:
            joined.append(block)
        last_line = block.text
    return tuple(joined)


def _wrap_width(blocks: Sequence[Block]) -> int:
    """Return the column at which the text is wrapped: the longest line that another follows directly.

    0 where it is not wrapped: where lines are too long or too short, or where most of the full ones end a sentence.
    """
    followed = [a.text for a, b in pairwise(blocks) if not b.gap and a.kind == b.kind == "text"]
    longest = max(map(len, followed), default=0)
    full = [text for text in followed if len(text) >= FULL_LINE * longest]
    if 2 * sum(map(ends_sentence, full)) > len(full):
        return 0
    all_lines = max((len(block.text) for block in blocks if block.kind == "text"), default=0)
    return longest if longest >= MIN_WRAP and all_lines <= MAX_WRAP else 0


def _wrapped(paragraph: Block, last_line: str, block: Block, width: int) -> bool:
    if block.gap or not paragraph.kind == block.kind == "text":
        return False
    first_word = block.text.partition(" ")[0]
    return len(last_line) + 1 + len(first_word) > width


def mended(blocks: Sequence[Block], words: IngestWords) -> tuple[Block, ...]:
    """Join paragraphs that stop in mid-sentence with the ones that carry the sentence on."""
    joined: list[Block] = []
    for block in blocks:
        if joined and len(joined[-1].text) < MAX_PARAGRAPH and continues(joined[-1], block, words):
            joined[-1] = joined[-1].saying(f"{joined[-1].text} {block.text}")
        else:
            joined.append(block)
    return tuple(joined)


def continues(first: Block, second: Block, words: IngestWords) -> bool:
    """Whether `second` carries on a sentence that `first` leaves open.

    It does where `first` has no final stop and `second` begins in lower case,
    or where `first` ends on a comma or on a word that cannot end a sentence (`the`, `of`, `said that`).
    A heading is never joined, and neither is a list item that ends like one.
    """
    if not first.kind == second.kind == "text" or ends_sentence(first.text):
        return False
    if first.text.endswith(",") or first.text.rpartition(" ")[2] in words.unfinished:
        return _looks_like_prose(first.text)
    return begins_lower(second.text) and _looks_like_prose(first.text)


def ends_sentence(text: str) -> bool:
    """Whether the text ends in a stop, perhaps inside a quotation mark or a bracket."""
    bare = text.rstrip(_CLOSERS + " ")
    if text[-1:] in _CLOSERS:
        return bare[-1:] in _STOPS
    return text[-1:] in _STOPS


def begins_lower(text: str) -> bool:
    """Whether the first word is in lower case; `iPhone` and `eBay` are names."""
    word = text.lstrip("\"'“‘«(").partition(" ")[0]
    return word[:1].islower() and not any(letter.isupper() for letter in word)


def _looks_like_prose(text: str) -> bool:
    """Whether a line is long enough to be a broken sentence; `By the` or `Video of` are not."""
    return len(text.split()) >= 5
