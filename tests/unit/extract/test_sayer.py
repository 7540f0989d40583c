"""The "said" at the end of a sentence has its speaker, and what it reports is no fact."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

BEHIND = [
    # the speaker's post stands between commas
    (
        "A masked man entered the Varn museum on {Monday=2025-03-03}, Ben Holt, director of the harbour board, told Reuters.",
        "enter",
        "Masked man enters the Varn museum, Ben Holt says",
    ),
    # the parser takes the report for a second thing that happened
    (
        "Shelling attacks by loyalist forces positioned outside Varn killed 11 civilians in the rebel-held city on {Monday=2025-03-03}, "
        "a doctor at the main hospital there said by phone.",
        "kill",
        "Attacks by loyalist forces positioned outside Varn kill 11 civilians, doctor says",
    ),
]


@pytest.mark.parametrize(("text", "lemma", "headline"), BEHIND)
def test_a_report_behind_a_long_clause_has_its_speaker(text: str, lemma: str, headline: str, tell: Tell) -> None:
    assert only(tell(text), lemma).headlines[0] == headline


BESIDE = [
    # who left and met is who spoke
    ("Ada Moor left the port on {Monday=2025-03-03}, met Ben Holt, her lawyer, and said little.", "leave"),
    ("Shells hit the port of Varn on {Monday=2025-03-03}, and the mayor said so.", "hit"),
    ("Ada Moor met Ben Holt, the mayor of Varn, on {Monday=2025-03-03} and said the talks went well.", "meet"),
]


@pytest.mark.parametrize(("text", "lemma"), BESIDE)
def test_a_said_that_reports_something_else_makes_no_claim_of_the_clause_before(text: str, lemma: str, tell: Tell) -> None:
    assert only(tell(text), lemma).attribution is None


def test_what_a_statement_indicates_was_not_done_to_the_statement(tell: Tell) -> None:
    text = "The U.S. Embassy in Norway issued a statement indicating several embassy vehicles were stolen in Oslo on {Monday=2025-03-03}."
    assert only(tell(text), "steal").headlines == ("Several embassy vehicles are stolen in Oslo, Embassy says",)
    plain = "The U.S. Embassy in Norway issued a statement naming several envoys who were jailed in Oslo on {Monday=2025-03-03}."
    assert only(tell(plain), "jail").attribution is None


def test_all_that_somebody_tells_was_done_to_him_is_his_word(tell: Tell) -> None:
    text = "Sailors in the port of Varn reported being beaten, arrested and harassed by guards for a second day {Monday=2025-03-03}."
    assert only(tell(text), "harass").headlines == ("Sailors in the port of Varn report being beaten",)
    done = "Sailors in the port of Varn were beaten, arrested and harassed by guards for a second day {Monday=2025-03-03}."
    assert not any("report" in line for mention in tell(done) for line in mention.headlines)
