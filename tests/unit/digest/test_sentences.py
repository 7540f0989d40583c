"""Which sentences tell a day."""

from __future__ import annotations

from time import perf_counter

import pytest

from generator.digest import FEW, keywords_of
from generator.digest.readable import stands_alone
from tests.unit.digest.news import LEXICON, chosen, digested, story

FIRE = "The fire destroyed two warehouses of the old harbour {on Monday=2031-05-05}."


def test_what_most_articles_tell_of_the_day_tells_it() -> None:
    found = story(
        ("2031-05-06", "A choir cheered harbour pilots with songs, flowers and a flag {on Monday=2031-05-05}."),
        ("2031-05-06", "A fire destroyed harbour warehouses of a merchant {on Monday=2031-05-05}."),
        ("2031-05-06", "The fire that destroyed harbour warehouses {on Monday=2031-05-05} was seen from the hills."),
    )
    assert "fire" in digested(found)["2031-05-05"][0]


def test_the_second_sentence_adds_to_the_first_and_does_not_repeat_it() -> None:
    found = story(
        ("2031-05-06", "A fire destroyed two warehouses of the harbour {on Monday=2031-05-05}."),
        ("2031-05-06", "A fire destroyed two old warehouses of the harbour {on Monday=2031-05-05}."),
        ("2031-05-07", "The harbour police arrested a watchman {on Monday=2031-05-05} on suspicion of arson."),
    )
    told = digested(found, sentences=2)["2031-05-05"]
    assert len(told) == 2
    assert sum("watchman" in sentence for sentence in told) == 1


def test_the_same_sentence_of_two_papers_is_shown_once() -> None:
    assert len(digested(story(("2031-05-06", FIRE), ("2031-05-06", FIRE)), sentences=2)["2031-05-05"]) == 1


def test_a_sentence_without_a_word_of_the_topic_is_not_shown() -> None:
    found = story(("2031-05-06", "A choir sang for the pilots and their families {on Monday=2031-05-05}."))
    assert digested(found, keywords=("harbour",)) == {}
    assert list(digested(found, keywords=("pilot",))) == ["2031-05-05"]


def test_a_keyword_of_two_words_is_found_as_a_phrase_only() -> None:
    found = story(("2031-05-06", "The warehouses of the old harbour burnt down {on Monday=2031-05-05}, police said."))
    assert digested(found, keywords=("old harbour",))
    assert not digested(found, keywords=("harbour warehouses",))


def test_a_sentence_without_a_date_adds_only_to_the_day_of_its_article() -> None:
    lead = "Firemen saved a third warehouse at the harbour from the flames."
    same = story(("2031-05-05", lead), ("2031-05-06", FIRE))
    later = story(("2031-05-06", lead), ("2031-05-06", FIRE))
    assert len(digested(same, sentences=2)["2031-05-05"]) == 2
    assert len(digested(later, sentences=2)["2031-05-05"]) == 1


def test_no_day_rests_on_sentences_without_a_date_alone() -> None:
    told = story(("2031-05-06", f"The harbour was rebuilt in concrete and steel.\n{FIRE}"))
    assert list(digested(told)) == ["2031-05-05"]


def test_where_a_number_of_days_is_owed_the_rest_is_filled_with_what_there_is() -> None:
    found = story(("2031-05-06", FIRE), ("2031-05-10", "He sang {on Friday=2031-05-09}."))
    assert list(digested(found, days=2)) == ["2031-05-05"]
    assert list(digested(found, days=2, fill=True)) == ["2031-05-05", "2031-05-09"]


def test_the_day_that_labels_a_line_of_a_chronology_is_left_off() -> None:
    found = story(("2031-05-20", "{May 5=2031-05-05} - Two warehouses of the old harbour burn down."))
    assert digested(found)["2031-05-05"] == ["Two warehouses of the old harbour burn down."]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("{5 May 2031=2031-05-05} Two warehouses of the old harbour burn down.", "Two warehouses of the old harbour burn down."),
        ("{Monday=2031-05-05} Night Harbour Lights burnt down with two warehouses.", None),
        ("{May 5=2031-05-05}: Two warehouses of the old harbour burn down.", "Two warehouses of the old harbour burn down."),
        ("{5 May 2031=2031-05-05} was the day on which the harbour burnt down.", None),
    ],
)
def test_a_label_ends_at_a_sign_or_after_a_full_date_at_a_capital(line: str, shown: str | None) -> None:
    words = line.replace("{", "").replace("=2031-05-05}", "")
    assert digested(story(("2031-05-20", line)))["2031-05-05"] == [shown or words]


def test_what_a_weightier_day_has_shown_is_not_told_again() -> None:
    lead = "Firemen saved a third warehouse at the harbour from the flames."
    arrest = "The harbour police arrested a watchman {on Tuesday=2031-05-06}."
    found = story(("2031-05-05", lead), ("2031-05-06", FIRE), ("2031-05-06", FIRE), ("2031-05-06", f"{lead}\n{arrest}"))
    told = digested(found, sentences=2)
    assert lead in told["2031-05-05"]
    assert told["2031-05-06"] == ["The harbour police arrested a watchman on Tuesday."]


def test_every_sentence_is_the_articles_own_words() -> None:
    found = story(("2031-05-20", f"{{May 5=2031-05-05}} - Two warehouses of the old harbour burn down.\n{FIRE}"))
    texts = {article.id: article.text for article in found[0]}
    told = [each for day in chosen(found, 5, 5, ("harbour",)) for each in day.sentences]
    assert len(told) == 2
    assert all(each.text == each.span.of(texts[each.article]) for each in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor opened the new harbour on Monday.",
        "Police said the “harbour rats” had left the town on Monday.",
        "Two men (both pilots) were hurt in the harbour on Monday.",
        "11 pilots were hurt when the crane fell.",
    ],
)
def test_a_whole_sentence_stands_alone(sentence: str) -> None:
    assert stands_alone(sentence, LEXICON)


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("He opened the new harbour with a speech on Monday.", "a pronoun points back"),
        ("But the mayor opened the new harbour on Monday.", "it answers the sentence before"),
        ("“It was the worst night of the old harbour in years,” the mayor said.", "speech"),
        ("We saw the cranes of the old harbour fall on Monday.", "somebody speaks for himself"),
        ("The mayor said the “harbour rats had left the town on Monday.", "half a quotation"),
        ("Two men (both pilots were hurt in the harbour on Monday.", "half a bracket"),
        ("The site of the fire in the harbour of the town.", "no verb"),
        ("The mayor opened the new harbour on Monday", "no end"),
        ("opened the new harbour of the town on Monday.", "no beginning"),
        ("The mayor opened the harbour on …", "cut off"),
        ("The mayor opened it.", "too short to tell"),
        ("File photo: the mayor opened the new harbour on Monday.", "a caption"),
        ("NEW : The mayor opened the new harbour on Monday.", "a teaser, its colon set apart"),
        ("The mayor opened the harbour and " + "the old crane and " * 15 + "left.", "lines run together"),
    ],
)
def test_what_leans_on_its_article_does_not_stand_alone(sentence: str, why: str) -> None:
    assert not stands_alone(sentence, LEXICON), why


@pytest.mark.parametrize("mark", ["“", "``", "(", '"', "A ", "a's ", "...", "-LRB- "])
def test_a_line_of_marks_costs_no_more_than_its_length(mark: str) -> None:
    line = f"The mayor opened the new harbour on Monday {mark * 20_000}."
    begun = perf_counter()
    stands_alone(line, LEXICON)
    keywords_of(*story(("2031-05-06", f"The mayor of Norhaven {mark * 20_000}")), LEXICON)
    assert perf_counter() - begun < 2


def test_the_place_and_the_agency_before_a_text_are_left_off_so_that_its_copy_is_known() -> None:
    wired = story(("2031-05-06", f"NORHAVEN, Westland (CWA) — {FIRE}"), ("2031-05-06", FIRE))
    assert digested(wired, sentences=2)["2031-05-05"] == [FIRE.replace("{", "").replace("=2031-05-05}", "")]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("NORHAVEN, May 5 (Coast Wire) - Two warehouses of the harbour burnt down {on Monday=2031-05-05}.", "Two"),
        ("NORHAVEN -- Two warehouses of the harbour burnt down {on Monday=2031-05-05}.", "Two"),
        ("Port Hale (CWA) – Two warehouses of the harbour burnt down {on Monday=2031-05-05}.", "Two"),
        ("NATO - allied harbour guards put the fire out {on Monday=2031-05-05}.", "NATO"),
        ("Norhaven - the harbour town of the west - burnt down {on Monday=2031-05-05}.", "Norhaven"),
    ],
)
def test_only_a_dateline_is_left_off(line: str, left: str) -> None:
    assert digested(story(("2031-05-06", line)))["2031-05-05"][0].startswith(left)


def test_a_copy_with_a_word_or_two_changed_is_the_same_sentence_and_another_report_is_not() -> None:
    copied = story(
        ("2031-05-06", "The fire destroyed two large warehouses of the old harbour of Norhaven {on Monday=2031-05-05}, police said."),
        ("2031-05-06", "The fire destroyed two warehouses of the old harbour of Norhaven {on Monday=2031-05-05}, police said."),
    )
    other = story(
        ("2031-05-06", "The fire destroyed two large warehouses of the old harbour of Norhaven {on Monday=2031-05-05}, police said."),
        ("2031-05-06", "The fire at the harbour broke out {on Monday=2031-05-05} when a boiler burst in a bakery."),
    )
    assert len(digested(copied, sentences=2)["2031-05-05"]) == 1
    assert len(digested(other, sentences=2)["2031-05-05"]) == 2


def test_what_has_been_since_is_not_told_of_the_day_it_names() -> None:
    state = "Shares of the harbour company have lost a third of their value after the fire {of Monday=2031-05-05}."
    clause = "A watchman who has denied it was arrested at the harbour {on Monday=2031-05-05}."
    assert digested(story(("2031-05-08", state))) == {}
    assert len(digested(story(("2031-05-08", state), ("2031-05-06", FIRE)), sentences=2)["2031-05-05"]) == 1
    assert digested(story(("2031-05-06", clause)))


def test_a_sentence_that_goes_on_from_another_day_is_not_told_of_the_day_of_its_article() -> None:
    going_on = "Flames of the harbour fire were seen from twenty miles away."
    today = "Divers searched the harbour basin {on Wednesday=2031-05-07}."
    assert len(digested(story(("2031-05-07", f"{FIRE}\n{going_on}"), ("2031-05-08", today)), sentences=2)["2031-05-07"]) == 1
    assert len(digested(story(("2031-05-07", f"{today}\n{going_on}")), sentences=2)["2031-05-07"]) == 2


def test_a_handful_of_articles_needs_no_word_of_the_topic_and_many_do() -> None:
    about = ("2031-05-06", f"Smoke hung over the Harbour for days, and the Harbour was shut.\n{FIRE}")
    climax = ("2031-05-10", "Ada Moor was elected mayor of the town {on Friday=2031-05-09}.")
    assert list(digested(story(about, climax), keywords=())) == ["2031-05-05", "2031-05-09"]
    assert list(digested(story(*[about] * FEW, climax), keywords=())) == ["2031-05-05"]
