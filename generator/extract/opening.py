"""A date that the parser took for part of the phrase behind it: "On Tuesday rebels searched the office".

Without a comma behind the day, the parser reads "Tuesday rebels" as it reads "Tuesday prayers".
The sentence is parsed again with a comma there; the parse is kept where the phrase then is the subject of a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

_MODIFYING = ("compound", "nmod", "amod", "nummod", "poss", "npadvmod", "appos")


def part_from_date(nlp: Language, doc: Doc, dates: Sequence[Sequence[Token]]) -> Doc:
    """Return the parse of a sentence in which no day is part of a noun phrase that begins behind it.

    Args:
        nlp: the pipeline.
        doc: the parse.
        dates: the tokens of each expression that names a day.

    Returns:
        A document with the same tokens and offsets; the one given where nothing is to be mended.
    """
    for tokens in dates:
        noun = _swallowing(tokens)
        if noun is None:
            continue
        again = _with_comma(nlp, doc, tokens[-1].i)
        if again[noun.i].dep_ in ("nsubj", "nsubjpass"):
            doc = again
    return doc


def _swallowing(tokens: Sequence[Token]) -> Token | None:
    """Return the noun behind the date that the parser joined the date to; "the Tuesday prayers" has a right to it."""
    first, last = tokens[0], tokens[-1]
    before = first.nbor(-1) if first.i else None
    opens = before is None
    if not opens and (before is None or before.lower_ != "on"):
        return None
    inside = {token.i for token in tokens}
    noun = next((token.head for token in tokens if token.head.i > last.i and token.dep_ in _MODIFYING), None)
    if noun is None or noun.i in inside or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    between = first.doc[last.i + 1 : noun.i]
    if any(token.is_punct or token.tag_ == "POS" for token in between):
        return None
    # Without "on", "Sunday Times" and "Friday night" are names; a bare plural is somebody.
    return noun if not opens or noun.tag_ == "NNS" else None


def _with_comma(nlp: Language, doc: Doc, index: int) -> Doc:
    """Return the sentence as it parses with a comma behind one token, without the comma."""
    words = [token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    longer = Doc(
        doc.vocab, words=[*words[: index + 1], ",", *words[index + 1 :]], spaces=[*spaces[:index], False, True, *spaces[index + 1 :]]
    )
    for token in longer[1:]:
        token.is_sent_start = False
    return _without(nlp(longer), index + 1, spaces)


def _without(doc: Doc, dropped: int, spaces: Sequence[bool]) -> Doc:
    """Return the parse without one token; what hung on it hangs on its head."""
    kept = [token for token in doc if token.i != dropped]

    def place(token: Token) -> int:
        head = token.head.head if token.head.i == dropped else token.head
        return head.i - (head.i > dropped)

    return Doc(
        doc.vocab,
        words=[token.text for token in kept],
        spaces=list(spaces),
        tags=[token.tag_ for token in kept],
        pos=[token.pos_ for token in kept],
        morphs=[str(token.morph) for token in kept],
        lemmas=[token.lemma_ for token in kept],
        heads=[place(token) for token in kept],
        deps=[token.dep_ for token in kept],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in kept],
    )
