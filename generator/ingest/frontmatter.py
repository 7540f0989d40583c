"""Statements above the text: YAML or TOML front matter, Pelican's headers, Readwise's list.

All readers return fields with folded keys, and the text that is left.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import yaml

from generator.ingest.draft import Field
from generator.ingest.words import folded_key
from generator.model import Problem

MAX_FRONT_MATTER = 64_000
"""Characters; a hundred times what an exporter writes, and YAML reads this much in well under a second."""

MAX_DEPTH = 8
"""Exporters nest two levels; deeper input is an attack on the reader's stack."""

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_HEADER = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}):(?: |$)(.*)")
_ANY_KEY = re.compile(r"""[\s*-]*["']?([A-Za-z][\w .-]{0,40}?)["']?\s{0,3}[:=]""")
_READWISE_ITEM = re.compile(r"[-*]\s{1,4}([A-Za-z][A-Za-z ]{0,30}):\s*(.*)")
_WIKI_LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|[^\[\]]*)?\]\]")


class Front(NamedTuple):
    """The fields above a text, the text below them, and what was wrong with them."""

    fields: tuple[Field, ...]
    rest: str
    problems: tuple[Problem, ...] = ()


class _RefusedError(ValueError):
    """The YAML holds something that no exporter writes."""


def front_matter(text: str, *, file: str, known: Collection[str]) -> Front:
    """Return the fields at the top of `text` and the text without them.

    Args:
        text: clean characters of the file.
        file: path to name in a problem.
        known: folded keys that mean something to us; Pelican's headers count only where two of them do.
    """
    body = text.lstrip("\n")
    front = _front(body, file, known)
    above = text[: len(text) - len(front.rest)] if text.endswith(front.rest) else text
    return front._replace(fields=tuple(_placed(front.fields, above.split("\n"))))


def _front(body: str, file: str, known: Collection[str]) -> Front:
    opening, _, _ = body.partition("\n")
    if opening.rstrip() in _FENCES:
        return _fenced(body, opening.rstrip(), file, known)
    headers = _headers(body, known)
    return headers if headers is not None else _readwise(body)


def _placed(fields: Iterable[Field], lines: Sequence[str]) -> Iterator[Field]:
    """Yield the fields with the line of the file on which each stands: the first one that names its key and holds its words."""
    heads: dict[str, list[int]] = {}
    for number, line in enumerate(lines, 1):
        if head := _ANY_KEY.match(line):
            heads.setdefault(folded_key(head[1]), []).append(number)
    for field in fields:
        places = heads.get(field.key.rpartition(".")[2], [])
        telling = (number for number in places if field.value.partition(" ")[0] in lines[number - 1])
        yield replace(field, line=next(telling, places[0] if places else None))


def _fenced(body: str, fence: str, file: str, known: Collection[str]) -> Front:
    lines = body.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in _FENCES[fence]), None)
    if end is None:
        return _unclosed(lines, fence, file, known)
    source, rest = "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])
    if len(source) > MAX_FRONT_MATTER:
        return Front(
            (), rest, (_problem(f"the front matter is longer than {MAX_FRONT_MATTER:,} characters and was not read; shorten it", file),)
        )
    return _toml(source, rest, file) if fence == "+++" else _yaml(source, rest, file)


def _unclosed(lines: list[str], fence: str, file: str, known: Collection[str]) -> Front:
    """Read the lines of fields below a fence that nothing closes; where none of them is known, it is a mere rule above the text."""
    sign = ":" if fence == "---" else "="
    end = next((n for n, line in enumerate(lines[1:], 1) if not _FIELD_LINE.match(line)), len(lines))
    fields = tuple(_loose("\n".join(line.replace(sign, ":", 1) for line in lines[1:end])))
    if not any(field.key in known for field in fields):
        return Front((), "\n".join(lines[1:]) if fence == "+++" else "\n".join(lines))
    what = f"the front matter that opens with {fence} is never closed; it was read to line {end}: put {fence} on the line below"
    return Front(fields, "\n".join(lines[end:]), (_problem(what, file, 1),))


_FIELD_LINE = re.compile(r"[A-Za-z][\w-]{0,30}\s{0,3}[:=](?:\s|\Z)|\s{1,8}- |\s*#")


def _problem(what: str, file: str, line: int | None = None) -> Problem:
    return Problem(code="front-matter", message=f"{file}: {what}", file=file, line=line)


def _toml(source: str, rest: str, file: str) -> Front:
    try:
        return Front(tuple(_flat(tomllib.loads(source))), rest)
    except (tomllib.TOMLDecodeError, RecursionError):
        return Front(
            (), rest, (_problem("the front matter is not valid TOML and was not read; correct what stands between the +++ lines", file),)
        )


def _yaml(source: str, rest: str, file: str) -> Front:
    try:
        _check_events(source)
        loaded = yaml.load(source, Loader=yaml.BaseLoader)  # it builds strings, lists and mappings, nothing else
    except _RefusedError as refused:
        return Front((), rest, (_problem(f"the front matter was not read: {refused}", file),))
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        line = _line_of(error)
        what = "the front matter is not valid YAML, so it was read line by line as `key: value`; quote values that hold a colon"
        return Front(tuple(_loose(source)), rest, (_problem(what, file, line),))
    return Front(tuple(_flat(loaded)) if isinstance(loaded, dict) else (), rest)


def _line_of(error: Exception) -> int | None:
    """Return the line of the file: the mark counts from 0 below the opening fence, so two are added."""
    mark = getattr(error, "problem_mark", None)
    return None if mark is None else int(mark.line) + 2


def _check_events(source: str) -> None:
    """Refuse aliases, tags and deep nesting before anything is built; the event parser keeps its own stack, so it cannot overflow."""
    depth = 0
    for event in yaml.parse(source, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError("it uses a YAML alias (*name); write the value out")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _RefusedError(f"it is nested more than {MAX_DEPTH} levels deep; flatten it")


def _loose(source: str) -> Iterator[Field]:
    for line in source.split("\n"):
        if found := _HEADER.fullmatch(line.rstrip()):
            yield from _field(found[1], found[2])


def _flat(value: dict[str, Any], prefix: str = "", depth: int = 0) -> Iterator[Field]:
    """Yield the leaves of nested mappings and lists as fields; a list repeats its key, a mapping joins keys with a dot."""
    for key, inner in value.items():
        name = f"{prefix}{key}"
        for item in inner if isinstance(inner, list) else [inner]:
            if isinstance(item, dict) and depth < MAX_DEPTH:
                yield from _flat(item, f"{name}.", depth + 1)
            elif item is not None and not isinstance(item, dict | list):
                yield from _field(name, str(item))


def _field(key: str, value: str) -> Iterator[Field]:
    """Yield one field, its wiki links and quotes taken off; nothing where the value is empty."""
    plain = " ".join(_WIKI_LINK.sub(r"\1", value).split()).strip("\"'")
    if plain:
        yield Field(key=folded_key(key), value=plain, label=f"{key.strip()}: {plain}")


def _headers(body: str, known: Collection[str]) -> Front | None:
    """Read Pelican's `Key: value` lines, where at least two keys are known; prose with one colon is left alone."""
    lines = body.split("\n")
    found = []
    for line in lines:
        header = _HEADER.fullmatch(line.rstrip())
        if header is None:
            break
        found.append(header)
    if sum(folded_key(header[1]) in known for header in found) < 2:
        return None
    fields = tuple(field for header in found for field in _field(header[1], header[2]))
    return Front(fields, "\n".join(lines[len(found) :]))


def _readwise(body: str) -> Front:
    """Read Readwise's `## Metadata` list and take it out of the text."""
    lines = body.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip().casefold() == "## metadata"), None)
    if start is None:
        return Front((), body)
    fields: list[Field] = []
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or _READWISE_ITEM.fullmatch(lines[end].strip())):
        if item := _READWISE_ITEM.fullmatch(lines[end].strip()):
            fields.extend(_field(item[1], item[2]))
        end += 1
    kept = [line for line in lines[:start] + lines[end:] if line.strip().casefold() not in ("## highlights", "## full document")]
    return Front(tuple(fields), "\n".join(kept))
