"""A plan that came to nothing or was put off: it joins the event of its calling off, and no longer stands on the day it was planned for.

`The council will vote on 21 March` and, a week later, `The council cancelled the vote`: one event, of the day it was cancelled.
A new day (`postponed until May`) is a plan of its own and stays one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.merge.cluster import Group
from generator.merge.features import Facet, Story
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold, words
from generator.model import Article, Mention

FARTHEST = 4
"""Words behind the day of a plan, the last of which may be the verb that calls it off: "has now been cancelled"."""
NEAR = 4
"""Words before what was planned, the first of which may be the verb that calls it off: "postponed a second public hearing"."""
PAUSE = re.compile(r"[,;:]")
"""Behind it other words begin: "who postponed the sale, opens Friday's hearing"."""
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


def as_told(mention: Mention, article: Article, lexicon: MergeLexicon) -> Mention:
    """Return the mention, `denied` where its sentence or clause says that it came to nothing.

    Either the words right behind the day do (`the wages, due to be paid on 3 May, have been cancelled`),
    or those before it say that it is the old one (`put off a count due on 3 May`, `put off Friday's count`),
    or the article looks back on the day: `the count on 3 May had been delayed`.
    A day that still lies ahead may else be the new one, and the words before it may say so.
    """
    day, told = mention.when, article.dct.when
    if mention.status != "planned" or day is None:
        return mention
    if _is_off_behind(mention, article, lexicon) or _is_off_before(mention, article, lexicon):
        return replace(mention, status="denied")
    if mention.trigger.pos != "noun" or told is None:
        return mention
    past = day.latest.ordinal < told.earliest.ordinal
    off = past and says_off(mention, lexicon) and not _is_until(mention, article, lexicon)
    return replace(mention, status="denied") if off else mention


def _is_off_behind(mention: Mention, article: Article, lexicon: MergeLexicon) -> bool:
    """Whether `have been cancelled`, or the like, follows the day of the plan in its sentence: what was planned for it is the subject."""
    timex = mention.timex
    if timex is None or not mention.quote.contains(timex.span) or timex.span.start < mention.trigger.span.start:
        return False
    behind = words(article.text[timex.span.end : mention.quote.end])[:FARTHEST]
    off = next((n for n, word in enumerate(behind) if _puts_off(word, lexicon)), 0)
    return off > 0 and behind[0] in lexicon.being and sum(word not in lexicon.being for word in behind[:off]) <= 1


def _is_off_before(mention: Mention, article: Article, lexicon: MergeLexicon) -> bool:
    """Whether a verb right before what was planned calls it off, and the day beside it is the one that it was planned for."""
    timex, trigger, text = mention.timex, mention.trigger, article.text
    if timex is None or trigger.pos != "noun" or not mention.quote.contains(timex.span):
        return False
    if timex.span.end <= trigger.span.start:  # "postponed Friday's hearing"
        between = words(text[timex.span.end : trigger.span.start])
        named, start = not between or between == ("s",), timex.span.start
    else:  # "postponed a hearing, scheduled for Friday"; behind "is" or "now" the day may be the new one
        between = words(text[trigger.span.end : timex.span.start])[-FARTHEST:]
        told = set(between)
        named, start = bool(lexicon.appointed & told) and not (lexicon.being | lexicon.until | lexicon.anew) & told, trigger.span.start
    before = words(PAUSE.split(text[mention.quote.start : start])[-1])[-NEAR:]
    return named and any(_puts_off(word, lexicon) for word in before) and not lexicon.until & set(before)


def _puts_off(word: str, lexicon: MergeLexicon) -> bool:
    return any(lexicon.acts.get(lemma, frozenset()) & lexicon.call_off for lemma in lemmas_of(word))


def says_off(mention: Mention, lexicon: MergeLexicon) -> bool:
    """Whether the clause of a mention says that something was called off or put off."""
    tokens = words(mention.clause)
    verbs = {lemma for word in tokens for lemma in lemmas_of(word)} - set(mention.trigger.lemma.split())
    phrases = {f"{lemma} {after}" for word, after in pairwise(tokens) for lemma in lemmas_of(word)}
    return any(lexicon.acts.get(lemma, frozenset()) & lexicon.call_off for lemma in verbs | phrases)


def with_called_off(story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, each plan joined to the one group that tells of its calling off, sorted by founding mention.

    A plan whose day a calling off without one names as given up keeps that day, as one that is denied.
    """
    by_act: defaultdict[str, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for act in sorted({act for i in group for act in _named_acts(story.facets[i], lexicon)}):
            by_act[act].append(n)
    homes: dict[int, list[int]] = {}
    pointed: dict[int, list[int]] = {}
    for n, group in enumerate(groups):
        plan = [story.facets[i] for i in group]
        if by_act and _is_plan(plan):
            near = sorted({m for facet in plan for act in facet.act for m in by_act.get(act, ())} - {n})
            if len({facet.mention.status == "denied" for facet in plan if facet.first is not None}) > 1:
                near = [m for m in near if story.span(groups[m]) != (0, 0)]
            homes[n] = [m for m in near if _is_about([story.facets[i] for i in groups[m]], plan, articles, lexicon)]
            pointed[n] = [m for m in near if _points_to([story.facets[i] for i in groups[m]], plan, articles, lexicon)]
    for n, only in _both_ways({n: found for n, found in pointed.items() if not homes[n]}):
        homes[n] = [only]
    joined = _moved(groups, {n: found[0] for n, found in homes.items() if len(found) == 1})
    return _with_denied(story, joined, lexicon)


def with_given_up(story: Story, groups: Sequence[Group], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, each plan joined to the one later mention that names its act and its day and says that it was called off.

    Such a one has few words in common with the plan: `put off a hearing on the matter, scheduled for Friday`.
    """
    return _with_denied(story, groups, lexicon, called_off=True)


def told_as_off(facets: Sequence[Facet], lexicon: MergeLexicon) -> frozenset[str]:
    """Return the ids of the mentions by which the plan of all others that give a day was called off, and which name that day."""
    dated = [f for f in facets if f.first is not None]
    off = [f for f in dated if _is_given_up(f, lexicon)]
    rest = [f for f in dated if f not in off]
    if not rest or any(f.mention.status != "planned" or (f.first, f.last) != (off[0].first, off[0].last) for f in rest if off):
        return frozenset()
    return frozenset(f.mention.id for f in off)


def _is_given_up(facet: Facet, lexicon: MergeLexicon) -> bool:
    return facet.mention.status == "denied" and facet.mention.trigger.pos == "noun" and says_off(facet.mention, lexicon)


def _with_denied(story: Story, groups: Sequence[Group], lexicon: MergeLexicon, called_off: bool = False) -> tuple[Group, ...]:
    """Join each plan to the one later mention of its act and day that says it does not take place, and that fits no other plan."""
    denials: defaultdict[tuple[str, int | None, int | None], list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        facets = [f for i in group if (f := story.facets[i]).mention.status == "denied" and f.first is not None]
        facets = [f for f in facets if not called_off or _is_given_up(f, lexicon)]
        for key in sorted({(act, f.first, f.last) for f in facets for act in f.act}, key=str):
            denials[key].append(n)
    fitting: dict[int, list[int]] = {}
    for n, group in enumerate(groups):
        plan = [story.facets[i] for i in group]
        if all(f.mention.status in ("planned", "possible") and f.mention.kind == "happening" for f in plan):
            near = {m for f in plan if f.first is not None for act in f.act for m in denials.get((act, f.first, f.last), ())}
            fitting[n] = [m for m in sorted(near - {n}) if _denies([story.facets[i] for i in groups[m]], plan, lexicon)]
    return _moved(groups, dict(_both_ways(fitting)))


def _denies(denial: Sequence[Facet], plan: Sequence[Facet], lexicon: MergeLexicon) -> bool:
    """Whether one of the mentions that deny it was told after the plan, of the same act, and nobody else is named."""
    later = [
        f for f in denial if f.mention.status == "denied" and any(_told_after(f, one) and f.act & one.act - lexicon.light for one in plan)
    ]
    return bool(later) and not any(_others(f, one) for f in later for one in plan)


def _told_after(one: Facet, other: Facet) -> bool:
    return one.published is not None and other.published is not None and one.published >= other.published


def _others(one: Facet, other: Facet) -> bool:
    """Whether both name people, bodies or a place, and not one of them in common."""
    people = bool(one.people and other.people) and not one.people & other.people
    names = bool(one.names and other.names) and not one.names & other.names
    return people or names or bool(one.place and other.place and one.place != other.place)


def _points_to(off: Sequence[Facet], plan: Sequence[Facet], articles: Mapping[str, Article], lexicon: MergeLexicon) -> bool:
    """Whether `cancelled the meeting` was said of a plan whose day had not yet come; which one it is, only a single such plan tells."""
    if not all(f.mention.status in ("planned", "possible") and f.first is not None and f.last is not None for f in plan):
        return False
    pairs = [(one, other) for one in off for other in plan if _definite_acts(one, lexicon) & other.act]
    ahead = [(one, other) for one, other in pairs if _told_after(one, other) and (other.last or 0) >= (one.published or 0)]
    return bool(ahead) and not any(_others(one, other) or _has_new_day(one, other, articles, lexicon) for one, other in ahead)


def _definite_acts(facet: Facet, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the acts that the clause of a calling off names with `the` or `this` before them."""
    if not calls_off(facet, lexicon):
        return frozenset()
    tokens = words(facet.mention.clause)
    after = [word for before, word in pairwise(tokens) if before in lexicon.definite]
    return frozenset().union(*(lexicon.acts.get(lemma, frozenset()) for word in after for lemma in lemmas_of(word))) - facet.act


def _both_ways(found: Mapping[int, Sequence[int]]) -> list[tuple[int, int]]:
    """Return the pairs of which each is the only one for the other."""
    claims = Counter(m for each in found.values() for m in each)
    return [(n, each[0]) for n, each in sorted(found.items()) if len(each) == 1 and claims[each[0]] == 1]


def _is_plan(facets: Sequence[Facet]) -> bool:
    return all(facet.mention.status in ("planned", "possible", "denied") for facet in facets)


def _moved(groups: Sequence[Group], homes: Mapping[int, int]) -> tuple[Group, ...]:
    joined = [tuple(group) for group in groups]
    for n, home in sorted(homes.items()):
        joined[home], joined[n] = tuple(sorted(joined[home] + groups[n])), ()
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
    """Whether the plan's day is the one that it was put off to: `postponed until Saturday`, `postponed and now due on Saturday`."""
    timex = plan.mention.timex
    if timex is None or not _in_one_sentence(off, plan):
        return False
    article, behind = articles[plan.mention.article], off.mention.trigger.span.end
    anew = not lexicon.anew.isdisjoint(words(article.text[behind : timex.span.start]))
    return timex.span.start > off.mention.trigger.span.start and (anew or _is_until(plan.mention, article, lexicon))


def _is_until(mention: Mention, article: Article, lexicon: MergeLexicon) -> bool:
    before = article.text[: mention.timex.span.start].split()[-1:] if mention.timex else []
    return bool(before) and fold(before[0]) in lexicon.until


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
