import pytest

from generator.ingest import IngestWords
from generator.ingest.draft import Block
from generator.ingest.stamps import stamp_length, with_stamps


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("(Update 3 p.m. Exampleville, 8 a.m. ET) Planes left for the coast.", "(Update 3 p.m. Exampleville, 8 a.m. ET) "),
        ("[2:32 p.m. ET] The mayor resigned.", "[2:32 p.m. ET] "),
        ("– (Updated at 12:41 p.m.) – A jury met.", "– (Updated at 12:41 p.m.) – "),
        ("(Updated 6:40 p.m. (0140 in Examplia)) The mayor resigned.", "(Updated 6:40 p.m. (0140 in Examplia)) "),
        ("(Updated at 12:41 p. m) A jury met.", "(Updated at 12:41 p. m) "),
        ("Update 3:00 a.m. in Varn, 8:00 p.m. ET) The mayor resigned.", "Update 3:00 a.m. in Varn, 8:00 p.m. ET) "),
        ("10.15am: Good morning.", "10.15am: "),
        ("17:05 – The bridge is open again.", "17:05 – "),
        ("Update 2:00 a.m. in Exampleville, 7:00 p.m. ET", "Update 2:00 a.m. in Exampleville, 7:00 p.m. ET"),
        ("9:30 p.m. ET Monday", "9:30 p.m. ET Monday"),
    ],
)
def test_the_hour_of_an_entry_is_told_from_the_entry(line: str, stamp: str, words: IngestWords) -> None:
    assert line[: stamp_length(line, words)] == stamp


@pytest.mark.parametrize(
    "line",
    [
        "(3 people died at 5 p.m.) The bridge was shut.",
        "(The mayor (she left at 5 p.m.)) The bridge was shut.",
        "The mayor left at 5 p.m.) and the bridge was shut.",
        "9:30 was too late for the ferry.",
        "At 3 p.m. the mayor resigned.",
        "3 p.m. is when the ferry leaves.",
        "(Reuters) Planes left for the coast.",
        "The mayor resigned at 3 p.m.",
        "5:4 – that is how the council voted.",
    ],
)
def test_a_sentence_that_speaks_of_an_hour_stays_whole(line: str, words: IngestWords) -> None:
    assert stamp_length(line, words) == 0


def test_the_hour_becomes_a_heading_above_the_entry(words: IngestWords) -> None:
    parts = with_stamps([Block(text="[2:32 p.m. ET] The mayor resigned.")], words)
    assert [(block.kind, block.text) for block in parts] == [("heading", "[2:32 p.m. ET]"), ("text", "The mayor resigned.")]


def parts(line: str, words: IngestWords) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in with_stamps([Block(text=line)], words)]


def test_an_entry_that_a_copy_ran_on_behind_another_begins_at_its_country_and_hour(words: IngestWords) -> None:
    before, leader = "Camps were set up at the border, the agency", "EXAMPLIA, 7:33 p.m. ET, 2:33 a.m. local: The leader spoke."
    line = f"{before} {leader} VARN CITY, 5 p.m. ET: It rained."
    assert parts(line, words) == [
        ("text", "Camps were set up at the border, the agency"),
        ("heading", "EXAMPLIA, 7:33 p.m. ET, 2:33 a.m. local"),
        ("text", "The leader spoke."),
        ("heading", "VARN CITY, 5 p.m. ET"),
        ("text", "It rained."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The council met with NATO, 7:33 p.m. was too late.",
        "The mayor, 9:30 p.m. ET: she resigned.",
        "They left for EXAMPLIA, 20 people in all: the rest stayed.",
        "The boat left VARN, 5 p.m. on the quay saw nobody: all were gone.",
    ],
)
def test_a_name_in_capitals_before_something_else_is_no_entry(line: str, words: IngestWords) -> None:
    assert parts(line, words) == [("text", line)]
