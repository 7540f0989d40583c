"""The words that the extract stage knows, read from `generator/data/en/events.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Words = frozenset[str]


def _words(text: str) -> Words:
    """Return the words of a white-space separated list; `_` joins the words of one entry."""
    return frozenset(word.replace("_", " ") for word in text.split())


def _section(table: Mapping[str, Any], name: str) -> dict[str, Words]:
    return {key: _words(value) for key, value in table[name].items() if isinstance(value, str)}


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbWords:
    """Lemmas of verbs, a phrasal verb with its particle; each list is explained in the data file."""

    saying: Words
    weighty: Words
    statement_with_complement: Words
    opinion: Words
    state: Words
    epithet: Words
    light: Words
    holding: Words
    aspectual: Words
    implicative: Words
    refusal: Words
    plan: Words
    consequence: Words
    effect: Words
    concrete: Words
    enabling: Words
    wreck: Words
    harm: Words
    felling: Words
    speaking: Words
    turning: Words
    prepositions: Words
    denying: Words
    dismissing: Words
    doubting: Words
    confirming: Words
    postponing: Words
    fixing: Words
    resultative: Words
    ruling: Words
    perceiving: Words
    silence: Words
    judging: Words
    announcing: Words
    quitting: Words
    opening: Words
    publishing: Words
    releasing: Words
    committing: Words
    change: Words
    awaiting: Words
    expecting: Words
    seeming: Words
    recounting: Words
    comparing: Words
    course: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class NounWords:
    """Lemmas of nouns; each list is explained in the data file."""

    event: Words
    concrete: Words
    topic: Words
    statement: Words
    mutual: Words
    aimed: Words
    occasion: Words
    people: Words
    kin: Words
    report: Words
    paper: Words
    findings: Words
    letter: Words
    made: Words
    aim: Words
    reached: Words
    rumour: Words
    appointed: Words
    claim: Words
    mouthpiece: Words
    court: Words
    case: Words
    performed: Words
    declared: Words
    weather: Words
    measure: Words
    awaited: Words
    fray: Words
    blow: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Titles, offices and the nations' adjectives."""

    titles: Words
    generations: Words
    personal: Words
    particles: Words
    offices: Words
    leaders: Words
    organisation_heads: Words
    places: Words
    place_nouns: Words
    place_heads: Words
    powers: Words
    departments: Words
    demonyms: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words beside dates: those that bound instead of dating, leave open whether it is that day, look back, and tell of the night."""

    bounding: Words
    beside: Words
    remembrance: Words
    at_another_time: Words
    at_best: Words
    looking_back: Words
    of_now: Words
    night: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """Words that say whether something happened."""

    planned_adjectives: Words
    possible_adjectives: Words
    planned_modals: Words
    possible_modals: Words
    conditions: Words
    false: Words
    true: Words
    clear: Words
    unclear: Words
    nearly: Words
    planned_phrases: Words
    habits: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Words around numbers, and numbers written as words."""

    more: Words
    less: Words
    at_least: Words
    at_most: Words
    about: Words
    harmed: Words
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineWords:
    """Words that a headline cannot begin or end with, leaves out or must keep."""

    hanging: Words
    unfinished: Words
    never_first: Words
    nobody: Words
    connectives: Words
    asides: Words
    telling: Words
    plural: Words
    same_plural: Words
    vague: Words
    topic: Words
    relational: Words
    circumstance: Words
    aged: Words
    neutral: Words
    claiming: Words
    apart: Words
    sources: Words
    occasioned: Words
    paired: Words
    itself: Words
    sides: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLexicon:
    """Every word list of the stage; words are data, the rules that use them are code."""

    verbs: VerbWords
    nouns: NounWords
    names: NameWords
    dates: DateWords
    status: StatusWords
    figures: FigureWords
    headlines: HeadlineWords

    @classmethod
    def from_toml(cls, mapping: Mapping[str, Any]) -> EventLexicon:
        """Return the lexicon that the parsed data file `events.toml` describes.

        Raises:
            KeyError, TypeError: a section or a list is missing or unknown; a bug in the data file.
        """
        return cls(
            verbs=VerbWords(**_section(mapping, "verbs")),
            nouns=NounWords(**_section(mapping, "nouns")),
            names=NameWords(**_section(mapping, "names"), demonyms=dict(mapping["names"]["demonyms"])),
            dates=DateWords(**_section(mapping, "dates")),
            status=StatusWords(**_section(mapping, "status")),
            headlines=HeadlineWords(**_section(mapping, "headlines")),
            figures=FigureWords(**_section(mapping, "figures"), numbers=dict(mapping["figures"]["numbers"])),
        )
