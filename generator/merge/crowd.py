"""Who takes part, where a name is not a plain one: crowds (`11 rig workers`, `top BP executives`) and two names in one (`Obama-BP`).

Articles number and describe the same crowd in different words, so numbers and grades are left out before they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.wording import fold

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[.'’](?=\w))*\.?")


def crowd(name: str, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the words that tell a group from others, in the singular: no numbers, no `top` and `other`, nothing for mere people.

    `at least 20 people` → nothing, `other BP executives` → bp, executive; but `tax court` and `labour court` are two.
    """
    tokens = frozenset(singular(fold(match[0])) for match in _WORD.finditer(name))
    estimates = {word for estimate in lexicon.estimates for word in estimate.split()}
    return tokens - lexicon.anybody - lexicon.stop - estimates - frozenset(lexicon.numbers)


def singular(word: str) -> str:
    """Return a plain plural without its `s`."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def people_within(name: str, book: NameBook) -> frozenset[str]:
    """Return the people whose full names stand in a longer phrase: `the photographers Ada Moor and Ben Holt`."""
    tokens = name.split()
    runs = (tokens[at : at + size] for size in (2, 3) for at in range(len(tokens) - size + 1))
    known = (book.person(" ".join(run).strip(",.")) for run in runs if all(token[:1].isupper() for token in run))
    return frozenset(person for person in known if person)


def joined_people(names: Iterable[str], book: NameBook) -> tuple[frozenset[str], frozenset[str]]:
    """Return the people in hyphenated names and the other parts beside them: `Obama-BP` → Barack Obama; bp."""
    people: set[str] = set()
    others: set[str] = set()
    for name in names:
        parts = [part for part in re.split(r"[-–]", name) if part]
        known = {part: book.person(part) for part in parts} if len(parts) > 1 else {}
        if any(known.values()):
            people |= {person for person in known.values() if person}
            others |= {fold(part) for part, person in known.items() if not person}
    return frozenset(people), frozenset(others)
