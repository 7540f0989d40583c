"""Which quotes of an event are only probably about it: they stay, and the page says so.

What day and people have in common with an event may still be its neighbour: another ferry, the second bill of the evening,
an earlier meeting of the same two in a sentence that gives only the month.
Such a quote is told by the company it keeps: what is nearest to it among all that other sources tell belongs to other events,
and it is unlike the quote that the event is named after.
The weights are learnt from quotes that a reader judged (`benchmarks/learn/quotes.py`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from generator.merge.called_off import told_as_off
from generator.merge.features import Facet
from generator.merge.grounds import is_dated
from generator.merge.outcomes import told_as_held
from generator.merge.pairs import Booleans
from generator.merge.quotes import Quotes
from generator.merge.rarity import product
from generator.model import Event

FEATURES = (
    "near-in-meaning",
    "near-in-words",
    "words-of-first",
    "clause-of-first",
    "act-of-first",
    "told-often",
    "undated",
    "wider-date",
    "told-later",
    "other-figures",
    "another",
    "noun",
)
"""What is seen of a quote; each has a weight, as has `bias`."""
SURE, OTHER, LITTLE = 3.0, 4.0, 5.0
"""Log-odds below which a quote is only probably about its event: twenty to one, the 95 in 100 that are asked of quotes; fifty to one
for another act than that of the first quote, and for what somebody said, as who speaks for an hour says many things;
a hundred and fifty to one where little ties a quote to its event: it gives no more than the month, or it tells of another act and
gives no day, or names that act only beside what it tells.
Of the quotes judged between twenty to one and these limits one in nine was wrong or in doubt; of the others one in fifty.

On judged quotes of four topics, each by weights learnt from the other three, that is one in four of those about their event
and nine in ten of the others; one event in fifty keeps a wrong quote that is not marked (`docs/measurements/events.md`).
"""
SHORTEST_MONTH = 28
"""Days from which on a date is as wide as a month."""
OTHER_WORDS = 0.1
"""Cosine with the first quote below which one that only gives the month, and another act, is in doubt: of 34 such judged ones that are
else sure four are wrong, where one in twenty may be."""
ALL_OTHER = 0.5
"""Share of the tellings with other numbers from which these are the reason."""


def seen(members: Sequence[int], quotes: Quotes) -> dict[int, dict[str, float]]:
    """Return what is seen of the quote of each member but the first, by the names in `FEATURES`.

    Args:
        members: facets of one event, first the one that is quoted first: the event has its headline and date from it, or from its like.
        quotes: what all facets say.
    """
    facets = quotes.story.facets
    first, *others = members
    own = np.zeros(len(facets), dtype=np.bool_)
    own[list(members)] = True
    found: dict[int, dict[str, float]] = {}
    for i, by_meaning, by_words in zip(others, quotes.near_in_meaning(others), quotes.near_in_words(others), strict=True):
        facet = facets[i]
        dated = is_dated(facet)
        is_day = dated and facet.first == facet.last
        found[i] = {
            "near-in-meaning": _share(own, by_meaning),
            "near-in-words": _share(own, by_words),
            "words-of-first": product(quotes.quotes[i], quotes.quotes[first]),
            "clause-of-first": product(quotes.clauses[i], quotes.clauses[first]),
            "act-of-first": float(bool(facet.act & facets[first].act)),
            "told-often": math.log(len(members)),
            "undated": float(not dated),
            "wider-date": float(dated and not is_day),
            "told-later": 0.0 if is_day else _delay(i, members, quotes),
            "other-figures": _other_figures(i, members, quotes),
            "another": float(quotes.apart[i]),
            "noun": float(facet.mention.trigger.pos == "noun"),
        }
    return found


def _share(members: Booleans, nearest: Booleans) -> float:
    return float((members & nearest).sum() / max(1, nearest.sum()))


def _delay(i: int, group: Sequence[int], quotes: Quotes) -> float:
    """Return the logarithm of the days from the event to the article of facet `i`: what is told late may be told of another."""
    facets = quotes.story.facets
    dated = [facets[j] for j in group if is_dated(facets[j])]
    days = Counter(facet.first for facet in dated if facet.first == facet.last and facet.first is not None)
    published = facets[i].published
    if published is None or not dated:
        return 0.0
    day = min(days, key=lambda day: (-days[day], day)) if days else min(facet.first for facet in dated if facet.first is not None)
    return math.log1p(max(0, published - day))


def _other_figures(i: int, group: Sequence[int], quotes: Quotes) -> float:
    """Return the share of what other sources tell that counts the same thing with other numbers."""
    own = quotes.story.facets[i].figures
    if not own:
        return 0.0
    others = [quotes.story.facets[j].figures for j in group if quotes.origins[j] != quotes.origins[i]]
    return sum(_differ(own, other) for other in others) / len(others) if others else 0.0


def _differ(own: Mapping[str, float], other: Mapping[str, float]) -> bool:
    both = own.keys() & other.keys()
    return bool(both) and not any(own[unit] == other[unit] for unit in both)


def doubtful(event: Event, group: Sequence[int], quotes: Quotes, weights: Mapping[str, float]) -> dict[str, str]:
    """Return by mention the quotes of an event that are only probably about it, each with the reason in one sentence.

    What one source tells alone cannot be held against others, and the first quote is what the event is.

    Args:
        event: its first citation is the strongest.
        group: the facets that it cites.
        quotes: what all facets of the story say.
        weights: by the names in `FEATURES`, and `bias`; without any nothing is in doubt.
    """
    at = {quotes.story.facets[i].mention.id: i for i in group}
    members = [at[each.mention] for each in event.citations]
    if not weights or len({quotes.origins[i] for i in members}) == 1:
        return {}
    views = seen(members, quotes)
    facets = quotes.story.facets
    told = [facets[i] for i in members]
    known = told_as_held(told, quotes.lexicon) | told_as_off(told, quotes.lexicon)
    limits = {i: _limit(view, facets[i], event) for i, view in views.items()}
    unsure = {i: view for i, view in views.items() if certainty(view, weights) < limits[i] or _is_loose(view)}
    return {id_: _reason(view) for i, view in unsure.items() if (id_ := facets[i].mention.id) not in known}


def _limit(view: Mapping[str, float], facet: Facet, event: Event) -> float:
    """Return how sure a quote must be, of which `view` is seen."""
    if _gives_a_month(facet) or (not view["act-of-first"] and (view["undated"] or facet.mention.aside)):
        return LITTLE
    return OTHER if event.kind == "statement" or not view["act-of-first"] else SURE


def _gives_a_month(facet: Facet) -> bool:
    """Whether a quote gives no more than a month: "in May"; "in early May" is less."""
    part = facet.mention.timex is not None and facet.mention.timex.mod is not None
    return is_dated(facet) and not part and (facet.last or 0) - (facet.first or 0) >= SHORTEST_MONTH - 1


def _is_loose(view: Mapping[str, float]) -> bool:
    """Whether nothing ties a quote to its event but a date wider than a day, and what other quotes have in common with it."""
    return bool(view["wider-date"]) and not view["act-of-first"] and view["words-of-first"] < OTHER_WORDS


def certainty(view: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the log-odds that a quote of which this is seen is about its event."""
    return round(weights["bias"] + sum(weights[name] * view[name] for name in FEATURES), 3)


def _reason(view: Mapping[str, float]) -> str:
    if view["another"]:
        return "Only probable: the sentence says itself that it tells of another one."
    if view["other-figures"] > ALL_OTHER:
        return "Only probable: the sentence gives other numbers of the same things."
    if view["near-in-meaning"] + view["near-in-words"] < view["words-of-first"] + view["clause-of-first"]:
        return "Only probable: what articles say in words like these is mostly of other events."
    return "Only probable: the sentence has few words in common with the first quote."
