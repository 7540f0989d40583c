"""Whether the words above an event deny it or leave it open: "denied that …", "reports that … were untrue", "it is not clear whether …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.model import Status

_CONTENT = ("ccomp", "xcomp", "acl", "csubj", "csubjpass", "parataxis")
# Dependencies through which what holds for the clause above holds below: "denied that the army attacked, killing three".
_THROUGH = (*_CONTENT, "conj", "advcl", "pcomp")
_DEFINITE = ("the", "this", "that", "these", "those")


def veracity_of(event: Token, clause: Token, lexicon: EventLexicon) -> Status | None:
    """Return `denied` or `possible` where a word above the clause says so, else None.

    What stands in a definite noun phrase is taken for granted: "denied that he knew of the attack" denies no attack.

    Args:
        event: the word that names the event.
        clause: the verb whose clause tells it, or the noun itself.
        lexicon: the words.
    """
    if event.i == clause.i and not tree.is_verb(event) and _is_definite(event):
        return None
    for part, head in _upward(clause, lexicon):
        told = _told(part, head, lexicon)
        if told is not None:
            return told
    return None


def _is_definite(noun: Token) -> bool:
    return any(item.lower_ in _DEFINITE or item.dep_ == "poss" for item in tree.children(noun, "det", "poss"))


def _upward(clause: Token, lexicon: EventLexicon) -> Iterator[tuple[Token, Token]]:
    """Yield each word and its head as long as what the head's governor says still holds for the clause."""
    part = clause
    for head in tree.ancestors(clause):
        claimed = part.dep_ == "relcl" and _reports(part, head, lexicon)
        if tree.is_verb(part) and part.dep_ not in _THROUGH and not claimed:
            return
        if part.dep_ == "advcl" and tree.child(part, "mark", "advmod") is not None and part.tag_ != "VBG":
            return  # "as he spoke" is the article's own
        yield part, head
        part = head


def _told(part: Token, head: Token, lexicon: EventLexicon) -> Status | None:
    if tree.is_verb(head) and part.dep_ in ("ccomp", "xcomp", "csubj", "csubjpass", "parataxis", "attr"):
        return _by_verb(part, head, lexicon)
    if head.pos_ == "NOUN" and _reports(part, head, lexicon):
        return _by_noun(head, lexicon)
    if head.pos_ == "ADJ" and part.dep_ == "ccomp":
        return _by_predicate(head, head.head, lexicon)
    return None


def _by_verb(part: Token, verb: Token, lexicon: EventLexicon) -> Status | None:
    """Return what "denied that", "doubted that", "could not confirm that" or "it is untrue that" say of the clause below."""
    verbs = lexicon.verbs
    predicate = tree.child(verb, "acomp", "oprd")
    if predicate is not None and tree.lemma(verb) in ("be", "become", "remain", "seem"):
        return _by_predicate(predicate, verb, lexicon)
    if tree.in_words(verb, verbs.denying):
        return _of_denial(verb)
    if part.dep_ == "xcomp":
        return None
    if tree.in_words(verb, verbs.doubting) and not tree.is_negated(verb):
        return "possible"
    return "possible" if tree.in_words(verb, verbs.confirming) and tree.is_negated(verb) else None


def _of_denial(verb: Token) -> Status | None:
    """Return `denied`; who does not deny says nothing, and who cannot rule out leaves it open."""
    if not tree.is_negated(verb):
        return "denied"
    modal = any(aux.tag_ == "MD" for aux in tree.auxiliaries(verb))
    return "possible" if modal else None


def _by_predicate(adjective: Token, verb: Token, lexicon: EventLexicon) -> Status | None:
    """Return what "is false", "is not true", "is unclear" or "is not clear" say."""
    negated = tree.is_verb(verb) and tree.is_negated(verb)
    words, status = adjective.lower_, lexicon.status
    if words in status.false:
        return None if negated else "denied"
    if words in status.true:
        return "denied" if negated else None
    if words in status.unclear:
        return None if negated else "possible"
    nearly = any(item.lower_ in status.nearly for item in tree.children(adjective, "advmod"))
    return "possible" if words in status.clear and (negated or nearly) else None


def _reports(part: Token, noun: Token, lexicon: EventLexicon) -> bool:
    """Whether the noun is a report whose content the part is: "reports that …", "rumours of a coup"."""
    if tree.lemma(noun) not in lexicon.nouns.report:
        return False
    if part.dep_ == "prep":
        return part.lower_ in ("of", "about")
    if part.dep_ == "relcl" and tree.lemma(noun) in lexicon.nouns.claim:
        return _is_whole(part)  # "claims the army bombed the port"
    return part.dep_ in ("acl", "ccomp") and any(mark.lower_ == "that" for mark in tree.children(part, "mark"))


def _is_whole(clause: Token) -> bool:
    """Whether a clause lacks nothing that the noun above it could be: "claims the army made" are what it made."""
    subject = tree.child(clause, *tree.SUBJECTS)
    relative = subject is None or subject.tag_ in ("WDT", "WP") or tree.child(clause, "mark") is not None
    return not relative and tree.child(clause, "dobj", "attr", "acomp", "prep") is not None


def _by_noun(noun: Token, lexicon: EventLexicon) -> Status | None:
    """Return what is said of a report: that it is false, dismissed or missing; a rumour or claim stays open, a plain report is trusted."""
    words = lexicon.status
    if any(item.lower_ in words.false for item in tree.children(noun, "amod")) or tree.lemma(noun) == "denial":
        return "denied"
    doubted = tree.is_none(noun) or tree.lemma(noun) in lexicon.nouns.rumour | lexicon.nouns.claim
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj") and tree.is_verb(verb):
        told = _of_report(noun, verb, lexicon)
        if told is not None:
            return told
    return "possible" if doubted else None


def _of_report(noun: Token, verb: Token, lexicon: EventLexicon) -> Status | None:
    if noun.dep_ != "nsubj" and tree.in_words(verb, lexicon.verbs.denying | lexicon.verbs.dismissing):
        return _of_denial(verb)
    predicate = tree.child(verb, "acomp")
    if noun.dep_ == "nsubj" and predicate is not None:
        return _by_predicate(predicate, verb, lexicon)
    unconfirmed = noun.dep_ != "nsubj" and tree.in_words(verb, lexicon.verbs.confirming) and tree.is_negated(verb)
    return "possible" if unconfirmed else None
