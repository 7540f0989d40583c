"""What several families of rules read in the same way: a year, a day of the month, a modifier."""

from __future__ import annotations

import re
from calendar import monthrange

from generator.annotate.forms import Fixed, Named
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Words

LEAP_YEAR = 2000  # where no year is stated, 29 February may be meant
ORDINAL_END = re.compile(r"\D+$")

MOD = r"(?:(?:{the} )?<date_mods>(?: |-)(?:{in} |{of} )?)"
"""Early, mid, the end of."""

MONTH_MOD = r"(?:(?:{the} )?<date_mods> (?:{in} |{of} )?|<date_mods:date_mods_2>-)"
"""The same before a month: of "the late-November trip" the article is the trip's."""

LATER_IN = rf"(?:{MOD}|{{earlier_in}} {{in}} )"
"""The same, or "later in"."""

ALONE = r"(?= ?[,.;:!?)\x00\"]| {and}(?!\w)|$)"
"""After "the day before" nothing may follow that it could count from: "the day before the vote" says nothing of the date before it."""

NO_NOUN = (
    r"(?= ?[,;:)\x00]| ?\.(?!\d)| (?:{and}|{to}|{clause_start})(?!\w)"
    r"| [A-Z][a-z]+ (?:{cues.past_forms}|{cues.past}|[a-z]+ed)(?!\w)| ?[-/]\d|$)"
)
"""Behind a number or a date: an end, a clause, or a name and a verb; "in 410 towns" counts, "the 5 May attacks" are attacks."""

YEAR = r"(?: ?,? (?:{of} |{in} )?<year>|,? (?:{of} )?<yy>)"
"""A year after a month: ", 1939", " of 1939", " '39"."""

YEAR_SAID = (
    r"(?: {of}|,)? (?:<that_unit> {year_word}|<year_steps> {year_word}"
    r"|{the} (?:(?P<year_after>{following})|(?P<year_before>{preceding})) {year_word})"
)
"""A year that is not written out after a month: "of that year", "last year", "of the following year"."""


def year_of(words: Words) -> str:
    """Return the stated year, or XXXX; of two digits the resolution finds the century."""
    if "year" in words:
        return words["year"]
    return f"XX{words['yy'][1:]}" if "yy" in words else "XXXX"


def day_of(words: Words, lexicon: TimexLexicon) -> int:
    """Return the day of the month in digits or as an ordinal."""
    text = ORDINAL_END.sub("", words.get("day", ""))
    return int(text) if text else lexicon.integer("ordinals", words["ordinals"])


def mod_of(words: Words, lexicon: TimexLexicon) -> str | None:
    """Return the TIMEX3 mod of the modifier, or None."""
    return lexicon.code("date_mods", words["date_mods"]) if "date_mods" in words else None


def step_of(words: Words, lexicon: TimexLexicon) -> int | None:
    """Return -1, 0 or 1 for "last", "this", "next"; None without such a word."""
    table = "steps_after" if "steps_after" in words else "steps"
    return lexicon.integer(table, words[table]) if table in words else None


def day_exists(year: str, month: int, day: int) -> bool:
    """Whether the month has such a day, in that year where it is known."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(int(year) if year.isdigit() else LEAP_YEAR, month)[1]


def in_year(rest: str, words: Words, lexicon: TimexLexicon) -> Fixed | Named:
    """Return the form of a place within a year: full where the year is stated, else open in the way the words leave it."""
    year, mod = year_of(words), mod_of(words, lexicon)
    if year.isdigit():
        return Fixed(f"{year}{rest}", mod=mod)
    if "that_unit" in words:
        return Named(f"XXXX{rest}", mod=mod, year="mention")
    if "year_after" in words or "year_before" in words:
        return Named(f"XXXX{rest}", mod=mod, year="mention+1" if "year_after" in words else "mention-1")
    if "year_steps" in words:
        return Named(f"XXXX{rest}", mod=mod, year=lexicon.integer("steps", words["year_steps"]))
    return Named(f"{year}{rest}", step_of(words, lexicon), mod=mod)
