"""Whatever reads, joins or drops an expression has an example and a counter-example that are run; what has none fails here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.annotate import TimexLexicon
from generator.annotate.refine import REFINERS, Refiner
from generator.annotate.rules import RULES
from generator.annotate.scan import Scanner, fold, scanner
from generator.annotate.source import Source

CASES: Mapping[str, tuple[str, str]] = {
    "drop_addresses": ("See www.example.org/2024-11-05.", "See the paper of 2024-11-05."),
    "note_zones": ("It opened at 9:30 a.m. EDT.", "It opened at 9:30 a.m."),
    "drop_numbers": ("It is version 2010.", "It was built in 2010."),
    "drop_early_years": ("The score rose to 410.", "Rome burned in 64 AD, and fell in 410."),
    "read_eras": (
        "It fell in 480 BC. By the end of the 5th century it rose.",
        "It fell in 480 BC. By the end of the 19th century it rose.",
    ),
    "drop_marches_and_names": ("Jan Kowal met her.", "They met in January."),
    "drop_figures_of_speech": ("It was an overnight success.", "Snow fell overnight."),
    "drop_ages": ("A man ten years old slept.", "He slept for ten years."),
    "drop_bare_clocks": ("She read John 3:16.", "She left at 3:16."),
    "free_verbs": ("It is expected to last three days.", "It rained the last three days."),
    "join_amounts": ("It took two hours and fifteen minutes.", "It took two minutes and fifteen hours."),
    "read_rates": ("It pumps 5,000 barrels a day.", "It took a day."),
    "read_further_days": ("It rained on March 3 and 5.", "It rained on March 3 and 5.5 percent."),
    "merge_weekday_with_date": ("It was Thursday, April 6.", "It was Thursday or Friday."),
    "merge_time_with_date": ("It left at 10 a.m. on Friday.", "It left at 10 a.m. or on Friday."),
    "share_day_in_range": ("It was open from 9 a.m. to noon on Monday.", "It was open at 9 a.m. and on Monday."),
    "follow_weekday": ("It is open from Monday to Friday.", "It is open on Monday and on Friday."),
    "share_week": ("It is shut on Monday, Tuesday and Friday of next week.", "It is shut on Monday, and on Friday of next week."),
    "merge_ago_with_day": ("It opened a year ago this week.", "It opened a year ago, unlike this week."),
    "merge_part_with_date": ("It snowed in the first week of March.", "It snowed in the first week, and in March."),
    "widen_to_week": ("The court sits in the week of March 3.", "The court sits on March 3."),
    "take_the_rest": ("It is open for the rest of 1998.", "It is open in 1998."),
    "merge_distance_with_date": ("He left two days before Christmas.", "He left two days before the vote."),
    "drop_lone_parts": ("The first week of the war was hard.", "The week of March 3 was hard."),
}
"""For each refiner a sentence that it changes and one that it leaves as it is."""


def before(refiner: Refiner, text: str, lexicon: TimexLexicon) -> tuple[tuple[object, ...], Source]:
    """Return the readings that a refiner is handed, those before it in the order having run."""
    plain = fold(text)
    source = Source(plain, lexicon)
    readings = scanner(lexicon).scan(plain, 0, len(plain))
    for other in REFINERS[: REFINERS.index(refiner)]:
        readings = other(readings, source)
    return readings, source


def test_every_refiner_has_its_sentences() -> None:
    assert set(CASES) == {refiner.__name__ for refiner in REFINERS}


@pytest.mark.parametrize("refiner", dict.fromkeys(REFINERS), ids=lambda refiner: refiner.__name__)
def test_a_refiner_changes_the_one_and_leaves_the_other(refiner: Refiner, english: TimexLexicon) -> None:
    changed, kept = CASES[refiner.__name__]
    for text, changes in ((changed, True), (kept, False)):
        readings, source = before(refiner, text, english)
        if refiner.__name__ == "share_day_in_range" and changes:
            assert any("gives the day" in note for reading in refiner(readings, source) for note in reading.notes)  # type: ignore[arg-type]
            continue
        assert (refiner(readings, source) != readings) is changes, text  # type: ignore[arg-type]


def test_every_rule_is_run_in_the_language_of_its_examples(lexicons: Mapping[str, TimexLexicon]) -> None:
    assert {rule.language for rule in RULES} <= set(lexicons)
    assert [rule.name for rule in RULES if len(rule.examples) < 1 or len(rule.counter_examples) < 1] == []


def test_looking_at_the_next_word_loses_nothing(lexicons: Mapping[str, TimexLexicon], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parents[2] / "corpus"
    texts = {
        language: fold("\n\n".join(path.read_text("utf-8") for path in sorted((folder / place).glob("*.md"))))
        for language, place in (("en", "timex"), ("de", "de"), ("es", "es"))
    }
    quick = {language: scanner(lexicons[language]).scan(text, 0, len(text)) for language, text in texts.items()}
    monkeypatch.setattr(Scanner, "_may_open", lambda self, word, text, token: word.lower() in self.openings or not word[0].isalpha())
    thorough = {language: scanner(lexicons[language]).scan(text, 0, len(text)) for language, text in texts.items()}
    assert quick == thorough
