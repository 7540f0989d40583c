"""Learn from ECB+ train what speaks for two mentions being one event where the articles tell many stories.

    python benchmarks/learn/same_event.py ECB_Train_corpus.txt ECB_Train_Event_gold_mentions.json [--out merge-weights.toml]

Needs scikit-learn (requirements/learn.in), which the product does not.
Logistic regression over the features of `generator/merge/many.py`, average link over its log-odds.
The topics are split into three parts, each as large as the files it will be judged on and compared as a collection of its own.
The cut-off is the best of a few on the parts that the weights were not learnt from; it is then taken into the bias.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.learn.weights import PATH, write
from benchmarks.quality.coref import b_cubed, ceaf_e, chains, compare, muc, tell
from generator.merge.cluster import average_link
from generator.merge.lexicon import MergeLexicon
from generator.merge.many import ManyPairs, look, value
from generator.merge.weights import LearntWeights
from generator.resources import Resources

SPEECH = ("say", "tell", "announce", "report", "add", "claim", "state", "confirm", "statement")
PARTS = 3
EASY = 8  # of the pairs that nothing speaks for, one in so many is looked at, and counts for all
STRENGTH = 0.1  # inverse of the penalty on the standardised weights; .01 to 1 are within .2 points
CUTS = (-1.25, -1.0, -0.75, -0.5, -0.25)
DECIDING = ("same-lemma", "lemma-likeness", "words-likeness", "parts-shared", "one-article", "rare-lemma")
PRODUCTS = (
    *(f"articles-story * {name}" for name in DECIDING),
    *(f"articles-words * {name}" for name in DECIDING[:4]),
    *(f"articles-some-words * {name}" for name in ("same-lemma", "lemma-likeness", "words-likeness", "like-acts", "parts-shared")),
    *(f"same-lemma * {name}" for name in ("sentence-likeness", "parts-shared", "parts-differ", "one-article")),
    "around-likeness * lemma-likeness",
    *(
        f"{role}-{kind} * {name}"
        for role in ("agent", "patient")
        for kind in ("shared", "differ")
        for name in ("same-lemma", "same-speech")
    ),
)

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Part:
    """A collection of documents with what is seen of each pair of its mentions."""

    names: tuple[str, ...]
    seen: Mapping[str, Floats]
    gold: Sequence[object]

    def columns(self, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Floats:
        """Return the features of some pairs, a row a pair."""
        return np.stack([value(self.seen, name)[rows, columns] for name in self.names], axis=1)

    def evidence(self, weights: Mapping[str, float]) -> Floats:
        """Return the log-odds of every pair."""
        total = np.full((len(self.gold), len(self.gold)), weights["bias"], np.float32)
        for name in self.names:
            total += np.float32(weights[name]) * value(self.seen, name)
        return total


def parts(corpus: Path, gold: Sequence[Mapping[str, Any]], count: int) -> list[Part]:
    """Return the corpus in `count` parts, by topic, which is the number a document's name begins with."""
    tools = Resources("en")
    lexicon = replace(tools.merge_lexicon, learnt=LearntWeights(many={"bias": 0.0}, speech=frozenset(SPEECH)))
    topics = sorted({_topic(each) for each in gold})
    return [_part(corpus, [each for each in gold if _topic(each) in topics[n::count]], lexicon, tools) for n in range(count)]


def _topic(gold: Mapping[str, Any]) -> int:
    return int(gold["doc_id"].split("_")[0])


def _part(corpus: Path, gold: Sequence[Mapping[str, Any]], lexicon: MergeLexicon, tools: Resources) -> Part:
    story = compare(*tell(corpus, gold, tools), lexicon, tools.embed)
    if story.texts is None:
        raise SystemExit("These documents are too much alike to learn from what many stories have in common.")
    everything = np.arange(len(story.facets))
    seen = look(ManyPairs(story.texts, everything, everything))
    order = [int(facet.mention.id[1:]) for facet in story.facets]
    return Part(names=(*seen, *PRODUCTS), seen=seen, gold=[gold[i]["coref_chain"] for i in order])


def learn(trained: Sequence[Part]) -> dict[str, float]:
    """Return the weights, with their `bias`."""
    features, labels, counts = zip(*(_sample(part) for part in trained), strict=True)
    x = np.concatenate(features)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=400)
    model.fit((x - mean) / spread, np.concatenate(labels), sample_weight=np.concatenate(counts))
    weights = model.coef_[0] / spread
    return dict(zip(trained[0].names, map(float, weights), strict=True)) | {"bias": float(model.intercept_[0] - (mean * weights).sum())}


def _sample(part: Part) -> tuple[Floats, NDArray[np.bool_], Floats]:
    """Return the pairs to learn from: all that are one event or look alike, and some of the others, each for many."""
    rows, columns = np.triu_indices(len(part.gold), 1)
    names: dict[object, int] = {}
    codes = np.array([names.setdefault(chain, len(names)) for chain in part.gold])
    same = codes[rows] == codes[columns]
    alike = (part.seen["lemma-likeness"][rows, columns] > 0.5) & (part.seen["articles-words"][rows, columns] > 0.05)
    easy = ~same & ~alike
    taken = np.flatnonzero(~easy | (np.arange(len(rows)) % EASY == 0))
    counts = np.where(easy[taken], EASY, 1).astype(np.float32)
    return part.columns(rows[taken], columns[taken]), same[taken], counts


def conll(part: Part, weights: Mapping[str, float], cut: float) -> tuple[float, float, float]:
    """Return MUC, B³ and CEAF-e of a part."""
    key = chains(part.gold)
    response = [frozenset(group) for group in average_link(part.evidence(weights), cut)]
    return muc(key, response), b_cubed(key, response), ceaf_e(key, response)


def main() -> None:
    """Read the arguments, learn, write the weights and print what is expected of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("mentions", type=Path)
    parser.add_argument("--out", type=Path, default=PATH)
    parser.add_argument("--date", required=True, help="today, for the provenance")
    arguments = parser.parse_args()
    gold = json.loads(arguments.mentions.read_text(encoding="utf-8"))
    made = parts(arguments.corpus, gold, PARTS)
    scores = dict.fromkeys(CUTS, 0.0)
    for n, part in enumerate(made):
        weights = learn([other for m, other in enumerate(made) if m != n])
        for cut in CUTS:
            scores[cut] += sum(conll(part, weights, cut)) / 3 / PARTS
    print(" ".join(f"{cut}: {100 * score:.2f}" for cut, score in scores.items()))
    best = max(CUTS, key=lambda cut: scores[cut])
    weights = learn(made)
    weights["bias"] -= best
    topics = len({_topic(each) for each in gold})
    provenance = {
        "script": "benchmarks/learn/same_event.py",
        "corpus": f"ECB+ train, {len(gold)} gold event mentions of {topics} topics (CC BY 3.0)",
        "method": f"logistic regression, C {STRENGTH}; average link; cut-off {best} by {PARTS}-fold cross-validation by topic",
        "date": arguments.date,
        "figures": f"CoNLL F1 {100 * scores[best]:.1f} on the topics left out",
    }
    write("many-stories", weights, provenance, words={"speech": SPEECH}, path=arguments.out)


if __name__ == "__main__":
    main()
