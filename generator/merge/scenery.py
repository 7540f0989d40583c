"""What the words around an event say of it: the towns they name, and the words that are not everybody's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.wording import content, fold, words
from generator.model import Mention

LONGEST_NAME = 3
"""Words of the longest name of a place that is looked for."""
WORD, SITE = "~", "@"
"""Put before a word and a place, so that neither is taken for a participant of the same name."""


def known_places(mentions: Iterable[Mention], book: NameBook) -> dict[tuple[str, ...], str]:
    """Return the names of places that any mention gives, as words, to the one name of each."""
    named = {mention.place for mention in mentions if mention.place}
    named |= {p.name for mention in mentions for p in mention.participants if p.type == "place"}
    return {words(name): SITE + fold(book.of(name, "place")) for name in sorted(named) if book.person(name) is None}


def sites(tokens: Sequence[str], known: Mapping[tuple[str, ...], str]) -> frozenset[str]:
    """Return the places that a run of words names."""
    runs = (zip(*(tokens[n:] for n in range(size)), strict=False) for size in range(1, LONGEST_NAME + 1))
    return frozenset(known[name] for each in runs for name in each if name in known)


def said(tokens: Sequence[str], elsewhere: frozenset[str], lexicon: MergeLexicon) -> frozenset[str]:
    """Return the words of content, each as the shortest word it may be a form of, without numbers, weekdays and months.

    Args:
        tokens: the words of a quote, folded.
        elsewhere: words that are compared as something else: the act, the names.
        lexicon: words of the language.
    """
    calendar = {fold(name) for name in (*lexicon.weekdays, *lexicon.months)}
    kept = (word for word in content(tokens, lexicon.stop) if not word.isdigit() and word not in calendar and word not in lexicon.numbers)
    forms = (lemmas_of(word) for word in kept)
    return frozenset(WORD + min(lemmas, key=lambda lemma: (len(lemma), lemma)) for lemmas in forms if not elsewhere & set(lemmas))
