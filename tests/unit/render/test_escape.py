"""What an article says is text for every reader of a page: Markdown, its extensions, and the browser."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.escape import anchor, file_stem, front_matter, heading, inner, plain, text, text_fragment, web_address

HOSTILE = [
    "<script>alert(1)</script>",
    "**bold** _under_ `code` ~~struck~~ ^up^ ==mark== {++in++}",
    "[x](javascript:alert(1)) ![x](y) [[wiki]] <https://a.example>",
    "# heading {#id onerror=alert(1)}",
    "--8<-- \"/etc/passwd\"",
    "/// html | script",
    "<![ x",
    "{{ config }} {% raw %} ${x} $$y$$",
    ":smile: (c) ++ctrl++ @name #1 www.a.example",
    "&lt;b&gt; &#60;b&#62;",
    "1. one",
    "1) one",
    "- one",
    "+ one",
    "> quoted",
    "=====",
    "| a | b |",
    "*[HTML]: abbreviation",
    "[^1]: note",
    "a \\* b",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_a_browser_shows_escaped_words_as_they_were(words: str) -> None:
    assert html.unescape(text(words)) == words


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize(
    "frame", ["### {} {{ #e }}", "<p>{}</p>", "{}", '<p title="{}">x</p>'], ids=["heading", "html", "line", "attribute"]
)
def test_markdown_finds_no_markup_in_escaped_words(words: str, frame: str) -> None:
    page = markdown.markdown(frame.format(text(words)), extensions=["attr_list", "md_in_html", "abbr", "footnotes", "tables", "toc"])
    assert re.sub(r"<(/?)(?:p|h3)\b[^<>]*>", "", page).count("<") == 0
    assert html.unescape(re.sub(r"</?[^<>]*>", "", page)).strip() == ("x" if "title" in frame else words)


@given(st.text())
def test_escaped_words_hold_no_character_that_is_markup(words: str) -> None:
    assert not re.search(r"[<>\"'`*_{}\[\]()\\|~=^@$]", text(words))
    assert "\n" not in text(words)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_escaping_loses_only_what_cannot_be_seen(words: str) -> None:
    assert html.unescape(text(words)) == plain(words)


@pytest.mark.parametrize("character", ["\x00", "\x02", "\x08", "\u202e", "\u2066", "\ud800", "\ufeff", "\uffff"])
def test_characters_that_control_or_reorder_text_are_dropped(character: str) -> None:
    assert plain(f"a{character}b") == "ab"


@pytest.mark.parametrize("character", ["é", "ß", "中", "ع", "–", "“", "😀", "\u200d"])
def test_letters_quotes_and_joiners_of_any_script_stay(character: str) -> None:
    assert plain(f"a{character}b") == f"a{character}b"


def test_line_breaks_become_spaces_for_an_empty_line_would_end_a_block() -> None:
    assert plain("a\n\nb\u2028c\td") == "a b c d"


def test_a_heading_is_cut_between_words_where_it_is_longer_than_any_headline() -> None:
    assert heading("word " * 10) == ("word " * 10).strip()
    assert heading("word " * 100).endswith("word…")
    assert len(heading("[" * 1000)) == 240


def test_a_piece_of_a_sentence_keeps_the_spaces_at_its_ends() -> None:
    assert inner(" met ") == " met "


@pytest.mark.parametrize(
    "address",
    ["https://a.example/b?c=1&d=2#e", "http://a.example", "mailto:desk@paper.example", "https://a.example/b%20c", "https://a.example/é"],
)
def test_an_address_of_the_web_or_of_mail_is_kept(address: str) -> None:
    assert web_address(address) == address.replace("é", "%C3%A9")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x",
        "//a.example", "/etc/passwd", "a.example", "", "https:", "https://a\\@b.example", "file:///etc/passwd", "https://[::1", "ftp://a.example",
        "view-source:https://a.example",
    ],
)  # fmt: skip
def test_any_other_address_is_refused(address: str) -> None:
    assert web_address(address) is None


def test_what_could_be_markup_in_an_address_is_encoded() -> None:
    assert web_address('https://a.example/"><script>{x}`') == "https://a.example/%22%3E%3Cscript%3E%7Bx%7D%60"


def test_a_short_quote_is_linked_whole() -> None:
    assert text_fragment("https://a.example/", "The bridge, closed") == "https://a.example/#:~:text=The%20bridge%2C%20closed"


def test_a_long_quote_is_linked_by_its_first_and_last_words() -> None:
    quote = "one two three four five six seven eight nine ten eleven twelve thirteen"
    assert text_fragment("https://a.example/", quote).endswith(
        "text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"
    )


def test_a_hyphen_in_a_quote_is_encoded_for_it_separates_context_in_a_text_fragment() -> None:
    assert text_fragment("https://a.example/", "a-b") == "https://a.example/#:~:text=a%2Db"


def test_an_address_with_a_fragment_of_its_own_keeps_it() -> None:
    assert text_fragment("https://a.example/#story", "x") == "https://a.example/#story:~:text=x"


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_an_anchor_needs_no_escaping(words: str) -> None:
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9.-]*", anchor(words))


def test_an_anchor_that_is_fine_stays_as_it_is() -> None:
    assert anchor("e-3f9a.2") == "e-3f9a.2"


def test_two_identifiers_never_share_an_anchor_because_of_escaping() -> None:
    assert anchor("e/1") != anchor("e_1")


@pytest.mark.parametrize("identifier", ["../../etc/passwd", ".hidden", "a/b", "", "index", "a\\b", "ü"])
def test_a_file_name_stays_inside_its_folder(identifier: str) -> None:
    stem = file_stem(identifier)
    assert re.fullmatch(r"[A-Za-z0-9_-]+", stem)
    assert stem != "index"


def test_a_title_in_front_matter_is_html_already_for_the_sidebar_prints_it_raw() -> None:
    assert "<" not in front_matter("<img src=x onerror=alert(1)>")
