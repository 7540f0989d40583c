"""Articles to tellings: the sentences that tell of a day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.digest.lexicon import DigestLexicon
from generator.digest.readable import stands_alone
from generator.digest.words import content, stems, words
from generator.model import Article, Sentence, Span, Timex
from generator.when import When, WhenError, from_timex

LEAD = 6
"""Undated sentences up to here tell the news of the article's day; later ones mostly recall (field notes, "Undated sentences")."""
PERFECT = 3
"""Words from `have` to its participle: one adverb may stand between."""
DAY_BEFORE = timedelta(days=1)
"""News is told on its day or on the next: an undated lead speaks for both days."""

_LABEL_END = re.compile(r"\s?[-–—:]{1,2}\s+(?=[A-Z“\"])")
_FULL_LABEL_END = re.compile(r"\s?[-–—:]{0,2}\s+(?=[A-Z“\"])")
_CITY = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}"
_AGENCY = r"(?:\(|-LRB- )[A-Z][^()\n]{1,30}?(?:\)| -RRB-)"
_DATELINE = re.compile(rf"(?:{_CITY}(?:, [^()\n]{{2,40}}?)??(?: {_AGENCY})?|[A-Z][^()\n.]{{1,40}}? {_AGENCY}) ?[-–—]{{1,2}} (?=[A-Z“\"\d])")
"""A city in capitals, or any place with an agency in brackets, and a dash."""
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""After a date with its year a capital is enough: `3 June 2031 Parliament dissolves itself.`; `Monday Night` may be a name."""
_CLOCK = re.compile(r"[X-]*T[\dX].*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence with the days that it may tell of.

    Attributes:
        article: id of the article.
        span: where the sentence stands, without the day that labels it.
        text: the words there.
        published: the day the article appeared, or None.
        days: the one day that it names, or of an undated lead the day of its article and the day before.
        dated: whether it names its day.
        content: stems of its content words, in order.
        after: the day that the nearest dated sentence before it in the article names, or None.
        is_state: whether it tells in the present perfect what has been since: a day that it names is not the day of that.
        on_topic: whether it holds a word that the story is about, or nobody knows what the story is about.
        alone: whether a reader can take it without its article.
    """

    article: str
    span: Span
    text: str
    published: date | None
    days: tuple[date, ...]
    dated: bool
    content: tuple[str, ...]
    after: date | None
    is_state: bool
    on_topic: bool
    alone: bool

    @property
    def announces(self) -> bool:
        """Whether the day lay ahead when the sentence was written: it counts for the day, but tells what was planned."""
        return self.dated and self.published is not None and self.days[0] > self.published


def tellings(
    articles: Sequence[Article],
    timexes: Mapping[str, Sequence[Timex]],
    *,
    lexicon: DigestLexicon,
    keywords: Sequence[tuple[str, ...]],
) -> tuple[Telling, ...]:
    """Return the sentences that tell of a day, in the order of articles by id; those of another language are left out.

    Args:
        articles: in any order.
        timexes: by article id, in the order of the text.
        lexicon: words of the language.
        keywords: stems of the words that the story is about, a phrase as several.
    """
    own = [article for article in articles if article.language.partition("-")[0] == lexicon.language]
    return tuple(
        telling
        for article in sorted(own, key=lambda article: article.id)
        for telling in _told(article, timexes.get(article.id, ()), lexicon, keywords)
    )


def published(article: Article) -> date | None:
    """Return the day the article appeared, where one day is known."""
    when = article.dct.when
    try:
        return when.as_date() if when is not None else None
    except WhenError:
        return None


def _told(article: Article, timexes: Sequence[Timex], lexicon: DigestLexicon, keywords: Sequence[tuple[str, ...]]) -> Iterator[Telling]:
    appeared = published(article)
    starts = [timex.span.start for timex in timexes]
    after: date | None = None
    for place, sentence in enumerate(article.sentences):
        if sentence.kind != "body":
            continue
        own = timexes[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        named = _day(article.text, sentence, own, lexicon)
        if named is None and (appeared is None or place >= LEAD):
            continue
        days = (named,) if named is not None else (appeared, appeared - DAY_BEFORE) if appeared else ()
        whole = _undatelined(article.text, sentence.span)
        span = _unlabelled(article.text, whole, own)
        text = span.of(article.text)
        yield Telling(
            article=article.id,
            span=span,
            text=text,
            published=appeared,
            days=days,
            dated=named is not None,
            # With the label: a line of a chronology sums up its day, so the words of the day shall speak for it.
            content=content(whole.of(article.text), lexicon),
            after=after,
            is_state=is_state(text, lexicon),
            on_topic=not keywords or is_on_topic(text, keywords, lexicon),
            alone=stands_alone(text, lexicon),
        )
        after = named or after


def _day(text: str, sentence: Sentence, timexes: Sequence[Timex], lexicon: DigestLexicon) -> date | None:
    """Return the first day that the sentence names and that dates what it tells; a day in doubt dates nothing."""
    for timex in timexes:
        before = words(text[sentence.span.start : timex.span.start][-24:])
        if not timex.steady or (before and before[-1] in lexicon.bounds):
            continue
        if (day := _as_day(timex)) is not None:
            return day
    return None


def _undatelined(text: str, sentence: Span) -> Span:
    """Return the sentence without the place and the agency in front of it: `NORHAVEN, May 5 (Coast Wire) - Two warehouses burnt down.`"""
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return Span(found.end(), sentence.end) if found else sentence


def _unlabelled(text: str, sentence: Span, timexes: Sequence[Timex]) -> Span:
    """Return the sentence without the date in front of it, as in the lines of a chronology: `June 3 - Parliament dissolves itself.`"""
    if not timexes or timexes[0].span.start != sentence.start:
        return sentence
    end = _FULL_LABEL_END if _FULL_DAY.fullmatch(timexes[0].stated) else _LABEL_END
    found = end.match(text, timexes[0].span.end, sentence.end)
    return Span(found.end(), sentence.end) if found else sentence


def _as_day(timex: Timex) -> date | None:
    """Return the day that an expression names; a clock time alone may be of any day that the article has spoken of."""
    if timex.type not in ("DATE", "TIME") or _CLOCK.fullmatch(timex.stated):
        return None
    when: When | None = from_timex(timex.value, mod=timex.mod, begin=timex.begin, end=timex.end)
    try:
        return when.as_date() if when is not None and not when.uncertain else None
    except WhenError:
        return None


def is_state(text: str, lexicon: DigestLexicon) -> bool:
    """Whether the sentence tells in the present perfect, which no past day goes with: `Shares have lost a third since the blast on 5 May.`

    (Klein 1992, "The present perfect puzzle".) A relative clause may be in it: `A man who has denied it was arrested on Monday.`
    """
    told = words(text)
    return any(
        word in lexicon.perfect
        and (not n or told[n - 1] not in lexicon.relative)
        and any(later in lexicon.participles or (len(later) > 4 and later.endswith("ed")) for later in told[n + 1 : n + PERFECT])
        for n, word in enumerate(told)
    )


def is_on_topic(text: str, keywords: Sequence[tuple[str, ...]], lexicon: DigestLexicon) -> bool:
    """Whether the text holds one of the words, or of the phrases word for word, that the story is about."""
    told = stems(text, lexicon)
    return any(keyword == told[n : n + len(keyword)] for keyword in keywords for n in range(len(told) - len(keyword) + 1))
