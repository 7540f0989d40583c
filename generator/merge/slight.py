"""What is told every day and is hardly an event: the caption of a picture, how a market opens."""

from __future__ import annotations

import re

from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words

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


def of_market(headline: str, lexicon: MergeLexicon) -> bool:
    """Whether a line tells how trading opened, or what those who trade think: "Holt shares fall at the open", "Traders await the talks".

    Where a price ends a bad day may be a part of the story; where it begins every day is not.
    """
    tokens = words(headline)
    line = " ".join(tokens)
    opens = bool(set(tokens) & lexicon.occasion.priced) and any(f" {phrase}" in f" {line} " for phrase in lexicon.line.openings)
    return opens or tokens[0] in lexicon.line.traders
