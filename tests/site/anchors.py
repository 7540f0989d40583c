"""Every link of a built site against every page and anchor of it; MkDocs does not look into raw HTML."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ROOT = "http://site.invalid/"


class Page(HTMLParser):
    """The ids and the links of one page."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of ids and of what the page points to."""
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src") and value is not None:
                self.links.append(value)


def read(site: Path) -> dict[str, Page]:
    """Return every page of a site by its address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        address = urljoin(ROOT, path.relative_to(site).as_posix())
        found[address.removesuffix("index.html") if path.name == "index.html" else address] = Page(path.read_text("utf-8"))
    return found


def broken(site: Path) -> list[str]:
    """Return every internal link that leads nowhere, with the page that has it."""
    pages = read(site)
    return [
        f"{address}: {link}" for address, page in pages.items() for link in page.links if not _resolves(site, pages, urljoin(address, link))
    ]


def _resolves(site: Path, pages: dict[str, Page], target: str) -> bool:
    if not target.startswith(ROOT):
        return True
    parts = urlsplit(target)
    address = f"{ROOT}{unquote(parts.path).lstrip('/')}"
    if address in pages:
        return not parts.fragment or unquote(parts.fragment) in pages[address].ids or parts.fragment == "__skip"
    return (site / unquote(parts.path).lstrip("/")).is_file()
