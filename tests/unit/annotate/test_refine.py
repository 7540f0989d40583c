"""Each refiner does its one thing, and the order in which they run is the one that is written down."""

from __future__ import annotations

from generator.annotate import guards, merges
from generator.annotate.forms import Clock, Fixed, Named, Reading
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.refine import REFINERS, Refiner, refined
from generator.annotate.scan import fold, scanner
from generator.annotate.source import Source
from generator.model import Span


def read(text: str, lexicon: TimexLexicon) -> tuple[tuple[Reading, ...], Source]:
    """Return what the rules alone find in `text`."""
    plain = fold(text)
    return scanner(lexicon).scan(plain, 0, len(plain)), Source(plain, lexicon)


def texts(refiner: Refiner, text: str, lexicon: TimexLexicon) -> list[str]:
    """Return the extents after one refiner."""
    return [reading.text for reading in refiner(*read(text, lexicon))]


def test_a_number_is_dropped_and_a_year_beside_it_stays(english: TimexLexicon) -> None:
    assert texts(guards.drop_numbers, "In 1999 version 2000 had 1984 users.", english) == ["1999"]


def test_a_march_is_dropped_and_the_month_stays(english: TimexLexicon) -> None:
    assert texts(guards.drop_marches_and_names, "The Long March ended in March.", english) == ["March"]


def test_a_figure_of_speech_is_dropped_and_the_night_stays(english: TimexLexicon) -> None:
    assert texts(guards.drop_figures_of_speech, "It cannot grow overnight. Snow fell overnight.", english) == ["overnight"]


def test_an_age_is_dropped_and_a_length_of_time_stays(english: TimexLexicon) -> None:
    assert texts(guards.drop_ages, "A man ten years older slept for ten years.", english) == ["ten years"]


def test_an_age_in_its_own_words_is_marked_as_one(english: TimexLexicon) -> None:
    assert texts(guards.drop_ages, "A man ten years old slept for ten years.", english) == ["ten years old", "ten years"]


def test_an_address_is_dropped_and_the_date_after_it_stays(english: TimexLexicon) -> None:
    assert texts(guards.drop_addresses, "See www.example.org/2024-11-05 of 2024-11-05.", english) == ["2024-11-05"]


def test_a_weekday_is_joined_with_its_date(english: TimexLexicon) -> None:
    assert texts(merges.merge_weekday_with_date, "On Thursday, April 6, they left.", english) == ["Thursday, April 6"]


def test_two_weekdays_stay_two(english: TimexLexicon) -> None:
    assert texts(merges.merge_weekday_with_date, "On Thursday, Friday and Saturday they left.", english) == [
        "Thursday",
        "Friday",
        "Saturday",
    ]


def test_a_time_is_joined_with_its_day(english: TimexLexicon) -> None:
    assert texts(merges.merge_time_with_date, "It left at 10 a.m. on Friday.", english) == ["10 a.m. on Friday"]


def test_two_times_stay_two(english: TimexLexicon) -> None:
    assert texts(merges.merge_time_with_date, "It left between 10 a.m. and 11 a.m.", english) == ["10 a.m.", "11 a.m."]


def test_further_days_of_a_month_are_found(english: TimexLexicon) -> None:
    assert texts(merges.read_further_days, "It rained on March 3, 5 and 9.", english) == ["March 3", "5", "9"]
    assert texts(merges.read_further_days, "On March 3, 5 men left.", english) == ["March 3"]
    assert texts(merges.read_further_days, "It rained on March 3/5.", english) == ["March 3", "5"]
    assert texts(merges.read_further_days, "It is part March 3/5/9.", english) == ["March 3"]
    assert texts(merges.read_further_days, "It rained on March 3 and 5.", english) == ["March 3", "5"]


def test_a_further_number_that_counts_something_is_not_a_day(english: TimexLexicon) -> None:
    assert texts(merges.read_further_days, "It rained on March 3 and 5 days later.", english)[0] == "March 3"
    assert "5" not in texts(merges.read_further_days, "On March 3 and 5.5 percent later.", english)


def test_the_refiners_run_in_their_written_order(english: TimexLexicon) -> None:
    readings, source = read("On Friday at 10 a.m., March 7, the Long March ended.", english)
    expected = readings
    for refiner in REFINERS:
        expected = refiner(expected, source)
    assert refined(readings, source) == expected


def test_a_lone_part_of_a_day_goes_and_a_clock_time_stays(english: TimexLexicon) -> None:
    source = Source("night", english)
    night = Reading(Span(0, 5), "night", "part of day", Clock("TNI"))
    nine = Reading(Span(0, 5), "9 a.m.", "hour with a.m. or p.m.", Clock("T09:00"))
    day = Reading(Span(0, 5), "Friday", "weekday", Named("XXXX-WXX-5"))
    year = Reading(Span(0, 5), "1999", "year", Fixed("1999"))
    assert guards.drop_lone_parts((night, nine, day, year), source) == (nine, day, year)
