"""Plans that came to nothing: called off, put off, denied."""

from dataclasses import replace
from typing import Any

import pytest

from generator.merge.called_off import as_told, told_as_off
from generator.merge.features import story as facets_of
from generator.merge.names import name_book
from generator.model import Article, Mention, Timex
from tests.unit.merge.telling import LEXICON, Told, article, embed, event_of, groups, timeline, told

COUNCIL: dict[str, Any] = {"bodies": ["Oxmoor Council"]}
VOTE = told("Oxmoor Council will hold a [vote] on the tunnel on 21 March.", "2031-03-21", pos="noun", status="planned", **COUNCIL)


def off(sentence: str, date: str | None = None, **fields: Any) -> Told:
    return told(sentence, date, **{"lemma": "cancel", **COUNCIL, **fields})


def test_a_plan_that_a_later_article_calls_off_leaves_its_day() -> None:
    story = timeline(
        article("a", "2031-03-10", VOTE),
        article("b", "2031-03-15", off("Oxmoor Council [cancelled] the vote on the tunnel on Friday.", "2031-03-14")),
    )
    (event,) = story.events
    assert (str(event.when.edtf if event.when else ""), event.status) == ("2031-03-14", "happened")
    plan = next(citation for citation in event.citations if citation.mention == "a-0")
    assert "This article tells of it as planned; another reports that it was called off or put off." in plan.reading
    (outcome,) = event.disagreements
    assert [(claim.value, len(claim.citations)) for claim in outcome.claims] == [("called off", 1), ("planned", 1)]


def test_a_calling_off_without_a_day_takes_no_day_from_the_plan() -> None:
    story = timeline(
        article("a", "2031-03-10", VOTE), article("b", "2031-03-15", off("Oxmoor Council has [cancelled] the vote on the tunnel."))
    )
    assert groups(story) == [{"a-0", "b-0"}]
    assert story.undated[0].when is None


def test_the_vote_of_another_council_stays_planned() -> None:
    story = timeline(
        article("a", "2031-03-10", VOTE),
        article(
            "b", "2031-03-15", off("Tarn Council [cancelled] the vote on its budget on Friday.", "2031-03-14", bodies=["Tarn Council"])
        ),
    )
    assert event_of(story, "a-0").status == "planned"


def test_a_plan_made_after_the_calling_off_is_a_new_one() -> None:
    story = timeline(
        article("a", "2031-03-15", off("Oxmoor Council [cancelled] the vote on the tunnel on Friday.", "2031-03-14")),
        article("b", "2031-03-18", VOTE),
    )
    assert len(story.events) == 2
    assert event_of(story, "b-0").status == "planned"


def test_a_plan_that_fits_two_callings_off_joins_neither() -> None:
    story = timeline(
        article("a", "2031-03-10", VOTE),
        article("b", "2031-03-15", off("Oxmoor Council [cancelled] the vote on the tunnel on Friday.", "2031-03-14")),
        article("c", "2031-03-19", off("Oxmoor Council [scrapped] a vote on the harbour on Tuesday.", "2031-03-18", lemma="scrap")),
    )
    assert len(story.events) == 3


def postponed(words: str) -> tuple[Article, tuple[Mention, ...]]:
    """Return an article whose one sentence puts off a certification and gives a day for it after `words`."""
    sentence = f"Moor postponed the certification of the ferry {words} 3 May."
    made, (delay,) = article(
        "a", "2031-03-10", told(sentence.replace("postponed", "[postponed]"), lemma="postpone", people=["Ada Moor"], basis="inferred")
    )
    _, (plan,) = article(
        "a",
        "2031-03-10",
        told(sentence.replace("certification", "[certification]"), "2031-05-03", pos="noun", people=["Ada Moor"], status="planned"),
    )
    at = replace(delay.quote, start=sentence.index("3 May"), end=sentence.index("3 May") + 5)
    timex = Timex(span=at, text="3 May", type="DATE", value="2031-05-03", rule="day", stated="XXXX-05-03")
    return made, (delay, replace(plan, id="a-plan", timex=timex))


def test_the_day_that_something_is_put_off_to_is_a_plan_of_its_own() -> None:
    story = timeline(postponed("until"))
    assert event_of(story, "a-plan").status == "planned"
    assert len(groups(story)) == 2


def test_on_the_new_day_stands_what_was_put_off_and_not_the_putting_off() -> None:
    assert event_of(timeline(postponed("until")), "a-plan").headline == "Certification to be held"


def test_the_day_that_something_was_due_is_not_kept_once_it_is_put_off() -> None:
    story = timeline(postponed("due on"))
    assert groups(story) == [{"a-0", "a-plan"}]
    assert story.events == ()


def test_a_plan_that_the_latest_article_denies_is_denied_and_says_so() -> None:
    met: dict[str, Any] = {"lemma": "meet", "people": ["Ada Moor", "Ben Holt"]}
    story = timeline(
        article("a", "2031-03-10", told("Ada Moor will [meet] Ben Holt on 24 March.", "2031-03-24", status="planned", **met)),
        article("b", "2031-03-12", told("Moor is to [meet] Holt on 24 March.", "2031-03-24", status="planned", **met)),
        article("c", "2031-03-20", told("Moor will not [meet] Holt on 24 March.", "2031-03-24", status="denied", **met)),
    )
    (event,) = story.events
    assert event.status == "denied"
    (outcome,) = event.disagreements
    assert {claim.value for claim in outcome.claims} == {"planned", "denied"}


def test_a_denial_that_a_later_plan_overtakes_is_a_plan() -> None:
    met: dict[str, Any] = {"lemma": "meet", "people": ["Ada Moor", "Ben Holt"]}
    story = timeline(
        article("a", "2031-03-10", told("Ada Moor will not [meet] Ben Holt on 24 March.", "2031-03-24", status="denied", **met)),
        article("b", "2031-03-12", told("Moor will [meet] Holt on 24 March.", "2031-03-24", status="planned", **met)),
        article("c", "2031-03-20", told("Holt will [meet] Moor on 24 March.", "2031-03-24", status="planned", **met)),
    )
    assert [event.status for event in story.events] == ["planned"]


MEETING = told(
    "A public [meeting] will be held at the Ropewalk on 21 March.", "2031-03-21", pos="noun", status="planned", bodies=["Ropewalk"]
)
CANCELLED = told("Ada Moor [cancelled] the meeting on Monday.", "2031-03-17", lemma="cancel", people=["Ada Moor"])


def test_the_meeting_that_somebody_cancelled_is_the_only_one_that_was_planned() -> None:
    story = timeline(article("a", "2031-03-10", MEETING), article("b", "2031-03-18", CANCELLED))
    assert groups(story) == [{"a-0", "b-0"}]
    assert story.events[0].disagreements[0].about == "whether it happened"


def test_of_two_meetings_that_lie_ahead_nobody_knows_which_was_cancelled() -> None:
    other = told("A [meeting] of the pilots is held on 24 March.", "2031-03-24", pos="noun", status="planned", groups=["pilots"])
    story = timeline(article("a", "2031-03-10", MEETING), article("c", "2031-03-11", other), article("b", "2031-03-18", CANCELLED))
    assert [event_of(story, id_).status for id_ in ("a-0", "c-0")] == ["planned", "planned"]


def test_a_meeting_whose_day_was_over_is_not_the_one_that_was_cancelled() -> None:
    story = timeline(article("a", "2031-03-10", MEETING), article("b", "2031-03-25", CANCELLED))
    assert event_of(story, "a-0").status == "planned"


def test_a_meeting_is_not_the_one_where_any_meeting_was_cancelled() -> None:
    vague = told("Ada Moor [cancelled] a meeting on Monday.", "2031-03-17", lemma="cancel", people=["Ada Moor"])
    assert event_of(timeline(article("a", "2031-03-10", MEETING), article("b", "2031-03-18", vague)), "a-0").status == "planned"


def called_off(sentence: str, published: str = "2031-03-18", **fields: Any) -> tuple[Article, tuple[Mention, ...]]:
    return article("b", published, told(sentence, "2031-03-21", **{"lemma": "meeting", "pos": "noun", "status": "denied", **fields}))


def test_a_plan_and_the_later_word_that_it_does_not_take_place_are_one_event_that_is_not_planned() -> None:
    story = timeline(article("a", "2031-03-10", MEETING), called_off("Friday's [meeting] has been called off after threats."))
    (event,) = story.events
    assert (event.status, groups(story)) == ("denied", [{"a-0", "b-0"}])
    assert [claim.value for claim in event.disagreements[0].claims] == ["planned", "called off"]
    plan = next(citation for citation in event.citations if citation.mention == "a-0")
    assert "This article tells of it as planned; another says that it does not take place." in plan.reading


def test_the_meeting_of_others_that_does_not_take_place_leaves_the_plan_a_plan() -> None:
    story = timeline(article("a", "2031-03-10", MEETING), called_off("Friday's [meeting] of the pilots is off.", bodies=["Tarn Pilots"]))
    assert event_of(story, "a-0").status == "planned"


def test_a_plan_made_after_the_meeting_was_called_off_stands() -> None:
    story = timeline(article("a", "2031-03-19", MEETING), called_off("Friday's [meeting] has been called off after threats."))
    assert event_of(story, "a-0").status == "planned"


def delayed(published: str) -> str:
    words = "The [count] of the votes on 21 March had been delayed by a storm."
    story = timeline(article("a", published, told(words, "2031-03-21", pos="noun", status="planned")))
    return story.events[0].status


def test_what_was_put_off_did_not_take_place_on_the_day_that_is_past() -> None:
    assert delayed("2031-04-02") == "denied"


def test_a_day_that_lies_ahead_may_be_the_new_one() -> None:
    assert delayed("2031-03-12") == "planned"


WAGES: dict[str, Any] = {"lemma": "pay", "status": "planned", "bodies": ["Union Bank"]}


def due(sentence: str, published: str = "2031-04-02") -> tuple[Article, tuple[Mention, ...]]:
    """Return an article whose one sentence tells of wages that were to be paid on 3 May, with the words that give the day."""
    made, (plan,) = article("b", published, told(sentence.replace("paid", "[paid]"), "2031-05-03", **WAGES))
    at = sentence.index("3 May")
    timex = Timex(span=replace(plan.quote, start=at, end=at + 5), text="3 May", type="DATE", value="2031-05-03", rule="day", stated="")
    return made, (replace(plan, timex=timex),)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The wages of Union Bank, due to be paid on 3 May, have been cancelled.", "denied"),
        ("The wages of Union Bank, due to be paid on 3 May, have now been scrapped.", "denied"),
        ("The wages of Union Bank, due to be paid on 3 May, have been doubled.", "planned"),
        ("Union Bank said wages would be paid on 3 May, a month after it delayed them.", "planned"),
        ("After the delay the wages of Union Bank will be paid on 3 May.", "planned"),
    ],
)
def test_what_stands_behind_its_day_as_cancelled_does_not_take_place_though_the_day_lies_ahead(sentence: str, status: str) -> None:
    assert timeline(due(sentence)).events[0].status == status


HEARING = told("Oxmoor Council will hold a [hearing] on the tunnel on 3 May.", "2031-05-03", pos="noun", status="planned", **COUNCIL)


def put_off(sentence: str) -> tuple[Article, tuple[Mention, ...]]:
    """Return an article of April whose one sentence puts off a hearing and gives a day, 3 May."""
    made, (delay,) = article("b", "2031-04-28", told(sentence.replace("postponed", "[postponed]"), lemma="postpone", people=["Ada Moor"]))
    plan = told(sentence.replace("hearing", "[hearing]"), "2031-05-03", pos="noun", status="planned")
    _, (named,) = article("b", "2031-04-28", plan)
    at = sentence.index("3 May")
    timex = Timex(span=replace(named.quote, start=at, end=at + 5), text="3 May", type="DATE", value="2031-05-03", rule="day", stated="")
    return made, (delay, replace(named, id="b-plan", timex=timex))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ada Moor postponed a hearing on the tunnel, scheduled for 3 May.", "denied"),
        ("Ada Moor postponed the 3 May hearing on the tunnel.", "denied"),
        ("Ada Moor postponed a hearing on the tunnel, now scheduled for 3 May.", "planned"),
        ("Ada Moor postponed a hearing on the tunnel until 3 May.", "planned"),
    ],
)
def test_a_plan_whose_day_is_named_as_given_up_does_not_take_place_on_it(sentence: str, status: str) -> None:
    story = timeline(article("a", "2031-04-10", HEARING), put_off(sentence))
    assert (event_of(story, "a-0").status, event_of(story, "a-0").when is not None) == (status, True)


def test_the_headline_of_a_hearing_that_was_put_off_says_so() -> None:
    line = "Oxmoor Council to hold hearing on the tunnel"
    plan = replace(HEARING, fields={**HEARING.fields, "headlines": (line,)})
    (event,) = timeline(
        article("a", "2031-04-10", plan), put_off("Ada Moor postponed a hearing on the tunnel, scheduled for 3 May.")
    ).events
    assert event.headline == line.replace(" to ", " not to ")


def test_where_there_is_no_room_to_say_so_the_status_alone_does() -> None:
    matter = "on the tunnel under the old town and the bridges of Varn"
    sentence = f"Oxmoor Council will hold a [hearing] {matter} on 3 May."
    line = f"Oxmoor Council to hold hearing {matter}"
    plan = told(sentence, "2031-05-03", pos="noun", status="planned", headline=line, **COUNCIL)
    (event,) = timeline(
        article("a", "2031-04-10", plan), put_off("Ada Moor postponed a hearing on the tunnel, scheduled for 3 May.")
    ).events
    assert (event.headline, event.status) == (line, "denied")


def named_as_off(*made: tuple[Article, tuple[Mention, ...]]) -> frozenset[str]:
    """Return the mentions that leave no doubt that the plan was called off, of an event made of all dated ones."""
    articles, mentions = [each for each, _ in made], [as_told(m, each, LEXICON) for each, found in made for m in found]
    facets = facets_of(articles, mentions, name_book(mentions, [each.text for each in articles], LEXICON), LEXICON, embed).facets
    return told_as_off([f for f in facets if f.first is not None], LEXICON)


def test_who_names_the_day_given_up_is_in_no_doubt_to_speak_of_the_plan() -> None:
    said = put_off("Ada Moor postponed a hearing on the tunnel, scheduled for 3 May.")
    assert named_as_off(article("a", "2031-04-10", HEARING), said) == {"b-plan"}
    assert named_as_off(said) == frozenset()


def test_another_day_than_that_of_the_plan_may_be_of_another_hearing() -> None:
    other = told("Oxmoor Council will hold a [hearing] on the tunnel on 9 May.", "2031-05-09", pos="noun", status="planned", **COUNCIL)
    said = put_off("Ada Moor postponed a hearing on the tunnel, scheduled for 3 May.")
    assert named_as_off(article("a", "2031-04-10", other), said) == frozenset()


def test_what_was_put_off_before_a_comma_is_not_what_stands_behind_it() -> None:
    made, (_, named) = put_off("Ada Moor, who postponed nothing, opens the 3 May hearing on the tunnel.")
    assert timeline(article("a", "2031-04-10", HEARING), (made, (named,))).events[0].status == "planned"


@pytest.mark.parametrize(
    ("planned", "headline"),
    [
        ("Wages to be paid by Union Bank", "Wages not to be paid by Union Bank"),
        ("Union Bank refuses to pay wages", "Union Bank refuses to pay wages"),
        ("Union Bank to sail home", "Union Bank to sail home"),
    ],
)
def test_the_headline_of_a_plan_that_came_to_nothing_says_so(planned: str, headline: str) -> None:
    plan = told("Union Bank said that wages would be [paid] on 3 May.", "2031-05-03", headline=planned, **WAGES)
    off_again, (shelved,) = due("The wages of Union Bank, due to be paid on 3 May, have been cancelled.")
    shelved = replace(shelved, headlines=(planned,))
    (event,) = timeline(article("a", "2031-03-10", plan), (off_again, (shelved,))).events
    assert (event.status, event.headline) == ("denied", headline)
