"""Same-event evidence between mentions: named rules, each with a weight and a reason in `merge.toml`, added up.

Rules work on whole blocks of pairs (rows against columns) so that a day with a thousand mentions takes a moment.
`explain` runs the same rules on one pair and says which spoke, so that every decision can be looked into.
The idea of evidence that adds up and of participants as the strongest part is in the field notes, "Which mentions speak of one event".
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from generator.merge.features import Story
from generator.merge.lexicon import MergeLexicon
from generator.merge.many import learnt_evidence
from generator.merge.pairs import Matrix, Pairs, is_, once
from generator.merge.table import NO_DATE

NEAR_ACT = 0.35
"""Cosine of two trigger lemmas from which they are near in meaning (`wordllama`: strike and hit .39, call and strike .05)."""
UNLIKE, ALIKE = 0.15, 0.75
"""Cosine of two clauses that counts as nothing and as full likeness."""
SPEAKS_OF_IT = 0.55
"""Cosine of two clauses that stands for a shared participant where a mention must have common ground with an event."""
LEAD_DAYS = 2
"""Days by which a lead sentence without a date may miss: it tells of the day of its article, or of one just before."""
MONTH = 31
"""Days of the widest date that a rare act finds its day with."""
TELLS_ENOUGH = 1.0
"""What shared participants must be worth together: `rebels` and `government` are in every second sentence of a civil war."""
CAME_TRUE = 0.6
"""Share of the weight that a plan for the very day with some of the same people loses: mostly it is the plan that was carried out."""
WEEKS = 14
"""Days between two articles from which they rarely tell of one undated event."""
SAME_CONTENT = 0.62
"""Cosine from which two sentences of one speaker say the same thing."""
WORDS = (0.1, 0.6)
"""Share of words in common, each by what it tells, that counts as nothing and as full likeness."""
FRESH_DAYS, STALE_DAYS = 2, 60
"""Days after an event in which a sentence without a date most likely tells of it as news; after the other, hardly ever."""
HOURS = 9
"""Hours between two acts of one day that are two; fewer, and the zones of two reporters or a long night may lie between."""
BACK_REACH = 10
"""How many sentences back `the meeting` may point; where an article tells of two meetings, neither is taken."""


def _unit(matrix: Matrix, low: float, high: float) -> Matrix:
    """Return `matrix` stretched so that `low` becomes 0 and `high` 1."""
    stretched: Matrix = np.clip((matrix - low) / (high - low), 0, 1).astype(np.float32)
    return stretched


@once
def _same_act(p: Pairs) -> Matrix:
    left, right = p.numbers("strength")
    return p.act * np.minimum(left, right).astype(np.float32) * p.happenings


def _near_act(p: Pairs) -> Matrix:
    return _unit(p.lemma_likeness, NEAR_ACT, 0.8) * (1 - p.act) * p.happenings


def _other_act(p: Pairs) -> Matrix:
    return is_(p.lemma_likeness < NEAR_ACT) * (1 - p.act) * p.happenings * (1 - _harm_done(p))


def _shared_people(p: Pairs) -> Matrix:
    return _unit(p.worth("people"), 0, 2)


def _shared_names(p: Pairs) -> Matrix:
    return _unit(p.worth("names"), 0, 2)


def _shared_things(p: Pairs) -> Matrix:
    return _unit(p.worth("things"), 0, 2) * p.happenings


def _people_conflict(p: Pairs) -> Matrix:
    return is_((p.left_alone("people") > 0) & (p.right_alone("people") > 0))


def _names_conflict(p: Pairs) -> Matrix:
    return is_((p.left_alone("names") > 0) & (p.right_alone("names") > 0)) * (1 - _same_role(p))


@once
def _same_role(p: Pairs) -> Matrix:
    """Return 1 where one side has only the role and the other fills it: `a judge`, `Judge Moor`, `a county judge`."""
    return is_(p.shared("roles") > 0) * p.either("bare", "any")


def _nobody_shared(p: Pairs) -> Matrix:
    left, right = p.left_alone("people") + p.left_alone("names"), p.right_alone("people") + p.right_alone("names")
    return is_((p.shared("people") + p.shared("names") == 0) & (left > 0) & (right > 0)) * (1 - _same_role(p))


def _nobody_named(p: Pairs) -> Matrix:
    return p.either("nobody", "any") * p.happenings * (1 - points_back(p))


@once
def _same_day(p: Pairs) -> Matrix:
    (first, start), (last, end) = p.numbers("first"), p.numbers("last")
    return is_((first == start) & (last == end) & (first == last) & (first != NO_DATE))


def _rare_act(p: Pairs) -> Matrix:
    (first, start), (last, end) = p.numbers("first"), p.numbers("last")
    fits = (first <= end) & (start <= last) & (last - first < MONTH) & (end - start < MONTH) & (first != NO_DATE) & (start != NO_DATE)
    return _same_act(p) * is_(fits) * np.minimum(*p.numbers("rarity")).astype(np.float32)


def _date_conflict(p: Pairs) -> Matrix:
    (first, start), (last, end) = p.numbers("first"), p.numbers("last")
    gap = np.maximum(start - last, first - end)
    reach = LEAD_DAYS * p.either("published", "any")
    return is_((gap > reach) & (first != NO_DATE) & (start != NO_DATE))


@once
def _same_place(p: Pairs) -> Matrix:
    return p.equal("place") * p.both("placed")


def _place_conflict(p: Pairs) -> Matrix:
    return (1 - p.equal("place")) * p.both("placed")


@once
def _same_figure(p: Pairs) -> Matrix:
    return is_(p.shared("figures") > 0)


@once
def _figure_conflict(p: Pairs) -> Matrix:
    return is_((p.shared("units") > 0) & (p.shared("figures") == 0))


def _two_counts(p: Pairs) -> Matrix:
    return _figure_conflict(p) * p.one_article * p.happenings


def _fewer_dead(p: Pairs) -> Matrix:
    (earlier, later), (dead, then) = p.numbers("published"), p.numbers("dead")
    return is_(((earlier < later) & (dead > then)) | ((earlier > later) & (dead < then))) * p.happenings


def _other_things(p: Pairs) -> Matrix:
    nothing = p.shared("things") + p.shared("people") + p.shared("names") == 0
    return is_(nothing & (p.left_alone("things") > 0) & (p.right_alone("things") > 0)) * p.happenings


def _likeness(p: Pairs) -> Matrix:
    return _unit(p.likeness, UNLIKE, ALIKE)


def _planned(p: Pairs) -> Matrix:
    kept = _same_day(p) * is_(p.shared("people") + p.shared("names") > 0)
    return p.either("ahead", "over") * (1 - CAME_TRUE * kept)


def _other_hour(p: Pairs) -> Matrix:
    left, right = p.numbers("hour")
    return is_(np.nan_to_num(np.abs(left - right), nan=0.0) >= HOURS) * _same_day(p) * p.both("over") * p.happenings


def _up_against_down(p: Pairs) -> Matrix:
    return p.either("up", "down")


def _denied(p: Pairs) -> Matrix:
    return p.either("denied", "asserted") * p.happenings


def _statement_against_happening(p: Pairs) -> Matrix:
    return (1 - p.statements) * (1 - p.happenings)


def _other_speaker(p: Pairs) -> Matrix:
    return (1 - p.equal("speaker")) * p.statements


@once
def _same_words(p: Pairs) -> Matrix:
    return is_(p.shared("quoted") > 0) * p.statements


def _same_wording(p: Pairs) -> Matrix:
    return is_(p.shared("wording") > 0)


def _shared_words(p: Pairs) -> Matrix:
    return _unit(p.overlap("said"), *WORDS) * (1 - p.equal("sentence"))


def _same_site(p: Pairs) -> Matrix:
    return np.minimum(p.worth("sites"), 1) * (1 - p.both("placed")) * (1 - p.equal("sentence"))


def _other_site(p: Pairs) -> Matrix:
    left, right = p.totals("sites")
    return is_(p.shared("sites") == 0) * np.minimum(np.minimum(left, right), 1).astype(np.float32)


def _fresh(p: Pairs) -> Matrix:
    lag = p.lag
    return is_((lag >= 0) & (lag <= FRESH_DAYS))


def _stale(p: Pairs) -> Matrix:
    lag = np.nan_to_num(p.lag, nan=0.0)
    return _unit(np.log1p(np.maximum(lag, 0)).astype(np.float32), math.log(FRESH_DAYS + 2), math.log(STALE_DAYS))


def _other_content(p: Pairs) -> Matrix:
    return is_(p.likeness < SAME_CONTENT) * (1 - _same_words(p)) * p.statements


@once
def points_back(p: Pairs) -> Matrix:
    """Return 1 where a noun with `the` or `this` follows a mention of the same act in one article."""
    left, right = p.numbers("line")
    gap = left - right
    back = (p.outer("points back", "any") > 0) & (gap > 0) & (gap <= BACK_REACH)
    ahead = (p.outer("any", "points back") > 0) & (gap < 0) & (gap >= -BACK_REACH)
    return is_(back | ahead) * p.one_article * p.act * p.happenings


@once
def _harm_done(p: Pairs) -> Matrix:
    return p.either("harm", "cause") * is_(p.equal("sentence") + _same_figure(p) > 0) * p.happenings


def one_blow(p: Pairs) -> Matrix:
    """Return 1 where one sentence tells of the harm and of what did it: `exploded on 20 April, killing 11`."""
    return p.either("harm", "cause") * p.equal("sentence") * p.happenings


def _unlike(p: Pairs) -> Matrix:
    return is_(p.likeness < UNLIKE) * p.happenings


def _weeks_apart(p: Pairs) -> Matrix:
    left, right = p.numbers("undated in")
    return is_(np.abs(left - right) > WEEKS)


@once
def _told_before(p: Pairs) -> Matrix:
    return p.one_article * p.act * p.happenings


def _one_sentence(p: Pairs) -> Matrix:
    return p.equal("sentence") * (1 - _harm_done(p))


RULES: tuple[tuple[str, Callable[[Pairs], Matrix]], ...] = (
    ("two-mentions", lambda p: np.ones((len(p.rows), len(p.columns)), np.float32)),
    ("same-act", _same_act),
    ("near-act", _near_act),
    ("other-act", _other_act),
    ("shared-people", _shared_people),
    ("shared-names", _shared_names),
    ("shared-things", _shared_things),
    ("people-conflict", _people_conflict),
    ("names-conflict", _names_conflict),
    ("nobody-shared", _nobody_shared),
    ("nobody-named", _nobody_named),
    ("same-day", _same_day),
    ("rare-act", _rare_act),
    ("date-conflict", _date_conflict),
    ("same-place", _same_place),
    ("place-conflict", _place_conflict),
    ("same-figure", _same_figure),
    ("figure-conflict", _figure_conflict),
    ("two-counts", _two_counts),
    ("fewer-dead", _fewer_dead),
    ("other-things", _other_things),
    ("likeness", _likeness),
    ("planned-against-happened", _planned),
    ("other-hour", _other_hour),
    ("up-against-down", _up_against_down),
    ("denied-against-happened", _denied),
    ("statement-against-happening", _statement_against_happening),
    ("other-speaker", _other_speaker),
    ("other-content", _other_content),
    ("same-words", _same_words),
    ("same-wording", _same_wording),
    ("shared-words", _shared_words),
    ("same-site", _same_site),
    ("other-site", _other_site),
    ("fresh", _fresh),
    ("stale", _stale),
    ("points-back", points_back),
    ("harm-done", _harm_done),
    ("unlike", _unlike),
    ("weeks-apart", _weeks_apart),
    ("told-before", _told_before),
    ("one-sentence", _one_sentence),
)
"""Every rule by name; the order is that of the printed explanation and changes no sum beyond rounding."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one rule added to the evidence for one pair."""

    rule: str
    points: float


DATES_AND_STATUS = (
    "same-day",
    "date-conflict",
    "weeks-apart",
    "planned-against-happened",
    "denied-against-happened",
    "statement-against-happening",
    "other-speaker",
    "other-content",
)
"""Rules that hold in many stories too: the mentions that those weights were learnt from have no date and no status."""


def evidence(pairs: Pairs, lexicon: MergeLexicon) -> Matrix:
    """Return the summed evidence of each pair; above 0 the two mentions speak of one event."""
    texts = pairs.story.texts
    if texts is None:
        total, rules = np.zeros((len(pairs.rows), len(pairs.columns)), np.float32), RULES
    else:
        total = learnt_evidence(texts, pairs.rows, pairs.columns, lexicon.learnt.many)
        rules = tuple((name, rule) for name, rule in RULES if name in DATES_AND_STATUS)
    for name, rule in rules:
        total += np.float32(lexicon.evidence[name].weight) * rule(pairs)
    return np.round(total, 4)


def common_ground(p: Pairs) -> Matrix:
    """Return 1 for pairs with enough in common besides the act for a mention without a date to be placed by it.

    Two of these, and not all of them everywhere in the story: a person, body or thing, a place, a figure, a like clause, one article.
    Or one points back to the other, or quotes the same words, or tells of the harm that the other did.
    """
    worth = p.worth("people") + p.worth("names") + p.worth("things")
    shared = p.shared("people") + p.shared("names") + is_(p.shared("things") > 0)
    other = _same_place(p) + _same_figure(p) + is_(p.likeness >= SPEAKS_OF_IT)
    other = other + _told_before(p) * is_(shared + other > 0)
    enough = (shared + other >= 2) & (worth + other >= TELLS_ENOUGH)
    return is_(enough | (points_back(p) + _same_words(p) + _harm_done(p) > 0))


def rule_points(name: str, pairs: Pairs, lexicon: MergeLexicon) -> Matrix:
    """Return what the rule of that name adds to each pair."""
    return np.float32(lexicon.evidence[name].weight) * dict(RULES)[name](pairs)


def seen(story: Story, left: int, right: int) -> dict[str, float]:
    """Return what each rule sees in the pair of facets `left` and `right`, before any weight: what weights are learnt from."""
    pairs = Pairs(story, [left], [right])
    return {name: float(rule(pairs)[0, 0]) for name, rule in RULES}


def explain(story: Story, left: int, right: int, lexicon: MergeLexicon) -> tuple[Spoken, ...]:
    """Return what each rule that spoke added for the pair of facets `left` and `right`."""
    pairs = Pairs(story, [left], [right])
    points = ((name, lexicon.evidence[name].weight * float(rule(pairs)[0, 0])) for name, rule in RULES)
    return tuple(Spoken(name, round(value, 4)) for name, value in points if value)
