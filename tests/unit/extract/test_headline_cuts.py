"""A headline is not cut short of its sense: where a phrase has to go for room, another goes."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only


def lines(tell: Tell, text: str) -> list[str]:
    """Return everything that a text offers to be shown."""
    return [line for mention in tell(text) for line in (*mention.headlines, mention.clause)]


WHOLE = [
    # text, a headline that it offers
    (
        "The union said on {Monday=2025-03-03} it will not pursue offshore drilling off the North Coast of the U.K. "
        "and the eastern Gulf of Oslo.",
        "Union says it will not pursue offshore drilling off the North Coast of the U.K.",
    ),
    (
        "Norway and Sweden agreed on {Monday=2025-03-03} to provide the northern sailors, based in Bergen, with millions of dollars.",
        "Norway and Sweden agree to provide the northern sailors with millions of dollars",
    ),
    ("The bombing of Nord Air flight 103 on {Monday=2025-03-03} killed 270 people.", "Bombing of Nord Air flight 103 kills 270 people"),
    (
        "In {June 1998=1998-06}, Scott Moor had just finished his last day of school in Bergen.",
        "Scott Moor just finishes last day of school in Bergen",
    ),
    (
        "Nordic Ferries and Sound Lines allowed passengers with tickets on {Monday=2025-03-03} to change their crossings "
        "at no charge on all of the ships.",
        "Nordic Ferries and Sound Lines allow passengers with tickets to change their crossings",
    ),
    (
        "The yard Holt Marine vowed on {Monday=2025-03-03} to pay “all necessary and appropriate clean-up costs” from the massive oil "
        "spill in the Sound of Varn.",
        'Yard Holt Marine vows to pay "all necessary and appropriate clean-up costs" from oil spill',
    ),
    (
        "A warplane was shot down over Bergen on {Monday=2025-03-03} and burst into flames.",
        "Warplane is shot down over Bergen and bursts into flames",
    ),
    (
        "Rockets struck the port of Bergen on {Monday=2025-03-03} and killed two sailors.",
        "Rockets strike the port of Bergen and kill two sailors",
    ),
]


@pytest.mark.parametrize(("text", "line"), WHOLE)
def test_a_headline_keeps_what_it_is_nothing_without(text: str, line: str, tell: Tell) -> None:
    assert line in lines(tell, text)


NOT_SAID = [
    # text, what no line may say
    (
        "A third ship chartered by the International Organization for Migrant Labour sailed from the besieged city of Varn "
        "to the rebel stronghold of Bergen on {Monday=2025-03-03}.",
        "ship chartered sails",
    ),
    ("Ada Moor said on {Monday=2025-03-03} it was more likely the crew slept too much.", "was more likely."),
    ("Ben Holt said on {Monday=2025-03-03} he would run, should he seek the office.", "Should Holt"),
    ("Ada Moor spent {last night=2025-03-06} watching the count in a hall in Bergen.", "Moor spends watching"),
    ("The car hit a wall on {Monday=2025-03-03} and Ben Holt was killed.", "Car hits a wall and"),
    ("The minister met Ben Holt on {Monday=2025-03-03} and left Bergen.", "and leaves"),
    ("The ferry hit a rock on {Monday=2025-03-03}, and later sank.", "and sinks"),
]


@pytest.mark.parametrize(("text", "words"), NOT_SAID)
def test_a_cut_does_not_make_a_headline_say_less_or_other(text: str, words: str, tell: Tell) -> None:
    told = [line for mention in tell(text) for line in mention.headlines or (mention.clause,)]
    assert told
    assert not any(words in f"{line}." for line in told)


def test_a_list_of_which_one_is_told_takes_the_singular(tell: Tell) -> None:
    mention = only(tell("Holt's wife, his daughter and two of his sons were arrested in Bergen on {Monday=2025-03-03}."), "arrest")
    assert not any(line.startswith("Holt's wife are") for line in mention.headlines)


def test_a_verb_in_the_plural_shows_that_two_did_it(tell: Tell) -> None:
    text = "Moor's mother Katrin and her sister Lotte have backed plans for a concert in Bergen on {Monday=2025-03-03}."
    assert not any("backs" in line for line in lines(tell, text))


def test_a_clause_as_written_goes_without_an_aside_before_it_is_cut(tell: Tell) -> None:
    text = (
        "Sailors in the islands were to mark the anniversary by staging a version of Nordlys for invited members of the public and press "
        "on {Saturday=2025-03-08}."
    )
    assert not any("…" in mention.clause or len(mention.clause) > 90 for mention in tell(text))
