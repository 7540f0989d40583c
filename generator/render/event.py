"""One event as the pages show it; every word a template prints is decided here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Citation, Disagreement, Event, Source
from generator.render.escape import anchor, heading, plain
from generator.render.passage import Passage, SourceView, passage
from generator.render.words import Words, is_date, machine_date, sentence_case
from generator.when import When

NAMES_IN_SUMMARY = 3
NIGHT = 2  # days that a night spans


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One side of a disagreement: what is claimed and who claims it."""

    value: str
    names: tuple[str, ...]


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
        doubts: what is doubtful about its date, in words.
        spoken: the words that speak of its date without telling it, in quotation marks; None for a dated one.
        according_to: who says so, where no article says it in its own voice.
        first: the strongest passage.
        more: the other passages, in order.
        more_words: what the fold with them is called.
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
    more_words: str
    sources_words: str | None
    date_words: str
    readings: tuple[ReadingView, ...]
    disagreements: tuple[DisagreementView, ...]
    salience: float
    order: int


def event_view(event: Event, sources: Mapping[str, Source], names: Mapping[str, SourceView], words: Words) -> EventView:
    """Return how the pages show one event."""
    first, *more = (passage(each, sources[each.article].article, names[each.article]) for each in event.citations)
    night = event.when is not None and event.when.days == NIGHT and any(_says_night(citation, words) for citation in event.citations)
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
        according_to=_according_to(event),
        first=first,
        more=tuple(more),
        more_words=sentence_case(_more_words(first, more, words)),
        sources_words=_sources_words(event, words),
        date_words=_date_words(event, (first, *more), words, night),
        readings=_readings((first, *more)),
        disagreements=tuple(_disagreement(each, event, names, words) for each in event.disagreements),
        salience=event.salience,
        order=event.order,
    )


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
    said = dict.fromkeys(plain(citation.expression) for citation in event.citations if citation.expression)
    if event.when is not None or not said:
        return None
    return words.say("reading", "spoken").format(words=", ".join(f"“{each}”" for each in said))


def _according_to(event: Event) -> str | None:
    """Return who says so, where every article only passes it on; what somebody said is theirs anyway."""
    voices = [citation.attribution for citation in event.citations]
    if event.kind == "statement" or not all(voices):
        return None
    return " and ".join(dict.fromkeys(plain(voice) for voice in voices if voice))


def _more_words(first: Passage, more: list[Passage], words: Words) -> str:
    """Return what the fold with the other passages is called: how many sources, and the names of those that have one."""
    others = {each.source.id: each.source for each in more if each.source.id != first.source.id}
    if not others:
        key = "passage" if len(more) == 1 else "passages"
        return words.say("folds", key).format(count=words.number(len(more)))
    named = list(dict.fromkeys(source.name for source in others.values() if source.credit))
    key = "source" if len(others) == 1 else "sources"
    if not named:
        return words.say("folds", f"{key}_unnamed").format(count=words.number(len(others)))
    shown = ", ".join(named[:NAMES_IN_SUMMARY])
    if len(named) > NAMES_IN_SUMMARY or not all(source.credit for source in others.values()):
        shown = words.say("folds", "and_others").format(names=shown)
    return words.say("folds", key).format(count=words.number(len(others)), names=shown)


def _sources_words(event: Event, words: Words) -> str | None:
    """Return a warning where several articles are fewer independent sources; else None."""
    articles = len({citation.article for citation in event.citations})
    if articles == event.independent_sources:
        return None
    key = "one_origin" if event.independent_sources == 1 else "origins"
    return words.say("folds", key).format(articles=words.number(articles), sources=words.number(event.independent_sources))


def _date_words(event: Event, passages: tuple[Passage, ...], words: Words, night: bool) -> str:
    """Return one line that says which words became which date."""
    if event.when is None:
        return words.say("reading", "undated")
    date = words.date(_undoubted(event.when), night=night)
    if event.basis == "stated":
        spoken = next((each.expression for each in passages if each.dated and each.expression), None)
        if spoken is not None:
            return words.say("reading", "stated").format(words=spoken, date=date)
        return words.say("reading", "plain").format(date=date)
    return words.say("reading", event.basis).format(date=date)


def _readings(passages: tuple[Passage, ...]) -> tuple[ReadingView, ...]:
    shared: dict[tuple[str | None, tuple[str, ...]], dict[str, None]] = {}
    for each in passages:
        if each.reading:
            shared.setdefault((each.expression, each.reading), {})[each.source.name] = None
    return tuple(ReadingView(expression=words, names=tuple(names), steps=steps) for (words, steps), names in shared.items())


def _disagreement(disagreement: Disagreement, event: Event, names: Mapping[str, SourceView], words: Words) -> DisagreementView:
    about_date = disagreement.about == "date"
    sources = {event.citations[at].article: names[event.citations[at].article] for claim in disagreement.claims for at in claim.citations}
    labels = _labels(sources)
    claims = tuple(
        ClaimView(
            value=_claimed(claim.value, words) if about_date else plain(claim.value),
            names=tuple(dict.fromkeys(labels[event.citations[at].article] for at in claim.citations)),
        )
        for claim in disagreement.claims
    )
    return DisagreementView(about=plain(disagreement.about), claims=claims)


def _labels(sources: Mapping[str, SourceView]) -> dict[str, str]:
    """Return what to call each article; two of one publisher are told apart by their dates."""
    uses = Counter(source.name for source in sources.values())
    return {key: source.name if uses[source.name] == 1 else f"{source.name}, {source.date}" for key, source in sources.items()}


def _claimed(value: str, words: Words) -> str:
    return words.date(When.parse(value)) if is_date(value) else plain(value)
