"""Counts, things and names hidden in phrases, as evidence for and against one event."""

from generator.merge.crowd import people_within
from generator.merge.names import name_book
from tests.unit.merge.telling import LEXICON, article, told
from tests.unit.merge.test_compare import spoken

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
