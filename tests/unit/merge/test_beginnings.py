"""What begins begins once, whatever days its sources give to it; and two things that begin within days are two."""

from generator.merge.beginnings import DAYS
from generator.model import Article, Mention
from tests.unit.merge.telling import Told, article, event_of, groups, timeline, told

Made = tuple[Article, tuple[Mention, ...]]


def march(date: str, sentence: str = "The [protests] began.", **fields: str) -> Told:
    return told(sentence, date, lemma="protest", pos="noun", **fields)  # type: ignore[arg-type]


def rising(date: str, sentence: str = "The [uprising] began.", **fields: str) -> Told:
    return told(sentence, date, lemma="uprising", pos="noun", **fields)  # type: ignore[arg-type]


def by(publisher: str, *tellings: Told) -> list[Made]:
    """Return one article a telling, of days apart, each with words of its own around it."""
    return [
        article(f"{publisher}{n}", f"2031-06-{n + 10}", f"{publisher.title()} edition {n}.", each, publisher=f"{publisher} {n}")
        for n, each in enumerate(tellings)
    ]


def test_sources_that_put_one_beginning_on_two_days_tell_one_event_of_the_day_that_most_give() -> None:
    marches = by("march", *[march("2031-05-15")] * 3)
    story = timeline(*marches, *by("rise", *[rising("2031-05-17")] * 2))
    assert len(groups(story)) == 1
    (event,) = story.events
    assert event.when is not None
    assert event.when.edtf == "2031-05-15"
    (days,) = (each for each in event.disagreements if each.about == "date")
    assert [(claim.value, len(claim.citations)) for claim in days.claims] == [("2031-05-15", 3), ("2031-05-17", 2)]


def test_what_begins_days_later_begins_anew() -> None:
    later = f"2031-05-{15 + DAYS + 1}"
    assert len(groups(timeline(*by("march", *[march("2031-05-15")] * 3), *by("rise", *[rising(later)] * 2)))) == 2


def test_in_two_towns_it_begins_twice() -> None:
    one = by("march", *[march("2031-05-15", "The [protests] began.", place="Quarrow")] * 3)
    other = by("rise", *[rising("2031-05-17", "The [uprising] began.", place="Winby")] * 2)
    assert len(groups(timeline(*one, *other))) == 2


def test_the_protests_of_two_trades_are_two() -> None:
    dockers = by("dock", *[march("2031-05-15", "The dockers' [protest] began on Thursday.")] * 2)
    nurses = by("ward", *[march("2031-05-16", "The nurses' [protest] began on Friday.")] * 2)
    story = timeline(*dockers, *nurses)
    assert event_of(story, "dock0-1").id != event_of(story, "ward0-1").id


def test_marches_that_go_on_are_not_their_beginning() -> None:
    on = [rising("2031-05-17", "Hundreds took part in the [uprising].")] * 2
    assert len(groups(timeline(*by("march", *[march("2031-05-15")] * 3), *by("rise", *on)))) == 2


def test_an_article_that_gives_both_days_means_two_beginnings() -> None:
    both = article("both", "2031-06-10", march("2031-05-15"), rising("2031-05-17"))
    story = timeline(both, *by("march", *[march("2031-05-15")] * 2), *by("rise", rising("2031-05-17")))
    assert event_of(story, "both-0").id != event_of(story, "both-1").id


def test_what_one_article_says_in_passing_is_left_as_it_is() -> None:
    assert len(groups(timeline(*by("march", *[march("2031-05-15")] * 3), *by("rise", rising("2031-05-17"))))) == 2


def test_an_act_of_which_few_say_that_it_began_is_told_as_itself() -> None:
    on = [rising("2031-05-17", "Hundreds took part in the [uprising].")] * 3
    story = timeline(
        *by("march", *[march("2031-05-15")] * 3), *by("rise", *on, rising("2031-05-17", "Hundreds rose as the [uprising] began."))
    )
    assert event_of(story, "rise0-1").id != event_of(story, "march0-1").id
