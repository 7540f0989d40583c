"""The order of the stages: from files to pages.

`build` is the one place that knows it.
A file that a stage cannot read is set aside as a `Problem`; the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from generator.annotate import annotate
from generator.content import publish
from generator.extract import extract
from generator.ingest import ingest
from generator.merge import date_articles, merge
from generator.merge.compare import Spoken, explain
from generator.merge.features import story
from generator.merge.names import name_book
from generator.model import Article, DocumentDate, Event, Mention, Page, Problem, RawFile, Settings, Timeline, Timex
from generator.render import render
from generator.resources import Resources, languages, resources, timex_words
from generator.seeds import read_seeds
from generator.settings import read_settings
from generator.when import When

Progress = Callable[[int, int, str], None]
"""Called before each article is read: how many are done, how many there are, the file."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What a folder of articles became.

    Attributes:
        timeline: None where nothing could be built; an `error` among the problems says why.
        articles: in the order of their files.
        timexes: by article id.
        mentions: by article id.
        pages: what belongs into the content folder.
        problems: everything that was set aside, in the order of the files.
        language: the code of the timeline's language.
    """

    timeline: Timeline | None = None
    articles: tuple[Article, ...] = ()
    timexes: dict[str, tuple[Timex, ...]] = field(default_factory=dict)
    mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()
    language: str = "en"

    @property
    def failed(self) -> bool:
        """Whether nothing could be built."""
        return self.timeline is None


class Memo:
    """Remembers what the stages made of each article, so that a rebuild reads only what changed.

    The keys are the stage and its whole input: the file's bytes, then the article with its date.
    What the latest build did not ask for is forgotten.
    """

    def __init__(self) -> None:
        """Start with nothing remembered."""
        self._kept: dict[tuple[str, Hashable], object] = {}
        self._used: set[tuple[str, Hashable]] = set()

    def recall(self, stage: str, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` gave for this stage and input, calling it only the first time."""
        entry = (stage, key)
        if entry not in self._kept:
            self._kept[entry] = make()
        self._used.add(entry)
        return cast("T", self._kept[entry])

    def forget_unused(self) -> None:
        """Drop what has not been asked for since the last call."""
        self._kept = {entry: value for entry, value in self._kept.items() if entry in self._used}
        self._used = set()


def build(
    files: Iterable[RawFile],
    *,
    settings: Settings,
    resources: Resources,
    problems: Sequence[Problem] = (),
    memo: Memo | None = None,
    progress: Progress | None = None,
) -> Build:
    """Turn the files of one story into its timeline and pages.

    Args:
        files: the articles, in any order; they are taken in the order of their paths.
        settings: title, description, language and the size of pages.
        resources: words, parser, templates.
        problems: what was found before, to be listed with the timeline.
        memo: what an earlier build remembered, or None.
        progress: told before each article is read, or None.
    """
    files = sorted(files, key=lambda file: file.path)
    work = _Work(settings=settings, resources=resources, memo=memo or Memo(), problems=list(problems))
    articles: list[Article] = []
    for done, raw in enumerate(files):
        if progress:
            progress(done, len(files), raw.path)
        articles += work.article(raw)
    timexes = work.timexes(articles)
    articles = [article for article in articles if article.id in timexes]
    dated = date_articles(articles, timexes, lexicon=resources.merge_lexicon)
    timexes = work.timexes(dated)
    mentions = work.mentions(dated, timexes)
    dated = tuple(article for article in dated if article.id in mentions)
    work.memo.forget_unused()
    if not dated:
        return Build(problems=_named((*work.sorted_problems(), _nothing_left(len(files)))))
    timeline = merge(dated, mentions, title=settings.title, lexicon=resources.merge_lexicon, embed=resources.embed)
    found = _named((*work.sorted_problems(), *timeline.problems))
    timeline = replace(timeline, problems=found)
    pages = render(timeline, settings=settings, templates=resources.templates, assets=resources.assets)
    return Build(
        timeline=timeline,
        articles=dated,
        timexes=timexes,
        mentions=mentions,
        pages=pages,
        problems=found,
        language=settings.language,
    )


def build_folder(config: Path | None, *, seeds: Path | None = None, memo: Memo | None = None, progress: Progress | None = None) -> Build:
    """Read the settings and the seeds folder and build; write nothing.

    Args:
        config: path of `mkdocs.yml`; None takes the defaults of all settings.
        seeds: the folder of articles; None takes the one that the settings name.
        memo: see `build`.
        progress: see `build`.
    """
    settings, problems = (Settings(), ()) if config is None else read_settings(config, languages=languages())
    if _stops(problems):
        return Build(problems=_named(problems))
    home = Path() if config is None else config.parent
    found = read_seeds(seeds if seeds is not None else home / settings.seeds)
    problems += found.problems
    if _stops(found.problems):
        return Build(problems=_named(problems))
    return build(found.files, settings=settings, resources=resources(settings.language), problems=problems, memo=memo, progress=progress)


def build_site(
    config: Path | None, *, content: Path, seeds: Path | None = None, memo: Memo | None = None, progress: Progress | None = None
) -> Build:
    """Build and write the pages into `content`; a build that failed writes nothing.

    Args:
        config: see `build_folder`.
        content: the folder that MkDocs reads.
        seeds: see `build_folder`.
        memo: see `build`.
        progress: see `build`.
    """
    built = build_folder(config, seeds=seeds, memo=memo, progress=progress)
    if built.failed:
        return built
    return replace(built, problems=built.problems + publish(built.pages, content))


def read_dates(
    raw: RawFile, *, dct: str | None = None, language: str = "en"
) -> tuple[Article | None, tuple[Timex, ...], tuple[Problem, ...]]:
    """Read one file alone: its article, its dates and what is wrong with it.

    Args:
        raw: the file.
        dct: the day the article appeared, as `YYYY-MM-DD`; None takes what the article itself gives.
        language: code of the article's language where it does not say.
    """
    tools = resources(language)
    read = ingest(raw, words=tools.ingest_words, language=language)
    if read.article is None:
        return None, (), _named(read.problems)
    article = read.article
    if dct is not None:
        article = replace(article, dct=DocumentDate(when=When.parse(dct), basis="override", evidence=dct))
    return article, annotate(article, lexicon=timex_words(article.language)), _named(read.problems)


def shared_evidence(built: Build, event: Event) -> dict[str, tuple[Spoken, ...]]:
    """Return, for each mention of an event but the founding one, what each rule of the merge says of it beside the founding one."""
    tools = resources(built.language)
    told = [mention for mentions in built.mentions.values() for mention in mentions]
    book = name_book(told, [article.text for article in built.articles], tools.merge_lexicon)
    facets = story(built.articles, told, book, tools.merge_lexicon, tools.embed)
    places = {facet.mention.id: place for place, facet in enumerate(facets.facets)}
    return {name: explain(facets, places[event.id], places[name], tools.merge_lexicon) for name in event.aliases}


def seeds_folder(config: Path) -> Path:
    """Return the folder of articles that the settings in `config` name."""
    settings, _ = read_settings(config, languages=languages())
    return config.parent / settings.seeds


@dataclass(slots=True, kw_only=True)
class _Work:
    """The reading of single articles: each step is remembered, and guarded so that one article cannot stop the rest."""

    settings: Settings
    resources: Resources
    memo: Memo
    problems: list[Problem]

    def article(self, raw: RawFile) -> tuple[Article, ...]:
        """Return the article of a file, or nothing."""
        language = self.settings.language
        read = self._guarded("ingest", raw.path, (raw, language), lambda: ingest(raw, words=self.resources.ingest_words, language=language))
        if read is None:
            return ()
        # An error is what stops the whole build; the loss of one article does not.
        self.problems += [replace(problem, severity="warning") if problem.severity == "error" else problem for problem in read.problems]
        return () if read.article is None else (read.article,)

    def timexes(self, articles: Iterable[Article]) -> dict[str, tuple[Timex, ...]]:
        """Return the dates of each article that can be read, whatever its language: they help to date the others."""
        found: dict[str, tuple[Timex, ...]] = {}
        for article in articles:
            dates = self._guarded("annotate", article.file, article, partial(annotate, article, lexicon=timex_words(article.language)))
            if dates is not None:
                found[article.id] = dates
        return found

    def mentions(self, articles: Iterable[Article], timexes: dict[str, tuple[Timex, ...]]) -> dict[str, tuple[Mention, ...]]:
        """Return what each article tells of events; those of another language tell nothing."""
        found: dict[str, tuple[Mention, ...]] = {}
        for article in articles:
            if article.id not in timexes:
                continue
            if not self._speaks(article):
                self.problems.append(_foreign(article))
                found[article.id] = ()
                continue
            told = self._guarded(
                "extract", article.file, (article, timexes[article.id]), partial(self._extract, article, timexes[article.id])
            )
            if told is not None:
                found[article.id] = told
        return found

    def sorted_problems(self) -> tuple[Problem, ...]:
        """Return the problems by file, line and code."""
        return tuple(sorted(self.problems, key=lambda problem: (problem.file or "", problem.line or 0, problem.code, problem.message)))

    def _extract(self, article: Article, timexes: tuple[Timex, ...]) -> tuple[Mention, ...]:
        return extract(article, timexes, nlp=self.resources.nlp, lexicon=self.resources.event_lexicon)

    def _speaks(self, article: Article) -> bool:
        return article.language.partition("-")[0] == self.settings.language

    def _guarded(self, stage: str, file: str, key: Hashable, make: Callable[[], T]) -> T | None:
        """Run one stage on one article; a failure sets the article aside, because the other articles are worth reading."""
        try:
            return self.memo.recall(stage, key, make)
        except Exception as error:
            reason = f"{type(error).__name__}: {error}".splitlines()[0]
            message = f"{file} is left out: the {stage} step failed on it ({reason}); move it out of the seeds folder and report this line"
            self.problems.append(Problem(code="stage-failed", message=message, file=file))
            return None


def _foreign(article: Article) -> Problem:
    message = (
        f"{article.file} is in the language {article.language!r}, which is not the timeline's; it is listed as a source but its events "
        "are not read: remove it or correct its language"
    )
    return Problem(code="other-language", message=message, file=article.file, article=article.id)


def _nothing_left(files: int) -> Problem:
    those = "the only file could not be read" if files == 1 else f"none of the {files} files could be read"
    message = f"{those}, so there is nothing to build: mend what is named above"
    return Problem(code="nothing-left", message=message, severity="error")


def _stops(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _named(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once, its message one line that names the file, and the line in it where there is one."""
    return tuple(dict.fromkeys(replace(problem, message=_printable(_with_place(problem))) for problem in problems))


def _printable(text: str) -> str:
    """Return `text` as one line without control characters: a file's name may hold any, and terminals obey them."""
    return "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.split()))


def _with_place(problem: Problem) -> str:
    if problem.file is None or (problem.file in problem.message and problem.line is None):
        return problem.message
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    if problem.message.startswith(place) and (problem.line is None or problem.message[len(place) : len(place) + 1] == ":"):
        return problem.message
    said = problem.message.removeprefix(problem.file)
    return f"{place}: {said.lstrip(': ') if said.startswith((':', ' ')) else problem.message}"
