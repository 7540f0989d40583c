"""What programs read of the pages: linked data, the map of anchors, robots.txt, and what a filter looks at."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.model import Entity, Timeline
from generator.render import clean
from generator.render.linked import safe_json, split_blocks
from generator.when import When
from tests.hostile.hostile_story import hostile_timeline
from tests.hostile.payloads import PAYLOADS
from tests.unit.render import story
from tests.unit.render.reading import built, find, pages, tree, words

STORY = story.timeline()
PAGES = pages(STORY)


def data_of(page: str) -> dict[str, Any]:
    """Return the linked data of a page as MkDocs builds it, cleaned."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', built(page))
    found: dict[str, Any] = json.loads(block)
    return found


def events_of(page: str) -> list[dict[str, Any]]:
    """Return the events of the linked data of a page."""
    return [item["item"] for item in data_of(page)["@graph"][0]["itemListElement"]]


def test_a_page_lists_its_events_as_linked_data_with_the_articles_that_tell_of_them() -> None:
    closed = next(event for event in events_of(PAGES["index.md"]) if event["name"].startswith("Council closes"))
    assert closed["@type"] == "Event"
    assert closed["startDate"] == "2025-02-11"
    assert closed["url"] == "#e-wire-0"
    assert closed["subjectOf"] == [{"@id": f"sources/{name}/"} for name in ("wire", "examiner", "mirror")]
    article = next(node for node in data_of(PAGES["index.md"])["@graph"] if node.get("@id") == "sources/wire/")
    assert article == {
        "@type": "NewsArticle",
        "@id": "sources/wire/",
        "headline": "Harbour Bridge closed to lorries",
        "datePublished": "2025-02-12",
        "publisher": {"@type": "Organization", "name": "Northern Wire / NW"},
        "url": "https://northern-wire.example/2025/02/12/bridge?a=1&b=2",
    }


def test_what_may_not_be_is_not_told_to_programs_as_an_event() -> None:
    names = {event["name"] for event in events_of(PAGES["index.md"])}
    assert "Inquiry opens under Ruth Ashdown" in names
    assert not names & {"Builder cuts corners", "Bridge reopens to cars", "Bridge falls down"}


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2025-02-11", ("2025-02-11", None)),
        ("2025-02", ("2025-02", None)),
        ("2025-02-11/2025-02-12", ("2025-02-11", "2025-02-12")),
        ("2025-02-11?", (None, None)),
        ("2025-21", (None, None)),
        ("../2016", (None, None)),
        ("-0043", (None, None)),
    ],
)
def test_a_date_is_told_to_programs_only_where_nothing_of_its_doubt_is_lost(edtf: str, bounds: tuple[str | None, str | None]) -> None:
    event = replace(STORY.events[5], when=When.parse(edtf))
    (found,) = events_of(pages(replace(STORY, events=(event,), undated=()))["index.md"])
    assert (found.get("startDate"), found.get("endDate")) == bounds


def test_every_page_of_a_long_timeline_tells_of_its_own_events() -> None:
    made = pages(story.long_timeline(48, 4))
    assert len(events_of(made["timeline/2023.md"])) == 96
    assert events_of(made["index.md"])[0]["url"].startswith("timeline/2023/#e-")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_data_holds_an_articles_words_as_they_are_and_no_markup(payload: str) -> None:
    written = safe_json({"name": payload})
    assert json.loads(written)["name"].encode("utf-8", "surrogatepass") == payload.encode("utf-8", "surrogatepass")
    assert not re.search(r"[<>&'*_`{}+=~|$!\[\]#^\u2028\u2029]", written.replace('{"name":"', "").removesuffix('"}'))


def test_hostile_words_reach_programs_as_words() -> None:
    names = {event["name"] for event in events_of(pages(hostile_timeline())["index.md"])}
    assert "<img src=x onerror=alert(2)>" in names
    assert "</li></ol></section><script>alert(46)</script>" in names


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<script type="application/ld+json">{"a": 1}<b></script><script>alert(1)</script>',
        '<script type="application/ld+json" src="https://evil.invalid/x.js">{}</script>',
        '<scr<script type="application/ld+json">{}</script>ipt>alert(1)</scr<script type="application/ld+json">{}</script>ipt>',
        "<script type='module'>alert(1)</script>",
    ],
)
def test_only_a_block_of_data_outlives_the_second_wall(html: str) -> None:
    assert "<script" not in split_blocks(clean(html))[0]


def test_a_block_that_is_no_json_is_dropped() -> None:
    assert clean('<p>x</p><script type="application/ld+json">alert(1)</script>') == "<p>x</p>"


def test_the_map_of_anchors_knows_every_event_its_aliases_and_the_dates() -> None:
    timeline = story.long_timeline(48, 4)
    moved = replace(timeline.events[0], aliases=("e-other",))
    found = json.loads(pages(replace(timeline, events=(moved, *timeline.events[1:])))["anchors.json"])
    assert set(found) == {"", "timeline/2023/", "timeline/2024/"}
    assert {"e-0-0", "e-other", "d-2023-01-01"} <= set(found["timeline/2023/"])


def test_robots_may_read_everything_and_learn_where_the_sitemap_is_where_that_is_known() -> None:
    assert pages(STORY)["robots.txt"] == "User-agent: *\nAllow: /\n"
    known = pages(STORY, site_url="https://example.org/bridge/")["robots.txt"]
    assert known.endswith("Sitemap: https://example.org/bridge/sitemap.xml\n")


def test_the_page_about_the_timeline_names_every_file_for_programs() -> None:
    made = pages(STORY)
    listed = [link.get("href") for link in find(find(tree(made["about.md"]), "ul", "dl-plain")[0], "a")]
    assert {link.removeprefix("../") for link in listed} <= made.keys()
    assert len(listed) == 8


@pytest.mark.parametrize(
    ("edtf", "span"),
    [
        ("2025-02-11", None),
        ("2025-02?", None),
        ("2025-02-11/2025-02-12", None),
        ("2025-21", "2025-03-01/2025-05-31"),
        ("199X", "1990-01-01/1999-12-31"),
        ("../2016", "/2016-12-31"),
        ("2016/..", "2016-01-01/9"),
    ],
)
def test_a_filter_can_compare_every_date(edtf: str, span: str | None) -> None:
    event = replace(STORY.events[5], when=When.parse(edtf))
    (item,) = find(tree(pages(replace(STORY, events=(event,), undated=()))["index.md"]), "li", "dl-event")
    assert (item.get("data-date"), item.get("data-span")) == (edtf, span)


def searched(timeline: Timeline) -> dict[str, list[str]]:
    """Return what the index can be searched by."""
    fold = find(tree(pages(timeline)["index.md"]), "details", "dl-find")[0]
    return {part.get("data-key"): words(part, "li") for part in find(fold, "div") if part.get("data-key")}


def test_a_page_can_be_searched_by_names_sources_and_states_with_their_counts() -> None:
    found = searched(STORY)
    assert found["status"][0] == "happened 10"
    assert found["source"][:2] == ["Northern Wire 7", "The Examiner 5"]
    assert "person" not in found  # one person in every event tells nothing apart


def test_what_a_page_can_be_searched_by_leads_to_its_page_without_scripts() -> None:
    two = tuple(replace(event, entities=(Entity(name=f"Person {number % 2}", type="person"),)) for number, event in enumerate(STORY.events))
    page = tree(pages(replace(STORY, events=two, undated=()))["index.md"])
    (part,) = (part for part in find(page, "div") if part.get("data-key") == "person")
    assert [link.get("href") for link in find(part, "a")] == ["names/person-0/", "names/person-1/"]


def test_a_page_of_a_few_events_has_nothing_to_search() -> None:
    assert find(tree(pages(replace(STORY, events=STORY.events[:3], undated=()))["index.md"]), "details", "dl-find") == []


def test_of_an_event_that_hundreds_recall_programs_get_the_strongest_sources() -> None:
    closed = STORY.events[5]
    articles = [replace(STORY.sources[0], article=replace(STORY.sources[0].article, id=f"a-{number}")) for number in range(40)]
    citations = tuple(replace(closed.citations[0], article=each.article.id) for each in articles)
    page = pages(replace(STORY, sources=tuple(articles), events=(replace(closed, citations=citations),), undated=()))["index.md"]
    (event,) = events_of(page)
    assert event["subjectOf"] == [{"@id": f"sources/a-{number}/"} for number in range(5)]
    assert len(data_of(page)["@graph"]) == 6
