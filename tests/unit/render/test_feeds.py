"""Feeds, calendar, tables and bibliography: each is read back by a parser of its kind that is not ours."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import icalendar
import jsonschema
import pytest
from pybtex.database import parse_string

from generator.model import Event, Source, Timeline
from generator.render.feeds import PATHS
from generator.render.feeds.item import LONGEST
from generator.render.feeds.table import COLUMNS, harmless
from generator.render.feeds.timelinejs import MOST
from generator.when import When
from tests.unit.render import story
from tests.unit.render.reading import pages

HOME = "https://example.org/bridge/"
HOSTILE = "<script>alert(1)</script> & “it's” \\input{x} {open $5 50% #1 a_b ~ ^ \x00\x0b\u202e ]]> \r\nATTENDEE:x"

JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": {"type": "string"},
                    "url": {"type": "string", "pattern": "^https?://"},
                    "date_published": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "date_modified": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}
"""The rules of jsonfeed.org/version/1.1 for the members that we write."""
SLIDE_DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {"year": {"type": "integer"}, "month": {"minimum": 1, "maximum": 12}, "day": {"minimum": 1, "maximum": 31}},
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TIMELINE_JS = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "scale": {"enum": ["human", "cosmological"]},
        "events": {
            "type": "array",
            "items": {
                "required": ["start_date", "text", "unique_id"],
                "properties": {
                    "start_date": SLIDE_DATE,
                    "end_date": SLIDE_DATE,
                    "display_date": {"type": "string"},
                    "text": {"required": ["headline", "text"]},
                },
            },
        },
    },
}
"""The rules of the TimelineJS documentation, "JSON Data Format", for the members that we write."""
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"const": "article-newspaper"},
            "title": {"type": "string"},
            "language": {"type": "string"},
            "container-title": {"type": "string"},
            "URL": {"type": "string"},
            "author": {"type": "array", "items": {"required": ["literal"]}},
            "issued": {
                "required": ["date-parts"],
                "properties": {
                    "circa": {"const": True},
                    "date-parts": {
                        "minItems": 1,
                        "maxItems": 1,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
                    },
                },
            },
        },
    },
}
"""The rules of csl-data.json 1.0 for the members that we write."""


def written(name: str, timeline: Timeline, **settings: object) -> str:
    """Return the file of one format."""
    return pages(timeline, **settings)[PATHS[name]]


def one(**changes: object) -> Timeline:
    """Return the invented story with nothing but its first event of one day, changed."""
    timeline = story.timeline()
    event = next(event for event in timeline.events if event.when and event.when.is_day and event.status == "happened")
    return replace(timeline, events=(replace(event, **changes),), undated=())  # type: ignore[arg-type]


def calendar(timeline: Timeline, **settings: object) -> list[icalendar.Event]:
    """Return the entries of the calendar."""
    return list(icalendar.Calendar.from_ical(written("icalendar", timeline, **settings)).walk("VEVENT"))


def rows(timeline: Timeline) -> list[dict[str, str]]:
    """Return the lines of the table."""
    return list(csv.DictReader(io.StringIO(written("csv", timeline), newline="")))


def hostile() -> Timeline:
    """Return a story in which every word that an article can give is an attack."""
    told = one(headline=HOSTILE, summary=HOSTILE)
    (event,) = told.events
    citations = tuple(replace(citation, exact=HOSTILE, attribution=HOSTILE) for citation in event.citations)
    sources = tuple(
        Source(article=replace(each.article, title=HOSTILE, publisher=HOSTILE, authors=(HOSTILE, "}")), group=each.group)
        for each in told.sources
    )
    return replace(told, title=HOSTILE, sources=sources, events=(replace(event, citations=citations),))


@pytest.mark.parametrize("timeline", [story.timeline(), hostile(), Timeline(title="", sources=(), events=())])
@pytest.mark.parametrize("site_url", [None, HOME])
def test_every_format_is_read_by_a_parser_of_its_kind(timeline: Timeline, site_url: str | None) -> None:
    files = pages(timeline, site_url=site_url)
    feed = feedparser.parse(files[PATHS["atom"]].encode())
    assert feed.version == "atom10"
    assert not feed.bozo
    jsonschema.validate(json.loads(files[PATHS["json-feed"]]), JSON_FEED)
    jsonschema.Draft202012Validator(TIMELINE_JS).validate(json.loads(files[PATHS["timelinejs"]]))
    jsonschema.validate(json.loads(files[PATHS["csl-json"]]), CSL)
    assert icalendar.Calendar.from_ical(files[PATHS["icalendar"]])["version"] == "2.0"
    assert len(parse_string(files[PATHS["bibtex"]], "bibtex").entries) == len(timeline.sources)
    assert len(rows(timeline)) == len(timeline.events) + len(timeline.undated)


def test_no_words_of_an_article_become_markup_of_a_feed() -> None:
    timeline = hostile()
    assert "<script" not in written("atom", timeline)
    assert "<script" not in written("timelinejs", timeline)
    (item,) = json.loads(written("json-feed", timeline))["items"]
    assert "<script" not in item["content_html"]
    assert "&lt;script" in item["content_html"]
    (entry,) = feedparser.parse(written("atom", timeline).encode()).entries
    assert entry.title_detail.value.startswith("<script>")
    assert entry.title_detail.type == "text/plain"


def test_no_words_of_an_article_become_a_property_of_the_calendar() -> None:
    (entry,) = calendar(hostile())
    assert "attendee" not in entry
    assert "ATTENDEE:x" in entry["summary"]


def test_no_words_of_an_article_become_a_formula_of_a_spreadsheet() -> None:
    (row,) = rows(one(headline='=HYPERLINK("https://example.org")'))
    assert row["headline"].startswith("'=")
    assert [harmless(cell) for cell in ("+1", "-1", "@x", "1 + 1")] == ["'+1", "'-1", "'@x", "1 + 1"]


def test_no_words_of_an_article_become_a_command_of_latex() -> None:
    entry = next(iter(parse_string(written("bibtex", hostile()), "bibtex").entries.values()))
    title = entry.fields["title"]
    assert "{\\textbackslash}input{\\textbraceleft}x{\\textbraceright}" in title
    assert "50\\% \\#1 a\\_b" in title


def test_an_entry_is_updated_when_a_later_article_joins_its_event() -> None:
    told = one()
    (event,) = told.events
    days = ("2030-02-01", "2030-02-09", "2030-02-20")
    sources = tuple(
        Source(article=replace(each.article, dct=replace(each.article.dct, when=When(day))), group=each.group)
        for each, day in zip(told.sources, days, strict=False)
    )
    by_article = {source.article.id: source for source in sources}
    first, later = list(by_article)[:2]
    before = replace(told, sources=sources, events=(replace(event, citations=(cite(event, first),)),))
    after = replace(before, events=(replace(event, citations=(cite(event, first), cite(event, later))),))
    updated = [feedparser.parse(written("atom", each).encode()).entries[0] for each in (before, after)]
    assert [entry.updated for entry in updated] == ["2030-02-01T00:00:00Z", "2030-02-09T00:00:00Z"]
    assert updated[0].published == updated[1].published == "2030-02-01T00:00:00Z"
    assert updated[0].id == updated[1].id


def cite(event: Event, article: str) -> object:
    """Return the event's first citation as if another article had the same words."""
    return replace(event.citations[0], article=article)


def test_an_entry_keeps_its_id_when_its_headline_changes() -> None:
    names = [feedparser.parse(written("atom", one(headline=words)).encode()).entries[0].id for words in ("One", "Another")]
    assert names[0] == names[1]


def test_links_are_absolute_where_the_sites_address_is_known_and_lead_to_the_event() -> None:
    timeline = story.timeline()
    files = pages(timeline, site_url=HOME.rstrip("/"))
    anchors = {f"{HOME}#{event.id}" for event in (*timeline.events, *timeline.undated)}
    assert {entry.link for entry in feedparser.parse(files[PATHS["atom"]].encode()).entries} == anchors
    assert {item["url"] for item in json.loads(files[PATHS["json-feed"]])["items"]} == anchors
    assert all(not urlsplit(item.link).scheme for item in feedparser.parse(written("atom", timeline).encode(), sanitize_html=False).entries)


def test_a_feed_begins_with_what_changed_last_and_bears_its_moment() -> None:
    told = one()
    (event,) = told.events
    days = {source.article.id: day for source, day in zip(told.sources, ("2030-02-01", "2030-02-09", "2030-02-05"), strict=False)}
    dated = [replace(each, article=replace(each.article, dct=replace(each.article.dct, when=when_of(days, each)))) for each in told.sources]
    events = tuple(replace(event, id=f"e-{article}", citations=(cite(event, article),), aliases=()) for article in days)
    feed = feedparser.parse(written("atom", replace(told, sources=tuple(dated), events=events)).encode())
    assert [entry.updated[:10] for entry in feed.entries] == ["2030-02-09", "2030-02-05", "2030-02-01"]
    assert feed.feed.updated == feed.entries[0].updated


def when_of(days: dict[str, str], source: Source) -> When | None:
    """Return the day given to an article."""
    return When(days[source.article.id]) if source.article.id in days else None


def test_a_feed_holds_no_more_than_a_hundred_events() -> None:
    timeline = story.long_timeline(3, 60)
    assert len(feedparser.parse(written("atom", timeline).encode()).entries) == LONGEST == 100 < len(timeline.events)


def test_the_calendar_holds_days_and_short_plans_but_nothing_vaguer_and_nothing_denied() -> None:
    kept = {
        ("2030-02-05", "happened"): True,
        ("2030-02", "happened"): False,
        ("2030-02", "planned"): True,
        ("2030", "planned"): False,
        ("2030-02-05", "denied"): False,
        ("-0043-03-15", "happened"): False,
        ("2030-02-05/..", "planned"): False,
    }
    for (edtf, status), there in kept.items():
        assert bool(calendar(one(when=When.parse(edtf), status=status))) is there, (edtf, status)


def test_a_planned_month_is_a_month_in_the_calendar_and_says_so() -> None:
    (entry,) = calendar(one(when=When("2030-02"), status="planned"), site_url=HOME)
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2030, 2, 1), date(2030, 3, 1))
    assert entry["status"] == "TENTATIVE"
    assert "February 2030" in entry["summary"]
    assert entry["url"].startswith(HOME)


def test_a_slide_is_as_precise_as_its_date() -> None:
    expected = {
        "2016": ({"year": 2016}, None),
        "2016-05": ({"year": 2016, "month": 5}, None),
        "2016-05-03?": ({"year": 2016, "month": 5, "day": 3}, None),
        "2016-21": ({"year": 2016}, None),
        "198X": ({"year": 1980}, {"year": 1989}),
        "2016-05-03/2016-05-05": ({"year": 2016, "month": 5, "day": 3}, {"year": 2016, "month": 5, "day": 5}),
        "2016-05-03/..": ({"year": 2016, "month": 5, "day": 3}, None),
        "../2016-05": ({"year": 2016, "month": 5}, None),
        "-0043": ({"year": -43}, None),
    }
    for edtf, (start, end) in expected.items():
        (slide,) = json.loads(written("timelinejs", one(when=When.parse(edtf))))["events"]
        assert (slide["start_date"], slide.get("end_date")) == (start, end), edtf


def test_the_widget_gets_the_weightiest_events_of_a_long_story() -> None:
    timeline = story.long_timeline(3, 60)
    slides = json.loads(written("timelinejs", timeline))["events"]
    assert len(slides) == MOST < len(timeline.events)


def test_the_table_has_every_event_with_its_names_by_kind() -> None:
    timeline = story.timeline()
    found = rows(timeline)
    assert [row["id"] for row in found] == [event.id for event in (*timeline.events, *timeline.undated)]
    assert tuple(found[0]) == COLUMNS
    assert {row["people"] for row in found} == {"Ruth Ashdown"}
    assert found[-1]["date"] == ""


def test_a_source_is_cited_as_precisely_as_it_is_dated_and_doubt_is_kept() -> None:
    base = story.timeline()
    dates = {"2030-02-05": [[2030, 2, 5]], "2030-02": [[2030, 2]], "2030-02-05?": [[2030, 2, 5]], "2030-02-05/2030-02-09": None}
    for edtf, parts in dates.items():
        article = replace(base.sources[0].article, dct=replace(base.sources[0].article.dct, when=When.parse(edtf)))
        timeline = replace(base, sources=(Source(article=article, group="g"),), events=(), undated=())
        (entry,) = json.loads(written("csl-json", timeline))
        assert (entry.get("issued") or {}).get("date-parts") == parts
        assert ("circa" in entry.get("issued", {})) is edtf.endswith("?")
        assert ("date inferred" in written("bibtex", timeline)) is edtf.endswith("?")


def test_an_agency_is_an_author_in_one_piece() -> None:
    base = story.timeline().sources[0]
    timeline = Timeline(title="t", sources=(replace(base, article=replace(base.article, authors=("Agence and Partners",))),), events=())
    (entry,) = parse_string(written("bibtex", timeline), "bibtex").entries.values()
    assert [str(person) for person in entry.persons["author"]] == ["{Agence and Partners}"]


def test_without_dated_articles_a_feed_still_has_the_moment_it_must_have() -> None:
    told = one()
    sources = tuple(replace(each, article=replace(each.article, dct=replace(each.article.dct, when=None))) for each in told.sources)
    root = ElementTree.fromstring(written("atom", replace(told, sources=sources)))
    assert {element.text for element in root.iter("{http://www.w3.org/2005/Atom}updated")} == {"1970-01-01T00:00:00Z"}
