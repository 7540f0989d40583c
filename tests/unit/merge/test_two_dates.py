"""One event to which two sources give two days, and two events of two days that only look so."""

from dataclasses import replace
from typing import Any

from generator.model import Article, Mention, Participant, Timex
from generator.when import When
from tests.unit.merge.telling import Told, article, event_of, groups, timeline, told


def did(name: str, sentence: str, date: str, lemma: str) -> Told:
    """Return a sentence in which the thing `name` did something."""
    each = told(sentence, date, lemma=lemma)
    return replace(each, fields={**each.fields, "participants": (Participant(name=name, type="other", role="agent"),)})


def at_night(made: tuple[Article, tuple[Mention, ...]], value: str) -> tuple[Article, tuple[Mention, ...]]:
    """Return the article with `on Friday night` in its one sentence dated by `value`."""
    text, (mention,) = made
    at = text.text.index("on Friday night")
    span = replace(mention.quote, start=at, end=at + len("on Friday night"))
    timex = Timex(span=span, text="on Friday night", type="TIME", value=value, rule="night", stated=value)
    return text, (replace(mention, timex=timex),)


NIGHT = at_night(
    article("a", "2031-05-10", did("Fire", "Fire [broke] out at Sorrel Hall on Friday night.", "2031-05-09", "break out")), "2031-05-09TNI"
)
GUTTED = did("fire", "On May 10 a fire [gutted] the hall.", "2031-05-10", "gut")


def test_a_fire_at_night_that_another_source_puts_on_the_next_day_is_one_and_shows_both_days() -> None:
    (event,) = timeline(NIGHT, article("b", "2031-05-16", GUTTED)).events
    assert event.when == When("2031-05-09")
    (days,) = event.disagreements
    assert [(claim.value, len(claim.citations)) for claim in days.claims] == [("2031-05-09", 1), ("2031-05-10", 1)]


def test_a_fire_by_day_is_not_the_fire_of_the_next_day() -> None:
    by_day = article("a", "2031-05-10", did("Fire", "Fire [broke] out at Sorrel Hall on Friday.", "2031-05-09", "break out"))
    assert len(groups(timeline(by_day, article("b", "2031-05-16", GUTTED)))) == 2


def test_an_article_that_tells_of_the_fires_of_two_days_means_two() -> None:
    both = article("b", "2031-05-16", did("Fire", "Fire [broke] out in the hall on 9 May.", "2031-05-09", "break out"), GUTTED)
    story = timeline(NIGHT, both)
    assert event_of(story, "b-1").id != event_of(story, "b-0").id


def test_in_a_week_of_fires_each_day_has_its_own() -> None:
    third = article("c", "2031-05-16", did("fire", "On May 12 a fire [gutted] the mill.", "2031-05-12", "gut"))
    assert len(groups(timeline(NIGHT, article("b", "2031-05-16", GUTTED), third))) == 3


def test_what_a_fire_damaged_and_that_it_broke_out_are_one_event() -> None:
    damaged = told("The hall, which was [damaged] by fire on 9 May, will not open before the autumn.", "2031-05-09", lemma="damage")
    story = timeline(NIGHT, article("b", "2031-05-16", damaged))
    assert groups(story) == [{"a-0", "b-0"}]


def test_damage_by_a_storm_is_not_the_fire_of_the_day() -> None:
    damaged = told("The hall, which was [damaged] by a storm on 9 May, will not open before the autumn.", "2031-05-09", lemma="damage")
    assert len(groups(timeline(NIGHT, article("b", "2031-05-16", damaged)))) == 2


def vote(id_: str, sentence: str, date: str, **fields: Any) -> tuple[Article, tuple[Mention, ...]]:
    return article(id_, "2031-05-20", told(sentence, date, **{"lemma": "vote", **fields}))


FIRST = vote("a", "Councillors [voted] 23-18 in April to close the tunnel.", "2031-04-17")


def test_a_vote_that_two_sources_put_a_day_apart_is_one_when_they_give_one_of_its_numbers() -> None:
    story = timeline(FIRST, vote("b", "The council [voted] by 23 votes to 19 to close the tunnel.", "2031-04-18"))
    assert groups(story) == [{"a-0", "b-0"}]
    assert story.events[0].disagreements[0].about == "date"


def test_two_votes_on_two_days_with_other_numbers_stay_two() -> None:
    assert len(groups(timeline(FIRST, vote("b", "The council [voted] by 31 to 12 to close the tunnel.", "2031-04-18")))) == 2


def test_the_vote_of_another_council_on_the_next_day_is_another() -> None:
    first = vote("a", "Oxmoor Council [voted] 23-18 in April to close the tunnel.", "2031-04-17", bodies=["Oxmoor Council"])
    second = vote("b", "Tarn Assembly [voted] by 23 votes to 19 to close the tunnel.", "2031-04-18", bodies=["Tarn Assembly"])
    assert len(groups(timeline(first, second))) == 2


def day_of_vote(*told_on: tuple[str, str]) -> When | None:
    """Return the date of a vote that articles, each given by its own day and the one it puts the vote on, tell with one number."""
    sentences = (
        "Councillors [voted] 23-18 in April to close the tunnel.",
        "The council [voted] by 23 votes to 19 to close the tunnel.",
        "By 23 to 18 they [voted] in April to close the tunnel.",
    )
    made = [article(f"a{n}", day, told(sentences[n], put, lemma="vote")) for n, (day, put) in enumerate(told_on)]
    (event,) = timeline(*made).events
    return event.when


def test_of_two_days_given_as_often_the_one_told_soon_after_it_counts() -> None:
    assert day_of_vote(("2031-08-20", "2031-04-17"), ("2031-04-19", "2031-04-18")) == When("2031-04-18")
    assert day_of_vote(("2031-04-19", "2031-04-17"), ("2031-08-20", "2031-04-18")) == When("2031-04-17")


def test_what_two_sources_say_outweighs_the_one_that_was_there() -> None:
    assert day_of_vote(("2031-08-20", "2031-04-17"), ("2031-04-19", "2031-04-18"), ("2031-08-21", "2031-04-17")) == When("2031-04-17")
