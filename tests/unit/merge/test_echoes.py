"""Undated statements that say again what a dated one says, and those that only sound like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Article, Mention
from tests.unit.merge.telling import article, event_of, groups, timeline, told

Made = tuple[Article, tuple[Mention, ...]]

FILLER = [
    ("The school on the hill needs a new roof and better windows", "Bo Sand"),
    ("Trains to the north run late because snow blocks the pass", "Kim Vale"),
    ("The harvest of apples was poor after a cold spring", "Lars Holm"),
]


def said(sentence: str, content: str, *, by: str = "Ada Moor", lemma: str = "say", to: str | None = None, day: str = "2031-05-07") -> Made:
    """Return an article whose only mention is an echo: an undated statement with what is said."""
    made, (mention,) = article("echo", day, told(sentence, kind="statement", lemma=lemma, people=[by, *([to] if to else [])]))
    people = tuple(replace(item, role="patient") if item.name == to else item for item in mention.participants)
    return made, (replace(mention, echo=True, clause=content, participants=people),)


def dated(sentence: str, *, by: str = "Ada Moor", day: str = "2031-05-06", lemma: str = "say", id_: str = "dated") -> Made:
    return article(id_, "2031-05-07", told(sentence, day, kind="statement", lemma=lemma, people=[by], headline=sentence[:40]))


def others() -> list[Made]:
    """Return what other people say of other things, so that it shows which words are rare."""
    farm = told("Bo Sand and Kim Vale [toured] a farm on 2 March 2031.", "2031-03-02", lemma="tour", people=["Bo Sand", "Kim Vale"])
    made = [article("farm", "2031-05-07", farm)]
    for n, (text, by) in enumerate(FILLER):
        whole, (mention,) = article(f"other{n}", "2031-05-07", told(f"{text}, {by} [said].", kind="statement", lemma="say", people=[by]))
        made.append((whole, (replace(mention, echo=True, clause=text),)))
    return made


def cites(statement: Made, *echoes: Made) -> bool:
    """Whether the event of the statement cites the first of the echoes."""
    result = timeline(statement, *echoes, *others())
    event = next(event for event in result.events if event.id == statement[1][0].id)
    return any(citation.mention == echoes[0][1][0].id for citation in event.citations)


TAX = dated("Ada Moor [ruled] out new taxes on fishing boats on Tuesday.", lemma="rule out")
QUAY = dated("Ada Moor [said] on Tuesday that the old quay must close in winter for repairs.")
TALK = dated("Ada Moor [said] on Tuesday that she will not meet Bo Sand until there is a joint plan with Kim Vale.")
PEACE = dated("Ada Moor [promised] on Tuesday a “lasting” truce with the island.", lemma="promise")

LATER = (
    "she could sit down with Bo Sand at some quiet hotel by the sea"
    " after agreeing a common plan for harbours, ferries and lighthouses with Kim Vale"
)

SAME = [
    pytest.param(TAX, said("Ada Moor appeared to [rule] out taxes on boats.", "taxes on boats", lemma="rule out"), id="one telling verb"),
    pytest.param(
        QUAY, said("The old quay must close for repairs, Ada Moor [said].", "The old quay must close for repairs"), id="its words"
    ),
    pytest.param(
        QUAY,
        said("Ada Moor [told] reporters the quay has to be closed in winter.", "the quay has to be closed in winter", lemma="tell"),
        id="its words in other forms",
    ),
    pytest.param(
        TALK,
        said(f"Ada Moor [said] {LATER}.", LATER),
        id="the same two people and matter",
    ),
    pytest.param(
        PEACE,
        said(
            "“We want a durable and lasting truce, not a pause of a year or two,” Ada Moor [said].", "We want a durable and lasting truce"
        ),
        id="her own words in quotation marks",
    ),
]

OTHER = [
    pytest.param(
        TAX, said("Bo Sand appeared to [rule] out taxes on boats.", "taxes on boats", by="Bo Sand", lemma="rule out"), id="speaker"
    ),
    pytest.param(TAX, said("Ada Moor [said] taxes on trains would rise.", "taxes on trains would rise"), id="content"),
    pytest.param(QUAY, said("Ada Moor [said] the quay was crowded in winter sun.", "the quay was crowded"), id="one word"),
    pytest.param(
        QUAY,
        said("The old quay must close for repairs, Ada Moor [said].", "The old quay must close for repairs", day="2031-05-20"),
        id="two weeks later",
    ),
    pytest.param(
        QUAY,
        said("The old quay must close for repairs, Ada Moor [said].", "The old quay must close for repairs", day="2031-05-05"),
        id="an article of the day before",
    ),
    pytest.param(TALK, said("Ada Moor [thanked] Kim Vale for a plan.", "Kim Vale for a plan", lemma="thank"), id="only one of the two"),
    pytest.param(TALK, said("Ada Moor [said] Bo Sand and Kim Vale were late.", "Bo Sand and Kim Vale were late"), id="no matter shared"),
    pytest.param(PEACE, said("Ada Moor [said] the truce was not lasting.", "the truce was not lasting"), id="not her words in a row"),
]


@pytest.mark.parametrize(("statement", "echo"), SAME)
def test_who_says_it_again_without_a_date_is_one_more_source(statement: Made, echo: Made) -> None:
    assert cites(statement, echo)


@pytest.mark.parametrize(("statement", "echo"), OTHER)
def test_who_says_something_else_or_at_another_time_is_none(statement: Made, echo: Made) -> None:
    assert not cites(statement, echo)


def test_between_two_statements_that_it_repeats_alike_none_is_taken() -> None:
    again = said("The old quay must close for repairs, Ada Moor [said].", "The old quay must close for repairs")
    monday = dated("Ada Moor [said] on Monday that the old quay must close in summer for repairs.", day="2031-05-05", id_="earlier")
    assert cites(QUAY, again)
    found = groups(timeline(QUAY, again, monday, *others()))
    assert {QUAY[1][0].id} in found
    assert not any(again[1][0].id in event for event in found)


def test_an_echo_founds_no_event_and_changes_nothing_of_one_but_its_citations() -> None:
    again = said("The old quay must close for repairs, Ada Moor [said].", "The old quay must close for repairs")
    without = event_of(timeline(QUAY, (again[0], ()), *others()), QUAY[1][0].id)
    with_it = event_of(timeline(QUAY, again, *others()), QUAY[1][0].id)
    assert (without.independent_sources, with_it.independent_sources) == (1, 2)
    assert with_it.citations[: len(without.citations)] == without.citations
    assert replace(with_it, citations=(), aliases=(), independent_sources=1) == replace(without, citations=(), aliases=())
    alone = timeline(again, *others())
    assert not any(again[1][0].id in found for found in groups(alone))


def test_an_article_that_speaks_of_it_already_is_cited_once() -> None:
    whole, (mention,) = article(
        "one",
        "2031-05-07",
        told("Ada Moor [said] on Tuesday that the old quay must close.", "2031-05-06", kind="statement", lemma="say", people=["Ada Moor"]),
    )
    again = replace(mention, id="again", echo=True, when=None, clause="the old quay must close")
    event = event_of(timeline((whole, (mention, again)), *others()), mention.id)
    assert [citation.mention for citation in event.citations] == [mention.id]


CALL = article(
    "call", "2031-05-07", told("Ada Moor [spoke] with Bo Sand on Tuesday.", "2031-05-06", lemma="speak", people=["Ada Moor", "Bo Sand"])
)
ASSURED = said(
    "Ada Moor later [assured] Bo Sand that he would have a seat at the table.", "he would have a seat", lemma="assure", to="Bo Sand"
)


def test_what_one_assured_the_other_was_said_in_the_one_talk_they_had() -> None:
    assert cites(CALL, ASSURED)


@pytest.mark.parametrize(
    "echo",
    [
        pytest.param(
            said("Ada Moor [assured] Kim Vale that he would have a seat.", "he would have a seat", lemma="assure", to="Kim Vale"),
            id="other",
        ),
        pytest.param(
            said("Ada Moor [blamed] Bo Sand for the delay.", "Bo Sand for the delay", lemma="blame", to="Bo Sand"), id="not to his face"
        ),
        pytest.param(
            said("Ada Moor [assured] Bo Sand of a seat.", "of a seat", lemma="assure", to="Bo Sand", day="2031-05-20"), id="weeks later"
        ),
    ],
)
def test_what_is_said_of_somebody_or_to_another_or_later_was_not_said_there(echo: Made) -> None:
    assert not cites(CALL, echo)


def test_of_two_talks_none_is_taken() -> None:
    second = article(
        "second",
        "2031-05-07",
        told("Ada Moor [met] Bo Sand in Brovik on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Bo Sand"]),
    )
    result = timeline(CALL, second, ASSURED, *others())
    assert not any(ASSURED[1][0].id in found for found in groups(result))


def test_the_order_of_the_articles_does_not_matter() -> None:
    again = said("The old quay must close for repairs, Ada Moor [said].", "The old quay must close for repairs")
    made = [QUAY, again, CALL, *others()]
    assert timeline(*made) == timeline(*reversed(made))
