"""Whose word a headline is: what is expected, seemed, is claimed or lies ahead is told so, and by the right one."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

LINES = [
    # a paper speaks for who put it out
    (
        "The Varn embassy issued a statement indicating that several cars were stolen on {Monday=2025-03-03}.",
        "steal",
        "Several cars are stolen, Varn embassy says",
    ),
    # a mouthpiece is somebody's
    (
        "Rebels shelled the port on {Monday=2025-03-03}, a spokesman for the harbour ministry said.",
        "shell",
        "Rebels shell the port, harbour ministry's spokesman says",
    ),
    (
        "A spokesman for Ada Moor's party said rebels shelled the port on {Monday=2025-03-03}.",
        "shell",
        "Rebels shell the port, spokesman for Ada Moor's party says",
    ),
    (
        "A spokeswoman for Dr Ben Holt said he had been interviewed by police for three hours on {Monday=2025-03-03}.",
        "interview",
        "Spokeswoman for Holt says he was interviewed by police for three hours",
    ),
    # "when" behind "that" belongs to what is reported
    (
        "Varn Television is reporting that two guards were hurt when 90 inmates escaped from a prison on {Monday=2025-03-03}.",
        "escape",
        "90 inmates escape from a prison, Varn Television reports",
    ),
    (
        "Rebels shelled the port on {Monday=2025-03-03}, a spokesman for the multi-national force said.",
        "shell",
        "Rebels shell the port, multi-national force's spokesman says",
    ),
    # what somebody did himself
    ("Ben Holt said he had been arrested in Varn on {Monday=2025-03-03}.", "arrest", "Ben Holt says he was arrested in Varn"),
    ("Ben Holt told staff by e-mail that he sold the ferry on {Monday=2025-03-03}.", "sell", "Ben Holt says he sold the ferry"),
    (
        "Sailors trying to leave the port reported being beaten by guards on {Monday=2025-03-03}.",
        "beat",
        "Sailors trying to leave the port report being beaten by guards",
    ),
    # what others expect
    (
        "Analysts expect the bank to pay a dividend of $2 on {Monday=2025-03-10}.",
        "pay",
        "Analysts expect the bank to pay a dividend of $2",
    ),
    (
        "Analysts predict the bank will pay a dividend on {Monday=2025-03-10}.",
        "pay",
        "Analysts predict the bank will pay a dividend",
    ),
    # what lies ahead
    ("Ada Moor submits a plan to the council {tomorrow=2025-03-08}.", "submit", "Ada Moor to submit a plan to the council"),
    ("The board meets on {Monday=2025-03-10} and is expected to discuss the dividend.", "meet", "Board to meet"),
    # a demand
    (
        "Norway should free the crew and hold fair elections in Varn on {Monday=2025-03-10}, Ada Moor said.",
        "election",
        "Norway should hold fair elections in Varn",
    ),
    # doubt and hearsay
    ("Rebels reportedly seized the port of Varn on {Monday=2025-03-03}.", "seize", "Rebels reportedly seize the port of Varn"),
    ("It is almost certain that rebels seized the port on {Monday=2025-03-03}.", "seize", "Rebels may have seized the port"),
    ("It was not clear whether Ada Moor was shot on {Monday=2025-03-03}.", "shoot", "Ada Moor may have been shot"),
    # what was said to be so is so when it is said
    (
        "Rebels said on {Monday=2025-03-03} that they were gaining ground in the port.",
        "say",
        "Rebels say they are gaining ground in the port",
    ),
    (
        "Ada Moor said on {Monday=2025-03-03} that the pumps were no longer necessary.",
        "say",
        "Ada Moor says the pumps are no longer necessary",
    ),
    (
        "Ada Moor said on {Monday=2025-03-03} that 20 percent more oil would probably escape.",
        "say",
        "Ada Moor says 20 percent more oil will probably escape",
    ),
]


@pytest.mark.parametrize(("text", "lemma", "headline"), LINES)
def test_the_line_says_whose_word_it_is_and_no_more(text: str, lemma: str, headline: str, tell: Tell) -> None:
    assert only(tell(text), lemma).headlines[0] == headline


PLAIN = [
    # who expects something of himself plans it
    ("Ada Moor expects to leave the port on {Monday=2025-03-10}.", "leave", "Ada Moor to leave the port"),
    ("The bank is expected to pay a dividend on {Monday=2025-03-10}.", "pay", "Bank to pay a dividend"),
    # told in the present and over
    ("The board meets in Varn {today=2025-03-07}.", "meet", "Board meets in Varn"),
    # a warning of what lies ahead is given now
    ("Ada Moor warns of strikes on {Monday=2025-03-10}.", "warn", "Ada Moor warns of strikes"),
    # it may well be over
    ("Ada Moor said on {Monday=2025-03-03} that the pumps were necessary.", "say", "Ada Moor says the pumps were necessary"),
    # each has its own auxiliary
    ("Norway should free the crew and will hold talks in Varn on {Monday=2025-03-10}.", "talk", "Norway to hold talks in Varn"),
]


@pytest.mark.parametrize(("text", "lemma", "headline"), PLAIN)
def test_the_line_keeps_its_form_where_it_is_true(text: str, lemma: str, headline: str, tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert (*mention.headlines, mention.clause)[0] == headline


def test_who_fired_his_board_by_announcing_it_did_it(tell: Tell) -> None:
    mention = only(tell("Minister Ivo Berg announced that he had fired his board on {Monday=2025-03-03}."), "fire")
    assert mention.headlines == () or not mention.headlines[0].startswith("Berg announces")


def test_who_was_shot_is_not_the_doctor_who_says_so(tell: Tell) -> None:
    text = "He was shot once in the head on {Monday=2025-03-03}, Dr. Ben Holt, a forensic pathologist, told CNN."
    assert not any("Holt is shot" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))


SEEMED = [
    ("A court heard claims that the army attacked Bergen on {Monday=2025-03-03}.", "attack", "possible"),
    ("Ben Holt rejected the claims the army attacked Bergen on {Monday=2025-03-03}.", "attack", "denied"),
    ("The council read reports that the army attacked Bergen on {Monday=2025-03-03}.", "attack", "happened"),
    ("It is likely that rebels seized the port on {Monday=2025-03-03}.", "seize", "possible"),
    ("It is certain that rebels seized the port on {Monday=2025-03-03}.", "seize", "happened"),
]


@pytest.mark.parametrize(("text", "lemma", "status"), SEEMED)
def test_what_only_seemed_or_was_claimed_is_left_open(text: str, lemma: str, status: str, tell: Tell) -> None:
    assert only(tell(text), lemma).status == status


def test_what_only_looked_like_an_assault_is_no_assault(tell: Tell) -> None:
    assert not any(item.trigger.lemma == "assault" for item in tell("Holt saw what appeared to be an assault on {Monday=2025-03-03}."))
    assert any(item.trigger.lemma == "assault" for item in tell("It was an assault on the port of Varn on {Monday=2025-03-03}."))
