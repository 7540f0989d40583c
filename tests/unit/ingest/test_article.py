"""What holds for every article, and what is expected of the five in `seeds/`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.ingest import Ingested
from generator.model import Article

from .conftest import ROOT, Read

SEEDS = sorted((ROOT / "seeds").glob("0*.txt"))


@pytest.fixture(scope="module")
def seed(read: Read) -> Callable[[str], Article]:
    def run(start: str) -> Article:
        (path,) = (ROOT / "seeds").glob(f"{start}*.txt")
        return read(path.read_bytes(), path.name)

    return run


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_sentences_cover_every_paragraph_and_cross_none(path: Path, read: Read) -> None:
    article = read(path.read_bytes(), path.name)
    for number, paragraph in enumerate(article.text.split("\n\n")):
        spans = [sentence.span for sentence in article.sentences if sentence.paragraph == number]
        assert " ".join(span.of(article.text) for span in spans) == paragraph
    assert "\n\n\n" not in article.text
    assert [s.span for s in article.sentences] == sorted(s.span for s in article.sentences)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_neither_title_nor_frame_stands_in_the_text(path: Path, read: Read) -> None:
    article = read(path.read_bytes(), path.name)
    assert article.title_basis == "derived" or article.title not in article.text
    for leftover in (
        "![",
        "](",
        "http",
        "**",
        "Source link",
        "Leave a",
        "PHOTO",
        "Related article",
        "Exit mobile",
        "Your comment",
        "second right",
        "/AP",
    ):
        assert leftover not in article.text


@pytest.mark.parametrize(
    ("start", "date", "basis"),
    [
        ("000", None, {"unknown"}),
        ("001", "2025-02-14", {"caption"}),
        ("002", None, {"unknown"}),
        ("003", "2025-02-14", {"metadata", "byline"}),
        ("004", "2025-02-14", {"image-url"}),
    ],
)
def test_the_seeds_are_dated_by_what_they_say_and_no_further(
    start: str, date: str | None, basis: set[str], seed: Callable[[str], Article]
) -> None:
    found = seed(start).dct
    assert (found.when.edtf if found.when else None) == date
    assert found.basis in basis


def test_who_published_the_seeds_is_stated_or_inferred_with_a_note(seed: Callable[[str], Article]) -> None:
    third, fourth = seed("003"), seed("004")
    assert (third.publisher, third.agency, third.authors) == ("The Moscow Times", "AFP", ("AFP",))
    assert third.url is not None
    assert third.url.startswith("https://www.themoscowtimes.com/2025/02/14/")
    assert (fourth.publisher, fourth.agency, fourth.authors) == ("Express & Star", "PA/AP", ())
    assert len(fourth.notes) == 2
    for start in ("000", "001", "002"):
        assert (seed(start).publisher, seed(start).agency, seed(start).authors, seed(start).url) == (None, None, (), None)


def test_the_seeds_titles_are_stated_where_a_line_is_a_headline(seed: Callable[[str], Article]) -> None:
    assert [seed(start).title_basis for start in ("000", "001", "002", "003", "004")] == [
        "derived",
        "derived",
        "stated",
        "stated",
        "stated",
    ]
    assert seed("000").title.endswith("…")


def test_the_broken_paragraphs_of_a_seed_are_mended(seed: Callable[[str], Article]) -> None:
    paragraphs = seed("003").text.split("\n\n")
    assert all(paragraph[-1] in '."' or len(paragraph) < 40 for paragraph in paragraphs)


def test_an_article_in_a_language_without_support_is_an_article(read: Read) -> None:
    article = read("渡船が月曜日に港を出た。四十人が乗っていた。\n\n誰も数えなかった。")
    assert len(article.sentences) == 3


def test_a_file_with_only_a_heading_has_no_text(ingested: Callable[..., Ingested]) -> None:
    result = ingested("# Ferry comes back\n", "ferry.md")
    assert result.article is None
    assert [problem.code for problem in result.problems] == ["no-text"]


def test_a_problem_in_the_front_matter_leaves_the_article(ingested: Callable[..., Ingested]) -> None:
    result = ingested("---\na: &x 1\nb: *x\n---\nThe ferry left on Monday.", "ferry.md")
    assert result.article is not None
    assert result.article.text == "The ferry left on Monday."
    assert [(problem.code, problem.file) for problem in result.problems] == [("front-matter", "ferry.md")]
