"""The days that an undated article's bare weekdays must be, because other articles date the same events: `they met on Friday`.

A weekday alone fits a day of every week. Where a dated article tells of the same act of the same people, and gives it a day of that name,
the weekday is that day, and the undated article appeared on it or within the week that follows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.merge.counted import Anchors, acts_of, capitalised, sentence_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold
from generator.model import Article, Timex
from generator.when import When

WEEK = 6
"""Days after an event in which a newspaper still names its day by the weekday alone."""
NAMES = 3
"""Capitalised words that both sentences must share besides the act: two names are everybody's in a story."""
REACH = 12
"""Words between a weekday and the act that it may date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDay:
    """A weekday of an undated article that other articles make a day.

    Attributes:
        day: the day of the event.
        words: the weekday as the article writes it.
        act: the article's word for what happened.
        sources: ids of the articles that give the event that day, sorted.
    """

    day: When
    words: str
    act: str
    sources: tuple[str, ...]

    def fits(self, published: date) -> bool:
        """Whether an article of that day could have called the event's day by its weekday alone."""
        return 0 <= (published - self.day.as_date()).days <= WEEK


def shared_days(article: Article, timexes: Sequence[Timex], anchors: Anchors, lexicon: MergeLexicon) -> tuple[SharedDay, ...]:
    """Return what each bare weekday of an undated article is known to be, in text order; nothing where the others are divided."""
    bare = [timex for timex in sorted(timexes, key=lambda t: t.span) if timex.stated.startswith("XXXX-WXX-") and timex.stated[9:].isdigit()]
    found = (_shared(article, timex, anchors, lexicon) for timex in bare)
    return tuple(shared for shared in found if shared is not None)


def _shared(article: Article, timex: Timex, anchors: Anchors, lexicon: MergeLexicon) -> SharedDay | None:
    sentence = article.sentences[sentence_of(article, timex)].span
    text = sentence.of(article.text)
    if any(fold(word) in lexicon.ahead for word in text.split()):
        return None
    names = capitalised(text) - {fold(name) for name in lexicon.weekdays}
    near = [(gap, word, acts) for gap, word, acts in acts_of(text, timex.span.start - sentence.start, lexicon) if gap <= REACH]
    if not near:
        return None
    _, word, acts = min(near, key=lambda each: each[:2])
    if acts <= lexicon.weak:
        return None
    votes: defaultdict[str, set[str]] = defaultdict(set)
    for day, told, source in anchors.told(acts):
        if day.as_date().isoweekday() == int(timex.stated[9:]) and len(names & told) >= NAMES:
            votes[day.edtf].add(source)
    if len(votes) != 1:
        return None
    ((edtf, sources),) = votes.items()
    return SharedDay(day=When(edtf), words=timex.text, act=word, sources=tuple(sorted(sources)))
