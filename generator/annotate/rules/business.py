"""Periods of business news: fiscal years, the quarter or year that ended on a day, the period a year before the one reported."""

from __future__ import annotations

from generator.annotate.forms import Distance, Fixed, Form, Named, Shifted
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import day_exists, in_year

LATE_CLOSE, EARLY_CLOSE = 24, 7
"""A quarter that ends from the 24th on is that month's; one that ends by the 7th is that of the month before (a 52-week year)."""


def fiscal_year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A financial year, marked FY as TIMEX3 does; of two digits the resolution finds the century.

    "FY2024/25" begins in the one year and ends in the other: it is marked by the first, which is written out.
    """
    if "closing" in words:
        begin, end = int(words["year"]), words["closing"]
        closes = end if len(end) == len("2025") else f"{begin // 100}{end}"
        return Fixed(f"FY{begin}", begin=f"{begin}", end=closes) if int(closes) == begin + 1 else None
    if "year" in words:
        return Fixed(f"FY{words['year']}")
    short = words.get("short") or words["yy"][1:]
    return Named(f"FYXX{short}")


def stepped_fiscal_year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Last, this or the next financial year."""
    step = -1 if "latest" in words else lexicon.integer("steps", words["steps"])
    return Shifted("FY", float(step), "document")


def year_ago(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The period a year before the one under discussion; bare, a year before the document's day."""
    if "quarter" in words:
        return Shifted("Q", -4.0, "mention")
    return Shifted("M", -12.0, "mention") if "month" in words else Shifted("Y", -1.0, "document")


def quarter_ended(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The quarter that the day beside it closes; three months where no calendar quarter closes about that day."""
    month, day = lexicon.integer("months", words["months"]), int(words["day"])
    if not day_exists("", month, day):
        return None
    closing = month if day >= LATE_CLOSE else month - 1 if day <= EARLY_CLOSE else 0
    if closing % 3 or (closing == 0 and month != 1):
        return Fixed("P3M", "DURATION")
    back = closing == 0  # a quarter that ended in the first days of January is the year's before
    number = 4 if back else closing // 3
    if "year" in words:
        return Fixed(f"{int(words['year']) - back:04d}-Q{number}")
    return Named(f"XXXX-Q{number}", step=-1)


def week_ended(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The week that the day beside it closes."""
    if "weekdays" in words:
        return Distance("W", 0.0, Named(f"XXXX-WXX-{lexicon.integer('weekdays', words['weekdays'])}"), words["said"])
    month, day = lexicon.integer("months", words["months"]), int(words["day"])
    return Distance("W", 0.0, Named(f"XXXX-{month:02d}-{day:02d}"), words["said"]) if day_exists("", month, day) else None


def part_of_said_year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A quarter or half of a year that is named first: "last year's third quarter", "the 1988 third quarter"."""
    if "ordinals" in words:
        number = lexicon.integer("ordinals", words["ordinals"])
        return in_year(f"-Q{number}", words, lexicon) if 1 <= number <= 4 else None
    return in_year(f"-H{lexicon.integer('half_words', words['half_words'])}", words, lexicon)


_ENDED = r"(?= {ended} (?:{on} )?<months> <day>(?:,? <year>)?)"

_PAIR = r"[-/](?P<closing{}>(?:20|19)?\d\d)(?!\d)"

RULES = (
    Rule(
        "fiscal year across two years",
        r"(?:{the} )?(?:{fiscal}[ -](?:{year_word} )?|{fiscal_short} ?)(?P<year>(?:19|20)\d\d)"
        + _PAIR.format("")
        + r"|(?:{the} )?(?P<year_2>(?:19|20)\d\d)"
        + _PAIR.format("_2")
        + r" {fiscal} {year_word}",
        fiscal_year,
        (
            ("FY2024/25", "FY2024"),
            ("fiscal 2010-11", "FY2010"),
            ("the 2009-10 fiscal year", "FY2009"),
            ("the financial year 1999/2000", "FY1999"),
        ),
        ("FY2024-12", "fiscal 2010-2012", "the 2009-10 season", "FY2024/255"),
    ),
    Rule(
        "fiscal year",
        r"(?:{the} )?{fiscal}[ -](?:{year_word} )?(?:<year>|<yy>)(?![-/]\d)|(?:{the} )?<year:year_3> {fiscal} {year_word}"
        r"|{fiscal_short} ?(?:<year:year_2>|(?P<short>\d\d)(?!\d))(?![-/]\d)",
        fiscal_year,
        (
            ("fiscal 1999", "FY1999"),
            ("the financial year 2020", "FY2020"),
            ("fiscal '98", "FYXX98"),
            ("FY90", "FYXX90"),
            ("the 2012 fiscal year", "FY2012"),
            ("FY 2024", "FY2024"),
        ),
        ("fiscal policy", "fiscal 99", "FY 9"),
    ),
    Rule(
        "last, this or next fiscal year",
        r"(?:(?:{the} )?<steps>|(?:{the} )?(?P<latest>{latest_only})) {fiscal} {year_word}",
        stepped_fiscal_year,
        (("this fiscal year", "FYXXXX"), ("the next financial year", "FYXXXX"), ("its [latest fiscal year]", "FYXXXX")),
        ("this fiscal policy", "next financial yearbook"),
    ),
    Rule(
        "quarter or half of a year named first",
        r"(?:<year_steps> {year_word}{possessive_end}|(?:{the} )?<year>(?:{possessive_end})?)"
        r" (?:<ordinals>[ -]{quarter}(?!-)|<half_words>[ -]{half_of})",
        part_of_said_year,
        (
            ("last year's third quarter", "XXXX-Q3"),
            ("the 1988 third quarter", "1988-Q3"),
            ("1988's first half", "1988-H1"),
        ),
        ("last year's fifth quarter", "1988 third quarterbacks", "last year's first halfback"),
    ),
    Rule(
        "quarter ended on a day",
        r"{the} (?:{latest} )?(?:{fiscal} )?{quarter}" + _ENDED,
        quarter_ended,
        (
            ("[the quarter] ended Sept. 30, 1998", "1998-Q3"),
            ("[the quarter] ended June 30", "XXXX-Q2"),
            ("[the fiscal quarter] ended Jan. 3, 2020", "2019-Q4"),
            ("[the quarter] ended Oct. 31", "P3M"),
        ),
        ("the quarter ended badly", "the quarter of June 30"),
    ),
    Rule(
        "week ended on a day",
        r"{the} (?:{latest} )?{week}(?= {ended} (?:{on} )?(?P<said><weekdays>|<months> <day>)(?!\w))",
        week_ended,
        (("[the week] ended Friday", "XXXX-WXX"), ("[the latest week] ended Oct. 20", "XXXX-WXX")),
        ("the week ended badly", "the weekend ended Friday"),
    ),
    Rule(
        "year ended on a day",
        r"{the} (?:{fiscal} )?{year_word}" + _ENDED,
        lambda words, lexicon: Fixed("P1Y", "DURATION"),
        (("[the year] ended June 30", "P1Y"), ("[the fiscal year] ended March 31, 1999", "P1Y")),
        ("the year ended well", "the year in June 30 towns"),
    ),
    Rule(
        "year to a month",
        r"{the} (?:{fiscal} )?{year_word}(?= (?:{ended}|{to}) (?:{in} )?<months>(?:,? <year>)?(?! {0,2}\d))",
        lambda words, lexicon: Fixed("P1Y", "DURATION"),
        (("[the year] to March", "P1Y"), ("[the fiscal year] ending in June 1998", "P1Y")),
        ("the year to marching", "this year to March"),
    ),
    Rule(
        "year-ago",
        r"(?:{the} )?{year_ago} (?:(?P<quarter>{quarter})|(?P<month>{month})|{period_word})|{year_ago}",
        year_ago,
        (
            ("[the year-ago quarter]", "XXXX-QX"),
            ("[year-earlier] sales", "XXXX"),
            ("[the year-earlier period]", "XXXX"),
            ("[the year-ago month]", "XXXX-XX"),
        ),
        ("year-around", "the year agone"),
    ),
)
