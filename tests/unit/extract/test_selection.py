"""What becomes a mention and what does not: a timeline of every verb is unreadable."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell

WANTED = [
    ("Norway and Sweden signed a treaty.", ["sign"]),
    ("The army attacked the port of Bergen.", ["attack"]),
    ("The minister pledged to end the war.", ["pledge"]),
    ("The storm in Bergen left 30 people injured.", ["storm"]),
]
UNWANTED = [
    pytest.param("Norway is a country in Europe.", id="a state"),
    pytest.param("Norway wants peace with Sweden.", id="an opinion"),
    pytest.param("The army often attacks the port of Bergen.", id="a habit"),
    pytest.param("The minister said that prices were high.", id="an undated report"),
    pytest.param("If the army attacks Bergen, Norway will lose the port.", id="a hypothesis"),
    pytest.param("Before we leave {today=2025-03-07}, a word of thanks.", id="what the writer does"),
    pytest.param("This happened on {Monday=2025-03-03}.", id="what is said elsewhere"),
    pytest.param("If the power is cut during the {winter=2025-24}, light a candle.", id="a condition that names nobody"),
    pytest.param("People stay at home when they drive to Bergen in the {summer=2024-22}.", id="a habit with a season"),
    pytest.param("It was the worst winter since the Second World War.", id="a comparison"),
    pytest.param("After {three years=P3Y} of war, Norway is tired.", id="the war as a topic"),
    pytest.param("“The army attacked the port of Bergen,” the mayor said.", id="direct speech without a date"),
]
LEAD = "Spring came late.\n\n"


@pytest.mark.parametrize(("text", "lemmas"), WANTED)
def test_a_concrete_event_is_told_even_without_a_date(text: str, lemmas: list[str], tell: Tell) -> None:
    mentions = [mention for mention in tell(LEAD + text) if mention.sentence]
    assert [mention.trigger.lemma for mention in mentions] == lemmas
    assert all(mention.when is None for mention in mentions)


@pytest.mark.parametrize("text", UNWANTED)
def test_what_states_no_event_is_left_out(text: str, tell: Tell) -> None:
    assert [mention for mention in tell(LEAD + text) if mention.sentence] == []


def test_a_dated_statement_is_a_statement(tell: Tell) -> None:
    (mention,) = tell("Minister Anna Lund said on {Monday=2025-03-03} that prices were high.")
    assert (mention.trigger.lemma, mention.kind) == ("say", "statement")


def test_calling_somebody_is_a_happening_and_calling_something_names_it(tell: Tell) -> None:
    call, name = tell(
        "President Mara Holt called President Ivo Kessler on {Monday=2025-03-03}.\nHolt called the plan a mistake on {Tuesday=2025-03-04}."
    )
    assert (call.kind, name.kind) == ("happening", "statement")


def test_a_promise_and_what_it_promises_are_one_event(tell: Tell) -> None:
    mentions = tell(LEAD + "Norway promised to release the sailors.")
    assert [mention.trigger.lemma for mention in mentions if mention.sentence] == ["promise"]


def test_an_article_in_another_language_states_nothing(tell: Tell, nlp, english) -> None:  # type: ignore[no-untyped-def]
    from dataclasses import replace

    from generator.extract import extract
    from tests.unit.extract.conftest import read

    article, timexes = read("Die Armee griff Bergen am {Montag=2025-03-03} an.")
    assert extract(replace(article, language="de"), timexes, nlp=nlp, lexicon=english) == ()
