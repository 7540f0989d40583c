"""The benchmark of timelines: what it writes, on an invented topic."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[3] / "benchmarks" / "quality" / "tls.py"


@pytest.fixture
def tls(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the script as a module."""
    spec = importlib.util.spec_from_file_location("tls", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "tls", module)  # a dataclass looks for its own module there
    spec.loader.exec_module(module)
    return module


Write = Callable[..., Path]


@pytest.fixture
def topic(tmp_path: Path) -> Write:
    """Write a topic of three articles and the timelines that are asked for."""
    articles = [
        {
            "id": "x",
            "date": "2031-05-06",
            "publisher": "p",
            "text": "A fire destroyed two of the harbour 's warehouses on Monday , police said . \n",
        },
        {
            "id": "y",
            "date": "2031-05-08",
            "publisher": "p",
            "text": "Police held a watchman -LRB- 42 -RRB- from the harbour on Tuesday , they said . \n",
        },
        {
            "id": "z",
            "date": "2031-07-01",
            "publisher": "p",
            "text": "The harbour was sold on Monday , the council said , for $ 3 million . \n",
        },
        {"id": "empty", "date": "2031-05-07", "publisher": "p", "text": ""},
    ]

    def write(*timelines: list[Any]) -> Path:
        with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(article) + "\n" for article in articles)
        (tmp_path / "keywords.json").write_text('["harbour"]')
        (tmp_path / "timelines.jsonl").write_text("".join(json.dumps(timeline) + "\n" for timeline in timelines))
        return tmp_path

    return write


def made(tls: ModuleType, folder: Path) -> list[dict[str, list[str]]]:
    tls.main([str(folder), "--out", str(folder / "out.json")])
    found: list[dict[str, list[str]]] = json.loads((folder / "out.json").read_text())
    return found


def test_a_timeline_is_made_for_each_one_asked_for_from_the_articles_of_its_span(tls: ModuleType, topic: Write) -> None:
    first = [["2031-05-05", ["x"]], ["2031-05-10", ["x"]]]
    second = [["2031-06-01", ["x"]], ["2031-07-02", ["x"]]]
    assert [list(timeline) for timeline in made(tls, topic(first, second))] == [["2031-05-05", "2031-05-06"], ["2031-06-30"]]


def test_sentences_are_cut_into_tokens_as_in_the_corpus(tls: ModuleType, topic: Write) -> None:
    (timeline,) = made(tls, topic([["2031-05-05", ["x"]], ["2031-07-02", ["x"]]]))
    told = [sentence for sentences in timeline.values() for sentence in sentences]
    assert "A fire destroyed two of the harbour 's warehouses on Monday , police said ." in told


def test_numbers_of_sentences_are_enough(tls: ModuleType, topic: Write, capsys: pytest.CaptureFixture[str]) -> None:
    (timeline,) = made(tls, topic([["2031-05-05", 1], ["2031-05-06", 2], ["2031-07-02", 1]]))
    assert list(timeline) == ["2031-05-05", "2031-05-06", "2031-06-30"]
    assert "nothing is scored" in capsys.readouterr().out


def test_brackets_and_signs_of_money_are_found_again(tls: ModuleType) -> None:
    tokens = tls.Tokens("The port -LRB- 3 ha -RRB- went for $ 3 million . It `` reopens '' soon .")
    assert tokens.of("The port (3 ha) went for $3 million.") == "The port -LRB- 3 ha -RRB- went for $ 3 million ."
    assert tokens.of("It “reopens” soon.") == "It `` reopens '' soon ."
    assert tokens.of("Nowhere in the text.") == "Nowhere in the text."
