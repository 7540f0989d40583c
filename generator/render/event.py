"""One event as the pages show it; every word a template prints is decided here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Citation, Disagreement, Event, Source
from generator.render.escape import anchor, heading, plain
from generator.render.name import Key, NameView, views_of
from generator.render.passage import Passage, SourceView, passage
from generator.render.words import Words, is_date, machine_date, sentence_case
from generator.when import OPEN_FUTURE, OPEN_PAST, When

NAMES_IN_SUMMARY = 3
MOST_PASSAGES = 30
"""An event that every article recalls has hundreds; the thirty strongest are more than anybody reads on the timeline."""

MOST_READINGS = 10
NAMES_OF_READING = 12
NIGHT = 2  # days that a night spans
_DATE = r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?[?~%]?"
_COMPARABLE = re.compile(f"{_DATE}(/{_DATE})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One side of a disagreement: what is claimed, who claims it, and the words of each who does."""

    value: str
    names: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementView:
    """What the sources of an event differ on."""

    about: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    """How some words became a date, step by step, and which sources have these words."""

    expression: str | None
    names: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One event, ready for the templates.

    Attributes:
        anchor: the id of its headline: the permalink.
        aliases: further ids that lead to it.
        when: its date without a question mark, which its doubts say in words; None for an undated one.
        night: whether a source says that it happened in the night between two days.
        date: its date in words.
        machine: its date for `<time datetime>`, or None.
        edtf: its date as the data file has it; empty for an undated one.
        weight: `major`, `plain` or `compact`.
        status_words: None for an event that plainly happened.
        names: the people, places and organisations of it that have a page.
        sources: the articles that tell of it, each once.
        doubts: what is doubtful about its date, in words.
        spoken: the words that speak of its date without telling it, in quotation marks; None for a dated one.
        according_to: who says so, where no article says it in its own voice.
        first: the strongest passage.
        foreign: the tag of the language of its headline where that is another one than that of the pages.
        more: the other passages, in order, as many as a phone bears.
        unshown: how many there are beyond these, in words, or None.
        more_words: what the fold with them is called.
        probable: the passages that are only probably about it.
        probable_words: what the fold with these is called.
        date_words: what the fold with the reading of the date is called.
        readings: what that fold holds; sources with the same words and steps share one.
    """

    id: str
    anchor: str
    aliases: tuple[str, ...]
    when: When | None
    night: bool
    date: str
    machine: str | None
    edtf: str
    headline: str
    summary: str | None
    weight: str
    status: str
    status_words: str | None
    kind: str
    doubts: tuple[str, ...]
    spoken: str | None
    according_to: str | None
    first: Passage
    more: tuple[Passage, ...]
    unshown: str | None
    more_words: str
    probable: tuple[Passage, ...]
    probable_words: str
    sources_words: str | None
    date_words: str
    readings: tuple[ReadingView, ...]
    disagreements: tuple[DisagreementView, ...]
    names: tuple[NameView, ...]
    sources: tuple[SourceView, ...]
    foreign: str | None
    salience: float
    order: int

    @property
    def is_happening(self) -> bool:
        """Whether something happened, rather than that somebody said something."""
        return self.kind == "happening"

    @property
    def span(self) -> str | None:
        """The first and the last day of its date, where a script could not tell them from `edtf` by comparing letters."""
        if self.when is None or _COMPARABLE.fullmatch(self.edtf):
            return None
        first = "" if self.when.earliest.year == OPEN_PAST else "{:04d}-{:02d}-{:02d}".format(*self.when.earliest)
        last = "9" if self.when.latest.year == OPEN_FUTURE else "{:04d}-{:02d}-{:02d}".format(*self.when.latest)
        return f"{first}/{last}"

    @property
    def name_keys(self) -> str:
        """The keys of its names, for an attribute that a filter reads."""
        return " ".join(name.key for name in self.names)

    @property
    def source_keys(self) -> str:
        """The keys of its sources, likewise."""
        return " ".join(dict.fromkeys(source.key for source in self.sources))


def event_view(
    event: Event, sources: Mapping[str, Source], names: Mapping[str, SourceView], words: Words, entities: Mapping[Key, NameView]
) -> EventView:
    """Return how the pages show one event.

    Args:
        sources: the articles by id.
        names: what to call each article, by id.
        entities: the people, places and organisations that have a page.
    """
    passages = tuple(passage(each, sources[each.article].article, names[each.article], also=each.also) for each in event.citations)
    first, *others = _shown_once(event, sources, names)
    more = sorted((each for each in others if not each.probable), key=lambda each: each.aside)
    probable = [each for each in others if each.probable]
    night = event.when is not None and event.when.days == NIGHT and any(_says_night(citation, words) for citation in event.by_mention)
    return EventView(
        id=event.id,
        anchor=anchor(event.id),
        aliases=tuple(sorted({anchor(alias) for alias in event.aliases} - {anchor(event.id)})),
        when=_undoubted(event.when) if event.when else None,
        night=night,
        date=words.date(event.when, night=night),
        machine=machine_date(event.when),
        edtf=event.when.edtf if event.when else "",
        headline=heading(event.headline),
        summary=plain(event.summary) if event.summary else None,
        weight="major" if event.major else "compact" if event.kind == "statement" else "plain",
        status=event.status,
        status_words=None if event.status == "happened" else words.say("status", event.status),
        kind=event.kind,
        doubts=_doubts(event, words),
        spoken=_spoken(event, words),
        according_to=_according_to(event, words),
        first=first,
        more=tuple(more[:MOST_PASSAGES]),
        unshown=words.count("shown_passages", len(more) - MOST_PASSAGES) if len(more) > MOST_PASSAGES else None,
        more_words=sentence_case(_more_words(first, more, words)),
        probable=tuple(probable[:MOST_PASSAGES]),
        probable_words=sentence_case(words.count("probable", len(probable), spelled=True)),
        sources_words=_sources_words(event, words),
        date_words=_date_words(event, passages, words, night),
        readings=_readings(event, names),
        disagreements=tuple(_disagreement(each, passages, words) for each in event.disagreements),
        names=views_of(event, entities),
        sources=tuple({each.source.id: each.source for each in passages}.values()),
        foreign=first.source.foreign,
        salience=event.salience,
        order=event.order,
    )


def _shown_once(event: Event, sources: Mapping[str, Source], names: Mapping[str, SourceView]) -> list[Passage]:
    """Return the passages, each once though two of its words tell of the event; it is in doubt only if all of them are."""
    told: dict[tuple[str, int, int], list[Citation]] = {}
    for each in event.by_mention:
        told.setdefault((each.article, each.start, each.end), []).append(each)
    found = []
    for citations in told.values():
        chief = next((each for each in citations if not each.probable), citations[0])
        also = [each for each in citations if each is not chief]
        found.append(passage(chief, sources[chief.article].article, names[chief.article], also=also))
    return found


def _undoubted(when: When) -> When:
    """Return a date without its question mark; `about` belongs to the date and stays."""
    return When(when.edtf.replace("?", "").replace("%", "~"))


def _says_night(citation: Citation, words: Words) -> bool:
    """Whether the reading itself says that it was a night; an interval of two days alone does not."""
    expression = (citation.expression or "").lower()
    return bool(citation.value and citation.value.endswith("TNI")) or any(word in expression for word in words.night)


def _doubts(event: Event, words: Words) -> tuple[str, ...]:
    found = []
    if event.when is not None and event.basis in ("inferred", "published", "override"):
        found.append(words.say("doubts", event.basis))
    elif event.when is not None and "?" in event.when.edtf:
        found.append(words.say("doubts", "uncertain"))
    if event.edited:
        found.append(words.say("doubts", "edited"))
    return tuple(found)


def _spoken(event: Event, words: Words) -> str | None:
    """Return what the articles say of the time of an event that could not be dated."""
    said = dict.fromkeys(plain(citation.expression) for citation in event.by_mention if citation.expression)
    if event.when is not None or not said:
        return None
    return words.say("reading", "spoken").format(words=", ".join(map(words.quoted, said)))


def _according_to(event: Event, words: Words) -> str | None:
    """Return who says so, where every article only passes it on; what somebody said is theirs anyway."""
    voices = [citation.attribution for citation in event.by_mention if not citation.probable]
    if event.kind == "statement" or not all(voices):
        return None
    return words.listing(list(dict.fromkeys(plain(voice) for voice in voices if voice)))


def _more_words(first: Passage, more: list[Passage], words: Words) -> str:
    """Return what the fold with the other passages is called: how many sources, and the names of those that have one."""
    others = {each.source.id: each.source for each in more if each.source.id != first.source.id}
    if not others:
        return words.count("passages", len(more), spelled=True)
    named = list(dict.fromkeys(source.name for source in others.values() if source.credit))
    if not named:
        return words.count("sources_unnamed", len(others), spelled=True)
    shown = ", ".join(named[:NAMES_IN_SUMMARY])
    if len(named) > NAMES_IN_SUMMARY or not all(source.credit for source in others.values()):
        shown = words.say("folds", "and_others", names=shown)
    return words.count("sources", len(others), spelled=True, names=shown)


def _sources_words(event: Event, words: Words) -> str | None:
    """Return a warning where several articles are fewer independent sources; else None."""
    articles = len({citation.article for citation in event.citations if not citation.probable})
    if articles == event.independent_sources:
        return None
    return words.count("origins", event.independent_sources, spelled=True, articles=words.number(articles))


def _date_words(event: Event, passages: Sequence[Passage], words: Words, night: bool) -> str:
    """Return one line that says which words became which date."""
    if event.when is None:
        return words.say("reading", "undated")
    date = words.date(_undoubted(event.when), night=night)
    if event.basis == "stated":
        spoken = next((each.expression for each in passages if each.dated and each.expression), None)
        if spoken is not None:
            return words.say("reading", "stated", words=words.quoted(spoken), date=date)
        return words.say("reading", "plain", date=date)
    return words.say("reading", event.basis, date=date)


def _readings(event: Event, names: Mapping[str, SourceView]) -> tuple[ReadingView, ...]:
    shared: dict[tuple[str | None, tuple[str, ...]], dict[str, None]] = {}
    for each in event.by_mention:
        if each.reading:
            said = plain(each.expression) if each.expression else None
            shared.setdefault((said, tuple(map(plain, each.reading))), {})[names[each.article].name] = None
    return tuple(
        ReadingView(expression=words, names=tuple(names)[:NAMES_OF_READING], steps=steps)
        for (words, steps), names in [*shared.items()][:MOST_READINGS]
    )


def _disagreement(disagreement: Disagreement, passages: Sequence[Passage], words: Words) -> DisagreementView:
    about_date = disagreement.about == "date"
    labels = _labels({passages[at].source.id: passages[at].source for claim in disagreement.claims for at in claim.citations})
    claims = tuple(
        ClaimView(
            value=_claimed(claim.value, words) if about_date else plain(claim.value),
            names=tuple(dict.fromkeys(labels[passages[at].source.id] for at in claim.citations)),
            passages=tuple(passages[at] for at in claim.citations),
        )
        for claim in disagreement.claims
    )
    return DisagreementView(about=words.say("event", "date") if about_date else plain(disagreement.about), claims=claims)


def _labels(sources: Mapping[str, SourceView]) -> dict[str, str]:
    """Return what to call each article; two of one publisher are told apart by their dates."""
    uses = Counter(source.name for source in sources.values())
    return {key: source.name if uses[source.name] == 1 else f"{source.name}, {source.date}" for key, source in sources.items()}


def _claimed(value: str, words: Words) -> str:
    return words.date(When.parse(value)) if is_date(value) else plain(value)
