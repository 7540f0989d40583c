"""The date value that every stage shares: an EDTF string with bounds, an order and a bridge from TIMEX3.

EDTF is the Extended Date/Time Format of ISO 8601-2:2019 (Library of Congress profile).
Inside an article a date is a TIMEX3 value; outside it, EDTF.
`from_timex` is the only bridge between the two, so that nothing else can sharpen a date on the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
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


@lru_cache(maxsize=65536)
def _bounds(edtf: str) -> tuple[Day, Day]:
    try:
        parsed = parse_edtf(edtf)
    except EDTFParseException as error:
        raise WhenError(f"{edtf!r} is not an EDTF date") from error
    first, last = parsed.lower_strict(), parsed.upper_strict()
    low = Day(OPEN_PAST, 1, 1) if edtf.startswith(("../", "/")) else Day(*first[:3])
    high = Day(OPEN_FUTURE, 12, 31) if edtf.endswith(("/..", "/")) else Day(*last[:3])
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


_DAY = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"-?\d{4}-\d\d")
_YEAR = re.compile(r"-?\d{4}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_SEASON = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
_QUARTER = {"1": ("01", "03"), "2": ("04", "06"), "3": ("07", "09"), "4": ("10", "12")}
_HALF = {"1": ("01", "06"), "2": ("07", "12")}


def _calendar(value: str) -> str | None:
    """Return the EDTF of one TIMEX3 calendar value without a time of day, or None."""
    if _DAY.fullmatch(value) or _MONTH.fullmatch(value) or _YEAR.fullmatch(value):
        return value
    if value.startswith("BC") and value[2:].isdigit():
        return f"{1 - int(value[2:]):05d}"
    if re.fullmatch(r"\d{3}", value):
        return f"{value}X"
    if re.fullmatch(r"\d{2}", value):
        return f"{value}XX"
    if week := _WEEK.fullmatch(value):
        try:
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        except ValueError:
            return None
        first, last = (monday + timedelta(5) if week[3] else monday), monday + timedelta(6)
        return f"{first.isoformat()}/{last.isoformat()}"
    if part := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU|WI)", value):
        return f"{part[1]}-{_SEASON[part[2]]}"
    if part := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        first, last = _QUARTER[part[2]]
        return f"{part[1]}-{first}/{part[1]}-{last}"
    if part := re.fullmatch(r"(\d{4})-H([12])", value):
        first, last = _HALF[part[2]]
        return f"{part[1]}-{first}/{part[1]}-{last}"
    return None


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
        first, last = _calendar(begin.partition("T")[0]), _calendar(end.partition("T")[0])
        if first is None or last is None or "/" in first or "/" in last:
            return None
        return _checked(f"{first}/{last}" if first != last else first)
    edtf = _calendar(value.partition("T")[0])
    if edtf is None:
        return None
    if mod == "APPROX":
        edtf = "/".join(f"{part}~" for part in edtf.split("/"))
    elif mod in ("BEFORE", "ON_OR_BEFORE") and "/" not in edtf:
        edtf = f"../{edtf}"
    elif mod in ("AFTER", "ON_OR_AFTER") and "/" not in edtf:
        edtf = f"{edtf}/.."
    return _checked(edtf)


def _checked(edtf: str) -> When | None:
    try:
        return When.parse(edtf)
    except (WhenError, ValueError, OverflowError):
        return None
