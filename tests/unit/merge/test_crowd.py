"""Groups without a name, two names in one, and one sentence in two papers."""

from typing import Any

from generator.merge.crowd import crowd
from tests.unit.merge.telling import LEXICON, article, event_of, groups, timeline, told


def test_numbers_and_grades_say_nothing_of_who_is_in_a_group() -> None:
    assert crowd("11 rig workers", LEXICON) == crowd("Eleven rig workers", LEXICON) == {"rig", "worker"}
    assert crowd("other Tarn executives", LEXICON) == crowd("top Tarn executives", LEXICON) == {"tarn", "executive"}
    assert crowd("at least 20 people", LEXICON) == crowd("dozens of others", LEXICON) == frozenset()


def test_groups_that_share_only_their_kind_stay_apart() -> None:
    assert crowd("tax court", LEXICON) != crowd("labour court", LEXICON)


def test_one_number_of_dead_is_one_whatever_the_dead_are_called() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-06",
            told("The blast [killed] 11 crane workers on Monday.", "2031-05-05", lemma="kill", groups=["11 crane workers"]),
        ),
        article("b", "2031-05-06", told("In the blast 11 men [died] on Monday.", "2031-05-05", lemma="die", groups=["11 men"])),
    )
    assert groups(story) == [{"a-0", "b-0"}]


def test_killed_is_no_thing_that_two_attacks_share() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-06",
            told(
                "At least 20 people were [killed] in Oxmoor on Friday.",
                "2031-05-02",
                lemma="kill",
                groups=["20 people"],
                place="Oxmoor",
                figures=[("20 people", 20, "killed")],
            ),
        ),
        article(
            "b",
            "2031-05-06",
            told(
                "In Tarn 13 drivers were [killed].",
                lemma="kill",
                groups=["13 drivers"],
                place="Tarn",
                figures=[("13 drivers", 13, "killed")],
            ),
        ),
    )
    assert event_of(story, "b-0").when is None


def test_two_names_in_one_are_the_person_and_the_company() -> None:
    met: dict[str, Any] = {"pos": "noun", "lemma": "meeting"}
    story = timeline(
        article(
            "a", "2031-05-06", told("Ada Moor [met] Tarn Oil on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor"], bodies=["Tarn"])
        ),
        article("b", "2031-05-07", told("Monday's Moor-Tarn [meeting] was short.", "2031-05-05", bodies=["Moor-Tarn"], **met)),
        article("c", "2031-05-07", told("Monday's Holt-Tarn [meeting] was short.", "2031-05-05", bodies=["Holt-Tarn"], **met)),
        article(
            "d", "2031-05-07", told("Ben Holt [met] Tarn on Monday.", "2031-05-05", lemma="meet", people=["Ben Holt"], bodies=["Tarn"])
        ),
    )
    assert {"a-0", "b-0"} in groups(story)
    assert {"c-0", "d-0"} in groups(story)


def test_one_sentence_in_two_papers_tells_of_one_event_though_it_names_nobody() -> None:
    wire = "Witnesses said it [sagged] and went down within minutes."
    story = timeline(
        article("a", "2031-05-06", told(wire, "2031-05-05", lemma="sag")),
        article("b", "2031-05-06", told(wire, "2031-05-05", lemma="sag")),
        article("c", "2031-05-06", told("In another town one [sagged] for weeks.", "2031-05-05", lemma="sag")),
    )
    assert groups(story) == [{"a-0", "b-0"}, {"c-0"}]
