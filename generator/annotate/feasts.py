"""Days that a calendar of its own places in each year: Easter, and feasts of the Islamic, Hebrew, Chinese, Persian and Hindu calendars.

A code of the lexicon says which calendar and which day, and how long the feast lasts:
`12-25` month and day, `11-4-4` the fourth Thursday of November, `05--1-1` the last Monday of May,
`E-2` two days before Easter Sunday (`O` before the Easter of the Eastern churches, `N+0` on Nowruz, `L+0` on Diwali),
`H09-01` the first day of the ninth Islamic month, `H09` all of it, `J09-25*8` eight days from a Hebrew one, `C01-01` a Chinese one.
Hebrew months are numbered from Nisan.

The Islamic calendar is that of Umm al-Qura (1924 to 2077); where a feast waits for the moon to be seen, it can be a day off.
A day that begins at sunset is given as the civil day that holds most of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # type: ignore[import-untyped]  # its stubs are a package of their own

from generator.annotate import sky

_NTH = re.compile(r"(\d\d)-(-?\d)-(\d)(?:\+(\d))?")
_BESIDE = re.compile(r"([EONL])([+-]\d+)")
_OTHER = re.compile(r"([HJC])(\d\d)(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Feast:
    """The days of one feast in one year; the same day twice where it lasts one day."""

    first: date
    last: date


def feasts(code: str, year: int) -> tuple[Feast, ...]:
    """Return the feasts of a code that begin in a year of the Common Era, in order.

    Two where a lunar year comes round twice; none where the code is not known or the calendar does not reach so far.
    """
    plain, _, length = code.partition("*")
    return tuple(_lasting(day, plain, int(length or 1)) for day in _first_days(plain, year))


def _lasting(day: date, code: str, days: int) -> Feast:
    if re.fullmatch(r"H\d\d", code):
        days = _islamic_month(day)
    return Feast(day, day + timedelta(days - 1))


@lru_cache(maxsize=4096)
def _first_days(code: str, year: int) -> tuple[date, ...]:
    try:
        if found := _BESIDE.fullmatch(code):
            return (_MOVABLE[found[1]](year) + timedelta(int(found[2])),)
        if re.fullmatch(r"\d\d-\d\d", code):
            return (date(year, int(code[:2]), int(code[3:])),)
        if found := _OTHER.fullmatch(code):
            days = _CALENDARS[found[1]](year, int(found[2]), int(found[3] or 1))
            return tuple(day for day in days if day.year == year)
        return _nth_weekday(code, year)
    except (ValueError, OverflowError):
        return ()


def _nth_weekday(code: str, year: int) -> tuple[date, ...]:
    found = _NTH.fullmatch(code)
    if found is None:
        return ()
    month, nth, weekday, extra = int(found[1]), int(found[2]), int(found[3]), int(found[4] or 0)
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return (last - timedelta((last.isoweekday() - weekday) % 7 + extra),)
    first = date(year, month, 1)
    day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return (day + timedelta(extra),) if day.month == month else ()


def _islamic(year: int, month: int, day: int) -> Iterator[date]:
    """Yield the days with this place in the Islamic years that a year touches."""
    from hijridate import Hijri  # read only where such a feast is named

    about = (year - 622) * 33 // 32
    for hijri in range(about - 1, about + 3):
        try:
            yield date(*Hijri(hijri, month, day).to_gregorian().datetuple())
        except (ValueError, OverflowError):  # outside the tables
            continue


def _islamic_month(day: date) -> int:
    from hijridate import Gregorian

    return Gregorian.fromdate(day).to_hijri().month_length()


def _hebrew(year: int, month: int, day: int) -> Iterator[date]:
    from pyluach.dates import HebrewDate  # type: ignore[import-untyped]  # as above

    for hebrew in (year + 3760, year + 3761):
        yield HebrewDate(hebrew, month, day).to_pydate()


def _chinese(year: int, month: int, day: int) -> Iterator[date]:
    from borax.calendars.lunardate import LunarDate  # type: ignore[import-untyped]  # as above

    solar: date = LunarDate(year, month, day).to_solar_date()  # ValueError outside 1900 to 2100, which almanacs have tabulated
    yield solar


def _easter(method: int) -> Callable[[int], date]:
    return lambda year: easter(year, method)


_MOVABLE: dict[str, Callable[[int], date]] = {
    "E": _easter(EASTER_WESTERN),
    "O": _easter(EASTER_ORTHODOX),
    "N": sky.nowruz,
    "L": sky.diwali,
}
_CALENDARS = {"H": _islamic, "J": _hebrew, "C": _chinese}
