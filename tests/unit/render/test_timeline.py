"""How events are laid out: days, sections, and pages of a bearable size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Timeline
from generator.when import When
from tests.unit.render import story
from tests.unit.render.reading import find, front, pages, tree, words

STORY = story.timeline()


def index(timeline: Timeline = STORY, **settings: object) -> list[str]:
    """Return the words of every date heading of the index."""
    return words(tree(pages(timeline, **settings)["index.md"]), "*", "dl-dayname")


def test_events_stand_under_their_dates_in_order() -> None:
    assert index() == [
        "44 BCE",
        "About May 1871",
        "Before 2016",
        "2019",
        "November 2022",
        "11 February 2025",
        "Night of 11–12 February 2025",
        "12 February 2025",
        "14 February 2025",
        "17 February 2025",
        "3 March 2025",
        "May 2025",
    ]


def test_an_event_with_a_doubtful_date_stands_with_the_others_of_that_date() -> None:
    sure, doubtful = (event for event in STORY.events if event.when in (When("2025-02-12"),))
    both = replace(STORY, events=(sure, replace(doubtful, when=When("2025-02-12?"))))
    assert index(replace(both, undated=())) == ["12 February 2025"]


def test_events_of_one_day_stand_in_their_order_within_it() -> None:
    first, second = (event for event in STORY.events if event.when == When("2025-02-12"))
    page = tree(pages(replace(STORY, events=(replace(first, order=2), replace(second, order=1)), undated=()))["index.md"])
    assert words(page, "h3") == [second.headline, first.headline]


def test_the_top_says_how_many_events_and_articles_and_what_time_they_cover() -> None:
    page = tree(pages(STORY)["index.md"])
    assert words(page, "p", "dl-facts") == ["15 events · 5 articles, 4 independent sources · 11–17 February 2025"]


def test_two_days_are_a_night_only_where_the_reading_says_so() -> None:
    cracks = story.cite(story.articles()["wire"], "divers found cracks in pier four", words="four", value="2025-02-11/2025-02-12")
    days = story.event("Divers look for cracks", cracks, when="2025-02-11/2025-02-12", identifier="e-days")
    assert index(replace(STORY, events=(days,), undated=())) == ["11–12 February 2025"]


def test_where_not_all_events_of_two_days_are_of_the_night_between_them_the_event_says_so() -> None:
    cracks = story.cite(story.articles()["wire"], "divers found cracks in pier four")
    days = story.event("Divers look for cracks", cracks, when="2025-02-11/2025-02-12", identifier="e-days")
    night = next(event for event in STORY.events if event.headline.startswith("Handrail"))
    page = tree(pages(replace(STORY, events=(days, night), undated=()))["index.md"])
    assert words(page, "h2", "dl-dayname") == ["11–12 February 2025"]
    assert words(page, "span", "dl-date") == ["night of 11–12 February 2025"]


def test_one_wide_date_does_not_blur_the_time_that_a_story_of_days_covers() -> None:
    events = tuple(event for event in STORY.events if event.when and event.when.edtf.startswith("2025-02"))
    wide = story.event("Council talks", STORY.events[5].citations[0], when="2025")
    facts = words(tree(pages(replace(STORY, events=(wide, *events), undated=()))["index.md"]), "p", "dl-facts")
    assert facts[0].endswith("· 11–17 February 2025")


@pytest.mark.parametrize(
    ("dates", "period", "columns", "background"),
    [
        (("1992", "2024-11-05", "2024-11-06"), "5–6 November 2024", ["5", "6"], ["1992"]),
        (("2000", "2024-09", "2024-11-05", "2025-01-07"), "September 2024 – January 2025", ["Sept", "Oct", "Nov", "Dec", "Jan"], ["2000"]),
        (("2024", "2024-11-05", "2024-11-06"), "5–6 November 2024", ["5", "6"], []),
        (("2016", "2018", "2019"), "2016–2019", ["2016", "2017", "2018", "2019"], []),
    ],
)
def test_period_and_chart_tell_of_the_same_time_and_wide_dates_before_it_are_background(
    dates: tuple[str, ...], period: str, columns: list[str], background: list[str]
) -> None:
    events = tuple(replace(STORY.events[5], id=f"e-{date}", when=When(date)) for date in dates)
    page = tree(pages(replace(STORY, events=events, undated=()))["index.md"])
    assert words(page, "p", "dl-facts")[0].endswith(f"· {period}")
    assert words(page, "span", "dl-tick") == columns
    folds = find(page, "details", "dl-background")
    assert [name for fold in folds for name in words(fold, "*", "dl-dayname")] == background


def test_an_undated_event_shows_the_words_that_speak_of_its_time() -> None:
    undated = STORY.undated[0]
    spoken = replace(undated, citations=(replace(undated.citations[0], expression="by the end of the week"),))
    page = tree(pages(replace(STORY, undated=(spoken,)))["index.md"])
    assert "when: “by the end of the week”" in words(page, "span", "dl-note")
    silent = replace(undated, citations=(replace(undated.citations[0], expression=None),))
    assert not [note for note in words(tree(pages(replace(STORY, undated=(silent,)))["index.md"]), "span", "dl-note") if "when" in note]


def test_the_gap_to_the_day_before_is_said_in_words() -> None:
    assert words(tree(pages(STORY)["index.md"]), "p", "dl-gap") == ["two days later", "three days later"]


def test_background_is_folded_at_the_start() -> None:
    page = tree(pages(STORY)["index.md"])
    fold = find(page, "details", "dl-background")[0]
    assert words(fold, "summary")[0] == "5 earlier events, 44 BCE – 2022: what the articles recall"
    assert len(find(fold, "li", "dl-event")) == 5


def test_the_fold_of_the_background_names_the_time_of_all_its_events() -> None:
    early = tuple(replace(STORY.events[0], id=f"e-{date}", when=When(date), background=True) for date in ("2015", "2020-11"))
    page = tree(pages(replace(STORY, events=(*early, STORY.events[5]), undated=()))["index.md"])
    assert words(find(page, "details", "dl-background")[0], "summary")[0] == "2 earlier events, 2015–2020: what the articles recall"


def test_what_is_planned_after_the_last_report_stands_at_the_end() -> None:
    headings = words(tree(pages(STORY)["index.md"]), "h2")
    assert headings[-2:] == ["Still ahead", "Without a date"]


def test_what_is_denied_for_a_day_to_come_does_not_lengthen_the_story() -> None:
    denied = replace(STORY.events[5], id="e-denied", when=When("2026"), status="denied")
    page = tree(pages(replace(STORY, events=(*STORY.events, denied)))["index.md"])
    assert words(page, "p", "dl-facts")[0].endswith("11–17 February 2025")
    assert words(page, "*", "dl-dayname")[-2:] == ["May 2025", "2026"]


def test_what_was_planned_for_a_day_of_the_story_stays_on_that_day() -> None:
    planned = tuple(replace(event, status="planned") if event.when == When("2025-02-12") else event for event in STORY.events)
    assert "12 February 2025" in words(tree(pages(replace(STORY, events=planned))["index.md"]), "h2")


def test_undated_events_are_shown() -> None:
    page = tree(pages(STORY)["index.md"])
    assert [event.headline for event in STORY.undated] == words(page, "h3")[-2:]


def test_an_empty_timeline_still_makes_every_page() -> None:
    made = pages(Timeline(title="Nothing", sources=(), events=()))
    assert {"index.md", "about.md", "sources/index.md", "timeline.json"} <= made.keys()
    assert words(tree(made["index.md"]), "p", "dl-facts") == ["0 events · 0 articles, 0 independent sources"]


def test_the_chart_links_each_column_to_its_day() -> None:
    columns = find(find(tree(pages(STORY)["index.md"]), "nav", "dl-chart")[0], "a")
    assert [(each.get("href"), each.get("aria-label")) for each in columns][:2] == [
        ("#d-2025-02-11", "11 February 2025: 2 events"),
        ("#d-2025-02-12", "12 February 2025: 2 events"),
    ]


@pytest.mark.parametrize(
    ("dates", "unit"),
    [
        (("2025-02-11", "2025-02-17"), "day"),
        (("2025-02-11", "2025-06-17"), "week"),
        (("2025-02-11", "2025-12-17"), "month"),
        (("2025-02", "2025-03", "2025-06-17"), "month"),
        (("2019-06", "2025-02"), "year"),
        (("1871", "2019"), "decade"),
        (("-0043", "2019"), "century"),
    ],
)
def test_the_chart_takes_the_finest_unit_that_fits(dates: tuple[str, ...], unit: str) -> None:
    events = tuple(replace(STORY.events[5], id=f"e-{date}", when=When(date)) for date in dates)
    nav = find(tree(pages(replace(STORY, events=events, undated=()))["index.md"]), "nav", "dl-chart")[0]
    assert nav.get("aria-label") == f"Events by {unit}"
    assert len(find(nav, "li")) <= 36


def test_a_column_of_a_week_begins_on_its_monday() -> None:
    events = tuple(replace(STORY.events[5], id=f"e-{date}", when=When(date)) for date in ("2025-02-16", "2025-02-17", "2025-04-02"))
    nav = find(tree(pages(replace(STORY, events=events, undated=()))["index.md"]), "nav", "dl-chart")[0]
    assert [link.get("aria-label") for link in find(nav, "a")] == [
        "10–16 February 2025: 1 event",
        "17–23 February 2025: 1 event",
        "31 March – 6 April 2025: 1 event",
    ]
    assert words(nav, "span", "dl-tick") == ["10", "17", "24", "3", "10", "17", "24", "31"]
    assert words(nav, "span", "dl-era")[:5] == ["Feb 2025", "", "", "Mar 2025", ""]


def test_a_column_says_how_many_events_it_has() -> None:
    nav = find(tree(pages(story.long_timeline(48, 20))["index.md"]), "nav", "dl-chart")[0]
    assert words(nav, "span", "dl-count")[0] == "40"
    assert len(find(find(nav, "li")[0], "span", "dl-unit")) <= 12


def test_a_story_of_one_day_needs_no_chart() -> None:
    assert find(tree(pages(replace(STORY, events=STORY.events[5:6], undated=()))["index.md"]), "nav", "dl-chart") == []


def test_up_to_the_limit_a_story_is_one_page() -> None:
    made = pages(story.long_timeline(10, 15), events_per_page=150)
    assert [path for path in made if path.startswith("timeline/")] == []


def test_above_the_limit_there_is_a_page_a_year() -> None:
    made = pages(story.long_timeline(48, 4), events_per_page=150)
    assert sorted(path for path in made if path.startswith("timeline/")) == ["timeline/2023.md", "timeline/2024.md"]


def test_a_year_above_the_limit_gets_a_page_a_month() -> None:
    made = pages(story.long_timeline(24, 7), events_per_page=150)
    assert sorted(path for path in made if path.startswith("timeline/"))[:2] == ["timeline/2023-01.md", "timeline/2023-02.md"]


def test_a_month_above_the_limit_is_cut_into_numbered_parts() -> None:
    made = pages(story.long_timeline(2, 100), events_per_page=60)
    assert sorted(path for path in made if path.startswith("timeline/")) == [
        "timeline/2023-01-part-2.md",
        "timeline/2023-01-part-3.md",
        "timeline/2023-01-part-4.md",
        "timeline/2023-01.md",
    ]


@pytest.mark.parametrize(("days", "each"), [(48, 4), (24, 7), (2, 100), (1, 151)])
def test_however_it_is_divided_every_event_has_one_place_and_no_page_is_too_long(days: int, each: int) -> None:
    timeline = story.long_timeline(days, each)
    counts = {
        path: [event.get("id") for event in find(tree(page), "h3")]
        for path, page in pages(timeline).items()
        if path.startswith("timeline/")
    }
    shown = [identifier for found in counts.values() for identifier in found]
    assert sorted(shown) == sorted(event.id for event in timeline.events)
    assert max(len(found) for found in counts.values()) <= 150


def test_a_divided_story_leads_from_page_to_page() -> None:
    turn = find(tree(pages(story.long_timeline(48, 4))["timeline/2024.md"]), "nav", "dl-turn")[0]
    assert words(turn, "a") == ["← 2023", "All pages"]


def test_the_index_of_a_divided_story_lists_its_pages_and_its_main_events() -> None:
    page = tree(pages(story.long_timeline(48, 4))["index.md"])
    assert words(page, "ul", "dl-pages") == ["2023 96 events2024 96 events"]
    assert len(find(find(page, "ol", "dl-brief")[0], "li")) == 24


def test_the_main_events_of_a_long_story_are_happenings_with_a_date_the_major_ones_first() -> None:
    timeline = story.long_timeline(1, 151)
    said = replace(timeline.events[0], kind="statement", salience=1.0, id="e-said", headline="Somebody speaks")
    page = tree(pages(replace(timeline, events=(*timeline.events, said)))["index.md"])
    listed = words(find(page, "ol", "dl-brief")[0], "a")
    assert "Somebody speaks" not in listed
    assert "Step 0 of 2023-01-01" in listed


def test_one_great_day_does_not_fill_the_main_events() -> None:
    great = [replace(event, salience=0.95) for event in story.long_timeline(1, 151).events]
    other = [replace(event, id=f"o-{event.id}", when=When("2024-01-02"), headline="Other", major=False) for event in great[:2]]
    page = tree(pages(replace(STORY, events=(*great, *other), undated=()))["index.md"])
    assert len(find(find(page, "ol", "dl-brief")[0], "li")) == 5


def test_a_page_of_undated_events_says_what_they_are() -> None:
    timeline = story.long_timeline(48, 4)
    made = pages(replace(timeline, undated=STORY.undated, sources=(*timeline.sources, *STORY.sources[1:])))
    assert words(tree(made["timeline/undated.md"]), "p", "dl-lead") == [
        "The articles tell of these, but no day could be worked out for them."
    ]


def test_front_matter_holds_only_our_own_keys() -> None:
    assert front(pages(STORY)["index.md"]).keys() == {"title", "description", "hide", "lang"}


def test_pages_come_sorted_by_path() -> None:
    made = list(pages(STORY))
    assert made == sorted(made)


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert pages(STORY) == pages(story.timeline())


def test_the_parts_of_a_long_month_are_called_by_their_days() -> None:
    page = tree(pages(story.long_timeline(2, 100), events_per_page=100)["index.md"])
    assert words(find(page, "ul", "dl-pages")[0], "a") == ["1 January 2023", "15 January 2023"]


def test_parts_that_their_days_do_not_tell_apart_are_numbered() -> None:
    page = tree(pages(story.long_timeline(1, 200), events_per_page=100)["index.md"])
    assert words(find(page, "ul", "dl-pages")[0], "a") == ["January 2023", "January 2023, part 2"]


def test_the_story_has_a_heading_of_its_own_after_its_background_and_needs_none_without() -> None:
    assert "Timeline" in words(tree(pages(STORY)["index.md"]), "h2")
    plain = tuple(event for event in STORY.events if not event.background and event.when != When("2022-11"))
    assert "Timeline" not in words(tree(pages(replace(STORY, events=plain))["index.md"]), "h2")
