"""Copies of one text are one source; articles that share quotations are not copies."""

from dataclasses import replace

import pytest

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


REPORT = (
    "OXMOOR (Northwire) — The county council voted on Tuesday to close the old Tarn bridge for two years, after engineers found that "
    "40 percent of its rivets had rusted through. Lorries will be sent over the new crossing at Holm, nine miles to the north. "
    "Shopkeepers on both banks said that they expected to lose a third of their trade before the summer was out. "
    "The bridge was opened in 1931 and carries some 12,000 vehicles a day, more than three times what it was built for. "
    "A first estimate puts the cost of the repairs at $18 million, half of which the state has promised to pay. "
    "Work begins in March, when the river is low, and the footpath will stay open for as long as it is safe."
)
RESTYLED = (
    "The county council has voted to close the old Tarn bridge for two years after engineers found that 40 per cent of its rivets had "
    "rusted through.\n\nLorries will be sent over the new crossing at Holm, nine miles to the north.\n\nShopkeepers on both banks said "
    "they expected to lose a third of their trade before the summer was out. The bridge, opened in 1931, carries some 12,000 vehicles "
    "a day, more than three times what it was built for.\n\nA first estimate puts the cost of repairs at eighteen million dollars, half "
    "of which the state has promised to pay. Work begins in March, when the river is low."
)
RIVAL = (
    "Ada Moor has run the bakery at the foot of the bridge for thirty years, and on Wednesday morning nobody came. Word had gone round "
    "overnight that the span over the Tarn would shut, and drivers were already trying out the long way by Holm. Councillors had argued "
    "until midnight. Those who were for the closure spoke of rust and of a lawsuit if anything fell; those who were against it spoke of "
    "the shops. In the end it was not close. The ferryman, who has waited for this day, is having his boat painted."
)
LONG_QUOTE = (
    "I have walked under that bridge with a hammer in my hand every spring for eleven years, and I tell you that there are places where "
    "the iron comes away like bread, so do not ask me again whether two years is too long, ask me whether we should have waited so long, "
    "and ask those who cut my staff from nine people to three what they thought would happen to a thing that nobody paints"
)


def test_a_mirror_with_a_new_headline_and_a_new_byline_is_the_same_source() -> None:
    mirror = "Rusty bridge shut: what drivers must know now\n\nBy our news desk\n\n" + REPORT.replace("OXMOOR (Northwire) — ", "")
    assert source_groups([one("a", "2031-02-02", REPORT), one("b", "2031-02-02", mirror)])["b"] == "a"


def test_a_copy_cut_in_mid_sentence_is_the_same_source() -> None:
    assert source_groups([one("a", "2031-02-02", REPORT), one("b", "2031-02-03", REPORT[:330] + "… Read more")])["b"] == "a"


def test_a_reprint_in_another_house_style_is_the_same_source() -> None:
    assert source_groups([one("a", "2031-02-02", REPORT), one("b", "2031-02-03", RESTYLED)])["b"] == "a"


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
def test_two_reports_that_share_a_speech_are_two_sources_whatever_the_quotation_marks(marks: str) -> None:
    speech = f"{marks[0]}{LONG_QUOTE},{marks[1]} said the county's engineer."
    short = RIVAL[:300]
    groups = source_groups([one("a", "2031-02-02", f"{REPORT[:300]}\n\n{speech}"), one("b", "2031-02-02", f"{short}\n\n{speech}")])
    assert groups == {"a": "a", "b": "b"}


def test_two_reporters_on_one_vote_are_two_sources() -> None:
    assert source_groups([one("a", "2031-02-02", REPORT), one("b", "2031-02-02", RIVAL)]) == {"a": "a", "b": "b"}


REWORKED = (
    "A bridge that has carried traffic over the Tarn since 1931 is to be shut to cars and lorries until the spring after next. "
    "Shopkeepers on both banks said that they expected to lose a third of their trade before the summer was out. "
    "The council was told that much of the iron is no longer safe; a contract for mending it is to be let before the winter. "
    "A first estimate puts the cost of the repairs at $18 million. Walkers may go on using the path along the upper side."
)


def test_two_reworkings_of_one_agency_report_are_one_source_and_of_two_papers_not() -> None:
    papers = [one("a", "2031-02-02", REPORT), one("b", "2031-02-02", REWORKED)]
    assert source_groups(papers)["b"] == "b"
    assert source_groups([replace(paper, agency="Northwire") for paper in papers])["b"] == "a"
    assert source_groups([replace(papers[0], agency="Northwire"), replace(papers[1], agency="Southwire")])["b"] == "b"
