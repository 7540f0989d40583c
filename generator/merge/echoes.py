"""Statements without a date that say again what a dated one says: their articles are sources of it too.

An article seldom says when somebody said a thing that all report that day.
Such a sentence founds no event and changes none; it is cited where the same person says the same in an article of these days.
What is the same was read off 200 pairs of statements of one speaker: of those with enough words in common one in twenty told another thing,
of those with fewer every second.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from generator.merge.cluster import Group
from generator.merge.consolidate import kind_of
from generator.merge.features import Story, speaker_of
from generator.merge.grounds import NEWS, is_dated
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.wording import content, fold, quotations, words
from generator.model import Article, Event, Mention

SAME_WORDS, FEWEST = 0.4, 3
"""Share of the words, each by how rare it is among statements, and their number, from which two say the same."""
SAME_DEED, FEW = 0.15, 2
"""The same where one verb that says more than `say` tells both: `ruled out`."""
SAME_MATTER, PARTIES = 0.2, 2
"""The same where both speak of the same two or more people besides the speaker, and of something else besides."""
TABLE = 4
"""People at a talk, at most: what one of twenty told another need not have been said there."""
QUOTED = 4
"""Words of a fragment in quotation marks, at most, that is looked for in what another article has him say."""
MARGIN = 0.05
"""How far the best statement must stand above one of another event."""


@dataclass(frozen=True, eq=False)
class _Said:
    """What one statement says.

    Attributes:
        mention: the statement.
        text: its words, of a dated one the whole quote.
        words: those with content, as lemmas, without the speaker's name.
        event: number of its event; -1 for an echo.
    """

    mention: Mention
    text: str
    words: frozenset[str]
    event: int = -1

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Every word as its lemma, in order."""
        return tuple(_base(word) for word in words(self.text))

    @cached_property
    def fragments(self) -> tuple[tuple[str, ...], ...]:
        """The short stretches in quotation marks, in which a writer keeps the speaker's own words, each with the word behind it."""
        ends = [(span, span.of(self.text)) for span in quotations(self.text)]
        behind = [(words(inside), words(self.text[span.end : span.end + 40])[:1]) for span, inside in ends]
        return tuple(tuple(_base(word) for word in (*inside, *after)) for inside, after in behind if 0 < len(inside) <= QUOTED)


def without_doubtful(story: Story, groups: Sequence[Group], events: Iterable[Event]) -> list[Group]:
    """Return the groups without the quotes that are only probably of their event: what says such a one again is as doubtful."""
    probable = {each.mention for event in events for each in event.citations if each.probable}
    return [tuple(i for i in group if story.facets[i].mention.id not in probable) for group in groups]


def echoed(
    story: Story,
    groups: Sequence[Group],
    echoes: Sequence[Mention],
    articles: Mapping[str, Article],
    book: NameBook,
    lexicon: MergeLexicon,
) -> dict[int, tuple[Mention, ...]]:
    """Return by the number of a group the echoes that it gains, one an article that does not speak of it yet.

    Args:
        story: all facets; echoes are none of them.
        groups: of indexes of facets.
        echoes: the undated statements.
        articles: by id.
        book: names of people.
        lexicon: words of the language.
    """
    if not echoes:
        return {}
    dated = _dated(story, groups, articles, lexicon)
    loose = [_said(mention, mention.clause, speaker_of(mention, book), lexicon) for mention in echoes]
    found = _Echoes(story, groups, [said for told in dated.values() for said in told], loose, articles, book, lexicon)
    gained: defaultdict[int, dict[str, tuple[float, Mention]]] = defaultdict(dict)
    for echo in loose:
        home = found.home(echo, dated)
        if home is None:
            continue
        score, event = home
        best = gained[event].get(echo.mention.article)
        if best is None or score > best[0]:
            gained[event][echo.mention.article] = (score, echo.mention)
    return {event: tuple(mention for _, (_, mention) in sorted(gained[event].items())) for event in sorted(gained)}


def _dated(
    story: Story, groups: Sequence[Group], articles: Mapping[str, Article], lexicon: MergeLexicon
) -> dict[tuple[str, int], list[_Said]]:
    """Return the statements of one day that stand in an event of such, by speaker and day."""
    found: defaultdict[tuple[str, int], list[_Said]] = defaultdict(list)
    for n, group in enumerate(groups):
        facets = [story.facets[i] for i in group]
        if kind_of(facets) != "statement":
            continue
        for facet in facets:
            mention = facet.mention
            if is_dated(facet) and mention.kind == "statement" and mention.status == "happened" and facet.first == facet.last:
                text = mention.quote.of(articles[mention.article].text)
                found[facet.speaker, facet.first or 0].append(_said(mention, text, facet.speaker, lexicon, n))
    return found


def _talks(story: Story, groups: Sequence[Group], lexicon: MergeLexicon) -> dict[frozenset[str], set[tuple[int, int, int]]]:
    """Return by two people the talks that they had, as the number, the first and the last day of the event."""
    found: defaultdict[frozenset[str], set[tuple[int, int, int]]] = defaultdict(set)
    for n, group in enumerate(groups):
        for facet in (story.facets[i] for i in group):
            if is_dated(facet) and facet.mention.status == "happened" and facet.act & lexicon.talks and len(facet.people) <= TABLE:
                for pair in combinations(sorted(facet.people), 2):
                    found[frozenset(pair)].add((n, *story.span(group)))
    return found


def _said(mention: Mention, text: str, speaker: str, lexicon: MergeLexicon, event: int = -1) -> _Said:
    own = {*words(speaker), *words(mention.trigger.lemma)}
    told = frozenset(_base(word) for word in content(words(text), lexicon.stop) if word not in own)
    return _Said(mention, text, told, event)


class _Echoes:
    """What all statements say, and how rare their words are."""

    def __init__(
        self,
        story: Story,
        groups: Sequence[Group],
        dated: Sequence[_Said],
        loose: Sequence[_Said],
        articles: Mapping[str, Article],
        book: NameBook,
        lexicon: MergeLexicon,
    ) -> None:
        self.articles, self.book, self.lexicon = articles, book, lexicon
        self.days: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
        for facet in story.facets:
            if is_dated(facet) and facet.mention.kind == "statement":
                self.days[facet.mention.article, facet.mention.sentence].add(facet.first or 0)
        self.talks = _talks(story, groups, lexicon)
        self.told = [frozenset(story.facets[i].mention.article for i in group) for group in groups]
        everything = [*dated, *loose]
        counts = Counter(word for said in everything for word in said.words)
        self.rarity = {word: math.log1p(len(everything) / count) for word, count in counts.items()}

    def home(self, echo: _Said, dated: Mapping[tuple[str, int], Sequence[_Said]]) -> tuple[float, int] | None:
        """Return the event whose statement the echo clearly says again, with the likeness of the two.

        Where its own sentence says when something else was said, the echo is of that day.
        """
        published = self.articles[echo.mention.article].dct.when
        if published is None or not published.is_day:
            return None
        speaker, last = speaker_of(echo.mention, self.book), published.latest.ordinal
        here = self.days.get((echo.mention.article, echo.mention.sentence))
        days = [day for day in range(last - NEWS, last + 1) if here is None or day in here]
        near = [said for day in days for said in dated.get((speaker, day), ())]
        best: dict[int, float] = {}
        for said in near:
            if echo.mention.article not in self.told[said.event] and (score := self._likeness(echo, said)) > best.get(said.event, 0):
                best[said.event] = score
        ranked = sorted((-round(score, 4), event) for event, score in best.items())
        if not ranked:
            return self._talk(echo, range(last - NEWS, last + 1)) if here is None else None
        if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < MARGIN:
            return None
        return -ranked[0][0], ranked[0][1]

    def _talk(self, echo: _Said, days: range) -> tuple[float, int] | None:
        """Return the one talk that two people had in these days, where one of them told the other something: "assured the mayor that"."""
        parts = [p for p in echo.mention.participants if p.type == "person"]
        if echo.mention.trigger.lemma not in self.lexicon.addressing or [p.role for p in parts] != ["agent", "patient"]:
            return None
        pair = frozenset(self.book.person(p.name) or self.book.of(p.name, "person") for p in parts)
        events = {event for event, first, last in self.talks.get(pair, ()) if first <= days[-1] and days[0] <= last}
        event = min(events, default=None)
        if event is None or len(events) > 1 or echo.mention.article in self.told[event]:
            return None
        return 1.0, event

    def _likeness(self, echo: _Said, said: _Said) -> float:
        """Return how much the two have in common, 0 where they need not say the same; the clause itself counts before its sentence."""
        shared = echo.words & said.words
        if len(shared) < FEW:
            return 0.0
        people, things = self._parties(shared, speaker_of(echo.mention, self.book))
        share = self._weight(shared) / math.sqrt(self._weight(echo.words) * self._weight(said.words))
        clause = frozenset(_base(word) for word in words(said.mention.clause))
        near = self._weight(shared & clause) / self._weight(shared)
        if people + things >= FEWEST and share >= SAME_WORDS:
            return share + near
        deed = echo.mention.trigger.lemma
        if deed == said.mention.trigger.lemma and deed not in self.lexicon.plain and share >= SAME_DEED:
            return 1 + near
        if people >= PARTIES and things and share >= SAME_MATTER:
            return share + near
        return 0.5 + near if any(self._repeats(echo, fragment) for fragment in said.fragments) else 0.0

    def _weight(self, told: Iterable[str]) -> float:
        return sum(self.rarity.get(word, 0.0) for word in sorted(told))

    def _parties(self, shared: frozenset[str], speaker: str) -> tuple[int, int]:
        """Return how many people besides the speaker the words name, and how many other words there are."""
        named = {person for word in shared if (person := self.book.person(word)) is not None and fold(person) != speaker}
        return len(named), len(shared - {_base(part) for person in named for part in words(person)})

    def _repeats(self, echo: _Said, fragment: Sequence[str]) -> bool:
        """Whether the echo has the fragment's words in a row, with at least two of content: `a "lasting" peace`, `a lasting peace`."""
        for run in (fragment, fragment[:-1]):
            telling = content(run, self.lexicon.stop)
            if len(telling) >= FEW and telling <= echo.words and _holds(echo.order, run):
                return True
        return False


def _holds(text: Sequence[str], run: Sequence[str]) -> bool:
    return any(tuple(text[at : at + len(run)]) == tuple(run) for at in range(len(text) - len(run) + 1))


def _base(word: str) -> str:
    """Return one form for all forms of a word; of those it may be a form of, the first."""
    bare = word.removesuffix("'s").rstrip("'")
    return min(lemmas_of(bare))
