"""Every rule, in the one order in which they are tried: where two match at one place, the first that reads it wins."""

from generator.annotate.rule import Rule
from generator.annotate.rules import calendar, clock, dates, duration, periods, reference, relative, sets, weekday

RULES: tuple[Rule, ...] = (
    *clock.RULES[:5],
    *sets.RULES,
    *calendar.ERA_RULES,
    *dates.RULES,
    *periods.RULES,
    *calendar.RULES,
    *weekday.RULES,
    duration.SPAN_RULE,
    duration.PAST_RULE,
    *relative.RULES,
    *duration.RULES,
    *clock.RULES[5:],
    *reference.RULES,
)
