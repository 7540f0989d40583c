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
        before: what must stand straight before a rule's match, where its rule asks for that.
    """

    lexicon: TimexLexicon
    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    single: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str] | None, ...]
    openings: frozenset[str]

    def scan(self, text: str, start: int, end: int) -> tuple[Reading, ...]:
        """Return the readings of one part of a folded text, in order and without overlaps."""
        readings: list[Reading] = []
        place = start
        for token in _TOKEN.finditer(text, start, end):
            word = token[0]
            if token.start() < place or not (word in self.openings or word[0] in _NUMERIC or word.lower() in self.openings):
                continue
            found = self.pattern.match(text, token.start(), end)
            reading = self._read(text, found, end) if found else None
            if reading is not None:
                readings.append(reading)
                place = reading.span.end
        return tuple(readings)

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
    return Scanner(lexicon, RULES, re.compile(_bounded("|".join(parts))), single, before, openings(lexicon))


def openings(lexicon: TimexLexicon) -> frozenset[str]:
    """Return the words that can open an expression: the first of every table entry and of every role but the glue.

    A number and an apostrophe can open one too.
    """
    roles = [name for name, _ in lexicon.lists if name.startswith("words.") and name.partition(".")[2] not in lexicon.words("glue.roles")]
    entries = [word for name in (*(table for table, _ in lexicon.tables), *roles) for word in lexicon.words(name)]
    return frozenset(match[0].lower() for word in entries if (match := _TOKEN.search(word)))


def _straight_before(role: str, lexicon: TimexLexicon) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(lexicon.words(role))}) {{1,3}}\Z")


def _bounded(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _nameless(pattern: str) -> str:
    """Return a rule's pattern without its groups: the combined scan needs to know only which rule matched."""
    bare = _PIECE_GROUP.sub(r"{\1}", pattern.replace("(?P<", "(?P\x00"))
    return re.sub(r"\(\?P\x00[a-z_0-9]+>", "(?:", bare)
