"""Weights of same-event decisions that were learnt from labelled mentions, read from `data/<language>/merge-weights.toml`.

The scripts in `benchmarks/learn/` write that file and note there what each set of weights was learnt from.
All weights are log-odds: added up, above 0, the two mentions speak of one event.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class LearntWeights:
    """What each feature of a pair of mentions adds, for the two kinds of collections.

    Attributes:
        lexical: feature of the two events' words to weight; what these alone say of two mentions of one story.
        many: feature to weight where the articles tell many stories.
        speech: lemmas by which something is said; whoever says it decides there.
        one: name of a rule to the weight that replaces the hand-set one where all articles tell one story.
        groups: feature of two groups of mentions of one story to weight; without any, groups are never joined as wholes.
        lines: feature of two events of one date to weight; without any, only their words are compared where lines are given.
        quotes: feature of a quote of an event to weight; without any, no quote is in doubt.
    """

    lexical: Mapping[str, float] = field(default_factory=dict)
    many: Mapping[str, float] = field(default_factory=dict)
    speech: frozenset[str] = frozenset()
    one: Mapping[str, float] = field(default_factory=dict)
    groups: Mapping[str, float] = field(default_factory=dict)
    lines: Mapping[str, float] = field(default_factory=dict)
    quotes: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def from_toml(cls, mapping: Mapping[str, Any]) -> LearntWeights:
        """Return the weights that a parsed `merge-weights.toml` holds; a section that is missing has learnt nothing."""

        def weights(section: str) -> dict[str, float]:
            return {name: float(weight) for name, weight in mapping.get(section, {}).get("weights", {}).items()}

        speech = frozenset(mapping.get("many-stories", {}).get("speech", ()))
        return cls(
            lexical=weights("lexical"),
            many=weights("many-stories"),
            speech=speech,
            one=weights("one-story"),
            groups=weights("two-groups"),
            lines=weights("two-lines"),
            quotes=weights("quotes"),
        )
