"""The Makefile: what it refuses, and that a build that fails leaves the last good site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = "The river flooded the town of Aldermoor on Monday.\n\nPublished: 3 June 2030\n"


def make(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=folder, env=clean | environment, capture_output=True, text=True, check=False, timeout=180)


def make_site(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `make site` with the Python of the tests instead of a `.venv` of its own."""
    return make(folder, "--old-file=.venv/site.stamp", f"BIN={Path(sys.executable).parent}", "site", **environment)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout with one article of its own."""
    return new_project(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Such a checkout whose site is built; tests take a copy."""
    folder = new_project(tmp_path_factory.mktemp("built"))
    result = make_site(folder, PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    assert result.returncode == 0, result.stderr
    return folder


def new_project(folder: Path) -> Path:
    for name in ("Makefile", "mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    folder.joinpath("generator").symlink_to(ROOT / "generator")
    folder.joinpath("requirements").mkdir()
    folder.joinpath("requirements", "site.txt").touch()
    folder.joinpath("seeds").mkdir()
    folder.joinpath("seeds", "flood.txt").write_text(ARTICLE)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_make_alone_lists_the_targets() -> None:
    lines = make(ROOT, "--silent").stdout.splitlines()
    assert {line.split()[1] for line in lines} == {"help", "site", "serve", "test", "lint", "bench", "accept", "lock", "clean"}


@pytest.mark.parametrize(
    ("python", "words"),
    [
        ("/nonexistent/python", "is not: name another with PYTHON="),
        ("false", "is not: name another"),
        ("", "Dateline needs Python 3.11, 3.12 or 3.13"),
    ],
)
def test_a_python_that_will_not_do_is_refused_in_one_line(project: Path, python: str, words: str) -> None:
    result = make(project, "site", f"PYTHON={python}")
    assert result.returncode != 0
    assert words in result.stderr.splitlines()[0]
    assert not project.joinpath(".venv").exists()


def test_bench_without_data_says_what_it_needs(project: Path) -> None:
    result = make(project, "--old-file=.venv/test.stamp", "bench")
    assert result.returncode != 0
    assert "make bench DATELINE_DATA=/path" in result.stderr.splitlines()[0]


def test_bench_runs_every_benchmark() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    folders = ("quality", "speed")  # what is in `learn` writes weights and measures nothing
    scripts = [path.relative_to(ROOT / "benchmarks").as_posix() for name in folders for path in ROOT.glob(f"benchmarks/{name}/[a-z]*.py")]
    assert scripts
    assert [script for script in scripts if f"$(BENCH)/{script}" not in text] == []


def test_two_builds_of_the_site_give_the_same_bytes(built: Path, project: Path) -> None:
    assert make_site(project, PYTHONHASHSEED="2", TZ="America/Lima").returncode == 0
    assert "index.html" in files(project / "site")
    assert files(project / "site") == files(built / "site")


def test_a_build_that_fails_leaves_the_last_good_site_and_says_why(built: Path, tmp_path: Path) -> None:
    project = shutil.copytree(built, tmp_path / "copy", symlinks=True)
    shutil.rmtree(project / "seeds")
    result = make_site(project)
    assert result.returncode != 0
    assert "does not exist: make the folder" in result.stderr
    assert files(project / "site") == files(built / "site")


def test_a_broken_link_in_a_page_of_ones_own_fails_the_build_and_leaves_the_last_good_site(built: Path, tmp_path: Path) -> None:
    project = shutil.copytree(built, tmp_path / "copy", symlinks=True)
    project.joinpath("content", "notes.md").write_text("[gone](nowhere.md)\n")
    result = make_site(project)
    assert result.returncode != 0
    assert "nowhere.md" in result.stderr
    assert files(project / "site") == files(built / "site")
