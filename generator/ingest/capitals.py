"""Headings in capitals that a copy ran into the sentence behind them: "NEW PIER FOR VARN FERRY Workers then laid …".

Names have one word in capitals, or three; a heading has more, and nobody writes a sentence half in capitals.
"""

from __future__ import annotations

import re

from generator.ingest.words import IngestWords

MIN_WORDS = 4
"""Words of a heading: "AFP", "PLC CEO" and "BBC WORLD SERVICE" stand inside sentences."""

MIN_LETTERS = 18
"""Letters of a heading: four names of bodies have fewer."""

MAX_NAME = 4
"""Letters of a subject that is itself in capitals: "EU", "NATO"."""

_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+"
_HEADING = re.compile(
    rf"(?:^|(?<=[.!?…”\"] ))(?P<heading>{_WORD}(?: (?:A|I|{_WORD}))+) (?=(?P<behind>[A-ZÀ-Þ]?[a-zß-ÿ]+,? [\w“‘\"$£€]+,? [\w“‘\"$£€]+))"
)


def heading_ends(text: str, words: IngestWords) -> tuple[int, ...]:
    """Return where sentences begin behind headings in capitals; the time is linear in the text's length.

    What goes on in small letters has its subject in capitals too: "ALL HOPES REST ON FERRY NATO says the work …".

    Args:
        text: a paragraph or a sentence.
        words: what no heading ends on.
    """
    found = []
    for match in _HEADING.finditer(text):
        heading, start = match["heading"].split(), match.end()
        if match["behind"][0].islower():
            last = heading.pop()
            if len(last) > MAX_NAME:
                continue
            start -= len(last) + 1
        if heading[-1].casefold() in words.unfinished:
            continue
        if len(heading) >= MIN_WORDS and sum(map(len, heading)) >= MIN_LETTERS:
            found.append(start)
    return tuple(found)
