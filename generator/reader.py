"""Reads the articles of a folder: what is remembered is not read again, the rest in this process or in several others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from types import TracebackType

from generator.reading import FAILED, Reading, Task, lost
from generator.resources import Resources
from generator.workers import Pool, PoolError, jobs_for

Progress = Callable[[int, int, str], None]
"""Called as the reading goes on: how many articles are read, how many there are, and one that is being read or was just read."""


class Memo:
    """Remembers what each article was read into, so that a rebuild reads only what changed.

    The key is the whole input of the reading: the file's bytes, then the article with its date.
    What the latest build did not ask for is forgotten, and a failure is not remembered.
    """

    def __init__(self) -> None:
        """Start with nothing remembered."""
        self._kept: dict[Task, Reading] = {}
        self._used: dict[Task, Reading] = {}

    def find(self, task: Task) -> Reading | None:
        """Return what the task gave before, or None."""
        found = self._kept.get(task)
        if found is not None:
            self._used[task] = found
        return found

    def keep(self, task: Task, reading: Reading) -> None:
        """Remember what a task gave."""
        self._used[task] = reading

    def forget_unused(self) -> None:
        """Drop what was neither found nor kept since the last call."""
        self._kept, self._used = self._used, {}


class Reader:
    """Carries out tasks of reading; a context, at whose end no process of its own is left."""

    def __init__(self, tools: Resources, language: str, *, memo: Memo | None, jobs: int | None, progress: Progress | None) -> None:
        """Name what to read with.

        Args:
            tools: words and the parser, for reading in this process.
            language: code of the language that other processes load them for.
            memo: what an earlier build remembered; None remembers nothing, which a build that is done once has no use for.
            jobs: processes to read with; 1 reads in this one, None takes what the machine and the work are good for.
            progress: told how far the reading is, or None.
        """
        self._tools = tools
        self._language = language
        self._memo = memo
        self._jobs = jobs
        self._progress = progress
        self._pool: Pool | None = None

    def __enter__(self) -> Reader:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.__exit__(kind, error, trace)

    def read(self, tasks: Sequence[Task]) -> tuple[Reading, ...]:
        """Return what each task gives, in the order of the tasks."""
        found = {place: known for place, task in enumerate(tasks) if self._memo and (known := self._memo.find(task))}
        missing = [place for place in range(len(tasks)) if place not in found]
        for place, reading in self._run([tasks[place] for place in missing]):
            found[missing[place]] = reading
            if self._memo and not any(problem.code == FAILED for problem in reading.problems):
                self._memo.keep(tasks[missing[place]], reading)
        return tuple(found[place] for place in range(len(tasks)))

    def _run(self, tasks: Sequence[Task]) -> Iterator[tuple[int, Reading]]:
        """Yield the place and the result of each task, in whatever order they are done."""
        done: set[int] = set()
        jobs = jobs_for(len(tasks), self._jobs)
        if jobs > 1:
            self._pool = self._pool or Pool(jobs, self._language)
            # Where no process can be started, the rest is read in this one.
            try:
                for place, reading in self._pool.run(tasks, lost):
                    done.add(place)
                    self._tell(len(done), len(tasks), tasks[place].file)
                    yield place, reading
            except PoolError:
                self._jobs = 1
        for place, task in enumerate(tasks):
            if place not in done:
                self._tell(len(done), len(tasks), task.file)
                yield place, task.run(self._tools)
                done.add(place)

    def _tell(self, done: int, total: int, file: str) -> None:
        if self._progress:
            self._progress(done, total, file)
