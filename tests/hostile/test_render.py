"""A hostile article is text and nothing else: what is written for MkDocs. What a browser makes of it is in `tests/site/test_hostile.py`."""

from __future__ import annotations

import html
import json
import re
import time
from dataclasses import replace

import markdown
import pytest
import yaml

from generator.model import Article, Entity, Sentence, Source, Span, Timeline
from tests.hostile.hostile_story import hostile_timeline
from tests.hostile.payloads import PAYLOADS
from tests.unit.render import story
from tests.unit.render.reading import EXTENSIONS, find, front, pages, tree

PAGES = {path: page for path, page in pages(hostile_timeline(), description=PAYLOADS[0]).items() if path.endswith(".md")}
BLOCK = re.compile(r'<script type="application/ld\+json">[^<>&]*</script>')
OURS = re.compile(
    r"</?(a|b|i|kbd|blockquote|code|dd|details|div|dl|dt|li|main|mark|nav|ol|p|q|section|span|summary|t[a-z]+|ul|h[1-6]|caption)\b[^<>]*>"
)


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_page_holds_no_element_but_ours_even_before_the_second_wall(path: str) -> None:
    built = markdown.markdown(PAGES[path].split("---\n", 2)[2], extensions=EXTENSIONS)
    assert "<" not in OURS.sub("", BLOCK.sub("", built))


@pytest.mark.parametrize("path", sorted(PAGES))
def test_front_matter_stays_ours_whatever_a_title_says(path: str) -> None:
    meta = front(PAGES[path])
    assert meta.keys() == {"title", "description", "hide", "lang"}
    assert not re.search(r"[<>\"'{}\[\]]", f"{meta['title']}{meta['description']}")


def test_a_title_reads_in_the_browser_as_the_article_wrote_it() -> None:
    titles = [html.unescape(str(front(PAGES[f"sources/h{number:03d}.md"])["title"])) for number in range(4)]
    assert titles == [PAYLOADS[0], PAYLOADS[4], PAYLOADS[8], PAYLOADS[12]]


def test_a_headline_reads_in_the_browser_as_the_article_wrote_it() -> None:
    page = tree(PAGES["index.md"])
    shown = {heading.get("id"): heading.text_content() for level in ("h3", "h4") for heading in find(page, level, "dl-headline")}
    assert shown["e-4"] == PAYLOADS[4]
    assert shown["e-26"] == PAYLOADS[26]
    assert len(shown) == len(PAYLOADS)


def test_every_page_starts_with_front_matter_that_yaml_reads_alone() -> None:
    for page in PAGES.values():
        assert page.startswith("---\n")
        assert len(list(yaml.safe_load_all(page.split("---\n", 2)[1]))) == 1


def test_no_line_of_a_page_begins_with_an_articles_words() -> None:
    for page in PAGES.values():
        for line in page.split("---\n", 2)[2].splitlines():
            assert re.match(r"$|<|#|- |And \d", line), line


def test_no_file_leaves_the_content_folder() -> None:
    names = ("../../evil", "/etc/evil", "a/../../b", "con\x00trol", "..", "ev il", "<x>", "index")
    sources = tuple(
        Source(article=Article(id=name, file="x", title="x", text="x", sentences=(Sentence(span=Span(0, 1), paragraph=0),)), group="g")
        for name in names
    )
    made = pages(Timeline(title="x", sources=sources, events=()))
    assert all(re.fullmatch(r"[A-Za-z0-9_./-]+", path) and ".." not in path and not path.startswith("/") for path in made)
    assert len([path for path in made if path.startswith("sources/")]) == len(names) + 1


def test_an_entity_with_a_hostile_name_stays_data() -> None:
    event = replace(story.timeline().events[5], entities=(Entity(name=PAYLOADS[0], type="person"),))
    data = json.loads(pages(replace(story.timeline(), events=(event,), undated=()))["timeline.json"])
    assert data["events"][0]["entities"][0]["name"] == PAYLOADS[0]


@pytest.mark.parametrize("unit", ["[", "<div>", "*_`", "&", "\\", "> "])
def test_a_long_run_of_markup_takes_time_in_proportion_to_its_length(unit: str) -> None:
    def seconds(length: int) -> float:
        words = unit * (length // len(unit))
        started = time.process_time()
        markdown.markdown(pages(hostile_timeline((words, words)))["index.md"], extensions=EXTENSIONS)
        return time.process_time() - started

    assert seconds(12_000) < 10 * seconds(3_000)
