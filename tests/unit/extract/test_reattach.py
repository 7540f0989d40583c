"""Phrases that the parser hung on a word beside the right one."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

LINES = [
    # text, the event word, its headline
    (
        "The Transport Safety Office, in a report on the spill released {Friday=2025-03-07}, reviewed the financial risks facing a fund.",
        "release",
        "Report on the spill is released",
    ),
    (
        "Tar balls and oil sheen from the huge slick reached Norway's Lofoten Islands on {Monday=2025-03-03}, as well as parts of Sweden.",
        "reach",
        "Tar balls and oil sheen reach Norway's Lofoten Islands as well as parts of Sweden",
    ),
    (
        "Norway is to close the southern part of its border with Sweden, a local newspaper reported on {Monday=2025-03-03}, "
        "the day after Norway angered Sweden's new rulers.",
        "report",
        "Local newspaper reports Norway is to close the southern part of its border with Sweden",
    ),
    (
        "{June 28=2024-06-28} - BP is forced to defend its chief executive after Norway's deputy prime minister said he expected "
        "Lund to resign soon.",
        "force",
        "BP is forced to defend its chief executive",
    ),
    (
        "Government forces have been pushing from Bergen to Ras Lanuf, a critical eastern oil town that the opposition seized on "
        "{Sunday=2025-03-02}.",
        "seize",
        "Opposition seizes Ras Lanuf",
    ),
    ("Forces drove to Ras Lanuf, an oil town that fell to rebels on {Sunday=2025-03-02}.", "fall", "Ras Lanuf falls to rebels"),
    ("Forces drove to Ras Lanuf with a tank that fell to rebels on {Sunday=2025-03-02}.", "fall", "Tank falls to rebels"),
    (
        "Hydro chief executive Tony Lund took a day off {Saturday=2025-03-01} to see his 52-foot yacht compete in a race.",
        "take off",
        "Lund takes a day off to see his 52-foot yacht compete in a race",
    ),
    (
        "Hydro chief executive Tony Lund drove off the pier on {Saturday=2025-03-01} to see his yacht.",
        "drive",
        "Lund drives off the pier to see his yacht",
    ),
    (
        "The Liberian-registered tanker Equator sailed from Bergen on {Monday=2025-03-03} apparently with the first cargo of crude.",
        "sail",
        "Liberian-registered tanker Equator sails from Bergen apparently with first cargo of crude",
    ),
    ("Tropical storm Colin formed in the Atlantic on {Monday=2025-03-03}.", "form", "Tropical storm Colin forms in the Atlantic"),
    (
        "The EPA released a study {Monday=2025-03-03} concluding that chemical dispersants are safe.",
        "release",
        "EPA releases a study concluding that chemical dispersants are safe",
    ),
    (
        "The EPA released a whale {Monday=2025-03-03} concluding that chemical dispersants are safe.",
        "release",
        "EPA releases a whale",
    ),
    (
        "The White House commission on the oil spill said on {Wednesday=2025-03-05} that BP and its partners made a series of cost-cutting "
        "decisions that ultimately contributed to the spill.",
        "say",
        "White House commission says BP and its partners made a series of cost-cutting decisions",
    ),
]


@pytest.mark.parametrize(("text", "verb", "line"), LINES)
def test_what_belongs_together_is_joined(text: str, verb: str, line: str, tell: Tell) -> None:
    (mention,) = (item for item in tell(text) if item.trigger.lemma == verb)
    assert mention.headlines[0] == line


def test_a_video_may_be_released_itself(tell: Tell) -> None:
    mention = only(tell("The Audit Office, in a report on the video released {Friday=2025-03-07}, reviewed the risks."), "release")
    assert mention.headlines == () or mention.headlines[0].startswith("Video")


def test_no_effort_uses_what_its_aim_needs(tell: Tell) -> None:
    mentions = tell(
        "An earlier effort to pump mud into the well using much of the same equipment at {the end of May=2024-05} "
        "failed because the pressure was too great."
    )
    assert not any(line.startswith("Earlier effort to pump mud into the well uses") for item in mentions for line in item.headlines)


def test_half_a_name_is_nobodys(tell: Tell) -> None:
    mention = only(
        tell("{October 12=2024-10-12} - Government fighters capture Lund's son Mo ‘tassim after he tried to escape Bergen."), "capture"
    )
    assert "son tassim" not in " ".join((*mention.headlines, mention.clause))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "NATO war planes struck at Bergen, on the Atlantic coast, for a third day on {Sunday=2025-03-02}, "
            "a spokesman for the multi-national alliance said in Brussels.",
            "2025-03-02",
        ),
        ("On {Sunday=2025-03-02}, a spokesman for the alliance said war planes struck at Bergen.", None),
        (
            "War planes struck at Bergen, on the Atlantic coast, and on {Sunday=2025-03-02}, "
            "a spokesman for the multi-national alliance said so in Brussels.",
            None,
        ),
    ],
)
def test_a_day_before_the_comma_of_a_speaker_is_of_what_he_says(text: str, day: str | None, tell: Tell) -> None:
    found = only(tell(text), "strike").when
    assert (found.edtf if found and not found.uncertain else None) == day


def test_a_day_that_opens_the_next_sentence_is_of_that_one(tell: Tell) -> None:
    text = "Planes struck the port in the north Also on {Wednesday=2025-03-05}, the US said it was having talks with Cuba over the spill."
    assert all(item.when is None for item in tell(text) if item.trigger.lemma == "strike")
