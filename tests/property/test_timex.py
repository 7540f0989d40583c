"""What holds for the tagger on any text whatever, with any document date."""

from __future__ import annotations

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import generator
from generator.annotate import TimexLexicon, annotate_text
from generator.when import from_timex

WORDS = Path(generator.__file__).parent / "data" / "en" / "timex.toml"
ENGLISH = TimexLexicon.from_toml(tomllib.loads(WORDS.read_text("utf-8")))
DATE_WORDS = (
    "the last first next this that same of on in at to and until before after two a few 3 12 45 1998 '89 2024-11-05 11/5/2024 10:30 a.m. "
    "Friday weekend March May Jan. day days week year years ago later earlier decade 1960s century BC summer Christmas overnight morning "
    "night now future every daily quarter half early late about more than will said Rome – - , . ; ? ' ’s"
)
PIECES = (*DATE_WORDS.split(), "\n", "\n\n", "\u00a0")
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join), st.text(max_size=80))
DATES = st.one_of(st.none(), st.dates(min_value=date(1, 1, 1)).map(date.isoformat))
MANY = settings(deadline=None, max_examples=150)


@MANY
@given(TEXTS, DATES)
def test_every_extent_lies_in_its_text(text: str, dct: str | None) -> None:
    for timex in annotate_text(text, dct, lexicon=ENGLISH):
        assert 0 <= timex.span.start < timex.span.end <= len(text)
        assert timex.span.of(text) == timex.text


@MANY
@given(TEXTS, DATES)
def test_no_two_extents_overlap_and_all_stand_in_order(text: str, dct: str | None) -> None:
    spans = [timex.span for timex in annotate_text(text, dct, lexicon=ENGLISH)]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@MANY
@given(TEXTS, DATES)
def test_a_paragraph_without_dates_after_it_changes_nothing(text: str, dct: str | None) -> None:
    alone = annotate_text(text, dct, lexicon=ENGLISH)
    assert annotate_text(f"{text}\n\nRome stood by.", dct, lexicon=ENGLISH)[: len(alone)] == alone


@MANY
@given(TEXTS, DATES)
def test_the_same_text_is_read_in_the_same_way(text: str, dct: str | None) -> None:
    assert annotate_text(text, dct, lexicon=ENGLISH) == annotate_text(text, dct, lexicon=ENGLISH)


@MANY
@given(TEXTS, DATES)
def test_every_expression_tells_its_way_and_its_value_crosses_the_bridge_or_is_no_date(text: str, dct: str | None) -> None:
    for timex in annotate_text(text, dct, lexicon=ENGLISH):
        assert timex.trail
        assert timex.value
        assert timex.rule
        when = from_timex(timex.value, mod=timex.mod, begin=timex.begin, end=timex.end)
        if timex.type == "DATE" and timex.value[:4].isdigit():
            assert when is not None, timex
