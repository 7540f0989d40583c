"""Weekdays and weekends, bare and with "last", "this" or "next"."""

from __future__ import annotations

from generator.annotate.forms import Fixed, Form, Holiday, Named, Nth, Shifted
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.numbers import number
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import step_of


def weekday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A weekday; the resolution finds its week."""
    table = "weekdays" if "weekdays" in words else "short_weekdays"
    step = step_of(words, lexicon)
    if "steps" in words and words["steps"].lower() in lexicon.words("either_way"):
        step = None
    mod = lexicon.code("day_mods", words["day_mods"]) if "day_mods" in words else None
    return Named(f"XXXX-WXX-{lexicon.integer(table, words[table])}", step, mod=mod)


def weekday_of_week(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A weekday of the last, this or the next week: the week decides, not the nearest day of that name."""
    step = lexicon.integer("steps", words["steps"])
    return Named(f"XXXX-WXX-{lexicon.integer('weekdays', words['weekdays'])}", step, time=WEEK)


def joined_weekday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A weekday and a part of the day in one word."""
    number, part = lexicon.code("weekday_parts", words["weekday_parts"]).split()
    mod = lexicon.code("day_mods", words["day_mods"]) if "day_mods" in words else None
    return Named(f"XXXX-WXX-{number}", time=f"T{part}", type="TIME", mod=mod)


def beside_weekday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first weekday of a name after or before the day mentioned last."""
    step = 1 if "after" in words else -1
    return Named(f"XXXX-WXX-{lexicon.integer('weekdays', words['weekdays'])}", step, year="mention")


def weekend(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A weekend; without a direction the most recent one."""
    return Named("XXXX-WXX-WE", step_of(words, lexicon))


def nth_weekday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The nth or last such weekday of a month, placed like a holiday."""
    place = -1 if "final" in words else lexicon.integer("ordinals", words["ordinals"])
    if not -1 <= place <= 5:
        return None
    code = f"{lexicon.integer('months', words['months']):02d}-{place}-{lexicon.integer('weekdays', words['weekdays'])}"
    return Holiday(code, words.get("year"))


def nth_of_some_month(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The nth weekday of last, this or the next month, or of the month spoken of."""
    place = -1 if "final" in words else lexicon.integer("ordinals", words["ordinals"])
    if not -1 <= place <= 5:
        return None
    steps = words.get("steps")
    origin = Shifted("M", float(lexicon.integer("steps", steps)), "document") if steps else Shifted("M", 0.0, "mention")
    return Nth(lexicon.integer("weekdays", words["weekdays"]), place, origin, words["month_said"])


def weekday_beside_feast(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The Monday after Easter, the second Sunday before Christmas."""
    place = lexicon.integer("ordinals", words["ordinals"]) if "ordinals" in words else 1
    feast = Holiday(lexicon.code("holidays", words["holidays"]), words.get("year"))
    side = 1 if "after" in words else -1
    return Nth(lexicon.integer("weekdays", words["weekdays"]), place, feast, words["holidays"], side)


def counted_weekday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """Two Sundays ago, the Monday before last: so many of that name back from the document's day."""
    name = lexicon.integer("plural_weekdays", words["plural_weekdays"]) if "plural_weekdays" in words else None
    count = number(words["number"], lexicon) if "number" in words else 2.0
    if not count or count != int(count):
        return None
    weekday = name if name is not None else lexicon.integer("weekdays", words["weekdays"])
    today = Shifted("D", 0.0, "document")
    return Nth(weekday, int(count), today, words["said"], 1 if "after" in words else -1)


def that_weekday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """That Saturday: the first of that name on or after the day mentioned last."""
    return Named(f"XXXX-WXX-{lexicon.integer('weekdays', words['weekdays'])}", 0, year="mention")


WEEK = "W"
"""Stands in `Named.time` for "the week that the step names"."""

RULES = (
    Rule(
        "nth weekday of a month",
        r"{the} (?:<ordinals>|(?P<final>{final})) <weekdays> {in_of} <months>(?:,? <year>)?",
        nth_weekday,
        (("the third Thursday of November 1998", "1998-XX-XX"), ("the last Sunday in January", "XXXX-XX-XX")),
        ("the third Thursday", "the last Sunday in church"),
    ),
    Rule(
        "nth weekdays of every month",
        r"{the} (?:{ordinals}|{final}) (?:{and} (?:{the} )?(?:{ordinals}|{final}) )?(?:{weekdays}|{plural_weekdays})"
        r" (?:{in_of} )?{every} {month}",
        lambda words, lexicon: Fixed("P1M", "SET", quant="EVERY"),  # TIMEX3 has no value for the second Monday of a month
        (("the second Monday of every month", "P1M"), ("the second and fourth Mondays of each month", "P1M")),
        ("the second Monday of the month", "the second and fourth Mondays of May"),
    ),
    Rule(
        "nth weekday of some month",
        r"{the} (?:<ordinals>|(?P<final>{final})) <weekdays> (?:{in_of} )?"
        r"(?P<month_said>(?:(?:{the} )?<steps>|{that_unit}|{the}) {month})",
        nth_of_some_month,
        (
            ("the second Tuesday of next month", "XXXX-XX-XX"),
            ("the last Friday of the month", "XXXX-XX-XX"),
        ),
        ("the second Tuesday of the war", "the second Tuesday of next months"),
    ),
    Rule(
        "weekday beside a feast",
        r"{the} (?:<ordinals> )?<weekdays> (?:(?P<after>{after_alone})|{before_alone}) (?:{the} )?<holidays>(?:,? <year>)?",
        weekday_beside_feast,
        (
            ("the Monday after Easter", "XXXX-XX-XX"),
            ("the Friday before Christmas 1998", "XXXX-XX-XX"),
            ("the second Sunday after Pentecost", "XXXX-XX-XX"),
        ),
        ("the Monday after the vote", "Monday after Easter"),
    ),
    Rule(
        "so many weekdays ago",
        r"(?P<said><number> <plural_weekdays> {ago}|{the} <weekdays> (?:{before_last}|(?P<after>{after_next})))(?!\w)",
        counted_weekday,
        (("two Sundays ago", "XXXX-XX-XX"), ("the Monday before last", "XXXX-XX-XX"), ("the Friday after next", "XXXX-XX-XX")),
        ("two Sundays agog", "the Monday before lasting peace", "the Monday before the vote"),
    ),
    Rule(
        "that weekday",
        r"{that_unit} <weekdays>(?= <day_parts>(?!\w)|,| {when_words}(?!\w))",
        that_weekday,
        (("[That Saturday], they left", "XXXX-WXX-6"), ("I recall [that Friday] when he died", "XXXX-WXX-5")),
        ("he said that Saturday was fine", "that Fridays, they say"),
    ),
    Rule(
        "that weekday after a preposition",
        r"{that_unit} <weekdays>",
        that_weekday,
        (("on [that Saturday] they left", "XXXX-WXX-6"), ("by [the same Friday] he was dead", "XXXX-WXX-5")),
        ("he said that Saturday was fine",),
        preceded_by="on_or_by",
    ),
    Rule(
        "weekday of a week",
        r"<weekdays> (?:{of} )?<steps> {week}|<steps:steps_2> {week}'s <weekdays:weekdays_2>",
        weekday_of_week,
        (("Tuesday of last week", "XXXX-WXX-2"), ("next week's Friday", "XXXX-WXX-5")),
        ("Tuesday of that week", "last week"),
    ),
    Rule(
        "the following or previous weekday",
        r"{the} (?:(?P<after>{following})|{preceding}) <weekdays>",
        beside_weekday,
        (("the following Monday", "XXXX-WXX-1"), ("the previous Friday", "XXXX-WXX-5")),
        ("following Mondays", "the next fried fish"),
    ),
    Rule(
        "last or next weekday",
        r"(?:<day_mods> |{the} )?<steps> <weekdays>",
        weekday,
        (("last Friday", "XXXX-WXX-5"), ("next Monday", "XXXX-WXX-1"), ("this Sunday", "XXXX-WXX-7"), ("late last Friday", "XXXX-WXX-5")),
        ("at last we", "last Fridays"),
    ),
    Rule(
        "weekday with last or next after it",
        r"(?:{the} )?<weekdays> <steps_after>",
        weekday,
        (("el lunes pasado", "XXXX-WXX-1"), ("el viernes próximo", "XXXX-WXX-5")),
        ("el lunes", "lunes pasados"),
        language="es",
    ),
    Rule(
        "weekday",
        r"(?:<day_mods> (?:{on} )?)?<weekdays>",
        weekday,
        (("Friday", "XXXX-WXX-5"), ("early Tuesday", "XXXX-WXX-2"), ("SUNDAY", "XXXX-WXX-7")),
        ("We met", "Fridays", "sun", "Mondayish"),
    ),
    Rule(
        "weekday joined with a part of the day",
        r"(?:<day_mods> )?<weekday_parts>",
        joined_weekday,
        (("Freitagabend", "XXXX-WXX-5"), ("frühen Dienstagmorgen", "XXXX-WXX-2"), ("Montagmorgen", "XXXX-WXX-1")),
        ("Freitagabende", "Freitag"),
        language="de",
    ),
    Rule(
        "short weekday beside a date",
        r"<short_weekdays>\.?(?=,? (?:<months>|\d{1,2}\b))",
        weekday,
        (("[Fri], 14 March", "XXXX-WXX-5"), ("[Wed.] 5 May", "XXXX-WXX-3")),
        ("Sun rises", "they sat 5 exams", "Sat down"),
    ),
    Rule(
        "weekend",
        r"(?:<steps>|{the}) {weekend}(?: <steps_after>)?",
        weekend,
        (("this weekend", "XXXX-WXX-WE"), ("the weekend", "XXXX-WXX-WE"), ("last weekend", "XXXX-WXX-WE")),
        ("weekend", "the weekenders"),
    ),
    Rule(
        "weekend after a contracted article",
        r"{weekend}",
        weekend,
        (("am [Wochenende]", "XXXX-WXX-WE"),),
        ("Wochenende", "am Wochenendhaus"),
        preceded_by="contracted",
        language="de",
    ),
)
