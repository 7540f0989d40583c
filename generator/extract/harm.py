"""Harm and the blow that did it, which are of one time, so that the date of the one holds for the other.

"The May 2 explosion killed four", "Four died when the boiler burst on May 2", "The boiler burst on May 2, killing four".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate

_WITHIN = ("in", "during", "by")
# "Had been killed in Friday's raid" is of Friday; "has killed since", "could kill" and "will kill" are of no one day.
_DEFINITE = ("was", "were", "had", "been", "got")
# So often a date goes on from a verb to its noun, and from there to the next verb.
_ROUNDS = 3

Pairs = Iterator[tuple[Candidate, Candidate]]


def of_one_blow(
    candidates: Mapping[int, Candidate], dated: Collection[int], free: Collection[int], *, present: bool, lexicon: EventLexicon
) -> dict[int, int]:
    """Return, by the index of an event word without a date, the index of the one whose date it shares.

    Args:
        candidates: the sentence's event words by token index.
        dated: the indexes of those that the words give a date.
        free: the indexes of those that may get one.
        present: whether the sentence tells the past in the present, as chronologies do.
        lexicon: the words.
    """
    at = {item.clause.i: item for item in candidates.values()} | {item.token.i: item for item in candidates.values()}
    verbs = [item for item in candidates.values() if not item.is_noun and tree.in_words(item.token, lexicon.verbs.felling)]
    harmful = [item for item in verbs if _is_free_of_time(item, lexicon)]
    if not harmful or not dated:
        return {}
    pairs = [pair for item in harmful for pair in _pairs(item, at, present=present, lexicon=lexicon)]
    shared = {index: index for index in dated}
    for _ in range(_ROUNDS):
        for first, second in pairs:
            for one, other in ((first.token.i, second.token.i), (second.token.i, first.token.i)):
                if one in shared and other not in shared and other in free:
                    shared[other] = shared[one]
    return {index: source for index, source in shared.items() if index != source and not _adds_up(candidates[index].token, lexicon)}


def _pairs(harm: Candidate, at: Mapping[int, Candidate], *, present: bool, lexicon: EventLexicon) -> Pairs:
    verb = harm.token
    if _is_result(verb):
        above = at.get(verb.head.i)
        if above is not None and not above.is_noun and _is_definite(verb.head, present=present) and not _is_long(verb.head, lexicon):
            yield harm, above
        yield from _also(harm, at, present=present, lexicon=lexicon)
        return
    if not _is_definite(verb, present=present):
        return
    for noun in _blows(verb, lexicon):
        if (blow := at.get(noun.i)) is not None:
            yield harm, blow
    for clause in tree.children(verb, "advcl"):
        deed = at.get(clause.i)
        when = any(word.lower_ == "when" for word in tree.children(clause, "advmod", "mark"))
        if deed is not None and when and _is_definite(clause, present=present) and not _is_long(clause, lexicon):
            yield harm, deed
    yield from _also(harm, at, present=present, lexicon=lexicon)


def _also(harm: Candidate, at: Mapping[int, Candidate], *, present: bool, lexicon: EventLexicon) -> Pairs:
    """Yield the harm coordinated with it: "killed four and wounded ten", "four were killed and ten wounded"; not "Holt was wounded"."""
    for verb in tree.children(harm.token, "conj"):
        other = at.get(verb.i)
        if other is None or other.is_noun or not tree.in_words(verb, lexicon.verbs.felling) or not _is_free_of_time(other, lexicon):
            continue
        own = tree.child(verb, *tree.SUBJECTS)
        if (own is None or _is_count(own)) and (verb.tag_ == "VBG" or _is_definite(verb, present=present)):
            yield harm, other


def _adds_up(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb only counts on: "four were killed and ten wounded" is one happening, told by the first."""
    own = tree.child(verb, *tree.SUBJECTS)
    return verb.dep_ == "conj" and own is not None and _is_count(own) and tree.in_words(verb.head, lexicon.verbs.felling)


def _blows(verb: Token, lexicon: EventLexicon) -> list[Token]:
    """Return the blows that did the harm or in which it was done: its subject, "in an explosion", "by an explosion"."""
    doer = None if tree.is_passive(verb) else tree.subject(verb)
    doers = tree.conjuncts(doer) if doer is not None else []
    gerunds = [item for prep in tree.children(verb, "prep", "agent") if prep.lower_ in _WITHIN for item in tree.children(prep, "pcomp")]
    words = lexicon.nouns.blow | lexicon.nouns.fray
    found = [noun for noun in (*doers, *tree.prepositional(verb, *_WITHIN)) if tree.lemma(noun) in words]
    return found + [item for item in gerunds if item.lower_ in words]  # "wounded in shelling by the army"


def _is_result(verb: Token) -> bool:
    """Whether the verb says what came of the one above it: "exploded, killing four"; "after killing four" comes before."""
    behind = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > verb.head.i and tree.is_verb(verb.head)
    return behind and not tree.auxiliaries(verb) and tree.child(verb, "mark", "advmod", *tree.SUBJECTS) is None


def _is_definite(verb: Token, *, present: bool) -> bool:
    """Whether the verb tells what happened once: in the simple past, or in the present of a chronology."""
    if tree.is_negated(verb):
        return False
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    if present and verb.tag_ in ("VBZ", "VBN") and all(aux in ("is", "are") for aux in auxiliaries):
        return True
    return verb.tag_ in ("VBD", "VBN") and all(aux in _DEFINITE for aux in auxiliaries)


def _is_long(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb only begins or ends what did the harm: "the war began in May, killing thousands"."""
    return tree.in_words(verb, lexicon.verbs.aspectual | lexicon.verbs.course)


def _is_free_of_time(harm: Candidate, lexicon: EventLexicon) -> bool:
    """Whether nothing in its own words says that it came at another time: "four years later it killed ten"."""
    verb = harm.token
    near = (item for item in verb.subtree if item.dep_ == "advmod" and item.lower_ in lexicon.dates.at_another_time)
    return not any(item.head.i == verb.i or (item.head.head.i == verb.i and item.head.dep_ != "conj") for item in near)


def _is_count(noun: Token) -> bool:
    return noun.like_num or tree.child(noun, "nummod") is not None
