"""Two sentences that a copy ran together where no word shows it: "Mayor sues ferry builder Ada Moor was preparing for …".

English joins two clauses by a conjunction, a relative word or a comma.
Where a name behind a common noun begins a clause with a tense of its own and nothing joins it to the one before, a stop was lost:
the name was said before already, or has a title, or the parser itself reads the noun as part of what stands before.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from generator.extract import tree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_IN_PHRASE = ("NNP", "NNPS", "POS", "NN", "NNS", "JJ")
_RELATIVE = ("WDT", "WP", "WP$", "WRB")
_TITLES = ("Dr", "Mr", "Mrs", "Ms", "Dr.", "Mr.", "Mrs.", "Ms.")
# Behind them a clause needs no "that".
_REPORTING = ("say", "tell", "believe", "think", "claim", "warn", "add", "know", "hope", "fear")
_TIME_OR_CAUSE = ("after", "as", "because", "before", "once", "since", "until", "when", "while")
_OTHER_SUBORDINATORS = ("although", "if", "than", "that", "though", "unless", "whether")
_SUBORDINATORS = (*_TIME_OR_CAUSE, *_OTHER_SUBORDINATORS)
# Words before the name: of a shorter clause nobody can tell.
MIN_BEFORE = 4


def seams(doc: Doc, people: Collection[str], content: Collection[str]) -> list[int]:
    """Return the indexes of the tokens with which another sentence begins.

    Args:
        doc: one parsed sentence.
        people: the lemmas of nouns that mean people, which stand before names: "the captain Ada Moor said".
        content: the lemmas of nouns that a clause may follow: "evidence Moor was there", "the day Moor died".
    """
    found: list[int] = []
    for token in doc[MIN_BEFORE:-2]:
        named = token.text[:1].isupper() and (token.tag_ in ("NNP", "NNPS") or token.text in _TITLES)
        start = found[-1] if found else 0
        if named and token.i - start >= MIN_BEFORE and _may_end(token.nbor(-1), people, content) and _begins(doc, start, token):
            found.append(token.i)
    return found


def _may_end(before: Token, people: Collection[str], content: Collection[str]) -> bool:
    """Whether a sentence may end on the word before a name: a common noun that is no title of the name and leads to no clause."""
    if not before.is_lower or not before.is_alpha or not before.whitespace_ or before.ent_type_ in ("DATE", "TIME"):
        return False
    return before.tag_ in ("NN", "NNS", "VBG") and tree.lemma(before) not in people and tree.lemma(before) not in content


def _begins(doc: Doc, start: int, name: Token) -> bool:
    """Whether a clause begins with the name that nothing joins to what stands before."""
    last = _last_of_phrase(doc, name.i)
    verb = _finite_behind(doc, last)
    if verb is None or _is_without_object(verb):
        return False
    told = any(item.text == name.text and item.tag_ == "NNP" for item in doc[start : name.i])
    told = told or any(item.text == doc[last].text and item.tag_ == "NNP" for item in doc[start : name.i])
    main = next((item for item in doc[start : name.i] if item.tag_ in _FINITE or (told and item.tag_ in ("VBN", "VBG"))), None)
    if main is None or doc[start].tag_ in ("IN", "VBG", "VBN", "TO", *_RELATIVE) or _is_joined(doc, start, main, name):
        return False
    before = name.nbor(-1)
    if before.tag_ == "VBG":
        return told and before.nbor(-1).tag_ == "IN"  # "bars him from testifying"; "many charging Moor treated them ill"
    # "his physician Ada Moor": a title, whatever the parser makes of it.
    apart = name.ent_type_ != "PERSON" and before.i not in tree.subtree(doc[last]) and before.head.i != last
    return told or name.text in _TITLES or apart


def _last_of_phrase(doc: Doc, index: int) -> int:
    """Return the last token of a name with what it owns: "Michael Moor's former doctor", "Norway and Sweden"."""
    while index + 2 < len(doc):
        following = doc[index + 1]
        if following.tag_ not in _IN_PHRASE and not (following.lower_ == "and" and doc[index + 2].tag_ == "NNP"):
            break
        index += 1
    return index


def _finite_behind(doc: Doc, last: int) -> Token | None:
    """Return the verb whose tense follows the phrase, also behind an aside between commas."""
    index = last + 1
    if index < len(doc) and doc[index].text == ",":
        index = next((item.i + 1 for item in doc[index + 1 :] if item.text == ","), len(doc))
    while index < len(doc) and doc[index].tag_ == "RB":
        index += 1
    if index >= len(doc) or doc[index].tag_ not in _FINITE:
        return None
    token = doc[index]
    return token.head if token.dep_ in ("aux", "auxpass") else token


def _is_without_object(verb: Token) -> bool:
    """Whether a relative clause has its object before it: "the film Moor made"."""
    complete = tree.child(verb, "dobj", "ccomp", "attr", "acomp", "xcomp", "auxpass") is not None
    return verb.dep_ in ("relcl", "acl") and not complete


def _is_joined(doc: Doc, start: int, main: Token, name: Token) -> bool:
    """Whether a word before the name may join its clause to what stands before, or make that a clause beside it."""
    if any(item.tag_ in _RELATIVE or item.lower_ in _SUBORDINATORS for item in doc[start : main.i]):
        return True
    between = doc[main.i : name.i]
    if any(item.tag_ in (*_RELATIVE, "CC") or item.lower_ in _SUBORDINATORS for item in between):
        return True
    reports = [item for item in between if tree.is_verb(item) and tree.lemma(item) in _REPORTING]
    # "told the hearing Moor had left": nothing but a hearer stands between.
    return any(all(other.tag_ not in _FINITE for other in doc[item.i + 1 : name.i]) for item in reports)
