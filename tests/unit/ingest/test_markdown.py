import pytest

from generator.ingest.draft import Block
from generator.ingest.markdown import looks_like_markdown, markdown_blocks


def lines(text: str) -> list[str]:
    return [block.text for block in markdown_blocks(text)]


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("She said **nothing** and *left* at once.", "She said nothing and left at once."),
        ("See [the report](https://example.org/a_(b)) now.", "See the report now."),
        ("Run `make site` first.", "Run make site first."),
        ("Costs 5 \\* 3 &amp; more.", "Costs 5 * 3 & more."),
        ("A note[^1] here.", "A note here."),
        ("Text <b>bold</b><!-- hidden --> end.", "Text bold end."),
        ("> A quoted line.", "A quoted line."),
        ("- an item", "an item"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("5 * 3 and 2 * 4", "5 * 3 and 2 * 4"),
    ],
)
def test_markup_becomes_plain_text(markdown: str, plain: str) -> None:
    assert lines(markdown) == [plain]


def test_headings_keep_their_level_and_lose_their_marks() -> None:
    assert markdown_blocks("## **What next** ##") == (Block(text="What next", kind="heading", level=2),)


def test_a_picture_is_a_block_of_its_own_with_its_address() -> None:
    picture = Block(text="A bridge at dusk", kind="image", source="https://example.org/2025/02/14/b.jpg")
    assert markdown_blocks("![A bridge at dusk](https://example.org/2025/02/14/b.jpg)\nThe bridge fell.")[0] == picture


def test_a_picture_written_in_html_is_found_too() -> None:
    assert [b.source for b in markdown_blocks('<figure><img class="x" src="https://example.org/b.jpg"></figure>')] == [
        "https://example.org/b.jpg"
    ]


def test_comments_and_scripts_say_nothing() -> None:
    assert lines("<!-- one\n\ntwo -->\nThree.\n\n<script>\nalert(1)\n</script>\n") == ["Three."]


def test_an_indented_paragraph_is_text_and_no_program() -> None:
    assert lines("    The first line of the story.") == ["The first line of the story."]


def test_a_paragraph_of_brackets_is_taken_as_it_stands() -> None:
    assert lines("[" * 5000) == ["[" * 5000]


@pytest.mark.parametrize("text", ["# A title\n\ntext", "![a](b.jpg)", "see [this](https://example.org)", "**Related:** that"])
def test_markdown_in_a_text_file_is_told_by_its_marks(text: str) -> None:
    assert looks_like_markdown(text)


@pytest.mark.parametrize("text", ["It cost #1 a lot.", "He wrote [sic] and (later) more.", "5 ** 3 is 125.", "#hashtag of the day"])
def test_plain_text_with_such_signs_is_not_markdown(text: str) -> None:
    assert not looks_like_markdown(text)
