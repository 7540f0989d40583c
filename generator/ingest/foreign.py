"""Text on a page that is not the article's: readers' comments, lists of tweets, lists of other papers' headlines.

It is kept and marked, not left out: a rule that errs then costs events and never words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.ingest.draft import Block
from generator.ingest.frame import is_prose
from generator.ingest.words import IngestWords
from generator.model import Article, Problem

OPENING = 400
"""Characters of a line in which the sentence that opens the comments is looked for; credits may stand before it."""

MIN_AGES = 2
"""`- 5 hrs ago` in one line: a list names the age of each headline, a report the time of one thing."""

CODE = "foreign-text"
"""The code of the problem that tells how much of an article is not its own."""

_AGE = re.compile(r"[-–—|·]\s?\d{1,3} (?:hrs?|hours?|mins?|minutes?|days?) ago\b", re.IGNORECASE)
_BUTTON = re.compile(r"\bRETWEET\b")
_PASSED_ON = re.compile(r"RT @\w")


def with_foreign(blocks: Sequence[Block], words: IngestWords) -> tuple[Block, ...]:
    """Return the lines with those marked that are not the article's; the time is linear in their length.

    Comments go on to the end of the page, from the line that calls for them or the first one that is signed.
    What stands above the first signature may be the end of the article, so it stays.
    """
    first = _first_comment(blocks, words)
    return tuple(
        replace(block, kind="furniture") if block.kind == "text" and (place >= first or _is_list(block.text)) else block
        for place, block in enumerate(blocks)
    )


def foreign_text(article: Article) -> tuple[Problem, ...]:
    """Return a problem that tells how many sentences of an article are not its own, none where all are."""
    count = sum(sentence.kind == "furniture" for sentence in article.sentences)
    if not count:
        return ()
    those = "1 sentence is" if count == 1 else f"{count} sentences are"
    message = (
        f"{article.file}: {those} taken for readers' comments, captions or lists of tweets and other texts; "
        "no event is read from there: nothing to do unless it belongs to the article"
    )
    return (Problem(code=CODE, message=message, severity="info", file=article.file, article=article.id),)


def _first_comment(blocks: Sequence[Block], words: IngestWords) -> int:
    """Return the place of the first line of the comments, the number of lines where there are none."""
    after_prose = False
    for place, block in enumerate(blocks):
        if after_prose and block.kind == "text" and (_calls_for_comments(block.text, words) or _is_signed(block.text, words)):
            return place
        after_prose = after_prose or is_prose(block)
    return len(blocks)


def _calls_for_comments(text: str, words: IngestWords) -> bool:
    opening = text[:OPENING].casefold().replace("’", "'")
    return any(phrase in opening for phrase in words.comment_calls)


def _is_signed(text: str, words: IngestWords) -> bool:
    """Whether a line has the button below a comment, set off by a bar: `8:21 am | Report abuse |`.

    `Residents can report abuse at any police station` has none.
    """
    parts = [part.strip().casefold() for part in text.split("|")]
    return len(parts) > 1 and any(_opens_with(part, words.comment_buttons) for part in parts[1:])


def _opens_with(part: str, phrases: Iterable[str]) -> bool:
    return any(part == phrase or part.startswith(f"{phrase} ") for phrase in phrases)


def _is_list(text: str) -> bool:
    """Whether a line is a list of tweets or of headlines with their age."""
    return bool(_BUTTON.search(text) or _PASSED_ON.match(text)) or len(_AGE.findall(text)) >= MIN_AGES
