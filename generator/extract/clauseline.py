"""A headline from a clause: subject, verb in the present, objects, and what else fits."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.antecedent import antecedent
from generator.extract.called import join_names
from generator.extract.coreference import PRONOUNS, is_pronoun, named_beside
from generator.extract.garden import is_told_of, object_before
from generator.extract.gate import COMFORTABLE, LONGEST, SHORTEST_WORDS, capitalised, doubles_name, passes_gate
from generator.extract.kind import is_saying
from generator.extract.names import Name
from generator.extract.phrases import noun_phrase
from generator.extract.scene import Scene
from generator.extract.speechline import speaker_of
from generator.extract.trim import Part, shortened
from generator.extract.verbgroup import takes_plural, tell_content, verb_words
from generator.extract.whereline import placed
from generator.extract.wording import Wording
from generator.model import Status

_LIKELY = ("likely", "probably", "possibly", "perhaps")
_AFTER_VERB = ("dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "agent", "prt", "advcl", "advmod", "npadvmod")
_CORE = ("dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "prt")
_INNER_CORE = (
    "nsubj",
    "nsubjpass",
    "aux",
    "auxpass",
    "dobj",
    "attr",
    "acomp",
    "neg",
    "prt",
    "xcomp",
    "det",
    "poss",
    "case",
    "pobj",
    "nummod",
    "oprd",
    "mark",
)


def clause_line(
    verb: Token, status: Status, scene: Scene, *, least_words: int = 3, lenient: bool = False, where: bool = True, room: int = LONGEST
) -> str | None:
    """Return the clause as a headline, or None where its subject has no name or it cannot be made to fit.

    A relative clause is told of what it hangs on, as its subject ("Ferry goes down") or its object ("Green files lawsuit").
    It has at most `room` characters.
    A line with `where` may take its place from elsewhere in the sentence (see `placed`).
    A lenient line says for a pronoun whom the sentence before was about (see `antecedent`).
    """
    subject = _event_that(verb, scene) or tree.subject(verb) or _due(verb, scene)
    if subject is None or subject.i == verb.i or not is_told_of(verb, subject, scene):
        return None
    named = _named_subject(subject, scene, lenient=lenient)
    if named is None:
        return None
    names, said = named
    wording = Wording(scene, names, subject, said)
    front = Part(
        subject, wording.phrase(subject) - _below(verb, subject) if subject.i not in said else _subject_words(subject, wording), {subject.i}
    )
    front.kept -= {
        item.i for item in tree.children(subject, "det") if item.lower_ in ("the", "a", "an") and item.i == min(front.kept, default=-1)
    }
    if verb.dep_ == "relcl":
        front.kept -= _age(subject, scene)
    if verb.dep_ in ("relcl", "acl") and verb.head.i == subject.i:
        front.kept = {index for index in front.kept if index < verb.i}
    body = _body(verb, wording)
    if _is_inverted(verb) or _is_empty_content(verb) or _is_bare_content(verb, scene) or _only_reaches_date(verb, body, wording):
        return None
    if _shares_object(verb, body) or _lacks_object(verb) or any(_leaves_object(item) for item in tree.children(verb, "ccomp")):
        return None
    gap = object_before(verb, scene)
    content = _fronted_content(verb, wording)
    if content is not None:
        # "Officials say after three days of counting the lead grew": what stands around the report would be taken for the reported.
        body.kept -= {index for item in tree.children(verb, "prep", "advcl", "advmod") for index in tree.subtree(item)}
    elif tree.child(verb, "dobj", "xcomp") is None and any(item.i < verb.i for item in tree.children(verb, "ccomp")):
        return None  # "Authorities rule" without what they ruled
    if content is None and _is_empty_report(verb, names, body, scene):
        return None
    group = verb_words(verb, takes_plural(verb, subject, names, scene.lexicon), status, scene.lexicon)
    if group is None:
        return None
    wording.said[verb.i] = _with_adverb(group, verb, scene)
    wording.said |= {item.i: "" for item in tree.children(verb, "aux", "auxpass", "neg")}
    if (told := _after_colon(verb, wording, body, content)) is not None:
        return _passed(told, verb, scene, least_words)
    parts = [front, body, *([content] if content is not None else [])]
    if gap is not None:
        parts = [front, *_around(body, gap, wording)]
    line = shortened(parts, wording.said, wording.unresolved, lexicon=scene.lexicon, limits=(min(COMFORTABLE, room), room))
    if line is not None and content is None and where:
        line = placed(line, verb, set().union(*(part.kept for part in parts)), wording)
    return _passed(line, verb, scene, least_words)


def _age(noun: Token, scene: Scene) -> set[int]:
    """Return the words of an age before a noun.

    An age holds when the article is written, not when a relative clause tells of something before:
    "a 24-year-old student who moved here in 2016" was no 24 then.
    """
    aged = (item for item in tree.children(noun, "amod") if item.lower_ in scene.lexicon.headlines.aged)
    return {index for item in aged if any(part.like_num for part in item.subtree) for index in tree.subtree(item)}


def _event_that(verb: Token, scene: Scene) -> Token | None:
    """Return the event noun that did harm: in "Norway suffered a crash, killing 72 people" the crash kills them, not Norway."""
    lexicon = scene.lexicon
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.i < verb.head.i or not tree.in_words(verb, lexicon.verbs.consequence):
        return None
    suffered = tree.child(verb.head, "dobj") if tree.in_words(verb.head, lexicon.verbs.light) else None
    return suffered if suffered is not None and tree.lemma(suffered) in lexicon.nouns.event else None


def _due(verb: Token, scene: Scene) -> Token | None:
    """Return who is due to do it: "Lund is due to be sworn in"; of "it is hard to sign" nobody is the subject."""
    adjective = verb.head
    due = verb.dep_ == "xcomp" and adjective.dep_ == "acomp" and adjective.lower_ in scene.lexicon.status.planned_phrases
    return tree.subject(adjective.head) if due and tree.is_verb(adjective.head) else None


def _with_adverb(group: str, verb: Token, scene: Scene) -> str:
    """Return the verb group with the adverbs before the verb, without which it may say something else: "is first elected"."""
    subject = tree.child(verb, *tree.SUBJECTS)
    first = subject.i if subject is not None else min([item.i for item in tree.auxiliaries(verb)], default=verb.i) - 2
    adverbs = [item for item in tree.children(verb, "advmod") if first < item.i < verb.i and _says_how(item, scene)]
    words = group.split()
    doubled = words[0] in ("may", "might", "could")  # "may likely" says it twice
    said = [part.lower_ for item in adverbs for part in item.subtree if not (doubled and part.lower_ in _LIKELY)]
    if words[0] == "to":
        return " ".join([*said, *words])  # "probably to meet"
    return " ".join([*words[:-1], *said, words[-1]])


def _says_how(adverb: Token, scene: Scene) -> bool:
    """Whether an adverb before its verb belongs to what happened: "nearly doubled", "falsely claimed", but not "also said"."""
    if scene.is_date(adverb) or adverb.tag_ == "WRB" or tree.child(adverb, "advcl", "mark", "prep", "punct") is not None:
        return False
    return adverb.lower_ not in scene.lexicon.headlines.connectives and adverb.right_edge.i - adverb.left_edge.i <= 2


def _is_inverted(verb: Token) -> bool:
    """Whether an auxiliary stands before the clause's subject, as in a question or a condition: "should she seek the office"."""
    subject = tree.child(verb, *tree.SUBJECTS)
    return subject is not None and any(item.i < subject.i for item in tree.auxiliaries(verb))


def _is_empty_content(verb: Token) -> bool:
    """Whether of "said it was more likely the crew slept" the parser made two things said, the first of which says nothing."""
    contents = tree.children(verb, "ccomp")
    if len(contents) < 2 or contents[0].i < verb.i or tree.lemma(contents[0]) != "be":
        return False
    subject, said = tree.child(contents[0], "nsubj"), tree.child(contents[0], "acomp")
    return subject is not None and subject.lower_ == "it" and said is not None and said.right_edge.i == said.i


def _is_bare_content(verb: Token, scene: Scene) -> bool:
    """Whether what is said has a subject and no tense, so that the parser found the wrong verb.

    "Said its spending to cap the well, clean up the spill and pay those affected had grown": nobody says "clean up".
    """
    if tree.phrasal(verb) not in scene.lexicon.headlines.neutral:
        return False
    return any(
        item.tag_ == "VB" and tree.child(item, *tree.SUBJECTS) and not tree.auxiliaries(item) for item in tree.children(verb, "ccomp")
    )


def _only_reaches_date(verb: Token, body: Part, wording: Wording) -> bool:
    """Whether a verb of going has nothing but a date to go to: "thousands head" from "heading into the week, thousands"."""
    goals = [item for item in tree.children(verb, "prep") if item.lower_ in ("into", "to", "toward", "towards") and item.i > verb.i]
    if tree.in_words(verb, wording.scene.lexicon.verbs.aspectual):
        return False  # "will continue into Monday"
    return body.kept == {verb.i} and any(wording.is_dated(item) for item in goals)


def _lacks_object(verb: Token) -> bool:
    """Whether the clause's object is the relative word and cannot be said: "which the board had said the crew ignored"."""
    return any(item.tag_ in ("WDT", "WP") for item in tree.children(verb, "dobj")) and verb.dep_ != "relcl"


def _around(body: Part, noun: Token, wording: Wording) -> list[Part]:
    """Return the body with the object behind the verb: "files", "lawsuit", "to stop the count"."""
    verb = body.head
    near = {verb.i} | {item.i for item in tree.children(verb, "prt")}
    if (beside := named_beside(noun, wording.scene.lexicon)) is not None:
        wording.said[noun.i] = noun_phrase(beside)
        return _around_object(verb, body, Part(noun, {noun.i}, {noun.i}), near)
    object_ = {index for index in wording.phrase(noun) if index not in tree.subtree(verb)}
    object_ -= {item.i for item in tree.children(noun, "det") if item.lower_ in ("the", "a", "an")}
    return _around_object(verb, body, Part(noun, object_, {noun.i}), near)


def _around_object(verb: Token, body: Part, own: Part, near: set[int]) -> list[Part]:
    """Return the verb, its object and the rest of the body, in this order."""
    rest = Part(verb, {index for index in body.kept - near if index > verb.i}, set())
    return [Part(verb, near, near), own, *([rest] if rest.kept else [])]


def _below(verb: Token, subject: Token) -> set[int]:
    """Return the verb's own words where the verb hangs on its subject ("troops deployed to the border")."""
    return tree.subtree(verb) if verb.i in tree.subtree(subject) else set()


def _passed(line: str | None, verb: Token, scene: Scene, least_words: int) -> str | None:
    """Return the line where it passes the gate; "Ferry goes down" says enough, "Rebels take it" does not."""
    if line is None:
        return None
    line = capitalised(_without_article(line))
    words = line.lower().split()
    if (len(words) <= 3 and words[-1] in PRONOUNS) or doubles_name(line, scene.sentence.doc.text):
        return None
    particle = tree.child(verb, "prt")
    ending = particle.lower_ if particle is not None else None
    return line if passes_gate(line, scene.lexicon.headlines, least_words=least_words, particle=ending) else None


def _subject_words(subject: Token, wording: Wording) -> set[int]:
    """Return the tokens of a subject whose members are named: the names and what joins them."""
    kept = {item.i for item in tree.conjuncts(subject)}
    for item in tree.conjuncts(subject):
        kept |= wording.phrase(item) if item.i not in wording.said else set()
        kept |= {joint.i for joint in item.children if joint.dep_ == "cc" or (joint.text == "," and tree.child(item, "conj") is not None)}
    return kept


def _named_subject(subject: Token, scene: Scene, *, lenient: bool) -> tuple[tuple[Name, ...], dict[int, str]] | None:
    """Return the subject's names and how they are said; None where a pronoun among them stays unresolved."""
    names: list[Name] = []
    said: dict[int, str] = {}
    for item in tree.conjuncts(subject):
        found = scene.cast.who(scene.position, item)
        if not found and (beside := named_beside(item, scene.lexicon)) is not None:
            said[item.i] = noun_phrase(beside)
        elif found and (item.tag_ in ("PRP", "PRP$") or item.pos_ == "PRON" or all(name.type == "person" for name in found)):
            said[item.i] = join_names(found, scene.cast, scene.cast.group(scene.position, subject))
        elif lenient and not found and (phrase := antecedent(item, scene)) is not None:
            said[item.i] = phrase
        elif item.lower_ in scene.lexicon.headlines.vague or (
            not found and (is_pronoun(item) or item.tag_ in ("PRP", "WP", "WDT", "DT", "EX", "WRB"))
        ):
            return None
        names += found
    return tuple(names), said


def _body(verb: Token, wording: Wording) -> Part:
    kept = {verb.i}
    for child in verb.children:
        if child.i < verb.i or child.dep_ not in _AFTER_VERB or wording.leaves_out(child, verb):
            continue
        if child.dep_ == "ccomp":
            if wording.scene.sentence.quoted(child):
                continue
            tell_content(child, wording.said, wording.scene.lexicon)
        kept |= wording.phrase(child)
    return Part(verb, kept, _core(verb))


def _core(verb: Token) -> set[int]:
    """Return what must stay: objects and complements, and of what is reported its own subject, verb and object."""
    core = {verb.i}
    for part in tree.children(verb, *_CORE):
        core.add(part.i)
        for inner in tree.children(part, *_INNER_CORE):
            core.add(inner.i)
            core.update(item.i for item in tree.children(inner, "aux", "auxpass", "dobj", "det", "poss", "case", "nummod", "mark"))
    return core


def _fronted_content(verb: Token, wording: Wording) -> Part | None:
    """Return the reported clause that stands before its verb: "Rebels took the town, officials said"."""
    content = next((item for item in tree.children(verb, "ccomp") if item.i < verb.i), None)
    if content is None or not is_saying(verb, wording.scene.lexicon) or wording.scene.sentence.quoted(content):
        return None
    if tree.child(content, *tree.SUBJECTS) is None:
        return None
    tell_content(content, wording.said, wording.scene.lexicon)
    core = {content.i} | {inner.i for inner in tree.children(content, *_INNER_CORE)}
    kept = wording.phrase(content) - _openers(content)
    if not kept:
        return None
    first = content.doc[min(kept)]
    named = (
        first.pos_ == "PROPN"
        or first.lower_ in wording.scene.lexicon.names.demonyms
        or first.ent_type_ not in ("", "CARDINAL", "ORDINAL", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
    )
    if (not named or first.lower_ in ("the", "a", "an")) and first.lower_ != "i" and (first.text == "A" or first.text[1:].islower()):
        wording.said.setdefault(first.i, first.lower_)
    return Part(content, kept, core)


def _openers(verb: Token) -> set[int]:
    """Return what stands before the clause's subject and a comma: "In addition, 12 people left"."""
    subject = tree.child(verb, *tree.SUBJECTS)
    early = (item for item in tree.children(verb, "prep", "advmod", "npadvmod") if subject is not None and item.i < subject.left_edge.i)
    return {index for item in early if item.doc[item.right_edge.i + 1].text == "," for index in tree.subtree(item)}


def _after_colon(verb: Token, wording: Wording, body: Part, content: Part | None) -> str | None:
    """Return "Speaker: what he said" where "Speaker says what he said" is too long and this is not; None for any other verb or length."""
    clause = content.head if content is not None else tree.child(verb, "ccomp")
    if clause is None or tree.phrasal(verb) not in wording.scene.lexicon.headlines.neutral or tree.child(verb, "neg") is not None:
        return None
    speaker = speaker_of(verb, wording.scene)
    kept = content.kept if content is not None else body.kept & tree.subtree(clause)
    parts = [Part(clause, kept - {item.i for item in tree.children(clause, "mark")}, set(kept))]
    rest = body.kept - kept - {verb.i} if content is None else set()
    whole = len(" ".join(verb.doc[index].text for index in sorted(kept | rest))) + len(speaker or "") + len(" says ")
    if speaker is None or wording.unresolved & kept or whole <= LONGEST:
        return None
    room = LONGEST - len(speaker) - 2
    line = shortened(parts, wording.said, (), lexicon=wording.scene.lexicon, limits=(room, room))
    return f"{speaker}: {line}" if line is not None and len(line.split()) >= SHORTEST_WORDS else None


def _shares_object(verb: Token, body: Part) -> bool:
    """Whether the verb's object stands only behind a verb coordinated with it: "is besieging and battling the town"."""
    joined = (item for item in tree.children(verb, "conj") if tree.is_verb(item) and tree.child(item, "aux", "auxpass") is None)
    return body.kept == {verb.i} and any(tree.child(item, "dobj", "xcomp") for item in joined)


def _leaves_object(content: Token) -> bool:
    """Whether the object of what is said stands behind a second verb: "said its crews had collected or burned 22 barrels"."""
    if tree.is_passive(content) or tree.child(content, "dobj", "prep", "acomp", "attr", "xcomp", "ccomp", "prt") is not None:
        return False
    return any(
        tree.is_verb(item) and tree.child(item, *tree.SUBJECTS) is None and tree.child(item, "dobj")
        for item in tree.children(content, "conj")
    )


def _is_empty_report(verb: Token, names: tuple[Name, ...], body: Part, scene: Scene) -> bool:
    """Whether a report would lose what was said; of "the drills were announced" the subject is what was said."""
    if body.kept == {verb.i} and tree.lemma(verb) in scene.lexicon.verbs.statement_with_complement and not tree.is_passive(verb):
        return True
    if not is_saying(verb, scene.lexicon) or (tree.is_passive(verb) and not any(name.type == "person" for name in names)):
        return False
    return not _says_something(verb, body, scene)


def _says_something(verb: Token, body: Part, scene: Scene) -> bool:
    """Whether a report keeps what was said and not only to whom."""
    # "Told news agency NTB" and "told struggling fishermen" look as if the hearer were what was said.
    hears = tree.lemma(verb) in ("tell", "inform", "notify", "assure", "remind")
    for item in verb.children:
        if item.i not in body.kept or (item.dep_ == "dobj" and hears):
            continue
        if (
            (item.dep_ in ("ccomp", "xcomp", "oprd") and not (hears and item.dep_ != "ccomp" and item.tag_ not in ("VB", "VBN")))
            or (item.dep_ == "prep" and item.lower_ in scene.lexicon.headlines.topic)
            or (item.dep_ == "prep" and tree.lemma(verb) in scene.lexicon.headlines.occasioned)
            or (item.dep_ == "advcl" and any(mark.lower_ == "for" for mark in tree.children(item, "mark")))  # "called for NATO to act"
            or (item.dep_ == "dobj" and not scene.cast.who(scene.position, item) and not _is_hearer(item, scene))
            or (item.dep_ == "dobj" and any(part.lower_ == "of" and tree.child(part, "pcomp") for part in tree.children(item, "prep")))
        ):
            return True
    return False


def _is_hearer(item: Token, scene: Scene) -> bool:
    return tree.lemma(item) in scene.lexicon.nouns.people


def _without_article(line: str) -> str:
    first, _, rest = line.partition(" ")
    return rest if first.lower() in ("the", "a", "an", "this", "that", "these", "those") and rest else line
