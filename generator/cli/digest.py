"""`dateline digest`: the story in its most important days, a few sentences each, every sentence with its source."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.annotate import annotate
from generator.build import read_dates
from generator.cli.progress import Progress
from generator.digest import digest
from generator.merge import date_articles
from generator.model import Article, DigestDay, DigestSentence, Problem, RawFile, Settings, Timex
from generator.reading import lost
from generator.render.escape import plain, text, web_address
from generator.resources import languages, resources, site_languages, timex_words
from generator.seeds import read_seeds
from generator.settings import read_settings
from generator.when import When

WIDTH = 78
SENTENCES = 2
"""Sentences a day where nobody says: what happened, and what is known of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the digest shows: its heading, the days by date, and the articles by id."""

    title: str
    days: tuple[DigestDay, ...]
    articles: Mapping[str, Article]


def tell(
    config: Path | None, *, seeds: Path | None, days: int | None, sentences: int, progress: Progress
) -> tuple[Story | None, tuple[Problem, ...]]:
    """Read the articles and their dates, and choose; no events are read, so that it takes seconds.

    Args:
        config: path of `mkdocs.yml`; None takes the defaults of all settings.
        seeds: the folder of articles; None takes the one that the settings name.
        days: how many days at most; None takes what the settings say.
        sentences: how many sentences a day at most.
        progress: told how far the reading is.
    """
    settings, problems = (Settings(), ()) if config is None else _settings(config)
    if _stops(problems):
        return None, problems
    found = read_seeds(seeds if seeds is not None else (Path() if config is None else config.parent) / settings.seeds)
    problems += found.problems
    if _stops(found.problems):
        return None, problems
    articles, timexes, more = _read(found.files, settings, progress)
    chosen = digest(
        articles,
        timexes,
        lexicon=resources(settings.language).digest_lexicon,
        days=settings.digest_days if days is None else days,
        sentences=sentences,
        keywords=settings.keywords,
    )
    story = Story(title=settings.title, days=chosen, articles={article.id: article for article in articles})
    return story, (*problems, *more)


def _settings(config: Path) -> tuple[Settings, tuple[Problem, ...]]:
    return read_settings(config, languages=languages(), site_languages=site_languages())


def _read(
    files: Sequence[RawFile], settings: Settings, progress: Progress
) -> tuple[tuple[Article, ...], dict[str, tuple[Timex, ...]], tuple[Problem, ...]]:
    """Return the articles with their dates; one that states no day takes it from the others, and its dates are counted from it."""
    articles: list[Article] = []
    timexes: dict[str, tuple[Timex, ...]] = {}
    problems: list[Problem] = []
    for done, raw in enumerate(sorted(files, key=lambda file: file.path)):
        progress(done, len(files), raw.path)
        article, dates, found = _one(raw, settings.language)
        problems += found
        if article is not None:
            articles.append(article)
            timexes[article.id] = dates
    dated = date_articles(articles, timexes, lexicon=resources(settings.language).merge_lexicon)
    before = {article.id: article.dct.when for article in articles}
    for article in dated:
        if article.dct.when != before[article.id]:
            timexes[article.id] = annotate(article, lexicon=timex_words(article.language))
    return tuple(dated), timexes, tuple(problems)


def _one(raw: RawFile, language: str) -> tuple[Article | None, tuple[Timex, ...], tuple[Problem, ...]]:
    """Read one file; a failure sets the article aside, because the others are worth reading."""
    try:
        article, dates, problems = read_dates(raw, language=language)
    except Exception as error:
        return None, (), lost(raw.path, f"its dates cannot be read ({type(error).__name__}: {error})").problems
    return article, dates, problems


def _stops(problems: Sequence[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def as_text(story: Story) -> str:
    """Return the story for a terminal: the day, its sentences, and under each the article that it stands in."""
    blocks = [story.title, "=" * min(len(story.title), WIDTH)]
    for day in story.days:
        blocks += ["", f"{long_day(day.when)}  ({_articles(day.articles)})"]
        for told in day.sentences:
            blocks += [
                "",
                *textwrap.wrap(
                    plain(told.text), WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
                ),
            ]
            blocks.append(f"      — {_source(story.articles[told.article])}")
    return "\n".join(blocks) + "\n"


def as_markdown(story: Story) -> str:
    """Return the story as Markdown; an article's words are escaped, for they may be anything."""
    lines = [f"# {text(story.title)}"]
    for day in story.days:
        lines += ["", f"## {long_day(day.when)}", ""]
        lines += [f"- {text(told.text)} ({_linked(story.articles[told.article])})" for told in day.sentences]
    return "\n".join(lines) + "\n"


def as_json(story: Story) -> str:
    """Return the story as JSON; `start` and `end` count characters of the article's cleaned text."""
    days = [
        {
            "date": day.when.edtf,
            "score": day.score,
            "articles": day.articles,
            "sentences": [_plain(told, story.articles[told.article]) for told in day.sentences],
        }
        for day in story.days
    ]
    return json.dumps({"title": story.title, "days": days}, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Story], str]] = {"text": as_text, "md": as_markdown, "json": as_json}


def long_day(when: When) -> str:
    """Return a day as `Wednesday, 12 February 2025`."""
    day = when.as_date()
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def _articles(number: int) -> str:
    return "named by 1 article" if number == 1 else f"named by {number} articles"


def _source(article: Article) -> str:
    """Return who published the article and when, and the file that it stands in."""
    when = article.dct.when
    shown = (f"{when.as_date().day} {when.as_date():%B %Y}{'?' if when.uncertain else ''}" if when.is_day else when.edtf) if when else ""
    return plain(", ".join(part for part in (article.publisher or article.agency, shown, article.file) if part))


def _linked(article: Article) -> str:
    address = web_address(article.url)
    return f"[{text(_source(article))}](<{address}>)" if address else str(text(_source(article)))


def _plain(told: DigestSentence, article: Article) -> dict[str, object]:
    return {
        "text": told.text,
        "article": article.id,
        "file": article.file,
        "title": article.title if article.title_basis == "stated" else None,
        "publisher": article.publisher or article.agency,
        "published": article.dct.when.edtf if article.dct.when else None,
        "url": web_address(article.url),
        "start": told.span.start,
        "end": told.span.end,
    }
