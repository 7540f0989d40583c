"""Numbers with what they count: "more than 30 people injured", "133 drones", "a roughly 40-minute meeting"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.inflection import inflected
from generator.extract.lexicon import EventLexicon, FigureWords
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate, consequence_of
from generator.model import Figure, Span

_CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro"}
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")


def figures_of(
    candidate: Candidate, sentence: ParsedSentence, text: str, taken: Sequence[Span], lexicon: EventLexicon
) -> tuple[Figure, ...]:
    """Return the figures in the event's clause, in text order.

    Args:
        candidate: the event.
        sentence: its sentence.
        text: the article's text.
        taken: spans of dates, whose numbers count nothing.
        lexicon: the words.
    """
    verb = consequence_of(candidate, lexicon)
    scope = sorted(tree.subtree(candidate.clause) | tree.subtree(candidate.token) | (tree.subtree(verb) if verb is not None else set()))
    within = {candidate.token.i, candidate.clause.i, *((verb.i,) if verb is not None else ())}
    found: dict[Span, Figure] = {}
    for index in scope:
        token = sentence.doc[index]
        if token.dep_ not in ("nummod", "nsubj", "dobj", "nsubjpass", "pobj") or not _is_number(token, lexicon.figures):
            continue
        if not _in_clause(token, within) or any(span.overlaps(sentence.span(token)) for span in taken):
            continue
        figure = _figure(token, sentence, text, lexicon)
        if figure is not None:
            found.setdefault(figure.span, figure)
    return tuple(found[span] for span in sorted(found))


def _is_number(token: Token, words: FigureWords) -> bool:
    if token.like_num or (token.lower_ in words.numbers and token.dep_ == "nummod"):
        return True
    # "injured more than a dozen"; "one" alone and "dozens of birds" count nothing.
    return (
        words.numbers.get(token.lower_, 1) > 1
        and any(item.lower_ == "a" for item in token.lefts)
        and not any(item.lower_ == "of" for item in token.rights)
    )


def _in_clause(token: Token, within: Set[int]) -> bool:
    """Whether no other clause stands between the number and the event."""
    for head in tree.ancestors(token):
        if head.i in within:
            return True
        if tree.is_verb(head) and head.dep_ in ("relcl", "ccomp", "advcl", "conj"):
            return False
    return False


def _figure(number: Token, sentence: ParsedSentence, text: str, lexicon: EventLexicon) -> Figure | None:
    counted, last = _counted(number, lexicon.figures)
    if counted is None:
        return None
    value = number_of(number, lexicon.figures)
    if value == 1 and number.lower_ == "one":
        return None
    first = _first(number)
    if first.i > last.i:
        return None
    span = sentence.span(first, last)
    modifier = _modifier(list(sentence.doc[first.i : number.i + 1]), lexicon.figures)
    return Figure(text=span.of(text), number=value, mod=modifier, unit=_unit(counted, lexicon), span=span)


def _counted(number: Token, words: FigureWords) -> tuple[Token | None, Token]:
    """Return the noun that the number counts and the last token of the figure; None for a number that names or refers back."""
    if _currency(number) is not None:
        return number, number
    if number.dep_ != "nummod":
        return (number, number) if any(number.head.i == verb.i for verb in tree.ancestors(number) if tree.is_verb(verb)) else (None, number)
    noun = number.head
    if noun.pos_ == "PROPN" or any(item.lower_ in ("the", "both", "these", "those") for item in tree.children(noun, "det")):
        return None, number  # "10 Downing Street", "the two leaders"
    participle = next((item for item in _after(noun) if item.lower_ in words.harmed), None)
    return noun, participle or noun


def _currency(number: Token) -> str | None:
    """Return the currency whose sign stands before the number."""
    sign = next((item for item in number.lefts if item.text in _CURRENCIES), None)
    return _CURRENCIES[sign.text] if sign is not None else None


def _after(noun: Token) -> list[Token]:
    doc = noun.doc
    return [doc[noun.i + 1]] if noun.i + 1 < len(doc) else []


def _first(number: Token) -> Token:
    """Return the first token of the number with its modifiers: "more than 30", "at least a dozen"."""
    first = number.left_edge
    while first.i and number.doc[first.i - 1].lower_ in (
        "roughly",
        "about",
        "around",
        "nearly",
        "almost",
        "some",
        "least",
        "most",
        "approximately",
    ):
        first = number.doc[first.i - 1]
    if first.lower_ in ("least", "most") and first.i and number.doc[first.i - 1].lower_ == "at":
        first = number.doc[first.i - 1]
    return first


def _modifier(tokens: Sequence[Token], words: FigureWords) -> str | None:
    spoken = {token.lower_ for token in tokens}
    for name, marks in (
        ("EQUAL_OR_MORE", words.at_least),
        ("EQUAL_OR_LESS", words.at_most),
        ("MORE_THAN", words.more),
        ("LESS_THAN", words.less),
        ("APPROX", words.about),
    ):
        if spoken & marks:
            return name
    return None


def number_of(token: Token, words: FigureWords) -> float | None:
    """Return the value of a number written in digits or in words, with the scale words beside it, or None."""
    parts = [item for item in token.subtree if item.like_num and item.dep_ in ("compound", "nummod", token.dep_)]
    total = 1.0
    for part in parts or [token]:
        if match := _NUMERAL.fullmatch(part.text):
            total *= float(match[0].replace(",", ""))
        elif part.lower_ in words.numbers:
            total *= words.numbers[part.lower_]
        else:
            return None
    return total


def _unit(counted: Token, lexicon: EventLexicon) -> str:
    """Return what is counted: money, the harm done to people, else the noun's lemma."""
    if (currency := _currency(counted)) is not None:
        return currency
    follower = next((item.lower_ for item in _after(counted) if item.lower_ in lexicon.figures.harmed), None)
    if follower is not None:
        return follower
    verb = next((head for head in tree.ancestors(counted) if tree.is_verb(head)), None)
    done_to = verb is not None and (counted.dep_ in ("dobj", "nsubjpass") or (counted.dep_ == "nsubj" and tree.is_passive(verb)))
    if verb is not None and done_to and tree.lemma(verb) in lexicon.verbs.harm and _is_people(counted, lexicon):
        return _participle(verb)
    return tree.lemma(counted) if counted.dep_ != "nummod" else counted.lower_


def _is_people(counted: Token, lexicon: EventLexicon) -> bool:
    """Whether people are counted: by a noun, by "others", or by nothing but the number."""
    return tree.lemma(counted) in (*lexicon.nouns.people, "other") or _is_number(counted, lexicon.figures)


def _participle(verb: Token) -> str:
    return inflected(tree.lemma(verb), "VBN")
