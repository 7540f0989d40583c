"""Times counted from the document's day or from the date mentioned last: "yesterday", "two years ago", "that week", "the next day"."""

from __future__ import annotations

from generator.annotate.forms import Base, Fixed, Form, Named, Overnight, Shifted
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.numbers import number
from generator.annotate.rule import Rule, Words

BACK = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER"}
AHEAD = {"MORE_THAN": "AFTER", "LESS_THAN": "BEFORE", "EQUAL_OR_MORE": "ON_OR_AFTER", "EQUAL_OR_LESS": "ON_OR_BEFORE"}


def _mod(words: Words, lexicon: TimexLexicon) -> str | None:
    return lexicon.code("date_mods", words["date_mods"]) if "date_mods" in words else None


def _distance_mod(words: Words, lexicon: TimexLexicon, sign: int) -> str | None:
    """More than a year ago lies before a year ago; more than a year later lies after it."""
    if "over" in words:
        return "BEFORE" if sign < 0 else "AFTER"
    if "amount_mods" not in words:
        return None
    mod = lexicon.code("amount_mods", words["amount_mods"])
    return (BACK if sign < 0 else AHEAD).get(mod, mod)


def _counted(words: Words, lexicon: TimexLexicon, base: Base, sign: int) -> Form | None:
    """So many units from a base; a vague amount from the document's day is only the past or the future."""
    unit = lexicon.code("units", words["units"]) if "units" in words else lexicon.code("short_units", words["short_units"])
    if "fractions" in words:
        return _fraction(unit, sign * float(lexicon.get("fractions", words["fractions"]) or 0.0), base, _distance_mod(words, lexicon, sign))
    if "number" not in words:
        return Fixed("PAST_REF" if sign < 0 else "FUTURE_REF") if base == "document" else Shifted(unit, None, base, back=sign < 0)
    count = number(words["number"], lexicon)
    if count is None:
        return None
    count += 0.5 if "half_more" in words else 0.0
    return Shifted(unit, sign * count, base, mod=_distance_mod(words, lexicon, sign))


def _fraction(unit: str, count: float, base: Base, mod: str | None) -> Form | None:
    """Half a year, half a century, half an hour: counted in the unit in which it is whole."""
    finer = {"CE": ("Y", 100.0), "DE": ("Y", 10.0), "Y": ("M", 12.0), "TH": ("TM", 60.0)}.get(unit)
    return Shifted(finer[0], count * finer[1], base, mod=mod) if finer else Shifted(unit, count, base, mod=mod)


def ago(words: Words, lexicon: TimexLexicon) -> Form | None:
    """So many units before the document's day."""
    return _counted(words, lexicon, "document", -1)


def weeks_ago_to_the_day(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A week ago today: a day, where "a week ago" alone is a week."""
    count = number(words["number"], lexicon)
    return Shifted("D", -7.0 * count, "document") if count else None


def from_now(words: Words, lexicon: TimexLexicon) -> Form | None:
    """So many units after the document's day."""
    return _counted(words, lexicon, "document", 1)


def later(words: Words, lexicon: TimexLexicon) -> Form | None:
    """So many units after the date mentioned last."""
    return _counted(words, lexicon, "mention", 1)


def earlier(words: Words, lexicon: TimexLexicon) -> Form | None:
    """So many units before the date mentioned last."""
    return _counted(words, lexicon, "mention", -1)


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
_ALONE = r"(?= ?[,.;:!?)\x00\"]| {and}(?!\w)|$)"
"""After "the day before" nothing may follow that it could count from: "the day before the vote" says nothing of the date before it."""

_AMOUNT = (
    r"(?:<amount_mods> |(?P<over>{over}) )?(?:<vague> |<fractions>[ -]"
    r"|(?:{the} )?<number>(?: |-)(?:{more} |{and} (?P<half_more>{half_word}) )?"
    r"|<number:number_2>-{and}-(?P<half_more_3>{half_word})[ -])"
    r"<units>(?: (?P<half_more_2>{and_a_half}))?"
)
_SHORT = r"(?P<number_3>\d{1,3}) ?<short_units>"

RULES = (
    Rule(
        "N weeks ago today",
        r"<number> (?:{week}|{weeks}) {ago} {today_word}",
        weeks_ago_to_the_day,
        (("a week ago today", "XXXX-XX-XX"), ("two weeks ago today", "XXXX-XX-XX")),
        ("a week ago", "two weeks today"),
    ),
    Rule(
        "N units ago",
        r"(?:" + _AMOUNT + r"|" + _SHORT + r") {ago}",
        ago,
        (
            ("two days ago", "XXXX-XX-XX"),
            ("10 years ago", "XXXX"),
            ("a week ago", "XXXX-WXX"),
            ("several years ago", "PAST_REF"),
            ("more than a year ago", "XXXX"),
            ("19 hrs ago", "XXXX-XX-XXTXX"),
            ("two and a half years ago", "XXXX"),
            ("half a century ago", "XXXX"),
            ("a half hour ago", "XXXX-XX-XXTXX:XX"),
            ("over two weeks ago", "XXXX-WXX"),
        ),
        ("two days", "years of agony", "ago"),
    ),
    Rule(
        "N units ago, said first",
        r"{ago_before} (?:" + _AMOUNT + r"|(?P<units_2>{plural_units}))",
        ago,
        (("vor zwei Tagen", "XXXX-XX-XX"), ("vor einem Jahr", "XXXX"), ("vor mehreren Jahren", "PAST_REF"), ("vor Jahren", "PAST_REF")),
        ("vor dem Haus", "zwei Tage"),
        language="de",
    ),
    Rule(
        "N units from now, said first",
        r"{hence_before} " + _AMOUNT,
        from_now,
        (("dentro de dos semanas", "XXXX-WXX"), ("Dentro de unos meses", "FUTURE_REF")),
        ("dentro de la casa", "dos semanas"),
        language="es",
    ),
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
        "a while ago",
        r"{short_while} {ago}",
        lambda words, lexicon: Fixed("PAST_REF"),
        (("minutes ago", "PAST_REF"), ("a short time ago", "PAST_REF")),
        ("a while aground", "minutes later"),
    ),
    Rule(
        "N units from now",
        _AMOUNT + r" {hence}",
        from_now,
        (("two weeks from now", "XXXX-WXX"), ("a year from now", "XXXX"), ("several years from now", "FUTURE_REF")),
        ("two weeks from nowhere", "from now"),
    ),
    Rule(
        "N units later",
        r"(?:" + _AMOUNT + r"|(?P<units_2>{plural_units})) {later}(?! {of}(?!\w))",
        later,
        (("two days later", "XXXX-XX-XX"), ("a year later", "XXXX"), ("a few weeks later", "XXXX-WXX"), ("months later", "XXXX-XX")),
        ("later", "two later attempts"),
    ),
    Rule(
        "N units earlier",
        r"(?:" + _AMOUNT + r"|(?P<units_2>{plural_units})) (?:{earlier}|{before_alone}" + _ALONE + r")",
        earlier,
        (("four months earlier", "XXXX-XX"), ("a year earlier", "XXXX"), ("two days before", "XXXX-XX-XX")),
        ("an earlier year", "earlier", "two days before the vote"),
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
        + r"{the} {following} (?:(?P<units>{singular_units})|<day_parts>)|{the} (?P<units_2>{singular_units}) (?:{after_alone}"
        + _ALONE
        + r")",
        next_unit,
        (
            ("the next day", "XXXX-XX-XX"),
            ("the following year", "XXXX"),
            ("early the next morning", "XXXX-XX-XXTMO"),
            ("the day after", "XXXX-XX-XX"),
        ),
        ("the next daybook", "next day delivery firms"),
    ),
    Rule(
        "the previous unit",
        _MOD
        + r"{the} {preceding} (?:(?P<units>{singular_units})|<day_parts>)|{the} (?P<units_2>{singular_units}) (?:{earlier}|{before_alone}"
        + _ALONE
        + r")",
        previous_unit,
        (
            ("the previous day", "XXXX-XX-XX"),
            ("the year before", "XXXX"),
            ("the preceding week", "XXXX-WXX"),
            ("the previous night", "XXXX-XX-XXTNI"),
        ),
        ("the previous owner", "days before"),
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
        r"{the} (?:{latest} )?(?P<units>{quarter})(?!'s| {of}(?!\w))|{the} (?P<units_2>{year_word}|{month})" + _ALONE,
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
        r"{year_end}(?: (?:{of} )?<year>)?",
        lambda words, lexicon: Fixed(words["year"], mod="END") if "year" in words else Shifted("Y", 0.0, "mention", mod="END"),
        (("by [year-end]", "XXXX"), ("at [year's end]", "XXXX"), ("by [year-end 1990]", "1990")),
        ("year-ending", "a year ended"),
    ),
    Rule(
        "a part of the unit under discussion",
        r"(?:(?:{the} )?<date_mods> (?:{of} |{in} )?|{earlier_in} {in} |(?:{the} )?{rest_of} ){the} (?P<units>{singular_units})",
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
