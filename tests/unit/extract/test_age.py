"""An age is that of the day of writing, so it is no part of a headline about an earlier day."""

from __future__ import annotations

from tests.unit.extract.conftest import Tell, only

LEAD = "Spring came late.\n\n"


def test_an_age_is_left_out_of_what_somebody_did_before(tell: Tell) -> None:
    mentions = tell(LEAD + "The suspect is a 24-year-old Norwegian who arrived in Sweden in {2016=2016}.")
    assert only(mentions, "arrive").headlines[0] == "Norwegian arrives in Sweden"


def test_an_age_stays_in_what_somebody_of_that_age_does(tell: Tell) -> None:
    mentions = tell(LEAD + "A 24-year-old Norwegian arrived in Sweden on {Thursday=2025-03-06}.")
    assert only(mentions, "arrive").headlines[0] == "24-year-old Norwegian arrives in Sweden"


def test_what_is_old_without_an_age_stays_old(tell: Tell) -> None:
    mentions = tell(LEAD + "Police spoke of the old student who moved to Norway in {2016=2016}.")
    assert only(mentions, "move").headlines[0] == "Old student moves to Norway"
