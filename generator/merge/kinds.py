"""What a name is, person, organisation or place: one answer for the whole corpus.

A parser sees one sentence and takes a company for a town. All articles together know better: they vote,
and what stands before the name has a veto. Nobody writes `the Ada Moor`, and a town is a place where things happen: `in Winby`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.merge.forms import family
from generator.merge.lexicon import MergeLexicon
from generator.merge.usage import Usage
from generator.merge.wording import fold
from generator.model import EntityType

NAMED: tuple[EntityType, ...] = ("person", "organisation", "place")
"""What has a name of its own; the first wins where the votes are even."""
WITH_THE = 0.3
"""Share of its uses from which a name after `the` is nobody's: `the Coast Guard`; of a person's `the Moor campaign` is the exception."""
IN_IT = 0.04
"""Share of its uses after `in`, `near`, `at` below which a name is no place: of towns and states a fifth and more, of companies none."""
FAR_MORE = 3
"""How many times as often as anything else a person of that family name must be named to be meant by it."""
ENOUGH = 10
"""Uses from which such a share says anything."""

Uses = Mapping[tuple[EntityType, str], Sequence[str]]
"""(type, name as written) to the articles that have it, once a mention."""


def one_kind_each(
    uses: Uses, shown: Mapping[tuple[EntityType, str], str], usage: Usage, lexicon: MergeLexicon
) -> dict[tuple[EntityType, str], tuple[EntityType, str] | None]:
    """Return for each use of a name of which type it is and under which name, or None where it is no name.

    Args:
        uses: every name with the articles of its mentions.
        shown: the one spelling of each name among those of its type.
        usage: how the texts write names.
        lexicon: words of the language.
    """
    named = {use: shown.get(use, use[1]) for use in uses if use[0] in NAMED}
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    bearers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (kind, name), label in sorted(named.items()):
        votes[fold(label)][kind] += len(uses[kind, name])
        if kind == "person" and " " in label:
            bearers[fold(family(label, lexicon))][label] += len(uses[kind, name])
    before = usage.before(named.values())
    made: dict[tuple[EntityType, str], tuple[EntityType, str] | None] = {}
    for use, label in sorted(named.items()):
        cast = votes[fold(label)]
        person = _bearer(bearers[fold(label)], cast) if use[0] != "person" else None
        made[use] = ("person", person) if person else _decided(label, cast, before.get(label, Counter()), usage, lexicon)
    return made


def _bearer(bearers: Counter[str], cast: Counter[EntityType]) -> str | None:
    """Return the person whose family name alone a parser took for something else: `Moor said` in the news of Ada Moor."""
    ranked = sorted(bearers.items(), key=lambda bearer: (-bearer[1], bearer[0]))
    others = cast.total() + (ranked[1][1] if len(ranked) > 1 else 0)
    return ranked[0][0] if ranked and ranked[0][1] > FAR_MORE * others else None


def _decided(
    label: str, cast: Counter[EntityType], before: Counter[str], usage: Usage, lexicon: MergeLexicon
) -> tuple[EntityType, str] | None:
    if _is_no_name(label, usage, lexicon):
        return None
    barred = _barred(label, before, usage, lexicon)
    able = [kind for kind in NAMED if cast[kind] and (kind != "person" or "person" not in barred)]
    if not able:
        return None
    elected = max(able, key=lambda kind: (cast[kind], -NAMED.index(kind)))
    if elected == "place" and "place" in barred and (FAR_MORE * cast["organisation"] >= cast["place"] or _is_firm(label, usage, lexicon)):
        return "organisation", label
    return elected, label


def _is_firm(label: str, usage: Usage, lexicon: MergeLexicon) -> bool:
    """Whether the texts write the name with a legal form."""
    return any(usage.writers(f"{label} {form}") for low in sorted(lexicon.legal_forms) for form in (low.capitalize(), low.upper()))


def _is_no_name(label: str, usage: Usage, lexicon: MergeLexicon) -> bool:
    """Whether a word is a time zone, a body without its name or mostly written small: `GMT`, `the Department`, `Government`."""
    return " " not in label and (fold(label) in lexicon.clocks | lexicon.nameless or usage.is_common(label))


def _barred(label: str, before: Counter[str], usage: Usage, lexicon: MergeLexicon) -> frozenset[EntityType]:
    """Return what a name cannot be, by the words before it."""
    total = before.total()
    barred: set[EntityType] = set()
    words = label.split()
    last = Counter[str]()
    for pair, count in sorted(before.items()):
        last[pair.split()[-1] if pair else ""] += count
    definite = sum(last[word] for word in lexicon.articles)
    if len(words) > 1 and (definite > WITH_THE * total or _is_storm(words, last, usage, lexicon)):
        barred.add("person")
    within = sum(count for pair, count in before.items() if _is_locative(pair.split(), lexicon))
    if total >= ENOUGH and within < IN_IT * total:
        barred.add("place")
    return frozenset(barred)


def _is_locative(words: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether the words before a name put something in the place: `in Winby`, `off the Winby Bar`."""
    return any(word in lexicon.locative for word in words[-1:]) or (
        len(words) == 2 and words[0] in lexicon.locative and words[1] in lexicon.articles
    )


def _is_storm(words: Sequence[str], before: Counter[str], usage: Usage, lexicon: MergeLexicon) -> bool:
    """Whether `Storm Ada` is weather: the texts also write `Tropical Storm Ada` or `Hurricane Ada`; a given name has no such kin."""
    if len(words) != 2 or fold(words[0]) not in lexicon.storms:
        return False
    kin = [word for word in sorted(lexicon.storms) if word != fold(words[0])]
    return any(before[word] for word in kin) or any(usage.writers(f"{word.capitalize()} {words[1]}") for word in kin)
