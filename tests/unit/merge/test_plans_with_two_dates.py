"""The day of what is still to come, where most sources give the month: a few that name a day do not settle it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model import Event, Status
from tests.unit.merge.telling import article, event_of, timeline, told

TUNNEL: dict[str, Any] = {"lemma": "open", "people": ["Ada Moor"], "place": "Varn"}


def own(name: str) -> str:
    """Return a line that no other article has, so that none is a copy."""
    return " ".join(f"{name}{word}" for word in "abcdefgh")


def event(wide: int, narrow: int, status: Status) -> Event:
    """Return the opening of the tunnel, as told by so many articles with the month and so many with the day."""
    month = [
        article(f"m{n}", "2031-04-01", told("Ada Moor [opens] the Varn tunnel in May.", "2031-05", status=status, **TUNNEL), own(f"m{n}"))
        for n in range(wide)
    ]
    day = [
        article(
            f"d{n}", "2031-04-02", told("Ada Moor [opens] the Varn tunnel on 12 May.", "2031-05-12", status=status, **TUNNEL), own(f"d{n}")
        )
        for n in range(narrow)
    ]
    made = event_of(timeline(*month, *day), "d0-0")
    assert len(made.by_mention) == wide + narrow
    return made


@pytest.mark.parametrize(("wide", "narrow", "date"), [(4, 1, "2031-05"), (3, 1, "2031-05-12"), (1, 1, "2031-05-12"), (7, 2, "2031-05")])
def test_a_plan_has_the_day_that_one_in_four_give_and_else_the_month(wide: int, narrow: int, date: str) -> None:
    made = event(wide, narrow, "planned")
    assert made.when is not None
    assert (made.status, made.when.edtf) == ("planned", date)


def test_what_has_happened_has_the_day_that_one_source_gives() -> None:
    made = event(9, 1, "happened")
    assert made.when is not None
    assert made.when.edtf == "2031-05-12"
