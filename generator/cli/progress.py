"""A line on standard error that says how far a long build is; a short one says nothing."""

from __future__ import annotations

import sys
import time
from types import TracebackType

QUIET_SECONDS = 3.0
"""Nothing is said before this: five articles are read in less."""

EVERY_SECONDS = 5.0
"""How often a line is printed where the output is a file; a terminal's one line is renewed more often."""


class Progress:
    """Called with how many articles are read, how many there are, and the one that comes next."""

    def __init__(self) -> None:
        """Start the clock."""
        self._begun = self._said = time.monotonic()
        self._terminal = sys.stderr.isatty()
        self._open_line = False

    def __call__(self, done: int, total: int, file: str) -> None:
        """Say how far the work is, where it has gone on long enough."""
        now = time.monotonic()
        if now - self._begun < QUIET_SECONDS or now - self._said < (0.2 if self._terminal else EVERY_SECONDS):
            return
        self._said = now
        line = f"{done} of {total}: {file}"
        if self._terminal:
            print(f"\r\x1b[K{line[:78]}", end="", file=sys.stderr, flush=True)
            self._open_line = True
        else:
            print(line, file=sys.stderr, flush=True)

    def __enter__(self) -> Progress:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Wipe the terminal's line."""
        if self._open_line:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
