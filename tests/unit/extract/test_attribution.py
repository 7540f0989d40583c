"""Only what somebody says or announces is attributed to them."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, dates, only

CASES = [
    ("Officials said that rebels attacked Bergen on {Monday=2025-03-03}.", "attack", "Officials"),
    ("Anna Lund announced a visit to Sweden on {Monday=2025-03-10}.", "visit", "Anna Lund"),
    ("Mara Holt met Anna Lund on {Monday=2025-03-03}, both camps confirmed.", "meet", "both camps"),
    ("A judge dismissed the lawsuit that Anna Lund filed on {Monday=2025-03-03}.", "file", None),
    ("A judge dismissed the lawsuit Anna Lund filed last {Friday=2025-02-28}.", "file", None),
    ("The tests were not shared, according to a letter sent to the board on {Monday=2025-03-03}.", "send", None),
    (
        "Ivo Berg told guards he had been feeding the dogs, according to an affidavit made public on {Monday=2025-03-03}.",
        "make",
        None,
    ),  # neither he nor the affidavit says that it was
    ("Ivo Berg, who was shot on {Monday=2025-03-03} according to witnesses, was taken to Moss.", "shoot", "witnesses"),
    ("Ivo Berg mentioned the raids on Moss, where on {Monday=2025-03-03} three people were killed, according to guards.", "kill", "guards"),
    ("Guards found six bodies after a boat sank on {Monday=2025-03-03}, according to Anna Lund.", "sink", None),  # she tells of the find
    ("At least 28 people died as fighting raged in Moss on {Monday=2025-03-03}, according to Ivo Berg.", "rage", "Ivo Berg"),
    (
        "{Monday=2025-03-03} - Anna Lund is handing control of the port to Ivo Berg – a reflection, "
        "says Moss Lines, of the need for a change.",
        "hand",
        None,
    ),  # they say why
    ("On {Monday=2025-03-03} shells killed three guards in the al-Moss area, Anna Lund said.", "kill", "Anna Lund"),
    ("Anna Lund – the mayor – handed the port to Ivo Berg on {Monday=2025-03-03}, says Moss Lines.", "hand", "Moss Lines"),
    ("Anna Lund announced the plan drawn up in {May last year=2024-05}.", "draw up", None),
]


@pytest.mark.parametrize(("text", "lemma", "source"), CASES)
def test_an_event_is_attributed_to_who_tells_it(text: str, lemma: str, source: str | None, tell: Tell) -> None:
    assert only(tell(text), lemma).attribution == source


def test_a_date_in_a_clause_about_a_thing_is_not_the_judges(tell: Tell) -> None:
    text = "A judge on {Monday=2025-03-03} dismissed the lawsuit Anna Lund filed last {Friday=2025-02-28}."
    mentions = tell(text)
    assert dates(mentions) == {"dismiss": "2025-03-03", "file": "2025-02-28"}
