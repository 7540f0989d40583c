"""What a document date in doubt can move, and what it cannot."""

from __future__ import annotations

import pytest

from generator.annotate import TimexLexicon, annotate
from generator.model import Article, DocumentDate, Sentence, Span
from generator.when import When


def dated(text: str, day: str) -> Article:
    return Article(
        id="a",
        file="a.txt",
        title="A",
        text=text,
        dct=DocumentDate(when=When.parse(day), basis="inferred"),
        sentences=(Sentence(span=Span(0, len(text)), paragraph=0),),
    )


@pytest.mark.parametrize("text", ["They met on Friday.", "They met on Thursday.", "It opened last year.", "It opened on 3 May 2019."])
def test_a_weekday_or_a_year_is_the_same_a_day_or_two_later(text: str, english: TimexLexicon) -> None:
    (timex,) = annotate(dated(text, "2025-02-14?"), lexicon=english)
    assert timex.steady


@pytest.mark.parametrize("text", ["They met today.", "They met yesterday.", "It burned overnight.", "They met on Saturday."])
def test_what_counts_from_the_very_day_moves_with_it(text: str, english: TimexLexicon) -> None:
    (timex,) = annotate(dated(text, "2025-02-14?"), lexicon=english)
    assert not timex.steady


def test_nothing_moves_with_a_day_that_is_sure(english: TimexLexicon) -> None:
    (timex,) = annotate(dated("They met today.", "2025-02-14"), lexicon=english)
    assert timex.steady
