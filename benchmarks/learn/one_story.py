"""Learn from labelled pairs how much each rule says of two mentions of one story, starting from the weights set by hand.

    python benchmarks/learn/one_story.py bpoil libya [--out merge-weights.toml]

The topics are folders of Timeline17, named as for `benchmarks/quality/pairs.py`; only the pairs of the development side are used.
Logistic regression over what the rules of `generator/merge/compare.py` see, with three bounds, because labels are few:
the further a weight moves from the one in `merge.toml` the more it costs; none changes its sign; what speaks hard against one event keeps
three quarters of its weight at least, for a parser's slip in two stories must not make a plan and a meeting one event in all others.
Plain projected gradient descent from a fixed start: the same labels give the same weights.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.learn.weights import PATH, write
from benchmarks.quality.pairs import folder_of, located, read_labels, read_story, read_topic
from generator.merge.compare import RULES, seen
from generator.resources import Resources, resources

WORDS = PATH.with_name("merge.toml")

PULL = 0.01
"""Cost of moving a weight, for each pair; .001 to .01 decide alike within two points, and the more cautious is taken."""
STEPS, RATE = 6000, 0.2
"""Steps and length of a step; more steps change no weight by .01."""
HARD = (
    "nobody-named",
    "nobody-shared",
    "names-conflict",
    "people-conflict",
    "date-conflict",
    "planned-against-happened",
    "denied-against-happened",
    "statement-against-happening",
    "other-speaker",
    "other-content",
)
"""Rules that speak hard against one event."""
FIXED = ("two-mentions", "same-day")
"""Rules whose weight is a base rate; the labelled pairs were drawn for being hard to decide, so they do not show it."""
KEPT = 0.75
"""Share of the weight set by hand that these keep at least."""

Row = NDArray[np.float64]


def examples(topics: Sequence[str], tools: Resources) -> tuple[Row, Row]:
    """Return what each rule sees in each labelled pair of the development side, one row a pair, and 1 for each that is one event."""
    rows: list[list[float]] = []
    same: list[float] = []
    for topic in topics:
        folder = folder_of(topic)
        articles, mentions = read_topic(folder, tools)
        told = read_story(articles, mentions, tools)
        for label, left, right in located(read_labels(folder.name, "development"), told, articles):
            look = seen(told, left, right)
            rows.append([look[name] for name, _ in RULES])
            same.append(float(label.same))
    return np.array(rows), np.array(same)


def fit(rows: Row, same: Row, start: Row, hard: Row, free: Row) -> Row:
    """Return the weights.

    Args:
        rows: one row a pair, one column a rule.
        same: 1 for one event, else 0.
        start: the weights set by hand; a rule whose weight is 0 may move either way.
        hard: 1 for the rules that keep most of their weight.
        free: 0 for the rules that keep all of it.
    """
    sign = np.sign(start)
    least = np.abs(start) * KEPT * hard
    weights = start.copy()
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-rows @ weights))
        weights = weights - RATE * free * (rows.T @ (sure - same) / len(same) + PULL * (weights - start))
        weights = np.where(sign == 0, weights, sign * np.maximum(sign * weights, least))
    return weights


def main() -> None:
    """Read the topics, fit, write the section `one-story`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+")
    parser.add_argument("--out", type=Path, default=PATH)
    arguments = parser.parse_args()
    tools = resources("en")
    rows, same = examples(arguments.topics, tools)
    learn(rows, same, arguments.out, ", ".join(folder_of(topic).name for topic in arguments.topics))


def learn(rows: Row, same: Row, out: Path, topics: str) -> None:
    """Fit the weights to the examples and write them with what they were learnt from."""
    names = [name for name, _ in RULES]
    entries = tomllib.loads(WORDS.read_text(encoding="utf-8"))["evidence"]
    by_hand = {entry["name"]: float(entry["weight"]) for entry in entries}
    start = np.array([by_hand[name] for name in names])
    hard, free = (np.array([float((name in some) == inside) for name in names]) for some, inside in ((HARD, True), (FIXED, False)))
    weights = fit(rows, same, start, hard, free)
    decided = rows @ weights > 0
    right = float((decided * same).sum())
    provenance = {
        "script": "benchmarks/learn/one_story.py",
        "corpus": f"Timeline17 ({topics}), {len(same)} pairs of the development side of benchmarks/labels",
        "method": f"logistic regression towards the weights of merge.toml, pull {PULL}, signs kept, hard conflicts at {KEPT} or more",
        "date": "2026-11-21",
        "figures": f"these pairs, each alone: precision {right / decided.sum():.3f}, recall {right / same.sum():.3f}",
    }
    write("one-story", dict(zip(names, weights.tolist(), strict=True)), provenance, path=out)
    print(provenance["figures"])


if __name__ == "__main__":
    main()
