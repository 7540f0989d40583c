"""What a rule is: a human name, a pattern over the lexicon's words, and how the words are read; examples are attached and run.

A pattern is a regular expression with two additions:
`<month>` is a named group for one of the lexicon's words of that name, `<month:first>` the same under another group name,
and `{of}` is one of the words without a group. A space stands for one to three spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.annotate.forms import Form
from generator.annotate.lexicon import TimexLexicon, alternation

Words = Mapping[str, str]
"""The named groups of one match that took part in it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time.

    Attributes:
        name: human text, unique among the rules: it stands in `Timex.rule` and in `explain`.
        pattern: see the module's docstring.
        read: gives the form of a match, or None where the words turn out to say no time.
        examples: (text, what is stated): each must be read by this rule; the extent stands in brackets, or is the whole text.
        counter_examples: texts in which this rule must find nothing.
        language: whose words the examples are in: some rules are of an order of words that English has not.
        preceded_by: role of the lexicon of which a word must stand straight before the match, outside its extent.
    """

    name: str
    pattern: str
    read: Callable[[Words, TimexLexicon], Form | None]
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[str, ...]
    preceded_by: str | None = None
    language: str = "en"


# Numbers and clock digits are the same in every lexicon; everything else comes from its words.
DIGITS = {
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "year": r"(?:1\d\d\d|20\d\d)(?![\d])",
    "yy": r"(?<!')'\d\d(?!\d)(?! [A-Z][a-z]+'(?!s))",  # not the opening of a quoted title: ''60 Seconds''
    "n": r"\d{1,3}(?:,\d\d\d){1,3}(?![\d])|\d{1,6}(?:\.\d{1,2})?(?![\d])",
    "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
    "minute": r"[0-5]\d(?!\d)",
}
_SPACE = re.compile(r" (?!\?(?!P)|\{\d)(?![^\[\]()]*\])")  # a space with its own count, or within a character class, stays
PIECE = re.compile(r"(?<!\?P)<([a-z_.]+)(?::([a-z_0-9]+))?>|\{([a-z_.]+)\}")


def _words(name: str, lexicon: TimexLexicon) -> str:
    if name in DIGITS:
        return DIGITS[name]
    if name == "number":
        return _number(lexicon)
    return alternation(lexicon.words(name))


def _number(lexicon: TimexLexicon) -> str:
    """Digits, or up to five number words joined by hyphens, spaces or "and"; once taken they are not given back, for time's sake."""
    word = f"(?:{alternation(lexicon.words('numbers'))})"
    article = alternation(lexicon.words("a"))  # "two and a half": the article opens what follows
    joined = rf"(?:(?:-| {{1,3}}(?:{alternation(lexicon.words('and'))}) {{1,3}}| {{1,3}})(?!(?:{article})(?!\w)){word}(?!\w)){{0,4}}+"
    return rf"(?:{DIGITS['n']})(?: 1/2| ?½)?|{word}(?!\w){joined}"


def expand(pattern: str, lexicon: TimexLexicon) -> str:
    """Return the regular expression of a rule's pattern.

    A group that occurs twice in one pattern must be given two names, as in any regular expression.
    """

    def piece(found: re.Match[str]) -> str:
        plain = found[3]
        if plain is not None:
            return f"(?:{_words(plain, lexicon)})"
        group = (found[2] or found[1]).replace(".", "_")
        return f"(?P<{group}>{_words(found[1], lexicon)})"

    return PIECE.sub(piece, _SPACE.sub(" {1,3}", pattern))
