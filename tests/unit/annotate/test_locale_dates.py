"""Articles in a language without a lexicon: dateparser's locale data find the spans, our own resolution places them."""

from __future__ import annotations

import pytest

from generator.annotate import TimexLexicon, annotate, annotate_text
from generator.annotate.locale_dates import locale_dates
from generator.model import Article, DocumentDate, Sentence, Span
from generator.when import When


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Rat stimmte am 3. März 1998 ab.", [("3. März 1998", "1998-03-03")]),
        ("de", "Der Rat stimmt am 3. März ab.", [("3. März", "2025-03-03")]),
        ("de", "Der Rat stimmte am Freitag ab, nicht am Mittwoch.", [("Freitag", "2025-02-14"), ("Mittwoch", "2025-02-12")]),
        (
            "de",
            "Das Dorf brannte gestern, vor 2 Wochen und im November.",
            [("gestern", "2025-02-13"), ("vor 2 Wochen", "2025-W05"), ("November", "2024-11")],
        ),
        ("de", "Stand vom 05.03.2024", [("05.03.2024", "2024-03-05")]),
        ("es", "El acuerdo del 3 de mayo de 1998 sigue en pie.", [("3 de mayo de 1998", "1998-05-03")]),
        ("es", "La ley salió en marzo de 2020 y ayer cayó.", [("marzo de 2020", "2020-03"), ("ayer", "2025-02-13")]),
        ("fr", "Le pont a fermé le 1er mars 2024, puis mercredi.", [("1er mars 2024", "2024-03-01"), ("mercredi", "2025-02-12")]),
        ("it", "Il ponte chiuse il 12 novembre.", [("12 novembre", "2024-11-12")]),
    ],
)
def test_explicit_and_relative_dates_are_read_by_their_locale(
    language: str, text: str, expected: list[tuple[str, str]], english: TimexLexicon
) -> None:
    read = annotate_text(text, "2025-02-14", lexicon=english, language=language)
    assert [(timex.text, timex.value) for timex in read] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wir will mit 90 Minuten, Version 3.14, und 61 Drohnen."),
        ("es", "El mar y do re mi costó 1.940 euros."),
        ("fr", "Elle a lu 2,5 pages du do."),
    ],
)
def test_words_and_numbers_of_the_language_are_left_alone(language: str, text: str, english: TimexLexicon) -> None:
    assert annotate_text(text, "2025-02-14", lexicon=english, language=language) == ()


def test_english_words_mean_nothing_in_another_language(english: TimexLexicon) -> None:
    assert annotate_text("Am Friday will May now.", "2025-02-14", lexicon=english, language="de") == ()


def test_without_the_article_s_date_the_year_stays_open(english: TimexLexicon) -> None:
    (timex,) = annotate_text("Der Rat stimmt am 3. März ab.", None, lexicon=english, language="de")
    assert (timex.value, timex.stated) == ("XXXX-03-03", "XXXX-03-03")


def test_the_trail_says_whose_words_were_used(english: TimexLexicon) -> None:
    (timex,) = annotate_text("Der Rat stimmte gestern ab.", "2025-02-14", lexicon=english, language="de")
    assert timex.trail[0] == "The date words of the language “de” were used."


def test_an_article_is_read_in_its_own_language(english: TimexLexicon) -> None:
    text = "Der Rat stimmte am Mittwoch ab."
    article = Article(
        id="a",
        file="a.txt",
        title="A",
        text=text,
        language="de",
        dct=DocumentDate(when=When("2025-02-14")),
        sentences=(Sentence(span=Span(0, 31), paragraph=0),),
    )
    assert [timex.value for timex in annotate(article, lexicon=english)] == ["2025-02-12"]


def test_a_language_that_nobody_knows_has_no_dates(english: TimexLexicon) -> None:
    assert locale_dates("tlh") is None
    assert annotate_text("2024-11-05", None, lexicon=english, language="tlh") == ()
