"""The past, the present and the future, without a place on the calendar."""

from __future__ import annotations

from generator.annotate.forms import Fixed, Form
from generator.annotate.lexicon import TimexLexicon
from generator.annotate.rule import Rule, Words

FORMER = "what was so before"
"""A trigger of its own by the TIDES guidelines; kept in histories only: in news it is a title ("the former president")."""

DURING_IT = "during this time"
"""The time that a history tells of; in news it is only as long as something lasts ("during this time oil would flow")."""


def reference(words: Words, lexicon: TimexLexicon) -> Form | None:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return Fixed(lexicon.code("references", words["references"]))


RULES = (
    Rule(
        "this time after a preposition",
        r"(?P<this>{this_time})",
        lambda words, lexicon: Fixed("PRESENT_REF" if words["this"].lower().startswith("this") else "PAST_REF"),
        (("by [this time]", "PRESENT_REF"), ("at [that time]", "PAST_REF")),
        ("this time to Lyon", "by this timetable"),
        preceded_by="time_before",
    ),
    Rule(
        DURING_IT,
        r"{this_word} {time_word}(?! {of}(?!\w))",
        lambda words, lexicon: Fixed("PRESENT_REF"),
        (("during [this time], he wrote", "PRESENT_REF"),),
        ("this time he won", "during this time of year", "during this timetable"),
        preceded_by="in_course_of",
    ),
    Rule(
        FORMER,
        r"{former}(?! ?[-.,;:)]| (?:{guards.not_former})(?!\w))",
        lambda words, lexicon: Fixed("PAST_REF"),
        (("the [former] tsar", "PAST_REF"), ("their [former] owners", "PAST_REF")),
        ("formerly", "the former was older", "he chose the former."),
    ),
    Rule(
        "past, present or future",
        r"<references>(?!-|'t)|(?P<references_2>{before_hyphen})(?=-[a-z]{3})",
        reference,
        (
            ("the [recently]-built pier", "PAST_REF"),
            ("now", "PRESENT_REF"),
            ("the [now]-empty houses", "PRESENT_REF"),
            ("currently", "PRESENT_REF"),
            ("at present", "PRESENT_REF"),
            ("recently", "PAST_REF"),
            ("the future", "FUTURE_REF"),
        ),
        ("nowhere", "presented", "futures", "a future-proof plan"),
    ),
)
