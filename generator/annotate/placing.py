"""Where on the calendar a named day, month, season or weekday lies whose year or week the words leave open."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.annotate import reckoning
from generator.annotate.context import NO_DOCUMENT, Context, Resolved, left_open, of_document
from generator.annotate.forms import Holiday, Named, Reading
from generator.annotate.storyline import LONG_BACK, story_date, year_in_story


def named(form: Named, reading: Reading, context: Context) -> Resolved:
    """Return the place that fits the document's date, or in a narrative the dates around it."""
    template = form.stated
    if re.match(r"(?:FY)?XX\d\d", template):
        return _two_digit_year(form, reading, context)
    if template.startswith("XXXX-WXX"):
        return _week_named(form, reading, context)
    if template.startswith("XXXX-XX-"):
        return _day_of_month(form, reading, context)
    return _in_some_year(form, reading, context)


SHORT_AHEAD = 10
"""Years: a year written short is seldom further ahead than this: '68 is 1968, whether it is said in 1990 or in 2030."""


def _two_digit_year(form: Named, reading: Reading, context: Context) -> Resolved:
    near = (context.last if context.narrative else context.document) or context.last or context.document or ""
    base = reckoning.first_day(near)
    if base is None:
        return left_open(form, reading, NO_DOCUMENT)
    fiscal = form.stated.startswith("FY")
    short = int(form.stated[4:6] if fiscal else form.stated[2:4])
    century = base.year - base.year % 100
    years = (century - 100 + short, century + short, century + 100 + short)
    if form.mod == "APPROX" and not short:
        turn = min(years, key=lambda year: abs(year - base.year))
        return Resolved(f"{turn:04d}", (f"The turn of a century nearest to {reckoning.spoken(near)} is that of {turn}.",), anchor=near)
    year = max(year for year in years if year <= base.year + SHORT_AHEAD)
    value = f"FY{year:04d}" if fiscal else f"{year:04d}{form.stated[4:]}{form.time}"
    return Resolved(
        value, (f"“{reading.text}” writes its year short.", f"The year meant is {year}, counted from {base.year}."), anchor=near
    )


def _week_named(form: Named, reading: Reading, context: Context) -> Resolved:
    of_story = context.narrative and form.step is None and form.year is None and not form.stated.endswith("WE")
    told = reckoning.first_day(context.last_day or "") if form.year == "mention" or of_story else None
    day = told or context.day
    if day is None:
        return left_open(form, reading, NO_DOCUMENT)
    if form.stated.endswith("WE"):
        return _weekend(form, reading, context, day)
    weekday = int(form.stated[-1])
    name = reckoning.DAY_NAMES[weekday - 1]
    if told is None and form.step is None and form.year is None and context.coupled_ahead(reading.span):
        told, form = reckoning.first_day(context.last_day or ""), replace(form, step=1)
        day = told or day
    bare = form.step is None
    if form.step == 0 and form.year == "mention" and told is None:
        form = replace(form, step=None)  # "that Saturday" where no day is told: the last one
    cue = (context.cues.ahead(context.text, reading.span) or _called_off(weekday, day, reading, context)) if bare else None
    tomorrow = bare and cue is None and _of_tomorrow(weekday, day, reading, context)
    try:
        if form.time == "W":
            monday = day - timedelta(day.isoweekday() - 1) + timedelta(7 * (form.step or 0))
            found, how = monday + timedelta(weekday - 1), f"The {name} of that week is"
        else:
            step = 0 if of_story and told else -1 if form.year == "night" and cue is None else form.step
            found = reckoning.weekday_near(day, weekday, step, cue is not None or tomorrow)
            if form.year == "mention" and step == 0 and context.day is not None and found > context.day:
                found -= timedelta(7)  # "that Saturday" is told of: it is over
            how = _which(name, found, day, form.step)
    except OverflowError:
        return left_open(form, reading, "it falls outside the calendar")
    value = found.isoformat()
    start = of_document(context) if told is None else f"The day mentioned before it is {reckoning.spoken(told.isoformat())}."
    trail = (f"“{reading.text}” names a weekday.", start, *_why_ahead(cue, found > day, tomorrow=tomorrow), f"{how} {_short(found)}.")
    return Resolved(value + ("" if form.time == "W" else form.time), trail, anchor=context.document if told is None else told.isoformat())


def _why_ahead(cue: str | None, ahead: bool, *, tomorrow: bool) -> tuple[str, ...]:
    """Say what put a date ahead; nothing where it is not."""
    if not ahead:
        return ()
    if tomorrow:
        return ("It is the name of the day after, and no verb in the past stands beside it.",)
    return (f"“{cue}” beside it looks ahead.",) if cue else ()


def _of_tomorrow(weekday: int, day: date, reading: Reading, context: Context) -> bool:
    """Whether a bare weekday is the day after the document's rather than six days back.

    News calls a day six days back "last Friday" or gives its date; the name of tomorrow stands in announcements without a "will".
    A verb in the past in the same clause speaks against it.
    """
    return (weekday - day.isoweekday()) % 7 == 1 and not context.cues.told(context.text, reading.span)


SOON = 3
"""Days ahead of the document's in which a day is nearer than the one of that name behind it."""


def _called_off(weekday: int, day: date, reading: Reading, context: Context) -> str | None:
    """Return the words by which something named by its weekday does not take place: then that day was still to come.

    "Saturday's match was postponed" may tell on Monday of the Saturday gone by, so without the perfect the nearer day is meant.
    So it is where a plan is reported in the past tense: "they were planning to march on Monday".
    """
    found = context.cues.undone(context.text, reading.span) or context.cues.before_it(context.text, reading.span)
    words, surely = found or (context.cues.ahead(context.text, reading.span, reported=True), False)
    return words if surely or 1 <= (weekday - day.isoweekday()) % 7 <= SOON else None


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
        return left_open(form, reading, "it falls outside the calendar")
    return Resolved(
        value,
        (f"“{reading.text}” names a weekend.", of_document(context), f"That gives {reckoning.spoken(value)}."),
        anchor=context.document,
    )


def base_of_year(form: Named | Holiday, reading: Reading, context: Context) -> str | None:
    """In a narrative a date without a year belongs near the date before it; in news near the article's."""
    if isinstance(form, Named) and isinstance(form.year, str):
        return context.last or context.document
    if context.narrative and context.last and form.step is None and not (isinstance(form, Named) and form.year is not None):
        return context.document if context.document and context.cues.announced(context.text, reading.span) else story_date(reading, context)
    if isinstance(form, Named) and form.step is None and form.year is None and _in_opening_year(form, reading, context):
        return context.last
    return context.document or (context.last if form.step is None else None)


def _in_opening_year(form: Named, reading: Reading, context: Context) -> bool:
    """Whether a past year opens the sentence that tells of a month: "In 1989 they met in May"; in news too that is the month's year."""
    last, document = context.last or "", context.document or ""
    if not document or not last[:4].isdigit() or last[:4] >= document[:4]:
        return False
    text, span = context.text, reading.span
    if text.startswith(("'s", "’s"), span.end) or context.cues.bounds(text, span) or context.cues.since(text, span):
        return False  # "In 1989 oil was spilt, and until April's accident nobody had seen more"
    return context.year_of_sentence(span.start) == last[:4] and context.cues.ahead(text, span) is None


def _in_some_year(form: Named, reading: Reading, context: Context) -> Resolved:
    base = base_of_year(form, reading, context)
    start = reckoning.first_day(base) if base else None
    if base is not None and reckoning.before_common_era(base):
        return _in_ancient_year(form, reading, base)
    if base is None or start is None:
        return left_open(form, reading, NO_DOCUMENT)
    year = _year_for(form, reading, context, base, start)
    value = f"{year:04d}{form.stated[4:]}"
    if not 1 <= year <= 9999 or reckoning.first_day(value) is None:
        return left_open(form, reading, "there is no such day in that year")
    near = of_document(context) if base == context.document else f"The date mentioned before it is {reckoning.spoken(base)}."
    trail = (f"“{reading.text}” names no year.", near, *_how(form, reading, context, base, value))
    return Resolved(value + form.time, trail, anchor=base)


def _in_ancient_year(form: Named, reading: Reading, base: str) -> Resolved:
    """Before the Common Era the year spoken of is taken up, or with "following" and "previous" the one beside it.

    Within that year only the order of the months is known: "the following spring" after September is the next year's.
    """
    step = form.step or (YEARS_OFF[form.year] if isinstance(form.year, str) and form.step is None and form.year in YEARS_OFF else 0)
    told, own = base[7:9], form.stated[5:7]
    within = PLACE.get(told, told), PLACE.get(own, own)
    if form.step and told and ((step > 0 and within[1] > within[0]) or (step < 0 and within[1] < within[0])):
        step = 0
    if step == 0 and form.step is None and form.year is None and told and int(within[0]) - int(within[1]) > LONG_BACK:
        step = 1  # "they passed the winter there; in spring they marched"
    year = reckoning.shifted(base[:6], "Y", step) or base[:6]
    value = f"{year}{form.stated[4:]}"
    return Resolved(value, (f"“{reading.text}” names no year.", f"The year spoken of is {reckoning.spoken(base[:6])}."), anchor=base)


PLACE = {"SP": "03", "SU": "06", "FA": "09", "WI": "12"}
"""The month in which a season begins, for the order within a year."""


STEPS = {-1: "The last one before it is", 0: "The one of that year is", 1: "The next one is"}


def _how(form: Named, reading: Reading, context: Context, base: str, value: str) -> tuple[str, ...]:
    """Say why the year is this one."""
    said = reckoning.spoken(value)
    if form.year is not None and form.step is None:
        return (f"The year meant makes it {said}.",)
    if form.step is not None:
        return (f"{STEPS[form.step]} {said}.",)
    if base != context.document:
        return (f"The story goes on from there: that makes it {said}.",)
    if reckoning.grain(base) == "Y":
        return (f"In that year it is {said}.",)
    if context.cues.behind(context.text, reading.span):
        return ("The word before it looks back.", f"The last one is {said}.")
    if value[:10] >= base[: len(value[:10])] and (cue := context.cues.ahead(context.text, reading.span)):
        return (f"“{cue}” beside it looks ahead.", f"The next one is {said}.")
    if form.stated[5] == "Q":
        return (f"Of quarters one tells when they are over: the last one begun is {said}.",)
    return (
        (f"The nearest one is {said}.",)
        if _is_nearest(value, base)
        else (f"Nothing looks ahead, so of two about as near it is the one behind: {said}.",)
    )


def _is_nearest(value: str, base: str) -> bool:
    """Whether the same place in the year before or after lies no nearer to the base; by its first day."""
    start, first = reckoning.first_day(base), reckoning.first_day(value)
    others = [reckoning.first_day(f"{int(value[:4]) + step:04d}{value[4:]}") for step in (-1, 1)]
    return (
        start is None or first is None or all(other is None or abs((first - start).days) <= abs((other - start).days) for other in others)
    )


def _year_for(form: Named, reading: Reading, context: Context, base: str, start: date) -> int:
    if form.year is not None:
        return _year_said(form, base, start)
    month, dom = _month_of(form.stated), int(form.stated[8:10]) if len(form.stated) >= 10 else None
    if reckoning.grain(base) == "Y":
        return start.year
    if base != context.document:
        bounds = context.cues.bounds(context.text, reading.span)  # "it had been taken by January": the story has got there
        before = not bounds and context.cues.before_that(context.text, reading.span, context.last_end)
        return year_in_story(
            start, month, context.upcoming, before=before, season=form.stated[5:7] in reckoning.SEASONS, furthest=context.furthest
        )
    side = _side(form, reading, context, start)
    told = side is None and form.step is None and context.cues.happened(context.text, reading.span)
    if form.stated[5] == "Q" and form.step is None:
        if side is None:
            side = False  # results are told when the quarter is over; the nearest one is too often ahead
        elif side and context.cues.of_results(context.text, reading.span):
            side = None  # "it is due to release its results for the second quarter": of a quarter about now
    if form.stated[5:7] in reckoning.SEASONS:
        return reckoning.season_near(start, form.stated[5:7], form.step, side)
    return reckoning.year_near(start, month, dom, form.step, side, told=told)


YEARS_OFF = {"mention": 0, "mention+1": 1, "mention-1": -1}


def _year_said(form: Named, base: str, start: date) -> int:
    """The year that the words point at from the document's, or from the one spoken of."""
    if isinstance(form.year, int):
        return start.year + form.year
    season, coarse = form.stated[5:7], reckoning.grain(base) == "Y"
    if form.step is None:
        in_winter = season == "WI" and not coarse and start.month <= 2  # that winter began in the year before
        return start.year + YEARS_OFF[form.year or "mention"] - in_winter
    if coarse:
        return start.year + form.step
    if season in reckoning.SEASONS:
        return reckoning.season_near(start, season, form.step, None)
    return reckoning.year_near(start, int(season), None, form.step, None)


def _month_of(stated: str) -> int:
    part = stated[5:7]
    return int(part) if part.isdigit() else reckoning.PART_MONTH[part]


JUST_PAST = 3
"""Months: "the April 20 explosion" is one that readers know while it is no further back.

"The September elections" told in January are not.
"""


JUST_PAST_DAY = 5
"""The same of a day: nobody speaks of "the September 20 elections" so long before them."""


def _side(form: Named, reading: Reading, context: Context, start: date) -> bool | None:
    """True where the words put the date ahead of the document's day, False where behind it, None where they do not say."""
    if form.step is None and context.cues.behind(context.text, reading.span):
        return False
    months_back = (start.month - _month_of(form.stated)) % 12
    if months_back <= (JUST_PAST if len(form.stated) < len("XXXX-04-20") else JUST_PAST_DAY) and context.cues.known(
        context.text, reading.span
    ):
        return None
    return True if context.cues.ahead(context.text, reading.span) else None


def _day_of_month(form: Named, reading: Reading, context: Context) -> Resolved:
    base = context.last if context.last and reckoning.fine_enough(context.last, "M") else context.document
    if base is None or not reckoning.fine_enough(base, "M"):
        return left_open(form, reading, "no month is known for it")
    value = f"{base[:7]}{form.stated[7:]}" if base[5] != "W" else None
    if value is None or reckoning.first_day(value) is None:
        return left_open(form, reading, "there is no such day in that month")
    trail = (f"“{reading.text}” names a day of a month.", f"The month spoken of is {reckoning.spoken(value[:7])}.")
    return Resolved(value + form.time, trail, anchor=base)
