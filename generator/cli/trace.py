"""`dateline explain`: the whole way from the words of the articles to an event, step by step."""

from __future__ import annotations

import difflib
from pathlib import PurePath

from generator.build import Build, shared_evidence
from generator.cli.report import counted
from generator.merge.compare import Spoken
from generator.model import Article, Citation, Event, Mention, Timex


def explain(built: Build, name: str) -> list[str] | None:
    """Return what is known of the event, mention or article called `name`, or None where there is none."""
    name = name.removeprefix("#")
    for event in _events(built):
        if name == event.id or name in event.aliases:
            return _event(built, event, asked=name)
    for mentions in built.mentions.values():
        for mention in mentions:
            if mention.id == name:
                return [*_mention(built, mention), "It belongs to no event of the timeline."]
    article = _article(built, name)
    return None if article is None else _whole_article(built, article)


def nearest(built: Build, name: str) -> str:
    """Return a hint at what `name` may have been meant for."""
    ids = [event.id for event in _events(built)] + [article.file for article in built.articles] + [article.id for article in built.articles]
    near = difflib.get_close_matches(name, ids, n=1)
    return f"did you mean {near[0]}?" if near else "`dateline check` lists the articles, and timeline.json the ids of the events"


def _events(built: Build) -> tuple[Event, ...]:
    timeline = built.timeline
    return () if timeline is None else (*timeline.events, *timeline.undated, *(each.event for each in timeline.passing))


def _without_line(built: Build, event: Event) -> list[str]:
    """Return why the event stands with its articles only, or nothing where it has a line."""
    for each in built.timeline.passing if built.timeline else ():
        if each.event.id == event.id:
            why = f"perhaps the same as event {each.like}" if each.like else "others have better ground"
            return [f"  no line of the timeline: {why}"]
    return []


def _article(built: Build, name: str) -> Article | None:
    """Return the article of that id or file; a path may lead through the seeds folder, and the beginning of an id is enough for one."""
    parts = PurePath(name).parts
    for article in built.articles:
        if name == article.id or (parts and parts[-len(PurePath(article.file).parts) :] == PurePath(article.file).parts):
            return article
    begun = [article for article in built.articles if name and article.id.startswith(name)]
    return begun[0] if len(begun) == 1 else None


def _event(built: Build, event: Event, *, asked: str) -> list[str]:
    lines = [
        event.headline,
        f"  event {event.id}" + (f" (asked for as its mention {asked})" if asked != event.id else ""),
        f"  date {event.when.edtf if event.when else 'none'}, {event.basis}",
        f"  {event.status}; {event.kind}; salience {event.salience:.2f}{', major' if event.major else ''}",
        *_without_line(built, event),
        f"  {counted(len(event.citations), 'citation')} from {counted(event.independent_sources, 'independent source')}",
    ]
    if event.entities:
        lines.append("  with " + ", ".join(entity.name for entity in event.entities))
    evidence = shared_evidence(built, event)
    for number, citation in enumerate(event.citations, start=1):
        lines += _quoted(built, number, citation)
        for each in (citation, *citation.also):
            lines += [*_citation(built, each), *_weighed(event, evidence.get(each.mention, ()))]
    for disagreement in event.disagreements:
        claims = "; ".join(
            f"{claim.value} (citations {', '.join(str(index + 1) for index in claim.citations)})" for claim in disagreement.claims
        )
        lines.append(f"The sources differ on {disagreement.about}: {claims}")
    return lines


def _weighed(event: Event, spoken: tuple[Spoken, ...]) -> list[str]:
    """Return what speaks for and against a mention being the event of the founding one."""
    if not spoken:
        return []
    points = ", ".join(f"{rule.rule} {rule.points:+.2f}" for rule in spoken)
    return [f"   beside mention {event.id}: {points}; together {sum(rule.points for rule in spoken):+.2f}"]


def _quoted(built: Build, number: int, citation: Citation) -> list[str]:
    article = next(article for article in built.articles if article.id == citation.article)
    return ["", f"{number}. {article.title} ({article.file}, {citation.start}-{citation.end})", f"   “{citation.exact}”"]


def _citation(built: Build, citation: Citation) -> list[str]:
    """Return what one word of a quote tells, and how it was read."""
    lines = []
    if citation.attribution:
        lines.append(f"   said there by {citation.attribution}")
    lines.append(f"   mention {citation.mention}: " + ("carries its own date" if citation.dated else "carries no date of its own"))
    if citation.expression:
        lines.append(f"   read as the date: {citation.expression!r} ⇒ {citation.value}")
    timex = _timex_of(built, citation)
    if timex is not None:
        lines.append(
            f"   rule {timex.rule}; the words alone give {timex.stated}" + (f"; counted from {timex.anchor}" if timex.anchor else "")
        )
    return lines + [f"   - {step}" for step in citation.reading]


def _timex_of(built: Build, citation: Citation) -> Timex | None:
    mention = next((mention for mention in built.mentions[citation.article] if mention.id == citation.mention), None)
    return mention.timex if mention is not None else None


def _whole_article(built: Build, article: Article) -> list[str]:
    date = article.dct
    lines = [
        article.title,
        f"  article {article.id}, file {article.file}, language {article.language}",
        f"  date {date.when.edtf if date.when else 'unknown'}, {date.basis}: {date.evidence or 'no evidence'}",
        *(f"    {bound(candidate.bound)} {candidate.when.edtf}, {candidate.basis}: {candidate.evidence}" for candidate in date.candidates),
        "",
        "Dates in the text:",
    ]
    for timex in built.timexes[article.id]:
        lines.append(f"  {timex.text!r} ⇒ {timex.value}  [{timex.rule}]")
        lines += [f"    - {step}" for step in timex.trail]
    for mention in built.mentions[article.id]:
        belonging = _belonging(built, mention)
        if belonging or not mention.echo:
            lines += ["", *_mention(built, mention), *(belonging or ["  in no event"])]
    return lines


def bound(kind: str) -> str:
    """Return the word for what a piece of evidence says of the day: on it, not before it, not after it."""
    return {"lower": "not before", "upper": "not after"}.get(kind, "on")


def _mention(built: Build, mention: Mention) -> list[str]:
    article = next(article for article in built.articles if article.id == mention.article)
    words = mention.quote.of(article.text)
    dated = f"{mention.when.edtf}, {mention.basis}" if mention.when else "none"
    return [
        f"mention {mention.id}: {mention.headlines[0] if mention.headlines else mention.clause}",
        f"  “{words}”",
        f"  trigger {mention.trigger.span.of(article.text)!r}; {mention.status}; {mention.kind}; date {dated}",
        *(f"  - {step}" for step in mention.reading),
    ]


def _belonging(built: Build, mention: Mention) -> list[str]:
    event = next((event for event in _events(built) if mention.id in (event.id, *event.aliases)), None)
    return [] if event is None else [f"  in event {event.id}: {event.headline}"]
