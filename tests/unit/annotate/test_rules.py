"""Every rule's own examples and counter-examples hold."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.annotate.lexicon import LexiconError, TimexLexicon
from generator.annotate.numbers import number
from generator.annotate.refine import Source, refined
from generator.annotate.rule import DIGITS, PIECE, Rule
from generator.annotate.rules import RULES
from generator.annotate.scan import fold, scanner

EXAMPLES = [pytest.param(rule, text, stated, id=f"{rule.name}: {text}") for rule in RULES for text, stated in rule.examples]
COUNTER_EXAMPLES = [pytest.param(rule, text, id=f"not {rule.name}: {text}") for rule in RULES for text in rule.counter_examples]


@pytest.mark.parametrize(("rule", "text", "stated"), EXAMPLES)
def test_a_rule_reads_its_examples(rule: Rule, text: str, stated: str, lexicons: Mapping[str, TimexLexicon]) -> None:
    words = lexicons[rule.language]
    extent = text[text.index("[") + 1 : text.index("]")] if "[" in text else text
    plain = fold(text.replace("[", "").replace("]", ""))
    read = [(reading.text, reading.rule, reading.form.stated) for reading in scanner(words).scan(plain, 0, len(plain))]
    assert (extent, rule.name, stated) in read


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES)
def test_a_rule_leaves_its_counter_examples_alone(rule: Rule, text: str, lexicons: Mapping[str, TimexLexicon]) -> None:
    words = lexicons[rule.language]
    plain = fold(text)
    readings = refined(scanner(words).scan(plain, 0, len(plain)), Source(plain, words))
    assert [reading for reading in readings if reading.rule == rule.name] == []


def test_every_rule_has_a_name_of_its_own_and_both_kinds_of_examples() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert [rule.name for rule in RULES if not rule.examples or not rule.counter_examples] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_role_that_a_rule_names_has_words_in_some_language(rule: Rule, lexicons: Mapping[str, TimexLexicon]) -> None:
    named = {found[1] or found[3] for found in PIECE.finditer(rule.pattern)} | ({rule.preceded_by} if rule.preceded_by else set())
    roles = sorted(role for role in named if role not in DIGITS and role != "number")
    assert [role for role in roles if not any(words.words(role) for words in lexicons.values())] == []


def test_a_rule_whose_words_a_language_lacks_finds_nothing() -> None:
    bare = TimexLexicon.from_toml({"months": {"März": 3}})
    found = scanner(bare).scan("Am 3 März 1998 und am Friday", 0, 28)
    assert [(reading.text, reading.form.stated) for reading in found] == [("3 März 1998", "1998-03-03")]


@pytest.mark.parametrize("mapping", [{"months": 3}, {"months": {"May": None}}, {"words": {"of": [1]}}])
def test_a_lexicon_of_the_wrong_shape_is_refused_by_name(mapping: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match=r"\[(months|words)\]"):
        TimexLexicon.from_toml(mapping)


@pytest.mark.parametrize(
    ("text", "number_meant"),
    [
        ("3", 3),
        ("1,200", 1200),
        ("2.5", 2.5),
        ("5 1/2", 5.5),
        ("twenty-five", 25),
        ("one hundred and ten", 110),
        ("a dozen", 12),
        ("two thousand", 2000),
        ("two three", None),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, number_meant: float | None, english: TimexLexicon) -> None:
    assert number(text, english) == number_meant


@pytest.mark.parametrize("word", ["in", "to", "from", "between", "on", "and", "of", "through"])
def test_a_word_as_common_as_this_opens_no_expression(word: str, english: TimexLexicon) -> None:
    assert word not in scanner(english).openings  # else the rules are tried at every tenth word of a text


def test_a_number_word_opens_one(english: TimexLexicon) -> None:
    assert {"two", "the", "half"} <= scanner(english).openings
