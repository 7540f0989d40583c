"""How near an event is to the story: a report on the oil market in a file of war news tells of the war's day, not of the war.

Seen two ways: what is said of the event, and what else the articles say that tell it.
A vote in parliament may be told in words far from the war's, but in articles about the war;
a page of all the day's news is mostly of other things, but what it says of the war is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.merge.features import Facet
from generator.merge.meaning import Embed

Floats = NDArray[np.float64]


def kinships(facets: Sequence[Sequence[Facet]], embed: Embed) -> list[float]:
    """Return for each event how like the story its clauses are, and its articles: the mean of the two, at most 1.

    Args:
        facets: those of each event.
        embed: texts to rows of unit vectors.
    """
    told = [facet for group in facets for facet in group]
    if not told:
        return []
    meanings = embed([facet.mention.clause for facet in told]).astype(np.float64)
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for n, facet in enumerate(told):
        of_article[facet.mention.article].append(n)
    articles = {name: _unit(meanings[rows].mean(axis=0)) for name, rows in sorted(of_article.items())}
    story = _unit(np.mean(list(articles.values()), axis=0))
    near = {name: float(meaning @ story) for name, meaning in articles.items()}
    found, start = [], 0
    for group in facets:
        said = _unit(meanings[start : start + len(group)].mean(axis=0)) @ story
        around = sum(near[facet.mention.article] for facet in group) / len(group)
        found.append(round((float(said) + around) / 2, 3))
        start += len(group)
    return found


def _unit(vector: Floats) -> Floats:
    norm = float(np.linalg.norm(vector))
    return vector / norm if norm else vector
