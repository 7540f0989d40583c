"""How much a headline says, and how many of the articles bear it out."""

from __future__ import annotations

import pytest

from generator.merge.features import story
from generator.merge.informing import Agreement, is_vague, longest_leap, names_nobody
from generator.merge.names import name_book
from tests.unit.merge.telling import LEXICON, article, embed, timeline, told


@pytest.mark.parametrize(
    "text",
    [
        "Report is released",
        "Rebels reject the plan",
        "Two people are killed",
        "Company takes the step",
        "Protests erupt in the western city",
        "Report is made public, Ada Moor says",
        "Moretti gives up",
        "Rebels flee the country",
    ],
)
def test_a_line_that_leaves_its_reader_asking_is_vague(text: str) -> None:
    assert is_vague(text, LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry hits Varn pier",
        "Attack in Oxmoor",
        "Moor resigns as mayor",
        "Protests erupt in the city of Varn",
        "Robots remove the leaking cap",
        "Moretti steps down",
        "Moretti flees the country, guard says",
        "Shells land in the Varn area, port master says",
    ],
)
def test_a_line_that_names_somebody_or_says_three_things_is_not(text: str) -> None:
    assert not is_vague(text, LEXICON)


def test_the_fuller_line_wins_where_the_other_articles_bear_it_out() -> None:
    quote = "The council of Varn [voted] on Monday to close the harbour bridge."
    result = timeline(
        article("a", "2031-05-06", told(quote, "2031-05-05", lemma="vote", headline="Council votes on Monday's motion")),
        article("b", "2031-05-06", told(quote, "2031-05-05", lemma="vote", headline="Varn council votes to close the harbour bridge")),
    )
    assert result.events[0].headline == "Varn council votes to close the harbour bridge"


def test_what_one_article_of_three_adds_does_not_make_the_headline() -> None:
    plain = "The council of Varn [voted] on Monday to close the harbour bridge."
    odd = "The council of Varn [voted] on Monday to close the harbour bridge, and skippers from Oxmoor blew their horns."
    result = timeline(
        article("a", "2031-05-06", told(plain, "2031-05-05", lemma="vote", headline="Varn council votes to close harbour bridge")),
        article("b", "2031-05-06", told(plain, "2031-05-05", lemma="vote", headline="Varn council votes to close harbour bridge")),
        article("c", "2031-05-06", told(odd, "2031-05-05", lemma="vote", headline="Skippers from Oxmoor blow their horns at a vote")),
    )
    assert result.events[0].headline == "Varn council votes to close harbour bridge"


def test_the_place_on_which_the_articles_agree_is_in_the_headline() -> None:
    quote = "Shots were [fired] in Oxmoor on Monday by men from a long black car."
    day, shown = "2031-05-05", ("Men come to fire shots from a car", "Men fire shots in Oxmoor")
    result = timeline(
        *(
            article(id_, "2031-05-06", told(quote, day, lemma="fire", place="Oxmoor", headline=line))
            for id_, line in zip("ab", shown, strict=True)
        )
    )
    assert result.events[0].headline == "Men fire shots in Oxmoor"


def test_a_leap_over_many_words_is_counted_and_who_says_it_is_no_leap() -> None:
    quote = "The cap, which engineers had built in a hall by the river over three long weeks, leaked on Monday, a guard said."
    assert longest_leap("Cap leaks", quote, LEXICON) == 15
    assert longest_leap("Engineers build in a hall, guard says", quote, LEXICON) < 5


def test_of_clauses_as_written_one_that_is_no_quotation_comes_first() -> None:
    day = "2031-05-05"
    result = timeline(
        article("a", "2031-05-06", told("“Our great and long march on Varn [began] on Monday”", day, lemma="begin", people=["Ada Moor"])),
        article("b", "2031-05-06", told("The march on Varn [began] on Monday.", day, lemma="begin", people=["Ada Moor"])),
    )
    assert result.events[0].headline == "The march on Varn began on Monday"


def test_the_words_of_one_article_count_the_less_the_more_tell_the_event() -> None:
    odd = told("Grey herons and otters [saw] how a crane fell.", "2031-05-05", lemma="see")
    plain = told("A crane [fell] on Monday.", "2031-05-05", lemma="fall")

    def said(others: int) -> float:
        made = [article("odd", "2031-05-06", odd), *(article(f"a{n}", "2031-05-06", plain) for n in range(others))]
        texts = {each.id: each.text for each, _ in made}
        mentions = [mention for _, found in made for mention in found]
        facets = story([each for each, _ in made], mentions, name_book(mentions, list(texts.values()), LEXICON), LEXICON, embed).facets
        return Agreement(facets, texts).said("Grey herons and otters", LEXICON)

    assert said(0) > said(1) > said(4) > said(20)


@pytest.mark.parametrize(
    ("line", "nobody"),
    [
        ("Cap is placed on the well", True),
        ("Cap is placed on the well, Moor says", True),
        ("Cap is placed on the Varn well", False),
        ("Moretti places the cap", False),
    ],
)
def test_whether_a_line_names_nobody(line: str, nobody: bool) -> None:
    assert names_nobody(line, LEXICON) is nobody


def test_of_two_headlines_the_one_that_names_somebody_is_taken() -> None:
    day = "2031-05-05"
    bare = told("The long ferry season officially [started] on Monday.", day, lemma="start", headline="Long ferry season officially starts")
    named = told("The long Varn season [started] on Monday.", day, lemma="start", headline="Long Varn season starts")
    story = timeline(article("a", "2031-05-06", bare), article("b", "2031-05-06", named))
    assert [event.headline for event in story.events] == ["Long Varn season starts"]
