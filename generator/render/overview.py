"""What the top of the timeline shows before the timeline itself: the days that matter, what is to come, what is disputed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import DigestDay, DigestSentence, Timeline
from generator.render.escape import plain
from generator.render.event import EventView
from generator.render.passage import SourceView
from generator.render.timeline import Section
from generator.render.words import Words, machine_date

MOST_SENTENCES = 2
"""A day of the digest is told in a breath; its link leads to the rest."""

MOST_LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence of the digest.

    Attributes:
        words: the article's own.
        event: the event of the timeline that cites it, or None.
    """

    words: str
    source: SourceView
    event: EventView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """One of the days that matter.

    Attributes:
        weekday: the name of the day and what the language writes between it and the date; empty for a wider date.
        place: event and anchor of the day's heading on the timeline; None where it has none.
        articles: how many articles speak of it.
    """

    weekday: str
    date: str
    machine: str | None
    place: tuple[str, str] | None
    articles: int
    sentences: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The lists at the top: `ahead` and `disputed` hold the first few, with how many more there are."""

    days: tuple[DayView, ...]
    ahead: tuple[EventView, ...]
    more_ahead: int
    disputed: tuple[EventView, ...]
    more_disputed: int


def overview(timeline: Timeline, sections: Sequence[Section], names: Mapping[str, SourceView], words: Words, *, most_days: int) -> Overview:
    """Return the top of the timeline.

    Args:
        sections: all sections of the timeline.
        names: what to call each article, by id.
        most_days: how many days of the digest are shown; the heaviest stay, by date.
    """
    events = {event.id: event for section in sections for event in section.events}
    places = {
        group.events[0].when.edtf: (group.events[0].id, group.anchor)
        for section in sections
        if section.name == "main"
        for group in section.groups
        if group.events[0].when
    }
    ahead = [event for section in sections if section.name == "ahead" for event in section.events]
    disputed = disputes(sections)
    heaviest = sorted(timeline.digest, key=lambda day: (-day.score, day.when.sort_key))[:most_days]
    return Overview(
        days=tuple(_day(day, events, places, names, words) for day in sorted(heaviest, key=lambda day: day.when.sort_key)),
        ahead=tuple(ahead[:MOST_LINES]),
        more_ahead=max(0, len(ahead) - MOST_LINES),
        disputed=disputed[:MOST_LINES],
        more_disputed=max(0, len(disputed) - MOST_LINES),
    )


def disputes(sections: Sequence[Section]) -> tuple[EventView, ...]:
    """Return the events on which sources disagree, in the order of the timeline."""
    return tuple(event for section in sections for event in section.events if event.disagreements)


def _day(
    day: DigestDay,
    events: Mapping[str, EventView],
    places: Mapping[str, tuple[str, str]],
    names: Mapping[str, SourceView],
    words: Words,
) -> DayView:
    shown = [sentence for sentence in day.sentences if sentence.article in names][:MOST_SENTENCES]
    cited = next((event for each in shown if (event := events.get(each.event or "")) is not None), None)
    place = places.get(day.when.without_doubt().edtf)
    return DayView(
        weekday=words.full_date(day.when).partition(words.date(day.when))[0],
        date=words.date(day.when),
        machine=machine_date(day.when),
        place=place or ((cited.id, cited.anchor) if cited else None),
        articles=day.articles,
        sentences=tuple(_told(sentence, events, names) for sentence in shown),
    )


def _told(sentence: DigestSentence, events: Mapping[str, EventView], names: Mapping[str, SourceView]) -> Told:
    return Told(words=plain(sentence.text), source=names[sentence.article], event=events.get(sentence.event or ""))
