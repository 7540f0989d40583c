"""Headline candidates of one mention: short, in the present tense, participants named, true to the citation.

Made from the parse and never by cutting a string; what does not pass the gate is not offered, and the stage then
falls back on the clause as the article wrote it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.coreference import PRONOUNS, Cast
from generator.extract.inflection import inflected
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.names import Name, name_tokens
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate
from generator.extract.trim import capitalised, passes_gate, shorten
from generator.model import Participant, Span, Status

_AFTER_VERB = ("dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "agent", "prt", "advcl", "pcomp")
_NEVER = ("punct", "cc", "conj", "relcl", "appos", "parataxis", "intj", "meta", "dep", "mark")
_MAY = frozenset("may might could can must should ca".split())


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """All that a headline is made from.

    Attributes:
        dates: spans of time expressions, which a headline leaves to the timeline.
    """

    sentence: ParsedSentence
    position: int
    cast: Cast
    lexicon: EventLexicon
    dates: tuple[Span, ...]


def headlines_of(candidate: Candidate, participants: Sequence[Participant], status: Status, scene: Scene) -> tuple[str, ...]:
    """Return the headline candidates that pass the gate, best first; may be empty."""
    made: list[str | None] = []
    if candidate.is_noun:
        made.append(_meeting_line(candidate, participants, status, scene))
        if candidate.carried or _is_told_of(candidate, scene):
            made.append(clause_line(_clause(candidate), status, scene))
        made.append(noun_line(candidate.token, scene))
    else:
        made.append(clause_line(candidate.clause, status, scene))
    return tuple(dict.fromkeys(line for line in made if line is not None))


def _clause(candidate: Candidate) -> Token:
    return candidate.clause if candidate.carried else candidate.token.head


def _is_told_of(candidate: Candidate, scene: Scene) -> bool:
    """Whether the noun is the subject of a verb of consequence: "the violence left 30 injured"."""
    verb = candidate.token.head
    return candidate.token.dep_ == "nsubj" and tree.is_verb(verb) and tree.in_words(verb, scene.lexicon.verbs.consequence)


def clause_line(verb: Token, status: Status, scene: Scene) -> str | None:
    """Return subject, verb in the present, object and what else fits, or None where the subject is unknown."""
    subject = tree.subject(verb)
    if subject is None:
        return None
    said: dict[int, str] = {}
    names = _say_subject(subject, scene, said)
    if names is None:
        return None
    kept = _phrase(subject, scene, said, resolved=bool(said))
    plural = _is_plural(subject, names)
    order_broken = subject.i > verb.i or not _is_before(subject, verb)
    kept_after: set[int] = set()
    for part in verb.children:
        if part.i > verb.i and part.dep_ in _AFTER_VERB and not _is_dropped(part, scene) and part.i not in kept:
            kept_after |= _phrase(part, scene, said, resolved=False)
    said[verb.i] = verb_words(verb, plural, status)
    _drop_auxiliaries(verb, said)
    protected = _protected(verb, kept_after, scene)
    after = shorten(verb, kept_after | {verb.i}, protected, said)
    front = shorten(subject, kept, {subject.i}, said)
    if after is None or front is None:
        return None
    return _checked(_strip_article(front), after, verb, subject, kept_after | {verb.i}, protected, said, names, order_broken)


def _checked(
    front: str,
    after: str,
    verb: Token,
    subject: Token,
    kept: set[int],
    protected: set[int],
    said: dict[int, str],
    names: Sequence[Name],
    order_broken: bool,
) -> str | None:
    line = capitalised(f"{front} {after}")
    while len(line) > 90 or (len(line) > 78 and " " in after):
        from generator.extract.trim import removable, render

        choices = removable(verb, kept, protected)
        if not choices:
            break
        kept = kept - tree.subtree(choices[0])
        after = render(verb.doc, kept, said)
        line = capitalised(f"{front} {after}")
    owned = (
        "his",
        "her",
        "their",
        "its",
        "he",
        "she",
        "they",
        "it",
        "himself",
        "herself",
        "itself",
        "themselves",
        "him",
        "them",
        "who",
        "which",
    )
    return line if passes_gate(line, allowed_pronouns=owned) else None


def _is_before(subject: Token, verb: Token) -> bool:
    return subject.i < verb.i


def _say_subject(subject: Token, scene: Scene, said: dict[int, str]) -> list[Name] | None:
    """Put the subject's names into `said`; return them, or None where a pronoun stays unresolved."""
    names: list[Name] = []
    for item in tree.conjuncts(subject):
        found = scene.cast.who(scene.position, item)
        if not found and (item.lower_ in PRONOUNS or item.tag_ in ("PRP", "WP", "WDT", "DT", "EX")):
            return None
        if found:
            said[item.i] = " and ".join(_short(name) for name in found)
            names += found
    return names


def _short(name: Name) -> str:
    return name.short


def _phrase(head: Token, scene: Scene, said: dict[int, str], *, resolved: bool) -> set[int]:
    """Return the indexes of a constituent without asides, dates and titles; names inside it are said short."""
    kept: set[int] = set()
    named = head.pos_ in ("PROPN", "NOUN", "PRON") and head.i in said
    for child in head.children:
        if _is_dropped(child, scene):
            continue
        if named and child.dep_ not in ("conj", "cc"):
            continue
        if child.dep_ == "conj" or child.dep_ == "cc":
            if head.pos_ in ("NOUN", "PROPN", "ADJ", "PRON", "NUM"):
                kept |= _phrase(child, scene, said, resolved=False)
            continue
        if child.dep_ in ("relcl", "appos", "parataxis", "intj"):
            continue
        if child.dep_ == "punct" and not _keeps_punct(child, head):
            continue
        kept |= _phrase(child, scene, said, resolved=False)
    kept.add(head.i)
    if not named and head.i not in said:
        name = scene.cast.names.of(head)
        if name is not None and name.type == "person" and head.dep_ not in ("compound",):
            said[head.i] = name.short + _possessive(head)
            run = {item.i for item in name_tokens(head)}
            kept = {index for index in kept if index == head.i or (index not in run and not _is_title_of(head.doc[index], head))}
    return kept


def _possessive(head: Token) -> str:
    return ""


def _is_title_of(token: Token, head: Token) -> bool:
    """Whether the token is part of a title or a nationality before the name, which a headline leaves off."""
    return (
        token.i < head.i
        and head.i in {item.i for item in [token.head]} | {item.i for item in tree.ancestors(token)}
        and token.dep_ in ("compound", "amod", "poss", "case", "punct", "nmod", "det")
        and head.left_edge.i <= token.i
    )


def _keeps_punct(token: Token, head: Token) -> bool:
    return token.text in ("-", '"', "'", "$", "%", "/", "(", ")") or (token.text == "," and tree.child(head, "conj") is not None)


def _is_dropped(token: Token, scene: Scene) -> bool:
    """Whether the constituent is a time expression, an aside, or a connective that a headline leaves off."""
    span = Span(scene.sentence.start + token.left_edge.idx, scene.sentence.start + token.right_edge.idx + len(token.right_edge.text))
    if any(date.contains(scene.sentence.span(token)) for date in scene.dates):
        return not _within_noun(token)
    if token.dep_ == "prep" and any(date.overlaps(span) for date in scene.dates):
        object_ = tree.child(token, "pobj")
        return object_ is None or any(date.contains(scene.sentence.span(object_)) for date in scene.dates)
    if token.dep_ == "advmod":
        return token.lower_ in (
            "also",
            "however",
            "meanwhile",
            "then",
            "later",
            "earlier",
            "already",
            "now",
            "still",
            "likewise",
            "therefore",
            "when",
            "instead",
            "separately",
        )
    return token.dep_ == "advcl" and tree.child(token, "mark", "advmod") is not None


def _within_noun(token: Token) -> bool:
    return token.dep_ in ("compound", "amod", "nummod", "punct") and token.head.pos_ == "NOUN" and False


def _protected(verb: Token, kept: set[int], scene: Scene) -> set[int]:
    """Return what must stay: the objects' heads, and of a report the content's subject and verb."""
    protected = {verb.i}
    for part in tree.children(verb, "dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "prt", "agent"):
        if part.i not in kept:
            continue
        protected.add(part.i)
        for inner in tree.children(
            part, "nsubj", "nsubjpass", "aux", "auxpass", "dobj", "attr", "acomp", "neg", "prt", "xcomp", "det", "poss", "case", "pobj"
        ):
            protected.add(inner.i)
            protected.update(item.i for item in tree.children(inner, "aux", "dobj", "det", "poss", "case"))
    return protected & (kept | {verb.i})


def _drop_auxiliaries(verb: Token, said: dict[int, str]) -> None:
    for item in tree.children(verb, "aux", "auxpass", "neg"):
        said[item.i] = ""


def verb_words(verb: Token, plural: bool, status: Status) -> str:
    """Return the verb group as a newspaper writes it: "meets", "to meet", "is to be held", "does not meet"."""
    auxiliaries = [item.lower_ for item in tree.auxiliaries(verb)]
    base = tree.lemma(verb)
    passive = tree.is_passive(verb)
    negated = tree.child(verb, "neg") is not None
    modal = next((word for word in auxiliaries if word in _MAY), None)
    not_ = " not" if negated else ""
    if modal is not None:
        modal = "can" if modal == "ca" else modal
        return f"{modal}{not_} {'be ' + inflected(base, 'VBN') if passive else base}"
    if status == "planned" and not (verb.tag_ in ("VBD", "VBZ", "VBP") and not auxiliaries):
        words = "be " + inflected(base, "VBN") if passive else base
        return f"{'not ' if negated else ''}to {words}"
    be = "are" if plural else "is"
    if passive:
        return f"{be}{not_} {inflected(base, 'VBN')}"
    if verb.tag_ == "VBG" and any(word in ("is", "are", "was", "were", "'s", "'re") for word in auxiliaries):
        return f"{be}{not_} {verb.lower_}"
    if negated:
        return f"{'do' if plural else 'does'} not {base}"
    return inflected(base, "VBP" if plural else "VBZ")


def _is_plural(subject: Token, names: Sequence[Name]) -> bool:
    if len(tree.conjuncts(subject)) > 1 or len(names) > 1:
        return True
    if names:
        return False
    return (
        subject.tag_ in ("NNS", "NNPS")
        or subject.lower_ in ("police", "people", "they", "both", "some", "many", "others")
        or (subject.like_num and subject.lower_ != "one")
    )


def _strip_article(line: str) -> str:
    first, _, rest = line.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else line


def _meeting_line(candidate: Candidate, participants: Sequence[Participant], status: Status, scene: Scene) -> str | None:
    """Return "Trump calls Putin" or "Vance and Zelensky meet in Munich" for an event noun whose two sides are named."""
    lemma = tree.lemma(candidate.token)
    if lemma not in ("call", "meeting", "talk", "talks", "conversation") or status in ("denied", "possible"):
        return None
    named = [item for item in participants if item.type in ("person", "place", "organisation")]
    agents = [item for item in named if item.role == "agent"]
    others = [item for item in named if item.role == "other"]
    sides = [agents, others] if agents and others else [agents[:1], agents[1:2]] if len(agents) == 2 and not others else []
    if not sides or not all(sides):
        return None
    left, right = (" and ".join(_display(item, scene) for item in side) for side in sides)
    plural = len(sides[0]) > 1
    will = status == "planned"
    if lemma == "call" and agents and others and all(item.type == "person" for item in others):
        verb = "to call" if will else "call" if plural else "calls"
        return f"{left} {verb} {right}"
    if lemma == "meeting":
        return f"{left} and {right} {'to meet' if will else 'meet'}"
    if lemma in ("talk", "talks"):
        return f"{left} and {right} {'to hold talks' if will else 'hold talks'}"
    return f"{left} and {right} {'to speak' if will else 'speak'}"


def _display(participant: Participant, scene: Scene) -> str:
    name = next((item for item in scene.cast.names.by_surface.values() if item.full == participant.name), None)
    return name.short if name is not None else participant.name


def noun_line(noun: Token, scene: Scene) -> str | None:
    """Return the noun phrase as a headline where it stands alone: "Attack in Munich"; None for a bare noun."""
    said: dict[int, str] = {}
    for item in tree.children(noun, "poss"):
        names = scene.cast.who(scene.position, item)
        if item.tag_ == "PRP$" and len(names) != 1:
            return None
        if names:
            said[item.i] = names[0].short + ("'s" if item.tag_ == "PRP$" else "")
    kept = _phrase(noun, scene, said, resolved=False)
    kept -= {item.i for item in tree.children(noun, "det") if item.lower_ in ("the", "a", "an", "this", "that", "these", "those")}
    protected = {noun.i} | {item.i for item in tree.children(noun, "poss")}
    line = shorten(noun, kept, protected, said)
    if line is None:
        return None
    specific = any(item.i in kept for item in tree.children(noun, "poss", "prep"))
    return capitalised(line) if specific and passes_gate(line, least_words=3) else None


def plain_clause(candidate: Candidate, scene: Scene) -> str:
    """Return the clause as the article wrote it, shortened at constituents: the fallback where no headline passes."""
    holder = candidate.clause if tree.is_verb(candidate.clause) else candidate.token
    kept = {item.i for item in holder.subtree if item.dep_ != "punct" or item.text in ("-", ",", '"', "'", "$", "%")}
    for item in list(holder.children):
        if item.dep_ in ("relcl", "advcl", "appos", "parataxis", "conj", "cc") and item.i > holder.i:
            kept -= tree.subtree(item)
    protected = {holder.i, candidate.token.i} | {item.i for item in tree.children(holder, *tree.SUBJECTS, "dobj")}
    line = shorten(holder, kept, protected, {})
    return capitalised(line) if line else capitalised(candidate.token.text)


def is_report(verb: Token, scene: Scene) -> bool:
    """Whether the clause reports what somebody said."""
    return is_saying(verb, scene.lexicon)
