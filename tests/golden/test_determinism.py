"""The same seeds give the same bytes, whatever the machine, the day, the locale, the hash seed or the order of files."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from generator.build import Memo, build, build_folder
from generator.resources import Resources
from generator.seeds import read_seeds
from generator.settings import read_settings
from tests.golden.compare import CONFIG, ROOT, actual_pages, built

HASHES = """
import hashlib, json, sys
from pathlib import Path
from generator.build import build_folder
pages = build_folder(Path(sys.argv[1]), seeds=Path(sys.argv[2])).pages
print(json.dumps({page.path: hashlib.sha256(page.data).hexdigest() for page in pages}))
"""


def seeds_folder() -> Path:
    return CONFIG.parent / read_settings(CONFIG)[0].seeds


@pytest.mark.parametrize(
    ("hash_seed", "locale", "zone", "backwards"),
    [("1", "C", "Pacific/Kiritimati", False), ("4242", "tr_TR.UTF-8", "America/Adak", True)],
)
def test_hash_seed_locale_time_zone_and_the_order_of_files_change_no_byte(
    tmp_path: Path, hash_seed: str, locale: str, zone: str, backwards: bool
) -> None:
    copies = tmp_path / f"copy-{hash_seed}"
    copies.mkdir()
    for path in sorted((path for path in seeds_folder().rglob("*") if path.is_file()), reverse=backwards):
        place = copies / path.relative_to(seeds_folder())
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
        os.utime(place, (0, 0))
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "LC_ALL": locale, "LANG": locale, "TZ": zone}
    command = [sys.executable, "-c", HASHES, str(CONFIG), str(copies)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=300)
    assert json.loads(result.stdout) == {path: hashlib.sha256(data).hexdigest() for path, data in actual_pages().items()}


@pytest.mark.parametrize("day", [datetime(1999, 12, 31, 23, 59, tzinfo=UTC), datetime(2041, 2, 28, 12, tzinfo=UTC)])
def test_the_day_of_the_build_changes_no_byte(day: datetime) -> None:
    with time_machine.travel(day, tick=False):
        pages = build_folder(CONFIG).pages
    assert {page.path: page.data for page in pages} == actual_pages()


def test_files_given_in_another_order_change_no_byte() -> None:
    settings, _ = read_settings(CONFIG)
    files = read_seeds(seeds_folder()).files
    again = build(reversed(files), settings=settings, resources=Resources(settings.language))
    assert again.pages == built().pages


def test_what_is_remembered_from_a_build_changes_no_byte() -> None:
    memo = Memo()
    build_folder(CONFIG, memo=memo)
    assert build_folder(CONFIG, memo=memo).pages == built().pages
