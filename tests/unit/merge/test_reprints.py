"""Copies of one text: the mentions in a sentence that both print are one, and the original's day counts."""

from dataclasses import replace
from typing import Any

from generator.model import Article, Mention, Span, Timex
from generator.when import When
from tests.unit.merge.telling import article, event_of, groups, timeline, told

REST = (
    "The hospital said that the two keepers, who had climbed down on a rope in the dark, were cold and hungry but not badly hurt.",
    "Nobody knows how long the lamp had been out, because the harbour's own book of the lights breaks off in the first week of the month.",
)
DENIAL = "The keeper of Sorrel Light [denied] on Thursday that he had left the lamp unlit in the storm."


def denial(sentence: str, date: str | None, **fields: Any) -> Any:
    return told(sentence, date, **{"lemma": "deny", "kind": "statement", **fields})


def made(id_: str, published: str, sentence: str, date: str | None, **fields: Any) -> tuple[Article, tuple[Mention, ...]]:
    return article(id_, published, denial(sentence, date, **fields), *REST)


def test_a_stamp_before_a_copied_sentence_does_not_make_it_a_second_event() -> None:
    story = timeline(
        made("a", "2031-05-09", DENIAL, "2031-05-08", groups=["keeper of Sorrel Light"]),
        made("b", "2031-05-09", f"OXMOOR, May 9 (Sea Wire) - {DENIAL}", "2031-05-08", people=["Cleo Park"]),
    )
    assert groups(story) == [{"a-0", "b-0"}]


def test_the_day_of_the_older_text_counts_where_a_copy_printed_later_gives_another() -> None:
    story = timeline(made("a", "2031-05-09", DENIAL, "2031-05-08"), made("b", "2031-05-16", DENIAL, "2031-05-15"))
    (event,) = story.events
    assert event.when is not None
    assert event.when.edtf == "2031-05-08"
    assert event.disagreements == ()
    copy = next(citation for citation in event.citations if citation.mention == "b-0")
    assert not copy.dated
    assert "The same sentence stands in an older text that this one copies; the day is taken from there." in copy.reading


def test_a_copy_gives_the_day_that_the_original_does_not() -> None:
    story = timeline(made("a", "2031-05-09", DENIAL, None), made("b", "2031-05-09", DENIAL, "2031-05-08"))
    assert [str(event.when) for event in story.events] == [str(event_of(story, "b-0").when)]
    assert groups(story) == [{"a-0", "b-0"}]


def test_two_papers_that_are_no_copies_may_print_one_short_sentence_of_different_days() -> None:
    said = "The keeper [denied] it on Thursday."
    story = timeline(
        article("a", "2031-05-09", denial(said, "2031-05-08", people=["Ada Moor"]), "The ferry had run aground off Oxmoor."),
        article("b", "2031-06-13", denial(said, "2031-06-12", people=["Ben Holt"]), *REST),
    )
    assert len(groups(story)) == 2


def test_a_sentence_that_a_copy_changed_is_compared_like_any_other() -> None:
    story = timeline(
        made("a", "2031-05-09", DENIAL, "2031-05-08", people=["Ada Moor"]),
        made("b", "2031-05-16", DENIAL.replace("lamp unlit in the storm", "boat ashore in May"), "2031-05-15", people=["Cleo Park"]),
    )
    assert len(groups(story)) == 2


def test_two_words_of_one_copied_sentence_stay_the_two_events_that_they_are() -> None:
    first, second = "[Met]", "[resigned]"
    sentence = "Ada Moor {} Ben Holt on Monday at the harbour office and {} on Tuesday from the board of the lights."

    def both(id_: str) -> tuple[Article, tuple[Mention, ...]]:
        met = told(sentence.format(first, "resigned"), "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])
        left = told(sentence.format("Met", second), "2031-05-06", lemma="resign", people=["Ada Moor"])
        base, (one,) = article(id_, "2031-05-09", met, *REST)
        _, (other,) = article(id_, "2031-05-09", left, *REST)
        return base, (one, replace(other, id=f"{id_}-x"))

    assert groups(timeline(both("a"), both("b"))) == [{"a-0", "b-0"}, {"a-x", "b-x"}]


AGAIN = "Watch again how the mayor of Quarrow [spoke] from the balcony tonight to calm the crowd below"


def printed(id_: str, published: str, date: str, publisher: str = "The Tarn Mail", **fields: Any) -> tuple[Article, tuple[Mention, ...]]:
    """Return an article about something else with the line among its own, which the paper prints beside other news each time."""
    line = told(f"{AGAIN}, news of the {id_}.", date, **{"lemma": "speak", **fields})
    text, (mention,) = article(id_, published, f"The {id_} of the harbour rose by a tenth.", line, publisher=publisher)
    at = text.text.index("tonight")
    timex = Timex(span=Span(at, at + len("tonight")), text="tonight", type="TIME", value=f"{date}TNI", rule="tonight", stated=f"{date}TNI")
    return text, (replace(mention, timex=timex),)


def test_a_line_that_a_paper_prints_again_months_later_is_of_the_day_on_which_it_came_first() -> None:
    story = timeline(printed("toll", "2031-05-09", "2031-05-09"), printed("dues", "2031-11-23", "2031-11-23"))
    assert groups(story) == [{"toll-1", "dues-1"}]
    (event,) = story.events
    assert event.when == When("2031-05-09")


def test_another_paper_may_say_the_same_of_another_day() -> None:
    story = timeline(printed("toll", "2031-05-09", "2031-05-09"), printed("dues", "2031-11-23", "2031-11-23", publisher="Winby Post"))
    assert len(groups(story)) == 2


def test_what_a_paper_announces_in_the_same_words_each_month_is_each_month_s() -> None:
    story = timeline(
        printed("toll", "2031-05-09", "2031-05-09", status="planned"), printed("dues", "2031-11-23", "2031-11-23", status="planned")
    )
    assert len(groups(story)) == 2
