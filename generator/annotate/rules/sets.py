"""Times that come back: "daily", "every Friday", "each year", "twice a week", "Mondays"."""

from __future__ import annotations

from generator.annotate.forms import Fixed, Form
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.numbers import amount, number, vague_amount
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import day_exists, day_of


def adverb(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Daily, weekly, annual."""
    return Fixed(lexicon.code("adverb_sets", words["adverb_sets"]), "SET")


def every_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Every day, every two weeks."""
    count = number(words["number"], lexicon) if "number" in words else 2.0 if "second" in words else 1.0
    return Fixed(amount(count, lexicon.code("units", words["units"])), "SET", quant="EVERY") if count else None


def every_few(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Every few years."""
    return Fixed(vague_amount(lexicon.code("units", words["units"])), "SET", quant="EVERY")


def every_weekday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Every Friday, Fridays, Friday mornings."""
    table = "weekdays" if "weekdays" in words else "plural_weekdays"
    parts = "day_parts" if "day_parts" in words else "plural_day_parts"
    part = f"T{lexicon.code(parts, words[parts])}" if parts in words else ""
    return Fixed(f"XXXX-WXX-{lexicon.integer(table, words[table])}{part}", "SET", quant=_quant(words))


def _quant(words: Words) -> str | None:
    """EVERY where the words say so; a bare plural says it without a word."""
    return "EVERY OTHER" if "second" in words else "EVERY" if "every" in words else None


def times_a_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Twice a week, three times a day: the unit, and how often in it."""
    count = lexicon.integer("once_twice", words["once_twice"]) if "once_twice" in words else number(words["number"], lexicon)
    if not count or count != int(count):
        return None
    return Fixed(amount(1, lexicon.code("units", words["units"])), "SET", freq=f"{int(count)}X")


def every_month(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Every May."""
    return Fixed(f"XXXX-{lexicon.integer('months', words['months']):02d}", "SET", quant="EVERY")


def every_day_of_a_month(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Every 2 April."""
    month, day = lexicon.integer("months", words["months"]), int(words["day"])
    return Fixed(f"XXXX-{month:02d}-{day:02d}", "SET", quant="EVERY") if day_exists("", month, day) else None


def every_nth_day(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The 15th of each month."""
    return Fixed(f"XXXX-XX-{day_of(words, lexicon):02d}", "SET", quant="EVERY")


def every_season(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Every summer."""
    return Fixed(f"XXXX-{lexicon.code('seasons', words['seasons'])}", "SET", quant="EVERY")


def every_part(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Every night, most mornings."""
    table = "day_parts" if "day_parts" in words else "plural_day_parts"
    return Fixed(
        f"XXXX-XX-XXT{lexicon.code(table, words[table])}",
        "SET",
        quant=("EVERY OTHER" if "second" in words else "EVERY") if table == "day_parts" else None,
    )


RULES = (
    Rule(
        "every weekday",
        r"(?P<every>{every}) (?:(?:(?P<second>{other})|{ordinals}) )?<weekdays>(?: <day_parts>(?!s))?|(?:{most} )?<plural_weekdays>"
        r"|<weekdays:weekdays_2> <plural_day_parts>",
        every_weekday,
        (
            ("every Friday", "XXXX-WXX-5"),
            ("every second Tuesday", "XXXX-WXX-2"),
            ("every other Monday", "XXXX-WXX-1"),
            ("Sundays", "XXXX-WXX-7"),
            ("every Tuesday morning", "XXXX-WXX-2TMO"),
            ("Friday nights", "XXXX-WXX-5TNI"),
            ("most Fridays", "XXXX-WXX-5"),
        ),
        ("Friday", "every fried fish", "the other Friday"),
    ),
    Rule(
        "weekends",
        r"{weekends_word}",
        lambda words, lexicon: Fixed("XXXX-WXX-WE", "SET"),
        (("open on [weekends]", "XXXX-WXX-WE"),),
        ("two weekends", "on weekend duty"),
        preceded_by="on",
    ),
    Rule(
        "every year's day",
        r"{every} (?:<months> <day>{th}?|(?:{the} )?<day:day_2>{th}?(?: {of})? <months:months_2>)(?!,? \d{4})",
        every_day_of_a_month,
        (("every April 2", "XXXX-04-02"), ("every 2 April", "XXXX-04-02"), ("each 4th of July", "XXXX-07-04")),
        ("every April", "every 31 April", "every 2 April 1990"),
    ),
    Rule(
        "every month's day",
        r"{the} (?:<day>{th}|<ordinals>)(?: {day_word})? {of} {every} {month}",
        every_nth_day,
        (("the 15th of each month", "XXXX-XX-15"), ("the first day of every month", "XXXX-XX-01")),
        ("the 15th of the month", "the 15th of each monthly issue"),
    ),
    Rule("every month by name", r"{every} <months>", every_month, (("every May", "XXXX-05"),), ("every maypole",)),
    Rule("every season", r"{every} <seasons>", every_season, (("every summer", "XXXX-SU"),), ("every summerhouse",)),
    Rule(
        "season that something is made for",
        r"<seasons>(?= {made_for_a_season}(?!\w))",
        lambda words, lexicon: Fixed(f"XXXX-{lexicon.code('seasons', words['seasons'])}", "SET"),
        (("they entered [winter] quarters", "XXXX-WI"), ("[summer] clothes", "XXXX-SU")),
        ("winter battles", "winter quartersmen"),
    ),
    Rule(
        "every part of day",
        r"{every} (?:(?P<second>{other}) )?<day_parts>|{most} <plural_day_parts>",
        every_part,
        (("every morning", "XXXX-XX-XXTMO"), ("every other night", "XXXX-XX-XXTNI"), ("most evenings", "XXXX-XX-XXTEV")),
        ("every mourning", "most evening papers"),
    ),
    Rule(
        "every unit",
        r"{every} (?:(?P<second>{other}) |{single} |<number> )?<units>",
        every_unit,
        (("every day", "P1D"), ("every two weeks", "P2W"), ("each year", "P1Y"), ("every other day", "P2D"), ("every single day", "P1D")),
        ("every daydream", "every one"),
    ),
    Rule(
        "every few units",
        r"{every} {few} <units>",
        every_few,
        (("every few years", "PXY"), ("every couple of weeks", "PXW")),
        ("every few yearlings", "a few years"),
    ),
    Rule(
        "times a unit",
        r"(?:<once_twice>|<number> {times}) (?:{per}|{a}) <units>",
        times_a_unit,
        (("twice a week", "P1W"), ("three times a day", "P1D"), ("once a year", "P1Y")),
        ("twice a weekender", "once upon a time"),
    ),
    Rule(
        "per unit",
        r"{per_only} <units>",
        lambda words, lexicon: Fixed(amount(1, lexicon.code("units", words["units"])), "SET"),
        (("per day", "P1D"), ("per year", "P1Y")),
        ("per dayton", "per head"),
    ),
    Rule(
        "adverb of repetition",
        r"<adverb_sets>",
        adverb,
        (("daily", "P1D"), ("annual", "P1Y"), ("Weekly", "P1W")),
        ("dailyness", "weeklyish"),
    ),
)
