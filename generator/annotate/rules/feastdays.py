"""Days that go by a name: holidays and feasts, days of history, the turn of a century."""

from __future__ import annotations

from generator.annotate.forms import Fixed, Form, Holiday, Named
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import MOD, ORDINAL_END, mod_of, step_of


def holiday(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A holiday; the resolution computes its day once the year is known."""
    return Holiday(lexicon.code("holidays", words["holidays"]), words.get("year"), step_of(words, lexicon), mod_of(words, lexicon))


def weekend(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The weekend beside a holiday."""
    return Holiday(lexicon.code("holidays", words["holidays"]), words.get("year"), step_of(words, lexicon), weekend=True)


def week(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The week of a holiday."""
    return Holiday(lexicon.code("holidays", words["holidays"]), words.get("year"), step_of(words, lexicon), week=True)


def named_day(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A day of history."""
    return Fixed(lexicon.code("named_days", words["named_days"]))


def turn(words: Words, lexicon: TimexLexicon) -> Form | None:
    """About the first year of a century; where none is named, of the one whose turn is nearest."""
    if "millennium" in words:
        return Fixed("2000", mod="APPROX")
    if "nth" not in words and "ordinals" not in words:
        return Named("XX00", mod="APPROX")
    number = int(ORDINAL_END.sub("", words["nth"])) if "nth" in words else lexicon.integer("ordinals", words["ordinals"])
    return Fixed(f"{number - 1:02d}00", mod="APPROX") if 2 <= number <= 30 else None


RULES = (
    Rule(
        "turn of a century",
        r"{the} {turn} {of} {the} (?:(?:(?:(?P<nth>\d\d?){th}|<ordinals>) )?{century}|(?P<millennium>{millennium}))",
        turn,
        (("the turn of the century", "XX00"), ("the turn of the 20th century", "1900"), ("the turn of the millennium", "2000")),
        ("the turn of the centurion", "the turn of the screw"),
    ),
    Rule(
        "day of history",
        r"<named_days>(?![/-]\d)(?! {0,2}{not_a_day})",
        named_day,
        (("9/11", "2001-09-11"), ("D-Day", "1944-06-06"), ("V-E Day", "1945-05-08")),
        ("9/11/1998", "D-Days", "10/11", "D-Day for the banks"),
    ),
    Rule(
        "attacks named by their day",
        r"<attack_days>(?= (?:{attack_words}))",
        lambda words, lexicon: Fixed(lexicon.code("attack_days", words["attack_days"])),
        (("the [Sept. 11] attacks", "2001-09-11"), ("the [September 11] terrorist attacks", "2001-09-11")),
        ("September 11 storms", "September 11"),
    ),
    Rule(
        "weekend of a holiday",
        r"(?:(?:{the} )?<steps> |{the} )?<holidays> {weekend}(?:,? (?:{of} |{in} )?<year>)?",
        weekend,
        (
            ("the Memorial Day weekend", "XXXX-WXX-WE"),
            ("Thanksgiving weekend 1998", "XXXX-WXX-WE"),
            ("last Easter weekend", "XXXX-WXX-WE"),
        ),
        ("Easter weekends", "the holiday weekend"),
    ),
    Rule(
        "week of a holiday",
        r"(?:(?:{the} )?<steps> |{the} )?<holidays> {week}(?:,? (?:{of} |{in} )?<year>)?",
        week,
        (("Easter week", "XXXX-WXX"), ("the Thanksgiving week", "XXXX-WXX"), ("last Christmas week", "XXXX-WXX")),
        ("Easter weeks", "Christmas weekly", "the holiday week"),
    ),
    Rule(
        "holiday",
        r"(?:(?:{the} )?<steps> |" + MOD + r")?<holidays>(?: {day_word})?(?:,? (?:{of} |{in} )?<year>)?(?!(?:'s)? {not_holiday})",
        holiday,
        (
            ("Christmas Eve", "XXXX-12-24"),
            ("last Thanksgiving", "XXXX-XX-XX"),
            ("Easter 1916", "1916-XX-XX"),
            ("Ramadan", "XXXX-XX-XX"),
            ("the end of Hanukkah", "XXXX-XX-XX"),
        ),
        ("Easter Island", "Christmases", "Christmas trees"),
    ),
)
