"""What a refiner may look at: the folded text and the language's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.forms import Reading
from generator.annotate.lexicon import TimexLexicon, alternation

CLAUSE_END = re.compile(r"[.;:?!,\x00]")


@dataclass(frozen=True, slots=True)
class Source:
    """One folded text with its lexicon."""

    text: str
    lexicon: TimexLexicon

    def before(self, reading: Reading, reach: int = 40) -> str:
        """Return the text before a reading, up to `reach` characters."""
        return self.text[max(0, reading.span.start - reach) : reading.span.start]

    def clause_before(self, reading: Reading, reach: int = 80) -> str:
        """Return the words of the reading's own clause before it, up to `reach` characters."""
        return CLAUSE_END.split(self.before(reading, reach))[-1]

    def after(self, reading: Reading, reach: int = 40) -> str:
        """Return the text after a reading, up to `reach` characters."""
        return self.text[reading.span.end : reading.span.end + reach]

    def follows(self, reading: Reading, role: str) -> bool:
        """Whether a word of `role` stands straight before the reading."""
        return compiled(self.lexicon, role, r"(?<!\w)%s[ -]{1,3}$").search(self.before(reading)) is not None

    def precedes(self, reading: Reading, role: str) -> bool:
        """Whether a word of `role` stands straight after the reading."""
        return compiled(self.lexicon, role, r"[ -]{1,3}%s(?!\w)").match(self.after(reading)) is not None


@lru_cache(maxsize=512)
def compiled(lexicon: TimexLexicon, role: str, frame: str) -> re.Pattern[str]:
    """Return `frame` compiled.

    `%s` stands for the words of a role, `%the` for an article that may stand there, `%th` for the end of an ordinal in digits.
    """
    article = rf"(?:(?:{alternation(lexicon.words('the'))}) {{1,3}})?"
    ending = f"(?:{alternation(lexicon.words('th'))})?"
    frame = frame.replace("%the", article).replace("%th", ending)
    return re.compile(frame.replace("%s", f"(?:{alternation(lexicon.words(role))})"))
