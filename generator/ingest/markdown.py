"""Markdown to lines of plain text, pictures and headings, over the CommonMark parser markdown-it.

Its tokens are read, its HTML is never made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.ingest.draft import Block

MAX_MARKS = 400
"""Brackets and emphasis signs in one paragraph; above it the text is taken as it stands, for inline parsing grows faster than its input."""

_SIGNS = (
    re.compile(r"(?m)^#{1,6} \S"),  # a heading
    re.compile(r"!\[[^\[\]\n]{0,300}\]\("),  # a picture
    re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?:|#|/|\.)"),  # a link
    re.compile(r"(?m)^(?:> ?)?\*\*[^*\n]{1,200}\*\*"),  # a line that opens in bold
    re.compile(r"(?m)^\[[^\[\]\n]{1,60}\]: {0,3}\S"),  # a link definition
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_SCRIPT = re.compile(r"<(script|style|iframe)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_IMAGE_TAG = re.compile(r"""<img\b[^<>]{0,2000}?\bsrc\s*=\s*["']([^"'<>]{1,2000})["']""", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_LINE_TOKENS = {"softbreak": "\n", "hardbreak": "\n"}


def looks_like_markdown(text: str) -> bool:
    """Whether a text file is Markdown by what stands in it: one heading, picture, link or bold opening is enough."""
    return any(sign.search(text) for sign in _SIGNS)


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Return the lines of a Markdown text as plain text, in order.

    A line of the file stays a line here; `paragraphs` decides which of them belong together.
    """
    return tuple(_blocks(_parser().parse(_without_comments(text))))


def _without_comments(text: str) -> str:
    return _COMMENT.sub("", text) if "<!--" in text else text


def _parser() -> MarkdownIt:
    """CommonMark with tables, without indented code (an indented paragraph is no program) and without inline parsing, which we cap."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.disable(["code", "inline"])
    return parser


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    inline = MarkdownIt("commonmark").inline
    options = MarkdownIt("commonmark")
    level = 0
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "inline":
            children: list[Token] = []
            if _marks(token.content) <= MAX_MARKS:
                inline.parse(token.content, options, {}, children)
                yield from _lines(children, level)
            else:
                yield from _plain_lines(token.content, level)
            level = 0
        elif token.type == "html_block":
            yield from _html_lines(token.content)
        elif token.type == "fence":
            yield from _plain_lines(token.content, 0)


def _marks(text: str) -> int:
    return sum(map(text.count, "[]*_<&`"))


def _plain_lines(text: str, level: int) -> Iterator[Block]:
    gap = True
    for line in text.split("\n"):
        if plain := " ".join(line.split()):
            yield Block(text=plain, kind="heading" if level else "text", level=level, gap=gap)
            gap = False


def _html_lines(text: str) -> Iterator[Block]:
    for source in _IMAGE_TAG.findall(text):
        yield Block(text="", kind="image", source=source)
    yield from _plain_lines(unescape(_TAG.sub(" ", _SCRIPT.sub(" ", text))), 0)


def _lines(children: Iterable[Token], level: int) -> Iterator[Block]:
    """Yield the lines of one paragraph; a picture is a block of its own."""
    words: list[str] = []
    links: list[str] = []
    gap = True
    for token in children:
        if token.type in _LINE_TOKENS or token.type == "image":
            if block := _line(words, links, level, gap):
                yield block
                gap = False
            words, links = [], []
        if token.type == "image":
            yield Block(text=_plain(token.content), kind="image", source=str(token.attrGet("src") or ""))
        elif token.type == "link_open":
            links.append(str(token.attrGet("href") or ""))
        elif token.type in ("text", "text_special", "code_inline"):
            words.append(token.content)
        elif token.type == "html_inline" and token.content.lower().startswith("<br"):
            words.append(" ")
    if block := _line(words, links, level, gap):
        yield block


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def _line(words: Sequence[str], links: Sequence[str], level: int, gap: bool) -> Block | None:
    text = " ".join(_FOOTNOTE.sub("", "".join(words)).split())
    if not text:
        return None
    return Block(text=text, kind="heading" if level else "text", level=level, gap=gap, links=tuple(links))
