"""Which week a weekday is of; 2025-03-07 is a Friday, and annotate reads "Saturday" in the past tense as 1 March."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from spacy.language import Language

from generator.extract import EventLexicon, extract
from generator.extract.week import of_next_day
from generator.model import Mention
from generator.when import When
from tests.unit.extract.conftest import Tell, read


def weeks(notation: str, nlp: Language, english: EventLexicon, dct: str = "2025-03-07") -> dict[str, tuple[str, str]]:
    """Return the day and the status of each dated event, every day of the notation being a weekday without its week."""
    article, timexes = read(notation, dct)
    days = (replace(item, stated=f"XXXX-WXX-{date.fromisoformat(item.value[:10]).isoweekday()}") for item in timexes)
    told: tuple[Mention, ...] = extract(article, tuple(days), nlp=nlp, lexicon=english)
    return {item.trigger.lemma: (item.when.edtf, item.status) for item in told if item.when is not None and item.basis == "stated"}


FAR_DOWN = "Spring came late.\nIt rained.\nThe town slept.\nThe sea was calm.\n"


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Rebels attacked the port {early Saturday=2025-03-01T05:00}.", "attack", ("2025-03-08", "happened")),
        ("Rebels attacked the port {Saturday morning=2025-03-01TMO}.", "attack", ("2025-03-08", "happened")),
        ("Rebels attacked the port {Saturday evening=2025-03-01TEV}.", "attack", ("2025-03-01", "happened")),
        ("Rebels attacked the port {early last Saturday=2025-03-01T05:00}.", "attack", ("2025-03-01", "happened")),
        ("Rebels attacked the port {early Sunday=2025-03-02T05:00}.", "attack", ("2025-03-02", "happened")),
    ],
)
def test_the_morning_of_the_next_day_has_begun_elsewhere(
    text: str, event: str, expected: tuple[str, str], nlp: Language, english: EventLexicon
) -> None:
    assert weeks(FAR_DOWN + text, nlp, english)[event] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took the port of Bergen on {Saturday=2025-03-01}.", "2025-03-08"),
        ("Rebels took the port of Bergen, which the army had attacked on {Saturday=2025-03-01}.", "2025-03-01"),
        ("Rebels took the port of Bergen on {Saturday=2025-03-08}.", "2025-03-08"),
        ("On {Saturday=2025-03-01}, rebels took the port of Bergen.", "2025-03-01"),
        ("Rebels took the port of Bergen on {Sunday=2025-03-02}.", "2025-03-02"),
        ("Rebels took the port of Bergen {last Saturday=2025-03-01}.", "2025-03-01"),
    ],
)
def test_a_lead_on_the_weekday_of_tomorrow_is_of_the_article_s_own_day(
    text: str, expected: str, nlp: Language, english: EventLexicon
) -> None:
    assert {day for day, _ in weeks(text, nlp, english).values()} == {expected}


def test_what_was_said_on_that_weekday_in_two_places_makes_it_the_article_s_own_day(nlp: Language, english: EventLexicon) -> None:
    quoted = "Mara Holt said on {Saturday=2025-03-01} that the port is open.\n"
    assert weeks(FAR_DOWN + quoted + "Rebels attacked the town on {Saturday=2025-03-01}.", nlp, english)["attack"][0] == "2025-03-08"
    assert weeks(FAR_DOWN + "Rebels attacked the town on {Saturday=2025-03-01}.", nlp, english)["attack"][0] == "2025-03-01"


def test_an_article_that_plans_for_that_weekday_is_not_of_it(nlp: Language, english: EventLexicon) -> None:
    text = "Rebels attacked the town on {Saturday=2025-03-01}.\nThe board will vote on {Saturday=2025-03-08}."
    assert weeks(text, nlp, english) == {"attack": ("2025-03-01", "happened"), "vote": ("2025-03-08", "planned")}


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("The board could vote on the treaty on {Monday=2025-03-03}.", "vote", "2025-03-10"),
        ("The board could vote on the treaty on {Wednesday=2025-03-05}.", "vote", "2025-03-05"),
        ("The board could have voted on the treaty on {Monday=2025-03-03}.", "vote", "2025-03-03"),
        ("Mara Holt meets the board of the bank on {Monday=2025-03-03}.", "meet", "2025-03-10"),
        ("The volcano on the island erupts on {Monday=2025-03-03}.", "erupt", "2025-03-03"),
        ("{Monday=2025-03-03}: Mara Holt meets the board of the bank.", "meet", "2025-03-03"),
        ("Mara Holt met the board of the bank on {Monday=2025-03-03}.", "meet", "2025-03-03"),
        ("Ivo Berg faces a hearing in Oslo on {Monday=2025-03-03}.", "hearing", "2025-03-10"),
        ("Diplomacy quickened on the eve of a meeting in Oslo on {Monday=2025-03-03} to discuss the ban.", "meeting", "2025-03-10"),
        ("Ministers will gather to decide on the ban before a summit in Oslo on {Wednesday=2025-03-05}.", "summit", "2025-03-12"),
        ("Ministers gathered to decide on the ban before a summit in Oslo on {Wednesday=2025-03-05}.", "summit", "2025-03-05"),
        ("Ivo Berg spoke at a meeting in Oslo on {Monday=2025-03-03}.", "speak", "2025-03-03"),
        ("The ferry was due to sail to Bergen on {Monday=2025-03-03}.", "sail", "2025-03-10"),
        ("The storm is forecast to hit Bergen on {Monday=2025-03-03}.", "hit", "2025-03-10"),
        ("The storm was forecast to hit Bergen on {Monday=2025-03-03}.", "hit", "2025-03-03"),
        ("The tanker should be joined on {Monday=2025-03-03} by a tug from Bergen.", "join", "2025-03-10"),
        ("The tanker could have been joined on {Monday=2025-03-03} by a tug from Bergen.", "join", "2025-03-03"),
        ("Ivo Berg has been summoned to Oslo for talks with Mara Holt on {Wednesday=2025-03-05}.", "talk", "2025-03-12"),
        ("Ivo Berg was summoned to Oslo for talks with Mara Holt on {Wednesday=2025-03-05}.", "talk", "2025-03-05"),
        ("Opposition groups are calling for protests in Oslo on {Wednesday=2025-03-05}.", "protest", "2025-03-12"),
        ("Opposition groups attacked protests in Oslo on {Wednesday=2025-03-05}.", "attack", "2025-03-05"),
        ("The ministers are meeting in Oslo on {Wednesday=2025-03-05}.", "meet", "2025-03-12"),
        ("The ministers were meeting in Oslo on {Wednesday=2025-03-05}.", "meet", "2025-03-05"),
        # annotate took the next one, and what is looked forward to stays there
        ("The speech set the stage for a meeting {Saturday=2025-03-08} in Oslo with Mara Holt.", "meeting", "2025-03-08"),
        ("The speech came after a meeting {Saturday=2025-03-08} in Oslo with Mara Holt.", "meeting", "2025-03-01"),
    ],
)
def test_what_is_still_to_come_is_on_the_nearer_day(text: str, event: str, expected: str, nlp: Language, english: EventLexicon) -> None:
    assert weeks(FAR_DOWN + text, nlp, english)[event][0] == expected


def test_what_is_counted_from_that_weekday_moves_with_it() -> None:
    _, timexes = read("Rebels took the port on {Saturday=2025-03-01}. They held it during {the night=2025-03-01TNI}.")
    weekday, night = replace(timexes[0], stated="XXXX-WXX-6"), replace(timexes[1], stated="XXXX-XX-XXTNI", anchor="2025-03-01")
    other = replace(night, anchor="2025-02-28")
    moved = of_next_day((weekday, night, other), When("2025-03-07"))
    assert [item.value for item in moved] == ["2025-03-08", "2025-03-08TNI", "2025-03-01TNI"]


def test_what_the_lead_tells_without_a_day_is_of_the_article_s_own_day(tell: Tell, nlp: Language, english: EventLexicon) -> None:
    text = "Rebels captured the port of Bergen.\nThe army attacked the town on {Saturday=2025-03-01}."
    article, (weekday,) = read(text)
    told = extract(article, (replace(weekday, stated="XXXX-WXX-6"),), nlp=nlp, lexicon=english)
    assert {item.when.edtf for item in told if item.when is not None and item.basis == "published"} == {"2025-03-08?"}
    many = f"Rebels captured the port of Bergen.\n{FAR_DOWN}The army fled on {{Friday=2025-03-07}}.\n" + 2 * (
        "Mara Holt said on {Saturday=2025-03-01} that the port is open.\n"
    )
    article, timexes = read(many)
    told = extract(article, tuple(replace(item, stated="XXXX-WXX-6") for item in timexes), nlp=nlp, lexicon=english)
    assert {item.when.edtf for item in told if item.when is not None and item.basis == "published"} == {"2025-03-07?"}
    assert {item.when.edtf for item in tell("Rebels captured the port of Bergen.") if item.when is not None} == {"2025-03-07?"}


def test_a_stretch_of_days_still_to_come_moves_with_both_ends(nlp: Language, english: EventLexicon) -> None:
    article, (days,) = read(
        "The group said it would organize marches in Bergen from {Monday to Wednesday=2025-03-03/2025-03-05}.", "2025-03-08"
    )
    days = replace(days, value="2025-03-03", stated="XXXX-WXX-1")
    (march,) = (item for item in extract(article, (days,), nlp=nlp, lexicon=english) if item.when is not None)
    assert march.when is not None
    assert march.when.edtf == "2025-03-10/2025-03-12"
