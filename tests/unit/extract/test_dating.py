"""Each date goes to the event it dates; each rule has a case that it must leave alone."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, dates, only, read_weekday

CASES = [
    pytest.param("The minister resigned {on Tuesday=2025-03-04}.", {"resign": "2025-03-04"}, id="a date dates its own clause"),
    pytest.param(
        "The minister said {Thursday=2025-03-06} that rebels had attacked the port.",
        {"say": "2025-03-06"},
        id="rule 2: right after a saying verb the date says when it was said",
    ),
    pytest.param(
        "The family of the photographer said late {Thursday=2025-03-06} they believe he died in the desert.",
        {"say": "2025-03-06"},
        id="rule 2 against the parser, which joins the evening to the belief",
    ),
    pytest.param(
        "Anna Lund said on {Friday=2025-03-07} Norway is counting on Sweden.",
        {"say": "2025-03-07"},
        id="rule 2 against the parser, which joins the day to the name behind it",
    ),
    pytest.param(
        "The minister said Norway and Sweden will sign the treaty in Oslo on {Monday=2025-03-10}.",
        {"sign": "2025-03-10"},
        id="rule 2 leaves a date alone that stands in what was said",
    ),
    pytest.param(
        "The meeting {yesterday=2025-03-06} between Norway and Sweden brought no result.",
        {"meeting": "2025-03-06"},
        id="rule 3: the event noun right before a bare date",
    ),
    pytest.param(
        "The government postponed the vote {yesterday=2025-03-06}.",
        {"postpone": "2025-03-06"},
        id="rule 3 leaves a noun alone that a full verb does something to",
    ),
    pytest.param(
        "The visit came on the heels of the minister's call with Norway on {Wednesday=2025-03-05}.",
        {"call": "2025-03-05"},
        id="rule 6: under a light verb the event noun whose phrase ends at the date",
    ),
    pytest.param("The talks in Oslo on {Monday=2025-03-03} were difficult.", {"talk": "2025-03-03"}, id="rule 4: a copula's subject noun"),
    pytest.param("The parliament has debated the law since {Monday=2025-03-03}.", {}, id="rule 1: since dates nothing"),
    pytest.param("Norway will decide by {Friday=2025-03-14}.", {}, id="rule 1: by dates nothing"),
    pytest.param(
        "Since the founding of the club in {1949=1949}, the rule was invoked twice.", {}, id="rule 1 holds for what stands below since"
    ),
    pytest.param(
        "Norway was invited to join the club in {July 1997=1997-07}.", {"invite": "1997-07"}, id="a plan for long ago is the planning"
    ),
    pytest.param("Starting in {2012=2012}, the army deployed troops in Bergen.", {"deploy": "2012"}, id="starting in is a preposition"),
    pytest.param("Exports rose compared with {a year ago=2024-03}.", {}, id="rule 1: a comparison dates nothing"),
    pytest.param(
        "Friday's edition of {Thursday=2025-03-06}'s paper cites the minister.", {}, id="a possessive date says which one, not when"
    ),
    pytest.param("The city adopted its {2022=2022} housing policy.", {}, id="a year inside a name of a thing dates nothing"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_date_goes_to_its_event(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


def test_a_date_before_both_verbs_dates_both(tell: Tell) -> None:
    text = "Foreign Minister Mara Holt on {Wednesday=2025-03-05} rejected the offer and recalled the ambassador."
    assert dates(tell(text)) == {"reject": "2025-03-05", "recall": "2025-03-05"}


def test_a_date_after_the_second_verb_dates_only_that_one(tell: Tell) -> None:
    text = "Foreign Minister Mara Holt rejected the offer and recalled the ambassador on {Wednesday=2025-03-05}."
    assert dates(tell(text)) == {"recall": "2025-03-05"}


def test_what_was_said_on_an_occasion_has_the_date_of_the_occasion(tell: Tell) -> None:
    mentions = tell("At {last year=2024}'s climate conference, Foreign Minister Mara Holt said that Norway's aims had changed.")
    assert dates(mentions) == {"say": "2024"}


def test_a_call_by_means_of_which_something_was_done_has_the_same_date(tell: Tell) -> None:
    mentions = tell("President Mara Holt angered Sweden on {Wednesday=2025-03-05} by offering a deal in her first call with Ivo Kessler.")
    assert dates(mentions)["call"] == "2025-03-05"


def test_the_past_tense_takes_a_date_without_a_year_a_year_back(tell: Tell) -> None:
    mentions = tell("Police arrested the mayor on {December 30=2025-12-30}.")
    assert dates(mentions) == {"arrest": "2024-12-30"}


def test_a_plan_keeps_its_date_ahead(tell: Tell) -> None:
    mentions = tell("Police will question the mayor on {December 30=2025-12-30}.")
    assert dates(mentions) == {"question": "2025-12-30"}


def test_only_a_main_clause_of_the_lead_in_the_simple_past_gets_the_articles_date_and_with_doubt(tell: Tell) -> None:
    mentions = tell("President Mara Holt met Ivo Kessler in Oslo.\n\nHolt visited a school in Bergen.")
    assert [(mention.trigger.lemma, mention.basis, mention.when and mention.when.edtf) for mention in mentions] == [
        ("meet", "published", "2025-03-07?"),
        ("visit", "stated", None),
    ]


def test_without_a_document_date_the_lead_stays_undated(tell: Tell) -> None:
    assert dates(tell("President Mara Holt met Ivo Kessler in Oslo.", dct=None)) == {}


def test_an_age_dates_nothing(tell: Tell) -> None:
    assert dates(tell("The {61-year-old=P61Y} minister resigned.")) == {"resign": "2025-03-07?"}


def test_the_reading_says_how_the_date_was_joined(tell: Tell) -> None:
    (mention,) = tell("The minister resigned {on Tuesday=2025-03-04}.")
    assert mention.reading[-1] == "“on Tuesday” dates “resigned” in the sentence's structure."


AHEAD = [
    pytest.param("The vote is set for {Thursday=2025-03-13}.", {"vote": "2025-03-13"}, id="set for"),
    pytest.param("A second vote is scheduled for {April 2=2025-04-02}.", {"vote": "2025-04-02"}, id="scheduled for"),
    pytest.param("The board has scheduled a vote for {Monday=2025-03-10}.", {"vote": "2025-03-10"}, id="scheduled a vote for"),
    pytest.param("The parade has been postponed until {Saturday=2025-03-08}.", {"parade": "2025-03-08"}, id="postponed until"),
    pytest.param("The court adjourned the hearing until {Thursday=2025-03-13}.", {"hearing": "2025-03-13"}, id="adjourned until"),
    pytest.param("The board is due to vote on {Thursday=2025-03-13}.", {"vote": "2025-03-13"}, id="due to"),
    pytest.param("Mara Holt is due to be sworn in on {20 March=2025-03-20}.", {"swear in": "2025-03-20"}, id="due to be"),
    pytest.param(
        "The council's next day of work is on {March 20=2025-03-20}, when it will vote on the budget.", {"vote": "2025-03-20"}, id="when"
    ),
    pytest.param("The vote that the board had scheduled for {Monday=2025-03-10} is off.", {"vote": "2025-03-10"}, id="that was scheduled"),
    pytest.param("The parade lasted until {Saturday=2025-03-01}.", {}, id="not: lasted until"),
    pytest.param("Mara Holt waited in Bergen for {Thursday=2025-03-13}.", {}, id="not: waited for"),
]


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_a_plan_names_the_day_of_what_is_planned(text: str, expected: dict[str, str], tell: Tell) -> None:
    mentions = tell(text)
    assert dates(mentions) == expected
    assert all(mention.status == "planned" for mention in mentions if mention.when is not None)


def test_a_plan_told_in_the_present_lies_ahead_of_the_article(tell: Tell) -> None:
    text = "Spring came late.\n\nThe trial {} due to start on {{Thursday=2025-03-06}}."
    is_due, was_due = read_weekday(text.format("is"), tell), read_weekday(text.format("was"), tell)
    assert (is_due, was_due) == ("2025-03-13", "2025-03-06")


def test_a_day_that_something_was_set_for_lies_ahead_even_in_the_past_tense(tell: Tell) -> None:
    assert read_weekday("The council planned a rally in Bergen for {Thursday=2025-03-06}.", tell) == "2025-03-13"


def test_a_plan_in_a_report_of_the_day_before_may_be_of_that_day(tell: Tell) -> None:
    assert read_weekday("The army said that it will attack Bergen on {Thursday=2025-03-06}.", tell) == "2025-03-06"


def test_a_second_verb_in_the_simple_past_gets_the_date_of_the_first_as_inferred(tell: Tell) -> None:
    met = only(tell("Governor Mara Holt visited Bergen on {Thursday=2025-03-06} and met Ivo Kessler."), "meet")
    assert (met.when and met.when.edtf, met.basis, met.timex) == ("2025-03-06", "inferred", None)
    assert "visited" in met.reading[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Governor Mara Holt visited Bergen on {Thursday=2025-03-06} and later met Ivo Kessler.",
        "Governor Mara Holt visited Bergen on {Thursday=2025-03-06} and will meet Ivo Kessler.",
        "Governor Mara Holt visited Bergen on {Thursday=2025-03-06} and Anna Lund met Ivo Kessler.",
    ],
)
def test_a_second_verb_of_another_time_or_another_subject_gets_no_date(text: str, tell: Tell) -> None:
    assert only(tell(text), "meet").when is None


DAYS_THAT_OPEN = [
    ("On {Tuesday=2025-03-04} rebels searched the office.", "search", ["rebels", "office"]),
    ("On {Sunday=2025-03-02} rebels attacked a convoy.", "attack", ["rebels", "convoy"]),
    ("{Wednesday=2025-03-05} rebels seized computers.", "seize", ["rebels", "computers"]),
]


@pytest.mark.parametrize(("text", "lemma", "names"), DAYS_THAT_OPEN)
def test_a_day_that_opens_a_sentence_is_no_part_of_its_subject(text: str, lemma: str, names: list[str], tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert mention.when is not None
    assert [item.name for item in mention.participants] == names


def test_a_weekday_with_an_article_belongs_to_its_noun(tell: Tell) -> None:
    (mention,) = tell("The {Sunday=2025-03-02} concert in Bergen drew police on {Monday=2025-03-03}.")
    assert mention.participants[0].name == "Sunday concert"


def test_hours_do_not_hide_their_day(tell: Tell) -> None:
    text = "Workers gathered in Bergen from {9 a.m.=2025-03-07T09:00} to {noon on Monday=2025-03-03T12:00}."
    assert dates(tell(text)) == {"gather": "2025-03-03"}
    assert dates(tell("The road was closed until {noon on Monday=2025-03-03T12:00}.")) == {}


def test_a_day_that_comes_again_dates_nothing(tell: Tell) -> None:
    assert dates(tell("The council meets in Bergen every {second Tuesday=2025-03-04}.")) == {}


CALLED_OFF = [
    pytest.param("{Thursday=2025-03-13}'s rally in Bergen has been called off.", {"rally": "2025-03-13"}, id="called off"),
    pytest.param("The mayor cancelled {Monday=2025-03-10}'s rally.", {"rally": "2025-03-10"}, id="cancelled"),
    pytest.param("The talks planned for {Thursday=2025-03-13} were cancelled.", {"talk": "2025-03-13"}, id="planned for"),
]


@pytest.mark.parametrize(("text", "expected"), CALLED_OFF)
def test_what_was_called_off_keeps_the_day_ahead_that_names_it_and_did_not_happen(text: str, expected: dict[str, str], tell: Tell) -> None:
    mentions = tell(text)
    assert dates(mentions) == expected
    assert [mention.status for mention in mentions if mention.when is not None] == ["denied"]


def test_what_was_called_off_behind_the_article_is_not_moved_ahead(tell: Tell) -> None:
    assert dates(tell("{Saturday=2025-03-01}'s rally in Bergen was cancelled.")) == {"rally": "2025-03-01"}


COUNTED = [
    pytest.param(
        "Mara Holt resigned on {Wednesday=2025-03-05}, the day after rebels shelled the port.",
        {"resign": "2025-03-05", "shell": "2025-03-04"},
        id="the day after",
    ),
    pytest.param(
        "Mara Holt resigned on {Wednesday, the morning=2025-03-05TMO} after she lost a vote of the council.",
        {"resign": "2025-03-05", "lose": "2025-03-04"},
        id="the morning after, read as one expression",
    ),
    pytest.param(
        "Mara Holt resigned on {Wednesday=2025-03-05}, eight days after an explosion at the mill killed six people.",
        {"resign": "2025-03-05", "explosion": "2025-02-25", "kill": "2025-02-25"},
        id="eight days after",
    ),
    pytest.param(
        "Mara Holt resigned on {Wednesday=2025-03-05}, two days before rebels shelled the port.",
        {"resign": "2025-03-05", "shell": "2025-03-07"},
        id="two days before",
    ),
    pytest.param(
        "Mara Holt resigned on {Wednesday=2025-03-05}, hours after rebels shelled the port.", {"resign": "2025-03-05"}, id="not: hours"
    ),
    pytest.param(
        "Mara Holt resigned on {Wednesday=2025-03-05}, a week after rebels shelled the port.", {"resign": "2025-03-05"}, id="not: weeks"
    ),
    pytest.param(
        "Mara Holt resigned on {Wednesday=2025-03-05}, after rebels shelled the port.", {"resign": "2025-03-05"}, id="not: no count"
    ),
    pytest.param(
        "Mara Holt resigned in {March=2025-03}, the day after rebels shelled the port.", {"resign": "2025-03"}, id="not: from a month"
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_count_of_days_leads_from_the_dated_event_to_the_other(text: str, expected: dict[str, str], tell: Tell) -> None:
    mentions = tell(text)
    assert dates(mentions) == expected
    assert all(mention.basis == "inferred" for mention in mentions if mention.when is not None and mention.trigger.lemma != "resign")


def test_a_bare_date_ahead_is_that_of_the_planned_verb_and_not_of_its_topic(tell: Tell) -> None:
    assert dates(tell("Shareholders will vote on the deal {March 24=2025-03-24}.")) == {"vote": "2025-03-24"}
    assert dates(tell("The meeting {Wednesday=2025-03-05} in Bergen angered the mayor."))["meeting"] == "2025-03-05"


def test_the_day_of_a_clause_with_when_is_not_that_of_the_noun_before_it(tell: Tell) -> None:
    text = "Mara Holt spoke of the explosion {Monday=2025-03-03} when she visited the port of Bergen."
    assert dates(tell(text)) == {"speak": "2025-03-03", "visit": "2025-03-03"}
    assert "speak" not in dates(tell("Mara Holt spoke of the explosion {Monday=2025-03-03}."))


def test_what_is_scheduled_has_the_day_of_its_schedule(tell: Tell) -> None:
    assert dates(tell("The parties split ahead of the elections in Norway scheduled in {April=2025-04}.")) == {"election": "2025-04"}


def test_the_day_of_what_something_is_set_to_do_is_that_of_the_deed(tell: Tell) -> None:
    assert dates(tell("The case on {Tuesday=2025-03-11} was set to move to the courts of Bergen.")) == {"move": "2025-03-11"}
    assert "set" in dates(tell("The date of the trial in Bergen was set on {Tuesday=2025-03-04}."))


def test_of_two_days_in_a_row_neither_is_lost(tell: Tell) -> None:
    row = "The board rejected the plan on {Sunday=2025-03-02} and {Monday=2025-03-03}."
    assert dates(tell(row)) == {"reject": "2025-03-02/2025-03-03"}


def test_two_days_apart_are_two_times(tell: Tell) -> None:
    three = "The board rejected the plan on {Sunday=2025-03-02}, {Monday=2025-03-03} and {Tuesday=2025-03-04}."
    assert dates(tell(three)) == {"reject": "2025-03-02/2025-03-04"}
    gap = "The board rejected the plan on {Saturday=2025-03-01}, {Monday=2025-03-03} and {Tuesday=2025-03-04}."
    assert dates(tell(gap)) == {"reject": "2025-03-01"}
    apart = "The board rejected the plan on {Monday=2025-03-03} and {Thursday=2025-03-06}."
    assert dates(tell(apart))["reject"] in ("2025-03-03", "2025-03-06")


def test_of_two_dates_of_which_one_is_meant_neither_is_chosen(tell: Tell) -> None:
    either = "The board rejected the plan in {April=2024-04} or {May=2024-05}."
    assert dates(tell(either)) == {"reject": "2024-04/2024-05"}
    assert dates(tell("In {April=2024-04} or {May=2024-05}, the board rejected the plan.")) == {"reject": "2024-04/2024-05"}
    assert dates(tell("The board rejected the plan in {April=2024-04} and {May=2024-05}.")) == {"reject": "2024-04"}


def test_a_perfect_as_of_a_day_is_older_than_the_day(tell: Tell) -> None:
    assert dates(tell("As of {Wednesday=2025-03-05}, the storm had killed nine people in Bergen.")) == {}
    assert dates(tell("The storm has killed nine people in Bergen as of {Wednesday=2025-03-05}.")) == {}
    assert dates(tell("As of {Wednesday=2025-03-05}, rebels were attacking the port of Bergen.")) == {"attack": "2025-03-05"}
    assert dates(tell("The ban took effect as of {Wednesday=2025-03-05}.")) == {"take": "2025-03-05"}


def test_what_is_going_on_has_no_day_gone_by(tell: Tell) -> None:
    rebels = "Rebels, unknown {last week=2025-02-24/2025-03-02}, are attacking the port of Bergen."
    assert dates(tell(rebels)) == {}
    assert dates(tell(rebels.replace("are attacking", "attacked"))) == {"attack": "2025-02-24/2025-03-02"}
    entry = "{March 5=2025-03-05} - Ministers are meeting in Oslo."
    assert dates(tell(entry)) == {"meet": "2025-03-05"}


def test_one_day_into_the_next_is_both(tell: Tell) -> None:
    assert dates(tell("Blasts shook the port of Bergen {Wednesday=2025-03-05} into {Thursday morning=2025-03-06TMO}.")) == {
        "shake": "2025-03-05/2025-03-06"
    }
    assert dates(tell("The board put the rules of {Wednesday=2025-03-05} into a law on {Friday=2025-03-07}.")) == {"put": "2025-03-07"}


def test_a_tally_of_a_time_not_over_has_no_day(tell: Tell) -> None:
    tally = "At least 27 people have been killed in Bergen {this week=2025-03-03/2025-03-09}."
    assert dates(tell(tally)) == {}
    assert dates(tell(tally.replace("have been", "were"))) == {"kill": "2025-03-03/2025-03-09"}
    assert dates(tell(tally.replace("At least 27 people have", "Ivo Berg has"))) == {"kill": "2025-03-03/2025-03-09"}
    assert dates(tell(tally.replace("this week=2025-03-03/2025-03-09", "today=2025-03-07"))) == {"kill": "2025-03-07"}


def test_a_day_at_best_is_in_doubt(tell: Tell) -> None:
    vote = "The board could vote on the plan as early as {Monday=2025-03-10}."
    assert dates(tell(vote)) == {"vote": "2025-03-10?"}
    assert dates(tell(vote.replace("as early as", "early on"))) == {"vote": "2025-03-10"}
    assert dates(tell("The board will vote on the plan, perhaps in {May=2025-05}.")) == {"vote": "2025-05?"}
    assert dates(tell("The board rejected the plan as early as {Monday=2025-03-03}.")) == {"reject": "2025-03-03"}
