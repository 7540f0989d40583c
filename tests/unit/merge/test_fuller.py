"""What a headline leaves to ask is said with the words of its article, or not at all."""

from __future__ import annotations

import pytest

from generator.merge.fuller import fuller
from generator.merge.names import name_book
from tests.unit.merge.telling import LEXICON, article, told


def longer(line: str, *sentences: str, place: str | None = None, bodies: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return what a headline of the last of the sentences can be besides; the first has the place or body that the articles know."""
    known = told("[It] was heard of.", None, place=place, bodies=bodies)
    made, mentions = article("a", "2031-05-06", known, *sentences[:-1], told(sentences[-1], "2031-05-05", lemma="do"))
    return fuller(line, mentions[-1], made, name_book(mentions, [made.text], LEXICON), LEXICON)


@pytest.mark.parametrize(
    ("line", "quote", "full"),
    [
        (
            "Parliament votes to support Moor's decision",
            "The parliament [voted] to support Moor's decision to send planes and ships to help the skippers of the northern harbours.",
            "Parliament votes to support Moor's decision to send planes and ships",
        ),
        (
            "Two shrimpers file a lawsuit, agency says",
            "The agency said two shrimpers [filed] a lawsuit accusing the owners of the ferry of negligence, and seeking damages.",
            "Two shrimpers file a lawsuit accusing the owners of the ferry of negligence, agency says",
        ),
        (
            "Moor denies a report",
            "Moor [denied] a report that Ben Holt is resigning, as costs rose.",
            "Moor denies a report that Ben Holt is resigning",
        ),
        (
            "Guards shell the port",
            "Guards [shelled] the port in Misrata on Monday.",
            "Guards shell the port in Misrata",
        ),
    ],
)
def test_what_the_last_noun_is_of_is_said_as_the_quote_goes_on(line: str, quote: str, full: str) -> None:
    assert full in longer(line, quote)


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Moor denies a report", "Moor [denied] a report that Ben Holt, the mayor, and Ada Ferris are resigning."),
        ("Moor denies a report", "Moor [denied] a report that he is resigning."),
        ("Moor denies a report", "Moor [denied] a report on Monday."),
        ("Moor speaks on the speech", "Moor [spoke] on the speech to Congress."),
        ("Board reaches a decision", "The Board [reached] a decision over the ports of the land – Varn, Oxmoor and Tern – on the list."),
        ("Board issues a statement denouncing the plan", "The Board [issued] a statement denouncing the plan as mad."),
    ],
)
def test_what_would_be_torn_off_or_unclear_is_not(line: str, quote: str) -> None:
    assert longer(line, quote) == ()


def test_a_town_that_is_only_described_gets_its_name() -> None:
    quote = "Guards went to Ras Tern, a critical eastern oil town that the rebels [seized] on Monday."
    assert longer("Rebels seize critical eastern oil town", quote) == ("Rebels seize Ras Tern",)


@pytest.mark.parametrize("before", ["The guards lost the town of Oxmoor.", "They fled from Oxmoor, a small town by the sea."])
def test_the_town_is_the_one_that_the_sentence_before_names(before: str) -> None:
    assert longer("Rockets hit the town, a doctor says", before, "Rockets [hit] the town.", place="Oxmoor") == (
        "Rockets hit Oxmoor, a doctor says",
    )


@pytest.mark.parametrize(
    ("before", "quote"),
    [
        ("The guards lost the towns of Varn and the town of Oxmoor, and the town of Tern.", "Rockets [hit] the town."),
        ("The guards lost Oxmoor.", "Rockets [hit] the town."),
        ("Nobody spoke.", "Rockets [hit] the town near which they lost the town of Oxmoor."),
        ("The guards lost the town of Oxmoor.", "Rockets [hit] the town Ferris on Monday."),
    ],
)
def test_a_town_in_doubt_stays_unnamed(before: str, quote: str) -> None:
    assert longer("Rockets hit the town", before, quote, place="Oxmoor") == ()


def test_a_name_behind_the_kind_of_place_is_that_place() -> None:
    assert longer("Rockets hit the capital", "Rockets [hit] the capital Oxmoor.", place="Oxmoor") == ("Rockets hit Oxmoor",)


def test_the_company_is_the_one_that_the_quote_names_before() -> None:
    quote = "News of Holt's pump came as the company [collected] 15,000 barrels."
    assert longer("Company collects 15,000 barrels", quote, bodies=("Holt Plc", "Holt")) == ("Holt collects 15,000 barrels",)


@pytest.mark.parametrize(
    ("quote", "bodies"),
    [
        ("The company [collected] 15,000 barrels, and blamed Holt.", ("Holt Plc", "Holt")),
        ("News of Congress came as the company [collected] 15,000 barrels.", ("Congress",)),
    ],
)
def test_a_name_behind_it_or_of_no_company_is_not(quote: str, bodies: tuple[str, ...]) -> None:
    assert longer("Company collects 15,000 barrels", quote, bodies=bodies) == ()
