"""What is known when an expression is resolved, and what a resolution gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from generator.annotate import reckoning
from generator.annotate.cues import Cues
from generator.annotate.forms import Form, Named, Reading, Shifted
from generator.model import Span, Timex

OPENING = 24
"""Characters in which a sentence may open with a year: "By late 1914"."""

_OPENING = re.compile(r"(?:^|[.!?)\"] {1,3}|\x00 *)(?:\w+[ -]){0,2}\d{4}$")
_YEAR_FIRST = re.compile(r"[\s\"]*(?:\w+[ -]){0,2}(\d{4})(?![\w-])")
SENTENCE = 240
"""Characters within which the opening of a sentence is looked for."""
_SENTENCE_END = re.compile(r"[.!?] |\x00")
_NEXT_SENTENCE = re.compile(r"(?:[!?]|(?<![A-Z])\.)[\"”']* +[\"“]?[A-Z]|\x00")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when an expression is resolved.

    Attributes:
        text: the folded text.
        document: the document's date as a TIMEX3 value, or None.
        last: value of the date mentioned last, or None.
        last_fine: value of the last mentioned date that is known to the month, or None.
        last_day: value of the last mentioned date that is a single day, or None.
        last_age: value of the decade or century mentioned last, where no finer date came after it, or None.
        left: value of the date that a story had got to before it looked aside to the date mentioned last, or None.
        upcoming: the next date in the text that states its own year, or None.
        last_end: where the date mentioned last ends in the text.
        next_start: where the next expression begins, or the end of the text.
        following: value of the next expression, where it is a date that needs no other.
        narrative: whether dates build on each other, as in a history, rather than on the document's day.
    """

    text: str
    cues: Cues
    document: str | None
    last: str | None = None
    last_fine: str | None = None
    last_day: str | None = None
    last_age: str | None = None
    left: str | None = None
    upcoming: str | None = None
    last_end: int = 0
    next_start: int = 0
    following: str | None = None
    narrative: bool = False

    @property
    def day(self) -> date | None:
        """The document's day, where it is known to the day."""
        return reckoning.first_day(self.document) if self.document and reckoning.grain(self.document) == "D" else None

    def _closes_the_quarter(self, value: str) -> bool:
        day = reckoning.first_day(value) if reckoning.grain(value) == "D" else None
        if day is None or self.last is None or day.day < CLOSING or day.month % 3:
            return False
        return reckoning.at_grain(day, "Q") == self.last

    def after(self, timex: Timex) -> Context:
        """Return the context that the next expression is resolved in."""
        plain = timex.value.partition("T")[0]
        if timex.type == "DATE" and reckoning.grain(plain) in ("DE", "CE"):
            return replace(self, last_age=plain)
        if timex.type not in ("DATE", "TIME") or (reckoning.first_day(plain) is None and not reckoning.before_common_era(plain)):
            return self
        if self.narrative and timex.anchor is not None and timex.anchor == self.document:
            return self  # "today" in a history is the writer's day, not the story's
        if self._is_background(timex, plain):
            return self
        if timex.anchor is not None and reckoning.grain(timex.anchor) == "Q" and reckoning.grain(plain) == "Q" and plain < timex.anchor:
            return self  # "a year earlier" compares; the text goes on with its own quarter
        if not self.narrative and self._closes_the_quarter(plain):
            return replace(
                self, last_fine=plain, last_day=plain, last_end=timex.span.end
            )  # "the quarter ended Sept. 30": the text goes on with the quarter
        fine, day = reckoning.fine_enough(plain, "M"), reckoning.grain(plain) == "D"
        last_fine, last_day = plain if fine else self.last_fine, plain if day else self.last_day
        left = self._left_for(plain, timex)
        return replace(self, last=plain, last_fine=last_fine, last_day=last_day, last_age=None, left=left, last_end=timex.span.end)

    def _left_for(self, value: str, timex: Timex) -> str | None:
        """Return where a history stood when it looks aside to a date that does not lie on its way to the next one it states.

        "In 1961 … papers opened in 1999 show … on 4 May … in July 1961": the fourth of May is of 1961.
        Ahead every date can be such a look, back only a year that the words count: "just over a year earlier".
        """
        stood, upcoming = self.left or self.last, self.upcoming
        if not self.narrative or stood is None or upcoming is None:
            return None
        begin, end, day = reckoning.first_day(stood), reckoning.first_day(upcoming), reckoning.first_day(value)
        if begin is None or end is None or day is None or begin > end:
            return None
        if timex.mod == "END" and reckoning.grain(value) == "Y":
            day = day.replace(month=12)
        back = day < begin and timex.anchor is not None and reckoning.grain(value) == "Y"
        return stood if day > end or back else None

    def _is_background(self, timex: Timex, value: str) -> bool:
        """Whether a history only looks back to a year: "in 1979 the Shah fell, who had ruled since 1941"."""
        if not self.narrative or self.last is None or reckoning.grain(value) != "Y" or not self.cues.since(self.text, timex.span):
            return False
        told, year = reckoning.first_day(self.last), reckoning.first_day(value)
        return told is not None and year is not None and year < told

    def opens_sentence(self, start: int) -> bool:
        """Whether the date mentioned last opens the sentence that a place in the text stands in."""
        opening = _OPENING.search(self.text[max(0, self.last_end - OPENING) : self.last_end])
        return opening is not None and _SENTENCE_END.search(self.text, self.last_end, start) is None

    def in_next_sentence(self, start: int) -> bool:
        """Whether a sentence ends between the date mentioned last and a place in the text; "U.S. " ends none."""
        if start - self.last_end > SENTENCE:
            return True
        return _NEXT_SENTENCE.search(self.text, self.last_end, start) is not None

    def year_of_sentence(self, start: int) -> str | None:
        """Return the year that the sentence opens with in which a place of the text stands: "In 1989 they left in May and …"."""
        before = self.text[max(0, start - SENTENCE) : start]
        ends = [found.end() for found in _SENTENCE_END.finditer(before)]
        opening = _YEAR_FIRST.match(before, ends[-1] if ends else 0) if ends or start <= SENTENCE else None
        return opening[1] if opening else None

    def coupled_ahead(self, span: Span) -> bool:
        """Whether an expression is coupled with a day ahead of the document's: "beginning Monday or Tuesday"."""
        if self.last_day is None or self.last_day != self.last or self.day is None or self.last_day <= self.day.isoformat():
            return False
        return self.cues.coupled.fullmatch(self.text, self.last_end, span.start) is not None

    def apposed(self, span: Span) -> bool:
        """Whether an expression stands straight behind the date mentioned last: "on 3 July 1962, 132 years after the conquest"."""
        return self.last is not None and self.cues.apposed.fullmatch(self.text, self.last_end, span.start) is not None


CLOSING = 24
"""From this day on a day of the last month of the quarter under discussion is taken for the one on which it ended."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with the way to it."""

    value: str
    trail: tuple[str, ...] = ()
    anchor: str | None = None
    begin: str | None = None
    end: str | None = None


def left_open(form: Form, reading: Reading, missing: str) -> Resolved:
    """Return the stated value as it is, with the reason why no more can be said."""
    time = form.time if isinstance(form, Named | Shifted) and form.type == "TIME" and "T" not in form.stated else ""
    return Resolved(form.stated + time, (f"“{reading.text}” is left open: {missing}.",))


NO_DOCUMENT = "the date of the article is not known"
NO_SPEECH = "it is quoted, and nothing says on which day it was spoken"
NO_MENTION = "no date before it says from where to count"


def of_document(context: Context) -> str:
    """Return the sentence of the trail that names the article's date."""
    return f"The article is of {reckoning.spoken(context.document or '')}."
