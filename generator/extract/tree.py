"""What the dependency parse says, in the words that the rules use (ClearNLP labels, as spaCy's English models give them)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from generator.extract.inflection import verb_lemma

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
# Deps under which a verb without a subject of its own is done by the subject of the verb above it.
_SHARED_SUBJECT = ("conj", "xcomp", "advcl", "pcomp")


def children(token: Token, *deps: str) -> list[Token]:
    """Return the token's children with one of these labels, in text order."""
    # Most words have none, and to find that out through the iterator costs ten times as much.
    return [child for child in token.children if child.dep_ in deps] if token.n_lefts or token.n_rights else []


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of these labels, or None."""
    return next((item for item in token.children if item.dep_ in deps), None) if token.n_lefts or token.n_rights else None


def ancestors(token: Token) -> Iterator[Token]:
    """Yield the token's heads from the nearest to the root."""
    while token.head is not token and token.head.i != token.i:
        token = token.head
        yield token


def is_verb(token: Token) -> bool:
    """Whether the token is a verb and not an auxiliary."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass") and token.tag_.startswith("V")


def lemma(token: Token) -> str:
    """Return the lower-case lemma; a verb's comes from a dictionary where the model's is not in it."""
    base = token.lemma_.lower()
    return verb_lemma(token.lower_, base) if token.pos_ in ("VERB", "AUX") else base


def phrasal(token: Token) -> str:
    """Return the lemma with the verb's particle: `rule out`."""
    particle = child(token, "prt")
    return f"{lemma(token)} {particle.lower_}" if particle is not None else lemma(token)


def in_words(token: Token, words: Collection[str]) -> bool:
    """Whether the verb, alone or with its particle or preposition, is in a word list.

    A verb with a particle counts only with it: "ruled" is not "ruled out".
    """
    if child(token, "prt") is not None:
        return phrasal(token) in words
    return lemma(token) in words or with_preposition(token, words)


def with_preposition(token: Token, words: Collection[str]) -> bool:
    """Whether the verb with one of its prepositions is in a word list: "call for"."""
    return any(f"{lemma(token)} {prep.lower_}" in words for prep in _with_somebody(token))


def _with_somebody(token: Token) -> list[Token]:
    """Return the verb's prepositions that do not begin a date: "called on allies", not "called on Friday"."""
    return [prep for prep in children(token, "prep") if not any(item.ent_type_ in ("DATE", "TIME") for item in children(prep, "pobj"))]


def auxiliaries(token: Token) -> list[Token]:
    """Return the verb's auxiliaries in text order."""
    return children(token, "aux", "auxpass")


def is_past(token: Token) -> bool:
    """Whether the verb is in the simple past or has "have" or "had"."""
    return token.tag_ == "VBD" or (token.tag_ == "VBN" and any(aux.lower_ in ("had", "has", "have") for aux in auxiliaries(token)))


def is_under_way(verb: Token) -> bool:
    """Whether the verb is in the present progressive: "is spilling"."""
    return verb.tag_ == "VBG" and any(aux.lower_ in ("is", "are", "am", "'s", "'re", "'m") for aux in auxiliaries(verb))


def is_infinitive(token: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(aux.tag_ == "TO" for aux in auxiliaries(token))


def is_passive(token: Token) -> bool:
    """Whether the verb is passive; a bare past participle after a noun is too."""
    if child(token, "auxpass") is not None:
        return True
    if auxiliaries(token):
        return False
    if token.dep_ == "conj" and token.tag_ == "VBN" and child(token, "nsubj", "csubj", "csubjpass") is None:
        return is_verb(token.head) and is_passive(token.head)
    if token.dep_ == "acl":
        # A noun that a participle describes is its object, so one with an object or a subject of its own is active.
        return token.tag_ in ("VBN", "VBD") and child(token, "dobj", *SUBJECTS) is None
    bare = child(token, "dobj", *SUBJECTS) is None
    return bare and token.tag_ == "VBN" and token.dep_ in ("xcomp", "oprd", "advcl")


def subject(token: Token) -> Token | None:
    """Return the head of the phrase that is the verb's subject, also where the verb shares another verb's.

    Raises nothing and never guesses: None where the parse shows no subject.
    """
    own = child(token, *SUBJECTS)
    if own is not None:
        return _antecedent(own, token)
    if token.dep_ in ("acl", "relcl"):
        # In "plans to raise taxes" the plans do not raise them.
        return None if token.tag_ == "VB" else token.head
    if token.dep_ == "pcomp":
        return next((subject(head) for head in ancestors(token) if is_verb(head)), None)
    if token.dep_ == "xcomp" and token.head.dep_ == "acomp" and is_verb(token.head.head):
        return subject(token.head.head)  # "The board is due to vote"
    if token.dep_ == "xcomp" and is_verb(token.head):
        if lemma(token.head) == "be":
            # "The goal is to end the war": the goal does not end it.
            owner = subject(token.head)
            return owner if owner is not None and owner.pos_ in ("PROPN", "PRON") else None
        controller = child(token.head, "dobj")
        return controller if controller is not None else subject(token.head)
    if token.dep_ in _SHARED_SUBJECT and is_verb(token.head) and not _foreign(token):
        return subject(token.head)
    return None


def _foreign(token: Token) -> bool:
    """Whether an adverbial clause has a mark and a finite verb, so that a missing subject is a parse error."""
    return token.dep_ == "advcl" and token.tag_ in ("VBD", "VBZ", "VBP")


def _antecedent(own: Token, verb: Token) -> Token:
    """Return what a relative pronoun stands for."""
    if own.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    return own


def objects(token: Token) -> list[Token]:
    """Return the verb's direct objects and datives."""
    return children(token, "dobj", "dative")


def prepositional(token: Token, *prepositions: str) -> list[Token]:
    """Return the objects of the token's prepositions, all of them or the named ones."""
    return [
        object_
        for prep in children(token, "prep", "agent", "dative")
        if not prepositions or prep.lower_ in prepositions
        for object_ in children(prep, "pobj")
    ]


def conjuncts(token: Token) -> list[Token]:
    """Return the token and everything coordinated with it, in text order."""
    found = [token]
    for item in children(token, "conj"):
        found.extend(conjuncts(item))
    return found


def subtree(token: Token) -> set[int]:
    """Return the indexes of the token's subtree."""
    return {item.i for item in token.subtree}


def clause_of(token: Token) -> Token:
    """Return the nearest verb above the token, or the token itself where there is none."""
    return token if is_verb(token) else next((head for head in ancestors(token) if is_verb(head)), token)


def is_negated(token: Token) -> bool:
    """Whether the verb carries a negation, or its subject or object is "no one", "nothing", "no X"."""
    if child(token, "neg") is not None or any(item.lower_ in ("never", "neither", "hardly") for item in children(token, "advmod")):
        return True
    near = [item for item in token.children if item.dep_ in (*SUBJECTS, "dobj")]
    return any(is_none(item) for item in near)


def is_none(noun: Token) -> bool:
    """Whether the noun phrase denies that there is one: "no officials", "nobody"."""
    return noun.lower_ in ("nobody", "nothing", "none", "neither") or any(
        item.lower_ in ("no", "neither") for item in children(noun, "det")
    )


def means(verb: Token) -> Token | None:
    """Return the gerund that says by what the verb's act was done: "closing" in "alarmed them by closing the port"."""
    for preposition in children(verb, "prep"):
        if preposition.lower_ == "by" and (gerund := child(preposition, "pcomp")) is not None and gerund.tag_ == "VBG":
            return gerund
    return None
