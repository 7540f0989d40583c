"""Slips of the parser that are put right, each beside the sentence that it must not touch."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

MENDED = [
    # text, the event word, its headline
    (
        "Rebel spokesmen told Reuters Lund's forces killed five people in Bergen on {Monday=2025-03-03}.",
        "kill",
        "Lund's forces kill five people in Bergen, rebel spokesmen say",
    ),
    (
        "The air effort to halt the army's attacks on civilians continued into {Thursday=2025-03-06}, with a strike in Bergen, she said.",
        "continue",
        "Air effort to halt the army's attacks on civilians continues",
    ),
    (
        "Norwegian tanks fired on rebel positions around the oil port of Ras Torvan and warplanes hit another oil hub further east "
        "{Thursday=2025-03-06} as Ivo Kessler sent more men.",
        "hit",
        "Warplanes hit another oil hub further east",
    ),
    (
        "The Liberian-registered tanker Equator sailed from Brovik on {Wednesday=2025-03-05} apparently with the first cargo of crude "
        "sold by rebels, shipping sources said.",
        "sail",
        "Liberian-registered tanker Equator sails from Brovik, shipping sources say",
    ),
    ("Two people were killed and nine wounded in Bergen on {Monday=2025-03-03}.", "wound", "Nine are wounded in Bergen"),
    # What the articles wrote in one with a number, and what lies in a list of adjectives.
    ("A dividend of $2.6 bn will be paid in Oslo on {21 June=2025-06-21}.", "pay", "Dividend of $2.6 bn to be paid in Oslo"),
    (
        "Norwegian, Swedish and Danish envoys distributed the draft on {Tuesday=2025-03-04}.",
        "distribute",
        "Norwegian, Swedish and Danish envoys distribute the draft",
    ),
    ("One A-10 aircraft attacked two Norwegian ships in Bergen on {Monday=2025-03-03}.", "attack", "One A-10 aircraft attacks"),
    (
        "The envoy Ivo Kessler, whose denunciation of the mayor {last month=2025-02} sparked dozens of defections, said no.",
        "spark",
        "Kessler's denunciation of the mayor sparks dozens of defections",
    ),
]


@pytest.mark.parametrize(("text", "lemma", "line"), MENDED)
def test_a_slip_is_put_right(text: str, lemma: str, line: str, tell: Tell) -> None:
    assert only(tell(text), lemma).headlines[0].startswith(line)


UNTOUCHED = [
    ("The mayor told Oslo residents that the army killed five people on {Monday=2025-03-03}.", "kill", "Army kills five people"),
    ("The army attacked the rebels and the town and hit a hub on {Monday=2025-03-03}.", "hit", "Army hits a hub"),
    ("The port was closed and ships waited off Bergen on {Monday=2025-03-03}.", "wait off", "Ships wait off Bergen"),
]


@pytest.mark.parametrize(("text", "lemma", "line"), UNTOUCHED)
def test_what_was_read_well_stays(text: str, lemma: str, line: str, tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert (*mention.headlines, mention.clause)[0].startswith(line)


def test_of_a_day_behind_a_passive_nothing_is_left(tell: Tell) -> None:
    mention = only(tell("The treaty of Oslo, which was hurriedly passed {March 3=2025-03-03}, was ignored."), "pass")
    assert "March" not in "".join((*mention.headlines, mention.clause))


def test_what_somebody_insists_on_stays_with_the_insistence(tell: Tell) -> None:
    text = (
        "Norway and Sweden {earlier this week=2025-03-03} dropped their insistence that Kessler leave the country as part of any "
        "settlement, a softening of position."
    )
    lines = [line for mention in tell(text) for line in (*mention.headlines, mention.clause)]
    assert any("insistence that Kessler leave" in line for line in lines)
    assert not any(line.endswith("insistence") for line in lines)


def test_a_capital_inside_a_sentence_begins_another(tell: Tell) -> None:
    text = "At least 5,000 barrels of oil have been spewing out daily Speaking on {Saturday=2025-03-01}, Anna Lund blamed the mayor."
    assert not any("oil speak" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))
