"""What a line's last words are nothing without, where its quote goes on with just that.

"Moor comes to Varn on her first visit" since the flood, "Board freezes assets" belonging to Holt, "Plant makes steel" again.
Only the word directly behind counts, a day aside; what stands behind a comma limits nothing.
"""

from __future__ import annotations

import re
from functools import cache

from generator.merge.clear import kinds_of
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold

_NEXT = re.compile(r"\s+([a-z]+)\b(?:\s+([\w’'\"“$£€#-]+))?")
_GOAL = re.compile(r"^\s+[a-z]+ed (?:by|in|on|with|from) (?:an? |the )?[\w-]+(?=\s+(?:into|onto)\s)")
_WITH = re.compile(r"^,[^,]{3,60}, with\b")
_COUNTED_WITHIN = 4
"""Words at the end of a line among which "first" stands."""


def behind_day(rest: str, lexicon: MergeLexicon) -> str:
    """Return what follows a line's words without the day at its head: "strike a deal [late on Monday] to sell the yard".

    A participle between a thing and where it is put goes too: "lower a tube [filled with mud] into the pipe".
    """
    return _GOAL.sub("", _day(lexicon.weekdays).sub("", rest, count=1))


@cache
def _day(weekdays: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(weekdays)
    parts = "morning|afternoon|evening|night"
    return re.compile(rf"^\s+(?:(?:late|early) )?(?:(?:on )?(?:{names})(?: (?:{parts}))?|yesterday|today|this week|last week)(?=\s)")


def lacks(line: str, rest: str, lexicon: MergeLexicon) -> str:
    """Return the word with which the quote goes on and without which the line says something else or too little, or nothing.

    `rest` is what follows the last words of the line in its quote, without a day (`behind_day`).
    """
    follows = _NEXT.match(rest)
    written = line.split()
    if follows is None or not _ends_on_word(written):
        return ""
    word, then = follows[1], fold(follows[2] or "")
    line_words = lexicon.line
    last = fold(written[-1])
    if word in line_words.anew:
        needed = any(lemma in line_words.begun for token in written[1:] for lemma in lemmas_of(fold(token)))
    elif word in line_words.counted_from:
        needed = any(_is_counted(fold(token)) for token in written[-_COUNTED_WITHIN:])
    elif word == "to":
        needed = any(lemma in line_words.shut for token in written[1:-1] for lemma in lemmas_of(fold(token)))
        sent = last not in line_words.sent and any(lemma in line_words.sent for lemma in lemmas_of(last))
        needed = needed or (sent and "VERB" in kinds_of(then))
    else:
        needed = word in line_words.belonging and written[-1].islower()
    pairs = _pairs(last, word, line_words.paired)
    of_many = word in lexicon.where | {"to", "of"} and fold(" ".join(written[-4:-1])) in line_words.partitive
    return word if needed or pairs or of_many else ""


def lacks_goods(line: str, rest: str, lexicon: MergeLexicon) -> bool:
    """Whether the line tells who is provided and the quote, behind an aside, with what: "to provide the crews", all of Varn, with food."""
    tokens = [fold(token) for token in line.split()]
    return "with" not in tokens and _WITH.match(rest) is not None and any(lexicon.line.supplied & set(lemmas_of(token)) for token in tokens)


def limits(line: str, rest: str, lexicon: MergeLexicon) -> str:
    """Return the word with which the quote says which of its kind the thing at the line's end is, or nothing.

    The line may stand without: "clears the yard of debris" that the storm left.
    """
    follows = _NEXT.match(rest)
    written = line.split()
    if follows is None or not _ends_on_word(written) or not written[-1].islower() or "NOUN" not in kinds_of(fold(written[-1])):
        return ""
    word, then = follows[1], fold(follows[2] or "")
    if _pairs(fold(written[-1]), word, lexicon.line.aimed):
        return word
    fits = _acts(then, lexicon) if word == "that" else _limits(word, then, lexicon)
    return word if fits and _is_open(written, lexicon) else ""


def _pairs(last: str, word: str, pairs: frozenset[str]) -> bool:
    return any(f"{lemma} {word}" in pairs for lemma in lemmas_of(last))


def _ends_on_word(written: list[str]) -> bool:
    return len(written) > 2 and written[-1][-1] not in ',”"'


def _is_counted(word: str) -> bool:
    """Whether a word singles out one in a row: "first", "last", "largest"."""
    return word in ("first", "last", "only") or (word.endswith("est") and "ADJ" in kinds_of(word) and word not in ("west", "honest"))


def _is_open(written: list[str], lexicon: MergeLexicon) -> bool:
    """Whether a line ends in a noun that nothing before it says the kind of: "the oil", "opposes plans", "amount of crude"."""
    before = fold(written[-2])
    if before in ("the", "those", "these") or fold(written[-3]) in ("the", "those"):
        return True
    aimed = fold(written[-3]) == "to" and "VERB" in kinds_of(before)
    return aimed or before in lexicon.dangling - lexicon.definite - {"a", "an"} or kinds_of(before) == {"VERB"}


def _limits(word: str, then: str, lexicon: MergeLexicon) -> bool:
    """Whether a participle tells which thing is meant: "belonging to", "led by", but not "saying", which tells of who did it."""
    if word in lexicon.line.restricting:
        return True
    return word.endswith("ed") and "VERB" in kinds_of(word) and then in lexicon.line.placing


def _acts(word: str, lexicon: MergeLexicon) -> bool:
    """Whether a word behind "that" is its verb: "reforms that would allow", not "that figure had dropped"."""
    return word in lexicon.being | lexicon.line.past | lexicon.line.modal or ("VERB" in kinds_of(word) and "NOUN" not in kinds_of(word))
