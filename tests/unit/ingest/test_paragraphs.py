import textwrap

import pytest

from generator.ingest import IngestWords
from generator.ingest.draft import Block
from generator.ingest.paragraphs import begins_lower, ends_sentence, mended, unwrapped
from generator.ingest.text import text_blocks

PROSE = (
    "The ferry left the harbour on Monday with forty people on board and came back on Tuesday with forty-one. "
    "Nobody could say how that had happened. The captain counted twice and then wrote down the smaller number."
)


def joined(first: str, second: str, words: IngestWords) -> list[str]:
    return [block.text for block in mended([Block(text=first), Block(text=second)], words)]


@pytest.mark.parametrize("width", [60, 72, 100])
def test_hard_wrapped_paragraphs_become_one_line(width: int) -> None:
    wrapped = textwrap.fill(PROSE, width) + "\n\n" + textwrap.fill(PROSE, width)
    assert [block.text for block in unwrapped(text_blocks(wrapped))] == [PROSE, PROSE]


def test_a_title_above_a_wrapped_text_stays_a_line_of_its_own() -> None:
    wrapped = "Ferry returns\nBy Jane Doe\n" + textwrap.fill(PROSE, 72)
    assert [block.text for block in unwrapped(text_blocks(wrapped))] == ["Ferry returns", "By Jane Doe", PROSE]


def test_a_text_with_one_paragraph_a_line_is_not_wrapped() -> None:
    assert len(unwrapped(text_blocks(f"{PROSE}\n{PROSE}\n{PROSE}"))) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He said they had spoken about how to reach that", "goal, and that they would meet again."),
        ("The minister played down the fears, saying the", "U.S. delegation had been told in time."),
        ("The talks, which began on Monday,", "Kyiv says, will go on."),
    ],
)
def test_a_paragraph_broken_in_mid_sentence_is_mended(first: str, second: str, words: IngestWords) -> None:
    assert joined(first, second, words) == [f"{first} {second}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The talks ended on Monday without a result.", "iPhone makers were not there."),
        ("The talks ended on Monday without a result.", "and then they left."),
        ("Ministers fail to agree on fishing rights", "The talks ended on Monday."),
        ("What we know so far", "eBay has been named in court papers."),
        ("Video of the", "harbour was shared widely."),
    ],
)
def test_what_is_complete_or_no_prose_is_left_alone(first: str, second: str, words: IngestWords) -> None:
    assert joined(first, second, words) == [first, second]


def test_a_heading_is_never_joined(words: IngestWords) -> None:
    heading = Block(text="Why the ferry was late and what comes of", kind="heading", level=2)
    assert len(mended([heading, Block(text="it rained all day.")], words)) == 2


@pytest.mark.parametrize("text", ["Done.", "“Done.”", "Done?", "(Done.)", "and so:", "Done…"])
def test_a_stop_ends_a_sentence_also_inside_quotation_marks(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Done", "“Done”", "of the", "a comma,"])
def test_without_a_stop_no_sentence_ends(text: str) -> None:
    assert not ends_sentence(text)


def test_a_name_that_begins_in_lower_case_is_no_lower_case_word() -> None:
    assert begins_lower("“and so on")
    assert not begins_lower("iPhone sales")
