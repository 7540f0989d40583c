"""Collections of many stories: how they are told from one story, and what is one event in them."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from generator.merge import LearntWeights, MergeLexicon, many
from generator.merge.compare import evidence
from generator.merge.features import Story, article_key, story
from generator.merge.grouping import groups
from generator.merge.many import FEATURES, TIMES, ManyPairs, learnt_evidence, look, story_blocks
from generator.merge.meaning import Meanings
from generator.merge.names import name_book
from generator.merge.pairs import Pairs
from generator.merge.together import FEWEST, meanings, tell_many_stories, together
from generator.merge.wording import content, words
from generator.model import Article, Mention
from tests.unit.merge.telling import DATA, article, told
from tests.unit.merge.telling import embed as embed_all

FILE = DATA.with_name("merge-weights.toml")
LEARNT = LearntWeights.from_toml(tomllib.loads(FILE.read_text(encoding="utf-8")))
LEXICON = MergeLexicon.from_toml(tomllib.loads(DATA.read_text(encoding="utf-8")), LEARNT)


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return unit vectors of the words that carry content: as a real embedding, it is not moved by `the` and `with`."""
    return embed_all([" ".join(sorted(content(words(text), LEXICON.stop))) for text in texts])


STORIES = (
    ("ferry", "sank", "sink", "Lake Orrin", ("captain", "hull", "passengers", "lifeboats", "harbour", "divers")),
    ("bank", "collapsed", "collapse", "Velden", ("savers", "loans", "auditors", "branches", "regulator", "deposits")),
    ("orchestra", "won", "win", "Tarnow", ("violins", "jury", "concerto", "audience", "conductor", "prize")),
    ("glacier", "melted", "melt", "Skarn", ("ice", "moraine", "hikers", "meltwater", "huts", "climate")),
    ("reactor", "leaked", "leak", "Ostrava Bay", ("coolant", "turbine", "technicians", "valves", "uranium", "inspectors")),
    ("dam", "burst", "burst", "Hollin", ("reservoir", "sluices", "valley", "engineers", "spillway", "concrete")),
    ("mayor", "resigned", "resign", "Castra", ("council", "bribes", "ballots", "aldermen", "budget", "scandal")),
    ("satellite", "vanished", "vanish", "Kourel", ("orbit", "antenna", "rocket", "telemetry", "launchpad", "astronomers")),
    ("brewery", "reopened", "reopen", "Zellbach", ("hops", "barrels", "malt", "cellars", "yeast", "brewers")),
    ("striker", "scored", "score", "Brandholm", ("goalkeeper", "penalty", "league", "stadium", "referee", "fans")),
)


def tell(which: int, n: int, date: str | None = None) -> tuple[Article, tuple[Mention, ...]]:
    """Return the n-th article of a story: one mention of its event and some sentences of its own words."""
    who, verb, lemma, place, things = STORIES[which]
    about = told(f"The {who} of {place} [{verb}] with its {things[n % 6]}.", date, lemma=lemma, bodies=[f"{place} {who}"], place=place)
    rest = [f"In {place} it was the {things[(n + k) % 6]} and the {things[(n + k + 1) % 6]} of the {who}." for k in range(4)]
    return article(f"{lemma}-{n}", None, about, *rest)


def compared(made: Sequence[tuple[Article, tuple[Mention, ...]]]) -> Story:
    articles, mentions = [each for each, _ in made], [mention for _, each in made for mention in each]
    return story(articles, mentions, name_book(mentions, [each.text for each in articles], LEXICON), LEXICON, embed)


def events(facets: Story) -> set[frozenset[str]]:
    return {frozenset(facets.facets[i].mention.id for i in group) for group in groups(facets, LEXICON)}


MANY = [tell(which, n) for which in range(len(STORIES)) for n in range(3)]


def test_articles_of_ten_subjects_tell_many_stories_and_those_of_one_or_two_do_not() -> None:
    one, two = [tell(0, n)[0] for n in range(18)], [tell(which, n)[0] for which in range(2) for n in range(9)]
    assert tell_many_stories([each for each, _ in MANY], embed)
    assert not tell_many_stories(one, embed)
    assert not tell_many_stories(two, embed)


def test_too_few_articles_are_one_story_because_their_mean_likeness_is_chance() -> None:
    assert not tell_many_stories([each for each, _ in MANY[:: len(MANY) // (FEWEST - 2)]][: FEWEST - 1], embed)


def test_in_one_story_no_texts_are_compared() -> None:
    assert compared([tell(0, n) for n in range(18)]).texts is None
    assert compared(MANY).texts is not None


def test_each_story_keeps_its_event_and_no_event_joins_two_stories() -> None:
    found = events(compared(MANY))
    assert found == {frozenset(f"{lemma}-{n}-0" for n in range(3)) for _, _, lemma, _, _ in STORIES}


def test_the_order_of_articles_and_mentions_changes_nothing() -> None:
    assert events(compared(MANY)) == events(compared(MANY[::-1]))


def test_one_act_in_two_stories_is_two_events() -> None:
    sank = told("A raft of Velden [sank] with its loans.", lemma="sink", bodies=["Velden bank"], place="Velden")
    rest = ["Savers in Velden had seen the auditors and the branches of the bank.", "The regulator of the bank counted deposits in Velden."]
    found = events(compared([*MANY, article("raft", None, sank, *rest)]))
    assert next(event for event in found if "raft-0" in event) == {"raft-0"}


def test_days_that_differ_part_two_tellings_in_many_stories_too() -> None:
    same = compared([*MANY, tell(0, 4, "2031-05-05"), tell(0, 5, "2031-05-05")])
    other = compared([*MANY, tell(0, 4, "2031-05-05"), tell(0, 5, "2031-07-09")])
    together_, apart = ({frozenset(event & {"sink-4-0", "sink-5-0"}) for event in events(each)} for each in (same, other))
    assert frozenset({"sink-4-0", "sink-5-0"}) in together_
    assert frozenset({"sink-4-0", "sink-5-0"}) not in apart


def test_two_quakes_are_told_apart_by_their_towns_and_not_by_what_quakes_share() -> None:
    common = "The quake shook houses and the rescuers searched the rubble for survivors while aftershocks rattled the streets."
    made = [
        article(
            f"{town}-{n}",
            None,
            told(f"In {town} the ground [shook] near {near}.", lemma="shake"),
            common,
            f"Doctors in {town} and {near} slept outside.",
        )
        for town, near in (("Arda", "Miro"), ("Besk", "Novi"))
        for n in range(4)
    ]
    articles = sorted((each for each, _ in made), key=article_key)
    found = together(articles, meanings(articles, embed), LEXICON.stop)["story"]
    place = {each.id: n for n, each in enumerate(articles)}
    assert found[place["Arda-0"], place["Arda-1"]] > 2 * found[place["Arda-0"], place["Besk-1"]]


def test_every_learnt_weight_names_a_feature_and_no_feature_goes_unweighed() -> None:
    named = {part for name in LEARNT.many if name != "bias" for part in name.split(TIMES)}
    assert named == set(FEATURES)


def test_the_weights_say_what_they_were_learnt_from_and_stay_small() -> None:
    content = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert {"script", "corpus", "method", "date", "figures"} <= set(content["many-stories"]["provenance"])
    assert FILE.stat().st_size < 200_000


def test_evidence_is_the_sum_of_weighted_features_however_many_rows_are_looked_at_together(monkeypatch: pytest.MonkeyPatch) -> None:
    facets = compared(MANY)
    assert facets.texts is not None
    everything = np.arange(len(facets.facets))
    weights = {"bias": -2.0, "same-lemma": 3.0, "articles-story * same-lemma": 1.5}
    seen = look(ManyPairs(facets.texts, everything, everything))
    expected = -2 + 3 * seen["same-lemma"] + 1.5 * seen["articles-story"] * seen["same-lemma"]
    monkeypatch.setattr(many, "STRIP", 5)
    assert np.allclose(learnt_evidence(facets.texts, everything, everything, weights), expected, atol=1e-5)


def test_evidence_does_not_depend_on_which_side_a_mention_stands() -> None:
    facets = compared(MANY)
    everything = list(range(len(facets.facets)))
    found = evidence(Pairs(facets, everything, everything), LEXICON)
    assert np.allclose(found, found.T, atol=1e-3)


def test_a_large_collection_is_compared_story_by_story(monkeypatch: pytest.MonkeyPatch) -> None:
    facets = compared(MANY)
    assert facets.texts is not None
    members = list(range(len(facets.facets)))
    assert story_blocks(facets.texts, members) == [members]
    monkeypatch.setattr(many, "LARGEST_BLOCK", 10)
    blocks = story_blocks(facets.texts, members)
    lemmas = [{facets.facets[i].mention.trigger.lemma for i in block} for block in blocks]
    assert sorted(i for block in blocks for i in block) == members
    assert all(len(each) == 1 for each in lemmas)


def test_a_missing_section_has_learnt_nothing_and_a_learnt_weight_stands_in_place_of_the_one_set_by_hand() -> None:
    by_file = tomllib.loads(DATA.read_text(encoding="utf-8"))
    by_hand = MergeLexicon.from_toml(by_file)
    assert LearntWeights.from_toml({}) == LearntWeights()
    learnt = MergeLexicon.from_toml(by_file, LearntWeights.from_toml({"one-story": {"weights": {"same-act": 9}}}))
    assert learnt.evidence["same-act"].weight == 9
    assert learnt.evidence["same-act"].reason == by_hand.evidence["same-act"].reason
    assert learnt.evidence["same-day"] == by_hand.evidence["same-day"]


def test_a_meaning_is_worked_out_once() -> None:
    asked: list[str] = []

    def counting(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(texts)
        return embed(texts)

    known = Meanings(counting)
    first = known(["The dam held.", "The dam broke.", "The dam held."])
    known.learn(["The dam broke.", "The town slept."])
    assert np.array_equal(first, embed(["The dam held.", "The dam broke.", "The dam held."]))
    assert np.array_equal(known(["The town slept."]), embed(["The town slept."]))
    assert sorted(asked) == ["The dam broke.", "The dam held.", "The town slept."]
    assert known([]).shape[0] == 0
