"""Months and years, alone and together, and the ranges that a dash makes of years."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.forms import Fixed, Form
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import LATER_IN, MOD, MONTH_MOD, YEAR, YEAR_SAID, in_year


def month(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A month, with a year where there is one."""
    return in_year(f"-{lexicon.integer('months', words['months']):02d}", words, lexicon)


def year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A year by itself; "post-1959" is the time after it, "pre-1967" the time before."""
    form = in_year("", words, lexicon)
    if "post" in words or "pre" in words:
        return replace(form, mod="AFTER" if "post" in words else "BEFORE")
    return form


def year_in_words(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A year as it is spoken: "nineteen ninety-eight"."""
    if "even" in words:
        return Fixed("2000")
    rest = sum(lexicon.integer("numbers", words[part]) for part in ("tens", "teens", "ones") if part in words)
    return Fixed(f"{lexicon.integer('centuries_said', words['centuries_said']):02d}{rest:02d}")


def closing_year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The second year of a pair whose century the first one gives."""
    return Fixed(f"{words['century']}{words['last']}") if words["last"] > words["first"] else None


_CALENDAR_YEAR = r"(?:{the} (?:{calendar} )?{year_word} (?:{of} )?|{year_bare} )"

RULES = (
    Rule(
        "month year",
        MONTH_MOD + r"?<months>" + YEAR,
        month,
        (("March 1940", "1940-03"), ("late October 1937", "1937-10"), ("February of 1940", "1940-02"), ("the end of May 1918", "1918-05")),
        ("may 1940 men", "March 19400"),
    ),
    Rule(
        "month of that year",
        MONTH_MOD + r"?<months>" + YEAR_SAID,
        month,
        (
            ("July of that year", "XXXX-07"),
            ("November of the same year", "XXXX-11"),
            ("May last year", "XXXX-05"),
            ("June of this year", "XXXX-06"),
        ),
        ("July of that war", "may last years"),
    ),
    Rule(
        "last or next month by name",
        MOD + r"?(?:{the} )?<steps> <months>(?!\.? {1,3}\d)",
        month,
        (("last November", "XXXX-11"), ("next March", "XXXX-03"), ("this May", "XXXX-05")),
        ("this may", "last marchers", "this June 24", "last Oct. 13"),
    ),
    Rule(
        "month",
        MONTH_MOD + r"?<months>(?! {0,2}\d{4})(?:(?= (?:[A-Z][\w'-]+ ){0,2}{month_things} {of} (?:{months} )?<year>))?",
        month,
        (
            ("the [October] Revolution of 1917", "1917-10"),
            ("the [November] elections of 1994", "1994-11"),
            ("October", "XXXX-10"),
            ("early December", "XXXX-12"),
            ("the end of July", "XXXX-07"),
            ("mid-March", "XXXX-03"),
        ),
        (
            "they march",
            "it may",
            "Marchers",
            "Mayor",
            "the Long March",
            "the March of the Mothers",
            "Jan Kowal",
            "Norma May",
            "May I ask",
        ),
    ),
    Rule(
        "year in words",
        r"(?:{the} {year_word} )?<centuries_said>[ -](?:(?P<tens>{tens_said})(?:[ -](?P<ones>{ones_said}))?|(?P<teens>{teens_said})"
        r"|{zero_said}[ -](?P<ones_2>{ones_said}))(?!-|\w)(?! (?:{units}|{hundred_said}))|{the} {year_word} (?P<even>{two_thousand})",
        year_in_words,
        (
            ("nineteen ninety-eight", "1998"),
            ("nineteen ninety", "1990"),
            ("eighteen twelve", "1812"),
            ("nineteen oh five", "1905"),
            ("the year two thousand", "2000"),
        ),
        ("nineteen ninety-eight years", "nineteen children", "twenty twenty-first", "two thousand"),
    ),
    Rule(
        "short year after a dash",
        r"(?<!\d\d\d\d\d[-/])(?<=(?P<century>\d\d)(?P<first>\d\d)[-/])(?P<last>\d\d)(?![\d/-]|\.\d|,\d)",
        closing_year,
        (("1995-[96]", "1996"), ("1914/[18]", "1918")),
        ("1996-95", "12345-96", "1995-96-97"),
    ),
    Rule(
        "year",
        LATER_IN
        + "?(?:<post>|<pre>)?"
        + _CALENDAR_YEAR
        + r"?(?<![$€£¥#])(?<!(?<!\d)\d\d\d-)(?<!(?<!\d)\d\d-)<year>"
        + r"(?!s\b|[,.]\d|-[a-zA-Z]|/(?!\d{4}(?!\d))\d{3}|%|(?<=00)[ -]{plural_units}(?!\w))|<yy>(?!s)",
        year,
        (
            ("1939", "1939"),
            ("late 1790", "1790"),
            ("the year 2000", "2000"),
            ("'89", "XX89"),
            ("[1914]-1918", "1914"),
            ("[1981]'s harvest", "1981"),
            ("the [2011]/2012 budget", "2011"),
        ),
        (
            "1,940",
            "version 2000",
            "$2000",
            "2000 people",
            "1939.5",
            "the 1939s",
            "1000 years",
            "2000 days",
            "the file 1990/123",
            "they took 1400 prisoners",
            "call 555-1990",
            "case 89-1234",
        ),
    ),
)
