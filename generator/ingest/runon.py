"""Sentences that a copy ran together without a stop: "Court clears the mayor of Varn The judge said he had …".

Headlines, captions and summaries end in no stop, so what is written behind them seems to go on.
A word such as "The" has a capital only where a sentence begins, or in a title, whose next word has one too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.ingest.words import IngestWords

MIN_BEFORE = 3
"""Words before the seam: a headline has more; "Brovik This small town …" may be anything."""

MIN_BEHIND = 3
"""Words behind the seam that make a sentence."""

_EDGES = "()[],;:|–—-“”‘’\"'"
_CLOSED = '”’")]%'


def runon_starts(text: str, words: IngestWords) -> tuple[int, ...]:
    """Return where sentences begin inside a text that its stops do not part; the time is linear in its length.

    Args:
        text: a paragraph or a sentence.
        words: what opens a sentence and what no sentence ends on.
    """
    found: list[int] = []
    for match in _pattern(words.runon_openers | words.runon_joints).finditer(text):
        opener = match["opener"].casefold()
        start = found[-1] if found else 0
        before = text[start : match.start()].split()
        if len(before) < MIN_BEFORE or len(text[match.start() :].split(maxsplit=MIN_BEHIND)) < MIN_BEHIND:
            continue
        if _may_end(before[-1], opener, words) and not _heads_entry(before, words):
            found.append(match.start("opener"))
    return tuple(found)


def _may_end(last: str, opener: str, words: IngestWords) -> bool:
    """Whether a headline may end on this word before that opener.

    "Gone With the Wind" is a title, so behind a capital only an article or a pronoun opens a sentence.
    "Plan A was dropped" has a letter for a number: "A" opens one behind a month, but behind no other capital.
    """
    bare = last.strip(_EDGES)
    if bare.casefold() in words.unfinished or not bare:
        return False
    if bare[0].islower() or bare[0].isdigit() or last[-1] in _CLOSED:
        return True
    return bare.casefold() in {*words.months, *words.weekdays} or (opener in words.runon_openers and len(opener) > 1)


def _heads_entry(before: Sequence[str], words: IngestWords) -> bool:
    """Whether what stands before is a day, or ends in one behind a comma, which then belongs to the sentence behind it.

    "3 March 2011 The trial begins." is an entry of a chronicle, and so is "Varn ferry fire, August 10, 2005 A gas leak led to …".
    """
    others = [place for place, word in enumerate(before) if not _is_dating(word, words)]
    return not others or (others[-1] + 1 < len(before) and before[others[-1]].endswith(","))


def _is_dating(word: str, words: IngestWords) -> bool:
    bare = word.strip(_EDGES).casefold()
    return not bare or bare[0].isdigit() or bare in words.months or bare in words.weekdays


@lru_cache(maxsize=8)
def _pattern(openers: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(sorted(opener.capitalize() for opener in openers)) or "(?!)"
    return re.compile(rf"(?<=[^\s.!?…:;,|–—-]) +(?P<opener>{names})(?:['’](?:s|re|ve|d|ll))?,? (?=[a-z])")
