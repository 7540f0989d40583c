"""What is written is valid TimeML 1.2.1: a validating parser agrees, and every reference leads to an element of the document."""

from __future__ import annotations

from io import StringIO

import pytest
from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from generator.annotate import TimexLexicon, annotate_text
from generator.annotate.timeml import read_timeml, write_timeml

DTD = """
<!ELEMENT TimeML (DOCID?, DCT?, TITLE?, EXTRAINFO?, TEXT, (MAKEINSTANCE | TLINK | SLINK | ALINK)*)>
<!ATTLIST TimeML xmlns:xsi CDATA #IMPLIED xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
<!ELEMENT DOCID (#PCDATA)>
<!ELEMENT DCT (#PCDATA | TIMEX3)*>
<!ELEMENT TITLE (#PCDATA | TIMEX3)*>
<!ELEMENT EXTRAINFO (#PCDATA)>
<!ELEMENT TEXT (#PCDATA | TIMEX3 | EVENT | SIGNAL)*>
<!ELEMENT EVENT (#PCDATA)>
<!ELEMENT SIGNAL (#PCDATA)>
<!ELEMENT TIMEX3 (#PCDATA)>
<!ATTLIST TIMEX3
  tid ID #REQUIRED
  type (DATE | TIME | DURATION | SET) #REQUIRED
  functionInDocument (CREATION_TIME | EXPIRATION_TIME | MODIFICATION_TIME | PUBLICATION_TIME | RELEASE_TIME | RECEPTION_TIME | NONE) "NONE"
  beginPoint IDREF #IMPLIED
  endPoint IDREF #IMPLIED
  quant CDATA #IMPLIED
  freq CDATA #IMPLIED
  temporalFunction (true | false) "false"
  value NMTOKEN #REQUIRED
  mod (BEFORE | AFTER | ON_OR_BEFORE | ON_OR_AFTER | LESS_THAN | MORE_THAN | EQUAL_OR_LESS | EQUAL_OR_MORE
       | START | MID | END | APPROX) #IMPLIED
  anchorTimeID IDREF #IMPLIED>
<!ELEMENT MAKEINSTANCE EMPTY>
<!ELEMENT TLINK EMPTY>
<!ELEMENT SLINK EMPTY>
<!ELEMENT ALINK EMPTY>
"""
"""The TimeML 1.2.1 specification as a document type, as far as it touches TIMEX3."""

TEXTS = [
    "The dam broke on 3 May 1998 & two days later it rained <again>. More than a year ago it had held.",
    "In the nine months ended Sept. 30, 1998, sales fell; in the year-earlier period they rose.",
    "They meet every Friday, twice a month and on most Sundays; the next meeting is next week, early in the morning.",
    "In 44 BC, about 1910, in the 19th century, in fiscal 1999 and in the winter of 1941-42 it snowed overnight.",
    "From 3 to 7 March 2020 schools were shut, for about three weeks beginning March 3.",
    "Nothing dates this.",
    "",
]


def valid(document: str) -> list[str]:
    """Return what a validating parser finds wrong."""
    checker = etree.DTD(StringIO(DTD))
    checker.validate(etree.fromstring(document.encode()))
    return [str(error) for error in checker.error_log]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("dct", ["2025-02-14", None])
def test_a_validating_parser_agrees(text: str, dct: str | None, english: TimexLexicon) -> None:
    assert valid(write_timeml("dam", "The dam", text, dct, annotate_text(text, dct, lexicon=english))) == []


def test_the_document_type_refuses_what_is_not_timeml() -> None:
    wrong = write_timeml("dam", "", "x", "2025-02-14", ()).replace('type="DATE"', 'type="DAY"')
    assert valid(wrong) != []


def written(text: str, dct: str, lexicon: TimexLexicon) -> dict[str, dict[str, str]]:
    """Return the attributes of each expression by its words, after a round trip."""
    document = read_timeml(write_timeml("dam", "", text, dct, annotate_text(text, dct, lexicon=lexicon)).encode())
    return {marked.text: dict(marked.attributes) for marked in document.timexes}


def test_what_was_counted_names_what_it_was_counted_from(english: TimexLexicon) -> None:
    found = written("It broke yesterday. In May 1998 it had held; two years later it leaked.", "2025-02-14", english)
    assert found["yesterday"]["anchorTimeID"] == "t0"
    assert found["two years later"]["anchorTimeID"] == found["May 1998"]["tid"]
    assert (found["yesterday"]["temporalFunction"], found["May 1998"]["temporalFunction"]) == ("true", "false")
    assert "anchorTimeID" not in found["May 1998"]


def test_an_amount_of_time_names_the_date_at_which_it_ends_or_begins(english: TimexLexicon) -> None:
    found = written(
        "In the nine months ended Sept. 30, 1998, and two weeks from 3 May 1999, it rained for two days.", "2025-02-14", english
    )
    assert found["the nine months"]["endPoint"] == found["Sept. 30, 1998"]["tid"]
    assert found["two weeks"]["beginPoint"] == found["3 May 1999"]["tid"]
    assert "endPoint" not in found["two days"]


def test_a_set_says_how_often_and_which_of_them(english: TimexLexicon) -> None:
    found = written("They meet twice a week, every day, every other Monday and daily.", "2025-02-14", english)
    assert found["twice a week"]["freq"] == "2X"
    assert (found["every day"]["quant"], found["every other Monday"]["quant"]) == ("EVERY", "EVERY OTHER")
    assert not {"quant", "freq"} & set(found["daily"])
