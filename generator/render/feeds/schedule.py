"""iCalendar (RFC 5545): what happened on a day, and what is planned; all-day entries, for articles seldom tell the hour."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from generator.render.feeds.item import Feed, Item
from generator.render.feeds.markup import words
from generator.when import When

LONGEST_PLAN = 31
"""A plan for "May" stands in a calendar as the whole of May, which claims no day; one for a year would cover everything else."""
STATUSES = {"happened": "CONFIRMED", "ongoing": "CONFIRMED", "planned": "TENTATIVE", "possible": "TENTATIVE"}
"""A denied event is none; a calendar has no word for what somebody denies."""


def schedule(feed: Feed) -> bytes:
    """Return the calendar as UTF-8 iCalendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Dateline//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", feed.title)
    for item in feed.items:
        if item.when is not None and item.event.status in STATUSES and _fits(item.when, item.event.status):
            calendar.add_component(_entry(item, item.when))
    written: bytes = calendar.to_ical()
    return written


def _fits(when: When, status: str) -> bool:
    if not (when.earliest.year >= 1 and when.latest.year < date.max.year):
        return False
    return when.is_day or (status in ("planned", "possible") and when.days <= LONGEST_PLAN)


def _entry(item: Item, when: When) -> Event:
    entry = Event()
    entry.add("uid", item.uid.removeprefix("urn:uuid:"))
    entry.add("dtstamp", datetime.combine(item.last, time(), UTC))
    entry.add("dtstart", date(*when.earliest))
    entry.add("dtend", date(*when.latest) + timedelta(1))  # the first day that is no longer part of it
    entry.add("summary", item.headline if when.is_day else f"{item.headline} ({item.date_words})")
    entry.add("description", words(item))
    entry.add("status", STATUSES[item.event.status])
    entry.add("transp", "TRANSPARENT")
    if item.absolute:
        entry.add("url", item.link)
    return entry
