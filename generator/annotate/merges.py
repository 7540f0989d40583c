"""Refiners that join what stands together, and read what a list or a range leaves unsaid."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace

from generator.annotate.feasts import feasts
from generator.annotate.forms import Clock, Distance, Fixed, Form, Holiday, Named, Part, Reading, Shifted
from generator.annotate.reckoning import SEASONS
from generator.annotate.rules.parts import LEAP_YEAR, day_exists
from generator.annotate.source import Source, compiled
from generator.model import Span

Readings = tuple[Reading, ...]
Join = Callable[[Reading, Reading], Reading | None]


def _merged(readings: Readings, source: Source, glue: re.Pattern[str], join: Join) -> Readings:
    """Return the readings with neighbours joined where `glue` alone stands between them and `join` agrees."""
    kept: list[Reading] = []
    for reading in readings:
        if kept and glue.fullmatch(source.text, kept[-1].span.end, reading.span.start):
            joined = join(kept[-1], reading)
            if joined is not None:
                span = Span(kept[-1].span.start, reading.span.end)
                kept[-1] = replace(joined, span=span, text=span.of(source.text))
                continue
        kept.append(reading)
    return tuple(kept)


def merge_weekday_with_date(readings: Readings, source: Source) -> Readings:
    """Join a weekday with the date beside it: "Thursday, April 6"; the date decides."""
    readings = _merged(readings, source, compiled(source.lexicon, "of", r" {1,3}%s {1,3}"), _weekday_of_date)
    return _merged(readings, source, compiled(source.lexicon, "the", r",? {1,3}(?:%s {1,3})?"), _weekday_and_date)


def _weekday_of_date(first: Reading, second: Reading) -> Reading | None:
    return None if first.form.stated.endswith("-WE") else _weekday_and_date(first, second)


def _weekday_and_date(first: Reading, second: Reading) -> Reading | None:
    if _is_feast_of(first.form, second.form):
        return replace(second, notes=(*second.notes, f"“{first.text}” stands beside “{second.text}”."))
    if not (isinstance(first.form, Named) and first.form.stated.startswith("XXXX-WXX-") and first.form.time[:1] in ("", "T")):
        return None
    if names_a_day(second.form) and first.form.time:
        return _timed_day(first, first.form.time, second)
    if names_a_day(second.form):
        return replace(second, notes=(*second.notes, f"“{first.text}” stands beside “{second.text}”."))
    return None


def _timed_day(first: Reading, time: str, second: Reading) -> Reading:
    """Saturday night, June 24: the night of that day, whichever Saturday it is."""
    day, notes = second.form, (*second.notes, f"“{first.text}” beside it gives the time of day.")
    if isinstance(day, Fixed):
        return replace(second, form=replace(day, value=f"{day.value}{time}", type="TIME"), notes=notes)
    return replace(second, form=replace(day, time=time, type="TIME"), notes=notes) if isinstance(day, Named) else second


def _is_feast_of(feast: Form, day: Form) -> bool:
    """Whether a holiday can fall on the date beside it: "Good Friday, April 10", "May Day, 1 May 1890"."""
    if not isinstance(feast, Holiday) or (feast.year, feast.step, feast.mod, feast.weekend, feast.week) != (None, None, None, False, False):
        return False
    if not names_a_day(day):
        return False
    years = (int(day.stated[:4]),) if day.stated[:4].isdigit() else YEARS_OF_FEASTS
    return any(one.first == one.last and one.first.isoformat()[4:] == day.stated[4:] for year in years for one in feasts(feast.code, year))


YEARS_OF_FEASTS = range(1980, 2020)
"""Years enough to see on which days a feast can fall, where the date beside it names none."""


def names_a_day(form: Form) -> bool:
    """Whether a form is a day of a month, whether its year is known or not."""
    return isinstance(form, Fixed | Named) and form.type == "DATE" and re.fullmatch(r"[\dX]{4}-(?:\d\d|XX)-\d\d", form.stated) is not None


def merge_time_with_date(readings: Readings, source: Source) -> Readings:
    """Join a time of day with the day beside it: "10 a.m. on Friday", "Friday night", "the night of 10 August"."""
    return _merged(readings, source, compiled(source.lexicon, "time_glue", r",? {1,3}(?:%s {1,3}){0,2}"), _time_and_date)


def _time_and_date(first: Reading, second: Reading) -> Reading | None:
    for time, day in ((first, second), (second, first)):
        if isinstance(time.form, Clock):
            form = _at_time(day.form, time.form)
            if form is not None:
                return replace(day, form=form, notes=(*day.notes, *time.notes, f"“{time.text}” gives the time of day."))
    return None


def _at_time(day: Form, time: Clock) -> Form | None:
    match day:
        case Named(time="") if len(day.stated) >= 10 and not day.stated.endswith("WE"):
            return replace(day, time=time.time, type="TIME", mod=day.mod or time.mod)
        case Shifted(time="", unit="D" | "N"):
            return replace(day, time=time.time, type="TIME", mod=day.mod or time.mod)
        case Holiday(time="", weekend=False, week=False):
            return replace(day, time=time.time, mod=day.mod or time.mod)
        case Fixed(type="DATE") if re.fullmatch(r"\d{4}-\d\d-\d\d", day.value):
            return replace(day, value=day.value + time.time, type="TIME")
        case Named() | Shifted() if {len(day.time), len(time.time)} == {len("TMO"), len("T09:00")}:
            clock, part = (time.time, day.time) if len(day.time) == len("TMO") else (day.time, time.time)
            return replace(day, time=_in_half(clock, part))
        case Named() | Shifted() if day.time == time.time:
            return day  # "the early hours of Sunday morning"
        case Clock() if len(day.time) > 3 and len(time.time) == 3:
            return day
    return None


FIRST_HOUR = {"TAF": 1, "TEV": 1, "TNI": 5}
"""From which hour on the twelve-hour clock a part of the day means the hours after noon: four at night is early in the morning."""


def _in_half(clock: str, part: str) -> str:
    """The hour of a clock time on the 24-hour clock, where a part of the day tells which half: nine on a Friday night is 21:00."""
    hour = int(clock[1:3])
    after_noon = hour < 12 and hour >= FIRST_HOUR.get(part, 12)
    return f"T{hour + 12:02d}{clock[3:]}" if after_noon else clock


def share_day_in_range(readings: Readings, source: Source) -> Readings:
    """Give the day of the second time to the first where both make one range: "from 9 a.m. to noon on Monday"."""
    to, both = (compiled(source.lexicon, role, r" ?- ?| {1,3}%s {1,3}") for role in ("range.to", "range.and"))
    kept: list[Reading] = []
    for reading in reversed(readings):
        joins = (to, both) if reading.rule == "hour before another" else (to,)  # "between 9 and 10 a.m. on Monday"
        if (
            kept
            and isinstance(reading.form, Clock)
            and any(join.fullmatch(source.text, reading.span.end, kept[-1].span.start) for join in joins)
        ):
            reading = _on_day_of(reading, reading.form, kept[-1])
        kept.append(reading)
    return tuple(reversed(kept))


def _on_day_of(reading: Reading, clock: Clock, other: Reading) -> Reading:
    note = f"“{other.text}” after it gives the day."
    match other.form:
        case Named() | Shifted() if other.form.time:
            return replace(reading, form=replace(other.form, time=clock.time, type="TIME"), notes=(*reading.notes, note))
        case Fixed(type="TIME") if "T" in other.form.value:
            value = other.form.value.partition("T")[0] + clock.time
            return replace(reading, form=replace(other.form, value=value), notes=(*reading.notes, note))
    return reading


def read_further_days(readings: Readings, source: Source) -> Readings:
    """Read the days that share one month: "April 24 and 25", "March 3-7, 1998"."""
    further = compiled(
        source.lexicon,
        "day_join",
        r"(?: ?- ?|/(?!\d+/)|,? {1,3}%s {1,3}%the|, (?=(?:\d{1,2}, ){0,5}\d{1,2}%th,? {1,3}%s {1,3}%the\d{1,2}(?!\w))|(?P<comma>, ))"
        r"(?P<day>\d{1,2})%th(?!\w|[.,:]\d| ?%|-\w)((?:,? {1,3})(?P<year>(?:1\d|20)\d\d)\b)?",
    )
    found: list[Reading] = []
    for index, reading in enumerate(readings):
        if found and reading.span.start < found[-1].span.end:
            continue  # the year that the further day before it has taken along
        found.append(reading)
        if reading.rule in ("month day", "day of the month, said after another"):
            limit = readings[index + 1].span.start if index + 1 < len(readings) else len(source.text)
            found.extend(_further(reading, source, further, limit))
    return _with_years(tuple(found), source)


def _further(reading: Reading, source: Source, further: re.Pattern[str], limit: int) -> Readings:
    days: list[Reading] = []
    last = reading
    while match := further.match(source.text, last.span.end):
        day = _another_day(last, match, source)
        if day is None or match.start("day") >= limit:
            break
        days.append(day)
        last = day
    return tuple(days)


def _another_day(reading: Reading, match: re.Match[str], source: Source) -> Reading | None:
    form = reading.form
    if (
        not isinstance(form, Named)
        or match["comma"]
        or source.text[match.end("day") :].startswith(tuple(f" {word}" for word in source.lexicon.words("units")))
    ):
        return None
    if not day_exists(match["year"] or "", int(form.stated[5:7]), int(match["day"])):
        return None
    span = Span(match.start("day"), match.end())
    same_year = form.year is None and form.step is None
    new: Form = replace(form, stated=f"{form.stated[:8]}{int(match['day']):02d}", year="mention" if same_year else form.year)
    if match["year"]:
        new = Fixed(f"{match['year']}{new.stated[4:]}")
    note = f"“{reading.text}” before it gives the month."
    return Reading(span, span.of(source.text), "day of the month, said after another", new, (note,))


def _with_years(readings: Readings, source: Source) -> Readings:
    """Give the year of the second date to the first where both make one range: "from March to May 2020", "3–7 May 1998"."""
    join = compiled(source.lexicon, "day_join", r" ?- ?|,? {1,3}%s {1,3}%the")
    kept: list[Reading] = []
    following: Reading | None = None
    listed = False  # "January, February and March 2011": within a list a comma joins too
    for reading in reversed(readings):
        between = source.text[reading.span.end : following.span.start] if following is not None else ""
        if following is not None and (join.fullmatch(between) or (listed and between == ", ")):
            given = _year_from(reading, following)
            listed, reading = given is not reading, given
        else:
            listed = False
        kept.append(reading)
        following = reading
    return tuple(reversed(kept))


def _year_from(first: Reading, second: Reading) -> Reading:
    a, b = first.form, second.form
    if not (isinstance(a, Named) and isinstance(b, Fixed) and a.step is None and a.year is None and b.type == "DATE"):
        return first
    days = re.fullmatch(r"XXXX-\d\d(?:-\d\d)?", a.stated) and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", b.value)
    seasons = a.stated[5:] in SEASONS and b.value[5:] in SEASONS
    if not (days or seasons):
        return first
    year = int(b.value[:4]) - (not seasons and a.stated[5:7] > b.value[5:7])  # "the winter and spring of 1920" are both of 1920
    return replace(
        first, form=Fixed(f"{year:04d}{a.stated[4:]}", mod=a.mod), notes=(*first.notes, f"“{second.text}” after it gives the year.")
    )


def follow_weekday(readings: Readings, source: Source) -> Readings:
    """Read the second weekday of a range as the first of its name after the other: "from Monday to Friday"."""
    join = compiled(source.lexicon, "weekday_to", r" ?- ?| {1,3}%s {1,3}%the")
    kept: list[Reading] = []
    for reading in readings:
        if kept and _plain_weekday(reading.form) and _plain_weekday(kept[-1].form) and isinstance(reading.form, Named):
            other_day = kept[-1].form.stated != reading.form.stated
            if other_day and join.fullmatch(source.text, kept[-1].span.end, reading.span.start):
                note = f"“{kept[-1].text}” opens the range that it closes."
                reading = replace(reading, form=replace(reading.form, step=1, year="mention"), notes=(*reading.notes, note))
        kept.append(reading)
    return tuple(kept)


def share_week(readings: Readings, source: Source) -> Readings:
    """Give the week of the last weekday of a list to the others: "Monday, Tuesday and Wednesday of next week"."""
    join = compiled(source.lexicon, "or_and", r",? {1,3}(?:%s {1,3})?")
    kept: list[Reading] = []
    for reading in reversed(readings):
        if kept and _plain_weekday(reading.form) and isinstance(reading.form, Named) and isinstance(kept[-1].form, Named):
            of_week = kept[-1].form.time == "W" and kept[-1].form.stated > reading.form.stated and reading.form.time == ""
            if of_week and join.fullmatch(source.text, reading.span.end, kept[-1].span.start):
                note = f"“{kept[-1].text}” after it gives the week."
                reading = replace(reading, form=replace(reading.form, step=kept[-1].form.step, time="W"), notes=(*reading.notes, note))
        kept.append(reading)
    return tuple(reversed(kept))


def _plain_weekday(form: Form) -> bool:
    return isinstance(form, Named) and form.step is None and form.year is None and re.match(r"XXXX-WXX-\d", form.stated) is not None


def merge_ago_with_day(readings: Readings, source: Source) -> Readings:
    """Join "a year ago" with the day, week or month it means: "a year ago today", "two weeks from Monday"."""
    readings = _merged(readings, source, compiled(source.lexicon, "ago_glue", r" {1,3}(?:%s {1,3})?"), _ago_and_day)
    return _merged(readings, source, compiled(source.lexicon, "counted_from", r" {1,3}%s {1,3}"), _from_day)


def _leaning_day(form: Form) -> bool:
    """Whether a form is a day, week or month that leans on the document's day: "today", "this week", "Monday"."""
    if isinstance(form, Shifted):
        return form.base in ("document", "spoken") and form.unit in ("D", "W", "M") and form.type == "DATE"
    return isinstance(form, Named) and form.stated.startswith("XXXX-WXX-") and form.time == "" and form.type == "DATE"


def _ago_and_day(first: Reading, second: Reading) -> Reading | None:
    form, day = first.form, second.form
    if first.rule != "N units ago" or not isinstance(form, Shifted) or form.count is None or form.mod is not None:
        return None
    if form.unit not in ("W", "M", "Y") or not isinstance(day, Named | Shifted) or not _leaning_day(day):
        return None
    return replace(second, rule="so long ago on a day", form=Distance(form.unit, form.count, day, second.text, own_grain=True))


def _from_day(first: Reading, second: Reading) -> Reading | None:
    counted = _COUNT.fullmatch(first.form.value) if isinstance(first.form, Fixed) and first.form.type == "DURATION" else None
    day = second.form
    if counted is None or counted[1] or first.form.mod is not None or not isinstance(day, Named | Shifted) or not _leaning_day(day):
        return None
    if isinstance(day, Named):
        day = replace(day, step=1)
    return replace(second, rule="so long from a day", form=Distance(counted[3], float(counted[2]), day, second.text, own_grain=True))


_COUNT = re.compile(r"P(T?)(\d+(?:\.\d+)?)([HMDWY])")


def merge_distance_with_date(readings: Readings, source: Source) -> Readings:
    """Join a distance with the date it counts from: "two days before Christmas", "the day after 3 May"."""
    after = compiled(source.lexicon, "after", r" {1,3}%s {1,3}%the")
    before = compiled(source.lexicon, "before", r" {1,3}%s {1,3}%the")
    readings = _merged(readings, source, after, lambda first, second: _distance(first, second, 1, source))
    readings = _merged(readings, source, before, lambda first, second: _distance(first, second, -1, source))
    return _merged(
        readings, source, compiled(source.lexicon, "the", r" {1,3}(?:%s {1,3})?"), lambda first, second: _distance(first, second, 0, source)
    )


def _distance(first: Reading, second: Reading, sign: int, source: Source) -> Reading | None:
    """The second date moved by the first amount; sign 0 where the first has its own ("the day before")."""
    origin, form = second.form, first.form
    if not isinstance(origin, Fixed | Named | Shifted | Holiday) or origin.type != "DATE" or source.follows(first, "over_words"):
        return None
    coarse = isinstance(origin, Shifted) and origin.unit not in ("D", "N")
    if coarse and source.text.startswith(
        source.lexicon.words("guards.possessive"), second.span.end
    ):  # "the day after last year's fair": the fair is meant
        return None
    if sign == 0:
        if not isinstance(form, Shifted) or form.base != "event" or not form.count:
            return None
        unit, count = form.unit, form.count
    else:
        counted = _COUNT.fullmatch(form.value) if isinstance(form, Fixed) and form.type == "DURATION" else None
        if counted is None or counted[1]:  # hours from a day say nothing that a day could hold
            return None
        unit, count = counted[3], sign * float(counted[2])
    return replace(first, rule="distance from a date", form=Distance(unit, count, origin, second.text), notes=(*first.notes, *second.notes))


def merge_part_with_date(readings: Readings, source: Source) -> Readings:
    """Join a part with the longer unit it belongs to: "the first week of March", "the first two months of 1939"."""
    return _merged(readings, source, compiled(source.lexicon, "of", r" {1,3}%s {1,3}"), _part)


def _part(first: Reading, second: Reading) -> Reading | None:
    whole = second.form
    if not isinstance(whole, Fixed | Named | Shifted) or whole.type != "DATE":
        return None
    if isinstance(first.form, Part):
        return replace(second, form=_within(first.form, whole), notes=(*second.notes, f"“{first.text}” is a part of it."))
    if isinstance(first.form, Fixed) and first.form.type == "DURATION" and first.rule == "the last or next N units":
        return replace(first, form=replace(first.form, within=whole.value)) if isinstance(whole, Fixed) else first
    return None


def _within(part: Part, whole: Fixed | Named | Shifted) -> Form:
    """The first or last day of a month or year is known; of other parts only on which side of the whole they lie."""
    month = re.fullmatch(r"([\dX]{4})(?:-(\d\d))?", whole.stated)
    last = _last_day(month) if month else None
    if part.unit == "D" and month and isinstance(whole, Fixed | Named) and abs(part.place) == 1 and (part.place == 1 or last):
        rest = f"-{month[2] or '01'}-01" if part.place == 1 else f"-{month[2] or '12'}-{last}"
        return replace(whole, value=f"{month[1]}{rest}") if isinstance(whole, Fixed) else replace(whole, stated=f"{month[1]}{rest}")
    return replace(whole, mod={1: "START", -1: "END"}.get(part.place, "MID"))


def _last_day(month: re.Match[str]) -> int | None:
    """The last day of a year or month; that of a February hangs on its year."""
    if month[1].isdigit():
        return monthrange(int(month[1]), int(month[2] or 12))[1]
    return None if month[2] == "02" else monthrange(LEAP_YEAR, int(month[2] or 12))[1]
