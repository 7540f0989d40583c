"""`timeline.json` says the same as the pages, in the shape that was agreed."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from generator.model import Timeline
from tests.unit.render import story
from tests.unit.render.reading import pages

SCHEMA = json.loads((story.DATA / "timeline.schema.json").read_text("utf-8"))


def data(timeline: Timeline) -> dict[str, object]:
    """Return the data file of a timeline."""
    loaded = json.loads(pages(timeline)["timeline.json"])
    assert isinstance(loaded, dict)
    return loaded


@pytest.mark.parametrize("timeline", [story.timeline(), story.long_timeline(2, 2), Timeline(title="", sources=(), events=())])
def test_the_data_is_valid_against_its_schema(timeline: Timeline) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(data(timeline))


def test_a_quotation_is_kept_letter_for_letter() -> None:
    timeline = story.timeline()
    texts = {source.article.id: source.article.text for source in timeline.sources}
    for event in data(timeline)["events"]:  # type: ignore[attr-defined]
        for citation in event["citations"]:
            assert texts[citation["article"]][citation["start"] : citation["end"]] == citation["exact"]


def test_an_entity_of_a_kind_that_the_schema_does_not_know_is_left_out() -> None:
    assert {entity["type"] for event in data(story.timeline())["events"] for entity in event["entities"]} == {"person"}  # type: ignore[attr-defined]


def test_a_headline_above_the_schemas_length_is_cut_between_words() -> None:
    event = replace(story.timeline().events[5], headline="word " * 40)
    (found,) = data(replace(story.timeline(), events=(event,), undated=()))["events"]  # type: ignore[misc]
    assert len(found["headline"]) <= 120
    assert found["headline"].endswith("word…")


def test_a_problem_names_its_file_once() -> None:
    (problem,) = data(story.timeline())["problems"]  # type: ignore[misc]
    assert problem["message"].count("empty.txt") == 1


def test_a_lone_surrogate_does_not_break_the_file() -> None:
    assert "?" in data(replace(story.timeline(), title="broken \ud800"))["title"]  # type: ignore[operator]
