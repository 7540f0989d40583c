"""Nothing in a built site leads nowhere, and search lands on events."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.site.anchors import ROOT, broken, read
from tests.unit.render import story

SITES = ["story_site", "long_site", "mirrored_site", "seeds_site"]


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Path:
    """Return one of the built sites."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_every_internal_link_and_anchor_resolves(site: Path) -> None:
    # MkDocs' 404 page has links from the root, which the sites' address decides.
    assert [link for link in broken(site) if not link.startswith(f"{ROOT}404.html")] == []


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_no_page_uses_an_id_twice(site: Path) -> None:
    for address, page in read(site).items():
        assert len(page.ids) == len(set(page.ids)), address


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_no_page_asks_another_site_for_anything(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        assert 'src="http' not in html
        assert 'rel="stylesheet" href="http' not in html
        assert "preconnect" not in html


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_search_knows_every_event_by_its_anchor(site: Path) -> None:
    entries = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    found = {entry["location"].partition("#")[2] for entry in entries}
    data = json.loads((site / "timeline.json").read_text("utf-8"))
    assert {event["id"] for event in (*data["events"], *data["undated"])} <= found


def test_a_shared_link_has_a_title_words_and_a_picture_of_the_site_itself(story_site: Path) -> None:
    head = (story_site / "names" / "ruth-ashdown" / "index.html").read_text("utf-8").partition("</head>")[0]
    told = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', head))
    assert told["title"] == "Ruth Ashdown"
    assert told["url"] == "https://example.org/bridge/names/ruth-ashdown/"
    assert told["image"] == "https://example.org/bridge/assets/card.png"
    assert (story_site / "assets" / "card.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_every_page_leads_feed_readers_to_the_feeds(site: Path) -> None:
    for path in site.rglob("index.html"):
        head = path.read_text("utf-8").partition("</head>")[0]
        found = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]*" href="([^"]+)">', head)
        assert [kind for kind, _ in found] == ["application/atom+xml", "application/feed+json", "text/calendar"]
        assert all((path.parent / link).is_file() for _, link in found), path


def test_the_site_has_a_sitemap_with_every_page(story_site: Path) -> None:
    listed = set(re.findall(r"<loc>https://example.org/bridge/([^<]*)</loc>", (story_site / "sitemap.xml").read_text("utf-8")))
    pages = {path.parent.relative_to(story_site).as_posix() for path in story_site.rglob("index.html")}
    assert listed == {"" if page == "." else f"{page}/" for page in pages}


def test_search_finds_an_event_by_the_words_of_its_quotation(story_site: Path) -> None:
    entries = json.loads((story_site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    (entry,) = (entry for entry in entries if entry["title"] == "Handrail gives way on the footway")
    assert "More than 30 people were hurt" in entry["text"]


def test_search_is_not_filled_with_what_every_entry_says(story_site: Path) -> None:
    entries = json.loads((story_site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    everything = " ".join(f"{entry['title']} {entry['text']}" for entry in entries)
    ours = ("Read it there", "The article appeared on", "two days later", "<p>#</p>", " was read: ", "How its date was found")
    assert not any(said in everything for said in ours)


def test_the_navigation_stays_short_however_long_the_story(long_site: Path) -> None:
    assert (long_site / "index.html").read_text("utf-8").count("md-nav__item") <= 60


def test_the_link_check_finds_a_broken_link_and_a_broken_anchor(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<p id="a"><a href="#a">1</a><a href="#b">2</a><a href="x/">3</a><a href="https://a.example">4</a>'
    )
    assert broken(tmp_path) == [f"{ROOT}: #b", f"{ROOT}: x/"]


def test_the_data_file_is_published(story_site: Path) -> None:
    assert json.loads((story_site / "timeline.json").read_text("utf-8"))["title"] == story.timeline().title
