"""The day of an article that states none, from the dated articles around it.

What counts (field notes, "Evidence for a publication date"): the same quoted speech, the same rare run of words, the same few quoted words,
a text that is closest to those of one day, and a weekday name that fits the day. Bounds that ingest found exclude days.
Each piece gives points to the days of the articles that it is shared with; the best day is taken when it has enough of them
and stands clear of every other. The result is always marked `?`: it is an inference. With nothing to go on there is no date.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.merge.counted import Anchors, Counted
from generator.merge.features import article_key
from generator.merge.lexicon import MergeLexicon
from generator.merge.phrases import called, listed, plain_date
from generator.merge.shared_days import SharedDay, shared_days
from generator.merge.wording import content, passage_runs, quotations, runs, without, words
from generator.merge.yearless import with_datelines
from generator.model import Article, DateCandidate, DocumentDate, Timex
from generator.when import When

COUNTED, COUNTED_ALONE = 3.0, 1.0
"""Points for the day that the article counts from a known event, where its weekday agrees, and where no weekday stands by it.

With the weekday it is nearly sure: above twice the best likeness (`CLEAR`), and enough whatever the number of days to choose from.
"""
EVENT, LATEST = 0.8, 0.4
"""Points for a shared event whose weekday fits the day, and for the day of the latest of them: news is told on its day or soon after."""
QUOTATION, PASSAGE, PHRASE, CLOSENESS = 1.0, 0.5, 0.4, 1.5
"""Points: for a shared quotation of five words or more; for a shared passage; for a few shared quoted words; for the closest text."""
MOST = 4
"""Pieces of one kind that add up; a long common passage is one copy, not ten proofs."""
ENOUGH = 1.8
"""Points that a date needs: two quotations, or the closest text and a few quoted words; never the closest text alone."""
ENOUGH_MORE = 0.6
"""Points needed besides for each factor e in the number of days to choose from: among a hundred days one fits well by chance.

Measured on three topics with the dates of 360 articles hidden: within a day of the truth 87 % of those dated, a fifth of all;
with `ENOUGH` alone 64 %, two fifths of all.
"""
CLEAR = 1.5
"""How many times the points of the next best day the best day needs."""
WEEKDAY_FITS = 1.25
"""Factor for a day whose name the article uses first: the document's own day is 44 % of bare weekdays (field notes)."""
CLOSE = 0.22
"""Cosine from which an article on the same story is close. Any two of one story have about .1."""
RARE = 0.02
"""Share of the articles that may hold a run of words for it to say anything about a day."""
KEPT = 5
"""Days kept as candidates: what else an editor might want to weigh."""
PHRASE_WORDS = 2
"""Shortest quoted phrase; one word in quotation marks is everybody's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """One article, as far as its date is concerned."""

    article: Article
    speech: tuple[tuple[str, ...], ...]
    speech_runs: frozenset[tuple[str, ...]]
    said: str
    passages: frozenset[tuple[str, ...]]
    terms: Counter[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kin:
    """What an undated article shares with one dated article."""

    article: Article
    quotations: frozenset[int]
    passages: int
    phrases: frozenset[int]
    closeness: float

    @property
    def points(self) -> float:
        """Evidence of this one article for its day, without closeness."""
        return QUOTATION * min(len(self.quotations), MOST) + PASSAGE * min(self.passages, MOST) + PHRASE * min(len(self.phrases), MOST)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """One day with everything that speaks for it."""

    when: When
    kin: tuple[_Kin, ...]
    weekday: str | None
    points: float
    counted: Counted | None = None
    events: tuple[SharedDay, ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether a count and a weekday agree on this day."""
        return self.counted is not None and self.counted.weekday

    @property
    def is_only_close(self) -> bool:
        """Whether nothing but likeness speaks for this day."""
        return self.counted is None and not self.events and not any(k.points for k in self.kin)


def date_articles(articles: Sequence[Article], timexes: Mapping[str, tuple[Timex, ...]], *, lexicon: MergeLexicon) -> tuple[Article, ...]:
    """Return the articles, in the order given, with a date inferred for each that has none and that the others can date.

    Args:
        articles: dated and undated ones; only stated dates serve as evidence, never inferred ones.
        timexes: the time expressions of each article, by id; those of an undated one are unresolved (`XXXX-WXX-5`).
        lexicon: words of the language.
    """
    articles = with_datelines(articles)
    ordered = sorted(articles, key=article_key)
    dated = [_text(article, lexicon) for article in ordered if article.dct.when is not None and article.dct.when.is_day]
    undated = [article for article in ordered if article.dct.when is None]
    if not dated or not undated:
        return tuple(articles)
    corpus = _Corpus(dated, [_text(article, lexicon) for article in undated], lexicon)
    anchors = Anchors([text.article for text in dated], timexes, lexicon)
    found = {text.article.id: _dated(text, corpus, anchors, timexes.get(text.article.id, ()), lexicon) for text in corpus.undated}
    return tuple(found.get(article.id, article) for article in articles)


def _text(article: Article, lexicon: MergeLexicon) -> _Text:
    spans = quotations(article.text)
    speech = tuple(words(span.of(article.text)) for span in spans)
    own = without(article.text, spans)
    return _Text(
        article=article,
        speech=speech,
        said=_spoken(speech),
        speech_runs=frozenset(run for said in speech for run in runs(said)),
        passages=passage_runs(own),
        terms=Counter(word for word in words(article.text) if word in content((word,), lexicon.stop)),
    )


def _spoken(speech: Sequence[Sequence[str]]) -> str:
    """Return all quoted speech as one line of words, with a bar between two quotations so that no phrase runs across."""
    return f" {' | '.join(' '.join(said) for said in speech)} "


class _Corpus:
    """The dated texts with the indexes that make one look-up an article enough."""

    def __init__(self, dated: Sequence[_Text], undated: Sequence[_Text], lexicon: MergeLexicon) -> None:
        self.dated, self.undated, self.lexicon = dated, undated, lexicon
        wanted = frozenset().union(*(text.passages | text.speech_runs for text in undated))
        self.by_run: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for i, text in enumerate(dated):
            for run in (text.passages | text.speech_runs) & wanted:
                self.by_run[run].append(i)
        frequency = Counter(term for text in (*dated, *undated) for term in text.terms)
        size = len(dated) + len(undated)
        self.weight = {term: math.log((size + 1) / n) for term, n in frequency.items() if n > 1}
        self.vectors = [self.vector(text) for text in dated]
        self.by_term: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for i, vector in enumerate(self.vectors):
            for term, value in vector.items():
                self.by_term[term].append((i, value))
        self.names = called([text.article for text in dated])
        self.days = len({text.article.dct.when for text in dated})
        self.rare = max(3, round(RARE * size))

    def vector(self, text: _Text) -> dict[str, float]:
        """Return tf-idf weights of unit length; a word of one article alone compares with nothing and is left out."""
        raw = {term: (1 + math.log(n)) * self.weight[term] for term, n in sorted(text.terms.items()) if self.weight.get(term)}
        length = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
        return {term: value / length for term, value in raw.items()}

    def closeness(self, text: _Text) -> list[float]:
        """Return the cosine of `text` with each dated text."""
        cosines = [0.0] * len(self.dated)
        for term, value in self.vector(text).items():
            for i, other in self.by_term[term]:
                cosines[i] += value * other
        return [round(cosine, 6) for cosine in cosines]

    def kin(self, text: _Text) -> list[_Kin]:
        """Return what `text` shares with each dated text that it shares something with, in the order of the dated texts."""
        quoted: defaultdict[int, set[int]] = defaultdict(set)
        for n, said in enumerate(text.speech):
            for i in {i for run in runs(said) for i in self._holders(run)}:
                quoted[i].add(n)
        passages: Counter[int] = Counter()
        for line in without(text.article.text, quotations(text.article.text)).split("\n"):
            passages.update(self._passages(runs(words(line))))
        closeness = self.closeness(text)
        return [
            _Kin(
                article=other.article,
                quotations=frozenset(quoted[i]),
                passages=passages[i],
                phrases=self._phrases(text, other) - quoted[i],
                closeness=closeness[i],
            )
            for i, other in enumerate(self.dated)
            if closeness[i] > 0 or quoted[i] or passages[i]
        ]

    def _holders(self, run: tuple[str, ...]) -> list[int]:
        holders = self.by_run.get(run, [])
        return holders if len(holders) <= self.rare and content(run, self.lexicon.stop) else []

    def _passages(self, line: Sequence[tuple[str, ...]]) -> Counter[int]:
        """Count maximal shared passages of one line for each dated text: runs that follow one another are one passage."""
        count: Counter[int] = Counter()
        before: set[int] = set()
        for run in line:
            now = set(self._holders(run))
            count.update(now - before)
            before = now
        return count

    def _phrases(self, text: _Text, other: _Text) -> frozenset[int]:
        """Return which short quotations of `text` stand in the quoted speech of `other`."""
        return frozenset(
            n
            for n, said in enumerate(text.speech)
            if PHRASE_WORDS <= len(said) < 5 and content(said, self.lexicon.stop) and f" {' '.join(said)} " in other.said
        )


def _dated(text: _Text, corpus: _Corpus, anchors: Anchors, timexes: Sequence[Timex], lexicon: MergeLexicon) -> Article:
    known = _Known(anchors.counted(text.article, timexes), shared_days(text.article, timexes, anchors, lexicon))
    days = _days(text, corpus.kin(text), known, timexes, lexicon)
    candidates = tuple(
        DateCandidate(when=day.when.doubted(), basis="inferred", evidence=_reason(day, corpus.names, lexicon)) for day in days[:KEPT]
    )
    article = text.article
    kept = article.dct.candidates + candidates
    if not _decides(days, corpus.days):
        return replace(article, dct=replace(article.dct, candidates=kept))
    best = candidates[0]
    return replace(article, dct=DocumentDate(when=best.when, basis="inferred", evidence=best.evidence, candidates=kept))


def _decides(days: Sequence[_Day], choices: int) -> bool:
    """Whether the best day is good enough and far enough above the next; likeness alone never stands against a count."""
    if not days or days[0].points < ENOUGH + (0.0 if days[0].is_counted else ENOUGH_MORE * math.log(choices)):
        return False
    if days[0].is_only_close and any(day.counted for day in days):
        return False
    return len(days) == 1 or days[0].points >= CLEAR * days[1].points


@dataclass(frozen=True, slots=True)
class _Known:
    """The days that the article counts from known events, and those that its weekdays must be."""

    counted: tuple[Counted, ...]
    events: tuple[SharedDay, ...]


def _days(text: _Text, kin: Sequence[_Kin], known: _Known, timexes: Sequence[Timex], lexicon: MergeLexicon) -> list[_Day]:
    """Return the days that anything speaks for, best first; days outside the article's bounds are left out."""
    by_day: defaultdict[str, list[_Kin]] = defaultdict(list)
    top = max((k.closeness for k in kin), default=0.0)
    for k in kin:
        when = k.article.dct.when
        if when is not None and (k.points > 0 or k.closeness >= CLOSE) and _within(when, text.article.dct.candidates):
            by_day[when.without_doubt().edtf].append(k)
    counts = {When.on(each.day).edtf: each for each in reversed(known.counted) if _within(When.on(each.day), text.article.dct.candidates)}
    latest = {each.day.edtf for each in known.events if _within(each.day, text.article.dct.candidates)}
    latest = {max(latest)} if latest else latest
    names = _weekdays(timexes, lexicon)
    days = [
        _with_events(_day(When(edtf), by_day[edtf], names, top, counts.get(edtf)), known.events)
        for edtf in sorted({*by_day, *counts, *latest})
    ]
    return sorted((day for day in days if day.points > 0), key=lambda day: (-day.points, day.when.sort_key))


def _with_events(day: _Day, events: Sequence[SharedDay]) -> _Day:
    """Return the day with the points of the shared events that an article of that day could name by their weekday."""
    fitting = tuple(event for event in events if event.fits(day.when.as_date()))
    several = len({(event.day.edtf, event.act) for event in fitting})
    last = LATEST if fitting and day.when.as_date() == max(event.day.as_date() for event in events) else 0.0
    return replace(day, points=round(day.points + EVENT * min(several, MOST) + last, 6), events=fitting)


def _within(when: When, candidates: Sequence[DateCandidate]) -> bool:
    lower = all(c.when.earliest <= when.latest for c in candidates if c.bound == "lower")
    return lower and all(when.earliest <= c.when.latest for c in candidates if c.bound == "upper")


def _weekdays(timexes: Sequence[Timex], lexicon: MergeLexicon) -> tuple[tuple[int, str], ...]:
    """Return the bare weekday names in text order as (ISO weekday, the name)."""
    bare = [t for t in sorted(timexes, key=lambda t: t.span) if t.stated.startswith("XXXX-WXX-") and t.stated[9:10].isdigit()]
    return tuple((number, lexicon.weekdays[number - 1]) for t in bare if 1 <= (number := int(t.stated[9])) <= 7)


def _day(when: When, kin: Sequence[_Kin], names: Sequence[tuple[int, str]], top: float, counted: Counted | None) -> _Day:
    quoted = len(frozenset().union(*(k.quotations for k in kin)))
    phrases = len(frozenset().union(*(k.phrases for k in kin)))
    passages = max((k.passages for k in kin), default=0)
    nearest = max((k.closeness for k in kin), default=0.0)
    points = QUOTATION * min(quoted, MOST) + PASSAGE * min(passages, MOST) + PHRASE * min(phrases, MOST)
    points += CLOSENESS * (nearest / top) ** 2 if nearest >= CLOSE else 0.0
    weekday = _fitting(when.as_date(), names)
    points *= WEEKDAY_FITS if weekday else 1.0
    if counted is not None:
        points += COUNTED if counted.weekday else COUNTED_ALONE
        weekday = weekday or (_named_in(when.as_date(), names) if counted.weekday else None)
    return _Day(when=when, kin=tuple(kin), weekday=weekday, points=round(points, 6), counted=counted)


def _fitting(day: date, names: Sequence[tuple[int, str]]) -> str | None:
    """Return the article's word for `day`, where the first weekday that it names is that day's."""
    if names and names[0][0] == day.isoweekday():
        return names[0][1]
    return None


def _named_in(day: date, names: Sequence[tuple[int, str]]) -> str | None:
    return next((name for number, name in names if number == day.isoweekday()), None)


def _reason(day: _Day, names: Mapping[str, str], lexicon: MergeLexicon) -> str:
    """Return the evidence for a day in plain sentences."""
    told = _told_events(day, names, lexicon)
    if day.counted is None:
        likeness = _likeness(day, names, lexicon) if day.kin else ""
        return " ".join(part for part in (likeness, told) if part)
    fits = f", and its “{day.weekday}” fits that day" if day.weekday else ""
    start = f"“{day.counted.words}” counts from {plain_date(day.counted.event, lexicon)}, which {_cited(day.counted.sources, names)}"
    give = "gives" if len(day.counted.sources) == 1 else "give"
    said = f"{start} {give} for it, to {plain_date(day.when, lexicon)}{fits}."
    return f"{said} {_likeness(day, names, lexicon)}" if any(k.points for k in day.kin) else said


def _told_events(day: _Day, names: Mapping[str, str], lexicon: MergeLexicon) -> str:
    """Return what the shared events say, one sentence for the latest of them."""
    if not day.events:
        return ""
    event = max(day.events, key=lambda each: (each.day.sort_key, each.act))
    give = "gives" if len(event.sources) == 1 else "give"
    after = "" if event.day.as_date() == day.when.as_date() else ", and it appeared within a week"
    return f"Its “{event.words}” (“{event.act}”) is {plain_date(event.day, lexicon)}, as {_cited(event.sources, names)} {give} it{after}."


def _likeness(day: _Day, names: Mapping[str, str], lexicon: MergeLexicon) -> str:
    pieces = _pieces(day)
    shared = [f"{' and '.join(counts)} with {_cited(ids, names)}" for ids, counts in _by_articles(pieces, lexicon).items()]
    nearest = max(day.kin, key=lambda k: (k.closeness, k.article.id)).article.id
    start = f"Shares {listed(shared)}" if shared else f"Reads closest to {names[nearest]}"
    cited = {id_ for _, _, ids in pieces for id_ in ids} or {nearest}
    together = {1: "", 2: " both"}.get(len(cited), " all")
    fits = f", and its “{day.weekday}” fits that day" if day.weekday else ""
    return f"{start},{together} of {plain_date(day.when, lexicon)}{fits}."


def _pieces(day: _Day) -> list[tuple[int, str, tuple[str, ...]]]:
    """Return what is shared: how many, of what, with which articles."""
    quoted = [k for k in day.kin if k.quotations]
    passages = [k for k in day.kin if k.passages]
    phrases = [k for k in day.kin if k.phrases]
    pieces = [
        (len(frozenset().union(*(k.quotations for k in quoted))), "quotation", quoted),
        (max((k.passages for k in passages), default=0), "passage", passages),
        (len(frozenset().union(*(k.phrases for k in phrases))), "quoted phrase", phrases),
    ]
    return [(number, noun, tuple(sorted(k.article.id for k in kin))) for number, noun, kin in pieces if number]


def _by_articles(pieces: Sequence[tuple[int, str, tuple[str, ...]]], lexicon: MergeLexicon) -> dict[tuple[str, ...], list[str]]:
    """Return the counted nouns for each set of articles, so that a set is named once."""
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for number, noun, ids in pieces:
        found[ids].append(f"{lexicon.count(number)} {noun}{'s' if number > 1 else ''}")
    return found


def _cited(ids: Sequence[str], names: Mapping[str, str]) -> str:
    return listed([names[id_] for id_ in ids])
