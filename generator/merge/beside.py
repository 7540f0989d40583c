"""The day of an event without a date that a sentence puts beside one with a date: `Before his meeting with Holt, Moor spoke to the crews`.

Only news of the day is read so: the article appeared on the day of the dated event, or for `before` on the day after.
`After the war he moved` says nothing of the day. The date is an inference and always marked `?`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.features import Facet
from generator.merge.lexicon import MergeLexicon
from generator.merge.order import link
from generator.merge.phrases import plain_date
from generator.model import Article, Event
from generator.when import When

NEXT_DAY = 1
"""Days after a meeting on which an article still tells what came before it as news."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """A dated event in the sentence of an undated one: which mention of the latter, how it lies to it, the word for it, its day."""

    mention: str
    how: str
    words: str
    when: When


def with_days_beside(
    events: Sequence[tuple[tuple[Facet, ...], Event]], articles: Mapping[str, Article], lexicon: MergeLexicon
) -> list[Event]:
    """Return the events, each without a date dated in doubt where its sentences put it beside events of one day.

    Args:
        events: the mentions of each event, and the event.
        articles: by id.
        lexicon: words of the language.
    """
    dated: defaultdict[tuple[str, int], list[tuple[Facet, When]]] = defaultdict(list)
    for facets, event in events:
        if event.when is not None and event.when.is_day and event.status == "happened":
            for facet in facets:
                dated[facet.mention.article, facet.mention.sentence].append((facet, event.when))
    return [_placed(facets, event, dated, articles, lexicon) for facets, event in events]


def _placed(
    facets: Sequence[Facet],
    event: Event,
    dated: Mapping[tuple[str, int], list[tuple[Facet, When]]],
    articles: Mapping[str, Article],
    lexicon: MergeLexicon,
) -> Event:
    if event.when is not None or event.status != "happened" or any(facet.first is not None for facet in facets):
        return event
    found = [
        _Beside(facet.mention.id, how, other.mention.trigger.span.of(articles[other.mention.article].text), when)
        for facet in facets
        for other, when in dated.get((facet.mention.article, facet.mention.sentence), ())
        if (how := link(facet, other, articles[facet.mention.article].text, lexicon)) and _is_news(facet, when, how)
    ]
    if len({beside.when.without_doubt().edtf for beside in found}) != 1:
        return event
    first = found[0]
    reading = (
        f"The sentence tells of it {first.how} the {first.words} of {plain_date(first.when, lexicon)}, and its article is of these days, "
        "so it is taken to be of the same day."
    )
    citations = tuple(replace(c, reading=(*c.reading, reading)) if c.mention == first.mention else c for c in event.citations)
    return replace(event, when=first.when.doubted(), basis="inferred", citations=citations)


def _is_news(facet: Facet, when: When, how: str) -> bool:
    """Whether the article is of the day of the dated event, or for what came before it of the next day at the latest."""
    if facet.published is None or facet.mention.background:
        return False
    return 0 <= facet.published - when.latest.ordinal <= (NEXT_DAY if how == "before" else 0)
