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
    ("Norway refused to sign the treaty on {Tuesday=2025-03-04}.", "sign", "denied"),
    ("Norway managed to capture the port on {Tuesday=2025-03-04}.", "capture", "happened"),
    ("Norway agreed to release the sailors on {Monday=2025-03-10}.", "release", "planned"),
    ("Norway tried to capture the port on {Tuesday=2025-03-04}.", "capture", "possible"),
    ("The minister said that Norway would sign the treaty on {Monday=2025-03-10}.", "sign", "planned"),
    ("Norway asked that the envoy be received in Oslo on {Monday=2025-03-10}.", "receive", "possible"),
    ("There was no attack in Bergen on {Tuesday=2025-03-04}.", "attack", "denied"),
    ("Norway announced a planned visit to Sweden on {Monday=2025-03-10}.", "visit", "planned"),
    ("Norway and Sweden held talks in Oslo on {Tuesday=2025-03-04}.", "talk", "happened"),
    ("Norway and Sweden will hold talks in Oslo on {Monday=2025-03-10}.", "talk", "planned"),
]


@pytest.mark.parametrize(("text", "lemma", "status"), CASES)
def test_the_clause_says_the_status(text: str, lemma: str, status: str, tell: Tell) -> None:
    assert only(tell(text), lemma).status == status
