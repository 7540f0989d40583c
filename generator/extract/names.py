"""Who and what the article names: entities voted over the whole document, short names joined to full ones.

The model's labels slip from sentence to sentence ("Trump" as an organisation); a full name decides for the short one,
and a title before a name decides for a person (field notes, "Language resources").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.model import EntityType

_TYPES: Mapping[str, EntityType] = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
# Above this share of capitalised words a sentence is set like a headline.
TITLE_CASE = 0.8
# One title is worth this many votes of the model.
TITLE_VOTES = 4
# So is being part of a full name that is a person's.
_IN_NAME = ("compound", "flat", "nmod", "punct", "amod", "nummod", "case")
PARTICLES = frozenset("de van von der den al el bin ibn da du di la le".split())
_PERSONAL = frozenset("mr mrs ms miss dr sir lord lady dame prof sen rep gov gen mr. mrs. ms. dr. prof. sen. rep. gov. gen.".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its fullest form, the short form that a headline uses, and what it names."""

    full: str
    short: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article, by folded surface form."""

    by_surface: Mapping[str, Name] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()

    def of(self, token: Token) -> Name | None:
        """Return the name whose phrase this token heads, or None where it heads none."""
        if token.pos_ not in ("PROPN", "NOUN", "ADJ") or not token.text[:1].isupper():
            return None
        for words in _readings(token, self.titles):
            known = self.by_surface.get(fold(words))
            if known is not None:
                return known
        return None

    def short(self, full: str) -> str:
        """Return the short form of a full name, or the name itself where it is not known."""
        known = self.by_surface.get(fold(full))
        return known.short if known is not None else full


def fold(surface: str) -> str:
    """Return the form by which two spellings of one name are compared: no dots, no possessive, lower case."""
    return re.sub(r"\s+", " ", re.sub(r"['’]s?$|\.", "", surface)).strip().casefold()


def _readings(head: Token, titles: frozenset[str]) -> Iterator[str]:
    """Yield the possible surfaces of the name that `head` ends, the longest first."""
    run = name_tokens(head)
    for start in range(len(run)):
        yield text_of(run[start:])


def name_tokens(head: Token) -> list[Token]:
    """Return the run of capitalised words that ends at `head` and belongs to its phrase."""
    run = [head]
    index = head.i - 1
    while index >= 0 and _continues(head.doc[index], head):
        run.insert(0, head.doc[index])
        index -= 1
    while len(run) > 1 and (run[0].is_punct or run[0].tag_ in ("POS", "HYPH")):
        run.pop(0)
    return run


def _continues(token: Token, head: Token) -> bool:
    if token.dep_ not in _IN_NAME or token.is_quote or token.text in (",", ";", "(", ")"):
        return False
    if token.tag_ == "POS" or token.dep_ == "nummod":
        return False
    return (token.text[:1].isupper() or token.text == "-" or token.lower_ in PARTICLES) and (
        token.head.i == head.i or head.i in {item.i for item in tree.ancestors(token)}
    )


def text_of(tokens: Sequence[Token]) -> str:
    """Return the words of consecutive tokens as the article spaces them."""
    return "".join(token.text_with_ws for token in tokens).strip()


def _strip_titles(tokens: list[Token], titles: frozenset[str]) -> tuple[list[Token], bool]:
    """Return the tokens without leading titles and articles, and whether a title was among them."""
    titled = False
    rest = list(tokens)
    while len(rest) > 1 and (is_title(rest[0], titles) or rest[0].lower_ in ("the", "a", "an") or rest[0].is_punct):
        titled = titled or is_title(rest[0], titles)
        rest.pop(0)
    while len(rest) > 1 and (rest[-1].tag_ == "POS" or rest[-1].is_punct):
        rest.pop()
    return rest, titled


def is_title(token: Token, titles: frozenset[str]) -> bool:
    """Whether the word is a title or an office before a name."""
    return token.lower_ in titles or token.lower_.rstrip(".") in titles


def read_names(sentences: Sequence[ParsedSentence], lexicon: EventLexicon) -> Names:
    """Return the names of the article, each in one form and of one type."""
    titles = lexicon.names.titles
    votes: Counter[tuple[str, EntityType]] = Counter()
    spelling: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        for tokens, kind, weight in _mentions(sentence, titles):
            surface = re.sub(r"'s?$", "", text_of(tokens))
            if not surface or not surface[0].isalnum():
                continue
            votes[fold(surface), kind] += weight
            spelling[fold(surface), surface] += 1
    surfaces = {key: _most(spelling, key) for key, _ in spelling}
    types = {key: _type_of(key, surfaces[key], votes, lexicon) for key in surfaces}
    return Names(by_surface=_joined(surfaces, types), titles=titles)


def _most(counter: Counter[tuple[str, str]], key: str) -> str:
    return min((surface for folded, surface in counter if folded == key), key=lambda surface: (-counter[key, surface], surface))


def _is_title_case(sentence: ParsedSentence) -> bool:
    """Whether the sentence is set like a headline, where capitals say nothing about names."""
    if any(token.tag_.startswith("V") and token.is_lower for token in sentence.doc):
        return False
    words = [token for token in sentence.doc if token.is_alpha and len(token) > 3]
    return len(words) >= 4 and sum(token.text[:1].isupper() for token in words) > TITLE_CASE * len(words)


def _mentions(sentence: ParsedSentence, titles: frozenset[str]) -> Iterator[tuple[list[Token], EntityType, int]]:
    """Yield the tokens of every name in the sentence with what it seems to be and how much that counts."""
    if _is_title_case(sentence):
        return
    yield from _titled_runs(sentence, titles)
    for entity in sentence.doc.ents:
        kind = _TYPES.get(entity.label_)
        tokens, titled = _strip_titles([token for token in entity], titles)
        if kind is None or not tokens[0].text[:1].isalnum() or not any(token.pos_ == "PROPN" for token in tokens):
            continue
        before = sentence.doc[tokens[0].i - 1] if tokens[0].i else None
        titled = titled or (before is not None and is_title(before, titles) and before.head.i == tokens[-1].i)
        personal = before is not None and before.lower_ in _PERSONAL
        if personal or (titled and len(tokens) > 1 and kind != "place"):
            yield tokens, "person", TITLE_VOTES
        yield tokens, kind, 1


def _titled_runs(sentence: ParsedSentence, titles: frozenset[str]) -> Iterator[tuple[list[Token], EntityType, int]]:
    """Yield the full names that stand after a title, which the model may have cut: "chief Ursula von der Leyen"."""
    for token in sentence.doc:
        if token.pos_ != "PROPN" or token.dep_ in ("compound", "amod", "nmod"):
            continue
        run = name_tokens(token)
        start = next((place for place in range(len(run) - 1, -1, -1) if is_title(run[place], titles)), None)
        name = run[start + 1 :] if start is not None else []
        before = sentence.doc[run[0].i - 1] if run[0].i else None
        if start is None and before is not None and is_title(before, titles) and before.head.i == token.i:
            name = run
        if len(name) > 1 and all(item.text[:1].isupper() or item.lower_ in PARTICLES or item.text == "-" for item in name):
            yield name, "person", TITLE_VOTES


def _type_of(key: str, surface: str, votes: Counter[tuple[str, EntityType]], lexicon: EventLexicon) -> EntityType:
    last = key.split()[-1]
    if key in lexicon.names.places:
        return "place"
    if " " in key and last in lexicon.names.organisation_heads:
        return "organisation"
    order: tuple[EntityType, ...] = ("person", "organisation", "place")
    return max(order, key=lambda kind: (votes[key, kind], -order.index(kind)))


def _joined(surfaces: Mapping[str, str], types: Mapping[str, EntityType]) -> dict[str, Name]:
    """Return the name of every surface, the short ones joined to the one full name that ends in them."""
    full_by_last: dict[str, list[str]] = {}
    for key in sorted(surfaces):
        if types[key] == "person" and " " in key:
            full_by_last.setdefault(key.split()[-1], []).append(key)
    names: dict[str, Name] = {}
    for last, owners in full_by_last.items():
        # A short name that the model never saw as a name is known all the same.
        owner = _one_person(owners)
        if owner is not None and last not in surfaces:
            names[last] = Name(surfaces[owner], surfaces[owner].split()[-1], "person")
    for key in sorted(surfaces):
        last = key.split()[-1]
        owner = _one_person(full_by_last.get(last, []))
        if owner is not None and (key == last or (types[key] == "person" and " " in key)):
            names[key] = Name(surfaces[owner], surfaces[owner].split()[-1], "person")
        elif types[key] == "person" and " " in key:
            names[key] = Name(surfaces[key], surfaces[key], "person")
        else:
            names[key] = Name(surfaces[key], surfaces[key], types[key])
    return names


def _one_person(owners: Sequence[str]) -> str | None:
    """Return the fullest of several spellings of one person, or None where they are different people."""
    if not owners:
        return None
    fullest = max(owners, key=lambda key: (len(key), key))
    initials = {key.split()[0][0] for key in owners}
    return fullest if len(initials) == 1 else None
