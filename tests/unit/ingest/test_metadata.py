from __future__ import annotations

import pytest

from generator.ingest import IngestWords
from generator.ingest.publishers import known_publisher, publisher_of, registrable, web_address
from generator.model import Article

from .conftest import Read

BODY = "The ferry left the harbour on Monday with forty people on board and came back.\n\nNobody could say how that had happened."


def with_front(read: Read, front: str) -> Article:
    return read(f"---\n{front}\n---\n{BODY}\n", "story.md")


URL = "https://example.org/ferry"
EXPORTERS = {
    "Obsidian Web Clipper": f"title: Ferry is back\nsource: {URL}\nauthor:\n  - '[[Jane Doe]]'\npublished: 2025-02-14\ncreated: 2025-03-01",
    "Omnivore": f"title: Ferry is back\nauthor: Jane Doe\noriginal_url: {URL}\ndate_published: 2025-02-14\ndate_saved: 2025-03-01",
    "Wallabag": f"title: Ferry is back\norigin_url: {URL}\npublished_at: 2025-02-14 10:00\npublished_by: Jane Doe\ncreated_at: 2025-03-01",
    "MarkDownload": f"title: Ferry is back\ncreated: 2025-03-01\nsource: {URL}\nauthor: Jane Doe\ndate: 2025-02-14",
    "Hugo": f"title: Ferry is back\ndate: 2025-02-14T10:00:00Z\nlastmod: 2025-02-20\nauthor: Jane Doe\nurl: {URL}",
    "Material blog": f"title: Ferry is back\ndate:\n  created: 2025-02-14\n  updated: 2025-02-20\nauthors: [Jane Doe]\nlink: {URL}",
    "trafilatura": f"title: Ferry is back\nauthor: Jane Doe\nhostname: example.org\nsitename: Example Times\ndate: 2025-02-14\nurl: {URL}",
    "IPTC ninjs": f"headline: Ferry is back\nbyline: Jane Doe\nversioncreated: 2025-02-15\nfirstcreated: 2025-02-14\nuri: {URL}",
    "schema.org": f"headline: Ferry is back\ndatePublished: 2025-02-14\nauthor:\n  name: Jane Doe\npublisher:\n  name: Times\nurl: {URL}",
}


@pytest.mark.parametrize("front", EXPORTERS.values(), ids=list(EXPORTERS))
def test_what_an_exporter_states_is_read(front: str, read: Read) -> None:
    article = with_front(read, front)
    assert article.title == "Ferry is back"
    assert article.title_basis == "stated"
    assert article.authors == ("Jane Doe",)
    assert article.url == URL
    assert article.dct.when is not None
    assert (article.dct.when.edtf, article.dct.basis) == ("2025-02-14", "metadata")
    assert article.text.startswith("The ferry left")


def test_a_source_that_is_no_address_is_the_publisher(read: Read) -> None:
    article = with_front(read, "title: Ferry is back\nsource: The Example Times")
    assert (article.publisher, article.url) == ("The Example Times", None)


def test_a_stated_publisher_needs_no_note_and_one_read_from_a_host_has_one(read: Read) -> None:
    assert with_front(read, "publisher: The Example Times\nurl: https://example.org/ferry").notes == ()
    (note,) = with_front(read, "url: https://www.theexampletimes.com/ferry").notes
    assert "www.theexampletimes.com" in note


def test_only_web_addresses_count_as_addresses() -> None:
    assert web_address("https://example.org/a?b=c") == "https://example.org/a?b=c"
    for text in (
        "javascript:alert(1)",
        "ftp://example.org",
        "//example.org",
        "example.org",
        "https://",
        "http://a b",
        'https://e.org/"><script>',
        None,
        "http://[::1",
    ):
        assert web_address(text) is None


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.theexampletimes.com", "The Example Times"),
        ("www.thestarandherald.co.uk", "The Star & Herald"),
        ("news.examplepost.com", "Example Post"),
        ("www.nytimes.com", "The New York Times"),
        ("edition.cnn.com", "CNN"),
        ("example-zeitung.de", "Example Zeitung"),
    ],
)
def test_a_mastheads_name_is_read_from_its_domain(host: str, name: str, words: IngestWords) -> None:
    assert publisher_of(host, words) == name


@pytest.mark.parametrize(
    ("host", "domain"), [("www.vnexpress.net", "vnexpress.net"), ("foo.example.co.uk", "example.co.uk"), ("xkcd.com", "xkcd.com")]
)
def test_a_domain_that_is_no_masthead_stays_a_domain(host: str, domain: str, words: IngestWords) -> None:
    assert known_publisher(host, words) is None
    assert publisher_of(host, words) == domain == registrable(host)


def picture(host: str, path: str = "a.jpg") -> str:
    return f"![A ferry](https://{host}/{path})\n\n{BODY}"


def test_the_one_masthead_that_serves_the_pictures_is_inferred_and_said_to_be(read: Read) -> None:
    article = read(picture("cdn.theexampletimes.com"))
    assert article.publisher == "The Example Times"
    assert "inferred from the host of a picture" in article.notes[0]


@pytest.mark.parametrize("host", ["images.pixelstore.com", "i0.wp.com", "media.gettyimages.com", "content.pressassociation.io"])
def test_a_store_of_pictures_is_no_publisher(host: str, read: Read) -> None:
    assert read(picture(host)).publisher is None


def test_two_mastheads_are_no_evidence_for_either(read: Read) -> None:
    article = read(f"![a](https://theexampletimes.com/a.jpg)\n\n{picture('examplepost.com')}")
    assert article.publisher is None


def test_a_wires_own_picture_host_infers_the_wire_only_where_nobody_signs(read: Read) -> None:
    unsigned = read(picture("content.assets.pressassociation.io", "AP/2025/02/14/a.jpg"))
    signed = read(
        "Ferry comes back with one more\n\nBy Jane Doe\n\n" + picture("content.assets.pressassociation.io", "AP/2025/02/14/a.jpg")
    )
    assert unsigned.agency == "PA/AP"
    assert any("inferred" in note for note in unsigned.notes)
    assert signed.agency is None


def test_a_picture_credit_makes_neither_author_nor_agency(read: Read) -> None:
    article = read(f"{BODY}\n\nCaptain Doe, left, at the pier, Feb. 14, 2025.\n\nJohn Roe/AP\n\n{BODY}")
    assert (article.authors, article.agency) == ((), None)


def test_the_wire_in_a_dateline_is_the_agency_and_leaves_the_text(read: Read) -> None:
    article = read(f"EXAMPLE CITY (AP) — {BODY}")
    assert article.agency == "AP"
    assert article.text.startswith("The ferry left")


def test_the_language_is_stated_or_told_or_assumed(read: Read) -> None:
    german = (
        "Die Fähre ist am Montag mit vierzig Menschen an Bord aus dem Hafen gelaufen und mit einundvierzig zurück, sagte der Kapitän.\n\n"
        * 3
    )
    assert with_front(read, "language: en-GB").language == "en"
    assert read(german).language == "de"
    assert read("Kvak mjau vov.\n\nKvak kvak mjau vov vov.", language="sv").language == "sv"


@pytest.mark.parametrize(
    "text",
    [
        "A thing happened.",
        "No comment.",
        "A man to do a job.",
        "Two years later, prosecutors allowed him to plead guilty to a charge involving a single victim.",
        "Las Vegas waited for El Paso.",
    ],
)
def test_a_few_words_that_another_language_has_too_tell_no_language(text: str, read: Read) -> None:
    assert read(text).language == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Rat hat die Brücke am Freitag nach dem Sturm nicht mehr für den Verkehr freigegeben, teilte das Amt mit.", "de"),
        ("Le conseil a fermé le pont vendredi après la tempête, et les habitants ne savent pas quand il sera ouvert pour eux.", "fr"),
    ],
)
def test_one_sentence_of_another_language_is_enough_to_tell_it(text: str, language: str, read: Read) -> None:
    assert read(text).language == language


def test_a_host_of_an_unknown_ending_is_read_like_any_other(words: IngestWords) -> None:
    assert publisher_of("www.channelnews.example", words) == "Channel News"
    assert publisher_of("www.port.example", words) == "port.example"
    assert registrable("192.0.2.7") == "192.0.2.7"


def test_the_paper_in_a_byline_is_the_publisher_and_said_to_be_found_there(read: Read) -> None:
    article = read(f"Ferry is back in the harbour\n\nBy Jane Doe, Sample Courier, Exampleville\nFebruary 14, 2025\n\n{BODY}\n")
    assert (article.authors, article.publisher) == (("Jane Doe",), "Sample Courier")
    assert article.notes == ("No publisher is stated; Sample Courier stands where the author is named.",)
    bare = read(f"Ferry is back in the harbour\n\nSample Ledger\nFriday, February 14, 2025\n\n{BODY}\n")
    assert (bare.authors, bare.publisher) == ((), "Sample Ledger")


def test_a_stated_publisher_and_another_papers_site_come_before_the_paper_in_a_byline(read: Read) -> None:
    byline = "By Jane Doe, Sample Courier\n\n"
    stated = read(f"---\ntitle: Ferry is back\npublisher: Example Times\n---\n{byline}{BODY}\n", "story.md")
    copied = read(f"---\ntitle: Ferry is back\nurl: https://www.theexampletimes.com/a\n---\n{byline}{BODY}\n", "story.md")
    own = read(f"---\ntitle: Ferry is back\nurl: https://samplecourieronnet.com/a\n---\n{byline}{BODY}\n", "story.md")
    assert (stated.publisher, copied.publisher, own.publisher) == ("Example Times", "The Example Times", "Sample Courier")
    assert own.authors == ("Jane Doe",)
