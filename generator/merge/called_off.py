"""A plan that came to nothing or was put off: it joins the event of its calling off, and no longer stands on the day it was planned for.

`The council will vote on 21 March` and, a week later, `The council cancelled the vote`: one event, of the day it was cancelled.
A new day (`postponed until May`) is a plan of its own and stays one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.merge.cluster import Group
from generator.merge.features import Facet, Story
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold, words
from generator.model import Article

STALE = 31
"""Days by which the day of a plan may lie before the article that tells of its calling off; what lies further back is another plan."""


def calls_off(facet: Facet, lexicon: MergeLexicon) -> bool:
    """Whether a mention tells that something planned was called off or put off."""
    over = facet.mention.status in ("happened", "ongoing") and facet.mention.kind == "happening"
    return over and bool(facet.act & lexicon.call_off)


def void_plans(facets: Sequence[Facet], lexicon: MergeLexicon) -> frozenset[int]:
    """Return the positions of the plans in an event that tells of their calling off: their day is not the event's."""
    if not any(calls_off(facet, lexicon) for facet in facets):
        return frozenset()
    return frozenset(n for n, facet in enumerate(facets) if facet.mention.status in ("planned", "possible", "denied"))


def with_called_off(story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, each plan joined to the one group that tells of its calling off, sorted by founding mention."""
    by_act: defaultdict[str, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for act in sorted({act for i in group for act in _named_acts(story.facets[i], lexicon)}):
            by_act[act].append(n)
    joined = [tuple(group) for group in groups]
    for n, group in enumerate(groups):
        plan = [story.facets[i] for i in group]
        if by_act and all(facet.mention.status in ("planned", "possible", "denied") for facet in plan):
            near = sorted({m for facet in plan for act in facet.act for m in by_act.get(act, ())})
            homes = [m for m in near if m != n and _is_about([story.facets[i] for i in groups[m]], plan, articles, lexicon)]
            if len(homes) == 1:
                joined[homes[0]], joined[n] = tuple(sorted(joined[homes[0]] + group)), ()
    return tuple(sorted(group for group in joined if group))


def _named_acts(facet: Facet, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the acts that are called off: those that the clause names besides its own, `cancelled the vote`."""
    if not calls_off(facet, lexicon):
        return frozenset()
    lemmas = {lemma for word in words(facet.mention.clause) for lemma in lemmas_of(word)} - lexicon.light
    return frozenset().union(*(lexicon.act(lemma) for lemma in sorted(lemmas))) - facet.act


def _is_about(off: Sequence[Facet], plan: Sequence[Facet], articles: Mapping[str, Article], lexicon: MergeLexicon) -> bool:
    """Whether a mention of the calling off tells of the plan: in its sentence, or later and with something in common."""
    pairs = [(one, other) for one in off for other in plan if calls_off(one, lexicon) and _named_acts(one, lexicon) & other.act]
    if any(_has_new_day(one, other, articles, lexicon) for one, other in pairs):
        return False
    return any(_in_one_sentence(one, other) or (_in_time(one, other) and _shares(one, other)) for one, other in pairs)


def _in_one_sentence(off: Facet, plan: Facet) -> bool:
    return (off.mention.article, off.mention.sentence) == (plan.mention.article, plan.mention.sentence)


def _has_new_day(off: Facet, plan: Facet, articles: Mapping[str, Article], lexicon: MergeLexicon) -> bool:
    """Whether the plan's day is the one that it was put off to: `postponed until Saturday`."""
    timex = plan.mention.timex
    if timex is None or not _in_one_sentence(off, plan):
        return False
    before = articles[plan.mention.article].text[: timex.span.start].split()[-1:]
    return timex.span.start > off.mention.trigger.span.start and bool(before) and fold(before[0]) in lexicon.until


def _in_time(off: Facet, plan: Facet) -> bool:
    """Whether the calling off was told after the plan was, and before its day had long passed."""
    if off.published is None or plan.published is None:
        return False
    return plan.published <= off.published and (plan.last is None or plan.last >= off.published - STALE)


def _shares(off: Facet, plan: Facet) -> bool:
    """Whether both name somebody or something of the plan; a person whom only one of them names is no obstacle, two others are."""
    if off.people and plan.people and not off.people & plan.people:
        return False
    people, names = off.people & plan.people, off.names & plan.names
    things = (off.things & plan.things) - {plan.mention.trigger.lemma}
    place = bool(off.place) and off.place == plan.place
    told_before = off.mention.article == plan.mention.article
    return bool(people or names or things or place or told_before)
