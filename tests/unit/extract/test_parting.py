"""Two sentences that a copy ran together are read apart; a clause that hangs on another is not."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

APART = [
    # text, the event word behind the seam, its headline
    (
        "Ada Moor's mother sues ferry builder Moor was preparing for a race in Varn on {Monday=2025-03-03}.",
        "prepare",
        "Moor is preparing for a race in Varn",
    ),
    (
        "Ada Moor has pleaded not guilty to arson Dr Holt found a lamp in Varn on {Monday=2025-03-03}.",
        "find",
        "Holt finds a lamp in Varn",
    ),
    (
        "Ada Moor's judge bars the doctor from testifying Moor died shortly before the race in Varn on {Monday=2025-03-03}.",
        "die",
        "Moor dies shortly before the race in Varn",
    ),
    (
        "Mayor meets with owners about the ferry fire Norwegian Lines opened a new pier in Varn on {Monday=2025-03-03}.",
        "open",
        "Norwegian Lines opens a new pier in Varn",
    ),
]

JOINED = [
    # text, the event word, a line that would be the half of it
    ("The court heard that Ben Holt's physician Ada Moor gave him a drug on {Monday=2025-03-03}.", "give", "Ada Moor gives him a drug"),
    ("The council saw no evidence Moor left Varn on {Monday=2025-03-03}.", "leave", "Moor leaves Varn"),
    ("The mayor praised the film Moor made in Varn on {Monday=2025-03-03}.", "make", "Moor makes in Varn"),
    ("In the trial about the fire Moor left the court on {Monday=2025-03-03}.", "leave", None),
    ("The council met after the fire and in a speech Moor praised the crew in Varn on {Monday=2025-03-03}.", "praise", None),
]


@pytest.mark.parametrize(("text", "lemma", "line"), APART)
def test_a_name_that_begins_a_clause_of_its_own_begins_a_sentence(text: str, lemma: str, line: str, tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert (*mention.headlines, mention.clause)[0] == line


@pytest.mark.parametrize(("text", "lemma", "half"), JOINED)
def test_a_clause_that_hangs_on_another_stays_with_it(text: str, lemma: str, half: str | None, tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert half is None or half not in (*mention.headlines, mention.clause)


def test_a_caption_that_was_run_into_the_lead_has_not_the_day_of_the_article(tell: Tell) -> None:
    glued = tell("Ada Moor's ferry goes to trial Moor died in Varn before the race. The court met.")
    assert [(mention.trigger.lemma, mention.when) for mention in glued if mention.trigger.lemma == "die"] == [("die", None)]
    lead = only(tell("Ada Moor died in Varn before the race. The court met."), "die")
    assert lead.when is not None
    assert lead.when.edtf == "2025-03-07?"
