"""What the timeline has no line for: it stands on the pages of the articles that tell it, and links to it are found there."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.model import Event, Passing
from tests.unit.render import story
from tests.unit.render.reading import find, pages, tree, words

FULL = story.timeline()
SURVEY = next(event for event in FULL.events if event.citations[0].article == "wire")


def in_passing(event: Event, like: str | None = None) -> dict[str, str]:
    """Return the pages of the invented story, of which one event has lost its line."""
    rest = tuple(each for each in FULL.events if each.id != event.id)
    return pages(replace(FULL, events=rest, passing=(Passing(event=event, like=like),)))


OTHER = next(event for event in FULL.events if event.id != SURVEY.id and event.citations[0].article == "wire")
PAGES = in_passing(SURVEY)
LIKE = in_passing(SURVEY, OTHER.id)


def test_what_has_no_line_is_quoted_on_the_page_of_its_article_with_its_date() -> None:
    page = tree(PAGES["sources/wire.md"])
    assert "Told in passing" in words(page, "h2")
    shown = [item for item in page.iter("li") if item.get("id")]
    assert [item.get("id") for item in shown] == [each.mention for each in SURVEY.citations if each.article == "wire"]
    assert words(shown[0], "span", "dl-date") == ["2019"]
    assert SURVEY.citations[0].exact in shown[0].text_content()


def test_it_is_nowhere_else_on_the_pages_for_readers() -> None:
    assert SURVEY.headline not in PAGES["index.md"]


def test_a_link_to_it_is_found_on_the_page_of_its_article() -> None:
    anchors = json.loads(PAGES["anchors.json"])
    (where,) = (address for address, found in anchors.items() if address.startswith("sources/wire"))
    page = tree(PAGES["sources/wire.md"])
    assert anchors[where]
    assert set(anchors[where]) <= {item.get("id") for item in page.iter("li")}


def test_a_quote_with_two_words_for_it_stands_once_and_links_to_both_are_found() -> None:
    first, *rest = SURVEY.citations
    both = replace(SURVEY, citations=(replace(first, also=(replace(first, mention="another"),)), *rest))
    made = in_passing(both)
    shown = [item for item in tree(made["sources/wire.md"]).iter("li") if item.get("id")]
    assert [item.get("id") for item in shown] == [each.mention for each in SURVEY.citations if each.article == "wire"]
    assert [span.get("id") for span in shown[0].iter("span") if span.get("id")] == ["another"]
    assert any({first.mention, "another"} <= set(found) for found in json.loads(made["anchors.json"]).values())


def test_what_perhaps_tells_the_same_is_named_and_linked() -> None:
    page = tree(LIKE["sources/wire.md"])
    links = [link for item in page.iter("li") if item.get("id") for link in find(item, "a")]
    assert "perhaps the same as" in LIKE["sources/wire.md"]
    assert any((link.get("href") or "").endswith(f"#{OTHER.id}") for link in links)
    assert "perhaps the same as" not in PAGES["sources/wire.md"]


def test_the_first_page_and_the_one_about_it_say_how_much_has_no_line() -> None:
    assert "1 more in passing" in PAGES["index.md"]
    assert "One happening is told in passing" in PAGES["about.md"]


def test_where_everything_has_a_line_no_page_speaks_of_it() -> None:
    assert not [path for path, text in pages(FULL).items() if "in passing" in text and path.endswith(".md")]


def test_an_article_without_a_line_of_its_own_says_why() -> None:
    alone = replace(FULL, events=(), undated=(), passing=(Passing(event=SURVEY),))
    assert "No line of the timeline" in pages(alone)["sources/wire.md"]
    assert "Nothing yet" not in pages(alone)["sources/wire.md"]
