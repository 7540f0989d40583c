"""Mentions without a date of their own: they join a dated event when they clearly speak of it, and else stay undated.

It must share a participant, a place or a figure with the event, or point back to it: the same act alone is any act of its kind.
A mention that only its article's day dates (`basis` published) is treated alike: a lead sentence falls on the day before
in a quarter of the cases (field notes, "Undated sentences"), so an event that words date goes first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.merge.cluster import Group, block_tops, block_uppers
from generator.merge.compare import common_ground, evidence, one_blow, rule_points
from generator.merge.features import Facet, Story
from generator.merge.grounds import NEWS, Events, Grounds
from generator.merge.lexicon import MergeLexicon
from generator.merge.many import story_blocks
from generator.merge.pairs import Pairs

Spans = Sequence[tuple[int, int]]
"""First and last day of each event, as ordinals."""

JOIN = 1.0
"""Evidence for an undated mention to join: above 0, because no date helps to tell one meeting from the next."""
MARGIN = 0.6
"""How far the best event must stand above the second best. Between two that fit alike, none is taken."""
WINDOW = 45
"""Days back, for each mention of an event, in which an undated one finds it: what many tell of is still spoken of years later."""
FAMILIAR = 0.3
"""Added for each doubling or so (natural logarithm) of an event's mentions: `the explosion` is the one that everybody tells of."""
STILL = 2
"""Days that what an article tells as going on may lie back."""
BLOW = 2.0
"""Evidence that the deaths in a sentence are those of the blast in it, whatever the other mentions of the blast say.

They are those of no other blast either, however many tell of that one.
"""
FRAGMENT = -0.5
"""Mean evidence from which two events of one day may be fragments of one; between such two a mention need not stand clear of either.

`The four-hour meeting at the White House` fits both halves of an event that the words of others failed to bring together.
"""
ROUNDS = 2
"""In the second round `the talks` may point back to a sentence that itself was joined in the first."""
LARGEST_BLOCK = 1500
"""Undated mentions of one act that are compared with one another at once; above it they are split by month of publication."""
POINTERS = ("points-back", "told-before")
"""Rules that speak of one member of an event, not of all: their highest value counts instead of the mean."""


def attach(story: Story, known: Sequence[Group], loose: Sequence[int], lexicon: MergeLexicon) -> tuple[list[Group], list[int]]:
    """Return the events with the loose mentions that joined them, and the mentions that stay loose."""
    events = [tuple(group) for group in known]
    grounds = Grounds(story)
    for _ in range(ROUNDS):
        homes = _homes(story, events, loose, grounds, lexicon)
        for i, n in sorted(homes.items()):
            events[n] = tuple(sorted((*events[n], i)))
        loose = [i for i in loose if i not in homes]
    return events, list(loose)


def _homes(story: Story, events: Sequence[Group], loose: Sequence[int], grounds: Grounds, lexicon: MergeLexicon) -> dict[int, int]:
    """Return for each loose mention that has one the number of its event; all are judged against the same events."""
    by_act: defaultdict[str, list[int]] = defaultdict(list)
    for n, group in enumerate(events):
        for act in sorted({act for i in group for act in story.facets[i].act}):
            by_act[act].append(n)
    spans = [story.span(group) for group in events]
    told: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for n, group in enumerate(events):
        for i in group:
            told[_sentence(story.facets[i])].add(n)
    homes: dict[int, int] = {}
    for rows in _batches(story, loose):
        acts = _acts([story.facets[i] for i in rows], lexicon)
        within = {n for act in acts for n in by_act.get(act, ()) if _in_reach(story.facets[rows[0]], spans[n], len(events[n]))}
        near = sorted(within.union(*(told[_sentence(story.facets[i])] for i in rows)))
        if near:
            homes |= _batch_homes(story, events, spans, rows, near, grounds, lexicon)
    return homes


def _sentence(facet: Facet) -> tuple[str, int]:
    return facet.mention.article, facet.mention.sentence


def _acts(facets: Sequence[Facet], lexicon: MergeLexicon) -> set[str]:
    """Return the sets of acts under which the events of `facets` are found; deaths are found under what kills."""
    acts = {act for facet in facets for act in facet.act}
    return acts | (lexicon.cause if any(facet.harm for facet in facets) else set())


def _batches(story: Story, loose: Iterable[int]) -> list[list[int]]:
    """Group the loose mentions by their articles' day; those of articles without one each by article."""
    batches: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for i in loose:
        facet = story.facets[i]
        batches[(-1, facet.mention.article) if facet.published is None else (facet.published, "")].append(i)
    return [batches[key] for key in sorted(batches)]


def _in_reach(facet: Facet, span: tuple[int, int], mentions: int) -> bool:
    return facet.published is None or span[1] >= facet.published - WINDOW * mentions


def _batch_homes(
    story: Story, events: Sequence[Group], spans: Spans, rows: Sequence[int], near: Sequence[int], grounds: Grounds, lexicon: MergeLexicon
) -> dict[int, int]:
    columns = [i for n in near for i in events[n]]
    sizes = [len(events[n]) for n in near]
    open_ = _possible(story, [spans[n] for n in near], rows) & (block_tops(common_ground(Pairs(story, rows, columns)), sizes) > 0)
    some = np.flatnonzero(open_.any(axis=1))  # three mentions in five can be of no event here, and weighing the evidence is what takes time
    if not len(some):
        return {}
    rows, open_ = [rows[n] for n in some.tolist()], open_[some]
    pairs = Pairs(story, rows, columns)
    pointer = sum((rule_points(name, pairs, lexicon) for name in POINTERS), np.zeros((len(rows), len(columns)), np.float32))
    each = evidence(pairs, lexicon)
    scores = block_uppers(each - pointer, sizes) + block_tops(pointer, sizes)
    blow = block_tops(one_blow(pairs), sizes)
    scores = np.maximum(scores, BLOW * blow)
    scores = np.where((blow > 0) | ~(blow > 0).any(axis=1, keepdims=True), scores, -np.inf)
    scores += familiarity([len(events[n]) for n in near])
    if story.texts is None:
        open_ &= grounds.enough(pairs, each, Events(sizes, [spans[n] for n in near]))
    scores = np.where(open_, scores, -np.inf)

    def rivals(best: int, other: int) -> bool:
        return not _fragments(story, events[near[best]], events[near[other]], lexicon)

    return {rows[r]: near[best] for r in range(len(rows)) if (best := _clear_best(scores[r], rivals)) is not None}


def _fragments(story: Story, left: Group, right: Group, lexicon: MergeLexicon) -> bool:
    """Whether two events share a day and may well be one."""
    (first, last), (start, end) = story.span(left), story.span(right)
    return first <= end and start <= last and float(evidence(Pairs(story, left, right), lexicon).mean()) >= FRAGMENT


def familiarity(sizes: Sequence[int]) -> NDArray[np.float32]:
    """Return what the number of an event's mentions adds to its being the one that is meant."""
    return np.asarray(FAMILIAR * np.log(np.asarray(sizes, np.float64)), np.float32)


def _possible(story: Story, days: Spans, rows: Sequence[int]) -> NDArray[np.bool_]:
    """Return which events, by their days, each mention can speak of: what is over cannot lie after the article, a plan not before it.

    A price that rose or fell did so in these days: it does every day.
    """
    spans = np.array(days)
    allowed = np.ones((len(rows), len(days)), dtype=bool)
    for r, i in enumerate(rows):
        facet = story.facets[i]
        allowed[r] = not facet.elsewhen
        if facet.published is None or facet.elsewhen:
            continue
        if facet.mention.status in ("happened", "ongoing"):
            allowed[r] = spans[:, 0] <= facet.published
        if facet.mention.status == "ongoing":
            allowed[r] &= spans[:, 1] >= facet.published - STILL
        if facet.mention.status in ("planned", "possible"):
            allowed[r] = spans[:, 1] >= facet.published
        if facet.course:
            allowed[r] &= spans[:, 1] >= facet.published - NEWS
    return allowed


def _clear_best(scores: NDArray[np.float32], rivals: Callable[[int, int], bool]) -> int | None:
    """Return the event with the highest score, where it is high enough and no rival comes near it."""
    order = np.argsort(-scores, kind="stable")
    best = int(order[0])
    if not float(scores[best]) > JOIN:
        return None
    near = [int(n) for n in order[1:] if float(scores[best]) - float(scores[n]) < MARGIN]
    return None if any(rivals(best, n) for n in near) else best


def loose_blocks(story: Story, loose: Sequence[int]) -> list[list[int]]:
    """Return the blocks within which mentions that stay loose are compared with one another.

    Where the articles tell many stories, by story. Else those dated by their article alone by day,
    and the undated by act, the set of acts that most of them share.
    """
    if story.texts is not None:
        return story_blocks(story.texts, loose)
    common = Counter(act for i in loose for act in story.facets[i].act)
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in loose:
        facet = story.facets[i]
        act = min(facet.act, key=lambda act: (-common[act], act))
        blocks[(f"{facet.first:08d}",) if facet.first is not None else ("undated", act)].append(i)
    return [part for key in sorted(blocks) for part in _split(story, blocks[key])]


def _split(story: Story, block: list[int]) -> list[list[int]]:
    if len(block) <= LARGEST_BLOCK:
        return [block]
    months: defaultdict[int, list[int]] = defaultdict(list)
    for i in block:
        months[(story.facets[i].published or 0) // 30].append(i)
    return [months[key][at : at + LARGEST_BLOCK] for key in sorted(months) for at in range(0, len(months[key]), LARGEST_BLOCK)]
