"""Settings: `extra: dateline:` of `mkdocs.yml`, and the line that says what is wrong with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Problem, Settings
from generator.settings import docs_dir, read_settings


def read(folder: Path, text: str) -> tuple[Settings, tuple[Problem, ...]]:
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_every_setting_is_read(tmp_path: Path) -> None:
    given = (
        "title: Floods, description: Water., language: en, site_language: en-GB, seeds: news, "
        "keywords: [flood, ' dam '], digest_days: 7, events_per_page: 20, most_events: 40"
    )
    text = f"site_name: x\nsite_url: https://example.org/floods\nextra:\n  dateline: {{{given}}}\n"
    settings, problems = read(tmp_path, text)
    assert settings == Settings(
        title="Floods",
        description="Water.",
        language="en",
        site_language="en-GB",
        site_url="https://example.org/floods/",
        seeds="news",
        keywords=("flood", "dam"),
        digest_days=7,
        events_per_page=20,
        most_events=40,
    )
    assert problems == ()


@pytest.mark.parametrize("line", ["site_url: ''", "site_url:", "site_url: !ENV [ADDRESS, '']", ""])
def test_a_site_without_an_address_has_none(tmp_path: Path, line: str) -> None:
    assert read(tmp_path, f"site_name: x\n{line}\n") == (Settings(), ())


@pytest.mark.parametrize("address", ["example.org", "ftp://example.org/", "javascript:alert(1)", "https://example.org/ a b"])
def test_an_address_that_is_none_is_reported_and_not_used(tmp_path: Path, address: str) -> None:
    settings, (problem,) = read(tmp_path, f"site_url: '{address}'\n")
    assert settings.site_url is None
    assert (problem.line, problem.severity) == (1, "warning")
    assert "site_url must be an address such as" in problem.message


def test_one_keyword_needs_no_list(tmp_path: Path) -> None:
    assert read(tmp_path, "extra: {dateline: {keywords: flood}}")[0].keywords == ("flood",)


def test_a_site_language_without_labels_names_those_that_exist(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text("extra: {dateline: {site_language: fr}}")
    settings, (problem,) = read_settings(path, site_languages=("de", "en"))
    assert settings.site_language is None
    assert "there are no labels in the site_language 'fr', only in de, en" in problem.message


@pytest.mark.parametrize("text", ["", "site_name: x\n", "extra:\n", "extra:\n  dateline:\n", "extra:\n  social: []\n"])
def test_without_settings_the_defaults_hold(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == (Settings(), ())


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("titel: Floods", "there is no setting 'titel'; did you mean 'title'?"),
        (
            "colour: red",
            "the settings are title, description, language, seeds, site_language, keywords, digest_days, events_per_page, most_events",
        ),
        ("site_language: 7", "site_language must be a language code in quotes"),
        ("site_language: no", "site_language must be a language code in quotes"),
        ("keywords: [oil, 7]", "keywords must be a list of words"),
        ("digest_days: 0", "digest_days must be a whole number"),
        ("title: 2025", "title must be a line of text, not 2025"),
        ("title: ''", "title must be a line of text"),
        ("title: [a]", "title must be a line of text"),
        ("events_per_page: many", "events_per_page must be a whole number, 1 or more, not 'many'"),
        ("events_per_page: 0", "events_per_page must be a whole number"),
        ("events_per_page: true", "events_per_page must be a whole number"),
        ("most_events: 0", "most_events must be a whole number, 1 or more, not 0"),
        ("language: tlh", "language 'tlh' is not among those that Dateline reads (en)"),
        ("seeds:", "seeds must be the name of a folder"),
    ],
)
def test_a_bad_setting_is_one_clear_line_with_its_place_and_the_others_hold(tmp_path: Path, line: str, words: str) -> None:
    settings, (problem,) = read(tmp_path, f"site_name: x\nextra:\n  dateline:\n    description: Water.\n    {line}\n")
    assert settings == Settings(description="Water.")
    assert (problem.file, problem.line, problem.severity) == ("mkdocs.yml", 5, "warning")
    assert words in problem.message
    assert "\n" not in problem.message


def test_settings_that_are_no_mapping_are_reported(tmp_path: Path) -> None:
    settings, (problem,) = read(tmp_path, "extra:\n  dateline: [a]\n")
    assert settings == Settings()
    assert (problem.line, problem.severity) == (2, "warning")
    assert problem.message == "extra: dateline: must hold `name: value` lines, not a list; the defaults are used"


@pytest.mark.parametrize(("value", "what"), [("3", "'3'"), ("[1]", "a list"), ("hello", "'hello'")])
def test_an_extra_that_is_no_mapping_is_reported(tmp_path: Path, value: str, what: str) -> None:
    settings, (problem,) = read(tmp_path, f"site_name: x\nextra: {value}\n")
    assert settings == Settings()
    assert (problem.line, problem.severity) == (2, "warning")
    assert problem.message == f"extra: must hold `name: value` lines, not {what}; the defaults are used"


@pytest.mark.parametrize(("text", "what"), [("- a\n- b\n", "a list"), ("just words\n", "'just words'"), ("2025\n", "'2025'")])
def test_a_file_that_is_no_mapping_is_an_error(tmp_path: Path, text: str, what: str) -> None:
    _, (problem,) = read(tmp_path, text)
    assert problem.severity == "error"
    assert problem.message.endswith(f"must hold `name: value` lines, such as `site_name: My timeline`, not {what}")


@pytest.mark.parametrize(("value", "what"), [("5", "'5'"), ("[a]", "a list"), ("{a: b}", "a mapping"), ("true", "'true'"), ("''", "''")])
def test_a_content_folder_that_is_no_name_is_an_error_for_nothing_should_be_written_there(tmp_path: Path, value: str, what: str) -> None:
    _, (problem,) = read(tmp_path, f"site_name: x\ndocs_dir: {value}\n")
    assert (problem.severity, problem.line) == ("error", 2)
    assert problem.message.endswith(f"docs_dir must be the name of a folder, not {what}")


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    _, (problem,) = read_settings(tmp_path)
    assert problem.message == f"{tmp_path} is a folder: name the file in it, --config {tmp_path / 'mkdocs.yml'}"


def test_tags_that_only_mkdocs_understands_are_passed_over_and_never_run(tmp_path: Path) -> None:
    text = (
        "site_url: !ENV [SITE, x]\nmarkdown_extensions:\n  - e: {f: !!python/name:os.system }\n"
        "  - !!python/object/apply:os.system ['exit 1']\nextra:\n  dateline: {title: Floods}\n"
    )
    assert read(tmp_path, text) == (Settings(title="Floods"), ())


def test_a_setting_with_such_a_tag_is_a_bad_setting(tmp_path: Path) -> None:
    settings, (problem,) = read(tmp_path, "extra:\n  dateline:\n    title: !ENV TITLE\n")
    assert settings.title == "Timeline"
    assert problem.line == 3


def test_broken_yaml_is_an_error_with_its_line(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, "site_name: x\nextra: [\n")
    assert problem.severity == "error"
    assert problem.line is not None
    assert "is not valid YAML" in problem.message


def test_a_missing_file_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    _, (problem,) = read_settings(tmp_path / "mkdocs.yml")
    assert problem.severity == "error"
    assert "name it with --config" in problem.message


def test_a_file_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_bytes(b"site_name: \xff\xfe\n")
    assert read_settings(path)[1][0].severity == "error"


@pytest.mark.parametrize(
    ("text", "folder"), [("docs_dir: pages\n", "pages"), ("site_name: x\n", "docs"), ("docs_dir: [\n", "docs"), ("docs_dir:\n", "docs")]
)
def test_the_content_folder_is_the_one_that_mkdocs_reads(tmp_path: Path, text: str, folder: str) -> None:
    tmp_path.joinpath("mkdocs.yml").write_text(text)
    assert docs_dir(tmp_path / "mkdocs.yml") == tmp_path / folder
