"""A sentence in which two words tell of an event is one citation of it; nothing that its words tell is lost."""

from __future__ import annotations

from dataclasses import replace

from generator.merge.citations import each_once
from generator.model import Citation, Claim, Disagreement, Event, Span, Trigger
from generator.when import When
from tests.unit.merge.telling import article, timeline, told

WORDS = "The ferry hit a rock and sank on Monday."


def cite(mention: str, start: int = 0, *, article: str = "a", dated: bool = False, probable: bool = False) -> Citation:
    """Return a citation of ten characters of an article."""
    return Citation(mention=mention, article=article, exact=WORDS[:10], start=start, end=start + 10, dated=dated, probable=probable)


def event(*citations: Citation, disagreements: tuple[Disagreement, ...] = ()) -> Event:
    """Return an event that they cite."""
    return Event(
        id=citations[0].mention,
        aliases=tuple(each.mention for each in citations[1:]),
        when=When.parse("2031-05-05"),
        basis="stated",
        status="happened",
        kind="happening",
        headline="Ferry sinks",
        salience=0.5,
        major=False,
        citations=citations,
        independent_sources=1,
        disagreements=disagreements,
    )


def test_two_words_of_one_sentence_are_one_citation_that_keeps_both_mentions() -> None:
    made, (sank,) = article("a", "2031-05-06", told("The ferry hit a rock and [sank] on Monday.", "2031-05-05", lemma="sink", place="Varn"))
    hit = replace(sank, id="a-hit", trigger=Trigger(span=Span(10, 13), lemma="sink", pos="verb"))
    (only,) = timeline((made, (hit, sank))).events
    assert [each.exact for each in only.citations] == [WORDS]
    assert {only.id, *only.aliases} == {each.mention for each in only.by_mention} == {sank.id, hit.id}
    assert {each.trigger_span for each in only.by_mention} == {hit.trigger.span, sank.trigger.span}


def test_a_quote_is_sure_if_one_of_its_words_surely_tells_of_the_event_and_else_cited_for_the_strongest() -> None:
    (one,) = each_once(event(cite("strong", dated=True, probable=True), cite("sure"))).citations
    assert (one.mention, one.probable) == ("sure", False)
    (two,) = each_once(event(cite("strong", probable=True), cite("weak", probable=True))).citations
    assert (two.mention, two.probable) == ("strong", True)


def test_two_sentences_of_one_article_and_the_same_place_in_two_articles_stay_two() -> None:
    apart = event(cite("one"), cite("two", 10), cite("three", article="b"))
    assert each_once(apart) == apart


def test_what_the_sources_differ_on_points_at_the_quotes_where_they_are_then() -> None:
    claims = (Claim(value="3 dead", citations=(0, 2)), Claim(value="4 dead", citations=(1, 3)))
    cited = (cite("one"), cite("other", article="b"), cite("same"), cite("last", article="c"))
    found = each_once(event(*cited, disagreements=(Disagreement(about="dead", claims=claims),)))
    assert [[found.citations[n].mention for n in claim.citations] for claim in found.disagreements[0].claims] == [
        ["one"],
        ["other", "last"],
    ]


def test_a_sentence_does_not_differ_from_itself_but_two_sources_do() -> None:
    put_off = Disagreement(
        about="whether it happened", claims=(Claim(value="called off", citations=(0,)), Claim(value="planned", citations=(1, 2)))
    )
    assert each_once(event(cite("put off"), cite("due"), cite("same"), disagreements=(put_off,))).disagreements == ()
    (left,) = each_once(event(cite("put off"), cite("due"), cite("other", article="b"), disagreements=(put_off,))).disagreements
    assert [(claim.value, claim.citations) for claim in left.claims] == [("called off", (0,)), ("planned", (1,))]
