"""What a headline leaves to ask is said with the words of its article, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.merge.fuller import fuller, somewhere, where
from generator.merge.names import name_book
from generator.merge.naming import with_mark_of_name
from tests.unit.merge.telling import LEXICON, article, timeline, told


def longer(line: str, *sentences: str, place: str | None = None, bodies: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return what a headline of the last of the sentences can be besides; the first has the place or body that the articles know."""
    known = told("[It] was heard of.", None, place=place, bodies=bodies)
    made, mentions = article("a", "2031-05-06", known, *sentences[:-1], told(sentences[-1], "2031-05-05", lemma="do"))
    return fuller(line, mentions[-1], made, name_book(mentions, [made.text], LEXICON), LEXICON)


@pytest.mark.parametrize(
    ("line", "quote", "full"),
    [
        (
            "Parliament votes to support Moor's decision",
            "The parliament [voted] to support Moor's decision to send planes and ships to help the skippers of the northern harbours.",
            "Parliament votes to support Moor's decision to send planes and ships",
        ),
        (
            "Two shrimpers file a lawsuit, agency says",
            "The agency said two shrimpers [filed] a lawsuit accusing the owners of the ferry of negligence, and seeking damages.",
            "Two shrimpers file a lawsuit accusing the owners of the ferry of negligence, agency says",
        ),
        (
            "Moor denies a report",
            "Moor [denied] a report that Ben Holt is resigning, as costs rose.",
            "Moor denies a report that Ben Holt is resigning",
        ),
        (
            "Guards shell the port",
            "Guards [shelled] the port in Misrata on Monday.",
            "Guards shell the port in Misrata",
        ),
        (
            "Moor comes to Varn on his first visit",
            "Moor [came] to Varn on his first visit since it was taken by his guards.",
            "Moor comes to Varn on his first visit since it was taken by his guards",
        ),
        ("Yard starts making steel", "The yard [started] making steel again, Holt said.", "Yard starts making steel again"),
        (
            "Board moves to freeze assets, Bernadette Holtermann of the embassy says",
            "Bernadette Holtermann of the embassy said the board [moved] to freeze assets belonging to Moor and his family.",
            "Board moves to freeze assets belonging to Moor, Bernadette Holtermann of the embassy says",
        ),
        (
            "Moor is hired by shipowners",
            "Moor was [hired] by shipowners Holt Lines to be their pilot.",
            "Moor is hired by shipowners Holt Lines",
        ),
        ("Moor lifts the ban", "Moor [lifted] the ban on night sailings.", "Moor lifts the ban on night sailings"),
        ("Crews lower a tube", "Crews [lowered] a tube filled with mud into the well.", "Crews lower a tube into the well"),
        ("Crews inspect the oil", "Crews [inspected] the oil flowing from the well.", "Crews inspect the oil flowing from the well"),
        (
            "Crews remove debris",
            "Crews [removed] debris that had piled up in the yard.",
            "Crews remove debris that had piled up in the yard",
        ),
    ],
)
def test_what_the_last_noun_is_of_is_said_as_the_quote_goes_on(line: str, quote: str, full: str) -> None:
    assert full in longer(line, quote)


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Moor denies a report", "Moor [denied] a report that Ben Holt, the mayor, and Ada Ferris are resigning."),
        ("Moor denies a report", "Moor [denied] a report that he is resigning."),
        ("Moor denies a report", "Moor [denied] a report on Monday."),
        ("Moor is hired by shipowners", "Moor was [hired] by shipowners Monday to be their pilot."),
        ("Moor meets the envoys", "Moor [met] the envoys Holt sent to Varn."),
        ("Crews cap the well", "Crews [capped] the well that day as prices rose."),
        ("Guards shell the port", "Guards [shelled] the port again."),
        ("Moor submits her plan", "Moor [submitted] her plan lifted from Holt."),
        (
            "Ten guards are sent",
            "Ten guards were [sent] to assist on the rocks and shores of the northern bay and of the islands off Oxmoor cape.",
        ),
        ("Moor walks out of the hall", "Moor [walked] out of the hall saying it was late."),
        ("Moor speaks on the speech", "Moor [spoke] on the speech to Congress."),
        ("Board reaches a decision", "The Board [reached] a decision over the ports of the land – Varn, Oxmoor and Tern – on the list."),
        ("Board issues a statement denouncing the plan", "The Board [issued] a statement denouncing the plan as mad."),
    ],
)
def test_what_would_be_torn_off_or_unclear_is_not(line: str, quote: str) -> None:
    assert longer(line, quote) == ()


@pytest.mark.parametrize(
    ("line", "quote", "full"),
    [
        (
            "Holt Lines goes to court",
            "Holt Lines [went] to court seeking to overturn President Ada Moor's ban on night ferries in the northern harbours.",
            "Holt Lines goes to court seeking to overturn Ada Moor's ban on night ferries",
        ),
        ("Crews lower a vault", "Crews [lowered] a vault onto the well.", "Crews lower a vault onto the well"),
        (
            "Envoys of Varn meet in Oxmoor",
            "The envoys of Varn [met] in Oxmoor to settle the ferry dispute.",
            "Envoys of Varn meet in Oxmoor to settle the ferry dispute",
        ),
        (
            "House west of Varn is targeted",
            "A house west of Varn was [targeted] in an airstrike that killed two.",
            "House west of Varn is targeted in an airstrike",
        ),
        (
            "Varn Harbour Safety Board releases a report",
            "The Varn Harbour Safety Board (VHSB) [released] a report suggesting that about 75% of the oil was gone from the northern bay.",
            "VHSB releases a report suggesting that about 75% of the oil was gone from the northern bay",
        ),
        ("Moor blames the ferry operator", "Moor [blamed] the ferry operator, Holt, and its crew.", "Moor blames Holt"),
        ("Council doubles the fine", "The council more than [doubled] the fine.", "Council more than doubles the fine"),
        (
            "New estimates are released",
            "The slick has become the largest in Varn, according to new estimates [released] on Monday.",
            "Slick has become the largest in Varn, estimates say",
        ),
    ],
)
def test_what_completes_a_line_is_taken_from_its_quote(line: str, quote: str, full: str) -> None:
    lemma = "release" if "released" in quote else "do"
    made, mentions = article("a", "2031-05-06", told(quote, "2031-05-05", lemma=lemma))
    assert full in fuller(line, mentions[0], made, name_book(mentions, [made.text], LEXICON), LEXICON)


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Moor leaves the court", "Moor [left] the court to see her boat."),
        ("Holt Lines goes to court", "Holt Lines [went] to court, seeking a ban."),
        ("Moor blames the mayor of Varn", "Moor [blamed] the mayor of Varn, Ben Holt, and others."),
        ("Council doubles the fine", "The council more than [paid] the fine."),
        ("New estimates are heard", "The slick grew, according to new estimates [heard] on Monday."),
        ("House is targeted", "A house was [targeted] on Monday."),
    ],
)
def test_what_does_not_belong_to_a_line_is_not_put_behind_it(line: str, quote: str) -> None:
    assert longer(line, quote) == ()


@pytest.mark.parametrize(
    ("before", "full"),
    [
        ("Reporters asked about her decision to close the bridge first.", ("Moor defends the decision to close the bridge first",)),
        (
            "Her decision to close the bridge first prompted the anger of Holt and of the other skippers in the north of Varn.",
            ("Moor defends the decision to close the bridge first",),
        ),
        ("Reporters asked about Holt's decision to close the bridge first.", ()),
        ("Reporters asked about the decision to close the bridge and a decision to sell it.", ()),
        ("Reporters asked about her plan to close the bridge first.", ()),
    ],
)
def test_a_deed_is_told_as_the_sentence_before_names_it_and_no_other(before: str, full: tuple[str, ...]) -> None:
    assert longer("Moor defends the decision", before, "Moor [defended] the decision on Monday.") == full


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Varn is small. The Varnian fleet left Varn.", ("Envoys discuss the future of Varn",)),
        ("Varn is small. The Varnian fleet left Varn for Tern, and Ternian boats left Tern for Varn.", ()),
        ("Varn is small. The fleet left Varn.", ()),
    ],
)
def test_a_country_told_by_its_region_is_the_one_that_the_article_is_about(text: str, full: tuple[str, ...]) -> None:
    known = [told(f"[{name}] was heard of.", None, place=name) for name in ("Varn", "Tern")]
    quote = told("Envoys [discussed] the future of the North African nation.", "2031-05-05", lemma="do")
    made, mentions = article("a", "2031-05-06", *known, text, quote)
    book = name_book(mentions, [made.text], LEXICON)
    assert fuller("Envoys discuss the future of the North African nation", mentions[-1], made, book, LEXICON) == full


def test_a_town_that_is_only_described_gets_its_name() -> None:
    quote = "Guards went to Ras Tern, a critical eastern oil town that the rebels [seized] on Monday."
    assert longer("Rebels seize critical eastern oil town", quote) == ("Rebels seize Ras Tern",)


@pytest.mark.parametrize("before", ["The guards lost the town of Oxmoor.", "They fled from Oxmoor, a small town by the sea."])
def test_the_town_is_the_one_that_the_sentence_before_names(before: str) -> None:
    assert longer("Rockets hit the town, a doctor says", before, "Rockets [hit] the town.", place="Oxmoor") == (
        "Rockets hit Oxmoor, a doctor says",
    )


@pytest.mark.parametrize(
    ("before", "quote"),
    [
        ("The guards lost the towns of Varn and the town of Oxmoor, and the town of Tern.", "Rockets [hit] the town."),
        ("The guards lost Oxmoor.", "Rockets [hit] the town."),
        ("Nobody spoke.", "Rockets [hit] the town near which they lost the town of Oxmoor."),
        ("The guards lost the town of Oxmoor.", "Rockets [hit] the town Ferris on Monday."),
    ],
)
def test_a_town_in_doubt_stays_unnamed(before: str, quote: str) -> None:
    assert longer("Rockets hit the town", before, quote, place="Oxmoor") == ()


def test_a_name_behind_the_kind_of_place_is_that_place() -> None:
    assert longer("Rockets hit the capital", "Rockets [hit] the capital Oxmoor.", place="Oxmoor") == ("Rockets hit Oxmoor",)


def test_the_company_is_the_one_that_the_quote_names_before() -> None:
    quote = "News of Holt's pump came as the company [collected] 15,000 barrels."
    assert longer("Company collects 15,000 barrels", quote, bodies=("Holt Plc", "Holt")) == ("Holt collects 15,000 barrels",)


@pytest.mark.parametrize(
    ("quote", "bodies"),
    [
        ("The company [collected] 15,000 barrels, and blamed Holt.", ("Holt Plc", "Holt")),
        ("News of Congress came as the company [collected] 15,000 barrels.", ("Congress",)),
    ],
)
def test_a_name_behind_it_or_of_no_company_is_not(quote: str, bodies: tuple[str, ...]) -> None:
    assert longer("Company collects 15,000 barrels", quote, bodies=bodies) == ()


def placed(line: str, quote: str, place: str | None = "Oxmoor", **fields: str) -> str:
    """Return the headline with the place that its own quote tells."""
    made, mentions = article("a", "2031-05-06", told(quote, "2031-05-05", lemma="do", place=place, **fields))  # type: ignore[arg-type]
    mentions = (*mentions, replace(mentions[0], place="Oxmoor"))
    book = name_book(mentions, [made.text], LEXICON)
    return somewhere(line, mentions[0], where(mentions[0], made, book, LEXICON), book, LEXICON)


@pytest.mark.parametrize(
    ("line", "quote", "place", "full"),
    [
        ("Guards fight a last battle", "The guards [fought] a last battle in the mayor's hometown Oxmoor.", "Oxmoor", "in Oxmoor"),
        ("Two are killed", "In the old port city of Oxmoor, a doctor said two were [killed].", None, "in Oxmoor"),
        ("Guards loyal to Moor fight", "Guards loyal to Moor [fought] near Oxmoor.", "Oxmoor", "near Oxmoor"),
    ],
)
def test_a_headline_without_a_place_gets_the_one_of_its_quote(line: str, quote: str, place: str | None, full: str) -> None:
    assert placed(line, quote, place) == f"{line} {full}"
    assert placed(f"{line}, doctor says", quote, place) == f"{line} {full}, doctor says"


@pytest.mark.parametrize(
    ("line", "quote", "place"),
    [
        ("Two are killed near Oxmoor", "Two were [killed] at a school in Oxmoor.", "Oxmoor"),
        ("Two are killed", "In Oxmoor, a doctor said two were [killed].", None),
        ("Moor urges Holt to resign", "Moor [urged] Holt in Oxmoor to resign.", "Oxmoor"),
        ("Moor joins Holt in urging an end", "Moor [joined] Holt in Oxmoor in urging an end.", "Oxmoor"),
        ("Two are killed", "Two were [killed] on the road from Oxmoor.", "Oxmoor"),
        ("Moor pays 5 crowns in wages", "In Oxmoor Moor [paid] 5 crowns in wages.", "Oxmoor"),
    ],
)
def test_a_place_told_already_or_of_another_act_is_not_added(line: str, quote: str, place: str | None) -> None:
    assert placed(line, quote, place) == line


def test_the_place_that_another_quote_of_the_event_tells_is_behind_the_line_but_not_behind_a_figure() -> None:
    day, people = "2031-05-05", ["Ada Moor", "Ben Holt"]
    other = article("b", "2031-05-07", told("Moor [met] Holt in Oxmoor.", day, lemma="meet", people=people, place="Oxmoor"))
    for line, seen in (("Moor and Holt hold long talks", True), ("Moor and Holt hold 3 long talks", False)):
        one = article("a", "2031-05-06", told("Moor and Holt [met] on Monday.", day, lemma="meet", people=people, headline=line))
        assert ([event.headline for event in timeline(one, other).events] == [f"{line} in Oxmoor"]) is seen


def test_the_line_that_says_less_gives_way_to_the_one_it_is_made_to() -> None:
    quote = "The parliament [voted] to support Moor's decision to send planes and ships."
    story = timeline(
        article("a", "2031-05-06", told(quote, "2031-05-05", lemma="vote", headline="Parliament votes to support Moor's decision"))
    )
    assert story.events[0].headline == "Parliament votes to support Moor's decision to send planes and ships"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The agency Holt's cut the rating. Holt's has cut it before.", "Holt's cuts its rating"),
        ("Holt's has cut it before, said Holt.", "Holt cuts its rating"),
        ("The agency Holt's cut the rating.", "Holt's cuts its rating"),
        ("Agencies like Holt's and Moor agree.", "Holt's cuts its rating"),
        ("Holt's rating was cut.", "Holt cuts its rating"),
    ],
)
def test_a_mark_belongs_to_a_name_that_has_a_verb_behind_it(text: str, line: str) -> None:
    assert with_mark_of_name("Holt cuts its rating", text, [text], LEXICON) == line
