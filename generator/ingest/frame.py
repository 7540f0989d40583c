"""The frame of a page that somebody copied whole: menus above the headline, lists and small print below the text.

Only lines without markup are judged, and only where the frame is plain to see: many short lines in one run.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.draft import Block
from generator.ingest.paragraphs import ends_sentence
from generator.ingest.titles import MAX_HEADLINE

MIN_FRAME = 8
"""Short lines in one run; an article has two or three of them above its text (title, byline, day) and hardly more below."""

HEAD_ZONE = 16
"""Lines above the text in which the headline is looked for; share buttons, byline, caption and deck stand between."""

MIN_HEADLINE = 6
"""Words; menus and section names are shorter."""

TAIL_FROM = 0.5
"""Share of the prose that must stand above a run of short lines for the run to end the article and not to interrupt it."""

_PROSE_WORDS = 12


def is_prose(block: Block) -> bool:
    """Whether a line reads like a paragraph: a dozen words and a final stop."""
    return block.kind == "text" and len(block.text.split()) >= _PROSE_WORDS and ends_sentence(block.text)


def unframed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the lines from the headline to the end of the text, all lines where no frame is plain to see."""
    if any(block.kind == "heading" and block.level == 1 for block in blocks):
        return tuple(blocks)
    prose = [is_prose(block) for block in blocks]
    end = _end(blocks, prose)
    start = _start(blocks[:end], prose[:end])
    return tuple(blocks[start:end])


def _start(blocks: Sequence[Block], prose: Sequence[bool]) -> int:
    """Return where the headline stands: the first line long enough in the zone above the first prose that more prose follows closely."""
    first = next((n for n, is_it in enumerate(prose) if is_it and sum(prose[n : n + 6]) >= 2), 0)
    if sum(not is_it for is_it in prose[:first]) < MIN_FRAME:
        return 0
    zone = range(max(0, first - HEAD_ZONE), first)
    return next((n for n in zone if _may_be_headline(blocks[n])), first)


def _may_be_headline(block: Block) -> bool:
    return len(block.text.split()) >= MIN_HEADLINE and len(block.text) <= MAX_HEADLINE and not block.text.endswith((".", ":", ","))


def _end(blocks: Sequence[Block], prose: Sequence[bool]) -> int:
    """Return where the first long run of short lines begins that most of the prose stands above."""
    total = sum(len(block.text) for block, is_it in zip(blocks, prose, strict=True) if is_it)
    above = run = 0
    for index, (block, is_it) in enumerate(zip(blocks, prose, strict=True)):
        if is_it:
            above, run = above + len(block.text), 0
        else:
            run += 1
        if run >= MIN_FRAME and above >= TAIL_FROM * total and total:
            return index - run + 1
    return len(blocks)
