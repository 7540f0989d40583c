"""Feasts: each calendar's own rule gives the days, and a year that no table reaches gives none."""

from __future__ import annotations

from datetime import date

import pytest

from generator.annotate import TimexLexicon, annotate_text
from generator.annotate.feasts import feasts
from generator.annotate.reckoning import covering


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("12-25", date(2025, 12, 25)),
        ("11-4-4", date(2025, 11, 27)),
        ("05--1-1", date(2025, 5, 26)),
        ("11-1-1+1", date(2025, 11, 4)),
        ("E-2", date(2025, 4, 18)),
        ("O+0", date(2025, 4, 20)),
        ("H10-01", date(2025, 3, 30)),
        ("J07-10", date(2025, 10, 2)),
        ("C01-01", date(2025, 1, 29)),
        ("N+0", date(2025, 3, 21)),
        ("L+0", date(2025, 10, 20)),
    ],
)
def test_a_feast_of_one_day_has_its_day(code: str, day: date) -> None:
    assert [(feast.first, feast.last) for feast in feasts(code, 2025)] == [(day, day)]


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("H09", date(2025, 3, 1), date(2025, 3, 29)),
        ("J09-25*8", date(2025, 12, 15), date(2025, 12, 22)),
        ("E-46*46", date(2025, 3, 5), date(2025, 4, 19)),
    ],
)
def test_a_longer_feast_has_its_first_and_last_day(code: str, first: date, last: date) -> None:
    assert [(feast.first, feast.last) for feast in feasts(code, 2025)] == [(first, last)]


def test_a_lunar_year_can_come_round_twice() -> None:
    assert [feast.first for feast in feasts("H09", 2030)] == [date(2030, 1, 5), date(2030, 12, 26)]


@pytest.mark.parametrize(
    ("code", "year"),
    [("02-5-5", 2025), ("99-99", 2025), ("H09", 1800), ("C01-01", 1800), ("X", 2025), ("E+0", 0), ("N+0", 1899), ("L+0", 2101)],
)
def test_what_no_rule_or_table_gives_has_no_day(code: str, year: int) -> None:
    assert feasts(code, year) == ()


def test_every_holiday_of_every_language_has_a_day(lexicons: dict[str, TimexLexicon]) -> None:
    codes = {(name, word, words.code("holidays", word)) for name, words in lexicons.items() for word in words.words("holidays")}
    assert [entry for entry in sorted(codes) if not feasts(entry[2], 2025)] == []


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        (date(2025, 3, 1), date(2025, 3, 1), "2025-03-01"),
        (date(2025, 3, 1), date(2025, 3, 29), "2025-03"),
        (date(2024, 3, 11), date(2024, 4, 9), "2024"),
        (date(2024, 12, 26), date(2025, 1, 2), "2024"),
    ],
)
def test_the_value_of_several_days_is_the_narrowest_that_holds_them(first: date, last: date, value: str) -> None:
    assert covering(first, last) == value


def test_a_month_of_fasting_has_its_days_beside_its_value(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They fasted in Ramadan.", "2024-05-02", lexicon=english)
    assert (timex.value, timex.begin, timex.end) == ("2024", "2024-03-11", "2024-04-09")


def test_a_feast_beyond_the_tables_stays_open(english: TimexLexicon) -> None:
    (timex,) = annotate_text("They fasted in Ramadan 1805.", "2024-05-02", lexicon=english)
    assert timex.value == "1805-XX-XX"
    assert timex.trail == ("“Ramadan 1805” is left open: no table says when it was in 1805.",)
