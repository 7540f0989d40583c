"""Which event words a timeline's reader wants: every dated one, and the concrete ones among the undated."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.dating import Dated
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate
from generator.model import Kind, Participant, Status

_FINITE_PAST = ("VBD", "VBN")


def is_wanted(
    candidate: Candidate,
    *,
    dates: tuple[Dated, ...],
    kind: Kind,
    status: Status,
    participants: tuple[Participant, ...],
    place: str | None,
    sentence: ParsedSentence,
    lead: bool,
    lexicon: EventLexicon,
) -> bool:
    """Whether the event word becomes a mention.

    Args:
        candidate: the event word.
        dates: its dates; empty for an undated one.
        kind: happening or statement.
        status: its status; possible and denied events need a date.
        participants: who takes part.
        place: where.
        sentence: its sentence, for direct speech.
        lead: whether it is the main clause of the article's lead.
        lexicon: the words.
    """
    if sentence.quoted(candidate.token):
        return (
            bool(dates)
            and any(item.type != "other" for item in participants)
            and kind == "happening"
            and status == "happened"
            and tree.lemma(candidate.token) in (lexicon.verbs.concrete | lexicon.nouns.concrete)
        )
    if kind == "statement" and status in ("denied", "possible"):
        return False
    if dates:
        if (
            candidate.is_noun
            and not candidate.carried
            and not (place or any(item.type != "other" for item in participants))
            and not _is_concrete(candidate, lexicon)
        ):
            return False
        return _is_told(candidate, dated=True, lexicon=lexicon) and not _is_frame(candidate, participants, lexicon)
    if kind == "statement":
        return lead or _carries_weight(candidate, status, participants, lexicon)
    if status not in ("happened", "planned", "ongoing") or _only_agrees(candidate, status, lexicon):
        return False
    named = [item for item in participants if item.type != "other"]
    if candidate.is_noun and _is_told_of(candidate, lexicon):
        return tree.lemma(candidate.token) in lexicon.nouns.concrete
    if not (named or place or len(participants) > 1):
        return False
    if candidate.clause.dep_ in ("advcl", "relcl", "acl") and len(named) < 2 and not candidate.is_noun:
        return False  # told in passing about somebody
    if candidate.is_noun:
        return _noun_is_concrete(candidate, participants, place, lexicon) and _is_told(candidate, dated=False, lexicon=lexicon)
    return tree.in_words(candidate.token, lexicon.verbs.concrete) and _is_told(candidate, dated=False, lexicon=lexicon)


def _carries_weight(candidate: Candidate, status: Status, participants: tuple[Participant, ...], lexicon: EventLexicon) -> bool:
    """Whether an undated statement commits, accuses or decides, in a main clause by somebody named."""
    if candidate.is_noun or status != "happened" or not any(item.role == "agent" and item.type != "other" for item in participants):
        return False
    return (
        tree.in_words(candidate.token, lexicon.verbs.weighty) and candidate.token.dep_ in ("ROOT", "conj") and candidate.token.tag_ == "VBD"
    )


def _is_told(candidate: Candidate, *, dated: bool, lexicon: EventLexicon) -> bool:
    """Whether the clause tells of one occasion: the past, the future or "is doing", never what always is."""
    if candidate.is_noun and not candidate.carried:
        return dated or not _is_generic_noun(candidate.token)
    verb = candidate.clause
    if any(item.lower_ in lexicon.status.habits for item in tree.children(verb, "advmod")):
        return False
    if not dated and any(prep.lower_ == "for" and _lasts(prep) for prep in tree.children(verb, "prep")):
        return False  # "has ruled for 24 years"
    if not dated and verb.tag_ == "VBG" and any(aux.lower_ in ("was", "were") for aux in tree.auxiliaries(verb)):
        return False  # "as they were flying": the scene, not the event
    if verb.tag_ in ("VBZ", "VBP") and not tree.auxiliaries(verb):
        return dated and (is_saying(verb, lexicon) or verb.dep_ != "relcl")
    return True


def _lasts(preposition: Token) -> bool:
    object_ = tree.child(preposition, "pobj")
    return object_ is not None and object_.ent_type_ == "DATE"


def _is_generic_noun(noun: Token) -> bool:
    """Whether the noun speaks of such events in general: a bare plural, or "a meeting" that nobody is said to hold."""
    return noun.tag_ == "NNS" and not any(item.dep_ in ("det", "poss", "nummod", "prep") for item in noun.children)


def _is_frame(candidate: Candidate, participants: tuple[Participant, ...], lexicon: EventLexicon) -> bool:
    """Whether the noun only says on what occasion the dated clause took place: "at last year's conference, he said"."""
    noun = candidate.token
    if not candidate.is_noun or noun.dep_ != "pobj" or tree.lemma(noun) not in lexicon.nouns.occasion:
        return False
    return (
        noun.head.lower_ in ("in", "at", "during")
        and tree.is_verb(noun.head.head)
        and not any(item.type == "person" for item in participants)
    )


def _only_agrees(candidate: Candidate, status: Status, lexicon: EventLexicon) -> bool:
    """Whether the verb only plans what its complement tells, and has not happened itself: "will agree to meet"."""
    verb = candidate.token
    return status != "happened" and tree.is_verb(verb) and tree.in_words(verb, lexicon.verbs.plan) and tree.child(verb, "xcomp") is not None


def _is_told_of(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the noun is the subject of a verb of consequence: "the violence left 30 people injured"."""
    verb = candidate.token.head
    return candidate.token.dep_ == "nsubj" and tree.is_verb(verb) and tree.in_words(verb, lexicon.verbs.consequence)


def _is_concrete(candidate: Candidate, lexicon: EventLexicon) -> bool:
    return tree.lemma(candidate.token) in lexicon.nouns.concrete or candidate.token.lower_ in lexicon.nouns.concrete


def _noun_is_concrete(candidate: Candidate, participants: tuple[Participant, ...], place: str | None, lexicon: EventLexicon) -> bool:
    lemma = tree.lemma(candidate.token)
    if not _is_concrete(candidate, lexicon):
        return False
    named = [item for item in participants if item.type != "other"]
    return (
        len(named) >= 2
        or (bool(named) and (candidate.carried or place is not None))
        or (lemma in lexicon.nouns.aimed and place is not None)
    )
