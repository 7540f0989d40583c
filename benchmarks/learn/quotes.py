"""Learn from labelled quotes of events how sure it is that a quote is about its event.

    python benchmarks/learn/quotes.py bpoil libya egypt mj [--out merge-weights.toml]

The topics are folders of Timeline17, named as for `benchmarks/quality/pairs.py`, and are read whole: some minutes a topic.
Each line of `benchmarks/labels/quotes-*.jsonl` names the quotes that a timeline once put together, and says of each
whether a reader found it to be about the event of the first one.
So the groups are those of the labels, whatever the merge makes of them now.
Logistic regression over what `generator/merge/doubt.py` sees, as in `one_event.py`; a quote in doubt counts as not about it.
Printed: what the limit of `doubt.py` decides on each topic by weights that were learnt from the other topics.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.learn.one_event import Row, fit
from benchmarks.learn.weights import PATH, write
from benchmarks.quality.pairs import LABELS, Place, folder_of, locator, read_story, read_topic
from generator.merge.copies import source_groups
from generator.merge.doubt import FEATURES, SURE, seen
from generator.merge.features import Story
from generator.merge.quotes import Quotes
from generator.model import Article
from generator.resources import Resources, resources

PULL = 0.003
"""Cost of a weight; .001 to .01 leave as many events with a wrong quote within two."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The labelled quotes of one topic but the first of each event: what is seen of each, whether it is about its event, and which."""

    rows: Row
    about: Row
    events: Row


def judged(topic: str, told: Story, articles: Sequence[Article], tools: Resources) -> Judged:
    """Return the quotes of a topic that are still found."""
    quotes = Quotes(told, {article.id: article for article in articles}, source_groups(articles), tools.merge_lexicon)
    find = locator(told, articles)
    found: list[tuple[list[float], bool, int]] = []
    for number, line in enumerate((LABELS / f"quotes-{topic}.jsonl").read_text(encoding="utf-8").splitlines()):
        told_of = {
            find(Place(*(each[key] for key in ("article", "start", "end", "hash")))): each["about"] for each in json.loads(line)["quotes"]
        }
        group = [i for i in told_of if i is not None]
        if len({quotes.origins[i] for i in group}) > 1:
            views = ((view, told_of[i]) for i, view in seen(group, quotes).items())
            found += [([view[name] for name in FEATURES], label == "yes", number) for view, label in views]
    return Judged(*(np.array([each[part] for each in found], dtype=np.float64) for part in range(3)))


def learnt(topics: Sequence[Judged]) -> Row:
    """Return the weights, that of the bias last."""
    return fit(np.concatenate([topic.rows for topic in topics]), np.concatenate([topic.about for topic in topics]), PULL)


def decided(topic: Judged, weights: Row) -> dict[str, str]:
    """Return in words what the limit decides on a topic."""
    sure, about = topic.rows @ weights[:-1] + weights[-1] >= SURE, topic.about == 1
    return {
        "right ones in doubt": f"{int((about & ~sure).sum())} of {int(about.sum())}",
        "wrong ones in doubt": f"{int((~about & ~sure).sum())} of {int((~about).sum())}",
        "events with a wrong one left": f"{len(set(topic.events[~about & sure]))} of {len(set(topic.events))}",
    }


def main() -> None:
    """Read the topics, fit, write the section `quotes`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+")
    parser.add_argument("--out", type=Path, default=PATH)
    arguments = parser.parse_args()
    tools = resources("en")
    names = [folder_of(topic).name for topic in arguments.topics]
    topics: list[Judged] = []
    for topic, name in zip(arguments.topics, names, strict=True):
        articles, mentions = read_topic(folder_of(topic), tools, whole=True)
        topics.append(judged(name, read_story(articles, mentions, tools), articles, tools))
    store(names, topics, arguments.out)


def store(names: Sequence[str], topics: Sequence[Judged], path: Path) -> None:
    """Fit on all topics and write the weights, with what they decide on each topic when it is left out."""
    told = []
    for n, (name, topic) in enumerate(zip(names, topics, strict=True)):
        verdict = decided(topic, learnt([each for k, each in enumerate(topics) if k != n]))
        told.append(f"{name}: " + ", ".join(f"{value} {key}" for key, value in verdict.items()))
        print(told[-1])
    provenance = {
        "script": "benchmarks/learn/quotes.py",
        "corpus": f"Timeline17 ({', '.join(names)}), {sum(len(topic.about) for topic in topics)} quotes",
        "method": f"logistic regression, features standardised, pull {PULL}",
        "date": "2026-11-22",
        "figures": "topic left out: " + "; ".join(told),
    }
    write("quotes", dict(zip((*FEATURES, "bias"), learnt(topics).tolist(), strict=True)), provenance, path=path)


if __name__ == "__main__":
    main()
