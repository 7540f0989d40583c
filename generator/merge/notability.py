"""Which events get a line of the timeline where the articles tell of more than anybody reads.

1,300 articles of one story speak of 6,000 happenings, nine in ten of them in one article and in passing, many once more in other words.
A timeline of them all is no help to a reader.
So the events with the best ground get the lines there are, each only if no line above it tells the same already: worth first,
then what it adds, as in maximal marginal relevance (Carbonell and Goldstein 1998).
The others stay with their articles (`docs/decisions/0010-what-gets-a-line.md`).
"""

from __future__ import annotations

import math
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from generator.merge.alike import Tellings
from generator.merge.claimant import lacks_claimant
from generator.merge.clear import without_claimant
from generator.merge.features import Facet
from generator.merge.headline import is_as_written
from generator.merge.informing import leaves_asking
from generator.merge.kinship import kinships
from generator.merge.lexicon import MergeLexicon
from generator.merge.meaning import Embed
from generator.merge.pointing import known_things, points_back
from generator.merge.salience import FEW_DAYS, UNSURE, leads
from generator.merge.slight import of_market, of_newsroom, of_pictures
from generator.merge.whole import is_broken, is_open, rest_behind
from generator.model import Article, Event

LEAD = 0.5
"""An article that opens with an event bears it out half as much again as one that mentions it."""
SETTLED = 100
"""Articles that are taken to come after every event besides those that do.

Only what comes after an event can tell of it: of two events that three articles tell, the one of last week has the better ground.
With the late articles alone, though, whatever the last one mentions would be told by all.
"""
FORGOTTEN = 100
"""Of what only one source tells and so many later articles do not mention again, a long story has no line."""
LEAST = 0.07
"""Ground without which an event has no line in a story of so many sources: half of what one source gives a happening near the end.

One that only one source tells, and that is far from the story, or planned and undated, or nameless and part of a sentence, has less.
"""
STATEMENT = 0.6
"""Factor for what was only said."""
WIDE, UNDATED = 0.6, 0.5
"""Factors for a date wider than a week, mostly a day recalled loosely, and for none: neither helps who reads by dates."""
UNTOLD, CUT_OFF = 0.5, 0.15
"""Factors for an event of which no headline could be made, only a clause printed as it was written, and for a part of one.

Of 639 headlines of four stories readers found three in four of those that were made true and clear, of clauses as written two in five,
of parts one in eleven.
"""
ASKING = 0.4
"""Factor for an event whose headline points at something that nothing names (`Report is released`), is cut short, or tells as fact what
somebody claims: told by five, it gives way to what two say clearly. One without a whole headline says at least what an article says."""
OPEN_ENDED = 0.7
"""Factor for one whose headline ends on a thing that every quote tells from its like behind it: "findings on the events" that led to it."""
SLIGHT, PICTURED = 0.6, 0.3
"""Factors for how a market opens, as it does every day, and for what only captions of pictures date: theirs is the day of the picture
(`slight.py`)."""
RECALLED = 0.7
"""Factor for what every quote names only beside something else that it tells: that is told in passing, as the word has it."""
NAMELESS = 0.7
"""Factor for an event of which no article names who or where: `the waiting goes on`."""
KIN = 0.25
"""Kinship to the story from which an event belongs to it (`kinship.py`); below it, its ground falls with the square.

Of 300 lines that two stories had without this, those below .20 were eight reports of markets, an actor's lawsuit and
an appearance on television; four of the story lie between .23 and .25, and lose little.
"""
KIN_BEFORE = 0.45
"""The same for what lay before the story: it is there to explain the story, as the uprising next door does."""
SAME_DATE = math.log(0.23 / 0.77)
"""Log-odds from which an event adds nothing to a greater one with its date (`alike.py`).

Of 385 such pairs of four stories, nearly all alike in words or by their headlines, 115 of 130 that tell the same are found by weights
learnt on the other three, and 82 of 255 that tell other things are taken for such; by the cosine of their words alone it was 100 and 77.
Loose, because to leave out a small event costs a reader less than to read the great one twice.
"""
WORDS = 0.10
"""The same where no weights are learnt: cosine of the words."""
SHARED_DAY = 0.15
"""Cosine of the words of two events from which the lesser adds nothing where their dates are not the same but share a day,
and where one of them has none. Of labelled pairs that share a day it finds 19 of 35 that tell the same, and takes 12 of 156 for such
that do not.
"""
NEXT_DAY = 0.26
"""The same for neighbouring days, which sources confuse: what one puts in the evening, another puts in the night.

Of 317 such pairs 6 of 17 that tell the same are found, and 3 of 291 others are taken for such, if those are left aside that count
the same thing with other numbers, as day by day, and those that the same articles tell apart.
"""
SAME_SENTENCES = 0.5
"""Share of its mentions that must stand in sentences which a greater event of its days cites: one sentence gives one line."""
CROWDED = 0.9
"""Factor for each line that a day has already: what is told of a day in five lines is often told in one of them (1 in 4 of such pairs)."""
BEGINNING = 2
"""Days within which a thing begins but once: one source has the uprising begin with the first march, another with the day of rage."""
SLIP = 4
"""Sources of an event of which the day may be a slip; what more put on a day is another event than the day before's."""
TOLD_APART = 0.5
"""Share of the articles that tell an event of a neighbouring day too, in other sentences, from which the two are two."""


Look = Callable[[int], Event]
"""The index of an event to the event as it is to be shown."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Which events get a line, as indexes.

    Attributes:
        kept: those that do, in no order that means anything.
        like: of those that do not, the one that perhaps tells the same.
    """

    kept: frozenset[int]
    like: Mapping[int, int]


def lines(
    events: Sequence[Event],
    facets: Sequence[Sequence[Facet]],
    appeared: Sequence[int],
    *,
    most: int,
    lexicon: MergeLexicon,
    embed: Embed,
    look: Look | None = None,
) -> Lines:
    """Choose the events that get a line.

    Args:
        events: in any order, with their salience, which decides between events of equal ground.
        facets: those of each event.
        appeared: the ordinal of the day on which each independent source appeared, sorted; see `sources_by_day`.
        most: how many lines there are; where all events fit, all are kept.
        lexicon: words without content, and what was learnt about two lines.
        embed: texts to rows of unit vectors.
        look: what is to be known of an event before it gets a line: the event as it is to be shown, which may have less ground.
    """
    events = list(events)
    if len(events) <= most:
        return Lines(frozenset(range(len(events))), {})
    kin = kinships(facets, embed) if len(appeared) > FORGOTTEN else [1.0] * len(events)
    chosen = _Chosen(events, Tellings(events, facets, lexicon, embed), lexicon.learnt.lines)
    like: dict[int, int] = {}
    able = [n for n, event in enumerate(events) if not _is_forgotten(event, facets[n], appeared)]
    known = known_things(facets, lexicon)

    def ground_of(n: int) -> float:
        return _ground(events[n], facets[n], appeared, kin[n], known, lexicon)

    ground = {n: ground_of(n) for n in able}
    least = LEAST if len(appeared) > FORGOTTEN else 0.0
    line = [(events[n].when is None, -ground[n], -events[n].salience, events[n].id, n) for n in able if ground[n] >= least]
    heapify(line)
    unseen = set(able) if look else set()
    while line and len(chosen.kept) < most:
        _, place, salience, name, n = heappop(line)
        worth = round(ground[n] * CROWDED ** chosen.on_day(n), 3)
        if worth < -place:
            heappush(line, (events[n].when is None, -worth, salience, name, n))
        elif (greater := chosen.telling(n)) is not None:
            like[n] = greater
        elif look is not None and n in unseen:
            unseen.remove(n)
            events[n] = look(n)
            chosen.told.retitled(n, events[n])
            ground[n] = min(ground[n], ground_of(n))
            if ground[n] >= least:
                heappush(line, (events[n].when is None, max(place, -ground[n]), salience, name, n))
        else:
            chosen.keep(n)
    # A story that just outgrows its lines still fills them; one told by hundreds is not in want of twins.
    spare = list(like)[: most - len(chosen.kept)] if len(appeared) <= FORGOTTEN else []
    return Lines(frozenset({*chosen.kept, *spare}), {n: greater for n, greater in like.items() if n not in spare})


def sources_by_day(articles: Iterable[Article], sources: Mapping[str, str]) -> list[int]:
    """Return the ordinal of the day on which each independent source first appeared, sorted; one without a day is taken for the latest.

    Args:
        articles: in any order.
        sources: article id to source group.
    """
    first: dict[str, int] = {}
    for article in articles:
        day = article.dct.when.latest.ordinal if article.dct.when else sys.maxsize
        group = sources[article.id]
        first[group] = min(first.get(group, day), day)
    return sorted(first.values())


def _ground(
    event: Event, facets: Sequence[Facet], appeared: Sequence[int], kin: float, known: frozenset[str], lexicon: MergeLexicon
) -> float:
    """Return how well an event is borne out by the articles that could tell of it, rounded so that near ties are left to salience."""
    later = _later(event, appeared)
    tellings = _tellings(event, facets)
    told = (math.log1p(tellings) + LEAD * math.log1p(min(leads(facets), tellings))) / math.log(SETTLED + later)
    told *= min(1.0, max(0.0, kin) / (KIN_BEFORE if event.background else KIN)) ** 2
    told *= STATEMENT if event.kind == "statement" else 1.0
    told *= RECALLED if all(c.aside for c in event.citations if not c.probable) else 1.0
    told *= UNSURE if event.status in ("planned", "possible", "denied") else 1.0
    told *= NAMELESS if not any(facet.people | facet.names | facet.sites or facet.place for facet in facets) else 1.0
    told *= CUT_OFF if "…" in event.headline else UNTOLD if is_as_written(event.headline, facets, lexicon) else 1.0
    unclear = leaves_asking(event.headline, lexicon) or is_broken(event.headline, [(c.exact, c.dated) for c in event.citations], lexicon)
    unclear = unclear or points_back(event.headline, [c.exact for c in event.citations], lexicon, known)
    unclear = unclear or lacks_claimant(event.headline, _surely(event, facets), lexicon)
    told *= ASKING if unclear else OPEN_ENDED if _is_open_ended(event, lexicon) else 1.0
    told *= PICTURED if of_pictures(event.citations) else SLIGHT if _is_slight(event, lexicon) else 1.0
    if event.when is None:
        return round(told * UNDATED, 2)
    return round(told * (WIDE if event.when.days > FEW_DAYS else 1.0), 2)


def _surely(event: Event, facets: Sequence[Facet]) -> Sequence[Facet]:
    doubtful = {each.mention for each in event.citations if each.probable}
    return [facet for facet in facets if facet.mention.id not in doubtful]


def _is_open_ended(event: Event, lexicon: MergeLexicon) -> bool:
    line = without_claimant(event.headline)
    quotes = [c.exact for c in event.citations if rest_behind(line, c.exact) is not None]
    return bool(quotes) and all(is_open(line, quote, lexicon) for quote in quotes)


def _tellings(event: Event, facets: Sequence[Facet]) -> int:
    """Return how many tell an event in words of their own: a caption at the head of several pages is one telling."""
    openings = Counter(facet.mention.clause for facet in facets if facet.mention.sentence == 0)
    captions = {clause for clause, count in openings.items() if count > 1}
    others = {facet.mention.article for facet in facets if facet.mention.clause not in captions}
    return min(event.independent_sources, len(captions) + len(others))


def _is_slight(event: Event, lexicon: MergeLexicon) -> bool:
    """Whether an event is no more than how a market opens, or than a newspaper's own work."""
    return of_market(event.headline, lexicon) or of_newsroom(event.headline, lexicon)


def _is_forgotten(event: Event, facets: Sequence[Facet], appeared: Sequence[int]) -> bool:
    return _tellings(event, facets) == 1 and _later(event, appeared) > FORGOTTEN


def _later(event: Event, appeared: Sequence[int]) -> int:
    """Return how many sources appeared on the day of an event or after it; for one without a date, all."""
    return len(appeared) - (bisect_left(appeared, event.when.earliest.ordinal) if event.when else 0)


class _Chosen:
    """The events kept so far, by what may tell a further one: those of its days and, for one without a date, all."""

    def __init__(self, events: Sequence[Event], told: Tellings, weights: Mapping[str, float]) -> None:
        self.events = events
        self.told = told
        self.weights = weights
        self.kept: list[int] = []
        self.days: Counter[tuple[int, int] | None] = Counter()

    def keep(self, n: int) -> None:
        self.kept.append(n)
        self.days[_span(self.events[n])] += 1

    def on_day(self, n: int) -> int:
        """Return how many of the kept events have the date of event `n`."""
        return self.days[_span(self.events[n])] if self.events[n].when else 0

    def telling(self, n: int) -> int | None:
        """Return the kept event that most clearly tells what event `n` tells, None where none does."""
        best = max(((excess, -k) for k in self.kept if (excess := self._excess(n, k)) is not None), default=None)
        return -best[1] if best is not None and best[0] >= 0 else None

    def _excess(self, n: int, k: int) -> float | None:
        """Return by how much two events are liker than they must be to tell the same; None where their days lie apart."""
        days, other = _span(self.events[n]), _span(self.events[k])
        apart = max(days[0] - other[1], other[0] - days[1], 0) if days and other else 0
        if apart and apart <= BEGINNING and self.told.begin_alike(n, k):
            return 0.0
        if apart > 1:
            return None
        if days and days == other and self.told.is_one_price(n, k):
            return 0.0
        if days and days == other and self.weights:
            found = self.told.likeness(n, k, self.weights) - SAME_DATE
        elif apart:
            found = self._on_next_day(n, k)
        else:
            found = self.told.alike(n, k) - (WORDS if days and days == other else SHARED_DAY)
        sure = apart and self.events[n].independent_sources > 1
        return 0.0 if found < 0 and not sure and self.told.sentences_of(n, k) >= SAME_SENTENCES else found

    def _on_next_day(self, n: int, k: int) -> float:
        if self.events[n].independent_sources > SLIP or self.told.figures_differ(n, k):
            return -1.0
        if self.told.told_apart(n, k) >= TOLD_APART and not self.told.begins_before(k, n):
            return -1.0
        return self.told.alike(n, k) - (SHARED_DAY if self.events[n].independent_sources == 1 else NEXT_DAY)


def _span(event: Event) -> tuple[int, int] | None:
    return (event.when.earliest.ordinal, event.when.latest.ordinal) if event.when else None
