"""What a fire does is the fire: `a fire gutted the hall`, `the hall was damaged by fire`, `fire broke out` tell of one thing, not of three.

The same goes for a vote that somebody lost and a march that somebody staged: the noun says what was done.
"""

from __future__ import annotations

from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words
from generator.model import Mention

REACH = 3
"""Words after `by` within which what did it is named: `by a second fire`."""


def befallen(mention: Mention, lexicon: MergeLexicon) -> str | None:
    """Return the noun of what did the harm, where the verb only says that it happened or what it did to a thing."""
    if mention.trigger.lemma not in lexicon.befall:
        return None
    agents = [words(p.name)[-1:] for p in mention.participants if p.type == "other" and p.role == "agent"]
    told = words(mention.clause)
    after = [told[at + 1 : at + 1 + REACH] for at, word in enumerate(told) if word in lexicon.by]
    nouns = [noun for run in (*agents, *after) for noun in run if lexicon.acts.get(noun, frozenset()) & lexicon.cause]
    return nouns[0] if nouns else None


def undergone(mention: Mention, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the acts that the verb only carries: `lost a vote` → those of `vote`; none where the verb says itself what was done."""
    if mention.trigger.lemma not in lexicon.light | lexicon.undergo:
        return frozenset()
    objects = [word for p in mention.participants if p.role != "agent" and p.type == "other" for word in words(p.name)]
    return frozenset().union(*(lexicon.acts.get(word, frozenset()) for word in objects))
