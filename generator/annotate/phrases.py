"""In a history an amount of time takes along the words that say what filled it, as the TIDES guidelines have it.

"Two months of siege", "the first three years of the war", "a sixty-day period", "five days after the fall of the town,".
News is marked by TimeML, where the amount stands alone.
Only what surely belongs to it is taken: up to a comma or full stop, or to a preposition, with no verb and no other date between.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from generator.annotate.histories import AMOUNTS
from generator.annotate.lexicon import TimexLexicon, alternation
from generator.model import Span, Timex

FILLED = (*AMOUNTS, "the last or next N units")
"""Rules whose amounts may be told with what filled them."""

BEFORE_NOUN = "number-unit before a noun"
WORDS = 5
"""Words that may follow "of", and those that may follow "after"."""
REACH = 80


@lru_cache(maxsize=8)
def _patterns(lexicon: TimexLexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    stop = alternation(lexicon.words("phrases.stops"))
    verb = rf"(?:{alternation(lexicon.words('cues.past_forms'))}|{alternation(lexicon.words('cues.past'))})(?!\w)"
    of, after = alternation(lexicon.words("of")), alternation((*lexicon.words("cues.event_after"), *lexicon.words("before_alone")))
    word = rf"(?!(?:{stop})(?!\w)|{verb})[A-Za-z][\w'-]*"
    filled = rf" (?:{of})(?: {word}){{1,{WORDS}}}(?=[.,;:)\x00]| (?:{stop})(?!\w))"
    named = rf" (?:{after})(?: [A-Z][\w'-]*){{1,{WORDS}}}(?=[.,;:)\x00])"  # "eight days after Fort Sumter."
    event = re.compile(rf" (?:{after}) [A-Za-z][\w' -]{{1,{REACH}}}\w(?= ?,)")
    period = re.compile(rf" (?:{alternation(lexicon.words('period_word'))})(?!\w)")
    opened = re.compile(rf"(?<!\w)(?:{alternation((*lexicon.words('a'), *lexicon.words('the'), *lexicon.words('that_unit')))}) $")
    return re.compile(f"{filled}|{named}"), event, period, opened


def whole_phrases(timexes: tuple[Timex, ...], text: str, lexicon: TimexLexicon) -> tuple[Timex, ...]:
    """Return the expressions of a history with the extents that its annotators give them; none takes in another."""
    starts = [*(timex.span.start for timex in timexes[1:]), len(text)]
    return tuple(_whole_phrase(timex, start, text, lexicon) for timex, start in zip(timexes, starts, strict=True))


def _whole_phrase(timex: Timex, next_start: int, text: str, lexicon: TimexLexicon) -> Timex:
    if timex.rule != BEFORE_NOUN and timex.rule not in FILLED:
        return timex
    filled, event, period, opened = _patterns(lexicon)
    start, end = timex.span.start, timex.span.end
    if timex.rule == BEFORE_NOUN:
        found = period.match(text, end)
        before = opened.search(text, max(0, start - 12), start) if found else None
        start = before.start() if before else start
    else:
        found = filled.match(text, end) or (event.match(text, end) if text[start].isupper() else None)
    return replace(timex, span=Span(start, found.end())) if found and found.end() <= next_start else timex
