"""The order of the stages, and what happens to an article that one of them cannot read.

The stages are replaced by small ones here, so that the tests speak of the order alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

import generator.build
import generator.reading
from generator.build import Build, build, build_folder, build_site
from generator.ingest import Furniture
from generator.model import (
    Article,
    DigestDay,
    DocumentDate,
    Mention,
    Page,
    Problem,
    RawFile,
    Sentence,
    Settings,
    Source,
    Span,
    Timeline,
    Timex,
    Trigger,
)
from generator.reader import Memo
from generator.resources import Resources
from generator.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the small ingest gives."""

    article: Article | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Log:
    """Which stage was called for which article, in order."""

    calls: list[str] = field(default_factory=list)

    def of(self, stage: str) -> list[str]:
        """Return what one stage was called with."""
        return [call.removeprefix(f"{stage} ") for call in self.calls if call.startswith(f"{stage} ")]


RESOURCES = cast(
    "Resources",
    SimpleNamespace(
        **dict.fromkeys(("ingest_words", "event_lexicon", "merge_lexicon", "digest_lexicon", "nlp", "embed", "templates", "assets"))
    ),
)


def article(raw: RawFile, *, language: str = "en") -> Article:
    text = raw.data.decode()
    return Article(
        id=raw.id, file=raw.path, title=text, language=language, text=text, sentences=(Sentence(span=Span(0, len(text)), paragraph=0),)
    )


def mention(of: Article) -> Mention:
    trigger = Trigger(span=Span(0, 1), lemma="x", pos="verb")
    return Mention(id=f"{of.id}-m", article=of.id, sentence=0, quote=Span(0, 1), trigger=trigger, clause=of.text)


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Log:
    log = Log()

    def ingest(raw: RawFile, *, words: Any, language: str) -> Read:
        log.calls.append(f"ingest {raw.id}")
        if b"crash ingest" in raw.data:
            raise RecursionError("too deep\nsecond line")
        if b"no article" in raw.data:
            return Read(problems=(Problem(code="no-text", message="holds no text; delete it", file=raw.path, line=3, severity="error"),))
        return Read(article=article(raw, language="de" if b"deutsch" in raw.data else "en"))

    def annotate(article: Article, *, lexicon: Any) -> tuple[Timex, ...]:
        log.calls.append(f"annotate {article.id} {article.dct.when.edtf if article.dct.when else '?'}")
        if "crash annotate" in article.text:
            raise ValueError("bad date")
        return ()

    def date_articles(articles: Sequence[Article], timexes: Mapping[str, Any], *, lexicon: Any) -> tuple[Article, ...]:
        log.calls.append("date_articles " + " ".join(article.id for article in articles))
        dated = DocumentDate(when=When("2030-05-01"), basis="inferred", evidence="from the others")
        return tuple(replace(article, dct=dated) if "undated" in article.text else article for article in articles)

    def extract(article: Article, timexes: tuple[Timex, ...], *, nlp: Any, lexicon: Any) -> tuple[Mention, ...]:
        log.calls.append(f"extract {article.id}")
        if "crash extract" in article.text:
            raise KeyError("lemma")
        return (mention(article),)

    def day_scores(articles: Sequence[Article], timexes: Mapping[str, Any], *, lexicon: Any) -> Mapping[str, float]:
        return {"2030-05-01": 0.5}

    def digest(articles: Sequence[Article], timexes: Mapping[str, Any], **options: Any) -> tuple[DigestDay, ...]:
        return (DigestDay(when=When("2030-05-01"), score=0.5, articles=len(articles)),)

    def merge(
        articles: Sequence[Article],
        mentions: Mapping[str, Any],
        *,
        title: str,
        lexicon: Any,
        embed: Any,
        days: Mapping[str, float],
        most: int,
    ) -> Timeline:
        assert days == {"2030-05-01": 0.5}
        assert most == Settings().most_events
        log.calls.append("merge " + " ".join(article.id for article in articles))
        return Timeline(title=title, sources=tuple(Source(article=article, group=article.id) for article in articles), events=())

    def render(timeline: Timeline, *, settings: Settings, templates: Any, assets: Any) -> tuple[Page, ...]:
        log.calls.append("render " + timeline.title)
        return (Page(path="index.md", data="\n".join(source.article.text for source in timeline.sources).encode()),)

    for stage in (ingest, annotate, extract):
        monkeypatch.setattr(generator.reading, stage.__name__, stage)
    for stage in (date_articles, day_scores, digest, merge, render):
        monkeypatch.setattr(generator.build, stage.__name__, stage)
    return log


def files(**texts: str) -> list[RawFile]:
    return [RawFile(id=name, path=f"{name}.txt", data=text.encode()) for name, text in texts.items()]


def run(raws: Sequence[RawFile], **options: Any) -> Build:
    return build(raws, settings=Settings(title="Floods"), resources=RESOURCES, **options)


def test_the_stages_run_in_the_order_that_the_design_gives(log: Log) -> None:
    built = run(files(a="A"))
    assert [call.split()[0] for call in log.calls] == ["ingest", "annotate", "date_articles", "extract", "merge", "render"]
    assert built.pages == (Page(path="index.md", data=b"A"),)
    assert not built.failed


def test_the_days_that_matter_go_with_the_timeline(log: Log) -> None:
    timeline = run(files(a="A", b="B")).timeline
    assert timeline is not None
    assert [(day.when.edtf, day.articles) for day in timeline.digest] == [("2030-05-01", 2)]


def test_an_article_that_got_its_date_from_the_others_is_annotated_again_and_no_other_is(log: Log) -> None:
    run(files(a="A", b="undated"))
    assert log.of("annotate") == ["a ?", "b ?", "b 2030-05-01"]


def test_files_are_taken_in_the_order_of_their_paths(log: Log) -> None:
    run(files(c="C", a="A", b="B"))
    assert log.of("merge") == ["a b c"]


@pytest.mark.parametrize("stage", ["ingest", "annotate", "extract"])
def test_an_article_that_breaks_a_stage_is_set_aside_with_one_line_that_names_it(log: Log, stage: str) -> None:
    built = run(files(a="A", bad=f"crash {stage}", c="C"))
    assert log.of("merge") == ["a c"]
    (problem,) = built.problems
    assert (problem.code, problem.file) == ("stage-failed", "bad.txt")
    assert f"bad.txt is left out: the {stage} step failed on it" in problem.message
    assert "\n" not in problem.message
    assert built.timeline is not None
    assert built.timeline.problems == built.problems


def test_a_problem_that_ingest_reports_names_file_and_line(log: Log) -> None:
    built = run(files(a="A", b="no article"))
    assert [problem.message for problem in built.problems] == ["b.txt:3: holds no text; delete it"]


def test_the_loss_of_one_article_is_a_warning_because_the_others_are_built(log: Log) -> None:
    built = run(files(a="A", b="no article"))
    assert [problem.severity for problem in built.problems] == ["warning"]


def test_an_article_in_another_language_stays_a_source_but_is_not_read(log: Log) -> None:
    built = run(files(a="A", b="deutsch"))
    assert log.of("merge") == ["a b"]
    assert log.of("extract") == ["a"]
    assert (built.timexes["b"], built.mentions["b"]) == ((), ())
    assert built.problems[0].code == "other-language"


def test_where_no_article_can_be_read_nothing_is_built_and_the_last_problem_says_so(log: Log) -> None:
    built = run(files(a="crash ingest", b="no article"))
    assert built.failed
    assert built.pages == ()
    assert built.problems[-1].severity == "error"
    assert "none of the 2 files could be read" in built.problems[-1].message


def test_a_rebuild_reads_only_the_article_that_changed(log: Log) -> None:
    memo = Memo()
    run(files(a="A", b="B", c="undated"), memo=memo)
    log.calls.clear()
    run(files(a="A", b="B2", c="undated"), memo=memo)
    assert log.of("ingest") == ["b"]
    assert log.of("annotate") == ["b ?"]
    assert log.of("extract") == ["b"]
    assert log.of("merge") == ["a b c"]


def test_what_a_build_did_not_use_is_forgotten(log: Log) -> None:
    memo = Memo()
    run(files(a="A"), memo=memo)
    run(files(a="A2"), memo=memo)
    log.calls.clear()
    run(files(a="A"), memo=memo)
    assert log.of("ingest") == ["a"]


def test_a_failure_is_not_remembered(log: Log) -> None:
    memo = Memo()
    first = run(files(a="A", b="crash extract"), memo=memo)
    assert run(files(a="A", b="crash extract"), memo=memo).problems == first.problems
    assert log.of("extract").count("b") == 2


def test_progress_is_told_before_each_article_and_again_where_one_without_a_day_is_read_on(log: Log) -> None:
    told: list[tuple[int, int, str]] = []
    run(files(a="A", b="B"), progress=lambda done, total, file: told.append((done, total, file)))
    assert told == [(0, 2, "a.txt"), (1, 2, "b.txt")] * 2


@pytest.fixture
def project(tmp_path: Path, log: Log) -> Callable[..., Path]:
    """Make a project folder from the text of `mkdocs.yml` and some articles; return the path of the former."""

    def make(config: str = "", **articles: str) -> Path:
        tmp_path.joinpath("seeds").mkdir(exist_ok=True)
        for name, text in articles.items():
            tmp_path.joinpath("seeds", f"{name}.txt").write_text(text)
        tmp_path.joinpath("mkdocs.yml").write_text(config)
        return tmp_path / "mkdocs.yml"

    return make


def test_settings_and_seeds_are_read_and_the_pages_are_written(project: Callable[..., Path], log: Log) -> None:
    config = project("extra: {dateline: {title: Rain}}", a="A", b="B")
    built = build_site(config, content=config.parent / "content")
    assert config.parent.joinpath("content", "index.md").read_text() == "A\nB"
    assert log.of("render") == ["Rain"]
    assert built.problems == ()


def test_a_bad_setting_and_a_bad_file_are_reported_and_the_rest_is_built(project: Callable[..., Path]) -> None:
    config = project("extra: {dateline: {titel: Rain}}", a="A", b="")
    built = build_folder(config)
    assert not built.failed
    assert [problem.message.split(";")[0] for problem in built.problems] == ["b.txt is empty", "mkdocs.yml:1: there is no setting 'titel'"]


@pytest.mark.parametrize(("config", "articles", "words"), [("extra: [", {"a": "A"}, "not valid YAML"), ("", {}, "holds no article")])
def test_a_build_that_cannot_be_done_leaves_the_last_pages_alone(
    project: Callable[..., Path], config: str, articles: dict[str, str], words: str
) -> None:
    path = project(config, **articles)
    content = path.parent / "content"
    content.mkdir()
    content.joinpath("index.md").write_text("the last good page")
    built = build_site(path, content=content)
    assert built.failed
    assert words in built.problems[-1].message
    assert [file.name for file in content.iterdir()] == ["index.md"]


def test_another_seeds_folder_may_be_named(project: Callable[..., Path], tmp_path: Path, log: Log) -> None:
    config = project(a="A")
    tmp_path.joinpath("other").mkdir()
    tmp_path.joinpath("other", "z.txt").write_text("Z")
    build_folder(config, seeds=tmp_path / "other")
    assert log.of("merge") == ["z"]


def test_no_event_is_read_from_a_line_that_stands_on_many_pages_of_one_publisher(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Furniture(places={"a": frozenset({0})}, problems=(Problem(code="site-furniture", message="a line", severity="info"),))
    monkeypatch.setattr(generator.build, "furniture", lambda articles: site)
    monkeypatch.setattr(generator.build, "marked", lambda article, places, words: article)
    built = run(files(a="a slogan", b="a story"))
    assert {name: len(mentions) for name, mentions in built.mentions.items()} == {"a": 0, "b": 1}
    assert [problem.code for problem in built.problems] == ["site-furniture"]
