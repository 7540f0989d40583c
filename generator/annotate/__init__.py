"""Text to TIMEX3: rules as named values, refiners in one written order, resolution against the document's date.

`annotate_text` reads a plain text, `annotate` an article.
Both are pure; the words come in as a `TimexLexicon`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from generator.annotate.context import Context
from generator.annotate.cues import cues
from generator.annotate.forms import Reading
from generator.annotate.genre import is_narrative
from generator.annotate.histories import of_the_genre
from generator.annotate.lexicon import LexiconError, TimexLexicon
from generator.annotate.locale_dates import locale_dates
from generator.annotate.phrases import whole_phrases
from generator.annotate.ranges import mark_ranges
from generator.annotate.refine import refined
from generator.annotate.resolve import resolved
from generator.annotate.scan import fold, scanner
from generator.annotate.source import Source
from generator.model import Article, Span, Timex
from generator.when import When

LATE = 2
"""Days by which an inferred document date may be too early: it comes from articles that share its news, and news is told for days.
"Friday" and "last year" then stay what they are, "today" and "overnight" do not."""

__all__ = ["LexiconError", "TimexLexicon", "annotate", "annotate_text", "can_read", "has_words"]


def annotate_text(text: str, dct: str | None = None, *, lexicon: TimexLexicon, language: str | None = None) -> tuple[Timex, ...]:
    """Return the time expressions of a text, in order and without overlaps.

    Args:
        text: any text; spans count its characters.
        dct: the document's date in EDTF: a day (`2025-02-14`), or a month or a year where no more is known; None where nothing is.
        lexicon: words of a language, its own where there is one.
        language: BCP 47 primary tag of the text; where it is not the lexicon's, dateparser's locale data find its explicit dates.

    Raises:
        WhenError: `dct` is not an EDTF date.
    """
    return _annotated(text, (Span(0, len(text)),), None if dct is None else When.parse(dct), lexicon, language or lexicon.language)


def annotate(article: Article, *, lexicon: TimexLexicon) -> tuple[Timex, ...]:
    """Return the time expressions of an article, in order; none crosses the bounds of a sentence.

    An article in another language than the lexicon's is read with dateparser's locale data.
    """
    parts = tuple(sentence.span for sentence in article.sentences)

    def on(when: When | None) -> tuple[Timex, ...]:
        return _annotated(article.text, parts, when, lexicon, article.language)

    return steadied(on(article.dct.when), [on(day) for day in later_days(article.dct.when)])


def later_days(when: When | None) -> tuple[When, ...]:
    """Return the days after a document date in doubt on which the article may as well have appeared."""
    if when is None or not when.uncertain or not when.is_day or when.earliest.year < 1:
        return ()
    return tuple(When.on(when.as_date() + timedelta(days)) for days in range(1, LATE + 1))


def steadied(timexes: tuple[Timex, ...], others: Sequence[tuple[Timex, ...]]) -> tuple[Timex, ...]:
    """Return the expressions, those marked as not steady that have another value in one of the other readings."""
    values = [{timex.span: (timex.value, timex.begin, timex.end) for timex in other} for other in others]
    return tuple(
        replace(timex, steady=all(value.get(timex.span) == (timex.value, timex.begin, timex.end) for value in values)) for timex in timexes
    )


def has_words(lexicon: TimexLexicon, language: str) -> bool:
    """Whether a lexicon is of the language with this BCP 47 tag; else the dates of a text are found by dateparser's locale data."""
    return lexicon.language == language.partition("-")[0]


def can_read(language: str) -> bool:
    """Whether dateparser knows the language with this BCP 47 tag, so that its dates are found without words of our own."""
    return locale_dates(language.partition("-")[0]) is not None


def _annotated(text: str, parts: tuple[Span, ...], when: When | None, lexicon: TimexLexicon, language: str) -> tuple[Timex, ...]:
    folded = fold(text)
    if not has_words(lexicon, language):
        lexicon = TimexLexicon((), ())  # its words are of another language
    source = Source(folded, lexicon)
    readings = _read(source, parts, language)
    document = document_value(when)
    context = Context(text=folded, cues=cues(lexicon), document=document, narrative=is_narrative(readings, document))
    readings = of_the_genre(readings, narrative=context.narrative)
    timexes = mark_ranges(resolved(readings, context), source)
    if context.narrative:
        timexes = whole_phrases(timexes, folded, lexicon)
    return tuple(replace(timex, text=timex.span.of(text)) for timex in timexes)


def _read(source: Source, parts: tuple[Span, ...], language: str) -> tuple[Reading, ...]:
    """Return the refined readings of every part of a text, by the lexicon or by the language's locale."""
    if source.lexicon.tables:
        compiled = scanner(source.lexicon)
        return refined(tuple(reading for part in parts for reading in compiled.scan(source.text, part.start, part.end)), source)
    locale = locale_dates(language)
    if locale is None:
        return ()
    return tuple(reading for part in parts for reading in locale.scan(source.text, part.start, part.end))


def document_value(when: When | None) -> str | None:
    """Return the document's date as the TIMEX3 value that covers all its days: a day, a month or a year; None where it is wider."""
    if when is None or not 1 <= when.earliest.year == when.latest.year <= 9999:
        return None
    first, last = when.earliest, when.latest
    if first == last:
        return f"{first.year:04d}-{first.month:02d}-{first.day:02d}"
    return f"{first.year:04d}-{first.month:02d}" if first.month == last.month else f"{first.year:04d}"
