"""What is told every day and is hardly an event: the caption of a picture, how a market opens, who did not call a newspaper back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.merge.clear import is_name
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words
from generator.model import Citation

_DAY = len("2031-05-05")
OPENING = 12
"""Characters before the date of a caption: "(AP) May 5: …"."""


def is_caption(quote: str, expression: str) -> bool:
    """Whether a sentence is the caption of a picture: it opens with the day and a colon, or ends with the day and its year.

    "May 5: Moor boards the ferry.", "Moor boards the ferry in Varn, May 5, 2031."; news has "on May 5" in the sentence.
    """
    at = quote.find(expression) if expression else -1
    if at < 0:
        return False
    before, behind = quote[:at], quote[at + len(expression) :]
    if at <= OPENING and re.match(r"(?:, \d{4})?:\s", behind):
        return True
    full = re.search(r"\b\d{1,2}, \d{4}$", expression) is not None
    return full and behind.strip() in ("", ".") and not re.search(r"\b(?:on|since|until|by|of)\s*$", before)


def of_pictures(citations: Sequence[Citation]) -> bool:
    """Whether only captions give an event its day; "the flood of 2031" beside them does not make it the day of the flood."""
    dated = [each for each in citations if each.dated]
    days = [each for each in dated if len(each.value or "") >= _DAY] or dated
    return bool(days) and all(is_caption(each.exact, each.expression or "") for each in days)


def of_market(headline: str, lexicon: MergeLexicon) -> bool:
    """Whether a line tells how trading opened, or what those who trade think: "Holt shares fall at the open", "Traders await the talks".

    Where a price ends a bad day may be a part of the story; where it begins every day is not.
    """
    tokens = words(headline)
    line = " ".join(tokens)
    opens = bool(set(tokens) & lexicon.occasion.priced) and any(f" {phrase}" in f" {line} " for phrase in lexicon.line.openings)
    return opens or tokens[0] in lexicon.line.traders


def of_newsroom(headline: str, lexicon: MergeLexicon) -> bool:
    """Whether a line tells of a newspaper's own work: "Holt declines to comment", "Moor talks about her book"."""
    line = f" {' '.join(words(headline))} "
    if any(f" {phrase} " in line for phrase in lexicon.line.newsroom):
        return True
    before = next((headline.partition(f" {phrase} ")[0] for phrase in lexicon.line.chatting if f" {phrase} " in headline), "").split()
    return bool(before) and is_name(before[-1], lexicon, first=len(before) == 1)  # not "Moor and Holt hold talks about the ferry"
