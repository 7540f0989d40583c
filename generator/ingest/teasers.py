"""Pages that list the beginnings of other texts, each cut off: `… the company acknowledged under ... A strong aftershock ripped …`.

The days in them count from the days of those texts, which nobody knows, so nothing is read from such a page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.ingest.draft import Block

MIN_CUTS = 3
"""Beginnings that are cut off; a report may have as many elisions, outside quotation marks, in a hundred sentences."""

MIN_SHARE = 0.2
"""Cuts to sentences; measured on four topics, reports have 0.1 at most and lists 0.25 at least."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_CUT = re.compile(r"\w,? ?(?:\.\.\.|…|\.(?: \.){2})(?=\s+[A-ZÀ-Þ“\"]|\s*$)")
_STOP = re.compile(r"[.!?][”\"’)]*(?=\s|$)")


def without_teasers(body: Sequence[Block]) -> tuple[Block, ...]:
    """Return the lines, all of them as furniture where the page is such a list."""
    texts = [_QUOTED.sub("", block.text) for block in body if block.kind == "text"]
    cuts = sum(len(_CUT.findall(text)) for text in texts)
    sentences = sum(max(1, len(_STOP.findall(text))) for text in texts)
    if cuts < MIN_CUTS or cuts < MIN_SHARE * sentences:
        return tuple(body)
    return tuple(replace(block, kind="furniture") if block.kind == "text" else block for block in body)
