"""Quotes that speak of something else than the event they were joined to: they leave it.

An event is joined by its act, its day and who takes part; a sentence may share these and yet tell of another matter.
Where the words of a quote have next to nothing in common with what the other sources say of the event, it is a stray.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.merge.cluster import Group
from generator.merge.features import Story
from generator.merge.lexicon import MergeLexicon
from generator.merge.rarity import Vector, product, total, unit, vectors
from generator.merge.wording import content, words
from generator.model import Article

MANY = 100
"""Groups from which on a story is long enough for the rarity of its words to say something, and a lost quote to cost little."""
STRAY = 0.08
"""Cosine of a quote with the mean of what other sources say of the event, below which it is a stray.

Read off the quotes of sixty graded events: it loses 3 in 100 of those about the event and finds 7 of 13 that are not
(`docs/measurements/events.md`).
"""


def without_strays(
    story: Story, groups: Sequence[Group], articles: Mapping[str, Article], sources: Mapping[str, str], lexicon: MergeLexicon
) -> tuple[Group, ...]:
    """Return the groups, each stray in one of its own; those of a short story as they are.

    Args:
        story: all facets.
        groups: of indexes of facets.
        articles: by id.
        sources: article id to source group; copies of one text bear each other out no more than themselves.
        lexicon: words of the language.
    """
    if len(groups) < MANY:
        return tuple(groups)
    told = [frozenset(content(words(f.mention.quote.of(articles[f.mention.article].text)), lexicon.stop)) for f in story.facets]
    told_in = vectors(told)
    origins = [sources[facet.mention.article] for facet in story.facets]
    return tuple(sorted(part for group in groups for part in _parted(group, told_in, origins)))


def _parted(group: Group, told: Sequence[Vector], origins: Sequence[str]) -> Iterator[Group]:
    by_origin: defaultdict[str, list[Vector]] = defaultdict(list)
    for i in group:
        by_origin[origins[i]].append(told[i])
    strays: set[int] = set()
    if len(by_origin) > 1:
        own = {origin: total(parts) for origin, parts in by_origin.items()}
        everything = total(own.values())
        others = {origin: unit({word: everything[word] - parts.get(word, 0.0) for word in everything}) for origin, parts in own.items()}
        strays = {i for i in group if product(told[i], others[origins[i]]) < STRAY}
    rest = tuple(i for i in group if i not in strays)
    if rest:
        yield rest
    for i in sorted(strays):
        yield (i,)
