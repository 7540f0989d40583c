"""What a sentence tells once is one event, and what happened twice stays two."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell

MONDAY = "{Monday=2025-03-03}"


def lemmas(text: str, tell: Tell) -> set[str]:
    """Return the event words of a sentence that have a date."""
    return {item.trigger.lemma for item in tell(text) if item.when is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # speech that is only the form of other speech
        (f"The ministry responded on {MONDAY} by accusing the rebels of fraud.", {"accuse"}),
        (f"The ministry responded on {MONDAY} by closing the port.", {"respond", "close"}),
        (f"Mara Holt on {MONDAY} condemned the raid and said the port was safe.", {"condemn"}),
        (f"Mara Holt on {MONDAY} condemned the raid and closed the port.", {"condemn", "close"}),
        # the saying of what happened on its own day
        (f"Mara Holt said on {{Thursday=2025-03-06}} that rebels attacked the port on {MONDAY}.", {"attack"}),
        (f"Mara Holt warned on {{Thursday=2025-03-06}} that rebels attacked the port on {MONDAY}.", {"warn", "attack"}),
        (f"Mara Holt said on {MONDAY} that ministers will meet on {{Thursday=2025-03-13}}.", {"say", "meet"}),
        # the fight in which it was done
        (f"Two soldiers were killed on {MONDAY} in clashes near Bergen.", {"kill"}),
        (f"Ivo Berg was arrested on {MONDAY} during a protest near Bergen.", {"arrest", "protest"}),
        # how it was felt
        (f"The bank suffered a setback on {MONDAY} when its chairman resigned.", {"resign"}),
        (f"The bank closed its office on {MONDAY} when its chairman resigned.", {"close", "resign"}),
        # what else was so
        (f"The board met on {MONDAY} as anger grew in the town.", {"meet"}),
        (f"The board met on {MONDAY} as rebels attacked the town.", {"meet", "attack"}),
    ],
)
def test_of_two_words_for_one_happening_one_stays(text: str, expected: set[str], tell: Tell) -> None:
    assert lemmas(text, tell) == expected


def test_the_start_of_trading_and_what_became_clear_are_no_events(tell: Tell) -> None:
    assert lemmas(f"Shares of the bank fell at the start of trading on {MONDAY}.", tell) == {"fall"}
    assert lemmas(f"Shares of the bank fell on {MONDAY} as it became clear that the dam was weak.", tell) == {"fall"}
    assert lemmas(f"The judge put off the start of the trial on {MONDAY}.", tell) == {"put off"}


def test_blasts_that_were_heard_are_one_event_and_a_vote_seen_as_a_test_is_not_carried(tell: Tell) -> None:
    (blast,) = (item for item in tell(f"Blasts were heard near Bergen on {MONDAY}.") if item.when is not None)
    assert (blast.trigger.lemma, blast.status) == ("blast", "happened")
    (gunfire,) = (item for item in tell(f"An explosion could be heard near Bergen on {MONDAY}.") if item.when is not None)
    assert gunfire.status == "happened"


def test_a_participle_between_an_article_and_its_noun_is_no_event(tell: Tell) -> None:
    assert lemmas(f"The company capped its blown out well on {MONDAY}.", tell) == {"cap"}
    assert lemmas(f"Two soldiers killed on {MONDAY} were buried in Bergen.", tell) == {"kill"}


def test_a_relative_clause_that_says_when_something_began_dates_its_noun(tell: Tell) -> None:
    assert lemmas(f"The spill, which began on {MONDAY}, has cost the company dear.", tell) == {"spill"}
    assert lemmas(f"The trial, which ended on {MONDAY}, has cost the company dear.", tell) == {"end"}


def test_what_is_said_to_be_so_is_no_statement(tell: Tell) -> None:
    assert lemmas(f"The cap placed on the well on {MONDAY} is said to work.", tell) <= {"place"}
    assert lemmas(f"Ivo Berg was told on {MONDAY} to leave the country.", tell) == {"tell"}
