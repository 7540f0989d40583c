"""`timeline.json`: the whole timeline for machines, valid against `generator/data/timeline.schema.json`."""

from __future__ import annotations

import json
from typing import Any

from generator.model import Article, Citation, Disagreement, Event, Problem, Source, Timeline
from generator.render.words import Words

VERSION = 1
HEADLINE = 120
ENTITY_TYPES = frozenset({"person", "organisation", "place"})


def timeline_json(timeline: Timeline, words: Words) -> bytes:
    """Return the timeline as UTF-8 JSON; the same timeline gives the same bytes."""
    written = json.dumps(timeline_data(timeline, words), ensure_ascii=False, indent=1, sort_keys=True)
    return (written + "\n").encode("utf-8", "replace")


def timeline_data(timeline: Timeline, words: Words) -> dict[str, Any]:
    """Return the timeline as plain data in the shape of the schema."""
    return {
        "version": VERSION,
        "title": timeline.title,
        "articles": [_article(source) for source in timeline.sources],
        "events": [_event(event, words) for event in timeline.events],
        "undated": [_event(event, words) for event in timeline.undated],
        "problems": [_problem(problem) for problem in timeline.problems],
    }


def _article(source: Source) -> dict[str, Any]:
    article = source.article
    return {
        "id": article.id,
        "file": article.file,
        "title": article.title,
        "title_basis": article.title_basis,
        "publisher": article.publisher,
        "agency": article.agency,
        "authors": list(article.authors),
        "url": article.url,
        "language": article.language,
        "published": _published(article),
        "source_group": source.group,
    }


def _published(article: Article) -> dict[str, Any]:
    when = article.dct.when
    return {"date": when.edtf if when else None, "basis": article.dct.basis, "evidence": article.dct.evidence}


def _event(event: Event, words: Words) -> dict[str, Any]:
    return {
        "id": event.id,
        "aliases": list(event.aliases),
        "date": event.when.edtf if event.when else None,
        "display_date": words.date(event.when),
        "basis": event.basis,
        "status": event.status,
        "kind": event.kind,
        "headline": _headline(event.headline),
        "summary": event.summary,
        "salience": min(1.0, max(0.0, round(event.salience, 4))),
        "major": event.major,
        "entities": [{"name": each.name, "type": each.type} for each in event.entities if each.type in ENTITY_TYPES],
        "citations": [_citation(each) for each in event.citations],
        "independent_sources": event.independent_sources,
        "disagreements": [_disagreement(each) for each in event.disagreements],
        "edited": event.edited,
    }


def _headline(headline: str) -> str:
    """Return the headline within the schema's length, cut between words where it must be cut."""
    if len(headline) <= HEADLINE:
        return headline
    cut = headline[: HEADLINE - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "article": citation.article,
        "exact": citation.exact,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "start": citation.start,
        "end": citation.end,
        "dated": citation.dated,
        "expression": citation.expression,
        "value": citation.value,
        "reading": list(citation.reading),
        "attribution": citation.attribution,
        **({"aside": True} if citation.aside else {}),
        **({"probable": True} if citation.probable else {}),
    }


def _disagreement(disagreement: Disagreement) -> dict[str, Any]:
    claims = [{"value": claim.value, "citations": list(claim.citations)} for claim in disagreement.claims]
    return {"about": disagreement.about, "claims": claims}


def _problem(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "message": _located(problem), "article": problem.article, "severity": problem.severity}


def _located(problem: Problem) -> str:
    """Return the message with the file and line it speaks of, unless it names the file already."""
    if problem.file is None or problem.file in problem.message:
        return problem.message
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    return f"{place}: {problem.message}"
