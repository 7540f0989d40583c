"""Whom the subject of a clause means where it is a pronoun and no name was found for it: the subject of the sentence before.

For the plain fallback only, where the other choice is "“They took the bridge”".
English keeps to one subject from sentence to sentence more often than not (centering theory: Grosz, Joshi and Weinstein 1995),
so the subject before is taken, but only where it is the one phrase in that sentence that the pronoun fits.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.extract import tree
from generator.extract.kind import is_saying
from generator.extract.phrases import noun_phrase
from generator.extract.scene import Scene

# A longer phrase would fill the headline.
LONGEST_PHRASE = 45
_NUMBER = {"he": "person", "she": "person", "it": "thing", "they": "many"}


def antecedent(pronoun: Token, scene: Scene) -> str | None:
    """Return the phrase that a subject pronoun stands for, or None where none or more than one of the sentence before fits."""
    wanted = _NUMBER.get(pronoun.lower_)
    if wanted is None or scene.sentence.quoted(pronoun) or _is_empty(pronoun, scene):
        return None
    above = _above(pronoun)
    if above is not None:
        return _said(above, scene) if _fits_above(pronoun, above, wanted, scene) else None
    if scene.position == 0 or not _is_first(pronoun):
        return None
    before = scene.cast.sentences[scene.position - 1]
    if scene.sentence.index - before.index != 1 or scene.sentence.paragraph - before.paragraph > 1:
        return None
    if wanted == "person" and any(item.lower_ in ("he", "she") for item in before.doc):
        return None
    root = next((item for item in before.doc if item.dep_ == "ROOT"), None)
    subject = tree.child(root, "nsubj", "nsubjpass") if root is not None and tree.is_verb(root) else None
    fitting = [item for item in _phrases(before.doc) if not before.quoted(item) and _kind(item, scene, scene.position - 1) == wanted]
    if wanted == "thing" and subject is not None and _is_body(subject, scene):
        # Of a firm and its wells, the firm does things; where it does them is no rival.
        fitting = [item for item in fitting if item.i == subject.i or (_is_body(item, scene) and item.ent_type_ != "GPE")]
    if subject is None or root is None or before.quoted(subject) or [item.i for item in fitting] != [subject.i]:
        return None
    acts = _is_body(subject, scene) and pronoun.dep_ == "nsubj"  # what is done to "it" may be done to a plan or a decree
    if wanted == "thing" and not (is_saying(tree.clause_of(pronoun), scene.lexicon) or acts):
        return None  # "it" is said of too many things
    return _said(subject, scene)


def _is_empty(pronoun: Token, scene: Scene) -> bool:
    """Whether "it" stands for a clause that follows: "it emerged that", "it was clear that"."""
    verb = pronoun.head
    follows = tree.child(verb, "ccomp", "csubj", "acomp", "xcomp") is not None
    return pronoun.lower_ == "it" and (tree.lemma(verb) == "be" or (follows and not is_saying(verb, scene.lexicon)))


def _said(noun: Token, scene: Scene) -> str | None:
    """Return the phrase as it is said, or None where it is too long."""
    name = scene.cast.names.of(noun)
    phrase = name.full if name is not None else noun_phrase(noun)
    return phrase if len(phrase) <= LONGEST_PHRASE else None


def _above(pronoun: Token) -> Token | None:
    """Return the subject of the clause on which the pronoun's clause hangs: "two fighters" in "two fighters died as they fled"."""
    verb = pronoun.head
    if verb.dep_ not in ("ccomp", "advcl") or not tree.is_verb(verb.head):
        return None
    subject = tree.child(verb.head, "nsubj", "nsubjpass")
    if subject is not None and subject.lower_ == "who" and verb.head.dep_ == "relcl":
        subject = verb.head.head  # "Lund, who left in March when she resigned"
    return subject if subject is not None and subject.i < pronoun.i and subject.pos_ in ("NOUN", "PROPN") else None


def _fits_above(pronoun: Token, above: Token, wanted: str, scene: Scene) -> bool:
    """Whether the subject above is the one the pronoun means: of its number, and nothing else of it stands between them.

    Who says that "he" did it may well mean another.
    """
    if _kind(above, scene, scene.position) != wanted or (wanted == "person" and pronoun.head.dep_ == "ccomp"):
        return False
    between = [item for item in _phrases(pronoun.doc) if above.i < item.i < pronoun.i]
    return (wanted == "thing" and _is_body(above, scene)) or not any(_kind(item, scene, scene.position) == wanted for item in between)


def _is_first(pronoun: Token) -> bool:
    """Whether no other noun stands before the pronoun in its sentence, which it could mean as well."""
    return not any(item.pos_ in ("NOUN", "PROPN") and item.ent_type_ not in ("DATE", "TIME") for item in pronoun.doc[: pronoun.i])


def _phrases(doc: Doc) -> Iterator[Token]:
    """Yield the heads of the sentence's noun phrases."""
    for item in doc:
        if item.pos_ in ("NOUN", "PROPN") and item.dep_ not in ("compound", "nmod", "poss", "conj", "appos", "npadvmod"):
            yield item


def _kind(noun: Token, scene: Scene, position: int) -> str | None:
    """Return what kind of pronoun the phrase would take: person, thing or many."""
    names = scene.cast.group(position, noun)
    people = tree.lemma(noun) in scene.lexicon.nouns.people
    body = noun.tag_ == "NNPS" and noun.ent_type_ == "ORG"  # "Mineral Management Services"
    if len(tree.conjuncts(noun)) > 1 or len(names) > 1 or (noun.tag_ in ("NNS", "NNPS") and not body):
        return "many"
    if names:
        return "person" if names[0].type == "person" else "thing"
    if scene.is_date(noun) or noun.ent_type_ in ("DATE", "TIME"):
        return None
    return "person" if people and tree.lemma(noun) not in scene.lexicon.names.organisation_heads else "thing"


def _is_body(noun: Token, scene: Scene) -> bool:
    return noun.ent_type_ in ("ORG", "GPE") or tree.lemma(noun) in scene.lexicon.names.organisation_heads
