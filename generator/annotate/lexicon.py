"""The words that the tagger knows, as one frozen value; they come from a TOML file and say nothing of grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Entry = str | int | float


class LexiconError(ValueError):
    """The mapping handed to `TimexLexicon.from_toml` is not a lexicon; the message names the table and the word."""


@dataclass(frozen=True)
class TimexLexicon:
    """Tables of words with what each stands for, and lists of words by the role they play in a rule.

    Attributes:
        tables: (table, ((word, value), …)) in the order of the file.
        lists: (role, (word, …)); roles of different sections are told apart as `section.role`.
    """

    tables: tuple[tuple[str, tuple[tuple[str, Entry], ...]], ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def from_toml(cls, mapping: Mapping[str, Any]) -> TimexLexicon:
        """Return the lexicon that a parsed TOML file holds; raise `LexiconError` where a value is neither word, number nor list."""
        tables: list[tuple[str, tuple[tuple[str, Entry], ...]]] = []
        lists: list[tuple[str, tuple[str, ...]]] = []
        for section, entries in mapping.items():
            if not isinstance(entries, Mapping):
                raise LexiconError(f"[{section}] must be a table of words")
            plain: list[tuple[str, Entry]] = []
            for word, value in entries.items():
                if isinstance(value, list) and all(isinstance(item, str) for item in value):
                    lists.append((f"{section}.{word}", tuple(value)))
                elif isinstance(value, str | int | float):
                    plain.append((word, value))
                else:
                    raise LexiconError(f"[{section}] {word}: expected a word, a number or a list of words")
            if plain:
                tables.append((section, tuple(plain)))
        return cls(tuple(tables), tuple(lists))

    def __hash__(self) -> int:
        """Hash once: the lexicon keys the cache of compiled rules."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.tables, self.lists))

    @cached_property
    def _folded(self) -> dict[str, dict[str, Entry]]:
        return {table: {word.lower(): value for word, value in entries} for table, entries in self.tables}

    @cached_property
    def _lists(self) -> dict[str, tuple[str, ...]]:
        return dict(self.lists)

    @cached_property
    def _tables(self) -> dict[str, tuple[str, ...]]:
        return {table: tuple(word for word, _ in entries) for table, entries in self.tables}

    @property
    def language(self) -> str:
        """The BCP 47 primary tag of the language, from `[lexicon] language`; `en` where the file does not say."""
        return str(self._folded.get("lexicon", {}).get("language", "en"))

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a table, of `section.role`, or of a role of `[words]`; empty where the language has none."""
        return self._tables.get(name) or self._lists.get(name) or self._lists.get(f"words.{name}") or ()

    def get(self, table: str, word: str) -> Entry | None:
        """Return what `word` stands for in `table`, case and spacing folded, or None."""
        return self._folded.get(table, {}).get(" ".join(word.lower().split()))

    def integer(self, table: str, word: str) -> int:
        """Return the number that `word` stands for in `table`; raise `KeyError` where it is not there."""
        return int(self._folded[table][" ".join(word.lower().split())])

    def code(self, table: str, word: str) -> str:
        """Return the code that `word` stands for in `table`; raise `KeyError` where it is not there."""
        return str(self._folded[table][" ".join(word.lower().split())])


def alternation(words: tuple[str, ...]) -> str:
    """Return a regular expression that matches any of `words`, the longest first.

    A lower-case word also matches with a capital first letter; a capitalised one also in capitals throughout.
    No words give an expression that never matches.
    """
    if not words:
        return r"(?!)"
    variants: set[str] = set()
    for word in words:
        variants.add(word)
        variants.add(word[:1].upper() + word[1:])
        if len(word) > 2 and word[:1].isupper():
            variants.add(word.upper())
    ordered = sorted(variants, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " {1,3}").replace(r"\-", "-") for word in ordered)
