import pytest

from generator.ingest import IngestWords
from generator.ingest.days import day_in_path, days_in, stated_day


@pytest.mark.parametrize(
    "text",
    [
        "Feb. 14, 2025",
        "February 14, 2025",
        "14 February 2025",
        "14th of February 2025",
        "Feb 14 2025",
        "2025-02-14",
        "2025/02/14",
        "14.02.2025",
        "14/02/2025",
        "02/14/2025",
    ],
)
def test_a_full_date_is_read_with_its_words(text: str, words: IngestWords) -> None:
    assert [(found.when.edtf, found.words) for found in days_in(f"It was on {text} here.", words)] == [("2025-02-14", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Feb. 14",
        "Friday",
        "03/02/2025",
        "2025",
        "February 2025",
        "February 30, 2025",
        "14/02/20251",
        "1.14.2.2025",
        "May 1, 20255",
        "Feb. 14, 0025",
    ],
)
def test_what_names_no_one_day_is_not_read(text: str, words: IngestWords) -> None:
    assert days_in(f"It was {text} here.", words) == ()


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2025-02-14T23:59:00-05:00", "2025-02-14"),
        ("2025-02-14T00:10Z", "2025-02-14"),
        ("2025-02", "2025-02"),
        ("2025", "2025"),
        ("20250214", "2025-02-14"),
        ("20250214T101500Z", "2025-02-14"),
        ("Fri, 14 Feb 2025 10:00:00 GMT", "2025-02-14"),
        ("Fri Feb 14 2025 10:00:00 GMT+0100 (Central European Standard Time)", "2025-02-14"),
    ],
)
def test_a_field_is_read_as_precisely_as_it_states(value: str, edtf: str, words: IngestWords) -> None:
    found = stated_day(value, words)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("value", ["yesterday", "2 hours ago", "Friday", "14", "12:30", "", "0000-00-00", "2025-13-01", "n/a"])
def test_a_field_that_states_no_day_gives_none_and_asks_no_clock(value: str, words: IngestWords) -> None:
    assert stated_day(value, words) is None


def test_months_of_other_languages_are_read(words: IngestWords) -> None:
    found = stated_day("14. März 2025", words, language="de")
    assert found is not None
    assert found.edtf == "2025-03-14"
    assert stated_day("vor 2 Stunden", words, language="de") is None


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://example.org/2025/02/14/a-story", "2025-02-14"),
        ("https://example.org/world/2025/feb/14/a-story", "2025-02-14"),
        ("https://example.org/a-story-2025-02-14.html", "2025-02-14"),
        ("https://example.org/a-story-20250214", "2025-02-14"),
        ("https://example.org/uploads/2025/02/a.jpg", "2025-02"),
    ],
)
def test_a_date_in_an_address_is_read(url: str, edtf: str, words: IngestWords) -> None:
    found = day_in_path(url, words)
    assert found is not None
    assert found.when.edtf == edtf
    assert found.words in url


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/id/31174107-f7ce-4921-9edd-315f00f7ff98.jpg",
        "https://example.org/story-12345678",
        "https://example.org/1234/56/78/",
        "https://example.org/top-2025",
    ],
)
def test_a_number_in_an_address_is_no_date(url: str, words: IngestWords) -> None:
    assert day_in_path(url, words) is None
