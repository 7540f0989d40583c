"""Pure arithmetic on TIMEX3 calendar values: which days a value covers, at which grain, and what lies so many units off.

Values are strings as TIMEX3 writes them:
`2025`, `2025-02`, `2025-02-12`, `2025-W07`, `2025-W07-WE`, `2025-Q1`, `2025-H1`, `2025-SU`, `196`, `19`.
A time of day after `T` is left alone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<weekday>WE|[1-7]))?|(?P<part>SP|SU|FA|WI|Q[1-4]|H[12])))?"
)
PART_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
SEASONS = ("SP", "SU", "FA", "WI")
MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@lru_cache(maxsize=4096)
def first_day(value: str) -> date | None:
    """Return the first day that a value of year grain or finer covers, or None."""
    found = _VALUE.fullmatch(value.partition("T")[0])
    if found is None:
        return None
    try:
        if found["week"]:
            return date.fromisocalendar(
                int(found["year"]), int(found["week"]), {"WE": 6, None: 1}.get(found["weekday"]) or int(found["weekday"])
            )
        month = PART_MONTH[found["part"]] if found["part"] else int(found["month"] or 1)
        return date(int(found["year"]), month, int(found["day"] or 1))
    except ValueError:
        return None


def grain(value: str) -> str | None:
    """Return the unit code of a value: `D`, `W`, `WE`, `M`, `SEASON`, `Q`, `H`, `Y`, `DE`, `CE`; None for anything else."""
    plain = value.partition("T")[0]
    found = _VALUE.fullmatch(plain)
    if found is None:
        return {3: "DE", 2: "CE"}.get(len(plain)) if plain.isdigit() else None
    if found["week"]:
        return {"WE": "WE", None: "W"}.get(found["weekday"], "D")
    if found["part"]:
        return {"Q": "Q", "H": "H"}.get(found["part"][0], "SEASON")
    return "D" if found["day"] else "M" if found["month"] else "Y"


def year_number(value: str) -> int | None:
    """Return the year of a value, counted down before the Common Era: `BC0480` is -480; None where it names none."""
    found = re.match(r"(BC)?(\d{4})(?!\d)", value)
    return None if found is None else -int(found[2]) if found[1] else int(found[2])


def ancient_age(value: str, unit: str) -> str:
    """Return the decade or century of a year before the Common Era: 387 BC is of the century `BC03`."""
    year = int(value[2:6])
    return f"BC{year // 10:03d}" if unit == "DE" else f"BC{(year - 1) // 100:02d}"


def age(value: str) -> str | None:
    """Return `DE` or `CE` for a decade or a century, before the Common Era too (`BC047`); None for anything else."""
    digits = value.removeprefix("BC")
    return {3: "DE", 2: "CE"}.get(len(digits)) if digits.isdigit() else None


_ANCIENT_MONTH = re.compile(r"BC\d{4}-\d\d")

FINENESS = {"CE": 0, "DE": 1, "Y": 2, "H": 3, "SEASON": 4, "Q": 4, "M": 5, "W": 6, "WE": 7, "D": 8}
NEEDED = {"Y": "Y", "FY": "Y", "DE": "Y", "CE": "Y", "ML": "Y", "M": "M", "Q": "M", "W": "W", "F": "W", "WE": "W", "D": "D", "N": "D"}


def fine_enough(value: str, unit: str) -> bool:
    """Whether something can be counted in `unit` from `value` without making it sharper than it is."""
    if before_common_era(value):
        return unit in ("Y", "DE", "CE")
    own = grain(value)
    return own is not None and (own == unit or FINENESS[own] >= FINENESS[NEEDED.get(unit, "D")])


def at_grain(day: date, unit: str) -> str:
    """Return the unit that holds a day: `at_grain(date(2025, 2, 12), "W") == "2025-W07"`."""
    iso = day.isocalendar()
    match unit:
        case "ML":
            return f"{day.year:04d}"[:1]
        case "CE":
            return f"{day.year:04d}"[:2]
        case "DE":
            return f"{day.year:04d}"[:3]
        case "Y":
            return f"{day.year:04d}"
        case "FY":
            return f"FY{day.year:04d}"
        case "Q":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "M":
            return f"{day.year:04d}-{day.month:02d}"
        case "W" | "F":
            return f"{iso.year:04d}-W{iso.week:02d}"
        case "WE":
            return f"{iso.year:04d}-W{iso.week:02d}-WE"
        case _:
            return day.isoformat()


MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "FY": 12, "DE": 120, "CE": 1200, "ML": 12000}
DAYS_IN = {"D": 1, "N": 1, "W": 7, "WE": 7, "F": 14}


def before_common_era(value: str) -> bool:
    """Whether a value is a year before the Common Era, or a part of one: `BC0480`, `BC0480-SU`."""
    return re.match(r"BC\d{4}(?:-|$)", value) is not None


def _ancient(value: str, unit: str, count: float) -> str | None:
    """Count whole years from a year before the Common Era; 1 BCE is followed by the year 1."""
    years = {"Y": 1, "DE": 10, "CE": 100}.get(unit, 0) * count
    if (not years and count) or years != int(years):
        return None
    year = int(value[2:6]) - int(years)
    return f"BC{year:04d}" if year > 0 else f"{1 - year:04d}"


def shifted(value: str, unit: str, count: float) -> str | None:
    """Return the unit that lies `count` units from `value`, at the grain of the unit, or finer where half a unit was counted.

    None where `value` is coarser than the unit, or the result falls outside the years 1 to 9999.
    """
    if before_common_era(value):
        return _ancient(value, unit, count)
    if unit in ("DE", "CE") and value.startswith("BC") and age(value) == unit:
        back = int(value[2:]) - int(count)
        return f"BC{back:0{len(value) - 2}d}" if count == int(count) and back >= 0 else None
    if unit in ("DE", "CE") and grain(value) == unit:  # the century after the 18th
        return f"{int(value) + int(count):0{len(value)}d}" if count == int(count) and int(value) + count >= 0 else None
    start = first_day(value)
    if start is None or not fine_enough(value, unit):
        return None
    whole = count == int(count)
    try:
        if unit in MONTHS_IN:
            finer = unit if whole else "M"
            if not fine_enough(value, finer):
                finer, count = unit, float(int(count))
            return at_grain(_month_shift(start, round(count * MONTHS_IN[unit])), finer)
        if unit in DAYS_IN:
            return at_grain(start + timedelta(round(count * DAYS_IN[unit])), unit if whole else "D")
    except (ValueError, OverflowError):
        return None
    return None


def same_place(value: str, unit: str, count: float) -> str | None:
    """Return the place `count` units from `value` at the value's own grain: a year before `2025-02-14` is `2024-02-14`."""
    start, own = first_day(value), grain(value)
    if start is None or own is None or count != int(count) or not fine_enough(value, unit):
        return None
    try:
        if unit in DAYS_IN:
            return at_grain(start + timedelta(int(count) * DAYS_IN[unit]), own)
        if own in ("W", "WE"):
            thursday = start - timedelta(start.isoweekday() - 4)  # a week belongs to the month and year of its Thursday
            month = _month_shift(thursday, int(count) * MONTHS_IN[unit])
            return at_grain(month.replace(day=min(thursday.day, monthrange(month.year, month.month)[1])), own)
        month = _month_shift(start, int(count) * MONTHS_IN[unit])
        return at_grain(month.replace(day=min(start.day, monthrange(month.year, month.month)[1])), own)
    except (ValueError, OverflowError, KeyError):
        return None


CLOCK = ("TH", "TM", "TS")
"""Unit codes of the parts of a day."""

FEW = {"D": 10, "N": 10, "W": 60, "M": 180}
"""How many days a few days, weeks or months are at most."""

LENGTH = {"Y": 365, "M": 30}
OPEN = {"Y": {"D": "-XX-XX", "N": "-XX-XX", "W": "-WXX", "M": "-XX"}, "M": {"D": "-XX", "N": "-XX"}}
"""By what is known, the year or the month, and by the unit: what stays open."""


def partly(value: str, unit: str, count: float | None, *, back: bool = False) -> str | None:
    """Return as much of a place as is known where it cannot be counted out: a few weeks after 20 April 1792 lie in `1792-WXX`.

    A vague amount is taken at its most; of a year or month only what lies within a quarter of it is still taken to be in it.
    None where not even the year is known.
    """
    if unit in ("D", "N") and count == 0 and _ANCIENT_MONTH.fullmatch(value):
        return f"{value}-XX"
    start, own = first_day(value), grain(value)
    if unit in CLOCK and own == "D" and count is None:
        return f"{value}TXX"  # hours later, on that day still
    if start is None or own is None or unit not in FEW:
        return None
    days = FEW[unit] if count is None else abs(count) * {**DAYS_IN, "M": 30}[unit]
    try:
        end = start + timedelta(-days if back or (count or 0) < 0 else days)
    except OverflowError:
        return None
    for known in ("M", "Y"):
        if unit not in OPEN[known] or FINENESS[own] < FINENESS[known]:
            continue
        if days * 4 <= LENGTH[known] if own == known else at_grain(start, known) == at_grain(end, known):
            return at_grain(start, known) + OPEN[known][unit]
    return None


def _month_shift(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def weekday_near(day: date, weekday: int, step: int | None, ahead: bool) -> date:
    """Return a weekday (1 = Monday) counted from a day.

    Without a step: that very day where the name fits it, else the most recent one, or the next one where `ahead`.
    Step -1 is the most recent one before the day, 1 the first one after it, 0 the one of the day's own week that is nearest ahead.
    """
    back = (day.isoweekday() - weekday) % 7
    if step == 1:
        return day + timedelta(7 - back)
    if step == -1:
        return day - timedelta(back or 7)
    if back == 0:
        return day
    return day + timedelta(7 - back) if ahead or step == 0 else day - timedelta(back)


def nth_weekday(month: date, weekday: int, place: int) -> date | None:
    """Return the nth such weekday of the month that begins on a day, the last one for -1; None where the month has not so many."""
    first = month + timedelta((weekday - month.isoweekday()) % 7)
    days = [day for week in range(5) if (day := first + timedelta(7 * week)).month == month.month]
    return days[place - 1 if place > 0 else place] if -len(days) <= place <= len(days) and place else None


PAST_FAVOURED = 5.5
"""Months: a date further ahead than this, with nothing to say that it is ahead, is the one behind."""


TOLD_FAVOURED = 2
"""The same where a verb in the past stands before it: "it was hijacked on April 18", told in February."""


def year_near(day: date, month: int, dom: int | None, step: int | None, ahead: bool | None, *, told: bool = False) -> int:
    """Return the year that puts a month, or a day of a month, nearest to `day`.

    Step -1 asks for the last one that began before the day's month, 1 for the first one after it, 0 for the day's own year.
    Without a step, `ahead` False asks for the last one, True for the next one up to eleven months away, None for the nearest.
    """
    if step == 0:
        return day.year
    gap = (month - day.month) + ((dom or 0) - (day.day if dom else 0)) / 31
    if step == -1:
        return day.year - (gap >= 0)
    if step == 1:
        return day.year + (gap <= 0)
    if ahead is False:
        return day.year - (gap > 0)
    if ahead is True:
        return day.year + (gap < -1)
    favoured = TOLD_FAVOURED if told else PAST_FAVOURED
    return day.year - (gap > favoured) + (gap < favoured - 12)


def season_near(day: date, season: str, step: int | None, ahead: bool | None) -> int:
    """Return the year of the season meant; a winter belongs to the year in which it begins.

    Step -1 asks for the last one that is over, 1 for the first one that has not begun, 0 for the one of this year, or the one under way.
    """
    now, begin = day.year * 12 + day.month, PART_MONTH[season]
    years = range(day.year - 2, day.year + 3)
    over = [year for year in years if year * 12 + begin + 2 < now]
    to_come = [year for year in years if year * 12 + begin > now]
    if step == -1 or ahead is False:
        return over[-1]
    if step == 1:
        return to_come[0]
    if to_come[0] - over[-1] > 1:
        return over[-1] + 1
    if step == 0 and begin + 2 <= 12:
        return day.year
    return to_come[0] if ahead or to_come[0] * 12 + begin - now < now - (over[-1] * 12 + begin + 2) else over[-1]


def covering(first: date, last: date) -> str:
    """Return the narrowest of day, month and year that holds all days from one to another; the year of the first where none does."""
    if first == last:
        return first.isoformat()
    return at_grain(first, "M" if (first.year, first.month) == (last.year, last.month) else "Y")


def spoken(value: str) -> str:
    """Return a value as a reader says it: `spoken("2025-02-12") == "Wednesday 12 February 2025"`."""
    if before_common_era(value):
        return f"{int(value[2:6])} BCE"
    day, own = first_day(value), grain(value)
    if day is None:
        return {"DE": f"the {value}0s", "CE": f"the years {value}00 to {value}99"}.get(own or "", value)
    match own:
        case "D":
            return f"{DAY_NAMES[day.isoweekday() - 1]} {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
        case "M":
            return f"{MONTH_NAMES[day.month - 1]} {day.year}"
        case "W":
            return f"the week of {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
        case "WE":
            return f"the weekend of {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
        case "SEASON":
            return f"{ {'SP': 'spring', 'SU': 'summer', 'FA': 'autumn', 'WI': 'winter'}[value[5:7]] } {value[:4]}"
        case "Q":
            return f"quarter {value[6]} of {value[:4]}"
        case "H":
            return f"half {value[6]} of {value[:4]}"
        case _:
            return value
