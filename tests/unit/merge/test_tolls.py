"""Figures that grow from article to article."""

from typing import Any

import pytest

from generator.merge.tolls import tolls
from tests.unit.merge.telling import LEXICON, article, timeline, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mill exploded, killing at least three people and leaving 17 others missing.",
            [("dead", "at least three"), ("missing", "17")],
        ),
        ("Divers found six more bodies, bringing the number of dead to nine.", [("dead", "nine")]),
        ("Twelve people are now known to have died.", [("dead", "twelve")]),
        ("The boat sank with the loss of 12 lives.", [("dead", "12")]),
        ("Nine workers were killed and 1,200 hurt.", [("dead", "nine"), ("injured", "1,200")]),
        ("14 of the 112 people aboard died.", [("dead", "14")]),
        ("Two men killed three people.", [("dead", "three")]),
        ("The death toll rose to twenty-one.", [("dead", "twenty-one")]),
        (
            "The gale killed at least four people and injured more than a dozen.",
            [("dead", "at least four"), ("injured", "more than a dozen")],
        ),
        ("The gale killed four people and injured scores.", [("dead", "four")]),
        ("The gale, which killed a dozen sailors, left nine missing.", [("dead", "a dozen"), ("missing", "nine")]),
        ("Four sailors were killed or injured.", [("dead", "four")]),
    ],
)
def test_a_toll_is_read_whatever_words_count_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(toll.of, toll.words) for toll in tolls(text, LEXICON)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor died aged 41.",
        "Ada Moor, 41, died in the mill.",
        "He died two days later.",
        "They were killed on 20 April.",
        "He was killed in 1986.",
        "The crew saved 12 lives.",
        "Divers found six more bodies.",
        "The 34-year-old man died.",
        "The spill killed 40 birds.",
    ],
)
def test_ages_days_years_and_additions_are_no_tolls(text: str) -> None:
    assert tolls(text, LEXICON) == ()


def test_a_toll_that_grows_is_kept_as_a_difference_the_newest_first() -> None:
    ship: dict[str, Any] = {"bodies": ["Grey Heron"], "place": "Tarn"}
    words = ["killing at least three people", "bringing the number of dead to nine", "with the loss of 12 lives"]
    story = timeline(
        *(
            article(
                f"a{n}",
                f"2031-05-{n + 6:02}",
                told(f"The Grey Heron [sank] off Tarn on Monday, {each}.", "2031-05-05", lemma="sink", **ship),
            )
            for n, each in enumerate(words)
        )
    )
    (difference,) = story.events[0].disagreements
    assert difference.about == "dead"
    assert [claim.value for claim in difference.claims] == ["12", "nine", "at least three"]
    assert [[story.events[0].citations[i].article for i in claim.citations] for claim in difference.claims] == [["a2"], ["a1"], ["a0"]]


def test_the_same_toll_in_other_words_is_no_difference() -> None:
    ship: dict[str, Any] = {"bodies": ["Grey Heron"], "place": "Tarn"}
    story = timeline(
        *(
            article(f"a{n}", "2031-05-06", told(f"The Grey Heron [sank] off Tarn on Monday, {each}.", "2031-05-05", lemma="sink", **ship))
            for n, each in enumerate(["killing nine sailors", "with the loss of 9 lives", "leaving nine dead"])
        )
    )
    assert len(story.events) == 1
    assert story.events[0].disagreements == ()


def test_the_dead_of_another_event_in_the_quote_of_a_meeting_are_no_figure_of_the_meeting() -> None:
    pair: dict[str, Any] = {"people": ["Ada Moor", "Ben Holt"]}
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday after a fire killed two.", "2031-05-05", lemma="meet", **pair)),
        article("b", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday after a fire killed six.", "2031-05-05", lemma="meet", **pair)),
    )
    assert story.events[0].disagreements == ()
