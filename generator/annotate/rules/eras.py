"""Years that name their era, and what is written in texts of such times: years in three digits, their days, seasons and decades."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.forms import Fixed, Form
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import MOD, NO_NOUN, day_exists, day_of, mod_of


def era_year(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A year before the Common Era (`BC0490`) or one marked as of it."""
    digits = words["n"].replace(",", "")
    if not digits.isdigit() or not 1 <= int(digits) <= 9999:
        return None
    return Fixed(f"BC{int(digits):04d}" if "before" in words else f"{int(digits):04d}", mod=mod_of(words, lexicon))


def ancient_part(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A season or a month of a year before the Common Era."""
    year = era_year(words, lexicon)
    if not isinstance(year, Fixed):
        return None
    part = lexicon.code("seasons", words["seasons"]) if "seasons" in words else f"{lexicon.integer('months', words['months']):02d}"
    return replace(year, value=f"{year.value}-{part}")


def ancient_day(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A day of a year that names its era."""
    year, month, day = era_year(words, lexicon), lexicon.integer("months", words["months"]), day_of(words, lexicon)
    if not isinstance(year, Fixed) or not day_exists("", month, day):
        return None
    return replace(year, value=f"{year.value}-{month:02d}-{day:02d}")


def ancient_decade(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A decade before the Common Era, or one in so few digits that only a text of such times can mean it."""
    decade = f"{int(words['decade']) // 10:03d}"
    return Fixed(f"BC{decade}" if "before" in words else decade, mod=mod_of(words, lexicon))


SHORT = ("year in three digits", "season or month of a year in three digits", "decade in three digits")
"""Rules whose years a text must give a reason for: kept where it tells of such times, and of the era that it tells of."""

RULES = (
    Rule(
        "day of an ancient year",
        MOD + r"?(?:<months> <day>(?:{th}|)|(?:{the} )?<day:day_2>(?:{th}|)(?: {of})? <months:months_2>)"
        r",? (?:<n> {0,2}(?:(?P<before>{era_before})|{era_after})|{era_after} <n:n_2>)",
        ancient_day,
        (
            ("19 August AD 14", "0014-08-19"),
            ("August 24, 79 AD", "0079-08-24"),
            ("August 2, 216 BC", "BC0216-08-02"),
            ("19 October 202 BC", "BC0202-10-19"),
            ("the 15th of March 44 BC", "BC0044-03-15"),
        ),
        ("August 2, 216", "19 October 202 men"),
    ),
    Rule(
        "decade of an era",
        MOD + r"?(?:{the} )?(?P<decade>[1-9]\d?0)s {0,2}(?P<before>{era_before})",
        ancient_decade,
        (("the 470s BC", "BC047"), ("the early 50s BC", "BC005")),
        ("the 475s BC", "the 470s"),
    ),
    Rule(
        "season or month of an ancient year",
        MOD + r"?(?:{the} )?(?:<seasons>|<months>),?(?: {of})? <n> {0,2}(?P<before>{era_before})",
        ancient_part,
        (("the spring of 480 BC", "BC0480-SP"), ("August 480 BC", "BC0480-08")),
        ("August 480", "the spring of 480 men"),
    ),
    Rule(
        "year of an era",
        r"(?<![.,])" + MOD + r"?(?:{the} )?(?:{year_word} )?<n> {0,2}(?:(?P<before>{era_before})|{era_after})|{era_after} <n:n_2>",
        era_year,
        (("490 BC", "BC0490"), ("AD 70", "0070"), ("1066 CE", "1066"), ("about 44 B.C.", "BC0044")),
        ("490 BCD", "3.5 BC"),
    ),
    Rule(
        "year before another of its era",
        r"(?<![.,])" + MOD + r"?(?P<n>\d{1,4})(?=(?: ?[-/]| {to}| {and}) ?\d{1,4} {0,2}(?:(?P<before>{era_before})|{era_after})(?!\w))",
        era_year,
        (("between [490] and 479 BC", "BC0490"), ("[499]-448 BC", "BC0499"), ("[522]/521 BC", "BC0522"), ("from [14] to 37 AD", "0014")),
        ("490 and 479 men", "from 499 to 448"),
    ),
    Rule(
        "year in three digits",
        MOD + r"?(?P<n>[1-9]\d\d)" + NO_NOUN,
        era_year,
        (
            ("burned in [410].", "0410"),
            ("from [376] to [382]", "0376"),
            ("In [429] Pericles died", "0429"),
            ("in [early 410] they left", "0410"),
        ),
        ("burned 410.", "in 410 towns", "in 410 Greek towns", "in 410.5"),
        preceded_by="year_before",
    ),
    Rule(
        "season or month of a year in three digits",
        MOD + r"?(?:{the} )?(?:<seasons>|<months>) (?:{of} )?(?P<n>[1-9]\d\d)" + NO_NOUN,
        ancient_part,
        (("[the summer of 255], at sea", "0255-SU"), ("[September 410].", "0410-09")),
        ("the summer of 255 days", "September 410 men"),
    ),
    Rule(
        "decade in three digits",
        r"{the} (?P<decade>[1-9]\d0)s",
        ancient_decade,
        (("the 480s", "048"),),
        ("the 485s", "480s", "the 1480s"),
    ),
)
"""Tried before the seasons and months, which they take along."""
