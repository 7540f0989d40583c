"""Which of several like acts a sentence means: the hour it gives, whether a price rose or fell, and words for another occasion.

Two raids, two falls of a share or two meetings often have day, act and people in common.
What the sentence says beside them tells them apart.
"""

from __future__ import annotations

from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words
from generator.model import Mention, Span

EARLY, LATE = 4.0, 22.0
"""The hours that `early on Thursday` and `late on Thursday` stand for."""
NEAR = 80
"""Characters on either side of the act in which words for another occasion are looked for: they may be those of another clause."""
OPENING = 3
"""Words that open a sentence and hold for all of it."""
BESIDE = 30
"""The same for `a separate bill`, which must be what is done or who does it."""


def hour(mention: Mention, lexicon: MergeLexicon) -> float:
    """Return the hour of the day that dates the mention, nan where its words give none."""
    timex = mention.timex
    day, _, clock = (timex.value if timex else "").partition("T")
    part = f"T{clock}" if clock else mention.day_part or ""
    if part[1:3].isdigit():
        return float(part[1:3])
    if part[:3] in lexicon.parts:
        return lexicon.parts[part[:3]]
    is_day = len(day) == len("2031-05-06")
    ends = {"START": EARLY, "END": LATE} if is_day else {}
    return ends.get((timex.mod or "") if timex else "", float("nan"))


def course(mention: Mention, text: str, lexicon: MergeLexicon) -> int:
    """Return 1 for a price that goes up, -1 for one that goes down, else 0: by the act, or by the word behind it, as in `closed up`."""
    words_of = lexicon.occasion
    if not words_of.priced & set(words(mention.clause)):
        return 0
    lemma = mention.trigger.lemma
    if lemma in words_of.rising or lemma in words_of.falling:
        return 1 if lemma in words_of.rising else -1
    behind = words(text[mention.trigger.span.end : mention.quote.end])[:2]
    if lemma not in words_of.quoted_at or not behind or behind in words_of.no_course:
        return 0
    return 1 if behind[0] in words_of.up else -1 if behind[0] in words_of.down else 0


def is_elsewhen(mention: Mention, text: str, lexicon: MergeLexicon) -> bool:
    """Whether the words around an act, or those that open its sentence, put it at other times: `in previous battles`, `in recent weeks`."""
    if mention.when is not None:
        return False
    opening = words(mention.quote.of(text))[:OPENING]
    return _says(opening, lexicon.occasion.other_times) or _says(_beside(mention, text, NEAR), lexicon.occasion.other_times)


def apart(mention: Mention, text: str, lexicon: MergeLexicon) -> bool:
    """Whether a sentence says that it tells of another one: it begins with `another`, or `a separate bill` stands beside the act."""
    opening = words(mention.quote.of(text))[:1]
    return _says(opening, lexicon.occasion.another) or _says(_beside(mention, text, BESIDE), lexicon.occasion.separate)


def _beside(mention: Mention, text: str, reach: int) -> tuple[str, ...]:
    """Return the words of the quote within `reach` characters of the act."""
    span, quote = mention.trigger.span, mention.quote
    return words(Span(max(quote.start, span.start - reach), min(quote.end, span.end + reach)).of(text))


def _says(tokens: tuple[str, ...], phrases: frozenset[str]) -> bool:
    said = f" {' '.join(tokens)} "
    return any(f" {phrase} " in said for phrase in phrases)
