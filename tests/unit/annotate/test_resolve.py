"""From stated to resolved: what was said stays apart from what was concluded, and the way is told."""

from __future__ import annotations

from datetime import date

import pytest

from generator.annotate import TimexLexicon, annotate, annotate_text
from generator.annotate.reckoning import first_day, season_near, shifted, spoken, weekday_near, year_near
from generator.model import Article, DocumentDate, Sentence, Span
from generator.when import When, WhenError


def test_what_was_stated_stays_apart_from_what_was_concluded(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They met on Wednesday.", "2025-02-14", lexicon=english)
    assert (timex.stated, timex.value, timex.anchor) == ("XXXX-WXX-3", "2025-02-12", "2025-02-14")


def test_a_full_date_has_no_anchor(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They met on 3 May 1998.", "2025-02-14", lexicon=english)
    assert (timex.stated, timex.value, timex.anchor) == ("1998-05-03", "1998-05-03", None)


def test_the_trail_tells_the_whole_way_in_sentences(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They met on Wednesday.", "2025-02-14", lexicon=english)
    assert timex.trail == (
        "“Wednesday” names a weekday.",
        "The article is of Friday 14 February 2025.",
        "The most recent Wednesday is 12 February 2025.",
    )


def test_the_trail_of_an_open_value_says_what_is_missing(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They met on Wednesday.", None, lexicon=english)
    assert timex.trail == ("“Wednesday” is left open: the date of the article is not known.",)


def test_the_trail_says_what_stood_beside_a_date(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They met on Friday, 3 January.", "2025-02-14", lexicon=english)
    assert "“Friday” stands beside “3 January”." in timex.trail


def test_a_document_date_that_is_none_is_refused(english: TimexLexicon) -> None:
    with pytest.raises(WhenError):
        annotate_text("They met on Friday.", "last week", lexicon=english)


@pytest.mark.parametrize(("dct", "value"), [("2025-02-14?", "2024"), ("2025-02", "2024"), ("2025", "2024"), ("2024/2025", "XXXX")])
def test_a_document_date_is_used_as_far_as_it_is_known(dct: str, value: str, english: TimexLexicon) -> None:
    (timex,) = annotate_text("He left last year.", dct, lexicon=english)
    assert timex.value == value


@pytest.mark.parametrize(
    ("dct", "text"), [("0001-01-01", "It burned yesterday."), ("9999-12-31", "It opens tomorrow."), ("0001-01-01", "It rained overnight.")]
)
def test_the_calendar_ends_without_an_error(dct: str, text: str, english: TimexLexicon) -> None:
    (timex,) = annotate_text(text, dct, lexicon=english)
    assert timex.value.startswith("XXXX")


def test_no_expression_crosses_a_sentence_or_a_paragraph(english: TimexLexicon) -> None:
    text = "They met on Friday\n\nMarch 3 was quiet."
    article = Article(
        id="a",
        file="a.txt",
        title="A",
        text=text,
        dct=DocumentDate(when=When("2025-02-14")),
        sentences=(Sentence(span=Span(0, 18), paragraph=0), Sentence(span=Span(20, 38), paragraph=1)),
    )
    assert [timex.text for timex in annotate(article, lexicon=english)] == ["Friday", "March 3"]
    assert [timex.text for timex in annotate_text(text, "2025-02-14", lexicon=english)] == ["Friday", "March 3"]


def test_an_expression_may_run_over_a_line_break(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They met on 3\nMay\u00a01998.", None, lexicon=english)
    assert (timex.text, timex.value) == ("3\nMay\u00a01998", "1998-05-03")


@pytest.mark.parametrize(
    ("day", "weekday", "step", "ahead", "found"),
    [
        (date(2025, 2, 14), 5, None, False, date(2025, 2, 14)),
        (date(2025, 2, 14), 5, None, True, date(2025, 2, 14)),
        (date(2025, 2, 14), 3, None, False, date(2025, 2, 12)),
        (date(2025, 2, 14), 3, None, True, date(2025, 2, 19)),
        (date(2025, 2, 14), 5, -1, False, date(2025, 2, 7)),
        (date(2025, 2, 14), 5, 1, False, date(2025, 2, 21)),
        (date(2025, 2, 14), 6, 0, False, date(2025, 2, 15)),
    ],
)
def test_a_weekday_lies_within_a_week_of_the_day(day: date, weekday: int, step: int | None, ahead: bool, found: date) -> None:
    assert weekday_near(day, weekday, step, ahead) == found


@pytest.mark.parametrize(
    ("month", "dom", "step", "ahead", "year"),
    [
        (11, None, None, None, 2024),
        (6, None, None, None, 2025),
        (11, None, None, True, 2025),
        (3, None, None, False, 2024),
        (2, None, -1, None, 2024),
        (2, None, 1, None, 2026),
        (8, 20, None, None, 2024),
    ],
)
def test_a_month_belongs_to_the_nearest_year_and_the_past_is_favoured(
    month: int, dom: int | None, step: int | None, ahead: bool | None, year: int
) -> None:
    assert year_near(date(2025, 2, 14), month, dom, step, ahead) == year


@pytest.mark.parametrize(
    ("day", "season", "step", "year"),
    [
        (date(2025, 2, 14), "WI", 0, 2024),
        (date(2025, 2, 14), "WI", -1, 2023),
        (date(2025, 2, 14), "WI", 1, 2025),
        (date(2025, 4, 25), "WI", 0, 2024),
        (date(2025, 10, 25), "WI", 0, 2025),
        (date(2025, 4, 25), "SU", 0, 2025),
        (date(2025, 7, 1), "SU", -1, 2024),
        (date(2025, 7, 1), "SU", 0, 2025),
        (date(2025, 9, 1), "SU", -1, 2025),
        (date(2025, 2, 14), "SU", None, 2025),
        (date(2025, 1, 2), "FA", None, 2024),
    ],
)
def test_a_winter_belongs_to_the_year_in_which_it_begins(day: date, season: str, step: int | None, year: int) -> None:
    assert season_near(day, season, step, None) == year


@pytest.mark.parametrize(
    ("value", "unit", "count", "result"),
    [
        ("2025-02-14", "D", -45, "2024-12-31"),
        ("2025-02-14", "W", -1, "2025-W06"),
        ("2025-03-31", "M", -1, "2025-02"),
        ("2025-02-14", "Y", -2.5, "2022-08"),
        ("2025-02-14", "Q", -1, "2024-Q4"),
        ("2025", "Y", -1, "2024"),
        ("2025", "M", -1, None),
        ("2025-02", "D", 1, None),
        ("BC0480", "Y", 1, "BC0479"),
        ("BC0001", "Y", 1, "0001"),
        ("2025-02-14", "WE", 0, "2025-W07-WE"),
        ("0001-01-01", "D", -1, None),
        ("PRESENT_REF", "D", 1, None),
    ],
)
def test_counting_gives_the_grain_of_the_unit_and_never_a_sharper_one(value: str, unit: str, count: float, result: str | None) -> None:
    assert shifted(value, unit, count) == result


def test_a_week_that_the_year_has_not_has_no_first_day() -> None:
    assert first_day("2025-W53") is None
    assert first_day("2020-W53") == date(2020, 12, 28)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-02-12", "Wednesday 12 February 2025"),
        ("2025-W07", "the week of 10 February 2025"),
        ("196", "the 1960s"),
        ("BC0480", "480 BCE"),
        ("2025-WI", "winter 2025"),
    ],
)
def test_a_value_is_told_in_words(value: str, words: str) -> None:
    assert spoken(value) == words
