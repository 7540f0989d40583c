"""The site in another language: its dates by the locale data, its labels from the words, and nothing left in English."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace

import pytest

from generator.render.words import Words, tongue, words_for
from generator.resources import site_languages
from generator.when import Day, When
from tests.unit.render import story
from tests.unit.render.reading import find, front, pages, tree, words

LANGUAGES = site_languages()
STORY = story.timeline()


def said(tag: str) -> Words:
    return words_for(story.templates(), tag)


def keys(source: str) -> set[str]:
    """Return the names of all words of a language; the plural forms are the language's own."""
    tables = tomllib.loads(source)
    return {f"{table}.{key}" for table, found in tables.items() for key in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_the_same_things(language: str) -> None:
    assert keys(story.templates()[f"words/{language}.toml"]) == keys(story.templates()["words/en.toml"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_names_the_same_things_as_the_english_one(language: str) -> None:
    own, english = said(language), said("en")
    for table, entries in english.tables.items():
        for key, words_ in entries.items():
            assert set(re.findall(r"\{\w+\}", own.tables[table][key])) == set(re.findall(r"\{\w+\}", words_)), (table, key)
    for key, forms in own.counts.items():
        named = set(re.findall(r"\{\w+\}", english.counts[key]["other"]))
        assert all(set(re.findall(r"\{\w+\}", form)) <= named for form in forms.values()), key
        assert {own.locale.plural_form(count) for count in (0, 1, 2, 5, 11, 100)} <= forms.keys(), key


@pytest.mark.parametrize(
    ("tag", "edtf", "written"),
    [
        ("de", "2025-02-12", "12. Februar 2025"),
        ("de", "2025-02-13/2025-02-14", "13.–14. Februar 2025"),
        ("de", "2025-02", "Februar 2025"),
        ("de", "19XX", "20. Jahrhundert"),
        ("de", "-0043", "44 v. Chr."),
        ("de", "2025-02-14?", "14. Februar 2025, erschlossen"),
        ("es", "2025-02-12", "12 de febrero de 2025"),
        ("es", "2025-02-28/2025-03-01", "28 de febrero – 1 de marzo de 2025"),
        ("es", "19XX", "siglo XX"),
        ("en-US", "2025-02-12", "February 12, 2025"),
        ("en-GB", "2025-02-12", "12 February 2025"),
    ],
)
def test_a_date_is_written_as_its_language_writes_it(tag: str, edtf: str, written: str) -> None:
    assert said(tag).date(When.parse(edtf)) == written


def test_a_german_day_has_its_name_before_it() -> None:
    assert said("de").full_date(When("2025-02-12")) == "Mittwoch, 12. Februar 2025"


def test_a_day_before_the_calendar_of_python_has_no_name_but_its_date() -> None:
    assert said("en").full_date(When.parse("-0043-03-15")) == "15 March 44 BCE"


@pytest.mark.parametrize(
    ("tag", "count", "written"),
    [("de", 1, "1 Ereignis"), ("de", 2, "2 Ereignisse"), ("es", 1, "1 hecho"), ("de", 1308, "1.308 Ereignisse")],
)
def test_a_count_has_the_plural_and_the_digits_of_its_language(tag: str, count: int, written: str) -> None:
    assert said(tag).count("events", count) == written


def test_a_plural_that_english_has_not_is_the_languages_own() -> None:
    source = story.templates()["words/en.toml"].replace(
        'events = { one = "{count} event"', 'events = { few = "{count} few", one = "{count} one"'
    )
    polish = Words.from_toml(source, "pl")
    assert [polish.count("events", count) for count in (1, 3, 5)] == ["1 one", "3 few", "5 events"]


def test_a_gap_is_said_in_the_sites_language() -> None:
    assert said("de").gap(When("2025-02-12"), When("2025-02-14")) == "zwei Tage später"


@pytest.mark.parametrize("tag", ["xx", "fr", "-", "de_DE; rm"])
def test_a_language_without_words_is_english_dates_and_all(tag: str) -> None:
    assert said(tag).span(Day(2025, 2, 12), Day(2025, 2, 12)) in ("12 February 2025", "12. Februar 2025")
    assert said(tag).locale.language in ("en", "de")


def test_a_german_site_speaks_german_round_english_quotations() -> None:
    made = pages(STORY, site_language="de")
    page = tree(made["index.md"])
    assert words(page, "p", "dl-facts") == ["15 Ereignisse · 5 Artikel, 4 unabhängige Quellen · 11.–17. Februar 2025"]
    assert words(page, "p", "dl-gap") == ["zwei Tage später", "drei Tage später"]
    assert {quote.get("lang") for quote in find(page, "blockquote")} == {"en"}


def test_quotations_in_the_language_of_the_site_carry_no_language_of_their_own() -> None:
    assert {quote.get("lang") for quote in find(tree(pages(STORY)["index.md"]), "blockquote")} == {None}


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_no_label_of_a_page_stays_english(language: str) -> None:
    empty = replace(STORY, sources=(), events=(), undated=(), problems=(), title="0")
    english = {path: tree(page) for path, page in pages(empty, description=None).items() if path.endswith(".md")}
    own = {path: tree(page) for path, page in pages(empty, description=None, site_language=language).items() if path.endswith(".md")}
    alike = {"EDTF", "Data", "Status", "0"}
    for path, page in own.items():
        texts = {text.strip() for text in english[path].itertext() if any(letter.isalpha() for letter in text)}
        left = {text.strip() for text in page.itertext()} & texts - alike
        assert {text for text in left if not re.fullmatch(r"[\w.-]+\.(json|xml|ics|csv|bib)|j|k|Tab|/", text)} == set(), path


def test_in_a_german_site_whatever_is_english_says_so() -> None:
    made = pages(STORY, site_language="de")
    index, source = tree(made["index.md"]), tree(made["sources/wire.md"])
    supports = find(find(source, "ul", "dl-supports")[0], "a")
    for found in (find(index, "*", "dl-headline"), find(index, "a", "dl-name"), find(source, "h1"), supports):
        assert found
        assert {(each.get("lang"), each.get("dir")) for each in found} == {("en", "ltr")}
    steps = find(find(index, "details", "dl-reading")[0], "li")
    assert {each.get("lang") for each in steps} == {"en"}
    assert {each.get("lang") for each in find(index, "h2", "dl-dayname")} == {None}
    assert front(made["index.md"])["lang"] == "de"


def test_in_an_english_site_nothing_needs_to() -> None:
    made = [page for path, page in pages(STORY).items() if path.endswith(".md")]
    assert {each.get("lang") for page in made for each in tree(page).iter()} == {None}


@pytest.mark.parametrize(("tag", "attributes"), [("en", ' lang="en" dir="ltr"'), ("ar", ' lang="ar" dir="rtl"'), (None, "")])
def test_words_of_another_language_say_which_and_which_way_they_run(tag: str | None, attributes: str) -> None:
    assert tongue(tag) == attributes
