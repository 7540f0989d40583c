"""How much a headline says, and how many of those who tell of the event say it too.

Of many candidates the fuller one is better where others bear it out: "Council votes for a no-fly zone over Libya"
says more than "Resolution is approved", and what one article of twenty adds need not belong to the event at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from lemminflect import getAllLemmas  # type: ignore[import-untyped]

from generator.merge.clear import asks, is_name, without_claimant
from generator.merge.features import Facet
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words

LOOSE = 0.3
"""What an article weighs that gives the event no day: it was joined by its words alone."""
OWN = 0.25
"""What a word counts that one of two articles uses, as a share of one that everybody does; of more articles one counts the less."""
ENOUGH = 5.0
"""So many words that everybody uses say all that a line can."""
TELLS = 3
"""A line with fewer words of its own than these leaves its reader asking; a name counts for two."""


class Agreement:
    """Which words the articles that tell of an event use, each article counted once."""

    def __init__(self, facets: Sequence[Facet], texts: Mapping[str, str]) -> None:
        """Take the mentions of the event and the articles' texts."""
        weight: dict[str, float] = {}
        users: defaultdict[str, set[str]] = defaultdict(set)
        for facet in facets:
            article = facet.mention.article
            weight[article] = max(weight.get(article, 0.0), LOOSE if facet.first is None else 1.0)
            for word in words(facet.mention.quote.of(texts[article])):
                for lemma in lemmas(word):
                    users[lemma].add(article)
        self._all = sum(weight.values()) or 1.0
        self._own = OWN * min(1.0, 2 / max(len(weight), 1))
        self._users = users
        self._weight = weight
        self._acts = [(facet.act | {f"={facet.mention.trigger.lemma}"}, facet.mention.article) for facet in facets]

    def share(self, word: str) -> float:
        """Return the share of the articles, by weight, that use a form of the word."""
        users = set().union(*(self._users.get(lemma, set()) for lemma in lemmas(word)))
        return sum(self._weight[article] for article in users) / self._all

    def acts(self, acts: frozenset[str]) -> float:
        """Return the share of the articles, by weight, that tell of one of the acts."""
        return sum(self._weight[article] for article in {article for own, article in self._acts if own & acts}) / self._all

    def said(self, text: str, lexicon: MergeLexicon) -> float:
        """Return how much a line says that the articles agree on, 0 to 1."""
        own = telling_words(text, lexicon)
        return min(sum(self._own + (1 - self._own) * self.share(word) for word in own), ENOUGH) / ENOUGH


def telling_words(text: str, lexicon: MergeLexicon) -> tuple[str, ...]:
    """Return the different words of a line that carry content."""
    return tuple(dict.fromkeys(word for word in words(text) if word not in lexicon.stop))


def is_vague(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line names nobody and nothing and has too few words that say something alone: "Report is released".

    Who says so behind it does not count, and a verb with its particle says something where it names an act: "Moor steps down".
    """
    line = without_claimant(text)
    told = words(line)
    first, *others = line.split()
    named = is_name(first, lexicon, first=True) + sum(word[:1].isupper() or word[:1].isdigit() for word in others)
    unnamed = lexicon.unnamed - lexicon.lands if named else lexicon.unnamed
    if lexicon.pointing & set(told) or (told[-1] in unnamed and "the" in told[-3:] and others[-2:-1] and others[-2].islower()):
        return True  # "seize those buildings", "erupt in the western city"
    done = {word for word, then in pairwise(told) if any(f"{lemma} {then}" in lexicon.acts for lemma in lemmas(word))}
    own = [word for word in telling_words(line, lexicon) if word in done or not lemmas(word) & lexicon.faint]
    return len(own) + named < TELLS


def names_nobody(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line has no name of anybody or anything: "Cap is placed on the well"; who says so behind it is not looked at."""
    first, *others = without_claimant(text).split()
    return not is_name(first, lexicon, first=True) and not any(is_name(word, lexicon) for word in others)


def leaves_asking(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line is no help without its article: it points at what it does not name, or says next to nothing."""
    return asks(text, lexicon) > 0 or is_vague(text, lexicon)


@lru_cache(maxsize=16384)
def lemmas(word: str) -> frozenset[str]:
    """Return the forms of the dictionary that a word may be a form of, and the word itself."""
    return frozenset((word, *(lemma for forms in getAllLemmas(word).values() for lemma in forms)))


def longest_leap(text: str, quote: str, lexicon: MergeLexicon) -> int:
    """Return the most words of the quote that lie between two words of the line that follow each other; who says it is not looked at."""
    told = words(quote)
    longest = 0
    at: int | None = None
    for word in telling_words(text.rpartition(", ")[0] or text, lexicon):
        start = 0 if at is None else at + 1
        place = next((n for n in range(start, len(told)) if lemmas(told[n]) & lemmas(word)), None)
        if place is None:
            continue
        if at is not None:
            longest = max(longest, place - at)
        at = place
    return longest
