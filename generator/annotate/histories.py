"""What words mean in a history that they do not mean in news.

The sources are the TIDES 2005 guidelines for TIMEX2, by which histories are annotated:
"former" is a trigger of its own, an age is an amount of time,
and "two days after the siege" is a point of time wherever it can be computed.
News is read by TimeML instead, where the amount stands alone and "after" is a signal.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.annotate.context import Context
from generator.annotate.forms import Fixed, Form, Reading, Shifted
from generator.annotate.guards import AGE
from generator.annotate.rules.distances import AHEAD
from generator.annotate.rules.reference import DURING_IT, FORMER

OF_HISTORIES = (FORMER, AGE, DURING_IT)
AMOUNTS = ("N units", "vague number of units")
_COUNT = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)([A-Z]{1,2})")
_CLOCK_UNITS = {"H": "TH", "M": "TM", "S": "TS"}
REACH = 24
_STOP = re.compile(r"[.;:!?()\x00]")


def of_the_genre(readings: tuple[Reading, ...], *, narrative: bool) -> tuple[Reading, ...]:
    """Return the readings without those that only a history has."""
    return readings if narrative else tuple(reading for reading in readings if reading.rule not in OF_HISTORIES)


def in_story(reading: Reading, context: Context) -> Reading:
    """Return a reading with the form that a history gives it; any other as it is."""
    if not context.narrative or not isinstance(reading.form, Fixed):
        return reading
    form = _beside_event(reading, reading.form, context)
    return reading if form is None else replace(reading, form=form)


CLAUSE = 70
"""Characters that a clause such as "ten days after the battle of the river" may have."""


def _date_follows(reading: Reading, context: Context) -> bool:
    """Whether the next expression gives the date itself: "Ten days after the battle, on 1 July, he took command"."""
    between = context.text[reading.span.end : context.next_start]
    return len(between) <= CLAUSE and _STOP.search(between) is None and context.cues.placed.search(between) is not None


def _beside_event(reading: Reading, amount: Fixed, context: Context) -> Form | None:
    """Two days after the siege was raised: counted from the date that the story has got to.

    "For two days after it" stays an amount, and so does "two days before the siege": what lies ahead of the story has no date yet.
    """
    counted = _COUNT.fullmatch(amount.value) if amount.type == "DURATION" and reading.rule in AMOUNTS else None
    if (
        counted is None
        or context.cues.coarse_units.search(reading.text)
        or context.cues.lasting.search(context.text[max(0, reading.span.start - REACH) : reading.span.start])
    ):
        return None
    if _date_follows(reading, context):
        return None
    after = context.text[reading.span.end : reading.span.end + REACH]
    if context.cues.event_after.match(after) is None:
        return None
    unit = _CLOCK_UNITS[counted[3]] if counted[1] else counted[3]
    count = None if counted[2] == "X" else float(counted[2])
    return Shifted(unit, count, "mention", mod=AHEAD.get(amount.mod or "", amount.mod))
