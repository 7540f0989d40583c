"""Reads an article's names: what the model labels, voted over the whole document, and short names joined to full ones.

The model's labels slip from sentence to sentence ("Trump" as an organisation); a full name decides for the short one,
and a title before a name decides for a person (field notes, "Language resources").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Span, Token

from generator.extract.lexicon import NameWords
from generator.extract.names import Name, Names, fold, is_title, name_tokens, text_of
from generator.extract.parse import ParsedSentence
from generator.model import EntityType

_TYPES: Mapping[str, EntityType] = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
_ORDER: tuple[EntityType, ...] = ("person", "organisation", "place")
# Above this share of capitalised words a sentence is set like a headline, where capitals say nothing.
TITLE_CASE = 0.8
# One title is worth this many votes of the model.
TITLE_VOTES = 4
# Being inside or near something counts for a place as much as this many votes of the model for a person.
PLACE_VOTES = 3
# Words before an office that tell nothing of who holds it.
_ANYBODYS = frozenset(("former", "acting", "deputy", "vice", "of"))
_INSIDE = ("in", "near", "outside", "around", "toward", "towards", "across", "throughout")


@dataclass(frozen=True, slots=True)
class Vote:
    """One sign of what a surface names, how much it counts, and the offices that stand before it."""

    surface: str
    type: EntityType
    weight: int
    offices: frozenset[str] = frozenset()


def read_names(sentences: Sequence[ParsedSentence], words: NameWords) -> Names:
    """Return the names of the article, each in one form and of one type."""
    votes: Counter[tuple[str, EntityType]] = Counter()
    spellings: dict[str, Counter[str]] = {}
    offices: dict[str, set[str]] = {}
    for sentence in sentences:
        for vote in _votes(sentence, words):
            key = fold(vote.surface)
            votes[key, vote.type] += vote.weight
            spellings.setdefault(key, Counter())[vote.surface] += 1
            offices.setdefault(key, set()).update(vote.offices)
    surfaces = {key: min(found, key=lambda surface: (-found[surface], surface)) for key, found in spellings.items()}
    types = {key: _type_of(key, votes, words) for key in surfaces}
    return Names(words, _joined(surfaces, types, offices, words))


def _votes(sentence: ParsedSentence, words: NameWords) -> Iterator[Vote]:
    if _is_title_case(sentence):
        return
    for tokens, kind, weight in (*_titled_runs(sentence, words), *_entities(sentence, words)):
        surface = re.sub(r"'s?$", "", text_of(tokens))
        if surface[:1].isalnum():
            yield Vote(surface, kind, weight, _offices_before(tokens[0], words))


def _offices_before(first: Token, words: NameWords) -> frozenset[str]:
    """Return the titles before a name that tell who holds an office: not "Mr", which anybody may have."""
    found: list[str] = []
    index = first.i - 1
    while index >= 0 and (is_title(first.doc[index], words) or first.doc[index].lower_ in ("of", "first")):
        found.append(first.doc[index].lower_)
        index -= 1
    if "first" in found:
        return frozenset(found) - _ANYBODYS  # the first lady is one, a lady may be anybody
    return frozenset(found) - words.personal - _ANYBODYS


def _is_title_case(sentence: ParsedSentence) -> bool:
    """Whether the sentence is set like a headline, where capitals say nothing about names."""
    if any(token.tag_.startswith("V") and token.is_lower for token in sentence.doc):
        return False
    words = [token for token in sentence.doc if token.is_alpha and len(token) > 3]
    return len(words) >= 4 and sum(token.text[:1].isupper() for token in words) > TITLE_CASE * len(words)


def _entities(sentence: ParsedSentence, words: NameWords) -> Iterator[tuple[list[Token], EntityType, int]]:
    """Yield what the model labels, titles and articles taken off."""
    for entity in sentence.doc.ents:
        kind = _TYPES.get(entity.label_)
        tokens = _bare(entity, words)
        if kind is None or not any(token.pos_ == "PROPN" for token in tokens):
            continue
        before = sentence.doc[tokens[0].i - 1] if tokens[0].i else None
        titled = (
            before is not None
            and is_title(before, words)
            and not _is_of_nation(before, tokens[-1], words)
            and (before.i >= entity.start or before.head.i == tokens[-1].i)
        )
        if before is not None and (before.lower_ in words.personal or (titled and len(tokens) > 1 and kind != "place")):
            yield tokens, "person", TITLE_VOTES
        if kind == "person" and not titled and _is_inside(entity.root, words):
            yield tokens, "place", PLACE_VOTES
        yield tokens, kind, 1


def _bare(entity: Span, words: NameWords) -> list[Token]:
    """Return the entity's tokens without leading titles and articles and without a possessive at the end."""
    tokens = list(entity)
    while len(tokens) > 1 and (is_title(tokens[0], words) or tokens[0].lower_ in ("the", "a", "an") or tokens[0].is_punct):
        if len(tokens) == 2 and tokens[1].lower_ in words.organisation_heads and tokens[0].lower_ in words.departments:
            break  # "Defense Ministry" is no ministry in general
        tokens.pop(0)
    if entity.label_ == "PERSON" and len(tokens) > 2 and tokens[0].lower_ in words.demonyms and is_title(tokens[1], words):
        tokens = tokens[2:]  # "Saudi King Bert"
    while len(tokens) > 1 and (tokens[-1].tag_ == "POS" or tokens[-1].is_punct):
        tokens.pop()
    return tokens


def _is_of_nation(token: Token | None, last: Token, words: NameWords) -> bool:
    """Whether a word before a name says of which country or alliance it is, or for what an office is: "US", "French", "State"."""
    if token is None:
        return False
    nation = token.lower_ in words.demonyms or token.lower_ in words.powers
    return nation or (token.lower_ in words.departments and last.lower_ in words.organisation_heads)


def _is_inside(head: Token, words: NameWords) -> bool:
    """Whether something is said to be in, near or outside it, or it is "the city of …"."""
    if head.dep_ != "pobj":
        return False
    return head.head.lower_ in _INSIDE or (head.head.lower_ == "of" and head.head.head.lower_ in words.place_nouns)


def _titled_runs(sentence: ParsedSentence, words: NameWords) -> Iterator[tuple[list[Token], EntityType, int]]:
    """Yield the full names that stand after a title, which the model may have cut: "chief Ursula von der Leyen"."""
    for token in sentence.doc:
        if token.pos_ != "PROPN" or token.dep_ in ("compound", "amod", "nmod"):
            continue
        name = _after_title(name_tokens(token, words), words)
        personal = len(name) == 1 and token.i and sentence.doc[token.i - 1].lower_ in words.personal
        if name and _is_of_nation(sentence.doc[name[0].i - 1] if name[0].i else None, name[-1], words):
            continue  # "US National Hurricane Center", "State Department": where from, and not who
        if (len(name) > 1 or personal) and all(_may_be_in_name(item, words) for item in name):
            yield name, "person", TITLE_VOTES


def _after_title(run: list[Token], words: NameWords) -> list[Token]:
    """Return the part of a run of names behind its last title; empty where no title stands in or before it."""
    last = next((place for place in range(len(run) - 1, -1, -1) if is_title(run[place], words)), None)
    if last is not None:
        return run[last + 1 :]
    before = run[0].doc[run[0].i - 1] if run[0].i else None
    return run if before is not None and is_title(before, words) and before.head.i in {item.i for item in run} else []


def _may_be_in_name(token: Token, words: NameWords) -> bool:
    return token.text[:1].isupper() or token.lower_ in words.particles or token.text == "-"


def _type_of(key: str, votes: Counter[tuple[str, EntityType]], words: NameWords) -> EntityType:
    if key in words.places or (" " in key and key.split()[-1] in words.place_heads):
        return "place"
    if " " in key and key.split()[-1] in words.organisation_heads:
        return "organisation"
    return max(_ORDER, key=lambda kind: (votes[key, kind], -_ORDER.index(kind)))


def _joined(
    surfaces: Mapping[str, str], types: Mapping[str, EntityType], offices: Mapping[str, Set[str]], words: NameWords
) -> dict[str, Name]:
    """Return the name of every surface, the short ones joined to the one full name that ends in them.

    A short name that the model never saw as a name is known all the same.
    "President Lund" is not "First Lady Ada Lund", though no other full name ends in Lund: they hold different offices.
    """
    owners: dict[str, list[str]] = {}
    for key in sorted(surfaces):
        if types[key] == "person" and " " in key:
            owners.setdefault(_family(key, words), []).append(key)
    fullest = {last: owner for last, keys in owners.items() if (owner := _one_person(keys, words)) is not None}
    people = {last: Name(surfaces[owner], _family_name(surfaces[owner], words), "person") for last, owner in fullest.items()}
    names = {key: Name(surfaces[key], surfaces[key], types[key]) for key in sorted(surfaces)}
    for key, name in names.items():
        if name.type == "person" and " " in key and _family(key, words) in people:
            names[key] = people[_family(key, words)]
    known = {last: person for last, person in people.items() if not _differ(offices.get(last), offices.get(fullest[last]))}
    return names | known


def _family(key: str, words: NameWords) -> str:
    """Return the last word of a folded name without the number behind it: "holt" of "ben holt jr", "bert" of "bert ii"."""
    parts = key.split()
    while len(parts) > 1 and parts[-1] in words.generations:
        parts.pop()
    return parts[-1]


def _differ(short: Set[str] | None, full: Set[str] | None) -> bool:
    return bool(short) and bool(full) and not (short or set()) & (full or set())


def _family_name(full: str, words: NameWords) -> str:
    """Return the family name with the particles before it: "von der Leyen"; of a king, who has none, the name with its number."""
    parts = full.split()
    while len(parts) > 1 and fold(parts[-1]) in words.generations:
        parts.pop()
    if len(parts) == 1:
        return full
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower() in words.particles:
        start -= 1
    return " ".join(parts[start:])


def _one_person(keys: Sequence[str], words: NameWords) -> str | None:
    """Return the fullest of several spellings of one person, or None where they are different people."""
    fullest = max(keys, key=lambda key: (len(key), key))
    if len({_number(key, words) for key in keys}) > 1:
        return None  # "Ben Holt" and "Ben Holt Jr."
    return fullest if all(_given_agree(fullest.split()[0], key.split()[0]) or fullest.endswith(key) for key in keys) else None


def _number(key: str, words: NameWords) -> tuple[str, ...]:
    return tuple(part for part in key.split()[1:] if part in words.generations)


def _given_agree(left: str, right: str) -> bool:
    """Whether two given names may be one: an initial or a short form of the other, or the same but for vowels: not Ada and Anna."""
    short, long = sorted((left, right), key=len)
    return long.startswith(short) or (left[0] == right[0] and _consonants(short) == _consonants(long))


def _consonants(name: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", name))
