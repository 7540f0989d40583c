"""Which days matter to a story."""

from __future__ import annotations

from generator.digest import day_scores
from tests.unit.digest.news import LEXICON, Story, digested, on, read, story

FIRE = "The fire destroyed two warehouses of the old harbour {on Monday=2031-05-05}."
CLAIM = "The insurers of the harbour paid a first part of the sum {on Friday=2031-05-09}."


def scores(found: Story) -> dict[str, float]:
    return day_scores(found[0], found[1], lexicon=LEXICON)


def test_a_day_weighs_more_the_more_articles_name_it() -> None:
    weighed = scores(story(("2031-05-06", FIRE), ("2031-05-06", FIRE), ("2031-05-10", CLAIM)))
    assert weighed["2031-05-05"] == 1.0
    assert 0 < weighed["2031-05-09"] < 1.0


def test_an_article_that_names_a_day_many_times_counts_once() -> None:
    once = scores(story(("2031-05-06", FIRE), ("2031-05-10", CLAIM)))
    often = scores(story(("2031-05-06", f"{FIRE}\n{FIRE}\n{FIRE}"), ("2031-05-10", CLAIM)))
    assert once == often


def test_a_day_that_is_still_named_weeks_later_weighs_more_than_one_of_the_next_days_papers() -> None:
    weighed = scores(
        story(("2031-05-06", FIRE), ("2031-06-20", FIRE), ("2031-12-01", FIRE), *[("2031-05-10", CLAIM)] * 3),
    )
    assert weighed["2031-05-05"] > weighed["2031-05-09"]


def test_no_article_no_days() -> None:
    assert scores(((), {})) == {}
    assert digested(((), {})) == {}


def test_a_month_a_date_in_doubt_and_a_bound_are_no_days() -> None:
    month = "The harbour was built by the city {in May 1931=1931-05} on an island."
    since = "The harbour of the city has been closed to ships since {Monday=2031-05-05}."
    articles, timexes = story(("2031-05-06", month), ("2031-05-06", since))
    assert scores((articles, timexes)) == {}


def test_the_second_date_of_a_sentence_counts_where_the_first_only_bounds_a_state() -> None:
    both = "Ships have been barred since {Monday=2031-05-05} and the harbour police arrested a watchman {on Tuesday=2031-05-06}."
    assert list(scores(story(("2031-05-07", both)))) == ["2031-05-06"]


def test_articles_of_another_language_are_left_out() -> None:
    article, timexes = read(FIRE, "2031-05-06", "a", language="de")
    assert scores(((article,), {"a": timexes})) == {}


def test_the_weightiest_days_are_shown_by_date() -> None:
    later = "The court fined the owner of the harbour {on 1 June=2031-06-01}."
    found = story(("2031-06-02", later), ("2031-06-02", f"{later}\n{FIRE}"), ("2031-05-06", FIRE), ("2031-05-10", CLAIM))
    assert list(digested(found, days=2)) == ["2031-05-05", "2031-06-01"]


def test_a_day_that_is_only_announced_is_not_told() -> None:
    ahead = "The court will hear the owner of the harbour {on 1 June=2031-06-01}."
    found = story(("2031-05-06", ahead), ("2031-05-07", ahead), ("2031-05-06", FIRE))
    assert list(digested(found)) == ["2031-05-05"]


def test_nothing_outside_the_span_is_shown() -> None:
    found = story(("2031-05-06", FIRE), ("2031-05-10", CLAIM))
    assert list(digested(found, span=(on("2031-05-06"), on("2031-05-31")))) == ["2031-05-09"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles, timexes = story(("2031-05-06", FIRE), ("2031-05-10", CLAIM), ("2031-05-11", CLAIM.replace("first", "second")))
    assert digested((articles, timexes), sentences=2) == digested((articles[::-1], timexes), sentences=2)


def test_a_clock_time_alone_names_no_day() -> None:
    clock = "The sirens of the harbour woke the town {at 4:15=2031-05-06T04:15} on the morning of the fire."
    assert scores(story(("2031-05-06", clock))) == {}
