"""The order of the stages: from files to pages.

`build` is the one place that knows it.
A file that a stage cannot read is set aside as a `Problem`; the others go on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import pace  # stands first: see there
from generator.annotate import annotate
from generator.content import publish
from generator.digest import day_scores, digest, with_events
from generator.ingest import Furniture, furniture, ingest, marked
from generator.merge import date_articles, merge
from generator.merge.compare import Spoken, explain
from generator.merge.features import story
from generator.merge.names import name_book
from generator.model import Article, DocumentDate, Event, Mention, Page, Problem, RawFile, Settings, Timeline, Timex
from generator.reader import Memo, Progress, Reader
from generator.reading import Again, First, Reading, speaks
from generator.render import render
from generator.resources import Resources, languages, resources, site_languages, timex_words
from generator.seeds import read_seeds
from generator.settings import read_settings
from generator.when import When

DAY_SENTENCES = 2
"""How many sentences tell a day of the overview: what happened, and what is known of it."""


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


def build(
    files: Iterable[RawFile],
    *,
    settings: Settings,
    resources: Resources,
    problems: Sequence[Problem] = (),
    memo: Memo | None = None,
    progress: Progress | None = None,
    jobs: int | None = 1,
) -> Build:
    """Turn the files of one story into its timeline and pages.

    Args:
        files: the articles, in any order; they are taken in the order of their paths.
        settings: title, description, language and the size of pages.
        resources: words, parser, templates.
        problems: what was found before, to be listed with the timeline.
        memo: what an earlier build remembered, or None.
        progress: told how far the reading is, or None.
        jobs: processes to read with; 1 reads in this one, None takes what the machine and the work are good for.
            Others than 1 need a main module that can be imported again, as `multiprocessing` says.
    """
    files = sorted(files, key=lambda file: file.path)
    with Reader(resources, settings.language, memo=memo, jobs=jobs, progress=progress) as reader:
        readings, found_furniture = _read(reader, files, settings.language, resources)
    if memo:
        memo.forget_unused()
    told = {reading.article.id: reading for reading in readings if reading.article is not None}
    dated = tuple(reading.article for reading in readings if reading.article is not None)
    timexes = {id_: reading.timexes for id_, reading in told.items()}
    mentions = {id_: reading.mentions or () for id_, reading in told.items()}
    said = (problem for reading in readings for problem in reading.problems)
    found = _by_place((*problems, *said, *_foreign(dated, settings.language), *found_furniture))
    if not dated:
        return Build(problems=_named((*found, _nothing_left(len(files)))))
    words = resources.digest_lexicon
    weighed = day_scores(dated, timexes, lexicon=words)
    with pace.no_collection():
        timeline = merge(
            dated,
            mentions,
            title=settings.title,
            lexicon=resources.merge_lexicon,
            embed=resources.embed,
            days=weighed,
            most=settings.most_events,
        )
    days = digest(dated, timexes, lexicon=words, days=settings.digest_days, sentences=DAY_SENTENCES, keywords=settings.keywords)
    found = _named((*found, *timeline.problems))
    timeline = replace(timeline, problems=found, digest=with_events(days, timeline.events))
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


def build_folder(
    config: Path | None,
    *,
    seeds: Path | None = None,
    memo: Memo | None = None,
    progress: Progress | None = None,
    jobs: int | None = 1,
    site_url: str | None = None,
) -> Build:
    """Read the settings and the seeds folder and build; write nothing.

    Args:
        config: path of `mkdocs.yml`; None takes the defaults of all settings.
        seeds: the folder of articles; None takes the one that the settings name.
        memo: see `build`.
        progress: see `build`.
        jobs: see `build`.
        site_url: where the site is published; None takes what the settings say.
    """
    settings, problems = (Settings(), ()) if config is None else _settings(config)
    settings = replace(settings, site_url=site_url or settings.site_url)
    if _stops(problems):
        return Build(problems=_named(problems))
    home = Path() if config is None else config.parent
    found = read_seeds(seeds if seeds is not None else home / settings.seeds)
    problems += found.problems
    if _stops(found.problems):
        return Build(problems=_named(problems))
    tools = resources(settings.language)
    return build(found.files, settings=settings, resources=tools, problems=problems, memo=memo, progress=progress, jobs=jobs)


def build_site(
    config: Path | None,
    *,
    content: Path,
    seeds: Path | None = None,
    memo: Memo | None = None,
    progress: Progress | None = None,
    jobs: int | None = 1,
    site_url: str | None = None,
) -> Build:
    """Build and write the pages into `content`; a build that failed writes nothing.

    Args:
        config: see `build_folder`.
        content: the folder that MkDocs reads.
        seeds: see `build_folder`.
        memo: see `build`.
        progress: see `build`.
        jobs: see `build`.
        site_url: see `build_folder`.
    """
    articles = seeds or (seeds_folder(config) if config else Path(Settings().seeds))
    if problem := _entangled(articles, content):
        return Build(problems=(problem,))
    built = build_folder(config, seeds=seeds, memo=memo, progress=progress, jobs=jobs, site_url=site_url)
    if built.failed:
        return built
    return replace(built, problems=built.problems + publish(built.pages, content))


def _entangled(seeds: Path, content: Path) -> Problem | None:
    """Return what is wrong where one folder holds the other: our pages would be read as articles, or whole articles published."""
    one, other = seeds.resolve(), content.resolve()
    if one.is_relative_to(other):
        why = "and would be published whole"
    elif other.is_relative_to(one):
        why = "and the next build would read its own pages as articles"
    else:
        return None
    message = f"the articles in {seeds} and the pages in {content} share a folder, {why}: name a content folder beside the articles'"
    return Problem(code="shared-folder", message=message, severity="error")


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
    told = [mention for mentions in built.mentions.values() for mention in mentions if not mention.echo]
    book = name_book(told, [article.text for article in built.articles], tools.merge_lexicon)
    facets = story(built.articles, told, book, tools.merge_lexicon, tools.embed)
    places = {facet.mention.id: place for place, facet in enumerate(facets.facets)}
    return {name: explain(facets, places[event.id], places[name], tools.merge_lexicon) for name in event.aliases if name in places}


def seeds_folder(config: Path) -> Path:
    """Return the folder of articles that the settings in `config` name."""
    return config.parent / _settings(config)[0].seeds


def site_language(config: Path) -> str:
    """Return the language tag of the labels that the pages get by the settings in `config`."""
    settings = _settings(config)[0]
    return settings.site_language or settings.language


def _settings(config: Path) -> tuple[Settings, tuple[Problem, ...]]:
    return read_settings(config, languages=languages(), site_languages=site_languages())


def _read(reader: Reader, files: Sequence[RawFile], language: str, resources: Resources) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Return what each file is read into, and what was taken for a site's furniture.

    Articles without a day of their own are read after the others had their say on it.
    """
    readings = list(reader.read([First(raw, language) for raw in files]))
    site = furniture(reading.article for reading in readings if reading.article is not None)
    readings = [_unfurnished(reading, site, resources) for reading in readings]
    place_of = {reading.article.id: place for place, reading in enumerate(readings) if reading.article is not None}
    articles = [reading.article for reading in readings if reading.article is not None]
    if all(reading.mentions is not None for reading in readings if reading.article is not None):
        return tuple(readings), site.problems
    timexes = {reading.article.id: reading.timexes for reading in readings if reading.article is not None}
    again: list[Again] = []
    for before, after in zip(articles, date_articles(articles, timexes, lexicon=resources.merge_lexicon), strict=True):
        if after != before or readings[place_of[after.id]].mentions is None:
            again.append(Again(after, None if after != before else timexes[after.id], language))
    for task, reading in zip(again, reader.read(again), strict=True):
        first = readings[place_of[task.article.id]]
        second = _unfurnished(reading, site, resources, final=True)
        readings[place_of[task.article.id]] = replace(second, problems=first.problems + reading.problems)
    return tuple(readings), site.problems


def _unfurnished(reading: Reading, site: Furniture, resources: Resources, *, final: bool = False) -> Reading:
    """Return a reading without the dates and the events of lines that are not the article's.

    Where an event of the article was dated by such a line, the article has to be read again, unless this reading is the final one.
    """
    places = site.places.get(reading.article.id) if reading.article is not None else None
    if reading.article is None or not places:
        return reading
    article = marked(reading.article, places, resources.ingest_words)
    foreign = [article.sentences[place].span for place in sorted(places)]
    starts = [span.start for span in foreign]

    def is_foreign(timex: Timex | None) -> bool:
        place = bisect_right(starts, timex.span.start) - 1 if timex else -1
        return timex is not None and place >= 0 and foreign[place].overlaps(timex.span)

    timexes = tuple(timex for timex in reading.timexes if not is_foreign(timex))
    own = tuple(mention for mention in reading.mentions or () if mention.sentence not in places)
    sure = tuple(mention for mention in own if not is_foreign(mention.timex))
    is_done = reading.mentions is not None and (final or own == sure)
    return replace(reading, article=article, timexes=timexes, mentions=sure if is_done else None)


def _by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by file, line and code."""
    return tuple(sorted(problems, key=lambda problem: (problem.file or "", problem.line or 0, problem.code, problem.message)))


def _foreign(articles: Iterable[Article], language: str) -> Iterator[Problem]:
    """Yield a problem for each article that only gives its dates."""
    for article in articles:
        if not speaks(article, language):
            message = (
                f"{article.file} is in the language {article.language!r}, which is not the timeline's; it is listed as a source but its "
                "events are not read: remove it or correct its language"
            )
            yield Problem(code="other-language", message=message, file=article.file, article=article.id)


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
