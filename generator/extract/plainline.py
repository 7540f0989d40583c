"""The fallback where no headline passes: the clause as the article wrote it, without its date, in the present where that is safe.

Who a pronoun means is said where it is known.
Where it is not, the clause stands between quotation marks, as the article's words, or behind the name of who said it.
"""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.clauseline import clause_line
from generator.extract.gate import capitalised, tidy
from generator.extract.inflection import inflected
from generator.extract.lexicon import EventLexicon
from generator.extract.scene import Scene
from generator.extract.triggers import Candidate
from generator.extract.trim import Part, shortened
from generator.extract.verbgroup import is_plural
from generator.extract.wording import Wording, join_names
from generator.model import Status

# The plain clause is a fallback: it may be longer than a headline, as long as the published schema allows.
LONGEST_CLAUSE = 120
# What says between whom and where an event was is kept in it, up to this many words.
SHORT_CONSTITUENT = 7
# Room for a clause between quotation marks.
LONGEST_QUOTED = 86
_TELLING = ("prep", "poss", "dobj", "nsubj", "nsubjpass", "prt", "neg")


def plain_line(candidate: Candidate, status: Status, scene: Scene) -> str:
    """Return the line to show for a mention that has no headline."""
    verb = candidate.clause
    if tree.is_verb(verb) and (line := clause_line(verb, status, scene, least_words=2)) is not None:
        return line
    return _in_the_present(candidate, scene) or _as_written(candidate, scene)


def plain_clause(candidate: Candidate, lexicon: EventLexicon) -> str:
    """Return the clause as the article wrote it, shortened at constituents; for comparing mentions, never empty."""
    line = shortened([_part(candidate)], {}, (), lexicon=lexicon, limits=(LONGEST_CLAUSE - 30, LONGEST_CLAUSE))
    return capitalised(line) if line else _bare_clause(candidate)


def _part(candidate: Candidate) -> Part:
    holder = _finite_clause(candidate)
    if holder.dep_ in ("relcl", "acl") and holder.head.pos_ in ("NOUN", "PROPN"):
        holder = holder.head
    kept = {item.i for item in holder.subtree if not item.is_space}
    subject = tree.child(holder, *tree.SUBJECTS)
    if subject is None and holder.dep_ == "conj" and (shared := tree.subject(holder)) is not None and shared.i < holder.i:
        kept |= {item.i for item in shared.subtree} - {item.i for item in holder.head.subtree if item.i >= holder.head.i}
    for item in holder.children:
        if item.dep_ in ("conj", "cc", "parataxis", "appos", "mark") and candidate.token.i not in tree.subtree(item):
            kept -= tree.subtree(item)
    path = {candidate.token.i, *(head.i for head in tree.ancestors(candidate.token))}
    path |= {index for item in candidate.token.children if item.dep_ in _TELLING for index in _short(item)}
    return Part(holder, kept, path | {holder.i} | {item.i for item in tree.children(holder, *tree.SUBJECTS, "dobj", "ccomp", "aux", "neg")})


def _in_the_present(candidate: Candidate, scene: Scene) -> str | None:
    """Return the clause without its date, its people named and its verb in the present; None where a pronoun stays unclear."""
    part = _part(candidate)
    _leave_out_dates(part, scene)
    said: dict[int, str] = {}
    for index in sorted(part.kept):
        if (name := _pronoun_said(part.head.doc[index], scene)) is None:
            return None
        if name:
            said[index] = name
    if tree.is_verb(part.head):
        _say_present(part.head, said, scene)
    line = shortened([part], said, (), lexicon=scene.lexicon, limits=(LONGEST_QUOTED, LONGEST_CLAUSE))
    if not line or len(line.split()) < 2:
        return None
    first, _, rest = line.partition(" ")
    return capitalised(rest if first.lower() in ("the", "a", "an") and tree.is_verb(part.head) else line)


def _pronoun_said(token: Token, scene: Scene) -> str | None:
    """Return the name that a pronoun stands for, "" for what needs none, None for a pronoun that nobody can name."""
    if token.tag_ not in ("PRP", "PRP$") or scene.sentence.quoted(token):
        return ""
    names = scene.cast.who(scene.position, token)
    if names:
        return join_names(names) + ("'s" if token.tag_ == "PRP$" else "")
    explained = Wording(scene, (), _subject_of(token))
    explained.phrase(token)
    return None if token.i in explained.unresolved else ""


def _subject_of(token: Token) -> Token | None:
    verb = tree.clause_of(token)
    subject = tree.subject(verb) if tree.is_verb(verb) else None
    return subject if subject is not None and subject.i != token.i and token.i not in tree.subtree(subject) else None


def _say_present(verb: Token, said: dict[int, str], scene: Scene) -> None:
    """Put a simple past into the present, as headlines tell: "won" becomes "wins", "was taken" becomes "is taken"."""
    subject = tree.subject(verb)
    if subject is None or subject.i > verb.i or verb.i in said:
        return
    names = scene.cast.who(scene.position, subject) if subject.pos_ == "PRON" else ()
    plural = is_plural(subject, names, scene.lexicon)
    auxiliaries = tree.auxiliaries(verb)
    if verb.tag_ == "VBD" and not auxiliaries and tree.child(verb, "neg") is None:
        said[verb.i] = inflected(tree.lemma(verb), "VBP" if plural else "VBZ")
    elif len(auxiliaries) == 1 and auxiliaries[0].lower_ in ("was", "were"):
        said[auxiliaries[0].i] = "are" if plural else "is"


def _as_written(candidate: Candidate, scene: Scene) -> str:
    """Return the clause between quotation marks, without its date, as the article's words; they are not ours to mend."""
    part = _part(candidate)
    _leave_out_dates(part, scene)
    line = shortened([part], {}, (), lexicon=scene.lexicon, limits=(LONGEST_QUOTED, LONGEST_QUOTED))
    if not line or len(line.split()) < 2 or '"' in line:
        return plain_clause(candidate, scene.lexicon)
    return f"“{capitalised(line)}”"


def _leave_out_dates(part: Part, scene: Scene) -> None:
    """Take the time expressions away: they stand in the timeline's column of dates."""
    wording = Wording(scene)
    for item in list(part.head.subtree):
        if item.i in part.kept and item.i != part.head.i and item.dep_ != "nsubj" and wording.is_dated(item):
            part.kept -= tree.subtree(item)


def _short(item: Token) -> set[int]:
    """Return the constituent's tokens where it is short enough to keep in any case."""
    inside = tree.subtree(item)
    return inside if len(inside) <= SHORT_CONSTITUENT else set()


def _finite_clause(candidate: Candidate) -> Token:
    """Return the nearest verb with a subject of its own at or above the event, or the event word of a verbless sentence."""
    for item in (candidate.clause, *tree.ancestors(candidate.clause)):
        if tree.is_verb(item) and (tree.child(item, *tree.SUBJECTS) is not None or item.dep_ == "conj"):
            return item
        if tree.is_verb(item) and item.dep_ == "ROOT":
            return item
    return candidate.clause


def _bare_clause(candidate: Candidate) -> str:
    """Return the event word with its nearest words where the clause is too long to shorten."""
    token = candidate.token
    near = [item for item in token.children if item.dep_ not in ("relcl", "advcl", "ccomp", "conj", "cc", "punct", "appos", "parataxis")]
    words = sorted({token.i} | {index for item in near for index in tree.subtree(item) if len(tree.subtree(item)) <= 8})
    text = tidy("".join(token.doc[index].text_with_ws for index in words))
    return capitalised(text if len(text) <= LONGEST_CLAUSE else token.text)
