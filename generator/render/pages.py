"""Every page of the content folder, made from the timeline and the templates; the same timeline gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Page, Settings, Timeline
from generator.render.about import about_view
from generator.render.chart import Chart, chart
from generator.render.data import timeline_json
from generator.render.escape import anchor
from generator.render.event import EventView
from generator.render.feeds import PATHS as FEEDS
from generator.render.feeds import feeds
from generator.render.find import facets
from generator.render.frame import Frame, frame_of, page
from generator.render.linked import linked
from generator.render.links import ABOUT, DATA, DISPUTED, INDEX, NAMES, NEW, SOURCES, Links, address
from generator.render.machine import ANCHORS, ROBOTS, anchors, robots
from generator.render.names import NamePage, weightiest
from generator.render.news import NewsDay, news
from generator.render.overview import disputes
from generator.render.sources import SourcePage, by_text
from generator.render.timeline import Section, period
from generator.render.words import Words

MOST_MAIN = 24
"""As many main events as the contents of a long timeline list: two screens of a phone."""

MOST_OF_A_DAY = 3

MOST_DISPUTED = 150


def render(timeline: Timeline, *, settings: Settings, templates: Mapping[str, str], assets: Mapping[str, bytes]) -> tuple[Page, ...]:
    """Return every file of the content folder, sorted by path.

    Args:
        timeline: what the stages before have found.
        settings: title, description, language and the size of a page.
        templates: Jinja2 sources, and the words of each language in `words/`, by path below `generator/data/templates`.
        assets: stylesheet, script and picture, by path below `generator/data/assets`; written below `assets/`.
    """
    frame = frame_of(timeline, settings, templates)
    latest = news(frame.events, frame.views, frame.words)
    pages = [
        *(_part(frame, at, latest) for at in range(len(frame.parts))),
        _new(frame, latest),
        _disputed(frame),
        _names(frame),
        *(_name(frame, each) for each in frame.names),
        *_sources(frame),
        *(_source(frame, each) for each in frame.sources),
        _about(frame),
        Page(path=DATA, data=timeline_json(timeline, frame.words)),
        Page(path=ANCHORS, data=anchors(frame.parts, _passing_anchors(frame))),
        Page(path=ROBOTS, data=robots(settings)),
        *feeds(timeline, settings, frame.words, lambda event: f"{address(frame.site.events[event])}#{anchor(event)}"),
        *(Page(path=f"assets/{path}", data=data) for path, data in assets.items()),
    ]
    return tuple(sorted(pages, key=lambda each: each.path))


def _part(frame: Frame, at: int, latest: Sequence[NewsDay]) -> Page:
    part = frame.parts[at]
    links = Links(part.path, frame.site)
    index = part.path == INDEX
    mains = _main_events(frame) if index and len(frame.parts) > 1 else ()
    shown = [event for section in part.sections for event in section.events] or list(mains)
    return page(
        frame,
        part.path,
        "index.md.jinja" if index else "part.md.jinja",
        frame.title if index else _titled(frame, part.title),
        ["navigation"],
        part=part,
        period=_story_period(frame),
        histogram=_histogram(frame.sections if index else part.sections, links, frame.words),
        previous=frame.parts[at - 1] if at > 1 else None,
        following=frame.parts[at + 1] if 0 < at < len(frame.parts) - 1 else None,
        mains=mains,
        latest=latest,
        facets=facets(shown, frame.words),
        data=linked(
            frame.title,
            shown,
            lambda event: links.plain(frame.site.events[event.id], event.anchor),
            lambda source: links.plain(frame.site.sources[source.id]),
        ),
    )


def _titled(frame: Frame, title: str) -> str:
    return frame.words.say("pages", "titled", page=title, title=frame.title)


def _story_period(frame: Frame) -> str:
    main = next((section for section in frame.sections if section.name == "main"), None)
    return main.period if main else period([event.when for event in frame.timeline.events if event.when], frame.words)


def _histogram(shown: Sequence[Section], links: Links, words: Words) -> Chart | None:
    events = [event for section in shown if section.name == "main" for event in section.events]
    anchors = {event.id: links.event(event.id, group.anchor) for section in shown for group in section.groups for event in group.events}
    return chart(events, anchors, words)


def _main_events(frame: Frame) -> tuple[EventView, ...]:
    """Return what a long timeline names on its first page: the weightiest happenings, in the order of their dates."""
    happenings = [
        event for section in frame.sections if section.name != "background" for event in section.events if event.when and event.is_happening
    ]
    leading = _leading(happenings)
    return weightiest([event for event in happenings if event.id in leading], MOST_MAIN)


def _leading(events: Sequence[EventView]) -> frozenset[str]:
    """Return the ids of the weightiest events of every date: one great day must not fill the list."""
    days: dict[str, list[EventView]] = {}
    for event in events:
        days.setdefault(event.when.edtf if event.when else "", []).append(event)
    return frozenset(event.id for day in days.values() for event in weightiest(day, MOST_OF_A_DAY))


def _new(frame: Frame, latest: Sequence[NewsDay]) -> Page:
    return page(frame, NEW, "new.md.jinja", frame.words.say("pages", "new"), ["navigation"], days=latest)


def _disputed(frame: Frame) -> Page:
    found = disputes(frame.sections)
    hidden = max(0, len(found) - MOST_DISPUTED)
    title = frame.words.say("pages", "disputed")
    return page(frame, DISPUTED, "disputed.md.jinja", title, ["navigation", "toc"], events=found[:MOST_DISPUTED], hidden=hidden)


def _names(frame: Frame) -> Page:
    return page(frame, NAMES, "names.md.jinja", frame.words.say("pages", "names"), ["navigation"])


def _name(frame: Frame, name: NamePage) -> Page:
    return page(frame, name.view.path, "name.md.jinja", name.view.name, ["navigation", "toc"], name=name)


def _sources(frame: Frame) -> Iterator[Page]:
    """Yield the index of the articles: one page, or several where it would be too long."""
    leaves = by_text(frame.sources)
    paths = [SOURCES, *(f"sources/all/{number}.md" for number in range(2, len(leaves) + 1))]
    for at, (path, groups) in enumerate(zip(paths, leaves, strict=True)):
        title = frame.words.say("pages", "sources")
        yield page(
            frame,
            path,
            "sources.md.jinja",
            title if not at else frame.words.say("pages", "part", title=title, number=at + 1),
            ["navigation", "toc"],
            groups=groups,
            previous=paths[at - 1] if at else None,
            following=paths[at + 1] if at + 1 < len(paths) else None,
        )


def _source(frame: Frame, source: SourcePage) -> Page:
    path = frame.site.sources[source.view.id]
    return page(frame, path, "source.md.jinja", source.view.title, ["navigation", "toc"], source=source)


def _passing_anchors(frame: Frame) -> dict[str, list[str]]:
    return {
        frame.site.sources[source.view.id]: [name for told in source.passing for name in (told.anchor, *told.aliases)]
        for source in frame.sources
    }


def _about(frame: Frame) -> Page:
    title = frame.words.say("pages", "about")
    return page(frame, ABOUT, "about.md.jinja", title, ["navigation"], about=about_view(frame.timeline, frame.words), feeds=FEEDS)
