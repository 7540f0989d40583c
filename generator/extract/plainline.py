"""The fallback where no headline passes: the clause as the article wrote it, without its date, in the present where that is safe.

Who a pronoun means is said where it is known.
Where it is not, the clause stands between quotation marks, as the article's words, or behind the name of who said it.
"""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.clauseline import clause_line
from generator.extract.gate import capitalised, tidy
from generator.extract.inflection import inflected
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.names import Name
from generator.extract.scene import Scene
from generator.extract.speechline import speaker_of
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
_CORE_OF_SPEECH = (*tree.SUBJECTS, "dobj", "attr", "acomp", "xcomp", "aux", "auxpass", "neg")
_TELLING = ("prep", "poss", "dobj", "nsubj", "nsubjpass", "prt", "neg")


def plain_line(candidate: Candidate, status: Status, scene: Scene) -> str:
    """Return the line to show for a mention that has no headline."""
    verb = candidate.clause
    if tree.is_verb(verb) and _is_finite(verb) and (line := clause_line(verb, status, scene, least_words=2)) is not None:
        return line
    return _spoken(verb, scene) or _in_the_present(candidate, scene) or _as_written(candidate, scene)


def _spoken(verb: Token, scene: Scene) -> str | None:
    """Return the speaker and the core of a long quotation, "…" for what is left out: "Lund: “… we face a war …”"."""
    content = tree.child(verb, "ccomp") if tree.is_verb(verb) and is_saying(verb, scene.lexicon) else None
    subject = tree.child(content, *tree.SUBJECTS) if content is not None else None
    if content is None or subject is None or not (scene.sentence.quoted(content) and scene.sentence.quoted(subject)):
        return None
    speaker = speaker_of(verb, scene)
    words = _core_of_speech(content, scene, LONGEST_QUOTED - len(speaker) - 4) if speaker is not None else None
    return f"{speaker}: “{words}”" if words and len(words.split()) > 2 and '"' not in words else None


def _core_of_speech(content: Token, scene: Scene, room: int) -> str | None:
    said = {item.i for item in content.subtree if scene.sentence.quoted(item) and not item.is_quote and not item.is_space}
    words = sorted(index for index in said if not content.doc[index].is_punct)
    part = Part(content, set(said), {content.i} | {item.i for item in tree.children(content, *_CORE_OF_SPEECH)})
    if shortened([part], {}, (), lexicon=scene.lexicon, limits=(room, room)) is None:
        return None
    _drop_loose_commas(part)
    marked = _gaps_marked(part)
    kept = [index for index in words if index in part.kept]
    if kept[0] != words[0]:
        marked[kept[0]] = f"… {content.doc[kept[0]].text}"
    if kept[-1] != words[-1]:
        marked[kept[-1]] = marked.get(kept[-1], content.doc[kept[-1]].text) + " …"
    return shortened([part], marked, (), lexicon=scene.lexicon, limits=(room + 4, room + 4))


def _is_finite(verb: Token) -> bool:
    """Whether the verb has a tense and a subject before it, so that two words of it are a sentence: "Recount ends"."""
    subject = tree.child(verb, *tree.SUBJECTS)
    return subject is not None and subject.i < verb.i and (verb.tag_ in ("VBD", "VBZ", "VBP") or bool(tree.auxiliaries(verb)))


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
    said = _pronouns_said(part, scene)
    if said is None:
        return None
    if tree.is_verb(part.head):
        _say_present(part.head, said, scene)
    line = shortened([part], said, (), lexicon=scene.lexicon, limits=(LONGEST_QUOTED, LONGEST_CLAUSE))
    if not line or len(line.split()) < 2:
        return None
    first, _, rest = line.partition(" ")
    if first.lower() in scene.lexicon.headlines.never_first:
        return None
    return capitalised(rest if first.lower() in ("the", "a", "an") else line)


def _pronouns_said(part: Part, scene: Scene) -> dict[int, str] | None:
    """Return the names that pronouns stand for, where no name before explains them; None where one of them stays unclear.

    It is unclear too where two of them in one clause would be one person: in "she met him" one of the names is wrong.
    """
    said: dict[int, str] = {}
    standing: set[Name] = set()
    for index in sorted(part.kept):
        token = part.head.doc[index]
        if scene.sentence.quoted(token):
            continue
        if token.tag_ not in ("PRP", "PRP$"):
            named = scene.cast.names.of(token)
            standing |= {named} if named is not None else set()
            continue
        names = scene.cast.who(scene.position, token)
        if not names and _is_unclear(token, scene):
            return None
        if not names or (set(names) <= standing and not said):
            continue
        if set(names) <= standing or _has_glued_auxiliary(token):
            if token.tag_ == "PRP":
                return None
            continue
        said[index] = join_names(names) + ("'s" if token.tag_ == "PRP$" else "")
        standing |= set(names)
    return said


def _is_unclear(token: Token, scene: Scene) -> bool:
    explained = Wording(scene, (), _subject_of(token))
    explained.phrase(token)
    return token.i in explained.unresolved or bool(explained.said)


def _has_glued_auxiliary(token: Token) -> bool:
    """Whether "she'd" is one word."""
    return not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1).text.startswith("'")


def _subject_of(token: Token) -> Token | None:
    verb = tree.clause_of(token)
    subject = tree.subject(verb) if tree.is_verb(verb) else None
    return subject if subject is not None and subject.i != token.i and token.i not in tree.subtree(subject) else None


def _say_present(verb: Token, said: dict[int, str], scene: Scene) -> None:
    """Put a simple past into the present, as headlines tell: "won" becomes "wins", "was taken" becomes "is taken"."""
    subject = tree.subject(verb)
    if subject is None or subject.i > verb.i or verb.i in said:
        return
    names = scene.cast.group(scene.position, subject)
    plural = is_plural(subject, names, scene.lexicon)
    auxiliaries = tree.auxiliaries(verb)
    if verb.tag_ == "VBD" and not auxiliaries and tree.child(verb, "neg") is None:
        said[verb.i] = inflected(tree.lemma(verb), "VBP" if plural else "VBZ")
    elif verb.tag_ == "VBN" and [aux.lower_ for aux in auxiliaries] in (["has"], ["have"]) and tree.child(verb, "neg") is None:
        said[auxiliaries[0].i] = ""
        said[verb.i] = inflected(tree.lemma(verb), "VBP" if plural else "VBZ")
    elif len(auxiliaries) == 1 and auxiliaries[0].lower_ in ("was", "were"):
        said[auxiliaries[0].i] = "are" if plural else "is"


def _as_written(candidate: Candidate, scene: Scene) -> str:
    """Return the clause between quotation marks, as the article's words: not ours to mend, and "…" for what is left out."""
    part = _part(candidate)
    _leave_out_dates(part, scene)
    line = shortened([part], {}, (), lexicon=scene.lexicon, limits=(LONGEST_QUOTED, LONGEST_QUOTED))
    if line:
        line = shortened([part], _gaps_marked(part), (), lexicon=scene.lexicon, limits=(LONGEST_QUOTED + 2, LONGEST_QUOTED + 2))
    if not line or len(line.split()) < 2 or '"' in line or "``" in line:
        return plain_clause(candidate, scene.lexicon)
    return f"“{capitalised(line)}”"


def _gaps_marked(part: Part) -> dict[int, str]:
    """Return "…" before every word in front of which words are left out."""
    kept = sorted(index for index in part.kept if not part.head.doc[index].is_punct)
    doc = part.head.doc
    return {
        here: f"… {doc[here].text}" for before, here in pairwise(kept) if any(not doc[index].is_punct for index in range(before + 1, here))
    }


def _leave_out_dates(part: Part, scene: Scene) -> None:
    """Take the time expressions away: they stand in the timeline's column of dates."""
    wording = Wording(scene)
    for item in list(part.head.subtree):
        if item.i not in part.kept or item.i == part.head.i or item.dep_ in tree.SUBJECTS or not wording.is_dated(item):
            continue
        edges = (item.left_edge.i - 1, item.right_edge.i + 1)
        if not any(0 <= index < len(item.doc) and scene.is_date(item.doc[index]) for index in edges):
            part.kept -= tree.subtree(item)
    _drop_loose_commas(part)
    _drop_opening(part)


def _drop_opening(part: Part) -> None:
    """Take away the "when" that ties the clause to another."""
    first = part.head.doc[min(part.kept, default=part.head.i)]
    if first.lower_ in ("when", "as", "while", "where") and first.dep_ in ("mark", "advmod") and len(part.kept) > 1:
        part.kept.discard(first.i)


def _drop_loose_commas(part: Part) -> None:
    """Take away the commas beside which words were left out."""
    part.kept -= {index for index in part.kept if part.head.doc[index].text == "," and not {index - 1, index + 1} <= part.kept}


def _short(item: Token) -> set[int]:
    """Return the constituent's tokens where it is short enough to keep in any case."""
    inside = tree.subtree(item)
    return inside if len(inside) <= SHORT_CONSTITUENT else set()


def _finite_clause(candidate: Candidate) -> Token:
    """Return the nearest verb with a subject of its own at or above the event, or the event word of a verbless sentence."""
    if candidate.clause.dep_ == "acl" and candidate.clause.head.pos_ in ("NOUN", "PROPN"):
        return candidate.clause  # "the leak threatening the coast" tells of the leak, and the main clause of something else
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
