"""The date value that every stage shares: an EDTF string with bounds, an order and a bridge from TIMEX3.

EDTF is the Extended Date/Time Format of ISO 8601-2:2019 (Library of Congress profile).
Inside an article a date is a TIMEX3 value; outside it, EDTF.
`from_timex` is the only bridge between the two, so that nothing else can sharpen a date on the way.
"""

from __future__ import annotations

import re
from calendar import monthrange
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from io import StringIO
from typing import NamedTuple

from edtf import EDTFParseException, parse_edtf

OPEN_PAST = -(10**6)
OPEN_FUTURE = 10**6


class WhenError(ValueError):
    """The text is not EDTF that we can put bounds on."""


class Day(NamedTuple):
    """One day of the proleptic Gregorian calendar; year 0 is 1 BCE, as in ISO 8601."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """Days since 0000-03-01, for differences; works before the year 1, where `datetime.date` ends."""
        year, month = (self.year - 1, self.month + 9) if self.month < 3 else (self.year, self.month - 3)
        return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + self.day - 1


_ACROSS_THE_YEAR = re.compile(r"(-?\d{4})-(?:24|28|30)[?~%]?$")  # winter, northern winter, southern summer


def _last_day(edtf: str, last: tuple[int, ...]) -> Day:
    """Return the last day of a date; a season that begins in December ends in February, where the library stops at New Year."""
    across = _ACROSS_THE_YEAR.search(edtf)
    if across is None:
        return Day(*last[:3])
    year = int(across[1]) + 1
    return Day(year, 2, 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28)


_MARKED_SEASON = re.compile(r"(-?\d{4}-2[1-4])[?~%]")
"""A season in doubt, `2023-22?`: ISO 8601-2 allows it, the library does not read it; a mark does not move strict bounds."""


_PLAIN_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")


def _plain_bounds(edtf: str) -> tuple[Day, Day] | None:
    """Return the bounds of a plain date or of an interval of two, or None; nearly every date is one, and the grammar takes 10 ms for it."""
    ends = [_plain_date(end) for end in edtf.split("/", 2)]
    first, last = ends[0], ends[-1]
    return (first[0], last[1]) if len(ends) <= 2 and first and last and first[0] <= last[1] else None


def _plain_date(edtf: str) -> tuple[Day, Day] | None:
    """Return the bounds of a plain day, month or year, or None; a mark of doubt does not move strict bounds."""
    found = _PLAIN_DATE.fullmatch(edtf)
    if found is None or found[1] == "0000":
        return None
    year, month = int(found[1]), int(found[2] or 0)
    if month > 12 or (found[2] and month < 1):
        return None
    length = monthrange(year, month or 12)[1]
    day = int(found[3] or 0)
    if found[3] and not 1 <= day <= length:
        return None
    return Day(year, month or 1, day or 1), Day(year, month or 12, day or length)


@lru_cache(maxsize=65536)
def _bounds(edtf: str) -> tuple[Day, Day]:
    if plain := _plain_bounds(edtf):
        return plain
    try:
        with redirect_stdout(StringIO()):  # the library prints what it stumbles over, and our output may be JSON
            parsed = parse_edtf(_MARKED_SEASON.sub(r"\1", edtf))
    except (EDTFParseException, TypeError) as error:  # TypeError: the library reads `../198X` and then stumbles over it
        raise WhenError(f"{edtf!r} is not an EDTF date") from error
    first, last = parsed.lower_strict(), parsed.upper_strict()
    low = Day(OPEN_PAST, 1, 1) if edtf.startswith(("../", "/")) else Day(*first[:3])
    high = Day(OPEN_FUTURE, 12, 31) if edtf.endswith(("/..", "/")) else _last_day(edtf, last)
    if high < low:
        raise WhenError(f"{edtf!r} ends before it begins")
    return low, high


@dataclass(frozen=True, slots=True)
class When:
    """A date as precise as the evidence and no more.

    Attributes:
        edtf: the date in EDTF, for example `2025-02-12`, `2016`, `2025-02-13/2025-02-14`, `2025-02-14?`.
    """

    edtf: str

    @classmethod
    def parse(cls, text: str) -> When:
        """Return the date that `text` writes in EDTF; raise `WhenError` where it is none."""
        value = text.strip()
        _bounds(value)
        return cls(value)

    @classmethod
    def on(cls, day: date) -> When:
        """Return the date of one calendar day."""
        return cls(day.isoformat())

    @property
    def earliest(self) -> Day:
        """The first day that the date can mean."""
        return _bounds(self.edtf)[0]

    @property
    def latest(self) -> Day:
        """The last day that the date can mean."""
        return _bounds(self.edtf)[1]

    @property
    def days(self) -> int:
        """How many days the date spans; 1 for a single day."""
        return self.latest.ordinal - self.earliest.ordinal + 1

    @property
    def uncertain(self) -> bool:
        """Whether the date is marked `?`, `~` or `%`."""
        return any(mark in self.edtf for mark in "?~%")

    @property
    def is_day(self) -> bool:
        """Whether the date is one calendar day."""
        return self.days == 1

    def as_date(self) -> date:
        """Return the calendar day; raise `WhenError` where the date is wider than a day or before the year 1."""
        if not self.is_day or self.earliest.year < 1:
            raise WhenError(f"{self.edtf} is not one day of the Common Era")
        return date(*self.earliest)

    def without_doubt(self) -> When:
        """Return the same date without its `?`, `~` and `%`."""
        return When(re.sub(r"[?~%]", "", self.edtf))

    def doubted(self) -> When:
        """Return the same date marked `?`, once."""
        return self if self.uncertain else When("/".join(f"{part}?" if part not in ("", "..") else part for part in self.edtf.split("/")))

    def first_days(self, count: int) -> When:
        """Return the first days of the date, with its doubt; raise `ValueError` where it begins before the year 1."""
        first = date(*self.earliest)
        cut = When.on(first) if count == 1 else When(f"{first}/{first + timedelta(count - 1)}")
        return cut.doubted() if self.uncertain else cut

    def overlaps(self, other: When) -> bool:
        """Whether some day belongs to both dates."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def covers(self, other: When) -> bool:
        """Whether every day of `other` belongs to this date."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    @property
    def sort_key(self) -> tuple[Day, int, str]:
        """A total order: by first day, then the narrower date, then the text."""
        return (self.earliest, self.days, self.edtf)


_UNKNOWN = re.compile(r"(?<=\d)(?:-W?XX)+$")
_PLAIN = re.compile(r"-?\d{4}(?:-\d\d){0,2}")
_ANCIENT = re.compile(r"BC(\d{2,4})(?:-(\d\d(?:-\d\d)?|SP|SU|FA|AU|WI))?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI|Q[1-4]|H[12])")
_SEASON = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
_SEASON_MONTHS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}


def _year(number: int) -> str:
    """Return an astronomical year in EDTF: 0 is 1 BCE."""
    return f"{number:04d}" if number >= 0 else f"-{-number:04d}"


def _ancient(digits: str, part: str | None) -> str:
    """Return the EDTF of a year before the Common Era, of its decade (3 digits) or century (2), or of a part of the year."""
    if len(digits) == 4:
        year = _year(1 - int(digits))
        return f"{year}-{_SEASON.get(part, part)}" if part else year
    width = 10 ** (4 - len(digits))
    latest = int(digits) * width
    return f"{_year(1 - (latest + width - 1))}/{_year(1 - max(latest, 1))}"


def _week(year: int, week: int, part: str | None) -> str | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    if part is not None and part != "WE":
        return (monday + timedelta(int(part) - 1)).isoformat()
    return f"{(monday + timedelta(5 if part else 0)).isoformat()}/{(monday + timedelta(6)).isoformat()}"


def _calendar(value: str) -> str | None:
    """Return the EDTF of one TIMEX3 calendar value without a time of day, or None; of `1998-XX-XX` the year that is known."""
    value = _UNKNOWN.sub("", value)
    if _PLAIN.fullmatch(value):
        return value
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    if ancient := _ANCIENT.fullmatch(value):
        return _ancient(ancient[1], ancient[2])
    if week := _WEEK.fullmatch(value):
        return _week(int(week[1]), int(week[2]), week[3])
    if part := _PART.fullmatch(value):
        if part[2] in _SEASON:
            return f"{part[1]}-{_SEASON[part[2]]}"
        first, last = _MONTHS[part[2]]
        return f"{part[1]}-{first:02d}/{part[1]}-{last:02d}"
    return None


def _about(edtf: str) -> str:
    """Return the date marked `~`; of a season its months, for EDTF's own grammar gives a season no mark."""
    season = re.fullmatch(r"(-?\d{4})-(2[1-4])", edtf)
    if season:
        first, last = _SEASON_MONTHS[season[2]]
        edtf = f"{season[1]}-{first:02d}/{_year(int(season[1]) + (last > 12))}-{(last - 1) % 12 + 1:02d}"
    return "/".join(f"{part}~" for part in edtf.split("/"))


def from_timex(value: str, *, mod: str | None = None, begin: str | None = None, end: str | None = None) -> When | None:
    """Return the EDTF date of a TIMEX3, or None where it names no place on the calendar.

    Args:
        value: TIMEX3 `value`: a calendar value, or a duration, a set or a reference, which give None.
        mod: TIMEX3 `mod`; APPROX becomes `~`, BEFORE and AFTER open the interval.
            START, MID and END narrow a date in a way that EDTF cannot say, so they change nothing.
        begin: calendar value of the first point, where the expression is a range.
        end: calendar value of the last point.

    The time of day is dropped: it orders events within a day, it does not date them.
    """
    if begin is not None and end is not None:
        return _range(_calendar(begin.partition("T")[0]), _calendar(end.partition("T")[0]))
    edtf = _calendar(value.partition("T")[0])
    if edtf is None:
        return None
    if mod == "APPROX":
        edtf = _about(edtf)
    elif mod in ("BEFORE", "ON_OR_BEFORE"):
        edtf = f"../{edtf.rpartition('/')[2]}"
    elif mod in ("AFTER", "ON_OR_AFTER"):
        edtf = f"{edtf.partition('/')[0]}/.."
    return _checked(edtf)


def _range(first: str | None, last: str | None) -> When | None:
    """Return the time from the beginning of one date to the end of another."""
    if first is None or last is None:
        return None
    return _checked(first if first == last else f"{first.partition('/')[0]}/{last.rpartition('/')[2]}")


def _checked(edtf: str) -> When | None:
    try:
        return When.parse(edtf)
    except (WhenError, ValueError, OverflowError):
        return None
