"""How the articles write words and names: in capitals or not, after `the`, after a word of place, by how many."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

_TOKEN = re.compile(r"\w+")


class Usage:
    """Which texts write a word, and how, found once for all names; linear in the texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the articles' texts."""
        self.texts = texts
        self.holders: dict[str, set[int]] = {}
        self.written: Counter[str] = Counter()
        self._tokens = [_TOKEN.findall(text) for text in texts]
        for n, tokens in enumerate(self._tokens):
            self.written.update(tokens)
            for word in set(tokens):
                self.holders.setdefault(word, set()).add(n)

    def writers(self, name: str) -> int:
        """Return how many texts write `name` as a word."""
        parts = _TOKEN.findall(name)
        held = set.intersection(*(self.holders.get(part, set()) for part in parts)) if parts else set(range(len(self.texts)))
        if parts == [name]:
            return len(held)
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        return sum(name in self.texts[n] and word.search(self.texts[n]) is not None for n in sorted(held))

    def is_common(self, word: str) -> bool:
        """Whether the texts write a capitalised word more often without its capital: `Following`, `Officer`."""
        return word[:1].isupper() and self.written[word.lower()] > self.written[word]

    def before(self, names: Iterable[str]) -> dict[str, Counter[str]]:
        """Return for each name how often which two words, in lower case, stand before it; a full stop between them is not seen."""
        wanted: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for name in sorted(set(names)):
            if parts := _TOKEN.findall(name):
                wanted[parts[0]].append((parts, name))
        found: dict[str, Counter[str]] = {name: Counter() for group in wanted.values() for _, name in group}
        for tokens in self._tokens:
            for at, token in enumerate(tokens):
                for parts, name in wanted.get(token, ()):
                    if tokens[at : at + len(parts)] == parts:
                        found[name][" ".join(tokens[max(0, at - 2) : at]).lower()] += 1
        return found
