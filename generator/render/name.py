"""Who and what has a page: the people, places and organisations that two or more events name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Entity, Event, Timeline
from generator.render.escape import heading, slug

KINDS = ("person", "organisation", "place")
LEAST_EVENTS = 2
"""A page is worth its click where it tells of more than one event."""

MOST_NAMES = 300
"""As many pages as a build makes in about a second; a story of thousands of names has its long tail in the search."""

Key = tuple[str, str]
"""Name and type of an entity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """A name with a page.

    Attributes:
        key: its file's stem, fit for a URL and for a filter.
        kind: `person`, `organisation` or `place`.
        count: how many events name it.
    """

    key: str
    name: str
    kind: str
    count: int

    @property
    def path(self) -> str:
        """Path of its page below the content folder."""
        return f"names/{self.key}.md"


def name_views(timeline: Timeline) -> dict[Key, NameView]:
    """Return who and what has a page, the most named first: named in two events or more, and not thousands."""
    counts = Counter(key for event in (*timeline.events, *timeline.undated) for key in entity_keys(event))
    shared = sorted((key for key, count in counts.items() if count >= LEAST_EVENTS), key=lambda key: (-counts[key], key))
    taken: set[str] = {"index"}
    found = {}
    for key in shared[:MOST_NAMES]:
        stem = _free(slug(key[0]), taken)
        taken.add(stem)
        found[key] = NameView(key=stem, name=heading(key[0]), kind=key[1], count=counts[key])
    return found


def entity_keys(event: Event) -> tuple[Key, ...]:
    """Return the people, organisations and places of an event, each once."""
    return tuple(dict.fromkeys((each.name, each.type) for each in event.entities if _is_named(each)))


def _is_named(entity: Entity) -> bool:
    return entity.type in KINDS and bool(heading(entity.name))


def _free(stem: str, taken: set[str]) -> str:
    """Return a stem that no other name has; two may differ only in marks or in type."""
    number, free = 1, stem
    while free in taken:
        number += 1
        free = f"{stem}-{number}"
    return free


def views_of(event: Event, known: Mapping[Key, NameView]) -> tuple[NameView, ...]:
    """Return those names of an event that have a page."""
    return tuple(known[key] for key in entity_keys(event) if key in known)
