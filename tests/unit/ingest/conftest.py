import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.ingest import Ingested, IngestWords, ingest
from generator.model import Article, RawFile

ROOT = Path(__file__).parents[3]

Read = Callable[..., Article]


@pytest.fixture(scope="session")
def words() -> IngestWords:
    """The English word lists."""
    return IngestWords.from_toml(tomllib.loads((ROOT / "generator/data/en/ingest.toml").read_text("utf-8")))


@pytest.fixture(scope="session")
def ingested(words: IngestWords) -> Callable[..., Ingested]:
    """What becomes of a file with this text or these bytes, at this path."""

    def run(content: str | bytes, path: str = "story.txt", language: str = "en") -> Ingested:
        data = content.encode() if isinstance(content, str) else content
        return ingest(RawFile(id=path.partition(".")[0], path=path, data=data), words=words, language=language)

    return run


@pytest.fixture(scope="session")
def read(ingested: Callable[..., Ingested]) -> Read:
    """The article in a file that can become one."""

    def run(content: str | bytes, path: str = "story.txt", language: str = "en") -> Article:
        article = ingested(content, path, language).article
        assert article is not None
        return article

    return run
