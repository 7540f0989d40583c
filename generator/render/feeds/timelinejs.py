"""TimelineJS 3 JSON (timeline.knightlab.com): the dated events, for those who embed that widget."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import escape

from generator.render.feeds.item import Feed, Item
from generator.render.feeds.markup import body
from generator.when import OPEN_FUTURE, OPEN_PAST, Day, When

MOST = 150
"""The widget shows one event at a time; of a longer story it gets the weightiest ones, as many as one page of ours holds."""


def timelinejs(feed: Feed) -> bytes:
    """Return the timeline as UTF-8 JSON; the widget reads its texts as HTML, so each is escaped."""
    told = [item for item in feed.items if item.when is not None]
    kept = {item.event.id for item in sorted(told, key=lambda item: (-item.event.salience, item.event.id))[:MOST]}
    data = {
        "title": {"text": {"headline": str(escape(feed.title)), "text": str(escape(feed.description))}},
        "events": [_slide(item, item.when) for item in told if item.when is not None and item.event.id in kept],
        "scale": "human",
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _slide(item: Item, when: When) -> dict[str, Any]:
    first, last = _bounds(when)
    slide: dict[str, Any] = {
        "unique_id": item.uid.removeprefix("urn:uuid:"),
        "start_date": first,
        "display_date": str(escape(item.date_words)),
        "text": {"headline": str(escape(item.headline)), "text": str(body(item))},
    }
    if last != first:
        slide["end_date"] = last
    return slide


def _bounds(when: When) -> tuple[dict[str, int], dict[str, int]]:
    """Return the first and the last date, each as precise as the words: "2016" has no month."""
    first, _, last = when.edtf.partition("/")
    start = _date(when.earliest if when.earliest.year != OPEN_PAST else when.latest, first)
    end = _date(when.latest if when.latest.year != OPEN_FUTURE else when.earliest, last or first)
    return (end, end) if first in ("", "..") else (start, start) if last == ".." else (start, end)


def _date(day: Day, edtf: str) -> dict[str, int]:
    fields = ("year", "month", "day")
    given = 1 if _is_season_or_vague(edtf) else min(edtf.lstrip("-").count("-") + 1, len(fields))
    return dict(zip(fields[:given], day, strict=False))


def _is_season_or_vague(edtf: str) -> bool:
    """Whether EDTF names a season, `2025-21`, or leaves digits open, `198X`: the widget has no word for either."""
    return "X" in edtf or edtf.lstrip("-")[5:7] > "12"
