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
_ONE = ("a", "an", "one", "the", "this", "that", "another", "each", "every")
_BE = ("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "am")


def verb_words(verb: Token, plural: bool, status: Status, lexicon: EventLexicon) -> str | None:
    """Return the verb group in the present, agreeing with its subject; None where no verb group would be true.

    Args:
        verb: the main verb.
        plural: whether the subject is plural.
        status: a planned event is said with "to".
        lexicon: the words.
    """
    auxiliaries = [item.lower_ for item in tree.auxiliaries(verb) or _shared_auxiliaries(verb)]
    base = tree.lemma(verb)
    # What changes by itself has no passive: "pilots defected" is not "pilots are defected", whatever tag the verb got.
    passive = tree.is_passive(verb) and (base not in lexicon.verbs.change or tree.child(verb, "auxpass") is not None)
    negated = tree.child(verb, "neg") is not None
    modal = next((word for word in auxiliaries if word in _MODALS), None)
    if modal is not None:
        return _join("can" if modal == "ca" else modal, negated, _bare(base, passive))
    if status == "planned" and (auxiliaries or verb.tag_ in ("VB", "VBG") or _is_ahead(verb, lexicon)):
        return f"{'not ' if negated else ''}to {_bare(base, passive)}"
    if status == "possible" and any(word in ("will", "would", "'ll") for word in auxiliaries):
        return _join("may", negated, _bare(base, passive))
    if status in ("possible", "denied") and tree.is_infinitive(verb):
        return None
    if status == "denied" and verb.tag_ == "VBG" and not auxiliaries:
        return None  # "may end up not paying" does not say that it does not pay
    if status == "possible" and (tree.is_past(verb) or (passive and auxiliaries in (["was"], ["were"]))):
        # "It is unclear whether guards shot him": what is open lies in the past; "if the bank had failed" says that it did not.
        if any(mark.lower_ in ("if", "unless") for mark in tree.children(verb, "mark")):
            return None
        return _join("may", negated, f"have {'been ' if passive else ''}{inflected(base, 'VBN')}")
    if status == "possible" and not _shows_doubt(verb):
        # "if the spill persists": it may; of "a way of stopping the leak" nobody can say who stops it.
        return None if verb.tag_ == "VBG" and not auxiliaries else _join("may", negated, _bare(base, passive))
    if negated and any(word in ("will", "would", "'ll", "wo", "shall") for word in auxiliaries):
        return f"will not {_bare(base, passive)}"  # "will not seek office" is not "does not seek office"
    if base == "be" and verb.tag_ == "VBD" and not auxiliaries and not negated:
        return verb.lower_  # what somebody was he need not be
    be = "are" if plural else "is"
    if passive:
        return _join(be, negated, inflected(base, "VBN"))
    if verb.tag_ == "VBG" and any(word in _BE for word in auxiliaries):
        return _join(be, negated, verb.lower_)
    if negated:
        return f"{'do' if plural else 'does'} not {base}"
    return inflected(base, "VBP" if plural else "VBZ")


def _shared_auxiliaries(verb: Token) -> list[Token]:
    """Return the auxiliaries that a bare verb shares with the one before it: "should hold talks and free the crew"."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and tree.child(verb, *tree.SUBJECTS) is None and tree.is_verb(verb.head):
        verb = verb.head
        if found := tree.auxiliaries(verb):
            return found if verb.tag_ == "VB" else []
    return []


def _is_ahead(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether a verb in the present tells of a day to come, as timetables do: "the board meets tomorrow"; who warns of it does so now."""
    now = lexicon.verbs.saying | lexicon.verbs.opinion | lexicon.verbs.plan | lexicon.verbs.awaiting | lexicon.verbs.fixing
    return verb.tag_ in ("VBZ", "VBP") and not tree.in_words(verb, now)


def _shows_doubt(verb: Token) -> bool:
    """Whether the verb's own meaning leaves it open ("tries to", "considers"), as its complement or its noun shows."""
    return tree.child(verb, "xcomp", "ccomp", "dobj", "acomp", "attr") is not None and verb.dep_ not in ("advcl", "pcomp", "acl", "relcl")


def _bare(base: str, passive: bool) -> str:
    return f"be {inflected(base, 'VBN')}" if passive else base


def _join(auxiliary: str, negated: bool, rest: str) -> str:
    return f"{auxiliary} not {rest}" if negated else f"{auxiliary} {rest}"


def is_plural(subject: Token, names: Sequence[Name], lexicon: EventLexicon) -> bool:
    """Whether the verb after this subject stands in the plural."""
    if len(tree.conjuncts(subject)) > 1 or len(names) > 1 or subject.lower_ in ("they", "we", "these", "those"):
        return True
    if subject.dep_ == "csubj" and (doer := tree.child(subject, "nsubj")) is not None:
        return is_plural(doer, (), lexicon)  # "protesters taking to the streets feel": the parser takes the participle for the subject
    if names and subject.tag_ not in ("NNS", "NNPS"):
        return False
    if subject.tag_ == "NNPS" and subject.lower_.removesuffix("s") in lexicon.nouns.people:
        return True  # "the Friends": an organisation that is called after its people
    if subject.text == "%":
        return True
    if subject.like_num and subject.tag_ == "CD":  # "the first of two wells" is one
        return subject.lower_ not in ("one", "1")
    if subject.lower_ in lexicon.headlines.same_plural:  # "an aircraft" is one, "jet aircraft" are several
        return not any(item.lower_ in _ONE or item.dep_ == "poss" for item in tree.children(subject, "det", "nummod", "poss"))
    return (subject.tag_ in ("NNS", "NNPS") and not names) or subject.lower_ in lexicon.headlines.plural


def takes_plural(verb: Token, subject: Token, names: Sequence[Name], lexicon: EventLexicon) -> bool:
    """Whether the verb stands in the plural: what the article's own form of it shows, else what its subject tells."""
    own = tree.child(verb, *tree.SUBJECTS)
    listed = any(item.doc[item.left_edge.i - 1].text == "," for item in tree.children(subject, "appos"))
    if own is not None and own.i == subject.i and not listed and (shown := _shown_number(verb)) is not None:
        return shown == "plural" and (not _is_cut_list(subject) or is_plural(subject, names, lexicon))
    if subject.i < verb.i and any(item.i > verb.i for item in tree.conjuncts(subject)):
        return subject.tag_ in ("NNS", "NNPS")  # "the campaign, which had begun in March, as well as officials"
    return is_plural(subject, names, lexicon)


def _is_cut_list(subject: Token) -> bool:
    """Whether the parser took the rest of a list for another name: of "Holt's wife, his daughter and a guard left" the wife is told."""
    return any(item.doc[item.left_edge.i - 1].text == "," for item in tree.children(subject, "appos"))


def _shown_number(verb: Token) -> str | None:
    """Return the number that the verb's finite form shows; a plain past shows none."""
    finite = next((item for item in (*tree.auxiliaries(verb), verb)), verb)
    if finite.lower_ in ("are", "were", "have", "do"):
        return "plural"
    if finite.lower_ in ("is", "was", "has", "does"):
        return "singular"
    if finite.i == verb.i and verb.tag_ in ("VBZ", "VBP"):
        return "plural" if verb.tag_ == "VBP" else "singular"
    return None


def tell_content(content: Token, said: dict[int, str], lexicon: EventLexicon) -> None:
    """Put the verb of a reported clause into the tense that stands after "says": "would meet" becomes "will meet".

    Only what the shift back of tenses made past is undone, and a plain past stays: it may well be past.
    """
    auxiliaries = tree.auxiliaries(content)
    for aux in auxiliaries:
        if aux.lower_ == "'d" and content.tag_ in ("VBN", "VBD"):
            said[aux.i] = "had"
        elif aux.lower_ in ("would", "'d") and not any(other.lower_ == "have" for other in auxiliaries):
            said[aux.i] = "will"
        elif aux.lower_ == "had" and content.tag_ == "VBN" and len(auxiliaries) == 1:
            negated = tree.child(content, "neg") is not None
            said[aux.i] = "did" if negated else ""
            said[content.i] = inflected(tree.lemma(content), "VB" if negated else "VBD")
        elif aux.lower_ == "had" and content.tag_ == "VBN" and [other.lower_ for other in auxiliaries] == ["had", "been"]:
            said[aux.i] = "were" if _takes_plural(content, lexicon) else "was"
            said[auxiliaries[1].i] = ""
    if _is_shifted_now(content, lexicon):
        finite = auxiliaries[0] if auxiliaries else content
        said[finite.i] = "are" if finite.lower_ == "were" else "is"
    if content.tag_ == "VBD" and not auxiliaries and tree.lemma(content) in ("want", "need", "hope", "believe", "think", "seek", "intend"):
        said[content.i] = inflected(tree.lemma(content), "VBP" if _takes_plural(content, lexicon) else "VBZ")


def _is_shifted_now(content: Token, lexicon: EventLexicon) -> bool:
    """Whether "was" behind "said" means "is": "said they were gaining ground", "said the pumps were no longer needed".

    With a day or a "when" beside it, it may well mean what was.
    """
    report, auxiliaries = content.head, tree.auxiliaries(content)
    if content.dep_ != "ccomp" or report.tag_ != "VBD" or any(item.ent_type_ in ("DATE", "TIME") for item in content.subtree):
        return False
    if any(tree.child(item, "mark", "advmod") is not None for item in tree.children(content, "advcl")):
        return False
    going_on = content.tag_ == "VBG" and [aux.lower_ for aux in auxiliaries] in (["was"], ["were"])
    still = any(item.lower_ in lexicon.dates.of_now for part in (content, *content.children) for item in tree.children(part, "advmod"))
    return going_on or (content.lower_ in ("was", "were") and not auxiliaries and still)


def _takes_plural(verb: Token, lexicon: EventLexicon) -> bool:
    subject = tree.subject(verb)
    return subject is not None and (is_plural(subject, (), lexicon) or subject.lower_ in ("they", "we", "i", "you"))
