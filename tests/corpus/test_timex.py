"""Run the literate suites of `timex/`: each list item is a text, its marked extents, and what they must be read as.

    - The council voted on [Wednesday]. ⇒ 2025-02-12
    - From [3] to [7 March] it rained. ⇒ 2025-03-03 in 2025-03-03/2025-03-07; 2025-03-07 in 2025-03-03/2025-03-07
    - They march on Rome. ⇒ nothing

Brackets mark the extents, and nothing else in the text may be read.
A value may be followed by a TIMEX3 mod and by `in BEGIN/END`.
The line `Document date: 2025-02-14` (or `none`) holds from there to the next such line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.annotate import TimexLexicon, annotate_text
from generator.model import Timex

SUITES = {"en": Path(__file__).parent / "timex", "de": Path(__file__).parent / "de", "es": Path(__file__).parent / "es"}
"""The folder of each language that has words of its own."""

ITEM = re.compile(r"- (?P<text>.+?) ⇒ (?P<expected>.+)")
DATE = re.compile(r"Document date: (?P<dct>\S+)")


@dataclass(frozen=True)
class Case:
    """One list item of a suite."""

    place: str
    heading: str
    text: str
    spans: tuple[tuple[int, int], ...]
    expected: tuple[str, ...]
    dct: str | None
    language: str


def unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without its brackets and the extents that they marked."""
    text, spans, start = "", [], 0
    for piece in re.split(r"([\[\]])", marked):
        if piece == "[":
            start = len(text)
        elif piece == "]":
            spans.append((start, len(text)))
        else:
            text += piece
    return text, tuple(spans)


def cases(suite: Path, language: str) -> list[Case]:
    """Return the cases of one Markdown file."""
    found: list[Case] = []
    heading, dct = "", None
    for number, line in enumerate(suite.read_text("utf-8").splitlines(), start=1):
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif date := DATE.match(line):
            dct = None if date["dct"] == "none" else date["dct"]
        elif item := ITEM.fullmatch(line):
            text, spans = unmarked(item["text"])
            expected = () if item["expected"] == "nothing" else tuple(part.strip() for part in item["expected"].split(";"))
            found.append(Case(f"{suite.name}:{number}", heading, text, spans, expected, dct, language))
        elif "⇒" in line:
            raise ValueError(f"{suite.name}:{number} is not a case")
    return found


def written(timex: Timex) -> str:
    """Return a TIMEX3 as the suites write it."""
    mod = f" {timex.mod}" if timex.mod else ""
    return f"{timex.value}{mod}" + (f" in {timex.begin}/{timex.end}" if timex.begin else "")


ALL = [case for language, folder in SUITES.items() for suite in sorted(folder.glob("*.md")) for case in cases(suite, language)]


@pytest.mark.parametrize("case", ALL, ids=[f"{case.language} {case.place} {case.text[:40]}" for case in ALL])
def test_the_suite_holds(case: Case, lexicons: Mapping[str, TimexLexicon]) -> None:
    read = annotate_text(case.text, case.dct, lexicon=lexicons[case.language])
    way = "\n".join(f"{timex.text!r} [{timex.rule}]: {' '.join(timex.trail)}" for timex in read)
    assert len(case.spans) == len(case.expected), f"{case.place}: as many extents as values"
    assert [(timex.text, written(timex)) for timex in read] == [
        (case.text[start:end], value) for (start, end), value in zip(case.spans, case.expected, strict=True)
    ], f"{case.heading}\n{way}"
    assert tuple((timex.span.start, timex.span.end) for timex in read) == case.spans


@pytest.mark.parametrize("language", SUITES)
def test_every_heading_of_the_suites_has_cases(language: str) -> None:
    for suite in sorted(SUITES[language].glob("*.md")):
        headings = re.findall(r"(?m)^## (.+)$", suite.read_text("utf-8"))
        assert headings
        assert set(headings) == {case.heading for case in cases(suite, language)}


def test_every_language_that_has_words_has_a_suite(lexicons: Mapping[str, TimexLexicon]) -> None:
    assert set(SUITES) == set(lexicons)
