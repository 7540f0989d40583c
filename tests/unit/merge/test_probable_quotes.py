"""A quote of which it is only probable that it is about its event stays there, is marked, and counts for no source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.merge import merge
from generator.merge.doubt import FEATURES, LITTLE, OTHER, SURE, doubtful
from generator.merge.draft import Context, draft, of_the_sure
from generator.merge.echoes import without_doubtful
from generator.merge.features import story
from generator.merge.names import name_book
from generator.merge.quotes import Quotes
from generator.model import Event, Span, Timex
from tests.unit.merge.telling import LEXICON, Told, article, embed, event_of, told

WEIGHTS = LEXICON.learnt.quotes
DAY = "2031-05-05"


def docked(text: str, date: str | None = DAY, **fields: object) -> Told:
    return told(text, date, lemma="dock", **fields)  # type: ignore[arg-type]


FERRY = docked("The ferry Ondine [docked] in Varn on Monday with 300 people of the oil works aboard.")
SAME = docked("With 300 people of the oil works aboard, the ferry Ondine [docked] in Varn on Monday.")
AGAIN = docked("Some 300 people of the oil works reached Varn on Monday, where the ferry Ondine [docked].")
NEIGHBOUR = docked("A grain ship from the north [docked] on Monday with its crew ill and its engine on fire.")
OF_ANOTHER = told("The grain ship with the engine on fire and a crew that was ill [left] the north in May.", "2031-05-02", lemma="leave")


def doubted(
    *quotes: Told, others: tuple[Told, ...] = (OF_ANOTHER,) * 12, weights: Mapping[str, float] = WEIGHTS, one_source: bool = False
) -> Event:
    """Return the event of these quotes, the first one first, in a story where other articles tell `others` and sixty more things."""
    made = [article(f"a{n}", "2031-05-06", each) for n, each in enumerate(quotes)]
    made += [article(f"y{n}", "2031-05-06", each) for n, each in enumerate(others)]
    made += [article(f"z{n}", "2031-05-06", told(f"Clerk {n} [struck] key {n} in room {n}.", lemma="strike")) for n in range(60)]
    mentions = [mention for _, found in made for mention in found]
    articles = {each.id: each for each, _ in made}
    book = name_book(mentions, [each.text for each in articles.values()], LEXICON)
    facets = story(list(articles.values()), mentions, book, LEXICON, embed)
    sources = {name: "one" if one_source and name.startswith("a") else name for name in articles}
    group = [n for n, facet in enumerate(facets.facets) if facet.mention.article.startswith("a")]
    context = Context(articles=articles, sources=sources, book=book, lexicon=LEXICON, embed=embed)
    event = draft([facets.facets[i] for i in group], context)
    cited = sorted(event.event.citations, key=lambda each: each.article)
    event = replace(event, event=replace(event.event, citations=tuple(cited)))
    doubts = doubtful(event.event, group, Quotes(facets, articles, sources, LEXICON), weights)
    return of_the_sure(event, doubts, context)


def marks(event: Event) -> list[bool]:
    return [each.probable for each in sorted(event.citations, key=lambda each: each.article)]


def test_a_quote_whose_like_is_told_of_another_event_is_only_probable() -> None:
    assert marks(doubted(FERRY, SAME, AGAIN, NEIGHBOUR)) == [False, False, False, True]


def test_quotes_that_tell_the_same_in_other_order_are_sure() -> None:
    assert marks(doubted(FERRY, SAME, AGAIN)) == [False, False, False]


def test_the_quote_that_comes_first_is_the_event_and_never_in_doubt() -> None:
    assert marks(doubted(NEIGHBOUR, FERRY, SAME))[0] is False


def test_what_one_source_tells_alone_is_not_held_against_itself() -> None:
    assert marks(doubted(FERRY, NEIGHBOUR, one_source=True)) == [False, False]


def test_without_learnt_weights_nothing_is_in_doubt() -> None:
    assert marks(doubted(FERRY, SAME, NEIGHBOUR, weights={})) == [False, False, False]


def test_a_quote_in_doubt_says_why_in_its_reading_and_counts_for_no_source() -> None:
    event = doubted(FERRY, SAME, AGAIN, NEIGHBOUR)
    assert event.citations[-1].reading[-1].startswith("Only probable: ")
    assert event.independent_sources == 3


def test_the_sure_quotes_come_first() -> None:
    assert [each.probable for each in doubted(FERRY, NEIGHBOUR, SAME, AGAIN).citations] == [False, False, False, True]


def test_a_quote_in_doubt_takes_no_side_in_a_disagreement() -> None:
    later = docked("Some 300 people of the oil works reached Varn on Tuesday, where the ferry Ondine [docked].", "2031-05-06")
    stranger = docked("A grain ship from the north [docked] on Tuesday with its crew ill and its engine on fire.", "2031-05-06")
    assert doubted(FERRY, SAME, AGAIN, stranger).disagreements == ()
    assert [each.about for each in doubted(FERRY, SAME, later).disagreements] == ["date"]


def with_fields(each: Told, **fields: object) -> Told:
    return replace(each, fields={**each.fields, **fields})


def test_a_headline_is_not_made_of_a_quote_in_doubt() -> None:
    stranger = with_fields(NEIGHBOUR, headlines=("Ship with 300 people of the oil works docks in Varn",))
    assert doubted(FERRY, SAME, AGAIN, stranger, weights={}).headline == "Ship with 300 people of the oil works docks in Varn"
    assert doubted(FERRY, SAME, AGAIN, stranger).headline.startswith("The ferry Ondine docked")


def test_what_only_a_quote_in_doubt_tells_as_done_is_still_planned() -> None:
    planned = [with_fields(each, status="planned") for each in (FERRY, SAME, AGAIN)]
    assert doubted(*planned, NEIGHBOUR).status == "planned"
    assert doubted(*planned, FERRY).status == "happened"


def as_sure_as(log_odds: float) -> dict[str, float]:
    """Return weights by which every quote is equally sure."""
    return {**dict.fromkeys(FEATURES, 0.0), "bias": log_odds}


OTHER_ACT = with_fields(AGAIN, lemma="reach")
MONTH = docked("With 300 people of the oil works aboard, the ferry Ondine [docked] in Varn in May.", "2031-05")
UNDATED = docked("The ferry Ondine [docked] in Varn with 300 people of the oil works aboard.", None)


@pytest.mark.parametrize(
    ("quote", "least"),
    [
        (AGAIN, SURE),
        (UNDATED, SURE),
        (with_fields(AGAIN, aside=True), SURE),
        (OTHER_ACT, OTHER),
        (MONTH, LITTLE),
        (with_fields(UNDATED, lemma="reach"), LITTLE),
        (with_fields(OTHER_ACT, aside=True), LITTLE),
    ],
    ids=["same act", "same act undated", "same act beside", "other act", "month", "other act undated", "other act beside"],
)
def test_the_less_ties_a_quote_to_its_event_the_surer_it_must_be(quote: Told, least: float) -> None:
    assert not marks(doubted(FERRY, SAME, quote, weights=as_sure_as(least)))[-1]
    assert marks(doubted(FERRY, SAME, quote, weights=as_sure_as(least - 0.1)))[-1]


def test_what_somebody_said_must_be_surer_as_much_is_said_in_an_hour() -> None:
    said = [with_fields(each, kind="statement") for each in (FERRY, SAME, AGAIN)]
    assert not any(marks(doubted(*said, weights=as_sure_as(OTHER))))
    assert any(marks(doubted(*said, weights=as_sure_as(OTHER - 0.1))))


def test_early_may_says_more_than_may() -> None:
    words = "With 300 people of the oil works aboard, the ferry Ondine [docked] in Varn in early May."
    early = docked(words, "2031-05")
    at = early.text.index("early May")
    timex = Timex(span=Span(at, at + 9), text="early May", type="DATE", value="2031-05", mod="START", rule="test", stated="XXXX-05")
    early = with_fields(early, timex=timex)
    assert not marks(doubted(FERRY, SAME, early, weights=as_sure_as(OTHER)))[-1]
    assert marks(doubted(FERRY, SAME, MONTH, weights=as_sure_as(OTHER)))[-1]


def test_nothing_but_the_month_and_a_like_subject_is_no_sure_tie() -> None:
    month = told("Of all that Varn [saw] in May the music of the fair was the best.", "2031-05", lemma="see")
    sure = {**WEIGHTS, "bias": 100.0}
    assert marks(doubted(FERRY, SAME, AGAIN, with_fields(month, lemma="dock"), weights=sure)) == [False] * 4
    assert marks(doubted(FERRY, SAME, AGAIN, month, weights=sure)) == [False, False, False, True]


def test_a_sentence_that_speaks_of_another_says_so_as_the_reason() -> None:
    another = docked("Another ferry [docked] on Monday with pupils of the music school.")
    event = doubted(FERRY, SAME, AGAIN, another)
    assert event.citations[-1].reading[-1] == "Only probable: the sentence says itself that it tells of another one."


def test_every_feature_has_a_weight() -> None:
    assert set(WEIGHTS) == {*FEATURES, "bias"}


def marks_in_a_story(others: int) -> list[bool]:
    """Return the marks of the ferry's quotes, in a timeline with so many other events and weights by which nothing is sure."""
    made = [article(f"a{n}", "2031-05-06", each) for n, each in enumerate((FERRY, SAME, AGAIN))]
    days = [(date(2031, 1, 1) + timedelta(n)).isoformat() for n in range(others)]
    made += [article(f"z{n}", day, told(f"Clerk {n} [struck] key {n} in room {n}.", day, lemma="strike")) for n, day in enumerate(days)]
    unsure = replace(LEXICON, learnt=replace(LEXICON.learnt, quotes={**WEIGHTS, "bias": -100.0}))
    found = merge([each for each, _ in made], {each.id: mentions for each, mentions in made}, title="Test", lexicon=unsure, embed=embed)
    return marks(event_of(found, "a0-0"))


def test_in_the_timeline_of_a_long_story_quotes_are_in_doubt_and_in_that_of_a_short_one_none_is() -> None:
    assert marks_in_a_story(120) == [False, True, True]
    assert marks_in_a_story(10) == [False, False, False]


def test_what_only_says_a_doubtful_quote_again_is_not_held_against_it() -> None:
    made = [article(f"a{n}", "2031-05-06", each) for n, each in enumerate((FERRY, SAME, NEIGHBOUR))]
    mentions = [mention for _, found in made for mention in found]
    told_of = story([each for each, _ in made], mentions, name_book(mentions, [each.text for each, _ in made], LEXICON), LEXICON, embed)
    event = doubted(FERRY, SAME, AGAIN, NEIGHBOUR)
    in_doubt = replace(event, citations=(replace(event.citations[0], mention="a2-0", probable=True),))
    assert without_doubtful(told_of, [(0, 1, 2)], [in_doubt]) == [(0, 1)]
    assert without_doubtful(told_of, [(0, 1, 2)], []) == [(0, 1, 2)]
