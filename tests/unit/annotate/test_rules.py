"""Every rule's own examples and counter-examples hold."""

from __future__ import annotations

import pytest

from generator.annotate.lexicon import TimexLexicon
from generator.annotate.refine import Source, refined
from generator.annotate.rule import Rule
from generator.annotate.rules import RULES
from generator.annotate.scan import fold, scanner

EXAMPLES = [pytest.param(rule, text, stated, id=f"{rule.name}: {text}") for rule in RULES for text, stated in rule.examples]
COUNTER_EXAMPLES = [pytest.param(rule, text, id=f"not {rule.name}: {text}") for rule in RULES for text in rule.counter_examples]


@pytest.mark.parametrize(("rule", "text", "stated"), EXAMPLES)
def test_a_rule_reads_its_examples(rule: Rule, text: str, stated: str, english: TimexLexicon) -> None:
    extent = text[text.index("[") + 1 : text.index("]")] if "[" in text else text
    plain = fold(text.replace("[", "").replace("]", ""))
    read = [(reading.text, reading.rule, reading.form.stated) for reading in scanner(english).scan(plain, 0, len(plain))]
    assert (extent, rule.name, stated) in read


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES)
def test_a_rule_leaves_its_counter_examples_alone(rule: Rule, text: str, english: TimexLexicon) -> None:
    plain = fold(text)
    readings = refined(scanner(english).scan(plain, 0, len(plain)), Source(plain, english))
    assert [reading for reading in readings if reading.rule == rule.name] == []


def test_every_rule_has_a_name_of_its_own_and_both_kinds_of_examples() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert [rule.name for rule in RULES if not rule.examples or not rule.counter_examples] == []
