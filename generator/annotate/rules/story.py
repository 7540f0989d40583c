"""What histories count from the date before: that winter, the following spring, the previous December; and the parts of a longer time."""

from __future__ import annotations

from generator.annotate.forms import Form, Named, Part
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import MOD, in_year, mod_of


def that_season(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A season of the year spoken of."""
    return Named(f"XXXX-{lexicon.code('seasons', words['seasons'])}", mod=mod_of(words, lexicon), year="mention")


def beside_season(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first season or month of a name after or before the date mentioned last."""
    part = lexicon.code("seasons", words["seasons"]) if "seasons" in words else f"{lexicon.integer('months', words['months']):02d}"
    return Named(f"XXXX-{part}", step=1 if "after" in words else -1, mod=mod_of(words, lexicon), year="mention")


def part_of_unit(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first week of, the last days of: kept only where a date stands beside it."""
    if "opening" in words or words["units"] in lexicon.words("plural_units"):
        return Part("W", 1 if "opening" in words else -1)  # "the first days of May" are not the first day
    ordinal = lexicon.integer("ordinals", words["ordinals"]) if "ordinals" in words else 1
    return Part(lexicon.code("units", words["units"]), -1 if "final" in words else ordinal)


def half_of(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first or second half of: of a year it has a value of its own, of other times it is their early or late part."""
    return Part("Y", 1 if lexicon.integer("half_words", words["half_words"]) == 1 else -1)


SEASON_RULES = (
    Rule(
        "season that names a thing",
        r"<seasons>(?= (?:[A-Z][A-Z]+ )?{season_things}(?!\w)"
        r"(?:(?: [\w'-]+){0,4} (?:{of}|{in}) (?:{months} )?<year>| \((?:{date_mods} )?<year:year_2>\))?)",
        lambda words, lexicon: in_year(f"-{lexicon.code('seasons', words['seasons'])}", words, lexicon),
        (
            ("the [spring] offensive", "XXXX-SP"),
            ("their [summer] campaign against the south in June 1942", "1942-SU"),
            ("the [Fall] Offensive (1916)", "1916-FA"),
        ),
        ("the fall of an attack", "springs offensive"),
    ),
    Rule(
        "that season",
        MOD + r"?{that_unit} <seasons>",
        that_season,
        (("that summer", "XXXX-SU"), ("the same winter", "XXXX-WI"), ("early that spring", "XXXX-SP")),
        ("that falls", "that springboard"),
    ),
    Rule(
        "that month by name",
        r"{that_unit} <months>(?! {0,2}\d)",
        lambda words, lexicon: Named(f"XXXX-{lexicon.integer('months', words['months']):02d}", year="mention"),
        (("in [that December]", "XXXX-12"), ("by [the same May], at last", "XXXX-05")),
        ("he said that December sales rose", "in that marching"),
        preceded_by="part_before",
    ),
    Rule(
        "that month before a comma",
        r"{that_unit} <months>(?=,)",
        lambda words, lexicon: Named(f"XXXX-{lexicon.integer('months', words['months']):02d}", year="mention"),
        (("[That December], he left", "XXXX-12"),),
        ("he said that December sales rose",),
    ),
    Rule(
        "the following or previous season or month",
        MOD + r"?{the} (?:(?P<after>{following})|{preceding}) (?:<seasons>|<months>)(?! {1,3}\d)",
        beside_season,
        (("the following spring", "XXXX-SP"), ("the previous December", "XXXX-12"), ("late the next autumn", "XXXX-FA")),
        ("the following springs", "the next marchers", "the previous May 5"),
    ),
)
"""Tried before a season or a month that stands alone."""

PART_RULES = (
    Rule(
        "part of a longer unit",
        r"{the} (?:<ordinals>|(?P<final>{final})) (?P<units>{singular_units})(?= {of}(?!\w))"
        r"|{the} (?:(?P<opening>{first_part})|(?P<final_2>{final})) (?P<units_2>{plural_units})(?= {of}(?!\w))",
        part_of_unit,
        (("[the first week] of March", "XXXX-WXX"), ("[the last day] of 1999", "XXXX-XX-XX"), ("[the final months] of 1999", "XXXX-WXX")),
        ("the first weekday", "the last day of the war", "the first day", "the final days of the siege"),
    ),
    Rule(
        "half of a longer unit",
        r"{the} <half_words> {half_of}(?= {of}(?!\w))",
        half_of,
        (("[the first half] of the 19th century", "XXXX"), ("[the second half] of the 1930s", "XXXX")),
        ("the second half", "the first half of the game"),
    ),
)
"""Tried after the halves and quarters of a year, which have values of their own."""
