"""What an editor should look at after merging, as values."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article, Event, Problem


def doubts(articles: Sequence[Article], events: Sequence[Event]) -> tuple[Problem, ...]:
    """Return the articles without a date and those whose date was inferred, then the events whose sources differ on the day."""
    found = [_undated(article) for article in articles if article.dct.when is None]
    found += [_inferred(article) for article in articles if article.dct.basis == "inferred"]
    found += [_disputed(event) for event in sorted(events, key=lambda e: e.id) if any(d.about == "date" for d in event.disagreements)]
    return tuple(found)


def untold(passing: int, lines: int) -> tuple[Problem, ...]:
    """Return what to know where not every event has a line; nothing where each has one."""
    if not passing:
        return ()
    message = (
        f"{lines} of {lines + passing} events have a line; what else is told in passing stands on the pages of its articles. "
        "For more lines raise `most_events` in mkdocs.yml."
    )
    return (Problem(code="in-passing", message=message, severity="info"),)


def _undated(article: Article) -> Problem:
    return Problem(
        code="undated-article",
        message=f"Nothing dates {article.file}; its weekdays cannot be read. Give its day in front matter: `date: YYYY-MM-DD`.",
        file=article.file,
        article=article.id,
    )


def _inferred(article: Article) -> Problem:
    when = article.dct.when.without_doubt().edtf if article.dct.when else "unknown"
    return Problem(
        code="inferred-date",
        message=f"{article.file} states no date; {when} is inferred. If it is another day, give it in front matter: `date: YYYY-MM-DD`.",
        severity="info",
        file=article.file,
        article=article.id,
    )


def _disputed(event: Event) -> Problem:
    values = " and ".join(claim.value for d in event.disagreements if d.about == "date" for claim in d.claims)
    return Problem(
        code="disputed-date",
        message=f"The sources put “{event.headline}” on different days: {values}.",
        severity="info",
        article=event.citations[0].article,
    )
