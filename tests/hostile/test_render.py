"""A hostile article is text and nothing else, in every place where a page shows it.

The site is built by MkDocs itself and opened in Chromium.
Once as the project builds it.
Once with the second wall left out and with every extension switched on that has been seen to run an article's words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.model import (
    Article,
    Claim,
    DateCandidate,
    Disagreement,
    DocumentDate,
    Entity,
    Event,
    Problem,
    Sentence,
    Source,
    Span,
    Timeline,
)
from generator.when import When
from tests.hostile.payloads import ADDRESSES, PAYLOADS
from tests.site.conftest import browser, served
from tests.site.sites import build
from tests.unit.render import story
from tests.unit.render.reading import pages

__all__ = ["browser"]

PYMDOWN = (
    "arithmatex betterem blocks.admonition blocks.details blocks.html blocks.tab caret critic details emoji highlight "
    "inlinehilite keys magiclink mark smartsymbols snippets superfences tabbed tasklist tilde"
)
MARKDOWN = "abbr admonition attr_list def_list footnotes md_in_html tables toc"
LOOSE = [*MARKDOWN.split(), *(f"pymdownx.{name}" for name in PYMDOWN.split())]


def hostile_article(number: int, payload: str) -> Article:
    """Return an article that carries a payload wherever it can carry one."""
    address = ADDRESSES[number % len(ADDRESSES)]
    text = f"{payload} fell on Monday, {payload}"
    when = When("2025-02-17")
    return Article(
        id=f"h{number:03d}",
        file=f"{number}{payload[:20]}.txt",
        title=payload,
        publisher=payload if number % 2 else None,
        agency=payload if number % 3 else None,
        authors=(payload, payload),
        url=address,
        language=payload[:10],
        dct=DocumentDate(
            when=when,
            basis="metadata",
            evidence=payload,
            candidates=(
                DateCandidate(when=when, basis="metadata", evidence=payload),
                DateCandidate(when=when, basis="url", evidence=address),
            ),
        ),
        text=text,
        sentences=(Sentence(span=Span(0, len(text)), paragraph=0),),
    )


def hostile_event(article: Article, payload: str, number: int) -> Event:
    """Return an event that carries it wherever an event can carry one."""
    citation = story.cite(article, article.text, words="on Monday", event="fell", reading=(payload, payload), attribution=payload)
    return story.event(
        payload,
        citation,
        citation,
        when=f"2025-02-{1 + number % 28:02d}" if number % 5 else None,
        identifier=f"e-{number}",
        aliases=(f"alias {payload[:20]} {number}",),
        summary=payload,
        background=number % 7 == 0,
        disagreements=(Disagreement(about=payload, claims=(Claim(value=payload, citations=(0,)), Claim(value=payload, citations=(1,)))),),
    )


def hostile_timeline(payloads: tuple[str, ...] = PAYLOADS) -> Timeline:
    """Return a timeline in which every word is hostile."""
    articles = [hostile_article(number, payload) for number, payload in enumerate(payloads)]
    events = [hostile_event(article, payload, number) for number, (article, payload) in enumerate(zip(articles, payloads, strict=True))]
    dated = sorted((event for event in events if event.when), key=lambda event: (event.when.sort_key if event.when else (), event.id))
    return Timeline(
        title=payloads[1],
        sources=tuple(Source(article=article, group=article.title) for article in articles),
        events=tuple(dated),
        undated=tuple(event for event in events if event.when is None),
        problems=tuple(Problem(code="x", message=payload, file=payload, line=1) for payload in payloads),
    )


@pytest.fixture(scope="session")
def walled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the hostile site as the project builds it."""
    return build(tmp_path_factory.mktemp("walled"), hostile_timeline(), description=PAYLOADS[0], title=PAYLOADS[1])


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the hostile site without the second wall and with every extension."""
    folder = tmp_path_factory.mktemp("bare")
    return build(folder, hostile_timeline(), config={"hooks": [], "markdown_extensions": LOOSE}, description=PAYLOADS[0], title=PAYLOADS[1])


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
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        page.evaluate(
            "document.querySelectorAll('.md-content *').forEach(e => e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))"
        )
        assert page.evaluate("window.ran") is None, address
        assert (
            page.evaluate("document.querySelectorAll('.md-content :is(script, img, svg, iframe, style, form, base, meta, link)').length")
            == 0
        ), address
        assert page.url == address
    context.close()
    assert [url for url in asked if not url.startswith((base, "data:", "blob:"))] == []


@pytest.mark.browser
def test_nothing_runs_in_the_results_of_the_search(browser: Browser, walled_url: str) -> None:
    context = browser.new_context()
    context.add_init_script("window.alert = what => { window.ran = what }")
    page = context.new_page()
    page.goto(walled_url)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("alert fell")
    page.locator(".md-search-result__link").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    context.close()


def test_no_page_carries_a_local_file(bare: Path) -> None:
    for path in sorted(bare.rglob("*.html")):
        assert "root:x:0" not in path.read_text("utf-8")


def test_every_headline_is_shown_as_the_article_wrote_it(walled: Path) -> None:
    entries = json.loads((walled / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert {event.id for event in (*hostile_timeline().events, *hostile_timeline().undated)} <= {
        each["location"].partition("#")[2] for each in entries
    }


def test_front_matter_stays_ours_whatever_a_title_says() -> None:
    for path, page in pages(hostile_timeline()).items():
        if path.endswith(".md"):
            keys = re.findall(r"^(\w+):", page.split("---\n")[1], flags=re.MULTILINE)
            assert sorted(keys) == ["description", "hide", "title"], path


def test_no_file_leaves_the_content_folder() -> None:
    whole = hostile_timeline()
    ids = ("../../evil", "/etc/evil", "a/../../b", "con\x00trol", "..", "ev il", "<x>")
    sources = tuple(
        Source(article=Article(id=name, file="x", title="x", text="x", sentences=(Sentence(span=Span(0, 1), paragraph=0),)), group="g")
        for name in ids
    )
    made = pages(Timeline(title=whole.title, sources=sources, events=()))
    assert all(re.fullmatch(r"[A-Za-z0-9_./-]+", path) and ".." not in path and not path.startswith("/") for path in made)
    assert len([path for path in made if path.startswith("sources/")]) == len(ids) + 1


def test_an_entity_with_a_hostile_name_stays_data() -> None:
    event = story.event("x", story.cite(story.articles()["wire"], "Traffic is being sent through the tunnel."), when="2025-02-12")
    hostile = type(event)(
        **{**{name: getattr(event, name) for name in event.__slots__}, "entities": (Entity(name=PAYLOADS[0], type="person"),)}
    )
    data = json.loads(pages(Timeline(title="x", sources=story.timeline().sources, events=(hostile,)))["timeline.json"])
    assert data["events"][0]["entities"][0]["name"] == PAYLOADS[0]
