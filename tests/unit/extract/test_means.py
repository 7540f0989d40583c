"""What was done stands in "by …ing"; how it was taken is no event of its own, and neither is what was only agreed on."""

from __future__ import annotations

from tests.unit.extract.conftest import Tell

LEAD = "Spring came late.\n\n"


def told(tell: Tell, sentence: str) -> dict[str, tuple[str | None, str]]:
    """Return by trigger the date and the status of what the sentence after a lead tells."""
    return {m.trigger.lemma: (m.when.edtf if m.when else None, m.status) for m in tell(LEAD + sentence)}


def test_the_date_of_an_effect_is_that_of_its_means_and_the_effect_is_left_out(tell: Tell) -> None:
    assert told(tell, "The minister alarmed Norway on {Monday=2025-03-03} by closing the border.") == {"close": ("2025-03-03", "happened")}


def test_an_effect_without_means_is_told_itself(tell: Tell) -> None:
    assert told(tell, "The minister alarmed Norway on {Monday=2025-03-03}.") == {"alarm": ("2025-03-03", "happened")}


def test_an_act_keeps_its_own_event_beside_its_means(tell: Tell) -> None:
    found = told(tell, "Norway blocked the port on {Monday=2025-03-03} by sinking a ship.")
    assert found == {"block": ("2025-03-03", "happened"), "sink": ("2025-03-03", "happened")}


def test_a_place_after_by_is_no_means(tell: Tell) -> None:
    assert told(tell, "The minister alarmed Norway on {Monday=2025-03-03} by the sea.") == {"alarm": ("2025-03-03", "happened")}


def test_a_dated_agreement_tells_what_was_agreed_on(tell: Tell) -> None:
    assert told(tell, "Norway agreed on {Monday=2025-03-03} to open talks with Sweden.") == {"agree": ("2025-03-03", "happened")}


def test_an_undated_agreement_leaves_the_plan(tell: Tell) -> None:
    assert told(tell, "Norway agreed to sign the treaty.") == {"sign": (None, "planned")}


def test_what_somebody_will_only_do_after_something_else_is_not_planned(tell: Tell) -> None:
    assert "sign" not in told(tell, "Norway will only sign the treaty after a vote in {May=2025-05}.")
    assert told(tell, "Norway will only agree to sign the treaty after a vote.") == {}
    assert told(tell, "Norway will sign the treaty after a vote.")["sign"] == (None, "planned")


def test_what_the_event_did_to_people_is_its_figure(tell: Tell) -> None:
    (storm,) = tell(LEAD + "The storm in Bergen left more than 30 people injured.")
    assert [(figure.number, figure.mod, figure.unit) for figure in storm.figures] == [(30, "MORE_THAN", "injured")]


def test_what_another_clause_counts_is_not(tell: Tell) -> None:
    mentions = tell(LEAD + "The storm in Bergen left 30 people injured, and Norway sent 12 ships on {Monday=2025-03-03}.")
    storm = next(mention for mention in mentions if mention.trigger.lemma == "storm")
    assert [figure.unit for figure in storm.figures] == ["injured"]
