"""What a headline says of a phrase: the name that tells which, a number with its unit, whose place it is, and no aside."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

SAID = [
    # text, the event word, its headline
    (
        "The destroyer Nordlys moved through the Suez Canal on {Monday=2025-03-03}.",
        "move",
        "Destroyer Nordlys moves through the Suez Canal",
    ),
    (
        "Norway's neighbor Sweden jailed the former prime minister on {Monday=2025-03-03}.",
        "jail",
        "Norway's neighbor Sweden jails the former prime minister",
    ),
    (
        "Norway's neighbor, Sweden, jailed the former prime minister on {Monday=2025-03-03}.",
        "jail",
        "Norway's neighbor jails the former prime minister",
    ),
    (
        "BP shares, down by almost 2.5% in morning trading in London {yesterday=2025-03-06}, closed down 1.25%.",
        "close",
        "BP shares close down 1.25%",
    ),
    (
        "Hydro's {first quarter=2025-Q1} dividend of $2 bn was paid on {Monday=2025-03-03}.",
        "pay",
        "Hydro's first quarter dividend of $2 bn is paid",
    ),
    ("Shares in Norsk Hydro closed down 1.25% on {Monday=2025-03-03}.", "close", "Shares in Norsk Hydro close down 1.25%"),
    (
        "Swedish leader Ivo Kessler is in hiding.\n"
        "The voice of Ivo Kessler boomed out from his hiding place in Bergen on {Thursday=2025-03-06}.",
        "boom out",
        "Voice of Kessler booms out from his hiding place in Bergen",
    ),
    (
        "The response was nevertheless furious from Sweden, where Europe's wave of uprisings began late last year, "
        "leading to the overthrow of President Ivo Kessler in {January=2025-01}.",
        "lead",
        "Europe's wave of uprisings leads to the overthrow of Kessler",
    ),
    (
        "One official did not rule out using force on {Monday=2025-03-03} if all other options were exhausted.",
        "use",
        "One official does not rule out using force if all other options were exhausted",
    ),
    (
        "The oil spill gives President Mara Holt a chance in her Oval Office speech {tonight=2025-03-07} to reform oil use, "
        "says Daniel Weiss.",
        "speech",
        "Holt's Oval Office speech",
    ),
    (
        "The speech comes on the eve of Holt's meeting with top Hydro executives at the White House on {Wednesday=2025-03-05}.",
        "meeting",
        "Holt's meeting with top Hydro executives at the White House",
    ),
    ("Lund told the fishermen on {Thursday=2025-03-06} to leave the port.", "tell", "Lund tells the fishermen to leave the port"),
]


@pytest.mark.parametrize(("text", "verb", "line"), SAID)
def test_what_is_said_is_whole_and_true(text: str, verb: str, line: str, tell: Tell) -> None:
    assert only(tell(text), verb).headlines[0] == line


def test_a_deed_in_the_main_clause_may_lead_to_something(tell: Tell) -> None:
    text = "The soldiers hit the port, where Europe's rebels had gathered, killing President Ivo Kessler in {January=2025-01}."
    assert only(tell(text), "kill").headlines[0].startswith("Soldiers kill")


UNSAID = [
    # text, the event word, what no headline says
    (
        "BP spokesman Mark Lund told news agency AFP on {Thursday=2025-03-06}: “Now that we are collecting 5,000 barrels a day, "
        "it might be a little more than that.”",
        "tell",
        "Lund tells news agency AFP",
    ),
    (
        "As of {Wednesday=2025-03-05}, the 85th day of the disaster, between 92 million and 182 million gallons of oil had spewed "
        "into the sea.",
        "spew",
        "85th day of disaster between",
    ),
    (
        "More than 1,000 migrants were on board, as were the bodies of photographers Tim Holt and Chris Lund, killed in Bergen on "
        "{Monday=2025-03-03}, the organization said.",
        "kill",
        "odies of photographers are killed",
    ),
    (
        "Tunisia said {Thursday=2025-03-06} its troops were patrolling fuel stations to curb the flow of smuggled gasoline into "
        "neighboring Libya, a trade which is helping them.",
        "say",
        "were fuel stations",
    ),
    (
        "James Bottoms, an Oslo resident who co-founded “Get Oil Out” in {1969=1969}, says the spill reminded him of those days.",
        "found",
        "founds",
    ),
    (
        "His eldest son Ivo Kessler had surrendered to rebel forces on {Friday=2025-03-07}, he told Reuters.",
        "surrender",
        "Ivo Kessler's eldest son",
    ),
]


@pytest.mark.parametrize(("text", "verb", "wrong"), UNSAID)
def test_what_would_be_untrue_is_not_said(text: str, verb: str, wrong: str, tell: Tell) -> None:
    told = (line for mention in tell(text) if mention.trigger.lemma == verb for line in (*mention.headlines, mention.clause))
    assert not any(wrong in line for line in told)


def test_a_day_that_is_no_apposition_may_begin(tell: Tell) -> None:
    line = only(tell("The 85th day of the disaster began on {Wednesday=2025-03-05} with a prayer."), "begin").headlines[0]
    assert line == "85th day of the disaster begins with a prayer"


def test_dusk_is_no_event(tell: Tell) -> None:
    assert tell("As dusk fell {Friday=2025-03-07} the shelling that could be clearly heard abated.") == ()
    assert tell("As shells fell on the port {Friday=2025-03-07} the fighting that could be clearly heard abated.") != ()


def test_who_is_mayor_of_a_town_is_killed_and_not_the_town(tell: Tell) -> None:
    mention = only(tell("Police honoured the mayor of Bergen, killed in Oslo on {Monday=2025-03-03}."), "kill")
    assert mention.headlines[0] == "Mayor of Bergen is killed in Oslo"
