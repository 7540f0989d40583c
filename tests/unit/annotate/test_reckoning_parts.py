"""What is known of a place that cannot be counted out, and weekdays counted within a month."""

from __future__ import annotations

from datetime import date

import pytest

from generator.annotate.reckoning import nth_weekday, partly, same_place


@pytest.mark.parametrize(
    ("base", "unit", "count", "known"),
    [
        ("1792-04-20", "W", None, "1792-WXX"),
        ("1792-12-20", "W", None, None),
        ("1916-09-02", "D", None, "1916-09-XX"),
        ("1916-09-27", "D", None, "1916-XX-XX"),
        ("1980", "D", 3.0, "1980-XX-XX"),
        ("1980-04", "D", 3.0, "1980-04-XX"),
        ("1980-04", "D", 20.0, "1980-XX-XX"),
        ("1980", "M", 8.0, None),
        ("1980", "Y", 3.0, None),
        ("BC0480", "D", 3.0, None),
    ],
)
def test_of_a_place_that_cannot_be_counted_out_the_coarser_part_is_known(
    base: str, unit: str, count: float | None, known: str | None
) -> None:
    assert partly(base, unit, count) == known


def test_a_vague_amount_is_counted_backwards_too() -> None:
    assert partly("1792-01-05", "D", None, back=True) is None
    assert partly("1792-01-25", "D", None, back=True) == "1792-01-XX"


@pytest.mark.parametrize(("place", "day"), [(1, date(2025, 2, 3)), (4, date(2025, 2, 24)), (-1, date(2025, 2, 24)), (5, None), (0, None)])
def test_the_nth_monday_of_a_month(place: int, day: date | None) -> None:
    assert nth_weekday(date(2025, 2, 1), 1, place) == day


def test_the_same_week_years_before_holds_the_same_days() -> None:
    assert same_place("1989-W44", "Y", -4.0) == "1985-W44"
