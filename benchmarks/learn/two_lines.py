"""Learn from labelled pairs of events of one date when the lines of both would tell a reader the same.

    python benchmarks/learn/two_lines.py bpoil libya egypt mj [--out merge-weights.toml]

The topics are folders of Timeline17, named as for `benchmarks/quality/pairs.py`, and are read whole: some minutes a topic.
Each label names a few mentions of two events (`benchmarks/labels/events-*.jsonl`).
The events compared are those that hold most of them now.
A pair of which one event is a part of the other teaches nothing: whether a part earns a line is a matter of taste.
Logistic regression over what `generator/merge/alike.py` sees, as in `one_event.py`.
Printed: what the limit of `notability.py` decides on each topic by weights that were learnt from the other topics.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.learn.one_event import Row, fit
from benchmarks.learn.weights import PATH, write
from benchmarks.quality.pairs import LABELS, Place, folder_of, locator, read_story, read_topic
from generator.merge import merge
from generator.merge.alike import FEATURES, Tellings
from generator.merge.notability import SAME_DATE
from generator.resources import Resources, resources

PULL = 0.01
"""Cost of a weight; .003 to .03 decide alike within three pairs."""


def examples(topic: str, tools: Resources) -> tuple[Row, list[str]]:
    """Return what is seen of each labelled pair of events of one date, one row a pair, and its label."""
    folder = folder_of(topic)
    articles, mentions = read_topic(folder, tools, whole=True)
    told = read_story(articles, mentions, tools)
    by_article = {article.id: tuple(m for m in mentions if m.article == article.id) for article in articles}
    made = merge(articles, by_article, title=folder.name, lexicon=tools.merge_lexicon, embed=tools.embed)
    events = [*made.events, *made.undated]
    facet = {each.mention.id: each for each in told.facets}
    facets = [[facet[name] for name in (event.id, *event.aliases)] for event in events]
    tellings, find = Tellings(events, facets, tools.merge_lexicon, tools.embed), locator(told, articles)
    home = {name: n for n, event in enumerate(events) for name in (event.id, *event.aliases)}
    rows: list[list[float]] = []
    labels: list[str] = []
    for line in (LABELS / f"events-{folder.name}.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        places = [[find(Place(**place)) for place in entry[side]] for side in ("left", "right")]
        sides = [Counter(home[told.facets[i].mention.id] for i in side if i is not None) for side in places]
        if not all(sides):
            continue
        one, other = (min(side, key=lambda n: (-side[n], n)) for side in sides)
        when, then = events[one].when, events[other].when
        if one != other and when and then and (when.earliest, when.latest) == (then.earliest, then.latest):
            seen = tellings.seen(one, other)
            rows.append([seen[name] for name in FEATURES])
            labels.append(entry["label"])
    return np.array(rows), labels


def learnt(told: list[tuple[Row, list[str]]]) -> Row:
    """Return the weights, that of the bias last."""
    rows, labels = np.concatenate([rows for rows, _ in told]), np.array([label for _, labels in told for label in labels])
    sure = labels != "part"
    return fit(rows[sure], (labels[sure] == "same").astype(np.float64), PULL)


def main() -> None:
    """Read the topics, fit, write the section `two-lines`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+")
    parser.add_argument("--out", type=Path, default=PATH)
    arguments = parser.parse_args()
    tools = resources("en")
    names = [folder_of(topic).name for topic in arguments.topics]
    told = [examples(topic, tools) for topic in arguments.topics]
    found: Counter[str] = Counter()
    for n, (name, (rows, labels)) in enumerate(zip(names, told, strict=True)):
        weights = learnt([each for k, each in enumerate(told) if k != n])
        above = Counter(label for label, row in zip(labels, rows, strict=True) if row @ weights[:-1] + weights[-1] >= SAME_DATE)
        print(name, {label: f"{above[label]} of {count}" for label, count in sorted(Counter(labels).items())})
        found += above
    total = Counter(label for _, labels in told for label in labels)
    figures = "topic left out: " + ", ".join(f"{found[label]} of {total[label]} {label}" for label in ("same", "part", "other"))
    provenance = {
        "script": "benchmarks/learn/two_lines.py",
        "corpus": f"Timeline17 ({', '.join(names)}), {total.total()} pairs of events",
        "method": f"logistic regression, features standardised, pull {PULL}",
        "date": "2026-11-22",
        "figures": figures,
    }
    write("two-lines", dict(zip((*FEATURES, "bias"), learnt(told).tolist(), strict=True)), provenance, path=arguments.out)
    print(figures)


if __name__ == "__main__":
    main()
