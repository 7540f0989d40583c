"""An event without a date that a sentence puts before or after one with a date."""

from dataclasses import replace
from typing import Any

from generator.model import Timeline
from generator.when import When
from tests.unit.merge.telling import article, event_of, timeline, told

MET: dict[str, Any] = {"lemma": "meet", "people": ["Ada Moor", "Ben Holt"]}


def beside(sentence: str, published: str, **fields: Any) -> Timeline:
    """Return the story of an article whose sentence names the meeting of 5 May and, undated, a speech."""
    made, (meeting,) = article("a", published, told(sentence.replace("meeting", "[meeting]"), "2031-05-05", **{**MET, "pos": "noun"}))
    _, (speech,) = article("a", published, told(sentence.replace("scolded", "[scolded]"), lemma="scold", people=["Ada Moor"], **fields))
    return timeline((made, (meeting, replace(speech, id="a-speech"))))


BEFORE = "Before her meeting with Holt on Monday, Moor scolded the owners."
AFTER = "After her meeting with Holt on Monday, Moor scolded the owners."


def test_what_came_before_a_meeting_is_taken_to_be_of_its_day_and_says_so() -> None:
    speech = event_of(beside(BEFORE, "2031-05-06"), "a-speech")
    assert (speech.when, speech.basis) == (When("2031-05-05?"), "inferred")
    assert speech.citations[0].reading[-1] == (
        "The sentence tells of it before the meeting of 5 May 2031, and its article is of these days, so it is taken to be of the same day."
    )


def test_what_came_before_a_meeting_is_told_before_it() -> None:
    assert [event.id for event in beside(BEFORE, "2031-05-06").events] == ["a-speech", "a-0"]


def test_what_came_after_a_meeting_is_of_its_day_only_in_an_article_of_that_day() -> None:
    assert event_of(beside(AFTER, "2031-05-05"), "a-speech").when == When("2031-05-05?")
    assert event_of(beside(AFTER, "2031-05-06"), "a-speech").when is None


def test_an_article_of_a_later_week_does_not_date_what_came_before() -> None:
    assert event_of(beside(BEFORE, "2031-05-14"), "a-speech").when is None


def test_background_and_plans_are_not_dated_by_a_meeting() -> None:
    assert event_of(beside(BEFORE, "2031-05-06", background=True), "a-speech").when is None
    assert event_of(beside(BEFORE, "2031-05-06", status="planned"), "a-speech").when is None


def test_a_sentence_that_only_names_both_dates_nothing() -> None:
    assert event_of(beside("Her meeting with Holt was on Monday; Moor scolded the owners.", "2031-05-06"), "a-speech").when is None
