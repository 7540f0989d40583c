"""Words by which a headline is found to be whole or cut short, read from the part `line` of `merge.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWords:
    """Words that a headline is judged by.

    Attributes:
        audience: whom one speaks to; to say so tells nothing of what was said.
        addresses: nouns for what is said to many, as lemmas.
        figured: nouns for what a study finds, as lemmas; of them a line tells only with what it is.
        studied: nouns that tell as little when they are only published, as lemmas.
        issued: what is done with such a thing, as lemmas.
        hollow: nouns that say nothing at the end of a line by themselves.
        regions: words of a region, which do not name a country: "the North African nation".
        aims: words in -ing behind a line that tell what is wanted or said.
        that_nouns: nouns that are nothing without the "that" behind them.
        narrowing: words behind a bare noun that tell which of its kind are meant.
        needing: ends of a line that need a clause: "makes clear".
        past: forms of "be" and "have" in the past, which a line in the present does not have behind "says".
        degrees: words before a verb that say how far: "more than doubles".
        empty_ends: ends that say nothing.
        openings: how a price begins its day.
        whither: words that open where something is put.
        bare: whoever says less at the head of a line than the same with a name.
        pressing: words before such a noun that say only to whom: "news conference".
        sittings: comings together that a line tells only with what they are on or between whom, as lemmas.
        meets: what those do who come together.
        purposes: words by which such a line tells what for, or with whom.
        measured: words behind a measure that tell of what it is.
        finite: verbs that only what a name stands for can have.
        traders: those whom a line about a market has as its subject.
        asides: what a line says beside what happened, which it may leave out.
        anew: words behind a line that tell that it was so before.
        begun: what is done for the first time where no such word stands, as lemmas.
        placing: words behind a participle that show that it limits a noun.
        modal: words before a verb.
        counted_from: words behind it that tell from when on something is the first.
        paired: a noun or verb, as a lemma, and the word behind it without which it says nothing.
        aimed: the same of a noun that says enough without.
        shut: what is done to a place "to" those who use it, as lemmas.
        sent: in the passive, lack what for, as lemmas.
        supplied: say nothing without "with", as lemmas.
        partitive: words before a noun that take one of many.
        restricting: participles that tell which thing is meant.
        belonging: those of them without which a bare noun says nothing.
        excepting: words behind a line that take something out of what it says.
        unique: what there is one of, which needs no telling of which: "the government".
        owned: what is somebody's, also of many: "the shares".
        openers: words that open a question, or a request to the reader, and no news.
        owned_acts: acts of somebody, as lemmas, of which a line says nothing where it does not say whose.
        towards: words behind such a noun that say where to or with whom.
        taken_to: places that one is taken to whichever it is: "to the hospital".
        newsroom: phrases by which a newspaper tells of its own work.
        chatting: phrases behind a name that tell nothing that happened.
        somewhere: words for a place told of before.
        that: what points back behind such a word: "votes for that ban".
        joining: words that join to a noun what belongs to it.
        others: words for others than who speaks.
        company: opens who else it happened to, up to the end of the line.
    """

    audience: frozenset[str]
    addresses: frozenset[str]
    figured: frozenset[str]
    studied: frozenset[str]
    issued: frozenset[str]
    hollow: frozenset[str]
    regions: frozenset[str]
    aims: frozenset[str]
    that_nouns: frozenset[str]
    narrowing: frozenset[str]
    needing: frozenset[str]
    past: frozenset[str]
    degrees: frozenset[str]
    empty_ends: frozenset[str]
    openings: frozenset[str]
    whither: frozenset[str]
    bare: frozenset[str]
    pressing: frozenset[str]
    sittings: frozenset[str]
    meets: frozenset[str]
    purposes: frozenset[str]
    measured: frozenset[str]
    finite: frozenset[str]
    traders: frozenset[str]
    asides: frozenset[str]
    unique: frozenset[str]
    owned: frozenset[str]
    openers: frozenset[str]
    owned_acts: frozenset[str]
    towards: frozenset[str]
    taken_to: frozenset[str]
    newsroom: frozenset[str]
    chatting: frozenset[str]
    somewhere: frozenset[str]
    that: frozenset[str]
    joining: frozenset[str]
    others: frozenset[str]
    company: frozenset[str]
    anew: frozenset[str]
    begun: frozenset[str]
    placing: frozenset[str]
    modal: frozenset[str]
    counted_from: frozenset[str]
    paired: frozenset[str]
    aimed: frozenset[str]
    shut: frozenset[str]
    sent: frozenset[str]
    supplied: frozenset[str]
    partitive: frozenset[str]
    restricting: frozenset[str]
    belonging: frozenset[str]
    excepting: frozenset[str]

    @classmethod
    def from_toml(cls, mapping: Mapping[str, Any]) -> LineWords:
        """Return what the part `line` of a parsed `merge.toml` says."""
        return cls(**{field.name: frozenset(mapping[field.name]) for field in fields(cls)})
