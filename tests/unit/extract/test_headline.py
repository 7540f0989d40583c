"""Headlines: short, in the present, participants named, true to the citation; where none is good, none is made."""

from __future__ import annotations

import pytest

from generator.extract import EventLexicon
from generator.extract.gate import LONGEST, passes_gate, tidy
from tests.unit.extract.conftest import Tell, only

SIDES = "Norwegian President Mara Holt met Swedish President Ivo Kessler in Oslo.\n"
CASES = [
    (
        "Foreign Minister Anna Lund on {Wednesday=2025-03-05} ruled out membership for Sweden.",
        "rule out",
        "Lund rules out membership for Sweden",
    ),
    ("Holt's 90-minute call with Kessler on {Wednesday=2025-03-05} surprised Sweden.", "call", "Holt calls Kessler"),
    ("Holt will hold talks with Kessler on {Monday=2025-03-10}.", "talk", "Holt and Kessler to hold talks"),
    ("A meeting between Holt and Kessler in Bergen on {Monday=2025-03-03} failed.", "meeting", "Holt and Kessler meet in Bergen"),
    ("Witnesses described an attack on {Thursday=2025-03-06} in Munich.", "attack", "Attack in Munich"),
    ("The police have arrested the mayor in Bergen {today=2025-03-07}.", "arrest", "Police arrest the mayor in Bergen"),
    ("The mayor was arrested by the police on {Monday=2025-03-03}.", "arrest", "Mayor is arrested by the police"),
    ("The government will publish the report on {Monday=2025-03-10}.", "publish", "Government to publish the report"),
    ("The government did not publish the report on {Monday=2025-03-03}.", "publish", "Government does not publish the report"),
    ("Lund said on {Monday=2025-03-03} that the army would leave Bergen.", "say", "Lund says the army will leave Bergen"),
    ("Lund said on {Monday=2025-03-03} that the army had left Bergen.", "say", "Lund says the army left Bergen"),
    ("Rebels took the port, the army said on {Monday=2025-03-03}.", "say", "Army says rebels took the port"),
    ("“The talks have failed,” Lund said on {Monday=2025-03-03}.", "say", "Lund: “The talks have failed”"),
    ("The storm left more than 30 people injured on {Monday=2025-03-03}.", "storm", "Storm leaves more than 30 people injured"),
    ("Norway refused to sign the treaty on {Monday=2025-03-03}.", "refuse", "Norway refuses to sign the treaty"),
    ("Norway tried to capture the port on {Monday=2025-03-03}.", "capture", "Norway tries to capture the port"),
    ("If Sweden agrees, Norway will publish the report on {Monday=2025-03-10}.", "publish", "Norway may publish the report"),
    ("The minister gave a speech defending and explaining the plan on {Monday=2025-03-03}.", "speech", "Minister gives a speech"),
    ("Britain, Norway, Sweden and Finland signed the treaty on {Monday=2025-03-03}.", "sign", "Britain, Norway and others sign the treaty"),
]


@pytest.mark.parametrize(("text", "lemma", "headline"), CASES)
def test_the_first_headline_reads_like_a_newspapers(text: str, lemma: str, headline: str, tell: Tell) -> None:
    assert only(tell(SIDES + text), lemma).headlines[0] == headline


def test_his_stays_where_the_headlines_subject_explains_it(tell: Tell) -> None:
    mention = only(tell("President Ivo Kessler visited his mother in Bergen on {Monday=2025-03-03}."), "visit")
    assert mention.headlines[0] == "Kessler visits his mother in Bergen"


def test_a_pronoun_that_nobody_can_name_makes_no_headline(tell: Tell) -> None:
    (mention,) = tell("They destroyed the bridge in Bergen on {Monday=2025-03-03}.")
    assert mention.headlines == ()
    assert mention.clause == "“They destroyed the bridge in Bergen”"


def test_a_long_headline_loses_whole_constituents_from_the_right(tell: Tell) -> None:
    text = (
        "The Norwegian government signed a treaty with the neighbouring countries on the protection of whales in the northern seas "
        "after years of quarrels over the rights of small fishing villages on {Monday=2025-03-03}."
    )
    (headline,) = only(tell(text), "sign").headlines
    assert len(headline) <= LONGEST
    assert headline.startswith("Norwegian government signs a treaty")
    assert headline.split()[-1] not in ("of", "on", "with", "the", "in")


def test_a_long_headline_goes_without_articles_sooner_than_without_the_place(tell: Tell) -> None:
    text = "A Norwegian plane struck a tower built to collect the waste of the power station near Chernobyl on {Monday=2025-03-03}."
    (headline,) = only(tell(text), "strike").headlines
    assert headline == "Norwegian plane strikes tower built to collect waste of power station near Chernobyl"


def test_a_purpose_is_not_told_as_done(tell: Tell) -> None:
    mentions = tell("The minister flew to Bergen in order to sign the treaty with Sweden on {Monday=2025-03-03}.")
    assert not any("signs" in line for mention in mentions for line in mention.headlines)


def test_a_report_is_never_cut_below_what_was_said(tell: Tell) -> None:
    mention = only(tell("Minister Anna Lund told reporters on {Monday=2025-03-03}."), "tell")
    assert mention.headlines == ()


GATE = [
    ("Norway signs the treaty", True),
    ("Norway signs", False),
    ("Norway signs the treaty with", False),
    ("He signs the treaty today", False),
    ("Equipment is used to try", False),
    ("Norway scores a late try", True),
    ("And Norway signs the treaty", False),
    ("Norway says we sign the treaty", False),
    ("Norway signs " + "the long treaty " * 6, False),
]


@pytest.mark.parametrize(("line", "passes"), GATE)
def test_the_gate_lets_only_whole_lines_through(line: str, passes: bool, english: EventLexicon) -> None:
    assert passes_gate(line, english.headlines) is passes


TIDY = [
    ('the " unrealistic " goal', 'the "unrealistic" goal'),
    ('he said "never', "he said never"),
    ("Holt , Kessler", "Holt, Kessler"),
    ("the minister 's car", "the minister's car"),
    ("a plan ( secret", "a plan secret"),
]


@pytest.mark.parametrize(("line", "expected"), TIDY)
def test_spaces_and_marks_are_put_right(line: str, expected: str, english: EventLexicon) -> None:
    assert tidy(line, english.headlines) == expected
