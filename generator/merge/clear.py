"""What a headline leaves its reader to ask: which town, whose report, similar to what.

Half of the headlines that readers called wrong were true and grammatical and left out the place or the thing meant
(`docs/measurements/events.md`): "Rockets are fired at the town", "Report is released", "Similar protests topple the president".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from lemminflect import getAllLemmas  # type: ignore[import-untyped]

from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

_TO = "to"
"""Opens whom one speaks or writes to, before a name, and else what for: "letter to Moor", "resolution to end the war"."""
OPENING = 4
"""Words at the beginning of speech by which it is about somebody."""
_OF, _AND = "of", "and"
PHRASE = 4
"""Words after `the` in which the noun of its phrase is looked for: "the last eastern rebel-held town"."""


def asks(text: str, lexicon: MergeLexicon) -> int:
    """Return how many questions a headline leaves open that its article answers; who says so behind it is not looked at."""
    line = without_claimant(text)
    written = _WORD.findall(line)
    tokens = tuple(fold(word) for word in written)
    if not tokens:
        return 0
    names = [is_name(word, lexicon, first=n == 0) for n, word in enumerate(written)]
    return (
        _pointed_at(tokens, names, lexicon)
        + sum(token in lexicon.resuming for token in tokens)
        + (tokens[-1] in lexicon.speakers | lexicon.line.somewhere)
        + _is_bare_body(tokens, names, lexicon)
        + _has_untold_contents(tokens, names, lexicon)
        + _is_mere_speech(tokens, lexicon)
        + _is_bare_meeting(tokens, names, lexicon)
        + _is_bare_address(tokens, lexicon)
        + _has_untold_figures(tokens, lexicon)
        + _is_land_of_a_region(tokens, lexicon)
        + (tokens[0] in lexicon.line.openers | lexicon.pronouns)
        + (line != text and is_label(line, lexicon))
        + _is_of_nobody(tokens, names, lexicon)
        + _quotes_of_somebody(text, lexicon)
        + _is_bare_toll(tokens, lexicon)
        + _is_unowned(tokens, lexicon)
        + _is_another(tokens, names, lexicon)
        + any(before in lexicon.line.joining and token in lexicon.line.that for before, token in pairwise(tokens))
        + (tokens[-1] in lexicon.line.hollow and (tokens[-2:-1] == () or tokens[-2] in lexicon.stop or not is_noun(tokens[-2])))
    )


def without_claimant(text: str) -> str:
    """Return the line without who says so: "Rebels take the port, a doctor says"."""
    line, _, claimant = text.rpartition(", ")
    return line if line and len(claimant.split()) > 1 and claimant.split()[-1] in ("say", "says") else text


def written_words(text: str) -> list[str]:
    """Return the words of a line as they are written."""
    return _WORD.findall(text)


def is_name(word: str, lexicon: MergeLexicon, *, first: bool = False) -> bool:
    """Whether a word of a headline is a name or a part of one; the first word has its capital anyway: "Five", "Ruptured", "Varn"."""
    if not any(part[:1].isupper() for part in word.split("-")):
        return False
    last = word.lower().split("-")[-1]
    return not (first and (kinds_of(last) or last in lexicon.numbers or last in lexicon.stop))


def _pointed_at(tokens: Sequence[str], names: Sequence[bool], lexicon: MergeLexicon) -> int:
    """Return how often the line points at a place or matter told before: "fired at the town", "a hearing on the issue".

    What follows the noun may tell which, as may a name before it: "the city of Varn", "the Varn area"; of a matter, any noun: "spill site".
    A country needs no name where the line has another: "Moor leaves the country".
    """
    found = 0
    for at, token in enumerate(tokens):
        if token not in lexicon.singling:
            continue
        for k in range(at + 1, min(at + 1 + PHRASE, len(tokens))):
            word = tokens[k].removesuffix("'s")
            if names[k] or tokens[k] in lexicon.stop:
                break
            if at and tokens[at - 1] == _TO and word in lexicon.line.taken_to:
                break
            if word in lexicon.matters:
                if token not in lexicon.articles or (k > at + 1 and is_noun(tokens[k - 1])):
                    break
            elif word not in lexicon.unnamed:
                continue
            after = tokens[k + 1] if k + 1 < len(tokens) else ""
            told = after in lexicon.telling_which or (word in lexicon.lands and any(names))
            ends = word != tokens[k] or not after or after in lexicon.stop or (word in lexicon.matters and acts(after))
            found += not told and ends
            break
    return found + _is_any_place(tokens, names, lexicon)


def _is_any_place(tokens: Sequence[str], names: Sequence[bool], lexicon: MergeLexicon) -> bool:
    """Whether a place has neither an article that points nor a name, there or behind: "Rebels seize an oil town"."""
    for at, token in enumerate(tokens):
        if token not in lexicon.unnamed or (at + 1 < len(tokens) and tokens[at + 1] not in lexicon.stop):
            continue
        start = max((k for k in range(at) if tokens[k] in lexicon.stop), default=0)
        if tokens[start] not in lexicon.singling and not any(names[start:]):
            return True
    return False


def _is_bare_body(tokens: Sequence[str], names: Sequence[bool], lexicon: MergeLexicon) -> bool:
    """Whether a body without a name does it: "Company begins drilling"; not "Council of Varn meets", "Union Bank fails"."""
    if tokens[0].removesuffix("'s") in lexicon.companies:
        return True  # "Firm's shares fall"
    return tokens[0] in lexicon.bodies and not (len(tokens) > 1 and (names[1] or tokens[1] in lexicon.telling_which))


def _has_untold_contents(tokens: Sequence[str], names: Sequence[bool], lexicon: MergeLexicon) -> bool:
    """Whether a document is told of without a word of what it says: "Report is released", "Mayor issues a new report".

    "Oil spill report", "Moor's letter" and "report on the spill" say something of it, and so does a line with a figure;
    to whom a letter goes does not.
    """
    if any(token[0].isdigit() for token in tokens):
        return False
    for at, token in enumerate(tokens):
        if not lexicon.documents & set(lemmas_of(token)) or (at and tokens[at - 1] in lexicon.where):
            continue  # "is set in motion"
        behind = tokens[at + 1 :]
        if any(
            tells(word) or (word in lexicon.about and not (word == _TO and any(names[at + n + 2 : at + n + 3])))
            for n, word in enumerate(behind)
        ):
            continue
        told = _said_before(tokens[:at], lexicon)
        if told == 0 or (told == 1 and bool(behind) and behind[0] in lexicon.being):
            return True
    return False


def _said_before(tokens: Sequence[str], lexicon: MergeLexicon) -> int:
    """Return how many words directly before a noun say what it is of: two in "oil spill report", none in "the new report"."""
    found = 0
    for word in reversed(tokens):
        if word in lexicon.stop or word in lexicon.singling or word in lexicon.numbers or not is_noun(word) or acts(word):
            break
        found += 1
    return found


def _is_bare_meeting(tokens: Sequence[str], names: Sequence[bool], lexicon: MergeLexicon) -> bool:
    """Whether a line opens with a meeting and tells only where or whose it is, and that it begins or ends: "Hearing of the Harbour Board".

    "Hearing on the ferry", "Varn summit" and "Summit of the coastal states in Varn backs the plan" tell more.
    """
    if not lexicon.line.sittings & set(lemmas_of(tokens[0])):
        return False
    told = {*tokens[1:]} & (lexicon.about - {_OF} | lexicon.line.purposes)
    if told - {_AND} or (told and not lexicon.bodies & {*tokens}):
        return False  # "Meeting of Moor and Holt", not "Hearing of the Fish and Trade Committee"
    rest = [token for token, name in zip(tokens[1:], names[1:], strict=True) if not name and token not in lexicon.stop]
    return all(lexicon.faint & set(lemmas_of(token)) for token in rest)


def _is_mere_speech(tokens: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether somebody speaks and nothing tells of what or to whom: "Moor speaks in Varn", "Moor speaks to Varn lawmakers".

    "Moor speaks of the flood" tells of what, "Moor speaks in the garden of the Council" does not.
    """
    for at, token in enumerate(tokens):
        if token not in lexicon.speaking:
            continue
        behind = tokens[at + 1 :]
        opened = [word for n, word in enumerate(behind) if word in lexicon.of_speech and (word != _OF or n == 0)]
        if not opened or (opened == [_TO] and tokens[-1] in lexicon.line.audience):
            return True
    return False


def _is_bare_address(tokens: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether a line tells that somebody addresses many and nothing else: "Moor's Council speech", "Moor holds a news conference".

    "Moor's speech on the ferry" and "ferry conference" say of what.
    """
    if len(tokens) < 2 or not lexicon.line.addresses & set(lemmas_of(tokens[-1])):
        return False
    whose = next((n for n, token in enumerate(tokens) if token.endswith(("'s", "s'"))), None)
    bare = whose is not None and not any(word in lexicon.stop or acts(word) for word in tokens[whose + 1 : -1])
    return bare or tokens[-2] in lexicon.line.pressing or not is_noun(tokens[-2])


def _has_untold_figures(tokens: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether a line says that a finding is out or changed, and not what was found: "New spill estimates are released"."""
    if len(tokens) > 2 and lexicon.line.figured & set(lemmas_of(tokens[-1])):
        before = tokens[-3] if tokens[-2] not in lexicon.stop and not is_noun(tokens[-2]) else tokens[-2]
        if before in lexicon.definite | lexicon.articles | lexicon.stop:
            return True  # "Board revises downward an estimate", "Moor is briefed on the revised estimate"
    if any(token[0].isdigit() for token in tokens) or not any(lexicon.line.issued & set(lemmas_of(token)) for token in tokens):
        return False
    for at, token in enumerate(tokens):
        if (lexicon.line.figured | lexicon.line.studied) & set(lemmas_of(token)):
            behind = tokens[at + 1 :]
            opened = lexicon.about - {"of"}
            told = any(word in opened and not (word == _TO and then in lexicon.being) for word, then in pairwise((*behind, "")))
            return not told and not any(tells(word) for word in behind)
    return False


def tells_findings(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line says what was found, and in what behind it: "Slick is the largest yet, estimates say"."""
    line = without_claimant(text)
    source = {lemma for word in _WORD.findall(text[len(line) :]) for lemma in lemmas_of(fold(word))}
    return bool(source & (lexicon.line.figured | lexicon.line.studied))


def _is_land_of_a_region(tokens: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether a country is told by where it lies instead of its name: "talks on the future of the North African nation"."""
    return any(
        token in lexicon.lands and tokens[at - 1] in lexicon.line.regions and tokens[at + 1 : at + 2] != ("of",)
        for at, token in enumerate(tokens)
        if at
    )


def is_label(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line is a noun and what belongs to it, and tells no act: "Clashes in Varn", "Meetings between Moor and Holt".

    "Guards clash in Varn" and "Clashes in Varn end" tell one. Who says so behind it is not looked at.
    """
    written = _WORD.findall(without_claimant(text))
    tokens = [fold(word) for word in written]
    names = [is_name(word, lexicon, first=n == 0) for n, word in enumerate(written)]
    at = next((n for n, token in enumerate(tokens) if n and token in lexicon.line.joining), None)
    if at is None or tokens[at - 1] in lexicon.stop or "NOUN" not in kinds_of(tokens[at - 1]) or lexicon.being & set(tokens):
        return False
    if any(_may_be_done(tokens, names, n, lexicon) for n in range(1, at)) or any(kinds_of(token) == {"VERB"} for token in tokens[: at - 1]):
        return False
    return not any(_may_end(tokens, names, n, lexicon) for n in range(at + 1, len(tokens)))


def _may_be_done(tokens: Sequence[str], names: Sequence[bool], at: int, lexicon: MergeLexicon) -> bool:
    """Whether a word is what those before it may do: "guards clash", "Moor meets", "2,000 gather"."""
    before = tokens[at - 1]
    if "VERB" not in kinds_of(tokens[at]) or tells(tokens[at]) or before.endswith("'s"):
        return False  # "guards fighting", "Moor's visits"
    if acts(tokens[at]):
        return names[at - 1] or kinds_of(before) != {"ADJ"}
    many = names[at - 1] or before.endswith("s") or before[0].isdigit()
    return many or before in lexicon.line.bare | lexicon.anybody | lexicon.line.unique


def _may_end(tokens: Sequence[str], names: Sequence[bool], at: int, lexicon: MergeLexicon) -> bool:
    """Whether a word behind the first phrase may be the verb of the line: "end" in "Clashes in Varn end", not "oil" in "oil port"."""
    forms = kinds_of(tokens[at])
    if names[at] or "VERB" not in forms or "ADJ" in forms or tokens[at] in lexicon.stop or tells(tokens[at]):
        return False
    if "NOUN" not in forms:
        return True
    before, behind = tokens[at - 1], next(iter(tokens[at + 1 :]), "")
    of_kind = behind not in lexicon.stop and behind not in lexicon.numbers and "NOUN" in kinds_of(behind) and is_noun(behind)
    compound = of_kind and not tokens[at].endswith("s") and not names[at + 1]
    return not compound and before not in lexicon.stop and not before.endswith("'s")


def _is_of_nobody(tokens: Sequence[str], names: Sequence[bool], lexicon: MergeLexicon) -> bool:
    """Whether a line opens with what somebody must do and nothing tells who does: "Third visit to Varn", "Interview with the mayor".

    "Moor's visit to Varn", "Visit by Moor" and "School visit to Varn" tell whose.
    """
    for at, token in enumerate(tokens[:-1]):
        if lexicon.line.owned_acts & set(lemmas_of(token)):
            return tokens[at + 1] in lexicon.line.towards and not lexicon.by & set(tokens[at + 1 :])
        if names[at] or token.endswith(("'s", "s'")) or (token in lexicon.stop and at) or is_noun(token):
            return False
    return False


def _quotes_of_somebody(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line is speech about somebody whom it does not name: "Moor: “He has left”"; "“We have left”" is of who speaks."""
    _, colon, said = text.partition(": ")
    tokens = [fold(word).partition("'")[0] for word in _WORD.findall(said)]
    return bool(colon) and any(token in lexicon.line.others for token in tokens[:OPENING])


def _is_bare_toll(tokens: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether a line counts dead or hurt and tells nothing else: "At least five people die"; "Two guards die in Varn" tells whom."""
    estimates = {word for phrase in lexicon.estimates for word in phrase.split()}
    nothing = lexicon.numbers.keys() | lexicon.matters
    harmed = False
    for token in tokens:
        forms = set(lemmas_of(token))
        if any(lexicon.harm & lexicon.act(form) for form in forms):
            harmed = True
        elif not (token[0].isdigit() or token in estimates or token in lexicon.stop or token in nothing or forms & lexicon.anybody):
            return False
    return harmed


def _is_another(tokens: Sequence[str], names: Sequence[bool], lexicon: MergeLexicon) -> bool:
    """Whether a body tells of somebody and no name stands before: "Jury rules he had paid the guard"; "Jury rules Moor had" names whom."""
    at = next((n for n, token in enumerate(tokens) if token in lexicon.line.others), None)
    return at is not None and tokens[0] in lexicon.line.bare | lexicon.bodies and not any(names[:at])


def _is_unowned(tokens: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether a line opens with what is somebody's and does not say whose: "Shares fall in Varn"; "Shares in Holt fall" does."""
    return tokens[0] in lexicon.line.owned and len(tokens) > 1 and tokens[1] not in lexicon.line.joining and "VERB" in kinds_of(tokens[1])


def acts(word: str) -> bool:
    """Whether a word is what somebody does in a headline: "passes" in "House passes legislation", but not "spill" in "spill report"."""
    return word.endswith("s") and "VERB" in kinds_of(word)


@lru_cache(maxsize=20_000)
def kinds_of(word: str) -> frozenset[str]:
    """Return what kinds of word it may be, by the dictionary: NOUN, VERB; none for a name."""
    return frozenset(getAllLemmas(word))


def tells(word: str) -> bool:
    """Whether a word opens what a document says: "a report blaming the crew"."""
    return word.endswith("ing") and "VERB" in kinds_of(word)


def is_noun(word: str) -> bool:
    """Whether a word before a noun may say what it is of: "spill report", not "new report" nor "five-page report"."""
    forms = kinds_of(word)
    if "-" in word:
        return False  # "five-page", "long-awaited"
    return not forms or (bool({"NOUN", "PROPN"} & forms) and not {"ADJ", "ADV"} & forms)
