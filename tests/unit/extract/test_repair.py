"""Slips of the parser that are put right, each beside the sentence that it must not touch."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Tell, only

MENDED = [
    # text, the event word, its headline
    (
        "Rebel spokesmen told Reuters Lund's forces killed five people in Bergen on {Monday=2025-03-03}.",
        "kill",
        "Lund's forces kill five people in Bergen, rebel spokesmen say",
    ),
    (
        "The air effort to halt the army's attacks on civilians continued into {Thursday=2025-03-06}, with a strike in Bergen, she said.",
        "continue",
        "Air effort to halt the army's attacks on civilians continues",
    ),
    (
        "Norwegian tanks fired on rebel positions around the oil port of Ras Torvan and warplanes hit another oil hub further east "
        "{Thursday=2025-03-06} as Ivo Kessler sent more men.",
        "hit",
        "Warplanes hit another oil hub further east",
    ),
    (
        "The Liberian-registered tanker Equator sailed from Brovik on {Wednesday=2025-03-05} apparently with the first cargo of crude "
        "sold by rebels, shipping sources said.",
        "sail",
        "Liberian-registered tanker Equator sails from Brovik, shipping sources say",
    ),
    ("Two people were killed and nine wounded in Bergen on {Monday=2025-03-03}.", "wound", "Nine are wounded in Bergen"),
    # What the articles wrote in one with a number, and what lies in a list of adjectives.
    ("A dividend of $2.6 bn will be paid in Oslo on {21 June=2025-06-21}.", "pay", "Dividend of $2.6 bn to be paid in Oslo"),
    (
        "Norwegian, Swedish and Danish envoys distributed the draft on {Tuesday=2025-03-04}.",
        "distribute",
        "Norwegian, Swedish and Danish envoys distribute the draft",
    ),
    ("One A-10 aircraft attacked two Norwegian ships in Bergen on {Monday=2025-03-03}.", "attack", "One A-10 aircraft attacks"),
    (
        "The envoy Ivo Kessler, whose denunciation of the mayor {last month=2025-02} sparked dozens of defections, said no.",
        "spark",
        "Kessler's denunciation of the mayor sparks dozens of defections",
    ),
]


@pytest.mark.parametrize(("text", "lemma", "line"), MENDED)
def test_a_slip_is_put_right(text: str, lemma: str, line: str, tell: Tell) -> None:
    assert only(tell(text), lemma).headlines[0].startswith(line)


UNTOUCHED = [
    ("The mayor told Oslo residents that the army killed five people on {Monday=2025-03-03}.", "kill", "Army kills five people"),
    ("The army attacked the rebels and the town and hit a hub on {Monday=2025-03-03}.", "hit", "Army hits a hub"),
    ("The port was closed and ships waited off Bergen on {Monday=2025-03-03}.", "wait off", "Ships wait off Bergen"),
]


@pytest.mark.parametrize(("text", "lemma", "line"), UNTOUCHED)
def test_what_was_read_well_stays(text: str, lemma: str, line: str, tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert (*mention.headlines, mention.clause)[0].startswith(line)


def test_of_a_day_behind_a_passive_nothing_is_left(tell: Tell) -> None:
    mention = only(tell("The treaty of Oslo, which was hurriedly passed {March 3=2025-03-03}, was ignored."), "pass")
    assert "March" not in "".join((*mention.headlines, mention.clause))


def test_what_somebody_insists_on_stays_with_the_insistence(tell: Tell) -> None:
    text = (
        "Norway and Sweden {earlier this week=2025-03-03} dropped their insistence that Kessler leave the country as part of any "
        "settlement, a softening of position."
    )
    lines = [line for mention in tell(text) for line in (*mention.headlines, mention.clause)]
    assert any("insistence that Kessler leave" in line for line in lines)
    assert not any(line.endswith("insistence") for line in lines)


def test_a_capital_inside_a_sentence_begins_another(tell: Tell) -> None:
    text = "At least 5,000 barrels of oil have been spewing out daily Speaking on {Saturday=2025-03-01}, Anna Lund blamed the mayor."
    assert not any("oil speak" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))


FOUND = [
    (
        "Kessler's forces also shelled for the first time the old city of Brovik {overnight=2025-03-05}, opening a new front in the war, "
        "rebels said.",
        "shell",
        "Kessler's forces shell for the first time the old city of Brovik, rebels say",
    ),
    (
        "Government forces surrounding the rebel-held Torvan fired 300 rockets into the town on {Saturday=2025-03-01}, rebel spokesman "
        "Abdulrahman al-Zintani said.",
        "fire",
        "Government forces fire 300 rockets into the town, Abdulrahman al-Zintani says",
    ),
    (
        "Obama {today=2025-03-07} risked the wrath of families by comparing the spill in Bergen to the fire of 1991, as pressure grew.",
        "compare",
        "Obama compares the spill in Bergen to the fire of 1991",
    ),
    # text, the event word, its headline
    (
        "In Bergen, Norwegian airstrikes hit parts of the city {over the weekend=2025-03-01/2025-03-02}, said a witness "
        "who did not want to be named for security reasons.",
        "hit",
        "Norwegian airstrikes hit parts of the city of Bergen, witness says",
    ),
    (
        "In the besieged port city of Bergen, a doctor at the Hekma hospital said 31 people were killed and 110 wounded in government "
        "shelling on {Monday=2025-03-03}.",
        "kill",
        "31 people are killed, doctor says",
    ),
    (
        "Airstrikes killed four people in eastern Norway on {Thursday=2025-03-06}, an opposition general said, and rebel fighters made a "
        "wild retreat.",
        "kill",
        "Airstrikes kill four people in eastern Norway, opposition general says",
    ),
    (
        "In Bergen on {Monday=2025-03-03}, at least five civilians – including two toddlers, a 75-year-old man and a Danish worker – were "
        "killed and more than 20 people injured in mortar attacks, two eyewitnesses said.",
        "kill",
        "At least five civilians are killed in Bergen, two eyewitnesses say",
    ),
    (
        "Gulf of Bergen Platform Explosion An oil platform exploded and caught fire {Thursday=2025-03-06} off the Norwegian coast.",
        "catch",
        "Oil platform catches fire off the Norwegian coast",
    ),
    (
        "The company's previous attempt to contain the oil using a giant dome failed {last week=2025-02-24}.",
        "fail",
        "Company's previous attempt to contain the oil fails",
    ),
]


@pytest.mark.parametrize(("text", "lemma", "line"), FOUND)
def test_the_speaker_the_verb_and_the_subject_are_found(text: str, lemma: str, line: str, tell: Tell) -> None:
    assert only(tell(text), lemma).headlines[0] == line


def test_what_is_joined_behind_a_report_is_the_articles_own(tell: Tell) -> None:
    text = "Airstrikes killed four people on {Thursday=2025-03-06}, a general said, and rebels left Brovik {on Friday=2025-03-07}."
    assert "says" not in only(tell(text), "leave").headlines[0]


def test_a_participle_that_may_be_the_verb_is_not_told_as_done_to_its_noun(tell: Tell) -> None:
    text = (
        "A warplane bombed just outside the walls of the base on {Monday=2025-03-03} before returning to attack again, striking close to a "
        "storage bunker inside the walls, according to an officer at the site."
    )
    assert not any("is bombed" in line for mention in tell(text) for line in (*mention.headlines, mention.clause))


def test_capitals_before_a_name_with_its_article_are_no_heading(tell: Tell) -> None:
    text = "Foreign Minister Anna Lund of Norway met Ivo Kessler in Oslo on {Monday=2025-03-03}."
    assert only(tell(text), "meet").headlines[0].startswith("Lund meets")


def test_what_the_protests_are_against_does_not_begin(tell: Tell) -> None:
    text = "Protests against the government that began on {February 15=2025-02-15} swiftly descended into civil war."
    lines = [line for mention in tell(text) for line in (*mention.headlines, mention.clause)]
    assert "Protests against government begin" in lines
    assert not any(line.startswith("Government begins") for line in lines)


def test_many_of_them_say_nothing(tell: Tell) -> None:
    text = (
        "On {Thursday morning=2025-03-06}, the war forced out nearly 250,000 people, many of them poor workers who have been "
        "stranded at the border of Norway, the refugee agency said."
    )
    mention = only(tell(text), "force out")
    assert "many of them" not in "".join((*mention.headlines, mention.attribution or ""))


def test_what_changes_by_itself_has_no_passive(tell: Tell) -> None:
    text = (
        "LIBYA, 2:15 p.m. ET, 9:15 p.m. local: Two Libyan Air Force pilots defected to Malta on {Monday=2025-03-03} after being asked to "
        "bomb Libyan citizens, a Maltese government source said."
    )
    assert only(tell(text), "defect").headlines[0].startswith("Two Libyan Air Force pilots defect to Malta")


def test_a_report_that_is_denied_is_not_told_as_fact(tell: Tell) -> None:
    text = (
        "Kessler also denied a report from rebel spokesman Ivar Moor that Anna Lund, a key aide to the mayor, had been wounded in a rebel "
        "rocket attack on a meeting in Bergen on {Thursday=2025-03-06}."
    )
    assert not any(line.startswith("Anna Lund is") for mention in tell(text) for line in (*mention.headlines, mention.clause))


READ_AGAIN = [
    # text, the event word, its headline
    (
        "A service was held for the sailors shot at a party in Varn on {Monday=2025-03-03}.",
        "shoot",
        "Sailors are shot at a party in Varn",
    ),
    ("The mayor left the town, for the sailors shot at the pier in Varn on {Monday=2025-03-03}.", "shoot", "Sailors shoot at the pier"),
    (
        "Angry crowds calling for the mayor's departure grew on {Monday=2025-03-03} in Varn.",
        "grow",
        "Angry crowds calling for the mayor's departure grow in Varn",
    ),
    (
        "Example News now reporting police {today=2025-03-07} shot and killed two sailors in Varn.",
        "kill",
        "Police kill two sailors in Varn, Example News reports",
    ),
    ("A man reporting a fire on {Monday=2025-03-03} shot two sailors in Varn.", "shoot", "Man reporting a fire shoots two sailors in Varn"),
    ("Jet aircraft destroyed three ferries near Varn on {Monday=2025-03-03}.", "destroy", "Jet aircraft destroy three ferries near Varn"),
    ("An aircraft destroyed three ferries near Varn on {Monday=2025-03-03}.", "destroy", "Aircraft destroys three ferries near Varn"),
    (
        "Lund's mother Ada and his sister Ida have opened a theatre in Varn on {Monday=2025-03-03}.",
        "open",
        "Lund's mother Ada and his sister Ida open a theatre in Varn",
    ),
    (
        "Workers from the Harbour Board who opened the port on {Monday=2025-03-03} went home.",
        "open",
        "Workers from the Harbour Board open the port",
    ),
    (
        "{August 29=2024-08-29} - The mayor's wife, his daughter Ada and two of his sons enter Norway.",
        "enter",
        "Mayor's wife enters Norway",
    ),
    (
        "Lund and Mo ‘tassim were buried in a secret location on {Tuesday=2025-03-04}.",
        "bury",
        "Lund and Mo 'tassim are buried in a secret location",
    ),
    (
        "Many point to the speech that Ada Moor made to the crew in {June=2024-06}.",
        "make",
        "Ada Moor makes speech to the crew",
    ),
    ("Sailors gathered in front of of the Varn embassy on {Monday=2025-03-03}.", "gather", "Sailors gather in front of the Varn embassy"),
]


@pytest.mark.parametrize(("text", "lemma", "line"), READ_AGAIN)
def test_a_sentence_that_invites_a_wrong_reading_is_read_well(text: str, lemma: str, line: str, tell: Tell) -> None:
    mention = only(tell(text), lemma)
    assert (*mention.headlines, mention.clause)[0].startswith(line)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ben Holt, an editor for Example News, who left Varn on {Monday=2025-03-03}, has a book.", "News leaves"),
        ("He heard Ada Moor, a daughter of the island who opened a theatre in Varn on {Monday=2025-03-03}.", "Island opens"),
        (
            "Bosses are offering a cup to the baker who sends the winning cake and is asking bakers to attend the fair on "
            "{Friday=2025-03-07}.",
            "Baker is asking",
        ),
        (
            "Up to five inches of snow blanketed parts of Varn {overnight=2025-03-06TNI} creating a trap for visitors.",
            "parts of Varn create",
        ),
    ],
)
def test_nobody_is_said_to_do_what_another_may_have_done(text: str, wrong: str, tell: Tell) -> None:
    mentions = tell(text)
    assert mentions
    assert not any(wrong in line for mention in mentions for line in (*mention.headlines, mention.clause))
