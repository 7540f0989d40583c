"""Whether an event happened, goes on, is planned, is possible or is denied."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

CASES = [
    ("Norway signed the treaty on {Tuesday=2025-03-04}.", "sign", "happened"),
    ("Norway has signed the treaty with Sweden.", "sign", "happened"),
    ("Norway will sign the treaty on {Monday=2025-03-10}.", "sign", "planned"),
    ("Norway is signing the treaty with Sweden {today=2025-03-07}.", "sign", "ongoing"),
    ("Norway may sign the treaty on {Monday=2025-03-10}.", "sign", "possible"),
    ("If Norway signs the treaty on {Monday=2025-03-10}, Sweden will follow.", "sign", "possible"),
    ("Norway did not sign the treaty on {Tuesday=2025-03-04}.", "sign", "denied"),
    ("Norway was able to sign the treaty on {Tuesday=2025-03-04}.", "sign", "happened"),
    ("Norway failed to sign the treaty on {Tuesday=2025-03-04}.", "sign", "denied"),
    ("Norway refused to sign the treaty on {Tuesday=2025-03-04}.", "refuse", "happened"),
    ("Norway managed to capture the port on {Tuesday=2025-03-04}.", "capture", "happened"),
    ("Norway agreed to release the sailors on {Monday=2025-03-10}.", "release", "planned"),
    ("Norway committed to closing the port on {Monday=2025-03-10}.", "close", "planned"),
    ("Norway admitted to closing the port on {Tuesday=2025-03-04}.", "close", "happened"),
    ("Norway tried to capture the port on {Tuesday=2025-03-04}.", "capture", "possible"),
    ("The minister said that Norway would sign the treaty on {Monday=2025-03-10}.", "sign", "planned"),
    ("Anna Lund hoped that Norway would sign the treaty on {Monday=2025-03-10}.", "sign", "possible"),
    ("Lund said nothing ahead of {Monday=2025-03-10}'s hearing in Oslo.", "hearing", "planned"),
    ("Lund sent an envoy to a meeting to be held on {Monday=2025-03-10} in Oslo.", "meeting", "planned"),
    ("On {Tuesday=2025-03-04}, Norway offered the king a house if he left.", "offer", "happened"),
    ("Norway will offer the king a house on {Monday=2025-03-10} if he leaves.", "offer", "possible"),
    ("Norway had to close the port of Moss on {Tuesday=2025-03-04}.", "close", "happened"),
    ("Norway has to close the port of Moss on {Monday=2025-03-10}.", "close", "possible"),
    ("Anna Lund heard rockets landing in Moss on {Tuesday=2025-03-04}.", "land", "happened"),
    ("Norway is not likely to sign the treaty on {Monday=2025-03-10}.", "sign", "possible"),
    ("The goal of Norway is to sign the treaty on {Monday=2025-03-10}.", "sign", "possible"),
    ("The prime minister is to sign the treaty on {Monday=2025-03-10}.", "sign", "planned"),
    ("Norway was going to sign the treaty on {Monday=2025-03-10}.", "sign", "planned"),
    ("Norway went on to sign the treaty on {Tuesday=2025-03-04}.", "sign", "happened"),
    ("Norway asked that the envoy be received in Oslo on {Monday=2025-03-10}.", "receive", "possible"),
    ("There was no attack in Bergen on {Tuesday=2025-03-04}.", "attack", "denied"),
    ("Norway announced a planned visit to Sweden on {Monday=2025-03-10}.", "visit", "planned"),
    ("Norway and Sweden held talks in Oslo on {Tuesday=2025-03-04}.", "talk", "happened"),
    ("Norway and Sweden will hold talks in Oslo on {Monday=2025-03-10}.", "talk", "planned"),
    ("Anna Lund will be heard during her visit to Oslo {today=2025-03-07}.", "visit", "planned"),
    ("Anna Lund was heard during her visit to Oslo {today=2025-03-07}.", "visit", "happened"),
    ("The port will be the focus of Sweden's talks with Norway in Oslo {today=2025-03-07}.", "talk", "planned"),
    ("Anna Lund is expected to ask for help in her first speech in Oslo {today=2025-03-07}.", "speech", "planned"),
    ("{Today=2025-03-07}'s meeting with Anna Lund will be the first in Oslo.", "meeting", "planned"),
    ("A man will be charged in {today=2025-03-07}'s attack in Bergen.", "attack", "happened"),
]


@pytest.mark.parametrize(("text", "lemma", "status"), CASES)
def test_the_clause_says_the_status(text: str, lemma: str, status: str, tell: Tell) -> None:
    assert only(tell(text), lemma).status == status


TOLD_BY_OTHERS = [
    pytest.param("Lund denied that the council approved the budget on {Monday=2025-03-03}.", "approve", "denied", id="denied that"),
    pytest.param("The army denied it had bombed the port on {Monday=2025-03-03}.", "bomb", "denied", id="denied, without that"),
    pytest.param("Lund denied that Anna Berg planned to run for governor in {2026=2026}.", "run", "denied", id="a plan denied is none"),
    pytest.param("The mayor denied meeting the envoy on {Monday=2025-03-03}.", "meet", "denied", id="denied doing"),
    pytest.param("He rejected claims that the army attacked Bergen on {Monday=2025-03-03}.", "attack", "denied", id="rejected claims that"),
    pytest.param("Reports that the envoy was arrested on {Monday=2025-03-03} were untrue, Lund said.", "arrest", "denied", id="untrue"),
    pytest.param("It is not true that Lund met the envoy on {Monday=2025-03-03}.", "meet", "denied", id="not true"),
    pytest.param("The army ruled out that rebels attacked Bergen on {Monday=2025-03-03}.", "attack", "denied", id="ruled out"),
    pytest.param("The army could not rule out that rebels attacked Bergen on {Monday=2025-03-03}.", "attack", "possible", id="cannot"),
    pytest.param("Lund doubted that the army attacked Bergen on {Monday=2025-03-03}.", "attack", "possible", id="doubted"),
    pytest.param("It was unclear whether Lund met the envoy on {Monday=2025-03-03}.", "meet", "possible", id="unclear"),
    pytest.param("There is no evidence that the army attacked Bergen on {Monday=2025-03-03}.", "attack", "possible", id="no evidence"),
    pytest.param("Rumours that Lund resigned on {Monday=2025-03-03} spread quickly.", "resign", "possible", id="a rumour"),
    pytest.param("Lund confirmed that the army attacked Bergen on {Monday=2025-03-03}.", "attack", "happened", id="confirmed"),
    pytest.param("Lund did not deny that the army attacked Bergen on {Monday=2025-03-03}.", "attack", "happened", id="not denied"),
    pytest.param("It is true that Lund met the envoy on {Monday=2025-03-03}.", "meet", "happened", id="true"),
    pytest.param("Lund denied that he knew of the attack in Bergen on {Monday=2025-03-03}.", "attack", "happened", id="taken for granted"),
    pytest.param("Lund denied the claim as he met the envoy on {Monday=2025-03-03}.", "meet", "happened", id="as he met"),
]


@pytest.mark.parametrize(("text", "lemma", "status"), TOLD_BY_OTHERS)
def test_what_is_denied_or_doubted_above_the_clause_is_not_told_as_fact(text: str, lemma: str, status: str, tell: Tell) -> None:
    assert only(tell(text), lemma).status == status


def test_what_is_denied_is_attributed_to_who_denies_it(tell: Tell) -> None:
    mention = only(tell("Anna Lund denied that the council approved the budget on {Monday=2025-03-03}."), "approve")
    assert (mention.status, mention.attribution) == ("denied", "Anna Lund")
