"""What is known when an expression is resolved, and what a resolution gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from generator.annotate import reckoning
from generator.annotate.cues import Cues
from generator.annotate.forms import Form, Named, Reading, Shifted
from generator.annotate.scan import PARAGRAPH
from generator.model import Span, Timex

OPENING = 24
"""Characters in which a sentence may open with a year: "By late 1914"."""

_OPENING = re.compile(r"(?:^|[.!?)\"] {1,3}|\x00 *)(?:\w+[ -]){0,2}\d{4}$")
_YEAR_FIRST = re.compile(r"[\s\"]*(?:\w+[ -]){0,2}(\d{4})(?![\w-])")
SENTENCE = 240
"""Characters within which the opening of a sentence is looked for."""
_BEHIND_DAY = re.compile(r"(?:[^.;:?!\x00()]{0,30}\))?, {1,3}")
_YEAR_ALONE = re.compile(r"(?:BC)?\d{4}")
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
        upcoming: the next date in the text that states its own year, or None.
        last_end: where the date mentioned last ends in the text.
        next_start: where the next expression begins, or the end of the text.
        following: value of the next expression, where it is a date that needs no other.
        reached: value of the date the story has got to: the last one that it does not merely look back or ahead to, or None.
        reached_fine: the same of the dates that are known to the month within the paragraph of `reached`, or None.
        furthest: the latest month or day that the paragraph has reached, or None.
        narrative: whether dates build on each other, as in a history, rather than on the document's day.
    """

    text: str
    cues: Cues
    document: str | None
    last: str | None = None
    last_fine: str | None = None
    last_day: str | None = None
    last_age: str | None = None
    upcoming: str | None = None
    last_end: int = 0
    next_start: int = 0
    following: str | None = None
    reached: str | None = None
    reached_fine: str | None = None
    furthest: str | None = None
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
        if self.narrative and timex.type == "DURATION" and timex.anchor is not None:  # "for the first ten months of 1915"
            return replace(self, last=timex.anchor, reached=timex.anchor, reached_fine=None, last_age=None, last_end=timex.span.end)
        plain = timex.value.partition("T")[0]
        if timex.type == "DATE" and reckoning.age(plain) is not None:
            return replace(self, last_age=plain)
        if timex.type not in ("DATE", "TIME") or (reckoning.first_day(plain) is None and not reckoning.before_common_era(plain)):
            return self
        of_its_day = self.last == self.last_day and _YEAR_ALONE.fullmatch(plain) and (self.last or "")[:4] == plain
        if of_its_day and _BEHIND_DAY.fullmatch(self.text, self.last_end, timex.span.start):
            return replace(self, last_end=timex.span.end)  # "on 7 December (8 December in Asia), 1941"
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
        moved = replace(self, last=plain, last_fine=last_fine, last_day=last_day, last_age=None, last_end=timex.span.end)
        if self._is_aside(timex, plain):
            return moved
        afresh = PARAGRAPH in self.text[self.last_end : timex.span.start]  # a paragraph may go back to years that are no background in it
        furthest = plain if fine and (afresh or self.furthest is None or plain > self.furthest) else None if afresh else self.furthest
        if self._is_off_the_way(timex, plain):
            return replace(moved, furthest=furthest)
        return replace(moved, reached=plain, reached_fine=plain if fine else None if afresh else self.reached_fine, furthest=furthest)

    def _is_aside(self, timex: Timex, value: str) -> bool:
        """Whether a history only looks to a date and goes on where it was: "it lasted until May", "they had left in 1943"."""
        reached, told = reckoning.first_day(self.reached or ""), reckoning.first_day(value)
        if not self.narrative or reached is None or told is None:
            return False
        if told > reached:
            return self.cues.ends_with(self.text, timex.span) or (told.year > reached.year + CITED and self._in_brackets(timex.span))
        if timex.rule == PREVIOUS:
            return True
        if reckoning.grain(value) != "Y":
            return False  # "he had joined in March 1940; in June, he was taken" goes on there
        if self.cues.known(self.text, timex.span):
            return True  # "according to the 1614 custom"
        return self.cues.before_that(self.text, timex.span, self.last_end) and not self.cues.bounds(self.text, timex.span)

    def _is_off_the_way(self, timex: Timex, value: str) -> bool:
        """Whether a history looks to a date that does not lie on its way to the next one it states.

        "In 1961 … papers opened in 1999 show … on 4 May … in July 1961": the fourth of May is of 1961.
        Ahead every date can be such a look, back only a year that the words count: "just over a year earlier".
        """
        if not self.narrative or self.reached is None or self.upcoming is None:
            return False
        begin, end, day = reckoning.first_day(self.reached), reckoning.first_day(self.upcoming), reckoning.first_day(value)
        if begin is None or end is None or day is None or begin > end:
            return False
        if timex.mod == "END" and reckoning.grain(value) == "Y":
            day = day.replace(month=12)
        return day > end or (day < begin and timex.anchor is not None and reckoning.grain(value) == "Y")

    def _is_background(self, timex: Timex, value: str) -> bool:
        """Whether a history only looks back to a year: "in 1979 the Shah fell, who had ruled since 1941"."""
        if not self.narrative or self.last is None or not _YEAR_ALONE.fullmatch(value) or not self.cues.since(self.text, timex.span):
            return False
        told, year = reckoning.year_number(self.last), reckoning.year_number(value)
        return told is not None and year is not None and year < told

    def _in_brackets(self, span: Span) -> bool:
        """Whether an expression stands alone in brackets."""
        return self.text[span.start - 1 : span.start] == "(" and self.text[span.end : span.end + 1] == ")"

    def opens_sentence(self, start: int) -> bool:
        """Whether the date mentioned last opens the sentence that a place in the text stands in."""
        opening = _OPENING.search(self.text[max(0, self.last_end - OPENING) : self.last_end])
        return opening is not None and _SENTENCE_END.search(self.text, self.last_end, start) is None

    def in_next_sentence(self, start: int) -> bool:
        """Whether a sentence ends between the date mentioned last and a place in the text; "U.S. " ends none."""
        if start - self.last_end > SENTENCE:
            return True
        return _NEXT_SENTENCE.search(self.text, self.last_end, start) is not None

    def day_in_sentence(self, start: int) -> bool:
        """Whether the date mentioned last is a day and stands in the sentence of a place in the text."""
        return self.last_day is not None and self.last == self.last_day and not self.in_next_sentence(start)

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


PREVIOUS = "the previous unit"
"""Rule whose unit a history looks back to."""

CITED = 10
"""Years: a date in brackets so much later than the story is that of a book: "Their War (2003) says"."""

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
