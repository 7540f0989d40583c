import pytest

from generator.ingest import IngestWords
from generator.ingest.boilerplate import Sorted, sort_out, with_headings
from generator.ingest.draft import Block
from generator.ingest.pictures import is_credit
from generator.ingest.text import text_blocks

from .conftest import Read

LEAD = "The ferry left the harbour on Monday with forty people on board and came back with forty-one."
MORE = "Nobody could say how that had happened, and the captain wrote down the smaller number."
CAPTION = "Captain Jane Doe, second left, waves to the crowd in Exampleville, Utopia, Feb. 14, 2025."


def sorted_lines(text: str, words: IngestWords, title: str | None = None) -> Sorted:
    return sort_out(text_blocks(text), stated_title=title, words=words)


def body(text: str, words: IngestWords) -> list[str]:
    return [block.text for block in sorted_lines(text, words).body]


@pytest.mark.parametrize(
    "line",
    [
        "Source link",
        "Leave a Reply",
        "No Comments",
        "Exit mobile version",
        "Please enter your comment!",
        "ADVERTISEMENT",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "Related article: Ferry Company Says Ready for Talks After Count",
        "READ MORE: Why ferries are late",
        "Sign up for our morning newsletter",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Example Press writer Jane Doe in Exampleville contributed to this report.",
        "This is a rush transcript. This copy may not be in its final form.",
        "4 min read",
        "12 Comments",
        "* * *",
        "© 2025 The Example Times. All rights reserved.",
        "Home » World » Ferries",
    ],
)
def test_what_a_page_puts_around_an_article_is_left_out(line: str, words: IngestWords) -> None:
    assert body(f"{LEAD}\n\n{line}\n\n{MORE}", words) == [LEAD, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "She said the ferry company contributed to this report, which she called unfair.",
        "Reporting the loss took the company two days, the prosecutor said.",
        "Share prices of the ferry company fell by a tenth on Tuesday.",
        "Source close to the captain said that the count was right.",
        "Comments by the minister made it worse on Wednesday.",
        "Home Secretary John Roe said he would look into the matter.",
        "Watch sales in the town rose by a third.",
        "Related companies were searched on Thursday, the prosecutor said.",
        "More than thirty people were asked.",
        "Read by the captain, the list had forty names.",
        "Photo albums were found in the cabin.",
    ],
)
def test_a_sentence_that_opens_with_such_a_word_stays(line: str, words: IngestWords) -> None:
    assert body(f"{LEAD}\n\n{line}\n\n{MORE}", words) == [LEAD, line, MORE]


def test_a_crumb_trail_before_the_title_is_not_the_title(words: IngestWords) -> None:
    found = sorted_lines(f"Home World Ferry Comes Back With One More\n\nFerry Comes Back With One More\n\n{LEAD}\n\n{MORE}", words)
    assert found.title == "Ferry Comes Back With One More"
    assert [block.text for block in found.body] == [LEAD, MORE]


def test_the_comment_form_is_cut_with_all_that_follows(words: IngestWords) -> None:
    reader = "I was on that ferry myself and I can tell you that we were forty, not one more."
    assert body(f"{LEAD}\n\n{MORE}\n\n2 Comments\n\nJohn Roe\n\n{reader}\n\nPost Comment", words) == [LEAD, MORE]


def test_the_same_words_at_the_top_of_a_page_cut_nothing(words: IngestWords) -> None:
    assert body(f"Comments\n\n{LEAD}\n\n{MORE}", words) == [LEAD, MORE]


def test_an_address_behind_the_comment_form_is_still_found(words: IngestWords) -> None:
    found = sorted_lines(f"{LEAD}\n\n{MORE}\n\nLeave a Reply\n\nOriginal url:\n\n<https://example.org/2025/02/14/ferry>", words)
    assert found.addresses == ("https://example.org/2025/02/14/ferry",)


@pytest.mark.parametrize(
    "credit",
    [
        "Jane Doe/AP",
        "JANE DOE / AFP",
        "Photo by Jane Doe",
        "Jane Doe via Getty Images",
        "Getty Images",
        "© Jane Doe",
        "Photo: Jane Doe/Reuters",
        "(AP Photo/Jane Doe)",
    ],
)
def test_a_line_that_credits_a_picture_is_a_credit(credit: str, words: IngestWords) -> None:
    assert is_credit(credit, words)


@pytest.mark.parametrize(
    "line",
    [
        "The AP/Ipsos poll found otherwise.",
        "He told Reuters.",
        "And/or",
        "Jane Doe",
        "Photo of the day shows a ferry at sea",
        "Talks via Oslo",
    ],
)
def test_a_line_that_says_more_is_none(line: str, words: IngestWords) -> None:
    assert not is_credit(line, words)


@pytest.mark.parametrize(
    "caption",
    [
        "PHOTO: The ferry at its pier in Exampleville.",
        f"{CAPTION}\n\nJane Doe/AP",
        "The ferry is seen at its pier on Monday. (AP Photo/Jane Doe)",
        "File photo: the ferry in better days",
    ],
)
def test_a_caption_is_left_out_of_the_text_and_kept_as_evidence(caption: str, words: IngestWords) -> None:
    found = sorted_lines(f"{LEAD}\n\n{caption}\n\n{MORE}", words)
    assert [block.text for block in found.body] == [LEAD, MORE]
    assert found.captions == (caption.partition("\n")[0],)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry company was founded on Feb. 14, 2025.",
        "The captain, left, alone, wrote the number down.",
        "She sat to the right of the minister and said nothing.",
    ],
)
def test_one_weak_sign_makes_no_caption(sentence: str, words: IngestWords) -> None:
    assert sentence in body(f"{LEAD}\n\n{sentence}\n\n{MORE}", words)


def test_a_line_that_repeats_a_pictures_description_is_its_caption(words: IngestWords) -> None:
    blocks = (
        Block(text=LEAD),
        Block(text="The ferry at its pier in Exampleville", kind="image", source="https://example.org/a.jpg"),
        Block(text="The ferry at its pier in Exampleville"),
        Block(text=MORE),
    )
    assert [block.text for block in sort_out(blocks, stated_title="x", words=words).body] == [LEAD, MORE]


def test_a_byline_by_a_wire_is_no_picture_credit(words: IngestWords) -> None:
    found = sorted_lines(f"Ferry comes back with one more\n\nBy AFP\n\nFebruary 14, 2025\n\nJANE DOE / AFP\n\n{LEAD}\n\n{MORE}", words)
    assert (found.bylines, found.dates, found.credits) == (("By AFP",), ("February 14, 2025",), ("JANE DOE / AFP",))


def test_a_date_far_down_the_page_heads_an_entry_and_is_no_byline(words: IngestWords) -> None:
    entries = "\n\n".join([LEAD, MORE] * 6)
    assert sorted_lines(f"{entries}\n\nFebruary 14, 2025\n\n{LEAD}", words).dates == ()


def test_a_short_line_between_paragraphs_is_a_heading(words: IngestWords) -> None:
    marked = with_headings(text_blocks(f"{LEAD}\n\nA second count\n\n{MORE}"))
    assert [block.kind for block in marked] == ["text", "heading", "text"]


@pytest.mark.parametrize(
    "line",
    [
        "He counted twice.",
        "and then he counted twice",
        "He counted once, twice, and then a third time, because the number would not come out right for him",
    ],
)
def test_a_sentence_or_a_long_line_is_no_heading(line: str) -> None:
    assert [block.kind for block in with_headings(text_blocks(f"{LEAD}\n\n{line}\n\n{MORE}"))] == ["text", "text", "text"]


STORY = (
    "The council of Exampleville closed the old bridge on Friday after a barge had struck it.\n\n"
    "Nobody on board was hurt, and the mayor said the bridge would be closed until spring."
)


@pytest.mark.parametrize("heading", ["## Related", "### More on this story", "## You may also like"])
def test_the_list_below_a_related_heading_goes_with_it(heading: str, read: Read) -> None:
    links = "- [Schools close on Thursday for snow](/schools)\n- Subscribe to the Courier: $1 for the first month\n"
    article = read(f"# Bridge closed\n\n{STORY}\n\n{heading}\n\n{links}", "story.md")
    assert article.text == STORY


def test_the_text_goes_on_behind_such_a_list_and_below_the_next_heading(read: Read) -> None:
    links = "- [Schools close on Thursday for snow](/schools)\n"
    more = "Engineers will look at the pillars in the week after next, the office of public works said."
    for rest in (more, f"## What comes next\n\n{more}"):
        article = read(f"# Bridge closed\n\n{STORY}\n\n## Related\n\n{links}\n{rest}\n", "story.md")
        assert article.text.startswith(STORY)
        assert article.text.endswith(more)
        assert "Schools" not in article.text


def test_a_list_below_another_heading_is_part_of_the_story(read: Read) -> None:
    article = read(
        f"# Bridge closed\n\n{STORY}\n\n## What is closed\n\n- The footpath\n- Both lanes\n\nIt may take long, they said.\n", "story.md"
    )
    assert "The footpath" in article.text


@pytest.mark.parametrize(
    "note",
    [
        "*Correction, Nov. 12: An earlier version of this story misstated the name of the barge.*",
        "Correction: The barge is called Anna.",
        "Clarification (12 November): the mayor spoke on Friday.",
        "Corrections and clarifications – the barge is called Anna.",
        "An earlier version of this article misstated the name of the barge.",
        "This story has been updated with the name of the barge.",
    ],
)
def test_a_note_on_a_change_is_no_part_of_the_story(note: str, read: Read) -> None:
    first, second = STORY.split("\n\n")
    assert read(f"# Bridge closed\n\n{first}\n\n{note}\n\n{second}\n", "story.md").text == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Corrections officers said on Friday that nobody had been hurt in the prison.",
        "Correction of the accounts took until Friday, the office of public works said.",
        "The story has been updated many times since, by people who were not there.",
    ],
)
def test_a_sentence_that_opens_like_such_a_note_stays(line: str, read: Read) -> None:
    assert line in read(f"# Bridge closed\n\n{STORY}\n\n{line}\n", "story.md").text
