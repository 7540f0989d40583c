"""The weekdays of an undated article, where dated articles tell of the same events."""

from generator.merge import date_articles
from generator.model import Article, DocumentDate, Span, Timex
from generator.when import When
from tests.unit.merge.telling import LEXICON, article

MET = "Ada Moor met Ben Holt in Oxmoor on {} for an hour."
WALKED = "The crews of the Grey Heron in Tarn walked out on {} over their pay."


def mark(made: Article, words: str, value: str) -> Timex:
    start = made.text.index(words)
    return Timex(span=Span(start, start + len(words)), text=words, type="DATE", value=value, rule="test", stated=value)


def undated(*sentences: str, **weekdays: int) -> tuple[Article, tuple[Timex, ...]]:
    made = article("x", None, *sentences)[0]
    return made, tuple(mark(made, name, f"XXXX-WXX-{number}") for name, number in weekdays.items())


def reported(id_: str, published: str, sentence: str, words: str, day: str) -> tuple[Article, tuple[Timex, ...]]:
    made = article(id_, published, sentence, publisher=f"Paper {id_}")[0]
    return made, (mark(made, words, day),)


def dated(*made: tuple[Article, tuple[Timex, ...]]) -> DocumentDate:
    return date_articles([each for each, _ in made], {each.id: marks for each, marks in made}, lexicon=LEXICON)[0].dct


MEETING = reported("a", "2031-03-08", MET.format("Friday"), "Friday", "2031-03-07")
STRIKE = reported("b", "2031-03-07", WALKED.format("Thursday"), "Thursday", "2031-03-06")


def test_two_events_that_others_date_make_the_weekdays_days_and_give_the_article_the_later_one() -> None:
    found = dated(undated(MET.format("Friday"), WALKED.format("Thursday"), Friday=5, Thursday=4), MEETING, STRIKE)
    best = found.candidates[0]
    assert best.when == When("2031-03-07?")
    assert "Its “Friday” (“met”) is 7 March 2031, as Paper a gives it." in best.evidence


def test_a_weekday_that_the_others_do_not_give_the_event_says_nothing() -> None:
    found = dated(undated("Ada Moor met Ben Holt in Oxmoor on Monday.", Monday=1), MEETING)
    assert not any("Its “Monday”" in candidate.evidence for candidate in found.candidates)


def test_a_meeting_of_others_says_nothing() -> None:
    found = dated(undated("Cleo Park met Tom Reeve in Tarn on Friday.", Friday=5), MEETING)
    assert not any("Its “Friday”" in candidate.evidence for candidate in found.candidates)


def test_a_weekday_that_lies_ahead_is_not_one_that_was() -> None:
    found = dated(undated("Ada Moor will meet Ben Holt in Oxmoor on Friday.", Friday=5), MEETING)
    assert not any("Its “Friday”" in candidate.evidence for candidate in found.candidates)


def test_two_meetings_on_two_fridays_leave_it_open() -> None:
    other = reported("c", "2031-03-15", MET.format("Friday"), "Friday", "2031-03-14")
    found = dated(undated(MET.format("Friday"), Friday=5), MEETING, other)
    assert not any("Its “Friday”" in candidate.evidence for candidate in found.candidates)
