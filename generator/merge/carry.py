"""A date carried over from the next sentence: a drone struck a plant, and 133 drones had been launched overnight.

The strike is not the launch, so the two stay two events; but the strike fell in the night that the launch fell in.
It holds only for weapons: what is said of a plan in one sentence and of the same plan in the next may lie years apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.merge.lexicon import MergeLexicon
from generator.merge.phrases import plain_date

if TYPE_CHECKING:
    from generator.merge.features import Facet

NEXT = 2
"""Sentences between the two at most."""


def carried(facets: Sequence[Facet], lexicon: MergeLexicon) -> list[Facet]:
    """Return the facets, those of an undated attack beside a dated one with the same weapons now dated like it, basis `inferred`."""
    by_article: defaultdict[str, list[Facet]] = defaultdict(list)
    for facet in facets:
        if facet.first is not None and facet.mention.basis != "published" and _is_attack(facet, lexicon):
            by_article[facet.mention.article].append(facet)
    return [_dated(facet, by_article[facet.mention.article], lexicon) for facet in facets]


def _is_attack(facet: Facet, lexicon: MergeLexicon) -> bool:
    over = facet.mention.status in ("happened", "ongoing") and facet.mention.kind == "happening"
    return over and bool(facet.act & lexicon.volley) and bool(facet.things & lexicon.weapon)


def _dated(facet: Facet, near: Sequence[Facet], lexicon: MergeLexicon) -> Facet:
    if facet.first is not None or not _is_attack(facet, lexicon):
        return facet
    armed = [(n, other) for n, other in enumerate(near) if other.things & facet.things & lexicon.weapon]
    gaps = [(abs(other.mention.sentence - facet.mention.sentence), n) for n, other in armed]
    if not gaps or min(gaps)[0] > NEXT:
        return facet
    other = near[min(gaps)[1]]
    when = other.mention.when
    weapons = " and ".join(sorted(other.things & facet.things & lexicon.weapon))
    if when is None:
        return facet
    reading = (
        f"No date stands here; a sentence beside it in the same article tells of an attack with the same weapon ({weapons}) "
        f"on {plain_date(when, lexicon)}, so this attack is dated like that one."
    )
    mention = replace(facet.mention, when=when, basis="inferred", reading=(*facet.mention.reading, reading))
    return replace(facet, mention=mention, first=other.first, last=other.last)
