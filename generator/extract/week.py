"""Which week a weekday is of, where the nearest one behind the article is not meant.

"Explosions shook the port early on Tuesday", in an article of Monday, is told from where Tuesday has begun.
"The board could vote on Wednesday", "a day ahead of a hearing on Wednesday" and "he meets the board on Wednesday" lie ahead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate
from generator.model import Mention, Timex
from generator.when import When, from_timex

DAYS = 7
# Four days behind is farther than the same weekday ahead.
NEARER_AHEAD = 4
# A report whose first sentences tell of a day is a report of that day.
LEAD_SENTENCES = 3
# Further on, two sentences, one of them of what was said that day: nobody quotes so often what was said six days ago.
TELLING = 2
# What begins before noon, an article of the evening before may tell from farther east.
NOON = 12
_WEEKDAY = "XXXX-WXX-"
_MORNING = "TMO"
# With one of these the words say which week.
_SAYS_WHICH = ("last", "past", "previous", "this", "that", "next", "coming", "ago")
_HIGHEST_ABOVE = 6
# Clauses that only say which thing is meant: "the rig that burst into flames on Tuesday".
_ASIDE = ("relcl", "acl", "pcomp")


def is_bare_weekday(timex: Timex) -> bool:
    """Whether the words name a weekday or a weekend and not its week: "Monday", "early on Monday"; "last Monday" says which."""
    return timex.stated.startswith(_WEEKDAY) and not set(timex.text.lower().split()) & set(_SAYS_WHICH)


def shifted(value: str, weeks: int) -> str:
    """Return the TIMEX3 value of a day or a weekend so many weeks later, its hour kept."""
    day, mark, hour = value.partition("T")
    if "W" not in day:
        return f"{date.fromisoformat(day) + timedelta(DAYS * weeks)}{mark}{hour}"
    year, week, rest = day.split("-")
    monday = date.fromisocalendar(int(year), int(week[1:]), 1) + timedelta(DAYS * weeks)
    return f"{monday.isocalendar().year:04d}-W{monday.isocalendar().week:02d}-{rest}"


def week_later(timex: Timex) -> When | None:
    """Return the date a week later, of a stretch of days both ends: "from Thursday to Saturday"."""
    if timex.begin is not None and timex.end is not None:
        return from_timex(timex.value, begin=shifted(timex.begin, 1), end=shifted(timex.end, 1))
    return from_timex(shifted(timex.value, 1), mod=timex.mod)


def is_early(timex: Timex) -> bool:
    """Whether the words mean the small hours or the morning: "early on Tuesday", "12:45 a.m. Tuesday", "Tuesday morning"."""
    hour = timex.value.partition("T")[2]
    if f"T{hour}" == _MORNING or (timex.mod == "START" and not hour):
        return True
    return hour[:2].isdigit() and int(hour[:2]) < NOON


def is_next_day(timex: Timex, published: When) -> bool:
    """Whether the words name the weekday of the very next day, be it read as that day or as the one behind the article."""
    when = from_timex(timex.value)
    if not is_bare_weekday(timex) or timex.begin is not None or when is None or not when.is_day:
        return False
    return published.earliest.ordinal - when.latest.ordinal in (DAYS - 1, -1)


def as_next_day(timex: Timex, published: When) -> Timex:
    """Return the expression read as the very next day, whose weekday it names."""
    return replace(timex, value=shifted(timex.value, 1)) if timex.value[:10] < published.edtf[:10] else timex


def begun_elsewhere(timex: Timex, published: When) -> When | None:
    """Return the next day where the words name its morning: "early Tuesday" in an article of Monday, written far to the west."""
    if not is_next_day(timex, published):
        return None
    ahead = as_next_day(timex, published)
    hour = timex.value.partition("T")[2]
    return from_timex(ahead.value) if is_early(timex) or (hour and ahead is timex) else None


def tells_of_next_day(told: Iterable[tuple[Candidate, Mention]], published: When | None, lead: Sequence[int]) -> bool:
    """Whether the article's own day is the one after its date: its lead happened on that weekday, or it quotes what was said then.

    Pages keep the date of the hour at which they were first sent, in a zone where the new day had not begun.

    Args:
        told: what the article tells, the weekdays read as those behind it.
        published: its date.
        lead: the indexes of its first sentences.
    """
    if published is None or not published.is_day:
        return False
    main = [item for candidate, item in told if tree.is_verb(candidate.clause) and candidate.clause.dep_ not in _ASIDE]
    then = [item for item in main if item.timex is not None and item.status == "happened" and is_next_day(item.timex, published)]
    tomorrow = When.on(published.as_date() + timedelta(1))
    ahead = {item.sentence for _, item in told if item.when == tomorrow and item.status in ("planned", "possible")}
    places = {item.sentence for item in then}
    if len(places) < max(len(ahead), min(len(ahead) + 1, TELLING)):
        return False  # what it plans for that day weighs against what it tells of it
    if any(item.sentence in lead[:LEAD_SENTENCES] and not _opens(item) for item in then):
        return True
    return len(places) >= TELLING and any(item.kind == "statement" for item in then)


def own_day(told: Iterable[tuple[Candidate, Mention]], published: When) -> When:
    """Return which of the two days an article that tells of both names first as its own; its lead, where no day stands, is of that one.

    A page of many reports may end with one of yesterday's, or last Friday's.
    """
    over = [item for _, item in told if item.timex is not None and item.status == "happened"]
    next_day = [item.sentence for item in over if item.timex is not None and is_next_day(item.timex, published)]
    first = min((item.sentence for item in over if item.when == published), default=None)
    named_first = first is not None and all(first < sentence for sentence in next_day)
    return published if named_first else When.on(published.as_date() + timedelta(1))


def _opens(item: Mention) -> bool:
    """Whether the day stands before the deed, as a report sets days apart: "On Friday, looters broke into the museum"."""
    return item.timex is not None and item.timex.span.start < item.trigger.span.start


def of_next_day(timexes: Iterable[Timex], published: When) -> tuple[Timex, ...]:
    """Return the expressions with that weekday, and what is counted from it, read as the day after the article's date."""
    note = "The article tells of that weekday as of its own day, which is the day after its date."
    moved: list[Timex] = []
    wrong: set[str] = set()
    for timex in timexes:
        if is_next_day(timex, published):
            ahead = as_next_day(timex, published)
            if ahead is not timex:
                wrong.add(timex.value[:10])
            moved.append(replace(ahead, trail=(*timex.trail, note)))
        elif timex.anchor is not None and timex.anchor[:10] in wrong and timex.value[:10] in wrong:
            moved.append(replace(timex, value=shifted(timex.value, 1), anchor=shifted(timex.anchor, 1), trail=(*timex.trail, note)))
        else:
            moved.append(timex)
    return tuple(moved)


def is_nearer_ahead(timex: Timex, candidate: Candidate, published: When, *, planned: bool, entry: bool, lexicon: EventLexicon) -> bool:
    """Whether the weekday meant is the next one: what may, is to or is awaited to happen, four days or more behind the article.

    Args:
        timex: the weekday, read as the one behind the article.
        candidate: the event word.
        published: the article's date.
        planned: whether the clause tells of a plan.
        entry: whether the sentence is an entry of a chronology, which tells the past in the present.
        lexicon: the words.
    """
    when = from_timex(timex.value)
    if not is_bare_weekday(timex) or when is None or entry:
        return False
    back = published.earliest.ordinal - when.latest.ordinal
    if back < NEARER_AHEAD:
        ahead = tree.is_under_way(candidate.clause) or _is_behind_a_plan(candidate, lexicon) or _is_now_awaited(candidate, lexicon)
        return back > 0 and ahead
    may_be = planned or tree.is_under_way(candidate.clause) or _may_be(candidate) or _is_foreseen(candidate, lexicon)
    return may_be or _is_timetabled(candidate, lexicon) or is_looked_forward_to(candidate, lexicon)


def _may_be(candidate: Candidate) -> bool:
    """Whether a modal stands with the verb: "could vote on Wednesday", "should be joined"; "could have voted" looks back."""
    verb = candidate.clause
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)] if tree.is_verb(verb) else []
    open_still = verb.tag_ == "VB" or (verb.tag_ == "VBN" and auxiliaries[1:] == ["be"])
    return open_still and auxiliaries[:1] in (["may"], ["might"], ["could"], ["can"], ["should"], ["would"], ["will"])


def _is_foreseen(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the clause is what somebody now plans or awaits: "is forecast to hit the coast on Sunday"; "was forecast" may be over."""
    verb, above = candidate.clause, candidate.clause.head
    if verb.dep_ != "xcomp" or verb.tag_ != "VB" or not tree.is_infinitive(verb):
        return False
    return _is_of_now(above) and tree.in_words(above, lexicon.verbs.plan | lexicon.verbs.awaiting)


def _is_of_now(verb: Token) -> bool:
    """Whether the verb is in the present or the perfect: "is forecast", "has been summoned"."""
    finite = next(iter(tree.auxiliaries(verb)), verb)
    return finite.tag_ in ("VBZ", "VBP")


def _is_timetabled(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the main clause is in the simple present: "he meets the board on Wednesday"; nobody sets a day for an eruption."""
    verb = candidate.clause
    if not tree.is_verb(verb) or verb.tag_ not in ("VBZ", "VBP") or tree.auxiliaries(verb) or is_saying(verb, lexicon):
        return False
    if tree.in_words(verb, lexicon.verbs.change | lexicon.verbs.harm):
        return False
    return verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT" and verb.head.tag_ in ("VBZ", "VBP"))


def is_looked_forward_to(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether words above the noun or gerund say that it was still to come: "ahead of a hearing", "the eve of a vote"."""
    token = candidate.token
    if tree.is_verb(token) and token.dep_ != "pcomp":
        return False
    for above in [*tree.ancestors(token)][:_HIGHEST_ABOVE]:
        if above.lower_ in ("ahead", "before") or tree.lemma(above) in lexicon.nouns.awaited:
            return True
        if tree.is_verb(above):
            return tree.in_words(above, lexicon.verbs.awaiting) or _is_to_be(above, lexicon)
    return False


def _is_behind_a_plan(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether what "will" be done comes before the event: "the board will meet on Monday before a summit on Wednesday"."""
    if not candidate.is_noun or not is_looked_forward_to(candidate, lexicon):
        return False
    verbs = (item for item in tree.ancestors(candidate.token) if tree.is_verb(item))
    return any(aux.lower_ in ("will", "'ll") for verb in verbs for aux in tree.auxiliaries(verb))


def _is_now_awaited(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether what somebody has been called to is still to come: "has been summoned for talks on Wednesday"; "was" may be over."""
    if not candidate.is_noun or candidate.carried:
        return False
    verb = next((item for item in tree.ancestors(candidate.token) if tree.is_verb(item)), None)
    return verb is not None and _is_of_now(verb) and tree.in_words(verb, lexicon.verbs.awaiting)


def _is_to_be(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb above is itself only planned: "is expected to follow it up with a visit on Friday"."""
    return verb.tag_ in ("VB", "VBG") and verb.dep_ in ("xcomp", "advcl") and tree.in_words(verb.head, lexicon.verbs.plan)
