"""What only somebody claims is told as a claim, and what nobody can be named for is told only where it can be checked."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

CLAIMS = [
    # text, event word, headline
    ("Rebels took the port of Bergen on {Monday=2025-03-03}, residents said.", "take", "Rebels take the port of Bergen, residents say"),
    (
        "A government official told reporters that troops killed 12 people in Bergen on {Monday=2025-03-03}.",
        "kill",
        "Troops kill 12 people in Bergen, government official says",
    ),
    (
        "Nordmalm Oil said it collected 900 barrels of crude on {Monday=2025-03-03}.",
        "collect",
        "Nordmalm Oil collects 900 barrels of crude, it says",
    ),
    ("One source said rebels reached the port on {Monday=2025-03-03}.", "reach", "Rebels reach the port, one source says"),
    ("Varn TV has said that guards shot 14 people on {Monday=2025-03-03}.", "shoot", "Guards shoot 14 people, Varn TV says"),
    ("Ivo Berg, who was shot on {Monday=2025-03-03} according to witnesses, lives.", "shoot", "Ivo Berg is shot, witnesses say"),
    (
        "Guards shot 14 people on {Monday=2025-03-03}, according to Varn television.",
        "shoot",
        "Guards shoot 14 people, Varn television says",
    ),
    ("The mayor claimed that rebels bombed the port on {Monday=2025-03-03}.", "bomb", "Rebels bomb the port, mayor claims"),
]


@pytest.mark.parametrize(("text", "lemma", "headline"), CLAIMS)
def test_a_claim_names_who_makes_it(text: str, lemma: str, headline: str, tell: Tell) -> None:
    assert only(tell(text), lemma).headlines[0] == headline


FACTS = [
    ("Rebels took the port of Bergen on {Monday=2025-03-03}.", "take"),  # the article says so itself
    ("Anna Lund said the army, which bombed the port on {Monday=2025-03-03}, had left.", "bomb"),  # told by the way
    ("Quoting officials, the agency said rebels bombed the port on {Monday=2025-03-03}.", "bomb"),  # the speaker is unclear in the parse
    ("Anna Lund said she would run the fund set up by the bank on {Monday=2025-03-03}.", "set up"),  # only says which fund is meant
    ("Rebels will leave the port on {Monday=2025-03-10}, residents said.", "leave"),  # a plan is no claim of what happened
]


@pytest.mark.parametrize(("text", "lemma"), FACTS)
def test_what_the_article_tells_itself_is_nobodys_claim(text: str, lemma: str, tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert not any(line.endswith((" say", " says")) for line in (*mention.headlines, mention.clause))


def test_a_claim_too_long_for_its_speaker_goes_without(tell: Tell) -> None:
    deed = "The northern fishermen's union sued the Nordmalm Oil and Drilling Company of Bergen for damages"
    lines = only(tell(f"{deed} on {{Monday=2025-03-03}}, the coast guard said."), "sue").headlines
    assert lines
    assert not any(line.endswith("coast guard says") for line in lines)


UNNAMED = [
    # text, whether it is told
    ("They won $1.1 billion at a conference on {Monday=2025-03-03}.", True),
    ("They met Anna Lund on {Monday=2025-03-03}.", True),
    ("They want to change things on {Monday=2025-03-10}.", False),
    ("Their bill will save energy.", False),
    ("I sent the letter on {Monday=2025-03-03}.", False),
]


@pytest.mark.parametrize(("text", "told"), UNNAMED)
def test_what_somebody_unnamed_did_is_told_only_with_a_day_and_something_to_check(text: str, told: bool, tell: Tell) -> None:
    assert bool(tell(text)) is told


def test_what_is_done_to_it_need_not_be_done_to_the_subject_before(tell: Tell) -> None:
    text = "The Norwegian parliament passed an emergency decree in Oslo.\nIt was lifted on {Monday=2025-03-03}."
    assert not any("arliament is lifted" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))


def test_a_question_states_no_event(tell: Tell) -> None:
    assert tell("Did Minister Anna Lund bomb the port on {Monday=2025-03-03}?") == ()


def test_which_is_no_person(tell: Tell) -> None:
    text = "Minister Anna Lund spoke on {Monday=2025-03-03} of the case of Minister Ivo Kessler, which is expected to begin in {2026=2026}."
    assert not any(line.startswith("Kessler to begin") for mention in tell(text) for line in mention.headlines)


@pytest.mark.parametrize("word", ["separately", "jointly"])
def test_an_adverb_that_makes_it_another_meeting_stays(word: str, tell: Tell) -> None:
    mention = only(tell(f"Minister Anna Lund met {word} with Norway and Sweden in Bergen on {{Monday=2025-03-03}}."), "meet")
    assert mention.headlines[0].startswith(f"Lund meets {word} with")


def test_a_participle_taken_for_the_subject_does_not_make_its_people_one(tell: Tell) -> None:
    text = "Protesters taking to the streets in Bergen on {Monday=2025-03-03} felt the wrath of security forces."
    assert only(tell(text), "feel").headlines[0].startswith("Protesters taking to the streets in Bergen feel ")


JUDGED = [
    ("The union condemned the attack on {Wednesday=2025-03-05}.", "2025-03-05"),  # these days: when it spoke
    ("The union condemned the attack on {September 11, 2001=2001-09-11}.", None),  # long ago: when the attack was
]


@pytest.mark.parametrize(("text", "day"), JUDGED)
def test_a_day_behind_what_is_condemned_is_of_the_condemning_where_it_just_was(text: str, day: str | None, tell: Tell) -> None:
    found = [mention.when.edtf if mention.when else None for mention in tell(text, dct="2025-03-06") if mention.trigger.lemma == "condemn"]
    assert found == [day] or (day is None and not any(found))


def test_nobody_meets_himself(tell: Tell) -> None:
    text = "Minister Anna Lund spoke with Minister Ivo Kessler.\nMinister Anna Lund will meet the two ministers on {Monday=2025-03-10}."
    assert not any("Lund and" in line or "and Lund" in line for line in only(tell(text), "meet").headlines)


def test_who_speaks_does_not_call_himself_he(tell: Tell) -> None:
    text = "“He was arrested in Bergen on {Monday=2025-03-03},” the minister, Ivo Kessler, told Reuters."
    assert not any("Kessler is arrested" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))
