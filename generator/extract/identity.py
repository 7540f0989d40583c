"""Stable ids of mentions.

An id is `e` and the first ten hexadecimal digits of the SHA-256 of four lines:
the article's id, the quote, the event word, and which occurrence of these three it is in the article (from 0).
So an id survives a new clustering, a new headline, other articles, and changes elsewhere in its own article;
it changes with the words it cites.
"""

from __future__ import annotations

import hashlib
from collections import Counter

DIGITS = 10


def mention_id(article: str, quote: str, trigger: str, occurrence: int) -> str:
    """Return the id of the `occurrence`-th mention (from 0) with these words."""
    words = "\n".join((article, " ".join(quote.split()), trigger, str(occurrence)))
    return "e" + hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGITS]


class Ids:
    """Hands out the ids of one article's mentions, counting those with the same words."""

    def __init__(self, article: str) -> None:
        """Start for the article with this id."""
        self._article = article
        self._seen: Counter[tuple[str, str]] = Counter()

    def next(self, quote: str, trigger: str) -> str:
        """Return the next id for these words."""
        key = (" ".join(quote.split()), trigger)
        occurrence = self._seen[key]
        self._seen[key] += 1
        return mention_id(self._article, quote, trigger, occurrence)
