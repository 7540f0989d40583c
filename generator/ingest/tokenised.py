"""Text that somebody cut into tokens for a parser, back to the typography that people write.

Corpora keep articles the way the Penn Treebank does: a space before every comma and stop, doubled single quotes for quotation marks,
`-LRB-` for a bracket, `did n't` for `didn't`, usually one sentence a line.
Source of the conventions: the Treebank's rules (Marcus, Santorini and Marcinkiewicz 1993) as Stanford's tokeniser carries them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.ingest.words import IngestWords

MIN_MARKS = 2
"""Marks of a tokeniser that it takes: a stray ` ,` in a note of one line is a slip of the hand."""

MIN_SHARE = 0.8
"""Share of the telling signs that stand apart from their word.

2,363 tokenised articles reach .93 or more, 94 ordinary ones .07 or less, so anything between would do;
the higher end is taken because an article that is wrongly left alone can still be read.
"""

MIN_SINGLE = 0.8
"""Share of the lines in which no sentence ends before the line does, for a line to be taken as a sentence; in tokenised corpora it is 1."""

MIN_ENDED = 0.5
"""Share of the lines that end a sentence, the last one aside; in a text wrapped at a column it is a tenth."""

_CLITICS = frozenset({"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"})
_BRACKETS = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]", "-lcb-": "{", "-rcb-": "}"}
_SIGNS = frozenset({",", ".", "``", "''", *_CLITICS, *_BRACKETS})
_ENDING = re.compile(r"(?:[^\W\d_]n['’]t|\w['’](?:s|re|ve|ll|d|m))$")

_CLOSES_UP = frozenset({",", ".", ";", ":", "?", "!", "%", ")", "]", "}", "?!", "!!", "!?", "'", *_CLITICS})
"""What belongs to the word before it."""

_OPENS = frozenset({"(", "[", "{", "$", "£", "€", "¥"})
"""What belongs to the word after it."""

_CURRENCY = re.compile(r"[A-Z]{1,3}\$")
_INNER_STOP = re.compile(r"[a-z)] [.?!] (?!'|-R|\.)\S")
_FINAL_STOP = re.compile(r"[.?!…](?: (?:''|'|-R[RSC]B-)){0,3}$")
_OPEN_TICKER = re.compile(r"(?:-LRB-|\() \S{1,12} \.$")
_REST_OF_TICKER = re.compile(r"\S{1,12} (?:-RRB-|\))")


@dataclass(frozen=True, slots=True)
class Restored:
    """A text in ordinary typography.

    Attributes:
        text: the words; where `sentence_lines` holds, with a blank line between two lines.
        sentence_lines: whether each line is one sentence.
    """

    text: str
    sentence_lines: bool


def restored(text: str, words: IngestWords) -> Restored | None:
    """Return a tokenised text as people write it, None where the text is not tokenised and so stays as it is.

    The time is linear in the length of the text.
    """
    if not is_tokenised(text):
        return None
    lines = [line.strip() for line in text.split("\n")]
    if not _holds_sentences(lines):
        return Restored("\n".join(restored_line(line, words) for line in lines), sentence_lines=False)
    sentences = (part for line in _with_tickers(lines) for part in _unglued(line, words))
    return Restored("\n\n".join(restored_line(line, words) for line in sentences), sentence_lines=True)


def is_tokenised(text: str) -> bool:
    """Whether commas, stops, endings and brackets stand apart from their words throughout the text.

    Signs that some people space by custom (`;`, `:`, `?`, `!`, `%`, guillemets) say nothing, and neither do those in a table or a program,
    for they are few beside the commas of the text around them.
    """
    apart = attached = 0
    for token in text.split():
        if token.casefold() in _SIGNS:
            apart += 1
        elif _is_attached(token):
            attached += 1
    return apart >= MIN_MARKS and apart >= MIN_SHARE * (apart + attached)


def _is_attached(token: str) -> bool:
    """Whether a word carries a comma, a bracket, an ending or a stop that a tokeniser would have cut off.

    A stop counts behind a word of four small letters or more: `Miss.` and `Sens.` are abbreviations and keep theirs.
    """
    last, bare = token[-1], token[:-1]
    if last in ",)":
        return bool(bare) and bare[-1].isalnum()
    if last == ".":
        return len(bare) >= 4 and bare.isalpha() and bare.islower()
    return ("'" in token or "’" in token) and _ENDING.search(token[-4:]) is not None


def restored_line(line: str, words: IngestWords) -> str:
    """Return one tokenised line in ordinary typography."""
    tokens = [_BRACKETS.get(token.casefold(), token.replace("\\/", "/").replace("\\*", "*")) for token in line.split()]
    return "".join(_spaced(_quoted(tokens), words))


def _with_tickers(lines: Iterable[str]) -> Iterator[str]:
    """Join the lines that were cut at the stop of a share's sign: `BP ( BP .` and `L ) said`."""
    kept = ""
    for line in lines:
        if kept and _REST_OF_TICKER.match(line):
            kept = f"{kept[:-2]}.{line}"
        else:
            if kept:
                yield kept
            kept = line
        if not _OPEN_TICKER.search(kept[-20:]):
            if kept:
                yield kept
            kept = ""
    if kept:
        yield kept


def _unglued(line: str, words: IngestWords) -> Iterator[str]:
    """Yield a line in the parts that a heading without a stop and the sentence after it make of it.

    `Oil reaches the coast The slick has …`: in running text no small word like `The` is capitalised between two words in lower case.
    `the paper The Example said` and `The Old Man and The Sea` have a capital on one side.
    """
    tokens = line.split()
    start = 0
    for place, (token, following) in enumerate(pairwise(tokens)):
        before = tokens[place - 1] if place else ""
        if token in words.glued_openers and before[:1].islower() and following[:1].islower() and before not in words.unfinished:
            yield " ".join(tokens[start:place])
            start = place
    if tokens:
        yield " ".join(tokens[start:])


def _holds_sentences(lines: Iterable[str]) -> bool:
    """Whether a line is a sentence: no other ends within it, and most lines end like one."""
    said = [line.rstrip() for line in lines if line.strip()]
    single = sum(_INNER_STOP.search(line) is None for line in said)
    ended = sum(_FINAL_STOP.search(line[-20:]) is not None for line in said[:-1])
    return single >= MIN_SINGLE * len(said) and ended >= MIN_ENDED * (len(said) - 1)


def _quoted(tokens: Sequence[str]) -> Iterator[tuple[str, bool, bool]]:
    """Yield each token with its quotation marks curled, whether it closes up to the left, and whether to the right."""
    double = single = False
    later = sum(token == "''" for token in tokens)
    closed = max((place for place, token in enumerate(tokens) if token in ("'", "''")), default=-1)
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else ""
        if token == "''":
            later -= 1
        if token == "``" or (token == "''" and not double and later and _may_open(before, place)):
            double = True
            yield "“", False, True
        elif token == "''":
            # The end of some corpus texts closes a quotation twice.
            if before != "''":
                yield "”", True, False
            double = False
        elif token == "`" and place > closed and _is_in_word(tokens, place):
            yield "’", True, True
        elif token == "`" and place + 1 < len(tokens):
            single = True
            yield "‘", False, True
        elif token == "'" and single and not before.endswith("s"):
            single = False
            yield "’", True, False
        else:
            yield ("–" if token == "--" else token), token.casefold() in _CLOSES_UP, token in _OPENS or bool(_CURRENCY.fullmatch(token))


def _is_in_word(tokens: Sequence[str], place: int) -> bool:
    """Whether an opening mark is an apostrophe that the tokeniser mistook: nothing closes it, and it parts a name: `Al-Ta ` awun`."""
    if not 0 < place < len(tokens) - 1:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    if not before[-1].isalpha() or not after[0].islower():
        return False
    return f"'{after}" in _CLITICS or (before[0].isupper() and not before.isupper())


def _may_open(before: str, place: int) -> bool:
    """Whether a mark of the closing kind can be an opening one that the tokeniser mistook: no sign stands before it."""
    return place == 0 or before[-1:].isalnum() or before in {"(", ":"}


def _spaced(tokens: Iterable[tuple[str, bool, bool]], words: IngestWords) -> Iterator[str]:
    """Yield the tokens with a space between two that do not close up."""
    previous, open_right = "", True
    for token, left, right in tokens:
        pair = (previous.casefold(), token.casefold())
        # `Inc. .` at the end of a sentence: one stop serves both.
        if token == "." and previous.endswith("."):
            continue
        if previous and not (open_right or left or pair in words.cut_words):
            yield " "
        yield token
        previous, open_right = token, right
