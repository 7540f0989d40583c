"""Whether two mentions of one story are rightly put into one event, or rightly kept apart.

    python benchmarks/quality/pairs.py bpoil libya [--side aside|development] [--show]

Each topic is a folder of Timeline17 (`articles.jsonl.gz`), by its path or by its name below `DATELINE_DATA/tls/t17`.
Its articles are those of `benchmarks/labels/windows.toml`, read by the project itself; the pairs were labelled by hand,
as `benchmarks/labels/README.md` says, and hold no text.

Reported: precision, recall and F1 of `one event`, as the whole merge decides (`merged`) and as each pair alone would (`alone`).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.annotate import annotate
from generator.extract import extract
from generator.ingest import ingest
from generator.merge.compare import evidence
from generator.merge.features import Story, article_key, story
from generator.merge.grouping import groups
from generator.merge.names import name_book
from generator.merge.pairs import Pairs
from generator.model import Article, Mention, RawFile
from generator.resources import Resources, resources, timex_words

LABELS = Path(__file__).parents[1] / "labels"
CONTEXT = 30
"""Letters on either side of where a trigger begins that tell it from every other place of its article."""

_BRACKETS = re.compile(r"-[LR][RSC]B-")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a labelled mention stands: an article, the offsets of its trigger when it was labelled, and a hash of the letters there."""

    article: str
    start: int
    end: int
    hash: str


@dataclass(frozen=True, slots=True)
class Label:
    """One pair and whether both tell of one event."""

    topic: str
    side: str
    left: Place
    right: Place
    same: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How often `one event` was decided rightly."""

    right: int
    decided: int
    true: int

    @property
    def precision(self) -> float:
        """Share of the pairs put together that belong together."""
        return self.right / self.decided if self.decided else 0.0

    @property
    def recall(self) -> float:
        """Share of the pairs that belong together that were put together."""
        return self.right / self.true if self.true else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.right / (self.decided + self.true) if self.decided + self.true else 0.0


def letters_hash(text: str, at: int) -> str:
    """Return a hash of the letters around a place: the same however spaces, quotation marks and brackets are written."""
    before = _letters(text[max(0, at - 8 * CONTEXT) : at])[-CONTEXT:]
    after = _letters(text[at : at + 8 * CONTEXT])[:CONTEXT]
    return hashlib.sha256(f"{before}|{after}".encode()).hexdigest()[:16]


def _letters(text: str) -> str:
    return "".join(char for char in _BRACKETS.sub(" ", text).lower() if char.isalpha())


def read_labels(topic: str, side: str | None = None) -> list[Label]:
    """Return the labelled pairs of a topic, of one side only where one is named."""
    lines = (LABELS / f"{topic}.jsonl").read_text(encoding="utf-8").splitlines()
    made = [_label(topic, json.loads(line)) for line in lines]
    return [label for label in made if side in (None, label.side)]


def _label(topic: str, entry: Mapping[str, Any]) -> Label:
    return Label(topic, entry["side"], Place(**entry["left"]), Place(**entry["right"]), entry["same"])


def raw_files(folder: Path, whole: bool = False) -> list[RawFile]:
    """Return the articles of the windows of one topic, or of the `whole` topic, as files with front matter."""
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    if whole:
        return [_raw(each) for each in told]
    settings = tomllib.loads((LABELS / "windows.toml").read_text(encoding="utf-8"))
    return [_raw(each) for window in settings[folder.name] for each in _drawn(told, window["first"], window["last"], settings["articles"])]


def _drawn(told: Iterable[dict[str, Any]], first: date, last: date, most: int) -> list[dict[str, Any]]:
    within = [each for each in told if first.isoformat() <= each["date"] <= last.isoformat()]
    return sorted(within, key=lambda each: hashlib.sha256(each["id"].encode()).hexdigest())[:most]


def _raw(each: Mapping[str, Any]) -> RawFile:
    page = f'---\ndate: {each["date"]}\npublisher: "{each["publisher"]}"\n---\n\n{each["text"]}'
    return RawFile(id=each["id"], path=f"{each['id']}.md", data=page.encode())


def read_topic(folder: Path, tools: Resources, whole: bool = False) -> tuple[list[Article], list[Mention]]:
    """Return the articles of a topic's windows, or of the `whole` topic, in their canonical order, and what they tell."""
    articles: list[Article] = []
    mentions: dict[str, tuple[Mention, ...]] = {}
    for raw in raw_files(folder, whole):
        article = ingest(raw, words=tools.ingest_words, language="en").article
        if article is not None:
            timexes = annotate(article, lexicon=timex_words("en"))
            mentions[article.id] = extract(article, timexes, nlp=tools.nlp, lexicon=tools.event_lexicon)
            articles.append(article)
    articles.sort(key=article_key)
    return articles, [mention for article in articles for mention in mentions[article.id]]


def read_story(articles: Sequence[Article], mentions: Sequence[Mention], tools: Resources) -> Story:
    """Return the facets of a topic, as the merge makes them."""
    book = name_book(mentions, [article.text for article in articles], tools.merge_lexicon)
    return story(articles, mentions, book, tools.merge_lexicon, tools.embed)


def located(labels: Sequence[Label], told: Story, articles: Sequence[Article]) -> list[tuple[Label, int, int]]:
    """Return the labels whose two mentions are still found, with the indexes of their facets."""
    find = locator(told, articles)
    both = [(label, find(label.left), find(label.right)) for label in labels]
    return [(label, left, right) for label, left, right in both if left is not None and right is not None and left != right]


def locator(told: Story, articles: Sequence[Article]) -> Callable[[Place], int | None]:
    """Return what gives the index of the facet at a labelled place, None where no mention is found there any more."""
    texts = {article.id: article.text for article in articles}
    by_place: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, facet in enumerate(told.facets):
        mention = facet.mention
        by_place[mention.article, letters_hash(texts[mention.article], mention.trigger.span.start)].append(i)

    def find(place: Place) -> int | None:
        found = by_place.get((place.article, place.hash), [])
        return min(found, key=lambda i: abs(told.facets[i].mention.trigger.span.start - place.start), default=None)

    return find


def decisions(told: Story, pairs: Sequence[tuple[Label, int, int]], tools: Resources) -> tuple[list[bool], list[bool]]:
    """Return for each pair whether the merge has both in one event, and whether their own evidence is above 0."""
    home = {i: n for n, group in enumerate(groups(told, tools.merge_lexicon)) for i in group}
    merged = [home[left] == home[right] for _, left, right in pairs]
    alone = [bool(evidence(Pairs(told, [left], [right]), tools.merge_lexicon)[0, 0] > 0) for _, left, right in pairs]
    return merged, alone


def scored(decided: Sequence[bool], labels: Sequence[Label]) -> Score:
    """Return the counts of what was decided against the labels."""
    right = sum(each and label.same for each, label in zip(decided, labels, strict=True))
    return Score(right, sum(decided), sum(label.same for label in labels))


def main() -> int:
    """Read the topics, print the scores, and with `--show` every pair that was decided wrongly, as ids and offsets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+")
    parser.add_argument("--side", choices=("aside", "development"), default="aside")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    folders = [folder_of(topic) for topic in arguments.topics]
    missing = [folder for folder in folders if not (folder / "articles.jsonl.gz").is_file()]
    if missing:
        print(f"There is no {missing[0] / 'articles.jsonl.gz'}. Name the topic's folder, or the development data in DATELINE_DATA.")
        return 2
    tools = resources("en")
    rows: list[tuple[Label, bool, bool]] = []
    for folder in folders:
        rows += _rows(folder, arguments.side, tools)
    for name in (*(folder.name for folder in folders), "all"):
        _report(name, [row for row in rows if name in (row[0].topic, "all")])
    if arguments.show:
        _show(rows)
    return 0


def folder_of(topic: str) -> Path:
    """Return the folder of a topic, given by its path or by its name below `DATELINE_DATA`."""
    return Path(topic) if "/" in topic else Path(os.environ.get("DATELINE_DATA", ".")) / "tls" / "t17" / topic


def _rows(folder: Path, side: str, tools: Resources) -> list[tuple[Label, bool, bool]]:
    articles, mentions = read_topic(folder, tools)
    told = read_story(articles, mentions, tools)
    labels = read_labels(folder.name, side)
    pairs = located(labels, told, articles)
    print(f"{folder.name}: {len(articles)} articles, {len(mentions)} mentions, {len(pairs)} of {len(labels)} pairs found")
    merged, alone = decisions(told, pairs, tools)
    return [(label, one, other) for (label, _, _), one, other in zip(pairs, merged, alone, strict=True)]


def _report(name: str, rows: Sequence[tuple[Label, bool, bool]]) -> None:
    labels = [label for label, _, _ in rows]
    for how, decided in (("merged", [row[1] for row in rows]), ("alone", [row[2] for row in rows])):
        score = scored(decided, labels)
        counts = f"{score.right} of {score.decided} together, {score.true} true, {len(rows)} pairs"
        print(f"{name:8} {how:7} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}  ({counts})")


def _show(rows: Iterable[tuple[Label, bool, bool]]) -> None:
    for label, merged, _ in rows:
        if merged != label.same:
            left, right = label.left, label.right
            wrong = "apart, but one event" if label.same else "together, but two events"
            print(f"{wrong}: {left.article} {left.start}-{left.end}, {right.article} {right.start}-{right.end}")


if __name__ == "__main__":
    sys.exit(main())
