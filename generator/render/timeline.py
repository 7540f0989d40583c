"""How the events are laid out: sections, groups of one date, and pages of a size that a phone can show.

A story of up to `events_per_page` events is one page.
A longer one gets a page a year; a year that is still too long gets a page a month; a month that is still too long, numbered parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model import Event, Timeline
from generator.render.escape import anchor
from generator.render.event import EventView
from generator.render.links import INDEX
from generator.render.scale import scale
from generator.render.words import Words, machine_date, sentence_case
from generator.when import OPEN_FUTURE, OPEN_PAST, Day, When

NOT_YET = frozenset({"planned", "possible"})
UNTOLD = NOT_YET | {"denied"}  # what nobody reports as having come about; a denied plan for next year does not lengthen the story
DAY_OR_NIGHT = 2  # a night spans two days
WEEK = 7
SEASON = 92


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The events of one date.

    Attributes:
        anchor: id of its heading.
        title: the date in words.
        night: whether every event of it happened in the night between its two days.
        gap: how long after the group before it, in words, or None.
    """

    anchor: str
    title: str
    weekday: str | None
    machine: str | None
    night: bool
    gap: str | None
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Groups that a page shows together.

    Attributes:
        name: `main`, `background`, `ahead` or `undated`.
        period: the time its groups cover, in words; empty where nothing is dated.
    """

    name: str
    groups: tuple[Group, ...]
    period: str

    @property
    def count(self) -> int:
        """How many events the section has."""
        return sum(len(group.events) for group in self.groups)

    @property
    def events(self) -> tuple[EventView, ...]:
        """The events of all groups, in order."""
        return tuple(event for group in self.groups for event in group.events)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One page of the timeline: its path, its title and the sections it shows."""

    path: str
    title: str
    sections: tuple[Section, ...]

    @property
    def count(self) -> int:
        """How many events the page has."""
        return sum(section.count for section in self.sections)


def sections(timeline: Timeline, views: Sequence[EventView], undated: Sequence[EventView], words: Words) -> tuple[Section, ...]:
    """Return background, main, ahead and undated, without the empty ones.

    Args:
        views: the dated events, in the order of `timeline.events`.
        undated: the others, in the order of `timeline.undated`.
    """
    end = story_end(timeline)
    parts: dict[str, list[EventView]] = {"background": [], "main": [], "ahead": [], "undated": list(undated)}
    for event, view in zip(timeline.events, views, strict=True):
        parts[_part_of(event, end)].append(view)
    _set_back(parts["main"], parts["background"])
    return tuple(_section(name, events, words) for name, events in parts.items() if events)


def _set_back(main: list[EventView], background: list[EventView]) -> None:
    """Move what happened before the first day of the chart, and is told in a year or a month only, from the story to its background."""
    measure = scale([view.when for view in main if view.when])
    early = [view for view in main if measure and view.when and measure.is_before(view.when)]
    background += early
    main[:] = [view for view in main if view not in early]


def story_end(timeline: Timeline) -> Day:
    """Return the last day that the articles report on: of the events that happened, and of the articles themselves."""
    told = [event.when for event in timeline.events if event.when and event.status not in UNTOLD]
    told += [source.article.dct.when for source in timeline.sources if source.article.dct.when]
    return max((when.earliest for when in told), default=Day(OPEN_FUTURE, 1, 1))


def _part_of(event: Event, end: Day) -> str:
    if event.background:
        return "background"
    return "ahead" if event.status in UNTOLD and event.when is not None and event.when.earliest > end else "main"


def _section(name: str, events: Sequence[EventView], words: Words) -> Section:
    groups = tuple(_groups(events, words, name)) if name != "undated" else (_undated_group(events, words),)
    dates = [event.when for event in events if event.when]
    return Section(name=name, groups=groups, period=whole_period(dates, words) if name == "background" else period(dates, words))


def _undated_group(events: Sequence[EventView], words: Words) -> Group:
    return Group(anchor="undated-events", title=words.date(None), weekday=None, machine=None, night=False, gap=None, events=tuple(events))


def _groups(events: Sequence[EventView], words: Words, section: str) -> Iterator[Group]:
    """Yield the events by date; doubt stays with the event, and so does a night that not all events of a date share."""
    dated = [(event.when, event) for event in events if event.when]
    dated.sort(key=lambda item: (_place(item[0]), item[0].sort_key, item[1].order))
    before: When | None = None
    for when, members in groupby(dated, key=lambda item: item[0]):
        group = tuple(event for _, event in members)
        night = all(event.night for event in group)
        yield Group(
            anchor=_group_anchor(when, section),
            title=sentence_case(words.date(when, night=night)),
            weekday=words.weekday(when),
            machine=machine_date(when),
            night=night,
            gap=words.gap(before, when) if before else None,
            events=group,
        )
        before = when


def _place(when: When) -> Day:
    """Return the day by which a reader looks for a date: its first, or its last where the first is open."""
    return when.latest if when.earliest.year == OPEN_PAST else when.earliest


def _group_anchor(when: When, section: str) -> str:
    prefix = "d" if section == "main" else section
    written = when.edtf.replace("/", "-to-").replace("..", "open").replace("~", "-about")
    return anchor(f"{prefix}-{written}")


def period(dates: Iterable[When], words: Words) -> str:
    """Return the time that some dates cover in words: of those that the chart shows, where it can show half of them.

    So one `this year` says nothing about when a story of days began.
    The words are as precise as the less precise of the two ends.
    """
    known = _bounded(dates)
    measure = scale(known)
    return whole_period([when for when in known if measure is None or measure.fits(when)], words)


def whole_period(dates: Iterable[When], words: Words) -> str:
    """Return the time that all of some dates cover in words: of a handful of events each one counts, a year among days too.

    The words are as precise as the less precise of the two ends; a week is written by its days.
    """
    counted = _bounded(dates)
    if not counted:
        return ""
    first, last = min(when.earliest for when in counted), max(when.latest for when in counted)
    widest = max(when.days for when in counted if when.earliest == first or when.latest == last)
    return words.span(first, last, unit="day" if widest <= WEEK else "month" if widest <= SEASON else "year")


def _bounded(dates: Iterable[When]) -> list[When]:
    return [when for when in dates if when.earliest.year != OPEN_PAST and when.latest.year != OPEN_FUTURE]


def parts(found: Sequence[Section], *, limit: int, words: Words) -> tuple[Part, ...]:
    """Divide the sections into pages of at most `limit` events each, where the dates allow it.

    The first part is always the index; it holds everything where everything fits.
    """
    if sum(section.count for section in found) <= limit:
        return (Part(path=INDEX, title="", sections=tuple(found)),)
    divided = [Part(path=INDEX, title="", sections=())]
    for section in found:
        if section.name == "main":
            divided.extend(_by_year(section, limit, words))
        else:
            divided.extend(_numbered(section.groups, section.name, words.say("pages", section.name), section.name, limit, words))
    return tuple(divided)


def _home_year(group: Group) -> int:
    when = group.events[0].when
    assert when is not None  # dated groups only
    return when.earliest.year if when.earliest.year != OPEN_PAST else when.latest.year


def _home_month(group: Group) -> tuple[int, int]:
    when = group.events[0].when
    assert when is not None  # dated groups only
    if when.earliest.year == OPEN_PAST or when.days > 31:
        return (_home_year(group), 0)
    return (when.earliest.year, when.earliest.month)


def _by_year(section: Section, limit: int, words: Words) -> Iterator[Part]:
    years: dict[int, list[Group]] = {}
    for group in section.groups:
        years.setdefault(_home_year(group), []).append(group)
    for year, groups in sorted(years.items()):
        first = Day(year, 1, 1)
        name = words.span(first, first, unit="year")
        if sum(len(group.events) for group in groups) <= limit:
            yield _part(_stem(year), name, "main", groups, words)
        else:
            yield from _by_month(year, name, groups, limit, words)


def _by_month(year: int, year_name: str, groups: Sequence[Group], limit: int, words: Words) -> Iterator[Part]:
    months: dict[tuple[int, int], list[Group]] = {}
    for group in groups:
        months.setdefault(_home_month(group), []).append(group)
    for (_, month), members in sorted(months.items()):
        first = Day(year, month or 1, 1)
        name = words.span(first, first, unit="month") if month else year_name
        stem = f"{_stem(year)}-{month:02d}" if month else _stem(year)
        yield from _numbered(members, stem, name, "main", limit, words)


def _stem(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"bce-{1 - year}"


def _numbered(groups: Sequence[Group], stem: str, name: str, section: str, limit: int, words: Words) -> Iterator[Part]:
    """Yield pages of at most `limit` events; a date with more than that is cut, its heading repeated."""
    pages: list[list[Group]] = [[]]
    room = limit
    for group in _cut(groups, limit):
        if len(group.events) > room and pages[-1]:
            pages.append([])
            room = limit
        pages[-1].append(group)
        room -= len(group.events)
    titles = _titles(name, pages, section, words)
    for number, page in enumerate(pages, 1):
        yield _part(stem if number == 1 else f"{stem}-part-{number}", titles[number - 1], section, page, words)


def _titles(name: str, pages: Sequence[Sequence[Group]], section: str, words: Words) -> list[str]:
    """Return what numbered pages are called: by the days they tell of, by a number where these do not tell them apart."""
    spans = [_days(page, words) if section == "main" else None for page in pages]
    if len(pages) > 1 and None not in spans and len(set(spans)) == len(spans):
        return [span for span in spans if span]
    return [name if number == 1 else words.say("pages", "part", title=name, number=number) for number in range(1, len(pages) + 1)]


def _days(page: Sequence[Group], words: Words) -> str | None:
    """Return the days of a page in words; None where it has none that is known to the day."""
    dates = [event.when for group in page for event in group.events if event.when is not None and event.when.days <= DAY_OR_NIGHT]
    return words.span(min(when.earliest for when in dates), max(when.latest for when in dates)) if dates else None


def _cut(groups: Sequence[Group], limit: int) -> Iterator[Group]:
    for group in groups:
        for at in range(0, len(group.events), limit):
            suffix = f"-{at // limit + 1}" if at else ""
            yield Group(
                anchor=f"{group.anchor}{suffix}",
                title=group.title,
                weekday=group.weekday,
                machine=group.machine,
                night=group.night,
                gap=group.gap if not at else None,
                events=group.events[at : at + limit],
            )


def _part(stem: str, title: str, section: str, groups: Sequence[Group], words: Words) -> Part:
    dates = [event.when for group in groups for event in group.events if event.when]
    found = Section(name=section, groups=tuple(groups), period=period(dates, words))
    return Part(path=f"timeline/{stem}.md", title=title, sections=(found,))
