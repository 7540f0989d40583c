"""A small histogram of the story: a column a day, week, month or year, each a link to its events.

It is HTML and CSS alone, so that it needs no script and its labels stay readable on a phone.
A column is a stack of units; one unit is one event, or a few where a column would grow too tall.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.render.event import EventView
from generator.render.scale import MONDAY, WEEK, finer, place, scale
from generator.render.timeline import NOT_YET
from generator.render.words import Words
from generator.when import Day

UNITS_HIGH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        label: what stands below it.
        period: what stands below that where a larger unit begins; None elsewhere.
        name: the whole date in words with the number of its events, for the link.
        count: how many events it has.
        units: `major`, `plain` or `open` for each unit of the stack, from the bottom.
        link: to the first of its events; None for an empty column.
    """

    label: str
    period: str | None
    name: str
    count: int
    units: tuple[str, ...]
    link: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The histogram; `label` says what a column spans, `scale` is how many events one unit of a stack stands for."""

    label: str
    scale: int
    columns: tuple[Column, ...]


def chart(events: Sequence[EventView], links: Mapping[str, Markup], words: Words) -> Chart | None:
    """Return the histogram of the dated events, or None where it would have fewer than two columns.

    Args:
        events: in the order of the pages.
        links: event id → link to the group it stands in.
    """
    dates = [event.when for event in events if event.when is not None]
    months = scale(dates)
    if months is None:
        return None
    found = finer(dates, months)
    fitting = [event for event in events if event.when is not None and found.fits(event.when)]
    places = [place(event.when, found.unit) for event in fitting if event.when is not None]
    first, last = min(places), max(places)
    return _chart(found.unit, range(first, last + 1), dict(_binned(fitting, places)), links, words) if last > first else None


def _binned(events: Sequence[EventView], places: Sequence[int]) -> list[tuple[int, list[EventView]]]:
    bins: dict[int, list[EventView]] = {}
    for event, column in zip(events, places, strict=True):
        bins.setdefault(column, []).append(event)
    return sorted(bins.items())


def _day(number: int, unit: str) -> Day:
    """Return the first day of a column."""
    if unit == "day":
        return _from_ordinal(number)
    if unit == "week":
        return _from_ordinal(number * WEEK + MONDAY)
    if unit == "month":
        return Day(number // 12, number % 12 + 1, 1)
    return Day(number * {"year": 1, "decade": 10, "century": 100}[unit], 1, 1)


def _from_ordinal(ordinal: int) -> Day:
    """Undo `Day.ordinal` (days since 0000-03-01, proleptic Gregorian)."""
    era, of_era = divmod(ordinal, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    year = year_of_era + era * 400
    return Day(year, month + 3, day) if month < 10 else Day(year + 1, month - 9, day)


def _chart(unit: str, places: range, bins: Mapping[int, list[EventView]], links: Mapping[str, Markup], words: Words) -> Chart:
    scale = max(1, -(-max(len(events) for events in bins.values()) // UNITS_HIGH))
    columns = []
    for number in places:
        day, events = _day(number, unit), bins.get(number, [])
        label, larger = words.column(day, unit, first=number == places.start)
        columns.append(
            Column(
                label=label,
                period=larger,
                name=words.say(
                    "index",
                    "column",
                    date=words.column_name(day, unit, _from_ordinal(day.ordinal + WEEK - 1)),
                    events=words.count("events", len(events)),
                ),
                count=len(events),
                units=_units(events, scale),
                link=links[events[0].id] if events else None,
            )
        )
    return Chart(label=words.say("index", "chart", unit=words.say("units", unit)), scale=scale, columns=tuple(columns))


def _units(events: Sequence[EventView], scale: int) -> tuple[str, ...]:
    """Return the stack: major events at the bottom, what has not happened on top."""
    rank = {"major": 0, "plain": 1, "open": 2}
    kinds = sorted(("open" if e.status in NOT_YET else "major" if e.weight == "major" else "plain" for e in events), key=rank.__getitem__)
    return tuple(kinds[::scale])
