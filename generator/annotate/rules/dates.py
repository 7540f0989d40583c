"""Days of the calendar, in digits and with the month's name, with a year or without, alone and in lists and ranges."""

from __future__ import annotations

from generator.annotate.forms import Form, Named
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import MOD, NO_NOUN, YEAR, YEAR_SAID, day_exists, day_of, in_year


def month_day(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A month and a day, with a year where there is one; None for 30 February."""
    month, day = lexicon.integer("months", words["months"]), day_of(words, lexicon)
    if not day_exists(words.get("year", ""), month, day):
        return None
    return in_year(f"-{month:02d}-{day:02d}", words, lexicon)


def year_first(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Year, month and day in digits, largest first."""
    if not day_exists(words["year"], int(words["mm"]), int(words["dd"])):
        return None
    return in_year(f"-{int(words['mm']):02d}-{int(words['dd']):02d}", words, lexicon)


def year_last(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Month and day in digits, in the language's own order, then the year; the other order where only that one is a date.

    Between full stops the day comes first wherever it is written so: "7.12.1941".
    """
    first, second = int(words["first"]), int(words["second"])
    month_first = "month-first" in lexicon.words("order.digits") and "dotted" not in words
    month, day = (first, second) if month_first else (second, first)
    if month > 12:
        month, day = day, month
    if not day_exists(words.get("year", ""), month, day):
        return None
    rest = f"-{month:02d}-{day:02d}"
    return in_year(rest, words, lexicon) if "year" in words else Named(f"XX{words['short']}{rest}")


def day_alone(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A day of a month that the words do not name."""
    return Named(f"XXXX-XX-{day_of(words, lexicon):02d}")


_DAY = r"(?:<day>{th}?|<ordinals>)"
_JOIN = r"(?: ?[-/]|,| {to}| {and}| {or}|, {and})"
_MORE_DAYS = r"(?: (?:{the} )?{day}{th}?" + _JOIN + r")?"

RULES = (
    Rule(
        "date in digits, year first",
        r"<year>(?:-(?P<mm>\d\d)-(?P<dd>\d\d)|/(?P<mm_2>\d\d)/(?P<dd_2>\d\d))(?![\d/-])",
        year_first,
        (("2024-11-05", "2024-11-05"), ("2024/11/05", "2024-11-05")),
        ("2024-13-05", "12024-11-05", "2024-11-05-77", "https://news.example/2024/11/05/story"),
    ),
    Rule(
        "date in digits, year last",
        r"(?<!\d\.)(?P<first>\d\d?)(?:/(?P<second>\d\d?)/|(?P<dotted>\.)(?P<second_2>\d\d?)\.|-(?P<second_3>\d\d?)-)(?:<year>|(?P<short>\d\d))(?![\d/-]|\.\d)",
        year_last,
        (("11/5/2024", "2024-11-05"), ("25/12/2024", "2024-12-25"), ("7.12.1941", "1941-12-07"), ("5/11/98", "XX98-05-11")),
        ("45/45/2024", "1.2.3.4", "32/32/32", "10.12.19.41"),
    ),
    Rule(
        "day month year",
        MOD + r"?(?:{the} )?" + _DAY + r"(?: {day_word} {of}| {of})?,? <months>" + YEAR,
        month_day,
        (("1 September 1939", "1939-09-01"), ("the 3rd of March, 1918", "1918-03-03"), ("14 July '89", "XX89-07-14")),
        ("31 June 1939", "101 march 1939"),
    ),
    Rule(
        "day month of that year",
        r"(?:{the} )?" + _DAY + r"(?: {of})? <months>" + YEAR_SAID,
        month_day,
        (("25 July of that year", "XXXX-07-25"), ("3 May last year", "XXXX-05-03")),
        ("25 July of that war", "3 may last years"),
    ),
    Rule(
        "month day year",
        MOD + r"?<months> <day>{th}?" + YEAR,
        month_day,
        (
            ("February 14, 2025", "2025-02-14"),
            ("Feb. 14, 2025", "2025-02-14"),
            ("March 3rd, 1918", "1918-03-03"),
            ("June 20 of 1792", "1792-06-20"),
        ),
        ("February 31, 2025", "may 5, 2020 people"),
    ),
    Rule(
        "month day of that year",
        r"<months> <day>{th}?" + YEAR_SAID,
        month_day,
        (("July 25 of that year", "XXXX-07-25"), ("January 24 of the same year", "XXXX-01-24"), ("June 3 last year", "XXXX-06-03")),
        ("July 25 of that war", "June 3 last time"),
    ),
    Rule(
        "day of a list before its month",
        r"(?:{the} )?<day>{th}?(?=" + _JOIN + _MORE_DAYS + r" ?(?:{the} )?{day}{th}?(?: {of})? <months>(?:" + YEAR + r")?)",
        month_day,
        (
            ("[15] to 22 February", "XXXX-02-15"),
            ("[26]/27 May", "XXXX-05-26"),
            ("[3] and 7 March 1998", "1998-03-03"),
            ("[the 3rd] and 7th of March", "XXXX-03-03"),
        ),
        ("15 to 22 people", "3 and 7 marchers"),
    ),
    Rule(
        "month day",
        r"(?:"
        + MOD
        + r"|(?!{latest}|{this_word} {months})<steps> (?!{months} {day},? \d{4}))?<months> (?:{the} )?<day>(?:{th}|)"
        + r"(?![:,.]\d| ?%|-?{unit_after}\b)",
        month_day,
        (
            ("March 12", "XXXX-03-12"),
            ("last Oct. 13", "XXXX-10-13"),
            ("this past June 24", "XXXX-06-24"),
            ("Sept. 2", "XXXX-09-02"),
            ("April 22nd", "XXXX-04-22"),
        ),
        ("May 45", "march 12 miles"),
    ),
    Rule(
        "month and nth",
        r"<months> (?:{the} )?<ordinals>(?!-| (?:{quarter}|{half_of}|{week}|{day_word})|\w)(?:" + YEAR + r")?",
        month_day,
        (("May first", "XXXX-05-01"), ("September twenty-first, 1998", "1998-09-21")),
        ("March first-class", "in May second quarter results fell", "the March of the first men"),
    ),
    Rule(
        "the nth of a month",
        MOD + r"?{the} (?:<day>{th}|<ordinals>)(?: {day_word} {of}| {of})? <months>",
        month_day,
        (("the 5th of May", "XXXX-05-05"), ("the first of June", "XXXX-06-01"), ("the third day of March", "XXXX-03-03")),
        ("the 31st of April", "the first of juniors"),
    ),
    Rule(
        "day month",
        r"(?:{the} (?=\d\d? {months}" + NO_NOUN + r"))?" + MOD + r"?" + _DAY + r"(?: {of})? <months>(?! {0,2}\d{4})",
        month_day,
        (
            ("12 March", "XXXX-03-12"),
            ("the [29 August] attacks", "XXXX-08-29"),
            ("on [the 29 August] Rome fell", "XXXX-08-29"),
            ("5th of May", "XXXX-05-05"),
            ("late 21 June", "XXXX-06-21"),
        ),
        ("31 April", "2 may be"),
    ),
    Rule(
        "day of the month alone",
        r"{the} (?:<day>{th})(?: {day_word} {of} {the} {month})?"
        r"(?= {0,2}[,.;]| (?:{and}|{to}) {the} \d| (?:{clause_start})(?!\w))"
        r"(?! (?:{and}|{or}|{to}) (?:{the} )?(?:\d\d?{th}|{ordinals}) (?:{century}|{centuries}))",
        day_alone,
        (("[the 24th], as planned", "XXXX-XX-24"), ("on [the 24th] they left", "XXXX-XX-24")),
        ("the 24th floor", "the first man", "in the 13th and 14th centuries"),
    ),
)
