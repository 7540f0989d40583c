"""Names in parts: what a number, an initial or a spelling says of who is who."""

import pytest

from generator.merge.forms import family, is_spelling
from tests.unit.merge.telling import LEXICON
from tests.unit.merge.test_names import book


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ben Holt Jr.", "Holt"), ("Ben Holt III", "Holt"), ("Ada Moor", "Moor"), ("Benedict XVI", "Benedict XVI"), ("Ada Moor PhD", "Moor")],
)
def test_a_number_behind_a_name_is_no_family_name(name: str, expected: str) -> None:
    assert family(name, LEXICON) == expected


def test_a_headline_never_says_the_number_for_the_name() -> None:
    names = book(["Eric H. Moor Jr."], ["Eric Moor"], ["Fred K. Holt Jr."], ["Fred Holt"], ["Fred Holt"], ["Bert"], ["Prince Bert II"])
    assert names.in_headline("Bert's songs") == "Bert's songs"
    assert names.in_headline("Holt, Fred Holt and Moor") == "Holt, Fred Holt and Moor"
    assert names.in_headline("Fred K. Holt Jr. sings") == "Fred Holt sings"


def test_a_king_is_another_than_the_one_with_a_number() -> None:
    names = book(["King Bert"], ["King Bert II"], ["King Bert III"])
    assert len({names.of(name, "person") for name in ("King Bert", "King Bert II", "King Bert III")}) == 3
    assert book(["King Bert II"], ["Bert II"]).of("King Bert II", "person") == "Bert II"


def test_a_son_is_another_than_his_father_where_an_article_names_both() -> None:
    both = book(["Ben Holt", "Ben Holt Jr."])
    assert both.of("Ben Holt", "person") != both.of("Ben Holt Jr.", "person")
    apart = book(["Ben Holt"], ["Ben Holt Jr."])
    assert apart.of("Ben Holt", "person") == apart.of("Ben Holt Jr.", "person")
    two = book(["Ben Holt Sr."], ["Ben Holt Jr."])
    assert two.of("Ben Holt Sr.", "person") != two.of("Ben Holt Jr.", "person")


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Ada P. Moor", "Ada R. Moor", False),
        ("Ada P. Moor", "Ada Moor", True),
        ("Ada P. Moor", "Ada Petra Moor", True),
        ("Ada H.W. Moor", "Ada W. Moor", False),
        ("Karim al-Noor Zahir", "Karim al-Hadi Zahir", False),
        ("Abdul Karim Omar Zahir", "Abdul Kareem Zahir", True),
    ],
)
def test_another_name_in_the_middle_is_another_person(left: str, right: str, one: bool) -> None:
    names = book([left], [right])
    assert (names.of(left, "person") == names.of(right, "person")) is one


@pytest.mark.parametrize(
    ("written", "shown", "same"),
    [
        ("Sergey Moor", "Sergei Moor", True),
        ("Ada P. Moor", "Ada Moor", True),
        ("ADA MOOR", "Ada Moor", True),
        ("Ken Holt", "Kenneth Holt", False),
        ("Ben Holt", "Ben A. Holt", False),
        ("Ben Holt", "Ben Holt Jr.", False),
    ],
)
def test_a_spelling_adds_no_word(written: str, shown: str, same: bool) -> None:
    assert is_spelling(written, shown, LEXICON) is same


def test_a_headline_says_no_more_of_a_name_than_its_article() -> None:
    names = book(["Kenneth Holt"], ["Kenneth Holt"], ["Ken Holt"])
    assert names.of("Ken Holt", "person") == "Kenneth Holt"
    assert names.in_headline("Ken Holt sings") == "Ken Holt sings"


def test_a_family_name_stays_where_others_bear_it_or_it_is_a_given_name() -> None:
    typo = [["Sheila Marrit"], ["Sheila Marritt"], ["Sheila Marritt"]]
    assert book(*typo).in_headline("Marrit sings") == "Marritt sings"
    assert book(*typo, ["Ben Marrit"], ["Ben Marrit"]).in_headline("Marrit sings") == "Marrit sings"
    assert book(*typo, ["Marrit Holt"]).in_headline("Marrit sings") == "Marrit sings"


def test_a_name_without_its_article_is_not_given_one() -> None:
    names = book(["Ada al-Noor"], ["Ada al-Noor"], ["Ada Noor"])
    assert names.in_headline("Noor shines") == "Noor shines"


def test_between_a_family_name_and_a_given_name_the_articles_decide_for_the_whole_name() -> None:
    names = book(["Sheila Bertram"], ["Sheila Bertrams"], ["Sheila Bertrams"], *[["Bertram Holt"]] * 4)
    assert names.of("Sheila Bertram", "person") == "Sheila Bertrams"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Pro-Petrovsky crowds sing", "Pro-Petrovskyy crowds sing"),
        ("Crowds of anti-Petrovsky singers", "Crowds of anti-Petrovskyy singers"),
        ("Petrovsky-era laws end", "Petrovskyy-era laws end"),
        ("Moor-Petrovsky sings", "Moor-Petrovsky sings"),
        ("Petrovsky-Moor sings", "Petrovsky-Moor sings"),
    ],
)
def test_a_name_is_spelt_alike_behind_and_before_a_small_word(line: str, shown: str) -> None:
    assert book(["Oleg Petrovsky"], ["Oleg Petrovskyy"], ["Oleg Petrovskyy"]).in_headline(line) == shown
