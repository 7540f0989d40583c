"""Times counted from the document's day or from the date mentioned last: "yesterday", "two years ago", "that week", "the next day"."""

from __future__ import annotations

from generator.annotate.forms import Base, Fixed, Form, Named, Overnight, Shifted
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import ALONE


def _mod(words: Words, lexicon: TimexLexicon) -> str | None:
    return lexicon.code("date_mods", words["date_mods"]) if "date_mods" in words else None


def deictic_day(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Today, yesterday, tomorrow."""
    return Shifted("D", float(lexicon.integer("deictic_days", words["deictic_days"])), "document", mod=_mod(words, lexicon))


def deictic_part(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Tonight, last night, this morning."""
    count, part = lexicon.code("deictic_parts", words["deictic_parts"]).split()
    return Shifted("D", float(count), "document", time=f"T{part}", mod=_mod(words, lexicon), type="TIME")


def stepped_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Last week, this year, next month."""
    table = "steps" if "steps" in words else "steps_after"
    step = float(lexicon.integer(table, words[table]))
    base: Base = "spoken" if words[table].lower() in lexicon.words("this_word") else "document"
    return Shifted(lexicon.code("units", words["units"]), step, base, mod=_mod(words, lexicon))


def stepped_in_one_word(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The year or month before, where one word says it."""
    count, unit = lexicon.code("stepped_units", words["stepped_units"]).split()
    return Shifted(unit, float(count), "document")


def same_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """That day, the same year: the unit that holds the date mentioned last."""
    part = f"T{lexicon.code('day_parts', words['day_parts'])}" if "day_parts" in words else ""
    unit = lexicon.code("units", words["units"]) if "units" in words else "D"
    return Shifted(unit, 0.0, "mention", time=part, mod=_mod(words, lexicon), type="TIME" if part else "DATE")


def next_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The next day, the following year."""
    part = f"T{lexicon.code('day_parts', words['day_parts'])}" if "day_parts" in words else ""
    unit = lexicon.code("units", words["units"]) if "units" in words else "D"
    return Shifted(unit, 1.0, "mention", time=part, mod=_mod(words, lexicon), type="TIME" if part else "DATE")


def previous_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The previous day, the year before."""
    part = f"T{lexicon.code('day_parts', words['day_parts'])}" if "day_parts" in words else ""
    unit = lexicon.code("units", words["units"]) if "units" in words else "D"
    return Shifted(unit, -1.0, "mention", time=part, mod=_mod(words, lexicon), type="TIME" if part else "DATE")


def unit_under_discussion(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The end of the year, the summer: the unit that the text speaks of, else the document's own."""
    return Shifted(lexicon.code("units", words["units"]), 0.0, "mention", mod=_mod(words, lexicon))


def night_into(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The night that ends on a weekday: it is the one of the day before, and news tells of nights that are over."""
    return Named(f"XXXX-WXX-{(lexicon.integer('weekdays', words['weekdays']) + 5) % 7 + 1}", time="TNI", type="TIME", year="night")


def beside_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The day before or after something: kept only where that is a date."""
    return Shifted(lexicon.code("units", words["units"]), 1.0 if "after" in words else -1.0, "event")


def overnight(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The night into the document's day."""
    return Overnight()


_MOD = r"(?:(?:{the} )?<date_mods>(?: |-)(?:{in} |{of} )?|{earlier_in} (?:{in} )?)?"


def end_of_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The end of a year or of the one spoken of, or of the month."""
    if "year" in words:
        return Fixed(words["year"], mod="END")
    return Shifted("M" if "month" in words else "Y", 0.0, "mention", mod="END")


RULES = (
    Rule(
        "unit with its step in one word",
        r"<stepped_units>",
        stepped_in_one_word,
        (("im [Vorjahr]", "XXXX"), ("im [Vormonat]", "XXXX-XX")),
        ("Vorjahresniveau", "Jahr"),
        language="de",
    ),
    Rule(
        "unit with last or next after it",
        _MOD + r"(?:{the} )?(?P<units>{singular_units}) <steps_after>",
        stepped_unit,
        (("la semana pasada", "XXXX-WXX"), ("el año que viene", "XXXX"), ("el mes pasado", "XXXX-XX")),
        ("la semana santa", "pasada"),
        language="es",
    ),
    Rule(
        "night into a weekday",
        r"(?:{the} )?{night_into} <weekdays>",
        night_into,
        (("in [der Nacht zum Freitag]", "XXXX-WXX-4"), ("[Nacht auf Montag]", "XXXX-WXX-7")),
        ("Nacht zum Vergessen",),
        language="de",
    ),
    Rule(
        "part of a day counted from the document",
        r"(?:<date_mods> |{earlier_in} )?<deictic_parts>",
        deictic_part,
        (
            ("tonight", "XXXX-XX-XXTNI"),
            ("last night", "XXXX-XX-XXTNI"),
            ("this morning", "XXXX-XX-XXTMO"),
            ("late last night", "XXXX-XX-XXTNI"),
        ),
        ("the last knight", "this mourning"),
    ),
    Rule(
        "day counted from the document",
        r"(?:{earlier_in} |(?!{about})<date_mods> )?<deictic_days>",
        deictic_day,
        (
            ("today", "XXXX-XX-XX"),
            ("Yesterday", "XXXX-XX-XX"),
            ("late yesterday", "XXXX-XX-XX"),
            ("the day before yesterday", "XXXX-XX-XX"),
        ),
        ("todays", "yesteryear", "nobody around todayish"),
    ),
    Rule(
        "overnight",
        r"{overnight}",
        overnight,
        (("overnight", "XXXX-XX-XXTNI"),),
        ("over the night", "overnighted"),
    ),
    Rule(
        "that unit",
        _MOD + r"{that_unit} (?:(?P<units>{singular_units})|<day_parts>)(?:'s)?(?! {half_of})",
        same_unit,
        (("that day", "XXXX-XX-XX"), ("the same year", "XXXX"), ("later that year", "XXXX"), ("that afternoon", "XXXX-XX-XXTAF")),
        ("that days pass", "that daylight"),
    ),
    Rule(
        "the following unit",
        _MOD
        + r"{the} {following} (?:(?P<units>{singular_units})|<day_parts>)|{the} (?:(?P<units_2>{singular_units})|<day_parts:day_parts_2>)"
        + r" (?:{after_alone}"
        + ALONE
        + r")",
        next_unit,
        (
            ("the next day", "XXXX-XX-XX"),
            ("the following year", "XXXX"),
            ("early the next morning", "XXXX-XX-XXTMO"),
            ("the day after", "XXXX-XX-XX"),
            ("the morning after", "XXXX-XX-XXTMO"),
        ),
        ("the next daybook", "next day delivery firms"),
    ),
    Rule(
        "the previous unit",
        _MOD
        + r"{the} {preceding} (?:(?P<units>{singular_units})|<day_parts>)|{the} (?:(?P<units_2>{singular_units})|<day_parts:day_parts_2>)"
        + r" (?:{earlier}|{before_alone}"
        + ALONE
        + r")",
        previous_unit,
        (
            ("the previous day", "XXXX-XX-XX"),
            ("the year before", "XXXX"),
            ("the preceding week", "XXXX-WXX"),
            ("the previous night", "XXXX-XX-XXTNI"),
            ("the night before", "XXXX-XX-XXTNI"),
        ),
        ("the previous owner", "days before", "the night before the vote"),
    ),
    Rule(
        "the following unit after a contracted article",
        r"{following} (?P<units>{singular_units})|{next_alone} (?P<units_2>{day_word})"
        + r"|(?P<units_3>{singular_units}) {after_alone}(?! {of}(?!\w))",
        next_unit,
        (("am [folgenden Tag]", "XXXX-XX-XX"), ("am [nächsten Tag]", "XXXX-XX-XX"), ("am [Tag danach]", "XXXX-XX-XX")),
        ("im nächsten Jahr", "Tag danach"),
        preceded_by="contracted",
        language="de",
    ),
    Rule(
        "the previous unit after a contracted article",
        r"{preceding} (?P<units>{singular_units})|(?P<units_2>{singular_units}) {before_alone}(?! {of}(?!\w))",
        previous_unit,
        (("am [Tag zuvor]", "XXXX-XX-XX"), ("im [Jahr davor]", "XXXX")),
        ("Tag zuvor", "am Tag vor der Wahl"),
        preceded_by="contracted",
        language="de",
    ),
    Rule(
        "the unit before last or after next",
        r"{the} (?P<units>{singular_units}) (?:{before_last}|(?P<after>{after_next}))"
        r"(?! (?:{weekdays}|{months}|{seasons}|{singular_units}))",
        lambda words, lexicon: Shifted(lexicon.code("units", words["units"]), 2.0 if "after" in words else -2.0, "document"),
        (("the week before last", "XXXX-WXX"), ("the year after next", "XXXX")),
        ("the week before lasting peace", "the year after", "the day before last Tuesday"),
    ),
    Rule(
        "the unit beside something",
        r"{the} (?P<units>{singular_units}) (?:(?P<after>{after_alone})|{before_alone})",
        beside_unit,
        (("[the day after] Easter", "XXXX-XX-XX"), ("[the week before] Christmas", "XXXX-WXX")),
        ("the day before the vote", "the day aftershave"),
    ),
    Rule(
        "last, this or next unit",
        _MOD + r"(?:{the} )?<steps> (?P<units>{singular_units})",
        stepped_unit,
        (
            ("last week", "XXXX-WXX"),
            ("this year", "XXXX"),
            ("next month", "XXXX-XX"),
            ("earlier this year", "XXXX"),
            ("late last year", "XXXX"),
            ("the current century", "XX"),
        ),
        ("last weeks", "this yearling", "at last we"),
    ),
    Rule(
        "the unit under discussion",
        r"{the} (?:{latest} )?(?P<units>{quarter})(?!'s| {of}(?!\w))|{the} (?P<units_2>{year_word}|{month})" + ALONE,
        unit_under_discussion,
        (("in [the quarter]", "XXXX-QX"), ("in [the latest quarter]", "XXXX-QX"), ("for [the year], at least", "XXXX")),
        ("a quarter", "in the quarterfinal", "in the year of the fire", "behind the quarter"),
        preceded_by="during",
    ),
    Rule(
        "the latest unit",
        r"{the} {latest_only} (?P<units>{quarter}|{week}|{month})(?!'s| {of}(?!\w))",
        unit_under_discussion,
        (("the latest quarter", "XXXX-QX"), ("the latest week", "XXXX-WXX")),
        ("the latest weekend", "the latest word"),
    ),
    Rule(
        "end of the year",
        r"{year_end}(?: (?:{of} )?<year>)?|(?P<month>{month_end})",
        end_of_unit,
        (("at [month's end]", "XXXX-XX"), ("by [year-end]", "XXXX"), ("at [year's end]", "XXXX"), ("by [year-end 1990]", "1990")),
        ("year-ending", "a year ended"),
    ),
    Rule(
        "a part of the unit under discussion",
        r"(?:(?:{the} )?(?!{about})<date_mods> (?:{of} |{in} )?|{earlier_in} {in} |(?:{the} )?{rest_of} ){the} (?P<units>{singular_units})",
        unit_under_discussion,
        (
            ("the end of the year", "XXXX"),
            ("later in the year", "XXXX"),
            ("the rest of the week", "XXXX-WXX"),
            ("early in the month", "XXXX-XX"),
        ),
        ("the end of the yearbook", "the year"),
    ),
)
