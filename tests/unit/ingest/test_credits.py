"""The credit of a picture is no part of the sentence behind it, and what stands before it is a caption."""

import pytest

from generator.ingest import IngestWords
from generator.ingest.boilerplate import Sorted
from generator.ingest.credits import credit_length
from generator.ingest.draft import Block
from generator.ingest.glued import unglued

TEXT = "Sandbags hold the river back."
NEXT = "The mayor thanked everybody who had helped during the night."


def _kinds(words: IngestWords, *lines: str) -> list[tuple[str, str]]:
    body = tuple(Block(text=line) for line in (*lines, NEXT))
    return [(str(block.kind), block.text) for block in unglued(Sorted(title=None, body=body), words).body][:-1]


@pytest.mark.parametrize(
    "credit",
    [
        "Photograph: Jane Doe/AP",
        "Photograph: Jane Doe/AFP/Getty Images",
        "Photograph: Rex Features",
        "Photo: Reuters",
        "Illustration: Ho/EPA",
    ],
)
def test_a_credit_ends_with_the_agency_that_sold_the_picture(credit: str, words: IngestWords) -> None:
    assert credit_length(f"{credit} {TEXT}", words) == len(credit)


@pytest.mark.parametrize(
    "line",
    [
        "Photograph: the museum in Sampleton has three.",
        "Photo by photo, the archive grew until AP came.",
        "Picture: a town of which AP knows nothing.",
        "The photograph: AP has it.",
    ],
)
def test_a_sentence_about_a_picture_is_no_credit(line: str, words: IngestWords) -> None:
    assert credit_length(line, words) == 0


def test_between_the_day_and_the_credit_stands_the_caption(words: IngestWords) -> None:
    caption = "A volunteer on the bank of the river."
    lines = f"River falls after a week of rain Sunday 30 May 2010 20.58 BST {caption}", f"Photograph: Jane Doe/AP {TEXT}"
    assert _kinds(words, *lines) == [("furniture", caption), ("furniture", "Photograph: Jane Doe/AP"), ("text", TEXT)]


def test_a_sentence_above_a_credit_is_no_caption_where_no_day_precedes_it(words: IngestWords) -> None:
    lines = "Volunteers came from all over the country.", f"Photograph: Jane Doe/AP {TEXT}"
    assert _kinds(words, *lines) == [("text", lines[0]), ("furniture", "Photograph: Jane Doe/AP"), ("text", TEXT)]


def test_a_caption_without_a_stop_ends_with_its_credit(words: IngestWords) -> None:
    line = f"Volunteers on the bank of the river Photograph: Jane Doe/AP {TEXT}"
    assert _kinds(words, line) == [("furniture", "Volunteers on the bank of the river Photograph: Jane Doe/AP"), ("text", TEXT)]


def test_a_headline_with_the_lines_under_it_ends_where_the_site_s_day_and_hour_stand(words: IngestWords) -> None:
    deck = "Volunteers from all over the country have worked through the night and the army has come to help them"
    head = f"River falls after a week of rain {deck} while the mayor thanks all who are still on the banks"
    lines = unglued(Sorted(title=None, body=(Block(text=f"{head} Sunday 30 May 2010 20.58 BST {TEXT}"), Block(text=NEXT))), words)
    assert lines.dates == ("Sunday 30 May 2010 20.58 BST",)
    assert [(block.kind, block.text) for block in lines.body] == [("heading", head), ("text", TEXT), ("text", NEXT)]


def test_an_hour_told_in_a_sentence_is_no_stamp(words: IngestWords) -> None:
    line = "The dam above the town broke on Sunday 30 May 2010 at 20.58 BST Officials said."
    assert _kinds(words, line) == [("text", line)]
