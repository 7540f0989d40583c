"""Saved pages, over trafilatura (text and metadata) and htmldate (dates), which get decoded text and never an address to fetch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urljoin

import trafilatura
from htmldate import find_date
from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document
from trafilatura.utils import load_html

from generator.ingest import jsonld
from generator.ingest.days import LAST_YEAR, day_in_path, days_in, stated_day
from generator.ingest.decode import refuse
from generator.ingest.draft import Block, Draft, Field
from generator.ingest.language import primary_tag
from generator.ingest.publishers import web_address
from generator.ingest.text import text_blocks
from generator.ingest.words import IngestWords
from generator.model import Bound, DateCandidate
from generator.when import When

MAX_DEPTH = 250
"""Elements inside one another: libxml2 stops reading at 256; the deepest of 126 news pages has 41."""

MAX_ELEMENTS = 40_000
"""Elements of a page; the largest of 126 news pages has 9,000, and trafilatura reads this many in a second or two."""

MORE_FOR_MACHINES = 1.5
"""Where the text that a page hands to machines is this many times longer than what trafilatura found, the page shows only part of it."""

_LATEST = f"{LAST_YEAR}-12-31"
"""A fixed end for htmldate, which would otherwise ask the clock."""

_BLOCKS = {"p": "text", "item": "text", "quote": "text", "cell": "text", "code": "text", "head": "heading"}


def html_draft(text: str, *, file: str, words: IngestWords) -> Draft:
    """Return the fields, lines and dates of one saved page.

    Args:
        text: the page, decoded and clean.
        file: path to name in a problem.
        words: month names, for dates in captions and addresses.
    """
    tree = load_html(text)
    if tree is None:
        raise refuse("unreadable-html", "this is not a web page that can be read; save it again, or save the article as text", file=file)
    _check_size(tree, file)
    nodes = jsonld.article_nodes(tree)
    about = extract_metadata(tree, date_config={"original_date": True, "extensive_search": True, "max_date": _LATEST})
    saved = tuple(jsonld.single_file(text))
    fields = (*_fields(about, nodes, tree), *saved)
    dates = tuple(_dates(tree, nodes, fields, words))
    blocks = (*_blocks(text, nodes), *_pictures(about))
    return Draft(fields=fields, blocks=blocks, dates=dates)


def _check_size(tree: HtmlElement, file: str) -> None:
    """Refuse a page that no publisher wrote, before anything slow looks at it."""
    depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > MAX_DEPTH:
            raise refuse("too-deep", f"the page nests its elements more than {MAX_DEPTH} deep; save the article as text", file=file)
        if elements > MAX_ELEMENTS:
            raise refuse("too-many-elements", f"the page has more than {MAX_ELEMENTS:,} elements; save the article as text", file=file)


def _fields(about: Document, nodes: tuple[dict[str, Any], ...], tree: HtmlElement) -> Iterator[Field]:
    # Search engines and social networks often get headlines of their own in the metadata; JSON-LD has the article's.
    title = jsonld.headline_of(nodes) or about.title
    address = _canonical(tree) or about.url
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or about.language
    stated = [("title", title), ("url", address), ("publisher", (about.sitename or "").replace("_", " ")), ("language", language)]
    stated += [("author", author) for author in jsonld.authors_of(nodes)]
    stated += [("creator", author) for author in (about.author or "").split("; ")]
    for key, value in stated:
        if value and value.strip():
            plain = " ".join(value.split())
            yield Field(key=key, value=plain, label=f"{key}: {plain}")


def _canonical(tree: HtmlElement) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical")
    return next((address for link in links if (address := web_address(link))), None)


def _dates(tree: HtmlElement, nodes: tuple[dict[str, Any], ...], fields: Sequence[Field], words: IngestWords) -> Iterator[DateCandidate]:
    """Yield what the page states for machines first, then what htmldate finds, then the days in captions."""
    language = next((tag for field in fields if field.key == "language" and (tag := primary_tag(field.value))), "en")
    stated = (*jsonld.dates(nodes), *jsonld.meta_dates(tree))
    for field in stated:
        if when := stated_day(field.value, words, language=language):
            bound: Bound = "upper" if field.key == "datemodified" else "exact"
            yield DateCandidate(when=when, basis="metadata", evidence=field.label[:160], bound=bound)
    if found := find_date(tree, original_date=True, max_date=_LATEST):
        yield _by_htmldate(found, fields, words)
    for caption in tree.iter("figcaption"):
        line = " ".join(caption.text_content().split())
        for day in days_in(line[:1000], words):
            yield DateCandidate(when=day.when, basis="caption", evidence=line[:160], bound="lower")


def _by_htmldate(found: str, fields: Sequence[Field], words: IngestWords) -> DateCandidate:
    """Say where htmldate's day comes from: the page's address, where that has the same day, else the page's markup."""
    address = next((field.value for field in fields if field.key == "url"), "")
    in_address = day_in_path(address, words)
    if in_address is not None and in_address.when.edtf == found:
        return DateCandidate(when=When(found), basis="url", evidence=address)
    return DateCandidate(when=When(found), basis="byline", evidence=f"{found}, as htmldate reads the page")


def _blocks(text: str, nodes: tuple[dict[str, Any], ...]) -> tuple[Block, ...]:
    found = trafilatura.bare_extraction(text, include_comments=False, with_metadata=False)
    blocks = tuple(_lines(found.body)) if isinstance(found, Document) and found.body is not None else ()
    handed_out = jsonld.body_of(nodes)
    shown = sum(len(block.text) for block in blocks)
    return text_blocks(handed_out) if len(handed_out) > MORE_FOR_MACHINES * shown else blocks


def _lines(body: Any) -> Iterator[Block]:
    """Yield the paragraphs and headings of trafilatura's tree, each once: an element with blocks inside gives only its own words."""
    for element in body.iter():
        kind = _BLOCKS.get(element.tag) if isinstance(element.tag, str) else None
        if kind is None:
            continue
        for line in _words(element).split("\n"):
            if words := " ".join(line.split()):
                level = int(rend[1]) if kind == "heading" and re.fullmatch(r"h[1-6]", rend := element.get("rend") or "") else 0
                yield Block(text=words, kind="heading" if kind == "heading" else "text", level=level or (2 if kind == "heading" else 0))


def _words(element: Any) -> str:
    """Return the words of an element without those of blocks inside it; a line break stays one."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\n")
        elif child.tag not in _BLOCKS and isinstance(child.tag, str):
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _pictures(about: Document) -> Iterator[Block]:
    """Yield the page's main picture: the date in its address bounds the article's day from below."""
    if about.image and (source := web_address(urljoin(about.url or "", about.image))):
        yield Block(text="", kind="image", source=source)
