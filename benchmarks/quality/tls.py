"""Summarise a topic of Timeline17 as timelines with the project's own dates and sentences, and score them.

    python benchmarks/quality/tls.py TOPIC_DIR --out timelines.json

TOPIC_DIR holds `articles.jsonl.gz` (id, date, publisher, text), `timelines.jsonl` (a gold timeline a line: `[[date, [sentences]], …]`)
and `keywords.json`; without the last the words are taken from the articles.
For each gold timeline it makes one of as many dates, with as many sentences a date as the gold one has on average,
from the articles that appeared within its span; it writes the list of them, `[{date: [sentences]}, …]`, in the order of the file.
The sentences are cut into tokens as the corpus is.
That is what every published system is given; nothing else of the gold is read before the timelines are written.

Where the gold has sentences it then prints ROUGE-1 and ROUGE-2 F1 of the many-to-one alignment, and the F1 of the dates (Martschat and
Markert 2017): for each timeline, the topic's mean, and the mean of the topics.
The scorer is `tilse` with its own ROUGE in Python, which only this script needs:

    uv pip install --no-deps tilse==0.2.1 && uv pip install nltk scipy
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

from generator.annotate import annotate
from generator.digest import digest
from generator.ingest import ingest
from generator.model import Article, RawFile, Timex
from generator.resources import Resources, resources, timex_words

Made = dict[str, list[str]]
"""A timeline: sentences by date."""
BRACKETS = ("-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-")


@dataclass(frozen=True, kw_only=True)
class Gold:
    """What is known of a gold timeline: its days with the number of sentences of each, and the sentences where they are at hand."""

    counts: Mapping[date, int]
    sentences: Mapping[date, Sequence[str]]

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day."""
        return min(self.counts), max(self.counts)

    @property
    def per_day(self) -> int:
        """The average number of sentences, rounded, at least one."""
        return max(1, round(sum(self.counts.values()) / len(self.counts)))


def read_gold(path: Path) -> list[Gold]:
    """Return the timelines of a `timelines.jsonl`; where only numbers of sentences stand there, they are enough."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            days = {date.fromisoformat(day[:10]): told for day, told in json.loads(line)}
            texts = {day: told for day, told in days.items() if not isinstance(told, int) and any(told)}
            found.append(Gold(counts={day: told if isinstance(told, int) else len(told) for day, told in days.items()}, sentences=texts))
    return found


class Topic:
    """The articles of a topic, read once."""

    def __init__(self, folder: Path, tools: Resources) -> None:
        """Read the articles and their dates; an article without text tells nothing."""
        self.tools = tools
        named = folder / "keywords.json"
        self.keywords: list[str] = json.loads(named.read_text(encoding="utf-8")) if named.exists() else []
        self.articles: list[Article] = []
        self.timexes: dict[str, tuple[Timex, ...]] = {}
        self.tokens: dict[str, Tokens] = {}
        lexicon = timex_words("en")
        with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                record = json.loads(line)
                article = read_article(record, f"{number:05d}", tools)
                if article is not None:
                    self.articles.append(article)
                    self.timexes[article.id] = annotate(article, lexicon=lexicon)
                    self.tokens[article.id] = Tokens(record["text"])

    def timeline(self, gold: Gold) -> Made:
        """Return the timeline of the articles that appeared within the span of the gold one, with as many days and sentences."""
        first, last = gold.span
        days = digest(
            [article for article in self.articles if article.dct.when and first <= article.dct.when.as_date() <= last],
            self.timexes,
            lexicon=self.tools.digest_lexicon,
            days=len(gold.counts),
            sentences=gold.per_day,
            keywords=self.keywords,
            span=gold.span,
            fill=True,
        )
        return {day.when.edtf: [self.tokens[told.article].of(told.text) for told in day.sentences] for day in days}


def read_article(record: Mapping[str, Any], id_: str, tools: Resources) -> Article | None:
    """Return an article of the corpus, read as a file of the seeds folder is: its date in front of its text."""
    text = f"---\ndate: {record['date'][:10]}\n---\n\n{record['text']}\n"
    return ingest(RawFile(id=id_, path=f"{id_}.md", data=text.encode()), words=tools.ingest_words).article


class Tokens:
    """The tokens of a text of the corpus, to find a sentence of the article again as it is cut there."""

    def __init__(self, text: str) -> None:
        """Number the letters and digits; they alone are the same in both."""
        self.tokens = text.split()
        marks = ["" if token in BRACKETS else _letters(token) for token in self.tokens]
        self.letters = "".join(marks)
        self.ends = list(accumulate(len(mark) for mark in marks))

    def of(self, sentence: str) -> str:
        """Return the tokens of a sentence, or the sentence as it is where the text has it not."""
        wanted = _letters(sentence)
        start = self.letters.find(wanted)
        if start < 0 or not wanted:
            return sentence
        first = next(n for n, end in enumerate(self.ends) if end > start)
        last = next(n for n, end in enumerate(self.ends) if end >= start + len(wanted))
        while last + 1 < len(self.tokens) and self.tokens[last + 1] in (".", "!", "''", "'", "-RRB-"):
            last += 1
        if first and self.tokens[first - 1] in ("``", "`", "$"):
            first -= 1
        return " ".join(self.tokens[first : last + 1])


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def scores(made: Made, gold: Gold) -> tuple[float, float, float]:
    """Return alignment ROUGE-1 and ROUGE-2 F1, and the F1 of the dates.

    Raises:
        ImportError: the scorer is not installed.
    """
    from tilse.data.timelines import GroundTruth, Timeline
    from tilse.evaluation.rouge import TimelineRougeEvaluator

    evaluator = TimelineRougeEvaluator(measures={"rouge_1", "rouge_2"}, rouge_computation="reimpl")
    ours = Timeline({date.fromisoformat(day): told for day, told in made.items()})
    found = evaluator.evaluate_align_date_content_costs_many_to_one(ours, GroundTruth([Timeline(dict(gold.sentences))]))
    shared = len(ours.get_dates() & set(gold.counts))
    return found["rouge_1"]["f_score"], found["rouge_2"]["f_score"], 2 * shared / (len(made) + len(gold.counts))


def mean(rows: Iterable[Sequence[float]]) -> tuple[float, ...]:
    """Return the mean of each column."""
    listed = list(rows)
    return tuple(sum(column) / len(listed) for column in zip(*listed, strict=True))


def shown(name: str, row: Sequence[float]) -> str:
    """Return a line of the table."""
    return f"{name:<24} AR-1 {row[0]:.3f}  AR-2 {row[1]:.3f}  Date-F1 {row[2]:.3f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the timelines of each topic, write them, score them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+", type=Path, metavar="TOPIC_DIR")
    parser.add_argument("--out", type=Path, help="where to write the timelines of one topic")
    options = parser.parse_args(arguments)
    if options.out and len(options.topics) > 1:
        parser.error("--out holds the timelines of one topic: give one TOPIC_DIR at a time")
    means = [found for folder in options.topics if (found := _topic(folder, options.out)) is not None]
    if len(means) > 1:
        print(shown(f"mean of {len(means)} topics", mean(means)))


def _topic(folder: Path, out: Path | None) -> tuple[float, ...] | None:
    """Make and write the timelines of one topic; return its mean scores, None where nothing can be scored."""
    golds = read_gold(folder / "timelines.jsonl")
    topic = Topic(folder, resources("en"))
    made = [topic.timeline(gold) for gold in golds]
    if out:
        out.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if not all(gold.sentences for gold in golds):
        print(f"{folder.name}: {len(made)} timelines; no gold sentences, so nothing is scored")
        return None
    try:
        rows = [scores(timeline, gold) for timeline, gold in zip(made, golds, strict=True)]
    except ImportError as error:
        print(f"{folder.name}: {len(made)} timelines; not scored, for {error}: see the top of this script", file=sys.stderr)
        return None
    for number, row in enumerate(rows):
        print(shown(f"{folder.name} {number}", row))
    print(shown(f"{folder.name}, mean", mean(rows)))
    return mean(rows)


if __name__ == "__main__":
    main()
