"""The day of an article that states none."""

from dataclasses import replace

from generator.merge import date_articles
from generator.model import Article, DateCandidate, DocumentDate, Span, Timex
from generator.when import When
from tests.unit.merge.telling import LEXICON, article

STORM = (
    "“We lost the roof, the barn and both of the boats,” the keeper said. "
    "The storm crossed the bay before dawn and took the old pier with it."
)
FERRY = "“Nobody will cross this water again before the spring,” the ferryman said. The company sold the last two boats."


def one(id_: str, date: str | None, text: str, publisher: str | None = None) -> Article:
    return article(id_, date, text, publisher=publisher)[0]


def dated(articles: list[Article], **timexes: tuple[Timex, ...]) -> dict[str, DocumentDate]:
    found = date_articles(articles, {each.id: timexes.get(each.id, ()) for each in articles}, lexicon=LEXICON)
    return {each.id: each.dct for each in found}


def weekday(name: str, number: int) -> Timex:
    value = f"XXXX-WXX-{number}"
    return Timex(span=Span(0, len(name)), text=name, type="DATE", value=value, rule="weekday", stated=value)


def test_shared_quotations_give_the_day_and_say_so_in_a_sentence() -> None:
    lost = "“We lost the roof, the barn and both of the boats,” said the keeper. “The sea was in the kitchen by four o'clock,” he said."
    sister = "The keeper said: “The sea was in the kitchen by four o'clock.” He added: “We lost the roof, the barn and both of the boats.”"
    found = dated([one("x", None, lost), one("y", "2031-11-04", sister, publisher="Bay Courier")], x=(weekday("Tuesday", 2),))
    assert found["x"].when == When("2031-11-04?")
    assert found["x"].basis == "inferred"
    assert found["x"].evidence == "Shares two quotations with Bay Courier, of 4 November 2031, and its “Tuesday” fits that day."


def test_with_nothing_to_go_on_there_is_no_date() -> None:
    found = dated([one("x", None, FERRY), one("y", "2031-11-04", STORM)])
    assert found["x"].when is None
    assert found["x"].basis == "unknown"


def test_two_days_that_fit_alike_give_no_date_but_both_are_kept() -> None:
    found = dated([one("x", None, STORM), one("y", "2031-11-04", STORM), one("z", "2031-11-09", STORM)])
    assert found["x"].when is None
    assert {candidate.when.edtf for candidate in found["x"].candidates} == {"2031-11-04?", "2031-11-09?"}


def test_a_weekday_that_fits_one_day_only_decides_between_two() -> None:
    found = dated(
        [one("x", None, STORM + FERRY), one("y", "2031-11-04", STORM + FERRY), one("z", "2031-11-09", STORM)], x=(weekday("Tuesday", 2),)
    )
    assert found["x"].when == When("2031-11-04?")


def test_a_caption_that_is_younger_than_the_sister_article_rules_its_day_out() -> None:
    bound = DateCandidate(when=When("2031-11-06"), basis="caption", evidence="Nov. 6", bound="lower")
    undated = replace(one("x", None, STORM + FERRY), dct=DocumentDate(candidates=(bound,)))
    found = dated([undated, one("y", "2031-11-04", STORM + FERRY)])
    assert found["x"].when is None
    assert found["x"].candidates == (bound,)


def test_a_stated_date_is_never_touched() -> None:
    found = dated([one("x", "2031-12-24", STORM), one("y", "2031-11-04", STORM)])
    assert found["x"].when == When("2031-12-24")


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = [one("x", None, STORM + FERRY), one("y", "2031-11-04", STORM), one("z", "2031-11-04", FERRY)]
    assert dated(articles) == dated(articles[::-1])


def with_dateline(article: Article) -> Article:
    """Return the article with a dateline of 4 November of no year."""
    candidate = DateCandidate(when=When("XXXX-11-04"), basis="byline", evidence="TARN, Nov. 4 (Bay Wire) -")
    return replace(article, dct=DocumentDate(candidates=(candidate,)))


def test_the_day_of_a_dateline_falls_in_the_year_of_the_story() -> None:
    found = dated([with_dateline(one("x", None, STORM)), one("y", "2031-11-05", FERRY)])["x"]
    assert (found.when, found.basis, found.evidence) == (When("2031-11-04"), "byline", "TARN, Nov. 4 (Bay Wire) -")
    assert [candidate.when for candidate in found.candidates] == [When("2031-11-04")]


def test_a_dateline_far_from_the_story_or_alone_has_no_year() -> None:
    assert dated([with_dateline(one("x", None, STORM)), one("y", "2031-06-05", FERRY)])["x"].when is None
    assert dated([with_dateline(one("x", None, STORM))])["x"].when is None
