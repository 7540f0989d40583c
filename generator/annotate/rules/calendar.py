"""Dates that name a place on the calendar: days, months, years, decades, centuries, seasons, quarters, halves, holidays."""

from __future__ import annotations

import re
from calendar import monthrange

from generator.annotate.forms import Fixed, Form, Holiday, Named
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words

LEAP_YEAR = 2000  # where no year is stated, 29 February may be meant
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)$")


def _valid(year: str, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(int(year) if year.isdigit() else LEAP_YEAR, month)[1]


def _day(words: Words, lexicon: TimexLexicon) -> int:
    text = _ORDINAL_END.sub("", words.get("day") or "")
    if text.isdigit():
        return int(text)
    return lexicon.integer("ordinals", words["ordinals"])


def _year(words: Words) -> str:
    """The stated year, or XXXX; two digits are left for the resolution to place in a century."""
    if "year" in words:
        return words["year"]
    if "yy" in words:
        return f"XX{words['yy'][1:]}"
    return "XXXX"


def _mod(words: Words, lexicon: TimexLexicon) -> str | None:
    found = words.get("date_mods")
    return lexicon.code("date_mods", found.rstrip("- ")) if found else None


def _named_or_fixed(stated: str, mod: str | None = None) -> Form:
    return Named(stated, mod=mod) if "X" in stated[:4] else Fixed(stated, mod=mod)


def month_day(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A month and a day, with a year where there is one; None for 30 February."""
    month, day, year = lexicon.integer("months", words["months"]), _day(words, lexicon), _year(words)
    if not _valid(year, month, day):
        return None
    return _named_or_fixed(f"{year}-{month:02d}-{day:02d}", _mod(words, lexicon))


def month(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A month, with a year where there is one."""
    return _named_or_fixed(f"{_year(words)}-{lexicon.integer('months', words['months']):02d}", _mod(words, lexicon))


def stepped_month(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A month with "last", "this" or "next" before it."""
    step = lexicon.integer("steps", words["steps"])
    return Named(f"XXXX-{lexicon.integer('months', words['months']):02d}", step, mod=_mod(words, lexicon))


def year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A year by itself."""
    return _named_or_fixed(_year(words), _mod(words, lexicon))


def fiscal_year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A financial year, marked FY as TIMEX3 does."""
    return Fixed(f"FY{words['year']}")


def era_year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A year before the Common Era (`BC0490`) or one marked as of it."""
    digits = words["n"].replace(",", "")
    if not digits.isdigit() or not 1 <= int(digits) <= 9999:
        return None
    before = "before" in words
    return Fixed(f"BC{int(digits):04d}" if before else f"{int(digits):04d}", mod=_mod(words, lexicon))


def season(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A season, with a year, a "last" or a "next" where there is one."""
    code = lexicon.code("seasons", words["seasons"])
    step = lexicon.integer("steps", words["steps"]) if "steps" in words else None
    stated = f"{_year(words)}-{code}"
    return Named(stated, step, mod=_mod(words, lexicon)) if "X" in stated[:4] else Fixed(stated, mod=_mod(words, lexicon))


def quarter(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first to fourth quarter of a year."""
    number = int(words["q"]) if "q" in words else lexicon.integer("ordinals", words["ordinals"])
    return _named_or_fixed(f"{_year(words)}-Q{number}") if 1 <= number <= 4 else None


def half(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first or second half of a year."""
    return _named_or_fixed(f"{_year(words)}-H{lexicon.integer('half_words', words['half_words'])}")


def decade_digits(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A decade in digits: "the 1960s", "the '60s"."""
    digits = words["decade"].lstrip("'")
    return Fixed(digits[:3], mod=_mod(words, lexicon)) if len(digits) == 4 else Fixed(f"19{digits[0]}", mod=_mod(words, lexicon))


def decade_words(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A decade in words: "the nineteen-sixties", "the sixties"."""
    return Fixed(f"19{lexicon.integer('decades', words['decades'])}", mod=_mod(words, lexicon))


def century(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The nth century: its hundreds are n - 1."""
    number = int(_ORDINAL_END.sub("", words["nth"])) if "nth" in words else lexicon.integer("ordinals", words["ordinals"])
    if not 1 <= number <= 30:
        return None
    return Fixed(f"BC{number - 1:02d}" if "before" in words else f"{number - 1:02d}", mod=_mod(words, lexicon))


def iso_date(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Year, month and day in digits, largest first."""
    if not _valid(words["year"], int(words["mm"]), int(words["dd"])):
        return None
    return Fixed(f"{words['year']}-{int(words['mm']):02d}-{int(words['dd']):02d}")


def slash_date(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Month and day in digits, in the language's own order, then the year; the other order where only that one is a date."""
    first, second = int(words["first"]), int(words["second"])
    month, day = (first, second) if "month-first" in lexicon.words("order.digits") else (second, first)
    if month > 12:
        month, day = day, month
    year = words["year"] if "year" in words else f"XX{words['short']}"
    if not _valid(year, month, day):
        return None
    return _named_or_fixed(f"{year}-{month:02d}-{day:02d}")


def day_alone(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A day of a month that the words do not name."""
    return Named(f"XXXX-XX-{_day(words, lexicon):02d}")


def holiday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A holiday; the resolution computes its day once the year is known."""
    step = lexicon.integer("steps", words["steps"]) if "steps" in words else None
    return Holiday(lexicon.code("holidays", words["holidays"]), words.get("year"), step)


def year_range(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Two years joined by a dash: the time between them."""
    first, second = words["year"], words["to"]
    last = int(first[: 4 - len(second)] + second)
    if last <= int(first) or last - int(first) > 200:
        return None
    return Fixed(f"P{last - int(first)}Y", "DURATION", begin=first, end=str(last))


_MOD = r"(?:(?:{the} )?<date_mods>(?: |-)(?:{in} |{of} )?)?(?:{the} )?"
_YEAR = r"(?:,? (?:{of} |{in} )?<year>|,? <yy>)"
_DAY = r"(?:<day>{th}?|<ordinals>)"
_ABBR = r"<months>\.?"

RULES = (
    Rule(
        "date in digits, year first",
        r"<year>(?:-(?P<mm>\d\d)-(?P<dd>\d\d)|/(?P<mm_2>\d\d)/(?P<dd_2>\d\d))(?![\d/-])",
        iso_date,
        (("2024-11-05", "2024-11-05"), ("2024/11/05", "2024-11-05")),
        ("2024-13-05", "12024-11-05", "2024-11-05-77"),
    ),
    Rule(
        "date in digits, year last",
        r"(?P<first>\d\d?)(?:/(?P<second>\d\d?)/|\.(?P<second_2>\d\d?)\.|-(?P<second_3>\d\d?)-)(?:<year>|(?P<short>\d\d))(?![\d/-]|\.\d)",
        slash_date,
        (("11/5/2024", "2024-11-05"), ("25/12/2024", "2024-12-25"), ("5/11/98", "XX98-05-11")),
        ("45/45/2024", "1.2.3.4", "32/32/32"),
    ),
    Rule(
        "day month year",
        _MOD + r"<day>{th}?(?: {day} {of}| {of})? " + _ABBR + _YEAR,
        month_day,
        (("1 September 1939", "1939-09-01"), ("the 3rd of March, 1918", "1918-03-03"), ("14 July '89", "XX89-07-14")),
        ("31 June 1939", "101 march 1939"),
    ),
    Rule(
        "month day year",
        _MOD + _ABBR + r" <day>{th}?" + _YEAR,
        month_day,
        (("February 14, 2025", "2025-02-14"), ("Feb. 14, 2025", "2025-02-14"), ("March 3rd, 1918", "1918-03-03")),
        ("February 31, 2025", "may 5, 2020 people"),
    ),
    Rule(
        "month day",
        _MOD + _ABBR + r" " + r"(?:{the} )?<day>(?:{th}|)(?![:,.]\d|-?{unit_after})",
        month_day,
        (("March 12", "XXXX-03-12"), ("Sept. 2", "XXXX-09-02"), ("April 22nd", "XXXX-04-22")),
        ("May 45", "march 12 miles"),
    ),
    Rule(
        "day month",
        _MOD + _DAY + r"(?: {day} {of}| {of})? " + _ABBR + r"(?! {0,2}\d{4})",
        month_day,
        (("12 March", "XXXX-03-12"), ("the 5th of May", "XXXX-05-05"), ("the first of June", "XXXX-06-01")),
        ("31 April", "2 may be"),
    ),
    Rule(
        "month year",
        _MOD + _ABBR + _YEAR,
        month,
        (("March 1940", "1940-03"), ("late October 1937", "1937-10"), ("February of 1940", "1940-02"), ("the end of May 1918", "1918-05")),
        ("may 1940 men", "March 19400"),
    ),
    Rule(
        "last or next month by name",
        r"(?:{the} )?(?:<date_mods> )?<steps> <months>",
        stepped_month,
        (("last November", "XXXX-11"), ("next March", "XXXX-03"), ("this May", "XXXX-05")),
        ("this may", "last marchers"),
    ),
    Rule(
        "month",
        _MOD + r"<months>(?:\.(?= [a-z]))?(?! {1,2}\d{4})",
        month,
        (("March", "XXXX-03"), ("early December", "XXXX-12"), ("the end of July", "XXXX-07"), ("mid-March", "XXXX-03")),
        ("they march", "it may", "Marchers", "Mayor"),
    ),
    Rule(
        "season",
        _MOD + r"(?:<steps> )?<seasons>" + _YEAR,
        season,
        (("the spring of 1920", "1920-SP"), ("summer 1982", "1982-SU"), ("fall of 1998", "1998-FA")),
        ("the fall of Rome", "springs 1998"),
    ),
    Rule(
        "year season",
        r"<year> <seasons>",
        season,
        (("1982 summer", "1982-SU"),),
        ("1982 summers",),
    ),
    Rule(
        "last or next season",
        r"(?:<date_mods> )?<steps> <seasons>",
        season,
        (("last fall", "XXXX-FA"), ("next spring", "XXXX-SP"), ("this summer", "XXXX-SU")),
        ("this falls", "next springboard"),
    ),
    Rule(
        "season alone",
        r"(?:(?:{the} )?<date_mods> (?:{in} |{of} )?(?:{the} )?|{the} )?<seasons>",
        season,
        (("the summer", "XXXX-SU"), ("winter", "XXXX-WI"), ("early autumn", "XXXX-FA")),
        ("summertime", "winters"),
    ),
    Rule(
        "quarter",
        r"(?:{the} )?(?:{fiscal} )?<ordinals>[ -]{quarter}(?: {of})?(?: {fiscal})?,?(?: <year>)|Q(?P<q>[1-4]) <year:year_2>",
        quarter,
        (("the second quarter of 1998", "1998-Q2"), ("Q3 2021", "2021-Q3"), ("first quarter 2001", "2001-Q1")),
        ("the fifth quarter of 1998", "quarter of 1998"),
    ),
    Rule(
        "quarter alone",
        r"(?:{the} )?(?:{fiscal} )?<ordinals>[ -]{quarter}",
        quarter,
        (("the first quarter", "XXXX-Q1"), ("second-quarter", "XXXX-Q2")),
        ("a quarter", "the first quarterback"),
    ),
    Rule(
        "half year",
        r"(?:{the} )?<half_words> {half_of} {of} (?:{the} )?(?:{fiscal} )?<year>",
        half,
        (("the first half of 1998", "1998-H1"), ("second half of 2020", "2020-H2")),
        ("the second half of the game", "half of 1998"),
    ),
    Rule(
        "fiscal year",
        r"(?:{the} )?{fiscal} (?:{year_word} )?<year>",
        fiscal_year,
        (("fiscal 1999", "FY1999"), ("the financial year 2020", "FY2020")),
        ("fiscal policy", "fiscal 99"),
    ),
    Rule(
        "decade in digits",
        _MOD + r"(?P<decade>(?:1\d|20)\d0|'[1-9]0)'?s",
        decade_digits,
        (("the 1960s", "196"), ("early 1990s", "199"), ("the '60s", "196"), ("the late 1980s", "198")),
        ("the 1965s", "1960"),
    ),
    Rule(
        "decade in words",
        r"(?:{the} (?:<date_mods>[ -])?|<date_mods:date_mods_2>[ -])(?:{nineteen}[ -])?<decades>",
        decade_words,
        (("the sixties", "196"), ("the nineteen-eighties", "198"), ("the late seventies", "197")),
        ("in her sixties", "sixties"),
    ),
    Rule(
        "century",
        _MOD + r"(?:(?P<nth>\d\d?){th}|<ordinals>)[ -]{century}(?: (?:(?P<before>{era_before})|{era_after}))?",
        century,
        (("the 19th century", "18"), ("the early 21st century", "20"), ("eighteenth-century", "17"), ("5th century BC", "BC04")),
        ("a century", "the 19th centurion"),
    ),
    Rule(
        "year of an era",
        r"(?<![.,])(?:{the} )?(?:<date_mods> )?(?:{year_word} )?<n> {0,2}(?:(?P<before>{era_before})|{era_after})|{era_after} <n:n_2>",
        era_year,
        (("490 BC", "BC0490"), ("AD 70", "0070"), ("1066 CE", "1066"), ("about 44 B.C.", "BC0044")),
        ("490 BCD", "3.5 BC"),
    ),
    Rule(
        "years joined by a dash",
        r"(?:{the} )?(?:{years_plural} )?<year>(?:-|/|–)(?P<to>\d{4}|\d\d)(?![\d/-])",
        year_range,
        (("1914-1918", "P4Y"), ("the years 1751-1777", "P26Y"), ("1998-99", "P1Y")),
        ("1998-1990", "2010-30000", "1998-97"),
    ),
    Rule(
        "holiday",
        r"(?:<steps> )?(?:{the} )?<holidays>(?: {day})?(?:,? (?:{of} |{in} )?<year>)?(?!(?:'s)? {not_holiday})",
        holiday,
        (("Christmas Eve", "XXXX-12-24"), ("last Thanksgiving", "XXXX-XX-XX"), ("Easter 1916", "1916-XX-XX")),
        ("Easter Island", "Christmases"),
    ),
    Rule(
        "year",
        r"(?:(?:{the} )?<date_mods>(?: |-)(?:{in} |{of} )?)?(?:{the} (?:{calendar} )?{year_word} (?:{of} )?)?"
        r"(?<![$€£¥#])<year>(?!'?s\b|[,.]\d|-\w|/\d|%| {number_after}\b)|<yy>(?!s)",
        year,
        (("1939", "1939"), ("late 1790", "1790"), ("the year 2000", "2000"), ("'89", "XX89")),
        ("1,940", "version 2000", "$2000", "2000 people", "1939.5"),
    ),
    Rule(
        "day of the month alone",
        r"{the} (?:<day>{th}|<ordinals>)(?: {day} {of} {the} {month})?(?= {0,2}[,.;]| (?:{and}|{to}) {the} \d)",
        day_alone,
        (("[the 24th], as planned", "XXXX-XX-24"),),
        ("the 24th floor", "the first man"),
    ),
)
