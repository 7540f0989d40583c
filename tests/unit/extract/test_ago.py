"""How wide round numbers of weeks and months are; 2025-03-07 is a Friday, 2025-03-09 a Sunday."""

from __future__ import annotations

import pytest

from generator.extract.ago import as_told
from generator.model import Span, Timex
from generator.when import When


def told(words: str, value: str, stated: str, published: str = "2025-03-07", mod: str | None = None) -> str | None:
    """Return what the words may mean."""
    span = Span(0, len(words))
    timex = Timex(span=span, text=words, type="DATE", value=value, mod=mod, rule="test", stated=stated)
    found = as_told(timex, When.parse(published))
    return found.edtf if found is not None else None


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ("a week ago", "2025-W09", "2025-02-25/2025-03-03"),
        ("six weeks ago", "2025-W04", "2025-01-16/2025-02-01"),
    ],
)
def test_weeks_ago_are_not_a_week_of_the_calendar(words: str, value: str, expected: str) -> None:
    assert told(words, value, "XXXX-WXX") == expected


def test_months_ago_are_the_months_around() -> None:
    assert told("two months ago", "2025-01", "XXXX-XX") == "2024-12/2025-01"
    assert told("two months ago", "2025-01", "XXXX-XX", published="2025-03-16") == "2025-01"


def test_a_bound_has_two_ends() -> None:
    assert told("more than three weeks ago", "2025-W06", "XXXX-WXX", mod="BEFORE") == "2025-01-28/2025-02-09"
    assert told("nearly two months ago", "2025-01", "XXXX-XX", mod="AFTER") == "2025-01/2025-03"


def test_days_and_years_are_counted_out() -> None:
    assert told("three days ago", "2025-03-04", "XXXX-XX-XX") is None
    assert told("two years ago", "2023", "XXXX") is None


def test_a_sunday_s_last_week_may_be_the_one_that_ends() -> None:
    assert told("last week", "2025-W09", "XXXX-WXX", published="2025-03-09") == "2025-02-24/2025-03-08"
    assert told("last week", "2025-W09", "XXXX-WXX", published="2025-03-07") is None


def test_the_last_week_goes_up_to_now_and_last_month_does_not() -> None:
    assert told("the last week", "2025-W09", "XXXX-WXX") == "2025-02-28/2025-03-07"
    assert told("last month", "2025-02", "XXXX-XX") is None
