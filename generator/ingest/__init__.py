"""Bytes to Article: decode, read the format, leave out what is not the article, find its data, split it into sentences.

Nothing here touches the disk or the clock; a file that cannot become an article becomes a problem that names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.ingest.boilerplate import Sorted, sort_out, with_headings
from generator.ingest.bylines import dateline
from generator.ingest.dates import document_date, unread_dates
from generator.ingest.decode import RefusedError, check_length, check_lines, cleaned, decoded, refuse, unpacked
from generator.ingest.draft import Block, Draft
from generator.ingest.frame import unframed
from generator.ingest.frontmatter import front_matter
from generator.ingest.language import primary_tag, told_language
from generator.ingest.markdown import looks_like_markdown, markdown_blocks
from generator.ingest.metadata import details, first_stated
from generator.ingest.paragraphs import mended, unwrapped
from generator.ingest.sentences import sentence_spans
from generator.ingest.text import text_blocks
from generator.ingest.titles import derived_title, without_site
from generator.ingest.words import IngestWords
from generator.model import Article, Problem, RawFile, Sentence, Span

__all__ = ["IngestWords", "Ingested", "ingest"]

BREAK = "\n\n"
"""What stands between two paragraphs of the cleaned text."""

_HTML = (".html", ".htm", ".xhtml", ".html.gz", ".htm.gz", ".xhtml.gz")


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one file: an article or none, and what an editor should know."""

    article: Article | None
    problems: tuple[Problem, ...] = ()


def ingest(raw: RawFile, *, words: IngestWords, language: str = "en") -> Ingested:
    """Return the article in one file.

    Args:
        raw: its bytes and its path below the seeds folder; the name's ending tells HTML and gzip, the content tells the rest.
        words: what bylines, captions and boilerplate look like.
        language: tag to assume where the article neither states nor shows its language.

    A file that cannot become an article gives a problem of severity `error` and no article; no exception leaves this function.
    """
    try:
        draft = _read(raw, words)
        article = _article(raw, draft, words, language)
        return Ingested(article, (*draft.problems, *unread_dates(draft, file=raw.path, language=article.language, words=words)))
    except RefusedError as refused:
        return Ingested(None, (refused.problem,))


def _read(raw: RawFile, words: IngestWords) -> Draft:
    name = raw.path.casefold()
    html = name.endswith(_HTML)
    data = unpacked(raw.data, file=raw.path, html=html, packed=name.endswith(".gz"))
    text = decoded(data, file=raw.path).text
    text = cleaned(text)
    if html or _is_page(text):
        from generator.ingest.html import html_draft  # trafilatura takes half a second to load, and text needs none of it

        return html_draft(text, file=raw.path, words=words)
    return _text_draft(text, raw.path, words)


def _is_page(text: str) -> bool:
    opening = text[:500].lstrip().casefold()
    return opening.startswith(("<!doctype html", "<html", "<head")) or (opening.startswith(("<?xml", "<!--")) and "<html" in opening)


def _text_draft(text: str, path: str, words: IngestWords) -> Draft:
    known = frozenset(key for keys in words.keys.values() for key in keys)
    front = front_matter(text, file=path, known=known)
    check_lines(front.rest, file=path, first=text.count("\n") - front.rest.count("\n") + 1)
    is_markdown = path.casefold().endswith((".md", ".markdown")) or bool(front.fields) or looks_like_markdown(front.rest)
    blocks = markdown_blocks(front.rest) if is_markdown else text_blocks(front.rest)
    return Draft(fields=front.fields, blocks=unframed(unwrapped(blocks)), problems=front.problems)


def _article(raw: RawFile, draft: Draft, words: IngestWords, language: str) -> Article:
    lines = sort_out(draft.blocks, stated_title=first_stated(draft, "title", words), words=words)
    body, wire = _body(lines, words)
    if not body:
        raise refuse(
            "no-text", "no article text was found in this file; check that it holds the article and not only its frame", file=raw.path
        )
    known = details(draft, lines, wire=wire, words=words)
    text = BREAK.join(block.text for block in body)
    check_length(text, file=raw.path)
    told = primary_tag(first_stated(draft, "language", words)) or told_language(text, words, default=language)
    sentences = _sentences(body, words, told)
    stated_title = first_stated(draft, "title", words) or lines.title
    title = without_site(stated_title, known.publisher, words) if stated_title else derived_title(_first(sentences, text), words)
    return Article(
        id=raw.id,
        file=raw.path,
        title=title,
        title_basis="stated" if stated_title else "derived",
        publisher=known.publisher,
        agency=known.agency,
        authors=known.authors,
        url=known.url,
        language=told,
        dct=document_date(draft, lines, url=known.url, path=raw.path, language=told, words=words),
        text=text,
        sentences=sentences,
        notes=known.notes,
    )


def _body(lines: Sorted, words: IngestWords) -> tuple[tuple[Block, ...], str | None]:
    """Return the paragraphs and headings, mended, without the dateline, and the wire that the dateline names."""
    body = list(with_headings(mended(lines.body, words)))
    while body and body[-1].kind == "heading":
        body.pop()
    first = next((place for place, block in enumerate(body) if block.kind == "text"), None)
    if first is None:
        return (), None
    opening = dateline(body[first].text, words)
    if opening is None or opening.length >= len(body[first].text):
        return tuple(body), None
    body[first] = body[first].saying(body[first].text[opening.length :])
    return tuple(body), opening.agency


def _sentences(body: Sequence[Block], words: IngestWords, language: str) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    offset = 0
    for paragraph, block in enumerate(body):
        heading = block.kind == "heading"
        spans = (Span(0, len(block.text)),) if heading else sentence_spans(block.text, words, language=language)
        for span in spans:
            where = Span(offset + span.start, offset + span.end)
            sentences.append(Sentence(span=where, paragraph=paragraph, kind="heading" if heading else "body"))
        offset += len(block.text) + len(BREAK)
    return tuple(sentences)


def _first(sentences: Sequence[Sentence], text: str) -> str:
    """Return the first sentence that has a letter or a digit in it: a stop that stands alone names nothing."""
    return next((words for words in (s.span.of(text) for s in sentences if s.kind == "body") if any(map(str.isalnum, words))), text)
