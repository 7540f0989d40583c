"""The built site in a real browser: whole without scripts, deep links open, nothing leaves the site, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.unit.render import story

pytestmark = pytest.mark.browser

KINDS = {
    "timeline": ("story_url", ""),
    "new": ("story_url", "new/"),
    "names": ("story_url", "names/"),
    "a name": ("story_url", "names/ruth-ashdown/"),
    "disputed": ("story_url", "disputed/"),
    "sources": ("story_url", "sources/"),
    "source": ("story_url", "sources/wire/"),
    "hostile source": ("story_url", "sources/hostile/"),
    "about": ("story_url", "about/"),
    "contents of a long timeline": ("long_url", ""),
    "a year of it": ("long_url", "timeline/2023/"),
    "from right to left": ("mirrored_url", ""),
    "the articles' timeline": ("seeds_url", ""),
}
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
Address = Callable[[str], str]


@pytest.fixture
def address(request: pytest.FixtureRequest) -> Address:
    """Return the address of a kind of page."""

    def find(kind: str) -> str:
        fixture, path = KINDS[kind]
        return f"{request.getfixturevalue(fixture)}{path}"

    return find


@contextmanager
def opened(browser: Browser, url: str, **options: object) -> Iterator[Page]:
    """Open a page in a context of its own."""
    context = browser.new_context(**{"viewport": DESK, **options})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(url)
    yield page
    context.close()


def test_the_timeline_is_whole_with_scripts_off(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url, java_script_enabled=False) as page:
        for event in (*story.timeline().events, *story.timeline().undated):
            place = page.locator(f"[id='{event.id}']")
            if page.locator("details.dl-background").filter(has=place).count():
                assert event.background or (event.when is not None and not event.when.is_day)
            else:
                expect(place).to_be_visible()


def test_folds_open_with_scripts_off(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url, java_script_enabled=False) as page:
        quote = page.get_by_text("Lorries have been banned from the bridge since")
        expect(quote).to_be_hidden()
        page.get_by_text("Two more sources: The Examiner, Coast Mirror").click()
        expect(quote).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
@pytest.mark.parametrize("anchor", ["e-inquiry", "e-mirror-0"], ids=["id", "alias"])
@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["390", "1280"])
def test_a_deep_link_shows_its_event_below_the_header(
    browser: Browser, story_url: str, anchor: str, scripts: bool, screen: dict[str, int]
) -> None:
    with opened(browser, f"{story_url}#{anchor}", java_script_enabled=scripts, viewport=screen) as page:
        headline = page.locator(f".dl-event:has([id='{anchor}']) .dl-headline")
        header = page.locator(".md-header").bounding_box()
        page.wait_for_timeout(300)
        box = headline.bounding_box()
        assert header is not None
        assert box is not None
        assert header["y"] + header["height"] <= box["y"] + 1
        assert box["y"] + box["height"] <= screen["height"]


def test_a_deep_link_opens_the_folds_of_its_event(browser: Browser, story_url: str) -> None:
    with opened(browser, f"{story_url}#e-mirror-0") as page:
        expect(page.get_by_text("Lorries have been banned from the bridge since")).to_be_visible()


def test_a_deep_link_into_the_folded_background_opens_it(browser: Browser, story_url: str) -> None:
    with opened(browser, f"{story_url}#e-blog-9") as page:
        expect(page.get_by_role("heading", name="First crossing is built")).to_be_in_viewport()


def test_all_folds_open_and_close_at_once(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url) as page:
        page.get_by_role("button", name="Open all folds").click()
        assert page.locator(".md-content details:not(.dl-find):not([open])").count() == 0
        page.get_by_role("button", name="Close all folds").click()
        assert page.locator(".md-content details:not(.dl-find)[open]").count() == 0


def test_every_link_and_fold_can_be_reached_by_keyboard(browser: Browser, story_url: str) -> None:
    with opened(browser, story_url) as page:
        wanted = page.locator(".dl-event a:visible, .dl-event summary:visible").count()
        assert wanted > 20
        page.locator("h1").click()
        seen = 0
        for _ in range(wanted * 2 + 40):
            page.keyboard.press("Tab")
            seen += page.evaluate("!!document.activeElement.closest('.dl-event')")
        assert seen >= wanted


@pytest.mark.parametrize("kind", KINDS)
def test_no_request_leaves_the_site(browser: Browser, address: Address, kind: str) -> None:
    url = address(kind)
    context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url, wait_until="networkidle")
    context.close()
    origin = "/".join(url.split("/")[:3])
    assert asked
    assert [each for each in asked if not each.startswith((origin, "data:", "blob:"))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, address: Address, kind: str) -> None:
    with opened(browser, address(kind), viewport=PHONE) as page:
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_an_article_runs(browser: Browser, address: Address, kind: str) -> None:
    context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script("window.alert = () => { window.ran = true }")
    page.goto(address(kind), wait_until="networkidle")
    assert not page.evaluate("window.ran")
    context.close()


def test_search_lands_on_an_event(browser: Browser, story_url: str) -> None:
    (event,) = (event for event in story.timeline().events if event.headline.startswith("Handrail"))
    with opened(browser, story_url) as page:
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially("handrail")
        page.locator(f".md-search-result__link[href*='#{event.id}']").first.click()
        expect(page.get_by_role("heading", name="Handrail gives way on the footway")).to_be_in_viewport()
