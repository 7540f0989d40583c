import pytest

from generator.ingest import IngestWords
from generator.ingest.bylines import dateline, is_bare_name, is_byline, is_date_line, is_update_line, signed, signers


@pytest.mark.parametrize(
    "line", ["By Jane Doe", "By AFP", "Written by Jane Doe and John Roe, Reuters", "By Jane van der Doe in Exampleville", "By: Jane Doe"]
)
def test_a_line_that_signs_is_a_byline(line: str, words: IngestWords) -> None:
    assert is_byline(line, words)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday evening",
        "By Friday the city was empty.",
        "By the river",
        "Byron Doe",
        "By Monday",
        "By May",
        "By February, prices had doubled",
        "By 2030",
    ],
)
def test_a_sentence_that_opens_with_by_is_none(line: str, words: IngestWords) -> None:
    assert not is_byline(line, words)


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe"), None),
        ("By Jane Doe, Associated Press", ("Jane Doe",), "AP"),
        ("By AFP", ("AFP",), "AFP"),
        ("By Jane Doe, Political Editor", ("Jane Doe",), None),
        ("By Jane Doe | jane@example.org | @janedoe", ("Jane Doe",), None),
        ("By Jane Doe | 5 November 2024", ("Jane Doe",), None),
        ("By Jane Doe (jdo)", ("Jane Doe",), None),
    ],
)
def test_a_byline_names_people_and_wires_apart(line: str, authors: tuple[str, ...], agency: str | None, words: IngestWords) -> None:
    assert signed(line, words)[:2] == (authors, agency)


@pytest.mark.parametrize(
    ("line", "authors", "house"),
    [
        ("By Jane Doe, Example News, Port Example", ("Jane Doe",), "Example News"),
        ("By Jane Doe, Example Courier", ("Jane Doe",), "Example Courier"),
        ("By Jane Doe and John Roe, The Example Times", ("Jane Doe", "John Roe"), "The Example Times"),
        ("By Jane Doe, Example News, and John Roe, Sample Herald", ("Jane Doe", "John Roe"), "Example News"),
        ("By Jane Doe, Example News, John Roe, Sample Herald", ("Jane Doe", "John Roe"), "Example News"),
        ("Example Ledger", (), "Example Ledger"),
        ("The Example Post", (), "The Example Post"),
    ],
)
def test_a_paper_in_a_byline_is_no_author_and_neither_is_the_place_behind_it(
    line: str, authors: tuple[str, ...], house: str, words: IngestWords
) -> None:
    assert signed(line, words) == (authors, None, house)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Emily Post", ("Emily Post",)),
        ("By Heath Ledger and Jane Doe", ("Heath Ledger", "Jane Doe")),
        ("By Jane Doe, John Roe and Ann Poe", ("Jane Doe", "John Roe", "Ann Poe")),
        ("Jane Doe", ("Jane Doe",)),
    ],
)
def test_a_person_with_a_papers_surname_and_people_alone_stay_authors(line: str, authors: tuple[str, ...], words: IngestWords) -> None:
    assert signed(line, words) == (authors, None, None)


def test_the_place_behind_a_wire_is_no_author(words: IngestWords) -> None:
    assert signed("By Jane Doe, Reuters, Port Example", words) == (("Jane Doe",), "Reuters", None)


def test_one_name_in_two_spellings_is_one_author(words: IngestWords) -> None:
    assert signers(["Jane doe", "Jane-Doe", "Jane Doe"], words).authors == ("Jane-Doe",) or signers(
        ["Jane doe", "Jane Doe"], words
    ).authors == ("Jane Doe",)


def test_a_bare_name_is_a_name_or_a_wire_and_nothing_else(words: IngestWords) -> None:
    assert is_bare_name("Jane Doe, Reuters", words)
    assert not is_bare_name("What happens next", words)
    assert not is_bare_name("Jane Doe 2025", words)


@pytest.mark.parametrize(
    "line", ["February 14, 2025", "Published: Friday, 14 February 2025 at 6:03 p.m. GMT", "2025-02-14 18:03", "Updated on Feb. 14, 2025"]
)
def test_a_line_of_nothing_but_a_date_is_a_date_line(line: str, words: IngestWords) -> None:
    assert is_date_line(line, words)


@pytest.mark.parametrize("line", ["Munich, Germany, Feb. 14, 2025", "The deal of February 14, 2025", "February 2025", "Friday"])
def test_a_line_with_more_or_less_than_a_date_is_none(line: str, words: IngestWords) -> None:
    assert not is_date_line(line, words)


def test_an_update_is_told_from_a_publication(words: IngestWords) -> None:
    assert is_update_line("Last updated: February 15, 2025", words)
    assert not is_update_line("Published February 14, 2025", words)


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("EXAMPLE CITY (AP) — ", "AP"),
        ("EXAMPLE CITY, Utopia (Reuters) - ", "Reuters"),
        ("EXAMPLE CITY, Feb 14 (Reuters) - ", "Reuters"),
        ("EXAMPLE CITY — ", None),
        ("EXAMPLE CITY, La. (NXA) — ", "NXA"),
        ("EXAMPLE CITY, Utopia, May 10 (Northern Wire) - ", "Northern Wire"),
        ("EXAMPLE CITY, Utopia, 10 May (Northern Times) - ", None),
    ],
)
def test_a_dateline_is_measured_and_its_wire_named(opening: str, agency: str | None, words: IngestWords) -> None:
    found = dateline(f"{opening}The council met on Friday.", words)
    assert found is not None
    assert (found.length, found.agency) == (len(opening), agency)


@pytest.mark.parametrize(
    "text",
    [
        "NATO (the alliance) - said on Friday",
        "The mayor — who left early — was angry.",
        "JANE DOE said so.",
        "U.S. — and others — agreed.",
        "NXSA (Exampleville) - Engineers said so.",
        "EXAMPLE CITY, Utopia (population 900) - The council met.",
        "EXAMPLE CITY, Utopia (Northern Wire) - which sent the report - said so.",
        "A (AP) story",
    ],
)
def test_capitals_and_dashes_alone_make_no_dateline(text: str, words: IngestWords) -> None:
    assert dateline(text, words) is None


def test_a_dateline_behind_a_headline_and_a_day_on_its_line_is_found_with_the_headline(words: IngestWords) -> None:
    opening = "Ferry owner sells its piers EXAMPLEVILLE | Mon Oct 25, 2010 4:50 pm IST EXAMPLEVILLE (Reuters) - "
    found = dateline(f"{opening}The owner sold two piers.", words)
    assert found is not None
    assert (found.length, found.agency, found.head) == (len(opening), "Reuters", "Ferry owner sells its piers")


def test_the_credit_of_a_picture_is_no_part_of_a_glued_headline(words: IngestWords) -> None:
    found = dateline("Ferry owner sells piers Credit: Reuters/Doe SOMETOWN | Tue Jun 8, 2010 SOMETOWN (Reuters) - It sold two.", words)
    assert found is not None
    assert found.head == "Ferry owner sells piers"


def test_an_outlet_may_sign_a_dateline_in_small_letters(words: IngestWords) -> None:
    found = dateline("Exampleville, Ruritania (CNN) – The owner sold two piers.", words)
    assert found is not None
    assert (found.length, found.agency) == (len("Exampleville, Ruritania (CNN) – "), None)


@pytest.mark.parametrize(
    "text",
    [
        "The owner sold two piers. A report from EXAMPLEVILLE (Reuters) - which nobody confirmed - said more.",
        "The owner (Jane Doe) - who lives there - sold two piers.",
        "The owner told a reporter (Reuters), who asked twice.",
    ],
)
def test_a_wire_named_within_a_story_is_no_dateline(text: str, words: IngestWords) -> None:
    assert dateline(text, words) is None


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("EXAMPLE CITY, Utopia, May 10 (Northern Wire) - ", (5, 10)),
        ("EXAMPLE CITY, 10 May (Reuters) - ", (5, 10)),
        ("EXAMPLE CITY, Feb. 31 (Reuters) - ", None),
        ("EXAMPLE CITY (AP) — ", None),
    ],
)
def test_the_day_of_a_dateline_is_read_where_there_is_such_a_day(opening: str, day: tuple[int, int] | None, words: IngestWords) -> None:
    found = dateline(f"{opening}The council met on Friday.", words)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe in Exampleville", ("Jane Doe",)),
        ("By Jane Doe in New Exampleville and John Roe in Othertown", ("Jane Doe", "John Roe")),
        ("By Our Correspondent in Exampleville", ()),
    ],
)
def test_where_an_author_wrote_is_no_part_of_the_name(line: str, authors: tuple[str, ...], words: IngestWords) -> None:
    assert signed(line, words).authors == authors
