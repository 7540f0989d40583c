"""Mentions of all articles → one timeline: dates across articles, copies, names, same-event decisions, consolidation, salience, lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from generator.merge.beginnings import with_one_beginning
from generator.merge.beside import with_days_beside
from generator.merge.called_off import as_told, with_called_off, with_given_up
from generator.merge.citations import each_once
from generator.merge.cluster import Group
from generator.merge.copies import source_groups
from generator.merge.dates import date_articles
from generator.merge.doubt import doubtful
from generator.merge.draft import Context, Draft, draft, of_the_sure, with_echoes
from generator.merge.echoes import echoed, without_doubtful
from generator.merge.features import Embed, Facet, article_key, story
from generator.merge.grouping import groups
from generator.merge.lexicon import MergeLexicon
from generator.merge.meaning import Meanings
from generator.merge.names import name_book
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
from generator.model import Article, Event, Mention, Passing, Source, Timeline

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
    context = Context(
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
    joined = with_given_up(facets, joined, lexicon)
    found = with_called_off(facets, joined, context.articles, lexicon)
    found = without_strays(quotes, found, seen=joined)
    context = replace(context, long=len(found) >= MANY)
    drafts = [draft([facets.facets[i] for i in group], context) for group in found]
    placed = with_days_beside([(made.facets, made.event) for made in drafts], context.articles, lexicon)
    drafts = [replace(made, event=event) for made, event in zip(drafts, placed, strict=True)]
    drafts = _with_background(drafts, ordered)
    weighed = [_weighed(draft, days) for draft in drafts]
    drafts = _ranked(drafts, weighed, facets.facets, context)
    drafts, shown, sure = _settled(drafts, found, quotes, context, most)
    events = _with_majors(drafts, weighed, shown, context)
    events = [replace(sure[n], major=each.major) if n in sure else each for n, each in enumerate(events)]
    again = echoed(facets, without_doubtful(facets, found, events), echoes, by_id, context.book, lexicon)
    events = [with_echoes(event, drafts[n], again[n], context) if n in again else event for n, event in enumerate(events)]
    events = [each_once(event) for event in events]
    kept = [events[n] for n in sorted(shown.kept)]
    return Timeline(
        title=title,
        sources=tuple(Source(article=article, group=context.sources[article.id]) for article in ordered),
        events=tuple(sorted((e for e in kept if e.when is not None), key=_event_key)),
        undated=tuple(sorted((e for e in kept if e.when is None), key=lambda e: (-e.salience, e.id))),
        problems=(*doubts(ordered, kept), *untold(len(events) - len(kept), len(kept))),
        passing=_passing(events, shown),
    )


def _with_background(drafts: Sequence[Draft], articles: Sequence[Article]) -> list[Draft]:
    """Mark what lies before the story, and what is told without a date mostly as background to it.

    An article that recalls an event in passing does not decide: another may have reported it when it happened.
    """
    start = beginning(articles, [draft.event.when for draft in drafts if draft.event.when is not None])
    return [replace(draft, event=replace(draft.event, background=_is_background(draft, start))) for draft in drafts]


def _is_background(draft: Draft, start: int | None) -> bool:
    if draft.event.when is not None:
        return is_before(draft.event.when, start)
    return 2 * sum(facet.mention.background for facet in draft.facets) > len(draft.facets)


def _weighed(draft: Draft, days: Mapping[str, float]) -> Weighed:
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


def _ranked(drafts: Sequence[Draft], weighed: Sequence[Weighed], facets: Sequence[Facet], context: Context) -> list[Draft]:
    """Return the drafts with what only all of them together tell: salience, the order within the day."""
    salience = scores(weighed, prominence(facets), len(set(context.sources.values())))
    placed = [
        Placed(day=draft.event.when.without_doubt().edtf if draft.event.when else "", facets=draft.facets, rank=n)
        for n, draft in enumerate(drafts)
    ]
    order = orders(placed, context.articles, context.lexicon)
    return [replace(d, event=replace(d.event, salience=salience[n], order=order[n])) for n, d in enumerate(drafts)]


def _settled(
    drafts: Sequence[Draft], found: Sequence[Group], quotes: Quotes, context: Context, most: int | None
) -> tuple[list[Draft], Lines, dict[int, Event]]:
    """Return which events get a line, and those of them that several sources tell as their sure quotes tell them.

    A line is chosen by its headline too, and that is made of the sure quotes; these are worked out only for what comes near a line.
    How many sources bear an event out is counted with the quotes in doubt, most of which are right.
    """
    drafts, sure, weights = list(drafts), dict[int, Event](), context.lexicon.learnt.quotes

    def look(n: int) -> Event:
        event = drafts[n].event
        doubts = doubtful(event, found[n], quotes, weights)
        sure[n] = of_the_sure(drafts[n], doubts, context) if doubts else event
        drafts[n] = replace(drafts[n], event=replace(sure[n], independent_sources=event.independent_sources))
        return drafts[n].event

    shown = lines(
        [made.event for made in drafts],
        [made.facets for made in drafts],
        sources_by_day(context.articles.values(), context.sources),
        most=len(drafts) if most is None else most,
        lexicon=context.lexicon,
        embed=context.embed,
        look=look if context.long else None,
    )
    if context.long:
        for n in sorted(shown.kept - sure.keys()):
            look(n)
    return drafts, shown, sure


def _with_majors(drafts: Sequence[Draft], weighed: Sequence[Weighed], shown: Lines, context: Context) -> list[Event]:
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
