"""What stands before a person's name and is no part of it: `Operating Officer Ada Moor`, `Blaming Moor`, `BST Ada Moor`.

No list of offices is ever complete, so the corpus decides: the name without the words is far more often written.
`Eve Moor` stays beside `Ada Moor`, because no article writes `eve` in small letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.merge.lexicon import MergeLexicon
from generator.merge.usage import Usage
from generator.merge.wording import fold

FAR_MORE = 3
"""How many times as many articles must write the name without the words before it; before a full name common words need no such count."""


def without_additions(names: Mapping[str, int], usage: Usage, lexicon: MergeLexicon) -> dict[str, str]:
    """Return for each name, titles left off, the name without what else stands before it.

    Args:
        names: to the number of articles that have it.
        usage: how the texts write words.
        lexicon: words of the language.
    """
    known: Counter[str] = Counter()
    bearers: dict[str, int] = {}
    for name, articles in sorted(names.items()):
        known[fold(name)] += articles
    for name in sorted(names):
        words = name.split()
        if len(words) > 1 and not usage.is_common(words[0]):
            family = fold(words[-1])
            bearers[family] = max(bearers.get(family, 0), known[fold(name)])
    return {name: _core(name, known, bearers, usage, lexicon) for name in sorted(names)}


def _core(name: str, known: Mapping[str, int], bearers: Mapping[str, int], usage: Usage, lexicon: MergeLexicon) -> str:
    words = name.split()
    for at in range(1, len(words)):
        rest = words[at:]
        often = known.get(fold(" ".join(rest)), 0) if len(rest) > 1 else bearers.get(fold(rest[0]), 0)
        office = len(rest) > 1 and all(usage.is_common(word) for word in words[:at])
        enough = 1 if office else FAR_MORE * known[fold(name)]
        if often >= enough and _are_additions(words[:at], len(rest) > 1, usage, lexicon):
            return " ".join(rest)
    return name


def _are_additions(words: Iterable[str], before_full_name: bool, usage: Usage, lexicon: MergeLexicon) -> bool:
    """Whether none of the words is a given name; before a family name alone each must be a common word, too."""
    return all(_is_addition(word, before_full_name, usage, lexicon) for word in words)


def _is_addition(word: str, before_full_name: bool, usage: Usage, lexicon: MergeLexicon) -> bool:
    plain = fold(word).strip("'\"“”,")
    if re.search(r"\d", word) or plain in lexicon.clocks:
        return True
    if len(plain) < 2 or plain in lexicon.given or plain in lexicon.particles:
        return False
    return before_full_name or usage.is_common(word)
