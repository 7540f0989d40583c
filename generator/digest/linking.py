"""Sentences of a digest to the events that cite them, so that a reader can go on from one to the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Citation, DigestDay, DigestSentence, Event, Span
from generator.when import When


def with_events(days: Sequence[DigestDay], events: Sequence[Event]) -> tuple[DigestDay, ...]:
    """Return the days, each sentence with the id of the event that cites it.

    Where several events do, the one of that day, then a happening before a statement, then the most salient.
    """
    cited: dict[str, list[tuple[Event, Citation]]] = defaultdict(list)
    for event in events:
        for citation in event.citations:
            cited[citation.article].append((event, citation))
    return tuple(
        replace(day, sentences=tuple(replace(told, event=_event(told, day.when, cited.get(told.article, ()))) for told in day.sentences))
        for day in days
    )


def _event(told: DigestSentence, day: When, cited: Sequence[tuple[Event, Citation]]) -> str | None:
    there = [event for event, citation in cited if told.span.overlaps(Span(citation.start, citation.end))]
    if not there:
        return None
    return min(there, key=lambda event: (not _is_on(event, day), event.kind == "statement", -event.salience, event.id)).id


def _is_on(event: Event, day: When) -> bool:
    return event.when is not None and event.when.without_doubt() == day
