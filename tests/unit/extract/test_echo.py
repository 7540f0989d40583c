"""Which undated statements may repeat a dated one, and what they are taken to say."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell

WORDS = "Mayor Anna Lund met the council in Moss on {Tuesday=2025-03-04}.\n"

ECHOES = [
    ("Anna Lund said that new taxes on boats would hurt the port.", "that new taxes on boats would hurt the port"),
    ("Anna Lund appeared to rule out new taxes on boats.", "new taxes on boats"),
    ("Anna Lund seemed to rule out taxing boats or closing the port.", "taxing boats or closing the port"),
    ("“New taxes on boats would hurt the port,” Anna Lund told reporters.", "New taxes on boats would hurt the port"),
    ("Anna Lund told the council that new taxes would hurt the port.", "that new taxes would hurt the port"),
    ("Anna Lund has insisted that the port stays open.", "that the port stays open"),
    ("Fishermen were angry after Anna Lund said the port would close.", "the port would close"),
    ("Shortly before the talks, Anna Lund said she will only meet the council in Moss.", "she will only meet the council in Moss"),
    ("She said that new taxes on boats would hurt the port.", "that new taxes on boats would hurt the port"),
    ("Anna Lund says the port stays open.", "the port stays open"),
]
NONE = [
    pytest.param("The council said that new taxes would hurt the port.", id="no person"),
    pytest.param("One fisherman said that new taxes would hurt the port.", id="nobody with a name"),
    pytest.param("Anna Lund did not say that new taxes would hurt the port.", id="what nobody said"),
    pytest.param("Anna Lund may say that new taxes would hurt the port.", id="what may be said"),
    pytest.param("Anna Lund will say that new taxes would hurt the port.", id="what will be said"),
    pytest.param("Anna Lund had said that new taxes would hurt the port.", id="what was said before that"),
    pytest.param("If Anna Lund says that the port must close, the boats leave.", id="a condition"),
    pytest.param("Did Anna Lund say that the port must close?", id="a question"),
    pytest.param("Anna Lund, who said that the port must close, is a lawyer.", id="what says who is meant"),
    pytest.param("Anna Lund closed the port of Moss.", id="a deed"),
]


@pytest.mark.parametrize(("sentence", "content"), ECHOES)
def test_an_undated_statement_by_a_named_person_is_an_echo_of_what_is_said(tell: Tell, sentence: str, content: str) -> None:
    (echo,) = (mention for mention in tell(WORDS + sentence) if mention.echo)
    assert echo.clause == content
    assert (echo.kind, echo.when, echo.headlines) == ("statement", None, ())
    assert [item.name for item in echo.participants if item.role == "agent"] == ["Anna Lund"]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_not_told_as_said_by_somebody_named_is_none(tell: Tell, sentence: str) -> None:
    echoes = [mention.clause for mention in tell(WORDS + sentence) if mention.echo]
    assert not any("that" in clause or "must" in clause for clause in echoes), echoes


def test_who_is_quoted_inside_direct_speech_says_nothing_to_the_writer(tell: Tell) -> None:
    told = tell(WORDS + "“Mara Holt said that the port must close,” Anna Lund wrote.")
    assert [item.name for mention in told if mention.echo for item in mention.participants if item.role == "agent"] == ["Anna Lund"]


def test_a_statement_that_has_its_own_date_or_commits_is_an_event_and_no_echo(tell: Tell) -> None:
    dated = tell("Anna Lund said on {Tuesday=2025-03-04} that new taxes would hurt the port.")
    assert [(mention.trigger.lemma, mention.echo) for mention in dated] == [("say", False)]
    vowed = tell(WORDS + "Anna Lund ruled out new taxes on boats.")
    assert [mention.echo for mention in vowed if mention.trigger.lemma == "rule out"] == [False]


def test_an_echo_neither_takes_nor_gives_the_sentences_other_events_a_place(tell: Tell) -> None:
    sentence = "Anna Lund said that rebels attacked the port of Bergen."
    told = [mention.trigger.lemma for mention in tell(WORDS + sentence) if not mention.echo]
    assert told == ["meet", "attack"]


def test_an_article_without_a_date_has_no_echo(tell: Tell) -> None:
    assert not [mention for mention in tell(ECHOES[0][0], dct=None) if mention.echo]
