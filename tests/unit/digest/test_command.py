"""`dateline digest`: the story in its most important days."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli

FIRE = "The fire at Norhaven destroyed two warehouses of the harbour on Monday."
ARREST = "Police in Norhaven arrested a watchman of the harbour on Tuesday."
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a project with three articles."""
    tmp_path.joinpath("seeds").mkdir()
    write(tmp_path, "one", "2031-05-06", FIRE)
    write(tmp_path, "two", "2031-05-07", f"{ARREST} {FIRE}")
    write(tmp_path, "three", "2031-05-08", ARREST.replace("a watchman", "an old watchman"), url="https://news.example/*three*")
    tmp_path.joinpath("mkdocs.yml").write_text("site_name: Fire\nextra:\n  dateline:\n    title: The fire at Norhaven\n")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(cli, ["digest", *arguments])


def write(folder: Path, name: str, day: str, text: str, url: str = "") -> None:
    head = f"---\ntitle: {name.title()}\ndate: {day}\npublisher: The {name.title()} Times\n" + (f"url: {url}\n" if url else "") + "---\n\n"
    folder.joinpath("seeds", f"{name}.md").write_text(f"{head}{text}\n")


def test_the_text_has_each_day_with_its_sentence_and_where_it_stands(run: Run) -> None:
    result = run("--dates", "1", "--sentences", "1")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == (
        "The fire at Norhaven\n"
        "====================\n"
        "\n"
        "Monday, 5 May 2031  (named by 2 articles)\n"
        "\n"
        "  The fire at Norhaven destroyed two warehouses of the harbour on Monday.\n"
        "      — The One Times, 6 May 2031, one.md\n"
    )


def test_the_days_are_told_by_date(run: Run) -> None:
    told = json.loads(run("--format", "json").stdout)
    assert [day["date"] for day in told["days"]] == ["2031-05-05", "2031-05-06"]


def test_json_gives_the_place_of_each_sentence(run: Run) -> None:
    (day,) = json.loads(run("--format", "json", "--dates", "1", "--sentences", "1").stdout)["days"]
    (sentence,) = day["sentences"]
    assert sentence == {
        "text": FIRE,
        "article": "one",
        "file": "one.md",
        "title": "One",
        "publisher": "The One Times",
        "published": "2031-05-06",
        "url": None,
        "start": 0,
        "end": len(FIRE),
    }


def test_markdown_links_the_article_and_escapes_its_words(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "three", "2031-05-08", ARREST.replace("a watchman", "a <b>*watchman*</b>"), url="https://news.example/three")
    write(tmp_path, "two", "2031-05-07", FIRE)
    told = run("--format", "md").stdout
    assert "## Tuesday, 6 May 2031" in told
    assert "](<https://news.example/three>)" in told
    assert "<b>" not in told
    assert "*watchman*" not in told


def test_the_settings_say_how_many_days_where_the_command_does_not(run: Run, tmp_path: Path) -> None:
    tmp_path.joinpath("mkdocs.yml").write_text("extra:\n  dateline:\n    digest_days: 1\n")
    assert len(json.loads(run("--format", "json").stdout)["days"]) == 1
    assert len(json.loads(run("--format", "json", "--dates", "2").stdout)["days"]) == 2


def test_the_settings_may_name_what_the_story_is_about(run: Run, tmp_path: Path) -> None:
    tmp_path.joinpath("mkdocs.yml").write_text("extra:\n  dateline:\n    keywords: [watchman]\n")
    assert [day["date"] for day in json.loads(run("--format", "json").stdout)["days"]] == ["2031-05-06"]


def test_fewer_days_than_asked_for_is_said(run: Run) -> None:
    result = run("--dates", "9")
    assert result.exit_code == 0
    assert result.stderr == "info: only 2 days can be told: no other is told in a sentence fit to be shown\n"


def test_a_story_that_names_no_day_is_refused_and_says_why(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        write(tmp_path, name, "2031-05-08", "The harbour of Norhaven is the oldest of the coast.")
    result = run()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("error: no day can be told: no article names a day")


def test_a_folder_that_is_not_there_is_named(run: Run) -> None:
    result = run("--seeds", "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr
    assert result.stderr.startswith("error: ")


def test_an_article_without_a_day_of_its_own_counts_from_the_one_that_the_others_give(run: Run, tmp_path: Path) -> None:
    shared = "“Nobody in this harbour will forget how the sirens went on and on through the night,” the mayor Ada Moor told reporters."
    write(tmp_path, "one", "2031-05-06", f"{FIRE}\n\n{shared}")
    tmp_path.joinpath("seeds", "four.md").write_text(f"---\npublisher: The Four Times\n---\n\n{FIRE}\n\n{shared}\n")
    (first, *_) = json.loads(run("--format", "json", "--dates", "1").stdout)["days"]
    assert first["date"] == "2031-05-05"
    assert first["articles"] == 3
