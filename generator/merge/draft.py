"""An event made of its mentions: date, status, headline, citations; and once more of those of its quotes that are surely about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.called_off import void_plans
from generator.merge.citations import citation, strongest_first, tells
from generator.merge.consolidate import AHEAD, OVER, Dating, dating, disagreements, kind_of, status_of
from generator.merge.features import Facet, facet_of
from generator.merge.headline import headline
from generator.merge.informing import leaves_asking
from generator.merge.lexicon import MergeLexicon
from generator.merge.meaning import Embed
from generator.merge.names import NameBook
from generator.model import Article, Entity, EntityType, Event, Mention, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What every event is made with; `long` is whether the story tells of so many happenings that quotes of others slip in."""

    articles: Mapping[str, Article]
    sources: Mapping[str, str]
    book: NameBook
    lexicon: MergeLexicon
    embed: Embed
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event before it is compared with the others; `facets` are all it is made of, in canonical order."""

    facets: tuple[Facet, ...]
    event: Event


def draft(facets: Sequence[Facet], context: Context) -> Draft:
    """Return the event that the facets, in canonical order, speak of; the first one founds it."""
    void = void_plans(facets, context.lexicon)
    date = dating(facets, context.articles, context.sources, context.lexicon, void)
    status = status_of(facets, context.sources)
    title = _title(facets, date, status, context)
    ranked = strongest_first(facets, date, context.sources, title)
    places = [ranked.index(n) for n in range(len(facets))]
    ids = [facet.mention.id for facet in facets]
    event = Event(
        id=ids[0],
        aliases=tuple(ids[1:]),
        when=date.when,
        basis=date.basis,
        status=status,
        kind=kind_of(facets),
        headline=title,
        salience=0.0,
        major=False,
        entities=_entities(facets, context.book),
        citations=tuple(citation(n, facets, date, status, context.articles, context.lexicon) for n in ranked),
        independent_sources=len({context.sources[facet.mention.article] for facet in facets}),
        disagreements=disagreements(facets, places, date.when, context.articles, context.lexicon, void),
    )
    return Draft(facets=tuple(facets), event=event)


def of_the_sure(made: Draft, doubtful: Mapping[str, str], context: Context) -> Event:
    """Return the event as the quotes tell it that are surely about it, the others behind them, marked, each with its reason.

    What is only probably about an event gives it no date, no status, no headline, no source and no disagreement:
    its words may be true of another event alone.

    Args:
        made: of all quotes.
        doubtful: mention id to the reason for the doubt; at least the first quote is none of them.
        context: what every event is made with.
    """
    sure = tuple(facet for facet in made.facets if facet.mention.id not in doubtful)
    told = (*sure, *(facet for facet in made.facets if facet.mention.id in doubtful))
    core = draft(sure, context).event
    date = dating(sure, context.articles, context.sources, context.lexicon, void_plans(sure, context.lexicon))
    at = {facet.mention.id: n for n, facet in enumerate(told)}
    rest = []
    for mention in (each.mention for each in made.event.citations if each.mention in doubtful):
        cited = citation(at[mention], told, date, core.status, context.articles, context.lexicon)
        rest.append(replace(cited, probable=True, reading=(*cited.reading, doubtful[mention])))
    if core.when is None:  # its day, if any, is that of an event beside it, as one of its readings says
        readings = {each.mention: each for each in made.event.citations}
        core = replace(core, when=made.event.when, basis=made.event.basis, citations=tuple(readings[c.mention] for c in core.citations))
    return replace(
        made.event,
        when=core.when,
        basis=core.basis,
        status=core.status,
        kind=core.kind,
        headline=core.headline,
        citations=(*core.citations, *rest),
        independent_sources=core.independent_sources,
        disagreements=core.disagreements,
    )


def with_echoes(event: Event, made: Draft, echoes: Sequence[Mention], context: Context) -> Event:
    """Return the event with those that only say it again as more citations; nothing else of it changes."""
    more = [facet_of(mention, context.articles[mention.article], context.book, context.lexicon, {}) for mention in echoes]
    probable = {item.mention for item in event.citations if item.probable}
    told = (*(facet for facet in made.facets if facet.mention.id not in probable), *more)
    date = dating(told, context.articles, context.sources, context.lexicon, void_plans(told, context.lexicon))
    added = [citation(n, told, date, event.status, context.articles, context.lexicon) for n in range(len(told) - len(more), len(told))]
    sure = [item for item in (*event.citations, *added) if not item.probable]
    return replace(
        event,
        aliases=(*event.aliases, *(mention.id for mention in echoes)),
        citations=(*event.citations, *added),
        independent_sources=len({context.sources[item.article] for item in sure}),
    )


def _title(facets: Sequence[Facet], date: Dating, status: Status, context: Context) -> str:
    """Return the headline; at least one of the quotes that give the date must have its word.

    Of a long story it is made of these quotes: what dates the event should say what it is, as what joins it by its words may be another's.
    Where that leaves its reader asking, one made of all quotes may be better.
    Of what is over, and whose day only those give who planned it, those tell who tell it as over: `Moor and Holt hold talks`.
    """
    giving = [facets[n] for n in sorted(date.supporters)] or facets
    over = [facet for facet in facets if facet.mention.status in OVER]
    ahead = status in OVER and all(facet.mention.status in AHEAD for facet in giving)
    if ahead and over and _is_clear(title := _headline(over, status, context), context.lexicon):
        return title
    if not context.long:
        title = _headline(facets, status, context)
        return title if tells(title, facets, date) else _headline(giving, status, context)
    title = _headline(giving, status, context)
    if len(giving) == len(facets) or _is_clear(title, context.lexicon):
        return title
    other = _headline(facets, status, context)
    return other if tells(other, facets, date) and _is_clear(other, context.lexicon) else title


def _is_clear(title: str, lexicon: MergeLexicon) -> bool:
    return "…" not in title and not leaves_asking(title, lexicon)


def _headline(facets: Sequence[Facet], status: Status, context: Context) -> str:
    told_in = [context.articles[id_] for id_ in sorted({facet.mention.article for facet in facets})]
    return headline(facets, told_in, context.book, context.lexicon, context.embed, denied=status == "denied")


def _entities(facets: Sequence[Facet], book: NameBook) -> tuple[Entity, ...]:
    """Return who and where, the most often named first, then in the order of mention."""
    named = [(p.name, p.type) for facet in facets for p in facet.mention.participants if p.type in ("person", "organisation", "place")]
    places: list[tuple[str, EntityType]] = [(facet.mention.place, "place") for facet in facets if facet.mention.place]
    found = (book.entity(name, kind) for name, kind in (*named, *places))
    counts = Counter(entity for entity in found if entity is not None)
    return tuple(sorted(counts, key=lambda entity: (-counts[entity], entity.name, entity.type)))
