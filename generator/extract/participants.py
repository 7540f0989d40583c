"""Who takes part in an event, and how."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.coreference import PRONOUNS, Cast
from generator.extract.lexicon import EventLexicon
from generator.extract.names import Name
from generator.extract.parse import ParsedSentence
from generator.extract.phrases import noun_phrase
from generator.extract.triggers import Candidate
from generator.model import EntityType, Participant, Role

_DURING = ("following", "after", "during", "upon")
_WITH = ("with", "between", "among", "alongside")
_AT_SOMEBODY = ("to", "against", "at", "on", "for", "from", "of", "by")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One phrase that takes part, before it is given a name: the head of the phrase and its role."""

    token: Token
    role: Role


def parts_of(candidate: Candidate, lexicon: EventLexicon) -> list[Part]:
    """Return the phrases that take part in the event, each coordinated phrase by itself, in text order."""
    parts = _verb_parts(candidate.token) if not candidate.is_noun else _noun_parts(candidate.token, lexicon)
    if candidate.is_noun and (implied := _implied_agent(candidate, parts, lexicon)) is not None:
        parts.append(Part(implied, "agent"))
    if candidate.is_noun and candidate.carried:
        parts += [part for part in _verb_parts(candidate.clause) if part.token.i != candidate.token.i]
    if not candidate.is_noun and candidate.carried:
        parts += [part for part in _verb_parts(candidate.clause) if part.role == "agent"]
    single = {item.i: Part(item, part.role) for part in reversed(parts) for item in tree.conjuncts(part.token)}
    return [single[index] for index in sorted(single)]


def _verb_parts(verb: Token) -> list[Part]:
    parts: list[Part] = []
    subject = tree.subject(verb)
    passive = tree.is_passive(verb)
    if subject is not None:
        parts.append(Part(subject, "patient" if passive else "agent"))
    parts += [Part(item, "patient") for item in tree.objects(verb) if item.pos_ != "ADP"]
    if passive:
        parts += [Part(item, "agent") for item in tree.prepositional(verb, "by")]
    parts += [Part(item, "other") for item in tree.prepositional(verb, *_WITH, *(word for word in _AT_SOMEBODY if word != "by"))]
    return parts


def _noun_parts(noun: Token, lexicon: EventLexicon) -> list[Part]:
    parts = [Part(item, "agent") for item in tree.children(noun, "poss")]
    parts += [
        Part(item, "agent") for item in tree.children(noun, "compound", "nmod", "amod") if item.pos_ in ("PROPN", "ADJ") and item.ent_type_
    ]
    lemma = tree.lemma(noun)
    between: Role = "agent" if tree.prepositional(noun, "between") and not tree.children(noun, "poss") else "other"
    parts += [Part(item, "agent") for item in tree.prepositional(noun, "by")]
    parts += [Part(item, between) for item in tree.prepositional(noun, *_WITH)]
    parts += [
        Part(item, "patient" if lemma in lexicon.nouns.aimed else "other") for item in tree.prepositional(noun, "on", "against", "at", "to")
    ]
    parts += [Part(item, _of_role(lemma, lexicon)) for item in tree.prepositional(noun, "of")]
    return parts


def _implied_agent(candidate: Candidate, parts: list[Part], lexicon: EventLexicon) -> Token | None:
    """Return who had the call in "X changed course following a call with Y": the subject of the clause around it."""
    noun = candidate.token
    if tree.lemma(noun) not in lexicon.nouns.mutual or noun.dep_ != "pobj" or any(part.role == "agent" for part in parts):
        return None
    if not tree.prepositional(noun, "with") or noun.head.lower_ not in _DURING:
        return None
    verb = next((head for head in tree.ancestors(noun) if tree.is_verb(head) and head.dep_ != "prep"), None)
    if verb is not None:
        return tree.subject(verb)
    *_, top = tree.ancestors(noun)
    return top if top.pos_ == "PROPN" else None


def _of_role(lemma: str, lexicon: EventLexicon) -> Role:
    """ "The resignation of the minister" is the minister's act; "the killing of two men" is done to them."""
    done_to = (
        lemma.endswith("ing")
        or lemma in lexicon.nouns.aimed
        or lemma in ("arrest", "murder", "assassination", "capture", "release", "death")
    )
    return "patient" if done_to else "agent"


def participants_of(
    candidate: Candidate, sentence: ParsedSentence, position: int, cast: Cast, lexicon: EventLexicon
) -> tuple[Participant, ...]:
    """Return who takes part, in text order, each once: names first sought for pronouns and nominals too.

    A pronoun that cannot be resolved safely takes no part; people without a name take part as a group.
    """
    found: dict[str, Participant] = {}
    for part in parts_of(candidate, lexicon):
        for participant in _participants(part, sentence, position, cast, lexicon):
            if participant.name not in found or found[participant.name].role == "other":
                found[participant.name] = participant
    return tuple(sorted(found.values(), key=lambda item: item.span or sentence.span(candidate.token)))


def _participants(part: Part, sentence: ParsedSentence, position: int, cast: Cast, lexicon: EventLexicon) -> list[Participant]:
    span = sentence.span(part.token)
    names = cast.who(position, part.token)
    if names:
        return [Participant(name=name.full, type=_type(name), role=part.role, span=span) for name in names]
    if part.token.lower_ in PRONOUNS or part.token.pos_ not in ("NOUN", "PROPN"):
        return []
    phrase = noun_phrase(part.token)
    if tree.lemma(part.token) in lexicon.nouns.people:
        return [Participant(name=phrase, type="group", role=part.role, span=span)]
    core = part.token.dep_ in ("dobj", "nsubj", "nsubjpass") and part.token.ent_type_ not in ("DATE", "TIME")
    return [Participant(name=phrase, type="other", role=part.role, span=span)] if core else []


def _type(name: Name) -> EntityType:
    return name.type
