"""Plans that a later article tells of as over, with other words."""

from dataclasses import replace
from typing import Any

import pytest

from generator.model import Article, Mention, Participant
from tests.unit.merge.telling import Told, article, event_of, groups, timeline, told

COUNCIL: dict[str, Any] = {"bodies": ["Oxmoor Council"]}
PLAN = article(
    "a",
    "2031-03-10",
    told("Oxmoor Council will [elect] a new leader on 21 March.", "2031-03-21", lemma="elect", status="planned", **COUNCIL),
)


def over(sentence: str, id_: str = "b", **fields: Any) -> tuple[Article, tuple[Mention, ...]]:
    return article(id_, "2031-03-22", told(sentence, "2031-03-21", **{"lemma": "elect", "people": ["Ada Moor"], **fields}))


def test_a_plan_that_names_a_body_is_the_choice_of_the_person_on_that_day() -> None:
    story = timeline(PLAN, over("Ada Moor was [elected] leader of Oxmoor Council on Friday."))
    (event,) = story.events
    assert event.status == "happened"
    plan = next(citation for citation in event.citations if citation.mention == "a-0")
    assert "This article tells of it as planned; another reports that it happened." in plan.reading


def test_the_choice_of_another_body_on_that_day_leaves_the_plan_a_plan() -> None:
    other = over("Ada Moor was [elected] leader of Tarn Assembly on Friday.", bodies=["Tarn Assembly"])
    assert event_of(timeline(PLAN, other), "a-0").status == "planned"


def test_of_two_choices_on_that_day_neither_is_taken() -> None:
    first = over("Ada Moor was [elected] leader of Oxmoor Council on Friday.")
    second = over("Ben Holt was [elected] leader of the lodge at Oxmoor on Friday.", "c", people=["Ben Holt"])
    assert event_of(timeline(PLAN, first, second), "a-0").status == "planned"


def test_a_choice_on_another_day_leaves_the_plan_a_plan() -> None:
    late = article(
        "b", "2031-04-22", told("Ada Moor was [elected] leader of Oxmoor Council.", "2031-04-18", lemma="elect", people=["Ada Moor"])
    )
    assert event_of(timeline(PLAN, late), "a-0").status == "planned"


def test_another_decision_of_the_same_body_on_that_day_is_not_the_one_that_was_planned() -> None:
    plan = article(
        "a",
        "2031-03-10",
        told("On 21 March Oxmoor Council will [vote] on whether a tunnel is dug below the river.", "2031-03-21", status="planned"),
    )
    other = over("Oxmoor Council [voted] a pension to its oldest pilots.", lemma="vote", people=[])
    assert event_of(timeline(plan, other), "a-0").status == "planned"


def _with_object(each: Told, name: str) -> Told:
    return replace(each, fields={**each.fields, "participants": (*each.fields["participants"], Participant(name=name, type="other"))})


def test_a_vote_that_somebody_lost_is_the_vote_that_was_planned() -> None:
    plan = told("The leader of Oxmoor Council faces a [vote] of no confidence on 21 March.", "2031-03-21", pos="noun", status="planned")
    lost = told(
        "Ada Moor, leader of Oxmoor Council, [lost] a vote of no confidence on Friday.", "2031-03-21", lemma="lose", people=["Ada Moor"]
    )
    story = timeline(article("a", "2031-03-10", plan), article("b", "2031-03-22", _with_object(lost, "vote of no confidence")))
    assert groups(story) == [{"a-0", "b-0"}]


def test_who_criticised_a_vote_did_not_hold_it() -> None:
    plan = told("The leader of Oxmoor Council faces a [vote] of no confidence on 21 March.", "2031-03-21", pos="noun", status="planned")
    said = told("Ada Moor, leader of Oxmoor Council, [criticised] a vote of no confidence on Friday.", "2031-03-21", lemma="criticise")
    story = timeline(article("a", "2031-03-10", plan), article("b", "2031-03-22", _with_object(said, "vote of no confidence")))
    assert len(groups(story)) == 2


TWO: dict[str, Any] = {"people": ["Ada Moor", "Ben Holt"]}
TALKS = article("a", "2031-03-10", told("Ada Moor will [meet] Ben Holt on 21 March.", "2031-03-21", lemma="meet", status="planned", **TWO))


def spoke(date: str = "2031-03-22", **fields: Any) -> tuple[Article, tuple[Mention, ...]]:
    sentence = "Horns rang out in Varn hours after Ada Moor held [talks] with Ben Holt."
    return article("b", date, told(sentence, lemma="talk", pos="noun", headline="Moor and Holt hold talks", **{**TWO, **fields}))


def test_talks_told_as_held_a_day_later_are_those_that_two_people_were_to_have() -> None:
    (event,) = timeline(TALKS, spoke()).events
    assert (event.status, event.when and event.when.edtf, event.headline) == ("happened", "2031-03-21", "Moor and Holt hold talks")


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        pytest.param("2031-03-20", {}, id="told on the day before"),
        pytest.param("2031-04-02", {}, id="told ten days later"),
        pytest.param("2031-03-22", {"people": ["Ada Moor", "Cora Lind"]}, id="with somebody else"),
        pytest.param("2031-03-22", {"people": ["Ada Moor", "Ben Holt", "Cora Lind"]}, id="with a third one"),
        pytest.param("2031-03-22", {"background": True}, id="recalled"),
        pytest.param("2031-03-22", {"status": "possible"}, id="not told as held"),
    ],
)
def test_other_talks_leave_the_plan_a_plan(date: str, fields: dict[str, Any]) -> None:
    story = timeline(TALKS, spoke(date, **fields))
    assert (event_of(story, "a-0").status, len(groups(story))) == ("planned", 2)


def test_where_two_people_met_twice_in_a_week_neither_plan_is_known_to_be_carried_out() -> None:
    before = article("c", "2031-03-18", told("Ada Moor [met] Ben Holt on 18 March at the ferry.", "2031-03-18", lemma="meet", **TWO))
    assert event_of(timeline(TALKS, before, spoke()), "a-0").status == "planned"


def test_what_is_over_is_told_by_who_tells_it_as_over_though_only_the_plan_gives_the_day() -> None:
    to_meet = told(
        "Ada Moor will [meet] Ben Holt in Varn on 21 March.",
        "2031-03-21",
        lemma="meet",
        status="planned",
        headline="Moor to meet Holt",
        place="Varn",
        **TWO,
    )
    met = told(
        "The inquiry has begun, Ada Moor said after [meeting] Ben Holt in Varn.",
        lemma="meet",
        headline="Moor meets Holt",
        place="Varn",
        **TWO,
    )
    (event,) = timeline(article("a", "2031-03-20", to_meet), article("b", "2031-03-21", met)).events
    assert (event.status, event.headline) == ("happened", "Moor meets Holt in Varn")
