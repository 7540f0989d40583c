"""What one file is read into, alone: its article, its dates, its events.

The stages are guarded here, so that one article that breaks them never stops the rest.
Everything in this module is picklable, because other processes may do the reading; see `workers`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.annotate import annotate
from generator.extract import extract
from generator.ingest import ingest
from generator.model import Article, Mention, Problem, RawFile, Timex
from generator.resources import Resources, timex_words

FAILED = "stage-failed"
"""The code of the problem that names an article on which a stage failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One file after the stages that look at it alone.

    Attributes:
        article: None where the file gives none or a stage failed on it; a problem then says why.
        timexes: its dates.
        mentions: what it tells of events; None where that has to wait until other articles have dated it.
        problems: what is wrong with the file.
    """

    article: Article | None = None
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class First:
    """The first reading of a file: all of it where the article states its own day, else all but its events."""

    raw: RawFile
    language: str

    @property
    def file(self) -> str:
        """The file's path below the seeds folder."""
        return self.raw.path

    @property
    def size(self) -> int:
        """How long it may take, as far as its length tells."""
        return len(self.raw.data)

    def run(self, tools: Resources) -> Reading:
        """Return what the file says."""
        return _guarded(self._read, self.file, tools)

    def _read(self, tools: Resources, step: Callable[[str], None]) -> Reading:
        step("ingest")
        read = ingest(self.raw, words=tools.ingest_words, language=self.language)
        # An error is what stops the whole build; the loss of one article does not.
        problems = tuple(replace(problem, severity="warning") if problem.severity == "error" else problem for problem in read.problems)
        if read.article is None:
            return Reading(problems=problems)
        step("annotate")
        timexes = annotate(read.article, lexicon=timex_words(read.article.language))
        if not speaks(read.article, self.language):
            return Reading(article=read.article, timexes=timexes, mentions=(), problems=problems)
        if read.article.dct.when is None:
            return Reading(article=read.article, timexes=timexes, problems=problems)
        step("extract")
        return Reading(article=read.article, timexes=timexes, mentions=_events(read.article, timexes, tools), problems=problems)


@dataclass(frozen=True, slots=True)
class Again:
    """The second reading of an article that stated no day: `timexes` are None where it has one now, for they count from it."""

    article: Article
    timexes: tuple[Timex, ...] | None
    language: str

    @property
    def file(self) -> str:
        """The file's path below the seeds folder."""
        return self.article.file

    @property
    def size(self) -> int:
        """How long it may take, as far as its length tells."""
        return len(self.article.text)

    def run(self, tools: Resources) -> Reading:
        """Return what the article says, counted from its day."""
        return _guarded(self._read, self.file, tools)

    def _read(self, tools: Resources, step: Callable[[str], None]) -> Reading:
        step("annotate")
        timexes = annotate(self.article, lexicon=timex_words(self.article.language)) if self.timexes is None else self.timexes
        if not speaks(self.article, self.language):
            return Reading(article=self.article, timexes=timexes, mentions=())
        step("extract")
        return Reading(article=self.article, timexes=timexes, mentions=_events(self.article, timexes, tools))


Task = First | Again
"""Something that a process can do with one article; hashable, so that it can be the key to its own result."""


def speaks(article: Article, language: str) -> bool:
    """Whether the article is in the timeline's language; one in another tells its dates only."""
    return article.language.partition("-")[0] == language


def lost(file: str, reason: str) -> Reading:
    """Return what remains of a file on which the reading failed: a problem that names it."""
    message = f"{file} is left out: {reason}; move it out of the seeds folder and report this line"
    return Reading(problems=(Problem(code=FAILED, message=message, file=file),))


def _events(article: Article, timexes: tuple[Timex, ...], tools: Resources) -> tuple[Mention, ...]:
    return extract(article, timexes, nlp=tools.nlp, lexicon=tools.event_lexicon)


def _guarded(read: Callable[[Resources, Callable[[str], None]], Reading], file: str, tools: Resources) -> Reading:
    """Run the stages on one article; a failure sets the article aside, because the other articles are worth reading."""
    steps: list[str] = []
    try:
        return read(tools, steps.append)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        return lost(file, f"the {steps[-1]} step failed on it ({reason})")
