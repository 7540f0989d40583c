"""The day an article appeared: every piece of evidence, and the choice among them.

Best first: a stated field; the date in its own address; a byline's date line; the latest day that a caption or a picture's address
names (the article cannot be older, and news is rarely younger); the file's name. A saved date only bounds it from above.
The file's time stamp is never asked. Weekdays and other articles come in later, in merge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from generator.ingest.boilerplate import Sorted
from generator.ingest.bylines import Dateline, is_update_line
from generator.ingest.days import Found, day_in_path, day_of, days_in, stated_day, why_no_day
from generator.ingest.draft import Draft
from generator.ingest.metadata import stated
from generator.ingest.words import IngestWords
from generator.model import Bound, DateBasis, DateCandidate, DocumentDate, Problem
from generator.when import When

EXACT: tuple[DateBasis, ...] = ("metadata", "url", "byline")
"""Evidence that states the day, in the order in which it is believed."""

IN_WORDS: tuple[DateBasis, ...] = ("metadata", "byline", "url")
"""Where these agree, the evidence to show: words that a reader can find on the page before an address."""

SLACK = timedelta(days=1)
"""How far a date may break a bound: the same moment has two dates in two time zones."""

YEAR_DAYS = 366
"""Days of a date that says in which year it lies."""

_FILE_DAY = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9A-Za-z])")
_MAX_EVIDENCE = 160
_MAX_LABEL = 80


def document_date(
    draft: Draft, lines: Sorted, *, url: str | None, path: str, language: str, words: IngestWords, opening: Dateline | None = None
) -> DocumentDate:
    """Return the document date with its basis, the words it rests on and every candidate.

    Args:
        draft: stated fields, and dates that the HTML reader found.
        lines: byline dates, captions and pictures.
        url: the article's own address.
        path: the file's path below the seeds folder.
        language: for month names in stated fields.
        words: month names, archive marks.
        opening: the dateline, whose day has no year.
    """
    found = [*_candidates(draft, lines, url, path, language, words)]
    if opening is not None and opening.day is not None:
        found.append(_of_dateline(opening, opening.day, found))
    return _chosen(tuple(dict.fromkeys(found)))


def _of_dateline(opening: Dateline, day: tuple[int, int], others: Sequence[DateCandidate]) -> DateCandidate:
    """Return the day of a dateline, in the year that the other evidence makes the nearest; without any, a day in no known year.

    A report is sent on the day it is of, or appears the day after, so half a year decides.
    """
    known = min((c for c in others if c.when.days <= YEAR_DAYS), key=lambda c: (c.bound != "exact", c.when.days), default=None)
    month, number = day
    if known is not None:
        near = known.when.earliest
        days = (when for year in (near.year - 1, near.year, near.year + 1) if (when := day_of(year, month, number)) is not None)
        nearest = min(days, key=lambda when: abs(when.earliest.ordinal - near.ordinal), default=None)
        if nearest is not None:
            return DateCandidate(when=nearest, basis="byline", evidence=opening.words)
    return DateCandidate(when=When(f"XXXX-{month:02d}-{number:02d}"), basis="byline", evidence=opening.words)


def unread_dates(draft: Draft, *, file: str, language: str, words: IngestWords) -> tuple[Problem, ...]:
    """Return a problem for each date that somebody wrote above the text and that cannot be read, whatever else dates the article."""
    return tuple(
        Problem(
            code="unread-date",
            message=f"{file}: `{field.label[:_MAX_LABEL]}` is passed over: {why_no_day(field.value)}; write it as YYYY-MM-DD",
            file=file,
            line=field.line,
        )
        for field in stated(draft, "published", words)
        if field.line is not None and stated_day(field.value, words, language=language) is None
    )


def _candidates(draft: Draft, lines: Sorted, url: str | None, path: str, language: str, words: IngestWords) -> Iterator[DateCandidate]:
    yield from draft.dates
    yield from _stated(draft, language, words)
    if url and (found := day_in_path(url, words)):
        yield _candidate(found, "url", url)
    yield from _byline_dates((*lines.dates, *lines.bylines), words)
    yield from _caption_dates(lines.captions, words)
    for image in lines.images:
        if image.source and (found := day_in_path(image.source, words)):
            yield _candidate(found, "image-url", image.source, "lower")
    yield from _file_dates(path, words)


def _candidate(found: Found, basis: DateBasis, evidence: str, bound: Bound = "exact") -> DateCandidate:
    return DateCandidate(when=found.when, basis=basis, evidence=_around(evidence, found.words), bound=bound)


def _around(text: str, words: str) -> str:
    """Return the words with the whole words around them, exactly as they stand and short enough for one line; an address stays whole."""
    if len(text) <= _MAX_EVIDENCE or " " not in text:
        return text
    end = max(text.find(words), 0) + len(words)
    start = max(0, end - _MAX_EVIDENCE)
    start = text.find(" ", start) + 1 if start else 0
    return text[start : max(end, min(len(text), start + _MAX_EVIDENCE) if end >= len(text) - 3 else end)]


def _stated(draft: Draft, language: str, words: IngestWords) -> Iterator[DateCandidate]:
    bounds: tuple[tuple[str, Bound], ...] = (("published", "exact"), ("saved", "upper"), ("modified", "upper"))
    for meaning, bound in bounds:
        for field in stated(draft, meaning, words):
            if when := stated_day(field.value, words, language=language):
                yield DateCandidate(when=when, basis="metadata", evidence=field.label, bound=bound)


def _byline_dates(lines: Sequence[str], words: IngestWords) -> Iterator[DateCandidate]:
    """Yield the first date of each date line, and the day of a change as an upper bound."""
    for line in lines:
        for place, found in enumerate(days_in(line, words)):
            changed = is_update_line(line[: line.find(found.words)] or line, words) or place > 0
            yield DateCandidate(when=found.when, basis="byline", evidence=line, bound="upper" if changed else "exact")


def _caption_dates(captions: Sequence[str], words: IngestWords) -> Iterator[DateCandidate]:
    for caption in captions:
        for found in days_in(caption, words):
            yield _candidate(found, "caption", caption, "lower")


def _file_dates(path: str, words: IngestWords) -> Iterator[DateCandidate]:
    stem = path.rpartition("/")[2]
    if match := _FILE_DAY.search(stem):
        if when := stated_day(f"{match[1]}-{match[3]}-{match[4]}", words):
            yield DateCandidate(when=when, basis="file-name", evidence=stem)
    elif (found := day_in_path(f"/{path}", words)) and found.when.is_day:
        yield DateCandidate(when=found.when, basis="file-name", evidence=path)


def _chosen(candidates: tuple[DateCandidate, ...]) -> DocumentDate:
    exact = [candidate for candidate in candidates if candidate.bound == "exact" and candidate.when.days <= YEAR_DAYS]
    stated_ones = sorted((c for c in exact if c.basis in EXACT), key=lambda c: EXACT.index(c.basis))
    fitting = [c for c in stated_ones if _within_bounds(c, candidates)]
    if fitting or stated_ones:
        return _by_statement(fitting or stated_ones, candidates, doubted=not fitting)
    lower = [c for c in candidates if c.bound == "lower" and c.when.is_day and not _is_archive(c)]
    if lower:
        return _by_lower_bound(lower, candidates)
    if named := next((c for c in exact if c.basis == "file-name"), None):
        return DocumentDate(when=named.when, basis="file-name", evidence=named.evidence, candidates=candidates)
    return DocumentDate(candidates=candidates)


def _within_bounds(candidate: DateCandidate, candidates: Sequence[DateCandidate]) -> bool:
    """Whether no saved date says that the article was there before; a later caption may come from an update, so it says nothing."""
    return all(_not_after(candidate.when, other.when) for other in candidates if other.bound == "upper")


def _not_after(when: When, limit: When) -> bool:
    return when.earliest.ordinal <= limit.latest.ordinal + SLACK.days


def _by_statement(stated_ones: Sequence[DateCandidate], candidates: tuple[DateCandidate, ...], *, doubted: bool) -> DocumentDate:
    """Take the best statement, made narrower by a later one that lies within it: the month of an address, the day of a byline."""
    best = stated_ones[0]
    for other in stated_ones[1:]:
        if best.when.covers(other.when) and other.when.days < best.when.days:
            best = other
    agreeing = sorted((c for c in stated_ones if c.when == best.when), key=lambda c: IN_WORDS.index(c.basis))
    shown = agreeing[0]
    return DocumentDate(
        when=best.when.doubted() if doubted else best.when, basis=shown.basis, evidence=shown.evidence, candidates=candidates
    )


def _by_lower_bound(lower: Sequence[DateCandidate], candidates: tuple[DateCandidate, ...]) -> DocumentDate:
    """Take the latest day that the pictures name; a caption's words before an address where both name it.

    The article cannot be older; that it is no younger is an assumption, which the candidate's bound tells.
    """
    latest = max(c.when.earliest for c in lower)
    shown = min((c for c in lower if c.when.earliest == latest), key=lambda c: (c.basis != "caption", len(c.evidence), c.evidence))
    return DocumentDate(when=shown.when, basis=shown.basis, evidence=shown.evidence, candidates=candidates)


def _is_archive(candidate: DateCandidate) -> bool:
    """Whether the caption says that its picture is an old one."""
    return candidate.basis == "caption" and _ARCHIVE.match(candidate.evidence.casefold()) is not None


_ARCHIVE = re.compile(r"(?:file|archive|stock)\b")
