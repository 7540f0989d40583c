"""A tiny notation for stories: an article is its day and its sentences, one a line, with their dates as `{words=TIMEX3 value}`."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from generator.digest import DigestLexicon, digest
from generator.model import Article, DigestDay, DocumentDate, Sentence, Span, Timex
from generator.when import When

DATA = Path(__file__).parents[3] / "generator" / "data" / "en" / "digest.toml"
LEXICON = DigestLexicon.from_toml(tomllib.loads(DATA.read_text(encoding="utf-8")))
_DATE = re.compile(r"\{([^=}]+)=([^}]+)\}")


def read(notation: str, dct: str | None, id_: str, *, title: str = "", language: str = "en") -> tuple[Article, tuple[Timex, ...]]:
    """Return the article and its dates."""
    text, sentences, timexes = "", [], []
    for line in notation.strip().split("\n"):
        start = len(text)
        for part in re.split(r"(\{[^}]+\})", line.strip()):
            match = _DATE.fullmatch(part)
            words = match[1] if match else part
            if match:
                span = Span(len(text), len(text) + len(words))
                timexes.append(Timex(span=span, text=words, type="DATE", value=match[2], rule="test", stated=_stated(*match.groups())))
            text += words
        sentences.append(Sentence(span=Span(start, len(text)), paragraph=len(sentences)))
        text += "\n\n"
    article = Article(
        id=id_,
        file=f"{id_}.txt",
        title=title or "Untitled",
        title_basis="stated" if title else "derived",
        language=language,
        text=text,
        sentences=tuple(sentences),
        dct=DocumentDate(when=When.parse(dct) if dct else None),
    )
    return article, tuple(timexes)


def _stated(words: str, value: str) -> str:
    """Return what the words alone say: the whole value with a year, a part of a day with a clock time, else the month and the day."""
    if ":" in words:
        return f"XXXX-XX-XX{value[10:]}"
    return value if re.search(r"\d{4}", words) else f"XXXX{value[4:]}"


Story = tuple[tuple[Article, ...], dict[str, tuple[Timex, ...]]]


def story(*told: tuple[str | None, str]) -> Story:
    """Return the articles, each given as its day and its text; they are called `a`, `b`, `c` …"""
    found = [read(text, dct, chr(ord("a") + n)) for n, (dct, text) in enumerate(told)]
    return tuple(article for article, _ in found), {article.id: timexes for article, timexes in found}


def digested(
    found: Story, *, days: int = 5, sentences: int = 1, keywords: tuple[str, ...] = ("harbour",), **options: Any
) -> dict[str, list[str]]:
    """Return the sentences of the digest by day."""
    return {day.when.edtf: [told.text for told in day.sentences] for day in chosen(found, days, sentences, keywords, **options)}


def chosen(found: Story, days: int, sentences: int, keywords: tuple[str, ...], **options: Any) -> tuple[DigestDay, ...]:
    """Return the digest."""
    return digest(found[0], found[1], lexicon=LEXICON, days=days, sentences=sentences, keywords=keywords, **options)


def on(day: str) -> date:
    """Return the day."""
    return date.fromisoformat(day)
