"""Counts, things and names hidden in phrases, as evidence for and against one event."""

from dataclasses import replace

from generator.merge.compare import explain
from generator.merge.crowd import people_within
from generator.merge.features import story
from generator.merge.names import name_book
from generator.model import Article, Mention
from tests.unit.merge.telling import LEXICON, article, embed, timeline, told
from tests.unit.merge.test_compare import spoken


def said_of(*made: tuple[Article, tuple[Mention, ...]]) -> dict[str, float]:
    """Return the rules that spoke for the mentions of two articles."""
    mentions = [mention for _, each in made for mention in each]
    book = name_book(mentions, [each.text for each, _ in made], LEXICON)
    return {s.rule: s.points for s in explain(story([each for each, _ in made], mentions, book, LEXICON, embed), 0, 1, LEXICON)}


TEN = told("Ten people were [killed].", lemma="kill", figures=[("Ten people", 10, "killed")])
SIX = told("Six people were [killed].", lemma="kill", figures=[("Six people", 6, "killed")])


def test_two_tolls_in_one_article_are_of_two_events_and_in_two_articles_may_be_one_that_grew() -> None:
    assert spoken(TEN, SIX, apart=False)["two-counts"] < 0
    assert "two-counts" not in spoken(TEN, SIX)


def test_one_toll_told_twice_in_an_article_is_no_second_count() -> None:
    assert "two-counts" not in spoken(TEN, TEN, apart=False)


def test_what_was_found_tells_two_finds_apart() -> None:
    lamps = told("Divers [found] 3 lamps.", lemma="find", figures=[("3 lamps", 3, "lamp")])
    valve = told("Divers [found] 2 valves.", lemma="find", figures=[("2 valves", 2, "valve")])
    assert spoken(lamps, valve)["other-things"] < 0
    assert "other-things" not in spoken(valve, valve)


def test_people_are_known_within_a_longer_phrase() -> None:
    _, mentions = article("a", "2031-05-05", told("Moor and Holt [fell].", people=["Ada Moor", "Ben Holt"]))
    book = name_book(mentions, ["Ada Moor and Ben Holt fell."], LEXICON)
    assert people_within("the bodies of photographers Ada Moor and Ben Holt", book) == {"Ada Moor", "Ben Holt"}
    assert people_within("the Moor", book) == frozenset()


def test_a_toll_that_grows_is_one_and_one_that_shrinks_hardly() -> None:
    later = (
        article("b", "2031-05-08", SIX),
        article("b", "2031-05-08", told("Twelve [died].", lemma="die", figures=[("Twelve", 12, "dead")])),
    )
    shrunk, grown = (said_of(article("a", "2031-05-06", TEN), each) for each in later)
    assert shrunk["fewer-dead"] < 0
    assert "fewer-dead" not in grown


def test_some_300_and_300_are_no_disagreement_and_more_than_300_is_one() -> None:
    def told_of(words: str, mod: str | None) -> tuple[Article, tuple[Mention, ...]]:
        sentence = f"The [fair] of Monday drew {words} stalls."
        made, (mention,) = article(words, "2031-05-06", told(sentence, "2031-05-05", pos="noun", figures=[(words, 300, "stall")]))
        return made, (replace(mention, figures=tuple(replace(f, mod=mod) for f in mention.figures)),)

    alike = timeline(told_of("300", None), told_of("some 300", "APPROX"), told_of("at least 300", "EQUAL_OR_MORE"))
    assert alike.events[0].disagreements == ()
    (stalls,) = timeline(told_of("300", None), told_of("more than 300", "MORE_THAN")).events[0].disagreements
    assert [claim.value for claim in stalls.claims] == ["300", "more than 300"]
