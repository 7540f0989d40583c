from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.ingest import Ingested
from generator.model import DocumentDate

from .conftest import Read

BODY = "The ferry left the harbour on Monday with forty people on board and came back.\n\nNobody could say how that had happened."
CAPTION = "Captain Jane Doe, second left, waves to the crowd in Exampleville, Utopia, {day}.\n\nJohn Roe/AP"


def edtf(date: DocumentDate) -> str | None:
    return date.when.edtf if date.when is not None else None


def test_a_stated_date_comes_before_every_other_and_all_are_kept(read: Read) -> None:
    front = "---\ndate: 2025-02-14\nurl: https://example.org/2025/02/15/ferry\n---"
    caption = CAPTION.format(day="Feb. 13, 2025")
    date = read(f"{front}\n\nFebruary 16, 2025\n\n{BODY}\n\n{caption}\n", "2025-02-17-ferry.md").dct
    assert (edtf(date), date.basis, date.evidence) == ("2025-02-14", "metadata", "date: 2025-02-14")
    assert [(c.basis, c.when.edtf, c.bound) for c in date.candidates] == [
        ("metadata", "2025-02-14", "exact"),
        ("url", "2025-02-15", "exact"),
        ("byline", "2025-02-16", "exact"),
        ("caption", "2025-02-13", "lower"),
        ("file-name", "2025-02-17", "exact"),
    ]


def test_the_date_in_its_address_comes_before_the_byline(read: Read) -> None:
    date = read(f"February 16, 2025\n\n{BODY}\n\nOriginal url: https://example.org/2025/02/15/ferry").dct
    assert (edtf(date), date.basis) == ("2025-02-15", "url")


def test_where_address_and_byline_agree_the_words_are_shown(read: Read) -> None:
    date = read(f"February 15, 2025\n\n{BODY}\n\nOriginal url: https://example.org/2025/02/15/ferry").dct
    assert (edtf(date), date.basis, date.evidence) == ("2025-02-15", "byline", "February 15, 2025")


def test_a_day_within_the_month_of_an_address_makes_it_narrower(read: Read) -> None:
    date = read(f"February 15, 2025\n\n{BODY}\n\nOriginal url: https://example.org/2025/02/ferry/").dct
    assert (edtf(date), date.basis) == ("2025-02-15", "byline")


@pytest.mark.parametrize(("stated", "kept"), [("2025-02", "2025-02"), ("2025", "2025")])
def test_a_stated_month_or_year_is_never_sharpened(stated: str, kept: str, read: Read) -> None:
    assert edtf(read(f"---\ndate: {stated}\n---\n{BODY}", "a.md").dct) == kept


def test_an_update_is_an_upper_bound_and_no_publication(read: Read) -> None:
    date = read(f"Last updated: February 16, 2025\n\n{BODY}").dct
    assert edtf(date) is None
    assert [(c.when.edtf, c.bound) for c in date.candidates] == [("2025-02-16", "upper")]


def test_the_day_of_saving_alone_dates_nothing(read: Read) -> None:
    assert edtf(read(f"---\ncreated: 2025-03-01\n---\n{BODY}", "a.md").dct) is None


def test_a_statement_later_than_saving_gives_way_to_one_that_is_not(read: Read) -> None:
    date = read(f"---\ndate: 2025-11-02\nsaved: 2025-02-11\nurl: https://example.org/2025/02/11/a\n---\n{BODY}", "a.md").dct
    assert (edtf(date), date.basis) == ("2025-02-11", "url")


def test_a_lone_statement_later_than_saving_is_kept_with_doubt(read: Read) -> None:
    assert edtf(read(f"---\ndate: 2025-11-02\nsaved: 2025-02-11\n---\n{BODY}", "a.md").dct) == "2025-11-02?"


def test_a_day_after_saving_is_a_time_zone_and_no_contradiction(read: Read) -> None:
    assert edtf(read(f"---\ndate: 2025-02-12\nsaved: 2025-02-11\n---\n{BODY}", "a.md").dct) == "2025-02-12"


def test_a_caption_dates_an_article_that_nothing_else_dates_and_says_how(read: Read) -> None:
    date = read(f"{BODY}\n\n{CAPTION.format(day='Feb. 13, 2025')}").dct
    assert (edtf(date), date.basis) == ("2025-02-13", "caption")
    assert date.evidence is not None
    assert "Exampleville, Utopia, Feb. 13, 2025." in date.evidence
    assert [candidate.bound for candidate in date.candidates] == ["lower"]


def test_of_several_captions_the_latest_bounds_best(read: Read) -> None:
    captions = "\n\n".join(CAPTION.format(day=day) for day in ("Feb. 13, 2025", "Feb. 14, 2025", "Jan. 2, 2025"))
    assert edtf(read(f"{BODY}\n\n{captions}").dct) == "2025-02-14"


def test_an_archive_picture_dates_nothing(read: Read) -> None:
    date = read(f"{BODY}\n\nFile photo: the ferry at its pier, Feb. 13, 2019.").dct
    assert edtf(date) is None
    assert [(c.basis, c.bound) for c in date.candidates] == [("caption", "lower")]


def test_the_address_of_a_picture_dates_an_article_by_the_day_but_not_by_the_month(read: Read) -> None:
    by_day = read(f"![A ferry](https://img.example.org/2025/02/14/a.jpg)\n\n{BODY}").dct
    by_month = read(f"![A ferry](https://img.example.org/2025/02/a.jpg)\n\n{BODY}").dct
    assert (edtf(by_day), by_day.basis) == ("2025-02-14", "image-url")
    assert edtf(by_month) is None


@pytest.mark.parametrize("path", ["2025-02-14-ferry.txt", "20250214_ferry.txt", "ferry 2025.02.14.txt", "2025/02/14/ferry.txt"])
def test_a_file_name_dates_an_article_when_nothing_else_does(path: str, read: Read) -> None:
    date = read(BODY, path).dct
    assert (edtf(date), date.basis) == ("2025-02-14", "file-name")


@pytest.mark.parametrize("path", ["000_20250214aa.txt", "70f13c9a52879a01.txt", "report-2025.txt", "12345678.txt"])
def test_a_number_in_a_file_name_is_no_date(path: str, read: Read) -> None:
    assert edtf(read(BODY, path).dct) is None


def test_a_date_in_the_text_is_no_document_date(read: Read) -> None:
    assert edtf(read(f"{BODY}\n\nThe company was founded on February 14, 1998.").dct) is None


FERRY = "\n\nThe ferry left the harbour on Monday with forty people on board.\n\nNobody could say how many came back.\n"


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("gestern", "that is not a date"),
        ("2199-01-01", "its year is not between 1900 and 2099"),
        ("2025-02-30", "there is no such day in the calendar"),
        ("31.13.2025", "there is no such day in the calendar"),
        ("03/04/2025", "day and month cannot be told apart"),
    ],
)
@pytest.mark.parametrize("other", ["", "published: 2025-02-14\n"])
def test_a_date_that_cannot_be_read_is_named_with_its_line_whatever_else_dates_the_article(
    ingested: Callable[..., Ingested], value: str, why: str, other: str
) -> None:
    result = ingested(f"---\ntitle: A ferry left\ndate: {value}\n{other}---{FERRY}", "story.md")
    (problem,) = result.problems
    assert problem.message == f"story.md: `date: {value}` is passed over: {why}; write it as YYYY-MM-DD"
    assert (problem.code, problem.line, problem.severity) == ("unread-date", 3, "warning")
    assert result.article is not None
    assert (result.article.dct.when is not None) == bool(other)


@pytest.mark.parametrize(("value", "edtf"), [("2025-2-3", "2025-02-03"), ("2025-2-3 08:15", "2025-02-03"), ("2025-2", "2025-02")])
def test_a_date_typed_without_its_zeros_is_read(ingested: Callable[..., Ingested], value: str, edtf: str) -> None:
    result = ingested(f"---\ntitle: A ferry left\ndate: {value}\n---{FERRY}", "story.md")
    assert result.problems == ()
    assert result.article is not None
    assert result.article.dct.when is not None
    assert result.article.dct.when.edtf == edtf


@pytest.mark.parametrize("text", ["The count stood at 2025-2-3 in the end.", "---\ntitle: A ferry left\ndate:\n---\nThe ferry left."])
def test_a_score_in_the_text_and_an_empty_field_are_no_unread_dates(ingested: Callable[..., Ingested], text: str) -> None:
    result = ingested(text + FERRY, "story.md")
    assert result.problems == ()
    assert result.article is not None
    assert result.article.dct.when is None


DATELINE = "EXAMPLE CITY, Utopia, May 10 (Northern Wire) - "


def test_a_dateline_gives_the_day_and_the_files_name_the_year(read: Read) -> None:
    article = read(f"Ferry comes back\n\n{DATELINE}{BODY}", "2024-05-11-ferry.txt")
    assert (edtf(article.dct), article.dct.basis, article.dct.evidence) == ("2024-05-10", "byline", DATELINE.strip())
    assert article.text.startswith("The ferry")


def test_around_the_new_year_a_datelines_year_is_the_nearer_one(read: Read) -> None:
    opening = DATELINE.replace("May 10", "Dec 31")
    assert edtf(read(f"Ferry comes back\n\n{opening}{BODY}", "2025-01-01-ferry.txt").dct) == "2024-12-31"


def test_a_dateline_alone_states_no_year(read: Read) -> None:
    date = read(f"Ferry comes back\n\n{DATELINE}{BODY}", "ferry.txt").dct
    assert date.when is None
    assert [(c.when.edtf, c.basis) for c in date.candidates] == [("XXXX-05-10", "byline")]


def test_a_stated_date_comes_before_the_dateline(read: Read) -> None:
    assert edtf(read(f"---\ndate: 2024-05-11\n---\n\n{DATELINE}{BODY}").dct) == "2024-05-11"
