"""`dateparser.search.search_dates`, the language fixed, counted from the document's day.

It gives a moment rather than a TIMEX3, so each find is scored as that day, or its time where the words have a colon.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime

from benchmarks.quality.peers.peer import Answer, PeerRun, Question
from generator.model import Span


def run(questions: Sequence[Question], language: str = "en") -> PeerRun:
    """Tag every text of one language; dateparser is one of our own requirements, so it is always there."""
    began = time.perf_counter()
    answers = tuple(_answers(question, language) for question in questions)
    return PeerRun(answers, sum(len(question.text.split()) for question in questions) / (time.perf_counter() - began))


def _answers(question: Question, language: str) -> tuple[Answer, ...]:
    from dateparser.search import search_dates  # type: ignore[import-untyped]  # ships no types

    base = datetime.fromisoformat(question.dct or "2000-01-01")
    found: list[Answer] = []
    at = 0
    for words, moment in search_dates(question.text, languages=[language], settings={"RELATIVE_BASE": base}) or ():
        start = question.text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        timed = ":" in words
        found.append(Answer(Span(start, at), "TIME" if timed else "DATE", moment.strftime("%Y-%m-%dT%H:%M" if timed else "%Y-%m-%d")))
    return tuple(found)
