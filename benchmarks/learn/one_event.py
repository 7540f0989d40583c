"""Learn from labelled pairs of groups when two groups of one story are one event told in two ways.

    python benchmarks/learn/one_event.py bpoil libya [--out merge-weights.toml]

The topics are folders of Timeline17, named as for `benchmarks/quality/pairs.py`, and are read whole: some minutes a topic.
Each label names a few mentions of two events of a timeline (`benchmarks/labels/events-*.jsonl`).
The two groups compared are those that hold most of them now.
Only pairs that the merge may join are learnt from: happenings whose days fit. A part of an event counts as another event.
Logistic regression over what `generator/merge/retold.py` sees, features standardised, plain gradient descent from a fixed start.
Printed: what the cut-off of `retold.py` decides on tenths of the pairs that were left out of the fitting.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.learn.weights import PATH, write
from benchmarks.quality.pairs import LABELS, Place, folder_of, locator, read_story, read_topic
from generator.merge.grouping import dated_groups
from generator.merge.retold import CUT, FEATURES, WIDEST, Profiles
from generator.resources import Resources, resources

PULL = 0.03
"""Cost of a weight; .01 to .06 decide alike within two pairs."""
STEPS, RATE = 3000, 0.3
"""Steps and length of a step; more steps change no weight by .01."""
PARTS = 10
"""Parts of the pairs, each left out once."""

Row = NDArray[np.float64]


def examples(topics: Sequence[str], tools: Resources) -> tuple[Row, list[str]]:
    """Return what is seen of each pair of groups that may be joined, one row a pair, and its label."""
    rows: list[list[float]] = []
    labels: list[str] = []
    for topic in topics:
        folder = folder_of(topic)
        articles, mentions = read_topic(folder, tools, whole=True)
        told = read_story(articles, mentions, tools)
        groups = dated_groups(told, tools.merge_lexicon)
        profiles, find = Profiles(told, groups), locator(told, articles)
        home = {i: n for n, group in enumerate(groups) for i in group}
        for line in (LABELS / f"events-{folder.name}.jsonl").read_text(encoding="utf-8").splitlines():
            entry: Mapping[str, Any] = json.loads(line)
            sides = [Counter(home[i] for place in entry[side] if (i := find(Place(**place))) in home) for side in ("left", "right")]
            if not all(sides):
                continue
            one, other = (min(side, key=lambda n: (-side[n], n)) for side in sides)
            days = profiles.spans[[one, other]]
            if one != other and profiles.may_be_one(one, other) and int((days[:, 1] - days[:, 0]).max()) < WIDEST:
                seen = profiles.seen(one, other)
                rows.append([seen[name] for name in FEATURES])
                labels.append(entry["label"])
    return np.array(rows), labels


def fit(rows: Row, same: Row, pull: float = PULL) -> Row:
    """Return the weights, that of the bias last."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    inputs = np.column_stack([(rows - middle) / spread, np.ones(len(rows))])
    weights = np.zeros(inputs.shape[1])
    free = np.append(np.ones(rows.shape[1]), 0)
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-inputs @ weights))
        weights -= RATE * (inputs.T @ (sure - same) / len(same) + pull * free * weights)
    scaled = weights[:-1] / spread
    return np.append(scaled, weights[-1] - scaled @ middle)


def left_out(rows: Row, same: Row) -> Row:
    """Return the log-odds of each pair by weights that were fitted without it."""
    part = np.random.default_rng(0).permutation(len(rows)) % PARTS
    scores = np.zeros(len(rows))
    for n in range(PARTS):
        weights = fit(rows[part != n], same[part != n])
        scores[part == n] = rows[part == n] @ weights[:-1] + weights[-1]
    return scores


def main() -> None:
    """Read the topics, fit, write the section `two-groups`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="+")
    parser.add_argument("--out", type=Path, default=PATH)
    arguments = parser.parse_args()
    rows, labels = examples(arguments.topics, resources("en"))
    same = np.array([float(label == "same") for label in labels])
    above = Counter(label for label, score in zip(labels, left_out(rows, same), strict=True) if score >= CUT)
    figures = (
        f"left out: {above.total()} pairs above the cut-off, {above['same']} one event, {above['part']} a part, {above['other']} another"
    )
    weights = fit(rows, same)
    provenance = {
        "script": "benchmarks/learn/one_event.py",
        "corpus": f"Timeline17 ({', '.join(folder_of(topic).name for topic in arguments.topics)}), {len(rows)} pairs of groups",
        "method": f"logistic regression, features standardised, pull {PULL}",
        "date": "2026-11-22",
        "figures": figures,
    }
    write("two-groups", dict(zip((*FEATURES, "bias"), weights.tolist(), strict=True)), provenance, path=arguments.out)
    print(figures)


if __name__ == "__main__":
    main()
