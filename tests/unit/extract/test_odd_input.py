"""Whatever an article contains, the stage reads it: spans lie in the text, quotes hold their words, ids are unique."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.extract.gate import LONGEST
from generator.extract.plainline import LONGEST_CLAUSE
from tests.unit.extract.conftest import Tell, read

_WORDS = """Holt Kessler Norway rebels army the a said met attacked killed 30 people on {Monday=2025-03-03} , . “ ” ( ) who which that
not will meeting call between with by of - — ' " $ 5 % Mr. his he they It 🎉 \u202e"""
WORDS = st.sampled_from(_WORDS.split())


@given(st.lists(WORDS, min_size=1, max_size=25))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_row_of_words_is_read(tell: Tell, words: list[str]) -> None:
    notation = " ".join(words)
    if not notation.strip():
        return
    text = read(notation)[0].text
    mentions = tell(notation)
    assert len({mention.id for mention in mentions}) == len(mentions)
    for mention in mentions:
        assert mention.quote.contains(mention.trigger.span)
        assert mention.timex is None or mention.quote.contains(mention.timex.span)
        assert 0 <= mention.quote.start < mention.quote.end <= len(text)
        assert all(0 < len(line) <= LONGEST for line in mention.headlines)
        assert 0 < len(mention.clause) <= LONGEST_CLAUSE
        assert all(figure.span.of(text) == figure.text for figure in mention.figures)


@pytest.mark.parametrize("text", ["…", "“”", "()", "12 34 56", "A" * 900, "and " * 250, "(" * 400, "Holt’s " * 120])
def test_nonsense_is_read_without_an_event(text: str, tell: Tell) -> None:
    assert tell(text) == ()
