"""Transcripts of broadcasts: who speaks stands in capitals before what is said, "MOOR: The ferry is in port."

All of it is speech: greetings, questions, what comes after the break, and between them a report of what happened.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.model import Sentence

# "(COMMERCIAL BREAK) * (END VIDEO CLIP) MOOR (voice-over): ", "ADA MOOR, NEWS ANCHOR: ".
_TURN = re.compile(
    r"(?:\([A-Z][A-Z ]+\)[ *]*)*"
    r"(?P<who>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4})(?:, [A-Z][A-Z.,'’& -]{1,90})?(?: ?\([a-z][a-z -]+\))?: +(?=\S)"
)
_DIRECTION = re.compile(r"(?:\([A-Z][A-Z ]+\)[ *]*)+")
# A list of places with capitals has as many colons, but names each of them once.
MIN_TURNS = 5
MIN_TURNS_OF_ONE = 2
# A report that cites a transcript at its end is longer than this many sentences for each turn.
MOST_PER_TURN = 25
# What stands before the first speaker names what the programme brings: "Interview with the Mayor Aired May 3".
HEADER = 3


def spoken_from(sentences: Sequence[Sentence], text: str) -> int | None:
    """Return the index of the sentence with which the first speaker begins, None where the article is no transcript."""
    turns = [(index, found["who"].rpartition(" ")[2]) for index, item in enumerate(sentences) if (found := _TURN.match(item.span.of(text)))]
    speakers = Counter(who for _, who in turns)
    again = sum(count >= MIN_TURNS_OF_ONE for count in speakers.values())
    if len(turns) < MIN_TURNS or again < 2 or len(sentences) > MOST_PER_TURN * len(turns):
        return None
    return turns[0][0]


def turn_end(sentence: str) -> int:
    """Return where the words of a transcript's sentence begin, behind its speaker and what the studio noted."""
    found = _TURN.match(sentence) or _DIRECTION.match(sentence)
    return found.end() if found is not None and found.end() < len(sentence) else 0
