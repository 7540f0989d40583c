"""Transcripts of broadcasts: what is reported in them is kept, what the programme says of itself is not."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell

TURNS = """
The Mayor Speaks Aired {March 7, 2025=2025-03-07} - 10:00 ET THIS IS A RUSH TRANSCRIPT.

ADA MOOR, HOST: Good morning.

BEN HOLT, PORT CORRESPONDENT: Good morning, Ada.

MOOR: What happened?

{line}

MOOR: All right.

HOLT: We will see.
"""


def test_a_broadcast_reports_what_happened(tell: Tell) -> None:
    (told,) = tell(TURNS.replace("{line}", "(COMMERCIAL BREAK) HOLT (voice-over): Two ferries collided in Varn on {Monday=2025-03-03}."))
    assert (told.trigger.lemma, told.headlines) == ("collide", ("Two ferries collide in Varn",))


@pytest.mark.parametrize(
    "line",
    [
        "HOLT: At noon {today=2025-03-07}, the mayor of Varn has a briefing at the town hall.",
        "HOLT: The mayor of Varn speaks {today=2025-03-07} about the price of fish.",
        "(COMMERCIAL BREAK) HOLT: Anna Lund making the rounds {this week=2025-W10} in Varn.",
    ],
)
def test_what_the_programme_says_of_itself_is_no_event(line: str, tell: Tell) -> None:
    assert tell(TURNS.replace("{line}", line)) == ()
    assert tell(line.rpartition(": ")[2])


def test_a_list_with_places_in_capitals_is_no_transcript(tell: Tell) -> None:
    places = "\n\n".join(f"{place}: The port is quiet." for place in ("BERGEN", "BODO", "MOSS", "OSLO", "VARN"))
    assert tell(places + "\n\nThe mayor of Varn speaks {today=2025-03-07} about the price of fish.")
