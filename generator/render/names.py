"""The pages of people, places and organisations: each with its own timeline, its first and last day, and its company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.render.event import EventView
from generator.render.name import NameView
from generator.render.timeline import UNTOLD, whole_period
from generator.render.words import Words

MOST_LISTED = 300
"""A list of short lines that a phone still shows at once."""

MOST_COMPANY = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePage:
    """What the page of a name shows.

    Attributes:
        period: the time of its dated events in words, and how many have no date; empty where none has one.
        first: the earliest event that is told as having come about; None without one.
        company: the names that stand beside it most often, with the number of events they share.
        events: in the order of the timeline; the weightiest where there are too many.
    """

    view: NameView
    period: str
    first: EventView | None
    last: EventView | None
    company: tuple[tuple[NameView, int], ...]
    events: tuple[EventView, ...]


def name_pages(views: Iterable[NameView], events: Sequence[EventView], words: Words) -> tuple[NamePage, ...]:
    """Return the page of every name.

    Args:
        views: who has one.
        events: all events in the order of the pages.
    """
    by_name: dict[str, list[EventView]] = {}
    for event in events:
        for name in event.names:
            by_name.setdefault(name.key, []).append(event)
    return tuple(_page(view, by_name[view.key], words) for view in views)


def _page(view: NameView, events: Sequence[EventView], words: Words) -> NamePage:
    told = sorted((event for event in events if event.when and event.status not in UNTOLD), key=_by_date)
    return NamePage(
        view=view,
        period=_period(events, words),
        first=told[0] if told else None,
        last=told[-1] if told else None,
        company=_company(view, events),
        events=weightiest(events, MOST_LISTED),
    )


def _period(events: Sequence[EventView], words: Words) -> str:
    dates = [event.when for event in events if event.when]
    told = whole_period(dates, words)
    undated = len(events) - len(dates)
    return f"{told}, {words.count('undated', undated)}" if told and undated else told


def _by_date(event: EventView) -> tuple[object, ...]:
    assert event.when is not None  # dated events only
    return (event.when.sort_key, event.order, event.id)


def _company(view: NameView, events: Iterable[EventView]) -> tuple[tuple[NameView, int], ...]:
    beside: Counter[str] = Counter()
    names: dict[str, NameView] = {}
    for event in events:
        for name in event.names:
            names[name.key] = name
            beside[name.key] += name.key != view.key
    ranked = sorted((key for key in beside if beside[key]), key=lambda key: (-beside[key], names[key].name, key))
    return tuple((names[key], beside[key]) for key in ranked[:MOST_COMPANY])


def weightiest(events: Sequence[EventView], most: int) -> tuple[EventView, ...]:
    """Return at most so many events, the weightiest, in the order they came in."""
    if len(events) <= most:
        return tuple(events)
    ranked = sorted(events, key=lambda event: (event.weight != "major", -event.salience, event.id))
    chosen = {event.id for event in ranked[:most]}
    return tuple(event for event in events if event.id in chosen)
