"""Phrases that the parser hung on a word beside the right one, hung on the right one.

It joins what stands close together; where grammar or sense allows only one reading, that one is taken.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Span, Token

from generator.extract import tree

_FINITE = ("VBD", "VBZ", "VBP")
# What a report is about, behind the report.
_ABOUT = ("on", "about", "into", "of")
# No day stands in or behind them: "took a day off Saturday", "closed down Monday".
_PARTICLES = ("off", "up", "down", "out", "back")
# Before a clause they say when or why; the parser takes them for prepositions.
_BEFORE_CLAUSE = ("after", "before", "since", "until")
_ELISIONS = ("s", "d", "m", "re", "ve", "ll", "t")


def reattach(
    doc: Doc,
    releasing: Collection[str],
    papers: Collection[str],
    people: Collection[str],
    saying: Collection[str],
    letters: Collection[str] = (),
) -> None:
    """Put single words of one sentence where they belong, in place.

    Args:
        doc: one parsed sentence.
        releasing: the lemmas of verbs for bringing out what was written.
        papers: the lemmas of nouns for what is written.
        people: the lemmas of nouns that mean people.
        saying: the lemmas of verbs that report speech.
        letters: the lemmas of nouns for what is written to somebody or voted on.
    """
    texts = {*papers, *letters}
    for token in doc:
        if token.dep_ == "ROOT" and token.pos_ == "NOUN":
            _raise_named(token)
    for entity in doc.ents:
        if entity.label_ == "ORG" and any(item.dep_ == "cc" for item in entity):
            _join_organisation(entity)
    for token in doc:
        if token.dep_ == "cc":
            _join_as_well_as(token)
        elif token.dep_ == "prep" and token.lower_ in _PARTICLES:
            _part_from_day(token)
        elif token.dep_ == "acl" and token.tag_ in ("VBN", "VBD"):
            if tree.lemma(token) in releasing:
                _hang_on_report(token, papers, people)
            elif tree.lemma(token) in saying:
                _tell_at_end(token)
        elif token.dep_ == "acl" and token.tag_ == "VBG":
            _hang_on_aim(token)
        elif token.dep_ == "advcl" and token.tag_ == "VBG":
            _hang_on_where(token)
            _hang_on_text(token, texts)
        elif token.dep_ == "conj" and token.tag_ in _FINITE:
            _begin_clause(token)
        elif tree.is_verb(token) and tree.lemma(token) in saying:
            _hang_on_content(token)
        elif token.dep_ == "advcl" and token.tag_ in ("VBD", "VBN"):
            _take_for_subject(token)
        elif token.lower_ == "well" and token.tag_ == "RB":
            _take_for_noun(token)
        elif token.text == "'" and token.dep_ == "punct":
            _join_name(token)
        elif token.dep_ == "mark" and token.lower_ == "for":
            _take_for_preposition(token)


def _raise_named(noun: Token) -> None:
    """Let a name with what it is before it be the subject: "Tropical storm Colin formed", "Rating agency Nordic cut its figure".

    The parser takes the name for the subject of a clause that hangs on the noun, and finds no verb.
    """
    verb = tree.child(noun, "relcl")
    name = tree.child(verb, "nsubj") if verb is not None else None
    if verb is None or name is None or name.pos_ != "PROPN" or name.left_edge.i != noun.i + 1 or name.i > verb.i:
        return
    inside = tree.subtree(verb)
    if (
        verb.tag_ not in ("VBD", "VBN", "VBZ")
        or noun.doc[-1].text != "."
        or any(item.tag_ in _FINITE and item.i not in inside for item in noun.doc)
    ):
        return
    if tree.auxiliaries(verb) and verb.tag_ == "VBN" and tree.child(verb, "dobj") is None and tree.child(verb, "auxpass") is None:
        return
    behind = [item for item in noun.children if item.i > verb.i]
    verb.head = verb
    verb.dep_ = "ROOT"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" and not tree.auxiliaries(verb) else verb.tag_
    noun.head = name
    noun.dep_ = "compound"
    for item in behind:
        item.head = verb


def _part_from_day(particle: Token) -> None:
    """Take a particle from the day behind it: "took a day off Saturday to see the race"."""
    day = tree.child(particle, "pobj")
    verb = particle.head if tree.is_verb(particle.head) else tree.clause_of(particle)
    if day is None or day.ent_type_ != "DATE" or day.left_edge.i != particle.i + 1 or day.tag_ != "NNP" or not tree.is_verb(verb):
        return
    day.head = verb
    day.dep_ = "npadvmod"
    particle.head = verb
    particle.dep_ = "prt"


def _hang_on_report(verb: Token, papers: Collection[str], people: Collection[str]) -> None:
    """Let the report be released and not what it is about: "in a report on the spill released Friday"."""
    noun = verb.head
    about = noun.head
    if noun.dep_ != "pobj" or about.lower_ not in _ABOUT or noun.i > verb.i or tree.auxiliaries(verb):
        return
    if tree.lemma(about.head) in papers and tree.lemma(noun) not in papers and tree.lemma(noun) not in people:
        verb.head = about.head


def _join_as_well_as(joint: Token) -> None:
    """Join the second of two objects to the first: "reached the island on Wednesday, as well as parts of Norway"."""
    verb = joint.head
    if joint.lower_ != "as" or not tree.is_verb(verb) or {item.lower_ for item in joint.children} != {"as", "well"}:
        return
    objects = tree.children(verb, "dobj")
    if len(objects) == 2 and objects[0].i < joint.i < objects[1].i and objects[1].left_edge.i == joint.i + 1:
        joint.head = objects[0]
        objects[1].head = objects[0]
        objects[1].dep_ = "conj"


def _tell_at_end(verb: Token) -> None:
    """Let who stands behind the comma say what stands before it: "The port is to close, a local paper reported on Monday"."""
    speaker = verb.head
    root = next((item for item in verb.doc if item.dep_ == "ROOT"), verb)
    if (
        speaker.dep_ not in ("appos", "dep")
        or speaker.i != verb.i - 1
        or not tree.is_verb(root)
        or root.i > speaker.i
        or tree.auxiliaries(verb)
    ):
        return
    before = verb.doc[speaker.left_edge.i - 1] if speaker.left_edge.i else speaker
    behind = [item for item in verb.children if item.i > verb.i]
    if before.text != "," or tree.child(speaker, "det") is None or any(item.dep_ not in ("prep", "npadvmod", "punct") for item in behind):
        return
    after = verb.right_edge.i + 1
    if after < len(verb.doc) and not verb.doc[after].is_punct:
        return  # "a paper reported missing was found"
    verb.tag_ = "VBD"
    verb.head = verb
    verb.dep_ = "ROOT"
    speaker.head = verb
    speaker.dep_ = "nsubj"
    root.head = verb
    root.dep_ = "ccomp"


def _hang_on_content(verb: Token) -> None:
    """Let the words before the comma of a speaker be of what he says: "planes struck the port, for a third day on Sunday, he said"."""
    contents, speaker = tree.children(verb, "ccomp"), tree.child(verb, "nsubj")
    if len(contents) != 1 or speaker is None or contents[0].i > verb.i:
        return  # "The oil is ashore Also on Friday, he said it would go": two sentences that have lost the stop between them
    content = contents[0]
    end = min(speaker.left_edge.i, verb.i) - 1
    if end <= content.i or verb.doc[end].text != "," or any(item.dep_ == "cc" for item in verb.doc[content.right_edge.i : end]):
        return  # "struck the port, and on Sunday, he said"
    for item in tree.children(verb, "prep", "npadvmod"):
        if content.i < item.i < end:
            item.head = content


def _hang_on_aim(verb: Token) -> None:
    """Let a participle say how what is aimed at is done: in "an effort to stop the leak using a cap" no effort uses it."""
    aim = next((item for item in verb.head.children if item.dep_ == "acl" and item.tag_ == "VB" and item.i < verb.i), None)
    if aim is not None and verb.doc[verb.left_edge.i - 1].text != ",":
        verb.head = aim
        verb.dep_ = "advcl"


def _hang_on_where(verb: Token) -> None:
    """Let what began somewhere lead to something, and not what only was so.

    "The answer was harsh in Norway, where a wave of strikes began, leading to a ban": the wave led to it.
    """
    comma = verb.left_edge.i - 1
    if tree.lemma(verb.head) != "be" or tree.auxiliaries(verb.head) or verb.i < verb.head.i or comma < 1 or verb.doc[comma].text != ",":
        return
    for item in list(verb.head.subtree):
        where = any(word.tag_ == "WRB" and word.lower_ == "where" for word in tree.children(item, "advmod"))
        if item.dep_ == "relcl" and where and comma - 1 <= item.right_edge.i <= comma and tree.child(item, "nsubj") is not None:
            verb.head = item
            return


def _hang_on_text(verb: Token, texts: Collection[str]) -> None:
    """Let a text say what it says, though its day stands between: "introduced a resolution on Tuesday expressing support"."""
    above = verb.head
    text = next((item for item in tree.children(above, "dobj") if tree.lemma(item) in texts), None)
    first = verb.left_edge.i
    if text is None or verb.i < text.i or first != verb.i or tree.child(verb, "dobj", "ccomp", "prep") is None:
        return
    between = [item for item in verb.doc[text.right_edge.i + 1 : first] if item.lower_ not in ("on", "last", "this", "late", "early")]
    if between and all(item.ent_type_ in ("DATE", "TIME") for item in between):
        verb.head = text
        verb.dep_ = "acl"


def _begin_clause(verb: Token) -> None:
    """Begin a clause with "after" where a tense without a subject follows its noun: "is warned after the minister said he would go"."""
    above = verb.head
    noun = next((item for item in verb.lefts if item.dep_ in tree.SUBJECTS), None)
    if noun is not None or tree.auxiliaries(verb) or not tree.is_verb(above) or not verb.i:
        return
    if any(item.i < verb.i for item in tree.children(above, "cc")):
        return
    noun = verb.nbor(-1)
    first = noun.head
    if noun.dep_ != "pobj" or first.lower_ not in _BEFORE_CLAUSE or first.i != noun.left_edge.i - 1 or first.i < above.i:
        return
    first.head = verb
    first.dep_ = "mark"
    noun.head = verb
    noun.dep_ = "nsubj"
    verb.dep_ = "advcl"


def _take_for_subject(verb: Token) -> None:
    """Give a clause its subject, which the parser hangs on the "after" before it: "After the explosion killed four, the mayor resigned"."""
    first = next(iter(verb.lefts), None)
    noun = tree.child(first, "pobj") if first is not None and first.dep_ == "prep" and first.lower_ in _BEFORE_CLAUSE else None
    if first is None or noun is None or noun.right_edge.i != verb.i - 1 or verb.nbor(-1).is_punct or tree.auxiliaries(verb):
        return
    if tree.child(verb, *tree.SUBJECTS) is not None or tree.child(verb, "dobj") is None:
        return  # "After the vote asked to resign, …"
    first.dep_ = "mark"
    noun.head = verb
    noun.dep_ = "nsubj"
    verb.tag_ = "VBD"


def _take_for_noun(well: Token) -> None:
    """Take "well" for the noun behind a name that has an article: "into its Gulf of Mexico well on Monday"."""
    name = well.nbor(-1) if well.i else well
    top = name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else name
    after = well.nbor(1) if well.i + 1 < len(well.doc) else None
    owned = tree.child(top, "det", "poss") is not None
    if name.pos_ != "PROPN" or not owned or top.dep_ not in ("pobj", "dobj", "nsubj", "nsubjpass"):
        return
    if after is not None and not (after.is_punct or after.lower_ in ("on", "in", "at", "that", "which", "and", "is", "was", "has", "will")):
        return  # "reached the Gulf well before dawn"
    if any(True for _ in well.children):
        return
    well.head = top.head
    well.dep_ = top.dep_
    well.tag_ = "NN"
    well.pos_ = "NOUN"
    for item in [item for item in top.children if item.i < top.i]:
        item.head = well
    top.head = well
    top.dep_ = "nmod"
    for item in [item for item in top.children if item.dep_ == "prep" and item.lower_ != "of"]:
        item.head = well


def _join_organisation(entity: Span) -> None:
    """Take "and" inside the name of one organisation for a part of it: "the Oceanic and Atmospheric Administration has issued"."""
    first, last = entity.root, entity[-1]
    if last.dep_ != "conj" or last.head.i != first.i or last.text[:1].islower() or any(item.text == "," for item in entity):
        return
    before = [item for item in first.children if item.i < first.i]
    inside = [item for item in first.children if item.i > first.i and item.i < last.i]
    behind = [item for item in first.children if item.i > last.i]
    last.head = first.head
    last.dep_ = first.dep_
    for item in (*before, *inside, *behind, first):
        item.head = last
    for item in (*inside, first):
        item.dep_ = "compound"


def _take_for_preposition(mark: Token) -> None:
    """Read a participle behind "for" and its people: "a service was held for the people shot at a party".

    "For" before a clause wants "to" with its verb; as a conjunction it stands behind a comma.
    """
    verb = mark.head
    noun = tree.child(verb, "nsubj")
    before = mark.nbor(-1) if mark.i else None
    if noun is None or verb.dep_ != "advcl" or verb.tag_ not in ("VBD", "VBN") or before is None or before.text == ",":
        return
    if tree.auxiliaries(verb) or tree.child(verb, "dobj", "ccomp", "xcomp") is not None or noun.left_edge.i != mark.i + 1:
        return
    mark.head = verb.head
    mark.dep_ = "prep"
    noun.head = mark
    noun.dep_ = "pobj"
    verb.head = noun
    verb.dep_ = "acl"
    verb.tag_ = "VBN"


def _join_name(mark: Token) -> None:
    """Take a capital and a small word behind an apostrophe for one name: "his son Mo 'tassim", "Lund and Mo 'tassim".

    The parser finds two names there, and the second one alone is nobody's.
    """
    if not mark.i or mark.i + 1 >= len(mark.doc):
        return
    first, second = mark.nbor(-1), mark.nbor(1)
    glued = not mark.whitespace_ and second.is_alpha and second.is_lower and second.lower_ not in _ELISIONS
    alone = sum(item.text == "'" for item in mark.doc) == 1
    joined = first.dep_ in ("conj", *tree.SUBJECTS) and second.head.i in (first.i, first.head.i)
    apposed = first.dep_ == "appos" and first.head.head.i == second.head.i
    if not glued or not alone or first.pos_ != "PROPN" or not (joined or apposed):
        return
    second.head = first.head
    second.dep_ = first.dep_
    second.tag_ = "NNP"
    second.pos_ = "PROPN"
    first.head = second
    first.dep_ = "compound"
    mark.head = second
