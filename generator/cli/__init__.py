"""The command line: `dateline build | digest | annotate | explain | check | export`.

Results go to standard output, everything else to standard error.
Exit codes: 0 done; 1 something was set aside (`build` and `check` say so only with `--strict`); 2 nothing could be done.
What is wrong stands on one line that opens with `error:`, `warning:` or `info:`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.build import Build, build_folder, build_site
from generator.cli import dates, export, report, trace
from generator.cli import digest as digests
from generator.cli.progress import Progress
from generator.cli.report import counted
from generator.model import Problem
from generator.settings import docs_dir
from generator.when import When, WhenError

SETTINGS = Path("mkdocs.yml")

FAILED = 2
SET_ASIDE = 1


class Refusal(click.ClickException):
    """Nothing could be done; the message says what to do."""

    exit_code = FAILED

    def show(self, file: object = None) -> None:
        """Print the message as one line on standard error."""
        click.echo(f"error: {self.message}", err=True)


class _Day(click.ParamType[str]):
    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return When.on(When.parse(str(value)).as_date()).edtf
        except WhenError:
            raise Refusal(f"--dct {value} is not a day: write it as 2025-02-14") from None


_config = click.option("--config", type=click.Path(path_type=Path), show_default=str(SETTINGS), help="The settings: MkDocs' own file.")
_seeds = click.option("--seeds", type=click.Path(path_type=Path), help="The folder of articles, instead of the one that the settings name.")
_jobs = click.option("--jobs", type=click.IntRange(1), help="Processes that read articles; else one for each processor where it pays.")
_strict = click.option("--strict", is_flag=True, help="Exit with 1 where anything was set aside.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def cli() -> None:
    """Turn a folder of news articles into a sourced, browsable timeline."""


@cli.command()
@_config
@_seeds
@click.option("--content", type=click.Path(path_type=Path), help="The folder to write, instead of MkDocs' docs_dir.")
@_jobs
@_strict
def build(config: Path | None, seeds: Path | None, content: Path | None, jobs: int | None, strict: bool) -> None:
    """Read the articles and write the pages that MkDocs publishes."""
    place = _settings(config, enough=seeds is not None and content is not None)
    target = content if content is not None else docs_dir(place or SETTINGS)
    _check_folder(target)
    with Progress() as progress:
        built = build_site(place, seeds=seeds, content=target, progress=progress, jobs=jobs)
    _report(built.problems)
    _stop_where_failed(built)
    assert built.timeline is not None
    dated, undated = len(built.timeline.events), len(built.timeline.undated)
    passing = f", {len(built.timeline.passing)} more in passing" if built.timeline.passing else ""
    click.echo(
        f"{counted(len(built.articles), 'article')}, {counted(dated, 'dated event')}, {undated} undated{passing}: "
        f"{counted(len(built.pages), 'file')} in {target}/"
    )
    _finish(built.problems, strict)


@cli.command()
@click.option("--dates", "days", type=click.IntRange(1), help="How many days at most; else what the settings say.")
@click.option("--sentences", type=click.IntRange(1), default=digests.SENTENCES, show_default=True, help="How many sentences a day at most.")
@click.option("--format", "form", type=click.Choice(list(digests.FORMATS)), default="text", show_default=True)
@_config
@_seeds
def digest(days: int | None, sentences: int, form: str, config: Path | None, seeds: Path | None) -> None:
    """Tell the story in its most important days, for a reader who has two minutes."""
    with Progress() as progress:
        place = _settings(config, enough=seeds is not None)
        story, problems = digests.tell(place, seeds=seeds, days=days, sentences=sentences, progress=progress)
    _report(problems)
    if story is None:
        sys.exit(FAILED)
    if not story.days:
        raise Refusal(
            "no day can be told: no article names a day that has passed in a sentence that stands alone; `dateline check` lists them"
        )
    if days is not None and len(story.days) < days:
        click.echo(f"info: only {counted(len(story.days), 'day')} can be told: no other is told in a sentence fit to be shown", err=True)
    click.echo(digests.FORMATS[form](story), nl=False)


@cli.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--dct", type=_Day(), help="The day the articles appeared, such as 2025-02-14; else their own evidence decides.")
@click.option("--format", "form", type=click.Choice(["text", "json", "timeml"]), default="text", show_default=True)
def annotate(files: Sequence[Path], dct: str | None, form: str) -> None:
    """Show every date in the articles, and how its words became a value."""
    if form == "timeml" and len(files) > 1:
        raise Refusal("--format timeml writes one document: give one FILE at a time")
    readings, problems = dates.read(files, dct=dct)
    _report(problems)
    if readings:
        click.echo(dates.FORMATS[form](readings), nl=False)
    if len(readings) < len(files):
        sys.exit(SET_ASIDE if readings else FAILED)


@cli.command()
@click.argument("name", metavar="ID|FILE")
@_config
@_seeds
def explain(name: str, config: Path | None, seeds: Path | None) -> None:
    """Tell how an event, or all that an article says, came about.

    The ID is that of an event or of one of its mentions: the part after `#` in a permalink.
    The FILE is an article in the seeds folder.
    """
    with Progress() as progress:
        built = build_folder(_settings(config, enough=seeds is not None), seeds=seeds, progress=progress, jobs=None)
    if built.failed:
        _report(built.problems)
    _stop_where_failed(built)
    lines = trace.explain(built, name)
    if lines is None:
        near = trace.nearest(built, name)
        raise Refusal(f"there is no event, mention or article {name!r}; {near}")
    click.echo("\n".join(lines))


@cli.command()
@_config
@_seeds
@_strict
def check(config: Path | None, seeds: Path | None, strict: bool) -> None:
    """List the articles with their dates, the evidence for them, and everything that was set aside."""
    with Progress() as progress:
        built = build_folder(_settings(config, enough=seeds is not None), seeds=seeds, progress=progress, jobs=None)
    if not built.failed:
        click.echo("\n".join(report.report(built)))
    _report(built.problems)
    _stop_where_failed(built)
    _finish(built.problems, strict)


@cli.command("export")
@click.option(
    "--format", "formats", type=click.Choice(list(export.PATHS)), multiple=True, help="One of the formats; again for more; else all."
)
@click.option(
    "--to", "folder", type=click.Path(path_type=Path), help="The folder to write the files into; one format alone is printed without it."
)
@_config
@_seeds
def export_(formats: Sequence[str], folder: Path | None, config: Path | None, seeds: Path | None) -> None:
    """Write the timeline in other formats: the same files that the site publishes."""
    if folder is None and len(set(formats)) != 1:
        raise Refusal("several formats do not fit into one output: name one with --format, or a folder with --to")
    if folder is not None and folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder} is a file, so nothing can be written into it: name a folder with --to")
    with Progress() as progress:
        built = build_folder(_settings(config, enough=seeds is not None), seeds=seeds, progress=progress, jobs=None)
    _report(built.problems)
    _stop_where_failed(built)
    made = export.pages(built, formats)
    if folder is None:
        click.echo(made[0].data, nl=False)
    else:
        export.save(made, folder)
        click.echo(f"{counted(len(made), 'file')} in {folder}/")


def main() -> None:
    """Run the command line; what goes wrong is one line, and never a traceback."""
    try:
        cli.main(prog_name="dateline")
    except OSError as error:
        _die(f"{error.filename or 'disk'}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        _die(
            f"a fault of Dateline's own ({type(error).__name__}: {error}); set DATELINE_DEBUG=1 to see where, and report it".replace(
                "\n", " "
            )
        )


def _die(message: str) -> None:
    click.echo(f"error: {message}", err=True)
    sys.exit(FAILED)


def _settings(config: Path | None, *, enough: bool) -> Path | None:
    """Return the settings' file; None, for the defaults, where nobody named one, none is there, and the options are `enough` without it."""
    return config or (None if enough and not SETTINGS.exists() else SETTINGS)


def _check_folder(content: Path) -> None:
    """Refuse a content folder that cannot be made because a file stands in its place."""
    there = next((place for place in (content, *content.parents) if place.exists()), None)
    if there is not None and not there.is_dir():
        raise Refusal(f"{there} is a file, so the pages cannot be written to {content}: name a folder with --content")


def _report(problems: Sequence[Problem]) -> None:
    for problem in problems:
        click.echo(f"{problem.severity}: {problem.message}", err=True)


def _stop_where_failed(built: Build) -> None:
    if built.failed:
        sys.exit(FAILED)


def _finish(problems: Sequence[Problem], strict: bool) -> None:
    if strict and any(problem.severity != "info" for problem in problems):
        sys.exit(SET_ASIDE)
