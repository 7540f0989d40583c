"""The evidence for and against two mentions being one event."""

import numpy as np
import pytest

from generator.merge.cluster import average_link, block_means
from generator.merge.compare import RULES, explain
from generator.merge.features import story
from generator.merge.names import name_book
from tests.unit.merge.telling import LEXICON, Told, article, embed, told


def spoken(left: Told, right: Told, *, apart: bool = True) -> dict[str, float]:
    """Return the rules that spoke for a pair, in two articles or in one."""
    made = [article("a", "2031-05-06", left), article("b", "2031-05-06", right)] if apart else [article("a", "2031-05-06", left, right)]
    mentions = [mention for _, each in made for mention in each]
    articles = [each for each, _ in made]
    book = name_book(mentions, [each.text for each in articles], LEXICON)
    return {s.rule: s.points for s in explain(story(articles, mentions, book, LEXICON, embed), 0, 1, LEXICON)}


def test_every_rule_has_a_weight_and_a_reason_and_no_weight_is_without_a_rule() -> None:
    assert {name for name, _ in RULES} == set(LEXICON.evidence)
    assert all(each.reason.endswith(".") for each in LEXICON.evidence.values())


def test_no_act_counts_both_as_weak_and_as_a_cause_of_harm() -> None:
    assert not LEXICON.weak & (LEXICON.harm | LEXICON.cause)
    assert LEXICON.weak | LEXICON.harm | LEXICON.cause <= {name for names in LEXICON.acts.values() for name in names}


@pytest.mark.parametrize(
    ("rule", "left", "right"),
    [
        ("same-act", told("They [met].", lemma="meet"), told("They held [talks].", lemma="talk", pos="noun")),
        ("shared-people", told("Moor [came].", people=["Ada Moor"]), told("Moor [came].", people=["Ada Moor"])),
        ("people-conflict", told("A [met] B.", people=["Ada Moor", "Ben Holt"]), told("A [met] C.", people=["Ada Moor", "Cleo Park"])),
        ("same-day", told("It [fell].", "2031-05-05"), told("It [fell].", "2031-05-05")),
        ("date-conflict", told("It [fell].", "2031-05-05"), told("It [fell].", "2031-05-04")),
        (
            "same-figure",
            told("Nine boats [sank].", figures=[("Nine boats", 9, "boat")]),
            told("Nine boats [sank].", figures=[("Nine boats", 9, "boat")]),
        ),
        (
            "figure-conflict",
            told("Nine boats [sank].", figures=[("Nine boats", 9, "boat")]),
            told("Ten boats [sank].", figures=[("Ten boats", 10, "boat")]),
        ),
        ("planned-against-happened", told("They will [meet].", status="planned"), told("They [met].", lemma="meet")),
        (
            "other-speaker",
            told("Moor [said] no.", people=["Ada Moor"], kind="statement"),
            told("Holt [said] no.", people=["Ben Holt"], kind="statement"),
        ),
        (
            "nobody-named",
            told("A [meeting] took place.", pos="noun"),
            told("Moor [met] Holt.", lemma="meet", people=["Ada Moor", "Ben Holt"]),
        ),
    ],
)
def test_a_rule_speaks(rule: str, left: Told, right: Told) -> None:
    assert rule in spoken(left, right)


@pytest.mark.parametrize(
    ("rule", "left", "right"),
    [
        ("same-act", told("They [met].", lemma="meet"), told("They [flew].", lemma="fly")),
        ("people-conflict", told("A [met] B.", people=["Ada Moor", "Ben Holt"]), told("B [met].", people=["Ben Holt"])),
        ("date-conflict", told("It [fell].", "2031-05-05"), told("It [fell].", "2031-05")),
        ("date-conflict", told("It [fell].", "2031-05-05"), told("It [fell].", "2031-05-06", basis="published")),
        (
            "same-figure",
            told("Nine boats [sank].", figures=[("Nine boats", 9, "boat")]),
            told("Nine men [sank].", figures=[("Nine men", 9, "man")]),
        ),
        ("planned-against-happened", told("They will [meet].", status="planned"), told("They would [meet].", status="planned")),
        (
            "other-speaker",
            told("Moor [said] no.", people=["Ada Moor"], kind="statement"),
            told("Moor [said] no.", people=["Moor"], kind="statement"),
        ),
        ("nobody-named", told("Moor [came].", people=["Ada Moor"]), told("Moor [came].", people=["Ada Moor"])),
    ],
)
def test_a_rule_stays_silent(rule: str, left: Told, right: Told) -> None:
    assert rule not in spoken(left, right)


def test_the_meeting_points_back_to_a_meeting_of_its_own_article_only() -> None:
    before, back = told("Moor [met] Holt.", lemma="meet", people=["Ada Moor", "Ben Holt"]), told("The [meeting] was short.", pos="noun")
    assert "points-back" in spoken(before, back, apart=False)
    assert "points-back" not in spoken(before, back, apart=True)
    assert "points-back" not in spoken(before, told("A [meeting] was planned.", pos="noun"), apart=False)


def test_speech_in_the_first_person_includes_its_speaker_and_the_country_is_no_speaker() -> None:
    met = told("Moor [met] Holt.", lemma="meet", people=["Ada Moor", "Ben Holt"])
    spoke = told("“We had a good [meeting],” Moor said.", pos="noun", attribution="Ada Moor")
    country = told("“The US had a good [meeting],” Moor said.", pos="noun", attribution="Ada Moor")
    assert "shared-people" in spoken(met, spoke)
    assert "shared-people" not in spoken(met, country)


def test_average_link_joins_by_the_mean_and_not_by_one_strong_pair() -> None:
    evidence = np.array([[0, 2, 2, -5], [2, 0, 2, -5], [2, 2, 0, 3], [-5, -5, 3, 0]], np.float32)
    assert average_link(evidence) == [[0, 1], [2, 3]]
    evidence[2, 3] = evidence[3, 2] = 1
    assert average_link(evidence) == [[0, 1, 2], [3]]


def test_no_positive_pair_means_no_cluster() -> None:
    assert average_link(np.full((3, 3), -1, np.float32)) == [[0], [1], [2]]


def test_block_means_are_means_over_groups() -> None:
    scores = np.array([[1, 3, 5], [1, 3, 7]], np.float32)
    assert block_means(scores, [2], [2, 1]).tolist() == [[2.0, 6.0]]


def rare(*days: str, others: int = 5) -> float:
    """Return what `rare-act` says of the first two sinkings, where ships sink on `days` and `others` more days pass without."""
    sinkings = [told("The ship [sank].", day, lemma="sink") for day in days]
    quiet = [told("It [rained].", f"2031-06-{n + 1:02}", lemma="rain") for n in range(others)]
    made = article("a", "2031-07-06", *sinkings, *quiet)
    book = name_book(made[1], [made[0].text], LEXICON)
    points = {s.rule: s.points for s in explain(story([made[0]], made[1], book, LEXICON, embed), 0, 1, LEXICON)}
    return points.get("rare-act", 0.0)


def test_the_one_sinking_of_a_story_is_known_by_its_act_and_one_of_many_is_not() -> None:
    assert rare("2031-05-05", "2031-05-05") > 0.7
    assert rare("2031-05-05", "2031-05-05", "2031-05-08", "2031-05-09", "2031-05-11") < 0.3


def test_a_week_finds_the_one_sinking_within_it_and_a_year_does_not() -> None:
    assert rare("2031-05-05", "2031-05-05/2031-05-11") > 0.7
    assert rare("2031-05-05", "2031") == 0
    assert rare("2031-05-05", "2031-05-06/2031-05-11") == 0


def test_in_a_story_of_one_day_no_act_is_rare() -> None:
    assert rare("2031-05-05", "2031-05-05", others=0) == 0
