"""A quote that is only probably about its event stands in a fold of its own, with the reason, and speaks for nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.model import Event
from tests.unit.render import story
from tests.unit.render.reading import find, of_event, pages, tree, words

STORY = story.timeline()
REASON = "Only probable: the sentence has few words in common with the first quote."
SHUT = next(event for event in STORY.events if event.headline.startswith("Council closes"))


def doubted() -> Event:
    """Return the closing of the bridge, its last quote in doubt."""
    *sure, last = SHUT.citations
    return replace(SHUT, citations=(*sure, replace(last, probable=True, reading=(REASON,))), independent_sources=len(sure))


def test_it_is_not_among_the_further_sources() -> None:
    assert words(find(of_event(doubted()), "details", "dl-more")[0], "summary") == ["One more source: The Examiner"]


def test_it_stands_in_a_fold_of_its_own_with_the_reason() -> None:
    fold = find(of_event(doubted()), "details", "dl-probable")[0]
    assert words(fold, "summary") == ["One more passage, probably about this too"]
    assert words(fold, "p", "dl-source")[-1] == REASON


def test_a_sentence_with_two_words_for_the_event_is_shown_once_and_surely_if_one_of_them_is_sure() -> None:
    first, *rest = SHUT.citations
    twice = replace(rest[-1], mention="another", probable=True, reading=(REASON,))
    item = of_event(replace(SHUT, citations=(first, *rest, twice)))
    assert len(find(item, "blockquote")) == len(SHUT.citations)
    assert find(item, "details", "dl-probable") == []


def test_a_further_word_of_a_quote_is_shown_in_it_and_its_reading_among_the_others() -> None:
    first, *rest = SHUT.citations
    other = replace(rest[-1], mention="another", probable=True, reading=(REASON,))
    flat, joined = (
        of_event(replace(SHUT, citations=each)) for each in ((first, *rest, other), (first, *rest[:-1], replace(rest[-1], also=(other,))))
    )
    assert len(find(joined, "blockquote")) == len(SHUT.citations)
    assert REASON in joined.text_content()
    assert joined.text_content() == flat.text_content()


def test_an_event_without_doubt_has_no_such_fold() -> None:
    assert find(of_event(SHUT), "details", "dl-probable") == []


def test_the_page_of_its_article_says_that_the_event_is_probable() -> None:
    event = doubted()
    page = tree(made(event)[f"sources/{event.citations[-1].article}.md"])
    assert words(find(page, "ul", "dl-supports")[0], "li") == ["probably: 11 February 2025 Council closes the Harbour Bridge to lorries"]


def made(event: Event) -> dict[str, str]:
    """Return the files of the invented story with the event in place of its like."""
    return pages(replace(STORY, events=tuple(event if each.id == event.id else each for each in STORY.events)))


def test_the_page_about_the_timeline_explains_the_fold_where_there_is_one() -> None:
    assert "probably about this too" in made(doubted())["about.md"]
    assert "probably about this too" not in made(SHUT)["about.md"]


def test_a_feed_names_no_source_that_only_probably_tells_of_the_event() -> None:
    rows = {
        name: next(row for row in made(event)["timeline.csv"].splitlines() if SHUT.id in row)
        for name, event in (("sure", SHUT), ("doubted", doubted()))
    }
    assert "Coast Mirror" in rows["sure"]
    assert "Coast Mirror" not in rows["doubted"]


def test_the_data_file_marks_it_and_no_other() -> None:
    event = doubted()
    data = json.loads(pages(replace(STORY, events=(event,), undated=(), passing=()))["timeline.json"])
    found = data["events"][0]["citations"]
    assert [each.get("probable") for each in found] == [None] * (len(found) - 1) + [True]
