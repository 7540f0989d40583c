"""What merging must hold for any story: nothing lost, nothing doubled, and the same from any order."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.merge import merge
from generator.merge.cluster import average_link
from generator.model import Article, Mention, Timeline
from tests.unit.merge.telling import LEXICON, Told, article, embed, told

PEOPLE = ("Ada Moor", "Moor", "Ben Holt", "Cleo Park", "Oleg Dubrovsky", "Dubrovskyy")
ACTS = (("met", "meet"), ("spoke", "speak"), ("attacked", "attack"), ("said", "say"), ("fell", "fall"))
DATES = (None, "2031-05-05", "2031-05-06", "2031-05", "2031-05-05/2031-05-06", "2029")

Made = tuple[Article, tuple[Mention, ...]]


@st.composite
def sentences(draw: st.DrawFn) -> Told:
    """One sentence about somebody doing something some day."""
    people = draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3))
    word, lemma = draw(st.sampled_from(ACTS))
    return told(
        f"{' and '.join(people) or 'They'} [{word}] by the {draw(st.sampled_from(('river', 'sea')))}.",
        draw(st.sampled_from(DATES)),
        lemma=lemma,
        people=people,
        kind="statement" if lemma == "say" else "happening",
        status=draw(st.sampled_from(("happened", "planned", "denied"))),
        basis=draw(st.sampled_from(("stated", "published"))),
        headline=draw(st.sampled_from((None, "Somebody does something by the sea"))),
    )


@st.composite
def stories(draw: st.DrawFn) -> list[Made]:
    """A few articles, some of them without a date."""
    count = draw(st.integers(1, 4))
    dates = st.sampled_from((None, "2031-05-05", "2031-05-06?", "2031-05-09"))
    return [article(f"a{n}", draw(dates), *draw(st.lists(sentences(), min_size=1, max_size=5))) for n in range(count)]


def merged(made: Sequence[Made], *, backwards: bool = False) -> Timeline:
    mentions = {each.id: (told[::-1] if backwards else told) for each, told in made}
    return merge([each for each, _ in made], mentions, title="Test", lexicon=LEXICON, embed=embed)


@settings(max_examples=60, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_articles_and_mentions_does_not_matter(made: list[Made], chance) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(made)
    chance.shuffle(shuffled)
    assert merged(made) == merged(shuffled, backwards=True)


@settings(max_examples=60, deadline=None)
@given(stories())
def test_every_mention_stands_in_exactly_one_event(made: list[Made]) -> None:
    story = merged(made)
    cited = Counter(citation.mention for event in (*story.events, *story.undated) for citation in event.by_mention)
    assert cited == Counter(mention.id for _, told in made for mention in told)
    named = Counter(id_ for event in (*story.events, *story.undated) for id_ in (event.id, *event.aliases))
    assert named == cited


@settings(max_examples=60, deadline=None)
@given(stories())
def test_every_quote_is_the_words_at_its_place(made: list[Made]) -> None:
    texts = {each.id: each.text for each, _ in made}
    for event in merged(made).events:
        for citation in event.citations:
            assert texts[citation.article][citation.start : citation.end] == citation.exact


@settings(max_examples=60, deadline=None)
@given(stories())
def test_no_event_has_a_date_that_none_of_its_mentions_gives(made: list[Made]) -> None:
    given_dates = {mention.id: mention.when for _, told in made for mention in told}
    for event in merged(made).events:
        dates = {when.without_doubt() for id_ in (event.id, *event.aliases) if (when := given_dates[id_]) is not None}
        assert event.when is not None
        assert event.when.without_doubt() in dates


@settings(max_examples=60, deadline=None)
@given(stories())
def test_salience_lies_between_0_and_1_and_disagreements_point_at_citations(made: list[Made]) -> None:
    story = merged(made)
    for event in (*story.events, *story.undated):
        assert 0 <= event.salience <= 1
        for disagreement in event.disagreements:
            assert len(disagreement.claims) > 1
            assert all(0 <= place < len(event.citations) for claim in disagreement.claims for place in claim.citations)


@given(st.lists(st.lists(st.integers(-3, 3), min_size=6, max_size=6), min_size=6, max_size=6))
def test_clusters_split_the_rows_without_loss(rows: list[list[int]]) -> None:
    import numpy as np

    square = np.array(rows, np.float32)
    clusters = average_link(square + square.T)
    assert sorted(row for cluster in clusters for row in cluster) == list(range(6))


@settings(max_examples=60, deadline=None)
@given(stories())
def test_background_is_the_top_of_the_list_and_the_chronology_is_never_split(made: list[Made]) -> None:
    marks = [event.background for event in merged(made).events]
    assert marks == sorted(marks, reverse=True)
