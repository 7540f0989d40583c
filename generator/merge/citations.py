"""The citations of an event, the strongest first, each with how its words became the date or why it was joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.merge.called_off import void_plans
from generator.merge.consolidate import AHEAD, OVER, Dating, own_date
from generator.merge.features import Facet
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.phrases import listed, plain_date, shortened
from generator.merge.wording import words
from generator.model import Article, Citation, Disagreement, Event, Status
from generator.when import When

CONTEXT = 32
"""Characters before and after the quote, as the W3C TextQuoteSelector suggests: enough to find it again."""
CLOSE = 40
"""Characters between the event's word and the words of its date within which a reader sees that the one dates the other."""
LONG = 320
"""A quote of more characters is hard to take in at a glance."""
MUCH_BESIDE = 0.3
"""What a quote of that length loses, as a share of the headline's words, against one that says little but the headline."""


def strongest_first(facets: Sequence[Facet], date: Dating, groups: Mapping[str, str], headline: str) -> list[int]:
    """Return positions in `facets`: the best citation of each source, best source first, then the rest.

    The first one uses the headline's word for what happened, where one that gives the date does:
    under `Ferry sinks` a reader expects the quote that says so, not the one that says `capsized`.
    Of several that do it is the one with most of the headline's words and little beside:
    where two ships sank, the one that names the ferry.
    """
    ranked = sorted(range(len(facets)), key=lambda n: (_weakness(facets[n], n in date.supporters), facets[n].key))
    telling = [n for n in ranked if n in date.supporters and _tells(headline, facets[n])]
    first = sorted(telling, key=lambda n: -_likeness(headline, facets[n]))[:1]
    ranked = first + [n for n in ranked if n not in first]
    seen: set[str] = set()
    leading: list[int] = []
    for n in ranked:
        group = groups[facets[n].mention.article]
        if group not in seen:
            seen.add(group)
            leading.append(n)
    return leading + [n for n in ranked if n not in set(leading)]


def _weakness(facet: Facet, supports: bool) -> tuple[object, ...]:
    """Sort key: gives the date, tells the event itself, tells it as over, is short, says when, names who takes part."""
    mention = facet.mention
    length = mention.quote.end - mention.quote.start
    return (
        not supports,
        facet.first is None,
        mention.background,
        mention.aside,
        not mention.headlines,
        mention.status not in OVER,
        length > LONG,
        not _says_when(facet),
        -len(facet.people | facet.names),
        mention.sentence,
    )


def _tells(headline: str, facet: Facet) -> bool:
    """Whether the headline has the mention's own word, in any form: `sinks` for `sank`, `goes down` for `went down`."""
    lemmas = {lemma for token in words(headline) for lemma in lemmas_of(token)}
    return facet.first is not None and set(facet.mention.trigger.lemma.split()) <= lemmas


def tells(headline: str, facets: Sequence[Facet], date: Dating) -> bool:
    """Whether one of those that give the event its date has the headline's word for what happened."""
    return any(_tells(headline, facets[n]) for n in date.supporters)


def _likeness(headline: str, facet: Facet) -> float:
    """Return, in tenths, the share of the headline's words that the clause has, less something for a quote with much beside it."""
    wanted, quote = set(words(headline)), facet.mention.quote
    share = len(wanted & set(words(facet.mention.clause))) / max(1, len(wanted))
    return round(share - MUCH_BESIDE * (quote.end - quote.start) / LONG, 1)


def _says_when(facet: Facet) -> bool:
    """Whether the words of the date stand close to the event's word: `call with Putin on Wednesday`."""
    timex, trigger = facet.mention.timex, facet.mention.trigger.span
    return timex is not None and max(timex.span.start - trigger.end, trigger.start - timex.span.end) <= CLOSE


def citation(
    n: int, facets: Sequence[Facet], date: Dating, status: Status, articles: Mapping[str, Article], lexicon: MergeLexicon
) -> Citation:
    """Return the citation of the `n`-th mention of an event."""
    facet = facets[n]
    mention, text = facet.mention, articles[facet.mention.article].text
    start, end = mention.quote.start, mention.quote.end
    timex = mention.timex
    return Citation(
        mention=mention.id,
        article=mention.article,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        dated=mention.when is not None and (timex is not None or mention.basis in ("stated", "override")) and mention.basis != "published",
        expression=timex.text if timex else None,
        expression_span=timex.span if timex and mention.quote.contains(timex.span) else None,
        trigger_span=mention.trigger.span,
        value=timex.value if timex else None,
        reading=_reading(n, facets, date, status, articles, lexicon),
        attribution=mention.attribution,
        aside=mention.aside,
    )


def each_once(event: Event) -> Event:
    """Return the event with each quote once, though two of its words tell of the event: "sank", and "it hit a rock".

    The quote is cited for the strongest word that is surely about it, and stands where the first of its words stood.
    Everything before needs a citation for each mention, so that this comes last.
    """
    places: defaultdict[tuple[str, int, int], list[int]] = defaultdict(list)
    for n, each in enumerate(event.citations):
        places[each.article, each.start, each.end].append(n)
    if len(places) == len(event.citations):
        return event
    at = {n: place for place, same in enumerate(places.values()) for n in same}
    return replace(
        event,
        citations=tuple(_as_one([event.citations[n] for n in same]) for same in places.values()),
        disagreements=tuple(moved for each in event.disagreements if (moved := _moved(each, at)) is not None),
    )


def _as_one(same: Sequence[Citation]) -> Citation:
    chief, *rest = sorted(same, key=lambda each: each.probable)
    return replace(chief, also=tuple(rest))


def _moved(disagreement: Disagreement, at: Mapping[int, int]) -> Disagreement | None:
    """Return it with the places of the quotes; one sentence does not contradict itself: "put off the vote that was due on Monday"."""
    heard: set[int] = set()
    moved = []
    for claim in disagreement.claims:
        places = {at[n] for n in claim.citations} - heard
        heard |= places
        if places:
            moved.append(replace(claim, citations=tuple(sorted(places))))
    return replace(disagreement, claims=tuple(moved)) if len(moved) > 1 else None


def _reading(
    n: int, facets: Sequence[Facet], date: Dating, status: Status, articles: Mapping[str, Article], lexicon: MergeLexicon
) -> tuple[str, ...]:
    mention = facets[n].mention
    steps = [*(mention.timex.trail if mention.timex else ()), *mention.reading]
    if date.when is not None and n not in date.supporters:
        steps.append(_why_joined(n, facets, date, date.when, articles, lexicon))
    elif date.ended is not None:
        told = (
            "over, so the time ends with" if date.when is not None and date.when.covers(date.ended) else "earlier, so the time ends before"
        )
        steps.append(f"An article of {plain_date(date.ended, lexicon)} tells of it as {told} that day.")
    if n in void_plans(facets, lexicon) and mention.status in AHEAD:
        steps.append("This article tells of it as planned; another reports that it was called off or put off.")
    elif mention.status in AHEAD and status in OVER:
        steps.append("This article tells of it as planned; another reports that it happened.")
    elif mention.status in AHEAD and status == "denied":
        steps.append("This article tells of it as planned; another says that it does not take place.")
    return tuple(dict.fromkeys(steps))


def _why_joined(n: int, facets: Sequence[Facet], date: Dating, when: When, articles: Mapping[str, Article], lexicon: MergeLexicon) -> str:
    """Return one sentence: to what the mention was joined, what they have in common, and what it says of the date itself."""
    facet = facets[n]
    others = [facets[m] for m in sorted(date.supporters)]
    event = f"the {_noun(facets)} of {plain_date(when, lexicon)}"
    return f"Joined to {event}: {_common(facet, others)}; {_own_words(facet, articles, lexicon)}."


def _noun(facets: Sequence[Facet]) -> str:
    """Return the event noun that most mentions use, or `event`."""
    nouns = Counter(facet.mention.trigger.lemma for facet in facets if facet.mention.trigger.pos == "noun")
    return min(nouns, key=lambda noun: (-nouns[noun], noun)) if nouns else "event"


def _common(facet: Facet, others: Sequence[Facet]) -> str:
    theirs = frozenset().union(*(other.people for other in others))
    shared = sorted(facet.people & theirs)
    act = any(facet.act & other.act for other in others)
    same_article = any(facet.mention.article == other.mention.article for other in others)
    if shared:
        return f"{_shared(shared)} and {'the same act' if act else 'like words'}"
    if facet.points_back and same_article:
        return "it points back to it in the same article"
    if act and any(facet.place and facet.place == other.place for other in others):
        return "the same act in the same place"
    return "the same act, in like words" if act else "the sentences say much the same"


def _shared(people: Sequence[str]) -> str:
    return f"same participants ({listed(shortened(people))})" if len(people) > 1 else f"the same participant ({people[0]})"


def _own_words(facet: Facet, articles: Mapping[str, Article], lexicon: MergeLexicon) -> str:
    own = own_date(facet, articles)
    if own is None:
        return "this sentence gives no date itself"
    if facet.mention.basis == "published":
        return "this sentence itself has only the day of its article"
    return f"this sentence itself says {plain_date(own, lexicon)}"
