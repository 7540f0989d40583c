"""What a quoted voice in a history calls today or next year is counted from the day on which it spoke, not from the writer's.

That day is the date told before it in the same sentence: "In a speech on 3 May he promised it “by next summer”".
Where there is none, nothing is known of it, and the value stays open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator.annotate.context import Context
from generator.annotate.forms import Named, Reading, Shifted

PARAGRAPH = 3000
"""Characters of a paragraph that are looked at for the marks of a quotation; of a longer one nothing is said."""

MARKS = (("“", "”"), ("``", "''"))

Off = Literal["mention-1", "mention", "mention+1"]
YEARS: dict[int, Off] = {-1: "mention-1", 0: "mention", 1: "mention+1"}


def leans_on_a_speaker(reading: Reading, context: Context) -> bool:
    """Whether a history quotes somebody who counts from a day of their own."""
    if not context.narrative or not _leans(reading):
        return False
    start = reading.span.start
    opened = context.text.rfind("\x00", max(0, start - PARAGRAPH), start) + 1
    if not opened and start > PARAGRAPH:
        return False
    words = context.text[opened:start]
    return words.count('"') % 2 == 1 or any(words.rfind(first) > words.rfind(last) for first, last in MARKS)


def _leans(reading: Reading) -> bool:
    form = reading.form
    if isinstance(form, Shifted):
        return form.base == "document"
    return isinstance(form, Named) and (isinstance(form.year, int) or (form.year is None and form.step is not None))


def from_the_speech(reading: Reading, context: Context) -> Reading | None:
    """Return the reading counted from the date told before it in the same sentence, or None where there is none."""
    if context.last is None or context.in_next_sentence(reading.span.start):
        return None
    form = reading.form
    if isinstance(form, Shifted):
        return replace(reading, form=replace(form, base="mention"))
    if isinstance(form, Named) and isinstance(form.year, int):
        return replace(reading, form=replace(form, year=YEARS[form.year])) if form.year in YEARS else None
    return replace(reading, form=replace(form, year="mention")) if isinstance(form, Named) else None
