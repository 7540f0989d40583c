"""The timeline for other programs: feeds, a calendar, tables and a bibliography, each in a standard format of its kind.

| file | format | what it holds |
|---|---|---|
| `atom.xml` | Atom (RFC 4287) | the events changed last, an entry each |
| `feed.json` | JSON Feed 1.1 | the same |
| `timeline.ics` | iCalendar (RFC 5545) | events of one day, and planned ones of a bounded time |
| `timeline.csv` | CSV (RFC 4180) | every event, a line each |
| `timelinejs.json` | TimelineJS 3 | the dated events, for that widget |
| `sources.bib` | BibTeX | every article |
| `sources.csl.json` | CSL-JSON 1.0 | every article, for citation managers |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.model import Page, Settings, Timeline
from generator.render.feeds.atom import atom
from generator.render.feeds.bibliography import bibtex, csl_json
from generator.render.feeds.item import PATHS, Feed, Place, feed
from generator.render.feeds.jsonfeed import json_feed
from generator.render.feeds.schedule import schedule
from generator.render.feeds.table import table
from generator.render.feeds.timelinejs import timelinejs
from generator.render.words import Words

__all__ = ["PATHS", "feeds"]

_WRITERS: Mapping[str, Callable[[Feed], bytes]] = MappingProxyType(
    {
        "atom": atom,
        "json-feed": json_feed,
        "icalendar": schedule,
        "csv": table,
        "timelinejs": timelinejs,
        "bibtex": bibtex,
        "csl-json": csl_json,
    }
)


def feeds(timeline: Timeline, settings: Settings, words: Words, place: Place) -> tuple[Page, ...]:
    """Return one file for each format, in the order of `PATHS`.

    Args:
        timeline: what is to be told.
        settings: title, description, language and the address of the site.
        words: dates and labels in the site's language.
        place: for the id of an event, its address below the root of the site, with its anchor.
    """
    told = feed(timeline, settings, words, place)
    return tuple(Page(path=path, data=_WRITERS[name](told)) for name, path in PATHS.items())
