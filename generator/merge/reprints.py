"""A sentence printed the same in a text and its copy: the mentions in it are one mention, and the original's day is the one that counts.

A copy that was printed a week later says `on Thursday` as the original did, and its reader, or our dates, take the wrong Thursday.
A stamp before the first sentence (`OXMOOR, May 10 (Wire) -`) is no part of it, so the ends of the sentences are compared.
A paper also prints its own line again, months later and beside other news; there the words around the day are compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.merge.cluster import Group
from generator.merge.features import Story, article_key
from generator.merge.wording import RUN, words
from generator.model import Article, DateBasis, Mention

SAID_ELSEWHERE = "The same sentence stands in an older text that this one copies; the day is taken from there."
GUESSED: tuple[DateBasis, ...] = ("inferred", "unknown")
"""Bases of an article's date that make it the copy where another states its own."""

BESIDE = 4
"""Words before and behind the act and its day that the paper that prints its line again prints too."""
GLIMPSE = 8
"""Letters of the words beside that are compared before the words are."""
LINE = 9
"""Words in all that are rarely shared by chance, the act and its day among them: `said on Thursday that he would` is anybody's."""

_Key = tuple[str, tuple[str, ...], str, tuple[str, ...]]
_Line = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


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
    return {**_printed_again(ordered, by_id, sources), **found}


def _printed_again(ordered: Sequence[Mention], articles: Mapping[str, Article], sources: Mapping[str, str]) -> dict[str, str]:
    """Return for the id of each mention that its paper told before in the same words, of another day, the id of the first one.

    What is planned is left out: `the board meets on Tuesday to set the rates` is said in the same words every month.
    """
    first: dict[_Line, Mention] = {}
    found: dict[str, str] = {}
    dated = [m for m in ordered if m.timex is not None and m.status == "happened"]
    seen = [_glimpse(mention, articles[mention.article]) for mention in dated]
    often = Counter(seen)
    for mention in (m for m, glimpse in zip(dated, seen, strict=True) if often[glimpse] > 1):
        line = _line(mention, articles[mention.article])
        before = first.setdefault(line, mention) if line else mention
        if before.when and mention.when and not before.when.overlaps(mention.when) and sources[before.article] != sources[mention.article]:
            found[mention.id] = before.id
    return found


def _glimpse(mention: Mention, article: Article) -> tuple[str, str]:
    """Return the paper and the letters around the act and its day: to look at their words takes far longer, and most stand there once."""
    sentence, act, day = article.sentences[mention.sentence].span, mention.trigger.span, mention.timex.span if mention.timex else None
    first, last = (min(act.start, day.start), max(act.end, day.end)) if day else (act.start, act.end)
    return article.publisher or "", article.text[max(sentence.start, first - GLIMPSE) : min(sentence.end, last + GLIMPSE)]


def _line(mention: Mention, article: Article) -> _Line | None:
    """Return the paper, the act and the words from it to its day, with those beside them; None where they are too few."""
    if mention.timex is None or not article.publisher:
        return None
    sentence, act, day = article.sentences[mention.sentence].span, mention.trigger.span, mention.timex.span
    first, last = min(act.start, day.start), max(act.end, day.end)
    before, behind = words(article.text[sentence.start : first])[-BESIDE:], words(article.text[last : sentence.end])[:BESIDE]
    between = words(article.text[first:last])
    if len(before) + len(behind) <= BESIDE or len(before) + len(between) + len(behind) < LINE:
        return None
    return article.publisher, mention.trigger.lemma, before, between, behind


def rejoined(story: Story, groups: Sequence[Group], same: Mapping[str, str], sources: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the groups, each mention in a copied sentence in the group of its original, sorted by founding mention.

    Where a group is told by copies of one text alone, it goes as a whole: an edition that changed a word belongs to the others.
    """
    ids, originals = [facet.mention.id for facet in story.facets], frozenset(same.values())
    home = {ids[i]: n for n, group in enumerate(groups) for i in group}
    made: defaultdict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        goals = {home[same[ids[i]]] for i in group if ids[i] in same} - {n}
        founds = any(ids[i] in originals for i in group)
        whole = len(goals) == 1 and not founds and len({sources[story.facets[i].mention.article] for i in group}) == 1
        for i in group:
            made[min(goals) if whole else home[same[ids[i]]] if ids[i] in same else n].append(i)
    return tuple(sorted(tuple(sorted(group)) for group in made.values()))


def with_originals(story: Story, groups: Sequence[Group], same: Mapping[str, str], sources: Mapping[str, str]) -> Story:
    """Return the story in which a copied sentence has no day of its own where its original gives another one.

    Nor has what else the copies of one text tell of the event with that day.
    """
    by_id = {facet.mention.id: facet for facet in story.facets}
    originals = frozenset(same.values())
    facets = list(story.facets)
    for group in groups:
        copies = [f for i in group if (f := story.facets[i]).mention.id in same]
        wrong = {
            (sources[f.mention.article], f.mention.when) for f in copies if _is_overruled(by_id[same[f.mention.id]].mention, f.mention)
        }
        for i in group:
            mention = facets[i].mention
            if (sources[mention.article], mention.when) in wrong and mention.id not in originals:
                undated = replace(mention, when=None, timex=None, reading=(SAID_ELSEWHERE,))
                facets[i] = replace(facets[i], mention=undated, first=None, last=None)
    return replace(story, facets=tuple(facets))


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


def _is_overruled(original: Mention, copy: Mention) -> bool:
    told = original.when is not None and (original.basis != "published" or copy.basis == "published")
    return told and copy.when is not None and copy.when != original.when
