"""CSV (RFC 4180): every event, a line each, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from generator.render.feeds.item import Feed, Item

COLUMNS = (
    *("id", "date", "date_in_words", "status", "kind", "major", "headline", "people", "organisations", "places"),
    *("independent_sources", "sources", "quote", "source_addresses", "link"),
)
_FORMULA = ("=", "+", "-", "@")


def table(feed: Feed) -> bytes:
    """Return the table as UTF-8 CSV with a line of column names."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    rows.writerows([harmless(cell) for cell in _row(item)] for item in feed.items)
    return written.getvalue().encode()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(item: Item) -> Iterable[str]:
    event = item.event
    entities = [[entity.name for entity in event.entities if entity.type == type_] for type_ in ("person", "organisation", "place")]
    return (
        event.id,
        event.when.edtf if event.when else "",
        item.date_words,
        event.status,
        event.kind,
        "yes" if event.major else "no",
        item.headline,
        *("; ".join(names) for names in entities),
        str(event.independent_sources),
        "; ".join(quote.source.name for quote in item.quotes),
        item.quotes[0].words if item.quotes else "",
        " ".join(dict.fromkeys(quote.source.url for quote in item.quotes if quote.source.url)),
        item.link,
    )
