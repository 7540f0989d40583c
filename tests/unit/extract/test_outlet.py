"""What a paper says of itself is no event of the story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from generator.extract import EventLexicon, extract
from tests.unit.extract.conftest import read


@pytest.mark.parametrize(
    ("text", "publisher", "said"),
    [
        ("Example's Mara Holt said on {Monday=2025-03-03} that the port is closed.", "example", False),
        ("The Bergen Times reported on {Monday=2025-03-03} that the port is closed.", "bergentimes", False),
        ("Bergen said on {Monday=2025-03-03} that the port is closed.", "The Bergen Times", True),
        ("The mayor of Bergen told Example on {Monday=2025-03-03} that the port is closed.", "example", True),
        ("Example's Mara Holt said on {Monday=2025-03-03} that the port is closed.", "Other", True),
        ("Mara Holt said on {Monday=2025-03-03} that the port is closed.", None, True),
    ],
)
def test_what_the_outlet_says_itself_is_no_statement(
    text: str, publisher: str | None, said: bool, nlp: Language, english: EventLexicon
) -> None:
    article, timexes = read(text)
    mentions = extract(replace(article, publisher=publisher), timexes, nlp=nlp, lexicon=english)
    assert any(item.kind == "statement" for item in mentions) is said
