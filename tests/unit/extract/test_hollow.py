"""Clauses that tell of no event by their grammar, each beside one that does."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell

HOLLOW = [
    # the hollow clause, the word in it, and a clause with the same word that tells of an event
    ("Watch out for the mayor's speech {tonight=2025-03-07TNI}.", "speech", "The mayor gave a speech in Varn {tonight=2025-03-07TNI}."),
    (
        "Let's cut straight to the mayor's speech in Varn {last night=2025-03-06TNI}.",
        "speech",
        "The mayor gave a speech in Varn {last night=2025-03-06TNI}.",
    ),
    ("See the ferry sink off Varn on {Monday=2025-03-03}.", "sink", "See how the ferry sank in Varn on {Monday=2025-03-03}."),
    (
        "Should Ada Moor win the election in {May=2025-05}, she would close the port.",
        "win",
        "Ada Moor should win the election in {May=2025-05}.",
    ),
    (
        "The court required Ben Holt be released on {Monday=2025-03-03}.",
        "release",
        "The court required that Ben Holt be released on {Monday=2025-03-03}.",
    ),
    ("That is what the council built on {Monday=2025-03-03}.", "build", "The council built a pier on {Monday=2025-03-03}."),
    (
        "Farmers fear the kind of storm that sank the ferry on {Monday=2025-03-03}.",
        "sink",
        "Farmers fear the storm that sank the ferry on {Monday=2025-03-03}.",
    ),
    ("To those marching in Varn {today=2025-03-07}, good morning.", "march", "Sailors are marching in Varn {today=2025-03-07}."),
]


@pytest.mark.parametrize(("text", "lemma", "other"), HOLLOW)
def test_a_clause_that_bids_supposes_demands_or_greets_tells_no_event(text: str, lemma: str, other: str, tell: Tell) -> None:
    assert lemma not in [mention.trigger.lemma for mention in tell(text)]
    assert lemma in [mention.trigger.lemma for mention in tell(other)]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("How the oil has spread in Varn {this week=2025-W10}", "spread"),
        ("Born: {May 3, 1960=1960-05-03}, Varn Also known as: The Captain First hits: The Pier, The Ferry", "bear"),
    ],
)
def test_titles_and_the_rows_of_a_box_tell_no_event(text: str, lemma: str, tell: Tell) -> None:
    assert tell(text) == ()
    plain = {"spread": "The oil has spread in Varn {this week=2025-W10}.", "bear": "Ada Moor was born in Varn on {May 3, 1960=1960-05-03}."}
    assert [mention.trigger.lemma for mention in tell(plain[lemma])] == [lemma]


def test_what_somebody_was_seen_doing_is_not_planned(tell: Tell) -> None:
    assert not tell("Ada Lund, 16, was last seen getting off a bus near her home on {April 26=2025-04-26}.")
    assert tell("Ada Lund, 16, was last seen getting off a bus near her home on {March 3=2025-03-03}.")
