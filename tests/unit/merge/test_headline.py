"""The headline of an event: clean, central, true to it."""

from dataclasses import replace
from typing import Any

import pytest

from generator.merge.features import Facet, story
from generator.merge.headline import LONGEST, is_as_written, passes
from generator.merge.names import name_book
from generator.merge.offers import undated_clause
from generator.model import Article, Mention, Span, Timex
from tests.unit.merge.telling import LEXICON, article, embed, timeline, told

MET: dict[str, Any] = {"lemma": "meet", "people": ["Ada Moor", "Ben Holt"]}


@pytest.mark.parametrize(
    "text", ["Moor meets Holt in Oxmoor", "Attack in Oxmoor", "133 drones hit Oxmoor", "Oxmoor, which rebels hold, is shelled"]
)
def test_a_plain_headline_passes(text: str) -> None:
    assert passes(text, LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "He meets Holt in Oxmoor",
        "Moor meets Holt after the",
        "meets Holt in Oxmoor",
        "Moor “meets Holt in Oxmoor",
        "Attack",
        "Oxmoor, which was hotly fought over",
        "Moor " + "x" * LONGEST,
    ],
)
def test_a_headline_that_leaves_its_reader_asking_does_not(text: str) -> None:
    assert not passes(text, LEXICON)


def test_the_headline_comes_from_the_mentions_that_tell_of_it_as_over() -> None:
    story = timeline(
        article(
            "a", "2031-05-03", told("Moor will [meet] Holt on Monday.", "2031-05-05", **MET, status="planned", headline="Moor to meet Holt")
        ),
        article("b", "2031-05-06", told("Moor [met] Holt on Monday.", "2031-05-05", **MET, headline="Moor meets Holt")),
    )
    assert story.events[0].headline == "Moor meets Holt"


def test_a_title_that_states_the_event_serves_where_no_sentence_gives_a_headline() -> None:
    story = timeline(
        article("a", "2031-05-06", told("They [met] on Monday.", "2031-05-05", **MET), title="Moor Meets Holt to Talk About Fish")
    )
    assert story.events[0].headline == "Moor Meets Holt to Talk About Fish"


def test_a_title_about_what_was_said_is_not_the_headline_of_the_meeting() -> None:
    story = timeline(
        article("a", "2031-05-06", told("They [met] on Monday.", "2031-05-05", **MET), title="Moor Tells Holt the Fish Are Gone")
    )
    assert story.events[0].headline == "They met on Monday"


def test_without_any_headline_the_clause_stands_as_the_article_wrote_it() -> None:
    story = timeline(article("a", "2031-05-06", told("They [met] on Monday.", "2031-05-05", **MET)))
    assert story.events[0].headline == "They met on Monday"


def test_a_clause_too_long_is_cut_between_words_and_marked() -> None:
    long = "They [met] on Monday in the great hall of the old fish market beside the river with all the skippers of the northern harbours."
    headline = timeline(article("a", "2031-05-06", told(long, "2031-05-05", **MET))).events[0].headline
    assert len(headline) <= LONGEST
    assert headline.endswith("…")
    assert long.replace("[", "").replace("]", "").startswith(headline[:-1])


def test_a_headline_of_three_words_gives_way_to_one_that_says_more() -> None:
    story = timeline(
        article("a", "2031-05-06", told("A judge [dismissed] the case on Monday.", "2031-05-05", headline="Judge dismisses case")),
        article(
            "b",
            "2031-05-06",
            told("A judge in Varn [dismissed] the harbour case on Monday.", "2031-05-05", headline="Varn judge dismisses the harbour case"),
        ),
    )
    assert [event.headline for event in story.events][-1] == "Varn judge dismisses the harbour case"


def clause_of(sentence: str, day: str) -> str:
    """Return the clause of a sentence, dated by the words `day`, as it may stand in a headline."""
    made, (mention,) = article("a", "2031-05-06", told(sentence, "2031-05-05", lemma="fade"))
    start = made.text.index(day)
    timex = Timex(span=Span(start, start + len(day)), text=day, type="DATE", value="2031-05-05", stated="2031-05-05", rule="test")
    return undated_clause(replace(mention, timex=timex), LEXICON)


@pytest.mark.parametrize(
    ("sentence", "day", "clause"),
    [
        ("The storm formed but [faded] far out at sea yesterday.", "yesterday", "The storm formed but faded far out at sea"),
        ("The storm [faded] far out at sea on Monday.", "Monday", "The storm faded far out at sea"),
        ("The storm will [fade] by Monday.", "Monday", "The storm will fade by Monday"),
        ("On Monday the storm [faded] far out.", "Monday", "On Monday the storm faded far out"),
    ],
)
def test_a_clause_as_written_loses_the_day_at_its_end_but_not_the_one_that_bounds_it(sentence: str, day: str, clause: str) -> None:
    assert clause_of(sentence, day) == clause


def facets_of(made: tuple[Article, tuple[Mention, ...]]) -> tuple[Facet, ...]:
    text, mentions = made
    return story([text], mentions, name_book(mentions, [text.text], LEXICON), LEXICON, embed).facets


def test_a_headline_is_as_written_only_where_its_mention_has_none() -> None:
    made, (plain,) = article("a", "2031-05-06", told("The storm [faded] far out.", "2031-05-05", lemma="fade"))
    facets = facets_of((made, (plain,)))
    assert is_as_written("The storm faded far out", facets, LEXICON)
    assert not is_as_written("Storm fades far out", facets, LEXICON)
    own = (made, (replace(plain, headlines=("The storm faded far out",)),))
    assert not is_as_written("The storm faded far out", facets_of(own), LEXICON)


def test_a_clause_that_another_mention_has_as_its_headline_is_not_as_written() -> None:
    made, (entry, report) = article(
        "a",
        "2031-05-06",
        told("5 May - Storm [fades] far out.", "2031-05-05", lemma="fade"),
        told("The storm [faded] far out.", "2031-05-05", lemma="fade", headline="Storm fades far out"),
    )
    entry = replace(entry, clause="Storm fades far out")
    assert is_as_written("Storm fades far out", facets_of((made, (entry,))), LEXICON)
    assert not is_as_written("Storm fades far out", facets_of((made, (entry, report))), LEXICON)


def test_a_place_put_behind_a_headline_does_not_beat_the_one_that_an_article_gives_in_full() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Moor [met] Holt in Oxmoor.", "2031-05-05", **MET, place="Oxmoor", headline="Moor meets Holt")),
        article(
            "b",
            "2031-05-06",
            told(
                "Moor [met] Holt on the sidelines of the Oxmoor Harbour Conference.",
                "2031-05-05",
                **MET,
                place="Oxmoor",
                headline="Moor meets Holt on the sidelines of the Oxmoor Harbour Conference",
            ),
        ),
    )
    assert story.events[0].headline == "Moor meets Holt on the sidelines of the Oxmoor Harbour Conference"


def test_a_line_that_opens_with_a_mark_has_a_capital_behind_it() -> None:
    story = timeline(
        article("a", "2031-05-06", told("The “top lift” [failed].", "2031-05-05", lemma="fail", headline='"top lift" of Varn fails'))
    )
    assert story.events[0].headline == '"Top lift" of Varn fails'


def test_where_no_line_of_what_is_over_stands_that_of_the_plan_does() -> None:
    day = "2031-05-05"
    plan = told(
        "Moor will [meet] Holt.", day, lemma="meet", people=["Ada Moor", "Ben Holt"], status="planned", headline="Moor to meet Holt"
    )
    long = "defuse what will likely be the biggest point of contention of their talks on the ferry and the bridge at the harbour of Varn"
    done = told(f"To {long} the [meeting] of Moor and Holt took place.", day, lemma="meet", pos="noun", people=["Ada Moor", "Ben Holt"])
    story = timeline(article("a", "2031-05-04", plan), article("b", "2031-05-06", done))
    assert [event.headline for event in story.events] == ["Moor to meet Holt"]


@pytest.mark.parametrize(("death", "line"), [("Three", "Shells kill three in Oxmoor"), ("Nobody", "Shells hit three trucks in Oxmoor")])
def test_of_what_one_sentence_tells_deaths_make_the_line(death: str, line: str) -> None:
    day = "2031-05-05"
    hit = told(
        f"Shells [hit] three trucks in Oxmoor. {death} died.",
        day,
        lemma="hit",
        place="Oxmoor",
        headline="Shells hit three trucks in Oxmoor",
    )
    kill = told("Shells [kill] three in Oxmoor.", day, lemma="hit", place="Oxmoor", headline="Shells kill three in Oxmoor")
    made = [article("a", "2031-05-06", hit), article("b", "2031-05-06", *([kill] if death == "Three" else [hit]))]
    assert [event.headline for event in timeline(*made).events] == [line]
