"""Saved pages; the reader itself comes with the next commit."""

from __future__ import annotations

from generator.ingest.draft import Draft
from generator.ingest.text import text_blocks
from generator.ingest.words import IngestWords


def html_draft(text: str, *, file: str, words: IngestWords) -> Draft:
    """Return the lines of a saved page."""
    return Draft(blocks=text_blocks(text))
