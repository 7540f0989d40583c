"""The day that an undated article counts from an event in other articles."""

from generator.merge import date_articles
from generator.model import Article, DocumentDate, Timex
from generator.when import When
from tests.unit.merge.telling import LEXICON, article

SINKING = "The trawler Grey Heron sank off Tarn on Monday with five men aboard."


def timex(made: Article, words: str, value: str, *, type_: str = "DATE") -> Timex:
    start = made.text.index(words)
    span = made.sentences[0].span.__class__(start, start + len(words))
    return Timex(span=span, text=words, type=type_, value=value, rule="test", stated=value)  # type: ignore[arg-type]


def dated(undated: Article, marks: tuple[Timex, ...], *others: tuple[Article, Timex]) -> DocumentDate:
    timexes = {undated.id: marks, **{each.id: (mark,) for each, mark in others}}
    return date_articles([undated, *(each for each, _ in others)], timexes, lexicon=LEXICON)[0].dct


def sinking(id_: str = "s", day: str = "2031-03-03", text: str = SINKING) -> tuple[Article, Timex]:
    made = article(id_, day, text, title="Five feared lost off Tarn")[0]
    return made, timex(made, "Monday", day)


def counting(
    *sentences: str, count: str = "ten days", value: str = "P10D", weekday: tuple[str, int] | None = ("Thursday", 4)
) -> DocumentDate:
    made = article("x", None, *sentences)[0]
    marks = [timex(made, count, value, type_="DURATION")]
    if weekday:
        marks.append(timex(made, weekday[0], f"XXXX-WXX-{weekday[1]}"))
    return dated(made, tuple(marks), sinking())


def test_ten_days_after_a_known_sinking_is_a_day_if_the_weekday_beside_it_agrees() -> None:
    found = counting("The owner has resigned, ten days after the Grey Heron sank.", "He told the crews on Thursday.")
    assert found.when == When("2031-03-13?")
    assert found.evidence == (
        "“ten days after the Grey Heron sank” counts from 3 March 2031, which “Five feared lost off Tarn” gives for it, "
        "to 13 March 2031, and its “Thursday” fits that day."
    )


def test_weeks_count_like_days() -> None:
    found = counting(
        "The owner resigned, two weeks after the Grey Heron sank.",
        "He told the crews on Monday.",
        count="two weeks",
        value="P2W",
        weekday=("Monday", 1),
    )
    assert found.when == When("2031-03-17?")


def test_a_count_without_a_weekday_is_only_a_candidate() -> None:
    found = counting("The owner has resigned, ten days after the Grey Heron sank.", weekday=None)
    assert found.when is None
    assert When("2031-03-13?") in {candidate.when for candidate in found.candidates}


def test_a_weekday_that_contradicts_the_count_leaves_the_article_undated() -> None:
    found = counting("The owner has resigned, ten days after the Grey Heron sank.", "He told the crews on Friday.", weekday=("Friday", 5))
    assert found.when is None


def test_the_sinking_of_another_ship_is_not_counted_from() -> None:
    found = counting("The owner has resigned, ten days after the Blue Marlin sank.", "He told the crews on Thursday.")
    assert When("2031-03-13?") not in {candidate.when for candidate in found.candidates}


def test_a_count_far_down_in_the_article_tells_of_the_past() -> None:
    filler = "The sea was calm."
    found = counting(filler, filler, filler, "He had resigned ten days after the Grey Heron sank.", "He told the crews on Thursday.")
    assert found.when is None


def test_articles_that_disagree_on_the_day_of_the_event_give_none() -> None:
    made = article("x", None, "The owner has resigned, ten days after the Grey Heron sank.", "He told the crews on Thursday.")[0]
    marks = (timex(made, "ten days", "P10D", type_="DURATION"), timex(made, "Thursday", "XXXX-WXX-4"))
    assert dated(made, marks, sinking("s", "2031-03-03"), sinking("t", "2031-03-10")).when is None
