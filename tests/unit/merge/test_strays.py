"""A quote that tells of another matter than the other sources of its event leaves it, in a long story."""

from __future__ import annotations

from typing import Any

from generator.merge.features import story
from generator.merge.names import name_book
from generator.merge.quotes import MANY, Quotes
from generator.merge.strays import without_strays
from tests.unit.merge.telling import LEXICON, Told, article, embed, told

HIT = "A storm [hit] the harbour of Varn and sank three fishing boats."
AGAIN = "Three fishing boats sank when the storm [hit] Varn."
OTHER = "A new tax on tobacco [hit] smokers across the county."


def parted(*sentences: str | Told, others: int = MANY, same_source: bool = False, seen: bool = False) -> list[set[str]]:
    """Return the words of the quotes that stay together, of one event with these quotes in a story of so many more events."""
    made = [article(f"a{n}", "2031-05-06", _hit(each) if isinstance(each, str) else each) for n, each in enumerate(sentences)]
    made += [article(f"z{n}", "2031-05-06", told(f"Clerk {n} [hit] key {n} in room {n}.", lemma="hit")) for n in range(others)]
    mentions = [mention for _, found in made for mention in found]
    texts = {each.id: each.text for each, _ in made}
    facets = story([each for each, _ in made], mentions, name_book(mentions, list(texts.values()), LEXICON), LEXICON, embed)
    places = {facet.mention.article: n for n, facet in enumerate(facets.facets)}
    first = tuple(sorted(places[f"a{n}"] for n in range(len(sentences))))
    groups = (first, *((places[f"z{n}"],) for n in range(others)))
    sources = {name: "one" if same_source and name.startswith("a") else name for name in texts}
    quotes = Quotes(facets, {each.id: each for each, _ in made}, sources, LEXICON)
    found = without_strays(quotes, groups, seen=groups[:1] if seen else ())
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


FERRY = "The ferry Ondine [reached] Varn on Monday with 300 people of the oil works."
FERRY_TOO = "With 300 people of the oil works, the ferry Ondine [reached] Varn on Monday."
SECOND = "Another ferry [reached] Varn on Monday with 300 people of the oil works, the ferry Marie."


def test_a_sentence_that_begins_with_another_tells_of_another_thing_than_those_that_do_not() -> None:
    assert sorted(parted(FERRY, FERRY_TOO, SECOND), key=len) == [{text(SECOND)}, {text(FERRY), text(FERRY_TOO)}]


def test_where_most_say_another_it_is_the_same_other_thing() -> None:
    again = "Another ferry, the Marie, [reached] Varn on Monday with 300 people of the oil works."
    assert len(parted(SECOND, again)) == 1


def test_a_separate_bill_is_not_the_bill_that_others_tell_of() -> None:
    bill, again = "The house [hit] the oil firms with a bill on fees.", "On Friday the house [hit] oil firms with a bill on fees."
    other = "The house [hit] firms with a separate bill on fees of oil on Friday."
    assert {text(other)} in parted(bill, again, other)


def test_an_undated_sentence_with_another_number_of_the_same_leaves_and_one_with_the_same_number_stays() -> None:
    fled = told("The storm [hit] 100 houses in Varn.", "2031-05-05", lemma="hit", figures=[("100 houses", 100, "house")])
    fewer = told("In Varn the storm [hit] 20 houses.", lemma="hit", figures=[("20 houses", 20, "house")])
    same = told("In Varn the storm [hit] 100 houses.", lemma="hit", figures=[("100 houses", 100, "house")])
    assert {fewer.text} in parted(fled, fled, fewer)
    assert len(parted(fled, fled, same)) == 1


def test_an_undated_quote_with_few_words_in_common_stays_only_where_one_other_telling_bears_it_out() -> None:
    where: dict[str, Any] = {"place": "Varn", "groups": ["three fishing boats"], "lemma": "hit"}
    one = told("The storm [hit] three fishing boats at Varn.", "2031-05-05", **where)
    two = told("Three fishing boats were [hit] at Varn.", "2031-05-05", **where)
    near = "Varn saw how fishing was [hit] by a gale from out of the grey sea in the north."
    far = "Tobacco shops of Varn were [hit] by a duty on every fishing trip that the county council set."
    assert len(parted(one, two, told(near, **where))) == 1
    assert {text(far)} in parted(one, two, told(far, lemma="hit"))
    assert len(parted(one, two, told(far, "2031-05-05", lemma="hit"))) == 1, "one day says more than none"


def test_a_group_that_was_looked_through_before_stays() -> None:
    assert len(parted(HIT, AGAIN, OTHER, seen=True)) == 1


def test_a_verb_of_all_work_says_no_more_than_no_date() -> None:
    def stays(lemma: str) -> bool:
        where: dict[str, Any] = {"groups": ["three fishing boats"], "lemma": lemma}
        one = told("The storm [hit] three fishing boats.", "2031-05-05", **where)
        two = told("Three fishing boats were [hit].", "2031-05-05", **where)
        far = "Tobacco shops were [hit] by a duty on every fishing trip that the county council set."
        return len(parted(one, two, told(far, "2031-05-05", lemma=lemma))) == 1

    assert stays("attack")
    assert not stays("take")


def test_the_fall_of_a_month_stays_with_the_fall_of_a_day_only_for_its_number() -> None:
    def fell(percent: int, date: str) -> Told:
        figures = [(f"{percent} percent", float(percent), "percent")]
        return told(f"Shares in Quarrow [fell] {percent} percent in Varn.", date, lemma="fall", figures=figures)

    day, month, same = fell(7, "2031-05-05"), fell(9, "2031-05"), fell(7, "2031-05")
    assert {month.text} in parted(day, day, month)
    assert len(parted(day, day, same)) == 1
