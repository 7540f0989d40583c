"""What a day weighs in the salience of its events."""

from __future__ import annotations

import pytest

from generator.merge.salience import Weighed, day_weight, majors
from generator.when import When
from tests.unit.merge.telling import Told, article, timeline, told

DAYS = {"2031-05-05": 1.0, "2031-05-06": 0.5, "2031-05-20": 0.25}


@pytest.mark.parametrize(
    ("when", "weight"),
    [
        ("2031-05-05", 1.0),
        ("2031-05-05?", 1.0),
        ("2031-05-07", 0.0),
        ("2031-05-05/2031-05-06", 0.75),
        ("2031-05", 0.0),
        ("-0043-03-15", 0.0),
        ("../2031-05-05", 0.0),
    ],
)
def test_a_date_weighs_what_its_days_weigh_on_average_and_a_wide_one_nothing(when: str, weight: float) -> None:
    assert day_weight(When.parse(when), DAYS) == weight


def test_an_undated_event_has_no_day_that_could_weigh() -> None:
    assert day_weight(None, DAYS) == 0.0


def test_of_two_events_told_alike_the_one_on_the_weightier_day_matters_more() -> None:
    both = article("a", "2031-05-06", told("A crane [fell] on 5 May.", "2031-05-05"), told("A bell [rang] on 6 May.", "2031-05-06"))
    fell, rang = timeline(both, days=DAYS).events
    assert fell.salience > rang.salience
    fell, rang = timeline(both, days={"2031-05-05": 0.5, "2031-05-06": 1.0}).events
    assert fell.salience < rang.salience


def weighed(day: str) -> Weighed:
    return Weighed(facets=(), sources=2, when=When(day), basis="stated", status="happened", kind="happening", background=False)


def test_a_second_event_of_a_day_needs_more_to_be_major_than_the_first_of_another() -> None:
    same = [weighed("2031-05-05"), weighed("2031-05-05"), weighed("2031-05-20"), weighed("2031-05-20")]
    other = [weighed("2031-05-05"), weighed("2031-05-06"), weighed("2031-05-20"), weighed("2031-05-20")]
    assert majors(same, [1.0, 0.39, 0.0, 0.0], 2) == [True, False, False, False]
    assert majors(other, [1.0, 0.39, 0.0, 0.0], 2) == [True, True, False, False]
    assert majors(same, [1.0, 0.41, 0.0, 0.0], 2) == [True, True, False, False]


def test_an_event_that_only_its_articles_date_places_takes_half_of_the_days_weight() -> None:
    stated = timeline(article("a", "2031-05-05", told("A crane [fell] on Monday.", "2031-05-05")), days=DAYS).events[0]
    assumed = timeline(article("a", "2031-05-05", told("A crane [fell] here.", "2031-05-05", basis="published")), days=DAYS).events[0]
    assert stated.salience - assumed.salience == pytest.approx(0.125)


def majors_of(*sentences: Told) -> set[str]:
    hopes = [
        told(f"A {bird} may [{act}].", status="possible", lemma=act) for bird, act in (("gull", "sing"), ("tern", "dive"), ("crow", "nest"))
    ]
    one, two = article("a", "2031-05-07", *sentences, *hopes), article("b", "2031-05-07", *sentences, *hopes)
    return {citation.exact for event in timeline(one, two).events if event.major for citation in event.citations}


BLAST = told("The mill [exploded] on 5 May.", "2031-05-05", lemma="explode")
FIRE = told("Two wardens [cleared] a long beach on 5 May because a mill exploded.", "2031-05-05", lemma="clear")
VOTE = told("On 5 May the council [voted] for a bridge.", "2031-05-05", lemma="vote")


def test_what_is_told_by_the_act_of_a_greater_event_is_no_second_turning_point() -> None:
    assert majors_of(BLAST, FIRE) == {BLAST.text}


def test_another_event_of_the_day_may_be_major_too() -> None:
    assert majors_of(BLAST, VOTE) == {BLAST.text, VOTE.text}


def test_the_same_act_of_other_people_is_another_event() -> None:
    first = told("Ada Moor [met] Ben Holt on 5 May.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])
    other = told("Cleo Park [met] Dan Reeve on 5 May.", "2031-05-05", lemma="meet", people=["Cleo Park", "Dan Reeve"])
    assert majors_of(first, other) == {first.text, other.text}


def test_an_event_of_another_day_is_no_part_of_it() -> None:
    later = told("The chimney [fell] on 6 May after the mill had exploded.", "2031-05-06", lemma="fall")
    assert majors_of(BLAST, later) == {BLAST.text, later.text}
