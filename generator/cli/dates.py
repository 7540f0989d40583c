"""`dateline annotate`: the dates of single files, as text, JSON or TimeML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from generator.build import read_dates
from generator.model import Article, Problem, Timex
from generator.seeds import read_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One file with its dates."""

    article: Article
    timexes: tuple[Timex, ...]


def read(files: Sequence[Path], *, dct: str | None) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Read the dates of each file; `dct` (YYYY-MM-DD) replaces the day that the article itself gives."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    for file in files:
        raw = read_file(file)
        if isinstance(raw, Problem):
            problems.append(raw)
            continue
        article, timexes, found = read_dates(raw, dct=dct)
        problems += found
        if article is not None:
            readings.append(Reading(article=replace(article, file=str(file)), timexes=timexes))
    return tuple(readings), tuple(problems)


def as_text(readings: Sequence[Reading]) -> str:
    """Return a line for each date: where it stands, its words, its value, and below it how the words became the value."""
    lines: list[str] = []
    for reading in readings:
        lines.append(f"{reading.article.file}  (document date: {_dct(reading.article) or 'unknown'})")
        for timex in reading.timexes:
            modifier = f" {timex.mod}" if timex.mod else ""
            lines.append(f"  {timex.span.start}-{timex.span.end}  {timex.text!r}  {timex.type} {timex.value}{modifier}  [{timex.rule}]")
            lines += [f"      {step}" for step in timex.trail]
    return "\n".join(lines) + "\n"


def as_json(readings: Sequence[Reading]) -> str:
    """Return a list of files with their text, date and dates; `start` and `end` count characters of that text."""
    content = [
        {"file": r.article.file, "dct": _dct(r.article), "text": r.article.text, "timexes": [_plain(t) for t in r.timexes]}
        for r in readings
    ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_timeml(readings: Sequence[Reading]) -> str:
    """Return one TimeML 1.2.1 document with a TIMEX3 element around each date."""
    (reading,) = readings
    article, dct = reading.article, _dct(reading.article)
    parts, at = [], 0
    for number, timex in enumerate(sorted(reading.timexes, key=lambda timex: timex.span), start=1):
        if timex.span.start < at:
            continue  # an inner date cannot be marked twice in inline XML
        parts += [_xml(article.text[at : timex.span.start]), _element(f"t{number}", timex)]
        at = timex.span.end
    body = "".join(parts) + _xml(article.text[at:])
    stamp = f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(dct)} functionInDocument="CREATION_TIME">{escape(dct)}</TIMEX3>' if dct else ""
    head = f"<DOCID>{_xml(article.id)}</DOCID>\n<DCT>{stamp}</DCT>\n<TITLE>{_xml(article.title)}</TITLE>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n{head}\n<TEXT>{body}</TEXT>\n</TimeML>\n'


_FORBIDDEN_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

FORMATS: Mapping[str, Callable[[Sequence[Reading]], str]] = {"text": as_text, "json": as_json, "timeml": as_timeml}


def _dct(article: Article) -> str | None:
    return article.dct.when.without_doubt().edtf if article.dct.when else None


def _plain(timex: Timex) -> dict[str, object]:
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "stated": timex.stated,
        "anchor": timex.anchor,
        "rule": timex.rule,
        "trail": list(timex.trail),
    }


def _element(tid: str, timex: Timex) -> str:
    given = {"tid": tid, "type": timex.type, "value": timex.value, "mod": timex.mod}
    attributes = " ".join(f"{name}={quoteattr(value)}" for name, value in given.items() if value)
    return f"<TIMEX3 {attributes}>{_xml(timex.text)}</TIMEX3>"


def _xml(text: str) -> str:
    """Return `text` without the characters that XML 1.0 forbids, escaped."""
    return escape(_FORBIDDEN_IN_XML.sub("", text))
