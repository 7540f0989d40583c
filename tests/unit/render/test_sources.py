"""The pages of the sources: who wrote it, how its date was found, what was taken from it."""

from __future__ import annotations

from dataclasses import replace

from lxml.html import HtmlElement

from generator.model import DateCandidate, DocumentDate, Problem
from generator.when import When
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
        "Same text": "Same text, counted as one source: Coast Mirror",
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


def wire_with(**changes: object) -> HtmlElement:
    """Return the page of the first source with its article changed."""
    timeline = story.timeline()
    source = timeline.sources[0]
    changed = replace(source, article=replace(source.article, **changes))  # type: ignore[arg-type]
    return tree(pages(replace(timeline, sources=(changed, *timeline.sources[1:])))["sources/wire.md"])


def test_a_date_that_only_a_bound_gives_says_what_is_assumed() -> None:
    caption = DateCandidate(when=When("2025-02-12"), basis="caption", evidence="Divers, Feb. 12, 2025", bound="lower")
    dct = DocumentDate(when=caption.when, basis="caption", evidence=caption.evidence, candidates=(caption,))
    assert any("The article cannot be older" in said for said in words(wire_with(dct=dct), "p"))
    sure = replace(dct, candidates=(caption, replace(caption, bound="exact")))
    assert not any("The article cannot be older" in said for said in words(wire_with(dct=sure), "p"))


def test_what_nobody_states_says_how_it_was_found() -> None:
    details = find(wire_with(notes=("The publisher is the owner of the pictures.",)), "dl", "dl-details")[0]
    assert "The publisher is the owner of the pictures." in words(details, "dd")
    assert "Found by" not in words(find(WIRE, "dl", "dl-details")[0], "dt")


def test_an_article_that_nothing_dates_says_so() -> None:
    assert "Nothing dates this article" in words(tree(PAGES["sources/blog.md"]), "p")


def test_its_statements_stand_in_the_order_of_its_text_each_with_its_event() -> None:
    items = find(WIRE, "ul", "dl-supports")
    assert [words(item, "li") for item in items[:3]] == [
        ["11 February 2025 Council closes the Harbour Bridge to lorries"],
        ["14 February 2025, inferred Divers report cracks"],
        ["11–12 February 2025 Handrail gives way on the footway"],
    ]


def test_a_passage_that_supports_two_events_stands_once_and_says_which_word_names_which() -> None:
    timeline = story.timeline()
    wire = timeline.sources[0].article
    sentence = "An inquiry chaired by Ruth Ashdown will open on 3 March, the mayor said on Wednesday."
    said = story.event(
        "Mayor speaks", story.cite(wire, sentence, words="on Wednesday", event="said"), when="2025-02-12", identifier="e-said"
    )
    opens = story.event(
        "Inquiry opens", story.cite(wire, sentence, words="on 3 March", event="open"), when="2025-03-03", identifier="e-opens"
    )
    page = tree(pages(replace(timeline, events=(said, opens), undated=()))["sources/wire.md"])
    (item,) = find(find(page, "ol", "dl-statements")[0], "blockquote")
    assert (words(item, "mark"), words(item, "b")) == (["on 3 March", "on Wednesday"], ["open", "said"])
    assert words(find(page, "ul", "dl-supports")[0], "li") == [
        "“open”: 3 March 2025 Inquiry opens",
        "“said”: 12 February 2025 Mayor speaks",
    ]


def test_an_author_who_is_the_agency_is_named_once() -> None:
    details = find(wire_with(authors=("NW",)), "dl", "dl-details")[0]
    assert "Author" not in words(details, "dt")


def test_a_statement_leads_to_its_event_on_the_timeline() -> None:
    first = find(find(WIRE, "ol", "dl-statements")[0], "li")[0]
    assert find(first, "a")[-1].get("href") == "../../#e-wire-0"


def test_a_statement_says_in_which_paragraph_it_stands() -> None:
    lines = words(find(WIRE, "ol", "dl-statements")[0], "p", "dl-source")
    assert [line.split(",")[0].split(" Read")[0] for line in lines[:3]] == ["Paragraph 1", "Paragraph 1", "Paragraph 2"]


def test_an_article_that_gave_nothing_says_so() -> None:
    timeline = story.timeline()
    empty = tree(pages(type(timeline)(title="None", sources=timeline.sources, events=()))["sources/wire.md"])
    assert any(said.startswith("Nothing yet") for said in words(empty, "p"))


def test_the_index_of_sources_puts_articles_with_the_same_text_together() -> None:
    first, second, *_ = find(find(tree(PAGES["sources/index.md"]), "ol", "dl-sources")[0], "li")
    assert words(first, "p", "dl-sourceline")[0] == "Northern Wire / NW, 12 February 2025, 7 statements used"
    assert words(find(first, "div", "dl-copies")[0], "a") == ["Bridge closed to lorries"]
    assert second.getparent().getparent().get("class") == "dl-copies"


def test_an_index_of_many_sources_is_cut_into_pages_that_lead_to_each_other() -> None:
    whole = story.timeline()
    many = [
        replace(whole.sources[3], article=replace(whole.sources[3].article, id=f"a-{number}"), group=f"g-{number}") for number in range(600)
    ]
    made = pages(replace(whole, sources=(*whole.sources, *many)))
    leaves = ["sources/index.md", "sources/all/2.md", "sources/all/3.md"]
    assert [path for path in made if path.startswith(("sources/all/", "sources/index"))] == sorted(leaves)
    listed = [find(tree(made[path]), "p", "dl-sourcename") for path in leaves]
    assert [len(each) for each in listed] == [250, 250, 105]
    turn = find(tree(made["sources/all/2.md"]), "nav", "dl-turn")[0]
    assert [link.get("href") for link in find(turn, "a")] == ["../../../sources/", "../../../sources/all/3/"]


def test_a_source_is_titled_by_its_article() -> None:
    assert front(PAGES["sources/wire.md"])["title"] == "Harbour Bridge closed to lorries"


def test_the_about_page_lists_what_was_set_aside() -> None:
    about = tree(PAGES["about.md"])
    assert words(find(about, "ul", "dl-problems")[0], "li") == ["empty.txt is empty; write an article into it or remove it."]


def test_the_about_page_explains_every_status() -> None:
    legend = words(find(tree(PAGES["about.md"]), "ul", "dl-legend")[0], "b")
    assert all(any(status in each for each in legend) for status in ("ongoing", "planned", "possible", "denied"))


def test_what_an_editor_types_is_shown_as_code_and_what_a_file_is_called_is_not_markup() -> None:
    problem = Problem(code="no-date", message="<b>.txt states no date; give it in front matter: `date: YYYY-MM-DD`.")
    about = tree(pages(replace(story.timeline(), problems=(problem,)))["about.md"])
    item = find(find(about, "ul", "dl-problems")[0], "li")[0]
    assert (words(item, "code"), item.text_content().strip()) == (["date: YYYY-MM-DD"], problem.message.replace("`", ""))


def with_blog(**changes: object) -> dict[str, str]:
    """Return the pages of the story, one of its articles changed."""
    told = story.timeline()
    blog = replace(story.articles()["blog"], **changes)  # type: ignore[arg-type]
    return pages(replace(told, sources=tuple(replace(each, article=blog) if each.article.id == "blog" else each for each in told.sources)))


def test_evidence_of_which_none_was_taken_is_not_called_an_inference() -> None:
    evidence = tuple(DateCandidate(when=When(f"2025-02-{day}"), basis="inferred", evidence=f"Of the {day}th.") for day in (12, 19))
    page = tree(with_blog(dct=DocumentDate(candidates=evidence))["sources/blog.md"])
    assert words(page, "caption") == ["What speaks for a date; none was taken"]
    assert words(page, "p", "dl-evidence") == ["Nothing dates this article with certainty"]
    assert [words(row, "td")[1] for row in find(page, "tr")[1:]] == ["a conclusion", "a conclusion"]


def test_a_title_that_names_a_source_loses_its_own_quotation_marks() -> None:
    page = tree(with_blog(title="“I thought the bridge had gone,” says a ferryman", publisher=None)["index.md"])
    assert "“I thought the bridge had gone, says…”" in words(page, "a", "dl-name")
