"""What a page states about itself for machines: JSON-LD of schema.org, meta elements, SingleFile's comment."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml ships no types

from generator.ingest.draft import Field

MAX_NODES = 5_000
"""JSON-LD nodes to look at; a news page has some dozens."""

MAX_SCRIPT = 500_000
"""Characters of one JSON-LD script that we parse."""

_ARTICLE = re.compile(r"Article|Posting|Report", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"<!--\s{0,40}Page saved with SingleFile(.{0,2000}?)-->", re.DOTALL)
_SINGLE_FILE_LINE = re.compile(r"^\s*(url|saved date):\s*(.+?)\s*$", re.MULTILINE)
_META_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
)
_META_DATES_OF_TRACKERS = (
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published-date",
    "cxenseparse:recs:publishtime",
)
_META_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")


def article_nodes(tree: HtmlElement) -> tuple[dict[str, Any], ...]:
    """Return the JSON-LD objects of a page that describe an article, those with a date of publication first, else in order."""
    found: list[dict[str, Any]] = []
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        found.extend(node for node in _nodes(_parsed(script.text or "")) if _is_article(node))
    return tuple(sorted(found, key=lambda node: "datePublished" not in node))


def _parsed(text: str) -> Any:
    """Return the JSON, None where it is broken or nested too deeply for the parser."""
    source = text.strip().removeprefix("<!--").removesuffix("-->").rstrip("; \n")
    if not source or len(source) > MAX_SCRIPT:
        return None
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    queue = [value]
    for count, node in enumerate(queue):
        if count > MAX_NODES:
            return
        if isinstance(node, list):
            queue.extend(node)
        elif isinstance(node, dict):
            yield node
            queue.extend(inner for inner in node.values() if isinstance(inner, dict | list))


def _is_article(node: dict[str, Any]) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and _ARTICLE.search(name) for name in kinds)


def dates(nodes: tuple[dict[str, Any], ...]) -> Iterator[Field]:
    """Yield when the page says it was published and changed."""
    for node in nodes:
        for name in ("datePublished", "dateCreated", "dateModified"):
            value = node.get(name)
            if isinstance(value, str) and value.strip():
                yield Field(key=name.casefold(), value=value.strip(), label=f"{name}: {value.strip()}")


def meta_dates(tree: HtmlElement) -> Iterator[Field]:
    """Yield the dates in meta elements and in schema.org's microdata, in the order of the page."""
    for element in (*tree.iter("meta"), *tree.iterfind(".//time[@itemprop]")):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").casefold()
        value = (element.get("content") or element.get("datetime") or "").strip()
        if value and name in (*_META_DATES, *_META_DATES_OF_TRACKERS):
            yield Field(key="datepublished", value=value, label=f"{name}: {value}")
        elif value and name in _META_MODIFIED:
            yield Field(key="datemodified", value=value, label=f"{name}: {value}")


def body_of(nodes: tuple[dict[str, Any], ...]) -> str:
    """Return the longest text that a page hands to machines, without markup; empty where it hands out none."""
    texts = [node["articleBody"] for node in nodes if isinstance(node.get("articleBody"), str)]
    return unescape(re.sub(r"<[^<>]{1,2000}>", " ", max(texts, key=len, default="")))


def authors_of(nodes: tuple[dict[str, Any], ...]) -> tuple[str, ...]:
    """Return the names of the authors that the first article of a page states for machines."""
    for node in nodes:
        stated = node.get("author")
        people = stated if isinstance(stated, list) else [stated]
        names = [person.get("name") if isinstance(person, dict) else person for person in people]
        if plain := tuple(unescape(name).strip() for name in names if isinstance(name, str) and name.strip() and "://" not in name):
            return plain
    return ()


def headline_of(nodes: tuple[dict[str, Any], ...]) -> str | None:
    """Return the first headline that a page states for machines."""
    return next(
        (unescape(node["headline"]).strip() for node in nodes if isinstance(node.get("headline"), str) and node["headline"].strip()), None
    )


def single_file(text: str) -> Iterator[Field]:
    """Yield address and time of saving from the comment that the SingleFile extension writes."""
    comment = _SINGLE_FILE.search(text[:20_000])
    for line in _SINGLE_FILE_LINE.finditer(comment[1] if comment else ""):
        key = "url" if line[1] == "url" else "saveddate"
        yield Field(key=key, value=line[2], label=f"{line[1]}: {line[2]}")
