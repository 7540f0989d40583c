"""A headline says nothing that its sentence does not say: words that join, complements that limit, denials that show."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only


def lines(tell: Tell, text: str) -> list[str]:
    """Return everything that a text offers to be shown."""
    return [line for mention in tell(text) for line in (*mention.headlines, mention.clause)]


TRUE = [
    # What a negation, a superlative or a condition limits stays with it.
    ("Lund said on {Monday=2025-03-03} that there was no evidence that Norway had any part in the raid.", "no evidence that"),
    ("Norway became the first country to ratify the treaty on {Monday=2025-03-03}.", "the first country to ratify the treaty"),
    ("Sweden offered Norway a loan on {Monday=2025-03-03} if it left the union.", "if it left the union"),
    ("The bank said on {Monday=2025-03-03} the port will not open until {Friday=2025-03-14}.", "will not open until Friday"),
    ("Minister Anna Lund said on {Monday=2025-03-03} that she would not seek office.", "will not seek office"),
    # Degrees, measures and the words written in one with a number.
    ("Shares in the bank rose 2.4 percent in Oslo on {Monday=2025-03-03}.", "2.4 percent"),
    ("The yard was fined $87m in Oslo on {Monday=2025-03-03}.", "$87m"),
    ("The firm cut nearly half of its Italian contracts on {Monday=2025-03-03}.", "nearly half of its Italian contracts"),
    # Whose they are, and who holds an office under whom.
    ("Police held Anna Lund's former prime minister on {Monday=2025-03-03}.\nPrime Minister Ivo Kessler is old.", "Lund's former prime"),
    # The adverb before the verb is part of what happened.
    ("Sweden nearly doubled its fleet in Bergen on {Monday=2025-03-03}.", "nearly doubles"),
]


@pytest.mark.parametrize(("text", "words"), TRUE)
def test_what_limits_a_claim_stays_in_the_headline(text: str, words: str, tell: Tell) -> None:
    shown = [(*mention.headlines, mention.clause)[0] for mention in tell(text)]
    assert shown
    assert all(words in line for line in shown)


UNTRUE = [
    # text, what no line may say
    ("Shares of the bank have been hit since the crisis started and fell another 6 percent on {Monday=2025-03-03}.", "Crisis falls"),
    ("Two boats were bought from Norway and Sweden made a loan on {Monday=2025-03-03}.", "boats make"),
    ("Eight people were killed and 22 injured in fighting on {Monday=2025-03-03} in Bergen.", "22 fight"),
    ("Engineers placed a seal over the well, which began to leak oil on {Monday=2025-03-03}.", "Seal begins"),
    ("The envoy Ivo Kessler, whose speech inspired many in Bergen on {Monday=2025-03-03}, resigned.", "Kessler inspires"),
    ("The largest was the oil spilled by retreating troops in {1991=1991}.", "retreat troops"),
    ("Three members of the board - Norway, Sweden and Finland - voted on {Monday=2025-03-03}.", "board Norway"),
    ("The army will never sell the port of Bergen, Lund said on {Monday=2025-03-03}.", "Army sells"),
    ("The embassy issued a statement indicating several cars were stolen in Bergen on {Monday=2025-03-03}.", "cars is stolen"),
    ("If the spill persists into {Monday=2025-03-10}, it could reach Norway.", "Spill persists"),
]


@pytest.mark.parametrize(("text", "words"), UNTRUE)
def test_a_slip_of_the_parser_does_not_become_a_headline(text: str, words: str, tell: Tell) -> None:
    assert not any(words.lower() in line.lower() for line in lines(tell, text))


def test_a_town_of_two_words_is_not_called_by_its_last(tell: Tell) -> None:
    text = "Rebels took Brovik, Ras Torvan and Bin Jarl on {Monday=2025-03-03}."
    assert not any("Torvan" in line and "Ras Torvan" not in line for line in lines(tell, text))


def test_somebody_the_article_calls_by_the_family_name_is_called_so(tell: Tell) -> None:
    text = "Anna Lund lives in Oslo.\nLund signed the treaty on {Monday=2025-03-03}."
    assert only(tell(text), "sign").headlines[0] == "Lund signs the treaty"


def test_the_articles_own_verb_shows_the_number_of_its_subject(tell: Tell) -> None:
    text = "The Strand brothers were arrested in Bergen on {Monday=2025-03-03}."
    mention = only(tell(text), "arrest")
    assert (*mention.headlines, mention.clause)[0] == "Strand brothers are arrested in Bergen"


def test_a_long_report_is_told_behind_a_colon_rather_than_cut(tell: Tell) -> None:
    text = (
        "Foreign Minister Anna Lund said on {Monday=2025-03-03} that parliament has not shown any wish to vote on the treaty with Sweden "
        "before spring."
    )
    line = only(tell(text), "say").headlines[0]
    assert line.startswith(("Lund: ", "Lund says "))
    assert "to vote on the treaty" in line


def test_two_fighters_died_as_they_fled_names_the_fighters(tell: Tell) -> None:
    text = "Two fighters died as they attacked the harbour on {Monday=2025-03-03}."
    shown = [(*mention.headlines, mention.clause)[0] for mention in tell(text) if mention.trigger.lemma == "attack"]
    assert shown
    assert all(line.startswith("Two fighters") for line in shown)


def test_the_company_named_before_is_who_it_means(tell: Tell) -> None:
    text = "The company lost a case in Oslo.\nIt announced a loan to the port of Bergen on {Monday=2025-03-03}."
    mention = only(tell(text), "announce")
    assert (*mention.headlines, mention.clause)[0].startswith("Company announces a loan")


def test_it_that_stands_for_a_clause_is_nobody(tell: Tell) -> None:
    text = "The company lost a case in Oslo.\nIt emerged on {Monday=2025-03-03} that the port had closed."
    assert not any(line.startswith("Company emerges") for line in lines(tell, text))


def test_the_last_resort_is_the_sentence_itself_cut_between_words(tell: Tell) -> None:
    text = (
        "They told the harbour master of the old fishing village on {Monday=2025-03-03} that although they had paid for the boats in the "
        "spring nobody had ever come to see them sail and that they would leave."
    )
    for mention in tell(text):
        if not mention.headlines:
            assert len(mention.clause) <= 90
            assert mention.clause.strip("“”… ").split()[-1] in text


def test_no_line_ends_before_what_is_made(tell: Tell) -> None:
    text = "Anna Lund said on {Monday=2025-03-03} that the board has made restoring security and building ports its top goals."
    assert not any(line.endswith("made") for line in lines(tell, text))
