"""Lines that a site puts on many pages are told from sentences that many articles rightly share."""

import time
from collections.abc import Sequence

import pytest

from generator.ingest import IngestWords
from generator.ingest.furniture import Furniture, furniture, marked
from generator.model import Article, Sentence, Span

PROMO = "Two bakers charged over a stolen wedding cake in Sampleton."
SLOGAN = "A faster platform for trading and research."
PLACES = ("harbour", "bridge", "market", "station", "library", "school", "theatre", "museum", "airport", "hospital", "prison", "stadium")


def _article(name: str, lines: Sequence[str], *, publisher: str | None = "Example Courier", title: str | None = None) -> Article:
    sentences, start = [], 0
    for place, line in enumerate(lines):
        sentences.append(Sentence(span=Span(start, start + len(line)), paragraph=place))
        start += len(line) + 2
    return Article(
        id=name,
        file=f"{name}.txt",
        title=title or lines[0].rstrip("."),
        title_basis="stated" if title else "derived",
        publisher=publisher,
        text="\n\n".join(lines),
        sentences=tuple(sentences),
    )


def _own(place: str) -> list[str]:
    """An article of its own about the flood at one place."""
    return [
        f"The flood reached the {place} on Monday.",
        f"Firefighters pumped water out of the {place} all night.",
        f"The mayor said the {place} would stay shut.",
        f"Damage to the {place} is put at {len(place)} million crowns.",
        f"Volunteers filled sandbags beside the {place}.",
        f"Nobody was hurt at the {place} when the dam failed.",
        f"The {place} was last under water a lifetime ago.",
        f"Engineers will look at the walls of the {place}.",
    ]


def _lines(found: Furniture, articles: Sequence[Article]) -> set[str]:
    return {article.sentences[place].span.of(article.text) for article in articles for place in found.places.get(article.id, ())}


def test_the_newest_headline_of_another_story_on_many_pages_is_furniture() -> None:
    articles = [_article(place, [PROMO, *_own(place)]) for place in PLACES]
    found = furniture(articles)
    assert _lines(found, articles) == {PROMO}
    assert set(found.places) == set(PLACES)


def test_a_slogan_at_the_foot_of_many_pages_is_furniture() -> None:
    articles = [_article(place, [*_own(place), SLOGAN]) for place in PLACES]
    assert _lines(furniture(articles), articles) == {SLOGAN}


def test_what_was_left_out_is_told_with_its_words_and_how_often_it_stands() -> None:
    (problem,) = furniture([_article(place, [PROMO, *_own(place)]) for place in PLACES]).problems
    assert (problem.code, problem.severity) == ("site-furniture", "info")
    assert PROMO in problem.message
    assert "12 articles of Example Courier" in problem.message


def test_a_line_of_the_same_list_is_furniture_although_the_story_knows_its_words() -> None:
    listed = [PROMO, "Flood at the dam: the mayor said so.", "Ten ways to bake bread without an oven."]
    articles = [_article(place, [*_own(place), *listed]) for place in PLACES]
    assert _lines(furniture(articles), articles) == set(listed)


def test_an_agency_paragraph_in_nine_papers_is_no_furniture() -> None:
    papers = [_article(place, [PROMO, *_own(place)], publisher=f"The {place} Gazette") for place in PLACES[:9]]
    assert furniture(papers) == Furniture()


def test_versions_of_one_article_that_repeat_most_of_it_are_no_furniture() -> None:
    text = [PROMO, *_own("harbour")]
    versions = [_article(place, [*text, f"The latest word came from the {place}."]) for place in PLACES]
    assert furniture(versions) == Furniture()


def test_a_sentence_of_background_at_the_foot_of_many_articles_is_no_furniture() -> None:
    background = "The dam failed on Monday and the flood put firefighters and volunteers to work."
    assert furniture([_article(place, [*_own(place), background]) for place in PLACES]) == Furniture()


def test_a_sentence_within_the_text_is_no_furniture() -> None:
    articles = [_article(place, [*_own(place)[:3], PROMO, *_own(place)[3:]]) for place in PLACES]
    assert furniture(articles) == Furniture()


def test_fewer_articles_than_the_threshold_prove_nothing() -> None:
    few = 7
    articles = [_article(place, [PROMO, *_own(place)] if place in PLACES[:few] else _own(place)) for place in PLACES]
    assert furniture(articles) == Furniture()


def test_articles_of_nobody_knows_whom_are_left_alone() -> None:
    assert furniture([_article(place, [PROMO, *_own(place)], publisher=None) for place in PLACES]) == Furniture()


def test_a_title_made_from_furniture_is_made_from_the_first_own_sentence(words: IngestWords) -> None:
    article = marked(_article("a", [PROMO, *_own("harbour")]), frozenset({0}), words)
    assert article.title == "The flood reached the harbour on Monday"
    assert [sentence.kind for sentence in article.sentences[:2]] == ["furniture", "body"]


def test_a_stated_title_stays_whatever_is_furniture(words: IngestWords) -> None:
    article = marked(_article("a", [PROMO, *_own("harbour")], title="High water"), frozenset({0}), words)
    assert article.title == "High water"


def test_an_article_of_nothing_but_furniture_keeps_a_title(words: IngestWords) -> None:
    assert marked(_article("a", [PROMO]), frozenset({0}), words).title


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [_article(place, [PROMO, *_own(place), SLOGAN]) for place in PLACES]
    one, other = furniture(articles), furniture(articles[::-1])
    assert (dict(one.places), one.problems) == (dict(other.places), other.problems)


@pytest.mark.parametrize("count", [20_000])
def test_many_lines_that_all_recur_take_no_more_than_linear_time(count: int) -> None:
    articles = [_article(place, [f"Line {number} of the list." for number in range(count)]) for place in PLACES]
    started = time.perf_counter()
    furniture(articles)
    assert time.perf_counter() - started < 10
