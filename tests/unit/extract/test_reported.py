"""What an article opens with as somebody's report gets the day of the saying, in doubt; 2025-03-07 is a Friday."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

SAID = "police said on {Friday=2025-03-07}"


def days(text: str, tell: Tell) -> dict[str, str]:
    """Return the day of each event that has one."""
    return {item.trigger.lemma: item.when.edtf for item in tell(text) if item.when is not None}


@pytest.mark.parametrize(
    "text",
    [
        f"Ivo Berg was killed when the bridge collapsed, {SAID}.",
        f"Gunmen killed Ivo Berg in Bergen, {SAID}.",
        "Police said on {Friday=2025-03-07} that gunmen killed Ivo Berg.",
    ],
)
def test_the_deed_has_the_day_of_its_report_in_doubt_and_the_saying_goes(text: str, tell: Tell) -> None:
    assert days(text, tell) == {"kill": "2025-03-07?"}
    killed = only(tell(text), "kill")
    assert killed.basis == "published"
    assert killed.timex is None
    assert killed.attribution is not None
    assert any("“said”" in step for step in killed.reading)


def test_what_was_said_the_day_before_counts_and_what_was_said_before_that_does_not(tell: Tell) -> None:
    assert days("Gunmen killed Ivo Berg, police said on {Thursday=2025-03-06}.", tell) == {"kill": "2025-03-06?"}
    assert days("Gunmen killed Ivo Berg, police said on {Monday=2025-03-03}.", tell) == {"say": "2025-03-03"}


@pytest.mark.parametrize(
    "text",
    [
        # the tense looks back or leaves open when
        f"Gunmen had killed Ivo Berg, {SAID}.",
        f"Gunmen have killed Ivo Berg, {SAID}.",
        f"Ivo Berg has left his party and fled to Norway, {SAID}.",
        f"Gunmen previously killed Ivo Berg, {SAID}.",
        # another clause than what is said, or no deed
        "Police said on {Friday=2025-03-07} that the men who killed Ivo Berg were brothers.",
        f"Ivo Berg wanted a vote, {SAID}.",
        # other words of time may be of the deed
        f"Gunmen killed Ivo Berg in the course of {{five weeks=P5W}}, {SAID}.",
        # a threat is an act of its own
        "Police warned on {Friday=2025-03-07} that gunmen killed Ivo Berg.",
        # not what the article opens with
        f"Spring came late.\nIt rained.\nThe town slept.\nGunmen killed Ivo Berg, {SAID}.",
    ],
)
def test_what_may_be_older_than_its_report_stays_without_a_day(text: str, tell: Tell) -> None:
    assert not any(item.basis == "published" for item in tell(text))
    assert any(item.kind == "statement" and item.when is not None for item in tell(text))


def test_a_deed_with_a_day_of_its_own_keeps_it(tell: Tell) -> None:
    assert days("Gunmen killed Ivo Berg on {Monday=2025-03-03}, police said on {Friday=2025-03-07}.", tell)["kill"] == "2025-03-03"
