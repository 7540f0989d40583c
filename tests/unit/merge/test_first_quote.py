"""The quote that comes first says what the headline says, and the headline what those say that give the date."""

from __future__ import annotations

from typing import Any

from tests.unit.merge.telling import Told, article, timeline, told

MOOR: dict[str, Any] = {"lemma": "close", "people": ["Ada Moor"], "place": "Varn"}
BESIDE = told(
    "Moor [closed] it on Monday.",
    "2031-05-05",
    headline="Ada Moor closes it",
    **MOOR,
)
PLAIN = told("Moor [closed] the Varn bridge on Monday.", "2031-05-05", headline="Ada Moor closes the Varn bridge", **MOOR)
LONG = told(
    "The river, which the people of the county have used for trade since the days of the first mills and the last kings, "
    "and which no boat has left since the flood, is quiet, the ferries are full, the schools are shut, the market is empty, and nobody "
    "knows for how long, ever since Moor [closed] the Varn bridge on Monday.",
    "2031-05-05",
    headline="Ada Moor closes the Varn bridge",
    **MOOR,
)


def first(*quotes: Told) -> str:
    """Return the first quote of the one event that articles of the next day tell."""
    made = [article(f"a{n}", "2031-05-06", each) for n, each in enumerate(quotes)]
    (event,) = timeline(*made).events
    return event.citations[0].exact


def test_the_quote_with_the_headlines_words_comes_before_one_that_only_has_its_verb() -> None:
    assert first(BESIDE, PLAIN) == PLAIN.text


def test_a_quote_that_says_little_but_the_headline_comes_before_one_with_much_beside() -> None:
    assert first(LONG, PLAIN) == PLAIN.text


def test_where_only_the_long_quote_says_it_the_long_quote_comes_first() -> None:
    assert first(LONG, BESIDE) == LONG.text


SPEECH: dict[str, Any] = {"people": ["Ada Moor"], "place": "Varn"}


def test_the_headline_is_made_of_a_telling_that_gives_the_day_and_not_of_one_that_gives_the_month() -> None:
    day = told("Moor [spoke] in Varn on 5 May.", "2031-05-05", lemma="speak", headline="Ada Moor speaks in Varn", **SPEECH)
    month = told(
        "Moor [talked] in Varn in May.", "2031-05", lemma="talk", headline="Ada Moor holds long talks with farmers in Varn", **SPEECH
    )
    made = [article(name, "2031-05-06", each) for name, each in (("a", day), ("b", month), ("c", month))]
    events = [event for event in timeline(*made).events if event.when and event.when.edtf == "2031-05-05"]
    assert [event.headline for event in events] == ["Ada Moor speaks in Varn"]


def test_where_the_telling_that_gives_the_day_is_unclear_the_headline_is_made_of_all_of_them() -> None:
    day = told("The report was [released] on 5 May.", "2031-05-05", lemma="release", headline="Report is released")
    month = told(
        "The report on the Varn bridge was [released] in May.", "2031-05", lemma="release", headline="Report on the Varn bridge is released"
    )
    (event,) = timeline(article("a", "2031-05-06", day), article("b", "2031-05-06", month)).events
    assert (event.when.edtf if event.when else "", event.headline) == ("2031-05-05", "Report on the Varn bridge is released")
