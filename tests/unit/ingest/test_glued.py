"""What a copy ran together with the first sentence stands on a line of its own, and a sentence with a date in it stays whole."""

import pytest

from generator.ingest import IngestWords
from generator.ingest.boilerplate import Sorted
from generator.ingest.draft import Block
from generator.ingest.glued import unglued
from tests.unit.ingest.conftest import Read

NEXT = Block(text="The mayor thanked everybody who had helped during the night.")


def _unglued(words: IngestWords, *lines: str, title: str | None = None) -> Sorted:
    return unglued(Sorted(title=title, body=(*(Block(text=line) for line in lines), NEXT)), words)


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Wednesday, September 29, 2010; 6:32 PM Sandbags hold the river back.", "Wednesday, September 29, 2010; 6:32 PM"),
        ("12 October 2011 Last updated at 20:01 GMT Help Sandbags hold the river back.", "12 October 2011 Last updated at 20:01 GMT"),
        (
            "Page last updated at 08:14 GMT, Tuesday, 8 November 2011 Sandbags hold the river back.",
            "Page last updated at 08:14 GMT, Tuesday, 8 November 2011",
        ),
        ("Sunday 30 May 2010 20.58 BST Sandbags hold the river back.", "Sunday 30 May 2010 20.58 BST"),
        ("updated: Thu Jun 16 2011 19:15:00 Sandbags hold the river back.", "updated: Thu Jun 16 2011 19:15:00"),
        ("January 27, 2011 | Sandbags hold the river back.", "January 27, 2011"),
    ],
)
def test_the_day_before_the_first_sentence_is_evidence_and_no_part_of_the_sentence(line: str, stamp: str, words: IngestWords) -> None:
    lines = _unglued(words, line)
    assert [block.text for block in lines.body] == ["Sandbags hold the river back.", NEXT.text]
    assert lines.dates == (stamp,)


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, April 20, 2010 Explosion on the rig kills eleven.",
        "April 20, 2010 - Explosion on the rig kills eleven.",
        "8 November 2011 was the day on which the dam broke.",
        "On Tuesday, April 20, 2010, at 9:45 PM Sampleton went dark.",
        "The dam broke on Tuesday, April 20, 2010, at 9:45 p.m. Officials said nobody was hurt.",
        "The dam broke Tuesday, April 20, 2010, at 9:45 p.m. Officials said nobody was hurt.",
        "The plan, published April 20, 2010, at 9:45 PM, says so.",
        "Last updated plans for the dam date from April 20, 2010.",
        "May 2010 brought more rain than any other month.",
    ],
)
def test_a_sentence_that_speaks_of_a_day_stays_whole(line: str, words: IngestWords) -> None:
    lines = _unglued(words, line)
    assert [(block.kind, block.text) for block in lines.body] == [("text", line), ("text", NEXT.text)]
    assert lines.dates == ()


def test_a_headline_before_the_day_is_the_title(words: IngestWords) -> None:
    lines = _unglued(words, "River falls after a week of rain Tuesday, July 27, 2010; 11:56 PM Sampleton breathes again.")
    assert lines.title == "River falls after a week of rain"
    assert [block.text for block in lines.body] == ["Sampleton breathes again.", NEXT.text]


def test_a_headline_before_the_day_stands_above_the_text_where_the_title_is_stated(words: IngestWords) -> None:
    lines = _unglued(
        words, "River falls after a week of rain Tuesday, July 27, 2010; 11:56 PM Sampleton breathes again.", title="High water"
    )
    assert lines.title == "High water"
    assert (lines.body[0].kind, lines.body[0].text) == ("heading", "River falls after a week of rain")


def test_a_title_line_is_freed_from_byline_and_day_too(words: IngestWords) -> None:
    lines = _unglued(words, NEXT.text, title="January 27, 2011 | By the CNN Wire Staff River falls after rain")
    assert (lines.title, lines.bylines, lines.dates) == ("River falls after rain", ("By the CNN Wire Staff",), ("January 27, 2011",))


def test_a_title_that_holds_nothing_else_stays(words: IngestWords) -> None:
    assert _unglued(words, NEXT.text, title="By CNN").title == "By CNN"


def test_who_signs_between_headline_and_day_is_the_author(words: IngestWords) -> None:
    lines = _unglued(words, "River falls after rain By Jane Doe and John Roe Tuesday, July 27, 2010; 11:56 PM Sampleton breathes again.")
    assert lines.title == "River falls after rain"
    assert lines.bylines == ("By Jane Doe and John Roe",)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By the CNN Wire Staff Sandbags hold the river back.", "By the CNN Wire Staff"),
        ("By Jane Doe and John Roe, CNN Sandbags hold the river back.", "By Jane Doe and John Roe, CNN"),
        ("By Jane Doe, CNN Senior State Affairs Producer Sandbags hold the river back.", "By Jane Doe, CNN Senior State Affairs Producer"),
        ("By Jane A. Doe, Special to CNN Sandbags hold the river back.", "By Jane A. Doe, Special to CNN"),
        ("By Jane Doe Business reporter, BBC News Sandbags hold the river back.", "By Jane Doe Business reporter, BBC News"),
    ],
)
def test_who_signs_before_the_first_sentence_is_no_part_of_it(line: str, byline: str, words: IngestWords) -> None:
    lines = _unglued(words, line)
    assert lines.body[0].text == "Sandbags hold the river back."
    assert lines.bylines == (byline,)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday CNN had counted nine dams that broke.",
        "By Monday evening Reuters Sampleton staff were on the roof.",
        "By the time CNN Sampleton had its own boat the flood was over.",
        "By Jane Doe's account CNN was the first to see the flood.",
        "By injecting cement, BBC News learned, the engineers closed the leak.",
        "By David Doe BBC News, New Sampleton Jane Roe has left the hospital.",
    ],
)
def test_a_sentence_that_opens_with_by_stays_whole(line: str, words: IngestWords) -> None:
    lines = _unglued(words, line)
    assert lines.body[0].text == line
    assert lines.bylines == ()


def test_a_picture_with_its_credit_is_marked_and_the_sentence_behind_it_is_not(words: IngestWords) -> None:
    lines = _unglued(words, "A sign marks the closed beach. (Jane Doe/associated Press) Who is in charge of the dam?")
    assert [(block.kind, block.text) for block in lines.body][:2] == [
        ("furniture", "A sign marks the closed beach. (Jane Doe/associated Press)"),
        ("text", "Who is in charge of the dam?"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The flow is 80,000 barrels (3.3 million gallons/12 million liters) The mayor said.",
        "The ferry (and/or the bus) Sampleton runs is full.",
    ],
)
def test_brackets_that_name_no_agency_are_part_of_the_sentence(line: str, words: IngestWords) -> None:
    assert _unglued(words, line).body[0].text == line


def test_what_a_web_server_writes_where_it_fails_is_left_out(words: IngestWords) -> None:
    lines = _unglued(
        words,
        "Page last updated at 07:43 GMT, Tuesday, 23 August 2011 08:43 UK (an error occurred while processing this directive) Rain fell.",
    )
    assert lines.body[0].text == "Rain fell."


def test_a_list_of_other_texts_each_with_its_day_is_marked(words: IngestWords) -> None:
    listed = [
        "updated: Mon Feb 11 2008 07:31:00 A mill burned down in Sampleton.",
        "updated: Wed Jul 09 2008 15:12:00 The ferry company wants a new pier.",
        "updated: Tue Feb 23 2010 02:31:00 Pilots suspend their strike.",
    ]
    lines = _unglued(words, NEXT.text, *listed)
    assert [block.kind for block in lines.body] == ["text", "furniture", "furniture", "furniture", "furniture"]


def test_the_entries_of_a_live_report_over_three_days_are_its_text(words: IngestWords) -> None:
    entries = [f"Posted June {day}, 2011 07:31 PM The water rises in Sampleton." for day in (7, 8, 9)]
    lines = _unglued(words, NEXT.text, NEXT.text, NEXT.text, *entries)
    assert [block.kind for block in lines.body][3:] == ["heading", "text"] * 3 + ["text"]


def test_the_day_that_was_glued_to_the_first_sentence_dates_the_article(read: Read) -> None:
    article = read(f"Wednesday, September 29, 2010; 6:32 PM Sandbags hold the river back in Sampleton.\n\n{NEXT.text}\n")
    assert article.dct.when is not None
    assert (article.dct.when.edtf, article.dct.basis) == ("2010-09-29", "byline")
    assert article.text.startswith("Sandbags hold")


def test_a_page_of_nothing_but_a_list_of_texts_is_an_article_without_events(read: Read) -> None:
    article = read(
        "updated: Mon Feb 11 2008 07:31:00 A mill burned down in Sampleton on the river.\n\n"
        "updated: Wed Jul 09 2008 15:12:00 The ferry company wants a new pier.\n\n"
        "updated: Tue Feb 23 2010 02:31:00 Pilots suspend their strike.\n"
    )
    assert {sentence.kind for sentence in article.sentences} == {"furniture"}
