"""What becomes a mention and what does not: a timeline of every verb is unreadable."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

WANTED = [
    ("Norway and Sweden signed a treaty.", ["sign"]),
    ("The army attacked the port of Bergen.", ["attack"]),
    ("The minister pledged to end the war.", ["pledge"]),
    ("The storm in Bergen left 30 people injured.", ["storm"]),
    ("Anna Lund refused to resign.", ["refuse"]),
    ("Anna Lund refuses to resign.", ["refuse"]),
    ("Anna Lund and the police opened an investigation into the crash in Bergen.", ["investigation"]),
    ("The state office opened an investigation into prices.", ["investigation"]),
    ("The governor said good talks had been held with Anna Lund in Bergen.", ["talk"]),
    ("Norway has held talks over fish.", ["talk"]),
    ("Norway had captured the port of Moss when the ship left.", ["capture"]),
]
UNWANTED = [
    pytest.param("The governor said good talks had been held with Anna Lund.", id="talks of which only one side is told"),
    pytest.param("Norway is a country in Europe.", id="a state"),
    pytest.param("Norway wants peace with Sweden.", id="an opinion"),
    pytest.param("The army often attacks the port of Bergen.", id="a habit"),
    pytest.param("The minister said that prices were high.", id="an undated report"),
    pytest.param("If the army attacks Bergen, Norway will lose the port.", id="a hypothesis"),
    pytest.param("Before we leave {today=2025-03-07}, a word of thanks.", id="what the writer does"),
    pytest.param("This happened on {Monday=2025-03-03}.", id="what is said elsewhere"),
    pytest.param("If the power is cut during the {winter=2025-24}, light a candle.", id="a condition that names nobody"),
    pytest.param("People stay at home when they drive to Bergen in the {summer=2024-22}.", id="a habit with a season"),
    pytest.param("Anna Lund refused to comment.", id="a refusal to talk"),
    pytest.param("Anna Lund should have resigned on {Monday=2025-03-03}.", id="a regret"),
    pytest.param("Mara Holt was also to have met Anna Lund, the mayor.", id="what did not come about"),
    pytest.param("Had the rebels marched into Bergen in late {February=2025-02}, the war would be over.", id="a condition without if"),
    pytest.param("As Anna Lund put it in Oslo on {Monday=2025-03-03}, it is late.", id="a phrase that stands for what is quoted"),
    pytest.param("Norway should go, as it did on {Monday=2025-03-03}.", id="a verb that stands for another"),
    pytest.param("The vote should stop the army killing civilians in Moss.", id="what is to be stopped"),
    pytest.param("When people plan to attack us, we resist.", id="what always holds"),
    pytest.param("The two ministers met in Moss over the past three months.", id="what lasts"),
    pytest.param("The town of Moss is ruled by the army.", id="what is kept up"),
    pytest.param("A soldier guards a crossing in Moss on {March 1, 2025=2025-03-01}.", id="what a picture shows"),
    pytest.param("Anna Lund gave no sign on {Monday=2025-03-03} that she would go.", id="what somebody did not show"),
    pytest.param("The camera showed a programme bearing the date of {May 11=2024-05-11}.", id="what something bears"),
    pytest.param("In {2015=2015} people still used typewriters in Moss.", id="how things were in a year"),
    pytest.param("Norway would not have {today=2025-03-07} closed the port of Moss.", id="what would not have been done"),
    pytest.param("The weather is expected to improve this {weekend=2025-03-08}.", id="a forecast"),
    pytest.param("The population of Bergen rose 3% between {2010 and 2020=2010/2020}.", id="a figure over years"),
    pytest.param("In {2000=2000}, the whole country waited 36 days.", id="waiting"),
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


VERBS_OF_CHANGE = [
    *("capsized", "exploded", "overflowed", "collapsed", "sank", "derailed", "crashed", "erupted", "reopened", "closed"),
    *("burst", "flooded", "snapped", "stalled", "vanished", "resumed", "adjourned", "surrendered", "retired", "buckled"),
]


@pytest.mark.parametrize("verb", VERBS_OF_CHANGE)
def test_any_dated_change_is_told(verb: str, tell: Tell) -> None:
    told = tell(LEAD + f"The old thing at the port of Bergen {verb} on {{Monday=2025-03-03}}, officials said on {{Tuesday=2025-03-04}}.")
    assert "2025-03-03" in [mention.when.edtf for mention in told if mention.when]


def test_what_changes_by_itself_is_no_passive(tell: Tell) -> None:
    text = LEAD + "The bridge over the river {} on {{Monday=2025-03-03}}, officials said."
    buckled = only(tell(text.format("buckled")), "buckle")
    assert [(item.name, item.role) for item in buckled.participants][:1] == [("bridge", "agent")]
    damaged = only(tell(LEAD + "Rebels took the bridge destroyed on {Monday=2025-03-03}."), "destroy")
    assert [item.role for item in damaged.participants] == ["patient"]


def test_what_the_weather_did_to_people_is_told(tell: Tell) -> None:
    (mention,) = tell("The weather killed nine people in Bergen on {Monday=2025-03-03}.")
    assert mention.trigger.lemma == "kill"


def test_a_figure_of_one_day_is_news(tell: Tell) -> None:
    (mention,) = tell("Unemployment rose to 6% on {Monday=2025-03-03}.")
    assert mention.trigger.lemma == "rise"


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


def test_how_an_article_was_made_is_no_event_and_what_became_of_a_report_is(tell: Tell) -> None:
    assert not tell("Anna Lund and Ivo Kessler contributed to this report on {Monday=2025-03-03}.")
    assert tell("Minister Anna Lund signed the report in Oslo on {Monday=2025-03-03}.")
