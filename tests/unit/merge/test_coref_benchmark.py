"""The benchmark that clusters gold mentions: its scores on small examples worked out by hand, and what it reads."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.learn.weights import write
from benchmarks.quality.coref import b_cubed, ceaf_e, chains, muc, read_corpus
from generator.merge import LearntWeights


def scores(key: Sequence[object], response: Sequence[object]) -> tuple[float, float, float]:
    left, right = chains(key), chains(response)
    return muc(left, right), b_cubed(left, right), ceaf_e(left, right)


def test_the_gold_chains_score_one_whatever_their_names() -> None:
    assert scores("aabbc", [7, 7, 3, 3, 1]) == pytest.approx((1, 1, 1), abs=1e-3)


def test_one_cluster_for_all_finds_every_link_and_pays_for_it_in_precision() -> None:
    # MUC: both links found, three given (recall 1, precision 2/3). B3: recall 1, precision 1/2.
    # CEAF-e: the best chain is worth 2·2/(2+4) = 2/3; precision 2/3, recall 1/3.
    assert scores("aabb", "zzzz") == pytest.approx((0.8, 2 / 3, 4 / 9), abs=1e-3)


def test_clusters_of_one_find_no_link() -> None:
    # B3: precision 1, recall 1/2. CEAF-e: each chain takes one cluster, worth 2·1/(2+1) = 2/3; precision 1/3, recall 2/3.
    assert scores("aabb", "wxyz") == pytest.approx((0, 2 / 3, 4 / 9), abs=1e-3)


def test_a_corpus_is_read_by_document_sentence_and_word_and_blank_lines_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    path.write_text("\nd1\t0\t3\tDams\t-\nd1\t0\t4\tbroke\tACT1\n\nd1\t2\t0\tone\u2028two\t-\nd2\t0\t0\t\t-\n", encoding="utf-8")
    assert read_corpus(path) == {"d1": {0: {3: "Dams", 4: "broke"}, 2: {0: "one\u2028two"}}, "d2": {0: {0: "-"}}}


def test_writing_one_section_of_the_weights_keeps_the_others(tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    write("many-stories", {"bias": -4.00049, "a * b": 1}, {"corpus": 'the "first"'}, words={"speech": ["say"]}, path=path)
    write("one-story", {"same-act": 2.5}, {"corpus": "the second"}, path=path)
    learnt = LearntWeights.from_toml(tomllib.loads(path.read_text(encoding="utf-8")))
    assert learnt == LearntWeights(many={"a * b": 1.0, "bias": -4.0}, speech=frozenset({"say"}), one={"same-act": 2.5})
    write("one-story", {"same-act": 3}, {"corpus": "the third"}, path=path)
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    assert content["one-story"] == {"provenance": {"corpus": "the third"}, "weights": {"same-act": 3.0}}
    assert content["many-stories"]["provenance"]["corpus"] == 'the "first"'
