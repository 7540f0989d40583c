"""Read a rendered page as a browser would: Markdown to HTML, as the project's `mkdocs.yml` has it, then a tree to look into."""

from __future__ import annotations

from collections.abc import Mapping

import lxml.html
import markdown
import yaml
from lxml.html import HtmlElement

from generator.model import Event, Timeline
from generator.render import clean, render
from tests.unit.render import story

EXTENSIONS = ["attr_list", "md_in_html", "toc"]


def pages(timeline: Timeline, **settings: object) -> dict[str, str]:
    """Return every page of a timeline as text, by path, without the picture."""
    made = render(timeline, settings=story.settings(**settings), templates=story.templates(), assets=story.assets())
    return {page.path: page.data.decode("utf-8") for page in made if not page.path.endswith(".png")}


def front(page: str) -> Mapping[str, object]:
    """Return the front matter of a page."""
    loaded = yaml.safe_load(page.split("---\n")[1])
    assert isinstance(loaded, dict)
    return loaded


def built(page: str) -> str:
    """Return the content of a page as MkDocs builds it, cleaned."""
    return clean(markdown.markdown(page.split("---\n", 2)[2], extensions=EXTENSIONS))


def tree(page: str) -> HtmlElement:
    """Return the content of a page as a tree."""
    return lxml.html.fromstring(f"<main>{built(page)}</main>")


def find(element: HtmlElement, tag: str, name: str = "") -> list[HtmlElement]:
    """Return the elements below `element` with a tag (`*` for any) and, where given, with a class."""
    having = f"[contains(concat(' ', @class, ' '), ' {name} ')]" if name else ""
    return list(element.xpath(f".//{tag}{having}"))


def words(element: HtmlElement, tag: str, name: str = "") -> list[str]:
    """Return the text of each element found, its spaces joined."""
    return [" ".join(found.text_content().split()) for found in find(element, tag, name)]


def of_event(event: Event) -> HtmlElement:
    """Return the list item of one event of the invented story, alone in a timeline."""
    whole = story.timeline()
    dated = event.when is not None
    alone = Timeline(title="Alone", sources=whole.sources, events=(event,) if dated else (), undated=() if dated else (event,))
    (item,) = find(tree(pages(alone)["index.md"]), "li", "dl-event")
    return item
