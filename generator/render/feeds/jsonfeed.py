"""JSON Feed 1.1 (jsonfeed.org): an item for each event, modified when a source is added."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from generator.render.feeds.item import Feed, Item
from generator.render.feeds.markup import body


def json_feed(feed: Feed) -> bytes:
    """Return the feed as UTF-8 JSON."""
    data: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.language,
        "items": [_item(item) for item in feed.latest],
    }
    if feed.description:
        data["description"] = feed.description
    if feed.home:
        data |= {"home_page_url": feed.home, "feed_url": feed.address("json-feed")}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: Item) -> dict[str, Any]:
    people = [entity.name for entity in item.event.entities]
    return {
        "id": item.uid,
        **({"url": item.link} if item.absolute else {}),
        "title": item.headline,
        "content_html": str(body(item)),
        "date_published": _moment(item.first),
        "date_modified": _moment(item.last),
        "tags": [item.event.status, *people],
        "_dateline": {"about": "https://jsonfeed.org/version/1.1", "date": item.event.when.edtf if item.event.when else None},
    }


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
