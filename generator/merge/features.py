"""What the comparison sees of a mention: its facet; and all facets of a story, in one canonical order."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.merge.carry import carried
from generator.merge.crowd import crowd, joined_people, people_within, singular
from generator.merge.doers import befallen
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.occasion import course, hour, is_elsewhen
from generator.merge.scenery import known_places, said, sites
from generator.merge.table import Table
from generator.merge.texts import Texts, texts
from generator.merge.together import meanings, tell_many_stories
from generator.merge.tolls import toll_of, tolls
from generator.merge.wording import RUN, content, fold, quotations, runs, words
from generator.merge.yearless import with_years
from generator.model import Article, Mention, Participant, Span

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to rows of unit vectors."""

COMMON_GROUND = 20
"""From about this many mentions on, their mean stands for what the whole story has in common; with fewer it is taken out in part."""
TELLING = 0.125
"""Share of the mentions up to which a participant says all it can; whoever is in every other mention says little."""
LIGHT_ACT, WEAK_ACT, UNLISTED_ACT = 0.2, 0.5, 0.75
"""What the same act is worth where its word says nearly nothing, little without its object, or stands in no set of acts."""
FEW_DAYS = 10
"""In a story of so many days that an act is told of one day only says half of what it says in a long one."""
QUOTED_RUN = 4
"""Words in a row that show that two statements quote the same speech; shorter, because the speaker is compared too."""

NEAR_WORDS = 100
"""Characters on either side of a trigger in which the words around it are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One mention as the comparison sees it.

    Attributes:
        mention: the mention itself.
        key: its place in the canonical order: article's date, article, position.
        people: corpus-wide names of the people who take part.
        names: corpus-wide names of organisations, groups and countries that take part.
        things: content words of what else takes part, in the singular.
        roles: common nouns for who takes part: `judge` for `a county judge` and for `Judge Moor`.
        bare: one of these stands alone or is a title, so that it may be anybody of that role.
        speaker: who says it, for a statement.
        act: the sets of like-meaning acts of its trigger.
        strength: how much one and the same act says, 0 to 1.
        harm: tells of people killed or hurt.
        cause: tells of what kills or hurts.
        place: folded name of the place, or empty.
        first: ordinal of the first day it may have happened, None without a date.
        last: ordinal of the last such day.
        published: ordinal of its article's day, None where unknown.
        figures: unit to number.
        points_back: a noun with `the` or `this` before it.
        quoted: runs of words in the quoted speech of the quote.
        wording: runs of words in the sentence that hold the trigger, which is replaced by its lemma.
        sites: places that the quote names.
        said: words of content in the quote besides the act, the participants and the place.
        weekdays: those that the quote names, Monday being 0.
        hour: of the day, nan where its words give none.
        course: 1 for what goes up, -1 for what goes down, else 0.
        elsewhen: its words put it at other times than the one spoken of.
    """

    mention: Mention
    key: tuple[object, ...]
    people: frozenset[str]
    names: frozenset[str]
    things: frozenset[str]
    roles: frozenset[str]
    bare: bool
    speaker: str
    act: frozenset[str]
    strength: float
    harm: bool
    cause: bool
    place: str
    first: int | None
    last: int | None
    published: int | None
    figures: Mapping[str, float]
    points_back: bool
    quoted: frozenset[tuple[str, ...]]
    wording: frozenset[tuple[str, ...]] = frozenset()
    sites: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    weekdays: frozenset[int] = frozenset()
    hour: float = math.nan
    course: int = 0
    elsewhen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All facets in canonical order, with their meanings as unit vectors.

    Attributes:
        facets: sorted by `Facet.key`.
        meaning: one row a facet: its clause, with what the whole story has in common taken out.
        lemmas: index of each facet's trigger lemma in `lemma_meaning`.
        lemma_meaning: one row a trigger lemma.
        table: the facets as columns of numbers.
        texts: the words and meanings of sentences and articles, where the articles tell many stories.
    """

    facets: tuple[Facet, ...]
    meaning: NDArray[np.float32]
    lemmas: NDArray[np.int64]
    lemma_meaning: NDArray[np.float32]
    table: Table
    texts: Texts | None = None

    def span(self, group: Sequence[int]) -> tuple[int, int]:
        """Return the first and the last day that the facets of a group give, as ordinals; 0 and 0 where none gives one."""
        ends = [(f.first, f.last) for i in group if (f := self.facets[i]).first is not None and f.last is not None]
        return min((first for first, _ in ends if first is not None), default=0), max((last for _, last in ends), default=0)


def article_key(article: Article) -> tuple[object, ...]:
    """Return the canonical order of articles: by date, those without one last, then by id."""
    when = article.dct.when
    return (when is None, when.sort_key if when else (), article.id)


def story(articles: Sequence[Article], mentions: Sequence[Mention], book: NameBook, lexicon: MergeLexicon, embed: Embed) -> Story:
    """Return the facets of `mentions`; the order of the arguments does not matter."""
    by_id = {article.id: article for article in articles}
    places = known_places(mentions, book)
    made = [facet_of(mention, by_id[mention.article], book, lexicon, places) for mention in with_years(mentions, articles)]
    facets = carried(sorted(made, key=lambda facet: facet.key), lexicon)
    lemmas = sorted({facet.mention.trigger.lemma for facet in facets})
    index = {lemma: i for i, lemma in enumerate(lemmas)}
    return Story(
        facets=tuple(facets),
        meaning=_meaning([facet.mention.clause for facet in facets], embed),
        lemmas=np.array([index[facet.mention.trigger.lemma] for facet in facets], dtype=np.int64),
        lemma_meaning=embed(lemmas).astype(np.float32) if lemmas else np.zeros((0, 1), np.float32),
        table=Table.of(facets, _telling(facets), _rarity(facets)),
        texts=_texts(articles, facets, lexicon, embed),
    )


def _texts(articles: Sequence[Article], facets: Sequence[Facet], lexicon: MergeLexicon, embed: Embed) -> Texts | None:
    """Return what only a collection of many stories is compared by, None for one story."""
    ordered = sorted(articles, key=article_key)
    if not lexicon.learnt.many or not facets or not tell_many_stories(ordered, embed):
        return None
    return texts(ordered, facets, meanings(ordered, embed), lexicon, embed)


def _meaning(clauses: Sequence[str], embed: Embed) -> NDArray[np.float32]:
    if not clauses:
        return np.zeros((0, 1), np.float32)
    vectors = embed(clauses).astype(np.float32)
    common = vectors.mean(axis=0) * (len(clauses) / (len(clauses) + COMMON_GROUND))
    left = vectors - common
    norm = np.linalg.norm(left, axis=1, keepdims=True)
    unit: NDArray[np.float32] = (left / np.where(norm > 0, norm, 1)).astype(np.float32)
    return unit


def _telling(facets: Sequence[Facet]) -> dict[str, float]:
    """Return how much it says that a person, body or thing takes part, 0 to 1."""
    counts = Counter(name for facet in facets for name in facet.people | facet.names | facet.things | facet.sites | facet.said)
    return {name: _worth(count / (len(facets) + COMMON_GROUND)) for name, count in sorted(counts.items())}


def _rarity(facets: Sequence[Facet]) -> list[float]:
    """Return for each facet how much its act points to one day: 1 for an act of one day among many, less with each further day.

    A story of one day says nothing about it, and one of a few days little: there each act happens on one day.
    """
    days: defaultdict[str, set[int]] = defaultdict(set)
    for facet in facets:
        if facet.first is not None and facet.first == facet.last and facet.mention.basis != "published":
            for act in facet.act:
                days[act].add(facet.first)
    all_days = len(set().union(*days.values())) if days else 0
    if all_days < 2:
        return [0.0] * len(facets)
    best = [min((len(days[act]) for act in facet.act if act in days), default=0) for facet in facets]
    sure = all_days / (all_days + FEW_DAYS)
    return [round(sure / count, 4) if count else 0.0 for count in best]


def _worth(share: float) -> float:
    return round(min(1.0, math.log2(1 / share) / math.log2(1 / TELLING)), 4)


def facet_of(mention: Mention, article: Article, book: NameBook, lexicon: MergeLexicon, places: Mapping[tuple[str, ...], str]) -> Facet:
    """Return the mention as it is compared; `places` are those that a quote may name."""
    quote = words(mention.quote.of(article.text))
    joined, beside = joined_people((p.name for p in mention.participants if p.type != "other"), book)
    people = _people(mention, article, book, lexicon) | joined
    names = _names(mention, book, lexicon) | beside
    things = _things(mention, lexicon)
    did = befallen(mention, lexicon)
    lemma = did or _telling_lemma(mention.trigger.lemma, things, lexicon)
    act = lexicon.act(lemma) & lexicon.cause if did else lexicon.act(lemma)
    alone, other = _roles(mention, article, lexicon)
    when, published = mention.when, article.dct.when
    return Facet(
        mention=mention,
        key=(*article_key(article), mention.quote.start, mention.trigger.span.start, mention.id),
        people=people,
        names=names,
        things=things,
        roles=alone | other,
        bare=bool(alone),
        speaker=speaker_of(mention, book),
        act=act,
        strength=_strength(lemma, lexicon),
        harm=bool(act & lexicon.harm),
        cause=bool(act & lexicon.cause),
        place=fold(book.of(mention.place, "place")) if mention.place else "",
        first=when.earliest.ordinal if when else None,
        last=when.latest.ordinal if when else None,
        published=published.latest.ordinal if published else None,
        figures=_figures(mention, article.text, act, lexicon),
        points_back=mention.trigger.pos == "noun" and _is_definite(article.text, mention.trigger.span, lexicon),
        quoted=_quoted(mention.quote.of(article.text)) if mention.kind == "statement" else frozenset(),
        wording=_wording(mention, article.text),
        sites=sites(quote, places),
        said=said(quote, _told_elsewhere(mention), lexicon),
        weekdays=frozenset(n for n, name in enumerate(lexicon.weekdays) if fold(name) in quote),
        hour=hour(mention, lexicon),
        course=course(mention, article.text, lexicon),
        elsewhen=is_elsewhen(mention, article.text, lexicon),
    )


def _told_elsewhere(mention: Mention) -> frozenset[str]:
    """Return the words of a quote that are compared as act, participants or place."""
    named = [*(p.name for p in mention.participants if p.type != "other"), mention.place or ""]
    return frozenset(word for name in (mention.trigger.lemma, *named) for word in words(name))


def _names(mention: Mention, book: NameBook, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the bodies, countries and groups that take part, and people whose family name could be several people's."""
    names: set[str] = set()
    for p in mention.participants:
        if _is_ambiguous(p, book) or (p.type in ("organisation", "place") and book.person(p.name) is None):
            names.add(fold(book.of(p.name, p.type)))
        elif p.type == "group" and book.person(p.name) is None:
            names |= crowd(p.name, lexicon)
    return frozenset(names)


def _figures(mention: Mention, text: str, act: frozenset[str], lexicon: MergeLexicon) -> dict[str, float]:
    """Return the numbers by what they count; the dead are one count, whether people or workers, bodies or lives."""
    found = {toll_of(f.unit, lexicon) or f.unit: f.number for f in mention.figures if f.number is not None}
    told = tolls(mention.quote.of(text), lexicon) if act & (lexicon.harm | lexicon.cause) else ()
    return found | {toll.of: float(toll.number) for toll in told}


def _wording(mention: Mention, text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of words around the trigger and with it; two that share one are two prints of one sentence."""
    span = mention.trigger.span
    before = words(text[max(0, span.start - NEAR_WORDS) : span.start])[-RUN:]
    after = words(text[span.end : span.end + NEAR_WORDS])[:RUN]
    return frozenset(run for run in runs((*before, mention.trigger.lemma, *after), RUN + 2) if mention.trigger.lemma in run)


def _things(mention: Mention, lexicon: MergeLexicon) -> frozenset[str]:
    units = (figure.unit for figure in mention.figures if toll_of(figure.unit, lexicon) is None)
    named = [*(p.name for p in mention.participants if p.type == "other"), *units]
    return frozenset(singular(word) for name in named for word in content(words(name), lexicon.stop) if not word.isdigit())


def _telling_lemma(lemma: str, things: frozenset[str], lexicon: MergeLexicon) -> str:
    """Return the verb, or for one that says little by itself the verb with its object where that is an act: `take oath`."""
    whole = sorted(f"{lemma} {thing}" for thing in things if f"{lemma} {thing}" in lexicon.acts) if lemma in lexicon.light else []
    return whole[0] if whole else lemma


def _roles(mention: Mention, article: Article, lexicon: MergeLexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the roles that stand alone or before a person's name, and those that a longer phrase ends on."""
    phrases = [words(p.name) for p in mention.participants if p.type == "group"]
    text = f" {' '.join(words(mention.quote.of(article.text)))} "
    people = [p.name.split()[-1] for p in mention.participants if p.type == "person" and p.name.strip()]
    titles = {title for name in people for title in _titles(text, fold(name), lexicon)}
    alone = {singular(phrase[0]) for phrase in phrases if len(phrase) == 1} | titles
    return frozenset(alone), frozenset(singular(phrase[-1]) for phrase in phrases if len(phrase) > 1)


def _titles(text: str, name: str, lexicon: MergeLexicon) -> set[str]:
    """Return the title at most one given name before a family name in folded text: `judge` in `judge helen oduya`."""
    before = text.partition(f" {name} ")[0].split()[-2:] if f" {name} " in text else []
    return {word for word in before if word in lexicon.titles and word not in lexicon.definite}


def _strength(lemma: str, lexicon: MergeLexicon) -> float:
    if lemma in lexicon.light:
        return LIGHT_ACT
    if lemma not in lexicon.acts:
        return UNLISTED_ACT
    return WEAK_ACT if lexicon.acts[lemma] <= lexicon.weak else 1.0


def _people(mention: Mention, article: Article, book: NameBook, lexicon: MergeLexicon) -> frozenset[str]:
    """Return who takes part, by the corpus-wide names.

    A parser that took `Zelenskyy` for a thing is overruled by the articles that know him for a person (field notes: vote over the corpus).
    In quoted speech `we` includes the speaker.
    """
    people = {book.of(p.name, "person") for p in mention.participants if p.type == "person" and not _is_ambiguous(p, book)}
    people |= {person for p in mention.participants if p.type != "person" and (person := book.person(p.name))}
    people |= {person for p in mention.participants if p.type in ("group", "other") for person in people_within(p.name, book)}
    if not people and mention.attribution and lexicon.first_person & _spoken(mention.quote.of(article.text)):
        people.add(book.person(mention.attribution) or book.of(mention.attribution, "person"))
    return frozenset(people)


def _is_ambiguous(participant: Participant, book: NameBook) -> bool:
    """Whether a family name could be one of several people; then it counts like a body's name, which conflicts less."""
    return participant.type == "person" and fold(book.of(participant.name, "person")) in book.ambiguous


def _spoken(quote: str) -> frozenset[str]:
    """Return the words of quoted speech."""
    return frozenset(word for span in quotations(quote) for word in words(span.of(quote)))


def speaker_of(mention: Mention, book: NameBook) -> str:
    """Return who makes a statement: its agent, else whoever the article names as its source."""
    agent = next((p for p in mention.participants if p.role == "agent"), None)
    if agent is not None:
        return fold(book.of(agent.name, agent.type))
    return fold(book.of(mention.attribution, "person")) if mention.attribution else ""


def _is_definite(text: str, trigger: Span, lexicon: MergeLexicon) -> bool:
    before = text[max(0, trigger.start - 40) : trigger.start].split()[-3:]
    return any(fold(word) in lexicon.definite for word in before)


def _quoted(quote: str) -> frozenset[tuple[str, ...]]:
    return frozenset(run for span in quotations(quote) for run in runs(words(span.of(quote)), QUOTED_RUN))
