"""Same-event evidence between mentions: named rules, each with a weight and a reason in `merge.toml`, added up.

Rules work on whole blocks of pairs (rows against columns) so that a day with a thousand mentions takes a moment.
`explain` runs the same rules on one pair and says which spoke, so that every decision can be looked into.
The idea of evidence that adds up and of participants as the strongest part is in the field notes, "Which mentions speak of one event".
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.merge.features import Facet, Story
from generator.merge.lexicon import MergeLexicon

Matrix = NDArray[np.float32]
"""One number from 0 to 1 for each pair of the block: how far the rule applies."""

NEAR_ACT = 0.35
"""Cosine of two trigger lemmas from which they are near in meaning (`wordllama`: strike and hit .39, call and strike .05)."""
UNLIKE, ALIKE = 0.15, 0.75
"""Cosine of two clauses that counts as nothing and as full likeness."""
SPEAKS_OF_IT = 0.55
"""Cosine of two clauses that stands for a shared participant where a mention must have common ground with an event."""
LEAD_DAYS = 2
"""Days by which a lead sentence without a date may miss: it tells of the day of its article, or of one just before."""
WEEKS = 14
"""Days between two articles from which they rarely tell of one undated event."""
SAME_CONTENT = 0.62
"""Cosine from which two sentences of one speaker say the same thing."""
BACK_REACH = 10
"""How many sentences back `the meeting` may point; where an article tells of two meetings, neither is taken."""
NO_DATE = -(10**8)


class Pairs:
    """A block of pairs: each facet of `rows` against each of `columns`."""

    def __init__(self, story: Story, rows: Sequence[int], columns: Sequence[int]) -> None:
        """Take indexes into `story.facets`."""
        self.story = story
        self.rows = np.asarray(rows, dtype=np.int64)
        self.columns = np.asarray(columns, dtype=np.int64)

    @property
    def left(self) -> list[Facet]:
        """The facets of the rows."""
        return [self.story.facets[i] for i in self.rows]

    @property
    def right(self) -> list[Facet]:
        """The facets of the columns."""
        return [self.story.facets[i] for i in self.columns]

    def shared(self, of: Callable[[Facet], frozenset[Hashable]]) -> tuple[Matrix, Matrix, Matrix]:
        """Return how many members of a set both sides have, and how many the left and the right alone have."""
        left, right = [of(facet) for facet in self.left], [of(facet) for facet in self.right]
        common = frozenset().union(*left) & frozenset().union(*right) if left and right else frozenset()
        index = {member: i for i, member in enumerate(sorted(common, key=repr))}
        both = _incidence(left, index) @ _incidence(right, index).T
        sizes = np.array([len(s) for s in left], np.float32)[:, None], np.array([len(s) for s in right], np.float32)[None, :]
        return both, sizes[0] - both, sizes[1] - both

    def worth(self, of: Callable[[Facet], frozenset[str]]) -> Matrix:
        """Return what the shared members of a set are worth together: whoever is everywhere in the story is worth little."""
        left, right = [of(facet) for facet in self.left], [of(facet) for facet in self.right]
        common = sorted(frozenset().union(*left) & frozenset().union(*right)) if left and right else []
        index: dict[Hashable, int] = {member: i for i, member in enumerate(common)}
        weights = np.array([self.story.telling[member] for member in common], np.float32)
        weighted: Matrix = (_incidence(left, index) * weights[None, :]).astype(np.float32)
        return weighted @ _incidence(right, index).T

    def equal(self, of: Callable[[Facet], Hashable]) -> Matrix:
        """Return 1 where both sides give the same value."""
        codes: dict[Hashable, int] = {}
        left = np.array([codes.setdefault(of(facet), len(codes)) for facet in self.left])
        right = np.array([codes.setdefault(of(facet), len(codes)) for facet in self.right])
        return _is(left[:, None] == right[None, :])

    def both(self, of: Callable[[Facet], bool]) -> Matrix:
        """Return 1 where `of` holds on both sides."""
        return self.outer(of, of)

    def outer(self, left: Callable[[Facet], bool], right: Callable[[Facet], bool]) -> Matrix:
        """Return 1 where `left` holds of the row and `right` of the column."""
        a = np.array([left(facet) for facet in self.left], dtype=np.float32)
        b = np.array([right(facet) for facet in self.right], dtype=np.float32)
        return np.outer(a, b).astype(np.float32)

    def either(self, left: Callable[[Facet], bool], right: Callable[[Facet], bool]) -> Matrix:
        """Return 1 where `left` holds of one side and `right` of the other."""
        return np.maximum(self.outer(left, right), self.outer(right, left))

    @cached_property
    def people(self) -> tuple[Matrix, Matrix, Matrix]:
        """Shared people, people of the left alone, people of the right alone."""
        return self.shared(lambda facet: facet.people)

    @cached_property
    def names(self) -> tuple[Matrix, Matrix, Matrix]:
        """Shared organisations, groups and countries, and those of each side alone."""
        return self.shared(lambda facet: facet.names)

    @cached_property
    def happenings(self) -> Matrix:
        """1 where neither side is a statement."""
        return self.both(lambda facet: facet.mention.kind == "happening")

    @cached_property
    def statements(self) -> Matrix:
        """1 where both sides are statements."""
        return self.both(lambda facet: facet.mention.kind == "statement")

    @cached_property
    def act(self) -> Matrix:
        """1 where a set of like-meaning acts holds both triggers."""
        return (self.shared(lambda facet: facet.act)[0] > 0).astype(np.float32)

    @cached_property
    def lemma_likeness(self) -> Matrix:
        """Cosine of the two trigger lemmas."""
        vectors = self.story.lemma_meaning
        return vectors[self.story.lemmas[self.rows]] @ vectors[self.story.lemmas[self.columns]].T

    @cached_property
    def likeness(self) -> Matrix:
        """Cosine of the two clauses, the story's common ground taken out."""
        return self.story.meaning[self.rows] @ self.story.meaning[self.columns].T

    @cached_property
    def dates(self) -> tuple[NDArray[np.int64], ...]:
        """First and last day of each row, as a column, and of each column, as a row; `NO_DATE` where there is none."""
        ends: list[NDArray[np.int64]] = []
        for facets, shape in ((self.left, (-1, 1)), (self.right, (1, -1))):
            ends.append(np.array([NO_DATE if f.first is None else f.first for f in facets], np.int64).reshape(shape))
            ends.append(np.array([NO_DATE if f.last is None else f.last for f in facets], np.int64).reshape(shape))
        return tuple(ends)


def _incidence(sets: Sequence[frozenset[Any]], index: dict[Hashable, int]) -> Matrix:
    grid = np.zeros((len(sets), len(index)), np.float32)
    for row, members in enumerate(sets):
        for member in members:
            if member in index:
                grid[row, index[member]] = 1
    return grid


def _unit(matrix: NDArray[np.float32], low: float, high: float) -> Matrix:
    """Return `matrix` stretched so that `low` becomes 0 and `high` 1."""
    stretched: Matrix = np.clip((matrix - low) / (high - low), 0, 1).astype(np.float32)
    return stretched


def _is(condition: NDArray[np.bool_]) -> Matrix:
    return condition.astype(np.float32)


def _same_act(p: Pairs) -> Matrix:
    strengths = np.minimum.outer([f.strength for f in p.left], [f.strength for f in p.right]).astype(np.float32)
    return p.act * strengths * p.happenings


def _near_act(p: Pairs) -> Matrix:
    return _unit(p.lemma_likeness, NEAR_ACT, 0.8) * (1 - p.act) * p.happenings


def _other_act(p: Pairs) -> Matrix:
    return _is(p.lemma_likeness < NEAR_ACT) * (1 - p.act) * p.happenings * (1 - _harm_done(p))


def _shared_people(p: Pairs) -> Matrix:
    return _unit(p.worth(lambda f: f.people), 0, 2)


def _shared_names(p: Pairs) -> Matrix:
    return _unit(p.worth(lambda f: f.names), 0, 2)


def _shared_things(p: Pairs) -> Matrix:
    return _unit(p.worth(lambda f: f.things), 0, 2) * p.happenings


def _people_conflict(p: Pairs) -> Matrix:
    return _is((p.people[1] > 0) & (p.people[2] > 0))


def _names_conflict(p: Pairs) -> Matrix:
    return _is((p.names[1] > 0) & (p.names[2] > 0))


def _nobody_shared(p: Pairs) -> Matrix:
    (people, left, right), (names, some, others) = p.people, p.names
    return _is((people + names == 0) & (left + some > 0) & (right + others > 0))


def _nobody_named(p: Pairs) -> Matrix:
    def empty(facet: Facet) -> bool:
        return not (facet.people or facet.names or facet.things or facet.place)

    return p.either(empty, lambda facet: True) * p.happenings * (1 - _points_back(p))


def _same_day(p: Pairs) -> Matrix:
    first, last, start, end = p.dates
    return _is((first == start) & (last == end) & (first == last) & (first != NO_DATE))


def _date_conflict(p: Pairs) -> Matrix:
    first, last, start, end = p.dates
    gap = np.maximum(start - last, first - end)
    lead = p.either(lambda f: f.mention.basis == "published", lambda f: True) > 0
    return _is((gap > np.where(lead, LEAD_DAYS, 0)) & (first != NO_DATE) & (start != NO_DATE))


def _same_place(p: Pairs) -> Matrix:
    return p.equal(lambda f: f.place) * p.both(lambda f: bool(f.place))


def _place_conflict(p: Pairs) -> Matrix:
    return (1 - p.equal(lambda f: f.place)) * p.both(lambda f: bool(f.place))


def _figures(p: Pairs) -> tuple[Matrix, Matrix]:
    units = p.shared(lambda f: frozenset(f.figures))[0]
    same = p.shared(lambda f: frozenset(f.figures.items()))[0]
    return units, same


def _same_figure(p: Pairs) -> Matrix:
    return _is(_figures(p)[1] > 0)


def _figure_conflict(p: Pairs) -> Matrix:
    units, same = _figures(p)
    return _is((units > 0) & (same == 0))


def _likeness(p: Pairs) -> Matrix:
    return _unit(p.likeness, UNLIKE, ALIKE)


def _planned(p: Pairs) -> Matrix:
    return p.either(lambda f: f.mention.status in ("planned", "possible"), lambda f: f.mention.status in ("happened", "ongoing"))


def _denied(p: Pairs) -> Matrix:
    return p.either(lambda f: f.mention.status == "denied", lambda f: f.mention.status != "denied") * p.happenings


def _statement_against_happening(p: Pairs) -> Matrix:
    return (1 - p.statements) * (1 - p.happenings)


def _other_speaker(p: Pairs) -> Matrix:
    return (1 - p.equal(lambda f: f.speaker)) * p.statements


def _same_words(p: Pairs) -> Matrix:
    return _is(p.shared(lambda f: f.quoted)[0] > 0) * p.statements


def _other_content(p: Pairs) -> Matrix:
    return _is(p.likeness < SAME_CONTENT) * (1 - _same_words(p)) * p.statements


def _points_back(p: Pairs) -> Matrix:
    article = p.equal(lambda f: f.mention.article)
    left, right = (np.array([f.mention.sentence for f in side]) for side in (p.left, p.right))
    gap = left[:, None] - right[None, :]
    back = np.array([f.points_back for f in p.left])[:, None] & (gap > 0) & (gap <= BACK_REACH)
    ahead = np.array([f.points_back for f in p.right])[None, :] & (gap < 0) & (gap >= -BACK_REACH)
    return _is(back | ahead) * article * p.act * p.happenings


def _harm_done(p: Pairs) -> Matrix:
    linked = p.equal(lambda f: (f.mention.article, f.mention.sentence)) + _same_figure(p)
    return p.either(lambda f: f.harm, lambda f: f.cause) * _is(linked > 0) * p.happenings


def _unlike(p: Pairs) -> Matrix:
    return _is(p.likeness < UNLIKE) * p.happenings


def _weeks_apart(p: Pairs) -> Matrix:
    left, right = (np.array([f.published if f.published and f.first is None else np.nan for f in side]) for side in (p.left, p.right))
    return _is(np.abs(left[:, None] - right[None, :]) > WEEKS)


def _told_before(p: Pairs) -> Matrix:
    return p.equal(lambda f: f.mention.article) * p.act * p.happenings


def _one_sentence(p: Pairs) -> Matrix:
    return p.equal(lambda f: (f.mention.article, f.mention.sentence)) * (1 - _harm_done(p))


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
    ("date-conflict", _date_conflict),
    ("same-place", _same_place),
    ("place-conflict", _place_conflict),
    ("same-figure", _same_figure),
    ("figure-conflict", _figure_conflict),
    ("likeness", _likeness),
    ("planned-against-happened", _planned),
    ("denied-against-happened", _denied),
    ("statement-against-happening", _statement_against_happening),
    ("other-speaker", _other_speaker),
    ("other-content", _other_content),
    ("same-words", _same_words),
    ("points-back", _points_back),
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


def evidence(pairs: Pairs, lexicon: MergeLexicon) -> Matrix:
    """Return the summed evidence of each pair; above 0 the two mentions speak of one event."""
    total = np.zeros((len(pairs.rows), len(pairs.columns)), np.float32)
    for name, rule in RULES:
        total += np.float32(lexicon.evidence[name].weight) * rule(pairs)
    return np.round(total, 4)


def common_ground(pairs: Pairs) -> Matrix:
    """Return 1 for pairs with enough in common besides the act for a mention without a date to be placed by it.

    Two of these: a shared person, body or thing, a place, a figure, a like clause, the same article.
    Or one points back to the other, or quotes the same words.
    """
    things = _is(pairs.worth(lambda f: f.things) > 0)
    shared = pairs.people[0] + pairs.names[0] + things + _same_place(pairs) + _same_figure(pairs)
    shared = shared + _is(pairs.likeness >= SPEAKS_OF_IT) + _told_before(pairs) * _is(shared > 0)
    return _is((shared >= 2) | (_points_back(pairs) + _same_words(pairs) + _harm_done(pairs) > 0))


def rule_points(name: str, pairs: Pairs, lexicon: MergeLexicon) -> Matrix:
    """Return what the rule of that name adds to each pair."""
    return np.float32(lexicon.evidence[name].weight) * dict(RULES)[name](pairs)


def explain(story: Story, left: int, right: int, lexicon: MergeLexicon) -> tuple[Spoken, ...]:
    """Return what each rule that spoke added for the pair of facets `left` and `right`."""
    pairs = Pairs(story, [left], [right])
    points = ((name, lexicon.evidence[name].weight * float(rule(pairs)[0, 0])) for name, rule in RULES)
    return tuple(Spoken(name, round(value, 4)) for name, value in points if value)
