"""MkDocs' hook: pages before each build, warnings that do not abort, and no chase after our own files."""

from __future__ import annotations

import logging
import os
import queue
import shutil
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from generator import hooks
from generator.content import publish
from generator.model import Page

ROOT = Path(__file__).parents[2]
ARTICLE = """The river flooded the town of Aldermoor on Monday.

Published: 3 June 2030

Mayor Ada Quill said on Tuesday that the bridge was closed.
"""
PATIENCE = 60.0
"""Seconds after which a test gives up; nothing is measured."""


class Served:
    """A running `mkdocs serve` and what it prints."""

    def __init__(self, folder: Path) -> None:
        """Start it on a free port of this machine."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"]
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.lines: queue.Queue[str] = queue.Queue()
        self.seen: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def wait_for(self, words: str) -> None:
        """Wait until a new line holds the words."""
        while words not in (line := self.lines.get(timeout=PATIENCE)):
            self.seen.append(line)
        self.seen.append(line)

    def settle(self, seconds: float = 2.5) -> None:
        """Read on until nothing has been printed for some turns of MkDocs' watcher, which looks twice a second."""
        try:
            while True:
                self.seen.append(self.lines.get(timeout=seconds))
        except queue.Empty:
            return

    def rebuilds(self) -> int:
        """Count the rebuilds so far."""
        return sum("Detected file changes" in line for line in self.seen)

    def page(self, path: str = "") -> str:
        """Fetch a page."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=PATIENCE) as answer:
            text: str = answer.read().decode()
            return text


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one article and a page of the person's own."""
    tmp_path.joinpath("seeds").mkdir()
    tmp_path.joinpath("seeds", "flood.txt").write_text(ARTICLE)
    config = ROOT.joinpath("mkdocs.yml").read_text(encoding="utf-8").replace("generator/", f"{ROOT}/generator/")
    tmp_path.joinpath("mkdocs.yml").write_text(config)
    tmp_path.joinpath("content").mkdir()
    return tmp_path


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    server = Served(project)
    try:
        server.wait_for("Serving on")
        yield server
    finally:
        server.process.terminate()
        server.process.wait(timeout=PATIENCE)


def test_an_edited_article_shows_after_one_rebuild_and_then_it_is_quiet(project: Path, served: Served) -> None:
    served.settle()
    assert served.rebuilds() == 0
    project.joinpath("seeds", "flood.txt").write_text(ARTICLE.replace("Aldermoor", "Bramwick"))
    served.wait_for("Reloading browsers")
    served.settle()
    assert served.rebuilds() == 1, "".join(served.seen)
    assert "Bramwick" in served.page()
    assert "Aldermoor" not in served.page()

    # An own page and a hand edit of ours are changes too; our own writing is none.
    project.joinpath("content", "notes.md").write_text("# Notes\n")
    served.wait_for("Reloading browsers")
    served.settle()
    assert served.rebuilds() == 2
    assert "Notes" in served.page("notes/")
    with project.joinpath("content", "about.md").open("a") as file:
        file.write("\nA line by hand.\n")
    served.wait_for("Reloading browsers")
    served.settle()
    assert served.rebuilds() == 3
    assert "A line by hand." in served.page("about/")


def run_mkdocs(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *options]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE * 2)


def test_an_article_that_is_set_aside_is_a_warning_that_does_not_abort_a_strict_build(project: Path) -> None:
    project.joinpath("seeds", "empty.txt").write_text("")
    result = run_mkdocs(project)
    assert result.returncode == 0, result.stderr
    assert "WARNING -  empty.txt is empty" in result.stderr
    assert project.joinpath("site", "index.html").exists()


def test_a_folder_without_articles_stops_the_build_with_the_reason_and_no_traceback(project: Path) -> None:
    shutil.rmtree(project / "seeds")
    result = run_mkdocs(project)
    assert result.returncode != 0
    assert "does not exist: make the folder" in result.stderr
    assert "Traceback" not in result.stderr


def event(path: Path, *, kind: str = "modified", to: Path | None = None) -> SimpleNamespace:
    return SimpleNamespace(src_path=str(path), dest_path=str(to) if to else "", event_type=kind, is_directory=False)


@pytest.fixture
def notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], bool]:
    """Tell whether MkDocs hears of an event below a content folder that holds our `index.md`."""
    content = tmp_path / "content"
    publish([Page(path="index.md", data=b"ours"), Page(path="old.md", data=b"old")], content)
    monkeypatch.setattr(hooks, "_written", {"index.md", "old.md"})
    publish([Page(path="index.md", data=b"ours")], content)
    return lambda happened: not hooks._is_own(happened, content)


def test_what_we_write_and_remove_ourselves_is_no_news(tmp_path: Path, notice: Callable[[Any], bool]) -> None:
    content = tmp_path / "content"
    assert not notice(event(content / "index.md"))
    assert not notice(event(content / "old.md", kind="deleted"))
    assert not notice(event(content / ".index.md.7.new", kind="deleted"))
    assert not notice(event(content / ".index.md.7.new", kind="moved", to=content / "index.md"))


def test_what_a_person_does_is_news(tmp_path: Path, notice: Callable[[Any], bool]) -> None:
    content = tmp_path / "content"
    content.joinpath("mine.md").write_text("mine")
    assert notice(event(content / "mine.md"))
    content.joinpath("mine.md").unlink()
    assert notice(event(content / "mine.md", kind="deleted"))
    content.joinpath("index.md").write_text("edited")
    assert notice(event(content / "index.md"))
    content.joinpath("index.md").unlink()
    assert notice(event(content / "index.md", kind="deleted"))


def test_the_hook_reports_where_mkdocs_does_not_count() -> None:
    assert not hooks.log.propagate
    assert not any(isinstance(handler, CountHandler) for handler in hooks.log.handlers)
    assert hooks.log.parent is logging.getLogger()


def test_a_folder_that_cannot_be_written_stops_the_build_with_one_line(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied", str(project / "content"))

    monkeypatch.setattr(hooks, "build_site", refuse)
    config: Any = SimpleNamespace(config_file_path=str(project / "mkdocs.yml"), docs_dir=str(project / "content"), site_url=None)
    with pytest.raises(PluginError, match="Permission denied"):
        hooks.on_pre_build(config)


def test_the_address_of_the_site_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    config: Any = SimpleNamespace(site_url=None)
    monkeypatch.setenv("DATELINE_SITE_URL", "https://example.org/timeline/")
    assert hooks.on_config(config).site_url == "https://example.org/timeline/"
    monkeypatch.setenv("DATELINE_SITE_URL", "")
    config.site_url = "https://example.org/"
    assert hooks.on_config(config).site_url == "https://example.org/"


def test_what_could_run_is_taken_out_of_a_page() -> None:
    assert "script" not in hooks.on_page_content("<p>text</p><script>alert(1)</script>")


@pytest.mark.parametrize(("theme", "warned"), [("de", False), ("de-AT", False), ("en", True), (None, False)])
def test_a_theme_in_another_language_than_the_pages_is_warned_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, theme: str | None, warned: bool
) -> None:
    tmp_path.joinpath("mkdocs.yml").write_text("site_name: x\nextra: {dateline: {site_language: de}}\n")
    config: Any = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"), theme={"language": theme})
    hooks.log.addHandler(caplog.handler)
    hooks._check_language(config)
    hooks.log.removeHandler(caplog.handler)
    assert ("set `language: de` under `theme:`" in caplog.text) == warned


def test_a_page_that_goes_while_pages_are_written_is_no_change_of_a_persons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of our files is brought up to date last, and the watcher may look before that."""
    content = tmp_path / "content"
    monkeypatch.setattr(hooks, "_written", {"gone.md"})
    publish([Page(path="gone.md", data=b"old")], content)
    found: list[bool] = []
    gone = SimpleNamespace(src_path=str(content / "gone.md"), dest_path="")
    watcher = threading.Thread(target=lambda: found.append(hooks._is_own(gone, content)))
    with hooks._writing:
        (content / "gone.md").unlink()
        watcher.start()
        watcher.join(0.2)
        publish([], content)
    watcher.join(PATIENCE)
    assert found == [True]
