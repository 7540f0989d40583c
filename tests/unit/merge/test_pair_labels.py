"""The labelled pairs of `benchmarks/labels`: their form, and that a place is found again however its text is cleaned."""

import importlib.util
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[3]


def _benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pairs_benchmark", ROOT / "benchmarks" / "quality" / "pairs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


PAIRS = _benchmark()


def test_a_place_is_found_again_where_the_text_was_put_together_from_tokens() -> None:
    tokens = "The ferry `` Island Star '' -LRB- built in 1990 -RRB- sank on Monday , its owner said ."
    plain = "The ferry “Island Star” (built in 1990) sank on Monday, its owner said."
    assert PAIRS.letters_hash(tokens, tokens.index("sank")) == PAIRS.letters_hash(plain, plain.index("sank"))


def test_another_place_of_the_same_text_has_another_hash() -> None:
    text = "The ferry sank on Monday. The tug sank on Tuesday."
    assert PAIRS.letters_hash(text, text.index("sank")) != PAIRS.letters_hash(text, text.rindex("sank"))


def test_each_labelled_pair_lies_on_the_side_of_its_stretch_and_enough_are_kept_aside() -> None:
    windows = tomllib.loads((ROOT / "benchmarks" / "labels" / "windows.toml").read_text(encoding="utf-8"))
    labels = []
    for topic in ("bpoil", "libya"):
        for label in PAIRS.read_labels(topic):
            days = [re.findall(r"\d{4}-\d\d-\d\d", place.article)[0] for place in (label.left, label.right)]
            (side,) = {w["side"] for w in windows[topic] for day in days if w["first"].isoformat() <= day <= w["last"].isoformat()}
            assert label.side == side
            labels.append(label)
    assert len(labels) >= 400
    assert sum(label.side == "aside" for label in labels) >= 200
    assert sum(label.same for label in labels) >= len(labels) / 3


def test_scores_count_what_was_put_together_and_what_belongs_together() -> None:
    labels = [PAIRS.Label("t", "aside", None, None, same) for same in (True, True, False, False)]
    score = PAIRS.scored([True, False, True, False], labels)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
