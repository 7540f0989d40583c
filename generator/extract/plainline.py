"""The fallback where no headline passes: the clause as the article wrote it, without its date, in the present where that is safe.

Who a pronoun means is said where it is known.
Where it is not, the clause stands between quotation marks, as the article's words, or behind the name of who said it.
"""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.beginning import beginning, cut, finite_clause, has_content, is_open, named_clause
from generator.extract.called import join_names
from generator.extract.claim import with_claimant
from generator.extract.clauseline import clause_line
from generator.extract.coreference import PRONOUNS
from generator.extract.garden import event_behind, is_finite, is_told_of
from generator.extract.gate import LONGEST, capitalised, tidy
from generator.extract.inflection import inflected
from generator.extract.kind import is_saying, kind_of
from generator.extract.lexicon import EventLexicon
from generator.extract.names import Name
from generator.extract.phrases import noun_phrase
from generator.extract.scene import Scene
from generator.extract.speechline import speaker_of
from generator.extract.triggers import Candidate
from generator.extract.trim import Part, shortened
from generator.extract.verbgroup import is_plural, takes_plural
from generator.extract.voice import is_somebodys
from generator.extract.wording import Wording
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
    if _is_doubtful_report(verb, scene):
        return as_written(candidate, scene)
    if tree.is_verb(verb) and _is_finite(verb) and (line := clause_line(verb, status, scene, least_words=2, lenient=True)) is not None:
        happened = status in ("happened", "ongoing") and kind_of(candidate, scene.lexicon) == "happening"
        return with_claimant(line, candidate, scene) if happened else line
    told = (_spoken, _reported, _of_antecedent) if status == "happened" else (_spoken, _reported)
    line = next((line for tell in told if (line := tell(verb, scene)) is not None), None)
    if line is None and (stated := _stated(candidate, scene)) is not None:
        told_as_fact = status in ("happened", "ongoing") and kind_of(candidate, scene.lexicon) == "happening"
        return with_claimant(stated, candidate, scene) if told_as_fact else stated
    return line or as_written(candidate, scene)


def _is_doubtful_report(verb: Token, scene: Scene) -> bool:
    """Whether the clause is what a report tells that somebody denies: "denied a report that the aide was wounded"."""
    noun = verb.head
    content = verb.dep_ == "acl" and any(mark.lower_ == "that" for mark in tree.children(verb, "mark"))
    if not content or tree.lemma(noun) not in scene.lexicon.nouns.report or noun.dep_ != "dobj":
        return False
    return tree.in_words(noun.head, scene.lexicon.verbs.denying | scene.lexicon.verbs.dismissing)


def _of_antecedent(verb: Token, scene: Scene) -> str | None:
    """Return what a relative clause with nothing but its date tells of its noun: "Recount ends" of "the recount, which ended Friday"."""
    subject, noun = tree.child(verb, "nsubj"), verb.head
    if verb.dep_ != "relcl" or verb.tag_ != "VBD" or noun.pos_ not in ("NOUN", "PROPN") or tree.auxiliaries(verb):
        return None
    if subject is None or subject.lower_ not in ("which", "who", "that") or subject.i != verb.left_edge.i or subject.i > noun.i + 2:
        return None
    others = [item for item in verb.children if item.i != subject.i and not item.is_punct]
    if not all(any(scene.sentence.span(token).overlaps(span) for token in item.subtree for span in scene.dates) for item in others):
        return None
    if any(item.tag_ == "PRP$" for item in noun.subtree) or noun.head.dep_ in ("ccomp",):
        return None
    names = scene.cast.group(scene.position, noun)
    if subject.lower_ == "which" and any(name.type == "person" for name in names):
        return None
    words = join_names(names, scene.cast) if names else capitalised(noun_phrase(noun))
    above = event_behind(verb, scene)
    if above is not None:
        words = f"{capitalised(noun_phrase(above))} {noun.head.lower_} {noun_phrase(noun)}"
        noun, names = above, ()
    return f"{words} {inflected(tree.lemma(verb), 'VBP' if is_plural(noun, names, scene.lexicon) else 'VBZ')}"


def _spoken(verb: Token, scene: Scene) -> str | None:
    """Return the speaker and the core of a long quotation, "…" for what is left out: "Lund: “… we face a war …”"."""
    content = tree.child(verb, "ccomp") if tree.is_verb(verb) and is_saying(verb, scene.lexicon) else None
    subject = tree.child(content, *tree.SUBJECTS) if content is not None else None
    if content is None or subject is None or not (scene.sentence.quoted(content) and scene.sentence.quoted(subject)):
        return None
    speaker = speaker_of(verb, scene)
    if speaker is None:
        return None
    words = _core_of_speech(content, scene, LONGEST_QUOTED - len(speaker) - 4)
    if not words or len(words.split()) < 3 or '"' in words:
        quoted = [token for token in content.subtree if scene.sentence.quoted(token)]
        text = tidy(content.doc[quoted[0].i : quoted[-1].i + 1].text.replace('"', ""), scene.lexicon.headlines)
        words = cut(text, LONGEST - len(speaker) - 4, scene)
    return f"{speaker}: “{words}”"


def _reported(verb: Token, scene: Scene) -> str | None:
    """Return the speaker and the beginning of a long report: "Lund: ferry that left the port on Monday was …"."""
    content = tree.child(verb, "ccomp") if tree.is_verb(verb) and is_saying(verb, scene.lexicon) else None
    if content is None or tree.phrasal(verb) not in scene.lexicon.headlines.neutral or tree.child(verb, "neg") is not None:
        return None
    subject, speaker = tree.child(content, *tree.SUBJECTS), speaker_of(verb, scene)
    if subject is None or speaker is None or subject.tag_ in ("PRP", "EX", "DT", "WP", "WDT") or scene.sentence.quoted(subject):
        return None
    text = tidy(content.doc[subject.left_edge.i : content.right_edge.i + 1].text.replace('"', ""), scene.lexicon.headlines)
    room = LONGEST - len(speaker) - 2
    fits = len(text) <= room and text.rsplit(" ", 1)[-1].lower() not in scene.lexicon.headlines.hanging
    return f"{speaker}: {text if fits else cut(text, room, scene)}"


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
    return subject is not None and subject.i < verb.i and is_finite(verb)


def plain_clause(candidate: Candidate, lexicon: EventLexicon) -> str:
    """Return the clause as the article wrote it, shortened at constituents; for comparing mentions, never empty."""
    line = shortened([_part(candidate)], {}, (), lexicon=lexicon, limits=(LONGEST_CLAUSE - 30, LONGEST_CLAUSE))
    return capitalised(line) if line else _bare_clause(candidate, lexicon)


def _part(candidate: Candidate, holder: Token | None = None, *, telling: bool = True) -> Part:
    """Return the clause of a verb at or above the event, without what is coordinated with it and does not tell of the event.

    What tells between whom and where the event was stays in any case where it is short, unless `telling` is false.
    """
    if holder is None:
        holder = finite_clause(candidate)
        holder = holder.head if holder.dep_ in ("relcl", "acl") and holder.head.pos_ in ("NOUN", "PROPN") else holder
    kept = {item.i for item in holder.subtree if not item.is_space}
    subject = tree.child(holder, *tree.SUBJECTS)
    if subject is None and holder.dep_ == "conj" and (shared := tree.subject(holder)) is not None and shared.i < holder.i:
        kept |= {item.i for item in shared.subtree} - {item.i for item in holder.head.subtree if item.i >= holder.head.i}
    for item in holder.children:
        joins = item.dep_ == "cc" and any(candidate.token.i in tree.subtree(other) for other in tree.children(holder, "conj"))
        if item.dep_ in ("conj", "cc", "parataxis", "appos", "mark") and candidate.token.i not in tree.subtree(item) and not joins:
            kept -= tree.subtree(item)
    path = {candidate.token.i, *(head.i for head in tree.ancestors(candidate.token))}
    kinds = _TELLING if telling else tuple(dep for dep in _TELLING if dep != "prep")
    path |= {index for item in candidate.token.children if item.dep_ in kinds for index in _short(item)}
    return Part(holder, kept, path | {holder.i} | {item.i for item in tree.children(holder, *tree.SUBJECTS, "dobj", "ccomp", "aux", "neg")})


def _stated(candidate: Candidate, scene: Scene) -> str | None:
    """Return the nearest clause around the event that stands by itself: a tense, a subject that is named, nothing unclear.

    Its people are named, its date is left to the timeline, and its verb is put into the present.
    """
    for holder in (candidate.clause, *tree.ancestors(candidate.clause)):
        subject = tree.child(holder, *tree.SUBJECTS)
        if not tree.is_verb(holder) or not _is_finite(holder) or subject is None or subject.tag_ in ("WP", "WDT", "DT", "EX"):
            continue
        if holder.dep_ in ("relcl", "acl") and not any(item.tag_ == "WRB" for item in tree.children(holder, "advmod")):
            continue  # "the lawsuit that Green filed": its object stands outside it
        if any(mark.lower_ in scene.lexicon.status.conditions for mark in tree.children(holder, "mark")):
            continue  # "whether he meant it" does not say that he did
        if not is_told_of(holder, subject, scene) or (candidate.clause.dep_ == "conj" and candidate.clause.head.i == holder.i):
            continue
        if scene.sentence.quoted(holder) or (is_saying(holder, scene.lexicon) and not has_content(holder)):
            continue
        line = _in_the_present(_part(candidate, holder), subject, scene)
        if line is not None and len(line) > LONGEST:
            line = _in_the_present(_part(candidate, holder, telling=False), subject, scene) or line
        if line is not None:
            return line
    return None


def _in_the_present(part: Part, subject: Token, scene: Scene) -> str | None:
    """Return the clause from its subject on, or None where a pronoun stays unclear or its words do not join."""
    if not any(index < subject.left_edge.i for index in part.core & part.kept):
        part.kept = {index for index in part.kept if index >= subject.left_edge.i}
    _leave_out_dates(part, scene)
    said = _pronouns_said(part, scene)
    if said is None:
        return None
    if not _tells_of_another_past(part):
        _say_present(part.head, said, scene)
    whole = set(part.kept)
    line = shortened([part], said, (), lexicon=scene.lexicon, limits=(LONGEST, LONGEST))
    if line is None:
        part.kept = whole
        line = shortened([part], said, (), lexicon=scene.lexicon, limits=(LONGEST, LONGEST_CLAUSE))
    if not line or len(line.split()) < 2 or _hangs(line, scene):
        return None
    if is_saying(part.head, scene.lexicon) and any(item.i not in part.kept for item in tree.children(part.head, "ccomp")):
        return None  # a report without what was reported
    first, _, rest = line.partition(" ")
    return capitalised(rest if first.lower() in ("the", "a", "an") else line)


def _tells_of_another_past(part: Part) -> bool:
    """Whether a second clause of the line is in the past, so that a present would not fit: "bombed towns as it stepped up"."""
    kept = (part.head.doc[index] for index in part.kept if index != part.head.i)
    return any(item.tag_ == "VBD" and (item.dep_ in ("advcl", "conj") or item.head.dep_ in ("advcl", "conj")) for item in kept)


def _hangs(line: str, scene: Scene) -> bool:
    """Whether a line begins or ends with a word that no line does."""
    words, said = scene.lexicon.headlines, line.lower().split()
    relative = "which" in said[-3:]  # "the strike, which took place"
    return said[0] in words.never_first or said[-1] in words.hanging or relative


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
            beside = tree.clause_of(token).i == part.head.i and token.lower_ in ("him", "them", "it", "her") and token.tag_ == "PRP"
            if beside or token.i == _subject_index(part) or not _has_noun_before(token, part):
                return None
            continue  # as unclear as in the article, whose words these are
        if not names or (set(names) <= standing and not said):
            continue
        if set(names) <= standing or _has_glued_auxiliary(token):
            if token.tag_ == "PRP":
                return None
            continue
        said[index] = join_names(names, scene.cast) + ("'s" if token.tag_ == "PRP$" else "")
        standing |= set(names)
    return said


def _subject_index(part: Part) -> int:
    """Return the index of the subject of a clause, -1 where it has none."""
    subject = tree.child(part.head, *tree.SUBJECTS)
    return subject.i if subject is not None else -1


def _has_noun_before(token: Token, part: Part) -> bool:
    """Whether the line names somebody or something before the pronoun, so that it does not hang in the air."""
    return any(part.head.doc[index].pos_ in ("NOUN", "PROPN") for index in part.kept if index < token.i)


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
    plural = takes_plural(verb, subject, scene.cast.group(scene.position, subject), scene.lexicon)
    auxiliaries = tree.auxiliaries(verb)
    if tree.lemma(verb) == "be" and not auxiliaries:
        return  # what somebody was he need not be
    if verb.tag_ == "VBD" and not auxiliaries and tree.child(verb, "neg") is None:
        said[verb.i] = inflected(tree.lemma(verb), "VBP" if plural else "VBZ")
    elif verb.tag_ == "VBN" and [aux.lower_ for aux in auxiliaries] in (["has"], ["have"], ["had"]) and tree.child(verb, "neg") is None:
        said[auxiliaries[0].i] = ""
        said[verb.i] = inflected(tree.lemma(verb), "VBP" if plural else "VBZ")
    elif len(auxiliaries) == 1 and auxiliaries[0].lower_ in ("was", "were"):
        said[auxiliaries[0].i] = "are" if plural else "is"


def as_written(candidate: Candidate, scene: Scene) -> str:
    """Return the clause between quotation marks, as the article's words: not ours to mend, and "…" for what is left out."""
    part = _part(candidate)
    if is_open(finite_clause(candidate), scene) and named_clause(candidate, scene) is not None:
        return capitalised(beginning(candidate, scene, LONGEST))
    first = part.head.doc[min(part.kept)]
    if finite_clause(candidate).dep_ in ("relcl", "acl") and named_clause(candidate, scene) is not None:
        return capitalised(beginning(candidate, scene, LONGEST))
    if first.tag_ in ("WDT", "WP", "WRB") or (first.lower_ in PRONOUNS and named_clause(candidate, scene) is not None):
        line = capitalised(beginning(candidate, scene, LONGEST_QUOTED))
        return f"“{line}”" if is_somebodys(line) else line
    _leave_out_dates(part, scene)
    shown = _with_gaps(part, scene)
    if shown is None or '"' in shown or _hangs(shown, scene):
        shown = beginning(candidate, scene, LONGEST_QUOTED)
    return f"“{capitalised(shown)}”" if is_somebodys(shown) else capitalised(shown)


def _with_gaps(part: Part, scene: Scene) -> str | None:
    """Return the clause with "…" where its date stood, or None where more than that is missing or it says nothing."""
    if tree.is_verb(part.head) and is_saying(part.head, scene.lexicon) and not has_content(part.head):
        return None
    line = shortened([part], {}, (), lexicon=scene.lexicon, limits=(LONGEST_QUOTED, LONGEST_QUOTED))
    marked = _gaps_marked(part)
    if not line or len(line.split()) < 3 or len(marked) > 1:
        return None
    return shortened([part], marked, (), lexicon=scene.lexicon, limits=(LONGEST_QUOTED + 2, LONGEST_QUOTED + 2))


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


def _bare_clause(candidate: Candidate, lexicon: EventLexicon) -> str:
    """Return the event word with its nearest words where the clause is too long to shorten."""
    token = candidate.token
    near = [item for item in token.children if item.dep_ not in ("relcl", "advcl", "ccomp", "conj", "cc", "punct", "appos", "parataxis")]
    words = sorted({token.i} | {index for item in near for index in tree.subtree(item) if len(tree.subtree(item)) <= 8})
    text = tidy("".join(token.doc[index].text_with_ws for index in words), lexicon.headlines)
    return capitalised(text if len(text) <= LONGEST_CLAUSE else token.text)
