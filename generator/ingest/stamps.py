"""The hours of a live report: `(Update 3 p.m. Cairo, 8 a.m. ET)` says when an entry was written, not when something happened.

An entry may also begin with its country in capitals and the hour: `LIBYA, 7:33 p.m. ET, 2:33 a.m. local: …`.
A copy of the page runs one such entry on behind the other, in one line; there a new one begins wherever such a head stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.ingest.draft import Block
from generator.ingest.words import IngestWords

MAX_STAMP = 90
"""Characters: two hours with their places and days fit."""

_CLOCK = r"\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?\s?m\b\.?|\d{1,2}[:.]\d{2}\b"
_CLOCK_TIME = re.compile(_CLOCK, re.IGNORECASE)
_BRACKETED = re.compile(r"[-–—\s]*[\[(](?P<stamp>[^\[\]()]{1,90})[\])]\s*(?:[-–—:]{1,2}\s+)?")
_NESTED = re.compile(r"\((?P<stamp>[^()]{1,60}\([^()]{1,30}\) ?)\)\s+")
_HALF = re.compile(r"(?P<stamp>[^\W\d_]+ [^\[\]()]{1,90})[\])]\s+")
_BARE = re.compile(rf"(?P<stamp>(?:{_CLOCK})(?:\s[A-Z]{{2,4}})?)\s?(?::\s|[-–—]{{1,2}}\s|$)", re.IGNORECASE)
_COUNTRY = r"(?:[A-Z]{3,}|[A-Z][A-Z.]*[A-Z.])(?: [A-Z]{2,}){0,3}"
_HOURS = rf"(?i:{_CLOCK})(?:,? (?:(?i:{_CLOCK})|\w{{2,9}}\b)){{0,5}}"
_HEAD = re.compile(rf"(?<!\S){_COUNTRY} ?, (?P<stamp>{_HOURS}) ?: ")
_WORD = re.compile(r"[^\W\d_]+")


def with_stamps(blocks: Iterable[Block], words: IngestWords) -> tuple[Block, ...]:
    """Return the lines with each entry's hour on a line of its own, as a heading."""
    return tuple(part for block in blocks for part in _parted(block, words))


def stamp_length(text: str, words: IngestWords) -> int:
    """Return how much of a line is the hour at which it was written; 0 where it opens with none.

    In brackets it may name places and zones: `[2:32 p.m. ET]`; without, a colon or a dash must follow: `10.15am: …`.
    Brackets may stand within it, `(Updated 6:40 p.m. (0140 in Egypt))`, and a copy may have lost the first one.
    `(3 people died at 5 p.m.) …` is no stamp, for it says something in small words; `9:30 was late` has no sign behind the hour.
    A line that is nothing but such an hour is one too: `Update 2:00 a.m. in Cairo, 7:00 p.m. ET`.
    """
    for pattern in (_BRACKETED, _NESTED, _HALF, _BARE):
        if (found := pattern.match(text)) and _is_hour(found["stamp"], words):
            return found.end()
    return len(text) if len(text) <= MAX_STAMP and _is_hour(text, words) else 0


def _is_hour(text: str, words: IngestWords) -> bool:
    """Whether a phrase is an hour, with zones, days and names of places at most."""
    if not _CLOCK_TIME.search(text):
        return False
    rest = _WORD.findall(_CLOCK_TIME.sub(" ", text))
    return all(word[0].isupper() or word.casefold() in words.stamp_words for word in rest) and text.rstrip()[-1:] not in "?!"


def _parted(block: Block, words: IngestWords) -> Iterator[Block]:
    if block.kind != "text":
        yield block
        return
    heads = [found for found in _HEAD.finditer(block.text) if _is_hour(found["stamp"], words)]
    bounds = [0, *(found.start() for found in heads), len(block.text)]
    if before := block.text[: bounds[1]].strip():
        yield from _entry(block.saying(before), stamp_length(before, words))
    for found, end in zip(heads, bounds[2:], strict=True):
        yield from _entry(block.saying(block.text[found.start() : end].strip()), found.end() - found.start())


def _entry(block: Block, length: int) -> Iterator[Block]:
    """Return a line as the heading that its first `length` characters make, and the rest."""
    if not length:
        yield block
        return
    yield Block(text=block.text[:length].strip(" -–—:"), kind="heading", gap=block.gap)
    if rest := block.text[length:]:
        yield block.saying(rest)
