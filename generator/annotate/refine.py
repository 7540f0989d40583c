"""The one order in which readings are refined, before anything is resolved, and dates marked as ends of a range after it."""

from __future__ import annotations

from collections.abc import Callable

from generator.annotate import amounts, ancient, guards, merges, widening, zones
from generator.annotate.forms import Reading
from generator.annotate.source import Source

Refiner = Callable[[tuple[Reading, ...], Source], tuple[Reading, ...]]

REFINERS: tuple[Refiner, ...] = (
    guards.drop_addresses,
    zones.note_zones,
    guards.drop_numbers,
    ancient.drop_early_years,
    ancient.read_eras,
    guards.drop_marches_and_names,
    guards.drop_figures_of_speech,
    guards.drop_ages,
    guards.drop_bare_clocks,
    guards.free_verbs,
    amounts.join_amounts,
    amounts.read_rates,
    merges.read_further_days,
    merges.merge_weekday_with_date,
    merges.merge_time_with_date,
    merges.share_day_in_range,
    merges.merge_weekday_with_date,  # again: "Friday, 10 a.m., March 3" has become "Friday, March 3"
    merges.follow_weekday,
    merges.share_week,
    merges.merge_ago_with_day,
    merges.merge_part_with_date,
    widening.widen_to_week,
    widening.take_the_rest,
    merges.merge_distance_with_date,
    guards.drop_lone_parts,
)


def refined(readings: tuple[Reading, ...], source: Source) -> tuple[Reading, ...]:
    """Return the readings after every refiner, in the order of `REFINERS`."""
    for refiner in REFINERS:
        readings = refiner(readings, source)
    return readings
