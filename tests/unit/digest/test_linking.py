"""From a sentence of the digest to the event that cites it."""

from __future__ import annotations

from generator.digest import with_events
from generator.model import Citation, DigestDay, DigestSentence, Event, Kind, Span
from generator.when import When

TEXT = "The harbour burnt down on Monday, the mayor said."
DAY = DigestDay(
    when=When("2031-05-05"),
    score=1.0,
    articles=1,
    sentences=(DigestSentence(article="a", span=Span(0, len(TEXT)), text=TEXT),),
)


def event(
    id_: str, *, start: int = 0, when: str = "2031-05-05", kind: Kind = "happening", salience: float = 0.5, article: str = "a"
) -> Event:
    citation = Citation(mention=id_, article=article, exact="x", start=start, end=start + 10, dated=True)
    return Event(
        id=id_,
        when=When(when),
        basis="stated",
        status="happened",
        kind=kind,
        headline=id_,
        salience=salience,
        major=False,
        citations=(citation,),
        independent_sources=1,
    )


def linked(*events: Event) -> str | None:
    return with_events([DAY], events)[0].sentences[0].event


def test_a_sentence_leads_to_the_event_that_cites_it() -> None:
    assert linked(event("fire")) == "fire"


def test_an_event_cited_elsewhere_is_not_linked() -> None:
    assert linked(event("later", start=500), event("other", article="b")) is None


def test_an_event_of_that_day_goes_before_a_more_salient_one_of_another() -> None:
    assert linked(event("old", when="2030-01-01", salience=0.9), event("fire")) == "fire"


def test_what_happened_goes_before_what_was_said_of_it() -> None:
    assert linked(event("said", kind="statement", salience=0.9), event("fire")) == "fire"


def test_among_equals_the_most_salient_is_linked_whatever_the_order() -> None:
    great, small = event("z-great", salience=0.8), event("a-small", salience=0.2)
    assert linked(great, small) == linked(small, great) == "z-great"
