"""Refiners that drop what only looks like a date: numbers, marches, names, figures of speech."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.annotate.forms import Clock, Fixed, Holiday, Overnight, Part, Reading, Shifted
from generator.annotate.source import Source, compiled
from generator.model import Span

Readings = tuple[Reading, ...]

_CAPITALISED_BEFORE = re.compile(r"\w'(?:s )? ?$|\b[A-Z][a-z]+ $")
_JOINED_YEAR = re.compile(r"(?<!\w)(?:[Bb]etween|[Ff]rom) \d{4} (?:and|to) $|(?:later|earlier) than $")
"""Before a year that nothing is counted by: "between 1914 and 1918 millions died", "no later than 1944"."""

_DIALLED = re.compile(r"(?<!\d)0\d{1,4}[ /]$")
"""Before a number that is dialled: "030 1998"."""

AFTER_A_MONTH = r"%s(?: \d{4})? ?(?:,|-|/|and|or|to|through|until) ?$"
_WORD_AFTER = re.compile(r" {1,3}([A-Z]?[a-z]+)")
_NAME_BEFORE = re.compile(r"(?<!\w)[A-Z][\w']+ $")
_CLOSED = re.compile(r"[.;:!?,)]|$")
_CAPITALISED_AFTER = re.compile(r" {1,3}[A-Z]")


def _without(test: Callable[[Reading, Source], bool], readings: Readings, source: Source) -> Readings:
    return tuple(reading for reading in readings if not test(reading, source))


def drop_numbers(readings: Readings, source: Source) -> Readings:
    """Drop a bare year that counts or numbers something: "2000 people", "version 2000", "took 1400 prisoners"."""
    return _without(_counts_something, readings, source)


def _counts_something(reading: Reading, source: Source) -> bool:
    if reading.rule == "date in digits, year last":
        return source.follows(reading, "guards.number_before")
    about, _, digits = reading.text.rpartition(" ")
    if reading.rule != "year" or not digits.isdigit() or (about and about.lower() not in source.lexicon.words("about")):
        return False
    if _JOINED_YEAR.search(source.before(reading, 30)):
        return False
    if source.follows(reading, "guards.number_before") or source.precedes(reading, "guards.number_after"):
        return True
    if source.before(reading)[-2:-1].isdigit() and source.before(reading)[-1:] == ".":
        return compiled(source.lexicon, "months", r"%s \d\d?\.$").search(source.before(reading)) is None  # "1.1480", not "Jan 2.2003"
    if _DIALLED.search(source.before(reading, 12)):
        return True
    if compiled(source.lexicon, "guards.streets", r"(?: [A-Z][\w.]*){1,3} %s(?!\w)").match(source.after(reading, 60)):
        return True  # "1600 Pennsylvania Avenue"
    if source.follows(reading, "guards.date_before") or source.follows(reading, "the"):
        return False
    word = _WORD_AFTER.match(source.after(reading))
    if word is None or not word[1].endswith(source.lexicon.words("guards.plural_endings")) or not word[1].islower():
        return False
    if word[1] in source.lexicon.words("guards.not_counted") or word[1] in source.lexicon.words("guards.of_a_year"):
        return False
    return bool(about) or source.before(reading, 2)[:1].isalpha()


def drop_marches_and_names(readings: Readings, source: Source) -> Readings:
    """Drop months that are words or given names: "the Long March", "March on Rome", "Norma May", "May I", "Jan Kowal"."""
    return _without(_march_or_name, readings, source)


def _march_or_name(reading: Reading, source: Source) -> bool:
    if reading.rule != "month":
        return False
    if reading.text not in source.lexicon.words("guards.shy_months"):
        return len(reading.text) < 5 and reading.text.isalpha() and reading.text not in source.lexicon.words("full.months")
    if source.follows(reading, "guards.date_before"):
        return _surname_follows(reading, source)
    before, after = source.before(reading, 30), source.after(reading)
    if source.follows(reading, "the") and _CLOSED.match(after):
        return True  # "there were no battles along the March."
    if compiled(source.lexicon, "months", AFTER_A_MONTH).search(before):
        return _CAPITALISED_AFTER.match(after) is not None
    if source.precedes(reading, "guards.march_after") or (_CAPITALISED_BEFORE.search(before) and not source.follows(reading, "the")):
        return True
    return _CAPITALISED_AFTER.match(after) is not None or after.startswith(source.lexicon.words("guards.possessive"))


def _surname_follows(reading: Reading, source: Source) -> bool:
    """Of these only "April", "May" and "June" are given names; after "in" they are months whatever follows."""
    return compiled(source.lexicon, "in", r"(?<!\w)%s {1,3}$").search(source.before(reading)) is None and bool(
        re.match(r" {1,3}[A-Z][a-z]+ [a-z]+(?:ed|s|d) ", source.after(reading))
    )


def drop_figures_of_speech(readings: Readings, source: Source) -> Readings:
    """Drop "overnight" for "very fast", "one day" for "some day", "daily" for a newspaper, "the fall of" a city."""
    return _without(_figure_of_speech, readings, source)


def _figure_of_speech(reading: Reading, source: Source) -> bool:
    if isinstance(reading.form, Overnight):
        spoken = compiled(source.lexicon, "guards.not_overnight_before", r"(?<!\w)%s(?!\w)").search(source.clause_before(reading))
        return spoken is not None or source.precedes(reading, "guards.not_overnight_after")
    if reading.rule == "adverb of repetition":
        if reading.text.lower() not in source.lexicon.words("guards.newspapers"):
            return False
        titled = reading.text.istitle() and _NAME_BEFORE.search(source.before(reading)) is not None  # "Publishers Weekly"
        return titled or _CAPITALISED_AFTER.match(source.after(reading)) is not None
    comparable = reading.rule == "vague number of units" or reading.text.lower() in source.lexicon.words("guards.not_after_as")
    if comparable and source.follows(reading, "guards.as_before"):
        return True  # "as recently as 1990", "the third time in as many years"
    if _noun_in_mid_sentence(reading, source):
        return True
    if reading.rule == "weekday":
        return source.follows(reading, "guards.weekday_names") or source.precedes(reading, "guards.papers")
    if isinstance(reading.form, Holiday):
        return _name_like_a_feast(reading, source)
    if reading.rule == "that season":
        return source.precedes(reading, "guards.falls_after") and reading.text.lower().endswith(source.lexicon.words("shy.seasons"))
    if reading.rule == "season alone":
        return _shy_season(reading, source)
    if reading.text.lower() in source.lexicon.words("guards.summing_up"):
        return source.follows(reading, "at")
    if reading.text.lower() in source.lexicon.words("guards.quarters"):
        return source.follows(reading, "guards.quarters_before")  # "it was denied in some quarters"
    if reading.text in source.lexicon.words("guards.programmes"):
        return True
    if reading.text.lower() in source.lexicon.words("guards.some_day"):
        return not (source.follows(reading, "guards.amount_before") or source.precedes(reading, "guards.amount_after"))
    return False


def _name_like_a_feast(reading: Reading, source: Source) -> bool:
    """ "Operation Ramadan", "Capt. Ramadan Aziz", "Mazin Ramadan said": a name, not the feast; a month or a year may still follow it."""
    if source.follows(reading, "guards.holiday_names"):
        return True
    if reading.text not in source.lexicon.words("guards.given_feasts"):
        return False
    if source.precedes(reading, "cues.reporting"):
        return True
    return _CAPITALISED_AFTER.match(source.after(reading)) is not None and not source.precedes(reading, "months")


def _noun_in_mid_sentence(reading: Reading, source: Source) -> bool:
    """German writes "morgen" (tomorrow) and "Morgen" (morning): with a capital, and no sentence before it ending, it is the noun."""
    if reading.text not in source.lexicon.words("guards.nouns_with_capital"):
        return False
    return re.search(r"[\w,] {1,3}$", source.before(reading)) is not None


def _shy_season(reading: Reading, source: Source) -> bool:
    """ "Fall" and "spring" are verbs and nouns of their own: they need "the" or "early", and no "of" after them."""
    if source.precedes(reading, "guards.season_names"):
        return True
    if not any(reading.text.lower().endswith(word) for word in source.lexicon.words("shy.seasons")):
        return False
    if source.precedes(reading, "of"):
        return True
    if reading.text.lower() in source.lexicon.words("shy.seasons"):  # "they would be back in spring."
        return not (source.follows(reading, "guards.bare_season_before") and _CLOSED.match(source.after(reading)))
    if _another_season(reading, source):
        return False
    article = compiled(source.lexicon, "the", r"%s \w+").fullmatch(reading.text) is not None
    return article and not source.follows(reading, "guards.season_before")  # "the factors behind the fall"


def _another_season(reading: Reading, source: Source) -> bool:
    """Whether a second season is joined to the first: "the spring and early summer of 1943"."""
    join = compiled(source.lexicon, "or_and", r" {1,3}%s {1,3}%the(?:\w+ )?").match(source.after(reading))
    return join is not None and compiled(source.lexicon, "seasons", r"%s(?!\w)").match(source.after(reading), join.end()) is not None


def drop_bare_clocks(readings: Readings, source: Source) -> Readings:
    """Drop a verse or a score written like a clock time: "John 3:16", "14:05 left"; "at 3:16" and "15:30" stay."""
    return _without(_bare_clock, readings, source)


def _bare_clock(reading: Reading, source: Source) -> bool:
    if isinstance(reading.form, Clock) and source.precedes(reading, "guards.clock_left"):
        return True  # "with 14:05 left in the first half"
    if not isinstance(reading.form, Clock) or re.fullmatch(r"\d:\d\d", reading.text) is None:
        return False
    return not source.follows(reading, "clock_before")


AGE = "age"
"""An amount of time by the TIDES guidelines; kept in histories only: in news it says who somebody is."""


def drop_ages(readings: Readings, source: Source) -> Readings:
    """Mark the ages that a history may keep ("30 years old"), drop other ages and fractions ("three quarters of the oil")."""
    return _without(_age_or_fraction, tuple(_marked_age(reading, source) for reading in readings), source)


def _marked_age(reading: Reading, source: Source) -> Reading:
    said = compiled(source.lexicon, "age_said", r" {1,3}%s(?!\w)").match(source.text, reading.span.end)
    if said is None or reading.rule != "N units" or source.follows(reading, "guards.aged"):
        return reading
    span = Span(reading.span.start, said.end())
    return replace(reading, span=span, text=span.of(source.text), rule=AGE)


def _age_or_fraction(reading: Reading, source: Source) -> bool:
    if not isinstance(reading.form, Fixed) or reading.form.type != "DURATION" or reading.rule == AGE:
        return False
    if source.precedes(reading, "age_after") or source.follows(reading, "guards.aged"):
        return True
    share = source.precedes(reading, "of") or source.follows(reading, "guards.share_before")  # "it fell by a quarter"
    return share and reading.text.lower().endswith(source.lexicon.words("guards.fractions"))


def free_verbs(readings: Readings, source: Source) -> Readings:
    """Give "last" back to the sentence where it is a verb: "expected to last three days"."""
    return tuple(_without_verb(reading, source) for reading in readings)


def _without_verb(reading: Reading, source: Source) -> Reading:
    first = reading.text.split(" ", 1)[0]
    if reading.rule != "the last or next N units" or first not in source.lexicon.words("guards.verbs_like_steps"):
        return reading
    if not source.follows(reading, "guards.verb_before"):
        return reading
    span = Span(reading.span.start + len(first) + 1, reading.span.end)
    return replace(reading, span=span, text=span.of(source.text))


def drop_addresses(readings: Readings, source: Source) -> Readings:
    """Drop digits inside a web address, a path or a file name."""
    return _without(_in_an_address, readings, source)


def _in_an_address(reading: Reading, source: Source) -> bool:
    if not reading.text[:1].isdigit():
        return False
    return re.search(r"(?:://|www\.|(?<!\d)/|\d/\d+/)[^\s]*$", source.before(reading, 60)) is not None


def drop_lone_parts(readings: Readings, source: Source) -> Readings:
    """Drop what needs a date beside it and has none: "morning", "the first week", "the day before"; clock times stay."""
    return _without(_lone_part, readings, source)


def _lone_part(reading: Reading, source: Source) -> bool:
    if isinstance(reading.form, Part) or (isinstance(reading.form, Shifted) and reading.form.base == "event"):
        return True
    if reading.rule != "part of day" or not isinstance(reading.form, Clock):
        return False
    if reading.form.mod is not None and ":" in reading.form.time:
        return False  # "around noon"
    if ":" in reading.form.time and source.follows(reading, "ends_of_hours"):
        return False  # "from 8 a.m. to noon"
    return not source.follows(reading, "part_before")
