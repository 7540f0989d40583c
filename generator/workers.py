"""Articles read by several processes at once, each of which can be killed.

Reading is pure, so the result is the same whatever the number of processes.
This module imports nothing heavy: a new process loads it before it knows how many threads it may use.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.reading import Reading, Task

SECONDS = 600.0
"""Longest time for one article: thirty times what the longest that ingest lets pass takes, so that only a fault reaches it."""

START_SECONDS = 120.0
"""Longest time for a process to load the parser, which takes two seconds."""

FEW = 40
"""Articles for each process at least: loading the parser once more takes as long as reading a dozen of them."""

MOST = 8
"""Processes at most: each holds a parser of 350 MB, and what follows the reading takes one processor anyway."""

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

Serve = Callable[[Connection, str], None]
"""What a process does with its end of the pipe and a language: it says `None` when it is ready, then an answer for each task."""

Lost = Callable[[str, str], "Reading"]


class PoolError(Exception):
    """No process could be started; whoever asked reads in its own."""


def jobs_for(articles: int, wanted: int | None = None) -> int:
    """Return how many processes to read with: what is `wanted`, else what the processors and the work are good for; 1 is this process."""
    if multiprocessing.current_process().daemon:
        return 1  # such a process may not start others
    return max(1, min(processors(), MOST, articles // FEW) if wanted is None else min(wanted, articles))


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_articles(pipe: Connection, language: str) -> None:
    """Read the articles that come through the pipe until it is closed."""
    # Ctrl-C is for the process that started this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from generator.resources import resources

    tools = resources(language)
    try:
        tools.load()
    except Exception:
        return  # whoever waits finds the pipe closed, and meets the same fault in its own process
    pipe.send(None)
    with contextlib.suppress(EOFError, OSError):
        while True:
            task: Task = pipe.recv()
            pipe.send(task.run(tools))


class Pool:
    """Processes that read articles; each is started when there is work for it, and killed on leaving.

    Ctrl-C reaches this process only, which kills the others; were it killed itself, they end with the pipe.
    """

    def __init__(self, jobs: int, language: str, *, seconds: float = SECONDS, serve: Serve = read_articles) -> None:
        """Name the processes; nothing is started yet.

        Args:
            jobs: how many there may be.
            language: code of the language whose words and parser they load.
            seconds: longest time for one task.
            serve: what a process does.
        """
        self._jobs = jobs
        self._language = language
        self._seconds = seconds
        self._serve = serve
        self._workers: list[_Worker] = []

    def __enter__(self) -> Pool:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Kill the processes."""
        for worker in self._workers:
            worker.kill()
        self._workers = []

    def run(self, tasks: Sequence[Task], lost: Lost) -> Iterator[tuple[int, Reading]]:
        """Yield the place of each task and what it gave, as soon as it is done.

        Args:
            tasks: in any order; the longest are given out first, so that none is left over at the end.
            lost: what to give, by file and reason, for a task on which a process died or which took too long.

        Raises `PoolError` where no process can be started; what was yielded until then is good.
        """
        waiting = sorted(range(len(tasks)), key=lambda place: (tasks[place].size, -place))
        while waiting or any(worker.is_busy for worker in self._workers):
            self._fill(len(waiting))
            for worker in self._workers:
                if worker.is_free and waiting:
                    place = waiting.pop()
                    worker.give(place, tasks[place], self._seconds)
            for worker in self._telling():
                place, answer = worker.place, worker.take()
                if isinstance(answer, str):
                    answer = lost(tasks[place].file, answer)
                if answer is not None:
                    yield place, answer

    def _fill(self, waiting: int) -> None:
        """Start processes up to what there is work for, also in place of those that ended."""
        self._workers = [worker for worker in self._workers if not worker.ended]
        wanted = min(self._jobs, waiting + sum(worker.is_busy for worker in self._workers))
        while len(self._workers) < wanted:
            try:
                self._workers.append(_Worker(self._serve, self._language))
            except OSError as error:
                raise PoolError(str(error)) from error

    def _telling(self) -> list[_Worker]:
        """Wait until a process has something to say or its time is over, and return those."""
        awaited = [worker for worker in self._workers if not worker.is_free]
        patience = min((worker.deadline for worker in awaited), default=0.0) - time.monotonic()
        told = wait([worker.pipe for worker in awaited], timeout=max(0.0, patience))
        now = time.monotonic()
        return [worker for worker in awaited if worker.pipe in told or worker.deadline <= now]


class _Worker:
    """One process, from this side of its pipe; `place` is the task that it has, negative where it has none."""

    def __init__(self, serve: Serve, language: str) -> None:
        # A fork would copy the locks of a server's threads in whatever state they are.
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, language), daemon=True)
        with one_thread_each():
            self.process.start()
        theirs.close()
        self.place = -1
        self.is_ready = self.ended = False
        self.deadline = time.monotonic() + START_SECONDS

    @property
    def is_busy(self) -> bool:
        return self.place >= 0

    @property
    def is_free(self) -> bool:
        return self.is_ready and not self.is_busy

    def give(self, place: int, task: Task, seconds: float) -> None:
        self.place = place
        self.deadline = time.monotonic() + seconds
        # Where the process has just died, the next look at the pipe tells.
        with contextlib.suppress(OSError):
            self.pipe.send(task)

    def take(self) -> Reading | str | None:
        """Return what the process has made of its task, as text why it made nothing, or None where it only says that it is ready."""
        answer: Reading | str | None
        try:
            if self.pipe.poll():
                answer = self.pipe.recv()
            else:
                answer = "reading it took so long that it was given up"
                self.kill()
        except (EOFError, OSError):
            answer = "the process that read it ended without a word"
            self.kill()
        if self.ended and not self.is_ready:
            raise PoolError("a process for reading articles did not start")
        self.is_ready, self.place = True, -1
        return answer

    def kill(self) -> None:
        self.ended = True
        self.process.kill()
        self.process.join()
        self.pipe.close()


@contextlib.contextmanager
def one_thread_each() -> Iterator[None]:
    """Load libraries, or start processes that load them, with one thread for each library: there is one process for each processor."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
