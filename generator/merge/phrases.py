"""Short pieces of plain English that reasons and readings are put together from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.merge.lexicon import MergeLexicon
from generator.model import Article
from generator.when import Day, When


def plain_date(when: When, lexicon: MergeLexicon) -> str:
    """Return a date for a sentence: `14 February 2025`, `February 2025`, `2016`, `13 to 14 February 2025`; EDTF where none fits."""
    bare = when.without_doubt().edtf
    if bare.count("/") == 1 and when.earliest.year > 0:
        first, _, last = bare.partition("/")
        if len(first) == len(last) == 10:
            return _range(when.earliest, when.latest, lexicon)
    parts = bare.split("-")
    if not all(part.isdigit() for part in parts) or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return bare
    if len(parts) == 3:
        return _day(when.earliest, lexicon)
    if len(parts) == 2:
        return f"{lexicon.months[int(parts[1]) - 1]} {parts[0]}"
    return bare


def _day(day: Day, lexicon: MergeLexicon) -> str:
    return f"{day.day} {lexicon.months[day.month - 1]} {day.year}"


def _range(first: Day, last: Day, lexicon: MergeLexicon) -> str:
    if first == last:
        return _day(first, lexicon)
    start = _day(first, lexicon)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = str(first.day)
    return f"{start} to {_day(last, lexicon)}"


def listed(items: Sequence[str], most: int = 3) -> str:
    """Return `a`, `a and b`, `a, b and c`, or with more than `most` items `a, b, c and 4 others`."""
    shown = list(items[:most])
    if len(items) > most:
        rest = len(items) - most
        shown.append(f"{rest} other{'s' if rest > 1 else ''}")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def shortened(names: Sequence[str]) -> tuple[str, ...]:
    """Return family names for people as newspapers do at second mention; a name of one word stays."""
    return tuple(name.split()[-1] for name in names)


TITLE = 40
"""Characters of a title in a sentence of ours."""


def called(articles: Sequence[Article]) -> dict[str, str]:
    """Return what a sentence calls each article, by id: its publisher, where no other has it, else the start of its title as well."""
    publishers = Counter(article.publisher for article in articles)
    return {article.id: _called(article, publishers[article.publisher] == 1) for article in articles}


def _called(article: Article, alone: bool) -> str:
    if article.publisher and alone:
        return article.publisher
    title = f"“{_cut(article.title)}”" if article.title.strip() else article.id
    return f"{article.publisher} ({title})" if article.publisher else title


def _cut(title: str) -> str:
    """Return a title of at most `TITLE` characters, cut between words and marked as cut."""
    text = " ".join(title.split()).rstrip("…").strip()
    if len(text) <= TITLE:
        return text if text == " ".join(title.split()) else f"{text}…"
    return text[:TITLE].rsplit(" ", 1)[0].rstrip(",;:.–— ") + "…"
