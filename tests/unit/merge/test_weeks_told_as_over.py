"""`This week` in a report of Wednesday is no later than Wednesday; what is planned or goes on may last to Sunday."""

from dataclasses import replace
from typing import Any

import pytest

from generator.model import Article, Event, Mention, Span, Timex
from generator.when import When
from tests.unit.merge.telling import Told, article, event_of, timeline, told

WEEK = "2031-05-05/2031-05-11"


def event(day: str, sentence: str = "The council [closed] the bridge this week.", when: str = WEEK, **fields: Any) -> Event:
    return event_of(timeline(article("a", day, told(sentence, when, **{"lemma": "close", **fields}))), "a-0")


def test_a_week_ends_with_the_day_of_the_article_that_tells_of_it_as_over() -> None:
    found = event("2031-05-07")
    assert found.when == When("2031-05-05/2031-05-07")
    assert found.citations[0].reading[-1] == "An article of 7 May 2031 tells of it as over, so the time ends with that day."


@pytest.mark.parametrize(
    ("day", "expression", "end"),
    [
        ("2031-05-08", "earlier this week", "2031-05-07"),
        ("2031-05-07", "earlier this week", "2031-05-06"),
        ("2031-05-06", "earlier this week", "2031-05-06"),  # no week is cut to one day
        ("2031-05-11", "earlier in the week", "2031-05-10"),
        ("2031-05-08", "this week", "2031-05-08"),
        ("2031-05-12", "earlier last week", "2031-05-11"),
    ],
)
def test_what_was_earlier_in_the_week_was_before_the_day_of_the_article(day: str, expression: str, end: str) -> None:
    made, (mention,) = article("a", day, told(f"The council [closed] the bridge {expression}.", WEEK, lemma="close"))
    at = made.text.index(expression)
    timex = Timex(span=Span(at, at + len(expression)), text=expression, type="DATE", value="2031-W19", rule="this unit", stated="")
    found = event_of(timeline((made, (replace(mention, timex=timex),))), "a-0")
    assert found.when == When(f"2031-05-05/{end}")


def test_the_reading_names_the_day_of_the_article_that_says_earlier() -> None:
    made, (mention,) = article("a", "2031-05-08", told("The council [closed] the bridge earlier this week.", WEEK, lemma="close"))
    at = made.text.index("earlier")
    timex = Timex(span=Span(at, len(made.text) - 1), text="earlier this week", type="DATE", value="2031-W19", rule="this unit", stated="")
    (cited,) = event_of(timeline((made, (replace(mention, timex=timex),))), "a-0").citations
    assert cited.reading[-1] == "An article of 8 May 2031 tells of it as earlier, so the time ends before that day."


def test_two_articles_that_say_this_week_on_two_days_tell_one_event_that_was_over_by_the_first() -> None:
    closed: list[Told] = [
        told("The council [closed] the Quarrow bridge this week.", WEEK, lemma="close", place="Quarrow", bodies=["council"])
        for _ in range(2)
    ]
    story = timeline(article("a", "2031-05-08", closed[0]), article("b", "2031-05-07", closed[1]))
    found = event_of(story, "a-0")
    assert len(found.citations) == 2
    assert found.when == When("2031-05-05/2031-05-07")
    assert not found.disagreements


def test_doubt_about_the_week_stays() -> None:
    assert event("2031-05-07", when="2031-05-05?/2031-05-11?").when == When("2031-05-05?/2031-05-07?")


@pytest.mark.parametrize(
    ("day", "fields"),
    [
        ("2031-05-07", {"status": "planned"}),
        ("2031-05-07", {"status": "ongoing"}),
        ("2031-05-14", {}),  # last week, told the week after
        ("2031-05-11", {}),
        ("2031-05-05", {}),  # on a Monday "this week" may mean the days before
        ("2031-05-07", {"pos": "noun"}),  # "this week's closure" may be still to come
        (None, {}),
    ],
)
def test_a_week_keeps_its_end_where_nothing_says_that_it_was_over_before(day: str, fields: dict[str, Any]) -> None:
    assert event(day, **fields).when == When(WEEK)


@pytest.mark.parametrize("when", ["2031-05", "2031", "2031-05-10/2031-05-11", "2031-05-05~/2031-05-11~"])
def test_what_is_called_by_its_name_keeps_it(when: str) -> None:
    assert event("2031-05-10", when=when).when == When(when)


def test_an_article_that_gives_no_day_does_not_say_by_when_it_was_over() -> None:
    story = timeline(
        article("a", "2031-05-10", told("The council [closed] the Quarrow bridge this week.", WEEK, lemma="close", place="Quarrow")),
        article("b", "2031-05-07", told("The council [closed] the Quarrow bridge.", None, lemma="close", place="Quarrow")),
    )
    assert event_of(story, "a-0").when == When("2031-05-05/2031-05-10")


def test_a_stretch_of_days_that_the_words_end_themselves_is_left_whole() -> None:
    made, (mention,) = article("a", "2031-05-07", told("Ministers [met] at the summit from Monday to Sunday.", WEEK, lemma="meet"))
    at = made.text.index("from Monday")
    span = replace(mention.quote, start=at, end=len(made.text) - 1)
    both = Timex(
        span=span,
        text="from Monday to Sunday",
        type="DATE",
        value="2031-05-05",
        rule="range",
        stated="",
        begin="2031-05-05",
        end="2031-05-11",
    )
    told_so: tuple[Article, tuple[Mention, ...]] = (made, (replace(mention, timex=both),))
    assert event_of(timeline(told_so), "a-0").when == When(WEEK)
