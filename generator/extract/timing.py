"""When an event was, from the dates that belong to its word, the tense of its clause and its place in the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.ago import as_told
from generator.extract.dating import Dated
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.extract.status import is_awaited
from generator.extract.triggers import Candidate
from generator.extract.week import DAYS, begun_elsewhere, is_bare_weekday, is_looked_forward_to, is_nearer_ahead, shifted, week_later
from generator.model import EventBasis, Kind, Status, Timex
from generator.when import When, from_timex

# Told further back than this, an event is background to the story; told in passing, sooner.
BACKGROUND_DAYS = 60
BACKGROUND_DAYS_IN_PASSING = 14
# A date about as wide as a year, before the article's year, is background whatever its last day.
YEAR_DAYS = 300
# An entry so far ahead of its article is not of an agenda but of a chronology.
ENTRY_DAYS = 60
# A day without its year is rather the one less than half a year away.
HALF_A_YEAR = 183
# A report may be as many days older than its article, and so may the plans in it.
REPORT_DAYS = 2
# An hour without its day is of these days, or of the day that the sentence before told of; further back, nobody can say.
HOUR_DAYS = 7
_LOOSE = "The words give an hour and not the day, so the day is left open."
_NEARER = "“{event}” is told as still to come, so the date is the next one after the article."
_BEGUN = "“{event}” is told in the past in the early hours of the next day, which had begun there."
_ROUNDED = "“{date}” is a round number, so the days around it are meant too."
_EITHER = "The words give “{first}” and “{second}”, so the time from the one to the other is taken."
_AT_BEST = "The words before “{date}” leave open whether it was then, so the date is in doubt."
_LEAD = "No date stands here; it is told in the simple past in the article's lead, so it gets the article's own date, with doubt."


@dataclass(frozen=True, slots=True)
class Timing:
    """When an event was and how that is known; `reading` has one sentence a step.

    `begun` is True where the day lies after the article's and had begun where it is told of.
    """

    timex: Timex | None = None
    when: When | None = None
    basis: EventBasis = "stated"
    day_part: str | None = None
    reading: tuple[str, ...] = ()
    begun: bool = False


def timing_of(
    candidate: Candidate,
    dates: Sequence[Dated],
    published: When | None,
    *,
    lexicon: EventLexicon,
    planned: bool = False,
    entry: bool = False,
) -> Timing:
    """Return the date that the words give the event; without a date, an empty timing.

    Args:
        candidate: the event word.
        dates: those that belong to it, the surest first.
        published: the article's date, or None.
        lexicon: the words.
        planned: whether the clause tells of a plan.
        entry: whether the sentence is an entry of a chronology, whose plans were for days that may be over.
    """
    dated = next((item for item in dates if calendar_date(item) is not None), dates[0] if dates else None)
    if dated is None:
        return Timing()
    if _is_loose_hour(dated.timex, published):
        return Timing(timex=dated.timex, day_part=_day_part(dates), reading=(*dated.timex.trail, dated.rule, _LOOSE))
    if published is not None and entry and _is_clock(dated.timex, published):
        return Timing()  # "2056: The mayor says" in a live report
    awaited = planned or is_looked_forward_to(candidate, lexicon)
    when, correction = _told_when(dated, candidate, published, entry=entry and not planned, awaited=awaited)
    begun = begun_elsewhere(dated.timex, published) if published is not None and _is_past(candidate) else None
    if published is not None and is_nearer_ahead(dated.timex, candidate, published, planned=planned, entry=entry, lexicon=lexicon):
        when, correction = week_later(dated.timex), (_NEARER.format(event=candidate.token.text),)
    elif begun is not None:
        when, correction = begun, (_BEGUN.format(event=candidate.token.text),)
    elif planned and not entry and (later := _next_one(dated, candidate, published)) is not None:
        when, correction = later
    elif (wide := as_told(dated.timex, published)) is not None and not planned:
        when, correction = wide, (_ROUNDED.format(date=dated.timex.text),)
    if not correction and dated.other is not None and (both := _either(dated.timex, dated.other)) is not None:
        when, correction = both, (_EITHER.format(first=dated.timex.text, second=dated.other.text),)
    if when is not None and dated.at_best and not _is_past(candidate):
        when, correction = when.doubted(), (*correction, _AT_BEST.format(date=dated.timex.text))
    reading = (*dated.timex.trail, dated.rule, *correction)
    if dated.inferred:
        return Timing(when=when, basis="inferred", reading=reading)
    return Timing(timex=dated.timex, when=when, day_part=_day_part(dates), reading=reading, begun=begun is not None)


def _either(timex: Timex, other: Timex) -> When | None:
    """Return the time from the one date to the other where it is open which of the two is meant."""
    first, last = sorted((timex.value, other.value))
    both = from_timex(first, begin=first, end=last) if timex.begin is None and first != last else None
    # Weekdays side by side are of one week; otherwise one of them was read wrong.
    return None if both is not None and is_bare_weekday(timex) and both.days > DAYS else both


def _is_loose_hour(timex: Timex, published: When | None) -> bool:
    """Whether the words give an hour only, counted from a day long before the article that the text named in passing."""
    if published is None or timex.anchor is None or not timex.stated.startswith("XXXX-XX-XXT") or len(timex.anchor) < len("2025-01-31"):
        return False
    day = from_timex(timex.anchor[:10])
    return day is not None and published.earliest.ordinal - day.latest.ordinal > HOUR_DAYS


def lead_timing(published: When) -> Timing:
    """Return the article's own date, with doubt, for what its lead tells without one."""
    return Timing(when=published.doubted(), basis="published", reading=(_LEAD,))


def is_lead(candidate: Candidate, sentence: ParsedSentence, first: ParsedSentence, kind: Kind) -> bool:
    """Whether it is a simple-past main clause of the article's first paragraph; of a statement, of its first sentence."""
    if sentence.paragraph > first.paragraph or (kind == "statement" and sentence is not first):
        return False
    verb = candidate.clause
    return verb.tag_ == "VBD" and (verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"))


def calendar_date(dated: Dated) -> When | None:
    """Return the place on the calendar of an expression, or None where it has none."""
    timex = dated.timex
    return from_timex(timex.value, mod=timex.mod, begin=timex.begin, end=timex.end)


def _is_clock(timex: Timex, published: When) -> bool:
    """Whether the four digits of an entry are an hour and not a year: years to come open no entry of a chronology."""
    return timex.text.isdigit() and timex.text == timex.value and int(timex.value) > published.latest.year + 1


def _told_when(
    dated: Dated, candidate: Candidate, published: When | None, *, entry: bool, awaited: bool
) -> tuple[When | None, tuple[str, ...]]:
    """Return the event's date and what had to be mended in it: what is told in the past lies not after the article.

    A weekday goes a week back and a date without a year a year; any other keeps no place on the calendar, since its reading is in doubt.
    A chronology tells the past in the present: `entry`. What is awaited in the past may lie ahead: "set the stage for a vote on Monday".
    """
    when, timex = calendar_date(dated), dated.timex
    if when is None or published is None or when.earliest <= published.latest:
        return when, ()
    ahead = when.earliest.ordinal - published.latest.ordinal
    of_last_year = (entry and ahead > ENTRY_DAYS) or (ahead > HALF_A_YEAR and _is_over(candidate, timex))
    if not of_last_year and (dated.ahead or not _is_past(candidate)):
        return when, ()
    if timex.stated.startswith("XXXX-WXX-"):
        if awaited:
            return when, ()
        return _weekday_before(dated, candidate)
    if timex.stated.startswith("XXXX-") and timex.stated[5:7].isdigit() and timex.value[:4].isdigit() and timex.begin is None:
        earlier = from_timex(f"{int(timex.value[:4]) - 1:04d}{timex.value[4:]}", mod=timex.mod)
        if earlier is not None and earlier.earliest <= published.latest:
            return earlier, (f"“{candidate.token.text}” is told in the past, so the date is of the year before.",)
    if not _is_past(candidate):
        return when, ()
    return None, (f"“{candidate.token.text}” is told in the past, but the date would lie after the article, so it is left open.",)


def _is_over(candidate: Candidate, timex: Timex) -> bool:
    """Whether a day without its year, read as more than half a year ahead, is that of the year before.

    "The effects of the April 20 explosion" are of an explosion that was, and what "might have leaked in April" has.
    """
    if not timex.stated.startswith("XXXX-"):
        return False
    noun = candidate.token
    definite = any(item.lower_ == "the" for item in tree.children(noun, "det"))
    if candidate.is_noun and not candidate.carried:
        return definite and any(item.ent_type_ == "DATE" for item in tree.children(noun, "nmod", "compound", "nummod", "npadvmod"))
    return _is_past(candidate)


def _weekday_before(dated: Dated, candidate: Candidate) -> tuple[When | None, tuple[str, ...]]:
    """Return the weekday or weekend of the week before."""
    earlier = from_timex(shifted(dated.timex.value, -1), mod=dated.timex.mod)
    return earlier, (f"“{candidate.token.text}” is told in the past, so the date is of the week before.",)


def _next_one(dated: Dated, candidate: Candidate, published: When | None) -> tuple[When | None, tuple[str, ...]] | None:
    """Return the next day of that name where a plan told in the present lies behind the article: "is due to start on Thursday".

    "Was due to start on Thursday" may be over, and a date with its year is left alone.
    """
    when, timex = calendar_date(dated), dated.timex
    if (
        when is None
        or published is None
        or when.latest >= published.earliest
        or not (dated.ahead or _is_announced(candidate) or _is_reported(candidate))
    ):
        return None
    back = published.earliest.ordinal - when.latest.ordinal
    if back <= REPORT_DAYS and (_is_reported(candidate) or is_awaited(candidate.token)):
        return None
    day = timex.value[:10]
    if timex.stated.startswith("XXXX-WXX-") and len(day) == len("2025-01-31"):
        later = shifted(timex.value, 1)
    elif (
        _is_announced(candidate)
        and timex.stated.startswith("XXXX-")
        and timex.stated[5:7].isdigit()
        and timex.value[:4].isdigit()
        and timex.begin is None
    ):
        later = f"{int(timex.value[:4]) + 1:04d}{timex.value[4:]}"
    else:
        return None
    moved = from_timex(later, mod=timex.mod)
    if moved is None or moved.latest < published.earliest:
        return None
    return moved, (f"“{candidate.token.text}” is told as planned, so the date is the next one after the article.",)


def _is_reported(candidate: Candidate) -> bool:
    """Whether a past tense stands above the clause, which may be as old as the day before: "said on Sunday it will sign at midnight"."""
    return any(item.tag_ == "VBD" or (item.tag_ == "VBN" and item.dep_ == "ROOT") for item in _above(candidate))


def _above(candidate: Candidate) -> list[Token]:
    """Return the verbs of which the clause is the content."""
    found, verb = [], candidate.clause
    while verb.head.i != verb.i:
        if verb.dep_ == "ccomp":
            found.append(verb.head)
        verb = verb.head
    return found


def _is_announced(candidate: Candidate) -> bool:
    """Whether the finite verb above a plan is in the present or has "will": "is due to start", "has been postponed"."""
    verb = candidate.clause
    if not tree.is_verb(verb):
        verb = next((item for item in tree.ancestors(verb) if tree.is_verb(item)), verb)
    while verb.dep_ in ("xcomp", "acomp") or (verb.pos_ == "ADJ" and verb.head.i != verb.i):
        verb = verb.head
    finite = [item for item in (*tree.auxiliaries(verb), verb) if item.tag_ in ("MD", "VBZ", "VBP", "VBD")]
    return bool(finite) and (finite[0].tag_ in ("VBZ", "VBP") or finite[0].lower_ in ("will", "'ll", "shall"))


def _is_past(candidate: Candidate) -> bool:
    """Whether the clause is in the simple past or perfect, or a bare participle: "seized during a December 30 raid"."""
    verb = candidate.clause
    verb = next((item for item in (verb, *tree.ancestors(verb)) if tree.is_verb(item)), verb)
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    if any(aux in ("will", "would", "to", "may", "might", "could") for aux in auxiliaries):
        return "have" in auxiliaries and auxiliaries[0] in ("may", "might", "could")  # "might have leaked in April"
    if verb.tag_ == "VBD":
        return tree.child(verb, "xcomp") is None
    return verb.tag_ == "VBN" and (not auxiliaries or any(aux in ("had", "was", "were", "has", "have") for aux in auxiliaries))


def _day_part(dates: Sequence[Dated]) -> str | None:
    parts = (dated.timex.value.partition("T")[2] for dated in dates)
    return next((f"T{part}" for part in parts if part), None)


def is_background(candidate: Candidate, status: Status, when: When | None, published: When | None) -> bool:
    """Whether the event is told as backstory: long ago, or in passing and not of these days."""
    verb = candidate.clause
    in_passing = (
        tree.is_verb(verb) and status != "planned" and (verb.dep_ in ("relcl", "acl") or _is_pluperfect(candidate) or _is_since(candidate))
    )
    if when is None or published is None:
        return in_passing and when is None
    back = published.earliest.ordinal - when.latest.ordinal
    year_before = when.days > YEAR_DAYS and when.earliest.year < published.earliest.year
    return back > (BACKGROUND_DAYS_IN_PASSING if in_passing else BACKGROUND_DAYS) or year_before


def _is_since(candidate: Candidate) -> bool:
    """Whether the clause only says since when: "since returning to office"."""
    return candidate.clause.dep_ == "pcomp" and candidate.clause.head.lower_ == "since"


def _is_pluperfect(candidate: Candidate) -> bool:
    """Whether the clause says "had done" in the article's own voice; under "said" that is only the tense of a report."""
    verb = candidate.clause
    return any(aux.lower_ == "had" for aux in tree.auxiliaries(verb)) and verb.dep_ not in ("ccomp", "conj")
