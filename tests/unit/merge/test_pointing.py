"""What a headline takes for known because its article told of it before."""

from __future__ import annotations

import pytest

from generator.merge.features import story
from generator.merge.names import name_book
from generator.merge.pointing import known_things, points_back
from tests.unit.merge.telling import LEXICON, article, embed, timeline, told


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Clip is played at the trial in Varn", "The clip was played at the trial in Varn on Monday."),
        ("Embassy closes in Varn", "In March the embassy closed in Varn."),
        ("Country's stock market to reopen", "The country's stock market is expected to reopen on Monday."),
        ("Star's rings to be sold", "Among them are the star's rings, to be sold on Monday."),
        ("Shares fall 13% in Varn", "The shares fell 13% in Varn on Monday."),
        ("Region's government falls", "The region's government fell."),
        ("Decision sparks cheering in Varn", "Their decision sparked cheering in Varn."),
        ("Embattled mayor goes about business, guard says", "The embattled mayor went about business, a guard said."),
    ],
)
def test_a_subject_that_the_quote_takes_for_known_points_back(line: str, quote: str) -> None:
    assert points_back(line, [quote], LEXICON)


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Clip is played at the trial in Varn", "A clip was played at the trial in Varn on Monday."),
        ("Clip of the ferry is played in Varn", "The clip of the ferry was played in Varn."),
        ("Clip showing the ferry is played in Varn", "The clip showing the ferry was played in Varn."),
        ("Varn embassy closes", "The Varn embassy closed."),
        ("Gulf is closed to ferries", "On Monday the Gulf was closed to ferries."),
        ("Government falls in Varn", "The government fell in Varn."),
        ("Guards leave Varn", "The guards left Varn."),
        ("Harbour council meets in Varn", "The harbour council met in Varn."),
        ("Skiing season opens", "The skiing season opened."),
        ("Harbour safety commission closes the bridge", "The harbour safety commission closed the bridge."),
        ("Security forces take Varn", "The security forces took Varn."),
        ("Embassy closes in Varn", "Moor said so."),
    ],
)
def test_a_subject_that_is_new_or_named_or_the_only_one_does_not(line: str, quote: str) -> None:
    assert not points_back(line, [quote], LEXICON)


def test_one_quote_that_tells_it_as_new_is_enough() -> None:
    known, new = "The clip was played in Varn.", "A clip was played in Varn."
    assert not points_back("Clip is played in Varn", [known, new], LEXICON)


def test_of_two_headlines_the_one_that_tells_which_is_taken() -> None:
    day = "2031-05-05"
    bare, named = "Clip is played in Varn", "Moor clip is played in Varn"
    story = timeline(
        article("a", "2031-05-06", told("The clip was [played] in Varn on Monday.", day, lemma="play", headline=bare)),
        article("b", "2031-05-06", told("The Moor clip was [played] in Varn on Monday.", day, lemma="play", headline=named)),
    )
    assert [event.headline for event in story.events] == [named]


@pytest.mark.parametrize(("which", "kept"), [("The", False), ("A", True)])
def test_where_lines_are_few_an_event_whose_subject_the_reader_should_know_gives_way(which: str, kept: bool) -> None:
    line = "Clip is played in Varn"
    play = told(f"{which} clip was [played] in Varn on Monday.", "2031-05-05", lemma="play", people=["Ada Moor"], headline=line)
    leave = told("Holt [left] Varn on Tuesday.", "2031-05-06", lemma="leave", people=["Ben Holt"], headline="Holt leaves Varn")
    story = timeline(article("a", "2031-05-06", play), article("b", "2031-05-06", play), article("c", "2031-05-07", leave), most=1)
    assert (story.events[0].headline == line) is kept


def test_what_many_articles_of_a_story_tell_of_is_known() -> None:
    def known(others: int) -> frozenset[str]:
        spill = told("The spill and the president [left] Varn on Monday.", "2031-05-05", lemma="leave")
        made = [
            article("clip", "2031-05-06", told("The clip was [played] on Monday.", "2031-05-05", lemma="play")),
            *(article(f"a{n}", "2031-05-06", spill) for n in range(others)),
        ]
        mentions = [mention for _, found in made for mention in found]
        texts = [each.text for each, _ in made]
        facets = story([each for each, _ in made], mentions, name_book(mentions, texts, LEXICON), LEXICON, embed).facets
        return known_things([facets], LEXICON)

    assert "spill" in known(11)
    assert not {"clip", "president"} & known(11)
    assert "spill" not in known(4)
    assert points_back("Spill spreads", ["The spill spread."], LEXICON)
    assert not points_back("Spill spreads", ["The spill spread."], LEXICON, known(11))
