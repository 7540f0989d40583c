"""An undated sentence about an act that happens again and again is placed on a day only on ground of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.unit.merge.telling import article, event_of, groups, timeline, told

JETS: dict[str, Any] = {"lemma": "bomb", "bodies": ["Northern League"], "place": "Oxmoor"}
RAIDS = [
    article(f"d{day:02}", f"2031-05-{day:02}", told(f"League jets [bombed] Oxmoor on {day} May.", f"2031-05-{day:02}", **JETS))
    for day in range(1, 13)
]
DEPOT = article(
    "depot",
    "2031-06-11",
    told("League jets [bombed] the fuel depot of Oxmoor harbour before dawn on 10 June.", "2031-06-10", **JETS),
)


def joins(published: str, sentence: str, **extra: Any) -> bool:
    """Whether an undated sentence of an article of that day is placed on the day of the depot."""
    story = timeline(*RAIDS, DEPOT, article("late", published, told(sentence, **JETS | extra)))
    return event_of(story, "late-0").id == event_of(story, "depot-0").id


def test_a_raid_told_the_day_after_in_like_words_is_the_raid_of_that_day() -> None:
    assert joins("2031-06-11", "Jets of the League [bombed] a fuel depot in the harbour of Oxmoor.")


def test_a_raid_told_weeks_later_may_be_any_raid() -> None:
    assert not joins("2031-07-20", "League jets have [bombed] the harbour and much else of Oxmoor in the long war.")


def test_a_raid_told_weeks_later_in_the_very_words_is_that_raid_where_no_other_is_like_it() -> None:
    one = article(
        "a", "2031-06-11", told("League jets [sank] the grain ferry Ondine off Oxmoor.", "2031-06-10", **JETS | {"lemma": "sink"})
    )
    late = article("z", "2031-07-20", told("League jets [sank] the grain ferry Ondine off Oxmoor.", **JETS | {"lemma": "sink"}))
    assert {"a-0", "z-0"} in groups(timeline(*RAIDS, one, late))


def test_a_sentence_that_names_another_weekday_is_no_news_of_the_day() -> None:
    """10 June 2031 is a Tuesday."""
    assert joins("2031-06-12", "On Tuesday, jets of the League [bombed] a fuel depot in the harbour of Oxmoor.")
    assert not joins("2031-06-12", "On Wednesday, jets of the League [bombed] a fuel depot in the harbour of Oxmoor.")


def test_what_is_told_in_one_sentence_with_the_dated_raid_stays_with_it_whenever_it_was_printed() -> None:
    sentence = "The raid of 10 June that hit the depot killed nine, the town said on Friday."
    made, (raid,) = article(
        "r", "2031-07-20", told(sentence.replace("raid", "[raid]", 1), "2031-06-10", pos="noun", lemma="raid", place="Oxmoor")
    )
    _, (deaths,) = article("r", "2031-07-20", told(sentence.replace("killed", "[killed]"), lemma="kill", figures=[("nine", 9, "people")]))
    story = timeline(*RAIDS, (made, (raid, replace(deaths, id="r-deaths"))))
    assert event_of(story, "r-deaths").id == event_of(story, "r-0").id
