"""Files that somebody made to break, slow down or mislead ingest.

Whatever comes in, `ingest` returns within seconds, raises nothing, and what it lets through is plain text.
"""

from __future__ import annotations

import gzip
import io
import time
import tomllib
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.ingest import Ingested, IngestWords, ingest
from generator.ingest.decode import MAX_BYTES, MAX_LINE, MAX_PIECES
from generator.model import RawFile

WORDS = IngestWords.from_toml(tomllib.loads((Path(__file__).parents[2] / "generator/data/en/ingest.toml").read_text("utf-8")))
SECONDS = 10.0
"""Processor time that one hostile file may cost; the slowest takes about two, more on a busy machine."""
BODY = "The ferry left the harbour on Monday with forty people on board.\n\nNobody could say how many came back.\n"


def run(content: str | bytes, path: str = "story.txt") -> Ingested:
    """Ingest a file and check that it neither took long nor let anything through that is not text."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    start = time.process_time()
    result = ingest(RawFile(id="story", path=path, data=data), words=WORDS)
    assert time.process_time() - start < SECONDS
    assert (result.article is None) == any(problem.severity == "error" for problem in result.problems)
    for problem in result.problems:
        assert problem.file == path
        assert problem.message.startswith(f"{path}: ")
        assert "\n" not in problem.message
    if result.article is not None:
        check(result)
    return result


def check(result: Ingested) -> None:
    article = result.article
    assert article is not None
    assert article.text
    assert article.title
    assert not set(article.text + article.title) & set("\x00\x07\x1b\u202e\u2066\u200b\r\x85")
    end = 0
    for sentence in article.sentences:
        assert end <= sentence.span.start < sentence.span.end <= len(article.text)
        assert "\n" not in sentence.span.of(article.text)
        end = sentence.span.end
    assert article.url is None or article.url.lower().startswith(("http://", "https://"))


def codes(result: Ingested) -> list[str]:
    return [problem.code for problem in result.problems]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\n\n\n"])
def test_an_empty_file_is_a_problem_that_names_it(data: bytes) -> None:
    assert codes(run(data, "folder/empty.md")) in (["empty-file"], ["no-text"])


def test_a_file_above_the_cap_is_refused_unread() -> None:
    assert codes(run(b"word " * (MAX_BYTES // 5 + 1))) == ["file-too-large"]


def test_a_gzip_bomb_costs_no_more_than_the_cap() -> None:
    bomb = gzip.compress(b"<p>" + b"\0" * 300_000_000, 9)
    assert codes(run(bomb, "bomb.html.gz")) == ["file-too-large"]


def test_a_gzip_bomb_of_many_members_is_stopped_too() -> None:
    assert codes(run(gzip.compress(b" " * 1_000_000) * 500, "bomb.html.gz")) == ["file-too-large"]


def test_gzip_inside_gzip_is_not_unpacked_twice() -> None:
    assert codes(run(gzip.compress(gzip.compress(BODY.encode())), "twice.html.gz")) == ["binary-file"]


def test_an_endless_line_is_refused_with_its_number() -> None:
    result = run(f"{BODY}\n" + "x" * (MAX_LINE + 1))
    assert codes(result) == ["line-too-long"]
    assert result.problems[0].line == 5


@pytest.mark.parametrize("unit", ["ferry ", "! "])
def test_a_book_is_refused_before_it_holds_up_the_articles(unit: str) -> None:
    paragraph = f"The {unit * 100}left the harbour on Monday.\n\n"
    assert codes(run(paragraph * (MAX_PIECES // 100))) == ["text-too-long"]
    assert run(paragraph * (MAX_PIECES // 200)).article is not None


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("story.txt", BODY)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [zipped(), b"%PDF-1.4 " + BODY.encode(), bytes(range(256)) * 40, b"\0" * 5000, b"\x1f\x8b\x08" + b"x" * 100]
)
def test_another_kind_of_file_under_a_texts_name_is_refused(data: bytes) -> None:
    assert codes(run(data)) == ["binary-file"]


def test_a_billion_laughs_are_not_laughed() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    result = run("---\n" + "\n".join(lines) + f"\n---\n{BODY}", "story.md")
    assert codes(result) == ["front-matter"]
    assert result.article is not None


FRONTS = {
    "too long": "title: a ferry\n" * 5_000,
    "deep flow": "a: " + "[" * 5_000,
    "deep and closed": "a: " + "[" * 5_000 + "]" * 5_000,
    "deep block": "\n".join(" " * n + "a:" for n in range(300)),
    "python object": "a: !!python/object/apply:os.system ['true']",
    "merge key": "a: &a {b: c}\nd:\n  <<: *a",
    "tabs": "a:\t\tb\n\tc: d",
    "no mapping": "- a\n- b",
    "a scalar": "just words",
    "many keys": "\n".join(f"k{n}: v" for n in range(6_000)),
    "quote never closed": 'title: "a',
    "keys that are lists": "[a, b]: c\n? {d: e}\n: f",
    "control characters": "title: a\x08b\x01",
}


@pytest.mark.parametrize("front", FRONTS.values(), ids=list(FRONTS))
def test_front_matter_made_to_hurt_never_costs_the_article(front: str) -> None:
    result = run(f"---\n{front}\n---\n{BODY}", "story.md")
    assert result.article is not None
    assert result.article.text.startswith("The ferry left")


def test_toml_front_matter_nested_to_the_sky_costs_no_article() -> None:
    assert run("+++\na = " + "[" * 20_000 + f"\n+++\n{BODY}", "story.md").article is not None


@pytest.mark.parametrize("lines", [1, 50])
@pytest.mark.parametrize(
    "unit", ["[", "]", "*", "_", "`", "<", "![", "[a](", "**a ", "<!--", "&amp;", "<a href=", "- ", "> ", "# ", "|", "\\", "~~", "[^", "[["]
)
def test_markdown_made_of_one_sign_takes_no_time(unit: str, lines: int) -> None:
    line = unit * (MAX_LINE // len(unit))
    run(f"# Title\n\n{BODY}\n" + f"{line}\n\n" * lines, "story.md")


def test_a_megabyte_of_brackets_takes_no_time() -> None:
    run(f"# Title\n\n{BODY}\n" + ("[" * 10_000 + "\n") * 100, "story.md")


PAGES = {
    "divs in divs": "<div>" * 100_000,
    "closed divs in divs": "<div>" * 100_000 + "</div>" * 100_000,
    "tables in tables": "<table><tr><td>" * 30_000,
    "paragraphs": "<p>a" * 200_000,
    "breaks": "<p>" + "a<br>" * 200_000,
    "links": "<a href='/x'>y</a>" * 50_000,
    "attributes": "<div " + "a=1 " * 200_000 + ">",
    "brackets": "<p>" + "[" * 1_000_000,
    "signs": "<" * 1_000_000,
    "entities": "<p>" + "&#x41;" * 200_000,
    "scripts never closed": "<script " * 100_000,
    "comments never closed": "<!--" * 200_000,
    "meta": "<meta property='article:published_time' content='2025-02-14'>" * 20_000,
    "dates": "<p>14 February 2025, " * 20_000,
}


@pytest.mark.parametrize("body", PAGES.values(), ids=list(PAGES))
def test_a_page_made_to_hurt_is_read_or_refused_in_time(body: str) -> None:
    run(f"<!DOCTYPE html><html><head><title>t</title></head><body><article><p>{BODY}</p>{body}</article></body></html>", "story.html")


JSON = {
    "nested": "[" * 100_000,
    "wide": '{"@graph":[' + ",".join(['{"@type":"NewsArticle"}'] * 15_000) + "]}",
    "odd types": '{"@type":["NewsArticle",1],"headline":["a"],"author":{"name":[1]},"datePublished":{"a":1},"articleBody":[]}',
    "numbers": '{"@type":"NewsArticle","headline":"' + "9" * 400_000 + '"}',
    "a huge number": '{"@type":"NewsArticle","n":' + "9" * 100_000 + "}",
}


@pytest.mark.parametrize("data", JSON.values(), ids=list(JSON))
def test_json_made_to_hurt_costs_no_article(data: str) -> None:
    paragraphs = f"<p>{BODY}</p>" * 4
    result = run(
        f'<html><head><script type="application/ld+json">{data}</script></head><body><article>{paragraphs}</article></body></html>',
        "story.html",
    )
    assert result.article is not None


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "cp1252", "shift_jis", "gb18030", "utf-7", "iso2022_jp"]
)
def test_a_wrong_encoding_is_read_or_refused_and_never_raises(encoding: str) -> None:
    for path in ("story.txt", "story.md", "story.html"):
        run((BODY * 3).encode(encoding), path)


@pytest.mark.parametrize(
    "declared", ["utf-16", "rot13", "zlib", "idna", "punycode", "unicode_escape", "no-such-thing", "utf-8" * 7, "undefined", "base64"]
)
def test_a_declared_encoding_that_is_none_is_not_obeyed(declared: str) -> None:
    result = run(
        f'<html><head><meta charset="{declared}"></head><body><article>{f"<p>{BODY}</p>" * 4}</article></body></html>', "story.html"
    )
    assert result.article is not None
    assert "The ferry left" in result.article.text


def test_text_that_turns_itself_around_is_turned_back() -> None:
    result = run("\u202eThe ferry\u202c left the\u200b harbour\x07 on\x00 Monday\u2069.\n\nNobody could say why.")
    assert result.article is not None
    assert result.article.text.startswith("The ferry left the harbour on Monday.")


def test_a_title_of_markup_stays_text_and_an_address_of_script_is_none() -> None:
    result = run(f"---\ntitle: '<img src=x onerror=alert(1)>'\nurl: javascript:alert(1)\nauthor: '{{onerror=1}}'\n---\n{BODY}", "story.md")
    assert result.article is not None
    assert result.article.title == "<img src=x onerror=alert(1)>"
    assert result.article.url is None


SLOW_LINES = {
    "By A": "By " + "A, " * 6_000,
    "capitals": "AAAA " * 3_900,
    "slashes": "A/" * 9_900,
    "initials": "A. " * 6_600,
    "stops": "." * 19_900,
    "quotes": "“" * 19_900,
    "brackets": "(" * 19_900,
    "abbreviations": "U.S. " * 3_900,
    "months": "Feb. 14, " * 2_000,
    "digits": "1/" * 9_900,
    "home": "Home " * 3_900,
    "commas": "a, " * 6_000,
    "address": "https://" + "a" * 19_000,
    "path": "https://example.org/" + "2025/" * 3_900,
    "label": "https://" + "the" * 6_000 + ".com",
    "header": "Title: " + "a: " * 6_000,
    "stamps": "Monday, May 4, 2030; 6:32 PM " * 600,
    "stamp words": "updated: Monday " * 1_200,
    "signed": "By Jane Doe, CNN " * 1_100,
    "credits": "(Jane Doe/AP) A " * 1_200,
    "bars": "| Report abuse " * 1_300,
    "ages": "- 5 hrs ago " * 1_600,
    "entries": "4 May: A " * 2_100,
}


@pytest.mark.parametrize("line", SLOW_LINES.values(), ids=list(SLOW_LINES))
def test_no_line_makes_a_rule_slow(line: str) -> None:
    run(f"{line}\n\n{BODY}\n\n{line}")
    run("\n".join([line] * 40))


def test_tens_of_thousands_of_short_lines_take_no_time() -> None:
    run("By A\n" * 50_000)
    run(f"{BODY}\n" * 15_000)


def test_stamps_comments_and_entries_by_the_thousand_take_no_time() -> None:
    run("".join(f"Monday, May {n % 28 + 1}, 2030; 6:32 PM Ferries stop at pier {n}.\n\n" for n in range(15_000)))
    run(f"{BODY}\n\n" + "".join(f"The pier {n} is old. | Report abuse | Posted by a reader\n\n" for n in range(15_000)))


def test_captions_by_the_thousand_take_no_time() -> None:
    run("".join(f"Jane Doe, left, at pier {n} in Exampleville, Feb. 14, 2025.\n\nJohn Roe/AP\n\n" for n in range(15_000)))


@pytest.mark.parametrize(
    "text", [".A", ".", "…", ". . A", "- | -", "title: .\nauthor: .\n\n.", "# .\n\n.", "a" * 300, "." * 300, ", " * 200 + "a."]
)
def test_an_article_of_next_to_nothing_has_a_title_or_is_refused(text: str) -> None:
    for path in ("story.txt", "story.md"):
        run(text, path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.sampled_from(["story.txt", "story.md", "story.html"]))
def test_any_text_gives_an_article_or_a_problem(text: str, path: str) -> None:
    run(text, path)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["story.txt", "story.md", "story.html", "story.html.gz"]))
def test_any_bytes_give_an_article_or_a_problem(data: bytes, path: str) -> None:
    run(data, path)


PARTS = [
    "By Jane Doe",
    "February 14, 2025",
    "Leave a Reply",
    "# Title",
    "## Section",
    "PHOTO: a ferry",
    "Jane Doe/AP",
    BODY.strip(),
    "Title",
    "",
]
PARTS += [
    "![a](https://e.org/2025/02/14/a.jpg)",
    "Home World Title",
    "Original url:",
    "<https://example.org/a>",
    "---",
    "and so on",
    "The end of the",
]
PARTS += [
    "Monday, May 4, 2030; 6:32 PM Ferries stop.",
    "updated: May 4, 2020 6:32 PM",
    "RT @a: b",
    "Posted by a | Report abuse",
    "By Jane Doe, CNN Ferries stop.",
]
PARTS += ["“Quoted. Twice.” Yes.", "EXAMPLE CITY (AP) — One.", "title: x", "+++"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=25))
def test_the_parts_of_articles_in_any_order_give_an_article_or_a_problem(lines: list[str]) -> None:
    first, second = run("\n\n".join(lines)), run("\n\n".join(lines))
    assert first == second
