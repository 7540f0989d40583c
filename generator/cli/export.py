"""`dateline export`: the files of other formats, the same bytes that the site publishes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from generator.build import Build
from generator.model import Page
from generator.render.feeds import PATHS as FEEDS
from generator.render.links import DATA

PATHS: Mapping[str, str] = MappingProxyType({"json": DATA, **FEEDS})
"""The name of each format that can be exported, and the path of its file below the content folder."""


def pages(built: Build, formats: Sequence[str]) -> tuple[Page, ...]:
    """Return the files of the named formats, all where none is named, sorted by path."""
    wanted = {path for name, path in PATHS.items() if not formats or name in formats}
    return tuple(page for page in built.pages if page.path in wanted)


def save(made: Sequence[Page], folder: Path) -> None:
    """Write the files into a folder, making it where it is missing; raise `OSError` where that fails."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in made:
        folder.joinpath(page.path).write_bytes(page.data)
