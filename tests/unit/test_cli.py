"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import generator.cli
from generator.cli import cli, main
from generator.cli.progress import QUIET_SECONDS, Progress

FLOOD = """The river flooded the town of Aldermoor on Monday.

Published: 3 June 2030

Mayor Ada Quill said on Tuesday that the bridge was closed.
"""
SENATE = """---
title: Senate votes on the dam
date: 2030-06-05
---

The senate of Westmark approved the dam on Tuesday. Minister Ida Brook will open the new bridge on Friday.
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command in a project with two articles."""
    tmp_path.joinpath("seeds").mkdir()
    tmp_path.joinpath("seeds", "flood.txt").write_text(FLOOD)
    tmp_path.joinpath("seeds", "senate.md").write_text(SENATE)
    tmp_path.joinpath("mkdocs.yml").write_text("site_name: Floods\ndocs_dir: content\nextra:\n  dateline:\n    title: Floods\n")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(cli, arguments)


def one_line(result: Result) -> str:
    """Return the only line on standard error."""
    (line,) = result.stderr.splitlines()
    return line


def test_build_writes_the_pages_and_says_what_it_made(run: Callable[..., Result]) -> None:
    result = run("build")
    assert result.exit_code == 0, result.stderr
    assert re.fullmatch(r"2 articles, \d+ dated events, \d+ undated: \d+ files in content/\n", result.stdout)
    assert json.loads(Path("content/timeline.json").read_text())["title"] == "Floods"


def test_seeds_content_and_config_may_lie_elsewhere(run: Callable[..., Result], tmp_path: Path) -> None:
    tmp_path.joinpath("seeds").rename(tmp_path / "articles")
    tmp_path.joinpath("mkdocs.yml").rename(tmp_path / "other.yml")
    result = run("build", "--seeds", "articles", "--content", "pages", "--config", "other.yml")
    assert result.exit_code == 0, result.stderr
    assert Path("pages/index.md").exists()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty.txt is empty; paste the article's text into it or delete it"),
        ("photo.jpg", b"x", "photo.jpg is not an article that Dateline reads"),
        ("gone.txt", None, "gone.txt does not exist, or is a link to nothing"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_what_is_set_aside_is_one_line_and_an_exit_code_only_with_strict(
    run: Callable[..., Result], command: str, name: str, data: bytes | None, words: str
) -> None:
    if data is None:
        Path("seeds", name).symlink_to("nothing")
    else:
        Path("seeds", name).write_bytes(data)
    result = run(command)
    assert result.exit_code == 0
    assert one_line(result).startswith(f"warning: {words}")
    assert "2 articles" in result.stdout
    assert run(command, "--strict").exit_code == 1


def test_a_bad_setting_names_file_line_and_key_and_the_articles_are_built(run: Callable[..., Result]) -> None:
    with Path("mkdocs.yml").open("a") as file:
        file.write("    events_per_page: few\n")
    result = run("build")
    assert result.exit_code == 0
    assert one_line(result) == "warning: mkdocs.yml:6: events_per_page must be a whole number, 1 or more, not 'few'; its default is used"
    assert run("build", "--strict").exit_code == 1


def test_strict_without_anything_set_aside_is_0(run: Callable[..., Result]) -> None:
    assert run("build", "--strict").exit_code == 0
    assert run("check", "--strict").exit_code == 0


@pytest.mark.parametrize("command", [("build",), ("check",), ("explain", "flood.txt")])
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--seeds", "articles"), "error: articles does not exist: make the folder"),
        (("--seeds", "void"), "error: void holds no article: put"),
        (("--config", "my.yml"), "error: my.yml does not exist: run in the folder that holds it"),
    ],
)
def test_where_nothing_can_be_built_one_line_says_what_to_do_and_the_exit_code_is_2(
    run: Callable[..., Result], command: tuple[str, ...], arguments: tuple[str, ...], words: str
) -> None:
    Path("void").mkdir()
    result = run(*command, *arguments)
    assert result.exit_code == 2
    assert one_line(result).startswith(words)
    assert result.stdout == ""
    assert not Path("content").exists()


def test_a_page_edited_by_hand_is_kept_and_named(run: Callable[..., Result]) -> None:
    run("build")
    with Path("content/about.md").open("a") as file:
        file.write("By hand.\n")
    result = run("build", "--strict")
    assert result.exit_code == 1
    assert one_line(result).startswith("warning: content/about.md was written or edited by hand, so it stays as it is")
    assert Path("content/about.md").read_text().endswith("By hand.\n")


def test_check_says_whose_words_read_the_dates_of_an_article_in_another_language(run: Callable[..., Result], tmp_path: Path) -> None:
    for language, text in (("de", "Sie trafen sich am Mittwoch."), ("fr", "Ils se sont vus mercredi."), ("tlh", "Qapla.")):
        tmp_path.joinpath("seeds", f"{language}.md").write_text(f"---\ntitle: T\nlanguage: {language}\ndate: 2030-06-05\n---\n\n{text}\n")
    said = {words[1]: line for line in run("check").stdout.splitlines() if (words := line.split()) and words[0] == "language"}
    assert said["de;"].endswith("1 date; 0 mentions of events")
    assert "1 date; 0 mentions of events; language fr: no words of our own" in said["fr;"]
    assert said["tlh;"].endswith("its dates cannot be read")


def test_check_tells_each_articles_language_and_date_with_its_evidence(run: Callable[..., Result]) -> None:
    result = run("check")
    assert "flood.txt: The river flooded" in result.stdout
    assert "language en" in result.stdout
    assert "date 2030-06-05, metadata" in result.stdout
    assert not Path("content").exists()


def test_annotate_prints_the_words_the_value_and_the_way(run: Callable[..., Result]) -> None:
    result = run("annotate", "seeds/senate.md")
    assert result.exit_code == 0, result.stderr
    assert "seeds/senate.md  (document date: 2030-06-05)" in result.stdout
    assert "'Tuesday'  DATE 2030-06-04" in result.stdout
    assert "'Friday'  DATE 2030-06-07" in result.stdout


def test_annotate_takes_another_document_date(run: Callable[..., Result]) -> None:
    result = run("annotate", "seeds/senate.md", "--dct", "2031-01-02", "--format", "json")
    (reading,) = json.loads(result.stdout)
    assert reading["dct"] == "2031-01-02"
    assert all(reading["text"][timex["start"] : timex["end"]] == timex["text"] for timex in reading["timexes"])
    assert "2030-12-31" in [timex["value"] for timex in reading["timexes"]]


def test_annotate_writes_timeml_that_an_xml_reader_takes(run: Callable[..., Result]) -> None:
    Path("seeds/odd.md").write_text("---\ntitle: A <b> & c\ndate: 2030-06-05\n---\n\nQuill & Sons <said> so on Tuesday.\n")
    result = run("annotate", "seeds/odd.md", "--format", "timeml")
    root = ET.fromstring(result.stdout)
    timex = root.find("TEXT/TIMEX3")
    assert timex is not None
    assert (timex.text, timex.get("value"), timex.get("type")) == ("Tuesday", "2030-06-04", "DATE")
    assert root.findtext("DCT/TIMEX3") == "2030-06-05"
    assert "Quill & Sons" in "".join(root.itertext())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("seeds/none.txt",), "warning: seeds/none.txt does not exist"),
        (("seeds/senate.md", "--dct", "2030-13-01"), "error: --dct 2030-13-01 is not a day: write it as 2025-02-14"),
        (("seeds/senate.md", "--dct", "2030"), "error: --dct 2030 is not a day"),
        (("seeds/senate.md", "seeds/flood.txt", "--format", "timeml"), "error: --format timeml writes one document"),
    ],
)
def test_annotate_refuses_in_one_line(run: Callable[..., Result], arguments: tuple[str, ...], words: str) -> None:
    result = run("annotate", *arguments)
    assert result.exit_code == 2
    assert one_line(result).startswith(words)


def test_annotate_reads_the_other_files_where_one_is_missing(run: Callable[..., Result]) -> None:
    result = run("annotate", "seeds/none.txt", "seeds/senate.md")
    assert result.exit_code == 1
    assert "2030-06-04" in result.stdout
    assert run("annotate", "seeds/none.txt", "seeds/neither.txt").exit_code == 2


def test_seeds_and_content_are_enough_where_there_are_no_settings(run: Callable[..., Result]) -> None:
    Path("mkdocs.yml").unlink()
    for arguments in (("build", "--content", "pages"), ("check",), ("explain", "senate.md")):
        result = run(*arguments, "--seeds", "seeds")
        assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(Path("pages/timeline.json").read_text())["title"] == "Timeline"


@pytest.mark.parametrize("arguments", [("build",), ("build", "--seeds", "seeds"), ("build", "--content", "pages"), ("check",)])
def test_without_settings_and_without_these_options_the_missing_file_is_named(
    run: Callable[..., Result], arguments: tuple[str, ...]
) -> None:
    Path("mkdocs.yml").unlink()
    result = run(*arguments)
    assert result.exit_code == 2
    assert one_line(result).startswith("error: mkdocs.yml does not exist: run in the folder that holds it, or name it")
    assert not Path("docs").exists()


@pytest.mark.parametrize("content", ["mkdocs.yml", "mkdocs.yml/pages"])
def test_a_file_in_the_place_of_the_content_folder_is_named_before_anything_is_read(run: Callable[..., Result], content: str) -> None:
    result = run("build", "--content", content)
    assert result.exit_code == 2
    assert one_line(result) == f"error: mkdocs.yml is a file, so the pages cannot be written to {content}: name a folder with --content"


def test_one_of_a_thing_is_said_in_the_singular(run: Callable[..., Result]) -> None:
    Path("seeds/flood.txt").unlink()
    Path("seeds/senate.md").write_text("---\ntitle: Senate votes\ndate: 2030-06-05\n---\n\nThe senate approved the dam on Tuesday.\n")
    assert run("build").stdout.startswith("1 article, 1 dated event, 0 undated: ")
    assert "1 date; 1 mention of events" in run("check").stdout


def test_explain_tells_the_whole_way_of_an_event_and_of_its_mentions(run: Callable[..., Result]) -> None:
    run("build")
    timeline = json.loads(Path("content/timeline.json").read_text())
    for event in [*timeline["events"], *timeline["undated"]]:
        for name in (event["id"], *event.get("aliases", ())):
            result = run("explain", name)
            assert result.exit_code == 0
            assert event["headline"] in result.stdout
            assert all(citation["exact"] in result.stdout for citation in event["citations"])
            assert all(step in result.stdout for citation in event["citations"] for step in citation["reading"])


def test_explain_tells_what_speaks_for_two_mentions_being_one_event(run: Callable[..., Result]) -> None:
    Path("seeds/echo.md").write_text("---\ntitle: The dam\ndate: 2030-06-05\n---\n\nOn Tuesday the senate of Westmark approved the dam.\n")
    run("build")
    timeline = json.loads(Path("content/timeline.json").read_text())
    joined = [event for event in timeline["events"] if len(event["citations"]) > 1]
    assert joined
    assert f"beside mention {joined[0]['id']}: " in run("explain", joined[0]["id"]).stdout


@pytest.mark.parametrize("name", ["senate.md", "seeds/senate.md", "senate", "./seeds/senate.md", "sen"])
def test_explain_tells_all_that_an_article_says(run: Callable[..., Result], name: str) -> None:
    result = run("explain", name)
    assert result.exit_code == 0, result.stderr
    assert "Senate votes on the dam" in result.stdout
    assert "'Tuesday' ⇒ 2030-06-04" in result.stdout
    assert "mention " in result.stdout


def test_explain_of_something_unknown_suggests_what_may_be_meant(run: Callable[..., Result]) -> None:
    result = run("explain", "senat.md")
    assert result.exit_code == 2
    assert one_line(result) == "error: there is no event, mention or article 'senat.md'; did you mean senate.md?"


@pytest.mark.parametrize("name", ["build", "annotate", "explain", "check"])
def test_every_command_has_help(run: Callable[..., Result], name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 5


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (RuntimeError("two\nlines"), "a fault of Dateline's own (RuntimeError: two lines)"),
        (OSError(28, "No space left on device", "content/x"), "content/x: No space left on device"),
    ],
)
def test_a_fault_is_one_line_and_never_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: Exception, words: str
) -> None:
    def fail(*args: object, **options: object) -> None:
        raise fault

    monkeypatch.setattr(generator.cli, "build_folder", fail)
    monkeypatch.setattr(sys, "argv", ["dateline", "check"])
    with pytest.raises(SystemExit) as exit_:
        main()
    assert exit_.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"error: {words}")


def test_a_short_build_says_nothing_of_its_progress_and_a_long_one_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 1.0, QUIET_SECONDS + 3, QUIET_SECONDS + 4])
    monkeypatch.setattr("generator.cli.progress.time.monotonic", lambda: next(clock))
    with Progress() as progress:
        progress(0, 90, "a.txt")
        assert capsys.readouterr().err == ""
        progress(1, 90, "b.txt")
        assert capsys.readouterr().err == "1 of 90: b.txt\n"
        progress(2, 90, "c.txt")
        assert capsys.readouterr().err == ""


def test_a_message_names_its_file_and_line_once(run: Callable[..., Result]) -> None:
    Path("seeds/flood.txt").unlink()
    Path("seeds/senate.md").write_text("---\ntitle: Senate\ndate: gestern\n---\n\nThe senate of Westmark approved the dam.\n")
    words = "senate.md:3: `date: gestern` is passed over: that is not a date; write it as YYYY-MM-DD"
    assert run("check").stderr.splitlines()[0] == f"warning: {words}"
    assert run("annotate", "seeds/senate.md").stderr == f"warning: seeds/{words}\n"
    Path("mkdocs.yml").write_text("site_name: x\ndocs_dir: 5\n")
    assert run("check").stderr == "error: mkdocs.yml:2: docs_dir must be the name of a folder, not '5'\n"


@pytest.mark.parametrize(("seeds", "content"), [("seeds", "seeds"), ("seeds", "seeds/pages"), ("seeds", ".")])
def test_pages_never_share_a_folder_with_the_articles(run: Callable[..., Result], seeds: str, content: str) -> None:
    before = sorted(Path().rglob("*"))
    result = run("build", "--seeds", seeds, "--content", content)
    assert result.exit_code == 2
    assert "share a folder" in one_line(result)
    assert "name a content folder beside the articles'" in one_line(result)
    assert sorted(Path().rglob("*")) == before


def test_a_folder_whose_name_begins_like_the_articles_is_another(run: Callable[..., Result]) -> None:
    assert run("build", "--seeds", "seeds", "--content", "seeds-pages").exit_code == 0
