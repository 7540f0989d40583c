"""Filters that stand in the address, keys that lead from event to event, and links to events that have moved."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.test_reading import DESK, PHONE, opened

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    """Return the headlines of the events that a filter has left, folded or not."""
    found = page.eval_on_selector_all(".dl-event[data-date]:not([hidden]) .dl-headline", "all => all.map(each => each.textContent.trim())")
    return [str(each).removesuffix("¶").strip() for each in found]


def query(page: Page) -> dict[str, list[str]]:
    """Return the query of the page's address."""
    return parse_qs(urlsplit(page.url).query)


def choose(page: Page, name: str, value: str) -> None:
    """Choose in one of the filters."""
    if page.locator(".dl-find:not([open])").count():
        page.locator(".dl-find > summary").click()
    page.locator(f".dl-filters [name='{name}']").select_option(value)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("person", "ada-merrow", "Builder cuts corners"),
        ("place", "harbour", "Builder cuts corners"),
        ("organisation", "calder-sons", "Builder cuts corners"),
        ("source", "the-examiner", "Bridge reopens to cars"),
        ("status", "planned", "Inquiry opens under Ruth Ashdown"),
    ],
)
def test_a_filter_stands_in_the_address_and_a_shared_address_shows_the_same(
    browser: Browser, story_url: str, name: str, value: str, expected: str
) -> None:
    with opened(browser, story_url) as page:
        everything = shown(page)
        choose(page, name, value)
        left, address = shown(page), page.url
        assert query(page) == {name: [value]}
        expect(page.get_by_role("status").filter(has_text="shown")).to_have_text(f"{len(left)} of {len(everything)} events shown")
    assert expected in left
    assert 0 < len(left) < len(everything)
    with opened(browser, address) as page:
        assert shown(page) == left
        assert page.locator(f"[name='{name}']").input_value() == value


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (
            "2025-02-12",
            "2025-02-12",
            ["Handrail gives way on the footway", "Traffic is sent through the tunnel", "Mayor announces an inquiry"],
        ),
        ("2025-04-01", "", ["Bridge reopens to cars"]),
        ("", "1900-01-01", ["First crossing is built", "Iron bridge follows", "Builder cuts corners"]),
        ("2019-06-01", "2019-06-30", ["Survey warns of corrosion in the north abutment"]),
    ],
)
def test_a_range_of_dates_leaves_what_may_lie_in_it(browser: Browser, story_url: str, first: str, last: str, expected: list[str]) -> None:
    with opened(browser, f"{story_url}?from={first}&to={last}") as page:
        assert shown(page) == expected


def test_filters_work_together_and_can_be_cleared(browser: Browser, story_url: str) -> None:
    with opened(browser, f"{story_url}?major=1&source=the-examiner") as page:
        assert shown(page) == ["Council closes the Harbour Bridge to lorries", "Handrail gives way on the footway"]
        page.locator(".dl-filters [type=reset]").click()
        expect(page.locator(".dl-filters [type=reset]")).to_be_hidden()
        assert query(page) == {}
        assert len(shown(page)) == 15


def test_a_heading_under_which_nothing_is_left_goes_too(browser: Browser, story_url: str) -> None:
    with opened(browser, f"{story_url}?major=1") as page:
        visible = [each for each in page.locator(".md-content h2:visible").all_inner_texts() if not each[0].isdigit()]
        assert "Background" not in "".join(visible)
        assert "Without a date" not in "".join(visible)


def test_a_filter_opens_the_folded_background_where_it_finds_something_there(browser: Browser, story_url: str) -> None:
    with opened(browser, f"{story_url}?to=1900-01-01") as page:
        expect(page.get_by_role("heading", name="Iron bridge follows")).to_be_visible()


def test_an_address_with_a_name_of_another_page_shows_that_nothing_is_left(browser: Browser, story_url: str) -> None:
    with opened(browser, f"{story_url}?person=nobody") as page:
        assert shown(page) == []
        expect(page.get_by_role("status").filter(has_text="shown")).to_have_text("0 of 15 events shown")


def test_what_an_address_asks_for_is_never_markup(browser: Browser, story_url: str) -> None:
    with opened(
        browser, f"{story_url}?person=<img src=x onerror=window.ran=1>&from=<b>&x=<script>#<img src=x onerror=window.ran=1>"
    ) as page:
        page.wait_for_timeout(200)
        assert page.evaluate("window.ran") is None
        assert page.locator(".md-content img").count() == 0


def test_a_filter_goes_along_to_the_next_page(browser: Browser, long_url: str) -> None:
    with opened(browser, f"{long_url}timeline/2023/?major=1") as page:
        assert len(shown(page)) == 24
        page.locator(".dl-turn [rel=next]").click()
        page.wait_for_url("**/timeline/2024/?major=1")
        assert len(shown(page)) == 24


def test_without_scripts_the_names_on_a_page_are_links_to_their_pages(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url, java_script_enabled=False) as page:
        page.get_by_text("People, places and sources on this page").click()
        page.locator(".dl-find").get_by_role("link", name="Ada Merrow").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Ada Merrow")


# Keys


def focused(page: Page) -> str:
    """Return the headline that has the focus."""
    return str(page.evaluate("document.activeElement.textContent")).removesuffix("¶").strip()


def test_j_and_k_lead_from_event_to_event_and_the_place_is_seen(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url) as page:
        visited = []
        for key in "jjk":
            page.keyboard.press(key)
            visited.append(focused(page))
        first, second, again = visited
        assert (first, second) == ("Council closes the Harbour Bridge to lorries", "Handrail gives way on the footway")
        assert again == first
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        expect(page.locator(":focus")).to_be_in_viewport()


def test_j_passes_over_what_a_filter_hides(browser: Browser, story_url: str) -> None:
    with opened(browser, f"{story_url}?major=1") as page:
        page.keyboard.press("j")
        page.keyboard.press("j")
        assert focused(page) == "Handrail gives way on the footway"


def test_the_keys_can_be_switched_off_and_stay_off(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url) as page:
        page.get_by_label("Keys j and k").uncheck()
        page.reload()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement === document.body")


def test_a_letter_typed_into_the_search_is_a_letter(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url) as page:
        page.locator(".md-search__input").click()
        page.keyboard.press("j")
        assert page.locator(".md-search__input").input_value() == "j"


def test_the_filters_can_be_used_by_keyboard_alone(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url) as page:
        page.locator(".dl-find > summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        assert len(shown(page)) < 15


# Links to what has moved


@pytest.mark.parametrize("start", ["", "timeline/2024/", "about/"])
def test_a_link_to_an_event_that_has_moved_to_another_page_finds_it(browser: Browser, long_url: str, start: str) -> None:
    with opened(browser, f"{long_url}{start}#e-3-1") as page:
        page.wait_for_url("**/timeline/2023/#e-3-1")
        expect(page.locator("[id='e-3-1']")).to_be_in_viewport()


def test_the_map_is_asked_for_only_where_the_anchor_is_not_on_the_page(browser: Browser, long_url: str) -> None:
    for place, expected in (("timeline/2023/#e-3-1", 0), ("timeline/2023/", 0), ("#e-3-1", 1)):
        context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))  # type: ignore[misc]
        page.goto(f"{long_url}{place}", wait_until="networkidle")
        context.close()
        assert len([url for url in asked if url.endswith("anchors.json")]) == expected, place


def test_an_anchor_that_nobody_knows_leaves_the_reader_on_the_page(browser: Browser, long_url: str) -> None:
    with opened(browser, f"{long_url}#e-nobody") as page:
        page.wait_for_load_state("networkidle")
        assert page.url == f"{long_url}#e-nobody"


# From right to left


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["390", "1280"])
def test_from_right_to_left_the_rail_stands_on_the_right(browser: Browser, mirrored_url: str, screen: dict[str, int]) -> None:
    with opened(browser, mirrored_url, viewport=screen) as page:
        assert page.evaluate("document.documentElement.dir || document.body.dir") == "rtl"
        event, headline = page.locator(".dl-major").first, page.locator(".dl-major .dl-headline").first
        outer, inner = event.bounding_box(), headline.bounding_box()
        assert outer is not None
        assert inner is not None
        assert outer["x"] + outer["width"] - (inner["x"] + inner["width"]) > 15
        assert page.evaluate("getComputedStyle(document.querySelector('ol.dl-events')).borderRightWidth") == "2px"
