"""The sources for citation managers: BibTeX and CSL-JSON 1.0 (the input of citation style processors)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.model import Article, Source
from generator.render.escape import plain
from generator.render.feeds.item import Feed
from generator.render.passage import SourceView
from generator.when import When

_LATEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
"""What LaTeX reads as a command. A brace is named, for BibTeX counts braces even behind a backslash."""
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def bibtex(feed: Feed) -> bytes:
    """Return one `@article` for each source as UTF-8 BibTeX, in the order of the timeline's sources."""
    return "\n".join(_entry(source.article, view) for source, view in feed.sources).encode()


def csl_json(feed: Feed) -> bytes:
    """Return one `article-newspaper` for each source as UTF-8 CSL-JSON."""
    data = [_csl(source, view) for source, view in feed.sources]
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(article: Article, view: SourceView) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(article, view))
    return f"@article{{{_key(article.id)},\n{fields}}}\n"


def _fields(article: Article, view: SourceView) -> Iterator[tuple[str, str]]:
    yield "title", latex(view.title)
    if article.authors:
        # Braces keep BibTeX from taking a name apart: an author may be an agency.
        yield "author", " and ".join(f"{{{latex(plain(author))}}}" for author in article.authors)
    if view.credit:
        yield "journal", latex(view.credit)
    yield from _date_fields(article.dct.when)
    if view.url:
        yield "url", view.url  # percent-encoded, so without braces; citation managers take it as it stands
    yield "langid", latex(article.language)
    if view.inferred:
        yield "note", "date inferred"


def _date_fields(when: When | None) -> Iterator[tuple[str, str]]:
    found = _parts(when)
    yield from zip(("year", "month", "day"), (str(part) for part in found), strict=False)


def _parts(when: When | None) -> tuple[int, ...]:
    """Return year, month and day as far as the date goes; nothing for an interval, which neither format can say here."""
    found = _DAY.fullmatch(when.without_doubt().edtf) if when else None
    return tuple(int(part) for part in found.groups() if part) if found else ()


def latex(value: str) -> str:
    """Return `value` with everything that LaTeX or BibTeX would read as a command written as the sign it is."""
    return "".join(_LATEX.get(sign, sign) for sign in value)


def _key(identifier: str) -> str:
    """Return an article's id as a citation key: letters, digits, `-`, `_`."""
    return re.sub(r"[^A-Za-z0-9_-]", lambda sign: f"-{ord(sign[0]):x}-", identifier)


def _csl(source: Source, view: SourceView) -> dict[str, Any]:
    article = source.article
    data: dict[str, Any] = {"id": article.id, "type": "article-newspaper", "title": view.title, "language": article.language}
    if article.authors:
        data["author"] = [{"literal": plain(author)} for author in article.authors]
    if view.credit:
        data["container-title"] = view.credit
    if parts := _parts(article.dct.when):
        data["issued"] = {"date-parts": [list(parts)], **({"circa": True} if view.inferred else {})}
    if view.url:
        data["URL"] = view.url
    return data
