"""What the page about this timeline says of this very timeline; the explanation of the marks is in its template."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Problem, Timeline
from generator.render.escape import inner, plain
from generator.render.words import Words

MOST_PROBLEMS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemView:
    """One problem as a reader sees it; `where` is None where the message names the file itself."""

    where: str | None
    message: Markup
    severity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView:
    """The figures of the timeline and what was set aside.

    Attributes:
        inferred: how many articles have a date that is a conclusion.
        undatable: how many articles have none.
        groups: how many independent sources the articles are.
        probable: whether some passage is only probably about its event.
        unlisted: how many problems there are beyond those listed.
    """

    inferred: int
    undatable: int
    groups: int
    probable: bool
    problems: tuple[ProblemView, ...]
    unlisted: int


def about_view(timeline: Timeline, words: Words) -> AboutView:
    """Return what the page about this timeline needs to know."""
    dates = [source.article.dct for source in timeline.sources]
    return AboutView(
        inferred=sum(date.basis == "inferred" for date in dates),
        undatable=sum(date.when is None for date in dates),
        groups=len({source.group for source in timeline.sources}),
        probable=any(each.probable for event in (*timeline.events, *timeline.undated) for each in event.citations),
        problems=tuple(_problem(problem, words) for problem in timeline.problems[:MOST_PROBLEMS]),
        unlisted=max(0, len(timeline.problems) - MOST_PROBLEMS),
    )


def _problem(problem: Problem, words: Words) -> ProblemView:
    named = problem.file is None or problem.file in problem.message
    where = None if named else problem.file
    if where and problem.line:
        where = words.say("about", "place", file=where, line=problem.line)
    return ProblemView(where=plain(where) if where else None, message=_with_code(problem.message), severity=problem.severity)


def _with_code(message: str) -> Markup:
    """Return a message with what stands between backticks as code, for that is what an editor types."""
    pieces = message.split("`")
    if len(pieces) % 2 == 0:
        return inner(message)
    shown = (Markup("<code>{}</code>").format(inner(piece)) if at % 2 else inner(piece) for at, piece in enumerate(pieces))
    return Markup("").join(shown)
