"""A hostile article in a real browser: nothing of it runs, is fetched or submitted, wherever a page shows it.

Once as the project builds it.
Once with the second wall left out and with every extension switched on that has been seen to run an article's words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.hostile.hostile_story import hostile_timeline
from tests.hostile.payloads import PAYLOADS
from tests.site.conftest import served
from tests.site.sites import build

PYMDOWN = (
    "arithmatex betterem blocks.admonition blocks.details blocks.html blocks.tab caret critic details emoji highlight "
    "inlinehilite keys magiclink mark smartsymbols snippets superfences tabbed tasklist tilde"
)
MARKDOWN = "abbr admonition attr_list def_list footnotes md_in_html tables toc"
LOOSE = [*MARKDOWN.split(), *(f"pymdownx.{name}" for name in PYMDOWN.split())]
HOSTILE = {"title": PAYLOADS[1], "description": PAYLOADS[0]}
DATA_BLOCK = "script[type='application/ld+json']"  # ours, and no browser runs it
FOREIGN = f".md-content :is(script:not({DATA_BLOCK}), img, svg, iframe, style, form, input, object, base, meta, link, video)"
OURS = ".md-content form.dl-filters, .md-content form.dl-filters input, .md-content .dl-keys input"  # our script makes them
TOUCH_ALL = """() => document.querySelectorAll('.md-content *').forEach(element => {
    if (element.tagName === 'DETAILS') element.open = true
    for (const kind of ['mouseover', 'focus', 'toggle']) element.dispatchEvent(new Event(kind, {bubbles: true}))
})"""


@pytest.fixture(scope="session")
def walled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the hostile site as the project builds it."""
    return build(tmp_path_factory.mktemp("walled"), hostile_timeline(), **HOSTILE)


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the hostile site without the second wall and with every extension."""
    return build(tmp_path_factory.mktemp("bare"), hostile_timeline(), config={"hooks": [], "markdown_extensions": LOOSE}, **HOSTILE)


@pytest.fixture(scope="session")
def walled_url(walled: Path) -> Iterator[str]:
    """Serve the site as the project builds it."""
    yield from served(walled)


@pytest.fixture(scope="session")
def bare_url(bare: Path) -> Iterator[str]:
    """Serve the site without the second wall."""
    yield from served(bare)


@pytest.mark.browser
@pytest.mark.parametrize("site", ["walled", "bare"])
def test_nothing_runs_and_nothing_is_fetched_on_any_page(browser: Browser, site: str, request: pytest.FixtureRequest) -> None:
    folder, base = request.getfixturevalue(site), request.getfixturevalue(f"{site}_url")
    context = browser.new_context()
    context.add_init_script("window.alert = what => { window.ran = what }")
    context.route(lambda url: not url.startswith(base), lambda route: route.abort())
    asked: list[str] = []
    context.on("request", lambda sent: asked.append(sent.url))
    page = context.new_page()
    for path in sorted(folder.rglob("*.html")):
        address = base + path.relative_to(folder).as_posix()
        page.goto(address)
        page.evaluate(TOUCH_ALL)
        assert page.evaluate("window.ran") is None, address
        page.wait_for_function("!document.querySelector('.dl-find') || document.querySelector('.dl-filters')")
        assert page.locator(FOREIGN).count() == page.locator(OURS).count(), address
        assert page.url == address
    context.close()
    assert [url for url in asked if not url.startswith((base, "data:", "blob:"))] == []


@pytest.mark.browser
def test_the_check_sees_what_runs(browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script("window.alert = what => { window.ran = what }")
    page = context.new_page()
    page.goto("data:text/html,<div class=md-content><p onmouseover=alert(7)>x")
    page.evaluate(TOUCH_ALL)
    assert page.evaluate("window.ran") == 7
    context.close()


@pytest.mark.browser
def test_nothing_runs_in_the_results_of_the_search(browser: Browser, walled_url: str) -> None:
    context = browser.new_context()
    context.add_init_script("window.alert = what => { window.ran = what }")
    page = context.new_page()
    page.goto(walled_url)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("alert")
    page.locator(".md-search-result__link").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    context.close()


def test_no_page_carries_a_local_file(bare: Path) -> None:
    for path in sorted(bare.rglob("*.html")):
        assert "root:x:0" not in path.read_text("utf-8")


def test_search_knows_every_hostile_event(walled: Path) -> None:
    entries = json.loads((walled / "search" / "search_index.json").read_text("utf-8"))["docs"]
    wanted = {event.id for event in (*hostile_timeline().events, *hostile_timeline().undated)}
    assert wanted <= {entry["location"].partition("#")[2] for entry in entries}
