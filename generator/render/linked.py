"""JSON-LD for search engines: the events of a page as a schema.org ItemList, with the articles that tell of them.

It stands in the page's body as a block of data, which browsers do not run.
Whatever Markdown, its extensions or HTML would read as markup is written as a JSON escape, so an article's words stay words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from markupsafe import Markup

from generator.render.escape import plain
from generator.render.event import EventView
from generator.render.passage import SourceView

OPENING = '<script type="application/ld+json">'
CLOSING = "</script>"
LEFT_OUT = frozenset({"denied", "possible"})
"""schema.org has no event that may not be; a machine would take it for one that is."""

MOST_SOURCES = 5
"""The strongest of an event: hundreds recall a great one, and a page must stay small; all are in `timeline.json`."""

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_MARKUP = re.compile(r"[^\w \-.,;:/?]|[\u2028\u2029]|-(?=-)|_")
_BLOCK = re.compile(r'<script type="application/ld\+json">([^<>&]*)</script>')


def linked(title: str, events: Sequence[EventView], link: Callable[[EventView], str], source_link: Callable[[SourceView], str]) -> Markup:
    """Return the block of data for a page; empty where there is nothing to tell.

    Args:
        title: the page's.
        events: those that the page shows.
        link: the address of an event.
        source_link: the address of our page about an article.
    """
    told = [event for event in events if event.status not in LEFT_OUT and event.when is not None]
    if not told:
        return Markup("")
    sources = {source.id: source for event in told for source in event.sources[:MOST_SOURCES]}
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "ItemList",
                "name": plain(title),
                "numberOfItems": len(told),
                "itemListElement": [
                    {"@type": "ListItem", "position": number, "item": _event(event, link(event), source_link)}
                    for number, event in enumerate(told, 1)
                ],
            },
            *(_article(source, source_link(source)) for source in sources.values()),
        ],
    }
    return Markup(OPENING + safe_json(data) + CLOSING)


def _event(event: EventView, link: str, source_link: Callable[[SourceView], str]) -> dict[str, Any]:
    data: dict[str, Any] = {"@type": "Event", "@id": link, "url": link, "name": event.headline}
    start, end = _bounds(event.edtf)
    places = [{"@type": "Place", "name": name.name} for name in event.names if name.kind == "place"]
    data |= {"startDate": start} if start else {}
    data |= {"endDate": end} if end else {}
    data |= {"eventStatus": "https://schema.org/EventScheduled"} if event.status == "planned" else {}
    data |= {"location": places} if places else {}
    return data | {"subjectOf": [{"@id": source_link(source)} for source in event.sources[:MOST_SOURCES]]}


def _bounds(edtf: str) -> tuple[str | None, str | None]:
    """Return the first and the last date where EDTF and ISO 8601 agree on them: no doubt is left out, nothing is sharpened."""
    plain_date = r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?"
    if found := re.fullmatch(f"({plain_date})(?:/({plain_date}))?", edtf):
        return found[1], found[2]
    return None, None


def _article(source: SourceView, link: str) -> dict[str, Any]:
    data: dict[str, Any] = {"@type": "NewsArticle", "@id": link, "headline": source.title}
    data |= {"datePublished": source.machine} if source.machine else {}
    data |= {"publisher": {"@type": "Organization", "name": source.credit}} if source.credit else {}
    return data | ({"url": source.url} if source.url else {})


def safe_json(data: object) -> str:
    """Return data as JSON on one line whose strings hold nothing that any reader of the page could take for markup."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _STRING.sub(lambda string: f'"{_MARKUP.sub(_escaped, _unescaped(string[0]))}"', written)


def _unescaped(string: str) -> str:
    return str(json.loads(string))


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


def split_blocks(html: str) -> tuple[str, str]:
    """Return a built page without its blocks of data, and these alone, written anew; what is not JSON is dropped."""
    blocks = []
    for found in _BLOCK.finditer(html):
        try:
            blocks.append(OPENING + safe_json(json.loads(found[1])) + CLOSING)
        except ValueError:
            continue
    return _BLOCK.sub("", html), "".join(blocks)
