"""Signs that the parser walked down a garden path, so that a clause cannot be told of the subject that it shows.

A small parser is right about most clauses, and wrong ones make headlines that are untrue.
Each sign is something that English does not do: a preposition without its object, a tense without a subject, a passive with an object.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.scene import Scene

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_AFTER_VERB = ("dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "agent", "prt", "advcl", "advmod", "npadvmod")


def is_told_of(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether the clause of a verb can be told of the subject that the parse gives it.

    Args:
        verb: head of the clause.
        subject: its subject, its own or one it shares.
        scene: where it stands.
    """
    own = tree.child(verb, *tree.SUBJECTS)
    if own is None and (not _can_share(verb, subject) or _opens_another(verb)):
        return False
    if (
        _is_verbless(verb)
        or event_behind(verb, scene) is not None
        or _is_far_infinitive(verb)
        or _is_strayed(verb, subject)
        or _is_which(verb, subject, scene)
        or _is_of_the_house(verb, subject, scene)
        or _is_far_relative(verb, scene)
        or _is_reduced(verb)
        or _names_the_day(subject, scene)
        or _is_half_a_word(verb)
        or _lost_the_tense(verb, subject)
        or _changes_pace(verb)
    ):
        return False
    reduced = verb.dep_ == "relcl" and own is not None and own.tag_ not in ("WP", "WDT")
    if (
        reduced
        and not _is_whose(own)
        and object_before(verb, scene) is None
        and not any(i.tag_ == "WRB" for i in tree.children(verb, "advmod"))
    ):
        return False  # "an assertion he made that …" has its object outside
    return not _lacks_complement(verb, scene)


def is_finite(verb: Token) -> bool:
    """Whether the verb has a tense."""
    auxiliaries = tree.auxiliaries(verb)
    return any(item.tag_ in _FINITE for item in auxiliaries or [verb])


def _is_whose(subject: Token | None) -> bool:
    return subject is not None and any(item.tag_ == "WP$" for item in tree.children(subject, "poss"))


def event_behind(verb: Token, scene: Scene) -> Token | None:
    """Return the event noun that begins or ends, where the parser hangs the clause on what the event is against or of.

    "Protests against the government that began on Monday": the protests began.
    """
    noun, verbs = verb.head, scene.lexicon.verbs
    if verb.dep_ != "relcl" or noun.dep_ != "pobj" or not tree.in_words(verb, verbs.aspectual | verbs.change):
        return None
    above, events = noun.head.head, scene.lexicon.nouns.event
    return above if tree.lemma(above) in events and tree.lemma(noun) not in events else None


def _is_verbless(verb: Token) -> bool:
    """Whether a sentence of prose has no verb but this participle, so that it may be its verb: "A plane bombed just outside"."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or noun.dep_ != "ROOT" or noun.doc[-1].text != ".":
        return False
    if tree.child(verb, "agent") is not None or tree.child(noun, "det", "poss") is None:
        return False
    if verb.doc[verb.left_edge.i - 1].text == ",":
        return False  # a caption: "The bridge in Bergen, destroyed on Monday."
    return not any(item.tag_ in _FINITE and item.dep_ not in ("relcl", "aux", "auxpass") for item in noun.doc)


def _is_far_infinitive(verb: Token) -> bool:
    """Whether "to be done" may hang on a nearer noun: "the tone of the report to be released"."""
    if verb.dep_ not in ("acl", "relcl") or not (tree.is_infinitive(verb) and tree.is_passive(verb)):
        return False
    return any(item.pos_ in ("NOUN", "PROPN") and item.dep_ == "pobj" for item in verb.doc[verb.head.i + 1 : verb.left_edge.i])


def _opens_another(verb: Token) -> bool:
    """Whether a capital shows that another sentence begins with the verb: "Oil spews out daily Speaking on Monday, the mayor said"."""
    before = verb.nbor(-1) if verb.i else None
    return before is not None and verb.text[:1].isupper() and not verb.text.isupper() and before.text[:1].islower()


def _can_share(verb: Token, subject: Token) -> bool:
    """Whether a verb without a subject of its own may take that of the verb above it, or of the noun that it describes."""
    if verb.dep_ in ("amod", "compound", "nmod"):
        return False  # "retreating troops": the word describes them
    if verb.dep_ == "pcomp" and verb.head.head.dep_ in ("advcl", "relcl", "acl", "conj", "xcomp"):
        return False  # of two verbs above, either may have the doer
    if verb.dep_ == "acl" and verb.head.pos_ == "PROPN" and tree.child(verb, "agent") is None and verb.doc[verb.i - 1].text != ",":
        return False  # "a timeline Allen released": nobody released Allen
    if verb.dep_ == "acl" and tree.lemma(verb) == "report" and tree.child(verb, "agent") is None:
        return False  # "the pier was shut, a local paper reported": the paper reports
    if verb.dep_ in ("advcl", "pcomp", "xcomp", "ccomp") and is_finite(verb):
        return False  # a tense without a subject: the parser lost it
    if verb.dep_ == "pcomp" and verb.tag_ == "VBG" and tree.child(verb, "dobj", "prep", "prt", "ccomp") is None:
        return False  # "injured in fighting" does not say that the injured fight
    if verb.dep_ == "relcl" and any(item.tag_ == "WP$" for item in verb.subtree) and subject.i == verb.head.i:
        return False  # "whose speech inspired" tells of the speech
    return verb.dep_ != "conj" or _is_joined(verb)


def _is_joined(verb: Token) -> bool:
    """Whether a verb shares the subject of the verb it is joined to: only "and" stands before it, and their tenses go together."""
    above = verb.head
    if above.dep_ == "advcl" and not tree.is_infinitive(verb):
        return False  # "fell" in "shares were hit since the crisis began and fell" is said of the shares
    group = [*tree.auxiliaries(verb), *tree.children(verb, "neg", "advmod", "npadvmod", "prep", "advcl", "mark")]
    first = min([verb.i, *(item.left_edge.i for item in group if item.i < verb.i)])
    before = verb.doc[first - 1] if first else None
    if before is not None and before.pos_ in ("NOUN", "PROPN") and any(item.i > above.i for item in [before]):
        return False  # "were made in Norway and Sweden made a loan"
    bare = not tree.auxiliaries(verb)
    future = any(item.tag_ == "MD" for item in tree.auxiliaries(above)) and verb.tag_ in ("VBD", "VBN")
    return not bare or not (future or (verb.tag_ == "VBN" and above.tag_ not in ("VBN", "VBD")))


def _is_strayed(verb: Token, subject: Token) -> bool:
    """Whether the subject belongs elsewhere: it is one of two, a preposition before it has no object, or the doer stands behind "by"."""
    if subject.like_num and verb.tag_ == "VBZ":
        return True  # "in 479 starts with the club"
    if verb.dep_ in ("relcl", "acl") and verb.head.dep_ == "attr" and tree.is_negated(verb.head.head):
        return True  # "it is not the only feast being held today"
    own = [item for item in tree.children(verb, "nsubj", "nsubjpass") if item.tag_ not in ("WDT", "WP")]
    if len(own) > 1:
        return True
    if _takes_object_for_aside(verb, subject):
        return True
    before = subject.doc[subject.left_edge.i - 1] if subject.left_edge.i else None
    if before is not None and before.dep_ == "prep" and tree.child(before, "pobj", "pcomp") is None and before.i < subject.i < verb.i:
        return True  # "how hard it is for the West emerged"
    if tree.is_passive(verb) and tree.child(verb, "dobj") is not None and any(item.lower_ == "'s" for item in tree.auxiliaries(verb)):
        return True  # "it's evacuated the town": it has
    if tree.child(verb, "agent") is not None and not tree.is_passive(verb):
        return True  # "reporters taken to the port by soldiers saw"
    inside = tree.subtree(subject)
    return verb.i not in inside and any(item.dep_ == "mark" for item in subject.subtree)


def _takes_object_for_aside(verb: Token, subject: Token) -> bool:
    """Whether "were" stands behind a plural that the parser gave to a participle of its singular subject.

    "a statement indicating several cars were stolen": the cars were.
    """
    plural = any(item.lower_ in ("were", "are", "have") for item in tree.auxiliaries(verb))
    asides = (item for item in tree.children(subject, "acl") if item.tag_ == "VBG" and item.i < verb.i)
    return plural and subject.tag_ == "NN" and any(item.tag_ == "NNS" for aside in asides for item in tree.children(aside, "dobj"))


def _is_which(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether "which" is hung on a person: in "the trial of Lund, which is to begin" the trial begins."""
    clause = verb
    while clause.dep_ in ("xcomp", "acomp", "conj") and clause.head.i != clause.i:
        clause = clause.head
    relative = clause.dep_ == "relcl" and any(item.lower_ == "which" for item in tree.children(clause, *tree.SUBJECTS))
    return relative and clause.head.i == subject.i and any(name.type == "person" for name in scene.cast.who(scene.position, subject))


def _is_of_the_house(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether "who" is hung on what somebody is of: "an editor for Example News, who came home", "a child of the island who sang"."""
    who = any(item.lower_ == "who" for item in tree.children(verb, "nsubj", "nsubjpass"))
    if verb.dep_ != "relcl" or not who or subject.i != verb.head.i or subject.dep_ != "pobj":
        return False
    thing = subject.tag_ == "NN" and not subject.ent_type_ and tree.lemma(subject) not in scene.lexicon.nouns.people
    owned = subject.head.head.pos_ in ("NOUN", "PROPN") and subject.head.lower_ in ("for", "from", "at", "of", "with")
    return owned and (thing or subject.ent_type_ == "ORG")


def _is_far_relative(verb: Token, scene: Scene) -> bool:
    """Whether a relative clause behind a comma hangs on a noun that another one parts from it, so that either may be meant.

    "a seal over the well, which began to leak": the well began to. People are safe: "who" is said of nothing else.
    So with harm: "the bodies of two men, killed on Monday".
    """
    noun, before = verb.head, verb.left_edge.i - 1
    participle = verb.dep_ == "acl" and verb.tag_ == "VBN" and tree.in_words(verb, scene.lexicon.verbs.harm)
    if not (verb.dep_ == "relcl" or participle) or before < 1 or verb.doc[before].text != ",":
        return False
    if any(item.lower_ == "who" for item in verb.children):
        return False
    named = {index for item in tree.children(noun, "appos") for index in tree.subtree(item)}  # "the envoy Ivo Kessler, whose speech"
    between = (item for item in verb.doc[noun.i + 1 : before] if item.i not in named)
    if participle:
        return any(item.ent_type_ == "PERSON" or tree.lemma(item) in scene.lexicon.nouns.people for item in between)
    return any(item.pos_ in ("NOUN", "PROPN") and not scene.is_date(item) for item in between)


def _is_reduced(verb: Token) -> bool:
    """Whether what looks like a past tense is a participle behind its noun: a tense without a subject follows the clause.

    "the cap placed on the well in July was removed"
    """
    after = verb.right_edge.i + 1
    if verb.tag_ not in ("VBD", "VBN") or tree.auxiliaries(verb) or tree.child(verb, "dobj") is not None or after >= len(verb.doc):
        return False
    token = verb.doc[after]
    finite = token.head if token.dep_ in ("aux", "auxpass") else token
    lone = token.tag_ in _FINITE and tree.is_verb(finite) and tree.child(finite, *tree.SUBJECTS) in (None, verb)
    return lone and verb.dep_ not in ("acl", "relcl")


def _is_half_a_word(verb: Token) -> bool:
    """Whether the verb is the end of a word: "founded" of "co-founded", which the parser cuts in three."""
    before = verb.nbor(-1) if verb.i else verb
    return before.text == "-" and not before.whitespace_ and bool(before.i) and not before.nbor(-1).whitespace_


def _lost_the_tense(verb: Token, subject: Token) -> bool:
    """Whether a sentence has only a participle for its verb, and before it what may be its tense.

    "Up to five inches of snow blanketed the city, creating …": the snow blanketed it.
    """
    if verb.tag_ != "VBG" or verb.dep_ != "ROOT" or tree.auxiliaries(verb):
        return False
    return any(item.tag_ in ("VBD", "VBN") and item.dep_ in ("amod", "nmod", "compound") for item in verb.doc[subject.i + 1 : verb.i])


def _changes_pace(verb: Token) -> bool:
    """Whether "is doing" is joined to "does" inside a relative clause, so that it may go on with the main clause.

    "The firm offers a prize to the driver who wins and is asking drivers to come": the firm asks them.
    """
    above = verb.head
    if verb.dep_ != "conj" or above.dep_ != "relcl" or verb.tag_ != "VBG":
        return False
    return any(item.lower_ in ("is", "are") for item in tree.auxiliaries(verb)) and not tree.auxiliaries(above)


def _names_the_day(subject: Token, scene: Scene) -> bool:
    """Whether the seeming subject only says which day it is: "As of Monday, the 85th day of the strike, 90 ships lay idle"."""
    first = subject.left_edge.i
    if first < 2 or subject.doc[first - 1].text != "," or tree.lemma(subject) not in scene.lexicon.headlines.circumstance:
        return False
    return scene.is_date(subject.doc[first - 2])


def _lacks_complement(verb: Token, scene: Scene) -> bool:
    """Whether the verb says nothing without what stands elsewhere: "described as safe" whom, "were taken there" where."""
    if tree.lemma(verb) in ("describe", "call", "label", "brand", "name", "deem") and not tree.is_passive(verb):
        return tree.child(verb, "dobj", "ccomp", "prt", "prep", "advcl") is None or (
            tree.child(verb, "dobj", "ccomp") is None and any(item.lower_ == "as" for item in tree.children(verb, "prep"))
        )
    if tree.lemma(verb) == "spend" and any(scene.is_date(item) and item.i > verb.i for item in tree.children(verb, "dobj", "npadvmod")):
        return True  # "who spent last night watching": the date that the line leaves out is the object
    after = [item for item in verb.children if item.i > verb.i and item.dep_ in _AFTER_VERB and not scene.is_date(item)]
    return bool(after) and all(item.lower_ in ("there", "here") for item in after)


def object_before(verb: Token, scene: Scene) -> Token | None:
    """Return what a relative clause hangs on where it is the clause's object: "the lawsuit (that) Green filed"."""
    noun = verb.head
    holder = noun.head.head if noun.dep_ == "pobj" else noun
    deed = tree.lemma(noun) in scene.lexicon.nouns.event and tree.in_words(verb, scene.lexicon.verbs.light)  # "that speech that he made"
    if holder.i != noun.i and holder.pos_ in ("NOUN", "PROPN") and holder.i < noun.i and not deed:
        return None  # "a fund for damages (that) the firm set up": the firm did not set up the damages
    own = tree.child(verb, *tree.SUBJECTS)
    if verb.dep_ != "relcl" or own is None or own.tag_ in ("WP", "WDT") or tree.is_passive(verb) or _is_whose(own):
        return None
    if (
        noun.pos_ not in ("NOUN", "PROPN")
        or noun.i > verb.i
        or scene.is_date(noun)
        or tree.lemma(noun) in scene.lexicon.headlines.circumstance
    ):
        return None
    objects = tree.children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp", "oprd")
    if any(item.tag_ not in ("WDT", "WP") for item in objects):
        return None
    where = any(item.tag_ in ("WRB", "WDT", "WP") and item.i < own.i and item.dep_ != "dobj" for item in verb.subtree)
    stranded = any(tree.child(item, "pobj", "pcomp") is None for item in tree.children(verb, "prep"))
    return None if where or stranded else noun
