"""One event: its date, headline, quotation, sources and doubts, each in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Citation, Event, Status
from generator.when import When
from tests.unit.render import story
from tests.unit.render.reading import find, of_event, pages, tree, words

STORY = story.timeline()
WIRE = STORY.sources[0].article
CLOSED = "The council closed the Harbour Bridge to lorries on Tuesday"


def closed(**changes: object) -> Event:
    """Return the closing of the bridge as one article tells it."""
    return replace(story.event("Council closes the bridge", quote(), when="2025-02-11"), **changes)


def quote(exact: str = CLOSED, **changes: object) -> Citation:
    """Return a quotation of the wire."""
    return replace(story.cite(WIRE, exact, words="on Tuesday", event="closed", reading=("“Tuesday” is a day of the week.",)), **changes)


def named(headline: str) -> Event:
    """Return an event of the invented story by its headline."""
    return next(event for event in (*STORY.events, *STORY.undated) if event.headline.startswith(headline))


def test_the_headline_is_a_heading_with_the_events_id() -> None:
    heading = find(of_event(closed()), "h3")[0]
    assert (heading.text_content(), heading.get("id")) == ("Council closes the bridge", closed().id)


def test_the_ids_of_the_other_mentions_are_anchors_too() -> None:
    item = of_event(closed(aliases=("e-one", "e-two")))
    assert [span.get("id") for span in find(find(item, "div", "dl-aliases")[0], "span")] == ["e-one", "e-two"]


def test_the_event_links_to_itself() -> None:
    assert find(of_event(closed()), "a", "dl-permalink")[0].get("href") == f"#{closed().id}"


def test_the_quotation_is_the_articles_words_with_date_and_event_marked() -> None:
    block = find(of_event(closed()), "blockquote")[0]
    assert block.text_content().strip() == CLOSED + " …"
    assert words(block, "mark") == ["on Tuesday"]
    assert words(block, "b") == ["closed"]


def test_date_words_outside_the_quotation_mark_nothing() -> None:
    item = of_event(closed(citations=(quote(exact="divers found cracks in pier four", expression="on Tuesday", trigger_span=None),)))
    assert find(item, "mark") == []


def test_date_words_that_stand_twice_in_a_quotation_mark_nothing_for_either_could_be_meant() -> None:
    twice = story.article("twice", "Twice", text="On Tuesday they met and on Tuesday they left.")
    citation = replace(story.cite(twice, twice.text), expression="Tuesday")
    source = replace(STORY.sources[0], article=twice)
    page = tree(
        pages(replace(STORY, sources=(source,), events=(story.event("They met", citation, when="2025-02-11"),), undated=()))["index.md"]
    )
    assert find(page, "mark") == []


def test_an_ellipsis_shows_where_a_sentence_was_cut() -> None:
    inside = of_event(closed(citations=(quote(exact="closed the Harbour Bridge to lorries on Tuesday"),)))
    assert words(inside, "blockquote") == ["… closed the Harbour Bridge to lorries on Tuesday …"]


def test_a_whole_sentence_has_no_ellipsis() -> None:
    whole = of_event(closed(citations=(quote(exact="A survey in 2019 had warned of corrosion in the north abutment."),)))
    assert "…" not in words(whole, "blockquote")[0]


def test_the_source_line_names_publisher_title_and_date() -> None:
    assert words(of_event(closed()), "p", "dl-source") == [
        "Northern Wire, Harbour Bridge closed to lorries, 12 February 2025 Read it there ↗"
    ]


def test_a_source_without_a_publisher_is_named_by_its_first_words() -> None:
    assert words(of_event(named("Mayor meets")), "p", "dl-source") == ["“An old crossing remembered”, no date"]
    long = replace(STORY.sources[3].article, title="The mayor and the builder met at the bridge and said nothing…")
    timeline = replace(STORY, sources=(*STORY.sources[:3], replace(STORY.sources[3], article=long), STORY.sources[4]), events=())
    page = tree(pages(timeline)["index.md"])
    assert words(page, "p", "dl-source")[0] == "“The mayor and the builder met at…”, no date"


def test_the_source_line_leads_into_the_article_and_to_the_sources_own_page() -> None:
    links = [link.get("href") for link in find(find(of_event(closed()), "p", "dl-source")[0], "a")]
    assert links[0] == "sources/wire/"
    assert links[1].startswith("https://northern-wire.example/2025/02/12/bridge?a=1&b=2#:~:text=The%20council%20closed")


def test_a_source_without_an_address_is_named_but_leads_nowhere_else() -> None:
    item = of_event(named("First crossing"))
    assert [link.get("href") for link in find(item, "a")] == ["sources/blog/", "#e-blog-9"]


def test_an_unsafe_address_is_no_link() -> None:
    assert not [link for link in find(of_event(named("Tower")), "a") if "javascript" in link.get("href")]


def test_an_article_that_dates_itself_only_by_inference_is_marked_so() -> None:
    assert "12 February 2025 (inferred)" in words(of_event(named("Bridge reopens")), "p", "dl-source")[0]


@pytest.mark.parametrize("status", ["ongoing", "planned", "possible", "denied"])
def test_a_status_is_said_in_words(status: Status) -> None:
    assert words(of_event(closed(status=status)), "span", "dl-tag") == [status]


def test_what_plainly_happened_needs_no_tag() -> None:
    assert find(of_event(closed()), "p", "dl-tags") == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"basis": "inferred"}, "date inferred"),
        ({"basis": "published"}, "dated by when it was reported"),
        ({"basis": "override"}, "date set by the editor"),
        ({"when": STORY.events[-1].when.doubted() if STORY.events[-1].when else None}, "date uncertain"),
        ({"edited": True}, "edited by hand"),
    ],
)
def test_doubt_is_said_in_words(changes: dict[str, object], said: str) -> None:
    assert said in words(of_event(closed(**changes)), "span", "dl-tag")


def test_who_says_so_is_named_where_no_article_says_it_itself() -> None:
    assert words(of_event(named("Handrail")), "span", "dl-note") == ["according to the ambulance service and police"]


def test_who_says_so_stays_with_its_quotation_where_another_article_says_it_itself() -> None:
    event = closed(citations=(quote(), quote(exact="divers found cracks in pier four", attribution="divers", mention="m2")))
    item = of_event(event)
    assert find(item, "span", "dl-note") == []
    assert words(item, "span", "dl-voice") == [", according to divers"]


def test_a_statement_is_not_said_to_be_according_to_its_speaker() -> None:
    assert find(of_event(named("Mayor announces")), "span", "dl-note") == []


def test_further_sources_are_folded_and_counted() -> None:
    fold = find(of_event(named("Council closes")), "details", "dl-more")[0]
    assert fold.get("open") is None
    assert words(fold, "summary") == ["Two more sources: The Examiner, Coast Mirror"]
    assert len(find(fold, "blockquote")) == 2


def test_further_sources_without_a_publisher_are_counted_but_not_named_in_the_fold() -> None:
    met = story.cite(story.articles()["blog"], "The mayor met the builder", event="met")
    examined = story.cite(story.articles()["examiner"], "The bridge may reopen to cars in May.")
    assert words(of_event(closed(citations=(quote(), met))), "summary")[0] == "One more source"
    assert words(of_event(closed(citations=(quote(), met, examined))), "summary")[0] == "Two more sources: The Examiner and others"


def test_a_second_passage_of_one_article_is_not_called_a_source() -> None:
    event = closed(citations=(quote(), quote(exact="divers found cracks in pier four", mention="m2")))
    assert words(of_event(event), "summary")[0] == "One more passage from the same article"


def test_copies_do_not_count_as_independent_sources() -> None:
    assert "three articles, two independent sources" in words(of_event(named("Council closes")), "span", "dl-note")


def test_the_reading_of_the_date_is_folded_step_by_step() -> None:
    fold = find(of_event(named("Council closes")), "details", "dl-reading")[0]
    assert words(fold, "summary") == ["How “on Tuesday” was read: 11 February 2025"]
    assert words(fold, "li")[0] == "“Tuesday” is a day of the week."


def test_sources_with_the_same_words_and_steps_share_one_reading() -> None:
    fold = find(of_event(named("Council closes")), "details", "dl-reading")[0]
    assert words(fold, "p") == [
        "“on Tuesday” in Northern Wire, Coast Mirror",
        "“yesterday” in The Examiner",
        "In the data file: 2025-02-11",
    ]


def test_a_disagreement_names_each_claim_and_who_makes_it() -> None:
    notes = find(of_event(named("Handrail")), "div", "dl-dispute")
    assert words(notes[0], "p") == ["The sources disagree on: injured"]
    assert words(notes[0], "li") == ["Northern Wire: more than 30", "The Examiner: at least 28"]


def test_a_disagreement_about_the_date_is_said_in_words() -> None:
    notes = find(of_event(named("Handrail")), "div", "dl-dispute")
    assert words(notes[1], "li") == ["Northern Wire: 11–12 February 2025", "The Examiner: February 2025"]


def test_two_articles_of_one_publisher_that_disagree_are_told_apart_by_their_dates() -> None:
    examiner = replace(STORY.sources[1].article, publisher="Northern Wire")
    sources = (STORY.sources[0], replace(STORY.sources[1], article=replace(examiner, dct=replace(examiner.dct, when=When("2025-02-13")))))
    page = tree(pages(replace(STORY, sources=sources, events=(named("Handrail"),), undated=()))["index.md"])
    said = words(find(page, "div", "dl-dispute")[0], "li")
    assert said == ["Northern Wire, 12 February 2025: more than 30", "Northern Wire, 13 February 2025: at least 28"]


def test_a_number_that_looks_like_a_year_stays_a_number() -> None:
    event = named("Handrail")
    claims = tuple(replace(claim, value="0500") for claim in event.disagreements[0].claims)
    item = of_event(replace(event, disagreements=(replace(event.disagreements[0], about="drones", claims=claims),)))
    assert words(find(item, "div", "dl-dispute")[0], "b")[1:] == ["0500", "0500"]


def test_weight_follows_from_salience_and_kind() -> None:
    classes = {event.headline: of_event(event).get("class") for event in (named("Council"), named("Traffic"), named("Mayor announces"))}
    assert [each.split()[-1] for each in classes.values()] == ["dl-major", "dl-plain", "dl-compact"]
