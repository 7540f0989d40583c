"""Headlines of clauses that are not the main one, of what is reported or denied, and the fallback where no headline passes."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

SUBORDINATE = [
    (
        "The court dismissed the lawsuit that Lund filed on {Monday=2025-03-03} to stop the vote.",
        "file",
        "Lund files lawsuit to stop the vote",
    ),
    ("The court dismissed the lawsuit Anna Lund filed on {Monday=2025-03-03}.", "file", "Anna Lund files lawsuit"),
    ("The mine that collapsed on {Monday=2025-03-03} belongs to a Swede.", "collapse", None),
    ("The tunnel that caved in on {Monday=2025-03-03} reopened.", "cave", "Tunnel caves in"),
    ("The bank, which was founded in {1962=1962}, filed for bankruptcy on {Monday=2025-03-03}.", "found", "Bank is founded"),
    ("The bank, which was founded in {1962=1962}, filed for bankruptcy on {Monday=2025-03-03}.", "file", "Bank files for bankruptcy"),
    ("The bridge, built in {1987=1987}, passed an inspection on {Monday=2025-03-03}.", "build", "Bridge is built"),
    ("The bridge, built in {1987=1987}, passed an inspection on {Monday=2025-03-03}.", "pass", "Bridge passes an inspection"),
    ("Anna Lund, who was first elected in {2020=2020}, will retire.", "elect", "Anna Lund is first elected"),
    ("Norway sent divers, who are expected to arrive on {Monday=2025-03-10}.", "arrive", "Divers to arrive"),
    (
        "Investigators from the Harbour Ministry, who arrived on {Monday=2025-03-03}, found nothing.",
        "arrive",
        "Investigators from the Harbour Ministry arrive",
    ),
]


@pytest.mark.parametrize(("text", "lemma", "headline"), SUBORDINATE)
def test_a_clause_beside_the_main_one_is_told_of_what_it_hangs_on(text: str, lemma: str, headline: str | None, tell: Tell) -> None:
    mentions = [mention for mention in tell(text) if mention.trigger.lemma.split()[0] == lemma]
    assert len(mentions) == 1
    mention = mentions[0]
    shown = (*mention.headlines, mention.clause)[0]
    if headline is None:
        assert "Ministry arrives" not in shown
    else:
        assert shown == headline


def test_the_day_somebody_left_is_not_what_he_left(tell: Tell) -> None:
    mentions = tell("The vote fell on the day Anna Lund left Norway on {Monday=2025-03-03}.\nThe reason Anna Lund left was announced.")
    assert not any("leaves day" in line or "leaves reason" in line for mention in mentions for line in (*mention.headlines, mention.clause))


def test_a_ship_that_people_are_on_is_not_what_they_did(tell: Tell) -> None:
    text = "A fishing boat carrying 12 people capsized in rough seas on {Monday=2025-03-03}, the coast guard said."
    assert only(tell(text), "capsize").headlines[0] == "Fishing boat carrying 12 people capsizes in rough seas, coast guard says"


def test_the_one_who_says_it_is_no_part_of_what_is_said(tell: Tell) -> None:
    text = (
        "The ship left the island and sent a distress call, Harbour Capt. Laura Ness told reporters at a conference on {Monday=2025-03-03}."
    )
    mentions = tell(text)
    assert not any("Ness" in line for mention in mentions if mention.trigger.lemma == "leave" for line in mention.headlines)


REPORTED = [
    ('Judge Anna Lund ruled on {Monday=2025-03-03} that Norway had not shown "a single ballot".', "rule", "Norway did not show"),
    ("The lead over Sweden grew from 212 votes to 238, officials said on {Monday=2025-03-03}.", "say", "from 212 votes to 238"),
    ("The army denied on {Monday=2025-03-03} that it had bombed the hospital.", "deny", "Army denies that it bombed the hospital"),
    ("The owner denied on {Monday=2025-03-03} that the ship had been overloaded.", "deny", "Owner denies that the ship was overloaded"),
]


@pytest.mark.parametrize(("text", "lemma", "words"), REPORTED)
def test_what_is_reported_keeps_its_sense(text: str, lemma: str, words: str, tell: Tell) -> None:
    assert words in only(tell(text), lemma).headlines[0]


def test_what_is_denied_is_told_by_the_denial(tell: Tell) -> None:
    mentions = tell("The army denied bombing the hospital on {Monday=2025-03-03}.")
    assert {line for mention in mentions for line in mention.headlines} == {"Army denies bombing the hospital"}


def test_a_plan_that_is_denied_is_told_by_the_denial(tell: Tell) -> None:
    mentions = tell("Anna Lund denied on {Monday=2025-03-03} that she planned to run for governor in {2026=2026}.")
    shown = {line for mention in mentions for line in (*mention.headlines, mention.clause)[:1]}
    assert not any(line.startswith("Lund plans") or line.startswith("Lund to run") for line in shown)


def test_who_is_due_to_do_it_is_the_subject_and_what_is_hard_to_do_has_none(tell: Tell) -> None:
    due = tell("Anna Lund, who lives in Oslo, is due to be sworn in on {Monday=2025-03-10}.")
    assert only(due, "swear in").headlines[0] == "Anna Lund to be sworn in"
    hard = tell("Anna Lund is hard to beat in the vote on {Monday=2025-03-10}.")
    assert not any("Lund beats" in line or "Lund to beat" in line for mention in hard for line in (*mention.headlines, mention.clause))


def test_two_pronouns_of_one_clause_are_not_one_person(tell: Tell) -> None:
    text = "Ivo Kessler lives in Oslo.\nA woman said she met him on {Monday=2025-03-03}."
    assert not any("Kessler meets Kessler" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))


def test_a_verb_with_an_object_is_the_sentences_own(tell: Tell) -> None:
    text = "The harbour authority disputed on {Monday=2025-03-03} whether a ship had been hit in Norway."
    assert not any("is disputed" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))


def test_a_caption_keeps_its_participle(tell: Tell) -> None:
    mention = only(tell("The bridge in Bergen, destroyed on {Monday=2025-03-03}."), "destroy")
    assert (*mention.headlines, mention.clause)[0] == "Bridge in Bergen is destroyed"


def test_who_suffers_a_crash_does_not_kill(tell: Tell) -> None:
    text = "Norway suffered its worst plane crash on {Monday=2025-03-03}, killing all 72 people aboard."
    lines = [line for mention in tell(text) for line in (*mention.headlines, mention.clause)]
    assert not any(line.startswith("Norway kills") for line in lines)


def test_half_a_quotation_is_not_put_into_the_speakers_mouth(tell: Tell) -> None:
    mention = only(tell("Anna Lund said on {Monday=2025-03-03} that Norway is still “waiting to get a full readout”."), "say")
    assert not any(line.startswith("Anna Lund: “waiting") or line.startswith("Lund: “waiting") for line in mention.headlines)


def test_a_long_quotation_shows_what_is_left_out(tell: Tell) -> None:
    text = (
        "“Until the fighting in the north and in the islands stops, we face the loss of children who go on dying and suffering in the "
        "villages of this long and bitter war,” Anna Lund said in a statement on {Monday=2025-03-03}."
    )
    (mention,) = [mention for mention in tell(text) if mention.trigger.lemma == "say"]
    assert mention.clause.startswith(("Lund: “… we face the loss of children", "Anna Lund: “… we face the loss of children"))
    assert "…”" in mention.clause.replace(" …", "…")


def test_a_nominal_owner_is_not_replaced_by_a_name(tell: Tell) -> None:
    text = "Mayor Anna Lund spoke on {Monday=2025-03-03}.\nIvo Kessler stopped the count in the mayor's race on {Thursday=2025-03-06}."
    assert only(tell(text), "stop").headlines[0] == "Ivo Kessler stops the count in the mayor's race"


def test_his_is_left_out_where_it_may_mean_somebody_named_before(tell: Tell) -> None:
    text = "Ivo Kessler claimed fraud on {Monday=2025-03-03}.\nA judge dismissed his case on {Thursday=2025-03-06}."
    (mention,) = [mention for mention in tell(text) if mention.trigger.lemma == "dismiss"]
    assert mention.headlines[0] == "Judge dismisses case"


FALLBACK = [
    ("The recount ended on {Monday=2025-03-03}.", "Recount ends"),
    ("The court gave them back on {Monday=2025-03-10}.", "“The court gave them back”"),
    ("They took, on {Monday=2025-03-03}, 12 bridges that Norway had built.", "“They took … 12 bridges that Norway had built”"),
    ("They took 12 bridges on {Monday=2025-03-03}.", "“They took 12 bridges”"),
]


@pytest.mark.parametrize(("text", "clause"), FALLBACK)
def test_the_fallback_leaves_its_date_to_the_timeline(text: str, clause: str, tell: Tell) -> None:
    (mention,) = tell(text)
    assert not mention.headlines
    assert mention.clause == clause


def test_whose_trip_it_was_is_said_by_name(tell: Tell) -> None:
    text = "Minister Anna Lund spoke in Bergen.\nHer trip to Norway came on {Monday=2025-03-03}."
    (mention,) = [mention for mention in tell(text) if mention.trigger.lemma == "trip"]
    assert not any(line.endswith("comes") for line in (*mention.headlines, mention.clause))


OF_ANTECEDENT = [
    pytest.param("The recount, which ended on {Monday=2025-03-03}, changed 26 votes.", "end", "Recount ends", id="one"),
    pytest.param("The baths, which opened in {1936=1936}, were modernised.", "open", "Baths open", id="many"),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), OF_ANTECEDENT)
def test_a_relative_clause_with_only_its_date_is_told_of_its_noun(text: str, lemma: str, expected: str, tell: Tell) -> None:
    assert only(tell(text), lemma).clause == expected


def test_an_article_that_opens_the_sentence_is_small_behind_says(tell: Tell) -> None:
    text = "A stuck valve caused the explosion in Bergen, federal investigators said {Tuesday=2025-03-04}."
    assert only(tell(text), "say").headlines[0].startswith("Federal investigators say a stuck valve")


def test_an_organisation_called_after_its_people_takes_the_plural(tell: Tell) -> None:
    assert only(tell("The Friends handed in a petition on {Monday=2025-03-03}."), "hand in").headlines[0] == "Friends hand in a petition"
