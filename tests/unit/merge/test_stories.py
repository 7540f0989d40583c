"""Whole stories, labelled by hand: which mentions tell of one event, and which only look so."""

from dataclasses import replace
from typing import Any

from tests.unit.merge.telling import article, event_of, groups, timeline, told


def test_one_meeting_told_with_different_words_is_one_event() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
        article(
            "b",
            "2031-05-06",
            told(
                "The [talks] between Moor and Holt took place on Monday.", "2031-05-05", lemma="talk", pos="noun", people=["Moor", "Holt"]
            ),
        ),
        article("c", "2031-05-06", told("Holt [sat down] with Ada Moor.", lemma="sit down", people=["Holt", "Ada Moor"])),
    )
    assert groups(story) == [{"a-0", "b-0", "c-0"}]


def test_two_meetings_of_one_person_on_one_day_stay_apart() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
        article(
            "b", "2031-05-06", told("Ada Moor [met] Cleo Park on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Cleo Park"])
        ),
    )
    assert len(groups(story)) == 2


def test_an_undated_mention_between_two_meetings_that_fit_alike_joins_neither() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
        article(
            "b", "2031-05-06", told("Ada Moor [met] Cleo Park on Tuesday.", "2031-05-06", lemma="meet", people=["Ada Moor", "Cleo Park"])
        ),
        article("c", "2031-05-06", told("Ada Moor held a [meeting].", lemma="meeting", pos="noun", people=["Ada Moor"])),
    )
    assert event_of(story, "c-0").when is None


def test_a_statement_about_a_meeting_is_not_the_meeting() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
        article(
            "b",
            "2031-05-06",
            told(
                "Ada Moor [said] on Monday that she met Ben Holt.",
                "2031-05-05",
                lemma="say",
                people=["Ada Moor", "Ben Holt"],
                kind="statement",
            ),
        ),
    )
    assert len(groups(story)) == 2


def test_a_planned_meeting_of_others_is_not_the_meeting_that_was_held() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-05",
            told(
                "Ada Moor [met] Ben Holt in Oxmoor on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"], place="Oxmoor"
            ),
        ),
        article(
            "b",
            "2031-05-05",
            told(
                "Union and company officials would [meet] in Oxmoor on Monday.",
                "2031-05-05",
                lemma="meet",
                groups=["Union and company officials"],
                place="Oxmoor",
                status="planned",
            ),
        ),
    )
    assert len(groups(story)) == 2
    assert event_of(story, "b-0").status == "planned"


def test_a_plan_that_a_later_article_reports_as_carried_out_is_one_event_that_says_so() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-03",
            told("Ada Moor will [meet] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"], status="planned"),
        ),
        article("b", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
    )
    (event,) = story.events
    assert event.status == "happened"
    plan = next(citation for citation in event.citations if citation.mention == "a-0")
    assert "This article tells of it as planned; another reports that it happened." in plan.reading


def test_a_future_meeting_without_a_date_does_not_join_the_one_that_was_held() -> None:
    story = timeline(
        article("a", "2031-05-06", told("Ada Moor [met] Ben Holt on Monday.", "2031-05-05", lemma="meet", people=["Ada Moor", "Ben Holt"])),
        article(
            "b",
            "2031-05-06",
            told("Ada Moor and Ben Holt would [meet] again soon.", lemma="meet", people=["Ada Moor", "Ben Holt"], status="planned"),
        ),
    )
    assert event_of(story, "b-0").when is None


def test_a_bridge_and_its_reopening_are_two_events() -> None:
    story = timeline(
        article(
            "a",
            "2031-03-04",
            told("The council [closed] the Tarn bridge on Monday.", "2031-03-03", lemma="close", bodies=["Oxmoor Council"], place="Tarn"),
        ),
        article(
            "b",
            "2031-03-12",
            told(
                "The council [reopened] the Tarn bridge on Tuesday.", "2031-03-11", lemma="reopen", bodies=["Oxmoor Council"], place="Tarn"
            ),
        ),
        article(
            "c",
            "2031-03-12",
            told(
                "The Tarn bridge was [shut] by Oxmoor Council on 3 March.",
                "2031-03-03",
                lemma="shut",
                bodies=["Oxmoor Council"],
                place="Tarn",
            ),
        ),
    )
    assert groups(story) == [{"a-0", "c-0"}, {"b-0"}]


def test_an_earthquake_and_its_dead_are_one_event_with_a_growing_toll() -> None:
    story = timeline(
        article(
            "a",
            "2031-07-02",
            told(
                "An [earthquake] struck Valdora on Wednesday, killing at least 28 people.",
                "2031-07-02",
                pos="noun",
                place="Valdora",
                figures=[("at least 28 people", 28, "killed")],
            ),
        ),
        article(
            "b",
            "2031-07-04",
            told(
                "The [quake] in Valdora on 2 July killed more than 30 people.",
                "2031-07-02",
                pos="noun",
                place="Valdora",
                figures=[("more than 30 people", 30, "killed")],
            ),
        ),
    )
    (event,) = story.events
    (toll,) = event.disagreements
    assert toll.about == "dead"
    assert [claim.value for claim in toll.claims] == ["more than 30 people", "at least 28 people"]


def test_the_harm_told_in_one_sentence_with_its_cause_joins_the_cause() -> None:
    story = timeline(
        article(
            "a",
            "2031-07-03",
            told("A [blast] tore through the Corrin mill on Wednesday.", "2031-07-02", pos="noun", place="Corrin"),
            told("The [violence] left nine people hurt.", pos="noun", lemma="blast"),
        )
    )
    assert groups(story) == [{"a-0", "a-1"}]
    assert "points back" in event_of(story, "a-1").citations[-1].reading[-1]


def test_a_takeover_bid_and_its_rejection_are_two_events() -> None:
    story = timeline(
        article(
            "a",
            "2031-09-02",
            told("Norvik [offered] 3 billion for Halden on Monday.", "2031-09-01", lemma="offer", bodies=["Norvik", "Halden"]),
        ),
        article(
            "b",
            "2031-09-03",
            told("Halden [rejected] the bid from Norvik on Tuesday.", "2031-09-02", lemma="reject", bodies=["Halden", "Norvik"]),
        ),
    )
    assert len(groups(story)) == 2


def test_what_one_person_said_is_never_what_another_said() -> None:
    words = "“We will not sell this company to anybody”"
    story = timeline(
        article(
            "a", "2031-09-02", told(f"Ada Moor [said] {words} on Monday.", "2031-09-01", lemma="say", people=["Ada Moor"], kind="statement")
        ),
        article(
            "b", "2031-09-02", told(f"Ben Holt [said] {words} on Monday.", "2031-09-01", lemma="say", people=["Ben Holt"], kind="statement")
        ),
        article(
            "c",
            "2031-09-02",
            told(f"{words}, Moor [told] reporters on Monday.", "2031-09-01", lemma="tell", people=["Moor"], kind="statement"),
        ),
    )
    assert {"a-0", "c-0"} in groups(story)
    assert {"b-0"} in groups(story)


def test_a_name_spelt_in_three_ways_is_one_person_in_one_spelling() -> None:
    story = timeline(
        article(
            "a",
            "2031-05-06",
            told(
                "Ada Moor [met] Oleg Dubrovsky on Monday.",
                "2031-05-05",
                lemma="meet",
                people=["Ada Moor", "Oleg Dubrovsky"],
                headline="Moor meets Dubrovsky",
            ),
        ),
        article(
            "b",
            "2031-05-06",
            told(
                "Oleg Dubrovskyy [met] Ada Moor on Monday.",
                "2031-05-05",
                lemma="meet",
                people=["Oleg Dubrovskyy", "Ada Moor"],
                headline="Dubrovskyy meets Moor",
            ),
        ),
        article(
            "c",
            "2031-05-06",
            told(
                "Oleg Dubrovskyy [met] Ada Moor on Monday.",
                "2031-05-05",
                lemma="meet",
                people=["Dubrovskyy", "Moor"],
                headline="Dubrovskyy meets Moor",
            ),
        ),
        article(
            "d", "2031-05-06", told("Dubrovskiy [met] Moor.", lemma="meet", people=["Dubrovskiy", "Moor"], headline="Dubrovskiy meets Moor")
        ),
    )
    (event,) = story.events
    assert [entity.name for entity in event.entities] == ["Ada Moor", "Oleg Dubrovskyy"]
    assert "Dubrovskyy" in event.headline
    assert {citation.exact for citation in event.citations} >= {"Dubrovskiy met Moor."}


def test_a_family_name_that_two_people_bear_does_not_tear_an_event_apart() -> None:
    story = timeline(
        article(
            "a", "2031-05-06", told("Ada Moor [died] in Oxmoor on Monday.", "2031-05-05", lemma="die", people=["Ada Moor"], place="Oxmoor")
        ),
        article("b", "2031-05-06", told("Moor [died] in Oxmoor on Monday.", "2031-05-05", lemma="die", people=["Moor"], place="Oxmoor")),
        article("c", "2031-05-06", told("Eve Moor [wept].", people=["Eve Moor"])),
    )
    assert {"a-0", "b-0"} in groups(story)


def test_two_sentences_that_share_only_a_day_and_a_verb_of_all_work_are_two_events() -> None:
    story = timeline(
        article("a", "2031-05-06", told("The numbers [came] out on Monday.", "2031-05-05", lemma="come")),
        article("b", "2031-05-06", told("Rain [came] to the north on Monday.", "2031-05-05", lemma="come")),
    )
    assert len(groups(story)) == 2


def test_the_deaths_told_in_the_sentence_of_the_blast_are_part_of_the_blast_and_bring_others_along() -> None:
    sentence = "The Corrin mill exploded on Wednesday, killing nine workers."
    nine: dict[str, Any] = {"lemma": "kill", "figures": [("nine workers", 9, "worker")]}
    made, (blast,) = article(
        "a", "2031-07-03", told(sentence.replace("exploded", "[exploded]"), "2031-07-02", lemma="explode", bodies=["Corrin mill"])
    )
    _, (deaths,) = article("a", "2031-07-03", told(sentence.replace("killing", "[killing]"), **nine))
    story = timeline(
        (made, (blast, replace(deaths, id="a-deaths"))),
        article("b", "2031-07-09", told("The blast [killed] nine workers.", **nine)),
        article("c", "2031-07-09", told("A bus crash [killed] two nurses.", lemma="kill", figures=[("two nurses", 2, "nurse")])),
    )
    assert {"a-0", "a-deaths", "b-0"} in groups(story)
    assert event_of(story, "c-0").when is None


def test_the_deaths_of_an_old_blast_do_not_join_the_one_that_everybody_tells_of() -> None:
    mill: dict[str, Any] = {"bodies": ["Corrin mill"], "pos": "noun", "lemma": "explosion"}
    recent = [article(f"r{n}", "2031-07-03", told("The Corrin mill [explosion] on Wednesday.", "2031-07-02", **mill)) for n in range(6)]
    sentence = "An explosion at the Corrin mill in 2019 killed two workers."
    made, (blast,) = article("a", "2031-07-09", told(sentence.replace("explosion", "[explosion]"), "2019", **mill))
    _, (deaths,) = article("a", "2031-07-09", told(sentence.replace("killed", "[killed]"), lemma="kill", bodies=["Corrin mill"]))
    story = timeline(*recent, (made, (blast, replace(deaths, id="a-deaths"))))
    assert {"a-0", "a-deaths"} in groups(story)


def test_a_plan_for_a_place_and_a_day_becomes_the_gathering_there_whatever_its_word() -> None:
    plan = told("A memorial service will be [held] at St Brice's Hall on Sunday.", "2031-05-04", lemma="hold", status="planned")
    crowd = told("More than 300 people [packed] St. Brice's Hall on Sunday.", "2031-05-04", lemma="pack")
    story = timeline(article("a", "2031-05-02", plan), article("b", "2031-05-05", crowd))
    assert groups(story) == [{"a-0", "b-0"}]
    assert story.events[0].status == "happened"
    assert story.events[0].headline == "More than 300 people packed St. Brice's Hall on Sunday"
    assert "This article tells of it as planned; another reports that it happened." in story.events[0].citations[1].reading


def test_a_theft_at_the_place_of_a_planned_service_is_not_the_service() -> None:
    plan = told("A memorial service will be [held] at St Brice's Hall on Sunday.", "2031-05-04", lemma="hold", status="planned")
    theft = told("Thieves [stole] the bells of St Brice's Hall on Sunday.", "2031-05-04", lemma="steal")
    assert len(groups(timeline(article("a", "2031-05-02", plan), article("b", "2031-05-05", theft)))) == 2


def test_a_service_in_another_hall_of_the_town_is_not_the_planned_one() -> None:
    plan = told("A memorial service will be [held] at St Brice's Hall on Sunday.", "2031-05-04", lemma="hold", status="planned")
    crowd = told("More than 300 people [packed] the Seamen's Hall on Sunday.", "2031-05-04", lemma="pack")
    assert len(groups(timeline(article("a", "2031-05-02", plan), article("b", "2031-05-05", crowd)))) == 2


def test_a_judge_and_judge_oakes_may_be_one_and_last_week_the_monday_in_it() -> None:
    other = told("Ben Holt [resigned] on Friday.", "2031-05-16", lemma="resign", people=["Ben Holt"])
    story = timeline(
        article(
            "a",
            "2031-05-06",
            told("A county judge [dismissed] the lawsuit on Monday.", "2031-05-05", lemma="dismiss", groups=["county judge"]),
            other,
        ),
        article(
            "b", "2031-05-12", told("A judge [dismissed] the case last week.", "2031-05-05/2031-05-11", lemma="dismiss", groups=["judge"])
        ),
        article(
            "c", "2031-05-20", told("Judge Eve Oakes [threw out] the case on May 5.", "2031-05-05", lemma="throw out", people=["Eve Oakes"])
        ),
    )
    assert {"a-0", "b-0", "c-0"} in groups(story)


def test_two_bodies_that_both_end_on_court_are_two_bodies() -> None:
    tax = told("The tax court [dismissed] the owner's complaint on Monday.", "2031-05-05", lemma="dismiss", groups=["tax court"])
    wages = told("A claim for wages was [thrown out] by the labour court.", "2031-05-05", lemma="throw out", groups=["labour court"])
    story = timeline(article("a", "2031-05-06", tax), article("b", "2031-05-06", wages))
    assert len(groups(story)) == 2


def test_an_oath_of_office_is_the_swearing_in_that_was_due() -> None:
    due = told("Ada Moor is to be [sworn in] on 6 May.", "2031-05-06", lemma="swear in", people=["Ada Moor"], status="planned")
    took = told("Ada Moor [took] the oath on Tuesday.", "2031-05-06", lemma="take", people=["Ada Moor"], figures=[("oath", 1, "oath")])
    assert groups(timeline(article("a", "2031-05-01", due), article("b", "2031-05-07", took))) == [{"a-0", "b-0"}]
