"""A vaguer date that holds the exact one: the explosion in April is that of 20 April, if it is told alike."""

from __future__ import annotations

from tests.unit.merge.telling import article, timeline, told

EXACT = [
    told("The Quarrow mill [exploded] on 5 May.", "2031-05-05", lemma="explode", place="Quarrow"),
    told("Eleven hands [died] when the Quarrow mill exploded on 5 May.", "2031-05-05", lemma="die", figures=[("Eleven hands", 11, "hand")]),
]


def events(*vague: object) -> list[int]:
    told_often = [article(f"a{n}", "2031-06-01", *EXACT) for n in range(4)]
    made = timeline(*told_often, article("z", "2031-06-09", "Fog.", *vague))  # type: ignore[arg-type]
    return sorted(len(event.citations) for event in made.events)


def test_a_month_joins_the_day_in_it_that_is_told_in_its_own_way() -> None:
    alone = events()
    with_month = events(told("The Quarrow mill [exploded] in May.", "2031-05", lemma="explode", place="Quarrow"))
    assert len(with_month) == len(alone)
    assert sum(with_month) == sum(alone) + 1


def test_another_act_of_the_month_stays_by_itself() -> None:
    assert len(events(told("The Winby council [voted] in May.", "2031-05", lemma="vote", place="Winby"))) == len(events()) + 1
