"""Where a headline is made: one sentence with everything that is known around it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract.coreference import Cast
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.model import Span


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """All that a headline is made from.

    Attributes:
        sentence: the parsed sentence.
        position: its index in `cast.sentences`.
        cast: who is who in the article.
        lexicon: the words.
        dates: spans of time expressions, which a headline leaves to the timeline.
    """

    sentence: ParsedSentence
    position: int
    cast: Cast
    lexicon: EventLexicon
    dates: tuple[Span, ...]

    def is_date(self, token: Token) -> bool:
        """Whether the token belongs to a time expression."""
        span = self.sentence.span(token)
        return any(date.contains(span) for date in self.dates)
