"""Two acts of one kind and day are told apart by the hour, by up and down, and by words for another occasion."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from generator.merge.occasion import apart, course, hour, is_elsewhen
from generator.model import Mention, Span, Timex
from tests.unit.merge.telling import LEXICON, Told, article, event_of, groups, timeline, told


def mention(each: Told) -> tuple[Mention, str]:
    made, (found,) = article("a", "2031-05-06", each)
    return found, made.text


def dated(value: str, mod: str | None = None) -> Mention:
    found, _ = mention(told("They [met].", "2031-05-05", lemma="meet"))
    timex = Timex(span=Span(0, 4), text="They", type="DATE", value=value, mod=mod, rule="x", stated=value)
    return replace(found, timex=timex)


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2031-05-05T07:33", None, 7),
        ("2031-05-05TMO", None, 9),
        ("2031-05-05TNI", None, 22),
        ("2031-05-05", "END", 22),
        ("2031-05-05", "START", 4),
    ],
)
def test_a_clock_a_part_of_the_day_and_early_or_late_give_an_hour(value: str, mod: str | None, expected: float) -> None:
    assert hour(dated(value, mod), LEXICON) == expected


@pytest.mark.parametrize(("value", "mod"), [("2031-05-05", None), ("2031-05", "END"), ("2031-05-05", "APPROX")])
def test_a_day_alone_and_the_end_of_a_month_give_none(value: str, mod: str | None) -> None:
    assert math.isnan(hour(dated(value, mod), LEXICON))


def raid(id_: str, sentence: str, part: str | None, **extra: object) -> tuple[object, ...]:
    made = told(sentence, "2031-05-05", lemma="bomb", bodies=["Northern League"], place="Oxmoor", day_part=part, **extra)  # type: ignore[arg-type]
    return article(id_, "2031-05-06", made)


def raids(one: str | None, other: str | None) -> int:
    made = (
        raid("a", "League jets [bombed] the depot of Oxmoor.", one),
        raid("b", "Jets of the League [bombed] a depot at Oxmoor.", other),
    )
    return len(groups(timeline(*made)))  # type: ignore[arg-type]


def test_the_raid_of_the_morning_is_not_the_raid_of_the_night() -> None:
    assert raids("TMO", "TNI") == 2


def test_noon_and_morning_may_be_one_raid_and_so_may_an_hour_and_none() -> None:
    assert raids("TMO", "TMI") == 1
    assert raids("TMO", None) == 1


@pytest.mark.parametrize(
    ("sentence", "lemma", "expected"),
    [
        ("Shares in Quarrow [fell] 7 percent.", "fall", -1),
        ("Shares in Quarrow [closed] up 7 percent.", "close", 1),
        ("Shares in Quarrow [ended] lower.", "end", -1),
        ("Shares in Quarrow [closed] up to 7 percent below Monday.", "close", 0),
        ("The mine [closed] down on Monday.", "close", 0),
        ("The town of Quarrow [fell] to the rebels.", "fall", 0),
    ],
)
def test_only_what_has_a_price_goes_up_or_down(sentence: str, lemma: str, expected: int) -> None:
    assert course(*mention(told(sentence, lemma=lemma)), LEXICON) == expected


def shares(*sentences: tuple[str, str, str | None, str]) -> list[set[str]]:
    made = [
        article(f"a{n}", published, told(sentence, date, lemma=lemma, bodies=["Quarrow"], figures=_percent(sentence)))
        for n, (sentence, lemma, date, published) in enumerate(sentences)
    ]
    return groups(timeline(*made))


def _percent(sentence: str) -> list[tuple[str, float, str]]:
    found = next((word for word in sentence.split() if word.isdigit()), "")
    return [(f"{found} percent", float(found), "percent")] if found else []


def test_a_share_that_closed_up_is_not_the_share_that_fell_that_day() -> None:
    fell = ("Shares in Quarrow [closed] down 7 percent on Monday.", "close", "2031-05-05", "2031-05-06")
    rose = ("Shares in Quarrow [closed] up 2 percent on Monday.", "close", "2031-05-05", "2031-05-06")
    assert shares(fell, fell) == [{"a0-0", "a1-0"}]
    assert len(shares(fell, rose)) == 2


def test_the_fall_of_a_week_joins_the_fall_of_a_day_only_by_its_number() -> None:
    day = ("Shares in Quarrow [fell] 7 percent on Monday.", "fall", "2031-05-05", "2031-05-06")
    week = ("Shares in Quarrow [fell] 9 percent last week.", "fall", "2031-05-05/2031-05-11", "2031-05-13")
    same = ("Shares in Quarrow [fell] 7 percent last week.", "fall", "2031-05-05/2031-05-11", "2031-05-13")
    assert len(shares(day, day, week)) == 2
    assert len(shares(day, day, same)) == 1


def test_an_undated_fall_of_a_share_is_that_of_these_days_only() -> None:
    day = ("Shares in Quarrow [fell] 7 percent on Monday.", "fall", "2031-05-05", "2031-05-06")
    next_day = ("Shares in Quarrow [fell] 7 percent.", "fall", None, "2031-05-06")
    month_later = ("Shares in Quarrow [fell] 7 percent.", "fall", None, "2031-06-06")
    assert {"a0-0", "a1-0", "a2-0"} in shares(day, day, next_day)
    assert {"a0-0", "a1-0"} in shares(day, day, month_later)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In previous battles, the spokesman said, they had taken over homes and [shelled] the town from a distance.", True),
        ("In recent weeks the League has [shelled] Oxmoor.", True),
        ("The minister had previously [visited] Oxmoor.", True),
        ("The League [shelled] Oxmoor on a scale that no previous raid had.", False),
    ],
)
def test_words_for_other_times_put_an_undated_act_there(sentence: str, expected: bool) -> None:
    assert is_elsewhen(*mention(told(sentence)), LEXICON) is expected


def test_words_for_other_times_do_not_move_what_has_a_date() -> None:
    assert not is_elsewhen(*mention(told("In recent weeks the League [shelled] Oxmoor, on 5 May too.", "2031-05-05")), LEXICON)


def test_what_was_done_in_recent_weeks_is_not_placed_on_the_day_of_one_raid() -> None:
    def joins(sentence: str) -> bool:
        where = {"lemma": "bomb", "bodies": ["Northern League"], "place": "Oxmoor"}
        day = article("d", "2031-05-06", told("League jets [bombed] the depot of Oxmoor on Monday.", "2031-05-05", **where))  # type: ignore[arg-type]
        late = article("z", "2031-05-06", told(sentence, **where))  # type: ignore[arg-type]
        story = timeline(day, late)
        return event_of(story, "z-0").id == event_of(story, "d-0").id

    assert joins("League jets [bombed] the depot of Oxmoor.")
    assert not joins("In recent weeks League jets [bombed] the depot of Oxmoor.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Another ferry [arrived] in Varn.", True),
        ("The house [approved] a separate bill.", True),
        ("The house [approved] another bill.", False),
        ("The ferry [arrived] in Varn, and long after that, at the other quay, passengers went to separate rooms.", False),
    ],
)
def test_another_one_is_told_of_where_the_sentence_says_so(sentence: str, expected: bool) -> None:
    assert apart(*mention(told(sentence)), LEXICON) is expected
