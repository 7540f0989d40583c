"""Seasons, quarters, halves, decades, centuries and holidays."""

from __future__ import annotations

from generator.annotate.forms import Fixed, Form
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.parts import LATER_IN, MOD, ORDINAL_END, YEAR, YEAR_SAID, in_year, mod_of


def season(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A season, with a year, a "last" or a "next" where there is one."""
    return in_year(f"-{lexicon.code('seasons', words['seasons'])}", words, lexicon)


def quarter(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first to fourth quarter of a year."""
    number = int(words["q"]) if "q" in words else lexicon.integer("ordinals", words["ordinals"])
    return in_year(f"-Q{number}", words, lexicon) if 1 <= number <= 4 else None


def half(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The first or second half of a year."""
    return in_year(f"-H{lexicon.integer('half_words', words['half_words'])}", words, lexicon)


def decade_digits(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A decade in digits: three digits say it all, "'60s" is of the twentieth century."""
    digits = words["decade"].lstrip("'")
    return Fixed(digits[:3] if len(digits) == 4 else f"19{digits[0]}", mod=mod_of(words, lexicon))


def decade_words(words: Words, lexicon: TimexLexicon) -> Form | None:
    """A decade in words."""
    decade = lexicon.integer("decades", words["decades"])  # "the noughties" say their century
    return Fixed(f"{decade if decade > 9 else 190 + decade}", mod=mod_of(words, lexicon))


def century(words: Words, lexicon: TimexLexicon) -> Form | None:
    """The nth century: its hundreds are n - 1."""
    if "roman" in words:
        number = lexicon.integer("roman", words["roman"])
    else:
        number = int(ORDINAL_END.sub("", words["nth"])) if "nth" in words else lexicon.integer("ordinals", words["ordinals"])
    if not 1 <= number <= 30:
        return None
    return Fixed(f"BC{number - 1:02d}" if "before" in words else f"{number - 1:02d}", mod=mod_of(words, lexicon))


RULES = (
    Rule(
        "season across two years",
        MOD + r"?(?:{the} )?<seasons>(?: {of})? <year>(?=[-/]\d\d)[-/](?:\d\d)?\d\d(?!\d)",
        season,
        (("the winter of 1941-42", "1941-WI"), ("winter 1942/43", "1942-WI"), ("the winter of 1942-1943", "1942-WI")),
        ("the winter of 1941-421", "the fall of 1998"),
    ),
    Rule(
        "season of a year",
        MOD + r"?(?:{the} )?<seasons>" + YEAR,
        season,
        (("the spring of 1920", "1920-SP"), ("summer 1982", "1982-SU"), ("fall of 1998", "1998-FA")),
        ("the fall of Rome", "springs 1998"),
    ),
    Rule(
        "season of that year",
        MOD + r"?(?:{the} )?<seasons>" + YEAR_SAID,
        season,
        (("the summer of that year", "XXXX-SU"), ("autumn last year", "XXXX-FA")),
        ("the fall of that city", "summer last week"),
    ),
    Rule(
        "year season",
        r"<year>(?:[-/](?:\d\d)?\d\d)? <seasons>",
        season,
        (("1982 summer", "1982-SU"), ("1990/91 winter", "1990-WI")),
        ("1982 summers",),
    ),
    Rule(
        "last or next season",
        r"(?:" + MOD + r"|{earlier_in} )?<steps> <seasons>",
        season,
        (("last fall", "XXXX-FA"), ("later this summer", "XXXX-SU"), ("next spring", "XXXX-SP"), ("this summer", "XXXX-SU")),
        ("this falls", "next springboard"),
    ),
    Rule(
        "season alone",
        r"(?:" + LATER_IN + r"(?:{the} )?|{the} (?!{seasons} {season_things}(?!\w)))?<seasons>",
        season,
        (("the summer", "XXXX-SU"), ("winter", "XXXX-WI"), ("early autumn", "XXXX-FA")),
        ("summertime", "winters", "prices fall", "the fall of the city"),
    ),
    Rule(
        "quarter",
        MOD
        + r"?(?:{the} )?(?:{fiscal} )?<ordinals>[ -]{quarter}(?: {of})?(?: {fiscal})?,?(?: <year>)"
        + r"|(?:{quarter_letter}(?P<q>[1-4])|(?P<q_2>[1-4]){quarter_letter}),? (?:{of} )?(?:<year:year_2>|<yy>)",
        quarter,
        (
            ("the second quarter of 1998", "1998-Q2"),
            ("Q3 2021", "2021-Q3"),
            ("3Q 2021", "2021-Q3"),
            ("Q1 of 2010", "2010-Q1"),
            ("first quarter 2001", "2001-Q1"),
            ("the end of the third quarter of 1998", "1998-Q3"),
        ),
        ("the fifth quarter of 1998", "quarter of 1998"),
    ),
    Rule(
        "quarter alone",
        MOD + r"?(?:{the} )?(?:{fiscal} )?<ordinals>[ -]{quarter}(?!-)(?:" + YEAR_SAID + r")?",
        quarter,
        (
            ("the first quarter", "XXXX-Q1"),
            ("the end of the third quarter", "XXXX-Q3"),
            ("second-quarter", "XXXX-Q2"),
            ("the third quarter of last year", "XXXX-Q3"),
        ),
        ("a quarter", "the first quarterback", "a second quarter-inch drill"),
    ),
    Rule(
        "quarter in short",
        r"{quarter_letter}(?P<q>[1-4])|(?P<q_2>[1-4]){quarter_letter}",
        quarter,
        (("in [Q3], sales", "XXXX-Q3"), ("for [2Q]", "XXXX-Q2")),
        ("an Audi Q3", "in Q5", "in Q3s"),
        preceded_by="during",
    ),
    Rule(
        "half year in short",
        r"(?:{half_letter}(?P<h>[12])|(?P<h_2>[12]){half_letter}) (?:{of} )?<year>",
        lambda words, lexicon: in_year(f"-H{words['h']}", words, lexicon),
        (("H1 2010", "2010-H1"), ("1H 2010", "2010-H1")),
        ("H1 visas", "H3 2010"),
    ),
    Rule(
        "half year",
        MOD
        + r"?(?:{the} )?<half_words> {half_of} {of} (?:(?:{the} )?(?:{fiscal} )?<year>|<that_unit> {year_word}|<year_steps> {year_word})",
        half,
        (("the first half of 1998", "1998-H1"), ("second half of 2020", "2020-H2"), ("the first half of last year", "XXXX-H1")),
        ("the second half of the game", "half of 1998"),
    ),
    Rule(
        "decade in digits",
        MOD + r"?(?:{the} )?(?P<decade>(?:1\d|20)\d0|'[1-9]0){decade_end}",
        decade_digits,
        (("the 1960s", "196"), ("early 1990s", "199"), ("the '60s", "196"), ("the late 1980s", "198")),
        ("the 1965s", "1960"),
    ),
    Rule(
        "decade after a dash",
        r"(?<=(?P<century>\d\d)\d0s[-/])(?P<last>[1-9]0){decade_end}",
        lambda words, lexicon: Fixed(f"{words['century']}{words['last'][0]}"),
        (("the 1950s-[60s]", "196"),),
        ("1950-60s", "60s"),
    ),
    Rule(
        "decade by its first year",
        MOD + r"?{decade_before} (?P<decade>(?:1\d|20)\d0|'?[1-9]0)(?!\d)",
        decade_digits,
        (("los años 90", "199"), ("la década de 1960", "196")),
        ("los años 95", "90"),
        language="es",
    ),
    Rule(
        "century in Roman numerals",
        MOD + r"?(?:{the} )?{century} <roman>(?: (?P<before>{era_before}))?",
        century,
        (("el siglo XIX", "18"), ("siglo V a. C.", "BC04")),
        ("siglo XIXI", "XIX"),
        language="es",
    ),
    Rule(
        "decade in words",
        r"(?:{the} (?:<date_mods>[ -])?|<date_mods:date_mods_2>[ -])(?:{nineteen}[ -])?<decades>",
        decade_words,
        (("the sixties", "196"), ("the nineteen-eighties", "198"), ("the late seventies", "197"), ("the noughties", "200")),
        ("in her sixties", "sixties"),
    ),
    Rule(
        "century",
        MOD
        + r"?(?:{the} )?"
        + r"(?:<date_mods:date_mods_2>[ -])?(?:(?P<nth>\d\d?){th}|<ordinals>)[ -](?:{century}|{centuries})"
        + r"(?: (?:(?P<before>{era_before})|{era_after}))?",
        century,
        (("the 19th century", "18"), ("the early 21st century", "20"), ("eighteenth-century", "17"), ("5th century BC", "BC04")),
        ("a century", "the 19th centurion"),
    ),
    Rule(
        "century before another",
        MOD
        + r"?(?:{the} )?(?:<date_mods:date_mods_2>[ -])?(?:(?P<nth>\d\d?){th}|<ordinals>)"
        + r"(?= (?:{and}|{or}|{to}) (?:{the} )?(?:{date_mods}[ -])?(?:\d\d?{th}|{ordinals})"
        + r"[ -](?:{century}|{centuries})(?: (?P<before>{era_before}))?)",
        century,
        (
            ("[the late 19th] and early 20th centuries", "18"),
            ("[the sixth] and seventh centuries", "05"),
            ("[the third] and second centuries BC", "BC02"),
        ),
        ("the 19th and 20th floors", "the late 19th"),
    ),
)
