from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import time_machine
from htmldate.meta import reset_caches

from generator.ingest import Ingested

from .conftest import Read

PARAGRAPHS = [
    "The ferry left the harbour on Monday with forty people on board and came back with forty-one.",
    "Nobody could say how that had happened, and the captain wrote down the smaller number of the two.",
    "The company said on Tuesday that it would look into the matter, but that it expected to find nothing.",
    "A passenger told the harbour radio that he had counted for himself and that he had come to forty-two.",
]
STATED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Example Times"},
        {
            "@type": ["NewsArticle"],
            "headline": "Ferry comes back with one more",
            "datePublished": "2025-02-14T23:10:00+01:00",
            "dateModified": "2025-02-16T08:00:00+01:00",
            "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
        },
    ],
}


def page(head: str = "", body: str = "", paragraphs: list[str] = PARAGRAPHS, lang: str = "en") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    site = '<meta property="og:site_name" content="The Example Times"><link rel="canonical" href="https://www.example.org/news/ferry">'
    title = "<title>Ferry is back - The Example Times</title>"
    nav = "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
    article = f"<article><h1>Ferry comes back</h1>{body}{text}</article>"
    return f"<!DOCTYPE html><html lang='{lang}'><head>{title}{site}{head}</head><body>{nav}{article}</body></html>"


def stated(data: object = STATED) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_what_a_page_states_for_machines_is_read(read: Read) -> None:
    article = read(page(stated()), "ferry.html")
    assert article.title == "Ferry comes back with one more"
    assert article.publisher == "The Example Times"
    assert article.authors == ("Jane Doe", "John Roe")
    assert article.url == "https://www.example.org/news/ferry"
    assert article.language == "en"
    assert article.dct.when is not None
    assert (article.dct.when.edtf, article.dct.basis, article.dct.evidence) == (
        "2025-02-14",
        "metadata",
        "datePublished: 2025-02-14T23:10:00+01:00",
    )
    assert ("2025-02-16", "upper") in {(c.when.edtf, c.bound) for c in article.dct.candidates}
    assert article.text.split("\n\n") == PARAGRAPHS


def test_a_packed_page_is_the_same_article(read: Read) -> None:
    assert read(gzip.compress(page(stated()).encode()), "ferry.html.gz").text == read(page(stated()), "ferry.html").text


def test_a_page_in_a_text_file_is_known_by_its_first_line(read: Read) -> None:
    assert read(page(stated()), "ferry.txt").title == "Ferry comes back with one more"


def test_section_headings_stay_as_headings_and_the_title_leaves_the_text(read: Read) -> None:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "<h2>A second count</h2>"
    article = read(page(stated(), body), "ferry.html")
    assert [s.span.of(article.text) for s in article.sentences if s.kind == "heading"] == ["A second count"]
    assert "Ferry comes back" not in article.text


def test_the_comment_of_singlefile_gives_the_address_and_bounds_the_date(read: Read) -> None:
    saved = "url: https://www.example.org/saved \n saved date: Sat Feb 15 2025 10:00:00 GMT+0100 (CET)"
    comment = f"<!--\n Page saved with SingleFile \n {saved}\n-->"
    text = (
        page()
        .replace("<!DOCTYPE html>", f"<!DOCTYPE html>{comment}")
        .replace('<link rel="canonical" href="https://www.example.org/news/ferry">', "")
    )
    article = read(text, "ferry.html")
    assert article.url == "https://www.example.org/saved"
    assert [(c.when.edtf, c.bound) for c in article.dct.candidates] == [("2025-02-15", "upper")]


def test_microdata_dates_a_page_without_json(read: Read) -> None:
    article = read(page(body='<time itemprop="datePublished" datetime="2025-02-14T09:00+0100">Friday</time>'), "ferry.html")
    assert article.dct.when is not None
    assert article.dct.when.edtf == "2025-02-14"


def test_an_article_handed_only_to_machines_is_still_read(read: Read) -> None:
    data = {"@type": "NewsArticle", "headline": "Ferry comes back", "articleBody": "\n".join(PARAGRAPHS * 3), "datePublished": "2025-02-14"}
    article = read(page(stated(data), paragraphs=["Subscribe to read on."]), "ferry.html")
    assert article.text.startswith(PARAGRAPHS[0])


def test_the_article_with_a_date_speaks_for_the_page_and_not_a_teaser_beside_it(read: Read) -> None:
    teaser = {"@type": "NewsArticle", "headline": "Bridge closed for a week", "author": {"name": "Ann Poe"}}
    article = read(page(stated([teaser, STATED])), "ferry.html")
    assert (article.title, article.authors) == ("Ferry comes back with one more", ("Jane Doe", "John Roe"))


def test_the_date_of_a_page_does_not_hang_on_the_day_it_is_read(read: Read) -> None:
    reset_caches()  # htmldate remembers the day of its first use
    with time_machine.travel("2001-01-01", tick=False):
        article = read(page().replace("</article>", "</article><div class='date'>14 February 2025</div>"), "ferry.html")
    assert article.dct.when is not None
    assert article.dct.when.edtf == "2025-02-14"


def test_broken_json_does_not_break_the_page(read: Read) -> None:
    broken = (
        '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
        + '<script type="application/ld+json">'
        + "[" * 50_000
        + "</script>"
    )
    assert read(page(broken), "ferry.html").text.split("\n\n") == PARAGRAPHS


def test_a_page_dates_itself_the_same_on_every_day(read: Read) -> None:
    relative = page(body="<p class='date'>2 hours ago</p><p class='date'>yesterday</p>")
    assert read(relative, "ferry.html").dct.when is None


def test_a_page_in_another_language_is_an_article_too(read: Read) -> None:
    german = ["Die Fähre ist am Montag mit vierzig Menschen an Bord aus dem Hafen gelaufen und mit einundvierzig zurückgekommen."] * 3
    assert read(page(paragraphs=[f"{p} {n}." for n, p in enumerate(german)], lang="de-AT"), "ferry.html").language == "de"


def test_a_page_without_an_article_is_reported_and_not_guessed_at(ingested: Callable[..., Ingested]) -> None:
    result = ingested("<!DOCTYPE html><html><body><script>render()</script></body></html>", "app.html")
    assert result.article is None
    assert [problem.code for problem in result.problems] == ["no-text"]
