"""The repository itself: requirements, workflow, layers, and what must never be in a file."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements/site.txt", "requirements/test.txt")
SAMPLE = {
    "000_70f13c9a52879a01.txt": "fd95d6d27dfa762ef5202130ecaeada00f9e3aa9c0b3ea38324233b7a9dbe4f1",
    "001_6b3256413a8d47ac.txt": "01e54df6190e1c924d640e06d924606f7d6abbe4db063b91188f2c6372c436ca",
    "002_e788ca42f7c789cc.txt": "57f79cbb11072d4da81350d5993dfc575e1dbbd5fee16e94b985eb3c1fbf5dd0",
    "003_7a6408d237cbc4f8.txt": "765a0e50df6e394f2dd5471af8552c68a9e80aecff598876120aec363506f69b",
    "004_f782ad85fe8f0b8e.txt": "4d97b0ddc8a95f623cd00a52ebceb88435600697f73bf7166b0d5d4f99573e68",
}


@lru_cache
def tree() -> tuple[str, ...]:
    """Return the paths that git knows of; without git, the files that are not made by a build."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return tuple(path for path in listed.stdout.split("\0") if path and (ROOT / path).is_file())
    made = {".git", ".venv", ".cache", "site", "__pycache__"}
    return tuple(
        path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file() and not made & set(path.relative_to(ROOT).parts)
    )


def locked(path: str) -> dict[str, tuple[Requirement, int]]:
    """Return each pinned package with the number of its hashes."""
    text = (ROOT / path).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return {(need := Requirement(line.split(" --hash")[0])).name: (need, line.count("--hash=sha256:")) for line in lines}


def wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [Requirement(line) for line in project["project"]["dependencies"] + project["build-system"]["requires"]]


def workflow() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    return content


@pytest.mark.parametrize("path", LOCKS)
def test_every_locked_package_is_pinned_and_has_hashes(path: str) -> None:
    packages = locked(path)
    assert len(packages) > 40
    loose = [name for name, (need, hashes) in packages.items() if not hashes or not re.fullmatch(r"==[^*,]+", str(need.specifier))]
    assert loose == []


@pytest.mark.parametrize("path", LOCKS)
def test_the_locks_satisfy_pyproject(path: str) -> None:
    packages = locked(path)
    for need in wanted():
        pinned = str(packages[need.name][0].specifier).removeprefix("==")
        assert need.specifier.contains(Version(pinned)), f"{need} is locked to {pinned}: run `make lock`"


def test_the_test_lock_is_the_site_lock_and_more() -> None:
    site, test = (locked(path) for path in LOCKS)
    assert {name: str(need) for name, (need, _) in site.items()}.items() <= {name: str(need) for name, (need, _) in test.items()}.items()


def test_the_test_lock_has_what_its_list_names() -> None:
    packages = locked("requirements/test.txt")
    for line in (ROOT / "requirements/test.in").read_text(encoding="utf-8").splitlines():
        if need := line.partition("#")[0].strip():
            pinned = str(packages[Requirement(need).name][0].specifier).removeprefix("==")
            assert Requirement(need).specifier.contains(Version(pinned))


@pytest.mark.parametrize("path", [*LOCKS, "requirements/test.in", "requirements/build.in", "Makefile", ".ci/run", "pyproject.toml"])
def test_no_package_index_or_other_host_is_named(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8").replace("http://127.0.0.1:8000/", "")
    assert (
        re.findall(r"https?://\S+|--(?:extra-)?index-url\S*|--find-links\S*|--trusted-host\S*", text.replace("--no-emit-find-links", ""))
        == []
    )


FORBIDDEN = {
    "a package registry": re.compile(r"pypi\.org|pythonhosted|/simple/?\b.*index|registry\.npmjs"),
    "a path of somebody's machine": re.compile(r"(?<![\w./<])/(?:root|home/\w+|Users/\w+|work|opt|tmp/brief)/[\w.]"),
    "a conflict mark": re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE),
}


def test_no_file_names_a_registry_or_a_machine_or_holds_a_conflict_mark() -> None:
    found = []
    for path in tree():
        if path.startswith(("seeds/", "content/")) or path == "tests/unit/test_repository.py":
            continue
        text = (ROOT / path).read_bytes().decode("utf-8", errors="ignore")
        found += [f"{path}: {what}: {match[0]!r}" for what, pattern in FORBIDDEN.items() for match in pattern.finditer(text)]
    assert found == []


def test_a_build_commits_nothing_of_its_own() -> None:
    assert [path for path in tree() if path.startswith(("site/", ".venv/", ".cache/", "tests/actual/")) or "__pycache__" in path] == []


def test_the_workflow_fits_the_schema_of_github() -> None:
    vendored = resources.files("check_jsonschema.builtin_schemas.vendor").joinpath("github-workflows.json")
    schema = json.loads(vendored.read_text(encoding="utf-8"))
    # YAML 1.1 reads the key `on` as true.
    content = {"on" if key is True else key: value for key, value in workflow().items()}
    assert [error.message for error in Draft7Validator(schema).iter_errors(content)] == []


def test_every_action_is_pinned_by_commit_with_its_release_beside_it() -> None:
    lines = [line for line in (ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert len(lines) == 5
    assert [line for line in lines if not re.search(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_only_the_job_that_publishes_may_publish() -> None:
    assert workflow()["permissions"] == {"contents": "read"}
    jobs = workflow()["jobs"]
    assert "permissions" not in jobs["build"]
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert jobs["deploy"]["needs"] == "build"


def test_imports_point_one_way() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_five_sample_articles_are_unchanged() -> None:
    there = {name: digest for name, digest in SAMPLE.items() if (ROOT / "seeds" / name).exists()}
    if not there:
        pytest.skip("the five sample articles were replaced; this test speaks of them only")
    assert {name: hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() for name in there} == there


def test_the_seeds_say_whose_they_are() -> None:
    text = (ROOT / "seeds/README.md").read_text(encoding="utf-8")
    assert "licence" in text
    assert "publishers" in text
