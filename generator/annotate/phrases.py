"""In a history an amount of time takes along the words that belong to it, as the TIDES guidelines have it.

"Two months of siege", "the first three years of the war", "a sixty-day period", "only five days", "five days after the town fell,".
News is marked by TimeML, where the amount stands alone.
Only what surely belongs to it is taken: up to a stop, a bracket or a preposition, with no verb and no other date between;
of what an amount is counted from, which may hold a verb, only up to a stop or a bracket.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.annotate.histories import AMOUNTS
from generator.annotate.lexicon import TimexLexicon, alternation
from generator.model import Span, Timex

COUNTED = ("N units later", "N units earlier")
LAST = "the last or next N units"
BARE = "bare plural units"
BEFORE_NOUN = "number-unit before a noun"
FILLED = (*AMOUNTS, LAST, BARE)
"""Rules whose amounts may be told with what filled them."""

PREMODIFIED = (*AMOUNTS, *COUNTED)
"""Rules whose amounts take along "only" and the like."""

WORDS = 5
"""Words that may follow "of"."""
EVENT_WORDS = 9
"""Words that may follow "after"."""
REACH = 24
_OPENING = re.compile(r"(?:^|[.!?;:\x00][\"”]? *)(?:\w+ {1,3})?$")
"""Before an amount that opens a sentence, after a preposition or not."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What belongs to an amount, compiled from the words of a language."""

    filled: re.Pattern[str]
    event: re.Pattern[str]
    period: re.Pattern[str]
    opened: re.Pattern[str]
    premodifier: re.Pattern[str]


@lru_cache(maxsize=8)
def _phrases(lexicon: TimexLexicon) -> Phrases:
    stop = alternation(lexicon.words("phrases.stops"))
    verb = rf"(?:{alternation(lexicon.words('cues.past_forms'))}|{alternation(lexicon.words('cues.past'))})(?!\w)"
    of, after = alternation(lexicon.words("of")), alternation((*lexicon.words("cues.event_after"), *lexicon.words("before_alone")))
    word = rf"(?!(?:{stop})(?!\w)|{verb})[A-Za-z][\w'-]*"
    filled = rf" (?:{of})(?: {word}){{1,{WORDS}}}(?=[.,;:!?)\x00\"”]| \(| (?:{stop})(?!\w))"
    named = rf" (?:{after})(?: [A-Z][\w'-]*){{1,{WORDS}}}(?=[.,;:)\x00])"  # "eight days after Fort Sumter."
    words = rf"(?:[\w'-]+ {{1,3}}){{0,{EVENT_WORDS - 1}}}[\w'-]+(?= {{0,2}}[,.;:!?()\x00\"“”])"
    opened = alternation((*lexicon.words("a"), *lexicon.words("the"), *lexicon.words("that_unit")))
    return Phrases(
        filled=re.compile(f"{filled}|{named}"),
        event=re.compile(rf" {{1,3}}(?:{after}) {words}"),
        period=re.compile(rf" (?:{alternation(lexicon.words('period_word'))})(?!\w)"),
        opened=re.compile(rf"(?<!\w)(?:{opened}) $"),
        premodifier=re.compile(rf"(?<!\w)(?:{alternation(lexicon.words('phrases.premodifiers'))}) {{1,3}}$"),
    )


def whole_phrases(timexes: tuple[Timex, ...], text: str, lexicon: TimexLexicon) -> tuple[Timex, ...]:
    """Return the expressions of a history with the extents that its annotators give them; none takes in another."""
    starts = [*(timex.span.start for timex in timexes[1:]), len(text)]
    return tuple(_whole_phrase(timex, start, text, lexicon) for timex, start in zip(timexes, starts, strict=True))


def _whole_phrase(timex: Timex, next_start: int, text: str, lexicon: TimexLexicon) -> Timex:
    phrases, (start, end) = _phrases(lexicon), (timex.span.start, timex.span.end)
    if timex.rule == BEFORE_NOUN:
        found = phrases.period.match(text, end)
        before = phrases.opened.search(text, max(0, start - REACH), start) if found else None
        start = before.start() if before else start
    elif timex.rule in FILLED:
        counted = timex.type != "DURATION"
        found = None if counted else phrases.filled.match(text, end)
        found = found or _event(timex.span, next_start, text, phrases, counted=counted)
    else:
        found = None
    if timex.rule in PREMODIFIED and (only := phrases.premodifier.search(text, max(0, start - REACH), start)):
        start = only.start()
    return replace(timex, span=Span(start, found.end() if found and found.end() <= next_start else end))


def _event(span: Span, next_start: int, text: str, phrases: Phrases, *, counted: bool) -> re.Match[str] | None:
    """Find the event that an amount is counted from; of an amount that is no date only at the head of a sentence, up to a comma.

    "Two days after the siege he spoke." holds the main clause too.
    """
    found = phrases.event.match(text, span.end, next_start)
    opening = _OPENING.search(text, max(0, span.start - REACH), span.start) is not None
    return found if found and (text[found.end() :].lstrip()[:1] == "," if opening else counted) else None
