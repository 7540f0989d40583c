"""What the readers of the three formats agree on: lines of text in order, and fields that somebody stated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.model import DateCandidate, Problem

BlockKind = Literal["text", "heading", "image", "furniture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One line or paragraph of the file, as plain text without markup.

    Attributes:
        text: the words; for an image its alternative text.
        kind: `heading` only where markup says so; `furniture` for text that is not the article's.
        level: 1 to 6 for a heading, else 0.
        source: address of the picture, for an image.
        gap: whether a blank line (or a new element) stands before it; False for a mere new line.
        links: addresses that the line links to.
    """

    text: str
    kind: BlockKind = "text"
    level: int = 0
    source: str | None = None
    gap: bool = True
    links: tuple[str, ...] = ()

    def saying(self, text: str) -> Block:
        """Return this block with other words."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One statement about the article, under the folded name its exporter gave it.

    Attributes:
        key: see `words.folded_key`; a nested key keeps a dot, `date.created`.
        value: the words as stated.
        label: how to show where it stands, for example `published: 2025-02-14`.
        line: the line of the file on which it stands, for front matter; None where nobody typed it.
    """

    key: str
    value: str
    label: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file after its format is read and before anything is left out.

    Attributes:
        sentence_lines: whether each block of text is one sentence, as in a corpus made for a parser.
    """

    fields: tuple[Field, ...] = ()
    blocks: tuple[Block, ...] = ()
    dates: tuple[DateCandidate, ...] = ()
    problems: tuple[Problem, ...] = ()
    sentence_lines: bool = False
