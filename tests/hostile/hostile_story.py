"""A story in which every word is hostile: each payload stands in a headline, in a quotation and in several details of articles."""

from __future__ import annotations

from generator.model import Article, Claim, DateCandidate, Disagreement, DocumentDate, Event, Problem, Sentence, Source, Span, Timeline
from generator.when import When
from tests.hostile.payloads import ADDRESSES, PAYLOADS
from tests.unit.render import story

AN_ARTICLE = 4  # payloads that one article carries, so that few pages hold many


def hostile_timeline(payloads: tuple[str, ...] = PAYLOADS, *, an_article: int = AN_ARTICLE) -> Timeline:
    """Return a timeline that carries every payload; with `an_article=1` every payload in every place."""
    articles = [_article(number, payloads, an_article) for number in range(-(-len(payloads) // an_article))]
    events = [_event(articles[number // an_article], payload, number) for number, payload in enumerate(payloads)]
    dated = [event for event in events if event.when]
    return Timeline(
        title=payloads[1],
        sources=tuple(Source(article=article, group=article.title) for article in articles),
        events=tuple(sorted(dated, key=lambda event: (event.when.sort_key if event.when else (), event.id))),
        undated=tuple(event for event in events if event.when is None),
        problems=tuple(Problem(code="x", message=payload, file=payload, line=1) for payload in payloads),
    )


def _sentence(payload: str) -> str:
    return f"{payload} fell on Monday, {payload}"


def _article(number: int, payloads: tuple[str, ...], many: int) -> Article:
    own = payloads[number * many : (number + 1) * many]
    title, publisher, agency, author, evidence = (own[role % len(own)] for role in range(5))
    address = ADDRESSES[number % len(ADDRESSES)]
    text = "\n\n".join(map(_sentence, own))
    when = When("2025-02-17")
    return Article(
        id=f"h{number:03d}",
        file=f"{number}{title[:20]}.txt",
        title=title,
        publisher=publisher if number % 2 else None,
        agency=agency if number % 3 else None,
        authors=(author, title),
        url=address,
        language=title[:10],
        dct=DocumentDate(
            when=when,
            basis="metadata",
            evidence=evidence,
            candidates=(
                DateCandidate(when=when, basis="metadata", evidence=evidence),
                DateCandidate(when=when, basis="url", evidence=address),
            ),
        ),
        text=text,
        sentences=(Sentence(span=Span(0, len(text)), paragraph=0),),
    )


def _event(article: Article, payload: str, number: int) -> Event:
    citation = story.cite(article, _sentence(payload), words="on Monday", event="fell", reading=(payload, payload), attribution=payload)
    return story.event(
        payload,
        citation,
        citation,
        when=f"2025-02-{1 + number % 28:02d}" if number % 5 else None,
        identifier=f"e-{number}",
        aliases=(f"alias {payload[:20]} {number}",),
        summary=payload,
        background=number % 7 == 0,
        disagreements=(Disagreement(about=payload, claims=(Claim(value=payload, citations=(0,)), Claim(value=payload, citations=(1,)))),),
    )
