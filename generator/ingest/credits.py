"""The credit of a picture that a copy ran into a sentence: `Photograph: Jane Doe/AP Sandbags hold the river back.`"""

from __future__ import annotations

import re

from generator.ingest.paragraphs import ends_sentence
from generator.ingest.words import IngestWords, folded

MAX_WORDS = 10
"""Words of a credit: `Jane Doe/Example City Herald/Getty Images` has seven."""

_WORD = re.compile(r"\S+")
_OPENS = re.compile(r"[A-ZÀ-Þ“‘\"'(\d]")


def credit_length(text: str, words: IngestWords) -> int:
    """Return how much of a line is a credit, up to the agency that sold the picture; 0 where the line opens with none.

    `Photograph: the museum has three` names no agency, and `Photo by photo, the river rose` has no colon.
    """
    opening = _opening(text, words)
    if not opening:
        return 0
    ends = [found.end() for found in _WORD.finditer(text, opening)][:MAX_WORDS]
    fitting = [end for end in ends if _names_seller(text[opening:end], words) and _free(text[end:])]
    return fitting[-1] if fitting else 0


def credit_within(text: str, words: IngestWords) -> int:
    """Return where a credit ends that stands behind a caption without a stop; 0 where there is none.

    `Sandbags on the river Photograph: Jane Doe/AP The mayor has resigned.`
    """
    for place in sorted(
        found.start() + 1 for marker in words.credit_markers for found in re.finditer(rf" {re.escape(marker)} ?:", text, re.IGNORECASE)
    ):
        length = credit_length(text[place:], words)
        if length and not ends_sentence(text[:place].rstrip()):
            return place + length
    return 0


def _opening(text: str, words: IngestWords) -> int:
    """Return where the names begin behind a marker and its colon."""
    low = text[:40].casefold()
    for marker in words.credit_markers:
        rest = text[len(marker) :].lstrip()
        if low.startswith(marker) and rest.startswith(":"):
            return text.index(":") + 1
    return 0


def _names_seller(names: str, words: IngestWords) -> bool:
    seller = folded(names.rpartition("/")[2].strip())
    return seller in words.agencies or seller in words.photo_libraries


def _free(rest: str) -> bool:
    """Whether a sentence begins behind the credit, or nothing."""
    return not rest.strip() or _OPENS.match(rest.lstrip()) is not None
