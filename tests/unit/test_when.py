"""The date value: bounds, order and the bridge from TIMEX3, checked against the sentences of the standards.

Quoted are the EDTF specification of the Library of Congress (2019) and the TimeML 1.2.1 annotation guidelines.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.when import Day, When, WhenError, from_timex

UNHURRIED = settings(deadline=None)  # the EDTF grammar is slow the first time it meets a date
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
YEARS = st.integers(min_value=1, max_value=9998)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Draw a day, a month, a year, a season, a decade or an interval of two days."""
    day = draw(DAYS)
    year = f"{day.year:04d}"
    other = draw(DAYS)
    first, last = sorted((day, other))
    shapes = [day.isoformat(), f"{year}-{day.month:02d}", year, f"{year}-2{draw(st.integers(1, 4))}", f"{year[:3]}X"]
    return When.parse(draw(st.sampled_from([*shapes, f"{first.isoformat()}/{last.isoformat()}"])))


# Every date lies between a first and a last day.


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-02-12", (2025, 2, 12), (2025, 2, 12)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("1900-02", (1900, 2, 1), (1900, 2, 28)),
        ("2016", (2016, 1, 1), (2016, 12, 31)),
        ("196X", (1960, 1, 1), (1969, 12, 31)),
        ("19XX", (1900, 1, 1), (1999, 12, 31)),
        ("2025-02-13/2025-02-14", (2025, 2, 13), (2025, 2, 14)),
        ("2001-21", (2001, 3, 1), (2001, 5, 31)),
    ],
)
def test_a_date_covers_the_days_that_it_can_mean(edtf: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert (When.parse(edtf).earliest, When.parse(edtf).latest) == (Day(*first), Day(*last))


def test_year_zero_is_the_year_before_the_year_one() -> None:
    """'The year 0000 is 1 BC' (ISO 8601, taken over by EDTF: 'year -1 is 2 BC')."""
    assert When.parse("0000").latest.ordinal + 1 == When.parse("0001").earliest.ordinal


def test_an_open_interval_has_no_end() -> None:
    """'A double-dot (..) is used when there is no date' (EDTF level 1, extended interval)."""
    assert When.parse("2020/..").covers(When.parse("9999"))
    assert When.parse("../2020").covers(When.parse("-4000"))
    assert not When.parse("../2020").overlaps(When.parse("2021"))


def test_a_mark_of_doubt_does_not_move_the_bounds() -> None:
    """'The characters ?, ~ and % are used to mean "uncertain", "approximate" … as well as' both (EDTF level 1)."""
    for mark in "?~%":
        assert When.parse(f"2025-02{mark}").earliest == When.parse("2025-02").earliest
        assert When.parse(f"2025-02{mark}").latest == When.parse("2025-02").latest


@pytest.mark.parametrize(("winter", "last"), [("2024-24", (2025, 2, 28)), ("2023-24", (2024, 2, 29)), ("1899-24", (1900, 2, 28))])
def test_a_winter_goes_on_into_the_next_year(winter: str, last: tuple[int, int, int]) -> None:
    """'21-24: Spring, Summer, Autumn, Winter' (EDTF level 1); the parser alone would end it at New Year."""
    assert When.parse(winter).earliest == Day(int(winter[:4]), 12, 1)
    assert When.parse(winter).latest == Day(*last)


@pytest.mark.parametrize("text", ["", "yesterday", "2025-13", "2025-02-30", "2025-02-14/2025-02-12", "2025-02-12T10:00", "14.02.2025"])
def test_what_is_no_date_is_refused_by_name(text: str) -> None:
    with pytest.raises(WhenError, match=r"is not an EDTF date|ends before it begins"):
        When.parse(text)


@UNHURRIED
@given(DAYS)
def test_a_calendar_day_survives_the_way_there_and_back(day: date) -> None:
    assert When.on(day).as_date() == day


@UNHURRIED
@given(whens())
def test_only_a_single_day_can_become_a_calendar_day(when: When) -> None:
    if when.is_day:
        assert When.on(when.as_date()).earliest == when.earliest
    else:
        with pytest.raises(WhenError):
            when.as_date()


# Days are counted without gaps, before the year 1 too.


@UNHURRIED
@given(DAYS, st.integers(min_value=0, max_value=400))
def test_the_ordinal_counts_as_the_calendar_does(day: date, gap: int) -> None:
    later = day + timedelta(gap) if day <= date(9998, 1, 1) else day
    assert Day(later.year, later.month, later.day).ordinal - Day(day.year, day.month, day.day).ordinal == (later - day).days


def test_the_count_goes_on_before_the_year_one() -> None:
    assert Day(1, 1, 1).ordinal - Day(0, 12, 31).ordinal == 1
    assert Day(0, 3, 1).ordinal - Day(0, 2, 29).ordinal == 1, "the year 0 is a leap year"


# One order for all dates, whatever their precision.


@UNHURRIED
@given(whens(), whens())
def test_covering_is_overlapping(one: When, other: When) -> None:
    if one.covers(other):
        assert one.overlaps(other)
        assert one.days >= other.days


@UNHURRIED
@given(whens(), whens())
def test_overlapping_goes_both_ways(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@UNHURRIED
@given(whens(), whens())
def test_two_dates_have_one_sort_key_only_when_they_are_equal(one: When, other: When) -> None:
    assert (one.sort_key == other.sort_key) == (one == other)


def test_of_two_dates_with_one_beginning_the_narrower_comes_first() -> None:
    dates = [When.parse(text) for text in ("2025", "2025-01", "2025-01-01", "2024-12-31")]
    assert [when.edtf for when in sorted(dates, key=lambda when: when.sort_key)] == ["2024-12-31", "2025-01-01", "2025-01", "2025"]


# Doubt is a mark on the date.


@UNHURRIED
@given(whens())
def test_a_doubted_date_keeps_its_days_and_loses_its_mark_again(when: When) -> None:
    if "-2" in when.edtf[4:7] or when.edtf.endswith("X"):
        return  # EDTF's grammar gives seasons and decades no mark
    assert when.doubted().uncertain
    assert When.parse(when.doubted().edtf).earliest == when.earliest
    assert when.doubted().without_doubt() == when


@pytest.mark.parametrize(
    ("edtf", "count", "first"),
    [
        ("2024-02-26/2024-03-03", 4, "2024-02-26/2024-02-29"),
        ("2024-02-26?/2024-03-03?", 2, "2024-02-26?/2024-02-27?"),
        ("2024-02", 1, "2024-02-01"),
    ],
)
def test_the_first_days_of_a_date_keep_its_doubt(edtf: str, count: int, first: str) -> None:
    assert When(edtf).first_days(count) == When(first)


def test_doubt_is_marked_once() -> None:
    assert When.parse("2025-02-14").doubted().doubted().edtf == "2025-02-14?"


# The one bridge from TIMEX3 to EDTF.


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2025-02-12", "2025-02-12"),
        ("2025-02", "2025-02"),
        ("2016", "2016"),
        ("198", "198X"),
        ("19", "19XX"),
        ("2025-W07", "2025-02-10/2025-02-16"),
        ("1998-XX-XX", "1998"),
        ("2025-XX", "2025"),
        ("1998-WXX", "1998"),
        ("1998-04-XX", "1998-04"),
        ("2025-W01", "2024-12-30/2025-01-05"),
        ("2020-W53", "2020-12-28/2021-01-03"),
        ("2025-W07-WE", "2025-02-15/2025-02-16"),
        ("2025-W07-3", "2025-02-12"),
        ("1998-Q4", "1998-10/1998-12"),
        ("1998-H1", "1998-01/1998-06"),
        ("1998-SU", "1998-22"),
        ("1998-WI", "1998-24"),
    ],
)
def test_a_calendar_value_keeps_its_grain(value: str, edtf: str) -> None:
    when = from_timex(value)
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize("value", ["2025-02-13T09:00", "2025-02-13TNI", "2025-02-13TXX"])
def test_the_time_of_day_is_dropped(value: str) -> None:
    """'The value attribute … TNI (night)' (TimeML 1.2.1, TIMEX3 of type TIME): it orders, it does not date."""
    assert from_timex(value) == When("2025-02-13")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("BC0001", (0, 1, 1), (0, 12, 31)),
        ("BC0480", (-479, 1, 1), (-479, 12, 31)),
        ("BC0480-08", (-479, 8, 1), (-479, 8, 31)),
        ("BC0480-SU", (-479, 6, 1), (-479, 8, 31)),
        ("BC048", (-488, 1, 1), (-479, 12, 31)),
        ("BC04", (-498, 1, 1), (-399, 12, 31)),
    ],
)
def test_n_bce_is_the_year_one_minus_n(value: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    """'-0001 … indicates … the year 2 BCE' follows from the year 0000 (EDTF level 0)."""
    when = from_timex(value)
    assert when is not None
    assert (when.earliest, when.latest) == (Day(*first), Day(*last))


@pytest.mark.parametrize(
    "value",
    [
        "P3Y",
        "PT90M",
        "PXD",
        "PRESENT_REF",
        "FUTURE_REF",
        "XXXX-WXX-3",
        "XXXX-02-12",
        "FY1999",
        "P1D",
        "T09:00",
        "2025-W60",
        "",
    ],
)
def test_what_names_no_place_on_the_calendar_gives_nothing(value: str) -> None:
    assert from_timex(value) is None


@pytest.mark.parametrize(
    ("value", "mod", "edtf"),
    [
        ("1910", "APPROX", "1910~"),
        ("2025-W07", "APPROX", "2025-02-10~/2025-02-16~"),
        ("1998-FA", "APPROX", "1998-09~/1998-11~"),
        ("1998-WI", "APPROX", "1998-12~/1999-02~"),
        ("2024", "BEFORE", "../2024"),
        ("1999-Q1", "ON_OR_BEFORE", "../1999-03"),
        ("1959", "AFTER", "1959/.."),
        ("2025-W07", "ON_OR_AFTER", "2025-02-10/.."),
        ("2000", "START", "2000"),
        ("2000-05", "END", "2000-05"),
    ],
)
def test_a_modifier_widens_a_date_and_never_sharpens_it(value: str, mod: str, edtf: str) -> None:
    when, plain = from_timex(value, mod=mod), from_timex(value)
    assert when is not None
    assert plain is not None
    assert when.edtf == edtf
    assert when.covers(plain)


@pytest.mark.parametrize(
    ("begin", "end", "edtf"),
    [
        ("2025-02-13", "2025-02-14", "2025-02-13/2025-02-14"),
        ("2025-02-13", "2025-02-13", "2025-02-13"),
        ("1939-W03", "1939-W05", "1939-01-16/1939-02-05"),
        ("2014", "2016", "2014/2016"),
        ("BC0499", "BC0448", "-0498/-0447"),
        ("1938-WI", "1939-SP", "1938-24/1939-21"),
    ],
)
def test_a_range_runs_from_the_beginning_of_the_first_to_the_end_of_the_second(begin: str, end: str, edtf: str) -> None:
    assert from_timex("PXD", begin=begin, end=end) == When(edtf)


@pytest.mark.parametrize(("begin", "end"), [("2016", "2014"), ("XXXX-02", "2014"), ("P1Y", "2014")])
def test_a_range_that_cannot_be_gives_nothing(begin: str, end: str) -> None:
    assert from_timex("2014", begin=begin, end=end) is None


@UNHURRIED
@given(DAYS)
def test_every_iso_week_holds_its_own_days(day: date) -> None:
    iso = day.isocalendar()
    week = from_timex(f"{iso.year:04d}-W{iso.week:02d}")
    if week is not None:  # the first and last weeks of the calendar reach outside it
        assert week.covers(When.on(day))


@UNHURRIED
@given(st.text(max_size=12))
def test_no_value_whatever_is_an_error(value: str) -> None:
    when = from_timex(value)
    assert when is None or when.earliest <= when.latest


@given(whens())
@UNHURRIED
def test_doubt_marks_a_date_and_moves_no_bound(when: When) -> None:
    doubted = When.parse(when.doubted().edtf)
    assert doubted.uncertain
    assert (doubted.earliest, doubted.latest) == (when.earliest, when.latest)


def test_a_date_that_cannot_be_read_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WhenError):
        When.parse("../198X")
    assert capsys.readouterr().out == ""
