"""The top of the timeline: the days that matter, what is new, disputed and still to come; and the pages behind these."""

from __future__ import annotations

from dataclasses import replace

from lxml.html import HtmlElement

from generator.model import Article, DigestDay, DigestSentence, Entity, Event, Source, Span, Timeline
from generator.when import When
from tests.unit.render import story
from tests.unit.render.reading import find, front, pages, tree, words

STORY = story.timeline()
CLOSED = next(event for event in STORY.events if event.headline.startswith("Council closes"))


def sentence(event: Event, *, cited: bool = True) -> DigestSentence:
    """Return the words of an event's first citation as a sentence of the digest."""
    first = event.citations[0]
    return DigestSentence(article=first.article, span=Span(first.start, first.end), text=first.exact, event=event.id if cited else None)


def day(when: str, *sentences: DigestSentence, score: float = 1.0, articles: int = 3) -> DigestDay:
    """Return a day of the digest."""
    return DigestDay(when=When.parse(when), score=score, articles=articles, sentences=sentences)


def days(*found: DigestDay, **settings: object) -> HtmlElement | None:
    """Return the part of the index that tells the days that matter, or None where it has none."""
    page = tree(pages(replace(STORY, digest=found), **settings)["index.md"])
    return next(iter(find(page, "section", "dl-days")), None)


def linked(element: HtmlElement) -> list[tuple[str, str]]:
    """Return the words and the target of each link."""
    return [(" ".join(link.text_content().split()), link.get("href")) for link in find(element, "a")]


def test_a_day_that_matters_is_told_in_the_words_of_an_article_and_leads_to_the_day_and_to_the_event() -> None:
    shown = days(day("2025-02-11", sentence(CLOSED)))
    assert shown is not None
    assert words(shown, "p", "dl-dayline") == ["Tuesday, 11 February 2025 3 articles"]
    assert linked(shown) == [("Tuesday, 11 February 2025", "#d-2025-02-11"), ("Northern Wire", f"#{CLOSED.id}")]
    assert words(shown, "p", "dl-told")[0].startswith(CLOSED.citations[0].exact)


def test_a_sentence_that_no_event_cites_leads_to_its_article() -> None:
    shown = days(day("2025-02-11", sentence(CLOSED, cited=False)))
    assert shown is not None
    assert linked(shown)[-1] == ("Northern Wire", "sources/wire/")


def test_a_day_that_the_timeline_has_no_heading_for_leads_to_the_event_it_tells_of() -> None:
    shown = days(day("2025-02-13", sentence(CLOSED)))
    assert shown is not None
    assert linked(shown)[0] == ("Thursday, 13 February 2025", f"#{CLOSED.id}")


def test_a_day_without_a_place_on_the_timeline_is_no_link() -> None:
    shown = days(day("2025-02-13", sentence(CLOSED, cited=False)))
    assert shown is not None
    assert words(shown, "b") == ["Thursday, 13 February 2025"]


def test_only_the_heaviest_days_are_shown_in_the_order_of_their_dates() -> None:
    found = [day(f"2025-02-{number:02d}", sentence(CLOSED), score=1 / number) for number in (14, 11, 12)]
    shown = days(*found, digest_days=2)
    assert shown is not None
    assert [text.split(",")[1].split(" 2025")[0].strip() for text in words(shown, "p", "dl-dayline")] == ["11 February", "12 February"]


def test_without_a_digest_the_timeline_begins_at_once() -> None:
    assert days() is None


def test_a_digest_of_an_article_that_is_gone_shows_its_day_without_words() -> None:
    gone = replace(sentence(CLOSED), article="nobody", event="e-nobody")
    shown = days(day("2025-02-11", gone))
    assert shown is not None
    assert find(shown, "p", "dl-told") == []


def test_what_is_disputed_and_what_is_ahead_are_named_with_links() -> None:
    boxes = find(tree(pages(STORY)["index.md"]), "div", "dl-boxes")[0]
    assert words(boxes, "h2") == ["New in the latest articles", "Disputed", "Still ahead"]
    disputed, ahead = (linked(box) for box in find(boxes, "section")[1:])
    assert disputed == [("Handrail gives way on the footway", "#e-wire-101"), ("Where sources disagree", "disputed/")]
    assert ahead == [("Inquiry opens under Ruth Ashdown", "#e-inquiry"), ("Bridge reopens to cars", "#e-examiner-337")]


def test_where_all_articles_are_of_one_day_nothing_is_called_new() -> None:
    same = [replace(each, article=replace(each.article, dct=STORY.sources[0].article.dct)) for each in STORY.sources]
    page = tree(pages(replace(STORY, sources=tuple(same)))["index.md"])
    assert "New in the latest articles" not in words(page, "h2")


# What is new


def test_what_the_latest_articles_tell_for_the_first_time_is_new() -> None:
    page = tree(pages(STORY)["new.md"])
    assert words(page, "h2") == ["Monday, 17 February 2025", "Wednesday, 12 February 2025"]
    latest = words(find(page, "ol", "dl-brief")[0], "a")
    assert len(latest) == 1
    assert latest[0].startswith("Tower")


def told_later(identifier: str, group: str) -> Timeline:
    """Return the story with one more article, a week later, that tells of the closing too."""
    copy = replace(story.articles()["mirror"], id=identifier, publisher="Late Post", dct=replace(CLOSED_DCT, when=When("2025-02-19")))
    closed = replace(CLOSED, citations=(*CLOSED.citations, replace(CLOSED.citations[2], article=identifier)))
    events = tuple(closed if event.id == CLOSED.id else event for event in STORY.events)
    return replace(STORY, events=events, sources=(*STORY.sources, Source(article=copy, group=group)))


CLOSED_DCT = story.articles()["wire"].dct


def test_an_event_that_a_new_text_tells_again_is_listed_with_who_tells_it() -> None:
    page = tree(pages(told_later("late", "late"))["new.md"])
    first = find(page, "ol", "dl-brief")[0]
    assert words(page, "h3")[0] == "Told again"
    assert words(first, "a") == [CLOSED.headline]
    assert words(first, "span", "dl-note") == ["now also by Late Post"]


def test_a_publisher_that_tells_its_own_event_again_is_no_new_voice() -> None:
    told = told_later("late", "late")
    late = replace(told.sources[-1], article=replace(told.sources[-1].article, publisher="Coast Mirror"))
    sources = (*told.sources[:-1], late)
    page = tree(pages(replace(told, sources=sources))["new.md"])
    assert words(page, "h2")[0] == "Wednesday, 19 February 2025"
    assert "now also by" not in page.text_content()
    assert "Nothing that was not told before." in words(page, "p")


def test_a_copy_of_an_earlier_article_tells_nothing_new() -> None:
    page = tree(pages(told_later("late", "wire"))["new.md"])
    assert words(page, "h2")[0] == "Wednesday, 19 February 2025"
    assert "Nothing that was not told before." in words(page, "p")


def test_a_claim_that_only_today_makes_against_earlier_ones_is_marked() -> None:
    handrail = next(event for event in STORY.events if event.disagreements)
    late = replace(story.articles()["examiner"], dct=replace(CLOSED_DCT, when=When("2025-02-19")))
    sources = tuple(replace(each, article=late) if each.article.id == "examiner" else each for each in STORY.sources)
    page = tree(pages(replace(STORY, sources=sources))["new.md"])
    again, first = (item for item in find(page, "li") if handrail.headline in item.text_content())
    assert find(first, "span", "dl-tag") == []
    assert words(again, "span", "dl-tag") == ["disagrees with earlier articles"]


def test_without_dated_articles_nothing_is_new_and_the_page_says_why() -> None:
    sources = tuple(replace(each, article=replace(each.article, dct=story.articles()["blog"].dct)) for each in STORY.sources)
    page = tree(pages(replace(STORY, sources=sources))["new.md"])
    assert words(page, "p", "dl-intro") == ["No article states the day on which it appeared."]


# Where sources disagree


def test_each_claim_stands_with_who_makes_it_and_with_the_words_that_make_it() -> None:
    page = tree(pages(STORY)["disputed.md"])
    claims = find(page, "ul", "dl-claims")
    assert [words(each, "p", "dl-claim") for each in claims] == [
        ["more than 30 Northern Wire", "at least 28 The Examiner"],
        ["11–12 February 2025 Northern Wire", "February 2025 The Examiner"],
    ]
    assert words(claims[0], "blockquote") == [
        "More than 30 people were hurt when a handrail gave way overnight, according to the ambulance service.",
        "At least 28 people were injured on the footway in the night.",
    ]


def test_where_nobody_disagrees_the_page_says_so() -> None:
    page = tree(pages(replace(STORY, events=STORY.events[:3]))["disputed.md"])
    assert words(page, "p", "dl-intro") == ["The sources contradict each other nowhere that we could see."]


# People, places, organisations


def named(*names: tuple[str, str], count: int = 3) -> Timeline:
    """Return a story of some days in which each event names the same people and places."""
    entities = tuple(Entity(name=name, type=kind) for name, kind in names)  # type: ignore[arg-type]
    events = tuple(replace(CLOSED, id=f"e-{number}", when=When(f"2025-02-{11 + number}"), entities=entities) for number in range(count))
    return replace(STORY, events=events, undated=())


def test_a_name_in_two_events_has_a_page_and_a_name_in_one_has_none() -> None:
    both = named(("Ruth Ashdown", "person"), ("Harbour", "place"), count=2)
    once = replace(both.events[0], entities=(*both.events[0].entities, Entity(name="Ada Merrow", type="person")))
    made = pages(replace(both, events=(once, both.events[1])))
    assert {path for path in made if path.startswith("names/")} == {"names/index.md", "names/ruth-ashdown.md", "names/harbour.md"}
    assert words(tree(made["names/index.md"]), "h2") == ["People", "Places"]


def test_a_group_without_a_name_has_no_page() -> None:
    assert {path for path in pages(named(("a crowd", "group"))) if path.startswith("names/")} == {"names/index.md"}


def test_the_page_of_a_name_tells_its_first_and_last_day_and_its_company() -> None:
    page = tree(pages(named(("Ruth Ashdown", "person"), ("Harbour", "place")))["names/ruth-ashdown.md"])
    details = dict(zip(words(page, "dt"), words(page, "dd"), strict=True))
    assert details["First seen"] == f"11 February 2025: {CLOSED.headline}"
    assert details["Last seen"] == f"13 February 2025: {CLOSED.headline}"
    assert details["Named with"] == "Harbour 3"
    assert words(page, "p", "dl-facts") == ["Person · 3 events · 11–13 February 2025"]
    assert [link.get("href") for link in find(find(page, "ol", "dl-brief")[0], "a")] == ["../../#e-0", "../../#e-1", "../../#e-2"]


def test_what_is_only_planned_is_not_when_somebody_was_last_seen() -> None:
    timeline = named(("Ruth Ashdown", "person"))
    planned = replace(timeline.events[2], status="planned")
    page = tree(pages(replace(timeline, events=(*timeline.events[:2], planned)))["names/ruth-ashdown.md"])
    assert dict(zip(words(page, "dt"), words(page, "dd"), strict=True))["Last seen"].startswith("12 February 2025")


def test_names_that_differ_only_in_marks_or_in_kind_have_pages_of_their_own() -> None:
    made = pages(
        named(("José Vela", "person"), ("Jose Vela", "person"), ("Jose Vela", "place"), ("Index", "organisation"), ("東京", "place"))
    )
    found = {path for path in made if path.startswith("names/")}
    assert found == {f"names/{stem}.md" for stem in ("index", "index-2", "jose-vela", "jose-vela-2", "jose-vela-3", "name")}
    assert {front(made[path])["title"] for path in found} >= {"José Vela", "Jose Vela", "Index", "東京"}


def test_of_thousands_of_names_the_most_named_have_pages() -> None:
    many = named(*((f"Person {number}", "person") for number in range(400)))
    favourite = replace(many.events[0], id="e-x", entities=(Entity(name="Person 399", type="person"),))
    made = pages(replace(many, events=(*many.events, favourite)))
    assert len([path for path in made if path.startswith("names/")]) == 301
    assert "names/person-399.md" in made


def test_an_event_leads_to_those_it_names() -> None:
    item = find(tree(pages(named(("Ruth Ashdown", "person")))["index.md"]), "p", "dl-named")[0]
    assert linked(item) == [("Ruth Ashdown", "names/ruth-ashdown/")]


def test_an_event_that_every_article_tells_shows_its_strongest_passages_and_says_how_many_more_there_are() -> None:
    told = tuple(replace(each, end=each.end + n) for n in range(20) for each in CLOSED.citations)  # each passage is shown once
    everyone = replace(CLOSED, citations=told, aliases=())
    item = tree(pages(replace(STORY, events=(everyone,), undated=()))["index.md"])
    assert len(find(find(item, "details", "dl-more")[0], "blockquote")) == 30
    assert "And 29 more passages; all are in the data file." in words(item, "p")


def test_an_article_of_another_language_keeps_it() -> None:
    german = replace(STORY, sources=tuple(replace(each, article=_in(each.article, "de")) for each in STORY.sources))
    assert {quote.get("lang") for quote in find(tree(pages(german)["index.md"]), "blockquote")} == {"de"}


def test_a_language_that_is_none_is_not_passed_on() -> None:
    odd = replace(STORY, sources=tuple(replace(each, article=_in(each.article, '"><b')) for each in STORY.sources))
    assert {quote.get("lang") for quote in find(tree(pages(odd)["index.md"]), "blockquote")} == {None}


def _in(article: Article, language: str) -> Article:
    return replace(article, language=language)


def test_the_time_of_a_name_counts_each_of_its_events_however_wide_its_date() -> None:
    def told(*dates: str) -> str:
        base = named(("Ruth Ashdown", "person"))
        events = tuple(replace(base.events[0], id=f"e-{date}", when=When.parse(date)) for date in dates)
        return words(tree(pages(replace(base, events=events, undated=()))["names/ruth-ashdown.md"]), "span", "dl-period")[0]

    assert told("2015", "2022-04-06") == "2015–2022"
    assert told("2024-05-20/2024-05-26", "2024-05-22") == "20–26 May 2024"
    assert told("2024-05-21", "2024-05-22") == "21–22 May 2024"


def test_the_time_of_a_name_says_how_many_of_its_events_have_none() -> None:
    base = named(("Ruth Ashdown", "person"))
    undated = tuple(replace(event, when=None) for event in base.events[1:])
    page = tree(pages(replace(base, events=base.events[:1], undated=undated))["names/ruth-ashdown.md"])
    assert words(page, "span", "dl-period") == ["11 February 2025, 2 without a date"]
