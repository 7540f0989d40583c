"""One spelling for each name; a doubt stays a doubt."""

from typing import Any

import pytest

from generator.merge.forms import one_typo, sound
from generator.merge.names import NameBook, bare, name_book
from generator.model import Entity, EntityType
from tests.unit.merge.telling import LEXICON, Told, article, told


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


def kept(*articles: tuple[str, Told]) -> NameBook:
    made = [article(str(n), "2031-01-01", text, mention) for n, (text, mention) in enumerate(articles)]
    return name_book([mention for _, mentions in made for mention in mentions], [each.text for each, _ in made], LEXICON)


def who(name: str, text: str = "", **more: Any) -> tuple[str, Told]:
    return text or "Nothing else.", told(f"{name} [came].", people=[name], **more)


SMALL = "They were blaming the crew, following orders; an operating theatre, an officer. No blaming, no following, no officer, operating."


def test_words_that_stand_in_front_of_a_name_are_no_part_of_it() -> None:
    ada = [who("Ada Moor") for _ in range(3)]
    for name in ("Operating Officer Ada Moor", "Blaming Moor", "Following Moor", "BST Ada Moor", "9/11 Ada Moor"):
        assert kept(*ada, who(name, SMALL)).of(name, "person") == "Ada Moor"


def test_a_given_name_in_front_of_a_family_name_is_somebody_else_of_the_family() -> None:
    ada = [who("Ada Moor") for _ in range(5)]
    for name in ("Eve Moor", "Grace Moor", "Will Moor"):
        assert kept(*ada, who(name, "By the grace of the sea it will hold; will it?")).of(name, "person") == name


def test_a_short_given_name_is_the_long_one_where_nobody_else_bears_the_family_name() -> None:
    assert kept(who("Robert Holt"), who("Bob Holt")).of("Robert Holt", "person") == kept(who("Robert Holt"), who("Bob Holt")).of(
        "Bob Holt", "person"
    )
    three = kept(who("Robert Holt"), who("Bob Holt"), who("Eve Holt"))
    assert len({three.of(name, "person") for name in ("Robert Holt", "Bob Holt", "Eve Holt")}) == 3
    two = kept(who("Bob Holt"), who("Bill Holt"))
    assert two.of("Bob Holt", "person") != two.of("Bill Holt", "person")


def test_a_legal_form_makes_no_second_company() -> None:
    names = book(["Winby Oil"], ["Winby Oil"], ["Winby Oil PLC"], kind="organisation")
    assert names.of("Winby Oil PLC", "organisation") == "Winby Oil"
    names = book(["Winby Oil"], ["Winby Gas PLC"], kind="organisation")
    assert names.of("Winby Gas PLC", "organisation") != names.of("Winby Oil", "organisation")


def test_the_whole_corpus_votes_on_what_a_name_is() -> None:
    town = [("Nothing.", told("They [came] to Winby.", place="Winby")) for _ in range(2)]
    assert kept(*town, who("Winby")).entity("Winby", "person") == Entity(name="Winby", type="place")


def test_nobodys_name_stands_after_the() -> None:
    guard = "The Harbour Guard came. Then the Harbour Guard left."
    once = ("Nothing.", told("The Harbour Guard [came].", bodies=["Harbour Guard"]))
    names = kept(who("Harbour Guard", guard), who("Harbour Guard", guard), once)
    assert names.entity("Harbour Guard", "person") == Entity(name="Harbour Guard", type="organisation")
    assert kept(who("Ada Moor", "Ada Moor of the Ada Moor fund. Ada Moor sang. Ada Moor left.")).entity("Ada Moor", "person") is not None


def test_a_storm_is_nobody_but_a_person_may_be_called_storm() -> None:
    assert kept(who("Storm Ada", "Tropical Storm Ada grew. Hurricane Ada came.")).entity("Storm Ada", "person") is None
    assert kept(who("Storm Holt", "Storm Holt sang.")).entity("Storm Holt", "person") == Entity(name="Storm Holt", type="person")


def test_a_company_is_no_town_though_a_parser_says_so() -> None:
    firm = ("Shares of Quarrow fell. Quarrow Ltd said that Quarrow will pay.", told("Quarrow [paid].", place="Quarrow"))
    assert kept(*[firm] * 4).entity("Quarrow", "place") == Entity(name="Quarrow", type="organisation")
    town = ("Fish is sold in Quarrow. Quarrow Ltd said that Quarrow will pay.", told("Quarrow [paid].", place="Quarrow"))
    assert kept(*[town] * 4).entity("Quarrow", "place") == Entity(name="Quarrow", type="place")


def test_a_person_whom_many_articles_name_is_no_company_because_nothing_happens_in_her() -> None:
    often = who("Ada Moor", text="Ada Moor spoke. " * 12)
    assert kept(*[often] * 4).entity("Ada Moor", "person") == Entity(name="Ada Moor", type="person")


def test_a_family_name_that_a_parser_took_for_a_company_is_the_person_of_the_story() -> None:
    firm = ("Nothing.", told("Moor [came].", bodies=["Moor"]))
    assert kept(*[who("Ada Moor")] * 4, firm).entity("Moor", "organisation") == Entity(name="Ada Moor", type="person")
    assert kept(who("Ada Moor"), *[firm] * 4).entity("Moor", "organisation") == Entity(name="Moor", type="organisation")


@pytest.mark.parametrize("word", ["GMT", "Department"])
def test_a_clock_and_a_body_without_its_name_are_no_names(word: str) -> None:
    assert kept(("Nothing.", told(f"The {word} [came].", bodies=[word]))).entity(word, "organisation") is None


def test_a_comma_on_its_own_in_a_name_is_passed_over() -> None:
    names = book(["Winby , Moor and Co"], ["Winby, Moor and Co"], kind="organisation")
    assert names.of("Winby , Moor and Co", "organisation") == names.of("Winby, Moor and Co", "organisation")


def test_names_of_three_words_that_differ_in_vowels_alone_are_one_person() -> None:
    names = book(["Abdul Karim Zahir"], ["Abdel Kareem Zaher"])
    assert names.of("Abdul Karim Zahir", "person") == names.of("Abdel Kareem Zaher", "person")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jan Karim Zahir", "Jen Karim Zahir"),
        ("Karim Nadar", "Kareem Nadir"),
        ("Abdul Karim Zahir", "Abdul Hakim Zahir Noor"),
        ("Abdul Karim Zahir", "Abdul Karim Zahiri"),
    ],
)
def test_names_of_which_a_word_says_something_else_are_two_people(left: str, right: str) -> None:
    names = book([left], [right])
    assert names.of(left, "person") != names.of(right, "person")


def test_an_article_that_uses_both_spellings_means_two_people() -> None:
    names = book(["Abdul Karim Zahir", "Abdel Kareem Zaher"])
    assert names.of("Abdul Karim Zahir", "person") != names.of("Abdel Kareem Zaher", "person")
