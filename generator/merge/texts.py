"""What a collection of many stories is compared by, beside the facets: the words and meanings of sentences and articles.

Made only where the articles tell many stories; in one story they say nothing (field notes, "One story is another world").
"""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from generator.merge.lexicon import MergeLexicon
from generator.merge.table import Members
from generator.merge.together import Embed, Floats, together, unit
from generator.merge.wording import content, words
from generator.model import Article, Mention, Role

if TYPE_CHECKING:
    from generator.merge.features import Facet

Ints = NDArray[np.int64]

WINDOW = 4
"""Words on either side of the event's word that are compared with it."""
ROLES: tuple[Role, ...] = ("agent", "patient")
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Columns of the facets, in their order.

    Attributes:
        article: index of each facet's article in the matrices of `told`.
        told: articles by articles; see `together`.
        vectors: name to one unit vector a facet.
        sets: name to the members of a set of each facet.
        codes: name to one value a facet, of which only equality counts.
        flags: name to 0 or 1 a facet.
        line: index of each facet's sentence in its article.
        rarity: how rare each facet's lemma is among the articles, 0 to 1.
    """

    article: Ints
    told: Mapping[str, Floats]
    vectors: Mapping[str, Floats]
    sets: Mapping[str, Members]
    codes: Mapping[str, Ints]
    flags: Mapping[str, Floats]
    line: Ints
    rarity: Floats


def texts(articles: Sequence[Article], facets: Sequence[Facet], meanings: Floats, lexicon: MergeLexicon, embed: Embed) -> Texts:
    """Return the columns of `facets`, whose articles have the unit vectors `meanings`; both in canonical order."""
    place = {article.id: n for n, article in enumerate(articles)}
    mentions = [facet.mention for facet in facets]
    full = [articles[place[m.article]].text for m in mentions]
    spans = [m.trigger.span.of(text) for m, text in zip(mentions, full, strict=True)]
    lemmas = [m.trigger.lemma for m in mentions]
    rarity = _rarity(lemmas, [m.article for m in mentions], len(articles))
    return Texts(
        article=np.array([place[m.article] for m in mentions], np.int64),
        told=together(articles, meanings, lexicon.stop),
        vectors=_vectors(mentions, full, spans, embed),
        sets=_sets(mentions, full, articles, lexicon),
        codes={"lemma": _codes(lemmas), "span": _codes([span.lower() for span in spans]), "pos": _codes([m.trigger.pos for m in mentions])},
        flags=_flags(facets, lexicon),
        line=np.array([m.sentence for m in mentions], np.int64),
        rarity=rarity,
    )


def _vectors(mentions: Sequence[Mention], full: Sequence[str], spans: Sequence[str], embed: Embed) -> dict[str, Floats]:
    sentences = [m.quote.of(text) for m, text in zip(mentions, full, strict=True)]
    made = {
        "lemma": _meaning([m.trigger.lemma for m in mentions], embed),
        "span": _meaning([span.lower() for span in spans], embed),
        "sentence": _centred(_meaning(sentences, embed)),
        "clause": _centred(_meaning([m.clause for m in mentions], embed)),
        "around": _centred(_meaning([_around(m, text) for m, text in zip(mentions, full, strict=True)], embed)),
    }
    return made | {role: _meaning([_names(m, role) for m in mentions], embed) for role in ROLES}


def _meaning(found: Sequence[str], embed: Embed) -> Floats:
    """Return a unit vector for each text, each text embedded once; no words at all give zeros."""
    known = sorted({text for text in found if text.strip()})
    rows = {text: n for n, text in enumerate(known)}
    vectors = np.nan_to_num(embed(known)).astype(np.float32) if known else np.zeros((0, 1), np.float32)
    vectors = np.vstack([vectors, np.zeros((1, vectors.shape[1]), np.float32)])
    return vectors[[rows.get(text, len(known)) for text in found]]


def _centred(vectors: Floats) -> Floats:
    return unit(vectors - vectors.mean(axis=0)) if len(vectors) else vectors


def _around(mention: Mention, text: str) -> str:
    before = text[mention.quote.start : mention.trigger.span.start].split()[-WINDOW:]
    after = text[mention.trigger.span.end : mention.quote.end].split()[:WINDOW]
    return " ".join([*before, mention.trigger.span.of(text), *after])


def _names(mention: Mention, role: Role) -> str:
    return " ".join(p.name for p in mention.participants if p.role == role)


def _sets(mentions: Sequence[Mention], full: Sequence[str], articles: Sequence[Article], lexicon: MergeLexicon) -> dict[str, Members]:
    telling = _telling(articles, lexicon.stop)

    def members(found: Iterable[str]) -> frozenset[str]:
        return content((word for name in found for word in words(name)), lexicon.stop)

    def of(sets: Sequence[Iterable[Hashable]]) -> Members:
        return Members.of(sets, telling)

    return {
        "parts": of([members([*(p.name for p in m.participants), m.place or ""]) for m in mentions]),
        "named": of([members(p.name for p in m.participants if p.type != "other") for m in mentions]),
        "acts": of([lexicon.acts.get(m.trigger.lemma, frozenset()) for m in mentions]),
        "numbers": of([frozenset(_NUMBER.findall(m.quote.of(text))) for m, text in zip(mentions, full, strict=True)]),
        **{role: of([members([_names(m, role)]) for m in mentions]) for role in ROLES},
    }


def _telling(articles: Sequence[Article], stop: frozenset[str]) -> dict[str, float]:
    """Return how rare each word is among the articles, 0 to 1."""
    counts: dict[str, int] = {}
    for article in articles:
        for word in sorted(content(words(article.text), stop)):
            counts[word] = counts.get(word, 0) + 1
    return {word: round(math.log((len(articles) + 1) / n) / math.log(len(articles) + 1), 4) for word, n in counts.items()}


def _rarity(lemmas: Sequence[str], ids: Sequence[str], articles: int) -> Floats:
    counts: dict[str, int] = {}
    for lemma, _ in sorted(set(zip(lemmas, ids, strict=True))):
        counts[lemma] = counts.get(lemma, 0) + 1
    return np.array([round(math.log(articles / counts[lemma]) / math.log(max(articles, 2)), 4) for lemma in lemmas], np.float32)


def _flags(facets: Sequence[Facet], lexicon: MergeLexicon) -> dict[str, Floats]:
    flags = {
        "light": [facet.mention.trigger.lemma in lexicon.light for facet in facets],
        "speech": [facet.mention.trigger.lemma in lexicon.learnt.speech for facet in facets],
        "lead": [facet.mention.sentence == 0 for facet in facets],
    }
    flags |= {role: [bool(_names(facet.mention, role)) for facet in facets] for role in ROLES}
    return {name: np.array(values, np.float32) for name, values in flags.items()}


def _codes(values: Sequence[Hashable]) -> Ints:
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)
