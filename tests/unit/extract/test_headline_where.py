"""A headline says where it was and who says so, though the sentence says it elsewhere."""

from __future__ import annotations

import pytest

from generator.extract import EventLexicon
from generator.extract.gate import LONGEST, tidy
from tests.unit.extract.conftest import Tell, only

PLACED = [
    # text, the event word, its headline
    ("In Bergen, two people were killed and nine were wounded on {Monday=2025-03-03}.", "kill", "Two people are killed in Bergen"),
    ("In Bergen, two people were killed and nine were wounded on {Monday=2025-03-03}.", "wound", "Nine are wounded in Bergen"),
    ("Two people were killed and nine wounded in Bergen on {Monday=2025-03-03}.", "kill", "Two people are killed in Bergen"),
    ("In Bergen, Norwegian jets hit parts of the city on {Monday=2025-03-03}.", "hit", "Norwegian jets hit parts of the city of Bergen"),
]


@pytest.mark.parametrize(("text", "lemma", "line"), PLACED)
def test_a_headline_without_a_place_takes_it_from_its_sentence(text: str, lemma: str, line: str, tell: Tell) -> None:
    assert only(tell(text), lemma).headlines[0] == line


NOT_PLACED = [
    # The line says where already, or names something behind its verb that may say it.
    ("In Norway on {Monday=2025-03-03}, rebels fled the town of Brovik.", "flee", "in Norway"),
    ("In Norway, jets bombed two towns in the east on {Monday=2025-03-03}.", "bomb", "in Norway"),
    # Who spoke in Oslo did not speak of Oslo.
    ("In Oslo, Anna Lund said {Monday=2025-03-03} that the troops would leave.", "say", "Oslo"),
]


@pytest.mark.parametrize(("text", "lemma", "words"), NOT_PLACED)
def test_a_headline_takes_no_second_place(text: str, lemma: str, words: str, tell: Tell) -> None:
    assert words not in only(tell(text), lemma).headlines[0]


def test_a_source_that_the_clause_is_told_according_to_is_named(tell: Tell) -> None:
    text = "At least eight rebels were killed in Bergen on {Monday=2025-03-03}, according to medical sources."
    assert only(tell(text), "kill").headlines[0] == "At least eight rebels are killed in Bergen, medical sources say"


@pytest.mark.parametrize(
    "text",
    [
        "At least eight rebels were killed in Bergen on {Monday=2025-03-03}, according to plan.",
        "The mayor has been ill since eight rebels were killed in Bergen on {Monday=2025-03-03}, according to medical sources.",
    ],
)
def test_a_plan_claims_nothing_and_a_source_of_another_clause_does_not_claim_this_one(text: str, tell: Tell) -> None:
    assert only(tell(text), "kill").headlines[0].endswith("rebels are killed in Bergen")


def test_who_claims_it_is_more_than_what_can_go(tell: Tell) -> None:
    text = (
        "Several people were killed on {Monday=2025-03-03} when forces loyal to the mayor opened fire to disperse a protest in the old "
        "harbour, Norway's largest newspaper reported."
    )
    line = only(tell(text), "fire").headlines[0]
    assert line.startswith("Forces loyal to the mayor open fire")
    assert line.endswith("newspaper reports")
    assert len(line) <= LONGEST


def test_what_is_told_beside_the_reported_is_claimed_too(tell: Tell) -> None:
    text = "Blasts rang out in Oslo on {Monday=2025-03-03} as Norwegian jets struck a school, a Swedish official said."
    assert only(tell(text), "strike").headlines[0] == "Norwegian jets strike a school, Swedish official says"


def test_the_scene_before_the_reported_is_the_articles_own(tell: Tell) -> None:
    text = "As Norwegian jets struck a school on {Monday=2025-03-03}, the talks had ended, a Swedish official said."
    assert "official" not in only(tell(text), "strike").headlines[0]


def test_a_long_line_goes_without_the_words_inside_a_name_before_it_loses_the_place(tell: Tell) -> None:
    text = (
        "Anna Lund said that a drone had struck a cover built to contain radiation at the Brovik nuclear power plant "
        "on {Monday=2025-03-03}."
    )
    assert only(tell(text), "strike").headlines[0] == "Drone strikes cover built to contain radiation at Brovik plant, Anna Lund says"


def test_a_line_with_room_keeps_the_words_inside_a_name(tell: Tell) -> None:
    text = "Anna Lund said that a drone had struck the Brovik nuclear power plant on {Monday=2025-03-03}."
    assert "Brovik nuclear power plant" in only(tell(text), "strike").headlines[0]


def test_where_somebody_stands_in_a_picture_is_left_out(english: EventLexicon) -> None:
    assert tidy("Anna Lund, left, holds up a jar", english.headlines) == "Anna Lund holds up a jar"
    assert tidy("Anna Lund, right, and Ben Dahl meet", english.headlines) == "Anna Lund and Ben Dahl meet"


def test_a_side_that_is_no_place_in_a_picture_stays(english: EventLexicon) -> None:
    assert tidy("Council closes the lane, left open since May", english.headlines) == "Council closes the lane, left open since May"
    assert tidy("Lane to the left of the bridge is closed", english.headlines) == "Lane to the left of the bridge is closed"
