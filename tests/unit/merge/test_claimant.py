"""A claim keeps its claimant in the headline, unless somebody tells it flatly."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.merge.claimant import claimed
from generator.merge.fuller import LONGEST
from generator.model import Mention
from tests.unit.merge.telling import LEXICON, article, timeline, told

DAY = "2031-05-05"
LINE = "Four rockets strike the Varn barracks"


def test_what_all_quotes_tell_as_a_claim_names_the_claimant() -> None:
    quote = "Four rockets [struck] the Varn barracks on Monday, according to a harbour official."
    story = timeline(article("a", "2031-05-06", told(quote, DAY, lemma="strike", attribution="harbour official", headline=LINE)))
    assert story.events[0].headline == f"{LINE}, harbour official says"


@pytest.mark.parametrize("fields", [{"status": "planned"}, {"kind": "statement"}])
def test_a_plan_and_a_saying_are_no_claims(fields: dict[str, Any]) -> None:
    quote = "Four rockets [struck] the Varn barracks on Monday, according to a harbour official."
    one = told(quote, DAY, **({"lemma": "strike", "attribution": "harbour official", "headline": LINE} | fields))
    assert timeline(article("a", "2031-05-06", one)).events[0].headline == LINE


def test_what_one_article_tells_flatly_needs_none() -> None:
    quote = "Four rockets [struck] the Varn barracks on Monday, according to a harbour official."
    flat = "On Monday four rockets [struck] the Varn barracks and the old mill beside them."
    story = timeline(
        article("a", "2031-05-06", told(quote, DAY, lemma="strike", attribution="harbour official", headline=LINE)),
        article("b", "2031-05-07", told(flat, DAY, lemma="strike", headline=LINE)),
    )
    assert [event.headline for event in story.events] == [LINE]


@pytest.mark.parametrize(
    ("aside", "flat", "headline"),
    [(True, False, f"{LINE}, harbour official says"), (False, False, LINE), (True, True, LINE)],
    ids=["beside something else", "told", "beside, and told flatly by a third"],
)
def test_who_names_it_beside_something_else_does_not_vouch_for_what_others_have_from_somebody(
    aside: bool, flat: bool, headline: str
) -> None:
    said = told(
        "Four rockets [struck] the Varn barracks on Monday, a harbour official said.", DAY, lemma="strike", attribution="harbour official"
    )
    beside = told(
        "The fire followed the four rockets that [struck] the Varn barracks on Monday.", DAY, lemma="strike", headline=LINE, aside=aside
    )
    third = told("Four rockets [struck] the Varn barracks on Monday and woke the town.", DAY, lemma="strike")
    made = [article("a", "2031-05-06", said), article("b", "2031-05-06", beside), article("c", "2031-05-06", third)]
    assert [event.headline for event in timeline(*made[: 3 if flat else 2]).events] == [headline]


def test_a_noun_is_a_claim_only_where_nobody_tells_of_it_flatly() -> None:
    line = "Rocket strike on the Varn barracks"
    said = told(
        "The rocket [strike] on the Varn barracks on Monday hurt four, a harbour official said.",
        DAY,
        pos="noun",
        attribution="harbour official",
        headline=line,
    )
    flat = told("The rocket [strike] on the Varn barracks on Monday woke the town.", DAY, pos="noun")
    assert timeline(article("a", "2031-05-06", said)).events[0].headline == f"{line}, harbour official says"
    assert timeline(article("a", "2031-05-06", said), article("b", "2031-05-06", flat)).events[0].headline == line


def test_another_quote_without_the_lines_number_does_not_tell_it() -> None:
    line = "Union Bank sells 400 mills"
    said = told(
        "Union Bank said it [sold] 400 mills on Monday.", DAY, lemma="sell", bodies=["Union Bank"], attribution="Union Bank", headline=line
    )
    flat = told("Union Bank [sold] mills on Monday.", DAY, lemma="sell", bodies=["Union Bank"], headline="Union Bank sells mills")
    same = told("Union Bank [sold] 400 mills on Monday.", DAY, lemma="sell", bodies=["Union Bank"])
    for other, headline in ((flat, f"{line}, it says"), (same, line)):
        story = timeline(article("a", "2031-05-06", said), article("b", "2031-05-07", other))
        assert [event.headline for event in story.events] == [headline]


@pytest.mark.parametrize(
    ("source", "said"),
    [("Rebel leaders", "rebel leaders say"), ("Ada Moor", "Ada Moor says"), ("Residents", "residents say"), ("NATO", "NATO says")],
)
def test_the_claimant_is_said_as_a_newspaper_does(source: str, said: str) -> None:
    assert claimed(LINE, _mention(source), LEXICON, LONGEST) == f"{LINE}, {said}"


@pytest.mark.parametrize("source", ["They", "Varn", "one of the many unofficial reports of the harbour office"])
def test_a_claimant_that_is_nobody_or_in_the_line_or_long_is_left_out(source: str) -> None:
    assert claimed(LINE, _mention(source), LEXICON, LONGEST) == LINE


def test_a_line_without_room_for_its_claimant_says_only_what_happened() -> None:
    line = "Four rockets strike for the first time the old Varn barracks above the northern harbour gate"
    assert claimed(line, _mention("Guards"), LEXICON, LONGEST) == (
        "Four rockets strike the old Varn barracks above the northern harbour gate, guards say"
    )
    line = "Commander of the Varn barracks is killed in the northern harbour along with two young guards"
    assert claimed(line, _mention("Rebel leaders"), LEXICON, LONGEST) == (
        "Commander of the Varn barracks is killed in the northern harbour, rebel leaders say"
    )


def test_rebel_leaders_are_not_in_a_line_that_names_the_rebel_army() -> None:
    assert claimed("Commander of the rebel army dies", _mention("Rebel leaders"), LEXICON, LONGEST).endswith(", rebel leaders say")
    assert claimed("Rebel leaders meet in Varn", _mention("Rebel leaders"), LEXICON, LONGEST) == "Rebel leaders meet in Varn"


def test_a_line_with_room_keeps_all_of_itself_beside_its_claimant() -> None:
    line = "Four rockets strike the barracks for the first time"
    assert claimed(line, _mention("Guards"), LEXICON, LONGEST) == f"{line}, guards say"


def test_a_claimant_that_extract_found_is_dropped_where_another_article_tells_it_flatly() -> None:
    quote = "Four rockets [struck] the Varn barracks on Monday, Moor said."
    said = told(quote, DAY, lemma="strike", attribution="Ada Moor", headline=f"{LINE}, Moor says")
    flat = told("On Monday four rockets [struck] the Varn barracks and the mill.", DAY, lemma="strike")
    assert timeline(article("a", "2031-05-06", said)).events[0].headline == f"{LINE}, Moor says"
    assert timeline(article("a", "2031-05-06", said), article("b", "2031-05-07", flat)).events[0].headline == LINE


def test_a_line_that_names_its_claimant_names_no_second_one() -> None:
    assert claimed(f"{LINE}, guards say", _mention("Ada Moor"), LEXICON, LONGEST) == f"{LINE}, guards say"


def _mention(source: str) -> Mention:
    (mention,) = article("a", "2031-05-06", told("Rockets [struck] the barracks.", DAY, lemma="strike"))[1]
    return replace(mention, attribution=source)


def test_of_two_lines_of_a_claim_the_one_that_names_the_claimant_comes_first() -> None:
    long = "At least 101 rockets strike the northern barracks and the ferry landing of the old town of Varn"
    quote = "At least 101 rockets [struck] the northern barracks of Varn, the Committee to Save the Harbour said."
    one = told(quote, DAY, lemma="strike", attribution="Committee to Save the Harbour", headline=long[:80])
    two = told(quote, DAY, lemma="strike", attribution="Committee to Save the Harbour", headline="Rockets strike the barracks of Varn")
    story = timeline(article("a", "2031-05-06", one), article("b", "2031-05-06", two))
    assert [event.headline for event in story.events] == ["Rockets strike the barracks of Varn, Committee to Save the Harbour says"]


@pytest.mark.parametrize("source", ["harbour official", None])
def test_where_lines_are_few_a_claim_without_room_for_its_claimant_gives_way(source: str | None) -> None:
    line = "Four rockets strike the barracks of the coast guard and the old mill in Varn"
    quote = "Four rockets [struck] the barracks of the coast guard and the old mill in Varn on Monday."
    claim = told(quote, DAY, lemma="strike", attribution=source, headline=line, place="Varn")
    sure = told("Moor [left] Varn on Tuesday.", "2031-05-06", lemma="leave", people=["Ada Moor"], headline="Moor leaves Varn", place="Varn")
    made = [article("a", "2031-05-07", claim, "A gull."), article("b", "2031-05-08", "A tern.", claim), article("c", "2031-05-07", sure)]
    assert (timeline(*made, most=1).events[0].headline == line) is (source is None)
