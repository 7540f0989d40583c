"""Every rule, in the one order in which they are tried: where two match at one place, the first that reads it wins."""

from generator.annotate.rule import Rule
from generator.annotate.rules import (
    business,
    calendar,
    clock,
    dates,
    distances,
    duration,
    eras,
    feastdays,
    periods,
    reference,
    relative,
    sets,
    story,
    weekday,
)

RULES: tuple[Rule, ...] = (
    *feastdays.RULES,
    *clock.FIRST_RULES,
    *sets.RULES,
    *business.RULES,
    *eras.RULES,
    *dates.RULES,
    *story.SEASON_RULES,
    *periods.RULES,
    *story.PART_RULES,
    *calendar.RULES,
    *weekday.RULES,
    duration.FRACTION_RULE,
    duration.HALF_RULE,
    duration.SPAN_RULE,
    duration.LAST_RULE,
    duration.PAST_RULE,
    *distances.RULES,
    *relative.RULES,
    *duration.RULES,
    *clock.LAST_RULES,
    *reference.RULES,
)
