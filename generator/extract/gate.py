"""What a line must be to stand as a headline, and the last touches to its spaces and quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.extract.coreference import PRONOUNS
from generator.extract.lexicon import HeadlineWords, Words

LONGEST = 90
# Above this a headline is shortened where something can go without harm.
COMFORTABLE = 90
SHORTEST_WORDS = 4
_PAIRS = (("“", "”"), ("(", ")"), ("‘", "’"), ("[", "]"))
# "the U.S." keeps its last dot.
_ABBREVIATION = re.compile(r"\b[A-Z]\.[A-Z]\.$")
# "… to step down His earlier speech": two sentences run together.
_RUN_ON = re.compile(r"[\w,] (?:He|She|They|His|Her|Its|Their|We|Our|These) [a-z]")
# "in front of of the pier": a slip of the copy; "came in in May" may be meant.
_DOUBLED = re.compile(r"\b(of|the|a|an|and|for|from|with) \1\b")
_WORD = re.compile(r"[\w'’.-]+")


def passes_gate(line: str, words: HeadlineWords, *, least_words: int = SHORTEST_WORDS, particle: str | None = None) -> bool:
    """Whether a line may stand as a headline: long enough, short enough, nothing unresolved, nothing hanging at its end.

    The `particle` of its verb may end it: "Tunnel caves in".
    """
    said = _WORD.findall(line.lower())
    if len(said) < least_words or len(line) > LONGEST or not (line[:1].isalnum() or line[:1] in '$£€"“'):
        return False
    if (said[-1] in words.hanging and said[-1] != particle) or said[0] in words.never_first or (said[0] in PRONOUNS and line[:3] != "US "):
        return False
    if said[-2] == "to" and said[-1] in words.unfinished:
        return False
    if _RUN_ON.search(line) and "“" not in line:
        return False
    return not any(word in words.nobody for word in said)


def doubles_name(line: str, text: str) -> bool:
    """Whether a line says a part of a name twice over, which its text does not: "Bo Holt Holt" is no "Duran Duran"."""
    return any(match[0] not in text for match in re.finditer(r"\b([A-Z][\w’'-]+) \1\b", line))


@lru_cache
def _in_picture(sides: Words) -> re.Pattern[str]:
    """Return the pattern of where somebody stands in a picture: "Ada Moor, left, holds up a jar"."""
    return re.compile(rf", (?:{'|'.join(map(re.escape, sorted(sides)))})(?:,|(?= and\b)|$)")


def tidy(line: str, words: HeadlineWords) -> str:
    """Return the line without stray punctuation, doubled spaces, unpaired quotation marks and places in a picture."""
    line = " ".join((line.replace('"', " ") if line.count('"') > 2 else line).split())
    line = _DOUBLED.sub(r"\1", line)
    line = re.sub(r" ([,;:.!?%)\]])", r"\1", line)
    line = re.sub(r"([(\[$£€]) ", r"\1", line)
    line = re.sub(r" ('s|n't|'re|'ve|'ll|'d)\b", r"\1", line)
    line = _in_picture(words.sides).sub("", line)
    line = re.sub(r"[,;:]( ?[,;:])+", ",", line)
    line = re.sub(r'" ([^"]*?) ?"', r'"\1"', line)
    if line.count('"') % 2:
        line = line.replace('"', "")
    for opening, closing in _PAIRS:
        # A single closing mark is an apostrophe too.
        if line.count(opening) != line.count(closing) and closing != "’":
            line = line.replace(opening, "").replace(closing, "")
    line = re.sub(r'"\s*"|\(\s*\)', " ", line)
    line = " ".join(line.split()).strip(" ,;:-–—")
    return line if _ABBREVIATION.search(line) else line.rstrip(" ,;:.-–—")


def capitalised(line: str) -> str:
    """Return the line with a capital first letter."""
    return line[:1].upper() + line[1:]
