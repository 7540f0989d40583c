"""What the sample articles state, sentence by sentence; skipped where somebody put their own articles in their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.annotate import annotate
from generator.extract import extract
from generator.ingest import ingest
from generator.model import Mention, RawFile
from generator.resources import Resources, timex_words

SEEDS = Path(__file__).parents[3] / "seeds"
# file, event word, date, status, first headline
EXPECTED = [
    ("001", "call", "2025-02-12", "happened", "Trump calls Putin"),
    ("001", "speak", "2025-02-12", "happened", "Trump speaks with Zelenskyy"),
    ("001", "rule out", "2025-02-12", "happened", "Hegseth rules out NATO membership for Ukraine"),
    ("001", "defend", "2025-02-13", "happened", "Trump defends the decision"),
    ("001", "meet", "2025-02-14", "happened", "Vance and Zelenskyy meet on the sidelines of the Munich Security Conference"),
    ("003", "call", "2025-02-12", "happened", "Trump calls Putin"),
    ("003", "launch", "2025-02-13/2025-02-14", "happened", "Russia launches 133 drones across the country, Ukrainian air force says"),
    ("003", "visit", None, "planned", "Envoy from Washington to visit Kyiv"),
    ("004", "attack", "2025-02-13", "happened", "Attack in Munich"),
    ("004", "arrive", "2016", "happened", "Afghan arrives in Germany as an asylum seeker"),
    ("004", "meet", "2025-02-14", "happened", "Vance meets separately with Steinmeier, Rutte, and Lammy"),
]


@pytest.fixture(scope="module")
def mentions() -> dict[str, tuple[Mention, ...]]:
    """The mentions of the sample articles that state their own date, by the first three digits of the file."""
    words, found = Resources(), {}
    for number in ("001", "003", "004"):
        for path in SEEDS.glob(f"{number}_*.txt"):
            article = ingest(RawFile(id=number, path=path.name, data=path.read_bytes()), words=words.ingest_words).article
            assert article is not None
            found[number] = extract(article, annotate(article, lexicon=timex_words()), nlp=words.nlp, lexicon=words.event_lexicon)
    if len(found) < 3:
        pytest.skip("the sample articles were replaced")
    return found


@pytest.mark.parametrize(("number", "lemma", "date", "status", "headline"), EXPECTED)
def test_a_sample_article_states_the_event(
    mentions: dict[str, tuple[Mention, ...]], number: str, lemma: str, date: str | None, status: str, headline: str
) -> None:
    stated = [
        (mention.when and mention.when.edtf, mention.status, *mention.headlines[:1])
        for mention in mentions[number]
        if mention.trigger.lemma == lemma
    ]
    assert (date, status, headline) in stated


def test_no_sample_article_states_an_event_on_a_day_that_it_does_not_name(mentions: dict[str, tuple[Mention, ...]]) -> None:
    days = {mention.when.edtf for told in mentions.values() for mention in told if mention.when is not None}
    assert days <= {"2016", "2025-02-10/2025-02-16", "2025-02-12", "2025-02-13", "2025-02-13/2025-02-14", "2025-02-14", "2025-02-14?"}
