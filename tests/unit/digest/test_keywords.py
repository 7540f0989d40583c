"""What a story is about, where nobody says so."""

from __future__ import annotations

from generator.digest import keywords_of
from tests.unit.digest.news import LEXICON, read, story


def test_names_that_most_articles_share_are_the_topic() -> None:
    found = story(
        ("2031-05-06", "The fire at Norhaven destroyed two warehouses."),
        ("2031-05-07", "Police in Norhaven arrested a watchman, Ada Moor said."),
        ("2031-05-08", "The port of Norhaven is open again."),
    )
    assert keywords_of(*found, LEXICON) == ("Norhaven",)


def test_a_word_with_a_capital_because_it_opens_a_sentence_is_no_name() -> None:
    found = story(
        ("2031-05-06", "It burnt.\nFiremen came late."), ("2031-05-07", "It smoked.\nFiremen left early, she said. “Firemen sleep badly.”")
    )
    assert keywords_of(*found, LEXICON) == ()


def test_a_weekday_is_no_name() -> None:
    found = story(
        ("2031-05-06", "The fire at Norhaven broke out {on Monday=2031-05-05}."),
        ("2031-05-07", "It was in Norhaven {on Monday=2031-05-05}."),
    )
    assert keywords_of(*found, LEXICON) == ("Norhaven",)


def test_words_of_a_title_count_like_those_of_the_first_sentences() -> None:
    article, timexes = read("Two warehouses burnt down.", "2031-05-06", "a", title="Fire in Norhaven")
    assert keywords_of([article], {"a": timexes}, LEXICON) == ("Norhaven",)


def test_spellings_with_an_ending_are_one_word_in_its_commonest_form() -> None:
    found = story(
        ("2031-05-06", "The mayor of Norhaven's council left."),
        ("2031-05-07", "The mayor of Norhaven left."),
        ("2031-05-08", "The port of Norhaven reopened."),
    )
    assert keywords_of(*found, LEXICON) == ("Norhaven",)


def test_at_most_five_words_are_taken() -> None:
    text = "The council of Ada Bell, Cora Dunn, Edith Ford and Grace Hall met."
    assert len(keywords_of(*story(("2031-05-06", text)), LEXICON)) == 5
