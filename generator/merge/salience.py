"""How much an event matters to the story, 0 to 1, and which few are major.

Distinct sources count most: over a story, the events that many articles tell are those that a journalist keeps
(field notes, "How the best timeline systems choose": documents rather than sentences).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.merge.features import Facet
from generator.merge.scenery import WORD
from generator.model import EventBasis, Kind, Status
from generator.when import When

SOURCES, MENTIONS, LEAD, DAY, PEOPLE = 0.35, 0.1, 0.2, 0.25, 0.1
"""Shares of the score; they add up to 1.

The day weighs by what all articles say of it, the event's own and those that only look back on it:
the same weights choose the days of the digest.
On journalists' timelines they find the days that a person chose (`docs/measurements/tls.md`).
"""
FEW_DAYS = 7
"""A date of up to so many days is still the time of one event: `over the weekend`, `last week`."""
LEAD_SENTENCES = 3
"""An event told in the first three sentences is what its article is about; later ones are what it recalls.

How many articles it leads counts, not which share of its own: a passing remark in one article leads all articles that tell it.
"""
ASSUMED = 0.5
"""An event that only its article's date puts on a day may belong to the day before: it takes half of the day's weight."""
SAME_DAY = 0.5
"""Each further major event of a day needs twice as much: a reader wants the turning points of the story, not the hours of one of them."""
RETOLD = 0.5
"""Share of its mentions that must name the act of a greater event of its time for an event to be no turning point beside that one.

`The rig caught fire on 20 April after an explosion`, `the April explosion`: who knows of the explosion knows of these.
"""
MAIN_ACT = 0.2
"""Share of an event's mentions that must have a word for it to be what the event is called."""
STATEMENT, UNSURE, BACKGROUND = 0.45, 0.75, 0.7
"""Factors: for a statement; for what has not happened (planned, possible, denied); for background to the story."""
MAJOR_SCORE = 0.2
"""A major event has at least a fifth of the score of the top one: a story may have fewer turning points than it has room for.

A fifth, because a story that begins with a disaster recalls it in every article: nothing that follows comes near.
"""
STATEMENT_SHARE = 0.5
"""A statement is major only if half of all sources tell it: then the story turns on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What the score of one event is made from; `day` is what its day weighs in the story, 0 to 1."""

    facets: tuple[Facet, ...]
    sources: int
    when: When | None
    basis: EventBasis
    status: Status
    kind: Kind
    background: bool
    day: float = 0.0


def day_weight(when: When | None, days: Mapping[str, float]) -> float:
    """Return what the day of an event weighs: of a date of a few days their mean, for one of them it was; of a wider date nothing.

    A month holds weighty days, but an event that nobody dates more closely is hardly why they are.
    """
    if when is None or when.days > FEW_DAYS or when.earliest.year < 1:
        return 0.0
    first = date(*when.earliest)
    return sum(days.get((first + timedelta(n)).isoformat(), 0.0) for n in range(when.days)) / when.days


def scores(events: Sequence[Weighed], prominence: Mapping[str, float], all_sources: int) -> list[float]:
    """Return the salience of each event.

    Args:
        events: in any order.
        prominence: how often each person is named in the corpus, as a share of the most named.
        all_sources: independent sources of the whole timeline.
    """
    most = max((len(event.facets) for event in events), default=1)
    return [_score(event, prominence, all_sources, most) for event in events]


def _score(event: Weighed, prominence: Mapping[str, float], all_sources: int, most: int) -> float:
    people = {name for facet in event.facets for name in facet.people}
    score = SOURCES * _share(event.sources, all_sources) + MENTIONS * _share(len(event.facets), most)
    score += LEAD * _share(leads(event.facets), all_sources) + DAY * event.day * (ASSUMED if event.basis == "published" else 1.0)
    score += PEOPLE * max((prominence.get(name, 0.0) for name in people), default=0.0)
    score *= STATEMENT if event.kind == "statement" else 1.0
    score *= UNSURE if event.status in ("planned", "possible", "denied") else 1.0
    score *= BACKGROUND if event.background else 1.0
    return round(min(score, 1.0), 4)


def _share(count: int, most: int) -> float:
    """Return `count` against `most` on a logarithmic scale: the second source adds more than the twentieth."""
    return math.log1p(count) / math.log1p(max(most, 1))


def leads(facets: Sequence[Facet]) -> int:
    """Return how many articles tell the event in their first sentences."""
    first: dict[str, int] = {}
    for facet in facets:
        mention = facet.mention
        first[mention.article] = min(mention.sentence, first.get(mention.article, mention.sentence))
    return sum(sentence < LEAD_SENTENCES for sentence in first.values())


def prominence(facets: Sequence[Facet]) -> dict[str, float]:
    """Return for each person the share of mentions that name them, relative to the most named."""
    counts = Counter(name for facet in facets for name in facet.people)
    top = max(counts.values(), default=1)
    return {name: count / top for name, count in sorted(counts.items())}


def majors(events: Sequence[Weighed], salience: Sequence[float], all_sources: int, shown: Collection[int] | None = None) -> list[bool]:
    """Return which events are major: about the square root of their number, at least one, the most salient first.

    3 events have up to 2, 12 have 3, 3,000 have 55: what a reader takes in grows more slowly than what happened.
    A major event is dated, did happen, and is told by more than one source where any such event is:
    that two sources tell of a plan does not keep a story without a turning point.
    What is mostly told by the act of a greater event of its time is no second turning point.
    Where no source is borne out by another, a major event is what an article is about, not what it recalls at its end.
    Only those of `shown` can be major, all where that is None; their number is that of all events nevertheless.
    """
    room = max(1, round(math.sqrt(len(events))))
    able = [n for n in range(len(events)) if (shown is None or n in shown) and _can_be_major(events[n], all_sources)]
    several = any(events[n].sources > 1 for n in able)
    leading = any(leads(events[n].facets) for n in able)
    fit = [n for n in able if (events[n].sources > 1 if several else leads(events[n].facets) or not leading)]
    top = max((salience[n] for n in fit), default=0.0)
    chosen: list[int] = []
    taken: Counter[str] = Counter()
    for n in sorted(fit, key=lambda n: (-salience[n], n)):
        day = _day_of(events[n])
        enough = len(chosen) < room and salience[n] * SAME_DAY ** taken[day] >= MAJOR_SCORE * top
        if enough and not any(is_part(events[n], events[greater]) for greater in chosen):
            chosen.append(n)
            taken[day] += 1
    return [n in chosen for n in range(len(events))]


def is_part(event: Weighed, greater: Weighed) -> bool:
    """Whether `event` is mostly told by the act of the `greater` one, which is of its day or of a day within its date.

    A mention does not count that names somebody or a place of which the greater event knows nothing: Ada met Ben, and Cleo met Dan.
    """
    if event.when is None or greater.when is None or not event.when.covers(greater.when):
        return False
    counts = Counter(facet.mention.trigger.lemma for facet in greater.facets)
    acts = {lemma for lemma, count in counts.items() if count >= MAIN_ACT * len(greater.facets)}
    known = frozenset[str]().union(*(_who_and_where(facet) for facet in greater.facets))
    told = sum(bool(_words(facet) & acts) and _who_and_where(facet) <= known for facet in event.facets)
    return bool(event.facets) and told >= RETOLD * len(event.facets)


def _who_and_where(facet: Facet) -> frozenset[str]:
    return facet.people | facet.names | ({facet.place} if facet.place else set())


def _words(facet: Facet) -> frozenset[str]:
    """Return the words of content of a mention, its act among them."""
    return facet.things | {facet.mention.trigger.lemma} | {word.removeprefix(WORD) for word in facet.said}


def _day_of(event: Weighed) -> str:
    return event.when.without_doubt().edtf if event.when else ""


def _can_be_major(event: Weighed, all_sources: int) -> bool:
    if event.when is None or event.status in ("planned", "possible", "denied") or event.background:
        return False
    return event.kind != "statement" or event.sources >= max(2, STATEMENT_SHARE * all_sources)
