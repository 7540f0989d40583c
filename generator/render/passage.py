"""One quotation as a page shows it: the article's words, what is marked in them, whose they are and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Article, Citation, Source, Span
from generator.render.escape import attribute, heading, inner, plain, slug, text_fragment, web_address
from generator.render.words import Words, machine_date
from generator.when import When

ELLIPSIS = "…"
SHORT_TITLE = 36
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DOUBLE_MARKS = re.compile('["“”„«»]')
_CLOSING = " \n.!?\"'”’)»"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """An article as a page names it.

    Attributes:
        key: its name as a filter has it; articles of one publisher share it.
        name: what a reader calls the source: the publisher, else the agency, else the first words of the title.
        credit: publisher with the agency in brackets; None where neither is known.
        date: date of publication in words.
        machine: the same for `<time datetime>`, or None.
        inferred: whether that date is a conclusion of ours.
        url: the article's safe address, or None.
        foreign: the tag of its language where that is another one than that of the pages.
        when: the day it appeared, None where that is not known to the day.
    """

    id: str
    key: str
    title: str
    name: str
    credit: str | None
    date: str
    machine: str | None
    inferred: bool
    url: str | None
    group: str
    foreign: str | None
    when: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A quotation with everything a reader needs to check it.

    Attributes:
        words: the quotation as HTML, with `<mark>` round the date words and `<b>` round the event word.
        link: address of the article with a text fragment, for an attribute; None without an address.
        paragraph: 1-based number of the paragraph it starts in.
        aside: whether the sentence names the event only beside what it tells.
        probable: whether it is only probably about the event that it is shown with.
    """

    words: Markup
    source: SourceView
    link: Markup | None
    cite: Markup | None
    paragraph: int
    start: int
    attribution: str | None
    dated: bool
    expression: str | None
    reading: tuple[str, ...]
    aside: bool = False
    probable: bool = False


def source_view(source: Source, words: Words) -> SourceView:
    """Return how pages name an article."""
    article = source.article
    name = plain(article.publisher or article.agency or _short(article.title, words)) or article.id
    credit = " / ".join(dict.fromkeys(plain(name) for name in (article.publisher, article.agency) if name)) or None
    return SourceView(
        id=article.id,
        title=heading(article.title) or article.id,
        key=slug(name),
        name=name,
        credit=credit,
        date=words.date(article.dct.when.without_doubt()) if article.dct.when else words.date(None),
        machine=machine_date(article.dct.when),
        inferred=article.dct.basis == "inferred" or bool(article.dct.when and article.dct.when.uncertain),
        url=web_address(article.url),
        group=source.group,
        foreign=article.language if _is_foreign(article.language, words) else None,
        when=article.dct.when if article.dct.when and article.dct.when.is_day else None,
    )


def _is_foreign(tag: str, words: Words) -> bool:
    return bool(_TAG.fullmatch(tag)) and tag.partition("-")[0].lower() != words.tag.partition("-")[0].lower()


def _short(title: str, words: Words) -> str:
    """Return the first words of a title in quotation marks, for a title stands in many lines."""
    whole = _DOUBLE_MARKS.sub("", plain(title)).strip().rstrip(ELLIPSIS)  # marks within marks, and half of them cut off, confuse
    cut = whole if len(whole) <= SHORT_TITLE else whole[:SHORT_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–-") + ELLIPSIS
    return words.quoted(cut) if cut else ""


def passage(citation: Citation, article: Article, source: SourceView, *, also: Sequence[Citation] = ()) -> Passage:
    """Return one quotation of an article, ready for the templates.

    Args:
        also: further citations of the same words, whose marks are shown as well.
    """
    link = text_fragment(source.url, citation.exact) if source.url else None
    return Passage(
        words=_quotation((citation, *also), article),
        source=source,
        link=attribute(link) if link else None,
        cite=attribute(source.url) if source.url else None,
        paragraph=_paragraph(citation, article),
        start=citation.start,
        attribution=plain(citation.attribution) if citation.attribution else None,
        dated=citation.dated,
        expression=plain(citation.expression) if citation.expression else None,
        reading=tuple(plain(step) for step in citation.reading),
        aside=all(each.aside for each in (citation, *also)),
        probable=citation.probable,
    )


def _quotation(citations: Sequence[Citation], article: Article) -> Markup:
    """Return the words that some citations share, with the marks of all of them."""
    before = ELLIPSIS + " " if _starts_inside(citations[0], article) else ""
    after = " " + ELLIPSIS if _ends_inside(citations[0], article) else ""
    return Markup("").join((inner(before), *_marked(citations), inner(after)))


def _marked(citations: Sequence[Citation]) -> Iterator[Markup]:
    exact, position = citations[0].exact, 0
    for span, tag in _marks(citations):
        yield inner(exact[position : span.start])
        yield Markup('<{0} class="dl-{1}">{2}</{0}>').format(*tag, inner(span.of(exact)))
        position = span.end
    yield inner(exact[position:])


def _marks(citations: Sequence[Citation]) -> list[tuple[Span, tuple[str, str]]]:
    """Return what is marked, in order and without overlap; date words win over event words, the first over the second."""
    dates = [(_within(each, _expression_span(each)), ("mark", "datewords")) for each in citations]
    events = [(_within(each, each.trigger_span), ("b", "eventword")) for each in citations]
    kept: list[tuple[Span, tuple[str, str]]] = []
    for span, tag in (*dates, *events):
        if span is not None and not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, tag))
    return sorted(kept)


def _expression_span(citation: Citation) -> Span | None:
    if citation.expression_span is not None or not citation.expression or citation.exact.count(citation.expression) != 1:
        return citation.expression_span
    at = citation.start + citation.exact.index(citation.expression)
    return Span(at, at + len(citation.expression))


def _within(citation: Citation, span: Span | None) -> Span | None:
    """Return a span of the article as a span of the quotation, or None where it lies outside."""
    if span is None or not (citation.start <= span.start < span.end <= citation.end):
        return None
    return Span(span.start - citation.start, span.end - citation.start)


def _sentence_at(article: Article, offset: int) -> Span | None:
    return next((sentence.span for sentence in article.sentences if sentence.span.start <= offset < sentence.span.end), None)


def _starts_inside(citation: Citation, article: Article) -> bool:
    sentence = _sentence_at(article, citation.start)
    return sentence is not None and bool(article.text[sentence.start : citation.start].strip("“\"'‘ \n"))


def _ends_inside(citation: Citation, article: Article) -> bool:
    sentence = _sentence_at(article, citation.end - 1)
    return sentence is not None and bool(article.text[citation.end : sentence.end].strip(_CLOSING))


def _paragraph(citation: Citation, article: Article) -> int:
    return next((s.paragraph for s in article.sentences if s.span.start <= citation.start < s.span.end), 0) + 1
