"""Articles and their dates → the days that matter most, and the sentences that tell them.

The method is described, with its figures, in `docs/measurements/tls.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from generator.digest.choice import best
from generator.digest.days import Weight, pools, ranked, weights
from generator.digest.keywords import keywords_of, topic_words
from generator.digest.lexicon import DigestLexicon
from generator.digest.linking import with_events
from generator.digest.tellings import Telling, tellings
from generator.model import Article, DigestDay, DigestSentence, Timex
from generator.when import When

FEW = 20
"""In fewer articles than these the words that half of them share are those of three or four: they would shut out what came of the story."""

__all__ = ["DigestLexicon", "day_scores", "digest", "keywords_of", "with_events"]


def digest(
    articles: Sequence[Article],
    timexes: Mapping[str, Sequence[Timex]],
    *,
    lexicon: DigestLexicon,
    days: int,
    sentences: int,
    keywords: Sequence[str] = (),
    span: tuple[date, date] | None = None,
    fill: bool = False,
) -> tuple[DigestDay, ...]:
    """Return the days that matter most to the story, by date, each with the sentences that tell it best.

    Args:
        articles: in any order.
        timexes: their dates, by article id.
        lexicon: words of the language.
        days: how many days at most.
        sentences: how many sentences a day at most.
        keywords: words or phrases that the story is about; where none are given they are taken from the articles, if these are many.
        span: first and last day that may be shown; None sets no bounds.
        fill: as many days and sentences are owed as can be had, as in a comparison of systems: undated leads and, at last, any sentence
            may tell a day, and one sentence two days. Otherwise a day needs a sentence that names it, and undated leads of articles
            of that very day only add to it.
    """
    topic = keywords or (keywords_of(articles, timexes, lexicon) if fill or len(articles) >= FEW else ())
    told = tellings(articles, timexes, lexicon=lexicon, keywords=topic_words(topic, lexicon))
    weighed = {day: weight for day, weight in weights(told).items() if span is None or span[0] <= day <= span[1]}
    pool = pools(told)
    chosen: dict[date, list[Telling]] = {}
    shown: set[tuple[str, ...]] = set()
    for fit in (_stands, _is_whole, _is_anything) if fill else (_names_and_stands,):
        able = [day for day in weighed if day not in chosen and any(fit(telling) for telling in pool.get(day, ()))]
        for day in ranked(weighed, able):
            if len(chosen) < days and (best_told := _told(day, pool[day], fit, sentences, shown)):
                chosen[day] = best_told
                shown |= set() if fill else {telling.content for telling in best_told}
    return tuple(_shown(day, weighed[day], chosen[day]) for day in sorted(chosen))


def _told(
    day: date, pool: Sequence[Telling], fit: Callable[[Telling], bool], count: int, shown: Collection[tuple[str, ...]]
) -> list[Telling]:
    """Return the sentences that tell a day: those that fit, then those that may add to them; none that a weightier day has shown."""
    new = [telling for telling in pool if telling.content not in shown]
    told = best(pool, [telling for telling in new if fit(telling)], count)
    return best(pool, [telling for telling in new if _may_add(telling, day)], count, told) if told else []


def day_scores(articles: Sequence[Article], timexes: Mapping[str, Sequence[Timex]], *, lexicon: DigestLexicon) -> dict[str, float]:
    """Return for each day that an article names, as `YYYY-MM-DD`, its weight among the days of the story, above 0 and at most 1."""
    told = tellings(articles, timexes, lexicon=lexicon, keywords=())
    return {day.isoformat(): weight.score for day, weight in weights(told).items()}


def _stands(telling: Telling) -> bool:
    return telling.on_topic and telling.alone


def _names_and_stands(telling: Telling) -> bool:
    return telling.dated and not telling.is_state and _stands(telling)


def _may_add(telling: Telling, day: date) -> bool:
    """Whether the sentence most likely tells of the day.

    Without a date of its own that is its article's day: so do three in four of the first ones, but not where it goes on from another day.
    """
    own = telling.published == day and telling.after in (None, day)
    return _names_and_stands(telling) or (not telling.dated and own and _stands(telling))


def _is_whole(telling: Telling) -> bool:
    return telling.on_topic or telling.alone


def _is_anything(telling: Telling) -> bool:
    return bool(telling.content)


def _shown(day: date, weight: Weight, told: Sequence[Telling]) -> DigestDay:
    return DigestDay(
        when=When.on(day),
        score=round(weight.score, 4),
        articles=weight.articles,
        sentences=tuple(DigestSentence(article=telling.article, span=telling.span, text=telling.text) for telling in told),
    )
