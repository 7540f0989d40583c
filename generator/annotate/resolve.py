"""From what the words say to a TIMEX3 value: the only module that sees the document's date.

The order of the text matters: each date becomes the one that "that day" or "a year later" counts from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.annotate import reckoning
from generator.annotate.cues import Cues
from generator.annotate.forms import Clock, Distance, Fixed, Form, Holiday, Named, Overnight, Part, Reading, Shifted
from generator.model import Timex


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when an expression is resolved.

    Attributes:
        text: the folded text.
        document: the document's date as a TIMEX3 value, or None.
        last: value of the date mentioned last, or None.
        last_day: value of the last mentioned date that is a single day, or None.
        upcoming: the next date in the text that states its own year, or None.
        narrative: whether dates build on each other, as in a history, rather than on the document's day.
    """

    text: str
    cues: Cues
    document: str | None
    last: str | None = None
    last_day: str | None = None
    upcoming: str | None = None
    narrative: bool = False

    @property
    def day(self) -> date | None:
        """The document's day, where it is known to the day."""
        return reckoning.first_day(self.document) if self.document and reckoning.grain(self.document) == "D" else None

    def after(self, timex: Timex) -> Context:
        """Return the context that the next expression is resolved in."""
        plain = timex.value.partition("T")[0]
        if timex.type not in ("DATE", "TIME") or (reckoning.first_day(plain) is None and not reckoning.before_common_era(plain)):
            return self
        if self.narrative and timex.anchor is not None and timex.anchor == self.document:
            return self  # "today" in a history is the writer's day, not the story's
        return replace(self, last=plain, last_day=plain if reckoning.grain(plain) == "D" else self.last_day)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with the way to it."""

    value: str
    trail: tuple[str, ...] = ()
    anchor: str | None = None
    begin: str | None = None
    end: str | None = None


def resolved(readings: tuple[Reading, ...], context: Context) -> tuple[Timex, ...]:
    """Return the TIMEX3s of the readings, each resolved in the light of those before it."""
    timexes: list[Timex] = []
    for reading, upcoming in zip(readings, _dates_ahead(readings), strict=True):
        context = replace(context, upcoming=upcoming)
        timex = _timex(reading, _resolved(reading, context))
        timexes.append(timex)
        context = context.after(timex)
    return tuple(timexes)


def _dates_ahead(readings: tuple[Reading, ...]) -> tuple[str | None, ...]:
    """For each reading the next date in the text that states its own year, to the month at least."""
    ahead: list[str | None] = []
    following: str | None = None
    for reading in reversed(readings):
        ahead.append(following)
        form = reading.form
        if isinstance(form, Fixed) and form.type == "DATE" and reckoning.fine_enough(form.value, "M"):
            following = form.value
    return tuple(reversed(ahead))


def _timex(reading: Reading, found: Resolved) -> Timex:
    form = reading.form
    return Timex(
        span=reading.span,
        text=reading.text,
        type=form.type,
        value=found.value,
        mod=form.mod,
        rule=reading.rule,
        stated=form.stated,
        anchor=found.anchor,
        begin=found.begin,
        end=found.end,
        trail=(*reading.notes, *found.trail),
    )


def _resolved(reading: Reading, context: Context) -> Resolved:
    form = reading.form
    match form:
        case Fixed():
            return Resolved(form.value, (f"“{reading.text}” says {_said(form)} by itself.",), begin=form.begin, end=form.end)
        case Shifted():
            return _shifted(form, reading, context)
        case Named():
            return _named(form, reading, context)
        case Holiday():
            return _holiday(form, reading, context)
        case Distance():
            return _distance(form, reading, context)
        case Part():
            return _open(form, reading, "the longer time that it is a part of is not named")
        case Overnight():
            return _overnight(form, reading, context)
        case Clock():
            return _clock(form, reading, context)


def _said(form: Fixed) -> str:
    if form.type == "DURATION":
        return f"an amount of time ({form.value})"
    if form.type == "SET":
        return f"a repeated time ({form.value})"
    kinds = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}
    return kinds.get(form.value) or reckoning.spoken(form.value)


def _open(form: Form, reading: Reading, missing: str) -> Resolved:
    return Resolved(form.stated, (f"“{reading.text}” is left open: {missing}.",))


QUARTERLY = ("N units ago", "N units earlier", "N units later", "year-ago")
"""Rules whose years may be those of the quarter under discussion; "last year" stays a year."""

NO_DOCUMENT = "the date of the article is not known"
NO_MENTION = "no date before it says from where to count"


def _of_document(context: Context) -> str:
    return f"The article is of {reckoning.spoken(context.document or '')}."


def _same_quarter(form: Shifted, reading: Reading, context: Context) -> Resolved | None:
    """In a text about a quarter "a year earlier" and "a year ago" mean that quarter a year back."""
    last = context.last
    if (
        form.unit != "Y"
        or form.count is None
        or form.count != int(form.count)
        or not form.count
        or not last
        or reckoning.grain(last) != "Q"
    ):
        return None
    value = f"{int(last[:4]) + int(form.count):04d}{last[4:]}"
    trail = (
        f"“{reading.text}” is counted from the date before it.",
        f"The text speaks of {reckoning.spoken(last)}.",
        f"That gives {reckoning.spoken(value)}.",
    )
    return Resolved(value, trail, anchor=last)


def _shifted(form: Shifted, reading: Reading, context: Context) -> Resolved:
    quarter = _same_quarter(form, reading, context) if reading.rule in QUARTERLY else None
    if quarter is not None:
        return quarter
    base = context.document if form.base == "document" else _mentioned(form, context)
    if base is None:
        return _open(form, reading, NO_DOCUMENT if form.base == "document" else NO_MENTION)
    if form.count is None:
        return _open(form, reading, "it does not say how many")
    value = reckoning.shifted(base, form.unit, form.count)
    if value is None and form.unit in ("TH", "TM", "TS") and reckoning.grain(base) == "D":
        value = f"{base}TXX"
    if value is None:
        return _open(form, reading, f"{reckoning.spoken(base)} is too coarse to count from")
    start = (
        _of_document(context)
        if base == context.document and form.base == "document"
        else f"The date mentioned before it is {reckoning.spoken(base)}."
    )
    trail = (
        f"“{reading.text}” is counted from {'the article' if form.base == 'document' else 'the date before it'}.",
        start,
        f"That gives {reckoning.spoken(value)}.",
    )
    return Resolved(value + form.time, trail, anchor=base)


def _distance(form: Distance, reading: Reading, context: Context) -> Resolved:
    origin = _resolved(replace(reading, form=form.origin, text=form.words), context)
    value = reckoning.shifted(origin.value, form.unit, form.count)
    if value is None:
        return _open(form, reading, f"{reckoning.spoken(origin.value)} is too coarse to count from")
    return Resolved(
        value, (*origin.trail, f"Counted from {reckoning.spoken(origin.value)}, that gives {reckoning.spoken(value)}."), anchor=origin.value
    )


def _mentioned(form: Shifted, context: Context) -> str | None:
    """The date mentioned last that is fine enough to count from."""
    for value in (context.last, context.last_day):
        if value is not None and reckoning.fine_enough(value, form.unit):
            return value
    if form.count == 0 and form.unit == "Y" and context.document:
        return context.document
    return None


def _named(form: Named, reading: Reading, context: Context) -> Resolved:
    template = form.stated
    if template.startswith("XX") and template[2:4].isdigit():
        return _two_digit_year(form, reading, context)
    if template.startswith("XXXX-WXX"):
        return _week_named(form, reading, context)
    if template.startswith("XXXX-XX-"):
        return _day_of_month(form, reading, context)
    return _in_some_year(form, reading, context)


def _two_digit_year(form: Named, reading: Reading, context: Context) -> Resolved:
    base = reckoning.first_day((context.last if context.narrative else context.document) or context.last or context.document or "")
    if base is None:
        return _open(form, reading, NO_DOCUMENT)
    short = int(form.stated[2:4])
    century = base.year - base.year % 100
    year = min((century - 100 + short, century + short, century + 100 + short), key=lambda year: abs(year - base.year))
    value = f"{year:04d}{form.stated[4:]}"
    return Resolved(value, (f"“{reading.text}” writes its year short.", f"The nearest such year is {year}."), anchor=context.document)


def _week_named(form: Named, reading: Reading, context: Context) -> Resolved:
    day = context.day
    if day is None:
        return _open(form, reading, NO_DOCUMENT)
    if form.stated.endswith("WE"):
        return _weekend(form, reading, context, day)
    weekday = int(form.stated[-1])
    name = reckoning.DAY_NAMES[weekday - 1]
    ahead = form.step is None and context.cues.ahead(context.text, reading.span)
    try:
        if form.time == "W":
            monday = day - timedelta(day.isoweekday() - 1) + timedelta(7 * (form.step or 0))
            found, how = monday + timedelta(weekday - 1), f"The {name} of that week is"
        else:
            found = reckoning.weekday_near(day, weekday, form.step, ahead)
            how = _which(name, found, day, form.step)
    except OverflowError:
        return _open(form, reading, "it falls outside the calendar")
    value = found.isoformat()
    trail = (f"“{reading.text}” names a weekday.", _of_document(context), f"{how} {_short(found)}.")
    return Resolved(value + ("" if form.time == "W" else form.time), trail, anchor=context.document)


def _short(day: date) -> str:
    return f"{day.day} {reckoning.MONTH_NAMES[day.month - 1]} {day.year}"


def _which(name: str, found: date, day: date, step: int | None) -> str:
    if found == day:
        return f"That day is a {name}:"
    if found > day:
        return f"The next {name} is"
    return f"The most recent {name} is"


def _weekend(form: Named, reading: Reading, context: Context, day: date) -> Resolved:
    step = form.step
    if step is None:
        step = 0 if day.isoweekday() >= 6 or context.cues.ahead(context.text, reading.span) else -1
    value = reckoning.shifted(day.isoformat(), "WE", step)
    if value is None:
        return _open(form, reading, "it falls outside the calendar")
    return Resolved(
        value,
        (f"“{reading.text}” names a weekend.", _of_document(context), f"That gives {reckoning.spoken(value)}."),
        anchor=context.document,
    )


def _base_of_year(form: Named | Holiday, context: Context) -> str | None:
    """In a narrative a date without a year belongs near the date before it; in news near the article's."""
    if isinstance(form, Named) and form.year == "mention":
        return context.last or context.document
    if context.narrative and context.last and form.step is None and not (isinstance(form, Named) and form.year is not None):
        return context.last
    return context.document or (context.last if form.step is None else None)


def _in_some_year(form: Named, reading: Reading, context: Context) -> Resolved:
    base = _base_of_year(form, context)
    start = reckoning.first_day(base) if base else None
    if base is not None and reckoning.before_common_era(base):
        return _in_ancient_year(form, reading, base)
    if base is None or start is None:
        return _open(form, reading, NO_DOCUMENT)
    year = _year_for(form, reading, context, base, start)
    value = f"{year:04d}{form.stated[4:]}"
    if not 1 <= year <= 9999 or reckoning.first_day(value) is None:
        return _open(form, reading, "there is no such day in that year")
    near = _of_document(context) if base == context.document else f"The date mentioned before it is {reckoning.spoken(base)}."
    trail = (f"“{reading.text}” names no year.", near, f"{_how(form)} {reckoning.spoken(value)}.")
    return Resolved(value + form.time, trail, anchor=base)


def _in_ancient_year(form: Named, reading: Reading, base: str) -> Resolved:
    """Before the Common Era only the year spoken of is taken up: how its months lay is not ours to say."""
    value = f"{base[:6]}{form.stated[4:]}"
    return Resolved(value, (f"“{reading.text}” names no year.", f"The year spoken of is {reckoning.spoken(base[:6])}."), anchor=base)


def _how(form: Named) -> str:
    if form.year is not None:
        return "The year meant makes it"
    return {None: "The nearest one is", -1: "The last one before it is", 0: "The one of that year is", 1: "The next one is"}[form.step]


def _year_for(form: Named, reading: Reading, context: Context, base: str, start: date) -> int:
    if form.year is not None:
        return start.year + (form.year if isinstance(form.year, int) else 0)
    month, dom = _month_of(form.stated), int(form.stated[8:10]) if len(form.stated) >= 10 else None
    if reckoning.grain(base) == "Y":
        return start.year
    if base != context.document:
        return _year_in_story(start, month, context.upcoming)
    side = _side(form, reading, context)
    if form.stated[5:7] in reckoning.SEASONS:
        return reckoning.season_near(start, form.stated[5:7], form.step, side)
    return reckoning.year_near(start, month, dom, form.step, side)


def _month_of(stated: str) -> int:
    part = stated[5:7]
    return int(part) if part.isdigit() else reckoning.PART_MONTH[part]


def _side(form: Named, reading: Reading, context: Context) -> bool | None:
    """True where the words put the date ahead of the document's day, False where behind it, None where they do not say."""
    if form.step is None and context.cues.behind(context.text, reading.span):
        return False
    return True if context.cues.ahead(context.text, reading.span) else None


LONG_BACK = 9
"""Months: a step back this long, with no date ahead to decide, is a step into the next year."""


def _year_in_story(start: date, month: int, upcoming: str | None) -> int:
    """A story moves forward: an earlier month is the next year's where the next full date has got there within a year."""
    if month >= start.month or start.year >= date.max.year:
        return start.year
    ahead = reckoning.first_day(upcoming) if upcoming else None
    step = date(start.year + 1, month, 1)
    if ahead is not None and start <= ahead and ahead.year <= start.year + 1:
        return start.year + 1 if ahead >= step else start.year
    return start.year + 1 if start.month - month > LONG_BACK else start.year


def _day_of_month(form: Named, reading: Reading, context: Context) -> Resolved:
    base = context.last if context.last and reckoning.fine_enough(context.last, "M") else context.document
    if base is None or not reckoning.fine_enough(base, "M"):
        return _open(form, reading, "no month is known for it")
    value = f"{base[:7]}{form.stated[7:]}" if base[5] != "W" else None
    if value is None or reckoning.first_day(value) is None:
        return _open(form, reading, "there is no such day in that month")
    return Resolved(
        value, (f"“{reading.text}” names a day of a month.", f"The month spoken of is {reckoning.spoken(value[:7])}."), anchor=base
    )


def _holiday(form: Holiday, reading: Reading, context: Context) -> Resolved:
    if form.year is not None:
        day = reckoning.feast(form.code, int(form.year))
        return (
            Resolved(day.isoformat(), (f"“{reading.text}” is {reckoning.spoken(day.isoformat())}.",))
            if day
            else _open(form, reading, "it has no day that year")
        )
    base = _base_of_year(form, context)
    start = reckoning.first_day(base) if base else None
    if base is None or start is None:
        return _open(form, reading, NO_DOCUMENT)
    days = [day for year in (start.year - 1, start.year, start.year + 1) if (day := reckoning.feast(form.code, year)) is not None]
    chosen = [day for day in days if form.step in (None, 0) or (day < start if form.step < 0 else day > start)]
    if not chosen:
        return _open(form, reading, "it falls outside the calendar")
    day = min(chosen, key=lambda day: abs((day - start).days))
    return Resolved(
        day.isoformat(), (f"“{reading.text}” is a holiday.", f"The one nearest to {reckoning.spoken(base)} is {_short(day)}."), anchor=base
    )


def _overnight(form: Overnight, reading: Reading, context: Context) -> Resolved:
    day = context.day
    if day is None or day == date.min:
        return _open(form, reading, NO_DOCUMENT)
    evening = (day - timedelta(1)).isoformat()
    trail = (
        f"“{reading.text}” is the night into the article's day.",
        _of_document(context),
        f"That night began on {reckoning.spoken(evening)}.",
    )
    return Resolved(f"{evening}TNI", trail, anchor=context.document, begin=evening, end=day.isoformat())


def _clock(form: Clock, reading: Reading, context: Context) -> Resolved:
    base = context.last_day or (context.document if context.day else None)
    if base is None:
        return _open(form, reading, NO_DOCUMENT)
    return Resolved(
        f"{base}{form.time}", (f"“{reading.text}” names a time of day.", f"The day spoken of is {reckoning.spoken(base)}."), anchor=base
    )
