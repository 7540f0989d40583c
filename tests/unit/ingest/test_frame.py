from __future__ import annotations

from .conftest import Read

PROSE = [
    "The ferry left the harbour on Monday with forty people on board and came back with forty-one.",
    "Nobody could say how that had happened, and the captain wrote down the smaller number.",
    "The company said on Tuesday that it would look into the matter with great care.",
    "A passenger told the harbour radio that he had counted for himself and come to forty.",
]
MENU = ["News", "World", "Europe", "Sport", "Weather", "Culture", "Shop", "My account", "Menu", "Live", "Podcasts"]
TEASERS = [
    "Bridge closed",
    "Mayor on leave",
    "Fish prices",
    "A day at sea",
    "Ten boats",
    "Harbour map",
    "Contact us",
    "Terms of use",
    "Cookies",
]


def test_menus_above_and_lists_below_a_copied_page_are_left_out(read: Read) -> None:
    article = read("\n".join([*MENU, "Ferry comes back with one more on board", "By Jane Doe", "February 14, 2025", *PROSE, *TEASERS]))
    assert article.title == "Ferry comes back with one more on board"
    assert article.authors == ("Jane Doe",)
    assert article.text.split("\n\n") == PROSE


def test_a_few_short_lines_are_no_frame(read: Read) -> None:
    article = read("\n\n".join([PROSE[0], "Bridge closed", "Mayor on leave", *PROSE[1:]]))
    assert "Mayor on leave" in article.text


def test_a_list_in_the_first_half_of_an_article_does_not_end_it(read: Read) -> None:
    article = read("\n".join([PROSE[0], *TEASERS, *PROSE[1:]]))
    assert PROSE[-1] in article.text
