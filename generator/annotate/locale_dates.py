"""Dates of languages that have no lexicon of their own: explicit dates, weekdays and the commonest relative days.

The words come from dateparser's locale data (200 languages), and dateparser normalises each span that they find.
It is never let loose on running text, where it reads "We" as Wednesday and "90-minute" as 1990:
a recogniser made of the locale's own words finds a span of at most 40 characters, the language is fixed,
and only the month, day and year that the words name are taken from the answer.
Which week or year is meant is decided by `resolve`, as for English: on news dateparser's own choice
for a bare weekday is right in 46 % of cases, ours in 90 %.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from generator.annotate.forms import Fixed, Form, Named, Reading, Shifted
from generator.annotate.reckoning import DAY_NAMES, MONTH_NAMES
from generator.model import Span

LONGEST = 40
LEAST = 4  # letters of a weekday or of a month that stands alone: shorter ones are words ("mar", "do")
BASE = datetime(2000, 1, 1)
"""Fills what a span leaves open; nothing of it is kept."""

_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_KEY = re.compile(r"(?P<ahead>in )?(?P<count>\d+|\\1) (?P<unit>day|week|month|year)(?: ago)?")
_COUNT = r"(\d++[.,]?\d*+)"
_YEAR = r"(?:1\d|20)\d\d"


@dataclass(frozen=True, slots=True)
class LocaleDates:
    """The recogniser of one language.

    Attributes:
        pattern: finds a span; the name of the group that matched says which kind.
        weekdays: lower-case name to ISO number.
        relative: lower-case words to unit code and count.
        counted: patterns of "N units ago" with unit code and sign.
    """

    language: str
    pattern: re.Pattern[str]
    weekdays: Mapping[str, int]
    relative: Mapping[str, tuple[str, int]]
    counted: tuple[tuple[re.Pattern[str], str, int], ...]

    def scan(self, text: str, start: int, end: int) -> tuple[Reading, ...]:
        """Return the readings of one part of a folded text."""
        readings: list[Reading] = []
        for found in self.pattern.finditer(text, start, end):
            form = self._form(found)
            if form is not None:
                note = f"The date words of the language “{self.language}” were used."
                rule = f"{(found.lastgroup or '').replace('_', ' ')} by its locale"
                readings.append(Reading(Span(*found.span()), found[0], rule, form, (note,)))
        return tuple(readings)

    def _form(self, found: re.Match[str]) -> Form | None:
        words = " ".join(found[0].lower().split())
        if found.lastgroup == "weekday":
            return Named(f"XXXX-WXX-{self.weekdays[words]}")
        if found.lastgroup == "relative_day":
            unit, count = self.relative[words]
            return Shifted(unit, float(count), "document")
        if found.lastgroup == "counted_units":
            return self._counted(words)
        return _calendar(found[0], found.lastgroup or "", self.language)

    def _counted(self, words: str) -> Form | None:
        for pattern, unit, sign in self.counted:
            if match := pattern.fullmatch(words):
                return Shifted(unit, sign * float(match[1]), "document")
        return None


def _calendar(words: str, kind: str, language: str) -> Form | None:
    """Ask dateparser for the month, day and year of a span that names them."""
    if len(words) > LONGEST:
        return None
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # ships no types; takes half a second, so not for English

    settings = {"RELATIVE_BASE": BASE, "TIMEZONE": "UTC", "PARSERS": ["absolute-time"]}
    try:
        read = DateDataParser(languages=[language], settings=settings).get_date_data(words)
    except (ValueError, OverflowError):
        return None
    if read.date_obj is None or read.period not in ("day", "month"):
        return None
    day = read.date_obj
    rest = f"-{day.month:02d}" + (f"-{day.day:02d}" if kind in ("date", "date_in_digits") else "")
    stated = re.search(rf"(?<!\d){_YEAR}(?!\d)", words)
    return Fixed(f"{stated[0]}{rest}") if stated else Named(f"XXXX{rest}")


@lru_cache(maxsize=32)
def locale_dates(language: str) -> LocaleDates | None:
    """Return the recogniser of a language by its BCP 47 primary tag, or None where dateparser does not know it."""
    from dateparser.languages.loader import default_loader  # type: ignore[import-untyped]  # as above

    try:
        info: Mapping[str, Any] = default_loader.get_locale(language).info
    except (ValueError, LookupError):
        return None
    months = _names(info, MONTH_NAMES)
    weekdays = {word: number + 1 for word, number in _names(info, DAY_NAMES).items() if len(word) >= LEAST}
    relative, counted = _relative(info)
    return LocaleDates(language, _pattern(months, weekdays, relative, info), weekdays, relative, counted)


def _names(info: Mapping[str, Any], english: list[str]) -> dict[str, int]:
    return {
        word.lower(): number for number, name in enumerate(english) for word in info.get(name.lower(), ()) if word.isalpha() or "-" in word
    }


def _relative(info: Mapping[str, Any]) -> tuple[dict[str, tuple[str, int]], tuple[tuple[re.Pattern[str], str, int], ...]]:
    words: dict[str, tuple[str, int]] = {}
    for key, phrases in sorted(info.get("relative-type", {}).items()):
        if found := _KEY.fullmatch(key):
            count = int(found["count"]) * (1 if found["ahead"] else -1)
            words |= {phrase.lower(): (_UNITS[found["unit"]], count) for phrase in phrases if len(phrase) >= LEAST}
    counted = [
        (re.compile(phrase.lower().replace(_COUNT.lower(), r"(\d{1,4})")), _UNITS[found["unit"]], 1 if found["ahead"] else -1)
        for key, phrases in sorted(info.get("relative-type-regex", {}).items())
        if (found := _KEY.fullmatch(key))
        for phrase in phrases
        if _COUNT in phrase and len(phrase) > len(_COUNT) + LEAST
    ]
    return words, tuple(counted)


def _pattern(
    months: Mapping[str, int], weekdays: Mapping[str, int], relative: Mapping[str, tuple[str, int]], info: Mapping[str, Any]
) -> re.Pattern[str]:
    month, long = _any(list(months)), _any([word for word in months if len(word) >= LEAST])
    link = r"(?:\.|er|º|ª)?(?: (?:de|del|of|den))? ?"
    year = rf"(?:,? (?:de |del )?{_YEAR})"
    counted = [
        phrase.lower().replace(_COUNT.lower(), r"\d{1,4}")
        for key, phrases in info.get("relative-type-regex", {}).items()
        if _KEY.fullmatch(key)
        for phrase in phrases
        if _COUNT in phrase and len(phrase) > len(_COUNT) + LEAST
    ]
    kinds = {
        "date_in_digits": rf"{_YEAR}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}",
        "date": rf"(?:3[01]|[12]\d|0?[1-9]){link}{month}(?:\.?{year})?|{month}\.? \d{{1,2}}(?:, {_YEAR})?",
        "month_and_year": rf"{month}\.?{year}",
        "month": long,
        "weekday": _any(list(weekdays)),
        "counted_units": "|".join(sorted(counted, key=lambda phrase: (-len(phrase), phrase))) or "(?!)",
        "relative_day": _any(list(relative)),
    }
    return re.compile(r"(?<![\w/])(?i:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()) + r")(?![\w/])")


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) + ")" if words else "(?!)"
