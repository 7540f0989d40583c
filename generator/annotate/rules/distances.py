"""Amounts of time that count from the document's day or from the date mentioned last: "two years ago", "three days later"."""

from __future__ import annotations

from generator.annotate.forms import Base, Fixed, Form, Shifted
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.numbers import number
from generator.annotate.rule import Rule, Words
from generator.annotate.rules.duration import plain
from generator.annotate.rules.parts import ALONE

BACK = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER"}
AHEAD = {"MORE_THAN": "AFTER", "LESS_THAN": "BEFORE", "EQUAL_OR_MORE": "ON_OR_AFTER", "EQUAL_OR_LESS": "ON_OR_BEFORE"}


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


_AMOUNT = (
    r"(?:<amount_mods> |(?P<over>{over}) )?(?:<vague> |<fractions>[ -]"
    r"|(?:{the} )?<number>(?: |-)(?:{more} |{and} (?P<half_more>{half_word}) )?"
    r"|<number:number_2>-{and}-(?P<half_more_3>{half_word})[ -])"
    r"<units>(?: (?P<half_more_2>{and_a_half})| {or_so})?"
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
            ("a decade or so ago", "XXX"),
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
        "in N units' time",
        _AMOUNT + r"{units_end} {time_word}",
        from_now,
        (("in [two weeks' time]", "XXXX-WXX"), ("in [a year's time]", "XXXX")),
        ("two weeks' time", "in two weeks' times", "in a year's salary"),
        preceded_by="in",
    ),
    Rule(
        "for so many units after or before that",
        r"(?:<number> <units>|<vague> <units:units_2>|(?P<units_3>{plural_units})) (?:{after_alone}|{before_alone})(?: {that_one})?"
        + ALONE,
        plain,
        (("for [several days following], it rained", "PXD"), ("For [months before that], it rained", "PXM")),
        ("several days following, it rained", "for several days following the vote"),
        preceded_by="over_words",
    ),
    Rule(
        "N units later",
        r"(?:" + _AMOUNT + r"|(?P<units_2>{plural_units})) (?:{later}(?! {of}(?!\w))|{after_alone}(?: {that_one})?" + ALONE + r")",
        later,
        (
            ("two days later", "XXXX-XX-XX"),
            ("a year later", "XXXX"),
            ("a few weeks later", "XXXX-WXX"),
            ("ten years after that", "XXXX"),
        ),
        ("later", "two later attempts", "two days after the vote", "two days after that vote"),
    ),
    Rule(
        "N units earlier",
        r"(?:"
        + _AMOUNT
        + r"|(?P<units_2>{plural_units})) (?:{earlier}|{prior_alone}(?! {to})|{before_alone}(?: {that_one})?"
        + ALONE
        + r")",
        earlier,
        (("four months earlier", "XXXX-XX"), ("a year earlier", "XXXX"), ("two days before that", "XXXX-XX-XX")),
        ("an earlier year", "earlier", "two days before the vote", "two days prior to it"),
    ),
)
