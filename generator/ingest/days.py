"""Words to days: the absolute dates that bylines, captions, addresses and metadata fields write.

Only dates that name their year are read here; `Friday` and `Feb. 14` need a document date, and that is what we are looking for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.ingest.words import IngestWords
from generator.when import When

if TYPE_CHECKING:
    from dateparser import DateDataParser  # type: ignore[import-untyped]  # it ships no types

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Years in which we believe a publication date; four digits outside them are a number."""

MAX_SPAN = 40
"""Characters of a span that dateparser may see; on running text it finds dates that are none."""

_LOOSE_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])")
"""`2025-2-3`, as people type it; only where a field is expected to hold a date, for in a text it may be a score."""

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)(?:-(\d\d))?(?!\d|-\d)")
_COMPACT = re.compile(r"(?<![0-9A-Za-z])(\d{4})(\d\d)(\d\d)(?![0-9A-Za-z])")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d])")
_YEAR_FIRST = re.compile(r"(?<![\d/.])(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?![\d/])")
_PATH_DAY = re.compile(r"(?<=[/_=-])(\d{4})([/_-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/_.?-]|\Z)")
_PATH_COMPACT = re.compile(r"(?<=[/_=-])((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.?-]|\Z)")
_PATH_MONTH = re.compile(r"(?<=/)((?:19|20)\d\d)/(\d\d)(?=/)")


class Found(NamedTuple):
    """A date and the words that give it."""

    when: When
    words: str


def day_of(year: int, month: int, day: int) -> When | None:
    """Return a day of the calendar, or None where there is no such day or nobody believes the year."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return When.on(date(year, month, day))
    except ValueError:
        return None


@lru_cache(maxsize=8)
def _patterns(months: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(map(re.escape, sorted(months, key=lambda name: (-len(name), name))))
    month_first = rf"\b(?P<month>{names})\b\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}})\b"
    day_first = rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s{{1,3}}(?:of\s)?(?P<month>{names})\b\.?,?\s{{1,3}}(?P<year>\d{{4}})\b"
    return re.compile(month_first, re.IGNORECASE), re.compile(day_first, re.IGNORECASE)


def days_in(text: str, words: IngestWords) -> tuple[Found, ...]:
    """Return every full date written in `text`, in order: `Feb. 14, 2025`, `14 February 2025`, `2025-02-14`, `14.02.2025`."""
    found = sorted(_written(text, words), key=lambda item: (item[0], item[1].words))
    return tuple(item for _, item in found)


def _written(text: str, words: IngestWords) -> Iterator[tuple[int, Found]]:
    for pattern in _patterns(tuple(words.months)):
        for match in pattern.finditer(text):
            month = words.months[match["month"].casefold()]
            if when := day_of(int(match["year"]), month, int(match["day"])):
                yield match.start(), Found(when, match[0])
    for match in _ISO.finditer(text):
        if match[3] and (when := day_of(int(match[1]), int(match[2]), int(match[3]))):
            yield match.start(), Found(when, match[0])
    for match in _YEAR_FIRST.finditer(text):
        if when := day_of(int(match[1]), int(match[3]), int(match[4])):
            yield match.start(), Found(when, match[0])
    for match in _NUMERIC.finditer(text):
        if when := _numeric(int(match[1]), int(match[3]), int(match[4]), match[2]):
            yield match.start(), Found(when, match[0])


def _numeric(first: int, second: int, year: int, sign: str) -> When | None:
    """Read `14/02/2025`; `03/02/2025` is one day here and another there, so it is none, but dots always put the day first."""
    if sign == "." or first > 12 or first == second:
        return day_of(year, second, first)
    return day_of(year, first, second) if second > 12 else None


def stated_day(value: str, words: IngestWords, *, language: str = "en") -> When | None:
    """Return the date that a metadata field states, as precise as it states it, or None.

    Args:
        value: for example `2025-02-14T18:03:00+01:00`, `2025-02`, `2025`, `Fri, 14 Feb 2025`, `20250214`, `14. Februar 2025`.
        words: month names of the language of the project.
        language: the article's language, for dateparser where our own patterns find nothing.

    The day is the one written, not the day in another time zone.
    """
    text = " ".join(value.split())
    if iso := _LOOSE_ISO.match(text):
        if iso[3]:
            return day_of(int(iso[1]), int(iso[2]), int(iso[3]))
        if iso.end() == len(text):
            return _month(int(iso[1]), int(iso[2]))
    if re.fullmatch(r"\d{4}", text) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return When(text)
    if found := days_in(text.replace("T", " ", 1) if _ISO.match(text) else text, words):
        return found[0].when
    if compact := _COMPACT.search(text[:8] if text[:8].isdigit() else text):
        return day_of(int(compact[1]), int(compact[2]), int(compact[3]))
    return _other_language(text, language)


def why_no_day(value: str) -> str:
    """Return in words why `stated_day` reads no date from a value: a year too far off (no clock is asked), no such day, two readings."""
    numbers = [int(number) for number in re.findall(r"\d+", value[:MAX_SPAN]) if len(number) <= 4]
    years = [number for number in numbers if number > 999]
    if years and not any(FIRST_YEAR <= year <= LAST_YEAR for year in years):
        return f"its year is not between {FIRST_YEAR} and {LAST_YEAR}"
    if _LOOSE_ISO.match(value):
        return "there is no such day in the calendar"
    if match := _NUMERIC.search(value):
        both = max(int(match[1]), int(match[3])) <= 12
        return "day and month cannot be told apart" if both else "there is no such day in the calendar"
    return "that is not a date"


def _month(year: int, month: int) -> When | None:
    return When(f"{year:04d}-{month:02d}") if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 else None


_FIXED = datetime(2000, 1, 1)


@lru_cache(maxsize=8)
def _reader(language: str) -> DateDataParser | None:
    """Build dateparser for full absolute dates of one language; a fixed base, so that no clock is asked."""
    from dateparser import DateDataParser  # it takes most of a second to load, and English needs none of it

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": _FIXED}
    try:
        return DateDataParser(languages=[language], settings=settings)
    except ValueError:
        return None


def _other_language(text: str, language: str) -> When | None:
    if len(text) > MAX_SPAN or not any(letter.isdigit() for letter in text) or language == "en":
        return None
    reader = _reader(language)
    moment = reader.get_date_data(text).date_obj if reader is not None else None
    return None if moment is None else day_of(moment.year, moment.month, moment.day)


def day_in_path(url: str, words: IngestWords) -> Found | None:
    """Return the date in the path of an address: `/2025/02/14/`, `/2025/feb/14/`, `-20250214-`, or the month of `/2025/02/`."""
    for match in _PATH_DAY.finditer(url):
        month = int(match[3]) if match[3].isdigit() else words.months.get(match[3], 0)
        if when := day_of(int(match[1]), month, int(match[4])):
            return Found(when, match[0])
    for match in _PATH_COMPACT.finditer(url):
        if when := day_of(int(match[1]), int(match[2]), int(match[3])):
            return Found(when, match[0])
    for match in _PATH_MONTH.finditer(url):
        if when := _month(int(match[1]), int(match[2])):
            return Found(when, f"/{match[0]}/")
    return None
