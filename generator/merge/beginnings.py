"""What began once, though its sources put its first day on two or three: the march of the 15th, the riot of the night, the day of rage.

Told by thousands of words, it is told apart by its days alone; so groups that tell of the beginning of one kind of thing within days
are one, unless something shuts one of them out. The day that most sources give is its date; the others are shown as what they differ on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.merge.cluster import Group
from generator.merge.features import Facet, Story
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import content, words

DAYS = 2
"""Days between the first days that sources give to one beginning."""
NARROW = 7
"""Days of the widest date that says which beginning is meant: a week; `in February` says nothing of it."""
TELLERS = 2
"""Articles from which it shows how a beginning is told; what one says in passing is left as it is."""
SHARE = 3
"""One in so many tellings says that it began; the others say that people rose, or that it broke out."""


@dataclass(frozen=True, slots=True)
class _Beginning:
    """A group that tells how something began.

    Attributes:
        of: the set of acts that begins.
        first: the first of the days that it gives, as an ordinal.
        last: the last of them.
        days: those of each article.
        people: who takes part.
        places: where.
        words: those in half of its tellings, without days.
    """

    of: str
    first: int
    last: int
    days: dict[str, tuple[int, int]]
    people: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]


def with_one_beginning(story: Story, groups: Sequence[Group], lexicon: MergeLexicon) -> tuple[Group, ...]:
    """Return the groups, those of one beginning joined, sorted by founding mention."""
    found = [(group, _beginning([story.facets[i] for i in group], lexicon)) for group in groups]
    joined: list[tuple[list[Group], list[_Beginning]]] = []
    for group, begun in sorted(found, key=lambda item: (-len(item[0]), item[0])):
        home = next((each for each in joined if each[1] and all(_is_one(begun, other) for other in each[1])), None) if begun else None
        if begun is None or home is None:
            joined.append(([group], [begun] if begun else []))
        else:
            home[0].append(group)
            home[1].append(begun)
    return tuple(sorted(tuple(sorted(i for group in members for i in group)) for members, _ in joined))


def _is_one(one: _Beginning, other: _Beginning) -> bool:
    """Whether the beginnings of one kind of thing are near each other, and neither has what the other lacks."""
    if one.of != other.of or max(one.first, other.first) - min(one.last, other.last) > DAYS:
        return False
    for of in ("people", "places", "words"):
        left, right = getattr(one, of), getattr(other, of)
        if left and right and not left & right:
            return False
    both = one.days.keys() & other.days.keys()
    return all(one.days[a][0] <= other.days[a][1] and other.days[a][0] <= one.days[a][1] for a in both)


def _beginning(facets: Sequence[Facet], lexicon: MergeLexicon) -> _Beginning | None:
    """Return what a group tells of a beginning that several articles report as over, else None."""
    if len({facet.mention.article for facet in facets}) < TELLERS or any(
        (f.mention.status, f.mention.kind) != ("happened", "happening") for f in facets
    ):
        return None
    days = dict(_narrow(facets))
    begun = [facet for facet in facets if _says_it_began(facet, lexicon)] if days else []
    count = Counter(act for facet in begun for act in facet.act - lexicon.set_off - lexicon.weak if not act.startswith("="))
    if SHARE * len(begun) < len(facets) or not count:
        return None
    return _Beginning(
        of=min(count, key=lambda act: (-count[act], act)),
        first=min(first for first, _ in days.values()),
        last=max(last for _, last in days.values()),
        days=days,
        people=frozenset().union(*(facet.people for facet in facets)),
        places=frozenset(facet.place for facet in facets if facet.place),
        words=_common(facets, lexicon),
    )


def _narrow(facets: Sequence[Facet]) -> Iterator[tuple[str, tuple[int, int]]]:
    for facet in facets:
        if facet.first is not None and facet.last is not None and facet.last - facet.first < NARROW:
            yield facet.mention.article, (facet.first, facet.last)


def _says_it_began(facet: Facet, lexicon: MergeLexicon) -> bool:
    return any(lexicon.acts.get(lemma, frozenset()) & lexicon.set_off for word in words(facet.mention.clause) for lemma in lemmas_of(word))


def _common(facets: Sequence[Facet], lexicon: MergeLexicon) -> frozenset[str]:
    """Return the words by which half of the tellings say what began, besides the act itself and the day."""
    days = {word for name in (*lexicon.weekdays, *lexicon.months) for word in words(name)}
    told = [frozenset(content(words(facet.mention.clause), lexicon.stop)) - days for facet in facets]
    count = Counter(word for each in told for word in each if not word.isdecimal())
    acts = lexicon.set_off | frozenset().union(*(facet.act for facet in facets))
    often = [word for word in sorted(count) if 2 * count[word] >= len(facets)]
    return frozenset(word for word in often if not any(lexicon.acts.get(lemma, frozenset()) & acts for lemma in lemmas_of(word)))
