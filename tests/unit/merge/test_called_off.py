"""Plans that came to nothing: called off, put off, denied."""

from dataclasses import replace
from typing import Any

from generator.model import Article, Mention, Timex
from tests.unit.merge.telling import Told, article, event_of, groups, timeline, told

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
