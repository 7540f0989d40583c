"""Whether words taken from a sentence still join: what stands between two kept words must be a whole that can go.

A line made of chosen words goes wrong at its seams.
Where only a comma, a conjunction or half a pair of dashes lies between two words of the line, they were never neighbours in one phrase:
"three of its members -- Britain, France and Italy -- decided" gives "three of its members Britain and others decide".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise

from spacy.tokens import Doc, Token

# They end something: no headline runs across them.
_STOPS = (".", ";", ":", "|", "!", "?", "*", "•", "...", "…")
# What a name or a noun may lose before it without a seam.
_BEFORE_NOUN = ("compound", "det", "amod", "nmod", "poss", "case", "punct")
# Short for a power of ten, as headlines and tables write it behind a number: "$2.6 bn".
_MAGNITUDES = ("bn", "mn", "tn", "m", "k")
_DASHES = ("-", "--", "–", "—", "---")
_QUOTES = ('"', "``", "''", "“", "”")
_NOMINAL = ("NOUN", "PROPN", "NUM")
_OPENING, _CLOSING = ("(", "[", "-LRB-", "-LSB-"), (")", "]", "-RRB-", "-RSB-")


def is_seamless(doc: Doc, kept: Collection[int], said: Mapping[int, str]) -> bool:
    """Whether every gap between the kept words is one that a reader does not notice, and no stop stands among them.

    Args:
        doc: the parsed sentence.
        kept: indexes of the tokens that are kept.
        said: other words for tokens; the empty string leaves one out.
    """
    shown = [index for index in sorted(kept) if said.get(index, doc[index].text)]
    while shown and doc[shown[-1]].is_punct:
        shown.pop()
    if shown and _hangs(doc[shown[-1]], kept):
        return False
    if any(doc[index].dep_ == "prep" and not any(item.i in kept for item in doc[index].children) for index in shown[:-1]):
        return False  # "officials in warn" from "officials in and around the town warned"
    halves = sum(doc[index].lower_ == "as" for index in shown)
    if halves == 1 and any(doc[index].lower_ == "as" and doc[index].head.lower_ in ("much", "many") for index in shown):
        return False  # "as much mud" from "as much mud as was pumped in"
    if any(_lost_number(doc[index], kept) for index in shown):
        return False
    if any(_ends(doc[index]) or _is_emptied(doc[index], kept) for index in shown):
        return False
    return all(_is_closed(doc, left, right, said) for left, right in pairwise(shown))


def without_loose_commas(doc: Doc, kept: Collection[int], said: Mapping[int, str]) -> set[int]:
    """Return the kept tokens without the commas behind which words were left out, or that end the line."""
    shown = sorted(index for index in kept if said.get(index, doc[index].text))
    followed = {left: all(token.dep_ in _BEFORE_NOUN for token in doc[left + 1 : right]) for left, right in pairwise(shown)}
    return {index for index in kept if doc[index].text != "," or (index - 1 in kept and followed.get(index, False))}


def without_broken_quotes(doc: Doc, kept: Collection[int], said: Mapping[int, str]) -> set[int]:
    """Return the kept tokens, without quotation marks where words between two of them are left out: the rest is no quotation."""
    marks = [token.i for token in doc if token.is_quote and token.text in _QUOTES]
    if len(marks) < 2:
        return set(kept)
    shown = {index for index in kept if said.get(index, doc[index].text)}
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        inside = [index for index in range(opening + 1, closing) if not doc[index].is_punct]
        if any(index in shown for index in inside) and not all(index in shown and index not in said for index in inside):
            return set(kept) - set(marks)
    return set(kept)


def with_glued(doc: Doc, kept: Collection[int], said: Mapping[int, str]) -> set[int]:
    """Return the kept tokens with those that are written in one word with them: the "m" of "$87m", the rest of "re-examining"."""
    found = set(kept)
    for start in sorted(set(kept) - set(said)):
        index = start
        while index + 1 < len(doc) and not doc[index].whitespace_ and _goes_on(doc[index], doc[index + 1]):
            index += 1
            found.add(index)
        if index + 1 < len(doc) and doc[index].like_num and doc[index + 1].lower_ in _MAGNITUDES:
            found.add(index + 1)
    return found


def _goes_on(token: Token, following: Token) -> bool:
    """Whether a word goes on in the next token: behind a number, or over a hyphen."""
    if following.text == "-":
        return not following.whitespace_
    return (token.text == "-" or token.like_num) and (following.is_alpha or following.like_num)


def _is_emptied(token: Token, kept: Collection[int]) -> bool:
    """Whether "be" lost all that it says of its subject: "the delay will be" from "the delay will be a week"."""
    if token.lemma_ != "be" or token.dep_ in ("aux", "auxpass"):
        return False
    return not any(item.i > token.i and item.i in kept and not item.is_punct for item in token.subtree)


def _lost_number(token: Token, kept: Collection[int]) -> bool:
    """Whether a unit lost the number before it, which the parser hung elsewhere: "sq miles" from "to around 3,850 sq miles"."""
    before = token.nbor(-1) if token.i else None
    if (
        before is None
        or before.i in kept
        or (before.i and not before.nbor(-1).whitespace_)
        or before.ent_type_ in ("DATE", "TIME")
        or before.head.i in (token.i, token.head.i)
    ):
        return False
    return token.is_lower and token.dep_ != "det" and token.pos_ in ("NOUN", "ADJ", "DET") and any(sign.isdigit() for sign in before.text)


def _hangs(last: Token, kept: Collection[int]) -> bool:
    """Whether the last word lost what it leads to: "meet in London along" from "along with the envoys"."""
    if last.dep_ in ("mark", "cc", "det", "aux", "poss", "preconj") and last.tag_ != "TO":
        return last.head.i != last.i and last.head.i > last.i
    lost = [item for item in last.children if item.i > last.i and item.i not in kept]
    return last.dep_ in ("prep", "advmod", "agent") and any(item.dep_ in ("pobj", "pcomp", "prep") for item in lost)


def _ends(token: Token) -> bool:
    if token.text in (*_OPENING, *_CLOSING):
        return token.text.startswith("-")
    return token.text in _STOPS or (token.text in _DASHES and not _is_hyphen(token))


def _is_hyphen(token: Token) -> bool:
    """Whether the dash joins two words without spaces."""
    return bool(token.i) and not token.whitespace_ and not token.nbor(-1).whitespace_


def _is_closed(doc: Doc, left: int, right: int, said: Mapping[int, str]) -> bool:
    """Whether what is left out between two words is a whole: no stop in it, dashes and brackets in pairs, and not just "and"."""
    gap = [doc[index] for index in range(left + 1, right)]
    if not gap:
        return True
    if all(token.text == "," for token in gap) and doc[left].pos_ in _NOMINAL and doc[right].pos_ in (*_NOMINAL, "DET"):
        return False
    if any(token.text in _STOPS for token in gap):
        return False
    if sum(token.text in _DASHES and not _is_hyphen(token) for token in gap) % 2:
        return False
    if sum(token.text in _OPENING for token in gap) != sum(token.text in _CLOSING for token in gap):
        return False
    left_out = [token for token in gap if not token.is_punct and not token.is_space]
    if left_out and left_out[0].dep_ == "cc" and left_out[0].head.pos_ in _NOMINAL and left_out[0].head.i <= left:
        return False  # "government and union mediators" are not "government mediators"
    if left_out and sum(token.text in _QUOTES for token in gap) % 2:
        return False
    if left_out and left_out[-1].i not in said and (left_out[-1].tag_ in ("WRB", "WDT") or left_out[-1].dep_ == "mark"):
        return left_out[-1].lower_ == "that"  # what "when" begins would follow without it
    return not (left_out and all(_only_ties(token) and token.i not in said for token in left_out))


def _only_ties(token: Token) -> bool:
    """Whether a word only joins two clauses or phrases: "and", "where", but not the "that" of "said that"."""
    if token.lower_ == "that":
        return False
    return token.dep_ in ("cc", "preconj", "mark") or token.tag_ in ("WRB", "WDT")
