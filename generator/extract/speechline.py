"""A headline from direct speech: "Minister: “The talks have failed”"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.attribution import of_owner, spoken_for, teller
from generator.extract.called import join_names
from generator.extract.coreference import is_pronoun
from generator.extract.gate import LONGEST, capitalised
from generator.extract.kind import is_saying
from generator.extract.names import text_of
from generator.extract.phrases import noun_phrase
from generator.extract.scene import Scene

LONGEST_SPEAKER = 40
SHORTEST_SPEECH = 3


def speech_line(verb: Token, scene: Scene) -> str | None:
    """Return the speaker and the words, where the sentence quotes a whole short utterance; else None."""
    if not is_saying(verb, scene.lexicon) or tree.is_passive(verb):
        return None
    speaker, words = speaker_of(verb, scene), _words(verb, scene)
    if speaker is None or words is None:
        return None
    line = f"{speaker}: “{words}”"
    return line if len(line) <= LONGEST else None


def speaker_of(verb: Token, scene: Scene) -> str | None:
    """Return who says it, by name or as a short phrase; None where a pronoun stays unclear."""
    subject = teller(verb, scene.lexicon)
    if subject is None:
        return None
    if (whose := spoken_for(subject, scene.position, scene.cast)) is not None:
        owners, phrase = whose
        mouthpiece = of_owner(subject, join_names(owners, scene.cast) if owners else phrase)
        return capitalised(mouthpiece) if len(mouthpiece) <= LONGEST_SPEAKER else capitalised(subject.lower_)
    names = scene.cast.group(scene.position, subject)
    if names:
        return join_names(names, scene.cast)
    if is_pronoun(subject) or subject.left_edge.tag_ == "PRP$":
        return None
    if any(item.tag_ == "PRP" for of in tree.children(subject, "prep") for item in of.children):
        return None  # "many of them"
    if len(phrase := noun_phrase(subject)) > LONGEST_SPEAKER:
        return None
    return capitalised(phrase)


def _words(verb: Token, scene: Scene) -> str | None:
    """Return the first quotation of the sentence that holds what was said, without its marks."""
    content = tree.child(verb, "ccomp", "parataxis")
    sentence = scene.sentence
    for span in sentence.speech:
        tokens = [token for token in sentence.tokens(span) if not token.is_quote]
        if not tokens or not any(token.is_quote for token in sentence.tokens(span)):
            continue
        subject = tree.child(content, *tree.SUBJECTS) if content is not None else None
        inside = [item for item in (content, subject) if item is not None]
        whole = all(span.contains(sentence.span(item)) for item in inside) and any(token.dep_ in tree.SUBJECTS for token in tokens)
        if whole and len(tokens) >= SHORTEST_SPEECH and any(tree.is_verb(token) or token.pos_ == "AUX" for token in tokens):
            return text_of(tokens).strip(" ,.;:-")
    return None
