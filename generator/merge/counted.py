"""The day that an undated article counts from an event that others date: `has resigned, ten days after the Island Star capsized`.

The event's act and name are looked up in the dated articles; the day that most of them give it is counted on from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold
from generator.model import Article, Sentence, Timex
from generator.when import When, from_timex

LEAD_SENTENCES = 3
"""Sentences from the top in which a count tells the news of the day; further down it mostly tells what went before."""
CLAUSE_WORDS = 12
"""Words after `after` in which the event is named."""
MOST_DAYS = 60
"""Longest count that is taken for exact: what lies half a year back is counted in round numbers."""
BACK = 3
"""Words before an act in which `after` makes it the point counted from, not what the sentence dates: `five days after the sinking`."""

_COUNT = re.compile(r"P(\d{1,3})([DW])")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STOP = re.compile(r"[.,;:!?\n“”\"()]")
_DAYS = {"D": 1, "W": 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A day that is counted from a known event.

    Attributes:
        day: the day that the count leads to.
        words: the article's words, from the number to the event: `ten days after the Island Star capsized`.
        event: the day of the event.
        sources: ids of the articles that give the event's day, sorted.
        weekday: whether the weekday that the article names beside it is that day's.
    """

    day: date
    words: str
    event: When
    sources: tuple[str, ...]
    weekday: bool


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A dated act in a dated article."""

    article: int
    sentence: int
    day: When


@dataclass(frozen=True, slots=True)
class _Event:
    """What is counted from: its acts and the capitalised words of its clause."""

    acts: frozenset[str]
    names: frozenset[str]
    end: int


class Anchors:
    """The dated acts of the dated articles, looked up by act; read only when a count asks for them."""

    def __init__(self, articles: Sequence[Article], timexes: Mapping[str, tuple[Timex, ...]], lexicon: MergeLexicon) -> None:
        """Take articles with a stated day and their time expressions."""
        self.articles, self.lexicon = articles, lexicon
        self._timexes = timexes
        self._by_act: defaultdict[str, list[_Anchor]] | None = None

    def counted(self, article: Article, timexes: Sequence[Timex]) -> tuple[Counted, ...]:
        """Return the days that the lead of an undated article counts from known events, in text order."""
        found = (self._counted(article, timex, timexes) for timex in sorted(timexes, key=lambda t: t.span))
        return tuple(counted for counted in found if counted is not None)

    def told(self, acts: frozenset[str]) -> Iterator[tuple[When, frozenset[str], str]]:
        """Yield each day, not after its article, that an article gives an act of these sets: day, names in the sentence, article's id."""
        anchors = {anchor for act in acts for anchor in self._index()[act]}
        for anchor in sorted(anchors, key=lambda a: (a.article, a.sentence, a.day.edtf)):
            article = self.articles[anchor.article]
            published = article.dct.when
            if published is not None and anchor.day.earliest <= published.latest:
                yield anchor.day, capitalised(article.sentences[anchor.sentence].span.of(article.text)), article.id

    def _counted(self, article: Article, timex: Timex, timexes: Sequence[Timex]) -> Counted | None:
        count = _COUNT.fullmatch(timex.value)
        place = sentence_of(article, timex)
        if count is None or timex.mod is not None or place >= LEAD_SENTENCES or _dates_it(article.sentences[place], timexes):
            return None
        days = int(count[1]) * _DAYS[count[2]]
        sign, start = _direction(article.text, timex.span.end, self.lexicon)
        event = _event(article.text, start, self.lexicon) if sign and days <= MOST_DAYS else None
        known = self._known(event) if event is not None else None
        if event is None or known is None:
            return None
        day = known[0].as_date() + timedelta(days=sign * days)
        words = " ".join(article.text[timex.span.start : event.end].split())
        return Counted(day=day, words=words, event=known[0], sources=known[1], weekday=_named(day, article, place, timex, timexes))

    def _known(self, event: _Event) -> tuple[When, tuple[str, ...]] | None:
        """Return the day that most of the articles that tell of `event` give it, with these articles; None where they are divided."""
        votes: defaultdict[str, set[int]] = defaultdict(set)
        anchors = {anchor for act in event.acts for anchor in self._index()[act] if self._names(anchor, event.names)}
        for anchor in sorted(anchors, key=lambda a: (a.article, a.sentence, a.day.edtf)):
            votes[anchor.day.edtf].add(anchor.article)
        if not votes:
            return None
        best = min(votes, key=lambda edtf: (-len(votes[edtf]), edtf))
        if 2 * len(votes[best]) <= sum(len(ids) for ids in votes.values()):
            return None
        return When(best), tuple(sorted(self.articles[i].id for i in votes[best]))

    def _names(self, anchor: _Anchor, names: frozenset[str]) -> bool:
        """Whether the article of a dated act knows the name; an event without a name, `the sinking`, is any of its act."""
        return not names or bool(names & capitalised(self.articles[anchor.article].text))

    def _index(self) -> defaultdict[str, list[_Anchor]]:
        if self._by_act is None:
            self._by_act = defaultdict(list)
            for i, article in enumerate(self.articles):
                for act, anchor in _dated_acts(i, article, self._timexes.get(article.id, ()), self.lexicon):
                    self._by_act[act].append(anchor)
        return self._by_act


def _dated_acts(i: int, article: Article, timexes: Sequence[Timex], lexicon: MergeLexicon) -> Iterator[tuple[str, _Anchor]]:
    """Yield each act of a sentence with the day that stands nearest to it."""
    days: defaultdict[int, list[tuple[int, When]]] = defaultdict(list)
    for timex in timexes:
        when = from_timex(timex.value, mod=timex.mod) if timex.type in ("DATE", "TIME") else None
        if when is not None and when.is_day:
            days[sentence_of(article, timex)].append((timex.span.start, when.without_doubt()))
    for n in sorted(days):
        span = article.sentences[n].span
        words = [(span.start + m.start(), m[0]) for m in _WORD.finditer(span.of(article.text))]
        for at, acts in _acts(words, lexicon):
            if any(fold(word) in lexicon.counted_after for _, word in words[max(0, at - BACK) : at]):
                continue
            nearest = min(days[n], key=lambda day: (abs(day[0] - words[at][0]), day[0]))[1]
            yield from ((act, _Anchor(i, n, nearest)) for act in sorted(acts))


def _acts(words: Sequence[tuple[int, str]], lexicon: MergeLexicon) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the places of the words that name an act, with its sets; `went down` is one word."""
    for at, (_, word) in enumerate(words):
        after = f" {fold(words[at + 1][1])}" if at + 1 < len(words) else ""
        for lemma in lemmas_of(fold(word)):
            known = lemma + after if after and lemma + after in lexicon.acts else lemma
            if known in lexicon.acts and known not in lexicon.light and "say" not in lexicon.acts[known]:
                yield at, lexicon.acts[known]
                break


def _event(text: str, start: int, lexicon: MergeLexicon) -> _Event | None:
    """Return the event that the words from `start` name by their first act: `the Island Star capsized`; None without an act."""
    stop = _STOP.search(text, start)
    clause = text[start : stop.start() if stop else len(text)]
    words = [(start + m.start(), m[0]) for m in _WORD.finditer(clause)][:CLAUSE_WORDS]
    first = next(_acts(words, lexicon), None)
    if first is None:
        return None
    names = frozenset(_bare(word) for _, word in words if word[:1].isupper())
    at = words[first[0]]
    definite = bool(words) and fold(words[0][1]) in lexicon.definite
    return _Event(first[1], names, at[0] + len(at[1])) if names or definite else None


def _direction(text: str, start: int, lexicon: MergeLexicon) -> tuple[int, int]:
    """Return 1 for `after`, -1 for `before`, 0 for neither, and where the words after it begin."""
    following = text[start : start + 20].lower()
    for sign, phrases in ((1, lexicon.counted_after), (-1, lexicon.counted_before)):
        for phrase in phrases:
            if following.startswith(f" {phrase} "):
                return sign, start + len(phrase) + 2
    return 0, start


def _named(day: date, article: Article, place: int, count: Timex, timexes: Sequence[Timex]) -> bool:
    """Whether the bare weekday nearest to the count, in its sentence or the next, is that of `day`."""
    near = [t for t in timexes if t.stated.startswith("XXXX-WXX-") and 0 <= sentence_of(article, t) - place <= 1]
    nearest = min(near, key=lambda t: (abs(t.span.start - count.span.start), t.span), default=None)
    return nearest is not None and nearest.stated[9:10] == str(day.isoweekday())


def _dates_it(sentence: Sentence, timexes: Sequence[Timex]) -> bool:
    """Whether the sentence gives a date of its own, so that the count tells of a day in the past: `In 1990 … ten days after …`."""
    return any(t.type == "DATE" and t.stated[:4].isdigit() and sentence.span.contains(t.span) for t in timexes)


def acts_of(text: str, at: int, lexicon: MergeLexicon) -> list[tuple[int, str, frozenset[str]]]:
    """Return the acts of a sentence as (words between it and the place `at`, the word, its sets)."""
    words = [(match.start(), match[0]) for match in _WORD.finditer(text)]
    here = sum(start < at for start, _ in words)
    return [(abs(place - here), words[place][1], acts) for place, acts in _acts(words, lexicon)]


def sentence_of(article: Article, timex: Timex) -> int:
    """Return the index of the sentence that holds a time expression; the last one where none does."""
    return next((n for n, each in enumerate(article.sentences) if each.span.contains(timex.span)), len(article.sentences) - 1)


@lru_cache(maxsize=2_000)
def capitalised(text: str) -> frozenset[str]:
    """Return the words of a text that begin with a capital letter, folded."""
    return frozenset(_bare(word) for word in _WORD.findall(text) if word[:1].isupper())


def _bare(word: str) -> str:
    return fold(word).removesuffix("'s")
