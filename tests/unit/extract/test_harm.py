"""Harm has the day of the blow that did it, and the blow that of the harm."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, dates

MAY = "2024-05-02"
SHARED = [
    ("The {May 2=2024-05-02} boiler explosion killed four workers.", {"explosion": MAY, "kill": MAY}),
    ("In {2005=2005}, an explosion at a refinery in Bergen killed four people.", {"explosion": "2005", "kill": "2005"}),
    ("Four workers were killed in the {May 2=2024-05-02} boiler explosion.", {"kill": MAY}),
    ("Lund read of the {May 2=2024-05-02} explosion, which killed four workers.", {"kill": MAY}),
    ("Four people died when an explosion destroyed the ferry on {May 2=2024-05-02}.", {"die": MAY, "explosion": MAY, "destroy": MAY}),
    ("Four people were killed on {May 2=2024-05-02} in Bergen when a bomb exploded.", {"kill": MAY, "explode": MAY}),
    ("The ferry exploded on {May 2=2024-05-02}, killing four workers.", {"explode": MAY, "kill": MAY}),
    ("Rebels shelled the port on {May 2=2024-05-02}, killing four and wounding ten.", {"shell": MAY, "kill": MAY, "wound": MAY}),
    ("Four were killed and ten people were injured in an explosion on the ferry on {May 2=2024-05-02}.", {"kill": MAY}),
    ("31 people were killed and 110 wounded in shelling by the army on {May 2=2024-05-02}.", {"kill": MAY, "shell": MAY}),
]
APART = [
    ("The {May 2=2024-05-02} explosion has killed four workers.", {"explosion": MAY}),
    ("The {May 2=2024-05-02} explosion will kill the trade.", {"explosion": MAY}),
    ("The {May 2=2024-05-02} explosion killed four workers and later wounded two more.", {"explosion": MAY, "kill": MAY}),
    ("The {May 2=2024-05-02} explosion killed nobody.", {"explosion": MAY}),
    ("The {May 2=2024-05-02} election killed the plan.", {"election": MAY}),
    ("The war began on {May 2=2024-05-02}, killing thousands.", {"war": MAY}),
    ("The ferry left Bergen on {May 2=2024-05-02} after killing four whales.", {"leave": MAY}),
    ("Ivo Berg was killed in the {May 2=2024-05-02} explosion and his brother was wounded in the war.", {"kill": MAY}),
    ("Four people died when the ferry sank, and Lund resigned on {May 2=2024-05-02}.", {"resign": MAY}),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_a_blow_and_its_harm_share_their_date(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell("Spring came late.\n\n" + text)) == expected


@pytest.mark.parametrize(("text", "expected"), APART)
def test_what_came_otherwise_has_no_date_of_the_blow(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell("Spring came late.\n\n" + text)) == expected


def test_the_shared_date_says_whose_it_is(tell: Tell) -> None:
    (killed,) = (item for item in tell(SHARED[0][0]) if item.trigger.lemma == "kill")
    assert killed.basis == "stated"
    assert killed.reading == ("“killed” and “explosion” are one happening, so they share the date.",)


def test_a_chronology_tells_of_the_blow_in_the_present(tell: Tell) -> None:
    entry = "{May 2=2024-05-02} - An attack on a house in Bergen kills four people, the mayor says."
    told = dates(tell("Spring came late.\n\n" + entry))
    assert (told["attack"], told["kill"]) == (MAY, MAY)
    assert "resign" not in dates(tell("Spring came late.\n\n{May 2=2024-05-02} - The mayor says that the minister resigned."))


def test_who_speaks_on_a_day_says_so_on_that_day(tell: Tell) -> None:
    assert dates(tell("Speaking on {Monday=2025-03-03}, Anna Lund blamed the spill on Norway.")) == {"blame": "2025-03-03"}
    assert "sell" not in dates(tell("Spring came late.\n\nSpeaking on {Monday=2025-03-03}, Anna Lund sold her shares."))


def test_the_past_of_who_is_quoted_is_no_day_of_the_quote(tell: Tell) -> None:
    quote = "“Norway won the war,” said Anna Lund, a teacher who knew the generals of Ivo Berg in {2001=2001}."
    assert "say" not in dates(tell(quote))
    assert dates(tell("“Norway won the war,” said Anna Lund, the mayor of Bergen, on {Monday=2025-03-03}."))["say"] == "2025-03-03"


def test_an_hour_dates_nothing_that_somebody_says_behind_it(tell: Tell) -> None:
    assert dates(tell("Spring came late.\n\n{1939=1939}: The board rejected the plan, the mayor says.")).get("reject") is None
    assert dates(tell("Spring came late.\n\n{May 2=2024-05-02}: The board rejected the plan, the mayor says.")).get("reject") == MAY
