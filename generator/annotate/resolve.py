"""From what the words say to a TIMEX3 value: only here and in `placing` and `placing_feasts` is the document's date seen.

The order of the text matters: each date becomes the one that "that day" or "a year later" counts from.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.annotate import reckoning, saying
from generator.annotate.context import NO_DOCUMENT, NO_MENTION, NO_SPEECH, Context, Resolved, left_open, of_document
from generator.annotate.forms import Clock, Distance, Fixed, Form, Holiday, Named, Nth, Overnight, Part, Reading, Shifted
from generator.annotate.histories import AMOUNTS, in_story
from generator.annotate.placing import named
from generator.annotate.placing_feasts import holiday
from generator.annotate.quoted import from_the_speech, leans_on_a_speaker
from generator.model import Timex

QUARTERLY = ("N units ago", "N units earlier", "N units later", "year-ago")
"""Rules whose years may be those of the quarter under discussion; "last year" stays a year."""


def resolved(readings: tuple[Reading, ...], context: Context) -> tuple[Timex, ...]:
    """Return the TIMEX3s of the readings, each resolved in the light of those before it."""
    timexes: list[Timex] = []
    starts = [*(reading.span.start for reading in readings[1:]), len(context.text)]
    stated = [*(_stated_date(reading) for reading in readings[1:]), None]
    for reading, upcoming, start, following in zip(readings, _dates_ahead(readings), starts, stated, strict=False):
        context = replace(context, upcoming=upcoming, next_start=start, following=following)
        reading = in_story(reading, context)
        if leans_on_a_speaker(reading, context):
            timexes.append(_of_the_speaker(reading, context))
            continue  # where the story has got to, a speaker does not say
        timex = _timex(reading, _resolved(reading, context))
        timexes.append(timex)
        context = context.after(timex)
    return tuple(timexes)


def _of_the_speaker(reading: Reading, context: Context) -> Timex:
    told = from_the_speech(reading, context)
    return _timex(reading, left_open(reading.form, reading, NO_SPEECH)) if told is None else _timex(told, _resolved(told, context))


def _stated_date(reading: Reading) -> str | None:
    """The value of a date that states its own year, or None."""
    return reading.form.value if isinstance(reading.form, Fixed) and reading.form.type == "DATE" else None


def _dates_ahead(readings: tuple[Reading, ...]) -> tuple[str | None, ...]:
    """For each reading the next date in the text that states its own year, to the season at least."""
    ahead: list[str | None] = []
    following: str | None = None
    for reading in reversed(readings):
        ahead.append(following)
        form = reading.form
        if (
            isinstance(form, Fixed)
            and form.type == "DATE"
            and (reckoning.fine_enough(form.value, "M") or reckoning.grain(form.value) == "SEASON")
        ):
            following = form.value
    return tuple(reversed(ahead))


def _timex(reading: Reading, found: Resolved) -> Timex:
    form = reading.form
    return Timex(
        span=reading.span,
        text=reading.text,
        type="TIME" if form.type == "DATE" and "T" in found.value.partition("-")[2] else form.type,
        value=found.value,
        mod=form.mod,
        quant=form.quant if isinstance(form, Fixed) else None,
        freq=form.freq if isinstance(form, Fixed) else None,
        rule=reading.rule,
        stated=form.stated,
        anchor=found.anchor,
        begin=found.begin,
        end=found.end,
        trail=(*reading.notes, *found.trail, *_modified(form)),
    )


def _modified(form: Form) -> tuple[str, ...]:
    """Say what the modifier makes of the value."""
    return (f"The words mean {saying.MODS[form.mod]}.",) if form.mod in saying.MODS else ()


def _resolved(reading: Reading, context: Context) -> Resolved:
    form = reading.form
    match form:
        case Fixed():
            return Resolved(form.value, (f"“{reading.text}” {_said(form)}",), anchor=form.within, begin=form.begin, end=form.end)
        case Shifted():
            return _shifted(form, reading, context)
        case Named():
            return named(form, reading, context)
        case Holiday():
            return holiday(form, reading, context)
        case Distance():
            return _distance(form, reading, context)
        case Nth():
            return _nth(form, reading, context)
        case Part():
            return left_open(form, reading, "the longer time that it is a part of is not named")
        case Overnight():
            return _overnight(form, reading, context)
        case Clock():
            return _clock(form, reading, context)


REFERENCES = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}


def _said(form: Fixed) -> str:
    """Say what a complete value is, after the words in quotes."""
    if form.type == "DURATION":
        return f"is an amount of time: {saying.amount(form.value)}. It has no place on the calendar of its own."
    if form.type == "SET":
        return f"is a time that comes back: {saying.recurring(form.value)}."
    if form.value in REFERENCES:
        return f"speaks of {REFERENCES[form.value]} without a date."
    return f"is complete by itself: {reckoning.spoken(form.value)}."


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


WHOLE_AGES = ("the following unit", "the previous unit", "that unit")
"""Rules whose decades and centuries are whole ones: "the previous century", but "a century earlier" is a year."""

APPOSED = ("N units later", "N units earlier", *AMOUNTS)


def _of_the_same_day(form: Shifted, reading: Reading, context: Context) -> Resolved | None:
    """Straight behind a date an amount says how far that date is from another event: it is that date itself."""
    last = context.last
    if reading.rule not in APPOSED or form.base != "mention":
        return None
    if context.following and context.cues.placed.fullmatch(context.text, reading.span.end, context.next_start):
        last = context.following  # "two years later, in 1987"
    elif last is None or not context.apposed(reading.span):
        return None
    start = reckoning.first_day(last)
    if start is None and reckoning.before_common_era(last) and form.unit == "Y":
        return Resolved(last[:6], (f"“{reading.text}” says of the date beside it how far it is from another.",), anchor=last)
    if (
        start is None
        or (
            context.following != last  # "two years later (1987)"
            and reading.rule not in AMOUNTS
            and context.text[reading.span.end : reading.span.end + 1] not in (",", ";", ".", ")", "")
        )
    ):
        return None
    value = reckoning.at_grain(start, form.unit) if reckoning.fine_enough(last, form.unit) else last
    return Resolved(
        value, (f"“{reading.text}” says of the date beside it how far it is from another: {reckoning.spoken(value)}.",), anchor=last
    )


def _shifted(form: Shifted, reading: Reading, context: Context) -> Resolved:
    apposed = _of_the_same_day(form, reading, context)
    if apposed is not None:
        return apposed
    quarter = _same_quarter(form, reading, context) if reading.rule in QUARTERLY else None
    if quarter is not None:
        return quarter
    if form.base == "spoken":
        form = replace(form, base="mention" if context.narrative and context.last else "document")
    if _is_deadline(form, reading, context):
        form = replace(form, base="document")
    base = context.document if form.base == "document" else _mentioned(form, context)
    if base is None and form.base == "mention" and not context.narrative:
        form, base = _of_the_article(form, reading, context)
    known = reckoning.partly(context.last or "", form.unit, form.count, back=form.back) if form.base == "mention" else None
    if form.unit in reckoning.CLOCK and (form.back or not context.narrative):
        known = None  # news goes back and forth between its days
    if known is not None and not form.time and (base is None or form.count is None):
        return _known_in_part(known, reading, context.last or "")
    if base is None:
        return left_open(form, reading, NO_DOCUMENT if form.base == "document" else NO_MENTION)
    if form.count is None:
        return left_open(form, reading, "it does not say how many")
    if form.unit in ("DE", "CE") and reckoning.before_common_era(base) and reading.rule in WHOLE_AGES:
        base = reckoning.ancient_age(base, form.unit)
    value = reckoning.shifted(base, form.unit, form.count)
    if value is None and form.unit in reckoning.CLOCK and reckoning.grain(base) == "D":
        value = f"{base}TXX"
    if value is None:
        return left_open(form, reading, f"{reckoning.spoken(base)} is too coarse to count from")
    start = (
        of_document(context)
        if base == context.document and form.base == "document"
        else f"The date mentioned before it is {reckoning.spoken(base)}."
    )
    trail = (
        f"“{reading.text}” is counted from {'the article' if form.base == 'document' else 'the date before it'}.",
        start,
        f"That gives {reckoning.spoken(value)}.",
    )
    return Resolved(value + form.time, trail, anchor=base)


def _known_in_part(value: str, reading: Reading, base: str) -> Resolved:
    """A few weeks after a day of April: the year at least is known."""
    return Resolved(
        value,
        (
            f"“{reading.text}” is counted from the date before it.",
            f"The date mentioned before it is {reckoning.spoken(base)}.",
            f"Only a part of it can be said: {value}.",
        ),
        anchor=base,
    )


UNDER_DISCUSSION = ("a part of the unit under discussion", "the unit under discussion", "the previous unit", "year-ago", "end of the year")
"""Rules whose unit is the article's own where the text has named no date before: "earlier in the week", "the previous month"."""


LATEST = "the latest unit"
"""Of these one tells when they are over: the last one before the article's own."""


def _of_the_article(form: Shifted, reading: Reading, context: Context) -> tuple[Shifted, str | None]:
    """News that has named no date speaks of its own: its week, its month, and of quarters the last one that is over.

    A single day stays open: "a day earlier" may be counted from the day of the article or from the day of its event.
    """
    following, latest = reading.rule == "the following unit", reading.rule == LATEST
    if (
        reading.rule == "N units earlier"
        and form.unit in ("Y", "W")
        and form.count is not None
        and context.cues.compares(context.text, reading.span)
    ):
        return replace(form, base="document"), context.document  # "from a year earlier": what is compared is of about now
    known = reading.rule in UNDER_DISCUSSION or following or latest
    if not known or form.count is None or (form.unit in ("D", "N") and form.count):
        return form, None
    if latest or (form.unit == "Q" and not following):
        form = replace(form, count=form.count - 1)
    return replace(form, base="document"), context.document


def _is_deadline(form: Shifted, reading: Reading, context: Context) -> bool:
    """Whether news counts from the document's day although it has named another date.

    The week of "earlier in the week" is the article's.
    So is the year of "by the end of the year", unless a verb in the past stands beside it.
    """
    if reading.rule != "a part of the unit under discussion" or context.narrative:
        return False
    if form.unit == "W":
        return True
    return form.unit in ("M", "Y") and context.cues.bounds(context.text, reading.span) and not context.cues.told(context.text, reading.span)


def _distance(form: Distance, reading: Reading, context: Context) -> Resolved:
    origin = _resolved(replace(reading, form=form.origin, text=form.words), context)
    count = reckoning.same_place if form.own_grain else reckoning.shifted
    value = count(origin.value, form.unit, form.count)
    if value is None:
        return left_open(form, reading, f"{reckoning.spoken(origin.value)} is too coarse to count from")
    return Resolved(
        value, (*origin.trail, f"Counted from {reckoning.spoken(origin.value)}, that gives {reckoning.spoken(value)}."), anchor=origin.value
    )


def _nth(form: Nth, reading: Reading, context: Context) -> Resolved:
    """The nth weekday of a month, or the nth one after or before a day."""
    place = form.origin
    if isinstance(place, Shifted) and place.base == "mention" and _mentioned(place, context) is None:
        place = replace(place, base="document")  # "the last Friday of the month" in news that has named no month
    origin = _resolved(replace(reading, form=place, text=form.words), context)
    start = reckoning.first_day(origin.value)
    if start is None or reckoning.grain(origin.value) != ("D" if form.side else "M"):
        return left_open(form, reading, f"no {'day' if form.side else 'month'} is known for it")
    day: date | None
    try:
        if form.side:
            day = reckoning.weekday_near(start, form.weekday, form.side, ahead=False) + timedelta(7 * form.side * (form.place - 1))
        else:
            day = reckoning.nth_weekday(start, form.weekday, form.place)
    except OverflowError:
        day = None
    if day is None:
        return left_open(form, reading, "there is no such day")
    trail = (*origin.trail, f"Counted there, the {reckoning.DAY_NAMES[form.weekday - 1]} meant is {reckoning.spoken(day.isoformat())}.")
    return Resolved(day.isoformat(), trail, anchor=origin.value)


def _mentioned(form: Shifted, context: Context) -> str | None:
    """The date mentioned last that is fine enough to count from; of decades and centuries one that was named as such."""
    if form.unit in ("DE", "CE") and context.last_age is not None and reckoning.age(context.last_age) == form.unit:
        return context.last_age
    if context.last is not None and reckoning.fine_enough(context.last, form.unit):
        return context.last
    if context.last_day is not None and not _has_moved_on(context.last_day, context.last):
        return context.last_day
    if form.count == 0 and form.unit == "Y" and context.document:
        return context.document
    return None


def _has_moved_on(day: str, last: str | None) -> bool:
    """Whether the month mentioned last begins after the last known day: "eight days later" then counts from within that month."""
    begin, known = reckoning.first_day(last or ""), reckoning.first_day(day)
    return begin is not None and known is not None and begin > known


def _overnight(form: Overnight, reading: Reading, context: Context) -> Resolved:
    told = context.last_day if context.narrative else None
    if told is not None:
        after = (f"“{reading.text}” is the night after the day told last.", f"The day mentioned before it is {reckoning.spoken(told)}.")
        return Resolved(f"{told}TNI", after, anchor=told)
    day = context.day
    if day is None or day == date.min:
        return left_open(form, reading, NO_DOCUMENT)
    evening = (day - timedelta(1)).isoformat()
    trail = (
        f"“{reading.text}” is the night into the article's day.",
        of_document(context),
        f"That night began on {reckoning.spoken(evening)}.",
    )
    return Resolved(f"{evening}TNI", trail, anchor=context.document, begin=evening, end=day.isoformat())


def _clock(form: Clock, reading: Reading, context: Context) -> Resolved:
    of_story = context.narrative and context.last is not None  # its days are not the writer's
    base = context.last_day or (context.document if context.day and not of_story else None)
    if base is None:
        return left_open(form, reading, NO_DOCUMENT)
    if reading.text.lower() in context.cues.generic_parts and not context.day_in_sentence(reading.span.start):
        return left_open(form, reading, "it may be any")
    return Resolved(
        f"{base}{form.time}", (f"“{reading.text}” names a time of day.", f"The day spoken of is {reckoning.spoken(base)}."), anchor=base
    )
