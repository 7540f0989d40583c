"""How many are dead, hurt or missing, as a quote says it: `killing at least three people`, `the number of dead to nine`, `12 lives`.

The words differ from article to article and so do the units that they count; here they are one figure each, so that its growth shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold

REACH = 8
"""Words between the number and its word: `twelve people are now known to have died`."""
NAMED = 1
"""Words before a toll's word that are no fillers: `nine workers were killed`."""
LARGEST = 999_999
"""Above it, and in the shape of a year, a number counts no dead of one event."""

_TOKEN = re.compile(r"\d+(?:,\d{3})*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[.,;:!?“”\"()]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A number of people.

    Attributes:
        of: what became of them: `dead`, `injured`, `missing`.
        number: how many.
        words: the number as the article writes it, with `at least` before it.
    """

    of: str
    number: int
    words: str


def tolls(text: str, lexicon: MergeLexicon) -> tuple[Toll, ...]:
    """Return the first toll of each kind in a quote, in text order; numbers that add to an earlier one (`six more bodies`) are none.

    A number right after one toll's word is its own: in `killed three people and injured scores` nobody says how many scores are.
    """
    tokens = _with_articles([match[0] for match in _TOKEN.finditer(text)], lexicon)
    found: dict[str, Toll] = {}
    objects: set[int] = set()
    for at in range(len(tokens)):
        of = _toll_word(tokens, at, lexicon)
        place = _counting(tokens, at, lexicon) if of is not None else None
        number = _number(tokens[place], lexicon) if place is not None else None
        if of is not None and place is not None and number is not None and (place > at or place not in objects):
            found.setdefault(of, Toll(of=of, number=number, words=_words(tokens, place, lexicon)))
            objects |= {place} if place > at else set()
    return tuple(found.values())


def _with_articles(tokens: Sequence[str], lexicon: MergeLexicon) -> list[str]:
    """Return the tokens with `a dozen` as one, for it is one number."""
    joined: list[str] = []
    for token in tokens:
        if joined and joined[-1] in ("a", "A") and fold(token) in lexicon.numbers:
            joined[-1] = f"{joined[-1]} {token}"
        else:
            joined.append(token)
    return joined


def toll_of(word: str, lexicon: MergeLexicon) -> str | None:
    """Return what a word says became of people: `dead` for `killed`, `bodies` and `deaths`; None for other words."""
    lemmas = set(lemmas_of(fold(word)))
    return next((of for of, known in lexicon.tolls.items() if known & lemmas), None)


def _toll_word(tokens: Sequence[str], at: int, lexicon: MergeLexicon) -> str | None:
    """Return what a word says became of people; `lives` does so where they are lost: `the loss of 12 lives`, not `saved 12 lives`."""
    lemmas = set(lemmas_of(fold(tokens[at])))
    of = toll_of(tokens[at], lexicon)
    if of is None and lexicon.toll_lives & lemmas:
        near = {lemma for token in tokens[max(0, at - REACH) : at + 4] for lemma in lemmas_of(fold(token))}
        of = next(iter(lexicon.tolls)) if near & lexicon.toll_losses else None
    return of


def _number(token: str, lexicon: MergeLexicon) -> int | None:
    if token[0].isdigit():
        number = int(token.replace(",", ""))
        year = len(token) == 4 and 1900 <= number <= 2100
        return None if year or number > LARGEST else number
    parts = fold(token).removeprefix("a ").split("-")
    values = [lexicon.numbers.get(part) for part in parts]
    return sum(value for value in values if value is not None) if None not in values and len(values) <= 2 else None


def _counting(tokens: Sequence[str], at: int, lexicon: MergeLexicon) -> int | None:
    """Return the place of the number that counts for the word at `at`: right after it (`killed 15 people`), else before it."""
    after = _search(tokens, range(at + 1, min(len(tokens), at + 1 + REACH)), 0, lexicon)
    place = after if after is not None else _search(tokens, range(at - 1, max(-1, at - 1 - REACH), -1), NAMED, lexicon)
    if place is None:
        return None
    rest = tokens[place + 1] if place + 1 < len(tokens) else ""
    if fold(rest) in lexicon.more_than_before or set(lemmas_of(fold(rest))) & lexicon.not_people:
        return None
    return _part_of(tokens, place, lexicon)


def _search(tokens: Sequence[str], places: range, others: int, lexicon: MergeLexicon) -> int | None:
    """Return the first number on the way, where only fillers and as many `others` lie before it."""
    for place in places:
        if _number(tokens[place], lexicon) is not None:
            return place
        others -= fold(tokens[place]) not in lexicon.toll_fillers
        if others < 0 or not tokens[place][0].isalpha():
            return None
    return None


def _part_of(tokens: Sequence[str], place: int, lexicon: MergeLexicon) -> int:
    """Return the place of the part where the number is the whole: 14 in `14 of the 112 people aboard`."""
    for part in lexicon.part_of:
        words = part.split()
        start = place - len(words) - 1
        if start >= 0 and [fold(token) for token in tokens[start + 1 : place]] == words and _number(tokens[start], lexicon) is not None:
            return start
    return place


def _words(tokens: Sequence[str], at: int, lexicon: MergeLexicon) -> str:
    before = " ".join(fold(token) for token in tokens[max(0, at - 3) : at])
    estimate = next((phrase for phrase in lexicon.estimates if f" {before}".endswith(f" {phrase}")), None)
    number = tokens[at] if tokens[at][0].isdigit() else tokens[at].lower()
    return f"{estimate} {number}" if estimate else number
