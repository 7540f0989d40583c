"""Headline candidates of one mention: short, in the present tense, participants named, true to the citation.

They are made from the parse and never by cutting a string.
What does not pass the gate is not offered, and the reader gets the clause as the article wrote it (field notes, "Headlines").
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.claim import claims_of, own_report, said_by_himself, with_claimant
from generator.extract.clauseline import clause_line
from generator.extract.gate import LONGEST
from generator.extract.inflection import verb_lemma
from generator.extract.joined import joined_line
from generator.extract.kind import is_saying, kind_of
from generator.extract.nounline import after_line, alone_line, noun_line, sides_line
from generator.extract.scene import Scene
from generator.extract.speechline import speech_line
from generator.extract.status import verb_status
from generator.extract.triggers import Candidate, consequence_of
from generator.model import Participant, Status

# Any of these shows a negation.
_NO = ("not", "no", "never", "nobody", "none", "nothing", "neither", "cannot", "without", "nor")


def headlines_of(
    candidate: Candidate, participants: Sequence[Participant], place: str | None, status: Status, scene: Scene
) -> tuple[str, ...]:
    """Return the headline candidates that pass the gate, best first; may be empty."""
    if not candidate.is_noun:
        verb, told_status = _telling_clause(candidate.clause, status, scene)
        told = clause_line(verb, told_status, scene)
        spoken = _with_speaker(told, candidate.clause, scene)
        if spoken == told:
            spoken = _credited(verb, told_status, candidate, status, scene)
        lines = (_finding(verb, scene), spoken, joined_line(spoken, verb, told_status, scene), speech_line(candidate.clause, scene))
        return tuple(line for line in lines if line is not None and (status != "denied" or _says_no(line, scene)))
    verb = candidate.clause
    made = [sides_line(candidate, participants, place, status, scene), alone_line(candidate, participants, status, scene)]
    # "Conversations are had with the minister" is nobody's headline.
    if candidate.carried and not _only_comes(verb) and not (tree.is_passive(verb) and tree.lemma(verb) in ("have", "make", "take", "do")):
        made.append(_credited(candidate.clause, status, candidate, status, scene))
    elif (verb_of_harm := consequence_of(candidate, scene.lexicon)) is not None:
        made.append(_credited(verb_of_harm, status, candidate, status, scene))
    if status == "happened":
        made.append(after_line(candidate, scene))
    if status not in ("denied", "possible"):
        made.append(noun_line(candidate.token, scene))
    return tuple(dict.fromkeys(line for line in made if line is not None and (status != "denied" or _says_no(line, scene))))


def _credited(verb: Token, told_status: Status, candidate: Candidate, status: Status, scene: Scene) -> str | None:
    """Return the clause as a line with who says so, where it tells as fact what somebody claims to have happened.

    Who says so is more than where it was, and more than whatever else can go.
    """
    line = clause_line(verb, told_status, scene)
    if status not in ("happened", "ongoing") or kind_of(candidate, scene.lexicon) != "happening":
        return line
    if verb.i == candidate.clause.i and (report := own_report(candidate, scene)) is not None:
        told = clause_line(report, verb_status(report, scene.lexicon), scene)
        if told is not None and _tells_deed(told, candidate):
            return said_by_himself(told, report, candidate, scene)
    if line is None:
        return None
    credited = with_claimant(line, candidate, scene)
    if credited != line:
        return credited
    for claim in claims_of(line, candidate, scene):
        short = clause_line(verb, told_status, scene, where=False, room=LONGEST - len(claim))
        if short is not None:
            return f"{short}{claim}"
    return line


def _tells_deed(line: str, candidate: Candidate) -> bool:
    """Whether a line has the event's word, in whatever form."""
    return any(tree.lemma(candidate.token) == verb_lemma(word, word) for word in line.lower().split())


def _says_no(line: str, scene: Scene) -> bool:
    """Whether a line shows that what it tells did not happen, with a negation or a verb that denies or refuses."""
    verbs = scene.lexicon.verbs
    words = [word.strip(".,;:“”\"'") for word in line.lower().split()]
    against = verbs.denying | verbs.dismissing | verbs.refusal
    denies = any(form in against for word in words for form in (verb_lemma(word, word), " ".join((verb_lemma(word, word), "out"))))
    return denies or any(word in _NO or word.endswith("n't") for word in words)


def _telling_clause(verb: Token, status: Status, scene: Scene) -> tuple[Token, Status]:
    """Return the verb whose clause tells the event truly, with its status.

    What was only tried or was refused is told by the verb above: "Norway refuses to sign the treaty".
    """
    above = verb.head
    if (teller := _told_by_others(verb, status, scene)) is not None:
        return teller, verb_status(teller, scene.lexicon)
    if status == "denied" and (denial := _denial(verb, scene)) is not None:
        return denial, verb_status(denial, scene.lexicon)
    bare = tree.is_infinitive(verb) or (status == "possible" and _is_gerund_behind(verb))
    if status not in ("possible", "denied") or not bare or verb.dep_ != "xcomp" or not tree.is_verb(above):
        return verb, status
    return above, verb_status(above, scene.lexicon)


def _told_by_others(verb: Token, status: Status, scene: Scene) -> Token | None:
    """Return the verb above what is only expected or told of oneself: "Analysts expect the bank to pay", "Guards report being beaten"."""
    verbs, first = scene.lexicon.verbs, verb
    while first.dep_ == "conj" and tree.child(first, *tree.SUBJECTS) is None:
        first = first.head
    above = first.head
    if first.dep_ not in ("xcomp", "ccomp") or not tree.is_verb(above) or tree.is_passive(above) or tree.is_negated(above):
        return None
    if first.dep_ == "ccomp" and status in ("planned", "possible") and tree.in_words(above, verbs.expecting):
        return above if above.tag_ != "VBG" or tree.auxiliaries(above) else None
    own = first.dep_ == "xcomp" and any(aux.lower_ in ("being", "having") for aux in tree.auxiliaries(first))
    return above if own and tree.in_words(above, verbs.recounting) else None


def _finding(verb: Token, scene: Scene) -> str | None:
    """Return what a report says rather than that it came out: "New estimates show …" of "new estimates, released on Friday, show …"."""
    lexicon = scene.lexicon
    paper = verb.head
    if verb.dep_ != "acl" or paper.dep_ != "nsubj" or not tree.in_words(verb, lexicon.verbs.releasing) or not tree.is_verb(paper.head):
        return None
    if tree.lemma(paper) not in lexicon.nouns.paper | lexicon.nouns.findings or tree.child(paper.head, "ccomp") is None:
        return None
    return clause_line(paper.head, verb_status(paper.head, lexicon), scene)


def _is_gerund_behind(verb: Token) -> bool:
    """Whether a gerund stands right behind the verb above it: "did not rule out using force"."""
    before = verb.nbor(-1) if verb.i else verb
    return verb.tag_ == "VBG" and not tree.auxiliaries(verb) and (before.i == verb.head.i or before.dep_ == "prt")


def _with_speaker(line: str | None, verb: Token, scene: Scene) -> str | None:
    """Return the line, or where somebody's own words stand in it the report of who said them: "State TV says “traitors” hit the port"."""
    report = verb.head
    if line is None or '"' not in line or verb.dep_ != "ccomp" or not is_saying(report, scene.lexicon):
        return line
    return clause_line(report, verb_status(report, scene.lexicon), scene)


def _only_comes(verb: Token) -> bool:
    """Whether the verb says only that there was the event: "Her trip comes" tells less than "Trip to Norway"."""
    return tree.lemma(verb) in ("come", "go", "follow", "occur", "happen") and tree.child(verb, "prt", "dobj") is None


def _denial(verb: Token, scene: Scene) -> Token | None:
    """Return the verb that denies what the clause says: "Army denies bombing the hospital"; None where the clause does itself."""
    verbs = scene.lexicon.verbs
    while not tree.is_negated(verb) and verb.dep_ in ("xcomp", "ccomp") and tree.is_verb(verb.head) and verb.head.i != verb.i:
        verb = verb.head
        if tree.is_negated(verb) or tree.in_words(verb, verbs.saying) or tree.in_words(verb, verbs.refusal):
            return verb
    return None
