"""Days, months and years as a language writes them, from the Unicode locale data (CLDR) that Babel carries.

Babel's dates are Python's, which know no year before 1 and nobody would read `79` as a year.
So such a year is written through a leap year that stands in for it, and its own words are put back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date

from generator.when import Day

PLAIN_YEAR = 1000
"""Below it a bare number reads as a count: “the year 79” against “79 CE”."""

STAND_INS = (2000, 2004)
"""Leap years, so that every day of every year exists in them; two, for the two ends of a period."""

_THIN = re.compile("[\u2009\u202f]")
_SHORT_MONTH = re.compile(r"(?<!M)MMM(?!M)")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Writes dates in one language; `say_year` words a year that is not a plain number."""

    locale: Locale
    say_year: Callable[[int], str]

    def weekday(self, day: Day) -> str:
        """Return the name of the day of the week; works before the year 1 too."""
        return str(self.locale.days["stand-alone"]["wide"][(day.ordinal + 2) % 7])

    def day(self, day: Day) -> str:
        """Return a day: `12 February 2025`."""
        return self._write(day, self.locale.date_formats["long"].pattern)

    def full_day(self, day: Day) -> str:
        """Return a day with its name: `Wednesday, 12 February 2025`; without it where the stand-in year would give another name."""
        return self._write(day, self.locale.date_formats["full"].pattern) if day.year >= PLAIN_YEAR else self.day(day)

    def month(self, day: Day) -> str:
        """Return the month that a day lies in: `February 2025`."""
        return self._write(day, _long(self.locale.datetime_skeletons["yMMMM"].pattern))

    def year(self, year: int) -> str:
        """Return a year: `2025`, `79 CE`, `44 BCE`."""
        return str(year) if year >= PLAIN_YEAR else self.say_year(year)

    def short_month(self, month: int) -> str:
        """Return a month in a few letters: `Feb`."""
        return str(self.locale.months["stand-alone"]["abbreviated"][month]).rstrip(".")

    def days(self, first: Day, last: Day) -> str:
        """Return a period of days: `13–14 February 2025`."""
        changes = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        return self._between(first, last, ("yMMMMd", "yMMMd"), changes, self.day)

    def months(self, first: Day, last: Day) -> str:
        """Return a period of months: `January – March 2025`."""
        return self._between(first, last, ("yMMMM", "yMMM"), "y" if first.year != last.year else "M", self.month)

    def years(self, first: int, last: int) -> str:
        """Return a period of years: `2016–2018`."""
        if first < PLAIN_YEAR:
            return self.between(self.year(first), self.year(last))
        return f"{first}–{last}"

    def between(self, first: str, last: str) -> str:
        """Return a period whose ends are words already."""
        return _spaced(self.locale.interval_formats[None].format(first, last))

    def _between(self, first: Day, last: Day, skeletons: tuple[str, ...], changes: str, whole: Callable[[Day], str]) -> str:
        known = (self.locale.interval_formats.get(skeleton) for skeleton in skeletons)
        patterns = next((found[changes] for found in known if found and changes in found), None)
        if patterns is None or len(patterns) != 2:
            return self.between(whole(first), whole(last))
        start, end = (_long(pattern) for pattern in patterns)
        return self._write(first, start, STAND_INS[0]) + self._write(last, end, STAND_INS[1])

    def _write(self, day: Day, pattern: str, stand_in: int = STAND_INS[0]) -> str:
        if day.year >= PLAIN_YEAR:
            return _spaced(format_date(date(*day), pattern, locale=self.locale))
        written = format_date(date(stand_in, day.month, day.day), pattern, locale=self.locale)
        return _spaced(written.replace(str(stand_in), self.year(day.year)))


def _long(pattern: str) -> str:
    return _SHORT_MONTH.sub("MMMM", pattern)


def _spaced(written: str) -> str:
    """Return the words with plain spaces: a thin one is lost in a search and in a copy."""
    return _THIN.sub(" ", written)
