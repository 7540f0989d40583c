"""How the process that merges runs."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pace import no_collection

TASKS = Path("/proc/self/task")


def threads(code: str) -> int:
    """Return how many threads a new Python has that ran `code`, where its libraries may use two each."""
    script = f"{code}\nimport os\nprint(len(os.listdir('{TASKS}')))"
    two = {"OPENBLAS_NUM_THREADS": "2", "OMP_NUM_THREADS": "2", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", script], env={**os.environ, **two}, capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(not TASKS.exists(), reason="this system does not tell the threads of a process")
def test_the_process_that_builds_multiplies_arrays_on_one_thread() -> None:
    if threads("import numpy") == 1:
        pytest.skip("numpy uses one thread here anyway")
    assert threads("import generator.build") == 1


def test_what_the_environment_says_of_threads_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")
    script = "import generator.build, os; print(os.environ['OPENBLAS_NUM_THREADS'], 'MKL_NUM_THREADS' in os.environ)"
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split() == ["2", "False"]


def test_the_search_for_cycles_goes_on_behind_the_merge_also_where_it_fails() -> None:
    with no_collection():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="broken"), no_collection():
        raise ValueError("broken")
    assert gc.isenabled()
