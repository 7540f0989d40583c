"""Copies of one text are one source; articles that share quotations are not copies."""

from generator.merge.copies import source_groups
from generator.model import Article
from tests.unit.merge.telling import article

WIRE = (
    "The harbour of Oxmoor was closed for a second day after a tanker ran aground at the mouth of the river. "
    "Two tugs tried to pull the ship free at high water but the cable broke and one of them drifted onto the rocks. "
    "The port authority expects to try again on Thursday when a larger vessel arrives from the north."
)
OWN = (
    "Fishermen stayed at home for another morning while salvage crews waited for the tide in the estuary. "
    "Nobody could say how long the wreck would lie there, and the fish market opened with empty tables. "
    "A spokeswoman for the port promised news once a stronger tug had come down the coast."
)
QUOTE = "“This ship has no business being in our river and we told the owners so three times before the winter began, in writing, and nobody answered us,” the mayor said."  # noqa: E501


def one(id_: str, date: str | None, text: str) -> Article:
    return article(id_, date, text)[0]


def test_a_reprint_with_a_new_ending_is_the_same_source() -> None:
    groups = source_groups([one("b", "2031-02-02", WIRE + " More on page four."), one("a", "2031-02-03", WIRE)])
    assert groups == {"a": "b", "b": "b"}


def test_a_shortened_reprint_is_the_same_source() -> None:
    groups = source_groups([one("a", "2031-02-02", WIRE), one("b", "2031-02-02", WIRE[:210])])
    assert groups["b"] == "a"


def test_two_reports_that_share_a_long_quotation_are_two_sources() -> None:
    groups = source_groups([one("a", "2031-02-02", f"{WIRE}\n\n{QUOTE}"), one("b", "2031-02-02", f"{OWN}\n\n{QUOTE}")])
    assert groups == {"a": "a", "b": "b"}


def test_a_short_notice_is_a_copy_only_when_all_of_it_stands_elsewhere() -> None:
    notice = "The harbour of Oxmoor was closed for a second day. Readers may write to us at the usual place."
    assert source_groups([one("a", "2031-02-02", WIRE), one("b", "2031-02-02", notice)])["b"] == "b"


def test_a_wire_story_in_a_hundred_papers_is_one_source() -> None:
    groups = source_groups([one(f"paper{n:03}", "2031-02-02", f"{WIRE} Paper {n} adds a line.") for n in range(100)])
    assert set(groups.values()) == {"paper000"}
