"""Plain text to lines: nothing is read into a file that carries no markup."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ingest.draft import Block


def text_blocks(text: str) -> tuple[Block, ...]:
    """Return the lines of `text` that say something, each with whether a blank line stands before it."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Block]:
    gap = True
    for line in text.split("\n"):
        words = " ".join(line.split())
        if words:
            yield Block(text=words, gap=gap)
        gap = not words
