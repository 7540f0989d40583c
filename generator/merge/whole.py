"""Finds where a headline ends before its sense does, or was cut out of a phrase that its quote has whole.

"Council votes in favor of banning companies" is true of every word and says what nobody said: of "companies with poor records".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.merge.clear import kinds_of, without_claimant
from generator.merge.inflection import lemmas_of
from generator.merge.lacking import behind_day, lacks, lacks_goods, limits
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold, words

LONGEST_TERM = 6
"""Words between quotation marks that are a term, taken whole or not at all; more is speech, of which a line may take a part."""
FEWEST_BEFORE = 3
"""Words that a line keeps where an end that says nothing is taken off."""

_QUOTED = re.compile(r"[“\"‘]([^”\"’]+)[”\"’]")
_ASIDE = re.compile(r"\s\([^()]*\)")
_COMPOUND = re.compile(r"(?<![\w-])(?=([a-z]+) [a-z]+-[a-z]+ed (\w+))")
_FOLLOWS = re.compile(r"\s+([a-z]+)\b")


def is_broken(text: str, quotes: Sequence[tuple[str, bool]], lexicon: MergeLexicon) -> bool:
    """Whether the headline is torn out of a phrase by every quote with half of its words, or ends too early by all with the last.

    `quotes` come with whether words in them date the event.
    """
    line = without_claimant(text)
    said = set(words(line))
    own = [(quote, dated) for quote, dated in quotes if 2 * len(said & set(words(quote))) >= len(said)]
    if own and all(is_torn(line, quote, dated=dated) for quote, dated in own):
        return True
    ends = [cut for quote, _ in quotes if (cut := cut_short(line, quote, lexicon)) is not None]
    return bool(ends) and all(ends)


def cut_short(line: str, quote: str, lexicon: MergeLexicon) -> bool | None:
    """Whether the quote goes on, directly behind the line's last words, with what they need; None where it has not those words.

    That is what tells which of a kind are meant ("ban companies" with poor records), the other half of a question
    ("discuss whether to close" and sell), and the "that" of a fact.
    """
    tokens = words(line)
    if any(line.endswith(f" {end}") or (f" {end} " in line and "that" not in tokens) for end in lexicon.line.needing):
        return True
    rest = rest_behind(line, quote) if len(tokens) >= FEWEST_BEFORE else None
    if rest is None:
        return None
    behind = _first_of(rest)
    if "whether" in tokens:
        return behind in ("and", "or")
    if behind in lexicon.line.measured and (tokens[-2] in lexicon.dangling or tokens[-2][0].isdigit() or tokens[-2] in lexicon.numbers):
        return True
    if tokens[-1] in lexicon.line.that_nouns:
        return bool(behind)
    if behind == "there" or rest.lstrip(" ,").startswith(tuple(lexicon.line.excepting)):
        return True
    onward = behind_day(rest, lexicon)
    if lacks(line, onward, lexicon) or lacks_goods(line, rest, lexicon) or _first_of(onward) in lexicon.line.whither:
        return True
    return behind in lexicon.line.narrowing and _is_bare_object(line.split(), lexicon)


def is_open(line: str, quote: str, lexicon: MergeLexicon) -> bool:
    """Whether the quote says behind the line's last word which of its kind is meant: "the amount of oil" flowing from the well."""
    rest = rest_behind(line, quote)
    return rest is not None and bool(limits(line, behind_day(rest, lexicon), lexicon))


def _first_of(rest: str) -> str:
    """Return the first word of what follows a line's last words in its quote, "" where a mark does."""
    follows = _FOLLOWS.match(rest)
    return follows[1] if follows else ""


def rest_behind(line: str, quote: str) -> str | None:
    """Return what follows the last two words of the line where the quote has them once, the first of them in any form."""
    before, last = (["", *line.split()])[-2:]
    if last not in quote:
        return None
    plain = _ASIDE.sub("", quote)  # "a six-inch (15 cm) tube"
    forms = set(lemmas_of(fold(before))) if before else set()
    ends: list[int] = []
    at = plain.find(last)
    while at >= 0:
        end = at + len(last)
        if _is_word(plain, at, end) and (not before or _is_form(plain[:at].split()[-1:], before, forms)):
            ends.append(end)
        at = plain.find(last, at + 1)
    return plain[ends[0] :] if len(ends) == 1 else None


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether the letters before and behind a stretch belong to other words."""
    return not any(char.isalnum() or char in "_-" for char in (text[start - 1 : start], text[end : end + 1]) if char)


def _is_form(found: Sequence[str], word: str, forms: set[str]) -> bool:
    return bool(found) and (found[0] == word or bool(forms & set(lemmas_of(fold(found[0].strip('“”"(,'))))))


def _is_bare_object(written: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether a line ends in a bare noun of many that an act in -ing or an infinitive has: "banning companies", "to help people"."""
    noun, before = written[-1], fold(written[-2])
    if not (noun.islower() and noun.endswith("s") and "VERB" in kinds_of(before)):
        return False
    return before.endswith("ing") or (len(written) > FEWEST_BEFORE and written[-3] == "to" and before not in lexicon.stop)


def is_torn(line: str, quote: str, *, dated: bool) -> bool:
    """Whether the line has a part of what the quote has as one: of a term in marks, of a compound, of what is only counted from."""
    written = line.split()
    return _tears_term(line, quote) or _tears_compound(written, quote) or (not dated and _is_earlier(written, quote))


def _tears_term(line: str, quote: str) -> bool:
    """Whether the line has some words of a term in marks, without the marks: "Very active season" of “active to very active” season."""
    if any(mark in line for mark in '“"'):
        return False
    said = words(line)
    for match in _QUOTED.finditer(quote):
        term = words(match[1])
        if not FEWEST_BEFORE <= len(term) <= LONGEST_TERM:
            continue
        if any(pair in tuple(pairwise(said)) for pair in pairwise(term)) and " ".join(term) not in " ".join(said):
            return True
    return False


def _tears_compound(written: Sequence[str], quote: str) -> bool:
    """Whether two words stand together that belong to one between them: "world city" of "world heritage-listed city"."""
    if "-" not in quote:
        return False
    pairs = set(pairwise(written))
    return any((first, last) in pairs and kinds_of(first) == {"NOUN"} for first, last in _COMPOUND.findall(quote))


def _is_earlier(written: Sequence[str], quote: str) -> bool:
    """Whether the quote names what the line tells only to count from it: "the worst storm since the port closed"."""
    if "since " not in quote.lower():
        return False
    first = r"\s+".join(re.escape(word) for word in written[:2])
    return re.search(rf"(?<![\w-])since (?:the |a )?{first}(?![\w-])", quote, re.IGNORECASE) is not None


def is_measure(line: str, lemma: str) -> bool:
    """Whether the line tells its event only as what something else is measured by: "The talks were harder than the hearing"."""
    _, than, measure = line.partition(" than ")
    return bool(than) and any(lemma in lemmas_of(word) for word in words(measure))


def is_passive(line: str, lexicon: MergeLexicon) -> bool:
    """Whether the line has who did it in a phrase with "by": "Report is released by the Board", "Ban by the Board is imposed"."""
    tokens = words(line)
    if not lexicon.being & set(tokens):
        return False
    return any(by in lexicon.by and (before.endswith("ed") or tokens[-1].endswith("ed")) for before, by in pairwise(tokens))


def goes_on(line: str, lexicon: MergeLexicon) -> bool:
    """Whether the line tells as going on what it can tell as done: "Oil is flowing into the bay"."""
    return any(first in lexicon.being and then.endswith("ing") and set(lemmas_of(then)) - {then} for first, then in pairwise(words(line)))


def meets_for_nothing(line: str, lexicon: MergeLexicon) -> bool:
    """Whether one body meets and the line tells neither whom nor what for: "Council meets in Varn"."""
    tokens = words(line)
    meets = any(token in lexicon.line.meets for token in tokens)
    return meets and not lexicon.line.purposes & set(tokens)


def is_shifted(line: str, lexicon: MergeLexicon) -> bool:
    """Whether a state is told in the past behind "says", as after "said": "Moor says the bridge was safe".

    An act is past when it is told: "Moor says the bridge was closed".
    """
    _, says, told = line.partition(" says ")
    rest = words(told)
    at = next((n for n, word in enumerate(rest) if word in lexicon.line.past), None)
    state = next((word for word in rest[at + 1 :] if "ADV" not in kinds_of(word) or "ADJ" in kinds_of(word)), "") if at is not None else ""
    return bool(says and state) and "VERB" not in kinds_of(state)


def without_empty_end(text: str, lexicon: MergeLexicon) -> str:
    """Return the headline without an end that says nothing: "Moor flies to Varn" to get started."""
    end = next((end for end in lexicon.line.empty_ends if text.endswith(f" {end}")), "")
    line = text.removesuffix(f" {end}")
    return line if end and len(line.split()) >= FEWEST_BEFORE else text
