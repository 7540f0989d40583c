"""Writes the pages into the content folder, beside a person's own, and never over them.

A list of what was written, with hashes, stands beside the folder: `.content.sha256` beside `content`.
It is committed with the pages, so that every checkout knows which files are generated and which were edited since.
It is in the format of `sha256sum`: `sha256sum -c .content.sha256` names the edited ones.

What decides over a file:

- its bytes are what we want to write: nothing to do;
- its hash is in the list: it is as we left it, so it may be replaced or removed;
- otherwise a person wrote or edited it: it stays, and a `Problem` says so.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from generator.model import Page, Problem

Hashes = Mapping[str, frozenset[str]]
"""By path below the content folder: the SHA-256 in hex of what we wrote there."""


def publish(pages: Iterable[Page], folder: Path) -> tuple[Problem, ...]:
    """Make `folder` hold `pages`, and remove what was written before and is no longer among them.

    A file is replaced in one step and only where its bytes differ, so that a watcher sees only true changes.
    Returns a problem for each file that a person wrote or edited and that therefore stays as it is.
    Raises `OSError` where the folder cannot be written, and `ValueError` for a page outside it.
    """
    wanted = {page.path: page.data for page in pages}
    for path in wanted:
        _check_inside(folder, path)
    before = read_manifest(folder)
    ours = {path: frozenset({digest(data)}) for path, data in wanted.items()}
    folder.mkdir(parents=True, exist_ok=True)
    # While files change, the old and the new hashes count: a build that is killed half-way leaves no file that looks edited.
    _write_manifest(folder, {path: before.get(path, frozenset()) | ours.get(path, frozenset()) for path in {*before, *ours}})
    problems = []
    for path, data in sorted(wanted.items()):
        if not _write(folder, path, data, before):
            problems.append(_edited(folder, path))
            ours[path] = before.get(path, frozenset())
    for path in sorted(set(before) - set(wanted)):
        if not _remove(folder, path, before):
            problems.append(_orphaned(folder, path))
    _write_manifest(folder, ours)
    return tuple(problems)


def manifest_path(folder: Path) -> Path:
    """Return where the list of generated files stands: outside the folder, which MkDocs watches and publishes."""
    place = folder.absolute()
    return place.parent / f".{place.name}.sha256"


def read_manifest(folder: Path) -> dict[str, frozenset[str]]:
    """Return the hashes of what was written into `folder`; empty where nothing is known.

    A line that is not ours (a conflict mark of a merge, a path that leads out of the folder) is passed over:
    the file it speaks of then counts as a person's, which loses nothing.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    place = manifest_path(folder)
    if not place.is_file():
        return {}
    prefix = f"{folder.absolute().name}/"
    for line in place.read_text(encoding="utf-8", errors="replace").splitlines():
        value, _, path = line.partition("  ")
        if len(value) == 64 and path.startswith(prefix) and _stays_inside(path.removeprefix(prefix)):
            found[path.removeprefix(prefix)].add(value)
    return {path: frozenset(values) for path, values in found.items()}


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hex."""
    return hashlib.sha256(data).hexdigest()


def is_untouched(folder: Path, path: str, hashes: Hashes) -> bool:
    """Whether the file at `path` is as we wrote it."""
    data = _bytes_at(folder / path)
    return data is not None and digest(data) in hashes.get(path, frozenset())


def _write(folder: Path, path: str, data: bytes, before: Hashes) -> bool:
    """Bring one file up to date; return False where a person's file stands in its place."""
    place = folder / path
    if os.path.lexists(place):
        if _bytes_at(place) == data:
            return True
        if not is_untouched(folder, path, before):
            return False
    place.parent.mkdir(parents=True, exist_ok=True)
    _replace(place, data)
    return True


def _remove(folder: Path, path: str, before: Hashes) -> bool:
    """Remove a page that is no longer made, and the folders it leaves empty; return False where a person edited it."""
    place = folder / path
    if not os.path.lexists(place):
        return True
    if not is_untouched(folder, path, before):
        return False
    place.unlink()
    for parent in place.relative_to(folder).parents:
        if parent == Path() or any((folder / parent).iterdir()):
            break
        (folder / parent).rmdir()
    return True


def _write_manifest(folder: Path, hashes: Hashes) -> None:
    name = folder.absolute().name
    lines = [f"{value}  {name}/{path}\n" for path, values in sorted(hashes.items()) for value in sorted(values)]
    data = "".join(lines).encode()
    place = manifest_path(folder)
    if _bytes_at(place) != data:
        _replace(place, data)


def _replace(place: Path, data: bytes) -> None:
    """Write through a second file, so that nobody ever reads half a page."""
    draft = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        draft.write_bytes(data)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


def _bytes_at(place: Path) -> bytes | None:
    return place.read_bytes() if place.is_file() else None


def _stays_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts and "\\" not in path


def _check_inside(folder: Path, path: str) -> None:
    if not _stays_inside(path) or not (folder / path).parent.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"a page must lie inside the content folder, not at {path!r}")


def _edited(folder: Path, path: str) -> Problem:
    place = f"{folder.name}/{path}"
    message = (
        f"{place} was written or edited by hand, so it stays as it is and the generated page is not shown: "
        "move your words to a page of another name and delete this one to have it written again"
    )
    return Problem(code="edited-page", message=message, file=place)


def _orphaned(folder: Path, path: str) -> Problem:
    place = f"{folder.name}/{path}"
    message = f"{place} was edited by hand and is no longer generated; it is now a page of your own: delete it if you do not want it"
    return Problem(code="edited-page", message=message, file=place)
