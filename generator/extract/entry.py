"""Dates that stand before a sentence's own words: of an entry in a chronology ("20 April: The rig explodes."), and of the page.

The date stands outside the sentence's grammar, so the parser would join it to whatever comes first.
It is taken off before the parse and belongs to what the entry's main clause tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Span

# "28 July 2009 The office is searched": nothing but a capital follows a day, or a month, with its year.
_BARE = re.compile(r" (?=[A-Z])")
_DAY = re.compile(r"(?=.*\b\d{4}$)(?=.*[A-Za-z]{3})[\w.]+ ?[\w.,]* \d{4}")
_MARK = re.compile(r" ?(?P<mark>:|[-–—]{1,2}) +(?=\S)")


def entry_date(sentence: Span, text: str, dates: Sequence[Span]) -> tuple[Span, int] | None:
    """Return the date that a sentence opens with as an entry does, and where its own words begin; else None.

    "Monday - a holiday - was quiet" has a pair of dashes, which set an aside apart.
    Without a mark the date has its year: "28 July 2009 The office is searched", but "Friday prayers", "2012 Olympics".

    Args:
        sentence: where the sentence stands in `text`.
        text: the article's text.
        dates: the spans of its dates.
    """
    date = next((span for span in dates if span.start == sentence.start and span.end < sentence.end), None)
    if date is not None and _DAY.fullmatch(date.of(text)) and (bare := _BARE.match(text, date.end, sentence.end)) is not None:
        return date, bare.end()
    mark = _MARK.match(text, date.end, sentence.end) if date is not None else None
    if date is None or mark is None:
        return None
    if mark["mark"] != ":" and f" {mark['mark']} " in text[mark.end() : sentence.end]:
        return None
    return date, mark.end()


_YEAR = re.compile(r"\b\d{4}\b")
_BETWEEN = re.compile(r"[\s;,|–—-]{0,3}")


def stamp_end(sentence: Span, text: str, dates: Sequence[Span]) -> int | None:
    """Return where a sentence begins behind the page's date and hour: "Sunday, May 2, 2024; 9:06 AM The mayor resigned."

    A day with its year and an hour behind it with nothing between is how pages are stamped; a sentence goes on with a comma or a verb.

    Args:
        sentence: where the sentence stands in `text`.
        text: the article's text.
        dates: the spans of its dates and hours, in order.
    """
    first = next((span for span in dates if span.start == sentence.start and span.end < sentence.end), None)
    if first is None or not _YEAR.search(first.of(text)):
        return None
    second = next((span for span in dates if 0 <= span.start - first.end <= 3 and _BETWEEN.fullmatch(text, first.end, span.start)), None)
    last = second or first
    if ":" not in last.of(text) or (second is not None and _YEAR.search(second.of(text))):
        return None
    behind = _BETWEEN.match(text, last.end, sentence.end)
    end = behind.end() if behind is not None else last.end
    return end if text[end : end + 1].isupper() and "," not in text[last.end : end] else None
