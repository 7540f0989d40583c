"""Which words name events: verbs minus auxiliaries and states, plus event nouns (field notes, "triggers")."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence

# A noun in one of these positions modifies another noun ("call centre", "attack drones") and names no event.
_MODIFYING = ("compound", "nmod", "amod", "npadvmod")
# What the writer and the reader do is no news: "before we go today".
_SPEAKERS = ("i", "we", "you")
_POINTS_BACK = ("happen", "occur")


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A word that may name an event.

    Attributes:
        token: the word itself.
        clause: the verb whose clause tells it: the word itself, or the light or aspectual verb above it;
            for a noun that no such verb carries, the noun.
    """

    token: Token
    clause: Token

    @property
    def is_noun(self) -> bool:
        """Whether an event noun names it."""
        return not tree.is_verb(self.token)

    @property
    def carried(self) -> bool:
        """Whether another verb (light or aspectual) carries it."""
        return self.token.i != self.clause.i


def find_triggers(sentence: ParsedSentence, lexicon: EventLexicon) -> tuple[Candidate, ...]:
    """Return the event words of one sentence in text order."""
    verbs = [token for token in sentence.doc if _is_event_verb(token, lexicon)]
    nouns = [token for token in sentence.doc if is_event_noun(token, lexicon)]
    carriers = {token.i: carrier for token in nouns if (carrier := _light_verb(token, lexicon)) is not None}
    complements = {token.i: carrier for token in verbs if (carrier := _aspectual_verb(token, lexicon)) is not None}
    emptied = {carrier.i for carrier in (*carriers.values(), *complements.values())}
    found = [Candidate(token, complements.get(token.i, token)) for token in verbs if token.i not in emptied]
    found += [Candidate(token, carriers.get(token.i, token)) for token in nouns]
    return tuple(sorted(found, key=lambda candidate: candidate.token.i))


def _is_event_verb(token: Token, lexicon: EventLexicon) -> bool:
    if not tree.is_verb(token) or token.dep_ in ("amod", "compound", "punct", "case", "prep", "det"):
        return False
    if any(rule(token, lexicon) for rule in (is_result, is_preposition, is_epithet, is_office, is_attribute)):
        return False
    subject = tree.child(token, *tree.SUBJECTS)
    doers = [*tree.children(token, *tree.SUBJECTS), tree.subject(token)]
    if any(doer is not None and doer.lower_ in _SPEAKERS for doer in doers):
        return False
    if tree.lemma(token) == "become" and any(item.lower_ in lexicon.status.clear for item in tree.children(token, "acomp")):
        return False  # "as it became clear"
    if tree.lemma(token) in _POINTS_BACK and (subject is None or subject.pos_ == "PRON"):
        return False  # "this happened on Sunday" says what elsewhere
    return not is_state(token, lexicon) and not _stands_for_another(token) and not _is_hearsay(token, lexicon)


def _is_hearsay(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb only says that what follows is hearsay: "the cap is said to work"; "was told to leave" tells of an order."""
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    return auxiliaries in (["is"], ["are"]) and tree.in_words(verb, lexicon.verbs.saying) and tree.child(verb, "xcomp") is not None


def _stands_for_another(verb: Token) -> bool:
    """Whether the verb only takes up another: "as he did on Monday", "as the mayor put it"."""
    if tree.lemma(verb) == "do":
        return tree.child(verb, "dobj", "nsubjpass") is None
    it = tree.child(verb, "dobj")
    as_ = any(mark.lower_ == "as" for mark in tree.children(verb, "mark", "advmod"))
    return tree.lemma(verb) == "put" and as_ and it is not None and it.lower_ == "it"


def is_preposition(token: Token, lexicon: EventLexicon) -> bool:
    """Whether a participle only ties a phrase to its sentence: "starting in 2012"."""
    return token.lower_ in lexicon.verbs.prepositions and token.tag_ == "VBG" and not tree.auxiliaries(token) and token.dep_ != "ROOT"


def is_office(token: Token, lexicon: EventLexicon) -> bool:
    """Whether the parser took a noun behind "to" for a verb: "came to power"."""
    governs = any(item.dep_ not in ("aux", "prep", "advmod", "punct") for item in token.children)
    return token.lower_ in lexicon.nouns.reached and tree.is_infinitive(token) and not governs


def is_attribute(token: Token, lexicon: EventLexicon) -> bool:
    """Whether a participle stands between an article and its noun: "capped its blown out well"; "those killed" were killed."""
    if token.tag_ not in ("VBN", "VBG", "VBD") or not token.i or tree.auxiliaries(token):
        return False
    before = token.nbor(-1)
    return before.tag_ in ("PRP$", "POS") or before.lower_ in ("the", "a", "an")


def is_result(token: Token, lexicon: EventLexicon) -> bool:
    """Whether a bare participle says what the verb above made or called its object: "left thirty people injured".

    Many verbs look alike in the past tense: "A ferry capsized, the coast guard said" tells of an act.
    """
    if token.tag_ != "VBN" or tree.auxiliaries(token):
        return False
    if token.dep_ == "oprd":
        return True
    if token.dep_ == "ccomp":
        return token.i > token.head.i and tree.lemma(token.head) in lexicon.verbs.resultative
    object_ = tree.child(token.head, "dobj")
    return token.dep_ in ("advcl", "xcomp") and object_ is not None and object_.right_edge.i == token.i - 1


def is_epithet(token: Token, lexicon: EventLexicon) -> bool:
    """Whether a participle only says which thing is meant: "the movement based in Oslo", "a coalition led by Norway"."""
    if token.dep_ != "acl" or token.tag_ not in ("VBN", "VBG"):
        return False
    return is_state(token, lexicon) or (token.tag_ == "VBN" and tree.in_words(token, lexicon.verbs.epithet))


def is_state(token: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb says what is, or what somebody thinks, and not what happens."""
    if tree.in_words(token, lexicon.verbs.aspectual):
        return False
    if tree.lemma(token) == "bear" and not tree.is_passive(token):
        return True  # "bearing the date of May 11"; "was born on May 11" is an event
    return tree.in_words(token, lexicon.verbs.state) or (tree.in_words(token, lexicon.verbs.opinion) and token.tag_ != "VBD")


def is_event_noun(token: Token, lexicon: EventLexicon) -> bool:
    """Whether the noun names an event here: a head of its phrase, with a lemma of the list."""
    if token.pos_ != "NOUN" or token.dep_ in _MODIFYING or _is_edge(token):
        return False
    return tree.lemma(token) in lexicon.nouns.event or token.lower_ in lexicon.nouns.event


def _is_edge(noun: Token) -> bool:
    """Whether the noun says at which end of something: "fell at the start of trading"; "the start of the trial was put off" is told."""
    at = noun.dep_ == "pobj" and noun.head.lower_ in ("at", "from", "since", "by", "before")
    return at and tree.lemma(noun) == "start" and any(item.lower_ == "of" for item in tree.children(noun, "prep"))


def _light_verb(noun: Token, lexicon: EventLexicon) -> Token | None:
    """Return the light verb that carries the noun: "held talks", "talks were held", "talks held in Oslo", "the attack came"."""
    behind = next((item for item in tree.children(noun, "acl", "relcl") if _is_held(item, lexicon) or _is_its_course(item, lexicon)), None)
    if behind is not None:
        return behind
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass", "nsubj", "attr") or not tree.is_verb(verb) or verb.lower_ == "following":
        return None
    if _is_perceived(noun, verb, lexicon):
        return verb
    if not tree.in_words(verb, lexicon.verbs.light) and tree.lemma(verb) not in lexicon.verbs.light:
        return None
    if noun.dep_ == "nsubj" and tree.lemma(verb) == "take" and any(item.lower_ == "place" for item in tree.children(verb, "dobj")):
        return verb
    passive = tree.is_passive(verb)
    if noun.dep_ == "nsubj" and (passive or tree.child(verb, "dobj") is not None or _relates(verb)):
        return None
    return verb


def _is_held(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether a participle behind the noun only says that it took place: "talks held in Oslo", "a vote to be held on Monday"."""
    return verb.tag_ == "VBN" and tree.is_passive(verb) and tree.lemma(verb) in lexicon.verbs.holding


def _is_perceived(noun: Token, verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb says how the event was noticed: "blasts were heard"; "the vote was seen as a test" judges it."""
    if noun.dep_ != "nsubjpass" or not tree.in_words(verb, lexicon.verbs.perceiving):
        return False
    return not any(item.lower_ == "as" for item in tree.children(verb, "prep")) and tree.child(verb, "xcomp", "oprd") is None


def _is_its_course(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether a relative clause only says when the noun began or was: "the test, which began on Monday"."""
    own = tree.child(verb, "nsubj")
    if verb.dep_ != "relcl" or own is None or own.tag_ != "WDT" or not tree.in_words(verb, lexicon.verbs.course):
        return False
    return tree.child(verb, "dobj", "xcomp", "ccomp", "prt") is None and not _relates(verb)


def _relates(verb: Token) -> bool:
    """Whether the verb sets two events side by side instead of carrying one: "the visit came on the heels of the call"."""
    others = [prep for prep in tree.children(verb, "prep") if not any(item.ent_type_ in ("DATE", "TIME") for item in prep.subtree)]
    return tree.lemma(verb) in ("come", "go", "follow", "precede") and bool(others)


def consequence_of(candidate: Candidate, lexicon: EventLexicon) -> Token | None:
    """Return the verb that says what an event noun did to whom: "left" in "the violence left 30 people injured"."""
    verb = candidate.token.head
    told = candidate.is_noun and candidate.token.dep_ == "nsubj" and tree.is_verb(verb)
    return verb if told and tree.in_words(verb, lexicon.verbs.consequence) else None


def _aspectual_verb(verb: Token, lexicon: EventLexicon) -> Token | None:
    """Return the verb of beginning or ending that carries this one: "began bombing"."""
    if verb.dep_ != "xcomp" or not tree.is_verb(verb.head):
        return None
    return verb.head if tree.in_words(verb.head, lexicon.verbs.aspectual) else None
