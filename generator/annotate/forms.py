"""What the words of a time expression say before anybody knows the document's date.

A form is the meaning that a rule reads from the words alone; `resolve` turns it into a TIMEX3 value.
`stated` is that meaning as a TIMEX3 value with X for what the words leave open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model import Span, TimexType

Base = Literal["document", "mention", "event", "spoken"]

GRAIN = {"D": "XXXX-XX-XX", "N": "XXXX-XX-XX", "WE": "XXXX-WXX-WE", "W": "XXXX-WXX", "F": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}
GRAIN |= {
    "Y": "XXXX",
    "FY": "FYXXXX",
    "DE": "XXX",
    "CE": "XX",
    "ML": "X",
    "TH": "XXXX-XX-XXTXX",
    "TM": "XXXX-XX-XXTXX:XX",
    "TS": "XXXX-XX-XXTXX:XX",
}


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no document date: a full date, a duration, a set or a reference.

    Attributes:
        within: the date that an amount is a part of: "the first ten months of 1915".
    """

    value: str
    type: TimexType = "DATE"
    mod: str | None = None
    begin: str | None = None
    end: str | None = None
    quant: str | None = None
    freq: str | None = None
    within: str | None = None

    @property
    def stated(self) -> str:
        """The value itself."""
        return self.value


@dataclass(frozen=True, slots=True)
class Named:
    """A place on the calendar that the words name with parts left open: `XXXX-02-12`, `XXXX-WXX-3`, `XXXX-SU`, `XXXX-XX-15`.

    Attributes:
        stated: the TIMEX3 value with X for each part left open.
        step: -1 for "last Friday", 0 for "this Friday", 1 for "next Friday", None where the words give no direction.
        time: time of day to hang on it: `TMO`, `T09:00`, or empty.
        year: the year where the words point at one: counted from the document's ("last year" is -1), or the one spoken of ("that year")
            or the one beside it ("the following year"); with a step the first such place after or before the date spoken of.
            `night` marks the night into a weekday, which is over by the morning.
    """

    stated: str
    step: int | None = None
    time: str = ""
    mod: str | None = None
    type: TimexType = "DATE"
    year: int | Literal["mention", "mention+1", "mention-1", "night"] | None = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """A point counted from another: "two years ago", "last week", "the next day", "that year".

    Attributes:
        unit: code of the lexicon's `units`: D, W, M, Y, TH …
        count: how many units forward; None for a vague amount.
        base: `document` counts from the document's day, `mention` from the date mentioned last,
            `spoken` from the document's day in news and from the date mentioned last in a history,
            `event` from something the text tells, which leaves the value open.
        time: time of day to hang on the resulting day, or empty.
        back: whether a vague amount is counted backwards.
    """

    unit: str
    count: float | None
    base: Base
    time: str = ""
    mod: str | None = None
    type: TimexType = "DATE"
    back: bool = False

    @property
    def stated(self) -> str:
        """The grain of the result with every digit open."""
        return GRAIN[self.unit] + self.time


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night into the document's day."""

    mod: str | None = None
    type: TimexType = "TIME"
    stated: str = "XXXX-XX-XXTNI"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that the calendar's own rule places in each year.

    Attributes:
        code: the lexicon's rule: `12-25`, `11-4-4` (the fourth Thursday of November), `E-2` (two days before Easter).
        year: the year stated with it, or None.
        step: as in `Named`.
        weekend: whether the weekend beside it is meant.
        time: part of the day to hang on it: `TNI`, or empty.
        week: whether the week that holds it is meant.
    """

    code: str
    year: str | None = None
    step: int | None = None
    mod: str | None = None
    weekend: bool = False
    time: str = ""
    week: bool = False
    type: TimexType = "DATE"

    @property
    def stated(self) -> str:
        """The month and day where they are the same in every year."""
        if self.week:
            return "XXXX-WXX"
        if self.weekend:
            return "XXXX-WXX-WE"
        fixed = len(self.code) == 5 and self.code[2] == "-" and self.code[3:].isdigit()
        return f"{self.year or 'XXXX'}-{self.code if fixed else 'XX-XX'}{self.time}"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day without its day: `T09:00`, `TMO`."""

    time: str
    mod: str | None = None
    type: TimexType = "TIME"

    @property
    def stated(self) -> str:
        """The time with its day open."""
        return f"XXXX-XX-XX{self.time}"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a longer unit, which a refiner joins with the date beside it: "the first week of", "the last day of".

    Attributes:
        unit: code of the lexicon's `units`.
        place: 1 for the first, 2 for the second …, -1 for the last.
    """

    unit: str
    place: int
    mod: str | None = None
    type: TimexType = "DATE"

    @property
    def stated(self) -> str:
        """The grain of the part with every digit open."""
        return GRAIN[self.unit]


@dataclass(frozen=True, slots=True)
class Distance:
    """A point counted from a date that the same words name: "two days before Christmas", "the week of 6 March".

    Attributes:
        unit: code of the lexicon's `units`.
        count: how many units forward; 0 for the unit that holds the date.
        origin: the date counted from.
        words: the words of that date.
        own_grain: whether the result is as sharp as the date counted from: "two years ago this month" is a month.
    """

    unit: str
    count: float
    origin: Fixed | Named | Shifted | Holiday
    words: str
    mod: str | None = None
    type: TimexType = "DATE"
    own_grain: bool = False

    @property
    def stated(self) -> str:
        """The grain of the result with every digit open."""
        return self.origin.stated if self.own_grain else GRAIN[self.unit]


@dataclass(frozen=True, slots=True)
class Nth:
    """A weekday counted within a month or from a day that the same words name: "the second Tuesday of next month".

    Attributes:
        weekday: 1 for Monday … 7 for Sunday.
        place: the how-manieth in the month, -1 for the last; with a side, how many of that name after or before the day.
        origin: the month, or the day.
        words: the words of it.
        side: 0 within the month, 1 after the day, -1 before it.
    """

    weekday: int
    place: int
    origin: Fixed | Named | Shifted | Holiday
    words: str
    side: int = 0
    mod: str | None = None
    type: TimexType = "DATE"

    @property
    def stated(self) -> str:
        """A day with every digit open."""
        return GRAIN["D"]


Form = Fixed | Named | Shifted | Overnight | Holiday | Clock | Part | Distance | Nth


@dataclass(frozen=True, slots=True)
class Reading:
    """One expression that a rule read: where it stands, which rule, and what its words say.

    Attributes:
        notes: what refiners did to it, one sentence a step, for a reader.
    """

    span: Span
    text: str
    rule: str
    form: Form
    notes: tuple[str, ...] = ()
