"""What an article opens with as somebody's report, and no day beside it: "Six miners were killed in a blast, police said on Monday".

The day belongs to the saying, but news is told on its day or the day after: so the deed gets the day of the saying, in doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.attribution import report_of
from generator.extract.dating import Dated
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.extract.selection import is_concrete
from generator.extract.timing import Timing, timing_of
from generator.extract.triggers import Candidate
from generator.extract.week import LEAD_SENTENCES
from generator.model import Timex
from generator.when import When

# What was said longer before the article is told as a thing of the past.
NEWS_DAYS = 1
_REPORTED = "No date stands beside it; the article opens with it and dates only the “{said}”, so it gets that day, with doubt."
_PERFECT = ("has", "have", "had", "'ve", "'d")


def reported_timing(
    candidate: Candidate,
    sentence: ParsedSentence,
    position: int,
    dates: Mapping[int, Sequence[Dated]],
    timexes: Sequence[Timex],
    published: When,
    lexicon: EventLexicon,
) -> Timing | None:
    """Return the day of the saying, with doubt, for a deed that one of the first sentences reports in the simple past; else None.

    Args:
        candidate: the event word, which has no date.
        sentence: its sentence.
        position: the sentence's place in the article.
        dates: the dates of the sentence's event words, by their index.
        timexes: its time expressions; any but those of the saying may speak of the deed.
        published: the article's date.
        lexicon: the words.
    """
    if position >= LEAD_SENTENCES or sentence.quoted(candidate.token):
        return None
    report = plain_report(candidate, lexicon)
    if report is None:
        return None
    said = dates.get(report.i, ())
    if any(timex.span not in {item.timex.span for item in said} for timex in timexes):
        return None
    when = timing_of(Candidate(token=report, clause=report), said, published, lexicon=lexicon).when
    if when is None or not when.is_day or not 0 <= published.latest.ordinal - when.latest.ordinal <= NEWS_DAYS:
        return None
    return Timing(when=when.doubted(), basis="published", reading=(_REPORTED.format(said=report.text),))


def plain_report(candidate: Candidate, lexicon: EventLexicon) -> Token | None:
    """Return the plain "said" of which a deed in the simple past is the content, or None.

    "Had been killed" looks back, "has seized" leaves open when, and what is told beside the content is often older.
    """
    clause, top = candidate.clause, candidate.clause
    if candidate.is_noun or not is_concrete(candidate, lexicon) or not _is_simple_past(clause, lexicon):
        return None
    report = report_of(candidate.token, lexicon)
    while top.dep_ == "conj":
        top = top.head
        if any(aux.lower_ in _PERFECT for aux in tree.auxiliaries(top)):
            return None  # "has quit and fled" is in the perfect too
    if report is None or report.tag_ != "VBD" or not tree.in_words(report, lexicon.headlines.neutral):
        return None
    content = top.dep_ == "ccomp" and top.head.i == report.i
    return report if content or (report.dep_ == "parataxis" and report.head.i == top.i) else None


def _is_simple_past(verb: Token, lexicon: EventLexicon) -> bool:
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    if any(item.lower_ in lexicon.dates.looking_back for item in tree.children(verb, "advmod")):
        return False
    return (verb.tag_ == "VBD" and not auxiliaries) or (verb.tag_ == "VBN" and auxiliaries in (["was"], ["were"]))
