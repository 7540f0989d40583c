"""How much each day weighs in a story.

After Tran and others, "Timeline summarization from relevant headlines" (ECIR 2015), whose strongest single feature is how many documents
mention a day; counted here together with how widely over time they do: a day that articles still mention a month later was a turning point,
one that only the next day's papers mention was not.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.digest.tellings import Telling

LAGS = (-1, 0, 1, 3, 7, 30, 120)
"""Upper bounds, in days, of the bins of the time between a day and the article that names it; the last bin is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What a day weighs.

    Attributes:
        score: 0 to 1, above 0.
        articles: number of distinct articles that name the day.
    """

    score: float
    articles: int


def weights(told: Iterable[Telling]) -> dict[date, Weight]:
    """Return the weight of every day that an article names: its articles and their spread, each against the most of any day."""
    bins: dict[date, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for telling in told:
        if telling.dated:
            bins[telling.days[0]][_bin(telling)].add(telling.article)
    articles = {day: len(set().union(*lags.values())) for day, lags in bins.items()}
    spread = {day: sum(math.log1p(len(lags[lag])) for lag in sorted(lags)) for day, lags in bins.items()}
    most, widest = max(articles.values(), default=1), max(spread.values(), default=1.0)
    return {day: Weight(score=(articles[day] / most + spread[day] / widest) / 2, articles=articles[day]) for day in sorted(bins)}


def _bin(telling: Telling) -> int:
    """Return the bin of the time from the day to the article; an article without a date has a bin of its own."""
    if telling.published is None:
        return -1
    lag = (telling.published - telling.days[0]).days
    return next((n for n, bound in enumerate(LAGS) if lag <= bound), len(LAGS))


def pools(told: Iterable[Telling]) -> dict[date, list[Telling]]:
    """Return what is told of each day; an announcement tells nothing yet of what the day brought."""
    found: dict[date, list[Telling]] = defaultdict(list)
    for telling in told:
        for day in telling.days:
            if not telling.announces:
                found[day].append(telling)
    return found


def ranked(weighed: Mapping[date, Weight], able: Sequence[date]) -> list[date]:
    """Return the days that are `able` to be shown, the weightiest first, the earlier first among equals."""
    return sorted(able, key=lambda day: (-weighed[day].score, day))
