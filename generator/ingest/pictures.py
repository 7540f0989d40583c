"""Captions and picture credits: never part of the text, but good witnesses of the day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.ingest.days import days_in
from generator.ingest.draft import Block
from generator.ingest.paragraphs import ends_sentence
from generator.ingest.words import IngestWords, folded

MAX_CREDIT = 90
"""Characters of a credit line; `Jane Doe/Agency via Another Agency` has forty."""

MAX_CAPTION = 600
"""Characters; agency captions run to about four hundred."""

LIKE_ANOTHER = 0.7
"""Share of words that a repeated caption has in common with the caption it repeats."""

MAX_SEEN = 12
"""Captions, the last ones, that a line may repeat; no article shows more pictures between two of the same."""

_PARENTHESIS = re.compile(r"\(([^()]{2,80})\)\.?$")
_SEGMENT = re.compile(r"[,;()]")
_PARTS = re.compile(r"\s?/\s?|\s\|\s|,? via |\s[-–—]\s")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*")


def is_credit(text: str, words: IngestWords) -> bool:
    """Whether a line names who took or sells a picture: `Jane Doe/AP`, `JANE DOE / AFP`, `Photo by Jane Doe`, `Getty Images`.

    A wire alone on a line (`AP`) is a credit too, unless it stands where a byline does, which `boilerplate` asks first.
    """
    if len(text) > MAX_CREDIT or (ends_sentence(text) and not text.endswith(")")):
        return False
    bare = text.strip("() ")
    return _marked_credit(bare, words) or _sold_by_agency(bare, words)


def _marked_credit(text: str, words: IngestWords) -> bool:
    low = text.casefold()
    for marker in words.credit_markers:
        if low.startswith(marker):
            rest = text[len(marker) :]
            named = rest.lstrip(" :").split()
            return (rest[:1] == ":" or " " in marker or marker in ("©", "via")) and 0 < len(named) <= 6 and _names(named)
    return False


def _names(parts: Sequence[str]) -> bool:
    return all(
        part[:1].isupper() or part[:1].isdigit() or part in ("/", "via", "for", "of", "de", "van", "von", "|", "-", "–", "the", "and")
        for part in parts
    )


def _sold_by_agency(text: str, words: IngestWords) -> bool:
    parts = [part for part in _PARTS.split(text) if part]
    sellers = [part for part in parts if _seller(part, words)]
    if not sellers:
        return False
    others = [part for part in parts if part not in sellers]
    return all(len(part.split()) <= 5 and _names(part.split()) for part in others)


def _seller(part: str, words: IngestWords) -> bool:
    low = folded(part)
    return low in words.agencies or low in words.photo_libraries


def is_caption(blocks: Sequence[Block], index: int, seen: Sequence[str], words: IngestWords) -> bool:
    """Whether `blocks[index]` describes a picture.

    One sure sign is enough: it opens with `PHOTO:`, it ends with a credit in brackets, or it repeats a picture's alternative text.
    Of the weak signs two are needed, since a report may show each of them alone:
    it ends with a full date, it says who stands left and right, a credit follows, it repeats another caption.
    """
    block = blocks[index]
    if block.kind != "text" or len(block.text) > MAX_CAPTION:
        return False
    if _marked(block.text, words) or _credited(block.text, words) or _repeats_picture(blocks, index):
        return True
    weak = (
        ends_with_day(block.text, words),
        _says_where(block.text, words),
        index + 1 < len(blocks) and is_credit(blocks[index + 1].text, words),
        any(_alike(block.text, other) for other in seen[-MAX_SEEN:]),
    )
    return sum(weak) >= 2


def _marked(text: str, words: IngestWords) -> bool:
    low = text.casefold()
    return any(low.startswith(marker) and low[len(marker) :].lstrip()[:1] in (":", "|") for marker in words.caption_markers) or any(
        low.startswith(opening) for opening in words.archive
    )


def _credited(text: str, words: IngestWords) -> bool:
    end = _PARENTHESIS.search(text)
    return end is not None and is_credit(end[1], words)


def _repeats_picture(blocks: Sequence[Block], index: int) -> bool:
    near = (*blocks[max(0, index - 2) : index], *blocks[index + 1 : index + 2])
    return any(
        other.kind == "image" and len(other.text.split()) >= 4 and _alike(blocks[index].text, other.text, both=True) for other in near
    )


def ends_with_day(text: str, words: IngestWords) -> bool:
    """Whether the last words are a full date, as in `… in Example City, Feb. 14, 2025.`"""
    tail = text[-30:].rstrip(" .)")
    return any(tail.endswith(found.words) for found in days_in(tail, words))


def _says_where(text: str, words: IngestWords) -> bool:
    return any(folded(segment) in words.positions for segment in _SEGMENT.split(text)[1:])


def _alike(text: str, other: str, *, both: bool = False) -> bool:
    """Whether most words of the shorter text (of each text, if `both`) stand in the other."""
    mine, theirs = ({word.casefold() for word in _NAME.findall(words)} for words in (text, other))
    if not mine or not theirs:
        return False
    size = max(len(mine), len(theirs)) if both else min(len(mine), len(theirs))
    return len(mine & theirs) >= LIKE_ANOTHER * size
