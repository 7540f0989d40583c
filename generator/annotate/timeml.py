"""TimeML 1.2.1 in and out: the text of a document with its TIMEX3s marked in line.

Specification: <https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html>.
Only the text, the document's date and its TIMEX3s are read; events, signals and links are passed over.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
    """One TIMEX3 as a document marks it.

    Attributes:
        attributes: every attribute of the element by its name, type and value too.
    """

    span: Span
    text: str
    type: str
    value: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One TimeML document.

    Attributes:
        title: of its TITLE element, or empty.
        text: of its TEXT element, as it stands.
        dct: day of the document's creation (`YYYY-MM-DD`), or None.
        timexes: in the order of the text.
        language: BCP 47 tag of the root element's `xml:lang`, or None: TimeML itself has no place for it.
    """

    title: str
    text: str
    dct: str | None
    timexes: tuple[Marked, ...]
    language: str | None = None


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
    title = " ".join((root.findtext("./TITLE") or "").split())
    return Document(title, "".join(pieces), day[0] if day else None, timexes, root.get("{http://www.w3.org/XML/1998/namespace}lang"))


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
            yield Marked(Span(start, length), words, element.get("type", ""), element.get("value", ""), dict(element.attrib))
        if opened:
            pieces.append(element.tail or "")
            length += len(pieces[-1])


def write_timeml(name: str, title: str, text: str, dct: str | None, timexes: Sequence[Timex]) -> str:
    """Return a TimeML 1.2.1 document with a TIMEX3 element around each date; an inner one cannot be marked twice and is left out.

    The document's date is `t0`; every `anchorTimeID`, `beginPoint` and `endPoint` names an element of the document.
    """
    marked = _without_inner(timexes)
    parts: list[str] = []
    at = 0
    for index, timex in enumerate(marked):
        parts += [_xml(text[at : timex.span.start]), _element(index, marked, dct)]
        at = timex.span.end
    body = "".join(parts) + _xml(text[at:])
    stamp = _tag({"tid": "t0", "type": "DATE", "value": dct, "functionInDocument": "CREATION_TIME"}, dct) if dct else ""
    head = f"<DOCID>{_xml(name)}</DOCID>\n<DCT>{stamp}</DCT>\n<TITLE>{_xml(title)}</TITLE>"
    root = f'<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{SCHEMA}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n{head}\n<TEXT>{body}</TEXT>\n</TimeML>\n'


def _without_inner(timexes: Sequence[Timex]) -> list[Timex]:
    kept: list[Timex] = []
    for timex in sorted(timexes, key=lambda timex: timex.span):
        if not kept or timex.span.start >= kept[-1].span.end:
            kept.append(timex)
    return kept


def _element(index: int, marked: Sequence[Timex], dct: str | None) -> str:
    """The element of one expression; `temporalFunction` says that its value was counted from elsewhere."""
    timex = marked[index]
    given = {"tid": f"t{index + 1}", "type": timex.type, "value": timex.value, "mod": timex.mod, "quant": timex.quant, "freq": timex.freq}
    given |= {"functionInDocument": "NONE", "temporalFunction": "true" if timex.anchor else "false"}
    given["anchorTimeID"] = _tid_before(timex.anchor, index, marked, dct) if timex.anchor else None
    if timex.type == "DURATION":
        given |= {"beginPoint": _tid_after(timex.begin, index, marked), "endPoint": _tid_after(timex.end, index, marked)}
    return _tag(given, timex.text)


def _tid_before(value: str, index: int, marked: Sequence[Timex], dct: str | None) -> str | None:
    """The nearest expression before with the value that was counted from, or the document's date."""
    near = next((number for number in range(index, 0, -1) if marked[number - 1].value.partition("T")[0] == value), None)
    return f"t{near}" if near else "t0" if value == dct else None


def _tid_after(value: str | None, index: int, marked: Sequence[Timex]) -> str | None:
    """The expression straight after, which an amount of time is said to begin or end at."""
    return f"t{index + 2}" if value and index + 1 < len(marked) and marked[index + 1].value == value else None


def _tag(attributes: Mapping[str, str | None], words: str) -> str:
    given = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items() if value)
    return f"<TIMEX3 {given}>{_xml(words)}</TIMEX3>"


def _xml(text: str) -> str:
    """Return `text` without the characters that XML 1.0 forbids, escaped; a carriage return by its number, or XML would drop it."""
    return escape(_FORBIDDEN_IN_XML.sub("", text), {"\r": "&#13;"})
