"""Mentions to groups, one group for each thing that happened; the order of the passes is written here once.

Dated mentions are compared with those of the same day only, so the cost grows with the days, about linearly with the mentions.
Then wider dates look for their day, sources that differ on a day are brought together, `retold.py` joins what is told in two ways,
and `undated.py` places the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from generator.merge.cluster import Group, average_link, block_means, block_uppers
from generator.merge.compare import common_ground, evidence, points_back
from generator.merge.features import Facet, Story
from generator.merge.grounds import is_dated
from generator.merge.lexicon import MergeLexicon
from generator.merge.pairs import Pairs
from generator.merge.plans import fulfilled
from generator.merge.retold import retold
from generator.merge.undated import attach, familiarity, loose_blocks

RIVAL_DAYS = 3
"""How far apart sources put one event and still mean the same: a time zone, a stale `on Thursday`."""
RIVAL = 1.0
"""Mean evidence needed for that, besides what `date-conflict` counts against it: the protest of one day resembles that of the next."""
WIDE = 0.4
"""Mean evidence for a week, a month or a year to join one of its days: above 0, because a wide date has many days to hit by chance."""
LOOSE = 0.6
"""Mean evidence that makes two undated mentions one event: no date helps to tell one meeting from the next."""
PASSING, MANY = 2, 6
"""A group of at most two mentions is a passing remark; six mentions are an event that an article may speak of without naming anybody."""
NO_GROUND = -0.5
"""Highest evidence for two undated mentions that share nothing but the act."""
OWN_WAY = 0.8
"""What is taken off where a group is compared with those mentions of an event only that tell it in its own way, as a blast or as deaths."""
SOME_WORDS, SOME_MEANING = 0.15, 0.4
"""Share of the words, and likeness of the clauses, of which a mention must have one with some other of its event."""
RARE = 0.3
"""Rarity of an act from which the day and the act are enough: there was one sinking."""
MARGIN = 0.5
"""How far the best group must stand above the next for a wide date to join it."""


def groups(story: Story, lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, sorted by founding mention; each facet is in exactly one."""
    known = retold(story, dated_groups(story, lexicon), lexicon)
    loose = [i for i, facet in enumerate(story.facets) if not is_dated(facet)]
    known, loose = attach(story, known, loose, lexicon)
    rest = [group for block in loose_blocks(story, loose) for group in _cluster(story, block, lexicon, placeless=True)]
    return tuple(sorted([*known, *rest]))


def dated_groups(story: Story, lexicon: MergeLexicon) -> list[Group]:
    """Return the groups of the mentions that words date, as their pairs decide."""
    dated = [i for i, facet in enumerate(story.facets) if is_dated(facet)]
    days = _by_date(story, [i for i in dated if _width(story.facets[i]) == 1], lexicon)
    days = _absorbed(story, days, lexicon)
    days = _rivals(story, days, lexicon)
    days = fulfilled(story, days, lexicon)
    wide = _by_date(story, [i for i in dated if _width(story.facets[i]) > 1], lexicon)
    return [part for group in _widened(story, days, wide, lexicon) for part in _supported(story, group)]


def _supported(story: Story, group: Group) -> list[Group]:
    """Return the group without the mentions that have nothing in common with any other but a day and an act, and each of these by itself.

    `The oil reached a beach on Thursday`, `the barge reached the well on Thursday`: a word of all work and one name everybody has.
    """
    if len(group) == 1:
        return [group]
    pairs = Pairs(story, group, group)
    beside = pairs.equal("sentence") + points_back(pairs)
    shared = sum((pairs.shared(name) for name in ("people", "things", "figures", "wording", "quoted")), beside)
    like = (pairs.overlap("said") >= SOME_WORDS) | (pairs.likeness >= SOME_MEANING) | (shared > 0)
    np.fill_diagonal(like, False)
    rare = story.table.numbers["rarity"][list(group)] >= RARE
    held = like.any(axis=1) | rare | (pairs.statements.diagonal() > 0)
    kept = tuple(i for i, holds in zip(group, held, strict=True) if holds)
    return [part for part in (kept, *((i,) for i, holds in zip(group, held, strict=True) if not holds)) if part]


def _width(facet: Facet) -> int:
    return 0 if facet.first is None or facet.last is None else facet.last - facet.first + 1


def _by_date(story: Story, members: Iterable[int], lexicon: MergeLexicon) -> list[Group]:
    """Cluster the members that give one and the same date; narrow dates come first, then early ones."""
    blocks: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for i in members:
        blocks[_width(story.facets[i]), story.facets[i].first or 0].append(i)
    return [group for key in sorted(blocks) for group in _cluster(story, blocks[key], lexicon)]


def _cluster(story: Story, block: Sequence[int], lexicon: MergeLexicon, placeless: bool = False) -> list[Group]:
    """Cluster one block; where neither a date nor the article's story holds it together (`placeless`) more is asked of each pair."""
    if len(block) == 1:
        return [tuple(block)]
    pairs = Pairs(story, block, block)
    scores = evidence(pairs, lexicon)
    if placeless and story.texts is None:
        scores = np.where(common_ground(pairs) > 0, scores, np.minimum(scores, NO_GROUND)).astype(np.float32)
    cut = LOOSE if placeless and story.texts is None else 0.0
    return [tuple(block[i] for i in members) for members in average_link(scores, cut)]


class _Events:
    """Events that mentions may still join, with the days and acts of each as it was founded."""

    def __init__(self, story: Story, groups: Iterable[Group]) -> None:
        self.story = story
        self.groups: list[Group] = []
        self.spans: list[tuple[int, int]] = []
        self.by_act: defaultdict[str, list[int]] = defaultdict(list)
        for group in groups:
            self.add(group)

    def add(self, group: Group) -> None:
        """Found an event of its own."""
        for act in sorted(self.acts(group)):
            self.by_act[act].append(len(self.groups))
        self.spans.append(self.story.span(group))
        self.groups.append(group)

    def acts(self, group: Group) -> frozenset[str]:
        """Return the sets of acts of a group."""
        return frozenset().union(*(self.story.facets[i].act for i in group))

    def near(self, group: Group) -> list[int]:
        """Return the events that share a day and an act with `group`."""
        first, last = self.story.span(group)
        like = sorted({n for act in self.acts(group) for n in self.by_act[act]})
        return [n for n in like if self.spans[n][0] <= last and first <= self.spans[n][1]]

    def place(self, group: Group, near: Sequence[int], lexicon: MergeLexicon) -> None:
        """Let `group` join the one event of `near` that it clearly speaks of, or found its own."""
        best = _best(self.story, self.groups, near, group, lexicon)
        if best is None:
            self.add(group)
        else:
            self.groups[best] = tuple(sorted(self.groups[best] + group))


def _absorbed(story: Story, days: Sequence[Group], lexicon: MergeLexicon) -> list[Group]:
    """Let a passing remark (`the singer's death on 25 June`) join the event of its day that many tell of, where it clearly means it."""
    events = _Events(story, (group for group in days if len(group) > PASSING))
    for group in sorted(group for group in days if len(group) <= PASSING):
        events.place(group, [n for n in events.near(group) if len(events.groups[n]) >= MANY], lexicon)
    return events.groups


def _rivals(story: Story, days: Sequence[Group], lexicon: MergeLexicon) -> list[Group]:
    """Join groups of different days a few days apart where everything but the day says that they are one event."""
    by_day: defaultdict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(days):
        by_day[story.span(group)[0]].append(n)
    links: list[tuple[float, int, int]] = []
    for day in sorted(by_day):
        later = [n for step in range(1, RIVAL_DAYS + 1) for n in by_day.get(day + step, ())]
        links.extend(_links(story, days, by_day[day], later, lexicon))
    return _joined(days, sorted(links, key=lambda link: (-link[0], link[1:])))


def _links(
    story: Story, all_groups: Sequence[Group], left: Sequence[int], right: Sequence[int], lexicon: MergeLexicon
) -> list[tuple[float, int, int]]:
    if not left or not right:
        return []
    rows, columns = [i for n in left for i in all_groups[n]], [i for n in right for i in all_groups[n]]
    scores = evidence(Pairs(story, rows, columns), lexicon)
    means = block_means(scores, [len(all_groups[n]) for n in left], [len(all_groups[n]) for n in right])
    return [(float(means[a, b]), left[a], right[b]) for a, b in zip(*(means > RIVAL).nonzero(), strict=True)]


def _joined(days: Sequence[Group], links: Iterable[tuple[float, int, int]]) -> list[Group]:
    """Join along the links, the strongest first; a group joins once, so that no chain of days forms."""
    taken: set[int] = set()
    merged: list[Group] = []
    for _, left, right in links:
        if not {left, right} & taken:
            taken |= {left, right}
            merged.append(tuple(sorted(days[left] + days[right])))
    return [*merged, *(group for n, group in enumerate(days) if n not in taken)]


def _widened(story: Story, days: Sequence[Group], wide: Sequence[Group], lexicon: MergeLexicon) -> list[Group]:
    """Let each group of a wide date join the one narrower group within its time that it clearly speaks of."""
    events = _Events(story, sorted(days))
    for group in wide:
        near = events.near(group)
        if any(story.facets[i].course for i in group):
            near = [n for n in near if _shares_figure(story, group, events.groups[n])]
        events.place(group, near, lexicon)
    return events.groups


def _shares_figure(story: Story, one: Group, other: Group) -> bool:
    """Whether both give one number: prices rise and fall on every day of a week, so of which day it tells only the number says."""
    left, right = (frozenset(number for i in group for number in story.facets[i].figures.items()) for group in (one, other))
    return bool(left & right)


def _best(story: Story, known: Sequence[Group], near: Sequence[int], group: Group, lexicon: MergeLexicon) -> int | None:
    if not near:
        return None
    sizes = [len(known[n]) for n in near]
    scores = evidence(Pairs(story, group, [i for n in near for i in known[n]]), lexicon)
    means = block_uppers(scores, sizes).mean(axis=0) - OWN_WAY + familiarity(sizes)
    ranked = sorted(zip((-round(float(mean), 4) for mean in means), near, strict=True))
    clear = len(ranked) == 1 or ranked[1][0] - ranked[0][0] >= MARGIN
    return ranked[0][1] if -ranked[0][0] > WIDE and clear else None
