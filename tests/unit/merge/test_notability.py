"""Which events get a line of the timeline where there are more than it may have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Article, Event, Mention, Timeline
from tests.unit.merge.telling import Told, article, timeline, told

COUNCIL, COURT = ["Harbour Council"], ["County Court"]
CLOSED = told("The Harbour Council [closed] the old bridge on 5 May.", "2031-05-05", lemma="close", bodies=COUNCIL)
RULED = told("The County Court [ruled] on the ferry licence on 7 May.", "2031-05-07", lemma="rule", bodies=COURT)
PAINTED = told("The Harbour Council [painted] a fence on 9 May.", "2031-05-09", lemma="paint", bodies=COUNCIL)


def story(*sentences: Told, articles: int = 1, day: str = "2031-05-10") -> list[tuple[Article, tuple[Mention, ...]]]:
    """Return that many articles of one day, told in different words, each with the sentences after two others."""
    names = ("gull", "heron", "tern", "crane", "stork", "dunlin")
    return [
        article(
            f"{name}-{day}-{sentences[0].word.start}",
            day,
            f"About a {name}.",
            f"The {name} is a bird.",
            f"So much for the {name}.",
            *sentences,
        )
        for name in names[:articles]
    ]


def lines(result: Timeline) -> list[str]:
    return [event.citations[0].exact for event in (*result.events, *result.undated)]


def passing(result: Timeline) -> list[str]:
    return [each.event.citations[0].exact for each in result.passing]


def test_where_there_is_room_every_event_gets_a_line() -> None:
    result = timeline(*story(CLOSED, RULED, PAINTED), most=3)
    assert len(result.events) == 3
    assert not result.passing
    assert not any(problem.code == "in-passing" for problem in result.problems)


def test_what_more_sources_tell_gets_the_line_and_nothing_is_lost() -> None:
    result = timeline(*story(CLOSED, articles=3), *story(RULED, articles=2, day="2031-05-11"), *story(PAINTED, day="2031-05-12"), most=2)
    assert lines(result) == [CLOSED.text, RULED.text]
    assert passing(result) == [PAINTED.text]
    assert [problem.message for problem in result.problems if problem.code == "in-passing"] == [
        "2 of 3 events have a line; what else is told in passing stands on the pages of its articles. "
        "For more lines raise `most_events` in mkdocs.yml."
    ]


def test_what_an_article_opens_with_has_better_ground_than_what_it_mentions() -> None:
    late = article("a", "2031-05-10", PAINTED, "A gull.", "A tern.", RULED)
    assert lines(timeline(late, most=1)) == [PAINTED.text]
    late = article("a", "2031-05-10", RULED, "A gull.", "A tern.", PAINTED)
    assert lines(timeline(late, most=1)) == [RULED.text]


LOST = told("Lorry drivers [lost] the old bridge on 5 May.", "2031-05-05", lemma="lose", groups=["lorry drivers"])


def test_what_a_greater_event_of_the_day_tells_already_gets_no_line_and_says_so() -> None:
    made = [*story(CLOSED, articles=4), *story(LOST, articles=2, day="2031-05-11"), *story(PAINTED, day="2031-05-12")]
    result = timeline(*made, most=2)
    assert lines(result) == [CLOSED.text, PAINTED.text]
    assert [(each.event.citations[0].exact, each.like) for each in result.passing] == [(LOST.text, result.events[0].id)]


def test_another_event_of_the_same_day_gets_its_line() -> None:
    other = told("The County Court [ruled] on the ferry licence on 5 May.", "2031-05-05", lemma="rule", bodies=COURT)
    made = [*story(CLOSED, articles=4), *story(other, articles=2, day="2031-05-11"), *story(PAINTED, day="2031-05-12")]
    assert lines(timeline(*made, most=2)) == [CLOSED.text, other.text]


def test_lines_that_are_left_go_to_what_was_passed_over() -> None:
    made = [*story(CLOSED, articles=4), *story(LOST, articles=2, day="2031-05-11"), *story(LOST, day="2031-05-12")]
    both = [*made, *story(told("Ada Moor [sang] on 8 May.", "2031-05-08", lemma="sing", people=["Ada Moor"]), day="2031-05-12")]
    assert len(timeline(*both, most=3).events) == 3


FUNERAL = told("Flags [flew] at half mast on 5 May.", "2031-05-05", lemma="fly")


def test_one_sentence_gives_one_line() -> None:
    made = story(CLOSED, FUNERAL, articles=2, day="2031-05-11")
    twice = [(each, (closed, replace(flew, sentence=closed.sentence))) for each, (closed, flew) in made]
    result = timeline(*story(CLOSED, articles=4), *twice, *story(PAINTED, day="2031-05-12"), most=2)
    assert lines(result) == [CLOSED.text, PAINTED.text]


def test_what_stands_in_sentences_of_its_own_gets_its_line() -> None:
    result = timeline(*story(CLOSED, articles=4), *story(CLOSED, FUNERAL, articles=2, day="2031-05-11"), *story(PAINTED), most=2)
    assert FUNERAL.text in lines(result)


def neighbour(articles: int) -> Timeline:
    """Return a story in which so many sources tell on the next day what four told on the day before."""
    next_day = told("Lorry drivers [lost] the old bridge on 6 May.", "2031-05-06", lemma="lose", groups=["lorry drivers"])
    return timeline(*story(CLOSED, articles=4), *story(next_day, articles=articles, day="2031-05-11"), *story(PAINTED), most=2)


def test_what_one_source_tells_of_the_next_day_may_be_the_event_of_the_day_before() -> None:
    assert lines(neighbour(articles=1)) == [CLOSED.text, PAINTED.text]


def test_what_two_sources_put_on_the_next_day_is_another_event() -> None:
    assert PAINTED.text in passing(neighbour(articles=2))


def test_what_only_the_last_articles_could_tell_stands_before_what_all_could_have_told() -> None:
    early = told("The County Court [ruled] on the ferry licence on 1 May.", "2031-05-01", lemma="rule", bodies=COURT)
    fresh = told("The Harbour Council [painted] a fence on 30 May.", "2031-05-30", lemma="paint", bodies=COUNCIL)
    before = [
        made
        for day in range(10, 20)
        for made in story(told(f"A gull [flew] past on {day} May.", lemma="fly"), articles=6, day=f"2031-05-{day}")
    ]
    made = [*before, *story(early, day="2031-05-09"), *story(fresh, day="2031-05-30")]
    assert fresh.text in lines(timeline(*made, most=1))


CROWD = [
    made
    for day in range(10, 30)
    for made in story(told(f"A gull [flew] past the County Court, {day}.", lemma="fly"), articles=6, day=f"2031-05-{day}")
]


def test_what_one_of_many_tells_and_nobody_after_it_gets_no_line_though_there_is_room() -> None:
    assert RULED.text in passing(timeline(*CROWD, *story(RULED, day="2031-05-08"), most=3))
    assert RULED.text in lines(timeline(*CROWD, *story(RULED, articles=2, day="2031-05-08"), most=3))


def test_what_one_tells_late_gets_its_line() -> None:
    late = told("The County Court [ruled] on the ferry licence on 30 May.", "2031-05-30", lemma="rule", bodies=COURT)
    assert late.text in lines(timeline(*CROWD, *story(late, day="2031-05-30"), most=3))


LONG = "a fence, three benches, a shed, two gates, four lamps, a bin, a swing, a slide, a pump, a kiosk and a door"
SURE = told("The County Court [fined] the ferry on 7 May.", "2031-05-07", lemma="fine", bodies=COURT, headline="Court fines ferry")


@pytest.mark.parametrize(
    "lesser",
    [
        told("The Harbour Council [said] on 5 May that the bridge is safe.", "2031-05-05", lemma="say", bodies=COUNCIL, kind="statement"),
        told("The Harbour Council will [paint] a fence on 5 June.", "2031-06-05", lemma="paint", bodies=COUNCIL, status="planned"),
        told("The Harbour Council [painted] a fence in May.", "2031-05", lemma="paint", bodies=COUNCIL),
        told("The Harbour Council [painted] a fence.", None, lemma="paint", bodies=COUNCIL),
        told("The fence was [painted] on 5 May.", "2031-05-05", lemma="paint"),
        told(f"The Harbour Council [painted] {LONG} on 5 May.", "2031-05-05", lemma="paint", bodies=COUNCIL),
    ],
    ids=["a statement", "a plan", "a wide date", "no date", "nobody named", "no whole headline"],
)
def test_of_two_events_told_as_often_the_one_that_helps_more_gets_the_line(lesser: Told) -> None:
    made = article("a", "2031-05-10", lesser, SURE)
    assert lines(timeline(made)) != [SURE.text]
    assert lines(timeline(made, most=1)) == [SURE.text]


def test_what_only_a_part_of_a_sentence_could_head_gives_way_to_what_fewer_tell() -> None:
    ways = ("after a long debate on the costs of the work", "against the will of the two oldest members")
    cut = [
        told(
            f"Ada Moor of the Harbour Council {way} [handed] the Varn bridge to Ben Holt on 5 May.",
            "2031-05-05",
            lemma="hand",
            bodies=COUNCIL,
        )
        for way in ways
    ]
    twice = [*story(cut[0]), *story(cut[1], day="2031-05-11")]
    whole = told(
        "The Harbour Council [closed] the old bridge on 5 May.",
        "2031-05-05",
        lemma="close",
        headline="Harbour Council closes the old bridge",
    )
    assert lines(timeline(*twice, *story(SURE, day="2031-05-12"), most=1)) == [SURE.text]
    assert lines(timeline(*story(whole, articles=2), *story(SURE, day="2031-05-12"), most=1)) == [whole.text]


def test_only_an_event_with_a_line_is_major() -> None:
    result = timeline(*story(CLOSED, articles=4), *story(LOST, articles=3, day="2031-05-11"), *story(PAINTED, day="2031-05-12"), most=2)
    assert not any(each.event.major for each in result.passing)
    assert any(event.major for event in result.events)


def test_every_mention_is_in_one_event_with_or_without_a_line() -> None:
    made = [*story(CLOSED, LOST, RULED, PAINTED, articles=3), *story(PAINTED, RULED, day="2031-05-12")]
    result = timeline(*made, most=2)
    events: list[Event] = [*result.events, *result.undated, *(each.event for each in result.passing)]
    told_ids = sorted(name for event in events for name in (event.id, *event.aliases))
    assert told_ids == sorted(mention.id for _, mentions in made for mention in mentions)


def test_the_order_of_the_articles_does_not_matter() -> None:
    made = [*story(CLOSED, articles=4), *story(LOST, RULED, articles=2, day="2031-05-11"), *story(PAINTED, day="2031-05-12")]
    assert timeline(*made, most=2) == timeline(*reversed(made), most=2)


def test_what_is_only_named_beside_something_else_has_less_ground() -> None:
    beside = replace(RULED, fields={**RULED.fields, "aside": True})
    assert lines(timeline(*story(RULED, articles=3), *story(CLOSED, articles=2, day="2031-05-11"), most=1)) == [RULED.text]
    assert lines(timeline(*story(beside, articles=3), *story(CLOSED, articles=2, day="2031-05-11"), most=1)) == [CLOSED.text]
