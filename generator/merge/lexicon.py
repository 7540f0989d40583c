"""The words and weights of the merge stage, as one frozen value read from `data/<language>/merge.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.merge.line_words import LineWords
from generator.merge.weights import LearntWeights
from generator.merge.wording import fold

NOTHING_LEARNT = LearntWeights()
"""Every weight is the hand-set one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One rule's weight in the comparison of two mentions, and why it has it."""

    weight: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasions:
    """Words that tell one of several like acts from another.

    Attributes:
        priced: words for what has a price, folded.
        rising: lemmas by which it goes up.
        falling: lemmas by which it goes down.
        quoted_at: lemmas behind which a word says which way it went: `closed up 7 percent`.
        up: such words, folded.
        down: such words, folded.
        no_course: pairs of words that begin like these and say nothing of it: `up to`.
        other_times: phrases that put an act at other times than the one spoken of.
        earlier: words of a date that leave out the day on which they are said: `earlier this week`.
        another: words at the beginning of a sentence that tells of another such thing.
        separate: phrases beside an act that say so.
    """

    priced: frozenset[str]
    rising: frozenset[str]
    falling: frozenset[str]
    quoted_at: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    no_course: frozenset[tuple[str, ...]]
    other_times: frozenset[str]
    earlier: frozenset[str]
    another: frozenset[str]
    separate: frozenset[str]

    @classmethod
    def from_toml(cls, mapping: Mapping[str, Any]) -> Occasions:
        """Return what the part `occasion` of a parsed `merge.toml` says."""
        no_course = frozenset(tuple(phrase.split()) for phrase in mapping["no_course"])
        return cls(no_course=no_course, **{name: frozenset(found) for name, found in mapping.items() if name != "no_course"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeLexicon:
    """What the rules of this stage know about a language.

    Attributes:
        acts: lemma to the names of the sets of like-meaning acts that hold it.
        weak: sets of acts whose words say little without their object.
        light: lemmas that say nearly nothing of what was done.
        plain: verbs of saying that tell nothing of what is said.
        addressing: verbs of saying with their hearer as object.
        talks: sets of acts in which people speak with one another.
        harm: sets of acts that are the harm something did.
        cause: sets of acts that do such harm.
        befall: verbs by which what does harm is told of, or what it does to a thing: `a fire gutted the hall`.
        undergo: verbs that tell of the act that is their object: `lost a vote`.
        by: words before what did it.
        volley: sets of acts that are an attack when a weapon does them or is used.
        weapon: things that attacks are made with.
        titles: words left off a name, folded, the longest first.
        particles: words that belong to the family name after them, folded.
        suffixes: words after a family name that are no part of it, folded.
        generations: such words that tell a bearer of the name from another, folded: jr, ii.
        leaning: prefixes that say how somebody stands to the one named behind them: pro, anti.
        same_name: folded variant to the name that is shown.
        short_names: folded given name to the long forms that it may stand for, itself among them: bob → bob, robert.
        given: folded words that are given names, also where they are common words: will, grace.
        legal_forms: folded words after the name of a company that are no part of it.
        clocks: folded abbreviations of time zones.
        nameless: folded words for bodies that are no name alone.
        articles: definite articles.
        locative: words before the name of a place where something happens.
        storms: words before the name of a storm.
        stop: words without content of their own.
        pronouns: words that a headline may not have as its subject.
        dangling: words that a headline may not end on.
        faint: words that say little in a headline without what they are of or about, as lemmas.
        pointing: words by which a headline points at something that it does not name.
        unnamed: nouns for a place that say nothing of which.
        singling: words before a noun that point at one of its kind without naming it.
        matters: nouns for what an article told before: the issue, the measure.
        lands: unnamed places that a line with a name in it tells well enough.
        telling_which: words after a noun that tell which one is meant.
        resuming: words that point back to another of their kind: similar, another.
        bodies: bodies that say nothing of themselves at the head of a headline.
        documents: nouns for what somebody wrote or said, as lemmas.
        about: words that open what a document says.
        speaking: words that tell nothing without what was spoken of or to whom.
        of_speech: words that open either.
        companies: words for a body that the name of a company may stand for.
        towns: kinds of place that one article calls this and another that.
        of_place: words after the noun of a place that open what tells which.
        being: words after a noun by which it is what the line is about.
        cuts: words before what can be left off the end of a phrase.
        speakers: words for somebody whom a headline may not have named.
        to_do: nouns that say with `to` what they are for, as lemmas.
        islands: words for an island.
        topical: words that open what a hearing or report is about.
        told_of: nouns that are on something, besides documents, as lemmas.
        no_telling: words in -ing that open nothing that a document says.
        where: words before the place where something was.
        definite: words that point back to something told before.
        first_person: words by which a speaker includes himself.
        counts: the words for 0, 1, 2 …
        weekdays: the seven names, Monday first.
        months: the twelve names.
        cues: phrase to hour of the day, 0 to 24.
        parts: TIMEX3 part of day to hour.
        before: phrases that put the first act before the second.
        after: phrases that put the first act after the second.
        counted_after: words by which a count starts from an event: `ten days after`.
        counted_before: words by which a count leads up to an event.
        set_off: sets of acts by which something begins.
        gather: sets of acts by which people come together.
        venue: words before the name of a venue.
        call_off: sets of acts by which a plan comes to nothing or is put off.
        held: what is said after a noun of something that is to take place.
        negation: what is said before what was planned and does not take place.
        until: words before the day that something is put off to.
        ahead: words by which a sentence tells of what is still to come.
        appointed: words before the day that something was planned for.
        anew: words by which that day is a new one.
        anybody: words in the name of a group that say nothing of who is in it, in the singular.
        tolls: what is counted of people (dead, missing) to the words that say so.
        toll_fillers: words that may stand between a number and such a word.
        more_than_before: words that make a number an addition to an earlier one: `six more bodies`.
        toll_lives: words that count people where one of the next is near: `lives`.
        toll_losses: words by which they are lost.
        not_people: what a number beside such a word may count instead: `died two days later`.
        part_of: words between the part and the whole: `14 of the 112`.
        estimates: words before a number that belong to it: `at least`.
        numbers: number word to number.
        occasion: words that tell one of several like acts from another.
        line: words that a headline is judged by.
        evidence: rule name to weight and reason; a weight that was learnt stands in place of the hand-set one.
        learnt: the weights that were learnt.
    """

    acts: Mapping[str, frozenset[str]]
    weak: frozenset[str]
    light: frozenset[str]
    plain: frozenset[str]
    addressing: frozenset[str]
    talks: frozenset[str]
    harm: frozenset[str]
    cause: frozenset[str]
    befall: frozenset[str]
    undergo: frozenset[str]
    by: frozenset[str]
    volley: frozenset[str]
    weapon: frozenset[str]
    titles: tuple[str, ...]
    particles: frozenset[str]
    suffixes: frozenset[str]
    generations: frozenset[str]
    leaning: frozenset[str]
    same_name: Mapping[str, str]
    short_names: Mapping[str, frozenset[str]]
    given: frozenset[str]
    legal_forms: frozenset[str]
    clocks: frozenset[str]
    nameless: frozenset[str]
    articles: frozenset[str]
    locative: frozenset[str]
    storms: frozenset[str]
    stop: frozenset[str]
    pronouns: frozenset[str]
    dangling: frozenset[str]
    faint: frozenset[str]
    pointing: frozenset[str]
    unnamed: frozenset[str]
    singling: frozenset[str]
    matters: frozenset[str]
    lands: frozenset[str]
    telling_which: frozenset[str]
    resuming: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    about: frozenset[str]
    companies: frozenset[str]
    towns: frozenset[str]
    of_place: frozenset[str]
    being: frozenset[str]
    cuts: frozenset[str]
    speakers: frozenset[str]
    speaking: frozenset[str]
    of_speech: frozenset[str]
    to_do: frozenset[str]
    islands: frozenset[str]
    topical: frozenset[str]
    told_of: frozenset[str]
    no_telling: frozenset[str]
    where: frozenset[str]
    definite: frozenset[str]
    first_person: frozenset[str]
    counts: tuple[str, ...]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    cues: tuple[tuple[str, float], ...]
    parts: Mapping[str, float]
    before: tuple[str, ...]
    after: tuple[str, ...]
    counted_after: tuple[str, ...]
    counted_before: tuple[str, ...]
    set_off: frozenset[str]
    gather: frozenset[str]
    venue: frozenset[str]
    call_off: frozenset[str]
    held: str
    negation: str
    until: frozenset[str]
    ahead: frozenset[str]
    appointed: frozenset[str]
    anew: frozenset[str]
    anybody: frozenset[str]
    tolls: Mapping[str, frozenset[str]]
    toll_fillers: frozenset[str]
    more_than_before: frozenset[str]
    toll_lives: frozenset[str]
    toll_losses: frozenset[str]
    not_people: frozenset[str]
    part_of: tuple[str, ...]
    estimates: tuple[str, ...]
    numbers: Mapping[str, int]
    occasion: Occasions
    line: LineWords
    evidence: Mapping[str, Evidence]
    learnt: LearntWeights = NOTHING_LEARNT

    @classmethod
    def from_toml(cls, mapping: Mapping[str, Any], learnt: LearntWeights = NOTHING_LEARNT) -> MergeLexicon:
        """Return the lexicon that a parsed `merge.toml` and learnt weights make; raise `KeyError` where a part is missing."""
        names, words, order, kinds = mapping["names"], mapping["words"], mapping["order"], mapping["act_kinds"]
        return cls(
            acts=_acts(mapping["acts"]),
            weak=frozenset(kinds["weak"]),
            light=frozenset(kinds["light"]),
            plain=frozenset(kinds["plain"]),
            addressing=frozenset(kinds["addressing"]),
            talks=frozenset(kinds["talks"]),
            harm=frozenset(kinds["harm"]),
            cause=frozenset(kinds["cause"]),
            befall=frozenset(kinds["befall"]),
            undergo=frozenset(kinds["undergo"]),
            by=frozenset(words["by"]),
            volley=frozenset(kinds["volley"]),
            weapon=frozenset(kinds["weapon"]),
            titles=tuple(sorted((fold(title) for title in names["titles"]), key=lambda title: (-len(title.split()), title))),
            particles=frozenset(names["particles"]),
            suffixes=frozenset(names["suffixes"]),
            generations=frozenset(names["generations"]),
            leaning=frozenset(names["leaning"]),
            same_name={fold(variant): shown for shown, variants in mapping["same_name"].items() for variant in (shown, *variants)},
            short_names=(short := _short_names(mapping["short_names"])),
            given=frozenset(fold(name) for name in (*short, *names["given"])),
            legal_forms=frozenset(fold(form) for form in names["legal_forms"]),
            clocks=frozenset(fold(zone) for zone in names["clocks"]),
            nameless=frozenset(names["nameless"]),
            articles=frozenset(names["articles"]),
            locative=frozenset(names["locative"]),
            storms=frozenset(names["storms"]),
            stop=frozenset(words["stop"]),
            pronouns=frozenset(words["pronouns"]),
            dangling=frozenset(words["dangling"]),
            faint=frozenset(words["faint"]),
            pointing=frozenset(words["pointing"]),
            unnamed=frozenset(words["unnamed"]),
            singling=frozenset(words["singling"]),
            matters=frozenset(words["matters"]),
            lands=frozenset(words["lands"]),
            telling_which=frozenset(words["telling_which"]),
            resuming=frozenset(words["resuming"]),
            bodies=frozenset(words["bodies"]),
            documents=frozenset(words["documents"]),
            about=frozenset(words["about"]),
            companies=frozenset(words["companies"]),
            towns=frozenset(words["towns"]),
            of_place=frozenset(words["of_place"]),
            being=frozenset(words["being"]),
            cuts=frozenset(words["cuts"]),
            speakers=frozenset(words["speakers"]),
            speaking=frozenset(words["speaking"]),
            of_speech=frozenset(words["of_speech"]),
            to_do=frozenset(words["to_do"]),
            islands=frozenset(words["islands"]),
            topical=frozenset(words["topical"]),
            told_of=frozenset(words["told_of"]),
            no_telling=frozenset(words["no_telling"]),
            where=frozenset(words["where"]),
            definite=frozenset(words["definite"]),
            first_person=frozenset(words["first_person"]),
            counts=tuple(words["counts"]),
            weekdays=tuple(words["weekdays"]),
            months=tuple(words["months"]),
            cues=tuple(sorted(order["cues"].items())),
            parts=dict(order["parts"]),
            before=tuple(order["links"]["before"]),
            after=tuple(order["links"]["after"]),
            counted_after=tuple(order["counted"]["after"]),
            counted_before=tuple(order["counted"]["before"]),
            set_off=frozenset(kinds["set_off"]),
            gather=frozenset(kinds["gather"]),
            venue=frozenset(words["venue"]),
            call_off=frozenset(kinds["call_off"]),
            held=words["held"],
            negation=words["negation"],
            until=frozenset(words["until"]),
            ahead=frozenset(words["ahead"]),
            appointed=frozenset(words["appointed"]),
            anew=frozenset(words["anew"]),
            anybody=frozenset(words["anybody"]),
            tolls={name: frozenset(lemmas) for name, lemmas in mapping["tolls"]["of"].items()},
            toll_fillers=frozenset(mapping["tolls"]["fillers"]),
            more_than_before=frozenset(mapping["tolls"]["additions"]),
            toll_lives=frozenset(mapping["tolls"]["lives"]),
            toll_losses=frozenset(mapping["tolls"]["losses"]),
            not_people=frozenset(mapping["tolls"]["not_people"]),
            part_of=tuple(mapping["tolls"]["part_of"]),
            estimates=tuple(mapping["tolls"]["estimates"]),
            numbers=dict(mapping["tolls"]["numbers"]),
            occasion=Occasions.from_toml(mapping["occasion"]),
            line=LineWords.from_toml(mapping["line"]),
            evidence={entry["name"]: _evidence(entry, learnt) for entry in mapping["evidence"]},
            learnt=learnt,
        )

    def act(self, lemma: str) -> frozenset[str]:
        """Return the sets that hold `lemma`; a lemma that none holds is a set of its own."""
        return self.acts.get(lemma, frozenset((f"={lemma}",)))

    def count(self, number: int) -> str:
        """Return the word for a small number, the digits for others."""
        return self.counts[number] if 0 <= number < len(self.counts) else str(number)


def _evidence(entry: Mapping[str, Any], learnt: LearntWeights) -> Evidence:
    return Evidence(weight=learnt.one.get(entry["name"], float(entry["weight"])), reason=entry["reason"])


def _short_names(table: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, shorts in table.items():
        for form in (name, *shorts):
            found.setdefault(fold(form), {fold(form)}).add(fold(name))
    return {form: frozenset(names) for form, names in found.items()}


def _acts(sets: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, lemmas in sets.items():
        for lemma in lemmas:
            found.setdefault(lemma, set()).add(name)
    return {lemma: frozenset(names) for lemma, names in found.items()}
