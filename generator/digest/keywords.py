"""The words that a story is about, where nobody names them: the names and title words that most articles share.

A story's articles were collected because they speak of the same people, places and things;
a name in the title or in the first sentences of half as many articles as the commonest one is such a thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.digest.lexicon import DigestLexicon
from generator.digest.tellings import LEAD
from generator.digest.words import stems
from generator.model import Article, Timex

MOST = 5
"""More words than these would let nearly every sentence through."""
SHARE = 0.5
"""A keyword stands in at least half as many articles as the commonest one."""

_NAME = re.compile(r"[A-Z]\w*(?:[-&.]\w+)*")
_OPENS = re.compile(r"(?:[.!?:“”\"`(]|'')\s*\Z")
NEAR = 4
"""Characters before a word in which a sentence or a quotation may open; no more are looked at, so that a long line costs its length."""


def topic_words(keywords: Sequence[str], lexicon: DigestLexicon) -> tuple[tuple[str, ...], ...]:
    """Return the stems of each keyword; a phrase gives several, to be found in that order."""
    return tuple(dict.fromkeys(found for keyword in keywords if (found := stems(keyword, lexicon))))


def keywords_of(articles: Sequence[Article], timexes: Mapping[str, Sequence[Timex]], lexicon: DigestLexicon) -> tuple[str, ...]:
    """Return the words that the story is about, the commonest first.

    Args:
        articles: in any order; those of another language are left out.
        timexes: their dates by article id; a weekday or month has a capital but names nothing.
        lexicon: words of the language.
    """
    counts: Counter[str] = Counter()
    spelt: dict[str, Counter[str]] = {}
    for article in sorted(articles, key=lambda article: article.id):
        if article.language.partition("-")[0] != lexicon.language:
            continue
        names: dict[str, str] = {}
        for word in _names(article, timexes.get(article.id, ()), lexicon):
            names.setdefault(lexicon.stem(word.lower()), word)
        counts.update(names.keys())
        for stem, word in names.items():
            spelt.setdefault(stem, Counter())[word] += 1
    top = max(counts.values(), default=0)
    common = sorted((stem for stem, n in counts.items() if n >= SHARE * top), key=lambda stem: (-counts[stem], stem))
    return tuple(min(spelt[stem], key=lambda word: (-spelt[stem][word], word)) for stem in common[:MOST])


def _names(article: Article, timexes: Sequence[Timex], lexicon: DigestLexicon) -> Iterator[str]:
    """Yield the names in the first sentences, the title among them; not a sentence's first word, a date, or who publishes."""
    credited = {word.lower() for name in (article.publisher, article.agency) if name for word in name.split()}
    dates = {n for timex in timexes for n in range(timex.span.start, timex.span.end)}
    title = article.title if article.title_basis == "stated" else ""
    lead = [(article.text, sentence.span.start, sentence.span.end) for sentence in article.sentences[:LEAD]]
    for text, start, end in [(title, 0, len(title)), *lead]:
        for found in _NAME.finditer(text, start, end):
            opens = found.start() == start or _OPENS.search(text[max(start, found.start() - NEAR) : found.start()]) is not None
            dated = text is article.text and found.start() in dates
            if not (opens or dated) and _names_something(found[0], credited, lexicon):
                yield found[0]


def _names_something(word: str, credited: set[str], lexicon: DigestLexicon) -> bool:
    return len(word) > 1 and word.lower() not in lexicon.stop and word.lower() not in credited
