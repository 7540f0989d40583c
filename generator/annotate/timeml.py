"""TimeML 1.2.1 in and out: the text of a document with its TIMEX3s marked in line.

Specification: <https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html>.
Only the text, the document's date and its TIMEX3s are read; events, signals and links are passed over.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from generator.model import Span, Timex

SUFFIXES = (".tml", ".timeml")
SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"

_FORBIDDEN_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class TimeMLError(ValueError):
    """The bytes are not a TimeML document; the message says why."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One TIMEX3 as a document marks it."""

    span: Span
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One TimeML document.

    Attributes:
        title: of its TITLE element, or empty.
        text: of its TEXT element, as it stands.
        dct: day of the document's creation (`YYYY-MM-DD`), or None.
        timexes: in the order of the text.
    """

    title: str
    text: str
    dct: str | None
    timexes: tuple[Marked, ...]


def read_timeml(data: bytes) -> Document:
    """Return the document in `data`; raise `TimeMLError` where it is none, or declares entities of its own."""
    if _DECLARED.search(data):
        raise TimeMLError("it declares a document type or entities, which could grow without bounds: remove the declaration")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise TimeMLError(f"it is not well-formed XML: {error}") from error
    body = root.find("./TEXT")
    if body is None:
        raise TimeMLError("it has no TEXT element")
    pieces: list[str] = []
    timexes = tuple(sorted(_walk(body, pieces), key=lambda timex: timex.span))
    stamp = root.find("./DCT//TIMEX3")
    day = re.match(r"\d{4}-\d\d-\d\d", stamp.get("value", "")) if stamp is not None else None
    return Document(" ".join((root.findtext("./TITLE") or "").split()), "".join(pieces), day[0] if day else None, timexes)


def _walk(body: ElementTree.Element, pieces: list[str]) -> Iterator[Marked]:
    """Collect the text of an element into `pieces` and yield its TIMEX3s; nesting of any depth takes no recursion."""
    length = 0
    opened: list[tuple[ElementTree.Element, int, Iterator[ElementTree.Element]]] = []

    def enter(element: ElementTree.Element) -> None:
        nonlocal length
        opened.append((element, length, iter(element)))
        pieces.append(element.text or "")
        length += len(pieces[-1])

    enter(body)
    while opened:
        element, start, children = opened[-1]
        child = next(children, None)
        if child is not None:
            enter(child)
            continue
        opened.pop()
        if element.tag == "TIMEX3" and element.get("functionInDocument") != "CREATION_TIME":
            words = "".join(element.itertext())
            yield Marked(Span(start, length), words, element.get("type", ""), element.get("value", ""))
        if opened:
            pieces.append(element.tail or "")
            length += len(pieces[-1])


def write_timeml(name: str, title: str, text: str, dct: str | None, timexes: Sequence[Timex]) -> str:
    """Return a TimeML 1.2.1 document with a TIMEX3 element around each date; an inner one cannot be marked twice and is left out."""
    parts: list[str] = []
    at = 0
    for number, timex in enumerate(sorted(timexes, key=lambda timex: timex.span), start=1):
        if timex.span.start < at:
            continue
        parts += [_xml(text[at : timex.span.start]), _element(f"t{number}", timex)]
        at = timex.span.end
    body = "".join(parts) + _xml(text[at:])
    stamp = f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(dct)} functionInDocument="CREATION_TIME">{escape(dct)}</TIMEX3>' if dct else ""
    head = f"<DOCID>{_xml(name)}</DOCID>\n<DCT>{stamp}</DCT>\n<TITLE>{_xml(title)}</TITLE>"
    root = f'<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{SCHEMA}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n{head}\n<TEXT>{body}</TEXT>\n</TimeML>\n'


def _element(tid: str, timex: Timex) -> str:
    given = {"tid": tid, "type": timex.type, "value": timex.value, "mod": timex.mod, "functionInDocument": "NONE"}
    attributes = " ".join(f"{name}={quoteattr(value)}" for name, value in given.items() if value)
    return f"<TIMEX3 {attributes}>{_xml(timex.text)}</TIMEX3>"


def _xml(text: str) -> str:
    """Return `text` without the characters that XML 1.0 forbids, escaped; a carriage return by its number, or XML would drop it."""
    return escape(_FORBIDDEN_IN_XML.sub("", text), {"\r": "&#13;"})
