"""What an event shows: its citations, its place in the day, how much it matters."""

from dataclasses import replace
from typing import Any

from generator.merge.phrases import listed, plain_date
from generator.model import Span, Timex
from generator.when import When
from tests.unit.merge.telling import LEXICON, article, event_of, timeline, told

MET: dict[str, Any] = {"lemma": "meet", "people": ["Ada Moor", "Ben Holt"]}


def test_every_citation_quotes_its_article_to_the_letter() -> None:
    made = [
        article("a", "2031-05-06", "First words.", told("Moor [met] Holt on Monday.", "2031-05-05", **MET), "Last words."),
        article("b", "2031-05-06", told("Moor [met] Holt.", **MET)),
    ]
    texts = {each.id: each.text for each, _ in made}
    for citation in timeline(*made).events[0].citations:
        text = texts[citation.article]
        assert text[citation.start : citation.end] == citation.exact
        assert text[: citation.start].endswith(citation.prefix)
        assert text[citation.end :].startswith(citation.suffix)


def test_the_founding_mention_of_the_earliest_article_names_the_event_and_the_others_are_aliases() -> None:
    story = timeline(
        article("z", "2031-05-05", told("Moor [met] Holt on Monday.", "2031-05-05", **MET)),
        article("a", "2031-05-06", told("Moor [met] Holt on Monday.", "2031-05-05", **MET)),
    )
    assert story.events[0].id == "z-0"
    assert story.events[0].aliases == ("a-0",)


def test_the_strongest_citation_of_each_source_comes_before_a_second_one_of_any() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Moor [met] Holt on Monday.", "2031-05-05", **MET), told("Moor [met] Holt in a hall.", **MET)),
        article("b", "2031-05-06", told("Moor [met] Holt for an hour.", **MET)),
    )
    assert [citation.mention for citation in story.events[0].citations] == ["a-0", "b-0", "a-1"]


def test_an_undated_citation_says_why_it_was_joined() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Moor [met] Holt on Monday.", "2031-05-05", **MET)),
        article("b", "2031-05-06", told("Moor and Holt held [talks].", lemma="talk", pos="noun", people=["Ada Moor", "Ben Holt"])),
    )
    joined = story.events[0].citations[1]
    assert not joined.dated
    assert joined.reading == (
        "Joined to the talk of 5 May 2031: same participants (Moor and Holt) and the same act; this sentence gives no date itself.",
    )


def test_copies_of_one_text_count_as_one_source() -> None:
    wire = "The harbour stayed closed for a second day while two tugs tried to pull the tanker off the rocks where the river ends."
    met = told("Moor [met] Holt on Monday.", "2031-05-05", **MET)
    story = timeline(*(article(id_, "2031-05-06", met, wire) for id_ in "abc"))
    assert len(story.events[0].citations) == 3
    assert story.events[0].independent_sources == 1
    assert {source.group for source in story.sources} == {"a"}


def test_events_of_one_day_follow_the_clock_the_part_of_day_and_the_cue() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-06",
            told("Votes were [counted] in the evening.", "2031-05-05", people=["Ada Moor"], day_part="TEV"),
            told("The polls [opened] at seven.", "2031-05-05", people=["Ben Holt"], day_part="T07:00"),
            told("The keeper [died] overnight.", "2031-05-05", people=["Cleo Park"]),
            told("A ship [arrived].", "2031-05-05", people=["Tom Reeve"]),
        )
    )
    assert [event.citations[0].mention for event in story.events] == ["a-2", "a-1", "a-3", "a-0"]
    assert [event.order for event in story.events] == [0, 1, 2, 3]


def test_before_and_after_in_a_sentence_order_its_events() -> None:
    sentence = "Before meeting Holt, Moor spoke to the crews."
    meeting = told(sentence.replace("meeting", "[meeting]"), "2031-05-05", **{**MET, "lemma": "meet"})
    speech = told(sentence.replace("spoke", "[spoke]"), "2031-05-05", lemma="address", people=["Ada Moor"])
    made, mentions = article("a", "2031-05-06", meeting)
    _, (other,) = article("a", "2031-05-06", speech)
    story = timeline((made, (*mentions, replace(other, id="a-speech"))))
    assert [event.id for event in story.events] == ["a-speech", "a-0"]


def test_more_sources_weigh_more_and_a_statement_less() -> None:
    told_by_two = told("Moor [met] Holt on Monday.", "2031-05-05", **MET)
    story = timeline(
        article("a", "2031-05-06", told_by_two, told("A bell [rang] on Monday.", "2031-05-05", people=["Cleo Park"])),
        article(
            "b",
            "2031-05-06",
            told_by_two,
            told("Park [said] so on Monday.", "2031-05-05", lemma="say", people=["Tom Reeve"], kind="statement"),
        ),
    )
    met, rang, said = (event_of(story, mention).salience for mention in ("a-0", "a-1", "b-1"))
    assert 1 >= met > rang > said >= 0
    assert [event.headline for event in story.events if event.major] == ["Moor met Holt on Monday"]


def test_a_plan_a_denial_and_an_undated_event_are_never_major() -> None:
    story = timeline(
        article("a", "2031-05-01", told("Moor will [meet] Holt on Monday.", "2031-05-05", **MET, status="planned")),
        article("b", "2031-05-01", told("Park [fled].", people=["Cleo Park"])),
        article("c", "2031-05-01", told("Reeve did not [resign] on Monday.", "2031-05-05", people=["Tom Reeve"], status="denied")),
    )
    assert not any(event.major for event in (*story.events, *story.undated))


def test_events_are_sorted_by_date_and_undated_ones_stand_apart() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-06",
            told("Moor [fled] in 2029.", "2029"),
            told("Moor [fell].", people=["Ada Moor"]),
            told("Moor [rose] on Monday.", "2031-05-05"),
        ),
    )
    assert [event.id for event in story.events] == ["a-0", "a-2"]
    assert [event.id for event in story.undated] == ["a-1"]


def test_dates_in_sentences_are_plain_words() -> None:
    spoken = {
        text: plain_date(When(text), LEXICON) for text in ("2031-05-05", "2031-05", "2031", "2031-05-05?", "2031-05-31/2031-06-01", "203X")
    }
    assert list(spoken.values()) == ["5 May 2031", "May 2031", "2031", "5 May 2031", "31 May to 1 June 2031", "203X"]


def test_lists_in_sentences_name_three_and_count_the_rest() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c", "d", "e"]) == "a, b, c and 2 others"


def test_an_article_that_tells_of_nothing_is_still_a_source() -> None:
    story = timeline(article("a", "2031-05-06", "Nothing ever happens here."))
    assert (story.events, story.undated, len(story.sources)) == ((), (), 1)


def test_no_article_at_all_gives_an_empty_timeline() -> None:
    assert timeline().events == ()


def test_of_two_dated_quotes_the_one_that_says_when_beside_the_event_comes_first() -> None:
    far = told("Moor shook the harbour on Monday by agreeing to everything in her first public [talk] with Holt.", "2031-05-05", **MET)
    near = told("The strike ended after the [talk] of Monday between Moor and Holt.", "2031-05-05", **MET)
    made, mentions = article("a", "2031-05-06", far, near)
    monday = [made.text.index("Monday"), made.text.rindex("Monday")]
    timexes = [
        Timex(span=Span(at, at + 6), text="Monday", type="DATE", value="2031-05-05", rule="weekday", stated="XXXX-WXX-1") for at in monday
    ]
    dated = tuple(replace(mention, timex=timex) for mention, timex in zip(mentions, timexes, strict=True))
    (event,) = timeline((made, dated)).events
    assert event.citations[0].exact.startswith("The strike ended")
