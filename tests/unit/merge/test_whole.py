"""A headline that ends before its sense does, or was cut out of a phrase, is known by its quote."""

from __future__ import annotations

import pytest

from generator.merge.whole import (
    cut_short,
    goes_on,
    is_broken,
    is_measure,
    is_open,
    is_passive,
    is_shifted,
    is_torn,
    meets_for_nothing,
    without_empty_end,
)
from tests.unit.merge.telling import LEXICON, article, timeline, told


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Council votes in favor of banning companies", "The council voted in favor of banning companies with poor records."),
        ("Board to meet to discuss whether to close", "The board meets to discuss whether to close and sell the yard."),
        ("Robots find a pipe a mile", "Robots found a pipe a mile beneath the bay."),
        ("Moor seeks to hide the fact", "Moor sought to hide the fact that she was there."),
        ("Robots thread a six-inch tube", "Robots threaded a six-inch (15 cm) tube into the pipe."),
        ("Robots thread a tube", "Robots threaded a tube filled with mud into the pipe."),
        ("Board doubles the money for research", "The board doubled the money for research in new engines."),
        ("Boat owners to go to court", "Boat owners prepared to go to court on Monday to overturn the ban."),
        ("Moor makes clear in interviews", "Moor makes clear in interviews that she will go."),
        ("Moor comes to Varn on her first visit", "Moor came to Varn on her first visit since the flood."),
        ("Moor comes to Varn for the first time", "Moor came to Varn on Monday for the first time since guards took it."),
        ("Council passes the toughest rules", "The council passed the toughest rules ever to bind a port."),
        ("Yard starts making steel", "The yard started making steel again."),
        ("Authorities close 40 miles of the coast", "Authorities closed 40 miles of the coast to fishing after the storm."),
        ("Moor and Holt strike a deal", "Moor and Holt struck a deal late on Thursday to sell the yard."),
        ("Crews form a chain outside one of the gates", "Crews formed a chain outside one of the gates to the yard."),
        ("Board moves to freeze assets", "The board moved on Friday to freeze assets belonging to Moor and her sons."),
        ("Envoys meet in Varn to focus", "Envoys meet in Varn on Thursday to focus on the ferry."),
        ("Holt says ten guards were sent", "Holt said ten guards were sent to search the yard."),
        ("Bodies of six sailors are brought", "The bodies of six sailors were brought there on Sunday."),
        ("Board approves force by any means", "The board approved force by any means, with the exception of fire."),
        ("Towns agree to provide sailors", "The towns agreed to provide sailors, based in Varn, with food."),
        ("Holt: it was more likely", "Holt said it was more likely the crew slept."),
    ],
)
def test_a_line_is_cut_short_where_its_quote_goes_on_with_what_it_needs(line: str, quote: str) -> None:
    assert cut_short(line, quote, LEXICON) is True
    assert is_broken(f"{line}, doctor says", [(quote, True)], LEXICON)


@pytest.mark.parametrize(
    ("line", "quote", "cut"),
    [
        ("Council votes to ban companies", "The council voted to ban companies.", False),
        ("Guards seize villages", "Guards seized villages with heavy guns.", False),
        ("Moor runs a mile", "Moor ran a mile on Monday.", False),
        ("Board to discuss whether to close", "The board will discuss whether to close on Monday.", False),
        ("Robots thread a tube", "Robots pulled on a tube, into which oil ran.", False),
        ("Moor makes clear that she will go", "Moor made clear in Varn that she will go.", False),
        ("Council votes to ban companies", "Nothing was heard of it.", None),
        ("Towns agree to provide food", "The towns agreed to provide food, and Varn agreed too.", False),
        ("Moor comes to Varn on a visit", "Moor came to Varn on a visit since the flood kept Holt away.", False),
        ("Guards shell the port", "Guards shelled the port again on Monday.", False),
        ("Moor closes the inquiry", "Moor closed the inquiry on Monday to cheers.", True),
        ("Moor leads the inquiry", "Moor led the inquiry to its end.", False),
        ("Crews clear the yard of debris", "Crews cleared the yard of debris that the storm left.", False),
        ("Board bans ferries", "The board banned ferries belonging to Holt.", True),
        ("Board bans Holt Lines", "The board banned Holt Lines belonging to Ben Holt.", False),
        ("Board starts the trial of Holt", "The board started the trial of Holt in May.", False),
    ],
)
def test_a_line_that_says_enough_is_not(line: str, quote: str, cut: bool | None) -> None:
    assert cut_short(line, quote, LEXICON) is cut


def test_a_line_that_one_quote_has_whole_is_not_broken() -> None:
    quotes = [("They voted to ban companies with poor records.", True), ("They voted to ban companies.", True)]
    assert is_broken("Council votes to ban companies", quotes[:1], LEXICON)
    assert not is_broken("Council votes to ban companies", quotes, LEXICON)


@pytest.mark.parametrize(
    ("line", "quote", "dated"),
    [
        ("Very active season begins", "An “active to very active” season began.", True),
        ("Shells hit the world city of Varn", "Shells hit the world heritage-listed city of Varn.", True),
        ("Varn raids begin", "It was the worst week since Varn raids begin.", False),
    ],
)
def test_a_part_of_what_the_quote_has_as_one_is_torn(line: str, quote: str, dated: bool) -> None:
    assert is_torn(line, quote, dated=dated)


@pytest.mark.parametrize(
    ("line", "quote", "dated"),
    [
        ("Active to very active season begins", "An “active to very active” season began.", True),
        ("Moor seeks peace now", "“I am the mayor and I seek peace now”, Moor said.", True),
        ("Shells hit the old city of Varn", "Shells hit the old half-ruined city of Varn.", True),
        ("Varn raids begin", "It was the worst week since Varn raids begin on Monday.", True),
    ],
)
def test_what_is_whole_or_dated_itself_is_not(line: str, quote: str, dated: bool) -> None:
    assert not is_torn(line, quote, dated=dated)


@pytest.mark.parametrize(
    ("line", "shifted"),
    [
        ("Moor says the bridge was effectively dead", True),
        ("Moor says the bridge was closed", False),
        ("Moor says the bridge is dead", False),
        ("Bridge was dead", False),
    ],
)
def test_a_state_behind_says_is_not_told_in_the_past(line: str, shifted: bool) -> None:
    assert is_shifted(line, LEXICON) is shifted


@pytest.mark.parametrize(
    ("line", "measure"),
    [("Talks were harder than the hearing", True), ("Hearing was harder than the talks", False), ("Hearing begins in Varn", False)],
)
def test_what_something_else_is_measured_by_is_no_line_of_its_own(line: str, measure: bool) -> None:
    assert is_measure(line, "hearing") is measure


@pytest.mark.parametrize(
    ("line", "passive"),
    [("Report is released by the Board", True), ("Ban by the Board is imposed", True), ("Board releases report by Moor", False)],
)
def test_who_did_it_behind_the_act_is_seen(line: str, passive: bool) -> None:
    assert is_passive(line, LEXICON) is passive


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Moor flies to Varn to get started", "Moor flies to Varn"),
        ("Relief well to reach the damaged one some time", "Relief well to reach the damaged one"),
        ("Trial of Moor to start", "Trial of Moor to start"),
        ("Moor to get started", "Moor to get started"),
    ],
)
def test_an_end_that_says_nothing_is_left_off(line: str, kept: str) -> None:
    assert without_empty_end(line, LEXICON) == kept


@pytest.mark.parametrize(
    ("line", "on"), [("Oil is flowing into the bay", True), ("Oil flows into the bay", False), ("Holt is king of Varn", False)]
)
def test_what_is_told_as_going_on_is_seen(line: str, on: bool) -> None:
    assert goes_on(line, LEXICON) is on


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Council meets in Varn", True),
        ("Council meets in Varn to vote", False),
        ("Moor and Holt meet in Varn", False),
        ("Moor votes", False),
    ],
)
def test_a_meeting_without_a_purpose_is_seen(line: str, bare: bool) -> None:
    assert meets_for_nothing(line, LEXICON) is bare


def test_of_two_lines_the_one_that_is_whole_is_taken() -> None:
    day = "2031-05-05"
    cut = told(
        "The Varn council [voted] on Monday in favor of banning companies with poor records.",
        day,
        lemma="vote",
        bodies=["Varn council"],
        headline="Varn council votes in favor of banning companies",
    )
    whole = told(
        "The Varn council [voted] on Monday to ban some companies.",
        day,
        lemma="vote",
        bodies=["Varn council"],
        headline="Varn council votes to ban some companies",
    )
    story = timeline(article("a", "2031-05-06", cut), article("b", "2031-05-06", whole))
    assert [event.headline for event in story.events] == ["Varn council votes to ban some companies"]


@pytest.mark.parametrize(
    ("line", "quote", "ends"),
    [
        ("Board doubles its estimate of the oil", "The board doubled its estimate of the oil gushing out of the well.", True),
        ("Board presents findings on events", "The board presented findings on events that led to the fire.", True),
        ("Board doubles its estimate of the oil", "The board doubled its estimate of the oil, and Moor left.", False),
        ("Board halves its fee", "The board halved its fee in Varn.", False),
        ("Board halves its fee", "Moor left Varn.", False),
    ],
)
def test_a_line_is_open_where_its_quote_tells_its_last_thing_from_its_like(line: str, quote: str, ends: bool) -> None:
    assert is_open(line, quote, LEXICON) is ends


def test_of_two_lines_the_one_that_is_not_open_is_taken() -> None:
    day, board = "2031-05-05", {"lemma": "double", "bodies": ["Harbour Board"]}
    ajar = told(
        "The Harbour Board [doubled] its estimate of the oil gushing out of the Varn well on Monday.",
        day,
        headline="Harbour Board doubles its estimate of the oil",
        **board,  # type: ignore[arg-type]
    )
    shut = told(
        "The Harbour Board [doubled] its estimate of the size of the slick on Monday.",
        day,
        headline="Harbour Board doubles its estimate of the size of the slick",
        **board,  # type: ignore[arg-type]
    )
    (event,) = timeline(article("a", "2031-05-06", ajar), article("b", "2031-05-06", shut)).events
    assert event.headline == "Harbour Board doubles its estimate of the size of the slick"
