"""Names in headlines: whole, of the right kind, with the verb in the right number."""

from __future__ import annotations

import pytest

from generator.extract.gate import doubles_name
from tests.unit.extract.conftest import Tell, only

NAMED = [
    # text, the event word, its headline
    (
        "The US National Hurricane Center issued a warning on {Wednesday=2025-03-05} about a tropical depression in the Gulf.",
        "warning",
        "US National Hurricane Center issues a warning about a tropical depression in the Gulf",
    ),
    (
        "The U.S. State Department said it was operating one flight {Saturday=2025-03-01} to evacuate U.S. citizens from Egypt.",
        "operate",
        "State Department is operating one flight to evacuate U.S. citizens from Egypt, it says",
    ),
    (
        "When the tanker hit a reef in Alaska's Prince William Sound in {1989=1989}, the spill became the worst in American history.",
        "hit",
        "Tanker hits a reef in Alaska's Prince William Sound",
    ),
    (
        "The National Oceanic and Atmospheric Administration issued a 72-hour forecast on {Monday=2025-03-03}.",
        "issue",
        "National Oceanic and Atmospheric Administration issues a 72-hour forecast",
    ),
    ("The US Congress passed a law against spills on {Wednesday=2025-03-05}.", "pass", "US Congress passes a law against spills"),
    (
        "Somali pirates freed a Nigerian tugboat they seized 10 months ago, the Dutch Defense Ministry said {Saturday=2025-03-01}.",
        "say",
        "Dutch Defense Ministry says Somali pirates freed a Nigerian tugboat",
    ),
    (
        "President Mara Holt's announcement {Tuesday=2025-03-04} that she will turn over power to an elected successor in "
        "{September=2025-09} doesn't go nearly far enough, says analyst Ivo Kessler.",
        "turn over",
        "Holt to turn over power to an elected successor",
    ),
    (
        "Herman Van Dahl is back.\nPresident Herman Van Dahl left Bergen on {Monday=2025-03-03}, and Van Dahl will return.",
        "leave",
        "Van Dahl leaves Bergen",
    ),
    (
        "The Committee to Protect Journalists, an advocacy organization, said {Friday=2025-03-07} it has documented 101 attacks.",
        "say",
        "Committee to Protect Journalists says it has documented 101 attacks",
    ),
    (
        "A committee to protect journalists, an old plan, met on {Friday=2025-03-07} in Bergen.",
        "meet",
        "Committee meets in Bergen",
    ),
    (
        "A U.S. State Department release {Sunday=2025-03-02} says Mara Holt spoke {Saturday=2025-03-01} with Swedish Prime Minister "
        "Ivo Kessler.",
        "speak",
        "Mara Holt speaks with Kessler, U.S. State Department release says",
    ),
    ("Foreign Minister Anna Lund visited Oslo on {Monday=2025-03-03}.", "visit", "Lund visits Oslo"),
]


@pytest.mark.parametrize(("text", "verb", "line"), NAMED)
def test_a_name_is_whole(text: str, verb: str, line: str, tell: Tell) -> None:
    assert only(tell(text), verb).headlines[0] == line


def test_two_bodies_take_the_plural(tell: Tell) -> None:
    mention = only(tell("The Transport Ministry and the Harbour Board issued a 72-hour forecast on {Monday=2025-03-03}."), "issue")
    assert mention.headlines[0] == "Transport Ministry and the Harbour Board issue a 72-hour forecast"


def test_the_first_of_two_is_one(tell: Tell) -> None:
    mention = only(tell("The first of two relief tunnels collapsed on {Monday=2025-03-03} near Bergen."), "collapse")
    assert mention.headlines[0] == "First of two relief tunnels collapses near Bergen"
    mention = only(tell("Two of the relief tunnels collapsed on {Monday=2025-03-03} near Bergen."), "collapse")
    assert mention.headlines[0] == "Two of the relief tunnels collapse near Bergen"


def test_a_prince_is_a_person(tell: Tell) -> None:
    mention = only(tell("Prince William Holt arrived in Bergen on {Monday=2025-03-03}."), "arrive")
    assert [item.type for item in mention.participants if item.role == "agent"] == ["person"]


NOUNS = [
    # text, whether the headline has the well
    ("BP pumped heavy drilling mud into its blown-out Gulf of Mexico well on {Tuesday=2025-03-04} in a “static kill” operation.", True),
    ("BP pumped heavy drilling mud into the Gulf of Mexico well before dawn on {Tuesday=2025-03-04}.", False),
]


@pytest.mark.parametrize(("text", "well"), NOUNS)
def test_a_well_behind_the_name_of_its_sea_is_one(text: str, well: bool, tell: Tell) -> None:
    assert only(tell(text), "pump").headlines[0].endswith("Gulf of Mexico well") is well


def test_what_a_report_shows_is_told_rather_than_that_it_came_out(tell: Tell) -> None:
    text = (
        "The new estimates, released {Thursday=2025-03-06} by government-appointed scientists, show that the well most likely "
        "produces 5,000 barrels."
    )
    assert only(tell(text), "release").headlines[0] == "New estimates show that the well most likely produces 5,000 barrels"
    text = "The new estimates, released {Thursday=2025-03-06} by government-appointed scientists, surprised Norway."
    assert only(tell(text), "release").headlines[0] == "New estimates are released by government-appointed scientists"


UNSAID = [
    # text, the event word, what no headline says
    (
        "BP said on {Monday=2025-03-03} its spending to cap the well, clean up the spill and compensate those affected had accelerated "
        "to $100 million a day.",
        "say",
        "BP says its spending to cap the well clean",
    ),
    (
        "Heading into {this week=2025-W10}, thousands of Egyptians continue to defy the curfew by packing Cairo streets.",
        "head",
        "Egyptians head",
    ),
]


@pytest.mark.parametrize(("text", "verb", "wrong"), UNSAID)
def test_a_clause_that_lost_its_sense_makes_no_headline(text: str, verb: str, wrong: str, tell: Tell) -> None:
    told = [line for mention in tell(text) if mention.trigger.lemma == verb for line in (*mention.headlines, mention.clause)]
    assert not any(wrong in line for line in told)


def test_the_source_of_a_claim_is_its_name_without_what_is_said_of_it(tell: Tell) -> None:
    text = "The Committee to Protect Journalists, an advocacy organization, said Friday that rebels attacked Bergen on {Friday=2025-03-07}."
    assert only(tell(text), "attack").attribution == "Committee to Protect Journalists"


HIS = [
    # text, the event word, its headline
    (
        "Calls for political reform prompted President Ivo Holt on {Wednesday=2025-03-05} to dismiss his government.\nHolt left.",
        "prompt",
        "Calls for political reform prompt Holt to dismiss his government",
    ),
    (
        "President Ivo Holt spoke.\nCalls for reform prompted an ally on {Wednesday=2025-03-05} to leave his government.\nHolt left.",
        "prompt",
        "Calls for reform prompt an ally to leave Holt's government",
    ),
]


@pytest.mark.parametrize(("text", "verb", "line"), HIS)
def test_nobody_is_named_again_for_his(text: str, verb: str, line: str, tell: Tell) -> None:
    assert only(tell(text), verb).headlines[0] == line


LISTS = [
    # text, the event word, its headline
    ("Writer Mara Lund and singer John Holt met in Bergen on {Monday=2025-03-03}.\nHolt sang.", "Mara Lund and John Holt meet in Bergen"),
    ("Writer Mara Lund and singer John Holt met in Bergen on {Monday=2025-03-03}.\nHolt sang. Lund left.", "Lund and Holt meet in Bergen"),
    ("Writer Mara Lund and Norway met in Bergen on {Monday=2025-03-03}.\nLund left.", "Lund and Norway meet in Bergen"),
]


@pytest.mark.parametrize(("text", "line"), LISTS)
def test_a_list_has_all_names_full_or_all_short(text: str, line: str, tell: Tell) -> None:
    assert only(tell(text), "meet").headlines[0] == line


def test_no_part_of_a_name_is_said_twice_over() -> None:
    assert doubles_name("Bo Holt Holt sings", "Bo Holt sings")
    assert not doubles_name("Duran Duran sings", "Duran Duran sang")
    assert not doubles_name("Holt says Holt sings", "Holt sang")
