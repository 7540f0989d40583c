"""Which sentences a reader can take alone.

A digest shows a sentence without its article: what leans on the sentence before, speech and fragments do not stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.digest.lexicon import DigestLexicon
from generator.digest.words import words

FEWEST, MOST = 7, 45
"""Words that a sentence has: fewer are a caption or an exclamation, more are lines that lost the breaks between them."""
LONGEST = 600
"""Characters: no sentence of so few words has more, and the search for quotations stays short."""
SPEECH = 0.5
"""A sentence of which more than half stands within quotation marks is speech: it tells what was said, not what happened."""

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``.*?''")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("``", "''"), ("-LRB-", "-RRB-"), ("-LSB-", "-RSB-"))
_ENDS = re.compile(r"[.!](?:\s?['’”\")]+|\s?'')?$")
_REGULAR = ("ed", "s")
_NO_VERB = ("'s", "ss", "us", "is")
_BROKEN = re.compile(r"\.\s?\.|…|\s[|>•]\s|\S:\s?$|https?:|www\.|@\w")
"""Marks of a teaser, a list, an address."""


def stands_alone(text: str, lexicon: DigestLexicon) -> bool:
    """Whether a reader can take the sentence without its article: it is whole, told and not spoken, and leans on nothing."""
    if len(text) > LONGEST:
        return False
    told = words(text)
    if not FEWEST <= len(told) <= MOST or not _ENDS.search(text) or _BROKEN.search(text):
        return False
    if any(phrase in text.lower().replace(" :", ":") for phrase in lexicon.furniture):
        return False
    if not (text[0].isupper() or text[0].isdigit()) or told[0] in lexicon.leaning:
        return False
    return _balanced(text) and _has_verb(told, lexicon) and not _is_speech(text, lexicon)


def _has_verb(told: Sequence[str], lexicon: DigestLexicon) -> bool:
    """Whether some word may be a verb; `The site of the spill in the Gulf of Mexico.` has none."""
    return any(word in lexicon.finite or (len(word) > 3 and word.endswith(_REGULAR) and not word.endswith(_NO_VERB)) for word in told)


def _balanced(text: str) -> bool:
    """Whether every quotation mark and bracket has its other half."""
    return text.count('"') % 2 == 0 and all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)


def _is_speech(text: str, lexicon: DigestLexicon) -> bool:
    quoted = sum(len(found) for found in _QUOTED.findall(text))
    return quoted > SPEECH * len(text) or not lexicon.speaking.isdisjoint(words(_QUOTED.sub(" ", text)))
