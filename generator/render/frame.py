"""What all pages of one timeline share, and how one page is put together from a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.model import Page, Settings, Timeline
from generator.render.escape import attribute, file_stem, finalize, front_matter, heading, plain
from generator.render.event import EventView, event_view
from generator.render.links import Links, Site
from generator.render.name import name_views
from generator.render.names import NamePage, name_pages
from generator.render.overview import Overview, overview
from generator.render.passage import SourceView, source_view
from generator.render.sources import SourcePage, source_pages
from generator.render.timeline import Part, Section, parts, sections
from generator.render.words import Words, sentence_case, tongue, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages of one timeline share.

    Attributes:
        title: the timeline's title.
        sections: all sections, whatever page shows them.
        parts: the pages of the timeline; the first is the index.
        names: the pages of people, places and organisations, the most named first.
        sources: the pages of the articles.
        views: every article as the pages name it, by id.
    """

    title: str
    timeline: Timeline
    settings: Settings
    words: Words
    templates: Environment
    site: Site
    sections: tuple[Section, ...]
    parts: tuple[Part, ...]
    names: tuple[NamePage, ...]
    sources: tuple[SourcePage, ...]
    views: Mapping[str, SourceView]
    overview: Overview

    @property
    def events(self) -> tuple[EventView, ...]:
        """Every event, in the order of the pages."""
        return tuple(event for section in self.sections for event in section.events)


def frame_of(timeline: Timeline, settings: Settings, templates: Mapping[str, str]) -> Frame:
    """Return what the pages of a timeline share; for the arguments see `render`."""
    words = words_for(templates, settings.site_language or settings.language)
    sources = {source.article.id: source for source in timeline.sources}
    views = {identifier: source_view(source, words) for identifier, source in sources.items()}
    known = name_views(timeline)
    dated, undated = (
        [event_view(event, sources, views, words, known) for event in events] for events in (timeline.events, timeline.undated)
    )
    found = sections(timeline, dated, undated, words)
    divided = parts(found, limit=settings.events_per_page, words=words)
    return Frame(
        title=heading(timeline.title) or heading(settings.title),
        timeline=timeline,
        settings=settings,
        words=words,
        templates=_environment(templates),
        site=_site(divided, views),
        sections=found,
        parts=divided,
        names=name_pages(known.values(), [event for section in found for event in section.events], words),
        sources=source_pages(timeline, views, words),
        views=views,
        overview=overview(timeline, found, views, words, most_days=settings.digest_days),
    )


def _site(divided: Sequence[Part], views: Mapping[str, SourceView]) -> Site:
    return Site(
        events={event.id: part.path for part in divided for section in part.sections for event in section.events},
        sources={identifier: f"sources/{file_stem(identifier)}.md" for identifier in views},
    )


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
    environment.filters["sentence"] = sentence_case
    environment.filters["tongue"] = tongue
    return environment


def page(frame: Frame, path: str, template: str, title: str, hide: Sequence[str], **values: object) -> Page:
    """Return one page: our own front matter and a template filled in.

    Args:
        title: of the page, as the browser and the navigation show it.
        hide: the parts of Material's frame that the page does without.
        values: what the template needs beyond the frame, the words and the links.
    """
    links = Links(path, frame.site)
    meta = {
        "title": front_matter(title),
        "description": front_matter(description(frame)),
        "hide": list(hide),
        "lang": frame.words.locale.language,
    }
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=True, width=10**6)
    body = frame.templates.get_template(template).render(frame=frame, words=frame.words, links=links, title=title, **values)
    return Page(path=path, data=f"---\n{head}---\n\n{_tidy(body)}".encode("utf-8", "replace"))


def description(frame: Frame) -> str:
    """Return one sentence about the timeline: the editor's, else its size."""
    if frame.settings.description:
        return plain(frame.settings.description)
    words, timeline = frame.words, frame.timeline
    events = words.count("events", len(timeline.events) + len(timeline.undated))
    return words.say("pages", "description", title=frame.title, events=events, articles=words.count("articles", len(timeline.sources)))


def _tidy(body: str) -> str:
    """Return the page without trailing spaces and without runs of empty lines."""
    lines: list[str] = []
    for line in body.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip() if line.strip() else "")
    return "\n".join(lines).strip("\n") + "\n"
