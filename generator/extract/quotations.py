"""Where direct speech stands in an article.

Scare quotes ("an “unrealistic” goal") are the article's own words; direct speech is somebody else's.
"""

from __future__ import annotations

import re

from generator.model import Span

# Direct speech is a sentence or most of one: this many words, or fewer when it closes with sentence punctuation.
SPEECH_WORDS = 6
SHORT_SPEECH_WORDS = 3
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_OPENING, _CLOSING = "“«„", "”»"


def speech_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of direct speech, quotation marks included, in order; time grows linearly with the text."""
    spans: list[Span] = []
    start = 0
    for gap in [*_PARAGRAPH.finditer(text), None]:
        end = gap.start() if gap else len(text)
        spans.extend(span for span in _quotations(text, start, end) if _is_speech(span.of(text)))
        start = gap.end() if gap else end
    return tuple(spans)


def _quotations(text: str, start: int, end: int) -> list[Span]:
    """Return the quoted stretches of one paragraph; one that never closes runs to the paragraph's end."""
    found: list[Span] = []
    opened: int | None = None
    for position in range(start, end):
        mark = text[position]
        if opened is None and (mark in _OPENING or mark == '"' or _opens_single(text, position)):
            opened = position
        elif opened is not None and _closes(text, opened, position):
            found.append(Span(opened, position + 1))
            opened = None
    if opened is not None and text[opened] != "‘":
        found.append(Span(opened, end))
    return found


def _opens_single(text: str, position: int) -> bool:
    return text[position] == "‘" and not text[position - 1 : position].isalnum()


def _closes(text: str, opened: int, position: int) -> bool:
    mark = text[position]
    if text[opened] == '"':
        return mark == '"'
    if text[opened] == "‘":
        return mark == "’" and not text[position + 1 : position + 2].isalnum()
    return mark in _CLOSING or mark == '"'


def _is_speech(quotation: str) -> bool:
    inner = quotation.strip('“”«»„"‘’ ')
    words = len(inner.split())
    return words >= SPEECH_WORDS or (words >= SHORT_SPEECH_WORDS and inner.endswith((",", ".", "!", "?", "…")))
