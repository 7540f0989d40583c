"""The public function: `from generator import annotate_text`."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from generator import annotate_text

TEXT = "They met on Friday."


@pytest.mark.parametrize("dct", ["2025-02-14", date(2025, 2, 14), datetime(2025, 2, 14, 9, 30)])
def test_the_day_may_be_given_as_text_or_as_a_date(dct: str | date) -> None:
    assert [timex.value for timex in annotate_text(TEXT, dct)] == ["2025-02-14"]


@pytest.mark.parametrize("dct", [20250214, b"2025-02-14", True])
def test_a_day_of_another_type_is_a_clear_type_error(dct: object) -> None:
    with pytest.raises(TypeError, match=r"dct must be text such as '2025-02-14', a datetime\.date or None, not "):
        annotate_text(TEXT, dct)  # type: ignore[arg-type]


def test_a_day_that_is_none_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="gestern"):
        annotate_text(TEXT, "gestern")
