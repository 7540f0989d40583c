"""Dateline turns a folder of news articles into a sourced, browsable timeline.

The public function of the package is `annotate_text`; the rest is reached through the command `dateline`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Timex

__all__ = ["annotate_text"]


def annotate_text(text: str, dct: str | date | None = None, language: str = "en") -> tuple[Timex, ...]:
    """Find the dates, times, durations and sets in a text.

    Args:
        text: plain text.
        dct: the document creation time: the day the text appeared, as `YYYY-MM-DD` or as a `datetime.date`.
            None leaves what counts from it unresolved: `XXXX-…`.
        language: code of the text's language; without words of our own it is read with dateparser's locale data.

    Returns:
        TIMEX3s in the order of the text; `span.start` and `span.end` count characters of `text`, half-open.

    Raises:
        TypeError: for a `dct` that is neither text nor a date.
        ValueError: for a `dct` that is no date, and for a language that nobody has words for.

    >>> [(timex.text, timex.value) for timex in annotate_text("They met on Friday.", dct="2025-02-14")]
    [('Friday', '2025-02-14')]
    """
    # The imports wait until they are needed, so that `import generator` costs nothing.
    from generator import annotate
    from generator.resources import timex_words

    if not annotate.can_read(language) and not annotate.has_words(timex_words(language), language):
        raise ValueError(f"language {language!r} is not one whose dates can be read; give a code such as 'en', 'de' or 'fr'")
    if isinstance(dct, date):
        dct = dct.isoformat()[:10]  # a moment is a date too; its day is meant
    if dct is not None and not isinstance(dct, str):
        raise TypeError(f"dct must be text such as '2025-02-14', a datetime.date or None, not {dct!r}")
    return annotate.annotate_text(text, dct, lexicon=timex_words(language), language=language)
