"""Mentions of all articles → one timeline: dates across articles, copies, names, same-event decisions, consolidation, salience, lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from generator.merge.beginnings import with_one_beginning
from generator.merge.beside import with_days_beside
from generator.merge.called_off import as_told, void_plans, with_called_off
from generator.merge.citations import citation, strongest_first, tells
from generator.merge.consolidate import dating, disagreements, kind_of, status_of
from generator.merge.copies import source_groups
from generator.merge.dates import date_articles
from generator.merge.doubt import with_doubts
from generator.merge.echoes import echoed
from generator.merge.features import Embed, Facet, article_key, facet_of, story
from generator.merge.grouping import groups
from generator.merge.headline import headline
from generator.merge.lexicon import MergeLexicon
from generator.merge.meaning import Meanings
from generator.merge.names import NameBook, name_book
from generator.merge.notability import Lines, lines, sources_by_day
from generator.merge.order import Placed, orders
from generator.merge.outcomes import with_outcomes
from generator.merge.problems import doubts, untold
from generator.merge.quotes import MANY, Quotes
from generator.merge.reprints import rejoined, twins, with_originals
from generator.merge.salience import Weighed, day_weight, majors, prominence, scores
from generator.merge.span import beginning, is_before
from generator.merge.strays import without_strays
from generator.merge.two_dates import with_two_dates
from generator.merge.weights import LearntWeights
from generator.model import Article, Entity, EntityType, Event, Mention, Passing, Source, Timeline

__all__ = ["LearntWeights", "MergeLexicon", "date_articles", "merge"]


def merge(
    articles: Sequence[Article],
    mentions: Mapping[str, tuple[Mention, ...]],
    *,
    title: str,
    lexicon: MergeLexicon,
    embed: Embed,
    days: Mapping[str, float] = MappingProxyType({}),
    most: int | None = None,
) -> Timeline:
    """Return the timeline of `articles`; the order of articles and mentions does not matter.

    Args:
        articles: with their dates, inferred ones included.
        mentions: by article id; every one ends up in exactly one event, that of a line or one told in passing; an echo in one or none.
        title: heading of the timeline.
        lexicon: words and weights of the language.
        embed: sentences to rows of unit vectors.
        days: what each day weighs in the story, 0 to 1, by `YYYY-MM-DD`: what happened on a weighty day matters more.
        most: how many events get a line at most; None gives one to each.
    """
    ordered = sorted(articles, key=article_key)
    read = [mention for article in ordered for mention in mentions.get(article.id, ())]
    told, echoes = [mention for mention in read if not mention.echo], [mention for mention in read if mention.echo]
    meanings = Meanings(embed)
    sources = source_groups(ordered)
    same = twins(ordered, told, sources)
    by_id = {article.id: article for article in ordered}
    told = [as_told(mention, by_id[mention.article], lexicon) for mention in told]
    context = _Context(
        articles=by_id,
        sources=sources,
        book=name_book(told, [article.text for article in ordered], lexicon),
        lexicon=lexicon,
        embed=meanings,
    )
    facets = story(ordered, told, context.book, lexicon, meanings)
    meanings.learn(context.book.in_headline(text) for mention in told for text in mention.headlines)
    joined = rejoined(facets, groups(facets, lexicon), same, sources)
    facets = with_originals(facets, joined, same, sources)
    quotes = Quotes(facets, by_id, sources, lexicon)
    joined = without_strays(quotes, joined)
    joined = with_two_dates(facets, joined, context.articles, lexicon)
    joined = with_one_beginning(facets, joined, lexicon)
    joined = with_outcomes(facets, joined, context.articles, lexicon)
    found = with_called_off(facets, joined, context.articles, lexicon)
    found = without_strays(quotes, found, seen=joined)
    drafts = [_draft([facets.facets[i] for i in group], context) for group in found]
    placed = with_days_beside([(draft.facets, draft.event) for draft in drafts], context.articles, lexicon)
    drafts = [replace(draft, event=event) for draft, event in zip(drafts, placed, strict=True)]
    drafts = _with_background(drafts, ordered)
    weighed = [_weighed(draft, days) for draft in drafts]
    drafts = _ranked(drafts, weighed, facets.facets, context)
    shown = _lines(drafts, context, most)
    events = _with_majors(drafts, weighed, shown, context)
    if len(found) >= MANY:
        weights = lexicon.learnt.quotes
        events = [with_doubts(each, found[n], quotes, weights) if n in shown.kept else each for n, each in enumerate(events)]
    again = echoed(facets, found, echoes, by_id, context.book, lexicon)
    events = [_with_echoes(event, drafts[n].facets, again[n], context) if n in again else event for n, event in enumerate(events)]
    kept = [events[n] for n in sorted(shown.kept)]
    return Timeline(
        title=title,
        sources=tuple(Source(article=article, group=context.sources[article.id]) for article in ordered),
        events=tuple(sorted((e for e in kept if e.when is not None), key=_event_key)),
        undated=tuple(sorted((e for e in kept if e.when is None), key=lambda e: (-e.salience, e.id))),
        problems=(*doubts(ordered, kept), *untold(len(events) - len(kept), len(kept))),
        passing=_passing(events, shown),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What every event is made with."""

    articles: Mapping[str, Article]
    sources: Mapping[str, str]
    book: NameBook
    lexicon: MergeLexicon
    embed: Embed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """An event before it is compared with the others."""

    facets: tuple[Facet, ...]
    event: Event


def _draft(facets: Sequence[Facet], context: _Context) -> _Draft:
    """Return the event that the facets, in canonical order, speak of; the first one founds it."""
    void = void_plans(facets, context.lexicon)
    date = dating(facets, context.articles, context.sources, void)
    status = status_of(facets, context.sources)
    title = _headline(facets, context)
    if date.supporters and not tells(title, facets, date):
        title = _headline([facets[n] for n in sorted(date.supporters)], context)
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
    return _Draft(facets=tuple(facets), event=event)


def _with_echoes(event: Event, facets: Sequence[Facet], echoes: Sequence[Mention], context: _Context) -> Event:
    """Return the event with those that only say it again as more citations; nothing else of it changes."""
    more = [facet_of(mention, context.articles[mention.article], context.book, context.lexicon, {}) for mention in echoes]
    told = (*facets, *more)
    date = dating(told, context.articles, context.sources, void_plans(told, context.lexicon))
    added = [citation(n, told, date, event.status, context.articles, context.lexicon) for n in range(len(facets), len(told))]
    sure = [item for item in (*event.citations, *added) if not item.probable]
    return replace(
        event,
        aliases=(*event.aliases, *(mention.id for mention in echoes)),
        citations=(*event.citations, *added),
        independent_sources=len({context.sources[item.article] for item in sure}),
    )


def _headline(facets: Sequence[Facet], context: _Context) -> str:
    within = sorted({facet.mention.article for facet in facets})
    return headline(facets, [context.articles[id_] for id_ in within], context.book, context.lexicon, context.embed)


def _with_background(drafts: Sequence[_Draft], articles: Sequence[Article]) -> list[_Draft]:
    """Mark what lies before the story, and what is told without a date mostly as background to it.

    An article that recalls an event in passing does not decide: another may have reported it when it happened.
    """
    start = beginning(articles, [draft.event.when for draft in drafts if draft.event.when is not None])
    return [replace(draft, event=replace(draft.event, background=_is_background(draft, start))) for draft in drafts]


def _is_background(draft: _Draft, start: int | None) -> bool:
    if draft.event.when is not None:
        return is_before(draft.event.when, start)
    return 2 * sum(facet.mention.background for facet in draft.facets) > len(draft.facets)


def _entities(facets: Sequence[Facet], book: NameBook) -> tuple[Entity, ...]:
    """Return who and where, the most often named first, then in the order of mention."""
    named = [(p.name, p.type) for facet in facets for p in facet.mention.participants if p.type in ("person", "organisation", "place")]
    places: list[tuple[str, EntityType]] = [(facet.mention.place, "place") for facet in facets if facet.mention.place]
    found = (book.entity(name, kind) for name, kind in (*named, *places))
    counts = Counter(entity for entity in found if entity is not None)
    return tuple(sorted(counts, key=lambda entity: (-counts[entity], entity.name, entity.type)))


def _weighed(draft: _Draft, days: Mapping[str, float]) -> Weighed:
    event = draft.event
    return Weighed(
        facets=draft.facets,
        sources=event.independent_sources,
        when=event.when,
        basis=event.basis,
        status=event.status,
        kind=event.kind,
        background=event.background,
        day=day_weight(event.when, days),
    )


def _ranked(drafts: Sequence[_Draft], weighed: Sequence[Weighed], facets: Sequence[Facet], context: _Context) -> list[_Draft]:
    """Return the drafts with what only all of them together tell: salience, the order within the day."""
    salience = scores(weighed, prominence(facets), len(set(context.sources.values())))
    placed = [
        Placed(day=draft.event.when.without_doubt().edtf if draft.event.when else "", facets=draft.facets, rank=n)
        for n, draft in enumerate(drafts)
    ]
    order = orders(placed, context.articles, context.lexicon)
    return [replace(d, event=replace(d.event, salience=salience[n], order=order[n])) for n, d in enumerate(drafts)]


def _lines(drafts: Sequence[_Draft], context: _Context, most: int | None) -> Lines:
    appeared = sources_by_day(context.articles.values(), context.sources)
    told = [draft.facets for draft in drafts]
    room = len(drafts) if most is None else most
    return lines([d.event for d in drafts], told, appeared, most=room, lexicon=context.lexicon, embed=context.embed)


def _with_majors(drafts: Sequence[_Draft], weighed: Sequence[Weighed], shown: Lines, context: _Context) -> list[Event]:
    """Return the events, those that are major among the ones with a line marked."""
    salience = [draft.event.salience for draft in drafts]
    major = majors(weighed, salience, len(set(context.sources.values())), shown.kept)
    return [replace(draft.event, major=major[n]) for n, draft in enumerate(drafts)]


def _passing(events: Sequence[Event], shown: Lines) -> tuple[Passing, ...]:
    """Return the events without a line, by date, those without one last."""
    rest = [
        Passing(event=event, like=events[shown.like[n]].id if n in shown.like else None)
        for n, event in enumerate(events)
        if n not in shown.kept
    ]
    return tuple(sorted(rest, key=lambda each: (each.event.when is None, _event_key(each.event))))


def _event_key(event: Event) -> tuple[object, ...]:
    return (event.when.without_doubt().sort_key if event.when else (), event.order, event.id)
