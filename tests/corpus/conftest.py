"""The words of every language that has some, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

import generator
from generator.annotate import TimexLexicon


@pytest.fixture(scope="session")
def lexicons() -> Mapping[str, TimexLexicon]:
    """The words of `generator/data/<language>/timex.toml` by language."""
    files = sorted((Path(generator.__file__).parent / "data").glob("*/timex.toml"))
    return {file.parent.name: TimexLexicon.from_toml(tomllib.loads(file.read_text("utf-8"))) for file in files}


@pytest.fixture(scope="session")
def english(lexicons: Mapping[str, TimexLexicon]) -> TimexLexicon:
    """The English words."""
    return lexicons["en"]
