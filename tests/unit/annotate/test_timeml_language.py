"""A TimeML file is read in the language it states, or in the one that its little words tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.dates import as_text, read

HEAD = '<DOCID>x</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2025-02-14" functionInDocument="CREATION_TIME">2025-02-14</TIMEX3></DCT>'
GERMAN = "Der Rat will am Mittwoch abstimmen, und die Stadt ist nicht mehr in der Lage, das zu zahlen, wie die Leute sagten."


@pytest.mark.parametrize(
    ("root", "text", "language", "values"),
    [
        ("<TimeML>", GERMAN, "de", ["2025-02-19"]),
        ('<TimeML xml:lang="de-AT">', "Heute.", "de", ["2025-02-14"]),
        ('<TimeML xml:lang="fr">', "Le pont a fermé mercredi.", "fr", ["2025-02-12"]),
        ("<TimeML>", "The council will vote on Wednesday.", "en", ["2025-02-19"]),
    ],
)
def test_a_timeml_file_is_read_in_its_language(root: str, text: str, language: str, values: list[str], tmp_path: Path) -> None:
    file = tmp_path / "paper.tml"
    file.write_text(f"{root}{HEAD}<TEXT>{text}</TEXT></TimeML>", "utf-8")
    (reading,), problems = read([file], dct=None)
    assert (reading.article.language, [timex.value for timex in reading.timexes], problems) == (language, values, ())


def test_a_language_without_words_of_our_own_is_named(tmp_path: Path) -> None:
    file = tmp_path / "paper.tml"
    file.write_text(f'<TimeML xml:lang="it">{HEAD}<TEXT>Il ponte chiuse il 12 novembre.</TEXT></TimeML>', "utf-8")
    readings, _ = read([file], dct=None)
    assert "language it: no words of our own, dates read with dateparser's locale data" in as_text(readings)
