"""In a long story two groups that tell one event of a day in two ways are joined as wholes."""

from __future__ import annotations

from typing import Any

import pytest

from generator.merge.retold import FEATURES, FEWEST
from tests.unit.merge.telling import LEARNT, Told, article, event_of, timeline, told

OTHERS = [
    article(
        f"o{n:03}",
        f"2031-{n % 9 + 1:02}-{n % 27 + 1:02}",
        told(f"The w{n}orth q{n}arry [v{n}oted] its z{n}inc r{n}oad.", f"2031-{n % 9 + 1:02}-{n % 27 + 1:02}", lemma=f"v{n}ote"),
    )
    for n in range(FEWEST + 20)
]
CAPPED: dict[str, Any] = {"lemma": "cap"}
STOPPED: dict[str, Any] = {"lemma": "stop"}


def joins(one: list[Told], other: list[Told]) -> bool:
    """Whether two ways of telling, each by as many articles as it has sentences, end in one event."""
    tellings = [article(f"x{n}", f"2031-10-{15 + n}", each) for n, each in enumerate(one)]
    tellings += [article(f"y{n}", f"2031-10-{15 + n}", each) for n, each in enumerate(other)]
    story = timeline(*OTHERS, *tellings)
    return event_of(story, "x0-0").id == event_of(story, "y0-0").id


def capped(date: str = "2031-10-14", **extra: Any) -> list[Told]:
    return [
        told(f"Engineers at last [capped] the leak of Quarrow on {word}.", date, **CAPPED | extra) for word in ("Tuesday", "14 October")
    ]


def stopped(date: str = "2031-10-14", **extra: Any) -> list[Told]:
    return [
        told(f"The Quarrow leak was [stopped] by engineers on {word}, all say.", date, **STOPPED | extra)
        for word in ("Tuesday", "14 October")
    ]


def test_one_happening_told_in_two_ways_by_several_is_one_event() -> None:
    assert joins(capped(), stopped())


def test_a_month_that_tells_it_joins_the_day() -> None:
    assert joins(capped(), [told("The leak of Quarrow was [stopped] by engineers in October.", "2031-10", **STOPPED)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (capped(), stopped("2031-10-13")),
        (capped(), stopped(kind="statement")),
        (capped(people=["Ada Moor"]), stopped(people=["Eve Holt"])),
        (capped(), [told("A ferry of the northern line [stopped] in fog on Tuesday.", "2031-10-14", **STOPPED)] * 2),
        (capped()[:1], stopped()[:1]),
    ],
    ids=["another day", "a statement", "somebody else", "other words", "told by one article each"],
)
def test_what_stands_against_it_keeps_two_groups_apart(one: list[Told], other: list[Told]) -> None:
    assert not joins(one, other)


def test_each_feature_has_a_weight_that_was_learnt() -> None:
    assert set(LEARNT.groups) == {*FEATURES, "bias"}


def test_a_day_and_a_verb_of_all_work_alone_make_no_event() -> None:
    """The twelve other days on which something reached something keep the act from being rare."""
    often = [
        article(f"r{day}", f"2031-11-{day:02}", told(f"A r{day}ope [reached] k{day}ale.", f"2031-11-{day:02}", lemma="reach"))
        for day in range(1, 13)
    ]
    one = told("On Thursday slick oil [reached] white beaches there.", "2031-12-04", lemma="reach", bodies=["Northern League"])
    barge = told("That heavy barge had [reached] Quarrow by noon.", "2031-12-04", lemma="reach", bodies=["Northern League"])
    crews = told("Slick oil had [reached] several white beaches, crews say.", "2031-12-04", lemma="reach", bodies=["Northern League"])
    story = timeline(*often, article("a", "2031-12-05", one), article("b", "2031-12-05", barge), article("c", "2031-12-05", crews))
    assert event_of(story, "a-0").id == event_of(story, "c-0").id != event_of(story, "b-0").id
