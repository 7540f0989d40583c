"""Captions of pictures and the opening of a market are hardly events."""

from __future__ import annotations

import pytest

from generator.merge.slight import is_caption, of_market, of_newsroom, of_pictures
from generator.model import Citation
from tests.unit.merge.telling import LEXICON, article, timeline, told


@pytest.mark.parametrize(
    ("quote", "expression", "caption"),
    [
        ("May 5: Moor boards the ferry.", "May 5", True),
        ("AP May 5, 2031: Moor boards the ferry.", "May 5, 2031", True),
        ("Moor boards the ferry in Varn, May 5, 2031.", "May 5, 2031", True),
        ("Moor boarded the ferry on May 5, 2031.", "May 5, 2031", False),
        ("Moor boarded the ferry on May 5.", "May 5", False),
        ("On May 5 Moor said: we board the ferry.", "May 5", False),
        ("Moor boarded the ferry.", "", False),
    ],
)
def test_a_caption_is_known_by_where_its_day_stands(quote: str, expression: str, caption: bool) -> None:
    assert is_caption(quote, expression) is caption


@pytest.mark.parametrize(
    ("line", "market"),
    [
        ("Holt shares fall 3% at the start of trading in Varn", True),
        ("Shares in Holt open higher", True),
        ("Investors await the talks", True),
        ("Holt shares fall 30%", False),
        ("Museum in Varn opens higher hall", False),
        ("Moor meets investors", False),
    ],
)
def test_the_opening_of_a_market_is_known_by_its_words(line: str, market: bool) -> None:
    assert of_market(line, LEXICON) is market


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Holt does not immediately return a call", True),
        ("Moor declines to comment on the ferry", True),
        ("Ada Moor talks about her book in Varn", True),
        ("Watch the show weeknights at 9", True),
        ("Moor does not return to Varn", False),
        ("Moor returns to Varn", False),
        ("Moor and Holt hold talks about the ferry", False),
        ("Holt calls for comments on the plan", False),
    ],
)
def test_what_a_newspaper_tells_of_its_own_work_is_known_by_its_words(line: str, own: bool) -> None:
    assert of_newsroom(line, LEXICON) is own


@pytest.mark.parametrize(("doer", "kept"), [("Traders", False), ("Envoys", True)])
def test_where_lines_are_few_a_market_gives_way(doer: str, kept: bool) -> None:
    line = f"{doer} in Varn await the talks with Moor"
    wait = told(f"{doer} in Varn [awaited] the talks with Moor.", "2031-05-05", lemma="await", people=["Ada Moor"], headline=line)
    leave = told("Holt [left] Varn on Tuesday.", "2031-05-06", lemma="leave", people=["Ben Holt"], headline="Holt leaves Varn")
    story = timeline(article("a", "2031-05-06", wait), article("b", "2031-05-06", wait), article("c", "2031-05-07", leave), most=1)
    assert (story.events[0].headline == line) is kept


def quote(exact: str, expression: str, value: str) -> Citation:
    return Citation(
        mention="m", article="a", exact=exact, start=0, end=len(exact), dated=bool(expression), expression=expression or None, value=value
    )


PICTURE = quote("Boats lie off Varn in the flood, May 5, 2031.", "May 5, 2031", "2031-05-05")


def test_what_only_pictures_date_is_slight_though_others_name_the_year() -> None:
    assert of_pictures([PICTURE])
    assert of_pictures([PICTURE, quote("The 2031 flood ruined Varn.", "2031", "2031"), quote("The flood ruined Varn.", "", "")])
    assert not of_pictures([PICTURE, quote("The flood reached Varn on 5 May.", "5 May", "2031-05-05")])
    assert not of_pictures([quote("The 2031 flood ruined Varn.", "2031", "2031")])
    assert not of_pictures([])
