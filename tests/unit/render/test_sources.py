"""The pages of the sources: who wrote it, how its date was found, what was taken from it."""

from __future__ import annotations

from tests.unit.render import story
from tests.unit.render.reading import find, front, pages, tree, words

PAGES = pages(story.timeline())
WIRE = tree(PAGES["sources/wire.md"])


def test_every_article_has_a_page() -> None:
    assert sorted(path for path in PAGES if path.startswith("sources/")) == [
        "sources/blog.md",
        "sources/examiner.md",
        "sources/hostile.md",
        "sources/index.md",
        "sources/mirror.md",
        "sources/wire.md",
    ]


def test_a_source_states_its_details() -> None:
    details = find(WIRE, "dl", "dl-details")[0]
    assert dict(zip(words(details, "dt"), words(details, "dd"), strict=True)) == {
        "Publisher": "Northern Wire",
        "Agency": "NW",
        "Authors": "Ada Merrow, Tom Quill",
        "Published": "12 February 2025",
        "Address": "https://northern-wire.example/2025/02/12/bridge?a=1&b=2",
        "File": "wire.txt",
        "Same text": "Coast Mirror: counted as one source",
    }


def test_a_source_without_an_address_says_so() -> None:
    details = find(tree(PAGES["sources/blog.md"]), "dl", "dl-details")[0]
    assert "not known" in words(details, "dd")


def test_a_source_says_how_its_date_was_found_with_everything_that_speaks_for_one() -> None:
    rows = [words(row, "td") for row in find(find(WIRE, "tbody")[0], "tr")]
    assert rows == [
        ["12 February 2025 chosen", "stated in the file's own details", "date: 2025-02-12"],
        ["12 February 2025", "part of the article's address", "/2025/02/12/"],
        ["11 February 2025", "stated in a picture's caption, not before this date", "Divers at work, Feb. 11, 2025"],
    ]


def test_an_inferred_date_gives_its_reasoning() -> None:
    page = tree(PAGES["sources/examiner.md"])
    assert any(said.startswith("Inferred: It reports the closing of Tuesday") for said in words(page, "p"))


def test_an_article_that_nothing_dates_says_so() -> None:
    assert "Nothing dates this article" in words(tree(PAGES["sources/blog.md"]), "p")


def test_its_statements_stand_in_the_order_of_its_text_each_with_its_event() -> None:
    items = find(find(WIRE, "ol", "dl-statements")[0], "li")
    assert [words(item, "p", "dl-supports")[0].removesuffix(" planned").split("2025 ")[-1] for item in items[:3]] == [
        "Council closes the Harbour Bridge to lorries",
        ["14 February 2025, inferred Divers report cracks"][-1],
        "Handrail gives way on the footway",
    ]


def test_a_statement_leads_to_its_event_on_the_timeline() -> None:
    first = find(find(WIRE, "ol", "dl-statements")[0], "li")[0]
    assert find(first, "a")[-1].get("href") == "../../#e-wire-0"


def test_a_statement_says_in_which_paragraph_it_stands() -> None:
    items = find(find(WIRE, "ol", "dl-statements")[0], "li")
    assert [words(item, "p", "dl-source")[0].split(",")[0].split(" Read")[0] for item in items][:3] == [
        "Paragraph 1",
        "Paragraph 1",
        "Paragraph 2",
    ]


def test_an_article_that_gave_nothing_says_so() -> None:
    timeline = story.timeline()
    empty = tree(pages(type(timeline)(title="None", sources=timeline.sources, events=()))["sources/wire.md"])
    assert any(said.startswith("Nothing yet") for said in words(empty, "p"))


def test_the_index_of_sources_names_copies() -> None:
    lines = words(tree(PAGES["sources/index.md"]), "p", "dl-sourceline")
    assert lines[0] == "Northern Wire / NW, 12 February 2025, 7 statements used, same text as Coast Mirror"


def test_a_source_is_titled_by_its_article() -> None:
    assert front(PAGES["sources/wire.md"])["title"] == "Harbour Bridge closed to lorries"


def test_the_about_page_lists_what_was_set_aside() -> None:
    about = tree(PAGES["about.md"])
    assert words(find(about, "ul", "dl-problems")[0], "li") == ["empty.txt is empty; write an article into it or remove it."]


def test_the_about_page_explains_every_status() -> None:
    legend = words(find(tree(PAGES["about.md"]), "ul", "dl-legend")[0], "b")
    assert all(any(status in each for each in legend) for status in ("ongoing", "planned", "possible", "denied"))
