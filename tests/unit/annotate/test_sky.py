"""Nowruz and Diwali fall on the days that the calendars of Iran and India printed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from generator.annotate import sky

PRINTED = {
    2001: (11, 14), 2002: (11, 4), 2003: (10, 25), 2004: (11, 12), 2005: (11, 1), 2006: (10, 21), 2007: (11, 9), 2008: (10, 28),
    2009: (10, 17), 2010: (11, 5), 2011: (10, 26), 2012: (11, 13), 2013: (11, 3), 2014: (10, 23), 2015: (11, 11), 2016: (10, 30),
    2017: (10, 19), 2018: (11, 7), 2019: (10, 27), 2020: (11, 14), 2021: (11, 4), 2022: (10, 24), 2023: (11, 12), 2024: (10, 31),
    2025: (10, 20), 2026: (11, 8), 2027: (10, 29), 2028: (10, 17), 2029: (11, 5), 2030: (10, 26),
}  # fmt: skip
"""The lists of public holidays of India."""


@pytest.mark.parametrize("year", PRINTED)
def test_diwali_is_the_day_that_the_lists_of_holidays_print(year: int) -> None:
    assert sky.diwali(year) == date(year, *PRINTED[year])


@pytest.mark.parametrize("year", [2003, 2007, 2011, 2015, 2019, 2023])
def test_nowruz_is_the_day_after_where_the_spring_begins_after_noon(year: int) -> None:
    assert sky.nowruz(year) == date(year, 3, 21)


@pytest.mark.parametrize("year", [2008, 2012, 2016, 2020, 2024])
def test_nowruz_is_a_day_earlier_in_leap_years_and_at_the_end_of_a_long_round(year: int) -> None:
    assert sky.nowruz(year) == date(year, 3, 20)


def test_the_spring_of_2000_begins_at_the_printed_minute() -> None:
    assert abs(sky.spring(2000) - datetime(2000, 3, 20, 7, 35)) < timedelta(minutes=3)


def test_the_moon_of_january_2000_is_new_at_the_printed_minute() -> None:
    assert abs(sky.dark_moon(0)[1] - datetime(2000, 1, 6, 18, 14)) < timedelta(minutes=3)


def test_a_year_that_the_series_do_not_reach_is_refused() -> None:
    with pytest.raises(ValueError, match="1850"):
        sky.diwali(1850)
