"""How a value is said to a reader who does not know TIMEX3: amounts, times that come back, modifiers."""

from __future__ import annotations

import re

from generator.annotate.reckoning import DAY_NAMES, MONTH_NAMES

_PIECE = re.compile(r"(\d+(?:\.\d+)?|X)(DE|CE|ML|WE|[YMWDHSQ])")
_DAY_UNITS = {
    "Y": "year",
    "M": "month",
    "Q": "quarter",
    "W": "week",
    "D": "day",
    "WE": "weekend",
    "DE": "decade",
    "CE": "century",
    "ML": "millennium",
}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_IRREGULAR = {"century": "centuries", "millennium": "millennia"}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}

MODS = {
    "APPROX": "about that",
    "LESS_THAN": "less than that",
    "MORE_THAN": "more than that",
    "EQUAL_OR_LESS": "that or less",
    "EQUAL_OR_MORE": "that or more",
    "START": "its early part",
    "MID": "its middle",
    "END": "its late part",
    "BEFORE": "the time before it",
    "AFTER": "the time after it",
    "ON_OR_BEFORE": "it or the time before it",
    "ON_OR_AFTER": "it or the time after it",
}
"""What each TIMEX3 `mod` makes of a value."""


def amount(value: str) -> str:
    """Return a duration in words: `amount("P2Y6M") == "2 years and 6 months"`; the value itself where it is none."""
    days, _, clock = value.removeprefix("P").partition("T")
    pieces = [*_units(days, _DAY_UNITS), *_units(clock, _CLOCK_UNITS)]
    return " and ".join(pieces) or value


def _units(text: str, names: dict[str, str]) -> list[str]:
    return [_counted(count, names[unit]) for count, unit in _PIECE.findall(text) if unit in names]


def _counted(count: str, unit: str) -> str:
    many = _IRREGULAR.get(unit, f"{unit}s")
    return f"an unknown number of {many}" if count == "X" else f"1 {unit}" if count == "1" else f"{count} {many}"


def recurring(value: str) -> str:
    """Return a set in words: `recurring("XXXX-WXX-5") == "every Friday"`."""
    if value.startswith("P"):
        return f"every {amount(value).removeprefix('1 ').replace('an unknown number of', 'few')}"
    day, _, part = value.partition("T")
    plain = day.removeprefix("XXXX-")
    if plain == "WXX-WE":
        return "every weekend"
    if found := re.fullmatch(r"WXX-([1-7])", plain):
        return " ".join(filter(None, ("every", DAY_NAMES[int(found[1]) - 1], _PARTS.get(part))))
    if plain in _SEASONS:
        return f"every {_SEASONS[plain]}"
    if found := re.fullmatch(r"(\d\d)-(\d\d)", plain):
        return f"every {int(found[2])} {MONTH_NAMES[int(found[1]) - 1]}"
    return f"every {MONTH_NAMES[int(plain) - 1]}" if re.fullmatch(r"0[1-9]|1[0-2]", plain) else f"every {_PARTS.get(part, 'time')}"
