"""Dates that belong to the word beside the nearest one: entries of chronologies, statements, plans, commitments, epithets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.extract import extract
from generator.extract.entry import entry_date
from generator.model import Span
from generator.resources import Resources
from tests.unit.extract.conftest import Tell, dates, only, read, read_weekday

ENTRIES = [
    pytest.param("{20 February=2025-02-20}: The dome over the well fails.", {"fail": "2025-02-20"}, id="a colon"),
    pytest.param("{8 January=2025-01-08} - A judge orders the port closed.", {"order": "2025-01-08"}, id="a dash"),
    pytest.param(
        "{June 15=2024-06-15} – The council approves a budget for the rest of {2024=2024}.", {"approve": "2024-06-15"}, id="a year within"
    ),
    pytest.param(
        "{June 15=2024-06-15}: The council says that it voted on {June 12=2024-06-12}.",
        {"say": "2024-06-15", "vote": "2024-06-12"},
        id="a day within is its own verb's",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENTRIES)
def test_an_entry_of_a_chronology_happened_on_the_day_that_it_opens_with(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


@pytest.mark.parametrize(
    ("text", "date", "opens"),
    [
        ("28 July 2009 Ada Moor's office is searched.", "28 July 2009", True),
        ("July 28, 2009 Ada Moor's office is searched.", "July 28, 2009", True),
        ("July 2009 Hearings begin.", "July 2009", True),
        ("2012 Olympics officials met.", "2012", False),
        ("Friday Prayers begin.", "Friday", False),
        ("28 July 2009 was a Tuesday.", "28 July 2009", False),
    ],
)
def test_a_day_with_its_year_before_a_capital_opens_an_entry(text: str, date: str, opens: bool) -> None:
    found = entry_date(Span(0, len(text)), text, [Span(0, len(date))])
    assert (found is not None) == opens
    assert found is None or found[1] == len(date) + 1


def test_a_day_with_an_aside_behind_it_opens_no_entry(tell: Tell) -> None:
    text = "Monday - a holiday - saw Lund resign."
    assert entry_date(Span(0, len(text)), text, [Span(0, 6)]) is None


PAPERS = [
    pytest.param(
        "The company admitted in a statement released late {Thursday=2025-03-06} that it never tested the cement.",
        {"admit": "2025-03-06"},
        id="a statement",
    ),
    pytest.param("A report published on {Monday=2025-03-03} said that the mayor was ill.", {"say": "2025-03-03"}, id="a report that says"),
    pytest.param(
        "In an interview with Radio Halden aired on {Tuesday=2025-03-04}, Lund also said that the bank was safe.",
        {"say": "2025-03-04"},
        id="the parser hangs the verb on a name",
    ),
    pytest.param(
        "The report published on {Monday=2025-03-03} angered the council.", {"publish": "2025-03-03"}, id="not where nothing is said"
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_what_a_paper_says_was_said_when_it_came_out(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


PLANS = [
    pytest.param(
        "Lund plans to visit Halden, Moss and Bergen on {Monday=2025-03-10}.", {"visit": "2025-03-10"}, id="the plan stands in the present"
    ),
    pytest.param("The board agreed to pay the fishermen on {Wednesday=2025-03-05}.", {"agree": "2025-03-05"}, id="agreed, and it is past"),
    pytest.param("The board agreed to pay the fishermen on {Monday=2025-03-10}.", {"pay": "2025-03-10"}, id="not where it lies ahead"),
    pytest.param(
        "The firm had to halt its effort to plug the well on {Thursday=2025-03-06}.", {"halt": "2025-03-06"}, id="an effort that is over"
    ),
    pytest.param("Leaders flew to Moss to sign the treaty on {Monday=2025-03-03}.", {"fly": "2025-03-03"}, id="a purpose"),
    pytest.param("Leaders flew to Moss to sign the treaty on {Monday=2025-03-10}.", {"sign": "2025-03-10"}, id="a purpose ahead"),
    pytest.param("Officers brought Lund to power in {May 2019=2019-05}.", {"bring": "2019-05"}, id="to power is no verb"),
    pytest.param("Lund approved plans for drilling off Moss {late last year=2024}.", {"approve": "2024"}, id="plans for"),
    pytest.param("The army announced a plan to leave Moss on {Monday=2025-03-10}.", {"leave": "2025-03-10"}, id="a plan ahead"),
    pytest.param("The army had planned to leave Bergen on {Wednesday=2025-03-05}.", {"leave": "2025-03-05"}, id="a mere plan"),
]


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_a_commitment_has_a_day_of_its_own_and_a_plan_has_not(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


def test_to_agree_to_a_deed_is_a_happening_and_to_agree_with_somebody_is_not(tell: Tell) -> None:
    deed = only(tell("The board agreed to pay the fishermen on {Wednesday=2025-03-05}."), "agree")
    word = only(tell("Anna Lund agreed on {Wednesday=2025-03-05} that the port was too small."), "agree")
    assert (deed.kind, word.kind) == ("happening", "statement")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sweden recognised the movement based in Bergen as the government on {January 15=2025-01-15}.",
            {"recognise": "2025-01-15"},
        ),
        ("NATO took over from a coalition led by Norway on {January 31=2025-01-31}.", {"take over": "2025-01-31"}),
        ("The ferry built in {1994=1994} sank on {Monday=2025-03-03}.", {"build": "1994", "sink": "2025-03-03"}),
    ],
)
def test_a_participle_that_only_says_which_is_meant_takes_no_date(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


def test_a_day_that_a_thing_is_due_on_is_not_that_of_the_clause(tell: Tell) -> None:
    text = "In a preview of its final report, due {next week=2025-W11}, the panel warned that the dam was weak."
    assert [mention for mention in tell("Spring came late.\n\n" + text) if mention.timex] == []


@pytest.mark.parametrize(
    "text",
    [
        "The pump lifted 460 barrels of oil, up from 250 on {Wednesday=2025-03-05}.",
        "The firm swung to a loss of 44 million euros from a profit of 2 million euros {a year ago=2024-03}.",
        "Lund asked the council to carry out the resolution of {January 17=2025-01-17}.",
        "The camera panned from a film bearing the date of {May 11=2024-05-11} to a group of men.",
    ],
)
def test_a_day_of_a_number_compared_with_or_of_a_date_dates_nothing(text: str, tell: Tell) -> None:
    assert [mention for mention in tell("Spring came late.\n\n" + text) if mention.timex] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack of {January 17=2025-01-17} destroyed the port.", {"attack": "2025-01-17", "destroy": "2025-01-17"}),
        ("Lund fled on the night of {January 17=2025-01-17}.", {"flee": "2025-01-17"}),
    ],
)
def test_a_day_of_an_event_or_of_its_night_dates_it(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


def test_the_day_of_what_went_before_is_not_the_day_of_what_followed(tell: Tell) -> None:
    assert "talk" not in dates(tell("The talks in Moss followed a raid {a day earlier=2025-03-05}."))
    assert dates(tell("The talks in Moss followed on {Monday=2025-03-03}."))["talk"] == "2025-03-03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Holt has denied a role in the trial of Ivo Berg in {June 2019=2019-06}.", {"trial": "2019-06"}),
        ("The publicity could rise to the levels seen during the trial of Ivo Berg in {1995=1995}.", {"trial": "1995"}),
        ("Mara Holt has denied the charge repeatedly, also on {Monday=2025-03-03}.", {}),
        ("Mara Holt has met Ivo Berg this {week=2025-W10}.", {"meet": "2025-03-03/2025-03-09"}),
        ("Mara Holt had met Ivo Berg in {June 2019=2019-06}.", {"meet": "2019-06"}),
    ],
)
def test_the_perfect_and_what_may_be_have_no_day_long_past(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lund was given a tablet {at 1.30 am on the morning=2025-03-07T01:30} of his death.",
        "Lund gave him milder drugs throughout {the night=2025-03-07TNI}.",
    ],
)
def test_the_hour_of_something_else_and_a_whole_night_date_nothing(text: str, tell: Tell) -> None:
    article, (timex,) = read("Spring came late.\n\n" + text)
    words = Resources()
    loose = (replace(timex, stated="XXXX-XX-XX" + timex.value[10:]),)
    assert [mention for mention in extract(article, loose, nlp=words.nlp, lexicon=words.event_lexicon) if mention.when] == []


def test_a_plan_in_a_report_lies_not_behind_the_report(tell: Tell) -> None:
    text = "Spring came late.\n\nState television reported that the police were scheduled to return to Moss on {Monday=2025-03-03}."
    assert read_weekday(text, tell, stated="XXXX-WXX-1") == "2025-03-10"


def test_the_line_that_says_when_a_page_was_updated_tells_nothing(tell: Tell) -> None:
    text = "{7 March 2025=2025-03-07} Last updated at {21:40 GMT=2025-03-07T21:40} Help Mara Holt resigned on {Monday=2025-03-03}."
    assert dates(tell(text)) == {"resign": "2025-03-03"}


def test_a_day_behind_the_place_that_somebody_came_from_dates_the_coming(tell: Tell) -> None:
    assert dates(tell("The army moved 20 tanks from Halden to Moss on {Monday=2025-03-03}.")) == {"move": "2025-03-03"}


@pytest.mark.parametrize(("anchor", "expected"), [("2025-03-06", "2025-03-06"), ("2024-11-20", None)])
def test_an_hour_counted_from_a_day_long_ago_leaves_the_day_open(anchor: str, expected: str | None, tell: Tell) -> None:
    article, (timex,) = read(f"The speech of Mara Holt began at {{8 p.m.={anchor}T20:00}} in Oslo.")
    words = Resources()
    loose = (replace(timex, stated="XXXX-XX-XXT20:00", anchor=anchor),)
    (mention,) = extract(article, loose, nlp=words.nlp, lexicon=words.event_lexicon)
    assert (mention.when and mention.when.edtf, mention.day_part) == (expected, "T20:00")


STAMPS = [
    pytest.param(
        "{Sunday, May 2, 2024=2024-05-02}; {9:06 AM=2024-05-02T09:06} Mara Holt resigned {last week=2024-W17}.",
        "2024-04-22/2024-04-28",
        id="a stamp",
    ),
    pytest.param("{Sunday, May 2, 2024=2024-05-02}, at {9:06 AM=2024-05-02T09:06} Mara Holt resigned.", "2024-05-02", id="a sentence"),
]


@pytest.mark.parametrize(("text", "expected"), STAMPS)
def test_the_date_and_hour_of_the_page_date_nothing(text: str, expected: str, tell: Tell) -> None:
    assert dates(tell(text, dct="2024-05-02"))["resign"][:21] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The launch has been moved to {Friday=2025-03-14}.", {"launch": "2025-03-14"}),
        ("The talks were pushed back to {next month=2025-04}.", {"talk": "2025-04"}),
        ("Lund moved to Bergen on {Monday=2025-03-03}.", {"move": "2025-03-03"}),
    ],
)
def test_what_is_moved_to_a_day_will_be_on_that_day(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert dates(tell(text)) == expected


def test_what_something_was_told_ahead_of_lies_ahead(tell: Tell) -> None:
    text = "Spring came late.\n\nLund offered nothing new ahead of {Tuesday=2025-03-04}'s testimony by Mara Holt."
    assert read_weekday(text, tell, stated="XXXX-WXX-2") == "2025-03-11"


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        ("Lund released the film on {Monday=2025-03-10}.", "XXXX-WXX-1", "2025-03-03"),
        ("Lund won a prize this {weekend=2025-W11-WE}.", "XXXX-WXX-WE", "2025-03-08/2025-03-09"),
        ("Blasts were heard near Bergen {early Saturday=2025-03-08T05:00}.", "XXXX-WXX-6", "2025-03-08"),
    ],
)
def test_the_past_tense_takes_a_weekday_a_week_back_but_not_an_hour_of_the_next_day(
    text: str, stated: str, expected: str, tell: Tell
) -> None:
    assert read_weekday("Spring came late.\n\n" + text, tell, stated=stated) == expected


def test_lines_run_into_the_first_sentence_before_the_agencys_sign_tell_nothing(tell: Tell) -> None:
    (mention,) = tell("Two planes leave Oslo BERGEN, Norway (AP) -- The army attacked Halden on {Monday=2025-03-03}.")
    assert (mention.trigger.lemma, [item.name for item in mention.participants]) == ("attack", ["army", "Halden"])


def test_the_date_on_a_letter_is_not_that_of_its_finding(tell: Tell) -> None:
    assert dates(tell("A letter from Mara Holt to the board dated {January 25=2025-01-25} was found in Bergen.")) == {}


def test_a_plan_in_an_entry_of_a_chronology_was_for_the_year_of_the_entry(tell: Tell) -> None:
    text = "{February 14=2025-02-14} - Mara Holt says she will visit Oslo on {February 16=2025-02-16}."
    assert dates(tell(text))["visit"] == "2025-02-16"
    assert dates(tell("Mara Holt says she will visit Oslo on {February 16=2025-02-16}."))["visit"] == "2026-02-16"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a chronology tells the past in the present, an agenda is of these weeks
        ("{July 19=2025-07-19} - Rebels take control of the port of Bergen.", {"take": "2024-07-19"}),
        ("{April 19=2025-04-19} - The board votes on the treaty.", {"vote": "2025-04-19"}),
        ("{July 19=2025-07-19} - The board will vote on the treaty.", {"vote": "2025-07-19"}),
        # what was, or was meant to be, is rather behind where that is nearer
        ("The flood might have destroyed the bridge on {November 9=2025-11-09}.", {"destroy": "2024-11-09"}),
        ("Mara Holt promised that she would resign on {November 9=2025-11-09}.", {"resign": "2025-11-09"}),
        ("The money will go to the victims of the {October 20=2025-10-20} explosion in Bergen.", {"explosion": "2024-10-20"}),
    ],
)
def test_a_day_without_its_year_far_ahead_is_behind_where_the_words_look_back(text: str, expected: dict[str, str], tell: Tell) -> None:
    assert {name: day for name, day in dates(tell(text)).items() if name in expected} == expected


def test_the_hour_of_an_entry_is_no_year(tell: Tell) -> None:
    assert dates(tell("{2056=2056}: Mara Holt closes the port of Bergen.")) == {}
    assert dates(tell("{2016=2016}: Mara Holt closes the port of Bergen.")) == {"close": "2016"}
