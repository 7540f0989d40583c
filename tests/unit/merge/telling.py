"""Small stories for tests: a sentence with its event word in brackets becomes a mention.

`told("The council [closed] the bridge on Monday.", "2031-05-05", people=["Ada Moor"])`
"""

from __future__ import annotations

import re
import tomllib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.merge import MergeLexicon, merge
from generator.merge.weights import LearntWeights
from generator.model import (
    Article,
    DocumentDate,
    Event,
    Figure,
    Kind,
    Mention,
    Participant,
    Sentence,
    Span,
    Status,
    Timeline,
    Trigger,
)
from generator.when import When

DATA = Path(__file__).parents[3] / "generator" / "data" / "en" / "merge.toml"
LEARNT = LearntWeights.from_toml(tomllib.loads(DATA.with_name("merge-weights.toml").read_text(encoding="utf-8")))
LEXICON = MergeLexicon.from_toml(tomllib.loads(DATA.read_text(encoding="utf-8")), LEARNT)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One sentence with what extract would have found in it."""

    text: str
    word: Span
    fields: Mapping[str, Any]


def told(
    sentence: str,
    date: str | None = None,
    *,
    lemma: str | None = None,
    pos: str = "verb",
    people: Sequence[str] = (),
    bodies: Sequence[str] = (),
    groups: Sequence[str] = (),
    place: str | None = None,
    figures: Sequence[tuple[str, float, str]] = (),
    headline: str | None = None,
    status: Status = "happened",
    kind: Kind = "happening",
    basis: str = "stated",
    attribution: str | None = None,
    day_part: str | None = None,
    background: bool = False,
    aside: bool = False,
) -> Told:
    """Return one mention; the word in brackets is its trigger, whose lemma is that word unless another is given."""
    match = re.search(r"\[(.+?)\]", sentence)
    assert match is not None, sentence
    text = sentence.replace("[", "").replace("]", "")
    named = [
        *(Participant(name=name, type="person", role="agent" if n == 0 else "other") for n, name in enumerate(people)),
        *(Participant(name=name, type="organisation") for name in bodies),
        *(Participant(name=name, type="group") for name in groups),
    ]
    return Told(
        text=text,
        word=Span(match.start(), match.end() - 2),
        fields={
            "lemma": lemma or match[1].lower(),
            "pos": pos,
            "when": When.parse(date) if date else None,
            "basis": basis,
            "status": status,
            "kind": kind,
            "attribution": attribution,
            "participants": tuple(named),
            "place": place,
            "figures": figures,
            "headlines": (headline,) if headline else (),
            "day_part": day_part,
            "background": background,
            "aside": aside,
        },
    )


def article(
    id_: str, date: str | None, *sentences: Told | str, title: str | None = None, publisher: str | None = None
) -> tuple[Article, tuple[Mention, ...]]:
    """Return an article made of the sentences, one paragraph each, with the mentions in them."""
    texts = [sentence if isinstance(sentence, str) else sentence.text for sentence in sentences]
    starts = [sum(len(text) + 2 for text in texts[:n]) for n in range(len(texts))]
    made = Article(
        id=id_,
        file=f"{id_}.txt",
        title=title or texts[0],
        title_basis="stated" if title else "derived",
        publisher=publisher,
        dct=DocumentDate(when=When.parse(date), basis="metadata") if date else DocumentDate(),
        text="\n\n".join(texts),
        sentences=tuple(
            Sentence(span=Span(at, at + len(text)), paragraph=n) for n, (at, text) in enumerate(zip(starts, texts, strict=True))
        ),
    )
    mentions = [_mention(made, n, starts[n], each) for n, each in enumerate(sentences) if isinstance(each, Told)]
    return made, tuple(mentions)


def _mention(made: Article, n: int, start: int, each: Told) -> Mention:
    fields = dict(each.fields)
    lemma, pos, figures = fields.pop("lemma"), fields.pop("pos"), fields.pop("figures")
    span = Span(start + each.word.start, start + each.word.end)
    counted = tuple(
        Figure(text=text, number=number, unit=unit, span=Span(start + each.text.index(text), start + each.text.index(text) + len(text)))
        for text, number, unit in figures
    )
    return Mention(
        id=f"{made.id}-{n}",
        article=made.id,
        sentence=n,
        quote=Span(start, start + len(each.text)),
        trigger=Trigger(span=span, lemma=lemma, pos=pos),
        figures=counted,
        clause=each.text.rstrip("."),
        **fields,
    )


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return unit vectors of the texts' words: enough for tests, and the same on every machine."""
    rows = np.zeros((len(texts), 128), np.float32)
    for row, text in enumerate(texts):
        for word in re.findall(r"\w+", text.lower()):
            rows[row, zlib.crc32(word.encode()) % 128] += 1
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[np.float32] = (rows / np.where(norms > 0, norms, 1)).astype(np.float32)
    return unit


def timeline(*made: tuple[Article, tuple[Mention, ...]], days: Mapping[str, float] | None = None, most: int | None = None) -> Timeline:
    """Return the timeline of a story; `days` is what its days weigh, `most` how many events get a line."""
    mentions = {each.id: told for each, told in made}
    return merge([each for each, _ in made], mentions, title="Test", lexicon=LEXICON, embed=embed, days=days or {}, most=most)


def groups(result: Timeline) -> list[set[str]]:
    """Return the ids of the mentions of each event, in the order of the timeline, dated ones first."""
    return [{citation.mention for citation in event.by_mention} for event in (*result.events, *result.undated)]


def event_of(result: Timeline, mention: str) -> Event:
    """Return the event that cites a mention."""
    return next(event for event in (*result.events, *result.undated) if any(c.mention == mention for c in event.by_mention))
