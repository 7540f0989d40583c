"""What every format says of one event: plain words, days and addresses, free of anything that an article could smuggle in."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import urljoin

from generator.model import Event, Settings, Source, Timeline
from generator.render.escape import heading, plain, web_address
from generator.render.passage import SourceView, source_view
from generator.render.words import Words
from generator.when import When

PATHS: Mapping[str, str] = MappingProxyType(
    {
        "atom": "atom.xml",
        "json-feed": "feed.json",
        "icalendar": "timeline.ics",
        "csv": "timeline.csv",
        "timelinejs": "timelinejs.json",
        "bibtex": "sources.bib",
        "csl-json": "sources.csl.json",
    }
)
"""The name of each format, and the path of its file below the content folder."""

Place = Callable[[str], str]
"""From an event's id to its address below the root of the site, with its anchor."""

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:dateline:event")
"""Events have ids of their own; feeds want ones that are unique in the world (RFC 4122, version 5: the same name, the same id)."""
LONGEST = 100
"""A reader program fetches the whole feed each time, so it holds the hundred events that changed last."""
NO_DAY = date(1970, 1, 1)
"""Atom and iCalendar demand a moment of change; this one, for events of which no article is dated, sorts last and claims nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words of one source."""

    words: str
    source: SourceView
    attribution: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One event as the formats tell it.

    Attributes:
        uid: a URN that stays when the headline or the page changes.
        link: its address: absolute where the site's is known, else relative to the root of the site.
        absolute: whether `link` is absolute.
        date_words: its date in words.
        status: its status in words; empty for an event that plainly happened.
        first: day of the first article that tells of it.
        last: day of the latest article that tells of it: when the item changed.
        quotes: the strongest passage of each source, the strongest first.
    """

    event: Event
    uid: str
    link: str
    absolute: bool
    headline: str
    date_words: str
    status: str
    first: date
    last: date
    quotes: tuple[Quote, ...]

    @property
    def when(self) -> When | None:
        """The date without its marks of doubt, which `date_words` says."""
        return self.event.when.without_doubt() if self.event.when else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The whole timeline as the formats tell it.

    Attributes:
        home: address of the site, ending in a slash; None where it is not known.
        items: every event, dated ones first, in the order of the timeline.
        sources: every article and how pages name it.
    """

    title: str
    description: str
    language: str
    home: str | None
    items: tuple[Item, ...]
    sources: tuple[tuple[Source, SourceView], ...]

    @property
    def latest(self) -> tuple[Item, ...]:
        """The items that changed last, the latest first; of one day the weightiest first."""
        return tuple(sorted(self.items, key=lambda item: (-item.last.toordinal(), -item.event.salience, item.event.id))[:LONGEST])

    def address(self, format_: str) -> str:
        """Return the address of a format's file: absolute where the site's is known."""
        return urljoin(self.home, PATHS[format_]) if self.home else PATHS[format_]


def feed(timeline: Timeline, settings: Settings, words: Words, place: Place) -> Feed:
    """Return the timeline as the formats tell it."""
    home = _home(settings)
    views = {source.article.id: source_view(source, words) for source in timeline.sources}
    days = {source.article.id: day for source in timeline.sources if (day := _day(source.article.dct.when))}
    return Feed(
        title=heading(timeline.title) or heading(settings.title),
        description=plain(settings.description or ""),
        language=settings.site_language or settings.language,
        home=home,
        items=tuple(_item(event, home, words, place, views, days) for event in (*timeline.events, *timeline.undated)),
        sources=tuple((source, views[source.article.id]) for source in timeline.sources),
    )


def _home(settings: Settings) -> str | None:
    address = web_address(settings.site_url)
    return f"{address.rstrip('/')}/" if address and address.startswith("http") else None


def _item(event: Event, home: str | None, words: Words, place: Place, views: Mapping[str, SourceView], days: Mapping[str, date]) -> Item:
    told = sorted(days[citation.article] for citation in event.citations if citation.article in days and not citation.probable)
    return Item(
        event=event,
        uid=f"urn:uuid:{uuid.uuid5(NAMESPACE, event.id)}",
        link=urljoin(home, place(event.id)) if home else place(event.id),
        absolute=home is not None,
        headline=heading(event.headline),
        date_words=words.date(event.when),
        status="" if event.status == "happened" else words.say("status", event.status),
        first=told[0] if told else NO_DAY,
        last=told[-1] if told else NO_DAY,
        quotes=_quotes(event, views),
    )


def _quotes(event: Event, views: Mapping[str, SourceView]) -> tuple[Quote, ...]:
    """Return the strongest passage of each source that surely tells of the event."""
    sure = [citation for citation in event.citations if not citation.probable]
    first = {citation.article: citation for citation in reversed(sure)}
    strongest = [citation for citation in sure if first[citation.article] is citation]
    return tuple(
        Quote(
            words=plain(citation.exact),
            source=views[citation.article],
            attribution=plain(citation.attribution) if citation.attribution else None,
        )
        for citation in strongest
    )


def _day(when: When | None) -> date | None:
    """Return the day of an article; of a longer time its last day, when it had certainly appeared, where that is known."""
    if when is None:
        return None
    for day in (when.latest, when.earliest):
        if 1 <= day.year <= 9999:
            return date(*day)
    return None
