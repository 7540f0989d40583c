"""Every page of the content folder, made from the timeline and the templates; the same timeline gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.model import Page, Settings, Timeline
from generator.render.about import about_view
from generator.render.chart import Chart, chart
from generator.render.data import timeline_json
from generator.render.escape import anchor, attribute, file_stem, finalize, front_matter, heading, plain
from generator.render.event import EventView, event_view
from generator.render.feeds import feeds
from generator.render.links import ABOUT, DATA, INDEX, SOURCES, Links, Site, address
from generator.render.passage import SourceView, source_view
from generator.render.sources import SourcePage, source_pages
from generator.render.timeline import Part, Section, parts, period, sections
from generator.render.words import Words

WORDS = "words.toml"
MOST_MAIN = 24  # as many main events as the contents of a long timeline list: two screens of a phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages of one timeline share.

    Attributes:
        title: the timeline's title.
        sections: all sections, whatever page shows them.
        parts: the pages of the timeline; the first is the index.
        sources: the pages of the articles.
    """

    title: str
    timeline: Timeline
    settings: Settings
    words: Words
    templates: Environment
    site: Site
    sections: tuple[Section, ...]
    parts: tuple[Part, ...]
    sources: tuple[SourcePage, ...]


def render(timeline: Timeline, *, settings: Settings, templates: Mapping[str, str], assets: Mapping[str, bytes]) -> tuple[Page, ...]:
    """Return every file of the content folder, sorted by path.

    Args:
        timeline: what the stages before have found.
        settings: title, description and the size of a page.
        templates: Jinja2 sources and `words.toml`, by path below `generator/data/templates`.
        assets: stylesheet and script, by path below `generator/data/assets`; written below `assets/`.
    """
    frame = _frame(timeline, settings, templates)
    pages = [
        *(_part(frame, at) for at in range(len(frame.parts))),
        _sources(frame),
        *(_source(frame, page) for page in frame.sources),
        _about(frame),
        Page(path=DATA, data=timeline_json(timeline, frame.words)),
        *feeds(timeline, settings, frame.words, lambda event: f"{address(frame.site.events[event])}#{anchor(event)}"),
        *(Page(path=f"assets/{path}", data=data) for path, data in assets.items()),
    ]
    return tuple(sorted(pages, key=lambda page: page.path))


def _frame(timeline: Timeline, settings: Settings, templates: Mapping[str, str]) -> Frame:
    words = Words.from_toml(templates[WORDS])
    sources = {source.article.id: source for source in timeline.sources}
    names = {identifier: source_view(source, words) for identifier, source in sources.items()}
    views = [event_view(event, sources, names, words) for event in timeline.events]
    undated = [event_view(event, sources, names, words) for event in timeline.undated]
    found = sections(timeline, views, undated, words)
    divided = parts(found, limit=settings.events_per_page, words=words)
    events = {event.id: part.path for part in divided for section in part.sections for event in section.events}
    return Frame(
        title=heading(timeline.title) or heading(settings.title),
        timeline=timeline,
        settings=settings,
        words=words,
        templates=_environment(templates),
        site=Site(events=events, sources=_source_paths(names)),
        sections=found,
        parts=divided,
        sources=source_pages(timeline, names, words),
    )


def _source_paths(names: Mapping[str, SourceView]) -> dict[str, str]:
    return {identifier: f"sources/{file_stem(identifier)}.md" for identifier in names}


def _environment(templates: Mapping[str, str]) -> Environment:
    """Return the templates with everything they print escaped; autoescape stands behind `finalize`."""
    environment = Environment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["hashes"] = lambda level: Markup("#" * level)
    environment.filters["address"] = attribute
    return environment


def _page(frame: Frame, path: str, template: str, title: str, description: str, hide: Sequence[str], **values: object) -> Page:
    links = Links(path, frame.site)
    meta = {"title": front_matter(title), "description": front_matter(description), "hide": list(hide)}
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=True, width=10**6)
    body = frame.templates.get_template(template).render(frame=frame, words=frame.words, links=links, title=title, **values)
    return Page(path=path, data=f"---\n{head}---\n\n{_tidy(body)}".encode("utf-8", "replace"))


def _tidy(body: str) -> str:
    """Return the page without trailing spaces and without runs of empty lines."""
    lines: list[str] = []
    for line in body.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip() if line.strip() else "")
    return "\n".join(lines).strip("\n") + "\n"


def _part(frame: Frame, at: int) -> Page:
    part = frame.parts[at]
    links = Links(part.path, frame.site)
    index = part.path == INDEX
    shown = frame.sections if index else part.sections
    return _page(
        frame,
        part.path,
        "index.md.jinja" if index else "part.md.jinja",
        frame.title if index else f"{part.title} – {frame.title}",
        _description(frame),
        ["navigation"],
        part=part,
        period=_story_period(frame),
        histogram=_histogram(shown, links, frame.words),
        previous=frame.parts[at - 1] if at > 1 else None,
        following=frame.parts[at + 1] if 0 < at < len(frame.parts) - 1 else None,
        mains=_main_events(frame) if index and len(frame.parts) > 1 else (),
    )


def _story_period(frame: Frame) -> str:
    main = next((section for section in frame.sections if section.name == "main"), None)
    return main.period if main else period([event.when for event in frame.timeline.events if event.when], frame.words)


def _description(frame: Frame) -> str:
    if frame.settings.description:
        return plain(frame.settings.description)
    return frame.words.say("pages", "description").format(
        title=frame.title, events=len(frame.timeline.events) + len(frame.timeline.undated), articles=len(frame.timeline.sources)
    )


def _histogram(shown: Sequence[Section], links: Links, words: Words) -> Chart | None:
    events = [event for section in shown if section.name == "main" for event in section.events]
    anchors = {event.id: links.event(event.id, group.anchor) for section in shown for group in section.groups for event in group.events}
    return chart(events, anchors, words)


def _main_events(frame: Frame) -> tuple[EventView, ...]:
    """Return what a long timeline names on its first page: the weightiest happenings, in the order of their dates."""
    happenings = [
        e for section in frame.sections if section.name != "background" for e in section.events if e.when and e.kind == "happening"
    ]
    weightiest = sorted(happenings, key=lambda event: (event.weight != "major", -event.salience, event.id))[:MOST_MAIN]
    chosen = {event.id for event in weightiest}
    return tuple(event for event in happenings if event.id in chosen)


def _sources(frame: Frame) -> Page:
    title = frame.words.say("pages", "sources")
    return _page(frame, SOURCES, "sources.md.jinja", title, _description(frame), ["navigation", "toc"])


def _source(frame: Frame, page: SourcePage) -> Page:
    path = frame.site.sources[page.view.id]
    return _page(frame, path, "source.md.jinja", page.view.title, _description(frame), ["navigation", "toc"], source=page)


def _about(frame: Frame) -> Page:
    title = frame.words.say("pages", "about")
    return _page(frame, ABOUT, "about.md.jinja", title, _description(frame), ["navigation"], about=about_view(frame.timeline))
