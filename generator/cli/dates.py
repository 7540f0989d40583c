"""`dateline annotate`: the dates of single files, as text, JSON or TimeML."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.annotate import annotate, can_read, has_words
from generator.annotate.timeml import SUFFIXES, TimeMLError, read_timeml, write_timeml
from generator.build import read_dates
from generator.ingest.language import primary_tag, told_language
from generator.model import Article, DocumentDate, Problem, Sentence, Span, Timex
from generator.resources import resources, timex_words
from generator.seeds import ids_for, read_file
from generator.when import When


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
        article, timexes, found = _timeml(file, dct) if file.suffix.casefold() in SUFFIXES else _article(file, dct)
        problems += found
        if article is not None:
            readings.append(Reading(article=replace(article, file=str(file)), timexes=timexes))
    return tuple(readings), tuple(problems)


Read = tuple[Article | None, tuple[Timex, ...], tuple[Problem, ...]]


def _article(file: Path, dct: str | None) -> Read:
    """Read text, Markdown or HTML as an article of the seeds is read."""
    raw = read_file(file)
    if isinstance(raw, Problem):
        return None, (), (raw,)
    return read_dates(raw, dct=dct)


def _timeml(file: Path, dct: str | None) -> Read:
    """Read a TimeML document: its text as it stands, without the TIMEX3s that it has."""
    name = file.as_posix()
    try:
        document = read_timeml(file.read_bytes())
    except OSError as error:
        return None, (), (Problem(code="unreadable", message=f"{name} cannot be read: {error.strerror or error}", file=name),)
    except TimeMLError as error:
        return None, (), (Problem(code="timeml", message=f"{name} is no TimeML document: {error}", file=name),)
    day = dct or document.dct
    date = DocumentDate(when=When.parse(day), basis="override" if dct else "metadata", evidence=day) if day else DocumentDate()
    whole = (Sentence(span=Span(0, len(document.text)), paragraph=0),)
    language = primary_tag(document.language) or told_language(document.text, resources().ingest_words, default="en")
    title = document.title or file.stem
    article = Article(id=ids_for([name])[name], file=name, title=title, text=document.text, sentences=whole, dct=date, language=language)
    return article, annotate(article, lexicon=timex_words(article.language)), ()


def as_text(readings: Sequence[Reading]) -> str:
    """Return a line for each date: where it stands, its words, its value, and below it how the words became the value."""
    lines: list[str] = []
    for reading in readings:
        lines.append(f"{reading.article.file}  (document date: {_dct(reading.article) or 'unknown'}{words_used(reading.article)})")
        for timex in reading.timexes:
            modifier = f" {timex.mod}" if timex.mod else ""
            lines.append(f"  {timex.span.start}-{timex.span.end}  {timex.text!r}  {timex.type} {timex.value}{modifier}  [{timex.rule}]")
            lines += [f"      {step}" for step in timex.trail]
    return "\n".join(lines) + "\n"


def words_used(article: Article) -> str:
    """Return what to say of a language whose dates are not read with words of our own; nothing of the others."""
    language = article.language.partition("-")[0]
    if has_words(timex_words(language), language):
        return ""
    if can_read(language):
        return f"; language {language}: no words of our own, dates read with dateparser's locale data"
    return f"; language {language}: its dates cannot be read"


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
    article = reading.article
    return write_timeml(article.id, article.title, article.text, _dct(article), reading.timexes)


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
        "quant": timex.quant,
        "freq": timex.freq,
        "stated": timex.stated,
        "anchor": timex.anchor,
        "begin_date": timex.begin,
        "end_date": timex.end,
        "rule": timex.rule,
        "trail": list(timex.trail),
    }
