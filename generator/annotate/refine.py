"""Refiners: small passes over the readings of one text, in the one order of `REFINERS`.

Each takes the readings and returns them with some merged, changed or dropped; none looks at the document's date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.annotate.forms import Clock, Fixed, Named, Overnight, Reading, Shifted
from generator.annotate.lexicon import TimexLexicon, alternation
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Source:
    """What a refiner may look at: the folded text and the language's words."""

    text: str
    lexicon: TimexLexicon

    def before(self, reading: Reading, reach: int = 40) -> str:
        """Return the text before a reading, up to `reach` characters."""
        return self.text[max(0, reading.span.start - reach) : reading.span.start]

    def after(self, reading: Reading, reach: int = 40) -> str:
        """Return the text after a reading, up to `reach` characters."""
        return self.text[reading.span.end : reading.span.end + reach]

    def words(self, role: str, frame: str) -> re.Pattern[str]:
        """Return `frame` compiled with its `%s` standing for the words of a role."""
        return _compiled(self.lexicon, role, frame)


@lru_cache(maxsize=256)
def _compiled(lexicon: TimexLexicon, role: str, frame: str) -> re.Pattern[str]:
    return re.compile(frame.replace("%s", f"(?:{alternation(lexicon.words(role))})"))


Refiner = Callable[[tuple[Reading, ...], Source], tuple[Reading, ...]]


def drop_numbers(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Drop a bare year that counts or numbers something: "2000 people", "version 2000", "Room 1940"."""
    return tuple(reading for reading in readings if not (reading.rule == "year" and _counts_something(reading, source)))


def _counts_something(reading: Reading, source: Source) -> bool:
    if reading.text[:1].isdigit():
        if source.words("guards.number_before", r"(?<!\w)%s\.? {1,3}$").search(source.before(reading)):
            return True
        return source.words("guards.number_after", r"[ -]{1,3}%s\b").match(source.after(reading)) is not None
    return False


def drop_figures_of_speech(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Drop "overnight" where it means "very fast": "cannot be replaced overnight", "an overnight success"."""
    return tuple(reading for reading in readings if not (isinstance(reading.form, Overnight) and _very_fast(reading, source)))


def _very_fast(reading: Reading, source: Source) -> bool:
    clause = re.split(r"[.;:?!,\x00]", source.before(reading, 80))[-1]
    if source.words("guards.not_overnight_before", r"(?<!\w)%s(?!\w)").search(clause):
        return True
    return source.words("guards.not_overnight_after", r" {1,3}%s\b").match(source.after(reading)) is not None


def merge_weekday_with_date(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Join "Thursday" with the date beside it: "Thursday, April 6", "April 6, a Thursday" stays apart."""
    return _merged(readings, source, r",? {1,3}(?:the )?", _weekday_and_date)


def _weekday_and_date(first: Reading, second: Reading) -> Reading | None:
    if not (isinstance(first.form, Named) and first.form.stated.startswith("XXXX-WXX-") and first.form.step is None):
        return None
    form = second.form
    if (
        isinstance(form, Fixed | Named)
        and form.type == "DATE"
        and len(form.stated) == 10
        and form.stated[4] == "-"
        and "W" not in form.stated
    ):
        return replace(second, notes=(*second.notes, f"“{first.text}” stands beside it."))
    return None


def merge_time_with_date(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Join a time of day with the day beside it: "10 a.m. on Friday", "Friday night", "the night of 10 August"."""
    glue = source.words("on", r"(?:,? {1,3}(?:%s {1,3}|of {1,3}|in {1,3}|at {1,3})?)").pattern
    return _merged(readings, source, glue, _time_and_date)


def _time_and_date(first: Reading, second: Reading) -> Reading | None:
    for time, day in ((first, second), (second, first)):
        if not isinstance(time.form, Clock):
            continue
        form = day.form
        note = (f"“{time.text}” gives the time of day.",)
        if isinstance(form, Named | Shifted) and not form.time and _is_day(form):
            return replace(
                day, form=replace(form, time=time.form.time, type="TIME", mod=form.mod or time.form.mod), notes=(*day.notes, *note)
            )
        if isinstance(form, Fixed) and re.fullmatch(r"\d{4}-\d\d-\d\d", form.value):
            return replace(day, form=replace(form, value=form.value + time.form.time, type="TIME"), notes=(*day.notes, *note))
        if isinstance(form, Clock) and isinstance(time.form, Clock) and len(form.time) > 3 and len(time.form.time) == 3:
            return replace(day, form=form, notes=(*day.notes, *note))
    return None


def _is_day(form: Named | Shifted) -> bool:
    if isinstance(form, Shifted):
        return form.unit in ("D", "N")
    return len(form.stated) >= 10 and not form.stated.endswith("WE")


def _merged(
    readings: tuple[Reading, ...], source: Source, glue: str, join: Callable[[Reading, Reading], Reading | None]
) -> tuple[Reading, ...]:
    between = re.compile(glue)
    kept: list[Reading] = []
    for reading in readings:
        if kept and between.fullmatch(source.text, kept[-1].span.end, reading.span.start):
            joined = join(kept[-1], reading)
            if joined is not None:
                span = Span(kept[-1].span.start, reading.span.end)
                kept[-1] = replace(joined, span=span, text=span.of(source.text))
                continue
        kept.append(reading)
    return tuple(kept)


def drop_lone_parts(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Drop "morning" or "night" where no day stands beside it; noon and midnight and clock times stay."""
    return tuple(reading for reading in readings if not (reading.rule == "part of day" and isinstance(reading.form, Clock)))


def drop_shy_seasons(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Drop "fall" and "spring" where nothing beside them says that they are seasons."""
    shy = source.lexicon.words("shy.seasons")
    return tuple(reading for reading in readings if not (reading.rule == "season alone" and reading.text.lower() in shy))


REFINERS: tuple[Refiner, ...] = (
    drop_numbers,
    drop_figures_of_speech,
    merge_weekday_with_date,
    merge_time_with_date,
    merge_weekday_with_date,
    drop_lone_parts,
    drop_shy_seasons,
)


def refined(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Return the readings after every refiner, in the order of `REFINERS`."""
    for refiner in REFINERS:
        readings = refiner(readings, source)
    return readings
