"""A tiny notation for articles: one sentence a line, a blank line between paragraphs, dates as `{words=TIMEX3 value}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from spacy.language import Language

from generator.extract import EventLexicon, extract
from generator.model import Article, DocumentDate, Mention, Sentence, Span, Timex, TimexType
from generator.resources import Resources
from generator.when import When

_DATE = re.compile(r"\{([^=}]+)=([^}]+)\}")
Tell = Callable[..., tuple[Mention, ...]]


def read(notation: str, dct: str | None = "2025-03-07", article: str = "a") -> tuple[Article, tuple[Timex, ...]]:
    """Return the article and the time expressions that the notation describes; 2025-03-07 is a Friday."""
    text, sentences, timexes = "", [], []
    for paragraph, block in enumerate(notation.strip().split("\n\n")):
        for line in block.strip().split("\n"):
            start = len(text)
            for part in re.split(r"(\{[^}]+\})", line.strip()):
                if match := _DATE.fullmatch(part):
                    timexes.append(_timex(match[1], match[2], len(text)))
                    text += match[1]
                else:
                    text += part
            sentences.append(Sentence(span=Span(start, len(text)), paragraph=paragraph))
            text += " "
        text = text.rstrip() + "\n\n"
    date = DocumentDate(when=When.parse(dct) if dct else None)
    return Article(id=article, file=f"{article}.txt", title="Title", text=text.strip(), sentences=tuple(sentences), dct=date), tuple(
        timexes
    )


def _timex(words: str, value: str, start: int) -> Timex:
    kind: TimexType = "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"
    first, _, last = value.partition("/")
    stated = f"XXXX{value[4:]}" if re.fullmatch(r"[A-Z]\w+ \d+", words) else value
    return Timex(
        span=Span(start, start + len(words)),
        text=words,
        type=kind,
        value=value,
        rule="test",
        stated=stated,
        begin=first if last else None,
        end=last or None,
    )


@pytest.fixture(scope="session")
def english() -> EventLexicon:
    """The words of `generator/data/en/events.toml`."""
    return Resources().event_lexicon


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The English parser."""
    return Resources().nlp


@pytest.fixture(scope="session")
def tell(nlp: Language, english: EventLexicon) -> Tell:
    """A function from the notation to the mentions."""

    def mentions(notation: str, dct: str | None = "2025-03-07", article: str = "a") -> tuple[Mention, ...]:
        read_article, timexes = read(notation, dct, article)
        return extract(read_article, timexes, nlp=nlp, lexicon=english)

    return mentions


def dates(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Return the dated event words with their dates."""
    return {mention.trigger.lemma: mention.when.edtf for mention in mentions if mention.when is not None}


def only(mentions: tuple[Mention, ...], lemma: str) -> Mention:
    """Return the one mention of an event word."""
    found = [mention for mention in mentions if mention.trigger.lemma == lemma]
    assert len(found) == 1, [mention.trigger.lemma for mention in mentions]
    return found[0]


def read_weekday(text: str, tell: Tell, stated: str = "XXXX-WXX-4") -> str:
    """Return the date of the one dated mention, its weekday read without a week: annotate took the one before or behind."""
    article, (timex,) = read(text)
    words = Resources()
    read_so = (replace(timex, stated=stated),)
    (mention,) = (item for item in extract(article, read_so, nlp=words.nlp, lexicon=words.event_lexicon) if item.when)
    assert mention.when is not None
    return mention.when.edtf
