"""A chronicle that was run together is taken apart; a sentence with a date and a colon is not."""

import pytest

from generator.ingest import IngestWords
from generator.ingest.draft import Block
from generator.ingest.entries import with_entries


def _lines(words: IngestWords, line: str) -> list[str]:
    return [block.text for block in with_entries([Block(text=line)], words)]


def test_each_entry_of_a_chronicle_stands_on_a_line_of_its_own(words: IngestWords) -> None:
    line = "20 April: The dam breaks, killing two 28 April: Mayor fears the worst 8 May: Bridge opens 2 June, 2031: “All is well.”"
    assert _lines(words, line) == [
        "20 April: The dam breaks, killing two",
        "28 April: Mayor fears the worst",
        "8 May: Bridge opens",
        "2 June, 2031: “All is well.”",
    ]


def test_what_stands_before_the_first_entry_is_kept(words: IngestWords) -> None:
    assert _lines(words, "THE FLOOD April 20: Rain May 3: Wind June 1: Sun")[0] == "THE FLOOD"


@pytest.mark.parametrize(
    "line",
    [
        "On 28 April: rain; on 8 May: wind; on 2 June: sun.",
        "28 April: The dam breaks 8 May: The bridge opens.",
        "He spoke on 28 April, 8 May and 2 June: The dam would hold.",
        "The ferry leaves at 8:30, 9:30 and 10:30.",
    ],
)
def test_fewer_entries_and_dates_within_a_sentence_part_nothing(line: str, words: IngestWords) -> None:
    assert _lines(words, line) == [line]
