"""Times of day: clock times with zones, noon, the parts of a day beside a date."""

from __future__ import annotations

from generator.annotate.forms import Clock, Form
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.numbers import number
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import mod_of


def clock(words: Words, lexicon: TimexLexicon) -> Form | None:
    """An hour, with minutes where there are some, on the 24-hour clock where the words tell which half."""
    hour = int(words["hour"]) if "hour" in words else lexicon.integer("numbers", words["numbers"])
    if hour > 24:
        return None
    part = words.get("part", "")
    if "pm" in words or (part and lexicon.code("day_parts", part) in ("AF", "EV", "NI")):
        hour = hour % 12 + 12 if hour <= 12 else hour
    elif "am" in words:
        hour = hour % 12 if hour <= 12 else hour
    return Clock(f"T{hour:02d}:{words.get('minute', '00')}")


def hour_only(words: Words, lexicon: TimexLexicon) -> Form | None:
    """An hour with a.m. or p.m."""
    return clock(words, lexicon)


def hour_before(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first hour of "8 to 10 a.m.": in the half of the second, unless it would come after it ("11 to 1 p.m.")."""
    hour, following = int(words["hour"]), int(words["next"])
    if not 1 <= hour <= 12:
        return None
    after_noon = "pm" in words and hour % 12 <= following % 12
    return Clock(f"T{hour % 12 + (12 if after_noon else 0):02d}:{words.get('minute', '00')}")


QUARTER, HALF = 15, 30


def spoken_clock(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Half past six, a quarter to nine: so many minutes past or to the hour."""
    said = number(words["number"], lexicon) if "number" in words else None
    minutes = HALF if "half" in words else QUARTER if "quarter" in words else int(said or 0)
    hour = 12.0 if "twelve" in words else number(words["said_hour"], lexicon)
    if hour is None or not 1 <= hour <= 12 or not 1 <= minutes <= HALF:
        return None
    since_midnight = (int(hour) * 60 + (-minutes if "back" in words else minutes)) % (12 * 60)
    part = words.get("day_parts", "")
    if "twelve" in words:
        midnight = lexicon.code("day_parts", words["twelve"]) != "12:00"
        since_midnight = (12 * 60 * (1 + midnight) + (-minutes if "back" in words else minutes)) % (24 * 60)
    elif "pm" in words or (part and lexicon.code("day_parts", part) in ("AF", "EV", "NI")):
        since_midnight += 12 * 60
    elif not part and "am" not in words and since_midnight < 60:
        since_midnight += 12 * 60  # "half past twelve" is after noon, unless the words say otherwise
    return Clock(f"T{since_midnight // 60:02d}:{since_midnight % 60:02d}")


def day_part(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Morning, noon, night: kept only beside a date, except noon and midnight."""
    return Clock(f"T{lexicon.code('day_parts', words['day_parts'])}", mod_of(words, lexicon))


_ZONE = r"(?: {zones}| \({zones}\)| {local_time}| [A-Z][a-z]+ {time_word}(?!\w))?"

FIRST_RULES = (
    Rule(
        "hour before another",
        r"(?<!\d:)<hour>(?:[:.]<minute>)?"
        r"(?= ?(?:{to}|-|{and}) ?(?P<next>\d\d?)(?:[:.]{minute})? ?(?:(?P<am>{am})|(?P<pm>{pm}))(?!\w))",
        hour_before,
        (
            ("from [8] to 10 a.m.", "XXXX-XX-XXT08:00"),
            ("between [3:30] and 5 p.m.", "XXXX-XX-XXT15:30"),
            ("[11]-1 p.m.", "XXXX-XX-XXT11:00"),
        ),
        ("from 8 to 10 men", "8 to 10", "8 or 10 amps"),
    ),
    Rule(
        "clock time",
        r"(?<!\d:)<hour>[:.]<minute>(?::[0-5]\d)? ?(?:(?P<am>{am})|(?P<pm>{pm}))"
        + _ZONE
        + r"|(?P<hour_2>[01]\d|2[0-4]):<minute:minute_2>:[0-5]\d(?![:.]?\d|-)"
        + _ZONE
        + r"|(?<!\d:)<hour:hour_3>:<minute:minute_3>(?: ?{clock_hours}(?!\w)|(?![:.]?\d|-(?!\d\d:\d\d)))"
        + _ZONE,
        clock,
        (
            ("10:35 a.m.", "XXXX-XX-XXT10:35"),
            ("5:20 pm", "XXXX-XX-XXT17:20"),
            ("14:30 GMT", "XXXX-XX-XXT14:30"),
            ("9.15 p.m.", "XXXX-XX-XXT21:15"),
            ("16:00:00 ET", "XXXX-XX-XXT16:00"),
            ("at [3:15]", "XXXX-XX-XXT03:15"),
            ("05:30hrs", "XXXX-XX-XXT05:30"),
            ("[19:00]-21:00", "XXXX-XX-XXT19:00"),
        ),
        ("25:99", "3:2", "2:1 odds", "1:23.45", "1:02:33", "John 3:16"),
    ),
    Rule(
        "hour with a.m. or p.m.",
        r"<hour> ?(?:(?P<am>{am})|(?P<pm>{pm}))" + _ZONE,
        hour_only,
        (("4 a.m.", "XXXX-XX-XXT04:00"), ("11pm", "XXXX-XX-XXT23:00"), ("4 a.m. EDT", "XXXX-XX-XXT04:00")),
        ("I am", "4 amps", "45 p.m."),
    ),
    Rule(
        "clock time with its word after it",
        r"<hour>(?:[:.]<minute>)? {clock_word}",
        clock,
        (("10.30 Uhr", "XXXX-XX-XXT10:30"), ("20 Uhr", "XXXX-XX-XXT20:00")),
        ("20 Uhren", "25 Uhr"),
        language="de",
    ),
    Rule(
        "clock time in four digits",
        r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?: ?{zones}| {hours_word}| {local_time})",
        clock,
        (
            ("0200 hours", "XXXX-XX-XXT02:00"),
            ("0915EDT", "XXXX-XX-XXT09:15"),
            ("1645 GMT", "XXXX-XX-XXT16:45"),
            ("0715 local time", "XXXX-XX-XXT07:15"),
        ),
        ("200 hours", "2560 GMT", "0200 men"),
    ),
    Rule(
        "clock time in four digits after at",
        r"(?:{clock_about} )?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?= ?[,;:)\x00]| ?\.(?!\d)| (?:{on}|{and}|{in}|{to})(?!\w)|$)",
        clock,
        (("They left at [2100] on Friday", "XXXX-XX-XXT21:00"), ("asleep at [about 1100].", "XXXX-XX-XXT11:00")),
        ("at 1600 Pennsylvania Avenue", "in 1945.", "at 1975 points", "at 2014.5", "at the end of 1917,"),
        preceded_by="clock_at",
    ),
    Rule(
        "minutes past or to the hour",
        r"(?:(?P<half>{half_past})|(?P<quarter>{quarter_hour}) (?:{clock_past}|(?P<back>{clock_to}))"
        r"|<number> (?:{clock_past}|{minutes_word} (?:{clock_past}|(?P<back_2>{clock_to}))))"
        r" (?:(?P<twelve>{twelve_said})|(?P<said_hour>\d\d?|{hours_said}))"
        r"(?: {oclock})?(?: ?(?:(?P<am>{am})|(?P<pm>{pm}))| {in} {the} <day_parts>)?(?![\d:.]\d)" + _ZONE,
        spoken_clock,
        (
            ("half past six", "XXXX-XX-XXT06:30"),
            ("a quarter to nine in the evening", "XXXX-XX-XXT20:45"),
            ("ten past four", "XXXX-XX-XXT04:10"),
            ("five minutes to twelve", "XXXX-XX-XXT11:55"),
            ("half past twelve", "XXXX-XX-XXT12:30"),
            ("ten minutes to midnight", "XXXX-XX-XXT23:50"),
        ),
        ("half past sixteen men", "the first half past the bridge", "ten to four", "a quarter to half of them"),
    ),
    Rule(
        "hour of a part of day",
        r"(?:<hour>|<numbers>) (?:{oclock} )?{in} {the} (?P<part>{day_parts})|(?:<hour:hour_2>|<numbers:numbers_2>) {oclock}",
        clock,
        (("4 in the morning", "XXXX-XX-XXT04:00"), ("three o'clock", "XXXX-XX-XXT03:00"), ("8 in the evening", "XXXX-XX-XXT20:00")),
        ("4 in the morningside", "4 in the room"),
    ),
)
"""Tried before dates in digits, whose figures they share."""

LAST_RULES = (
    Rule(
        "part of day",
        r"(?:{the} )?(?:<date_mods>[ -]|{middle_of_the} )?<day_parts>(?: {hours_word}(?= {of}(?!\w))| {zones}| {local_time})?",
        day_part,
        (("[noon] on 3 May 1998", "XXXX-XX-XXT12:00"), ("at [midnight EST]", "XXXX-XX-XXT24:00")),
        ("the knight", "noonday", "morningside"),
    ),
)
