"""TimeML in and out."""

from __future__ import annotations

import pytest

from generator.annotate import TimexLexicon, annotate_text
from generator.annotate.timeml import TimeMLError, read_timeml, write_timeml

TEXTS = [
    "The dam broke on 3 May 1998 & on Friday <again>.\r\n\n\tIt will open in two weeks.",
    "",
    "“Overnight”, said the mayor – since 2016 – \U0001f600 the port is shut.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_written_is_read_back(text: str, english: TimexLexicon) -> None:
    timexes = annotate_text(text, "2025-02-14", lexicon=english)
    document = read_timeml(write_timeml("dam", "The dam", text, "2025-02-14", timexes).encode())
    assert (document.title, document.text, document.dct) == ("The dam", text, "2025-02-14")
    assert [(t.span, t.text, t.type, t.value) for t in document.timexes] == [(t.span, t.text, t.type, t.value) for t in timexes]


def test_characters_that_xml_forbids_are_left_out(english: TimexLexicon) -> None:
    assert read_timeml(write_timeml("dam", "A\x00B", "on \x0bFriday", None, ()).encode()).text == "on Friday"


def test_other_elements_are_passed_over_and_nested_ones_read() -> None:
    document = read_timeml(
        b"<TimeML><DCT><TIMEX3 tid='t0' type='DATE' value='2025-02-14T10:00'>now</TIMEX3></DCT><TEXT>It <EVENT>broke <TIMEX3 type='DATE'"
        b" value='2025'>this <SIGNAL>year</SIGNAL></TIMEX3></EVENT>.</TEXT></TimeML>"
    )
    assert (document.text, document.dct) == ("It broke this year.", "2025-02-14")
    assert [(t.text, t.span.of(document.text), t.value) for t in document.timexes] == [("this year", "this year", "2025")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<TimeML><TEXT>", "well-formed"),
        (b"<TimeML/>", "TEXT"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><TimeML><TEXT>&a;</TEXT></TimeML>', "without bounds"),
    ],
)
def test_what_is_no_timeml_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(TimeMLError, match=why):
        read_timeml(data)


def test_deep_nesting_is_read_without_recursion() -> None:
    depth = 5000
    assert read_timeml(b"<TimeML><TEXT>" + b"<s>" * depth + b"x" + b"</s>" * depth + b"</TEXT></TimeML>").text == "x"
