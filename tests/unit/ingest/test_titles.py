import pytest

from generator.ingest import IngestWords
from generator.ingest.draft import Block
from generator.ingest.titles import MAX_DERIVED, derived_title, is_headline, repeats_title, without_site

BODY = [Block(text="The ferry left the harbour on Monday with forty people on board and came back with forty-one. " * 5)]


@pytest.mark.parametrize(
    "line",
    [
        "Ferry comes back with one more",
        "Who counts the people?",
        "‘Forty-one’: captain counts ferry twice",
        "Captain Tells Council Deal Must Suit U.S.",
        "Ferry Company’s Worst Week!",
    ],
)
def test_an_opening_line_without_a_full_stop_is_a_headline(line: str) -> None:
    assert is_headline(Block(text=line), BODY)


@pytest.mark.parametrize(
    "line",
    ["The ferry left on Monday.", "Ferries", "She flew back to the rest of her family in the U.S.", "The captain said:", "word " * 60],
)
def test_a_sentence_a_single_word_or_a_long_line_is_none(line: str) -> None:
    assert not is_headline(Block(text=line), BODY)


def test_a_lonely_line_is_the_text_and_not_its_headline() -> None:
    assert not is_headline(Block(text="Ferry comes back with one more"), [])


def test_the_title_is_known_again_with_the_sites_name_around_it() -> None:
    assert repeats_title("Ferry comes back with one more | The Example Times", "Ferry comes back with one more")
    assert not repeats_title(
        "Ferry comes back with one more than it left with, and nobody can say how that came to be", "Ferry comes back with one more"
    )


def test_the_sites_name_goes_from_the_end_of_a_title_and_a_dash_in_a_headline_stays(words: IngestWords) -> None:
    assert without_site("Ferry is back - The Example Times", "Example Times", words) == "Ferry is back"
    assert without_site("Ferry is back - with one more", "Example Times", words) == "Ferry is back - with one more"
    assert without_site("Ferry is back - The Example Times", None, words) == "Ferry is back - The Example Times"


def test_a_short_first_sentence_is_the_title_without_its_stop(words: IngestWords) -> None:
    assert derived_title("The ferry came back on Monday.", words) == "The ferry came back on Monday"
    assert derived_title("The ferry never reached the U.S.", words) == "The ferry never reached the U.S."


def test_a_long_first_sentence_is_cut_before_a_phrase_and_says_so(words: IngestWords) -> None:
    start = "Captain Jane Doe and Mayor John Roe of Exampleville met on Monday at the harbour of the island"
    title = derived_title(f"{start}, following the return of the ferry with forty-one people.", words)
    assert title == "Captain Jane Doe and Mayor John Roe of Exampleville met on Monday at the harbour of the island…"
    assert len(title) <= MAX_DERIVED + 1


def test_a_cut_never_ends_on_a_word_that_leaves_the_reader_hanging(words: IngestWords) -> None:
    for length in range(60, 400, 7):
        sentence = (
            "The captain of the ferry said that the count of the people on the deck of the ship was in the hands of the mayor of the " * 4
        )[:length]
        last = derived_title(sentence, words).rstrip("…").split()[-1]
        assert last not in ("the", "of", "in", "on", "said that") or len(sentence) <= MAX_DERIVED


def test_a_sentence_of_one_endless_word_still_gives_a_title(words: IngestWords) -> None:
    assert derived_title("x" * 500, words).strip("…")
