"""The seeds folder: which files are articles, their ids, their bytes.

Nothing is decoded here; that is the work of `ingest`.
A file that cannot be taken becomes a `Problem`; a folder that cannot be taken becomes one of severity `error`.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.model import Problem, RawFile

SUFFIXES = (".html.gz", ".html", ".md", ".txt")
"""What an article's file name may end in; the longer of two that fit comes first."""

MAX_BYTES = 2 * 1024 * 1024
"""Larger files are not read: the reader of saved pages takes seconds for each megabyte beyond this."""

MAX_ID = 80
"""Longest id, in characters: ids become file names, and file systems end at 255 bytes."""

RESERVED_IDS = frozenset({"index", "readme"})
"""MkDocs makes these two names the page of their folder."""

OVERRIDES = "overrides.toml"
"""The editor's changes lie in the seeds folder and are no article."""


_LINK = "is a link that leads to a folder or out of the seeds; put a copy of the article there instead"
_OTHER_KIND = "is not an article that Dateline reads (.txt, .md, .html, .html.gz); convert it or move it out of the seeds folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """The articles of one folder, sorted by path, and what could not be taken."""

    files: tuple[RawFile, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_seeds(folder: Path) -> Seeds:
    """Read every article below `folder`, in the order of their paths.

    A missing folder and a folder without any article give a problem of severity `error` and no files.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "does not exist"
        return Seeds(
            problems=(
                _error("no-seeds-folder", f"{folder} {what}: make the folder and put your articles there, or name another with --seeds"),
            )
        )
    paths, problems = _listing(folder)
    taken: list[tuple[str, bytes]] = []
    seen: dict[bytes, str] = {}
    for path in paths:
        data = _bytes_of(folder, path)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        digest = hashlib.sha256(data).digest()
        if digest in seen:
            problems.append(
                _aside("duplicate", path, f"is the same as {seen[digest]}, byte for byte, and is left out; delete one of the two")
            )
            continue
        seen[digest] = path
        taken.append((path, data))
    if not paths:
        problems.append(
            _error(
                "no-articles",
                f"{folder} holds no article: put .txt, .md, .html or .html.gz files there, or name another folder with --seeds",
            )
        )
    ids = ids_for([path for path, _ in taken])
    files = tuple(RawFile(id=ids[path], path=path, data=data) for path, data in taken)
    return Seeds(files=files, problems=tuple(problems))


def read_file(path: Path) -> RawFile | Problem:
    """Read one file by itself, from anywhere; its id is its stem."""
    name = path.as_posix()
    if _suffix(name) is None:
        return _aside("other-kind", name, _OTHER_KIND)
    data = _bytes_of(Path(), name)
    return data if isinstance(data, Problem) else RawFile(id=ids_for([name])[name], path=name, data=data)


def ids_for(paths: Sequence[str]) -> dict[str, str]:
    """Return a unique id for each path: the stem, with more of the path only where two stems are equal.

    Ids are compared without case, because some file systems cannot tell `A.md` from `a.md`.
    """
    ids: dict[str, str] = {}
    waiting = list(paths)
    for name in (_stem_id, _path_id, _file_id, _hashed_id):
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for path in waiting:
            groups[name(path).casefold()].append(path)
        used = {known.casefold() for known in ids.values()} | RESERVED_IDS | {""}
        free = {key: group[0] for key, group in groups.items() if len(group) == 1 and key not in used}
        ids.update({path: name(path) for path in free.values()})
        waiting = [path for path in waiting if path not in ids]
    return ids


def is_ignored(path: PurePosixPath) -> bool:
    """Whether a file is in the folder without being meant as an article: a dot file, a readme, the editor's changes."""
    return any(part.startswith(".") for part in path.parts) or path.name.casefold().startswith("readme") or path.as_posix() == OVERRIDES


def _listing(folder: Path) -> tuple[list[str], list[Problem]]:
    paths: list[str] = []
    problems: list[Problem] = []
    for path, is_link in _walk(folder, problems):
        if is_ignored(PurePosixPath(path)):
            continue
        if is_link:
            problems.append(_aside("link", path, _LINK))
        elif _suffix(path) is None:
            problems.append(_aside("other-kind", path, _OTHER_KIND))
        else:
            paths.append(path)
    return sorted(paths), sorted(problems, key=lambda problem: (problem.file or "", problem.code))


def _walk(folder: Path, problems: list[Problem]) -> Iterable[tuple[str, bool]]:
    """Yield the POSIX path of each file, and whether it is a link that must not be followed."""

    def unreadable(error: OSError) -> None:
        path = Path(str(error.filename)).relative_to(folder).as_posix()
        problems.append(_aside("unreadable", path, f"is a folder that cannot be read ({error.strerror}); change its permissions"))

    home = folder.resolve()
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        here = Path(parent)
        for name in folders:
            if (here / name).is_symlink():
                yield (here / name).relative_to(folder).as_posix(), True
        folders[:] = [name for name in folders if not name.startswith(".") and not _belongs_to_saved_page(here, name)]
        for name in names:
            path = here / name
            yield path.relative_to(folder).as_posix(), path.is_symlink() and not path.resolve().is_relative_to(home)


def _belongs_to_saved_page(parent: Path, folder: str) -> bool:
    """Whether `folder` holds the pictures and scripts that a browser saves beside `NAME.html` as `NAME_files`."""
    stem = folder.removesuffix("_files")
    return stem != folder and any((parent / f"{stem}{suffix}").exists() for suffix in (".html", ".htm"))


def _bytes_of(folder: Path, path: str) -> bytes | Problem:
    place = folder / path
    try:
        facts = place.stat()
        if not stat.S_ISREG(facts.st_mode):
            return _aside("unreadable", path, "is not an ordinary file; put or name the article itself")
        if facts.st_size > MAX_BYTES:
            return _aside("too-large", path, f"is larger than {MAX_BYTES // 2**20} MB and is not read; keep only the article's text")
        with place.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return _aside("unreadable", path, "does not exist, or is a link to nothing; correct the name or delete the link")
    except OSError as error:
        return _aside("unreadable", path, f"cannot be read ({error.strerror}); change its permissions or put a copy there")
    if not data.strip():
        return _aside("empty-file", path, "is empty; paste the article's text into it or delete it")
    return data


def _suffix(path: str) -> str | None:
    return next((suffix for suffix in SUFFIXES if path.casefold().endswith(suffix)), None)


def _bare(path: str) -> str:
    return path[: -len(_suffix(path) or "")] if _suffix(path) else path


def _slug(text: str) -> str:
    """Return `text` in letters, digits, `-` and `_` of ASCII, which need no escape in a URL, a file name or HTML."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:MAX_ID].rstrip("-")


def _stem_id(path: str) -> str:
    return _slug(PurePosixPath(_bare(path)).name)


def _path_id(path: str) -> str:
    return _slug(_bare(path))


def _file_id(path: str) -> str:
    return _slug(path)


def _hashed_id(path: str) -> str:
    return f"{_slug(path)[: MAX_ID - 9] or 'article'}-{hashlib.sha256(path.encode()).hexdigest()[:8]}"


def _aside(code: str, path: str, message: str) -> Problem:
    return Problem(code=code, message=f"{path} {message}", file=path)


def _error(code: str, message: str) -> Problem:
    return Problem(code=code, message=message, severity="error")
