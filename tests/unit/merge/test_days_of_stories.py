"""Whole stories, labelled by hand: which day each event gets, and where its doubt goes."""

from typing import Any

from tests.unit.merge.telling import article, event_of, groups, timeline, told


def test_what_is_told_as_over_cannot_have_happened_after_its_article() -> None:
    story = timeline(
        article("a", "2031-05-01", told("Ada Moor has [met] Ben Holt.", lemma="meet", people=["Ada Moor", "Ben Holt"])),
        article("b", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
    )
    assert event_of(story, "a-0").when is None


def test_sources_that_differ_on_the_day_of_one_election_are_one_event_with_a_disagreement() -> None:
    shared: dict[str, Any] = {
        "lemma": "elect",
        "people": ["Ida Quell", "Tom Reeve"],
        "place": "Lunden",
        "figures": [("61 votes", 61, "vote")],
    }
    story = timeline(
        article(
            "a",
            "2031-10-08",
            told("Ida Quell was [elected] mayor of Lunden over Tom Reeve with 61 votes on Sunday.", "2031-10-05", **shared),
        ),
        article(
            "b",
            "2031-10-08",
            told("Ida Quell was [elected] mayor of Lunden over Tom Reeve with 61 votes on Sunday.", "2031-10-05", **shared),
        ),
        article(
            "c",
            "2031-10-08",
            told("Ida Quell was [elected] mayor of Lunden over Tom Reeve with 61 votes on Monday.", "2031-10-06", **shared),
        ),
    )
    (event,) = story.events
    assert event.when is not None
    assert event.when.edtf == "2031-10-05"
    (dispute,) = event.disagreements
    assert [claim.value for claim in dispute.claims] == ["2031-10-05", "2031-10-06"]
    assert [problem.code for problem in story.problems] == ["disputed-date"]


def test_the_same_protest_on_two_days_is_two_events() -> None:
    story = timeline(
        article("a", "2031-10-08", told("Thousands [protested] in Lunden on Tuesday.", "2031-10-07", lemma="protest", place="Lunden")),
        article("b", "2031-10-09", told("Thousands [protested] in Lunden on Wednesday.", "2031-10-08", lemma="protest", place="Lunden")),
    )
    assert len(groups(story)) == 2


def test_a_month_joins_the_day_that_another_source_gives() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
        article("b", "2031-08-01", told("Ada Moor [met] Ben Holt in May.", "2031-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
    )
    (event,) = story.events
    assert event.when is not None
    assert event.when.edtf == "2031-05-05"
    assert event.disagreements == ()
    assert "this sentence itself says May 2031" in event.citations[1].reading[-1]


def test_the_day_of_an_article_alone_is_a_weak_date_and_is_marked_so() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [resigned].", "2031-05-06", lemma="resign", people=["Ada Moor"], basis="published")),
    )
    (event,) = story.events
    assert event.basis == "published"
    assert not event.citations[0].dated


def test_a_lead_without_a_date_joins_the_event_that_another_source_dates() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-06",
            told("Ada Moor [met] Ben Holt.", "2031-05-06", lemma="meet", people=["Ada Moor", "Ben Holt"], basis="published"),
        ),
        article("b", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
    )
    (event,) = story.events
    assert event.when is not None
    assert event.when.edtf == "2031-05-05"
    assert event.basis == "stated"


def test_the_day_of_an_article_is_not_the_day_of_what_an_earlier_one_tells_as_over() -> None:
    met = {"lemma": "meet", "people": ["Ada Moor", "Ben Holt"], "place": "Quarrow"}
    late = article("late", "2031-05-06", told("Ada Moor [met] Ben Holt in Quarrow.", "2031-05-06?", basis="published", **met))
    for published, expected in (("2031-05-03", None), ("2031-05-05", "2031-05-06?")):
        (event,) = timeline(late, article("early", published, told("Ada Moor [met] Ben Holt in Quarrow.", **met))).events or (None,)
        assert (event and event.when and event.when.edtf) == expected


def test_a_date_counted_from_an_inferred_day_keeps_its_doubt_until_a_sure_source_gives_it() -> None:
    unsure = article(
        "a", "2031-05-06?", told("Ada Moor [met] Ben Holt.", "2031-05-06", lemma="meet", people=["Ada Moor", "Ben Holt"], basis="published")
    )
    sure = article(
        "b", "2031-05-06", told("Ada Moor [met] Ben Holt.", "2031-05-06", lemma="meet", people=["Ada Moor", "Ben Holt"], basis="published")
    )
    alone, both = timeline(unsure).events[0].when, timeline(unsure, sure).events[0].when
    assert alone is not None
    assert alone.edtf == "2031-05-06?"
    assert both is not None
    assert both.edtf == "2031-05-06"


def test_an_article_without_any_date_is_reported_with_what_to_do() -> None:
    story = timeline(article("a", None, told("Ada Moor [met] Ben Holt.", lemma="meet", people=["Ada Moor", "Ben Holt"])))
    (problem,) = story.problems
    assert problem.code == "undated-article"
    assert "date: YYYY-MM-DD" in problem.message


def test_a_strike_told_beside_the_launch_of_the_drones_falls_in_the_same_night_and_stays_its_own_event() -> None:
    drones: dict[str, Any] = {"bodies": ["Norland"], "figures": [("90 drones", 90, "drone")]}
    story = timeline(
        article(
            "a",
            "2031-11-04",
            told("A drone had [struck] the dam.", lemma="strike", figures=[("A drone", 1, "drone")]),
            told("Norland had [launched] 90 drones overnight.", "2031-11-03/2031-11-04", lemma="launch", **drones),
        )
    )
    assert sorted(map(sorted, groups(story))) == [["a-0"], ["a-1"]]
    strike = event_of(story, "a-0")
    assert strike.when is not None
    assert (strike.when.edtf, strike.basis, strike.citations[0].dated) == ("2031-11-03/2031-11-04", "inferred", False)
    assert "same weapon (drone)" in strike.citations[0].reading[-1]


def test_the_launch_of_boats_dates_nothing_beside_it() -> None:
    boats: dict[str, Any] = {"bodies": ["Norland"], "figures": [("90 boats", 90, "boat")]}
    story = timeline(
        article(
            "a",
            "2031-11-04",
            told("A boat had [struck] the dam.", lemma="strike", figures=[("A boat", 1, "boat")]),
            told("Norland [launched] 90 boats overnight.", "2031-11-03/2031-11-04", lemma="launch", **boats),
        )
    )
    assert event_of(story, "a-0").when is None


def test_what_is_still_going_on_does_not_join_what_was_over_weeks_ago() -> None:
    raid: dict[str, Any] = {"bodies": ["Norland", "Tarn Guard"], "place": "Tarn"}
    story = timeline(
        article("a", "2031-11-04", told("Norland [attacked] the Tarn Guard on Monday.", "2031-11-03", lemma="attack", **raid)),
        article("b", "2031-11-24", told("Norland is [attacking] the Tarn Guard.", lemma="attack", status="ongoing", **raid)),
    )
    assert event_of(story, "b-0").when is None
