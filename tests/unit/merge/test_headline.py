"""The headline of an event: clean, central, true to it."""

from typing import Any

import pytest

from generator.merge.headline import LONGEST, passes
from tests.unit.merge.telling import LEXICON, article, timeline, told

MET: dict[str, Any] = {"lemma": "meet", "people": ["Ada Moor", "Ben Holt"]}


@pytest.mark.parametrize(
    "text", ["Moor meets Holt in Oxmoor", "Attack in Oxmoor", "133 drones hit Oxmoor", "Oxmoor, which rebels hold, is shelled"]
)
def test_a_plain_headline_passes(text: str) -> None:
    assert passes(text, LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "He meets Holt in Oxmoor",
        "Moor meets Holt after the",
        "meets Holt in Oxmoor",
        "Moor “meets Holt in Oxmoor",
        "Attack",
        "Oxmoor, which was hotly fought over",
        "Moor " + "x" * LONGEST,
    ],
)
def test_a_headline_that_leaves_its_reader_asking_does_not(text: str) -> None:
    assert not passes(text, LEXICON)


def test_the_headline_comes_from_the_mentions_that_tell_of_it_as_over() -> None:
    story = timeline(
        article(
            "a", "2031-05-03", told("Moor will [meet] Holt on Monday.", "2031-05-05", **MET, status="planned", headline="Moor to meet Holt")
        ),
        article("b", "2031-05-06", told("Moor [met] Holt on Monday.", "2031-05-05", **MET, headline="Moor meets Holt")),
    )
    assert story.events[0].headline == "Moor meets Holt"


def test_a_title_that_states_the_event_serves_where_no_sentence_gives_a_headline() -> None:
    story = timeline(
        article("a", "2031-05-06", told("They [met] on Monday.", "2031-05-05", **MET), title="Moor Meets Holt to Talk About Fish")
    )
    assert story.events[0].headline == "Moor Meets Holt to Talk About Fish"


def test_a_title_about_what_was_said_is_not_the_headline_of_the_meeting() -> None:
    story = timeline(
        article("a", "2031-05-06", told("They [met] on Monday.", "2031-05-05", **MET), title="Moor Tells Holt the Fish Are Gone")
    )
    assert story.events[0].headline == "They met on Monday"


def test_without_any_headline_the_clause_stands_as_the_article_wrote_it() -> None:
    story = timeline(article("a", "2031-05-06", told("They [met] on Monday.", "2031-05-05", **MET)))
    assert story.events[0].headline == "They met on Monday"


def test_a_clause_too_long_is_cut_between_words_and_marked() -> None:
    long = "They [met] on Monday in the great hall of the old fish market beside the river with all the skippers of the northern harbours."
    headline = timeline(article("a", "2031-05-06", told(long, "2031-05-05", **MET))).events[0].headline
    assert len(headline) <= LONGEST
    assert headline.endswith("…")
    assert long.replace("[", "").replace("]", "").startswith(headline[:-1])


def test_a_headline_of_three_words_gives_way_to_one_that_says_more() -> None:
    story = timeline(
        article("a", "2031-05-06", told("A judge [dismissed] the case on Monday.", "2031-05-05", headline="Judge dismisses case")),
        article(
            "b",
            "2031-05-06",
            told("A judge in Varn [dismissed] the harbour case on Monday.", "2031-05-05", headline="Varn judge dismisses the harbour case"),
        ),
    )
    assert [event.headline for event in story.events][-1] == "Varn judge dismisses the harbour case"
