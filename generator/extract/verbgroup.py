"""The verb as a newspaper's headline writes it: "meets", "to meet", "does not meet", "are killed"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.inflection import inflected
from generator.extract.lexicon import EventLexicon
from generator.extract.names import Name
from generator.model import Status

_MODALS = ("may", "might", "could", "can", "must", "should", "ca", "ought")
_BE = ("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "am")


def verb_words(verb: Token, plural: bool, status: Status) -> str | None:
    """Return the verb group in the present, agreeing with its subject; None where no verb group would be true.

    Args:
        verb: the main verb.
        plural: whether the subject is plural.
        status: a planned event is said with "to".
    """
    auxiliaries = [item.lower_ for item in tree.auxiliaries(verb)]
    base, passive = tree.lemma(verb), tree.is_passive(verb)
    negated = tree.child(verb, "neg") is not None
    modal = next((word for word in auxiliaries if word in _MODALS), None)
    if modal is not None:
        return _join("can" if modal == "ca" else modal, negated, _bare(base, passive))
    if status == "planned" and (auxiliaries or verb.tag_ in ("VB", "VBG")):
        return f"{'not ' if negated else ''}to {_bare(base, passive)}"
    if status == "possible" and any(word in ("will", "would", "'ll") for word in auxiliaries):
        return _join("may", negated, _bare(base, passive))
    if status in ("possible", "denied") and tree.is_infinitive(verb):
        return None
    be = "are" if plural else "is"
    if passive:
        return _join(be, negated, inflected(base, "VBN"))
    if verb.tag_ == "VBG" and any(word in _BE for word in auxiliaries):
        return _join(be, negated, verb.lower_)
    if negated:
        return f"{'do' if plural else 'does'} not {base}"
    return inflected(base, "VBP" if plural else "VBZ")


def _bare(base: str, passive: bool) -> str:
    return f"be {inflected(base, 'VBN')}" if passive else base


def _join(auxiliary: str, negated: bool, rest: str) -> str:
    return f"{auxiliary} not {rest}" if negated else f"{auxiliary} {rest}"


def is_plural(subject: Token, names: Sequence[Name], lexicon: EventLexicon) -> bool:
    """Whether the verb after this subject stands in the plural."""
    if len(tree.conjuncts(subject)) > 1 or len(names) > 1:
        return True
    if names and subject.tag_ not in ("NNS", "NNPS"):
        return False
    if subject.text == "%":
        return True
    if subject.like_num:
        return subject.lower_ not in ("one", "1")
    return (subject.tag_ in ("NNS", "NNPS") and not names) or subject.lower_ in lexicon.headlines.plural


def tell_content(content: Token, said: dict[int, str], lexicon: EventLexicon) -> None:
    """Put the verb of a reported clause into the tense that stands after "says": "would meet" becomes "will meet".

    Only what the shift back of tenses made past is undone, and a plain past stays: it may well be past.
    """
    auxiliaries = tree.auxiliaries(content)
    for aux in auxiliaries:
        if aux.lower_ in ("would", "'d") and not any(other.lower_ == "have" for other in auxiliaries):
            said[aux.i] = "will"
        elif aux.lower_ == "had" and content.tag_ == "VBN" and len(auxiliaries) == 1:
            negated = tree.child(content, "neg") is not None
            said[aux.i] = "did" if negated else ""
            said[content.i] = inflected(tree.lemma(content), "VB" if negated else "VBD")
        elif aux.lower_ == "had" and content.tag_ == "VBN" and [other.lower_ for other in auxiliaries] == ["had", "been"]:
            said[aux.i] = "were" if _takes_plural(content, lexicon) else "was"
            said[auxiliaries[1].i] = ""
    if content.tag_ == "VBD" and not auxiliaries and tree.lemma(content) in ("want", "need", "hope", "believe", "think", "seek", "intend"):
        said[content.i] = inflected(tree.lemma(content), "VBP" if _takes_plural(content, lexicon) else "VBZ")


def _takes_plural(verb: Token, lexicon: EventLexicon) -> bool:
    subject = tree.subject(verb)
    return subject is not None and (is_plural(subject, (), lexicon) or subject.lower_ in ("they", "we", "i", "you"))
