"""The articles as pages show them: an index, and a page each with how its date was found and what was taken from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Article, Citation, DateCandidate, Event, Passing, Source, Timeline
from generator.render.escape import anchor, heading, plain
from generator.render.passage import Passage, SourceView, passage
from generator.render.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView:
    """One piece of evidence for an article's date."""

    date: str
    basis: str
    bound: str
    evidence: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportView:
    """An event that a passage supports; `word` is what names it there, or None; `doubt` says where that is only probable."""

    word: str | None
    event: str
    anchor: str
    headline: str
    foreign: str | None
    date: str
    status_words: str | None
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One passage that the timeline took from the article, with the events it supports."""

    passage: Passage
    supports: tuple[SupportView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassingView:
    """A passage that tells of something the timeline has no line for.

    Attributes:
        anchor: of the mention, so that a link to it finds it here.
        aliases: of the other mentions in the same words.
        like: the event of the timeline that perhaps tells the same, or None.
    """

    passage: Passage
    anchor: str
    aliases: tuple[str, ...]
    date: str
    status_words: str | None
    like: SupportView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """Everything the page of one article shows.

    Attributes:
        basis: the kind of evidence that decided its date, in words.
        is_open: whether something speaks for a date but none was taken.
        evidence: the exact words, or the reasoning in one sentence.
        copies: the other articles with the same text.
        statements: in the order of the text.
        passing: what is told besides, in the order of the text.
    """

    view: SourceView
    file: str
    authors: tuple[str, ...]
    publisher: str | None
    agency: str | None
    language: str
    derived_title: bool
    basis: str
    is_open: bool
    evidence: str | None
    limit: str | None
    notes: tuple[str, ...]
    candidates: tuple[CandidateView, ...]
    copies: tuple[SourceView, ...]
    statements: tuple[StatementView, ...]
    passing: tuple[PassingView, ...] = ()


SOURCES_A_PAGE = 250
"""Lines of an index that a phone shows at once."""


def source_pages(timeline: Timeline, names: Mapping[str, SourceView], words: Words) -> tuple[SourcePage, ...]:
    """Return the page of every article, in the timeline's order of sources."""
    statements = _statements(timeline, names, words)
    passing = _passing(timeline, names, words)
    return tuple(
        replace(_page(source, names, statements[source.article.id], words), passing=passing.get(source.article.id, ()))
        for source in timeline.sources
    )


def by_text(pages: Sequence[SourcePage]) -> list[list[tuple[SourcePage, ...]]]:
    """Return the articles for the pages of their index: those with the same text together, at the place of the first."""
    groups: dict[str, list[SourcePage]] = {}
    for page in pages:
        groups.setdefault(page.view.group, []).append(page)
    leaves: list[list[tuple[SourcePage, ...]]] = [[]]
    room = SOURCES_A_PAGE
    for group in groups.values():
        if len(group) > room and leaves[-1]:
            leaves.append([])
            room = SOURCES_A_PAGE
        leaves[-1].append(tuple(group))
        room -= len(group)
    return leaves


def _page(source: Source, names: Mapping[str, SourceView], statements: tuple[StatementView, ...], words: Words) -> SourcePage:
    article = source.article
    return SourcePage(
        view=names[article.id],
        file=plain(article.file),
        authors=tuple(plain(author) for author in article.authors if author not in (article.publisher, article.agency)),
        publisher=plain(article.publisher) if article.publisher else None,
        agency=plain(article.agency) if article.agency else None,
        language=plain(article.language),
        derived_title=article.title_basis == "derived",
        basis=words.say("bases", "open" if _is_open(article) else article.dct.basis),
        is_open=_is_open(article),
        evidence=plain(article.dct.evidence) if article.dct.evidence else None,
        limit=_limit(article, words),
        notes=tuple(plain(note) for note in article.notes),
        candidates=tuple(sorted((_candidate(each, article, words) for each in article.dct.candidates), key=lambda each: not each.chosen)),
        copies=tuple(view for view in names.values() if view.group == source.group and view.id != article.id),
        statements=statements,
    )


def _limit(article: Article, words: Words) -> str | None:
    """Return what is assumed where the date rests on a bound alone, or None."""
    bounds = {candidate.bound for candidate in article.dct.candidates if _is_chosen(candidate, article)}
    return words.say("assumed", "lower") if bounds == {"lower"} else None


def _is_open(article: Article) -> bool:
    return article.dct.when is None and bool(article.dct.candidates)


def _is_chosen(candidate: DateCandidate, article: Article) -> bool:
    dct = article.dct
    return dct.when is not None and (candidate.when, candidate.basis, candidate.evidence) == (dct.when, dct.basis, dct.evidence)


def _candidate(candidate: DateCandidate, article: Article, words: Words) -> CandidateView:
    chosen = _is_chosen(candidate, article)
    return CandidateView(
        date=words.date(candidate.when),
        basis=words.say("bases", "conclusion" if candidate.basis == "inferred" and not chosen else candidate.basis),
        bound=words.say("bounds", candidate.bound),
        evidence=plain(candidate.evidence),
        chosen=chosen,
    )


def _statements(timeline: Timeline, names: Mapping[str, SourceView], words: Words) -> dict[str, tuple[StatementView, ...]]:
    """Return the passages of every article in the order of its text; a passage that supports several events stands once."""
    articles = {source.article.id: source.article for source in timeline.sources}
    taken: dict[str, dict[tuple[int, int], list[tuple[Citation, Event]]]] = {identifier: {} for identifier in articles}
    for event in (*timeline.events, *timeline.undated):
        for citation in event.by_mention:
            taken[citation.article].setdefault((citation.start, citation.end), []).append((citation, event))
    return {
        identifier: tuple(_statement(pairs, articles[identifier], names[identifier], words) for _, pairs in sorted(found.items()))
        for identifier, found in taken.items()
    }


def _passing(timeline: Timeline, names: Mapping[str, SourceView], words: Words) -> dict[str, tuple[PassingView, ...]]:
    """Return by article the passages that tell of what has no line, in the order of the text."""
    articles = {source.article.id: source.article for source in timeline.sources}
    events = {event.id: event for event in (*timeline.events, *timeline.undated)}
    found: dict[str, list[tuple[Citation, Passing]]] = {}
    for each in timeline.passing:
        for citation in each.event.citations:
            found.setdefault(citation.article, []).append((citation, each))
    return {
        identifier: tuple(
            _in_passing(citation, each.event, events.get(each.like or ""), articles[identifier], names[identifier], words)
            for citation, each in sorted(pairs, key=lambda pair: (pair[0].start, _by_word((pair[0], pair[1].event))))
        )
        for identifier, pairs in found.items()
    }


def _in_passing(citation: Citation, event: Event, like: Event | None, article: Article, source: SourceView, words: Words) -> PassingView:
    return PassingView(
        passage=passage(citation, article, source, also=citation.also),
        anchor=anchor(citation.mention),
        aliases=tuple(anchor(each.mention) for each in citation.also),
        date=words.date(event.when),
        status_words=None if event.status == "happened" else words.say("status", event.status),
        like=_support(citation, like, article, source, words) if like else None,
    )


def _statement(pairs: Sequence[tuple[Citation, Event]], article: Article, source: SourceView, words: Words) -> StatementView:
    (first, _), *rest = sorted(pairs, key=_by_word)
    return StatementView(
        passage=passage(first, article, source, also=[citation for citation, _ in rest]),
        supports=tuple(_support(citation, event, article, source, words) for citation, event in sorted(pairs, key=_by_word)),
    )


def _by_word(pair: tuple[Citation, Event]) -> tuple[int, str]:
    citation, event = pair
    return (citation.trigger_span.start if citation.trigger_span else citation.start, event.id)


def _support(citation: Citation, event: Event, article: Article, source: SourceView, words: Words) -> SupportView:
    return SupportView(
        word=plain(citation.trigger_span.of(article.text)) if citation.trigger_span else None,
        event=event.id,
        anchor=anchor(event.id),
        headline=heading(event.headline),
        foreign=source.foreign,
        date=words.date(event.when),
        status_words=None if event.status == "happened" else words.say("status", event.status),
        doubt=words.say("source", "probable") if citation.probable else None,
    )
