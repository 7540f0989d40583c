"""The body of an item as HTML: its date, its status and the words of its sources."""

from __future__ import annotations

from markupsafe import Markup

from generator.render.feeds.item import Item, Quote

MOST_QUOTES = 5
"""A feed reader shows an item in a small window; the page has the rest."""


def body(item: Item) -> Markup:
    """Return the item's date, status and strongest quotations as HTML in which every word of an article is escaped."""
    said = Markup(" · ").join(words for words in (item.date_words, item.status) if words)
    quotes = Markup("").join(_quote(quote) for quote in item.quotes[:MOST_QUOTES])
    return Markup("<p>{0}</p>{1}").format(said, quotes)


def words(item: Item) -> str:
    """Return the same as plain text."""
    said = " · ".join(part for part in (item.date_words, item.status) if part)
    return "\n\n".join((said, *(f"“{quote.words}” — {quote.source.name}" for quote in item.quotes[:MOST_QUOTES])))


def _quote(quote: Quote) -> Markup:
    name = Markup('<a href="{0}">{1}</a>').format(quote.source.url, quote.source.name) if quote.source.url else quote.source.name
    return Markup("<blockquote><p>{0}</p></blockquote><p>— {1}</p>").format(quote.words, name)
