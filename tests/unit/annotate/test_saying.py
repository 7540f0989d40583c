"""What a reader is told of a value, and why a date lies where it does."""

from __future__ import annotations

import pytest

from generator.annotate import TimexLexicon, annotate_text
from generator.annotate.saying import MODS, amount, recurring


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P3Y", "3 years"),
        ("P1D", "1 day"),
        ("P2Y6M", "2 years and 6 months"),
        ("PT90M", "90 minutes"),
        ("PT5H30M", "5 hours and 30 minutes"),
        ("P1.5M", "1.5 months"),
        ("PXD", "an unknown number of days"),
        ("PXDE", "an unknown number of decades"),
        ("PXCE", "an unknown number of centuries"),
        ("PAST_REF", "PAST_REF"),
    ],
)
def test_an_amount_is_said_in_words(value: str, words: str) -> None:
    assert amount(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P1Y", "every year"),
        ("P2W", "every 2 weeks"),
        ("PXY", "every few years"),
        ("XXXX-WXX-5", "every Friday"),
        ("XXXX-WXX-2TMO", "every Tuesday morning"),
        ("XXXX-SU", "every summer"),
        ("XXXX-05", "every May"),
        ("XXXX-XX-XXTMO", "every morning"),
    ],
)
def test_a_time_that_comes_back_is_said_in_words(value: str, words: str) -> None:
    assert recurring(value) == words


def test_every_modifier_of_timex3_is_said() -> None:
    assert set(MODS) == {
        *("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN"),
        *("EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"),
    }


def trail(text: str, dct: str | None, lexicon: TimexLexicon) -> str:
    """Return the whole way of the last expression of a text."""
    return " ".join(annotate_text(text, dct, lexicon=lexicon)[-1].trail)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The council will vote on Tuesday.", "“will” beside it looks ahead. The next Tuesday is 18 February 2025."),
        ("The offer stands until Wednesday.", "“until” beside it looks ahead. The next Wednesday is 19 February 2025."),
        ("Her first stop Saturday is Rome.", "It is the name of the day after, and no verb in the past stands beside it."),
        ("The council voted on Tuesday.", "The article is of Friday 14 February 2025. The most recent Tuesday is 11 February 2025."),
        ("It will open in September.", "“will” beside it looks ahead. The next one is September 2025."),
        ("It has been shut since March.", "The word before it looks back. The last one is March 2024."),
        ("The opening was in January.", "The nearest one is January 2025."),
        ("The opening was in August.", "is the one behind: August 2024."),
        ("Profit was low in the third quarter.", "Of quarters one tells when they are over: the last one begun is quarter 3 of 2024."),
        (
            "It took nearly three years.",
            "is an amount of time: 3 years. It has no place on the calendar of its own. The words mean less than that.",
        ),
        ("They left in early March.", "The words mean its early part."),
        ("They meet every Friday.", "is a time that comes back: every Friday."),
        ("Many fast in Ramadan.", "lasts from Saturday 1 March 2025 to Saturday 29 March 2025."),
        ("They fasted in Ramadan.", "It is told of: the last one lasts from Monday 11 March 2024 to Tuesday 9 April 2024."),
        ("It was built at the turn of the century.", "The turn of a century nearest to Friday 14 February 2025 is that of 2000."),
    ],
)
def test_the_trail_says_why(text: str, reason: str, english: TimexLexicon) -> None:
    assert reason in trail(text, "2025-02-14", english)


def test_in_a_story_the_trail_speaks_of_the_story(english: TimexLexicon) -> None:
    years = " ".join(f"In {year} it rained." for year in range(1900, 1908))
    assert "The story goes on from there: that makes it June 1907." in trail(f"{years} In June it froze.", "2025-02-14", english)
