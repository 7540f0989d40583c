import codecs
import gzip

import pytest

from generator.ingest.decode import MAX_RAW_BYTES, RefusedError, cleaned, decoded, unpacked

ACCENTS = "Das Café in Zürich schließt – „für immer“, sagt André."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    assert decoded(mark + ACCENTS.encode(encoding), file="a.txt").text == ACCENTS


def test_utf_16_without_its_mark_is_told_by_its_zeros() -> None:
    plain = "The council met on Friday and agreed to nothing."
    assert decoded(plain.encode("utf-16-le"), file="a.txt").text == plain
    assert decoded(plain.encode("utf-16-be"), file="a.txt").text == plain


def test_a_declaration_decides_where_the_bytes_are_not_utf_8() -> None:
    page = f'<html><head><meta charset="windows-1250"></head><p>{"Příliš žluťoučký kůň"}</p></html>'
    assert "Příliš žluťoučký kůň" in decoded(page.encode("cp1250"), file="a.html").text


def test_a_page_saved_as_utf_8_keeps_its_accents_although_it_still_declares_what_it_once_was() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><p>{ACCENTS}</p></html>'
    assert ACCENTS in decoded(page.encode(), file="a.html").text


def test_latin_1_is_read_as_windows_1252_as_browsers_do() -> None:
    page = '<meta charset="iso-8859-1"><p>She said “no” – twice.</p>'
    assert "“no” – twice" in decoded(page.encode("cp1252"), file="a.html").text


def test_a_few_stray_bytes_do_not_make_utf_8_something_else() -> None:
    data = ("Müller sprach über Österreich. " * 20).encode() + b"\xff"
    assert decoded(data, file="a.txt").text.startswith("Müller sprach über Österreich.")


def test_undeclared_legacy_text_is_guessed() -> None:
    data = ("Le président a déclaré que la réunion était terminée à midi. " * 5).encode("cp1252")
    assert "président a déclaré" in decoded(data, file="a.txt").text


@pytest.mark.parametrize("data", [b"%PDF-1.7\n...", b"PK\x03\x04zip", b"\x89PNG\r\n", b"some \x00\x00\x00\x00 text \x00\x00\x00 here"])
def test_a_binary_file_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(RefusedError) as refused:
        decoded(data, file="folder/a.txt")
    assert refused.value.problem.code == "binary-file"
    assert refused.value.problem.message.startswith("folder/a.txt: ")


def test_one_zero_byte_in_a_text_does_not_make_it_binary() -> None:
    assert cleaned(decoded(b"The mayor\x00 resigned.", file="a.txt").text) == "The mayor resigned."


def test_gzip_of_several_members_is_read_whole() -> None:
    data = gzip.compress(b"<p>one ") + gzip.compress(b"two</p>")
    assert unpacked(data, file="a.html.gz", html=True, packed=True) == b"<p>one two</p>"


@pytest.mark.parametrize("data", [b"no gzip at all", gzip.compress(b"text" * 100, mtime=0)[:-12]], ids=["no gzip", "cut off"])
def test_a_broken_gzip_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError) as refused:
        unpacked(data, file="a.html.gz", html=True, packed=True)
    assert refused.value.problem.code == "bad-gzip"


def test_the_pictures_inside_a_saved_page_do_not_count_against_its_size() -> None:
    page = b'<p>words</p><img src="data:image/png;base64,' + b"A" * 3_000_000 + b'">'
    assert unpacked(page, file="a.html", html=True, packed=False) == b'<p>words</p><img src="data:,">'
    assert len(page) < MAX_RAW_BYTES


def test_scripts_of_a_large_page_do_not_count_but_what_they_state_for_machines_stays() -> None:
    machine = b'<script type="application/ld+json">{"a":1}</script>'
    page = b"<script>" + b"x" * 3_000_000 + b"</script>" + machine + b"<p>words</p>"
    left = unpacked(page, file="a.html", html=True, packed=False)
    assert machine in left
    assert len(left) < 200


def test_cleaning_composes_accents_but_rewrites_nothing_else() -> None:
    assert cleaned("Zu\u0308rich ½ ﬁne “…”") == "Zürich ½ ﬁne “…”"


def test_cleaning_drops_what_hides_or_turns_text_around() -> None:
    assert cleaned("a\u202eb\u2066c\u200bd\u00ade\ufeff\x07\x9d") == "abcde"


def test_cleaning_keeps_the_joiners_that_persian_is_spelt_with() -> None:
    assert cleaned("می\u200cخواهم") == "می\u200cخواهم"


def test_every_line_end_becomes_one_newline_and_every_space_a_plain_one() -> None:
    assert cleaned("a\r\nb\rc\u2028d\u00a0e\u2009f") == "a\nb\nc\nd e f"
