"""Builds the pages from the seeds and compares them with the committed ones."""

from __future__ import annotations

import difflib
import shutil
from functools import lru_cache
from pathlib import Path

from generator.build import Build, build_folder
from generator.content import read_manifest
from generator.model import Event

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
ACTUAL = ROOT / "tests" / "actual" / "content"
CONFIG = ROOT / "mkdocs.yml"
README = ROOT / "README.md"


@lru_cache
def built() -> Build:
    """Return what the seeds give today."""
    return build_folder(CONFIG)


def expected_pages() -> dict[str, bytes]:
    """Return the committed pages that are generated; a person's own pages in the same folder are not among them."""
    paths = {*read_manifest(CONTENT), *(page.path for page in built().pages)}
    return {path: (CONTENT / path).read_bytes() for path in sorted(paths) if (CONTENT / path).is_file()}


def actual_pages() -> dict[str, bytes]:
    """Return the pages that the seeds give today."""
    return {page.path: page.data for page in built().pages}


def differences(expected: dict[str, bytes], actual: dict[str, bytes]) -> list[str]:
    """Return the lines of a unified diff for every page that is missing, extra or different."""
    lines: list[str] = []
    for path in sorted({*expected, *actual}):
        before, after = expected.get(path), actual.get(path)
        if before != after:
            names = (
                f"content/{path}" if before is not None else "missing",
                f"seeds give {path}" if after is not None else "no longer made",
            )
            found = difflib.unified_diff(_lines(before), _lines(after), *names, lineterm="", n=1)
            lines += list(found) or [f"content/{path} differs in its empty lines or in whether it exists"]
    return lines


def keep(actual: dict[str, bytes]) -> None:
    """Write the pages to `tests/actual/`, where they can be looked at."""
    shutil.rmtree(ACTUAL, ignore_errors=True)
    for path, data in actual.items():
        ACTUAL.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
        ACTUAL.joinpath(path).write_bytes(data)


def _lines(data: bytes | None) -> list[str]:
    return [] if data is None else data.decode("utf-8", errors="replace").splitlines()


EXCERPT = ("<!-- excerpt:begin (written by `make accept`) -->\n", "<!-- excerpt:end -->")


def excerpt() -> str:
    """Return the events that carry the story, as the table that the README shows."""
    timeline = built().timeline
    events = [event for event in (timeline.events if timeline else ()) if event.major and event.when]
    rows = [f"| {event.when.edtf if event.when else ''} | {event.headline} | {_told_by(event)} |" for event in events]
    return "\n".join(["| date | event | told by |", "|---|---|---|", *rows, ""])


def readme_with(text: str) -> str:
    """Return the README with `text` between the marks of the excerpt."""
    before, _, rest = README.read_text(encoding="utf-8").partition(EXCERPT[0])
    _, _, after = rest.partition(EXCERPT[1])
    return before + EXCERPT[0] + text + EXCERPT[1] + after


def _told_by(event: Event) -> str:
    count = len({citation.article for citation in event.citations})
    return f"{count} articles" if count > 1 else "1 article"
