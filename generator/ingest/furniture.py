"""Lines that a site puts on many of its pages: the newest headline of another story, a slogan, a list of tweets.

One page does not tell them from its story; many pages of one publisher do.
The time is linear in the length of all texts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.ingest.titles import derived_title
from generator.ingest.words import IngestWords
from generator.model import Article, Problem, Sentence

MIN_ARTICLES = 8
"""Articles of one publisher in which a line stands; a background sentence was found in seven that quote one another."""

HEAD = 2
"""Sentences at the top of a page in which a site's lines stand."""

TAIL = 5
"""Sentences at the foot of a page in which they stand."""

MIN_EDGE = 0.9
"""Share of a line's places that must lie at a top or a foot: what stands within the text was written for it."""

MAX_COPIED = 0.5
"""Share of an article's sentences that other articles repeat, above which it is a version of them and speaks for no line as its own."""

MAX_TOPICAL = 0.25
"""How well the rest of the publisher's articles knows the words of a line: the share of them in which a word stands, on average.

A sentence of background on the story, repeated at the foot of many articles, uses the story's words.
Of 30 lines of furniture at the edges in four stories of 125 to 1,308 articles, 25 lie below and the others stand beside those;
the one line of a story that recurs at the edges has 0.38.
"""

QUOTED = 90
"""Characters of a line that a problem quotes."""

CODE = "site-furniture"
"""The code of the problem that names a line."""

_CONTENT = re.compile(r"[^\W\d_]{4,}")
"""Words of four letters and more; shorter ones are mostly little words, which every text has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What is not the articles' own.

    Attributes:
        places: indexes of the sentences, by article id; articles without any are not in it.
        problems: one for each line, so that an editor sees what was left out.
    """

    places: Mapping[str, frozenset[int]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The articles of one publisher, their sentences, and in how many of them each sentence stands."""

    publisher: str
    articles: Sequence[Article]
    lines: Sequence[Sequence[str]]
    spread: Counter[str]


def furniture(articles: Iterable[Article]) -> Furniture:
    """Return the lines that stand letter for letter on many pages of one publisher and have no part in the story.

    Such a line stands at the top or the foot, in at least `MIN_ARTICLES` articles that otherwise tell something of their own,
    and says what the rest of the publisher's articles hardly speaks of; or it stands beside such a line, equally often repeated.
    Papers that print the same agency paragraph are different publishers, and versions of one article repeat most of it:
    neither is furniture.
    Articles without a publisher are left alone, for nobody knows whose site they are from.
    """
    shelves: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.publisher is not None:
            shelves[article.publisher].append(article)
    places: dict[str, frozenset[int]] = {}
    problems: list[Problem] = []
    for publisher in sorted(shelves):
        if len(shelves[publisher]) >= MIN_ARTICLES:
            found = _on_shelf(_shelf(publisher, shelves[publisher]))
            places.update(found.places)
            problems += found.problems
    return Furniture(places=places, problems=tuple(problems))


def marked(article: Article, places: frozenset[int], words: IngestWords) -> Article:
    """Return the article with these sentences as furniture, and with another title where it was made from one of them."""
    sentences = tuple(replace(one, kind="furniture") if place in places else one for place, one in enumerate(article.sentences))
    title = article.title
    if article.title_basis == "derived" and title == derived_title(first_words(article.sentences, article.text), words):
        title = derived_title(first_words(sentences, article.text), words)
    return replace(article, sentences=sentences, title=title)


def first_words(sentences: Iterable[Sentence], text: str) -> str:
    """Return the first sentence that has a letter or a digit in it: a stop that stands alone names nothing."""
    return next((words for words in (s.span.of(text) for s in sentences if s.kind == "body") if any(map(str.isalnum, words))), text)


def _shelf(publisher: str, articles: Sequence[Article]) -> _Shelf:
    lines = [[sentence.span.of(article.text) for sentence in article.sentences] for article in articles]
    return _Shelf(publisher, articles, lines, Counter(line for own in lines for line in dict.fromkeys(own)))


def _on_shelf(shelf: _Shelf) -> Furniture:
    frequent = {line for line, count in shelf.spread.items() if count >= MIN_ARTICLES}
    if not frequent:
        return Furniture()
    frequent &= _at_edges(shelf, frequent)
    topical = _topical(shelf, frequent)
    strange = {line for line in frequent if topical(line) <= MAX_TOPICAL}
    places = {
        article.id: found for article, own in zip(shelf.articles, shelf.lines, strict=True) if (found := _around(own, strange, frequent))
    }
    return Furniture(places=places, problems=tuple(_problems(shelf, places)))


def _at_edges(shelf: _Shelf, frequent: set[str]) -> set[str]:
    """Return the lines that stand at the top or the foot of enough articles that have a text of their own."""
    edge: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for own in shelf.lines:
        if sum(shelf.spread[line] > 1 for line in own) > MAX_COPIED * len(own):
            continue
        outer = _outer(own, frequent)
        seen.update({line for line in own if line in frequent})
        edge.update({own[place] for place in outer if own[place] in frequent})
    return {line for line in frequent if seen[line] >= MIN_ARTICLES and edge[line] >= MIN_EDGE * seen[line]}


def _outer(own: Sequence[str], frequent: set[str]) -> set[int]:
    """Return the places at the top and the foot; a run of frequent lines counts as one, however long it is."""
    outer: set[int] = set()
    for places, free in ((range(len(own)), HEAD), (range(len(own) - 1, -1, -1), TAIL)):
        for place in places:
            free -= own[place] not in frequent
            if free <= 0:
                break
            outer.add(place)
    return outer


def _topical(shelf: _Shelf, frequent: set[str]) -> Callable[[str], float]:
    """Return how well the articles know the words of a line, 0 to 1, apart from the lines in question."""
    known: Counter[str] = Counter()
    for own in shelf.lines:
        known.update({word for line in own if line not in frequent for word in _content(line)})

    def share(line: str) -> float:
        words = set(_content(line))
        return sum(known[word] for word in words) / (len(words) * len(shelf.articles)) if words else 0.0

    return share


def _content(line: str) -> Iterator[str]:
    return (found[0].casefold() for found in _CONTENT.finditer(line))


def _around(own: Sequence[str], strange: set[str], frequent: set[str]) -> frozenset[int]:
    """Return the places of the strange lines, and of the frequent lines in one run with them."""
    places: set[int] = set()
    run: list[int] = []
    for place in range(len(own) + 1):
        if place < len(own) and own[place] in frequent:
            run.append(place)
            continue
        if any(own[one] in strange for one in run):
            places.update(run)
        run = []
    return frozenset(places)


def _problems(shelf: _Shelf, places: Mapping[str, frozenset[int]]) -> Iterator[Problem]:
    lines = zip(shelf.articles, shelf.lines, strict=True)
    count = Counter(line for article, own in lines for line in {own[place] for place in places.get(article.id, frozenset())})
    for line, times in sorted(count.items(), key=lambda item: (-item[1], item[0])):
        said = line if len(line) <= QUOTED else f"{line[:QUOTED].rstrip()}…"
        message = (
            f"{times} articles of {shelf.publisher} have the line “{said}”, which has no part in what they tell; "
            "no event is read from it: nothing to do unless it belongs to the story"
        )
        yield Problem(code=CODE, message=message, severity="info")
