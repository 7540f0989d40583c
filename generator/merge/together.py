"""Which articles tell one story: a number for each pair of articles, from their words, their names and their neighbours.

Two steps go beyond the cosine of tf-idf vectors, which takes one earthquake for another:
words are weighed anew among the articles most like one (there, what all earthquakes share weighs nothing, the names of towns much);
and two articles are near where they are near to the same others (Jarvis and Patrick 1973, shared neighbours).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.merge.wording import content, fold, words
from generator.model import Article

Floats = NDArray[np.float32]
Embed = Callable[[Sequence[str]], NDArray[np.float32]]

NEIGHBOURS = 25
"""How many articles most like one its words are weighed anew among; ECB+ has 10 to 40 articles a kind of event."""
RAREST = 4.0
"""Highest weight of a word in the whole collection, so that a misprint does not decide among neighbours."""
OPENING = 3000
"""Characters of an article that its meaning is taken from: a live blog is not a different story for being long."""
FEW_STORIES = 0.15
"""Mean cosine of articles' meanings from which they tell one story or a few, which the rules for one story compare with more care.

Measured with `wordllama`: single stories (T17, ECB+ subtopics, the sample articles) .40 to .83; eight topics of ECB+ and more .06 to .13.
Four stories of months, T17's, together .18 to .20: there the weights learnt from stories of a day put the dead of two wars into one event.
"""
FEWEST = 12
"""Articles from which their mean likeness says anything; of fewer, two that happen to be unlike would decide."""
SAMPLE = 200
"""Articles that are enough to tell."""
MOST = 2500
"""Articles up to which each is compared with each; a larger collection is taken as one story, whose cost grows linearly."""

_NAME_OR_NUMBER = re.compile(r"(?<=[^\s.!?\"“”] )[A-Z][\w’']+|\d[\d.,]*")


def meanings(articles: Sequence[Article], embed: Embed) -> Floats:
    """Return one unit vector an article."""
    if not articles:
        return np.zeros((0, 1), np.float32)
    return unit(np.nan_to_num(embed([article.text[:OPENING] or article.title for article in articles])))


def tell_many_stories(articles: Sequence[Article], embed: Embed) -> bool:
    """Return whether the articles, in canonical order, tell many stories, as far as a sample evenly spread over them says.

    The mean cosine of all pairs is read off the length of the vectors' sum, in linear time.
    """
    if not FEWEST <= len(articles) <= MOST:
        return False
    vectors = meanings(articles[:: -(-len(articles) // SAMPLE)], embed)
    count = len(vectors)
    total = float((vectors.sum(axis=0, dtype=np.float64) ** 2).sum())
    return (total - count) / (count * (count - 1)) < FEW_STORIES


def together(articles: Sequence[Article], vectors: Floats, stop: frozenset[str]) -> dict[str, Floats]:
    """Return matrices of articles by articles, 1 on the diagonal: `words`, `meaning`, `near` and `story`.

    Args:
        articles: in canonical order.
        vectors: their meanings as unit vectors.
        stop: words without content.
    """
    counted = weights([[word for word in content(words(article.text), stop) if not word.isdigit()] for article in articles])
    names = weights([[fold(found) for found in _NAME_OR_NUMBER.findall(article.text)] for article in articles])
    cosine = _cosine(counted * idf(counted))
    centred = unit(vectors - vectors.mean(axis=0))
    local = [_shared_neighbours(_among_neighbours(each, cosine)) for each in (names, counted)]
    return {
        "words": cosine,
        "meaning": _whole(centred @ centred.T),
        "near": _shared_neighbours(cosine),
        "story": _whole((local[0] + local[1] + cosine) / np.float32(3)),
    }


def weights(bags: Sequence[Sequence[str]]) -> Floats:
    """Return a row a bag and a column a word: 1 + ln(count), or 0."""
    places: dict[str, int] = {}
    for bag in bags:
        for word in sorted(bag):
            places.setdefault(word, len(places))
    matrix = np.zeros((len(bags), max(1, len(places))), np.float32)
    for row, bag in enumerate(bags):
        for word, count in sorted(Counter(bag).items()):
            matrix[row, places[word]] = 1 + np.log(count)
    return matrix


def idf(counted: Floats) -> Floats:
    """Return ln((n + 1) / df) for each column."""
    found: Floats = np.log((len(counted) + 1) / np.maximum((counted > 0).sum(axis=0), 1)).astype(np.float32)
    return found


def unit(matrix: Floats) -> Floats:
    """Return the rows at length 1; a row of zeros stays."""
    norm = np.linalg.norm(matrix, axis=1, keepdims=True)
    scaled: Floats = (matrix / np.where(norm > 0, norm, 1)).astype(np.float32)
    return scaled


def _cosine(matrix: Floats) -> Floats:
    rows = unit(matrix)
    return _whole(rows @ rows.T)


def _whole(likeness: Floats) -> Floats:
    made: Floats = np.round(likeness, 4).astype(np.float32)
    np.fill_diagonal(made, 1)
    return made


def _among_neighbours(counted: Floats, cosine: Floats) -> Floats:
    """Return the cosine of each two articles with words weighed among the neighbours of one, the mean of both sides."""
    seen = np.zeros_like(cosine)
    overall = np.minimum(idf(counted), RAREST)
    for row in range(len(counted)):
        near = np.sort(np.argsort(-cosine[row], kind="stable")[:NEIGHBOURS])
        known = np.flatnonzero((counted[near] > 0).any(axis=0))
        here = counted[np.ix_(near, known)]
        rows = unit(here * (np.log((NEIGHBOURS + 1) / (here > 0).sum(axis=0)) * overall[known]))
        seen[row, near] = rows @ rows[np.searchsorted(near, row)]
    one_sided = (seen > 0) ^ (seen.T > 0)
    mean: Floats = np.where(one_sided, np.maximum(seen, seen.T), (seen + seen.T) / 2).astype(np.float32)
    return _whole(mean)


def _shared_neighbours(likeness: Floats) -> Floats:
    """Return how far two articles have the same neighbours, twice over."""
    links = likeness.copy()
    np.fill_diagonal(links, 0)
    rows = unit(links)
    links = links + rows @ rows.T
    np.fill_diagonal(links, 0)
    rows = unit(links**2)
    return _whole(rows @ rows.T)


Together = Mapping[str, Floats]
"""What `together` returns."""
