"""Quotes that name an event beside what they tell stand behind those that tell it, under words that say so."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.model import Event
from tests.unit.render import story
from tests.unit.render.reading import find, of_event, pages, words

STORY = story.timeline()
SHUT = next(event for event in STORY.events if event.headline.startswith("Council closes"))
WORDS = "In passing, beside something else that is told:"


def shut(*asides: bool) -> Event:
    """Return the closing of the bridge; `asides` are for its quotes in their order."""
    return replace(SHUT, citations=tuple(replace(each, aside=aside) for each, aside in zip(SHUT.citations, asides, strict=True)))


def order(event: Event) -> list[str]:
    """Return the names of the sources of the further quotes, and the words between them."""
    fold = find(of_event(event), "details", "dl-more")[0]
    return [each.text_content().split(",")[0] for each in fold.iter("p") if each.get("class") in ("dl-source", "dl-lead")]


def test_an_aside_stands_behind_the_tellings_under_words_of_its_own() -> None:
    first, second = order(shut(False, False, False))
    assert order(shut(False, True, False)) == [second, WORDS.split(",")[0], first]


def test_the_words_stand_once_above_all_asides() -> None:
    assert [words(find(of_event(shut(False, True, True)), "details", "dl-more")[0], "p", "dl-lead")] == [[WORDS]]


def test_without_an_aside_nothing_is_said_of_any() -> None:
    assert WORDS not in of_event(SHUT).text_content()


def test_the_data_says_which_quotes_are_asides() -> None:
    event = shut(False, True, False)
    made = json.loads(pages(replace(STORY, events=(event,)))["timeline.json"])
    assert [each.get("aside") for each in made["events"][0]["citations"]] == [None, True, None]
