"""Where things are: addresses of pages, and links between them that hold wherever the site is put."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.render.escape import attribute

INDEX = "index.md"
ABOUT = "about.md"
NEW = "new.md"
DISPUTED = "disputed.md"
NAMES = "names/index.md"
SOURCES = "sources/index.md"
DATA = "timeline.json"


def address(path: str) -> str:
    """Return the address of a page below the site's root, as MkDocs gives it with directory URLs."""
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    if stem == "index":
        return ""
    return f"{stem.removesuffix('/index')}/"


@dataclass(frozen=True, slots=True)
class Site:
    """Which page shows what.

    Attributes:
        events: event id → path of the page that shows it.
        sources: article id → path of its own page.
    """

    events: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Links:
    """Links as one page writes them."""

    page: str
    site: Site

    def to(self, path: str, anchor: str = "") -> Markup:
        """Return the relative link to a page, and to an anchor on it, for an attribute."""
        return attribute(self.plain(path, anchor))

    def plain(self, path: str, anchor: str = "") -> str:
        """Return the same link as it is, for JSON."""
        fragment = f"#{anchor}" if anchor else ""
        if path == self.page and anchor:
            return fragment
        up = "../" * address(self.page).count("/")
        return (up + address(path) or "./") + fragment

    def event(self, identifier: str, anchor: str) -> Markup:
        """Return the link to an event."""
        return self.to(self.site.events[identifier], anchor)

    def source(self, identifier: str) -> Markup:
        """Return the link to the page of an article."""
        return self.to(self.site.sources[identifier])
