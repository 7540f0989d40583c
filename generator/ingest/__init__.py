"""Bytes to Article: decode, read the format, leave out what is not the article, find its data, split it into sentences.

Nothing here touches the disk or the clock; a file that cannot become an article becomes a problem that names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.ingest.boilerplate import Sorted, sort_out, with_headings
from generator.ingest.bylines import Dateline, dateline
from generator.ingest.dates import document_date, unread_dates
from generator.ingest.decode import RefusedError, check_length, check_lines, cleaned, decoded, refuse, unpacked
from generator.ingest.draft import Block, Draft
from generator.ingest.entries import with_entries
from generator.ingest.foreign import foreign_text
from generator.ingest.frame import unframed
from generator.ingest.frontmatter import front_matter
from generator.ingest.furniture import Furniture, first_words, furniture, marked
from generator.ingest.glued import unglued
from generator.ingest.language import primary_tag, told_language
from generator.ingest.markdown import looks_like_markdown, markdown_blocks
from generator.ingest.metadata import details, first_stated
from generator.ingest.paragraphs import mended, unwrapped
from generator.ingest.sentences import parted, sentence_spans
from generator.ingest.stamps import with_stamps
from generator.ingest.teasers import without_teasers
from generator.ingest.text import text_blocks
from generator.ingest.titles import MAX_HEADLINE, MIN_HEADLINE_WORDS, derived_title, without_site
from generator.ingest.tokenised import restored
from generator.ingest.words import IngestWords
from generator.model import Article, Problem, RawFile, Sentence, SentenceKind, Span

__all__ = ["Furniture", "IngestWords", "Ingested", "furniture", "ingest", "marked"]

BREAK = "\n\n"
"""What stands between two paragraphs of the cleaned text."""

KINDS: dict[str, SentenceKind] = {"heading": "heading", "furniture": "furniture"}
"""What the sentences of a line are, where they are not the article's body."""

OPENING = 3
"""Paragraphs in which the dateline is looked for: a summary or a call for readers' pictures may stand above it."""

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
        unread = unread_dates(draft, file=raw.path, language=article.language, words=words)
        return Ingested(article, (*draft.problems, *unread, *foreign_text(article)))
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
    plain = restored(front.rest, words)
    rest = plain.text if plain else front.rest
    is_markdown = path.casefold().endswith((".md", ".markdown")) or bool(front.fields) or looks_like_markdown(rest)
    blocks = markdown_blocks(rest) if is_markdown else text_blocks(rest)
    if plain and plain.sentence_lines:
        return Draft(fields=front.fields, blocks=unframed(blocks), problems=front.problems, sentence_lines=True)
    return Draft(fields=front.fields, blocks=unframed(unwrapped(blocks)), problems=front.problems)


def _article(raw: RawFile, draft: Draft, words: IngestWords, language: str) -> Article:
    lines = unglued(sort_out(draft.blocks, stated_title=first_stated(draft, "title", words), words=words), words)
    lines = replace(lines, body=without_teasers(lines.body))
    body, opening = _body(lines, words, whole=draft.sentence_lines)
    if not body:
        raise refuse(
            "no-text", "no article text was found in this file; check that it holds the article and not only its frame", file=raw.path
        )
    known = details(draft, lines, wire=opening.agency if opening else None, words=words)
    text = BREAK.join(block.text for block in body)
    check_length(text, file=raw.path)
    told = primary_tag(first_stated(draft, "language", words)) or told_language(text, words, default=language)
    sentences = _sentences(body, words, told, whole=draft.sentence_lines)
    stated_title = first_stated(draft, "title", words) or lines.title or _glued_title(opening)
    title = without_site(stated_title, known.publisher, words) if stated_title else derived_title(first_words(sentences, text), words)
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
        dct=document_date(draft, lines, opening=opening, url=known.url, path=raw.path, language=told, words=words),
        text=text,
        sentences=sentences,
        notes=known.notes,
    )


def _body(lines: Sorted, words: IngestWords, *, whole: bool) -> tuple[tuple[Block, ...], Dateline | None]:
    """Return the paragraphs and headings, mended, without the dateline, and the dateline.

    Where each line is a whole sentence, nothing was broken and nothing is mended.
    """
    told = with_entries(lines.body if whole else mended(lines.body, words), words)
    body = list(with_headings(with_stamps(told, words)))
    while body and body[-1].kind == "heading":
        body.pop()
    texts = [place for place, block in enumerate(body) if block.kind == "text"]
    for place in texts[:OPENING]:
        opening = dateline(body[place].text, words)
        if opening and opening.length < len(body[place].text):
            body[place] = body[place].saying(body[place].text[opening.length :])
            return tuple(body), opening
    return tuple(body) if any(block.kind in ("text", "furniture") for block in body) else (), None


def _glued_title(opening: Dateline | None) -> str | None:
    """Return the headline that stood on the dateline's line, where it is long enough to be one."""
    head = opening.head if opening else ""
    return head if len(head.split()) >= MIN_HEADLINE_WORDS and len(head) <= MAX_HEADLINE else None


def _sentences(body: Sequence[Block], words: IngestWords, language: str, *, whole: bool) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    offset = 0
    for paragraph, block in enumerate(body):
        if block.kind == "heading":
            spans: tuple[Span, ...] = (Span(0, len(block.text)),)
        else:
            spans = parted(block.text, words) if whole else sentence_spans(block.text, words, language=language)
        for span in spans:
            where = Span(offset + span.start, offset + span.end)
            sentences.append(Sentence(span=where, paragraph=paragraph, kind=KINDS.get(block.kind, "body")))
        offset += len(block.text) + len(BREAK)
    return tuple(sentences)
