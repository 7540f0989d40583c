"""What the words around an event say of it: towns, telling words, and how long ago it is."""

from generator.merge.compare import seen
from generator.merge.features import Story, story
from generator.merge.names import name_book
from generator.merge.scenery import known_places, said, sites
from tests.unit.merge.telling import LEXICON, Told, article, embed, told

PADDING = tuple(told(f"Keeper {n} [counted] the {thing}.", people=[f"Keeper {n}"]) for n, thing in enumerate(["gulls", "nets", "oars"]))


def facets(*made: tuple[str, str | None, Told]) -> Story:
    articles = [article(id_, date, each) for id_, date, each in made]
    articles.append(article("padding", "2031-05-09", *PADDING))
    mentions = [mention for _, told_here in articles for mention in told_here]
    texts = [each for each, _ in articles]
    return story(texts, mentions, name_book(mentions, [each.text for each in texts], LEXICON), LEXICON, embed)


def test_the_words_of_a_quote_are_compared_without_numbers_weekdays_and_small_words() -> None:
    quote = ("the", "tugs", "pulled", "40", "ropes", "monday", "may", "tugs")
    assert said(quote, frozenset({"pull"}), LEXICON) == {"~tug", "~rope"}


def test_a_place_that_one_mention_gives_is_found_in_the_words_of_the_others() -> None:
    shelled = told("Gunners [shelled] New Tarn.", place="New Tarn")
    _, mentions = article("a", "2031-05-05", shelled)
    known = known_places(mentions, name_book(mentions, [], LEXICON))
    assert sites(("three", "died", "in", "new", "tarn", "that", "day"), known) == {"@new tarn"}
    assert sites(("a", "new", "ferry"), known) == frozenset()


def test_two_towns_speak_against_one_event_and_one_town_for_it() -> None:
    both = facets(
        ("a", "2031-05-06", told("Gunners [shelled] houses in Tarn.", lemma="shell", place="Tarn")),
        ("b", "2031-05-06", told("Shells [killed] four in Tarn.", lemma="kill")),
        ("c", "2031-05-06", told("Gunners [shelled] houses in Oxmoor.", lemma="shell", place="Oxmoor")),
    )
    place = {facet.mention.article: n for n, facet in enumerate(both.facets)}
    one, other = seen(both, place["a"], place["b"]), seen(both, place["a"], place["c"])
    assert (one["same-site"] > 0, one["other-site"]) == (True, 0)
    assert (other["same-site"], other["other-site"] > 0) == (0, True)


def test_news_without_a_date_is_of_these_days_and_not_of_months_ago() -> None:
    late = facets(
        ("a", "2031-05-06", told("The dam [burst] on Monday.", "2031-05-05", lemma="burst")),
        ("b", "2031-05-06", told("The dam [burst].", lemma="burst")),
        ("c", "2031-08-06", told("The dam [burst].", lemma="burst")),
    )
    place = {facet.mention.article: n for n, facet in enumerate(late.facets)}
    news, old = seen(late, place["a"], place["b"]), seen(late, place["a"], place["c"])
    assert (news["fresh"], news["stale"]) == (1, 0)
    assert (old["fresh"], old["stale"]) == (0, 1)
