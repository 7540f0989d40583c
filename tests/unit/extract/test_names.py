"""Names are voted over the article; pronouns and nominals are resolved only where it is safe."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

TITLED = "Norwegian Prime Minister Mara Holt met Swedish Foreign Minister Ivo Kessler in Oslo on {Tuesday=2025-03-04}."


def people(mention) -> list[str]:  # type: ignore[no-untyped-def]
    """Return the names of the people that take part."""
    return [item.name for item in mention.participants if item.type == "person"]


def test_titles_are_left_off_a_name(tell: Tell) -> None:
    assert people(only(tell(TITLED), "meet")) == ["Mara Holt", "Ivo Kessler"]


def test_a_short_name_stands_for_the_full_one(tell: Tell) -> None:
    mentions = tell(f"{TITLED}\nHolt called Kessler on {{Wednesday=2025-03-05}}.")
    assert people(only(mentions, "call")) == ["Mara Holt", "Ivo Kessler"]


def test_a_short_name_that_two_people_share_stays_short(tell: Tell) -> None:
    mentions = tell("Minister Mara Holt met Senator Ivo Holt on {Tuesday=2025-03-04}.\nMr Holt resigned on {Wednesday=2025-03-05}.")
    assert people(only(mentions, "resign")) == ["Holt"]


def test_a_short_name_in_another_office_is_not_the_full_one(tell: Tell) -> None:
    wife = "President Holt praised first lady Mara Holt on {Tuesday=2025-03-04}."
    assert people(only(tell(f"{wife}\nPresident Holt resigned on {{Wednesday=2025-03-05}}."), "resign")) == ["Holt"]


def test_a_short_name_with_part_of_the_office_is_the_full_one(tell: Tell) -> None:
    first = "Secretary of State Mara Holt met Ivo Kessler on {Tuesday=2025-03-04}."
    assert people(only(tell(f"{first}\nSecretary Holt resigned on {{Wednesday=2025-03-05}}."), "resign")) == ["Mara Holt"]


def test_a_pronoun_stands_for_the_only_person_of_the_sentence_before(tell: Tell) -> None:
    mentions = tell("Prime Minister Mara Holt spoke in Oslo.\nShe resigned on {Wednesday=2025-03-05}.")
    assert people(only(mentions, "resign")) == ["Mara Holt"]


def test_a_pronoun_that_may_mean_two_people_stands_for_nobody(tell: Tell) -> None:
    mentions = tell(f"{TITLED}\nMinister Mara Holt and Minister Ivo Kessler spoke.\nHe resigned on {{Wednesday=2025-03-05}}.")
    assert people(only(mentions, "resign")) == []


@pytest.mark.parametrize("verb", ["thanked", "praised", "met"])
def test_a_pronoun_that_may_mean_subject_or_object_stands_for_nobody(verb: str, tell: Tell) -> None:
    mentions = tell(f"President Ivo Holt {verb} Minister Jan Kessler when he resigned on {{Tuesday=2025-03-04}}.")
    assert people(only(mentions, "resign")) == []


def test_mr_before_a_name_makes_it_a_person(tell: Tell) -> None:
    assert only(tell("Mr Ford resigned on {Tuesday=2025-03-04}."), "resign").participants[0].type == "person"


def test_who_says_that_he_will_means_himself(tell: Tell) -> None:
    mentions = tell("Prime Minister Ivo Kessler said he will visit Bergen on {Monday=2025-03-10}.")
    assert people(only(mentions, "visit")) == ["Ivo Kessler"]


def test_an_office_stands_for_its_only_holder(tell: Tell) -> None:
    mentions = tell(f"{TITLED}\nThe prime minister resigned on {{Wednesday=2025-03-05}}.")
    assert people(only(mentions, "resign")) == ["Mara Holt"]


def test_an_office_of_a_country_is_told_from_the_same_office_of_another(tell: Tell) -> None:
    mentions = tell(
        "Norwegian President Mara Holt met Swedish President Ivo Kessler.\n"
        "The Swedish president resigned on {Wednesday=2025-03-05}.\n"
        "The president travelled on {Thursday=2025-03-06}."
    )
    assert people(only(mentions, "resign")) == ["Ivo Kessler"]
    assert people(only(mentions, "travel")) == []


def test_the_two_leaders_are_the_two_people_named_before(tell: Tell) -> None:
    mentions = tell(f"{TITLED}\nThe two leaders signed a treaty on {{Wednesday=2025-03-05}}.")
    assert people(only(mentions, "sign")) == ["Mara Holt", "Ivo Kessler"]


def test_an_apposition_says_who_it_is(tell: Tell) -> None:
    mentions = tell("The president of Norway, Mara Holt, resigned on {Wednesday=2025-03-05}.")
    assert people(only(mentions, "resign")) == ["Mara Holt"]


def test_officials_of_two_countries_are_a_group(tell: Tell) -> None:
    mentions = tell("Norwegian and Swedish officials met in Oslo on {Tuesday=2025-03-04}.")
    assert [(item.name, item.type) for item in only(mentions, "meet").participants] == [("Norwegian and Swedish officials", "group")]


def test_the_city_of_something_is_a_place(tell: Tell) -> None:
    mention = only(tell("Rebels attacked the city of Khartoum North on {Tuesday=2025-03-04}."), "attack")
    assert mention.headlines == ("Rebels attack the city of Khartoum North",)


def test_a_capital_stands_for_a_place_and_not_for_a_person(tell: Tell) -> None:
    mentions = tell("Kyiv signed the treaty on {Tuesday=2025-03-04}.")
    assert only(mentions, "sign").participants[0].type == "place"


NUMBERED = [
    # text, the event word, who takes part
    ("King Bert II spoke in Oslo on {Monday=2025-03-03}.\nBert left Bergen on {Wednesday=2025-03-05}.", "leave", ["Bert II"]),
    ("Fred H. Holt Jr. spoke in Oslo.\nHolt left Bergen on {Wednesday=2025-03-05}.", "leave", ["Fred H. Holt Jr."]),
    ("President Fred Holt met in Oslo.\nSenator Fred Holt Jr. met in Bergen.\nHolt left Bergen on {Wednesday=2025-03-05}.", "leave", []),
]


@pytest.mark.parametrize(("text", "verb", "who"), NUMBERED)
def test_a_number_behind_a_name_is_no_family_name(text: str, verb: str, who: list[str], tell: Tell) -> None:
    assert people(only(tell(text), verb)) == who


def test_two_given_names_with_one_first_letter_are_two_people(tell: Tell) -> None:
    text = "Minister {} Holt met Minister {} Holt in Oslo.\nHolt left Bergen on {{Wednesday=2025-03-05}}."
    assert people(only(tell(text.format("Mara", "Mona")), "leave")) == []
    assert people(only(tell(text.format("Mara", "M.")), "leave")) == ["Mara Holt"]


SINCE = [
    # what stands between a sentence on Holt and "He resigned", and whether Holt is meant
    ("It rained in Oslo.", True),
    ("The show in Oslo honoured Minister Ivo Kessler.", False),
    ("The sister of the mayor sang in Oslo.", False),
    ("The report sang in Oslo.", True),
    ("The agency praised him.", True),
]


@pytest.mark.parametrize(("between", "meant"), SINCE)
def test_somebody_who_came_since_may_be_meant_as_well(between: str, meant: bool, tell: Tell) -> None:
    mention = only(tell(f"Prime Minister Jan Holt spoke in Oslo.\n{between}\nHe resigned on {{Wednesday=2025-03-05}}."), "resign")
    assert people(mention) == (["Jan Holt"] if meant else [])


@pytest.mark.parametrize(("pronoun", "who"), [("he", []), ("she", ["Mara Lund"])])
def test_he_is_nobody_who_is_called_she_beside_him(pronoun: str, who: list[str], tell: Tell) -> None:
    mentions = tell(f"Prime Minister Mara Lund spoke in Oslo.\nShe hoped that {pronoun} would resign on {{Wednesday=2025-03-05}}.")
    assert people(only(mentions, "resign")) == who


WHO = [
    # the sentence, and who returned
    ("Mara Holt, the laureate who returned to Oslo on {Tuesday=2025-03-04}, spoke in Bergen.", ["Mara Holt"]),
    ("Mara Holt spoke of the laureate who returned to Oslo on {Tuesday=2025-03-04}.", []),
    ("Mara Holt, the mother of the laureate who returned to Oslo on {Tuesday=2025-03-04}, spoke.", []),
]


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_behind_what_is_said_of_somebody_is_that_person(text: str, who: list[str], tell: Tell) -> None:
    assert people(only(tell(text), "return")) == who
