"""On which side of the document's day a date lies, and whether a text is news or a history."""

from __future__ import annotations

import pytest

from generator.annotate.cues import cues
from generator.annotate.genre import ENOUGH, is_narrative
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.scan import fold, scanner
from generator.model import Span


def ahead(marked: str, lexicon: TimexLexicon) -> bool:
    """Whether the bracketed words of `marked` are put ahead."""
    start, end = marked.index("["), marked.index("]") - 1
    return cues(lexicon).ahead(fold(marked.replace("[", "").replace("]", "")), Span(start, end))


@pytest.mark.parametrize(
    "marked",
    [
        "The committee will vote on [Tuesday].",
        "She'll sing on [Tuesday].",
        "Talks are scheduled for [Monday].",
        "The offer stands until [Wednesday].",
        "They must pay by [Wednesday].",
        "On [Sunday], voters will choose a mayor.",
        "She said the bridge will reopen on [Monday].",
    ],
)
def test_a_cue_in_the_same_clause_puts_a_date_ahead(marked: str, english: TimexLexicon) -> None:
    assert ahead(marked, english)


@pytest.mark.parametrize(
    "marked",
    [
        "The committee voted on [Tuesday].",
        "The bridge will reopen, she said on [Monday].",
        "The bridge will reopen. It closed on [Monday].",
        "She said [Monday] that the bridge will reopen.",
        "Until [Thursday] nobody had asked.",
        "The child died by the river on [Monday].",
        "His goodwill ended on [Monday].",
    ],
)
def test_a_cue_of_another_clause_or_a_verb_of_saying_does_not(marked: str, english: TimexLexicon) -> None:
    assert not ahead(marked, english)


def narrative(text: str, dct: str | None, lexicon: TimexLexicon) -> bool:
    """Whether `text` is taken for a history."""
    plain = fold(text)
    return is_narrative(scanner(lexicon).scan(plain, 0, len(plain)), dct)


def test_a_text_of_many_other_years_is_a_history(english: TimexLexicon) -> None:
    years = " ".join(f"In {year} it rained." for year in range(1900, 1900 + ENOUGH))
    assert narrative(years, "2025-02-14", english)
    assert narrative(years, None, english)


def test_a_weekday_or_two_among_the_years_keep_it_news(english: TimexLexicon) -> None:
    years = " ".join(f"In {year} it rained." for year in range(1900, 1900 + ENOUGH))
    assert not narrative(f"{years} It rained on Friday.", "2025-02-14", english)


def test_years_of_the_article_s_own_do_not_count(english: TimexLexicon) -> None:
    assert not narrative("On 3 May 2025 it rained. " * (ENOUGH + 2), "2025-02-14", english)


def test_one_past_day_again_and_again_makes_no_history(english: TimexLexicon) -> None:
    assert not narrative("On 3 May 1998 it rained. " * (2 * ENOUGH), "2025-02-14", english)


def test_a_few_past_days_and_a_this_week_are_news(english: TimexLexicon) -> None:
    days = " ".join(f"On {day} May 1998 it rained." for day in range(3, 3 + ENOUGH + 1))
    assert narrative(f"{days} {days}", "2025-02-14", english)
    assert not narrative(f"{days} {days} The verdict is due this week.", "2025-02-14", english)


def undone(marked: str, lexicon: TimexLexicon) -> tuple[str, bool] | None:
    """Return the words that call off what the bracketed day names, and whether they stand in the perfect."""
    start, end = marked.index("["), marked.index("]") - 1
    return cues(lexicon).undone(fold(marked.replace("[", "").replace("]", "")), Span(start, end))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Tuesday]'s concert in the park has been called off after a storm warning.", ("has been called off", True)),
        ("[Tuesday]'s concert was suddenly cancelled.", ("was cancelled", False)),
        ("The choir postponed [Tuesday]'s concert.", ("postponed", False)),
        ("A concert that the choir had planned for [Tuesday] was canceled.", ("was canceled", False)),
        ("[Tuesday]'s concert drew a crowd.", None),
        ("[Tuesday]'s crash has been blamed on a postponed repair.", None),
        ("A rehearsal on [Tuesday] was cancelled.", None),
        ("The choir, which cancelled a tour, praised [Tuesday]'s concert.", None),
        ("[Tuesday]'s guide said the tour was cancelled.", None),
    ],
)
def test_what_is_called_off_is_named_by_its_day(marked: str, expected: tuple[str, bool] | None, english: TimexLexicon) -> None:
    assert undone(marked, english) == expected
