"""Dates in words: as precise as they are, and no more."""

from __future__ import annotations

import datetime

import pytest

from generator.render.words import Words, machine_date, sentence_case
from generator.when import Day, When
from tests.unit.render.story import templates


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.from_toml(templates()["words/en.toml"])


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2025-02-12", "12 February 2025"),
        ("2025-02", "February 2025"),
        ("2016", "2016"),
        ("2025-02-13/2025-02-14", "13–14 February 2025"),
        ("2025-02-28/2025-03-01", "28 February – 1 March 2025"),
        ("2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025"),
        ("2025-01/2025-03", "January – March 2025"),
        ("2024-12/2025-01", "December 2024 – January 2025"),
        ("2016/2018", "2016–2018"),
        ("../2016", "before 2016"),
        ("2016-05/..", "after May 2016"),
        ("2016-05~", "about May 2016"),
        ("2025-02-14?", "14 February 2025, inferred"),
        ("2025-02-14%", "about 14 February 2025, inferred"),
        ("2025-02-13?/2025-02-14?", "13–14 February 2025, inferred"),
        ("2025-21", "spring 2025"),
        ("199X", "the 1990s"),
        ("19XX", "the 20th century"),
        ("10XX", "the 11th century"),
        ("2025-02-XX", "February 2025"),
        ("-0043", "44 BCE"),
        ("0000", "1 BCE"),
        ("0079", "79 CE"),
        ("-0100/-0043", "101 BCE – 44 BCE"),
    ],
)
def test_a_date_is_said_in_words(words: Words, edtf: str, said: str) -> None:
    assert words.date(When.parse(edtf)) == said


@pytest.mark.parametrize("edtf", ["[2016,2017]", "Y-17000"])
def test_a_date_without_words_is_printed_as_the_data_has_it(words: Words, edtf: str) -> None:
    assert words.date(When.parse(edtf)) == edtf


def test_no_date_is_said_too(words: Words) -> None:
    assert words.date(None) == "no date"


def test_a_night_is_one_only_where_a_source_says_so(words: Words) -> None:
    two_days = When("2025-02-13/2025-02-14")
    assert words.date(two_days, night=True) == "night of 13–14 February 2025"
    assert words.date(two_days) == "13–14 February 2025"


@pytest.mark.parametrize("edtf", ["2025-02-14", "2025-02-10/2025-02-14", "2025-02"])
def test_a_date_that_is_no_pair_of_days_is_never_called_a_night(words: Words, edtf: str) -> None:
    assert "night" not in words.date(When(edtf), night=True)


@pytest.mark.parametrize("edtf", ["2025-02-12", "2025-02", "2016"])
def test_a_plain_date_has_a_machine_date(edtf: str) -> None:
    assert machine_date(When(edtf)) == edtf


@pytest.mark.parametrize(
    "edtf", ["2025-02-12?", "2016~", "-0043", "0000", "2025-02-13/2025-02-14", "../2016", "199X", "2025-21", "2025-02-XX"]
)
def test_html_has_no_machine_date_for_doubt_intervals_seasons_and_bce(edtf: str) -> None:
    assert machine_date(When(edtf)) is None


@pytest.mark.parametrize("day", [datetime.date(2025, 2, 12), datetime.date(2024, 2, 29), datetime.date(1, 1, 1), datetime.date(2000, 3, 1)])
def test_the_weekday_agrees_with_the_calendar(words: Words, day: datetime.date) -> None:
    assert words.weekday(When(day.isoformat())) == day.strftime("%A")


def test_a_month_has_no_weekday(words: Words) -> None:
    assert words.weekday(When("2025-02")) is None


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("2025-02-12", "2025-02-13", "the next day"),
        ("2025-02-12", "2025-02-14", "two days later"),
        ("2025-02-12", "2025-02-25", "13 days later"),
        ("2025-02-12", "2025-03-05", "three weeks later"),
        ("2025-02-12", "2025-05-12", "three months later"),
        ("2019-06-04", "2025-06-04", "six years later"),
    ],
)
def test_the_gap_between_two_days_is_said_in_words(words: Words, before: str, after: str, said: str) -> None:
    assert words.gap(When(before), When(after)) == said


@pytest.mark.parametrize(("before", "after"), [("2025-02", "2025-02-14"), ("2025-02-12", "2025-02-12"), ("2025-02-14", "2025-02-12")])
def test_no_gap_is_claimed_where_a_date_is_wider_than_a_day_or_does_not_follow(words: Words, before: str, after: str) -> None:
    assert words.gap(When(before), When(after)) is None


def test_a_period_is_as_precise_as_asked_for(words: Words) -> None:
    first, last = Day(2022, 11, 1), Day(2025, 2, 17)
    assert words.span(first, last) == "1 November 2022 – 17 February 2025"
    assert words.span(first, last, unit="month") == "November 2022 – February 2025"
    assert words.span(first, last, unit="year") == "2022–2025"


def test_a_heading_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert sentence_case("night of 13–14 February") == "Night of 13–14 February"
