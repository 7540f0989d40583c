"""Atom (RFC 4287): an entry for each event, updated when a source is added."""

from __future__ import annotations

import uuid
from datetime import date
from xml.etree import ElementTree

from generator.render.feeds.item import NAMESPACE, NO_DAY, Feed, Item
from generator.render.feeds.markup import body

_NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(feed: Feed) -> bytes:
    """Return the feed as UTF-8 XML."""
    items = feed.latest
    root = ElementTree.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": feed.language})
    _add(root, "id", _identity(feed))
    _add(root, "title", feed.title)
    if feed.description:
        _add(root, "subtitle", feed.description)
    _add(root, "updated", _moment(max((item.last for item in items), default=NO_DAY)))
    _add(ElementTree.SubElement(root, "author"), "name", feed.title)
    _add(root, "generator", "Dateline")
    ElementTree.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.address("atom")})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home or "./"})
    for item in items:
        _entry(root, item)
    ElementTree.indent(root, " ")
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _identity(feed: Feed) -> str:
    """Return the feed's own id: its address, or where that is not known one made from the ids of its events."""
    return feed.address("atom") if feed.home else uuid.uuid5(NAMESPACE, min((item.uid for item in feed.items), default="")).urn


def _entry(root: ElementTree.Element, item: Item) -> None:
    entry = ElementTree.SubElement(root, "entry")
    _add(entry, "id", item.uid)
    _add(entry, "title", item.headline)
    ElementTree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": item.link})
    _add(entry, "published", _moment(item.first))
    _add(entry, "updated", _moment(item.last))
    ElementTree.SubElement(entry, "category", {"term": item.event.status})
    content = _add(entry, "content", str(body(item)))
    content.set("type", "html")


def _add(parent: ElementTree.Element, name: str, words: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = words
    return element


def _moment(day: date) -> str:
    """Return a day as RFC 3339; articles tell the day, so the hour is that of its beginning."""
    return f"{day.isoformat()}T00:00:00Z"
