"""Small files for programs: where an event stands, and what robots may read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from generator.model import Settings
from generator.render.links import address
from generator.render.timeline import Part

ANCHORS = "anchors.json"
ROBOTS = "robots.txt"


def anchors(parts: Sequence[Part], sources: Mapping[str, Sequence[str]]) -> bytes:
    """Return the address of each page with the anchors on it, as JSON.

    Args:
        parts: the pages of the timeline.
        sources: the path of each article's page to the anchors of what it tells in passing.

    A link to an event that has moved from one page to another finds it again by this: the script asks for it
    only where the anchor is not on the page.
    """
    found = {address(part.path): _anchors_of(part) for part in parts}
    found |= {address(path): sorted(told) for path, told in sources.items() if told}
    return (json.dumps(found, ensure_ascii=True, sort_keys=True, separators=(",", ":")) + "\n").encode()


def _anchors_of(part: Part) -> list[str]:
    groups = [group for section in part.sections for group in section.groups]
    events = [event for group in groups for event in group.events]
    return sorted({*(group.anchor for group in groups), *(event.anchor for event in events), *(a for e in events for a in e.aliases)})


def robots(settings: Settings) -> bytes:
    """Return what robots may read: everything; with the address of the sitemap where the site's own is known."""
    sitemap = f"\nSitemap: {settings.site_url.rstrip('/')}/sitemap.xml\n" if settings.site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()
