"""What is done by saying it is a happening; what only reports is a statement."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

CASES = [
    ("A judge dismissed the lawsuit on {Monday=2025-03-03}.", "dismiss", "happening"),
    ("The lawsuit was dismissed on {Monday=2025-03-03}.", "dismiss", "happening"),
    ("Minister Anna Lund dismissed the claims on {Monday=2025-03-03}.", "dismiss", "statement"),
    ("Anna Lund denied the charge on {Monday=2025-03-03}.", "deny", "statement"),
    ("A judge denied the motion on {Monday=2025-03-03}.", "deny", "happening"),
    ("Anna Lund pleaded not guilty on {Monday=2025-03-03}.", "plead", "happening"),
    ("Anna Lund pleaded for peace on {Monday=2025-03-03}.", "plead", "statement"),
    ("Anna Lund announced her resignation on {Monday=2025-03-03}.", "announce", "happening"),
    ("Anna Lund announced a plan on {Monday=2025-03-03}.", "announce", "statement"),
    ("Anna Lund told staff on {Monday=2025-03-03} that she was resigning.", "tell", "happening"),
    ("Anna Lund told staff on {Monday=2025-03-03} that the mayor was resigning.", "tell", "statement"),
    ("The governor declared a state of emergency on {Monday=2025-03-03}.", "declare", "happening"),
    ("Anna Lund declared victory on {Monday=2025-03-03}.", "declare", "statement"),
    ("Anna Lund conceded on {Monday=2025-03-03}.", "concede", "happening"),
    ("The board certified the results on {Monday=2025-03-03}.", "certify", "happening"),
]


@pytest.mark.parametrize(("text", "lemma", "kind"), CASES)
def test_a_deed_done_in_words_is_a_happening(text: str, lemma: str, kind: str, tell: Tell) -> None:
    assert only(tell(text), lemma).kind == kind
