"""What the documents say is so: commands, targets, settings, examples, links."""

from __future__ import annotations

import dataclasses
import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import generator
from generator import annotate_text
from generator.cli import cli
from generator.model import Settings
from generator.seeds import SUFFIXES
from tests.golden.compare import excerpt, readme_with
from tests.unit.test_repository import SAMPLE

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "seeds/README.md",
    *sorted(p.relative_to(ROOT).as_posix() for p in ROOT.glob("docs/**/*.md")),
]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_make_target_that_a_document_names_exists(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE))
    assert named <= set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_the_first_screen_names_the_two_commands() -> None:
    first = README.splitlines()[:20]
    assert any(line.startswith("make site") for line in first)
    assert any(line.startswith("make test") for line in first)


def test_every_command_stands_in_the_readme_and_no_other() -> None:
    assert set(re.findall(r"^\| `dateline ([a-z]+)", README, re.MULTILINE)) == set(cli.commands)


def test_every_option_that_the_readme_names_exists() -> None:
    helps = "".join(CliRunner().invoke(cli, [name, "--help"]).stdout for name in cli.commands)
    named = set(re.findall(r"`(--[a-z]+)", README))
    assert named
    assert [option for option in named if option not in helps] == []


def test_every_setting_stands_in_the_readme_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| `?([^`|]+?)`? \|", README, re.MULTILINE))
    settings = {field.name: field.default for field in dataclasses.fields(Settings)}
    assert {name: rows.get(name) for name in settings} == {
        name: "none" if value in (None, ()) else str(value) for name, value in settings.items()
    }


def test_every_kind_of_file_stands_in_the_readme() -> None:
    assert all(f"`{suffix}`" in README for suffix in SUFFIXES)


def test_the_python_example_prints_what_the_readme_says(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.splitlines() == [line.removeprefix("# ") for line in code.splitlines() if line.startswith("# ")]


def test_the_excerpt_in_the_readme_is_what_the_seeds_give() -> None:
    if not any((ROOT / "seeds" / name).exists() for name in SAMPLE):
        pytest.skip("the five sample articles were replaced; the README's excerpt speaks of them only")
    assert readme_with(excerpt()) == README, "run `make accept`"


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_file_that_a_document_links_to_or_names_exists(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (ROOT / path).parent.joinpath(link).exists()] == []
    named = re.findall(r"`((?:generator|tests|docs|requirements|benchmarks|\.github|\.ci)/[\w./-]+)`", text)
    made = {"tests/actual/"}
    assert [name for name in named if name not in made and not (ROOT / name).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS)
def test_prose_has_one_sentence_a_line(path: str) -> None:
    text = re.sub(r"```.*?```|<!--.*?-->", "", (ROOT / path).read_text(encoding="utf-8"), flags=re.DOTALL)
    prose = [line for line in text.splitlines() if line and line[0].isalpha()]
    assert [line for line in prose if re.search(r"[.!?] [A-Z]\w+ \w+ \w+", line) and not line.startswith("**")] == []


def test_the_examples_of_the_public_function_hold() -> None:
    assert doctest.testmod(generator, optionflags=doctest.ELLIPSIS).failed == 0


def test_the_spans_of_the_public_function_index_the_text_given() -> None:
    text = "On Friday — yes, Friday — they met; the fair opens on 3 March."
    timexes = annotate_text(text, dct="2025-02-14")
    assert [timex.span.of(text) for timex in timexes] == [timex.text for timex in timexes]
    assert [timex.value for timex in timexes] == ["2025-02-14", "2025-02-14", "2025-03-03"]


def test_without_a_day_what_counts_from_it_stays_open() -> None:
    (timex,) = annotate_text("They met on Friday.")
    assert timex.value == "XXXX-WXX-5"


@pytest.mark.parametrize(("language", "text"), [("de", "Sie trafen sich am Mittwoch."), ("fr", "Ils se sont vus mercredi.")])
def test_another_language_is_read_with_its_own_words_or_those_of_its_locale(language: str, text: str) -> None:
    (timex,) = annotate_text(text, dct="2025-02-14", language=language)
    assert timex.value == "2025-02-12"
    assert annotate_text(text, dct="2025-02-14") == ()


@pytest.mark.parametrize(
    ("options", "words"), [({"dct": "yesterday"}, "yesterday"), ({"language": "tlh"}, "language 'tlh' is not one whose dates")]
)
def test_the_public_function_refuses_with_a_value_error(options: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        annotate_text("They met on Friday.", **options)


def test_importing_the_package_loads_neither_the_parser_nor_the_words() -> None:
    code = "import sys, generator; print([name for name in ('spacy', 'generator.annotate', 'trafilatura') if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
