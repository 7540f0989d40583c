"""Which sentences tell an event, and which name it beside what they tell."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extract import EventLexicon
from generator.extract.aside import is_aside
from generator.extract.triggers import Candidate
from tests.unit.extract.conftest import Tell, only

# the event's word, a sentence that names it beside something else, one that tells it
BESIDE = [
    ("sink", "The ferry that sank on {Monday=2025-03-03} belonged to Ada Moor.", "The ferry sank on {Monday=2025-03-03}."),
    (
        "sink",
        "Divers have found ten bodies since the ferry sank on {Monday=2025-03-03}.",
        "Ten sailors died when the ferry sank on {Monday=2025-03-03}.",
    ),
    (
        "explosion",
        "Shares of Holt Lines have fallen since the explosion in Varn on {March 3=2025-03-03}, which killed ten sailors.",
        "The explosion in Varn on {March 3=2025-03-03} killed ten sailors.",
    ),
    (
        "attack",
        "Ada Moor led an inquiry into the {March 3=2025-03-03} attack on the Varn garrison.",
        "Ada Moor led the {March 3=2025-03-03} attack on the Varn garrison.",
    ),
    (
        "place",
        "The cap placed on the well on {Monday=2025-03-03} holds back the oil.",
        "Engineers placed a cap on the well on {Monday=2025-03-03}.",
    ),
    (
        "kill",
        "Ten sailors killed in an explosion in Varn on {March 3=2025-03-03} are being remembered at a service in Oxmoor.",
        "Ten sailors were killed in an explosion in Varn on {March 3=2025-03-03}, and a service was held in Oxmoor.",
    ),
]


@pytest.mark.parametrize(("lemma", "beside", "told"), BESIDE)
def test_an_event_in_a_relative_clause_or_behind_a_bound_is_named_beside_what_is_told(
    lemma: str, beside: str, told: str, tell: Tell
) -> None:
    assert only(tell(beside), lemma).aside
    assert not only(tell(told), lemma).aside


def test_what_somebody_says_happened_is_told(tell: Tell) -> None:
    assert not only(tell("Ada Moor said the ferry sank on {Monday=2025-03-03}."), "sink").aside


def test_a_caption_without_a_verb_of_its_own_tells_what_its_participle_says(tell: Tell) -> None:
    assert not any(mention.aside for mention in tell("Two men killed in Varn on {Monday=2025-03-03}"))


def test_what_is_told_behind_a_participle_taken_for_the_verb_is_told(tell: Tell) -> None:
    told = tell(
        "The man expected to replace Ada Moor on {Monday=2025-03-10}, the Varn engineer Mr Holt, "
        "took over the day-to-day running of the port last month."
    )
    assert {mention.trigger.lemma: mention.aside for mention in told} == {"replace": True, "take over": False}


@pytest.mark.parametrize(
    ("sentence", "word", "aside"),
    [
        ("The storm surpassed the flood of 1953.", "flood", True),
        ("The storm caused the flood of 1953.", "flood", False),
        ("Guards questioned Ada Moor over the attack on the garrison.", "attack", True),
        ("Guards blamed Ada Moor for the attack on the garrison.", "attack", False),
        ("Ada Moor left Varn in the aftermath of the attack on the garrison.", "attack", True),
        ("Ada Moor told Ben Holt of the attack on the garrison.", "attack", False),
        ("When the protests began, the paper carried praise of the mayor.", "began", True),
        ("When the protests began, ten sailors were killed.", "began", False),
        ("The paper carried praise of the mayor when the protests began.", "began", False),
    ],
)
def test_what_is_measured_asked_about_remembered_or_sets_the_scene_is_beside_what_is_told(
    sentence: str, word: str, aside: bool, nlp: Language, english: EventLexicon
) -> None:
    token = next(item for item in nlp(sentence) if item.text == word)
    assert is_aside(Candidate(token, token), english) is aside
