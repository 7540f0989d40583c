import time

import pytest

from generator.ingest import IngestWords
from generator.ingest.tokenised import is_tokenised, restored, restored_line

STORY = """The ferry , which left on Monday , did n't come back .
`` We waited , '' said the harbour master -LRB- 61 -RRB- .
It 's the second one this year .
"""


@pytest.mark.parametrize(
    ("tokens", "typed"),
    [
        ("The ferry , he said , is late .", "The ferry, he said, is late."),
        ("`` We waited , '' she said .", "“We waited,” she said."),
        ("He called it `` a ` fine ' mess '' .", "He called it “a ‘fine’ mess”."),
        ("The Al-Ta ` awun ferry sailed , he said .", "The Al-Ta’awun ferry sailed, he said."),
        ("NATO ` s plan , he said , is ready .", "NATO’s plan, he said, is ready."),
        ("Holt ` addicted to work ' , she said .", "Holt ‘addicted to work’, she said."),
        ("It was a plan of BP , running ` late , he said .", "It was a plan of BP, running ‘late, he said."),
        ("They did n't and it 's over ; we 'll see .", "They didn't and it's over; we'll see."),
        ("The mayor -LRB- 61 -RRB- paid $ 4.5 million or 12 % .", "The mayor (61) paid $4.5 million or 12%."),
        ("He paid US$ 40 and EUR 5 .", "He paid US$40 and EUR 5."),
        ("The ferries ' owner lives in Exampleville , La. .", "The ferries' owner lives in Exampleville, La."),
        ("It came at 9:30 a.m. .", "It came at 9:30 a.m."),
        ("He can not say and is gon na leave .", "He cannot say and is gonna leave."),
        ("The road -- and the bridge -- are shut .", "The road – and the bridge – are shut."),
        ("A Oneville\\/Twoville report", "A Oneville/Twoville report"),
        ("He spoke on '' Good Day , '' a show .", "He spoke on “Good Day,” a show."),
        ("That was the end of it . '' ''", "That was the end of it.”"),
        ("", ""),
    ],
)
def test_tokens_become_what_people_write(tokens: str, typed: str, words: IngestWords) -> None:
    assert restored_line(tokens, words) == typed


def test_a_closing_mark_alone_closes_the_quotation_of_an_earlier_line(words: IngestWords) -> None:
    assert restored_line("We are tired . ''", words) == "We are tired.”"


@pytest.mark.parametrize(
    "typed",
    [
        "The ferry, which left on Monday, didn't come back. It's late.",
        "Le bac est parti : il n'est pas revenu ! « Nous attendons » , dit-il, puis il part, seul, à pied, sans rien dire.",
        "A slip of the hand , like this one , in a text that, for the rest, has its commas, its stops, and its endings, isn't a corpus.",
        "The table, as printed, was:\n\n| a | , | b |\n| c | , | d |\n\nIt's short, and the mayor, who can't read it, didn't.",
        "The program, which isn't long, begins:\n\n    f ( a , b ) ;\n    g ( c , d ) ;\n\nIt ends, he says, with a stop, and no more.",
        "",
        "No sign at all",
    ],
)
def test_ordinary_text_is_left_alone(typed: str, words: IngestWords) -> None:
    assert restored(typed, words) is None


@pytest.mark.parametrize("text", [STORY, "Rain fell on Tuesday , officials said ."])
def test_a_text_in_tokens_is_recognised_by_its_own_signs(text: str) -> None:
    assert is_tokenised(text)


def test_each_line_of_a_tokenised_text_is_one_sentence(words: IngestWords) -> None:
    plain = restored(STORY, words)
    assert plain is not None
    assert plain.sentence_lines
    assert plain.text.split("\n\n") == [
        "The ferry, which left on Monday, didn't come back.",
        "“We waited,” said the harbour master (61).",
        "It's the second one this year.",
    ]


def test_lines_that_hold_several_sentences_stay_paragraphs(words: IngestWords) -> None:
    plain = restored("The ferry left , he said . It did n't come back .\nWe waited , she said . Nobody came .", words)
    assert plain is not None
    assert not plain.sentence_lines


def test_tokenised_text_wrapped_at_a_column_stays_wrapped_lines(words: IngestWords) -> None:
    plain = restored("The ferry , which left on\nMonday , did n't come back to\nthe harbour , said the master\n, who waited .", words)
    assert plain is not None
    assert not plain.sentence_lines


def test_a_heading_glued_to_a_sentence_is_cut_off(words: IngestWords) -> None:
    plain = restored("Oil reaches the coast The slick has spread , they said .", words)
    assert plain is not None
    assert plain.text == "Oil reaches the coast\n\nThe slick has spread, they said."


@pytest.mark.parametrize("sentence", ["He writes for the paper The Example , she said .", "They sang of The sea , he said ."])
def test_the_name_of_a_work_is_not_cut(sentence: str, words: IngestWords) -> None:
    plain = restored(sentence, words)
    assert plain is not None
    assert "\n" not in plain.text


def test_the_sign_of_a_share_that_was_cut_at_its_stop_is_one_again(words: IngestWords) -> None:
    plain = restored("Shares of Example -LRB- EXP .\nL -RRB- fell , traders said .", words)
    assert plain is not None
    assert plain.text == "Shares of Example (EXP.L) fell, traders said."


def test_an_article_in_tokens_reads_like_any_other(read) -> None:
    article = read(f"---\ndate: 2020-05-04\n---\n{STORY}", path="story.md")
    assert [sentence.span.of(article.text) for sentence in article.sentences] == [
        "The ferry, which left on Monday, didn't come back.",
        "“We waited,” said the harbour master (61).",
        "It's the second one this year.",
    ]


@pytest.mark.parametrize("unit", ["`` a , '' ", "-LRB- a .\nL -RRB- , ", "a The b , ", "' ` ", "-LRB- a .\n"])
def test_the_time_grows_with_the_length_and_not_faster(unit: str, words: IngestWords) -> None:
    start = time.process_time()
    restored(" , . " + unit * (200_000 // len(unit)), words)
    assert time.process_time() - start < 3
