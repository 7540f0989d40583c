"""Reading with several processes: the same result, no article that holds up the rest, no process that outlives the work."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, cast

import pytest

import generator.reader
from generator import workers
from generator.build import build
from generator.model import RawFile, Settings
from generator.reader import Reader
from generator.reading import Reading, lost
from generator.resources import resources
from generator.workers import Pool, PoolError, jobs_for

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Word:
    """A task that a small process understands."""

    file: str
    size: int = 1


def echo(pipe: Connection, language: str) -> None:
    """Answer each task with its file; fail in the ways that some files name."""
    pipe.send(None)
    while True:
        task = pipe.recv()
        if task.file == "dies":
            os._exit(1)
        if task.file == "hangs":
            time.sleep(60)
        pipe.send(Reading(article=cast("Any", (task.file, os.environ["OMP_NUM_THREADS"]))))


def stillborn(pipe: Connection, language: str) -> None:
    """End before being ready."""
    os._exit(1)


def answers(files: Sequence[str], *, jobs: int = 2, seconds: float = 60.0) -> dict[str, str]:
    """Return, by file, what became of it: `read`, or why not."""
    tasks = [Word(file) for file in files]
    with Pool(jobs, "en", seconds=seconds, serve=echo) as pool:
        found = dict(pool.run(cast("Any", tasks), lost))
    return {files[place]: "read" if reading.article else reading.problems[0].message for place, reading in found.items()}


def test_every_task_is_answered_once() -> None:
    files = [f"{n}.txt" for n in range(20)]
    assert answers(files) == dict.fromkeys(files, "read")


def test_an_article_that_kills_its_process_is_set_aside_and_the_others_are_read() -> None:
    found = answers(["a", "dies", "b", "c"])
    assert "dies is left out: the process that read it ended without a word" in found.pop("dies")
    assert found == dict.fromkeys("abc", "read")


def test_an_article_that_takes_too_long_is_given_up_and_the_others_are_read() -> None:
    begun = time.monotonic()
    found = answers(["a", "hangs", "b"], seconds=3.0)
    assert "hangs is left out: reading it took so long that it was given up" in found.pop("hangs")
    assert found == {"a": "read", "b": "read"}
    assert time.monotonic() - begun < 50


def test_the_longest_tasks_are_given_out_first() -> None:
    tasks = [Word("short", 1), Word("long", 9), Word("middle", 5)]
    with Pool(1, "en", serve=echo) as pool:
        assert [place for place, _ in pool.run(cast("Any", tasks), lost)] == [1, 2, 0]


def test_each_process_uses_one_thread_and_this_one_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    with Pool(1, "en", serve=echo) as pool:
        ((_, reading),) = pool.run(cast("Any", [Word("a")]), lost)
    assert cast("Any", reading.article) == ("a", "1")
    assert os.environ["OMP_NUM_THREADS"] == "3"


def test_no_process_is_left_when_the_work_is_done_or_broken_off() -> None:
    with Pool(2, "en", serve=echo) as pool:
        next(pool.run(cast("Any", [Word(str(n)) for n in range(9)]), lost))
        assert multiprocessing.active_children() != []
    assert multiprocessing.active_children() == []


def test_where_no_process_starts_the_reading_is_done_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator.reader, "Pool", lambda jobs, language: Pool(jobs, language, serve=stillborn))
    tasks = [_Own(name) for name in "abc"]
    with Reader(cast("Any", None), "en", memo=None, jobs=2, progress=None) as reader:
        assert [reading.problems[0].file for reading in reader.read(cast("Any", tasks))] == ["a", "b", "c"]


@dataclass(frozen=True)
class _Own(Word):
    def run(self, tools: object) -> Reading:
        return lost(self.file, "it was read in this process")


def test_a_pool_that_cannot_start_says_so() -> None:
    with pytest.raises(PoolError), Pool(1, "en", serve=stillborn) as pool:
        list(pool.run(cast("Any", [Word("a")]), lost))


@pytest.mark.parametrize(
    ("articles", "wanted", "jobs"), [(5, None, 1), (79, None, 1), (80, None, 2), (5000, None, 4), (3, 8, 3), (0, 2, 1)]
)
def test_few_articles_are_read_in_this_process(monkeypatch: pytest.MonkeyPatch, articles: int, wanted: int | None, jobs: int) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 4)
    assert jobs_for(articles, wanted) == jobs


def test_the_timeline_is_the_same_whatever_the_number_of_processes() -> None:
    texts = [
        f"---\ndate: 2030-06-0{n}\n---\n\nMayor Ada Quill opened the bridge in Aldermoor on Monday. Rain closed it again the next day.\n"
        for n in range(1, 8)
    ]
    texts.append("The bridge in Aldermoor, which Mayor Ada Quill opened on Monday, was closed on Tuesday, she said on Friday.")
    files = [RawFile(id=f"a{n}", path=f"a{n}.md", data=text.encode()) for n, text in enumerate(texts)]
    one, two = (build(files, settings=Settings(), resources=resources(), jobs=jobs) for jobs in (1, 2))
    assert one == two
    assert not one.failed


def test_ctrl_c_ends_a_parallel_build_and_all_its_processes(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for n in range(300):
        text = f"Mayor Ada Quill opened bridge {n} in Aldermoor on Monday. " * 60
        seeds.joinpath(f"{n}.txt").write_text(text)
    command = [sys.executable, "-m", "generator", "build", "--seeds", str(seeds), "--content", str(tmp_path / "out"), "--jobs", "2"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stderr is not None
    process.stderr.readline()  # the first line of progress: processes are at work
    os.killpg(process.pid, signal.SIGINT)
    # The pipe closes when the last process that could write to it has ended.
    _, errors = process.communicate(timeout=30)
    assert process.returncode != 0
    assert "Traceback" not in errors
    assert not tmp_path.joinpath("out").exists()
