"""What a headline leaves its reader to ask."""

from __future__ import annotations

import pytest

from generator.merge.clear import asks, is_label
from generator.merge.informing import leaves_asking
from tests.unit.merge.telling import LEXICON, article, timeline, told


@pytest.mark.parametrize(
    "text",
    [
        "Rockets are fired at the town from a distance",
        "Ferries leave the island, port master says",
        "Moor reports on the city's progress",
        "Moor is briefed by Holt on the situation",
        "Guards meet resistance in one desert town",
        "Rebels seize critical eastern oil town",
        "Reporters are taken by Varn officials to a residential area",
        "Similar protests topple Moor",
        "Warplanes hit another oil hub further east",
        "Pump uses much of the same equipment",
        "Company begins drilling in Varn",
        "Firm's shares fall in London",
        "Officials meet with Ada Moor",
        "Report is released",
        "Five-page report is released by the Varn Harbour Board",
        "Harbour Board releases a study",
        "New lawsuit is filed in Varn District Court",
        "Senate resolution is introduced",
        "Moor's resolution is introduced with Holt",
        "Envoys distribute the draft",
        "Spokesman for Moor offers a different view",
        "Varn council hopes to vote on it",
        "House passes legislation by voice vote in Varn",
        "Moor speaks in Varn",
        "Holt spoke at a news conference",
        "Moor speaks to Varn lawmakers",
        "Moor's Council speech",
        "Moor holds a full news conference",
        'Holt sends a note warning of "concerns"',
        "New ferry estimates are released",
        "Findings of a Varn panel are released",
        "Board revises an estimate",
        "Moor is briefed on the revised estimate",
        "Holt sends a letter to Moor",
        "Moor's internal inquiry is released",
        "Envoys meet in Varn to discuss topics",
        "Envoys meet in Varn to discuss the future of the North African nation",
        "Petition is filed in Varn",
        "Hearing of the Varn Harbour Committee",
        "Hearing of the Varn Fish and Trade Committee",
        "Varn council passes two bills",
        "Summit in Varn ends",
        "Moor speaks in the garden of the Varn Council",
        "Clashes in Varn, ministry says",
        "Anti-ferry protest in the old town, guards say",
        "Third visit to Varn",
        "Interview with the mayor of Varn",
        "Briefing at the Varn council",
        "Moor: “He has left the ferry”",
        "Moor: “We know them well”",
        "They were among the guests in Varn",
        "What Moor said in Varn",
        "Watch out for the Varn fair",
        "At least five people die, doctor says",
        "Moor announces the concert",
        "Holt downplays the movements",
        "Wounded guards arrive at the hospital",
        "Shares fall 7% in Varn",
        "Losses are suffered in Varn",
        "Moor fights with Holt there",
        "Council votes for that ban",
        "Jury rules he had paid the guard",
        "Moor: he must not leave Varn",
        "Details of charges to be released",
        "Moor says the measure appears to fail",
        "Three people die in incident, Varn says",
    ],
)
def test_a_headline_that_points_at_what_it_does_not_name_asks(text: str) -> None:
    assert asks(text, LEXICON) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Rockets are fired at the town of Varn",
        "Hearing on the Varn ferry",
        "Talks between Moor and Holt end",
        "Meeting of Moor and Holt in Varn",
        "Varn council passes two ferry bills",
        "Summit of the coastal towns backs Moor's plan",
        "Trial of Moor begins",
        "Moor speaks of the flood in Varn",
        "Ferries leave the Varn area",
        "Shells land near the oil port of Varn",
        "Oduya rejects suggestions that she was about to leave the country",
        "Vessels move from the spill site",
        "Protests topple Moor",
        "Holt Company begins drilling in Varn",
        "Council of Varn closes the bridge",
        "Union Bank fails in Varn",
        "Report on the Varn ferry is released",
        "Oil spill report is released",
        "Moor speaks in Varn about the ferry",
        "Moor speaks with Holt in Varn",
        "House passes legislation on the ferry by voice vote",
        "Harbour Board releases a study blaming the crew",
        "Moor denies a report that she resigns",
        "Supportive comments lift Varn shares by 6 percent",
        "Holt collects 14,800 barrels of oil, it says",
        "Moor speaks to Varn lawmakers about the ferry",
        "Moor speaks to Holt",
        "Moor's speech on the ferry",
        "Moor's ferry",
        "Moor opens the ferry conference",
        "Holt sends a note warning of safety concerns",
        "New estimates show that the ferry leaked",
        "Varn raises its estimate to 40 barrels",
        "Police open an inquiry",
        "Moor is briefed on the ferry estimate",
        "Holt sends a letter to end the dispute",
        "Envoys meet in Varn to discuss security issues",
        "Envoys discuss the future of the nation of Varn with Moor",
        "Talks are set in motion by Moor",
        "Petition against the ferry is filed in Varn",
        "Clashes in Varn",
        "Clashes in Varn kill three, ministry says",
        "Clashes in Varn continue, ministry says",
        "Guards fight in Varn, ministry says",
        "Police arrest 20 protesters in Varn, ministry says",
        "Moor's third visit to Varn",
        "Visit to Varn by Moor begins",
        "School visits to Varn begin",
        "Moor: “We have left the ferry”",
        "Moor: “The ferry sank because they slept”",
        "At least five guards die, doctor says",
        "At least five people die in Varn",
        "Moor announces the ferry concert",
        "Guards arrive at the Varn hospital",
        "Wounded guards are taken to the hospital",
        "Shares in Holt fall 7% in Varn",
        "Holt shares fall 7% in Varn",
        "Moor says that Holt has left",
        "Moor meets the plant workers",
        "Jury rules Moor had paid his guard",
        "Moor: we must not leave Varn",
        "Police release details on the crash",
        "Three people die in a Varn shop",
    ],
)
def test_a_headline_that_names_what_it_tells_of_does_not(text: str) -> None:
    assert asks(text, LEXICON) == 0


def test_of_two_headlines_the_one_that_leaves_nothing_to_ask_is_taken() -> None:
    day = "2031-05-05"
    story = timeline(
        article("a", "2031-05-06", told("Rockets [hit] the town on Monday.", day, lemma="hit", headline="Several rockets hit the town")),
        article("b", "2031-05-06", told("Rockets [hit] Oxmoor on Monday.", day, lemma="hit", headline="Several rockets hit Oxmoor")),
    )
    assert [event.headline for event in story.events][-1] == "Several rockets hit Oxmoor"


@pytest.mark.parametrize(("headline", "kept"), [("Report is released", False), ("Moor's report on the ferry is released", True)])
def test_where_lines_are_few_an_event_whose_headline_leaves_its_reader_asking_gives_way(headline: str, kept: bool) -> None:
    day = "2031-05-05"
    told_by = ("A report of Moor on the ferry was [released] on Monday.", "On Monday Moor [released] what she wrote on the ferry.")
    known = [
        article(
            id_, "2031-05-06", *["Nothing new was heard."] * 5, told(quote, day, lemma="release", people=["Ada Moor"], headline=headline)
        )
        for id_, quote in zip("ab", told_by, strict=True)
    ]
    other = article(
        "c",
        "2031-05-10",
        told("Holt [left] Varn on Friday.", "2031-05-09", lemma="leave", people=["Ben Holt"], headline="Holt leaves Varn"),
    )
    assert leaves_asking(headline, LEXICON) is not kept
    assert (timeline(*known, other, most=1).events[0].headline == headline) is kept


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Clashes in Varn", True),
        ("Clashes in Varn, ministry says", True),
        ("Meetings between Moor and Holt", True),
        ("Explosion at a Varn oil refinery", True),
        ("Moor's first speech in Varn", True),
        ("Foreign ministers meeting in Varn", True),
        ("Clashes in Varn end", False),
        ("Guards clash in Varn", False),
        ("Council passes two bills in Varn", False),
        ("Moor visits Holt in Varn", False),
        ("About 2,000 gather in Varn", False),
        ("Shares in Holt plunge", False),
        ("Ferry is closed for repairs", False),
        ("Moor resigns", False),
    ],
)
def test_a_noun_without_an_act_is_a_label(line: str, label: bool) -> None:
    assert is_label(line, LEXICON) is label


def test_of_two_headlines_the_one_that_tells_the_act_is_taken() -> None:
    day = "2031-05-05"
    talks = told("The [meetings] between Moor and Holt were on Monday.", day, lemma="meeting", headline="Meetings between Moor and Holt")
    meet = told("Moor and Holt [met] on Monday.", day, lemma="meet", headline="Moor and Holt meet")
    story = timeline(article("a", "2031-05-06", talks), article("b", "2031-05-06", meet))
    assert [event.headline for event in story.events] == ["Moor and Holt meet"]
