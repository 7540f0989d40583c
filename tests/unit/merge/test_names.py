"""One spelling for each name; a doubt stays a doubt."""

import pytest

from generator.merge.names import bare, name_book, one_typo, sound
from generator.model import EntityType
from tests.unit.merge.telling import LEXICON, article, told


def book(*articles: list[str], kind: EntityType = "person"):  # type: ignore[no-untyped-def]
    made = []
    for n, names in enumerate(articles):
        key = {"person": "people", "organisation": "bodies"}[kind]
        made.append(article(str(n), "2031-01-01", *(told(f"{name} [came].", **{key: [name]}) for name in names)))  # type: ignore[arg-type]
    return name_book([mention for _, mentions in made for mention in mentions], [each.text for each, _ in made], LEXICON)


@pytest.mark.parametrize(
    ("left", "right"), [("zelensky", "zelenskyy"), ("zelenskiy", "zelenski"), ("gaddafi", "qadhafi"), ("kadafi", "gadafi")]
)
def test_transliterations_of_one_name_sound_alike(left: str, right: str) -> None:
    assert sound(left) == sound(right)


@pytest.mark.parametrize(("left", "right"), [("moor", "more"), ("hansen", "jansen"), ("johnson", "jonas"), ("martin", "martinez")])
def test_other_names_do_not(left: str, right: str) -> None:
    assert sound(left) != sound(right)


def test_a_typo_is_one_letter_in_a_long_name() -> None:
    assert one_typo("steinmeier", "steinmaier")
    assert one_typo("steinmeier", "stienmeier")
    assert not one_typo("park", "bark")
    assert not one_typo("steinmeier", "steinhauser")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Vice President Ada Moor", "Ada Moor"), ("Mr. Holt", "Holt"), ("President", "President"), ("Gen. Sir Tom Reeve", "Tom Reeve")],
)
def test_titles_are_left_off_but_never_the_whole_name(name: str, expected: str) -> None:
    assert bare(name, LEXICON) == expected


def test_a_family_name_alone_is_the_one_person_who_has_it() -> None:
    assert book(["Ada Moor"], ["Moor"]).of("Moor", "person") == "Ada Moor"


def test_between_two_people_of_one_name_a_family_name_alone_stays_by_itself() -> None:
    assert book(["Ada Moor"], ["Eve Moor"], ["Moor"]).of("Moor", "person") == "Moor"


def test_two_people_with_one_family_name_stay_two() -> None:
    names = book(["Ada Moor"], ["Eve Moor"])
    assert names.of("Ada Moor", "person") != names.of("Eve Moor", "person")


def test_initials_are_one_however_they_are_set() -> None:
    assert book(["J.D. Holt"], ["JD Holt"], ["JD Holt"]).of("J.D. Holt", "person") == "JD Holt"


def test_two_spellings_in_one_article_are_two_people() -> None:
    names = book(["Oleg Petrovsky", "Oleg Petrovskiy"])
    assert names.of("Oleg Petrovsky", "person") != names.of("Oleg Petrovskiy", "person")


def test_an_acronym_is_the_body_whose_initials_it_is() -> None:
    names = book(["North Sea Fishing Union"], ["NSFU"], ["NSFU"], kind="organisation")
    assert names.of("North Sea Fishing Union", "organisation") == names.of("NSFU", "organisation")


def test_a_headline_of_ours_takes_the_spelling_of_the_timeline_and_keeps_short_names_short() -> None:
    names = book(["Oleg Petrovsky"], ["Oleg Petrovskyy"], ["Oleg Petrovskyy"])
    assert names.in_headline("Petrovsky's party wins") == "Petrovskyy's party wins"
    assert names.in_headline("Petrovskyyan reforms begin") == "Petrovskyyan reforms begin"
