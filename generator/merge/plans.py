"""A plan and what came of it, told with other words: `a service will be held at St Anne's Church`, `hundreds packed St. Anne's Church`.

A plan often names no act (`be held`, `take place`), so the place and the day say which event it is.
It must be the one venue, not the town; the people must have come together there; and only one event may fit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.merge.cluster import Group
from generator.merge.features import Facet, Story
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words

VENUE_WORDS = 2
"""Fewest capitalised words of a venue: one is a town, or the start of a longer name."""


def fulfilled(story: Story, days: Sequence[Group], lexicon: MergeLexicon) -> list[Group]:
    """Return the groups of single days, each plan joined to the one gathering of its day and venue that carried it out."""
    by_day: defaultdict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(days):
        by_day[story.span(group)[0]].append(n)
    merged = [tuple(group) for group in days]
    for n, group in enumerate(days):
        plan = [story.facets[i] for i in group]
        if not all(f.mention.status in ("planned", "possible") and _is_open(f, lexicon) for f in plan):
            continue
        near = by_day[story.span(group)[0]]
        homes = [m for m in near if _carries_out([story.facets[i] for i in days[m]], plan, lexicon)]
        if len(homes) == 1:
            merged[homes[0]], merged[n] = tuple(sorted(merged[homes[0]] + group)), ()
    return [group for group in merged if group]


def _is_open(facet: Facet, lexicon: MergeLexicon) -> bool:
    """Whether the plan's word leaves open what is done, or is itself a coming together."""
    gathers = bool(facet.act & lexicon.gather) or facet.mention.trigger.lemma in lexicon.light
    return gathers and facet.mention.kind == "happening"


def _carries_out(facets: Sequence[Facet], plan: Sequence[Facet], lexicon: MergeLexicon) -> bool:
    """Whether people came together at the venue of the plan, and none of them is somebody else than the plan names."""
    over = [f for f in facets if f.mention.status in ("happened", "ongoing") and f.mention.kind == "happening" and f.act & lexicon.gather]
    venues = {venue for f in plan for venue in _venues(f.mention.clause, lexicon)}
    expected = frozenset().union(*(f.people for f in plan))
    came = frozenset().union(*(f.people for f in over))
    if expected and came and not expected & came:
        return False
    return any(f" {venue} " in f" {' '.join(words(f.mention.clause))} " for f in over for venue in venues)


def _venues(clause: str, lexicon: MergeLexicon) -> list[str]:
    """Return the names after `at`, folded: `will be held at St. Anne's Church on Sunday` → `st anne's church`."""
    tokens = clause.split()
    found = []
    for at, token in enumerate(tokens):
        if token.lower() in lexicon.venue:
            rest = tokens[at + 1 :][tokens[at + 1 : at + 2] == ["the"] :]
            end = next((n for n, word in enumerate(rest) if not word[:1].isupper()), len(rest))
            name = words(" ".join(rest[:end]))
            found += [" ".join(name)] if len(name) >= VENUE_WORDS else []
    return found
