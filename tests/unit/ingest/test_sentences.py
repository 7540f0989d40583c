import pytest

from generator.ingest import IngestWords
from generator.ingest.sentences import parted, sentence_spans


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Doe met Dr. Roe in the U.S. on Feb. 14.", "He left."],
        ["“We want it,” he said.", "“But we need more.”"],
        ["“Maybe they will.", "Maybe they won’t.”", "He left."],
        ["They flew to the U.S.", "The talks go on."],
        ["It was 5 p.m.", "He slept."],
        ["J.D. Roe spoke to J. R. Doe.", "Nobody listened."],
        ["It cost $2.5 million.", "Is it so?", "Yes!"],
        ["No. 5 is here.", "No.", "Never."],
        ["“Is it so?” he asked.", "She nodded."],
        ['He said: "I go."', "She stayed."],
        ["(He left at noon.)", "She stayed."],
        ["It is… well… done.", "So they say."],
        ["The U.N. Security Council met.", "It agreed."],
        ["Gen. Doe, Sen. Roe and Gov. Poe came.", "They ate."],
    ],
)
def test_sentences_end_where_a_reader_hears_them_end(sentences: list[str], words: IngestWords) -> None:
    paragraph = " ".join(sentences)
    assert [span.of(paragraph) for span in sentence_spans(paragraph, words)] == sentences


@pytest.mark.parametrize(
    "text",
    ["The U.S. Senate voted on Mr. Doe’s plan.", "See example.org for more, e.g. this.", "“Really?” she said.", "the 3.5 per cent rise"],
)
def test_a_stop_inside_a_sentence_ends_none(text: str, words: IngestWords) -> None:
    assert len(sentence_spans(text, words)) == 1


def test_languages_without_spaces_are_cut_too(words: IngestWords) -> None:
    assert len(sentence_spans("会議は金曜日に開かれた。結論は出なかった。", words, language="ja")) == 2


def test_a_language_nobody_knows_does_no_harm(words: IngestWords) -> None:
    assert len(sentence_spans("One here. Two there.", words, language="zz")) == 2


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ada Moor opens a theatre in Varn on 8 October", "A judge has ruled that the play may be shown."],
        ["Ferry owners were told of the fault in London", "The judge said it was “not relevant”."],
        ["The ferry has been in the same dock for years", "Before the storm, the mayor had asked for a pier."],
        ["Mayor says the delay was a ‘nightmare’", "He told the council that he would resign."],
        ["Ferry inquiry: breaches of safety are revealed", "Eleven people died when it sank."],
        ["NEW PIER FOR VARN FERRY", "Workers in June, three years late, placed the last stone."],
        ["ALL HOPES REST ON FERRY", "NATO says the work is done.", "Nobody was hurt."],
        ["Port owners to pay for the spill", "It’s the third in three years.", "Nobody was hurt."],
    ],
)
def test_a_headline_without_a_stop_is_a_sentence_of_its_own(sentences: list[str], words: IngestWords) -> None:
    line = " ".join(sentences)
    assert [span.of(line) for span in sentence_spans(line, words)] == sentences
    assert next(span.of(line) for span in parted(line, words)) == sentences[0]


@pytest.mark.parametrize(
    "line",
    [
        "She sang in Gone With the Wind and in The Old Pier of Varn.",  # titles
        "The mayor said that The old pier was to be torn down.",
        "After that Plan A was dropped.",
        "3 March 2011 The trial is delayed.",  # the day belongs to the sentence
        "THE VARN FERRY FIRE, AUGUST 10, 2005 A gas leak led to it.",
        "Varn This small town is poor.",
        "He spoke of the Unit in The Hague.",
        "The mayors met the Group of Eight ministers in Varn.",
        "The trial is shown on Radio Two on Tuesday.",
        "AFP PLC CEO Ada Moor said that it was over.",  # too short for a heading
        "THE MAYOR HAS TO STEP DOWN NOW BECAUSE HE LIED",
        "THE OWNERS OUGHT TO BE MADE TO PAY a full price for it.",
        "I told him THE MAYOR HAS TO STEP DOWN and he did.",
    ],
)
def test_a_capital_inside_a_sentence_parts_nothing(line: str, words: IngestWords) -> None:
    assert len(parted(line, words)) == 1
