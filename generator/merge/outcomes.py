"""A plan whose day came, and what came of it on that day: `will elect a new leader on 28 May`, `was elected leader on Tuesday`.

The sums of `compare.py` count against a plan and a report, because most plans are for something else than what happened that day.
Here the act, the day and the words must agree, nobody may stand against it, and only one event of the day may fit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.merge.cluster import Group
from generator.merge.doers import undergone
from generator.merge.features import Facet, Story
from generator.merge.lexicon import MergeLexicon
from generator.merge.scenery import WORD, said
from generator.merge.wording import words
from generator.model import Article

LONGEST = 3
"""Days of the widest plan whose one outcome is looked for: in a week there are elections here and votes there."""
IN_COMMON = 2
"""Words of content that plan and report must share besides the act: one is the town, or the council."""
LEAST = 1 / 3
"""Share of the plan's words of content that the report must have: long sentences share two words by chance."""


def with_outcomes(story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, each plan joined to the one group that tells of it as over, sorted by founding mention."""
    found = _Found(story, groups, articles, lexicon)
    joined = [tuple(group) for group in groups]
    for n, group in enumerate(groups):
        home = found.outcome(group)
        if home is not None:
            joined[home], joined[n] = tuple(sorted(joined[home] + group)), ()
    return tuple(sorted(group for group in joined if group))


class _Found:
    """The groups by day and act, with the words of each mention."""

    def __init__(self, story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon) -> None:
        self.story, self.groups, self.articles, self.lexicon = story, groups, articles, lexicon
        self.known: dict[tuple[str, bool], frozenset[str]] = {}
        self.over: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        for n, group in enumerate(groups):
            over = [f for f in self._facets(group) if _is_over(f)]
            for key in sorted({(f.first or 0, act) for f in over for act in self._acts(f)}):
                self.over[key].append(n)

    def outcome(self, group: Group) -> int | None:
        """Return the one group that tells of the plan `group` as over, if it is a plan and there is one."""
        plan = self._facets(group)
        first, last = self.story.span(group)
        if not first or last - first >= LONGEST or not all(f.mention.status == "planned" for f in plan):
            return None
        if not all(f.mention.kind == "happening" and f.mention.basis != "published" for f in plan):
            return None
        acts = sorted({act for f in plan for act in self._acts(f)})
        near = sorted({n for day in range(first, last + 1) for act in acts for n in self.over.get((day, act), ())})
        fitting = [n for n in near if self._fits(plan, self._facets(self.groups[n]))]
        return fitting[0] if len(fitting) == 1 else None

    def _facets(self, group: Group) -> list[Facet]:
        return [self.story.facets[i] for i in group]

    def _acts(self, facet: Facet) -> frozenset[str]:
        """Return the acts of a mention; `hold` and `face` are none without what is held."""
        lemma = facet.mention.trigger.lemma
        own = facet.act - {f"={lemma}"} if lemma in self.lexicon.light else facet.act
        return own | undergone(facet.mention, self.lexicon)

    def _fits(self, plan: Sequence[Facet], over: Sequence[Facet]) -> bool:
        """Whether nobody and no place stands against it, and a report shares enough words with a plan."""
        for of in ("people", "names"):
            left, right = (frozenset().union(*(getattr(f, of) for f in side)) for side in (plan, over))
            if left and right and not left & right:
                return False
        places = [{f.place for f in side if f.place} for side in (plan, over)]
        if all(places) and not places[0] & places[1]:
            return False
        return any(self._agree(one, other) for one in plan for other in over if _is_over(other) and self._acts(one) & self._acts(other))

    def _agree(self, plan: Facet, over: Facet) -> bool:
        """Whether enough words are shared, and one of them is no name: `Oxmoor Council` votes on many things in a day."""
        shared = self._said(plan) & self._said(over)
        small = self._said(plan, small=True) & self._said(over, small=True)
        named = {word for name in (plan.people | plan.names) & (over.people | over.names) for word in words(name)}
        enough = len(shared) >= max(IN_COMMON, LEAST * len(self._said(plan)))
        return enough and any(word.removeprefix(WORD) not in named for word in small)

    def _said(self, facet: Facet, small: bool = False) -> frozenset[str]:
        """Return the words of content in a mention's quote besides its own, all of them or those written with a small letter."""
        mention = facet.mention
        key = (mention.id, small)
        if key not in self.known:
            quote = mention.quote.of(self.articles[mention.article].text)
            tokens = words(" ".join(token for token in quote.split() if not (small and token[:1].isupper())))
            self.known[key] = said(tokens, frozenset(mention.trigger.lemma.split()), self.lexicon)
        return self.known[key]


def _is_over(facet: Facet) -> bool:
    over = facet.mention.status in ("happened", "ongoing") and facet.mention.kind == "happening"
    return over and facet.first is not None and facet.first == facet.last and facet.mention.basis != "published"
