"""Whether an event happened, is going on, is planned, is possible or is denied (field notes, "Status from the parse")."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.triggers import Candidate
from generator.extract.veracity import veracity_of
from generator.model import Status
from generator.when import When

_NOT_HAPPENED: tuple[Status, ...] = ("planned", "possible", "denied")
# Chains of infinitives and conjuncts are short; a broken parse must not loop.
_DEEPEST = 8
# "was able to leave" means that somebody left.
_ABLE = ("able",)
# Behind what is said or done on an occasion they stand before the occasion: "will speak at the meeting", "the focus of talks".
_WITHIN = ("at", "in", "during", "of", "on")


def status_of(candidate: Candidate, *, when: When | None, published: When | None, lexicon: EventLexicon) -> Status:
    """Return the status of an event.

    Args:
        candidate: the event word with its clause.
        when: the event's own date, or None.
        published: the article's date, or None; a happened event after it becomes planned.
        lexicon: the words.
    """
    told = _noun_status(candidate, lexicon) if candidate.is_noun else verb_status(candidate.clause, lexicon)
    if candidate.carried and not candidate.is_noun:
        told = _aspectual_status(candidate, told)
    above = veracity_of(candidate.token, candidate.clause, lexicon)
    if above is not None:
        return _denied_twice(told, above)
    if told not in ("happened", "ongoing") or when is None or published is None:
        return told
    foretold = candidate.is_noun and when.latest >= published.earliest and _is_foretold(candidate.token, lexicon)
    return "planned" if foretold or when.earliest > published.latest else told


def _denied_twice(told: Status, above: Status) -> Status:
    """Return the status under a denial or a doubt; who denies that somebody did not pay may mean many things."""
    return "possible" if told == "denied" and above == "denied" else above


def _aspectual_status(candidate: Candidate, told: Status) -> Status:
    return "denied" if told == "happened" and tree.is_negated(candidate.token) else told


def verb_status(verb: Token, lexicon: EventLexicon, depth: int = 0) -> Status:
    """Return the status that the verb's clause gives it."""
    if depth > _DEEPEST:
        return "happened"
    if tree.is_negated(verb) or (verb.dep_ == "acl" and tree.is_none(verb.head)):
        return "denied"
    told = _own_status(verb, lexicon)
    if told is not None:
        return told
    if verb.dep_ == "csubj" and tree.is_verb(verb.head):
        return verb_status(verb.head, lexicon, depth + 1)
    if verb.dep_ in ("xcomp", "advcl", "acl", "ccomp", "pcomp", "relcl"):
        return _governed_status(verb, lexicon, depth)
    if verb.dep_ == "conj" and tree.is_verb(verb.head) and _shares_auxiliary(verb):
        return verb_status(verb.head, lexicon, depth + 1)
    return "happened"


def _own_status(verb: Token, lexicon: EventLexicon) -> Status | None:
    """Return what the verb's own auxiliaries and marks say, or None where they say nothing."""
    words = lexicon.status
    if any(mark.lower_ in words.conditions for mark in tree.children(verb, "mark", "advmod")):
        return "possible"
    conditions = [mark for clause in tree.children(verb, "advcl") for mark in tree.children(clause, "mark")]
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    # "offered him a guarantee if he left": what is told in the simple past depends on nothing.
    if any(mark.lower_ in words.conditions for mark in conditions) and (auxiliaries or verb.tag_ != "VBD"):
        return "possible"
    if auxiliaries and any(item.lower_ == "only" for item in tree.children(verb, "advmod")):
        return "possible" if _is_ahead(auxiliaries, lexicon) else None  # "will only sign after a vote" makes a condition
    if auxiliaries[:1] == ["could"] and tree.is_passive(verb) and tree.in_words(verb, lexicon.verbs.perceiving):
        return None  # "gunfire could be heard" says that there was some
    if any(aux in words.possible_modals for aux in auxiliaries) or ("would" in auxiliaries and "have" in auxiliaries):
        return "possible"
    if _is_ahead(auxiliaries, lexicon):
        return "planned"
    if verb.tag_ == "VBG" and any(aux in ("is", "are", "am", "'s", "'re", "'m") for aux in auxiliaries):
        return "planned" if verb.lower_ == "going" and tree.child(verb, "xcomp") is not None else "ongoing"
    return None


def _is_ahead(auxiliaries: Sequence[str], lexicon: EventLexicon) -> bool:
    return any(aux in lexicon.status.planned_modals or aux in ("would", "'d") for aux in auxiliaries)


def _governed_status(verb: Token, lexicon: EventLexicon, depth: int) -> Status:
    """Return the status of a subordinate verb from the word above it."""
    governor = verb.head
    bare = verb.dep_ in ("xcomp", "ccomp") and verb.tag_ == "VB" and not tree.auxiliaries(verb)
    if bare or tree.is_infinitive(verb) or (verb.dep_ in ("xcomp", "pcomp") and verb.tag_ == "VBG"):
        return _infinitive_status(verb, governor, lexicon, depth)
    if verb.dep_ == "ccomp" and (verb.tag_ == "VB" or any(aux.lower_ == "be" for aux in tree.auxiliaries(verb))):
        # "asked that the envoy be received": a wish, and with a verb of planning a plan.
        return "planned" if tree.is_verb(governor) and tree.in_words(governor, lexicon.verbs.plan) else "possible"
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and tree.is_verb(governor):
        above = verb_status(governor, lexicon, depth + 1)
        return above if above in ("planned", "possible") else "happened"
    return "happened"


def _infinitive_status(verb: Token, governor: Token, lexicon: EventLexicon, depth: int) -> Status:
    verbs = lexicon.verbs
    if not tree.is_verb(governor):
        if governor.lower_ in _ABLE and governor.head.tag_ == "VBD":
            return verb_status(governor.head, lexicon, depth + 1)
        if governor.dep_ == "prep" and tree.is_verb(governor.head):
            return _means_status(governor, lexicon, depth)
        if governor.lower_ in lexicon.status.planned_phrases and governor.dep_ == "acomp" and tree.is_negated(governor.head):
            return "possible"  # "is not likely to sink the economy"
        to_be_done = verb.dep_ in ("acl", "relcl") and tree.is_passive(verb)  # "a meeting to be held on Friday"
        return "planned" if to_be_done or governor.lower_ in lexicon.status.planned_phrases else "possible"
    if tree.in_words(governor, verbs.perceiving) and verb.tag_ == "VBG":
        return verb_status(governor, lexicon, depth + 1)  # "heard rockets landing"
    if tree.lemma(governor) == "be" and _is_aim(governor, lexicon):
        return "possible"
    if tree.lemma(governor) == "be":
        return "planned" if verb_status(governor, lexicon, depth + 1) == "happened" else "possible"
    if governor.lower_ == "going":
        return "possible" if tree.is_negated(governor) else "planned"
    if governor.lower_ == "had" and verb.dep_ == "xcomp":
        return verb_status(governor, lexicon, depth + 1)  # who had to leave has left
    if tree.in_words(governor, verbs.refusal) or _is_stopped(verb, governor):
        return "denied"
    if tree.in_words(governor, verbs.implicative):
        return verb_status(governor, lexicon, depth + 1)
    if governor.lower_ in lexicon.status.planned_phrases or tree.in_words(governor, verbs.plan):
        unsure = tree.is_negated(governor) or (tree.is_verb(governor) and verb_status(governor, lexicon, depth + 1) == "possible")
        return "possible" if unsure else "planned"
    return "possible"


def _is_aim(copula: Token, lexicon: EventLexicon) -> bool:
    """Whether the clause says what somebody is after: "the goal is to end the war"; "the minister is to resign" is a plan."""
    subject = tree.child(copula, "nsubj")
    return subject is not None and tree.lemma(subject) in lexicon.nouns.aim


def _is_stopped(verb: Token, governor: Token) -> bool:
    """Whether somebody is kept from it: "to stop the army killing civilians"; "stopped firing" ends what was going on."""
    return tree.lemma(governor) == "stop" and verb.tag_ == "VBG" and tree.child(verb, "nsubj") is not None


def _means_status(preposition: Token, lexicon: EventLexicon, depth: int) -> Status:
    """Return the status of "by meeting …": that of its clause; before, without or instead of it, nothing is said to happen."""
    if preposition.lower_ in ("since", "after"):
        return "happened"
    if preposition.lower_ in ("without", "instead", "against", "from"):
        return "denied" if preposition.lower_ == "without" else "possible"
    if preposition.lower_ == "to" and tree.in_words(preposition.head, lexicon.verbs.plan):
        return "planned"  # "committed to closing the port"; who admitted to it did it
    if preposition.lower_ in ("for", "about", "of", "on", "over", "before"):
        return "possible"
    above = verb_status(preposition.head, lexicon, depth + 1)
    return above if above in _NOT_HAPPENED else "happened"


def _shares_auxiliary(verb: Token) -> bool:
    """Whether a coordinated verb goes without a subject, so that the first verb's auxiliaries and marks hold for it."""
    return tree.child(verb, *tree.SUBJECTS) is None and not (verb.tag_ in ("VBD", "VBZ") and verb.head.tag_ == "VB")


def _noun_status(candidate: Candidate, lexicon: EventLexicon) -> Status:
    """Return a noun's status, kept plain: "no X", "planned X", the light verb, the object of a plan verb."""
    noun = candidate.token
    if is_awaited(noun):
        return "planned"
    modifiers = {item.lower_ for item in tree.children(noun, "amod", "det", "advmod")}
    if tree.is_none(noun):
        return "denied"
    if modifiers & lexicon.status.planned_adjectives:
        return "planned"
    if modifiers & lexicon.status.possible_adjectives or "any" in modifiers:
        return "possible"
    if _only_seems(noun, lexicon):
        return "possible"
    if candidate.carried:
        return verb_status(candidate.clause, lexicon)
    return _object_status(noun, lexicon)


def _only_seems(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether the event is what something looked like: "launched what appeared to be an assault"."""
    copula = noun.head
    if noun.dep_ != "attr" or tree.lemma(copula) != "be":
        return False
    return copula.dep_ == "xcomp" and tree.is_verb(copula.head) and tree.in_words(copula.head, lexicon.verbs.seeming)


def is_awaited(noun: Token) -> bool:
    """Whether something is told as before the event: "ahead of Thursday's testimony"; "ahead of the attack, he had fled" is over."""
    ahead = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "ahead"
    return ahead and any(item.ent_type_ == "DATE" for item in tree.children(noun, "poss", "compound", "nmod"))


def _is_foretold(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether a clause about what lies ahead speaks of an occasion that people come to: "will speak at today's meeting".

    "Will be charged over today's attack" tells of what is over, and so may "today's attack will hurt trade".
    """
    if tree.lemma(noun) not in lexicon.nouns.appointed:
        return False
    if noun.dep_ == "nsubj" and tree.is_verb(noun.head) and tree.lemma(noun.head) == "be":
        return verb_status(noun.head, lexicon) == "planned"  # "today's meeting will be their first"
    if noun.dep_ != "pobj" or noun.head.lower_ not in _WITHIN:
        return False
    verb = next((token for token in tree.ancestors(noun.head) if tree.is_verb(token)), None)
    return verb is not None and verb_status(verb, lexicon) == "planned"


def is_undone(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether a verb calls the event off or gives it another day: "Thursday's vote was cancelled"."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or not tree.is_verb(verb):
        return False
    return tree.in_words(verb, lexicon.verbs.refusal | lexicon.verbs.postponing)


def _object_status(noun: Token, lexicon: EventLexicon) -> Status:
    """Return the status of a noun as the object of a verb that plans, prevents or only may happen."""
    verb = noun.head if noun.dep_ in ("dobj", "nsubjpass", "nsubj") else None
    if verb is None or not tree.is_verb(verb):
        return "happened"
    if noun.dep_ != "nsubj" and tree.in_words(verb, lexicon.verbs.refusal):
        return "denied"
    if noun.dep_ != "nsubj" and tree.in_words(verb, lexicon.verbs.plan | lexicon.verbs.postponing):
        return "planned"
    definite = any(item.lower_ in ("the", "this", "that") or item.dep_ == "poss" for item in tree.children(noun, "det", "poss"))
    own: Status | None = "denied" if tree.is_negated(verb) else _own_status(verb, lexicon)
    return own if own is not None and own in _NOT_HAPPENED and not definite else "happened"
