"""`dateline check`: each article, its language, its date and the evidence for it."""

from __future__ import annotations

from generator.build import Build
from generator.cli.dates import words_used
from generator.model import Article


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, which takes an `s` unless there is one of it."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def report(built: Build) -> list[str]:
    """Return the lines about each article, then the totals."""
    lines = [line for article in built.articles for line in _about(built, article)]
    timeline = built.timeline
    if timeline is not None:
        passing = f", {len(timeline.passing)} more in passing" if timeline.passing else ""
        dated = counted(len(timeline.events), "dated event")
        lines.append(f"{counted(len(built.articles), 'article')}, {dated}, {len(timeline.undated)} undated{passing}")
    return lines


def _about(built: Build, article: Article) -> list[str]:
    date = article.dct
    evidence = date.evidence or "nothing dates it; add a `date:` line to its front matter"
    dates, told = len(built.timexes[article.id]), sum(not mention.echo for mention in built.mentions[article.id])
    return [
        f"{article.file}: {article.title}",
        f"  language {article.language}; {counted(dates, 'date')}; {counted(told, 'mention')} of events{words_used(article)}",
        f"  date {date.when.edtf if date.when else 'unknown'}, {date.basis}: {evidence}",
    ]
