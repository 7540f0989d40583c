"""Lines are of the story, each of something that no other line tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.merge.alike import Tellings
from generator.merge.features import story as facets_of
from generator.merge.kinship import kinships
from generator.merge.names import name_book
from generator.model import Article, Mention, Timeline
from tests.unit.merge.telling import LEXICON, Told, article, embed, timeline, told
from tests.unit.merge.test_notability import CLOSED, COUNCIL, COURT, CROWD, LOST, PAINTED, RULED, lines, passing, story

Made = tuple[Article, tuple[Mention, ...]]

CRUDE = told("Oman crude [climbed] above 107 dollars.", "2031-05-29", lemma="climb", bodies=["Oman"])


def test_what_is_not_of_the_story_gets_no_line_though_there_is_room() -> None:
    result = timeline(*CROWD, *story(CRUDE, articles=2, day="2031-05-29"), *story(RULED, articles=2, day="2031-05-29"), most=5)
    assert RULED.text in lines(result)
    assert CRUDE.text in passing(result)


def test_in_a_small_story_nothing_is_far_from_it() -> None:
    made = [*CROWD[:60], *story(CRUDE, articles=2, day="2031-05-29"), *story(RULED, day="2031-05-29")]
    assert lines(timeline(*made, most=1)) == [CRUDE.text]


def near(*made: Made) -> dict[str, float]:
    """Return for each act how near the story what is told by it is."""
    articles, mentions = [each for each, _ in made], [mention for _, told in made for mention in told]
    facets = facets_of(articles, mentions, name_book(mentions, [each.text for each in articles], LEXICON), LEXICON, embed).facets
    acts = sorted({facet.mention.trigger.lemma for facet in facets})
    groups = [[facet for facet in facets if facet.mention.trigger.lemma == act] for act in acts]
    return dict(zip(acts, kinships(groups, embed), strict=True))


def test_an_event_is_as_near_the_story_as_its_words_and_the_articles_that_tell_it() -> None:
    vote, sale = told("Members [voted] after midnight.", "2031-05-05", lemma="vote"), told("Shops [sold] out.", "2031-05-05", lemma="sell")
    walk = told("People [walked] over the old bridge on 6 May.", "2031-05-06", lemma="walk")
    pages = [article(f"c{n}", "2031-05-06", CLOSED, f"So says page {n}.") for n in range(6)]
    found = near(*pages, article("a", "2031-05-06", CLOSED, walk, vote), article("b", "2031-05-06", CRUDE, sale))
    assert found["close"] > found["walk"] > found["vote"] > found["sell"]


def opening(day: str, *sentences: Told) -> list[Made]:
    """Return an article for each sentence, which opens it."""
    return [article(f"{n}-{day}", day, each, f"So much for today, the {n * 7} May.") for n, each in enumerate(sentences, 1)]


SEALED = told("On 7 May the ferry licence was [ruled] on by the County Court.", "2031-05-07", lemma="rule", bodies=COURT)
FENCE = told("On 9 May a fence was [painted] by the Harbour Council.", "2031-05-09", lemma="paint", bodies=COUNCIL)


@pytest.mark.parametrize(
    ("second", "line"), [(RULED, {PAINTED.text, FENCE.text}), (SEALED, {RULED.text, SEALED.text})], ids=["a caption", "two tellings"]
)
def test_a_caption_at_the_head_of_several_pages_is_one_telling(second: Told, line: set[str]) -> None:
    late = [*story(RULED, day="2031-05-12"), *opening("2031-05-11", PAINTED, FENCE)]
    assert set(lines(timeline(*opening("2031-05-10", RULED, second), *late, most=1))) <= line


def test_what_is_told_of_a_full_day_gives_way_to_what_is_told_of_another() -> None:
    ruled = told("The County Court [ruled] on the ferry licence on 5 May.", "2031-05-05", lemma="rule", bodies=COURT)
    sang = told("Ada Moor [sang] in Quarrow on 8 May.", "2031-05-08", lemma="sing", place="Quarrow")
    made = [*story(CLOSED, articles=4), *story(ruled, day="2031-05-11"), *story(sang, day="2031-05-11")]
    assert lines(timeline(*made, most=2)) == [CLOSED.text, sang.text]
    assert lines(timeline(*made[4:], most=1)) == [ruled.text]


def test_what_has_no_date_gets_a_line_after_what_has_one() -> None:
    sang = told("Ada Moor [sang] for fishermen.", None, lemma="sing", people=["Ada Moor"])
    made = [*story(sang, articles=5), *story(RULED, day="2031-05-12")]
    assert lines(timeline(*made, most=1)) == [RULED.text]
    twin = [*story(CLOSED, articles=4, day="2031-05-13"), *story(LOST, articles=2, day="2031-05-14")]
    assert sang.text in lines(timeline(*made, *twin, most=3))


def kept(result: Timeline) -> list[str]:
    return [event.when.edtf for event in result.events if event.when]


def of_one_date(one: Sequence[Made], other: Sequence[Made]) -> int:
    """Return how many of the two get a line where there is room for both, and for a third."""
    result = timeline(*one, *other, *story(PAINTED, day="2031-05-12"), *story(RULED, day="2031-05-12"), most=3)
    return kept(result).count("2031-05-05")


def test_what_other_people_did_on_the_day_is_another_event() -> None:
    moor = told("Mayor Ada Moor [closed] the bridge on 5 May.", "2031-05-05", lemma="close", people=["Ada Moor"])
    toll = told("Ben Toll, a driver, [lost] the bridge on 5 May.", "2031-05-05", lemma="lose", people=["Ben Toll"])
    driver = told("Someone, a driver, [lost] the bridge on 5 May.", "2031-05-05", lemma="lose")
    assert of_one_date(story(moor, articles=4), story(driver, articles=2, day="2031-05-11")) == 1
    assert of_one_date(story(moor, articles=4), story(toll, articles=2, day="2031-05-11")) == 2


def likeness(*made: Made) -> float:
    """Return how like each other the two events of 5 May are."""
    articles, mentions = [each for each, _ in made], [mention for _, told in made for mention in told]
    facets = {
        facet.mention.id: facet
        for facet in facets_of(articles, mentions, name_book(mentions, [each.text for each in articles], LEXICON), LEXICON, embed).facets
    }
    events = timeline(*made).events
    one, other = (n for n, event in enumerate(events) if event.when and event.when.edtf == "2031-05-05")
    groups = [[facets[name] for name in (event.id, *event.aliases)] for event in events]
    return Tellings(events, groups, LEXICON, embed).likeness(one, other, LEXICON.learnt.lines)


def test_what_the_same_articles_tell_in_another_sentence_is_less_like() -> None:
    flew = told("Flags [flew] over the bridge on 5 May.", "2031-05-05", lemma="fly")
    by_others = likeness(*story(CLOSED, articles=4), *story(flew, articles=2, day="2031-05-11"))
    beside = likeness(*story(CLOSED, articles=4), *story(CLOSED, flew, articles=2, day="2031-05-11"))
    assert beside < by_others - 0.5


def collected(day: int, count: float, text: str, sources: int = 2) -> list[Made]:
    sentence = told(
        f"The Harbour Council [collected] {text} of oil on {day} May.",
        f"2031-05-0{day}",
        lemma="collect",
        bodies=COUNCIL,
        figures=[(text, count, "barrels")],
    )
    return story(sentence, articles=sources, day=f"2031-05-1{day}")


def test_what_is_counted_anew_on_the_next_day_is_another_event() -> None:
    room = [*story(PAINTED, day="2031-05-19"), *story(RULED, day="2031-05-19")]
    anew = timeline(*collected(2, 900, "900 barrels", 4), *collected(3, 1500, "1,500 barrels"), *room, most=3)
    assert {"2031-05-02", "2031-05-03"} <= set(kept(anew))
    again = timeline(*collected(2, 900, "900 barrels", 4), *collected(3, 900, "900 barrels"), *room, most=3)
    assert not {"2031-05-02", "2031-05-03"} <= set(kept(again))


def test_what_many_put_on_the_next_day_or_articles_tell_after_the_other_is_another_event() -> None:
    shut = told("The Harbour Council [closed] the old stone bridge of Quarrow.", "2031-05-05", lemma="close", bodies=COUNCIL)
    lost = told("Drivers [lost] the old stone bridge of Quarrow on 6 May.", "2031-05-06", lemma="lose", groups=["drivers"])
    room = [*story(PAINTED, day="2031-05-19"), *story(RULED, day="2031-05-19")]
    few = timeline(*story(shut, articles=6), *story(lost, articles=2, day="2031-05-13"), *room, most=3)
    many = timeline(*story(shut, articles=6), *story(lost, articles=5, day="2031-05-13"), *room, most=3)
    apart = timeline(*story(shut, articles=6), *story(shut, lost, articles=2, day="2031-05-13"), *room, most=3)
    assert "2031-05-06" not in kept(few)
    assert "2031-05-06" in kept(many)
    assert "2031-05-06" in kept(apart)


@pytest.mark.parametrize(("day", "verb", "lines_of_both"), [(7, "begins", 1), (8, "begins", 2), (7, "spreads", 2)])
def test_what_begins_begins_once_though_sources_differ_on_the_day(day: int, verb: str, lines_of_both: int) -> None:
    march = told("Protests [began] in Quarrow on 5 May.", "2031-05-05", lemma="protest", headline="Protests begin in Quarrow", pos="noun")
    rage = told(f"The uprising [{verb}] on {day} May.", f"2031-05-0{day}", lemma="uprising", headline=f"Uprising {verb}", pos="noun")
    room = [*story(PAINTED, day="2031-05-19"), *story(told("Ada Moor [sang] on 29 May.", "2031-05-29", lemma="sing"), day="2031-05-30")]
    result = timeline(*story(march, articles=6), *story(rage, articles=5, day="2031-05-13"), *room, most=3)
    assert len({"2031-05-05", f"2031-05-0{day}"} & set(kept(result))) == lines_of_both


@pytest.mark.parametrize(("act", "lines_of_both"), [("began to close", 1), ("closed", 2)])
def test_an_article_that_tells_how_it_began_may_tell_how_it_goes_on_the_day_after(act: str, lines_of_both: int) -> None:
    shut = told(
        f"The Harbour Council [{act}] the old stone bridge of Quarrow.",
        "2031-05-05",
        lemma="close",
        bodies=COUNCIL,
        headline=f"Harbour Council {act.replace('began', 'begins')} the old stone bridge of Quarrow",
    )
    lost = told("Drivers [lost] the old stone bridge of Quarrow on 6 May.", "2031-05-06", lemma="lose", groups=["drivers"])
    room = [*story(PAINTED, day="2031-05-19"), *story(RULED, day="2031-05-19")]
    result = timeline(*story(shut, articles=6), *story(shut, lost, articles=2, day="2031-05-13"), *room, most=3)
    assert len({"2031-05-05", "2031-05-06"} & set(kept(result))) == lines_of_both


ROSE = told("Tarn Ferries shares [rose] as buyers bet on a mild winter.", "2031-05-05", lemma="rise", headline="Tarn Ferries shares rise")


@pytest.mark.parametrize(
    ("sentence", "lemma", "headline", "same"),
    [
        ("Shares in Tarn Ferries [opened] higher despite a warning.", "open", "Shares in Tarn Ferries open higher", True),
        ("Shares in Tarn Ferries [opened] lower despite a warning.", "open", "Shares in Tarn Ferries open lower", False),
        ("Shares in Sorrel Mills [opened] higher despite a warning.", "open", "Shares in Sorrel Mills open higher", False),
        ("Tarn Ferries [opened] a stall despite a warning.", "open", "Tarn Ferries opens a stall", False),
        ("Oil prices for Tarn Ferries [rose] despite a warning.", "rise", "Oil prices for Tarn Ferries rise", False),
    ],
)
def test_two_lines_that_say_which_way_one_share_went_tell_the_same(sentence: str, lemma: str, headline: str, same: bool) -> None:
    made = [*story(ROSE), *story(told(sentence, "2031-05-05", lemma=lemma, headline=headline), day="2031-05-11")]
    mentions = [mention for _, given in made for mention in given]
    facets = facets_of([each for each, _ in made], mentions, name_book(mentions, [], LEXICON), LEXICON, embed).facets
    events = [replace(timeline(made[n]).events[0], headline=text) for n, text in enumerate(("Tarn Ferries shares rise", headline))]
    assert Tellings(events, [(facet,) for facet in facets], LEXICON, embed).is_one_price(0, 1) == same
