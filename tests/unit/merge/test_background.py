"""What lies before the story is background; the rest is one chronology."""

from dataclasses import replace
from typing import Any

from generator.model import Span, Timex
from tests.unit.merge.telling import Told, article, event_of, groups, timeline, told


def died(date: str, *, background: bool = False) -> Told:
    return told(f"Ada Moor [died] ({date}).", date, lemma="die", people=["Ada Moor"], background=background)


def closed(date: str, place: str = "Tarn", *, background: bool = False) -> Told:
    return told(f"The council [closed] the road to {place} ({date}).", date, lemma="close", place=place, background=background)


def test_what_an_article_recalls_of_the_storys_own_time_is_no_background() -> None:
    story = timeline(
        article("a", "2031-05-04", told("Ben Holt [resigned] on Saturday.", "2031-05-03", lemma="resign", people=["Ben Holt"])),
        article("b", "2031-07-10", closed("2031-05-20", background=True)),
    )
    assert not any(event.background for event in story.events)


def test_what_lies_years_back_is_background_though_its_article_does_not_say_so() -> None:
    story = timeline(article("a", "2031-05-04", closed("2031-05-03"), died("1999")), article("b", None, closed("2000", "Lunden")))
    assert [(event.when.edtf, event.background) for event in story.events if event.when] == [
        ("1999", True),
        ("2000", True),
        ("2031-05-03", False),
    ]


def test_background_comes_before_the_chronology_and_never_within_it() -> None:
    dates = ["2019", "2027/2029", "2030-12-24", "2031-03", "2031-04-28", "2031-05-03"]
    told_last = [closed(date, f"Place{n}", background=n % 2 == 0) for n, date in enumerate(dates)]
    marks = [event.background for event in timeline(article("a", "2031-05-04", *told_last)).events]
    assert marks == sorted(marks, reverse=True)
    assert marks == [True, True, True, True, False, False]


def test_a_story_told_over_months_begins_before_its_first_article() -> None:
    story = timeline(
        article("a", "2031-05-04", closed("2031-04"), closed("2031-03", "Lunden")), article("b", "2031-07-04", died("2031-07-03"))
    )
    assert not any(event.background for event in story.events)


def test_behind_a_long_lull_lies_background_even_in_a_story_told_over_a_year() -> None:
    story = timeline(
        article("a", "2031-05-04", died("2031-05-03"), closed("2031-01-10")), article("b", "2032-05-04", closed("2032-05-03", "Lunden"))
    )
    assert event_of(story, "a-1").background
    assert not event_of(story, "a-0").background


def test_an_event_told_without_a_date_is_background_where_it_is_told_as_such() -> None:
    once = told("Ben Holt had once [resigned].", lemma="resign", people=["Ben Holt"], background=True)
    assert event_of(timeline(article("a", "2031-05-04", once)), "a-0").background


def test_a_day_without_its_year_takes_the_year_of_the_story_with_doubt() -> None:
    made, (mention,) = article("x", None, told("Ben Holt [resigned] on May 3.", lemma="resign", people=["Ben Holt"]))
    timex = Timex(span=Span(22, 27), text="May 3", type="DATE", value="XXXX-05-03", rule="month day", stated="XXXX-05-03")
    story = timeline((made, (replace(mention, timex=timex),)), article("a", "2031-05-04", closed("2031-05-04")))
    holt = event_of(story, "x-0")
    assert holt.when is not None
    assert (holt.when.edtf, holt.basis) == ("2031-05-03?", "inferred")
    assert "2031 is the year that brings it near the other articles" in holt.citations[0].reading[-1]
    far = replace(timex, value="XXXX-11-03")
    assert event_of(timeline((made, (replace(mention, timex=far),)), article("a", "2031-05-04", closed("2031-05-04"))), "x-0").when is None


def test_a_story_whose_only_twice_told_event_is_a_plan_still_has_a_major_event() -> None:
    plan = [told("Ada Moor will [speak] on Friday.", "2031-05-09", lemma="speak", people=["Ada Moor"], status="planned") for _ in range(2)]
    story = timeline(
        article(
            "a",
            "2031-05-04",
            closed("2031-05-03"),
            plan[0],
            died("2031-05-02"),
            closed("2031-05-01", "Lunden"),
            closed("2031-04-30", "Orm"),
        ),
        article("b", "2031-05-05", plan[1]),
    )
    assert [event.when.edtf for event in story.events if event.major and event.when] == ["2031-05-02", "2031-05-03"]


def test_the_first_quote_uses_the_word_of_the_headline() -> None:
    ship: dict[str, Any] = {"bodies": ["Grey Heron"], "place": "Tarn"}
    story = timeline(
        article("a", "2031-05-04", told("The Grey Heron [capsized] off Tarn on Saturday.", "2031-05-03", lemma="capsize", **ship)),
        article(
            "b",
            "2031-05-06",
            told("The Grey Heron [sank] off Tarn on Saturday.", "2031-05-03", lemma="sink", headline="Grey Heron sinks off Tarn", **ship),
        ),
    )
    assert len(groups(story)) == 1
    assert story.events[0].headline == "Grey Heron sinks off Tarn"
    assert story.events[0].citations[0].mention == "b-0"
