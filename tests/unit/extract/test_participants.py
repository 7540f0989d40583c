"""Who takes part and how, where, how many, and who says so."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

SIDES = "Norwegian President Mara Holt met Swedish President Ivo Kessler in Oslo.\n"
ROLES = [
    ("Holt's call with Kessler on {Tuesday=2025-03-04} was long.", "call", [("Mara Holt", "agent"), ("Ivo Kessler", "other")]),
    (
        "The talks between Holt and Kessler in Oslo on {Tuesday=2025-03-04} failed.",
        "talk",
        [("Mara Holt", "agent"), ("Ivo Kessler", "agent")],
    ),
    ("Holt held talks with Kessler on {Tuesday=2025-03-04}.", "talk", [("Mara Holt", "agent"), ("Ivo Kessler", "other")]),
    ("Kessler was arrested by the police on {Tuesday=2025-03-04}.", "arrest", [("Ivo Kessler", "patient"), ("police", "agent")]),
    ("The attack on Norway by rebels on {Tuesday=2025-03-04} failed.", "attack", [("Norway", "patient"), ("rebels", "agent")]),
    ("The arrest of Kessler on {Tuesday=2025-03-04} surprised Sweden.", "arrest", [("Ivo Kessler", "patient")]),
    ("Holt changed course following a call with Kessler.", "call", [("Mara Holt", "agent"), ("Ivo Kessler", "other")]),
    ("The resignation of Kessler on {Tuesday=2025-03-04} surprised Sweden.", "resignation", [("Ivo Kessler", "agent")]),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), ROLES)
def test_the_words_around_an_event_say_who_does_what(text: str, lemma: str, expected: list[tuple[str, str]], tell: Tell) -> None:
    mention = only(tell(SIDES + text), lemma)
    assert [(item.name, item.role) for item in mention.participants][: len(expected)] == expected


PLACES = [
    ("Police arrested the mayor in Bergen on {Tuesday=2025-03-04}.", "arrest", "Bergen"),
    ("An attack on {Tuesday=2025-03-04} in Munich hurt ten people.", "attack", "Munich"),
    ("Police arrested the mayor in a restaurant on {Tuesday=2025-03-04}.", "arrest", None),
]


@pytest.mark.parametrize(("text", "lemma", "place"), PLACES)
def test_a_place_is_a_named_one(text: str, lemma: str, place: str | None, tell: Tell) -> None:
    assert only(tell(text), lemma).place == place


FIGURES = [
    ("The blast killed at least 28 people on {Tuesday=2025-03-04}.", "kill", ("at least 28 people", 28, "EQUAL_OR_MORE", "killed")),
    ("More than 30 people were injured on {Tuesday=2025-03-04}.", "injure", ("More than 30 people", 30, "MORE_THAN", "injured")),
    ("The army launched 133 drones on {Tuesday=2025-03-04}.", "launch", ("133 drones", 133, None, "drone")),
    ("The company paid $4.5 million on {Tuesday=2025-03-04}.", "pay", ("$4.5 million", 4500000, None, "dollar")),
    ("The police arrested a dozen men on {Tuesday=2025-03-04}.", "arrest", ("a dozen men", 12, None, "arrested")),
    (
        "The gale on {Tuesday=2025-03-04} killed at least three workers and injured more than a dozen.",
        "kill",
        ("at least three workers", 3, "EQUAL_OR_MORE", "killed"),
    ),
    (
        "The gale killed at least three workers and injured more than a dozen on {Tuesday=2025-03-04}.",
        "injure",
        ("more than a dozen", 12, "MORE_THAN", "injured"),
    ),
    ("The gale on {Tuesday=2025-03-04} injured 17 others.", "injure", ("17 others", 17, None, "injured")),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), FIGURES)
def test_a_figure_says_what_it_counts(text: str, lemma: str, expected: tuple[str, float, str | None, str], tell: Tell) -> None:
    (figure,) = only(tell(text), lemma).figures
    assert (figure.text, figure.number, figure.mod, figure.unit) == expected


def test_a_length_of_time_before_a_noun_is_a_figure(tell: Tell) -> None:
    mention = only(tell("The roughly 40-minute meeting between Norway and Sweden on {Tuesday=2025-03-04} failed."), "meeting")
    assert [(figure.text, figure.number, figure.mod, figure.unit) for figure in mention.figures] == [
        ("roughly 40-minute", 40, "APPROX", "minute")
    ]


@pytest.mark.parametrize("text", ["The two leaders resigned on {Tuesday=2025-03-04}.", "The mayor resigned on {March 4=2025-03-04}."])
def test_a_number_that_refers_back_or_dates_counts_nothing(text: str, tell: Tell) -> None:
    assert only(tell(text), "resign").figures == ()


ATTRIBUTIONS = [
    ("The Norwegian air force said Sweden had launched 133 drones on {Tuesday=2025-03-04}.", "launch", "Norwegian air force"),
    ("Rebels took the port on {Tuesday=2025-03-04}, officials said.", "take", "officials"),
    ("According to police, the mayor fled on {Tuesday=2025-03-04}.", "flee", "police"),
    ("The mayor fled on {Tuesday=2025-03-04}.", "flee", None),
    ("Officials spoke as the mayor fled on {Tuesday=2025-03-04}.", "flee", None),
]


@pytest.mark.parametrize(("text", "lemma", "who"), ATTRIBUTIONS)
def test_who_says_so(text: str, lemma: str, who: str | None, tell: Tell) -> None:
    assert only(tell(text), lemma).attribution == who


def test_the_leader_of_one_body_is_not_the_named_leader_of_another(tell: Tell) -> None:
    text = "The leader of Halden council resigned on {Monday=2025-03-03}.\n\nOpposition leader Mara Holt spoke on {Tuesday=2025-03-04}."
    assert "Mara Holt" not in [item.name for item in only(tell(text), "resign").participants]
