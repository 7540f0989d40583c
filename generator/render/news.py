"""What the latest articles added or changed, told by the articles' own days and never by the clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.render.escape import anchor
from generator.render.event import EventView
from generator.render.names import weightiest
from generator.render.passage import SourceView
from generator.render.words import Words, machine_date
from generator.when import Day, When

MOST_DAYS = 3
"""The latest days on which an article appeared: who comes back after a day or two finds all that is new."""

MOST_LISTED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """An event that was told before: who tells it now and did not yet, and whether today's claims are others than the earlier ones."""

    event: EventView
    sources: tuple[SourceView, ...]
    disputes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsDay:
    """What the articles of one day brought.

    Attributes:
        anchor: id of its heading.
        articles: how many appeared.
        added: events that no earlier article tells; the weightiest where there are too many.
        added_count: how many there are in all.
        again: events that an earlier article tells and that another publisher tells now in a text of its own, or anybody tells otherwise.
        again_count: how many there are in all.
    """

    anchor: str
    date: str
    machine: str | None
    articles: int
    added: tuple[EventView, ...]
    added_count: int
    again: tuple[Again, ...]
    again_count: int


def news(events: Sequence[EventView], sources: Mapping[str, SourceView], words: Words) -> tuple[NewsDay, ...]:
    """Return what the latest days brought, the latest first; empty where no article has a day.

    Args:
        events: all events, in the order of the pages.
        sources: every article, by id.
    """
    days = {source.when.earliest: source.when.without_doubt() for source in sources.values() if source.when}
    return tuple(_day(when, events, sources, words) for _, when in sorted(days.items(), reverse=True)[:MOST_DAYS])


def _day(when: When, events: Sequence[EventView], sources: Mapping[str, SourceView], words: Words) -> NewsDay:
    added, again = [], []
    for event in events:
        now = [source for source in event.sources if _day_of(source) == when.earliest]
        if not now:
            continue
        before = [source for source in event.sources if (day := _day_of(source)) is not None and day < when.earliest]
        if not before:
            added.append(event)
        elif fresh := _own_texts(now, before):
            others, disputes = _new_voices(fresh, before), _disputes(event, fresh, before)
            if others or disputes:
                again.append(Again(event=event, sources=others, disputes=disputes))
    kept = {event.id for event in weightiest([each.event for each in again], MOST_LISTED)}
    return NewsDay(
        anchor=anchor(f"d-{when.edtf}"),
        date=words.full_date(when),
        machine=machine_date(when),
        articles=sum(_day_of(source) == when.earliest for source in sources.values()),
        added=weightiest(added, MOST_LISTED),
        added_count=len(added),
        again=tuple(each for each in again if each.event.id in kept),
        again_count=len(again),
    )


def _day_of(source: SourceView) -> Day | None:
    return source.when.earliest if source.when else None


def _own_texts(now: Sequence[SourceView], before: Sequence[SourceView]) -> tuple[SourceView, ...]:
    """Return today's articles that are no copies of earlier ones: a copy tells nothing anew."""
    known = {source.group for source in before}
    return tuple(source for source in now if source.group not in known)


def _new_voices(now: Sequence[SourceView], before: Sequence[SourceView]) -> tuple[SourceView, ...]:
    """Return those of today's articles whose publisher has not told it before: a paper that recalls its own report adds no voice."""
    known = {source.key for source in before}
    return tuple(source for source in now if source.key not in known)


def _disputes(event: EventView, now: Sequence[SourceView], before: Sequence[SourceView]) -> bool:
    """Whether some claim is made by today's articles alone while another is made by earlier ones."""
    new, old = ({source.id for source in sources} for sources in (now, before))
    for disagreement in event.disagreements:
        makers = [{each.source.id for each in claim.passages} for claim in disagreement.claims]
        if any(each & new and not each & old for each in makers) and any(each & old for each in makers):
            return True
    return False
