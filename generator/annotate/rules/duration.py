"""Amounts of time: "three days", "a 90-minute call", "nearly three years", "several hours", "the past 20 years"."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.forms import Fixed, Form
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.numbers import amount, number, vague_amount
from generator.annotate.rule import Rule, Words


def _mod(words: Words, lexicon: TimexLexicon) -> str | None:
    return lexicon.code("amount_mods", words["amount_mods"]) if "amount_mods" in words else None


def _unit(words: Words, lexicon: TimexLexicon) -> str:
    return lexicon.code("short_units", words["short_units"]) if "short_units" in words else lexicon.code("units", words["units"])


def counted(words: Words, lexicon: TimexLexicon) -> Form | None:
    """So many units."""
    count = number(words["number"], lexicon)
    if count is None or count <= 0 or ("hyphen" in words and words["number"].lower() in lexicon.words("a")):
        return None
    count += 0.5 if "half_more" in words else 0.0
    return Fixed(_compound(amount(count, _unit(words, lexicon)), count, _unit(words, lexicon)), "DURATION", _mod(words, lexicon))


YEARS_IN = {"DE": 10, "CE": 100, "ML": 1000}


def _compound(value: str, count: float, unit: str) -> str:
    """Half an hour is minutes, half a year months, half a century years: TIMEX3 counts in whole units."""
    if unit in YEARS_IN and count != int(count):
        return amount(count * YEARS_IN[unit], "Y")
    finer = {"TH": ("TH", "TM", 60), "Y": ("Y", "M", 12)}.get(unit)
    if finer is None or count == int(count) or count * 4 != int(count * 4):
        return value  # "22.8 years" are written as they are
    coarse, fine, factor = finer
    rest = round((count - int(count)) * factor)
    if not int(count):
        return amount(rest, fine)
    return amount(int(count), coarse) + amount(rest, fine).lstrip("PT")


def vague(words: Words, lexicon: TimexLexicon) -> Form | None:
    """An unknown number of units."""
    return Fixed(vague_amount(_unit(words, lexicon)), "DURATION", _mod(words, lexicon))


def plain(words: Words, lexicon: TimexLexicon) -> Fixed | None:
    """So many units, or an unknown number of them."""
    form = counted(words, lexicon) if "number" in words else vague(words, lexicon)
    return form if isinstance(form, Fixed) else None


def unit_long(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A month-long strike lasts one month, a months-long one an unknown number of them."""
    return Fixed(amount(1, lexicon.code("units", words["one"])), "DURATION") if "one" in words else vague(words, lexicon)


def halves(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Half an hour, three quarters of an hour."""
    count, unit = float(lexicon.get("fractions", words["fractions"]) or 0.0), _unit(words, lexicon)
    return Fixed(_compound(amount(count, unit), count, unit), "DURATION", _mod(words, lexicon))


def whole(words: Words, lexicon: TimexLexicon) -> Form | None:
    """One unit that the words call whole."""
    return Fixed(amount(1, _unit(words, lexicon)), "DURATION")


_MOD = r"(?:<amount_mods> )?"

_FELT = r"{between_plurals} (?={plural_units}(?!\w))"
"""Between a number and its plural: "two bitter weeks", "the four previous weeks"."""

SPAN_RULE = Rule(
    "for the next or last unit",
    r"(?!{the} {preceding} (?:{year_word}|{quarter}|{month})(?!\w)){the} (?:{past_span}|{next_span}) (?P<units>{singular_units})",
    whole,
    (("for [the next year]", "P1Y"), ("over [the past week]", "P1W")),
    ("the next day", "for the next daybook", "for the previous year"),
    preceded_by="over_words",
)
"""Tried before "the next year" is read as a date."""

LAST_RULE = Rule(
    "during the last unit",
    r"{the} {last_only} (?P<units>{last_units})(?! {of}(?!\w))",
    whole,
    (("in [the last year]", "P1Y"), ("during [the last week], rain fell", "P1W")),
    ("the last year", "in last year", "in the last year of the war", "in the last night"),
    preceded_by="throughout_words",
)
"""ISO-TimeML 3.2: "in the last year" is the twelve months up to now, "last year" the calendar's."""

FRACTION_RULE = Rule(
    "the next or last half of a unit",
    r"{the} (?:{past_span}|{next_span}) <fractions>[ -](?P<units>{singular_units})",
    halves,
    (("over [the past half-century]", "P50Y"), ("[the next quarter century]", "P25Y")),
    ("the past half centurion", "the past quarter"),
)
"""Tried before "the past quarter", which is three months."""

HALF_RULE = Rule(
    "the next or last unit and a half",
    r"{the} (?:{past_span}|{next_span}) (?P<units>{singular_units}) (?P<half_more>{and_a_half})",
    lambda words, lexicon: Fixed(_compound(amount(1.5, unit := _unit(words, lexicon)), 1.5, unit), "DURATION"),
    (("during [the next year and a half]", "P1Y6M"), ("the past hour and a half", "PT1H30M")),
    ("the next year and a halfpenny",),
)
"""Tried before "the next year" too."""

PAST_RULE = Rule(
    "the past unit",
    r"{the} {past_only} (?P<units>{singular_units})",
    whole,
    (("the past decade", "P1DE"), ("the past week", "P1W")),
    ("the past weekday", "past week"),
)
"""The same without "over" or "for"."""


def more_than(words: Words, lexicon: TimexLexicon) -> Form | None:
    """More than so many units, or than so many and a half."""
    form = counted(words, lexicon) if "half_more" in words else plain(words, lexicon)
    return replace(form, mod="MORE_THAN") if isinstance(form, Fixed) else None


RULES = (
    Rule(
        "number before another amount",
        r"(?:<amount_mods> )?(?<![\d.,$€£])(?!{tens_said}-{ones_said}(?!\w))(?P<number>\d{1,3}(?:\.\d)?|{small_numbers})"
        r"(?= ?(?:-|{to}|{or}) ?(?:\d{1,3}(?:\.\d)?|{small_numbers})[ -]<units>(?!\w)"
        r"(?![ -](?:{old}|{ago}|{later}|{earlier}|{hence})(?!\w)))",
        counted,
        (
            ("[two] or three days", "P2D"),
            ("[three] to five years", "P3Y"),
            ("[10]-15 minutes", "PT10M"),
            ("[about 18] to 24 months", "P18M"),
        ),
        (
            "two or three dayflies",
            "two or three days ago",
            "two or three years old",
            "1998 to 2000 days",
            "one of three days",
            "$2 to 3 days",
            "twenty-five years",
        ),
    ),
    Rule(
        "number between two amounts",
        r"(?<![\d.,$€£])(?P<number>\d{1,3}(?:\.\d)?|{small_numbers})"
        r"(?= {and} (?:\d{1,3}(?:\.\d)?|{small_numbers})[ -]<units>(?!\w)(?![ -](?:{old}|{ago}|{later}|{earlier}|{hence})(?!\w)))",
        counted,
        (("between [five] and seven years", "P5Y"), ("between [2] and 3 weeks", "P2W")),
        ("five and seven years", "between five and seven towns", "between two and three years old"),
        preceded_by="range.between",
    ),
    Rule(
        "for so many units, said first",
        r"{since_ago} (?:<number>|<vague>) <units>",
        lambda words, lexicon: counted(words, lexicon) if "number" in words else vague(words, lexicon),
        (("desde hace tres años", "P3Y"), ("desde hace varios meses", "PXM")),
        ("hace tres años", "desde hace mucho"),
        language="es",
    ),
    Rule(
        "fraction of a unit",
        _MOD + r"<fractions>[ -]<units>",
        halves,
        (("half an hour", "PT30M"), ("half a year", "P6M"), ("half-century", "P50Y"), ("almost a quarter-century", "P25Y")),
        ("half an hourglass", "half the day"),
    ),
    Rule(
        "number-unit before a noun",
        _MOD + r"<number>(?P<hyphen>-)(?:{and}-(?P<half_more>{half_word})-)?(?:<units>|<short_units>)(?:-{long})?(?![ -]{old})",
        counted,
        (
            ("90-minute", "PT90M"),
            ("three-day", "P3D"),
            ("roughly 40-minute", "PT40M"),
            ("14-day", "P14D"),
            ("two-and-a-half-year", "P2Y6M"),
        ),
        ("three-daylong", "24-year-old", "three-year-old", "a 73-year old", "1,000-barrel-a-day"),
    ),
    Rule(
        "the last or next N units",
        r"(?:{the} |(?!{after_alone}))(?:{past_span}|{next_span}|{first_span}) (?:<number>|<vague>) <units>",
        lambda words, lexicon: counted(words, lexicon) if "number" in words else vague(words, lexicon),
        (("the past two months", "P2M"), ("past 20 years", "P20Y"), ("the next few days", "PXD"), ("the first three weeks", "P3W")),
        ("the last word", "the past tense", "following two days of talks"),
    ),
    Rule(
        "more than N units after a preposition",
        r"{over_word} (?:<number>(?: {and} (?P<half_more>{half_word}))?|<vague>) <units>",
        more_than,
        (("for [over two and a half years]", "P2Y6M"), ("for [over nine months]", "P9M"), ("lasted [over two decades]", "P2DE")),
        ("over nine months", "for over a bridge"),
        preceded_by="before_over",
    ),
    Rule(
        "N units",
        r"(?:{the} (?=(?:\d{1,3}|{several_numbers}) (?:{between_plurals} )?{plural_units}(?!'| [A-Z]|\w))|<amount_mods> )?"
        + r"<number>(?: |-)(?:{consecutive} |"
        + _FELT
        + r"|{and}(?: |-)(?P<half_more>{half_word})(?: |-))?<units>"
        + r"(?!-(?!{and_a_half}(?!\w))\w)(?:[ -](?P<half_more_2>{and_a_half}))?",
        counted,
        (
            ("three days", "P3D"),
            ("nearly three years", "P3Y"),
            ("a year", "P1Y"),
            ("5 1/2 hours", "PT5H30M"),
            ("22.8 years", "P22.8Y"),
            ("a month and a half", "P1.5M"),
            ("a month-and-a-half", "P1.5M"),
            ("a decade", "P1DE"),
            ("two more weeks", "P2W"),
            ("one hundred and ten days", "P110D"),
            ("two-and-a-half weeks", "P2.5W"),
            ("the nine months", "P9M"),
            ("the 40 days", "P40D"),
            ("two bitter weeks", "P2W"),
            ("the four previous weeks", "P4W"),
        ),
        ("three daisies", "two of three dayworkers", "she is 30 years old", "three quarters of the oil", "a night-raid", "a dark day"),
    ),
    Rule(
        "N units and more",
        r"<number>(?:\+ ?|[ -]{plus}[ -])<units>(?![ -]{old})",
        lambda words, lexicon: replace(form, mod="MORE_THAN") if (form := plain(words, lexicon)) else None,
        (("50-plus years", "P50Y"), ("20+ years", "P20Y"), ("ten plus days", "P10D")),
        ("a 60-plus-year-old man", "50-plus people", "two plus two"),
    ),
    Rule(
        "N short units",
        _MOD + r"<n> ?<short_units>\b",
        lambda words, lexicon: counted({**words, "number": words["n"]}, lexicon),
        (("30 mins", "PT30M"), ("2 hrs", "PT2H")),
        ("mins", "two minstrels"),
    ),
    Rule(
        "vague number of units",
        r"<vague> (?:{more} |{past_span} |" + _FELT + r")?<units>",
        vague,
        (
            ("a couple of years", "PXY"),
            ("several hours", "PTXH"),
            ("a few weeks", "PXW"),
            ("a few short weeks", "PXW"),
            ("several decades", "PXDE"),
        ),
        ("a few yearlings", "several"),
    ),
    Rule(
        "whole unit",
        r"{all} (?:<units>)|(?:{the}|{all}) {whole} <units:units_2>",
        whole,
        (("all day", "P1D"), ("the whole year", "P1Y"), ("the entire week", "P1W")),
        ("all daisies", "the whole yearbook"),
    ),
    Rule(
        "unit long",
        r"(?:(?P<one>{singular_units})|<units>)[ -]{long}|(?<!-)(?P<units_2>{plural_units})-{old}",
        unit_long,
        (("decades-long", "PXDE"), ("years-long", "PXY"), ("year-long", "P1Y"), ("month-long", "P1M"), ("years-old", "PXY")),
        ("long years", "days longing", "six-years-old"),
    ),
    Rule(
        "units to come",
        r"(?:{the} )?<units>(?:(?:, | {and} |, {and} )<units:units_2>)?(?:(?: {and} |, {and} )<units:units_3>)? {to_come}(?! {come_back})",
        lambda words, lexicon: Fixed("FUTURE_REF"),
        (("the days, weeks and months to come", "FUTURE_REF"), ("years to come", "FUTURE_REF"), ("the weeks ahead", "FUTURE_REF")),
        ("days to comedians", "come days", "results take weeks to come back"),
    ),
    Rule(
        "recent units",
        r"(?:{the} )?(?P<past>{recent_span}|{past_span})? ?(?P<next>{coming_span})? ?(?P<units>{plural_units})"
        r"(?: {consecutive})?(?! {of}(?!\w))",
        lambda words, lexicon: vague(words, lexicon) if words.get("past") or words.get("next") else None,
        (("recent days", "PXD"), ("coming years", "PXY"), ("the past years", "PXY")),
        ("coming of age", "Following months of tension"),
    ),
    Rule(
        "bare plural units",
        r"(?P<units>{plural_units})(?! {1,3}\d{3,4}(?!\d))",
        vague,
        (("for [weeks]", "PXW"), ("not in [years]", "PXY")),
        ("weekslong", "year", "for the years 1751-1777", "minutes apart", "after years of support"),
        preceded_by="bare_before",
    ),
)
