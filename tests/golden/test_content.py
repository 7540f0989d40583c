"""`content/` holds what the seeds give: no byte more or less."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from generator.content import digest, read_manifest
from generator.resources import schema
from tests.golden.compare import CONTENT, actual_pages, built, differences, expected_pages, keep

HINT = "tests/actual/content/ has what the seeds give now; `make accept` shows the whole difference and writes it"


@pytest.fixture(scope="module")
def actual() -> dict[str, bytes]:
    assert not built().failed, [problem.message for problem in built().problems]
    return actual_pages()


def test_content_is_what_the_seeds_give(actual: dict[str, bytes]) -> None:
    lines = differences(expected_pages(), actual)
    if lines:
        keep(actual)
    assert not lines, "\n".join([*lines[:60], f"… {len(lines)} lines of difference. {HINT}"])


def test_the_list_of_generated_files_names_each_with_its_hash(actual: dict[str, bytes]) -> None:
    assert read_manifest(CONTENT) == {path: frozenset({digest(data)}) for path, data in actual.items()}


def test_nothing_was_set_aside() -> None:
    assert [problem.message for problem in built().problems if problem.severity != "info"] == []


def test_timeline_json_is_valid_against_the_schema(actual: dict[str, bytes]) -> None:
    errors = Draft202012Validator(schema()).iter_errors(json.loads(actual["timeline.json"]))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize(
    ("expected", "actual", "words"),
    [
        ({"a": b"1"}, {"a": b"2"}, "-1"),
        ({"a": b"1"}, {}, "no longer made"),
        ({}, {"a": b"1"}, "missing"),
        ({"a": b""}, {}, "whether it exists"),
        ({"a": b"1\r\n"}, {"a": b"1\n"}, "differs"),
    ],
)
def test_a_page_that_differs_is_missing_or_is_extra_is_a_difference(
    expected: dict[str, bytes], actual: dict[str, bytes], words: str
) -> None:
    assert words in "\n".join(differences(expected, actual))


def test_equal_pages_are_no_difference() -> None:
    assert differences({"a": b"1"}, {"a": b"1"}) == []
