"""A quote that tells of another matter than the other sources of its event leaves it, in a long story."""

from __future__ import annotations

from generator.merge.features import story
from generator.merge.names import name_book
from generator.merge.strays import MANY, without_strays
from tests.unit.merge.telling import LEXICON, Told, article, embed, told

HIT = "A storm [hit] the harbour of Varn and sank three fishing boats."
AGAIN = "Three fishing boats sank when the storm [hit] Varn."
OTHER = "A new tax on tobacco [hit] smokers across the county."


def parted(*sentences: str, others: int = MANY, same_source: bool = False) -> list[set[str]]:
    """Return the words of the quotes that stay together, of one event with these quotes in a story of so many more events."""
    made = [article(f"a{n}", "2031-05-06", _hit(text)) for n, text in enumerate(sentences)]
    made += [article(f"z{n}", "2031-05-06", told(f"Clerk {n} [hit] key {n} in room {n}.", lemma="hit")) for n in range(others)]
    mentions = [mention for _, found in made for mention in found]
    texts = {each.id: each.text for each, _ in made}
    facets = story([each for each, _ in made], mentions, name_book(mentions, list(texts.values()), LEXICON), LEXICON, embed)
    places = {facet.mention.article: n for n, facet in enumerate(facets.facets)}
    first = tuple(sorted(places[f"a{n}"] for n in range(len(sentences))))
    groups = (first, *((places[f"z{n}"],) for n in range(others)))
    sources = {name: "one" if same_source and name.startswith("a") else name for name in texts}
    found = without_strays(facets, groups, {each.id: each for each, _ in made}, sources, LEXICON)
    return [{texts[facets.facets[i].mention.article] for i in group} for group in found if set(group) & set(first)]


def _hit(text: str) -> Told:
    return told(text, "2031-05-05", lemma="hit")


def text(sentence: str) -> str:
    return sentence.replace("[", "").replace("]", "")


def test_a_quote_that_shares_only_the_act_leaves() -> None:
    assert sorted(parted(HIT, AGAIN, OTHER), key=len) == [{text(OTHER)}, {text(HIT), text(AGAIN)}]


def test_a_quote_that_tells_the_same_in_other_order_stays() -> None:
    assert parted(HIT, AGAIN) == [{text(HIT), text(AGAIN)}]


def test_what_one_source_tells_in_two_sentences_is_not_parted() -> None:
    assert len(parted(HIT, OTHER, same_source=True)) == 1


def test_in_a_short_story_nothing_leaves_because_no_word_is_known_to_be_rare() -> None:
    assert len(parted(HIT, AGAIN, OTHER, others=10)) == 1
