"""Who says so inside the article: the speaker above a reported clause, "according to X", the speaker of direct speech."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.coreference import PRONOUNS, Cast
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.names import Name
from generator.extract.phrases import noun_phrase

_FINITE = ("VBD", "VBZ", "VBP")
# Before what is told together with the main clause: "were wounded as fighting raged, according to X".
_MEANWHILE = frozenset({"as", "when", "while"})
_DASHES = ("–", "—", "--", "-")
_COUNTS = ("both", "all", "some", "several", "many", "most", "few")


def speaker_of(verb: Token, position: int, cast: Cast) -> str | None:
    """Return who speaks in a saying verb's clause, or None where that cannot be told."""
    subject = teller(verb, cast.lexicon)
    if subject is None or tree.is_passive(verb) or tree.is_none(subject) or subject.lower_ == "one":
        return None
    if (whose := spoken_for(subject, position, cast)) is not None:
        names, phrase = whose
        return of_owner(subject, " and ".join(name.full for name in names) or phrase)
    if any(item.tag_ == "PRP" for of in tree.children(subject, "prep") for item in of.children):
        return None  # "many of them"
    names = cast.group(position, subject)
    if names:
        return " and ".join(name.full for name in names)
    return None if subject.lower_ in PRONOUNS else _counted(subject) + noun_phrase(subject)


def teller(verb: Token, lexicon: EventLexicon) -> Token | None:
    """Return who speaks: the verb's subject, or who put out the paper that says it: "the embassy issued a statement saying that …"."""
    subject = tree.subject(verb)
    if subject is None or not is_in_paper(verb, lexicon):
        return subject
    issuer = tree.subject(subject.head) if subject.dep_ == "dobj" and tree.in_words(subject.head, lexicon.verbs.publishing) else None
    return issuer or subject


def is_in_paper(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the saying verb tells what a statement or a report says: "a statement indicating that"."""
    papers = lexicon.nouns.statement | lexicon.nouns.paper
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and tree.lemma(verb.head) in papers


def spoken_for(subject: Token, position: int, cast: Cast) -> tuple[tuple[Name, ...], str] | None:
    """Return for whom a spokesman or a lawyer speaks, by name or else as a phrase: "a spokeswoman for Ada Moor"."""
    if tree.lemma(subject) not in cast.lexicon.nouns.mouthpiece or subject.tag_ != "NN":
        return None
    owners = tree.prepositional(subject, "for", "of")
    if not owners or tree.child(subject, "poss", "compound") is not None or owners[0].tag_ in ("PRP", "NNS"):
        return None
    return tuple(cast.group(position, owners[0])), noun_phrase(owners[0])


def of_owner(mouthpiece: Token, owner: str) -> str:
    """Return who speaks for somebody as a short phrase: "Moor's lawyer", but "lawyer for Moor's aide"."""
    return f"{mouthpiece.lower_} for {owner}" if "'s" in owner else f"{owner}'s {mouthpiece.lower_}"


def _counted(subject: Token) -> str:
    """Return "both " and the like, which a name goes without and a source does not: "both camps confirmed"."""
    first = tree.child(subject, "det", "predet")
    return f"{first.lower_} " if first is not None and first.lower_ in _COUNTS else ""


def attribution_of(token: Token, position: int, cast: Cast, lexicon: EventLexicon) -> str | None:
    """Return who says that the event happened, or None where the article says so itself."""
    report = report_of(token, lexicon)
    if report is not None:
        return None if _is_of_an_insertion(report, token) else speaker_of(report, position, cast)
    return _according_to(token, position, cast, lexicon)


def report_of(token: Token, lexicon: EventLexicon) -> Token | None:
    """Return the saying verb whose words tell of the event, or None where the article itself does."""
    if (beside := _report_beside(token, lexicon)) is not None:
        return beside
    previous = token
    for head in tree.ancestors(token):
        if head.lower_ == "according":
            return None  # "according to a letter made public on Monday": nobody says in it that it was
        if is_scene_setting(previous) and not _is_told_too(previous):
            return None
        if is_saying(head, lexicon) and _is_content(token, previous, head, lexicon):
            return head
        previous = head
    return None


def _is_of_an_insertion(report: Token, token: Token) -> bool:
    """Whether a dash opens what is said: "Moor hands over – a step, says Holt, that was due" is no word of Holt's but for the step."""
    between = token.doc[token.i : max(token.i, report.i)]
    return sum(item.text in _DASHES and bool(item.nbor(-1).whitespace_) for item in between if item.i) % 2 == 1


def _is_content(token: Token, part: Token, saying: Token, lexicon: EventLexicon) -> bool:
    """Whether `part` heads what is said and not who says it, when or where.

    A thing counts only where it is announced: a judge who dismisses a lawsuit tells of no lawsuit.
    """
    if part.dep_ == "dobj":
        told = part.pos_ == "NOUN" and saying.dep_ in ("ROOT", "conj") and tree.in_words(saying, lexicon.verbs.announcing)
        return told and not _is_described(token, part)
    return part.dep_ in ("ccomp", "parataxis") and not tree.in_words(saying, lexicon.verbs.judging)


def _is_described(token: Token, thing: Token) -> bool:
    """Whether the event is told in a clause that only says which thing is meant: "announced the plan drawn up in May"."""
    for item in (token, *tree.ancestors(token)):
        if item.i == thing.i:
            return False
        if item.dep_ == "relcl" or (item.dep_ == "acl" and not tree.is_infinitive(item) and not tree.children(item, "mark")):
            return True
    return False


def is_scene_setting(part: Token) -> bool:
    """Whether `part` is a finite "as he spoke" or "who arrived", which the article itself tells, wherever the parser hangs it."""
    if part.dep_ == "relcl":
        return True
    return part.dep_ == "advcl" and part.tag_ in ("VBD", "VBZ", "VBP") and tree.child(part, "mark", "advmod") is not None


def _report_beside(token: Token, lexicon: EventLexicon) -> Token | None:
    """Return the report that stands between commas inside or behind what it reports: "Blasts hit the port, an official said, and …".

    It reports what stands before it, and not what the article joins behind it.
    """
    verb = tree.clause_of(token)
    report = tree.child(verb, "parataxis")
    if report is None or report.i < max(token.i, verb.i) or not is_saying(report, lexicon) or tree.child(report, "ccomp", "mark"):
        return None
    if tree.child(report, "dobj") is not None and tree.lemma(report) != "tell":
        return None  # what one tells is somebody
    speaker = tree.child(report, "nsubj")
    return report if speaker is not None and speaker.left_edge.i and speaker.left_edge.nbor(-1).text == "," else None


def _is_told_too(part: Token) -> bool:
    """Whether the scene is told by who is named behind it all: "Blasts rang out as jets hit the school, an official said"."""
    told = part.head
    while told.dep_ == "conj":
        told = told.head
    report = told.head
    if part.dep_ == "advcl" and part.i > part.head.i > report.i and told.dep_ == "ccomp" and "when" in _marks(part):
        return "that" in _marks(told)  # "reported that three were hurt when shells hit the school"
    return part.dep_ == "advcl" and part.i > part.head.i and told.dep_ == "ccomp" and report.i > part.right_edge.i


def _according_to(token: Token, position: int, cast: Cast, lexicon: EventLexicon) -> str | None:
    source = source_of(token, lexicon)
    if source is None:
        return None
    names = cast.group(position, source)
    return " and ".join(name.full for name in names) if names else noun_phrase(source)


def source_of(token: Token, lexicon: EventLexicon) -> Token | None:
    """Return the head of the source that the sentence tells the event according to, or None."""
    for item in token.doc:
        if item.lower_ != "according" or token.i in tree.subtree(item):
            continue  # "according to a letter sent on Monday": the letter does not tell that it was sent
        to = tree.child(item, "prep")
        source = tree.child(to, "pobj") if to is not None else None
        if source is not None and _reaches(item, token, lexicon):
            return source
    return None


def _reaches(according: Token, token: Token, lexicon: EventLexicon) -> bool:
    """Whether the source tells what is set apart too: "who was shot, according to guards", "were hurt as fighting raged, according to …".

    Behind a verb of saying that stands before it all, it is the source of the clause beside it:
    "The mayor spoke of the port, where three were killed, according to guards".
    """
    for part in (token, *tree.ancestors(token)):
        if not is_scene_setting(part):
            continue
        if according.i in tree.subtree(part):
            return True
        beside = part.i < according.i and not any(
            tree.is_verb(item) and item.tag_ in _FINITE for item in token.doc[part.i + 1 : according.i]
        )
        told = tree.clause_of(according.head)
        if part.dep_ == "relcl":
            return beside and tree.in_words(told, lexicon.verbs.saying) and told.i < part.i
        return beside and part.head.i < part.i and told.i == part.head.i and bool(_marks(part) & _MEANWHILE)
    return True


def _marks(clause: Token) -> set[str]:
    return {mark.lower_ for mark in tree.children(clause, "mark", "advmod")}
