"""Dates, gaps and counts in words; the words come from `words.toml`, the rules are here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.when import Day, When, WhenError

_PART = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)")
_SEASONS = range(21, 25)
WEEKS_FROM = 14
MONTHS_FROM = 60
YEARS_FROM = 730
PLAIN_YEAR = 1000  # "the year 79" reads as a count, "79 CE" does not
DAYS_A_MONTH = 30.44
DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Words:
    """What the pages say in one language: the tables of `words.toml`, read-only."""

    dates: Mapping[str, str]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    seasons: tuple[str, ...]
    numbers: tuple[str, ...]
    night: tuple[str, ...]
    tables: Mapping[str, Mapping[str, str]]

    @classmethod
    def from_toml(cls, source: str) -> Words:
        """Read the words of one language from the text of a TOML file."""
        tables = tomllib.loads(source)
        dates, numbers = dict(tables.pop("dates")), tables.pop("numbers")
        months, months_short, weekdays, seasons = (tuple(dates.pop(key)) for key in ("months", "months_short", "weekdays", "seasons"))
        night = tuple(dates.pop("night_words"))
        return cls(
            dates=MappingProxyType(dates),
            months=months,
            months_short=months_short,
            weekdays=weekdays,
            seasons=seasons,
            numbers=tuple(numbers["small"]),
            night=night,
            tables=MappingProxyType(tables),
        )

    def say(self, table: str, key: str) -> str:
        """Return one word of a table; the key itself where the table has none, so that nothing is lost."""
        return self.tables[table].get(key, key)

    def number(self, count: int) -> str:
        """Return a count in words where it is small, else in digits."""
        return self.numbers[count] if 0 <= count < len(self.numbers) else str(count)

    def date(self, when: When | None, *, night: bool = False) -> str:
        """Return a date in words, as precise as it is and no more; EDTF itself where no words fit.

        Args:
            when: the date, or None.
            night: whether a source says that it was the night between two days.
        """
        if when is None:
            return self.dates["none"]
        said = self._certain(when.without_doubt().edtf)
        if night and "/" in when.edtf and when.days == 2:
            said = self.dates["night"].format(date=said)
        if "~" in when.edtf or "%" in when.edtf:
            said = self.dates["about"].format(date=said)
        if "?" in when.edtf or "%" in when.edtf:
            said = self.dates["inferred"].format(date=said)
        return said

    def weekday(self, when: When) -> str | None:
        """Return the name of the day of the week, or None where the date is not one day."""
        if not when.is_day:
            return None
        return self.weekdays[(when.earliest.ordinal + 2) % 7]

    def gap(self, before: When, after: When) -> str | None:
        """Return how long after one day another day is, in words; None where either is not one day or they are the same."""
        if not (before.is_day and after.is_day):
            return None
        days = after.earliest.ordinal - before.earliest.ordinal
        if days <= 0:
            return None
        if days == 1:
            return self.say("gaps", "next_day")
        for unit, limit, size in (
            ("days", WEEKS_FROM, 1.0),
            ("weeks", MONTHS_FROM, 7.0),
            ("months", YEARS_FROM, DAYS_A_MONTH),
            ("years", None, DAYS_A_YEAR),
        ):
            if limit is None or days < limit:
                return self.say("gaps", unit).format(count=self.number(round(days / size)))
        return None

    def span(self, first: Day, last: Day, *, unit: str = "day") -> str:
        """Return the period between two days in words."""
        start, end = (_iso(day, unit) for day in (first, last))
        return self._certain(start if start == end else f"{start}/{end}")

    def column(self, day: Day, unit: str, *, first: bool) -> tuple[str, str | None]:
        """Return the label of a column of the histogram, and the larger unit where one begins there."""
        if unit == "day":
            return str(day.day), f"{self.months_short[day.month - 1]} {self._year(str(day.year))}" if first or day.day == 1 else None
        if unit == "month":
            return self.months_short[day.month - 1], self._year(str(day.year)) if first or day.month == 1 else None
        return self._year(str(day.year)), None

    def column_name(self, day: Day, unit: str) -> str:
        """Return what a column of the histogram spans, in words."""
        if unit == "decade":
            return self.dates["decade"].format(year=self._year(str(day.year)))
        if unit == "century":
            return self.dates["years"].format(first=self._year(str(day.year)), last=self._year(str(day.year + 99)))
        return self.span(day, day, unit=unit)

    def _certain(self, edtf: str) -> str:
        if "/" not in edtf:
            return self._single(edtf)
        first, last = edtf.split("/", 1)
        if first in ("", ".."):
            return self.dates["before"].format(date=self._single(last))
        if last in ("", ".."):
            return self.dates["after"].format(date=self._single(first))
        return self._interval(first, last)

    def _interval(self, first: str, last: str) -> str:
        one, two = _PART.fullmatch(first), _PART.fullmatch(last)
        if one is None or two is None or _is_season(one[2]) or _is_season(two[2]):
            return self.dates["interval"].format(first=self._single(first), last=self._single(last))
        (year, month, day), (last_year, last_month, last_day) = one.group(1, 2, 3), two.group(1, 2, 3)
        if day and last_day and (year, month) == (last_year, last_month):
            return self.dates["days_of_month"].format(first=int(day), last=int(last_day), month=self._month(month), year=self._year(year))
        if day and last_day and year == last_year:
            return self.dates["days_of_year"].format(
                first=int(day),
                first_month=self._month(month),
                last=int(last_day),
                last_month=self._month(last_month),
                year=self._year(year),
            )
        if not day and not last_day and month and last_month and year == last_year:
            return self.dates["months_of_year"].format(first=self._month(month), last=self._month(last_month), year=self._year(year))
        if not month and not last_month and int(year) > 0:
            return self.dates["years"].format(first=self._year(year), last=self._year(last_year))
        return self.dates["interval"].format(first=self._single(first), last=self._single(last))

    def _single(self, edtf: str) -> str:
        edtf = re.sub(r"(?:-XX)+\Z", "", edtf)
        if re.fullmatch(r"\d{3}X", edtf):
            return self.dates["decade"].format(year=f"{edtf[:3]}0")
        if re.fullmatch(r"\d\dXX", edtf):
            return self.dates["century"].format(number=int(edtf[:2]) + 1, suffix=_ordinal_suffix(int(edtf[:2]) + 1))
        part = _PART.fullmatch(edtf)
        if part is None:
            return edtf
        year, month, day = self._year(part[1]), part[2], part[3]
        if _is_season(month):
            return self.dates["season"].format(season=self.seasons[int(month) - _SEASONS.start], year=year)
        if day:
            return self.dates["day"].format(day=int(day), month=self._month(month), year=year)
        return self.dates["month"].format(month=self._month(month), year=year) if month else year

    def _month(self, month: str) -> str:
        return self.months[int(month) - 1]

    def _year(self, year: str) -> str:
        number = int(year)
        if number < 1:
            return self.dates["bce"].format(year=1 - number)
        return str(number) if number >= PLAIN_YEAR else self.dates["early"].format(year=number)


def sentence_case(words: str) -> str:
    """Return `words` with a capital at the start, the rest as it is."""
    return words[:1].upper() + words[1:]


def _is_season(month: str | None) -> bool:
    return month is not None and int(month) in _SEASONS


def _ordinal_suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _iso(day: Day, unit: str) -> str:
    year = f"{day.year:05d}" if day.year < 0 else f"{day.year:04d}"
    return {"year": year, "month": f"{year}-{day.month:02d}"}.get(unit, f"{year}-{day.month:02d}-{day.day:02d}")


def machine_date(when: When | None) -> str | None:
    """Return the value for `<time datetime>`, or None where HTML has none for it.

    HTML knows a day, a month and a year of the Common Era; it has no word for doubt, for intervals or for BCE.
    """
    if when is None or not re.fullmatch(r"\d{4}(-\d\d){0,2}", when.edtf) or when.earliest.year < 1:
        return None
    return None if _is_season(when.edtf[5:7] or None) else when.edtf


def is_date(value: str) -> bool:
    """Whether `value` is EDTF that starts like a calendar date, so that it can be said in words."""
    try:
        When.parse(value)
    except (WhenError, ValueError, OverflowError):
        return False
    return bool(re.match(r"(\.\./)?-?\d{4}", value))
