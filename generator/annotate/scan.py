"""Find every time expression in one pass: all rules in one regular expression, tried in their written order at each word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.forms import Reading
from generator.annotate.lexicon import TimexLexicon, alternation
from generator.annotate.rule import Rule, expand
from generator.annotate.rules import RULES
from generator.model import Span

_BREAK = re.compile(r"\n[ \t]*\n")
_FOLD = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "‘": "'", "‑": "-", "–": "-"}
)
PARAGRAPH = "\x00"
"""Stands in folded text where a paragraph ends, so that no expression crosses it."""

REACH = 24
"""Characters before a match in which `Rule.preceded_by` is looked for."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+|'(?=\d)")
_NUMERIC = frozenset("0123456789'")
_NEXT = re.compile(r"[^\w\x00]{0,4}([^\W\d_]+|\d)")
"""What follows a word within its sentence: the next word, or the first figure of a number."""
_SPACED = re.compile(r" {1,3}(?:([^\W\d_]+)|\d{1,2}/\d|)")
"""What follows a number after a space: a word, or the fraction of "5 1/2"."""
YEAR_DIGITS = 4
_COPY = re.compile(r"_\d$")
_PIECE_GROUP = re.compile(r"<([a-z_.]+)(?::[a-z_0-9]+)?>")


def fold(text: str) -> str:
    """Return `text` with its spaces, apostrophes and hyphens made plain and its paragraph breaks closed; the length stays."""
    return _BREAK.sub(lambda found: PARAGRAPH + " " * (len(found[0]) - 1), text).translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Scanner:
    """The rules compiled for one lexicon.

    Attributes:
        pattern: every rule, alternatives in written order.
        single: the same rules one by one, with their groups.
        openings: words that can open an expression, in lower case: elsewhere the rules are not tried.
        complete: those of them that can be an expression by themselves: after the others a word of the lexicon must follow.
        vocabulary: every word that takes part in a rule, in lower case.
        before: what must stand straight before a rule's match, where its rule asks for that.
    """

    lexicon: TimexLexicon
    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    single: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str] | None, ...]
    openings: frozenset[str]
    complete: frozenset[str]
    vocabulary: frozenset[str]

    def scan(self, text: str, start: int, end: int) -> tuple[Reading, ...]:
        """Return the readings of one part of a folded text, in order and without overlaps."""
        readings: list[Reading] = []
        place = start
        for token in _TOKEN.finditer(text, start, end):
            word = token[0]
            if token.start() < place or not self._may_open(word, text, token):
                continue
            found = self.pattern.match(text, token.start(), end)
            reading = self._read(text, found, end) if found else None
            if reading is not None:
                readings.append(reading)
                place = reading.span.end
        return tuple(readings)

    def _may_open(self, word: str, text: str, token: re.Match[str]) -> bool:
        """Whether an expression may begin at a token: a look at it and at the word after it saves most trials."""
        if word[0] in _NUMERIC:
            return self._number_may_open(word, text, token)
        if word not in self.openings:
            word = word.lower()
            if word not in self.openings:
                return False
        if word in self.complete:
            return True
        after = _NEXT.match(text, token.end())
        if after is None:
            return False
        following = after[1].lower()
        return following.isdigit() or (following in self.vocabulary and following != word.lower())

    def _number_may_open(self, word: str, text: str, token: re.Match[str]) -> bool:
        """A year, figures that a sign joins to others, or a number before a word of the lexicon."""
        start, end = token.span()
        if len(word) != YEAR_DIGITS and text[start - 1 : start] == "/" == text[end : end + 1]:
            return False  # within a path or a chain of fractions
        if len(word) == YEAR_DIGITS or text[end : end + 1] != " " or text[start - 1 : start] in ("-", "/", "'"):
            return True
        after = _SPACED.match(text, end)
        if len(word) == YEAR_DIGITS - 1 and word[0] != "0" and after is not None and after[1] and after[1][0].isupper():
            return True  # "In 429 Pericles died"
        return after is not None and (after[1].lower() in self.vocabulary if after[1] else after[0][-1] != " ")

    def _read(self, text: str, found: re.Match[str], end: int) -> Reading | None:
        start, first = found.start(), int((found.lastgroup or "r0")[1:])
        for number in range(first, len(self.rules)):
            match = self.single[number].match(text, start, end)
            before = self.before[number]
            if match is None or (before is not None and not before.search(text, max(0, start - REACH), start)):
                continue
            words = {_COPY.sub("", name): value for name, value in match.groupdict().items() if value is not None}
            form = self.rules[number].read(words, self.lexicon)
            if form is not None:
                return Reading(Span(start, match.end()), match[0], self.rules[number].name, form)
        return None


@lru_cache(maxsize=8)
def scanner(lexicon: TimexLexicon) -> Scanner:
    """Return the rules compiled for `lexicon`."""
    single = tuple(re.compile(_bounded(expand(rule.pattern, lexicon))) for rule in RULES)
    parts = [f"(?P<r{number}>{expand(_nameless(rule.pattern), lexicon)})" for number, rule in enumerate(RULES)]
    before = tuple(_straight_before(rule.preceded_by, lexicon) if rule.preceded_by else None for rule in RULES)
    pattern, opening = re.compile(_bounded("|".join(parts))), openings(lexicon)
    complete = frozenset(word for word in opening if any(pattern.match(form) for form in (word, word.capitalize(), word.upper())))
    return Scanner(lexicon, RULES, pattern, single, before, opening, complete, vocabulary(lexicon))


def openings(lexicon: TimexLexicon) -> frozenset[str]:
    """Return the words that can open an expression: the first of every table entry and of every role but the glue.

    A number and an apostrophe can open one too.
    """
    roles = [name for name, _ in lexicon.lists if name.startswith("words.") and name.partition(".")[2] not in lexicon.words("glue.roles")]
    entries = [word for name in (*(table for table, _ in lexicon.tables), *roles) for word in lexicon.words(name)]
    return frozenset(match[0].lower() for word in entries if (match := _TOKEN.search(word)))


SECTIONS_OF_CONTEXT = ("cues.", "guards.", "glue.", "order.", "shy.", "phrases.")
"""Lists of words that stand around expressions, never in them."""


def vocabulary(lexicon: TimexLexicon) -> frozenset[str]:
    """Return every single word that a rule can match, in lower case."""
    names = (*(table for table, _ in lexicon.tables), *(name for name, _ in lexicon.lists if not name.startswith(SECTIONS_OF_CONTEXT)))
    entries = [word for name in names for word in lexicon.words(name)]
    return frozenset(match[0].lower() for word in entries for match in _TOKEN.finditer(word))


def _straight_before(role: str, lexicon: TimexLexicon) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(lexicon.words(role))}) {{1,3}}\Z")


def _bounded(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _nameless(pattern: str) -> str:
    """Return a rule's pattern without its groups: the combined scan needs to know only which rule matched."""
    bare = _PIECE_GROUP.sub(r"{\1}", pattern.replace("(?P<", "(?P\x00"))
    return re.sub(r"\(\?P\x00[a-z_0-9]+>", "(?:", bare)
