"""What a page can be searched by: the names, sources and states of its events, each with the number of events that have it.

Without scripts it is a list of links; the script makes filters of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.render.event import EventView
from generator.render.words import Words

MOST_CHOICES = 60
"""A list longer than that is no help on one page."""

LEAST_EVENTS = 6
"""Fewer events than that are read sooner than filtered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to search by.

    Attributes:
        key: what an event's attribute holds.
        path: the page about it; None for a state.
    """

    key: str
    label: str
    count: int
    path: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to search: `name` is its place in the address, `label` its words."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def facets(events: Sequence[EventView], words: Words) -> tuple[Facet, ...]:
    """Return the ways to search a page: the states, and what tells its events apart; none where it shows only a few events."""
    if len(events) < LEAST_EVENTS:
        return ()
    found = [
        *(_facet(kind, words, _names(events, kind)) for kind in ("person", "place", "organisation")),
        _facet("source", words, _sources(events)),
        _facet("status", words, _states(events, words)),
    ]
    return tuple(facet for facet in found if facet.name == "status" or any(choice.count < len(events) for choice in facet.choices))


def _facet(name: str, words: Words, choices: Iterable[Choice]) -> Facet:
    most = sorted(choices, key=lambda choice: (-choice.count, choice.label, choice.key))[:MOST_CHOICES]
    return Facet(name=name, label=words.say("find", name), choices=tuple(most))


def _names(events: Sequence[EventView], kind: str) -> list[Choice]:
    counts = Counter(name.key for event in events for name in event.names if name.kind == kind)
    views = {name.key: name for event in events for name in event.names}
    return [Choice(key=key, label=views[key].name, count=count, path=views[key].path) for key, count in counts.items()]


def _sources(events: Sequence[EventView]) -> list[Choice]:
    return _counted(events, lambda event: {source.key: source.name for source in event.sources})


def _states(events: Sequence[EventView], words: Words) -> list[Choice]:
    return _counted(events, lambda event: {event.status: words.say("status", event.status)})


def _counted(events: Sequence[EventView], read: Callable[[EventView], dict[str, str]]) -> list[Choice]:
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for event in events:
        found = read(event)
        counts.update(found.keys())
        labels |= found
    return [Choice(key=key, label=labels[key], count=count, path=None) for key, count in counts.items()]
