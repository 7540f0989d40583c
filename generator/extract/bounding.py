"""Dates that date no event of their sentence: bounds, comparisons, and days that only tell which thing is meant.

Rule 1 of the field notes' "Which event a date belongs to": leaving these out is worth more precision than any other rule.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.appointed import is_clock_range
from generator.extract.hanging import preposition_of, word_before
from generator.extract.meaning import DatedSentence
from generator.model import Timex
from generator.when import from_timex

# "A letter dated January 25 was found this week": the date is what stands on the letter.
_WRITTEN = "dated"
_EVERY = ("every", "each")
_COMPARISONS = ("compared", "compare", "versus", "vs", "vs.")


def bounds_only(sentence: DatedSentence, head: Token, tokens: Sequence[Token], timex: Timex) -> bool:
    """Rule 1: "since", "until", "from" and the like bound something; a comparison with a year ago dates nothing."""
    is_range = timex.begin is not None and timex.end is not None
    before = sentence.parsed.doc[tokens[0].i - 1] if tokens[0].i else None
    preposition = preposition_of(head)
    bounding = sentence.lexicon.dates.bounding
    if is_clock_range(tokens, timex):
        return False
    if _is_of_another(tokens, timex) or (before is not None and before.lower_ == _WRITTEN):
        return True
    if not is_range and (
        (before is not None and before.lower_ in bounding)
        or (preposition is not None and preposition.lower_ in bounding)
        or tokens[0].lower_ in bounding
    ):
        return True
    if _tells_how_things_stood(preposition) or _is_tally(sentence, head, timex):
        return True
    return (
        _names_a_date(sentence, head) or _dates_number(tokens) or any(token.lower_ in _COMPARISONS for token in [*tree.ancestors(head)][:3])
    )


def recurs(tokens: Sequence[Token]) -> bool:
    """Whether the day comes again and again: "every second Tuesday"."""
    first = tokens[0]
    return any(item.lower_ in _EVERY for item in first.doc[max(0, first.i - 2) : first.i + 1])


def _tells_how_things_stood(preposition: Token | None) -> bool:
    """Whether the day is that of a count, and what a perfect counts was before: "as of Friday, oil had washed ashore at three beaches".

    "As of Friday, oil was washing ashore" is of that day.
    """
    if preposition is None or preposition.lower_ != "of" or preposition.head.lower_ != "as":
        return False
    verb = next((item for item in tree.ancestors(preposition) if tree.is_verb(item)), None)
    return verb is not None and any(aux.lower_ in ("has", "have", "had") for aux in tree.auxiliaries(verb))


def _is_tally(sentence: DatedSentence, head: Token, timex: Timex) -> bool:
    """Whether so many have come to harm in a time not over yet: "27 people have been killed this week" is no one event.

    "27 people were killed this week" may be of one.
    """
    when = from_timex(timex.value, begin=timex.begin, end=timex.end)
    verb = next((item for item in tree.ancestors(head) if tree.is_verb(item)), None)
    if when is None or sentence.published is None or verb is None or when.days == 1 or when.latest < sentence.published.earliest:
        return False
    perfect = verb.tag_ == "VBN" and any(aux.lower_ in ("has", "have") for aux in tree.auxiliaries(verb))
    harmed = tree.subject(verb) if perfect and tree.in_words(verb, sentence.lexicon.verbs.harm) else None
    return harmed is not None and any(item.like_num for item in (harmed, *tree.children(harmed, "nummod")))


def _dates_number(tokens: Sequence[Token]) -> bool:
    """Whether the day is that of a number compared with: "up from 250,000 on Friday", "from a profit of 2 million a year ago"."""
    before = word_before(tokens, over=("on", "in", "at"))
    if before is None:
        return False
    upward = [before, *tree.ancestors(before)]
    source = next((item for item in upward if item.dep_ == "pobj" and item.head.lower_ == "from"), None)
    below_verb = next((item for item in upward if tree.is_verb(item)), None)
    if source is None or (below_verb is not None and source.i < below_verb.i):
        return False
    return any(item.like_num for item in source.subtree if item.i < tokens[0].i)


def _is_of_another(tokens: Sequence[Token], timex: Timex) -> bool:
    """Whether an hour without a day is that of something else: "on the morning of his death"."""
    last = tokens[-1]
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return timex.stated.startswith("XXXX-XX-XXT") and behind is not None and behind.lower_ == "of"


def _names_a_date(sentence: DatedSentence, head: Token) -> bool:
    """Whether the date only tells which thing is meant: "the resolution of March 17", "a film bearing the date of May 11".

    "The attack of March 17" and "the night of March 17" say when something was.
    """
    preposition = preposition_of(head)
    if preposition is None or preposition.lower_ != "of" or preposition.head.pos_ not in ("NOUN", "PROPN"):
        return False
    noun = preposition.head
    return (
        sentence.at(noun) is None
        and noun.ent_type_ not in ("DATE", "TIME")
        and tree.lemma(noun) not in sentence.lexicon.headlines.circumstance
    )
