"""A sentence printed the same in a text and its copy: the mentions in it are one mention, and the original's day is the one that counts.

A copy that was printed a week later says `on Thursday` as the original did, and its reader, or our dates, take the wrong Thursday.
A stamp before the first sentence (`OXMOOR, May 10 (Wire) -`) is no part of it, so the ends of the sentences are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.merge.cluster import Group
from generator.merge.features import article_key
from generator.merge.wording import RUN, words
from generator.model import Article, DateBasis, Mention

SAID_ELSEWHERE = "The same sentence stands in an older text that this one copies; the day is taken from there."
GUESSED: tuple[DateBasis, ...] = ("inferred", "unknown")
"""Bases of an article's date that make it the copy where another states its own."""

_Key = tuple[str, tuple[str, ...], str, tuple[str, ...]]


def twins(articles: Sequence[Article], mentions: Sequence[Mention], sources: Mapping[str, str]) -> dict[str, str]:
    """Return for the id of each mention in a copied sentence the id of the mention in the original.

    Args:
        articles: in any order.
        mentions: theirs, in any order.
        sources: article id to source group.
    """
    by_id = {article.id: article for article in articles}
    rank = {article.id: n for n, article in enumerate(sorted(articles, key=_originality))}
    ordered = sorted(mentions, key=lambda m: (rank[m.article], m.sentence, m.trigger.span.start, m.id))
    known: defaultdict[_Key, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    found: dict[str, str] = {}
    for mention in ordered:
        key, before = _place(mention, by_id[mention.article], sources[mention.article])
        original = next((id_ for start, id_ in known[key] if _is_end(start, before)), None) if _is_long(key, before) else None
        if original is None:
            known[key].append((before, mention.id))
        else:
            found[mention.id] = original
    return found


def with_originals(mentions: Sequence[Mention], same: Mapping[str, str]) -> list[Mention]:
    """Return the mentions, those in copied sentences without a day of their own where the original gives another one."""
    by_id = {mention.id: mention for mention in mentions}
    return [_as_in(by_id[same[m.id]], m) if m.id in same else m for m in mentions]


def rejoined(groups: Sequence[Group], ids: Sequence[str], same: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the groups, each mention in a copied sentence in the group of its original, sorted by founding mention.

    Args:
        groups: indexes into `ids`.
        ids: of the mentions, in canonical order.
        same: mention id to the id of its original.
    """
    home = {ids[i]: n for n, group in enumerate(groups) for i in group}
    made: defaultdict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for i in group:
            made[home[same[ids[i]]] if ids[i] in same else n].append(i)
    return tuple(sorted(tuple(sorted(group)) for group in made.values()))


def _originality(article: Article) -> tuple[object, ...]:
    """Sort key: articles that state their date first, the older one first."""
    return (article.dct.basis in GUESSED, article_key(article))


def _place(mention: Mention, article: Article, source: str) -> tuple[_Key, tuple[str, ...]]:
    """Return what the mention's sentence has from its word on, with where that is looked up, and the words before it."""
    span, text = article.sentences[mention.sentence].span, article.text
    trigger = mention.trigger.span
    after = words(text[trigger.end : max(span.end, trigger.end)])
    return (source, words(trigger.of(text)), mention.kind, after), words(text[min(span.start, trigger.start) : trigger.start])


def _is_long(key: _Key, before: tuple[str, ...]) -> bool:
    """Whether the sentence has as many words as are rarely shared by chance: `He resigned` is nobody's copy."""
    return len(before) + len(key[1]) + len(key[3]) >= RUN


def _is_end(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter of two runs of words ends the longer, or is it."""
    shorter, longer = sorted((one, other), key=len)
    return longer[len(longer) - len(shorter) :] == shorter


def _as_in(original: Mention, copy: Mention) -> Mention:
    told = original.when is not None and (original.basis != "published" or copy.basis == "published")
    if not told or copy.when is None or copy.when == original.when:
        return copy
    return replace(copy, when=None, timex=None, reading=(SAID_ELSEWHERE,))
