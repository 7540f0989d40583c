"""`dateline export`: the files of other formats, the same as the site publishes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.cli.export import PATHS


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command in a project with one article."""
    tmp_path.joinpath("seeds").mkdir()
    tmp_path.joinpath("seeds", "dam.md").write_text(
        "---\ntitle: The dam\ndate: 2030-06-05\n---\n\nThe senate approved the dam on Tuesday.\n"
    )
    tmp_path.joinpath("mkdocs.yml").write_text("site_name: Dam\ndocs_dir: content\n")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(cli, arguments)


@pytest.mark.parametrize("name", PATHS)
def test_one_format_is_printed_as_the_site_publishes_it(run: Callable[..., Result], name: str) -> None:
    assert run("build").exit_code == 0
    result = run("export", "--format", name)
    assert result.exit_code == 0, result.stderr
    assert result.stdout_bytes == Path("content", PATHS[name]).read_bytes()


def test_a_folder_takes_all_formats_or_those_that_are_named(run: Callable[..., Result]) -> None:
    assert run("export", "--to", "all").exit_code == 0
    assert sorted(path.name for path in Path("all").iterdir()) == sorted(PATHS.values())
    assert run("export", "--to", "out/two", "--format", "csv", "--format", "bibtex").stdout == "2 files in out/two/\n"
    assert sorted(path.name for path in Path("out/two").iterdir()) == ["sources.bib", "timeline.csv"]


def test_several_formats_without_a_folder_are_refused_and_nothing_is_built(run: Callable[..., Result]) -> None:
    for arguments in ((), ("--format", "csv", "--format", "atom")):
        result = run("export", *arguments)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "name one with --format, or a folder with --to" in result.stderr


def test_a_file_in_place_of_the_folder_is_named_and_kept(run: Callable[..., Result]) -> None:
    Path("notes").write_text("mine")
    result = run("export", "--to", "notes")
    assert result.exit_code == 2
    assert result.stderr == "error: notes is a file, so nothing can be written into it: name a folder with --to\n"
    assert Path("notes").read_text() == "mine"


def test_a_format_that_does_not_exist_is_refused_with_those_that_do(run: Callable[..., Result]) -> None:
    result = run("export", "--format", "pdf")
    assert result.exit_code == 2
    assert all(name in result.stderr for name in PATHS)
