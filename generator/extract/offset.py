"""Days counted from another event of the sentence: "resigned on Friday, eight days after an explosion killed six people".

The event behind "after" or "before" gets the day that the count leads to; it is inferred, for nobody wrote it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate, consequence_of
from generator.model import Timex

# The sign of the way from the dated event to the other one.
_SIDES = {"after": -1, "before": 1}
_ONE = ("the", "a", "one")
# Longest count of days that is taken for exact.
MOST_DAYS = 31


def counted(candidates: Mapping[int, Candidate], dated: Mapping[int, Timex], lexicon: EventLexicon) -> list[tuple[int, Timex, str]]:
    """Return the events that lie a count of days from a dated one, each with its day and the words of the count.

    Args:
        candidates: the sentence's event words by token index.
        dated: by the index of the event word, its date; only whole days are counted from.
        lexicon: the words: numbers, days.
    """
    found: list[tuple[int, Timex, str]] = []
    for index, timex in sorted(dated.items()):
        day, clause = timex.value[:10], candidates[index].clause
        if len(timex.value.partition("T")[0]) != len("2025-01-31") or timex.begin is not None or "W" in day or "X" in day:
            continue
        for mark in clause.subtree:
            if mark.lower_ not in _SIDES or mark.i < max(clause.i, index) or not mark.i:
                continue
            days = _days(mark, lexicon)
            others = _behind(mark, clause, candidates, lexicon) if days is not None else []
            if days is None or dated.keys() & {other.token.i for other in others}:
                continue
            there = replace(timex, value=(date.fromisoformat(day) + timedelta(_SIDES[mark.lower_] * days)).isoformat())
            words = mark.doc[mark.i - 2 : mark.i + 1].text
            found += [(other.token.i, there, words) for other in others]
    return found


def _behind(mark: Token, clause: Token, candidates: Mapping[int, Candidate], lexicon: EventLexicon) -> list[Candidate]:
    """Return the events that the clause or phrase behind "after" tells, where that hangs on the dated clause and not on another."""
    told = mark.head if mark.dep_ == "mark" else tree.child(mark, "pobj")
    if told is None or told.i < mark.i:
        return []
    above = next((item for item in tree.ancestors(told) if tree.is_verb(item)), None)
    if above is None or above.i != clause.i:
        return []
    effects = ((item, consequence_of(item, lexicon)) for item in candidates.values())
    return [item for item, effect in effects if told.i in (item.clause.i, item.token.i) or (effect is not None and effect.i == told.i)]


def _days(mark: Token, lexicon: EventLexicon) -> int | None:
    """Return the days counted straight before "after": 1 for "the morning", 8 for "eight days"; None for hours and weeks."""
    noun = mark.nbor(-1)
    number = mark.nbor(-2).lower_ if mark.i > 1 else ""
    if noun.lower_ == "day" or noun.lower_ in lexicon.dates.night or noun.lower_ in ("morning", "night", "evening"):
        return 1 if number in _ONE else None
    if noun.lower_ != "days":
        return None
    days = int(number) if number.isdigit() else lexicon.figures.numbers.get(number)
    return days if days is not None and 0 < days <= MOST_DAYS else None
