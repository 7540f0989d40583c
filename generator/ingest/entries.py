"""A chronicle that a copy ran together into one line: `28 April: The dam breaks 8 May: The bridge opens 2 June: …`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.ingest.draft import Block
from generator.ingest.words import IngestWords

MIN_ENTRIES = 3
"""Days with a colon in one line; a sentence may quote one date so, or set two against each other."""


def with_entries(blocks: Iterable[Block], words: IngestWords) -> tuple[Block, ...]:
    """Return the lines with each entry of such a chronicle on a line of its own; the time is linear in their length."""
    pattern = _pattern(tuple(sorted(words.months, key=lambda name: (-len(name), name))))
    return tuple(part for block in blocks for part in _parted(block, pattern))


def _parted(block: Block, pattern: re.Pattern[str]) -> Iterator[Block]:
    starts = [found.start() for found in pattern.finditer(block.text)] if block.kind == "text" else []
    if len(starts) < MIN_ENTRIES:
        yield block
        return
    for start, end in zip([0, *starts], [*starts, len(block.text)], strict=True):
        if entry := block.text[start:end].strip():
            yield block.saying(entry)


@lru_cache(maxsize=8)
def _pattern(months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, months))
    day = rf"\d{{1,2}} (?:{names})\b\.?|\b(?:{names})\b\.? \d{{1,2}}"
    return re.compile(rf"(?<!\S)(?i:{day})(?:,? \d{{4}})?: (?=[A-ZÀ-Þ“‘\"])")
