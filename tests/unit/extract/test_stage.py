"""What holds for every mention: exact quotes, stable ids, text order, background."""

from __future__ import annotations

import pytest

from generator.extract.identity import mention_id
from generator.extract.quotations import speech_spans
from generator.extract.quote import LONGEST_SENTENCE
from tests.unit.extract.conftest import Tell, only, read

LONG = (
    "The government, which had promised for years to build a tunnel under the fjord and had spent millions on studies that nobody read, "
    "announced on {Monday=2025-03-03} that the tunnel will be built, and the opposition, whose leaders fought the plan in elections, "
    "in the courts and on the streets of the capital, accused the minister of wasting the money of the taxpayers."
)


def test_a_quote_is_the_sentence(tell: Tell) -> None:
    text = "The minister resigned on {Tuesday=2025-03-04}."
    article, _ = read(text)
    (mention,) = tell(text)
    assert mention.quote.of(article.text) == "The minister resigned on Tuesday."


def test_a_long_sentence_is_cited_by_the_clause_that_holds_event_and_date(tell: Tell) -> None:
    article, _ = read(LONG)
    assert len(article.text) > LONGEST_SENTENCE
    mention = only(tell(LONG), "announce")
    quote = mention.quote.of(article.text)
    assert len(quote) < len(article.text)
    assert "announced on Monday" in quote
    assert quote in article.text
    assert not article.text[mention.quote.end : mention.quote.end + 1].isalnum()


def test_curly_quotation_marks_do_not_move_offsets(tell: Tell) -> None:
    text = "“Never,” the minister’s friend said. The minister’s car exploded in Bergen on {Tuesday=2025-03-04}."
    article, _ = read(text)
    mention = only(tell(text), "explode")
    assert mention.trigger.span.of(article.text) == "exploded"


def test_a_dateline_is_not_read_as_part_of_the_sentence(tell: Tell) -> None:
    (mention,) = tell("BERGEN, Norway (AP) — The mayor resigned on {Tuesday=2025-03-04} after protests in Oslo.")
    assert mention.headlines[0].startswith("Mayor resigns")


def test_a_note_of_the_desk_is_not_read_as_part_of_the_sentence(tell: Tell) -> None:
    (mention,) = tell("(Updated at 6:40 p.m. in Oslo) The mayor of Bergen resigned on {Tuesday=2025-03-04}.")
    assert mention.headlines[0] == "Mayor of Bergen resigns"


def test_ids_depend_on_article_quote_and_word_and_count_repetitions() -> None:
    ids = {mention_id("a", "He left.", "left", 0), mention_id("a", "He left.", "left", 1), mention_id("b", "He left.", "left", 0)}
    assert len(ids) == 3
    assert all(len(item) == 11 and item.startswith("e") for item in ids)
    assert mention_id("a", "He  left.", "left", 0) == mention_id("a", "He left.", "left", 0)


def test_an_id_does_not_change_with_the_rest_of_the_article(tell: Tell) -> None:
    sentence = "The minister resigned on {Tuesday=2025-03-04}."
    (alone,) = tell(sentence)
    among = tell(f"The army attacked the port on {{Monday=2025-03-03}}.\n{sentence}")
    assert alone.id in {mention.id for mention in among}


def test_two_readings_are_equal(tell: Tell) -> None:
    assert tell(LONG) == tell(LONG)


BACKGROUND = [
    ("The suspect, who arrived in Germany in {2016=2016}, was arrested.", "arrive", True),
    ("The war had begun in {1998=1998}.", "war", True),
    ("The minister resigned on {Tuesday=2025-03-04}.", "resign", False),
    ("The minister who resigned on {Tuesday=2025-03-04} was ill.", "resign", False),
]


@pytest.mark.parametrize(("text", "lemma", "background"), BACKGROUND)
def test_backstory_is_marked(text: str, lemma: str, background: bool, tell: Tell) -> None:
    assert only(tell(text), lemma).background is background


def test_the_time_of_day_is_kept_apart_from_the_date(tell: Tell) -> None:
    mention = only(tell("Rebels attacked the port {on Tuesday morning=2025-03-04TMO}."), "attack")
    assert (mention.when and mention.when.edtf, mention.day_part) == ("2025-03-04", "TMO")


SPEECH = [
    ("He said: “We want peace very much indeed.” Then he left.", ["“We want peace very much indeed.”"]),
    ("“Never again,” she said.", []),
    ("It is an “unrealistic” goal.", []),
    ('"We will not give up," she said.', ['"We will not give up,"']),
    ("The ministers’ talks and the players’ strike.", []),
    ("“We go on and on and on\n\nNext.", ["“We go on and on and on"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEECH)
def test_direct_speech_is_told_from_scare_quotes_and_apostrophes(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in speech_spans(text)] == expected
