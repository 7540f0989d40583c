"""A plan whose day came, and what came of it on that day: `will elect a new leader on 28 May`, `was elected leader on Tuesday`.

The sums of `compare.py` count against a plan and a report, because most plans are for something else than what happened that day.
Here the act, the day and the words must agree, nobody may stand against it, and only one event of the day may fit.

Talks are also told as held without a day: `hours after Moor held talks with Holt`. Two people who were to meet on one day are named alone,
in an article of that day or of the two days after it; where they spoke with one another on another day of that week, nothing is joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.merge.cluster import Group
from generator.merge.doers import undergone
from generator.merge.features import Facet, Story
from generator.merge.grounds import NEWS
from generator.merge.lexicon import MergeLexicon
from generator.merge.scenery import WORD, said
from generator.merge.wording import words
from generator.model import Article

LONGEST = 3
"""Days of the widest plan whose one outcome is looked for: in a week there are elections here and votes there."""
IN_COMMON = 2
"""Words of content that plan and report must share besides the act: one is the town, or the council."""
LEAST = 1 / 3
"""Share of the plan's words of content that the report must have: long sentences share two words by chance."""
PAIR = 2
"""People whose talks are looked for: of three who were to meet, two may have met before."""
WEEK = 7
"""Days on either side of the talks that two people were to have in which they may have had no others."""


@dataclass(frozen=True, slots=True)
class _Appointment:
    """Talks that two people are to have on one day."""

    day: int
    people: frozenset[str]
    acts: frozenset[str]

    def is_held_in(self, facet: Facet) -> bool:
        """Whether a mention without a day tells as news that the two have spoken with one another."""
        mention, published = facet.mention, facet.published
        if facet.first is not None or mention.status != "happened" or mention.kind != "happening" or mention.background or facet.elsewhen:
            return False
        in_time = published is not None and self.day <= published <= self.day + NEWS
        return in_time and facet.people == self.people and bool(facet.act & self.acts)


def with_outcomes(story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, each plan joined to the one group that tells of it as over, sorted by founding mention."""
    found = _Found(story, groups, articles, lexicon)
    joined = [tuple(group) for group in groups]
    for n, group in enumerate(groups):
        home = found.outcome(group)
        if home is not None:
            joined[home], joined[n] = tuple(sorted(joined[home] + group)), ()
    return _with_talks(story, [group for group in joined if group], lexicon)


def told_as_held(facets: Sequence[Facet], lexicon: MergeLexicon) -> frozenset[str]:
    """Return the ids of the mentions that tell as held the talks which all others of the event that give a day only plan."""
    planned = _appointment(facets, lexicon)
    return frozenset(f.mention.id for f in facets if planned.is_held_in(f)) if planned else frozenset()


def _with_talks(story: Story, groups: Sequence[Group], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, each mention of talks without a day moved to the one plan of the two people that it tells as carried out."""
    met: defaultdict[frozenset[str], dict[int, set[int]]] = defaultdict(dict)
    loose: defaultdict[frozenset[str], list[tuple[int, int]]] = defaultdict(list)
    for n, group in enumerate(groups):
        for i in group:
            facet = story.facets[i]
            if len(facet.people) == PAIR and facet.act & lexicon.talks:
                if facet.first is None:
                    loose[facet.people].append((n, i))
                elif facet.first == facet.last:
                    met[facet.people].setdefault(n, set()).add(facet.first)
    moved: dict[int, int] = {}
    for people in sorted(loose.keys() & met.keys(), key=sorted):
        for home, days in sorted(met[people].items()):
            planned = _appointment([story.facets[i] for i in groups[home]], lexicon)
            others = {day for n, found in met[people].items() if n != home for day in found}
            if planned is None or planned.people != people or any(abs(day - own) <= WEEK for day in others for own in days):
                continue
            moved |= {i: home for n, i in loose[people] if n != home and planned.is_held_in(story.facets[i])}
    if not moved:
        return tuple(sorted(groups))
    parted = [[i for i in group if i not in moved] for group in groups]
    for i, home in moved.items():
        parted[home].append(i)
    return tuple(sorted(tuple(sorted(group)) for group in parted if group))


def _appointment(facets: Sequence[Facet], lexicon: MergeLexicon) -> _Appointment | None:
    """Return the talks of two people that an event only plans, None for any other event."""
    dated = [f for f in facets if f.first is not None]
    days = {f.first for f in dated if f.first == f.last}
    people = frozenset().union(*(f.people for f in dated))
    if len(days) != 1 or len(people) != PAIR or not all(f.mention.status == "planned" and f.mention.kind == "happening" for f in dated):
        return None
    acts = frozenset().union(*(f.act & lexicon.talks for f in dated if f.people == people))
    return _Appointment(next(day for day in days if day is not None), people, acts) if acts else None


class _Found:
    """The groups by day and act, with the words of each mention."""

    def __init__(self, story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon) -> None:
        self.story, self.groups, self.articles, self.lexicon = story, groups, articles, lexicon
        self.known: dict[tuple[str, bool], frozenset[str]] = {}
        self.over: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        for n, group in enumerate(groups):
            over = [f for f in self._facets(group) if _is_over(f)]
            for key in sorted({(f.first or 0, act) for f in over for act in self._acts(f)}):
                self.over[key].append(n)

    def outcome(self, group: Group) -> int | None:
        """Return the one group that tells of the plan `group` as over, if it is a plan and there is one."""
        plan = self._facets(group)
        first, last = self.story.span(group)
        if not first or last - first >= LONGEST or not all(f.mention.status == "planned" for f in plan):
            return None
        if not all(f.mention.kind == "happening" and f.mention.basis != "published" for f in plan):
            return None
        acts = sorted({act for f in plan for act in self._acts(f)})
        near = sorted({n for day in range(first, last + 1) for act in acts for n in self.over.get((day, act), ())})
        fitting = [n for n in near if self._fits(plan, self._facets(self.groups[n]))]
        return fitting[0] if len(fitting) == 1 else None

    def _facets(self, group: Group) -> list[Facet]:
        return [self.story.facets[i] for i in group]

    def _acts(self, facet: Facet) -> frozenset[str]:
        """Return the acts of a mention; `hold` and `face` are none without what is held."""
        lemma = facet.mention.trigger.lemma
        own = facet.act - {f"={lemma}"} if lemma in self.lexicon.light else facet.act
        return own | undergone(facet.mention, self.lexicon)

    def _fits(self, plan: Sequence[Facet], over: Sequence[Facet]) -> bool:
        """Whether nobody and no place stands against it, and a report shares enough words with a plan."""
        for of in ("people", "names"):
            left, right = (frozenset().union(*(getattr(f, of) for f in side)) for side in (plan, over))
            if left and right and not left & right:
                return False
        places = [{f.place for f in side if f.place} for side in (plan, over)]
        if all(places) and not places[0] & places[1]:
            return False
        return any(self._agree(one, other) for one in plan for other in over if _is_over(other) and self._acts(one) & self._acts(other))

    def _agree(self, plan: Facet, over: Facet) -> bool:
        """Whether enough words are shared, and one of them is no name: `Oxmoor Council` votes on many things in a day."""
        shared = self._said(plan) & self._said(over)
        small = self._said(plan, small=True) & self._said(over, small=True)
        named = {word for name in (plan.people | plan.names) & (over.people | over.names) for word in words(name)}
        enough = len(shared) >= max(IN_COMMON, LEAST * len(self._said(plan)))
        return enough and any(word.removeprefix(WORD) not in named for word in small)

    def _said(self, facet: Facet, small: bool = False) -> frozenset[str]:
        """Return the words of content in a mention's quote besides its own, all of them or those written with a small letter."""
        mention = facet.mention
        key = (mention.id, small)
        if key not in self.known:
            quote = mention.quote.of(self.articles[mention.article].text)
            tokens = words(" ".join(token for token in quote.split() if not (small and token[:1].isupper())))
            self.known[key] = said(tokens, frozenset(mention.trigger.lemma.split()), self.lexicon)
        return self.known[key]


def _is_over(facet: Facet) -> bool:
    over = facet.mention.status in ("happened", "ongoing") and facet.mention.kind == "happening"
    return over and facet.first is not None and facet.first == facet.last and facet.mention.basis != "published"
