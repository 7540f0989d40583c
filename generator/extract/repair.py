"""Known slips of the parser put right: where a finite verb was taken for the participle of a noun before it.

English past tense and participle mostly look alike ("filed", "crashed"), so the parser walks down the garden path:
it reads the main verb of "The company, founded in 1962, filed for bankruptcy." as a second participle and finds no verb at all.
A sentence of prose has a finite verb. So where the parse shows none, the participle that can be one is it.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from generator.extract import tree
from generator.extract.inflection import inflected
from generator.extract.reattach import reattach

_MODIFIERS = ("relcl", "acl", "appos")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def mend(
    doc: Doc,
    saying: Collection[str],
    people: Collection[str] = (),
    harm: Collection[str] = (),
    releasing: Collection[str] = (),
    papers: Collection[str] = (),
    letters: Collection[str] = (),
) -> Doc:
    """Put the parse of one sentence right, in place, and return it.

    Args:
        doc: one parsed sentence.
        saying: the lemmas of verbs that report speech.
        people: the lemmas of nouns that mean people.
        harm: the lemmas of verbs for what is done to people.
        releasing: the lemmas of verbs for bringing out what was written.
        papers: the lemmas of nouns for what is written.
        letters: the lemmas of nouns for what is written to somebody or voted on.
    """
    reattach(doc, releasing, papers, people, saying, letters)
    for token in doc:
        if token.dep_ == "conj" and tree.lemma(token) in harm:
            _mend_gap(token)
        elif tree.is_verb(token):
            _mend_hearer(token)
            _mend_aim(token)
            _mend_late_object(token)
        if token.dep_ == "conj" and token.tag_ == "VBD":
            _mend_second_subject(token)
        if token.dep_ == "acl" and token.tag_ in _FINITE and tree.child(token, "nsubj", "nsubjpass") is not None and not _is_content(token):
            token.dep_ = "relcl"  # "the lawsuit Green filed": somebody files it
        elif token.dep_ == "relcl" and any(item.lower_ == "who" for item in tree.children(token, "nsubj", "nsubjpass")):
            _mend_antecedent(token, people)
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None:
        return doc
    if root.pos_ in ("NOUN", "PROPN") and doc[-1].text == ".":
        _mend_verbless(root)
    elif tree.is_verb(root) and tree.lemma(root) in saying:
        _mend_reported(root)
        _mend_apposed(root)
        _mend_speaker(root)
    elif tree.is_verb(root):
        _mend_telegram(root, saying)
        _mend_trailing(root, saying)
    return doc


def _mend_telegram(root: Token, saying: Collection[str]) -> None:
    """Find who did what a report without "is" tells: "Example News now reporting police shot two people" tells of the police."""
    name = tree.child(root, "nsubj")
    report = tree.child(root, "csubj") or (tree.child(name, "acl") if name is not None else None)
    if report is None or report.tag_ != "VBG" or tree.lemma(report) not in saying or tree.auxiliaries(report) or root.tag_ not in _FINITE:
        return
    doer = tree.child(report, "dobj")
    own = tree.child(report, "nsubj") or name
    aside = report.dep_ == "acl" and not any(item.lower_ == "now" for item in report.children)  # "a man reporting a fire was shot"
    if doer is None or own is None or aside:
        return
    doer.head = root
    doer.dep_ = "nsubj"
    own.head = report
    report.head = report
    report.dep_ = "ROOT"
    root.head = report
    root.dep_ = "ccomp"


def _mend_hearer(verb: Token) -> None:
    """Give the telling its hearer back, which the parser takes for a part of the next name: "told Reuters Lund's forces had left"."""
    hearer = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if hearer is None or tree.lemma(verb) != "tell" or hearer.pos_ != "PROPN" or hearer.dep_ not in ("compound", "nmod"):
        return
    head = hearer.head
    while head.dep_ in ("compound", "nmod", "poss") and head.i > verb.i:
        head = head.head
    if head.dep_ in tree.SUBJECTS and head.i > hearer.i + 1 and verb.i in {item.i for item in tree.ancestors(head)}:
        hearer.head = verb
        hearer.dep_ = "dobj"


def _mend_late_object(verb: Token) -> None:
    """Give the verb its object back where it stands behind a time: "shelled for the first time the old city of Brovik"."""
    if tree.child(verb, "dobj") is not None:
        return
    for time in tree.prepositional(verb, "for"):
        late = tree.child(time, "appos")
        if time.lower_ == "time" and late is not None and late.left_edge.i == time.i + 1:
            late.head = verb
            late.dep_ = "dobj"
            return


def _mend_aim(verb: Token) -> None:
    """Give the infinitive its object back where a verb has two subjects: "the effort to halt the attacks continued"."""
    subjects = tree.children(verb, "nsubj")
    if len(subjects) != 2 or subjects[1].i > verb.i:
        return
    lost = subjects[1].doc[subjects[1].left_edge.i - 1]
    if lost.dep_ == "prep" and lost.i in tree.subtree(subjects[0]) and tree.child(lost, "pobj", "pcomp") is None:
        subjects[1].head = lost
        subjects[1].dep_ = "pobj"  # "crowds calling for his departure grew"
        return
    aim = tree.child(subjects[0], "acl")
    if aim is not None and tree.is_infinitive(aim) and tree.child(aim, "dobj") is None and subjects[1].left_edge.i == aim.i + 1:
        subjects[1].head = aim
        subjects[1].dep_ = "dobj"


def _mend_speaker(root: Token) -> None:
    """Find who says it where a report shows nobody: "…, said a witness", "In the port city of Bergen, a doctor at the hospital said"."""
    if tree.child(root, *tree.SUBJECTS) is not None or root.tag_ != "VBD" or tree.child(root, "ccomp") is None:
        return
    behind = tree.child(root, "dobj", "attr")
    if behind is not None and behind.left_edge.i == root.i + 1 and any(item.i < root.i for item in tree.children(root, "ccomp")):
        behind.dep_ = "nsubj"
        return
    before = next((item for item in root.doc[: root.i] if item.dep_ == "appos" and item.right_edge.i == root.i - 1), None)
    if before is not None and before.pos_ == "NOUN" and before.left_edge.i and before.left_edge.nbor(-1).text == ",":
        before.head = root
        before.dep_ = "nsubj"


def _mend_apposed(root: Token) -> None:
    """Read a noun before a name as its title where a report has two subjects: "The tanker Nordlys sailed on Monday, sources said"."""
    own = [item for item in root.children if item.dep_ == "nsubj"]
    if len(own) != 2 or own[1].i > root.i:
        return
    noun = own[0]
    verb = tree.child(noun, "relcl")
    name = tree.child(verb, "nsubj") if verb is not None else None
    if verb is None or name is None or name.pos_ != "PROPN" or name.left_edge.i != noun.i + 1 or tree.child(verb, "dobj", "mark"):
        return
    verb.head = root
    verb.dep_ = "ccomp"
    noun.head = name
    noun.dep_ = "compound"


def _mend_second_subject(verb: Token) -> None:
    """Give a second verb the noun right before it as its subject: "tanks fired on the port of Brovik and planes hit the hub".

    The parser joins the planes to the port, and the tanks hit the hub.
    """
    noun = verb.nbor(-1) if verb.i else None
    if noun is None or noun.dep_ != "conj" or noun.pos_ not in ("NOUN", "PROPN") or noun.i <= verb.head.i:
        return
    if not tree.is_verb(verb.head) or tree.auxiliaries(verb) or tree.child(verb, *tree.SUBJECTS) is not None:
        return
    before = verb.doc[noun.left_edge.i - 1]
    if before.dep_ != "cc" or before.head.i != noun.head.i:
        return
    before.head = verb.head
    noun.head = verb
    noun.dep_ = "nsubj"


def _mend_gap(verb: Token) -> None:
    """Take the second verb for the passive that it is where its "were" is left out: "two were killed and nine wounded in Bergen"."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None or tree.auxiliaries(verb) or tree.child(verb, "dobj", "prt") is not None:
        return
    if verb.tag_ in ("VBD", "VBN") and subject.i < verb.i and tree.is_verb(verb.head) and tree.child(verb.head, "auxpass") is not None:
        verb.tag_ = "VBN"
        subject.dep_ = "nsubjpass"


def _is_content(verb: Token) -> bool:
    """Whether the clause says what the noun reports: "claims that the army attacked the port"."""
    return any(mark.lower_ == "that" for mark in tree.children(verb, "mark"))


def _mend_antecedent(verb: Token, people: Collection[str]) -> None:
    """Hang "who" on the people, not on where they are from: "investigators from the Transport Board, who arrived".

    So with a thing between: "a child of the revolution who has sung".
    """
    place = verb.head
    named = place.pos_ == "PROPN" and place.ent_type_ != "PERSON"
    thing = place.pos_ == "NOUN" and place.tag_ == "NN" and not place.ent_type_ and tree.lemma(place) not in people
    if place.dep_ != "pobj" or not (named or thing):
        return
    owner = place.head.head
    somebody = owner.pos_ in ("NOUN", "PROPN") and (tree.lemma(owner) in people or (thing and _is_of_people(owner)))
    apart = any(item.text == "," for item in verb.doc[verb.left_edge.i - 2 : verb.left_edge.i])
    if somebody and (apart or place.tag_ in ("NN", "NNP")):  # "the leader of the Greens who voted" may mean the Greens
        verb.head = owner


def _is_of_people(noun: Token) -> bool:
    """Whether a noun stands for somebody: a capital, or beside a name: "Bo Lund, another Swede of the revolution who sang"."""
    return noun.ent_type_ in ("PERSON", "NORP") or noun.head.ent_type_ == "PERSON"


def _mend_verbless(noun: Token) -> None:
    """Make the last participle the verb of a sentence without one: "The company, which was founded in 1962, filed for bankruptcy."

    A caption has no article and no full stop, and its participle is one: "Man, 41, charged with murder".
    """
    if not any(item.dep_ in ("det", "poss") for item in noun.children) and noun.pos_ != "PROPN":
        return
    if any(item.tag_ in _FINITE and item.dep_ not in ("relcl", "aux", "auxpass", "ccomp") for item in noun.doc):
        return
    behind = [item for item in noun.children if item.dep_ in _MODIFIERS and item.i > noun.i]
    reported = [item for item in behind if tree.child(item, "mark") is not None and tree.child(item, *tree.SUBJECTS) is not None]
    closed = [item for item in behind if item not in reported]
    verb = closed[-1] if closed else None
    if verb is None or verb.dep_ != "acl" or not _can_be_finite(verb):
        return
    behind_aside = len(closed) > 1 and noun.doc[verb.left_edge.i - 1].text == ","
    if not behind_aside and not reported and tree.child(verb, "ccomp", "dobj") is None:
        return  # only a finite verb has an object: "The board disputed whether the ship had left"
    after = [item for item in noun.children if item.i > verb.i]
    verb.head = verb
    verb.dep_ = "ROOT"
    _become_subject(noun, verb, after)
    for item in reported:
        item.dep_ = "ccomp"


def _mend_reported(root: Token) -> None:
    """Find the verb of what is reported: "A ferry carrying 112 people capsized, the coast guard said"."""
    own = [item for item in root.children if item.dep_ in ("nsubj", "nsubjpass")]
    if not own or own[-1].i > root.i:
        return
    said = next((item for item in root.children if item.dep_ in ("nsubj", "dep", "npadvmod", "ccomp") and item.i < own[-1].i), None)
    if said is None or said.pos_ not in ("NOUN", "PROPN") or root.doc[said.right_edge.i + 1].text != ",":
        return
    if any(item.tag_ in _FINITE for item in said.subtree):
        return
    verb = next((item for item in said.subtree if item.dep_ == "acl" and item.head.i != said.i and _can_be_finite(item)), None)
    if verb is None:
        return
    between = [above for above in tree.ancestors(verb) if said.i <= above.i < verb.i]
    after = [item for above in between for item in above.children if item.i > verb.i]
    verb.head = root
    verb.dep_ = "ccomp"
    _become_subject(said, verb, after)


def _mend_trailing(root: Token, saying: Collection[str]) -> None:
    """Put who says it above what is said: "The ship left the port, a captain told reporters".

    The parser hangs "told" on "left", and the speaker's title behind the comma on anything.
    """
    report = next((item for item in root.children if item.i > root.i and item.dep_ in ("ccomp", "parataxis") and tree.is_verb(item)), None)
    report = report or next((item for item in root.doc[root.i :] if _ends_as_report(item)), None)
    if report is None or tree.lemma(report) not in saying or report.tag_ != "VBD" or tree.child(report, "mark", "ccomp") is not None:
        return
    speaker = tree.child(report, "nsubj")
    if speaker is None or speaker.i > report.i:
        return
    comma = next((item for item in reversed(list(root.doc[root.i : report.left_edge.i])) if item.text == ","), None)
    title = [] if comma is None else [item for item in root.doc[comma.i + 1 : report.left_edge.i] if not item.is_punct]
    if comma is None or len(title) > 4 or any(item.pos_ not in ("PROPN", "NOUN", "ADJ", "DET", "ADP") for item in title):
        return
    report.head = report
    report.dep_ = "ROOT"
    root.head = report
    root.dep_ = "ccomp"
    for item in title:
        if item.head.i < comma.i or item.head.i == root.i:
            item.head = speaker
            item.dep_ = "compound"


def _ends_as_report(verb: Token) -> bool:
    """Whether a seeming relative clause ends the sentence behind a comma, with a subject and nothing else: ", a paper reported."."""
    before = verb.left_edge.i - 1
    if verb.dep_ != "relcl" or before < 0 or verb.doc[before].text != "," or not all(item.is_punct for item in verb.doc[verb.i + 1 :]):
        return False
    return all(item.dep_ == "nsubj" and item.tag_ not in ("WDT", "WP") for item in verb.children if not item.is_punct)


def _can_be_finite(verb: Token) -> bool:
    """Whether the participle looks like the past tense and names nobody who did it to the noun."""
    if verb.tag_ not in ("VBN", "VBD") or tree.auxiliaries(verb) or tree.child(verb, "agent") is not None:
        return False
    return inflected(tree.lemma(verb), "VBD") == verb.lower_


def _become_subject(noun: Token, verb: Token, after: list[Token]) -> None:
    verb.tag_ = "VBD"
    noun.head = verb
    noun.dep_ = "nsubj"
    for item in after:
        item.head = verb
