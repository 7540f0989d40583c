"""The English lexicon, read once."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import generator
from generator.annotate import TimexLexicon


@pytest.fixture(scope="session")
def english() -> TimexLexicon:
    """The words of `generator/data/en/timex.toml`."""
    path = Path(generator.__file__).parent / "data" / "en" / "timex.toml"
    return TimexLexicon.from_toml(tomllib.loads(path.read_text("utf-8")))
