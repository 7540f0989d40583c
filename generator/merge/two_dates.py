"""One event to which two sources give two days: the night of 16 May is 17 May for some, and a vote is misdated by a day.

Words rarely agree enough to outweigh the days, and the next day's fire resembles this one's.
So the act must stand alone in its weeks, no article may tell of both days, and something must say why they are one:
it was at night, or both give the same number. Both days are kept, and shown as what the sources differ on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.merge.cluster import Group
from generator.merge.features import Facet, Story
from generator.merge.lexicon import MergeLexicon
from generator.merge.scenery import said
from generator.merge.wording import words
from generator.model import Article

ALONE = 7
"""Days on either side in which no other event of that act may lie: of a series each is its own."""
FEWEST = 10
"""Smallest number that two tellings share by more than chance."""
IN_COMMON = 2
"""Words of content beside the number and the act."""
EVENING, DAWN = 20, 6
"""Hours of the clock after and before which it is night."""


def with_two_dates(story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, those of two days in a row that tell of one event joined, sorted by founding mention."""
    days: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for n, group in enumerate(groups):
        day = _day(story, group)
        for act in sorted({act for i in group for act in story.facets[i].act}) if day is not None else ():
            days[act][n] = day or 0
    pairs = sorted({pair for act in days for pair in _alone(days[act])})
    joined = [tuple(group) for group in groups]
    taken: set[int] = set()
    for one, other in pairs:
        sides = [[story.facets[i] for i in groups[n]] for n in (one, other)]
        if not {one, other} & taken and _is_one(sides[0], sides[1], articles, lexicon):
            taken |= {one, other}
            joined[one], joined[other] = tuple(sorted(groups[one] + groups[other])), ()
    return tuple(sorted(group for group in joined if group))


def _day(story: Story, group: Group) -> int | None:
    """Return the one day of a group that tells of a happening as over, None for any other group."""
    facets = [story.facets[i] for i in group]
    over = [f for f in facets if f.mention.status == "happened" and f.mention.kind == "happening"]
    first, last = story.span(group)
    return first if first and first == last and 2 * len(over) > len(facets) else None


def _alone(day_of: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return the pairs of groups on two days in a row around which there is no other group, the earlier first."""
    ordered = sorted(day_of, key=lambda n: (day_of[n], n))
    found = []
    for at in range(len(ordered) - 1):
        one, other = ordered[at], ordered[at + 1]
        before = day_of[one] - day_of[ordered[at - 1]] > ALONE if at else True
        after = day_of[ordered[at + 2]] - day_of[other] > ALONE if at + 2 < len(ordered) else True
        if day_of[other] - day_of[one] == 1 and before and after:
            found.append((one, other))
    return found


def _is_one(one: Sequence[Facet], other: Sequence[Facet], articles: Mapping[str, Article], lexicon: MergeLexicon) -> bool:
    earlier, later = ([f for f in side if _dates(f)] for side in (one, other))
    if {f.mention.article for f in earlier} & {f.mention.article for f in later} or _are_at_odds(one, other):
        return False
    causes = frozenset().union(*(f.act for f in one)) & frozenset().union(*(f.act for f in other)) & lexicon.cause
    if causes and (any(_hour(f) >= EVENING for f in earlier) or any(0 <= _hour(f) < DAWN for f in later)):
        return True
    return any(_agree(left, right, articles, lexicon) for left in earlier for right in later if left.act & right.act)


def _dates(facet: Facet) -> bool:
    return facet.first is not None and facet.mention.basis != "published"


def _are_at_odds(one: Sequence[Facet], other: Sequence[Facet]) -> bool:
    """Whether they name other people, bodies or places."""
    for of in ("people", "names"):
        left, right = (frozenset().union(*(getattr(f, of) for f in side)) for side in (one, other))
        if left and right and not left & right:
            return True
    places = [{f.place for f in side if f.place} for side in (one, other)]
    return all(places) and not places[0] & places[1]


def _hour(facet: Facet) -> float:
    """Return the hour that the mention's words give, 22 for `at night`, below 0 where they give none."""
    timex = facet.mention.timex
    _, _, clock = (timex.value if timex else "").partition("T")
    if clock.startswith("NI"):
        return 22.0
    return float(clock[:2]) if clock[:2].isdigit() else -1.0


def _agree(one: Facet, other: Facet, articles: Mapping[str, Article], lexicon: MergeLexicon) -> bool:
    """Whether both give one number that is no part of the date, and enough words besides."""
    sides = [_undated(facet, articles[facet.mention.article].text) for facet in (one, other)]
    numbers = [{int(word) for word in side if word.isdecimal() and int(word) >= FEWEST} for side in sides]
    lemmas = frozenset((*one.mention.trigger.lemma.split(), *other.mention.trigger.lemma.split()))
    shared = said(sides[0], lemmas, lexicon) & said(sides[1], lemmas, lexicon)
    return bool(numbers[0] & numbers[1]) and len(shared) >= IN_COMMON


def _undated(facet: Facet, text: str) -> tuple[str, ...]:
    """Return the words of the quote without those of the date."""
    quote, timex = facet.mention.quote, facet.mention.timex
    if timex is None or not quote.contains(timex.span):
        return words(quote.of(text))
    return words(f"{text[quote.start : timex.span.start]} {text[timex.span.end : quote.end]}")
