"""The date that an entry of a chronology opens with: "20 April: The rig explodes, killing 11 people."

The date stands outside the sentence's grammar, so the parser would join it to whatever comes first.
It is taken off before the parse and belongs to what the entry's main clause tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Span

_MARK = re.compile(r" ?(?P<mark>:|[-–—]{1,2}) +(?=\S)")


def entry_date(sentence: Span, text: str, dates: Sequence[Span]) -> tuple[Span, int] | None:
    """Return the date that a sentence opens with as an entry does, and where its own words begin; else None.

    "Monday - a holiday - was quiet" has a pair of dashes, which set an aside apart.

    Args:
        sentence: where the sentence stands in `text`.
        text: the article's text.
        dates: the spans of its dates.
    """
    date = next((span for span in dates if span.start == sentence.start and span.end < sentence.end), None)
    mark = _MARK.match(text, date.end, sentence.end) if date is not None else None
    if date is None or mark is None:
        return None
    if mark["mark"] != ":" and f" {mark['mark']} " in text[mark.end() : sentence.end]:
        return None
    return date, mark.end()
