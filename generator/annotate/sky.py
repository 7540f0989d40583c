"""When the spring begins and when the moon is new: two feasts are placed by the sky itself, and no library that we use has them.

The series are those of Meeus, *Astronomical Algorithms*, chapters 27 and 49, with their largest terms: a few minutes' error at most.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from math import cos, radians, sin

IRAN = timedelta(hours=3, minutes=30)
INDIA = timedelta(hours=5, minutes=30)
DUSK = timedelta(hours=17, minutes=40)
"""When it grows dark in northern India about the beginning of November."""

TABULATED = range(1900, 2101)
"""Years for which the short series for the earth's own slowing and the window of months below are good enough."""

_NOON_2000 = datetime(2000, 1, 1, 12)
_TABLE_DAY = 2451545.0  # the Julian day of that noon
_SLOW = timedelta(seconds=64)  # how far the earth's turning lags behind the tables, about 2000: a minute either way decides nothing

_EQUINOX = (
    (485, 324.96, 1934.136),
    (203, 337.23, 32964.467),
    (199, 342.08, 20.186),
    (182, 27.85, 445267.112),
    (156, 73.14, 45036.886),
    (136, 171.52, 22518.443),
    (77, 222.54, 65928.934),
    (74, 296.72, 3034.906),
    (70, 243.58, 9037.513),
    (58, 119.81, 33718.147),
    (52, 297.17, 150.678),
    (50, 21.02, 2281.226),
)
"""Size in hundred-thousandths of a day, phase and speed of what moves the equinox."""


def _moment(table_day: float) -> datetime:
    return _NOON_2000 + timedelta(table_day - _TABLE_DAY) - _SLOW


def spring(year: int) -> datetime:
    """Return when the sun crosses the equator northwards, in universal time."""
    y = (year - 2000) / 1000
    mean = 2451623.80984 + 365242.37404 * y + 0.05169 * y**2 - 0.00411 * y**3 - 0.00057 * y**4
    t = (mean - _TABLE_DAY) / 36525
    turn = radians(35999.373 * t - 2.47)
    moved = sum(size * cos(radians(phase + speed * t)) for size, phase, speed in _EQUINOX)
    return _moment(mean + 0.00001 * moved / (1 + 0.0334 * cos(turn) + 0.0007 * cos(2 * turn)))


def dark_moon(number: int) -> tuple[datetime, datetime]:
    """Return when the last thirtieth of a lunar month begins, and the new moon that ends it, in universal time.

    Number 0 is that of 6 January 2000. The moon runs through that thirtieth in 20 to 27 hours, slowest when it is far from the earth.
    """
    t = number / 1236.85
    mean = 2451550.09766 + 29.530588861 * number + 0.00015437 * t**2
    sun = radians(2.5534 + 29.10535670 * number)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * t**2)
    node = radians(160.7108 + 390.67050284 * number - 0.0016118 * t**2)
    e = 1 - 0.002516 * t
    moved = (
        -0.40720 * sin(moon)
        + 0.17241 * e * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * e * sin(moon - sun)
        - 0.00514 * e * sin(moon + sun)
        + 0.00208 * e * e * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node)
        + 0.00056 * e * sin(2 * moon + sun)
        - 0.00042 * sin(3 * moon)
        + 0.00042 * e * sin(sun + 2 * node)
        + 0.00038 * e * sin(sun - 2 * node)
        - 0.00024 * e * sin(2 * moon - sun)
    )
    end = _moment(mean + moved)
    return end - timedelta(12 / (12.47 + 1.43 * cos(moon))), end


def _tabulated(year: int) -> int:
    if year not in TABULATED:
        raise ValueError(f"no table says how the sky stood in {year}")
    return year


def nowruz(year: int) -> date:
    """Return the first day of the Persian year: that of the equinox in Iran, or the day after where the equinox comes after noon."""
    moment = spring(_tabulated(year)) + IRAN
    return moment.date() + timedelta(moment.hour >= 12)


@lru_cache(maxsize=256)
def diwali(year: int) -> date:
    """Return the evening of lamps: the first one in the dark of the moon that ends a Hindu month about the beginning of November.

    That new moon falls while the sun stands in Libra by the fixed stars, from the middle of October to the middle of November.
    """
    number = int((_tabulated(year) + 0.79 - 2000) * 12.3685)
    moons = (dark_moon(near) for near in range(number - 1, number + 4))
    begin, end = next((begin + INDIA, end + INDIA) for begin, end in moons if end + INDIA > datetime(year, 10, 17, 6))
    return min((begin - DUSK).date() + timedelta(1), (end - DUSK).date())
