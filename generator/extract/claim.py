"""What somebody claims is not told as fact: the headline says who says so, as newspapers do: "Rebels take the port, residents say"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.attribution import is_in_paper, is_scene_setting, report_of, source_of, spoken_for, teller
from generator.extract.called import join_names
from generator.extract.gate import LONGEST
from generator.extract.inflection import inflected
from generator.extract.phrases import noun_phrase
from generator.extract.scene import Scene
from generator.extract.speechline import LONGEST_SPEAKER, speaker_of
from generator.extract.triggers import Candidate
from generator.extract.verbgroup import is_plural, takes_plural

# Who announces that he dismissed the board dismissed it.
_DONE_BY_SAYING = ("announce", "declare")
_OWN = ("he", "she", "it", "they")


def claims_of(line: str, candidate: Candidate, scene: Scene) -> tuple[str, ...]:
    """Return what can say behind the line who claims it, the fullest first: ", town's mayor says", ", mayor says"."""
    claim = with_claimant(line, candidate, scene, room=2 * LONGEST).removeprefix(line)
    report = report_of(candidate.token, scene.lexicon)
    source = teller(report, scene.lexicon) if report is not None else source_of(candidate.token, scene.lexicon)
    if not claim or source is None or source.pos_ != "NOUN":
        return (claim,) if claim else ()
    return claim, f", {source.lower_} {claim.rpartition(' ')[2]}"


def with_claimant(line: str, candidate: Candidate, scene: Scene, room: int = LONGEST) -> str:
    """Return the headline of a happening with who says so behind it, where the article only reports it and there is room.

    What somebody says of himself is marked with his pronoun: "BP collects 23,290 barrels, it says".
    A line that names its speaker, and one whose speaker has no name, stay as they are.
    """
    report = report_of(candidate.token, scene.lexicon)
    if report is None:
        return _with_source(line, candidate, scene, room)
    reported = {report.text, inflected(tree.lemma(report), "VBZ"), inflected(tree.lemma(report), "VBP")}
    if reported & set(line.split()):
        return line  # "Moor says she sold the ferry"
    if not _is_plain(report, scene) or "“" in line or _is_by_the_way(candidate.clause, report):
        return line
    claimant = _claimant(report, candidate, line, scene)
    if claimant is None:
        return line
    speaker, plural = claimant
    # "Told reporters" without the reporters is "says".
    lemma = tree.lemma(report) if tree.phrasal(report) in scene.lexicon.headlines.claiming else "say"
    marked = f"{line}, {speaker} {inflected(lemma, 'VBP' if plural else 'VBZ')}"
    return marked if len(marked) <= room else line


def own_report(candidate: Candidate, scene: Scene) -> Token | None:
    """Return the verb by which somebody tells what he did himself, so that it is said in his report: "Moor says she sold the ferry"."""
    report = report_of(candidate.token, scene.lexicon)
    if report is None or candidate.is_noun or candidate.clause.dep_ != "ccomp" or candidate.clause.head.i != report.i:
        return None
    doer, subject = tree.child(candidate.clause, *tree.SUBJECTS), tree.child(report, "nsubj")
    if doer is None or doer.lower_ not in ("he", "she") or subject is None or tree.is_negated(report) or tree.is_passive(report):
        return None
    if tree.lemma(report) in _DONE_BY_SAYING or doer.i < report.i:
        return None  # "he was shot, Moor says": not Moor
    names = scene.cast.who(scene.position, doer)
    whose = spoken_for(subject, scene.position, scene.cast)
    speakers = whose[0] if whose is not None else tuple(scene.cast.group(scene.position, subject))
    own = len(speakers) == 1 and speakers[0].type == "person" and (tuple(names) == tuple(speakers) or (whose is not None and not names))
    return report if own else None


def said_by_himself(line: str, report: Token, candidate: Candidate, scene: Scene) -> str:
    """Return the report as one of the deed and not of the talk: "Moor says she sold the ferry" of "Moor tells the paper she sold it".

    The event's day is that of the deed.
    """
    doer, speaker = tree.child(candidate.clause, *tree.SUBJECTS), speaker_of(report, scene)
    at = line.find(f" {doer.lower_} ") if doer is not None else -1
    if tree.phrasal(report) in scene.lexicon.headlines.claiming or speaker is None or at < 0 or not line.startswith(f"{speaker} "):
        return line
    return f"{speaker} says{line[at:]}"


def _with_source(line: str, candidate: Candidate, scene: Scene, room: int) -> str:
    """Return the headline with the source that the clause is told according to: "…, according to medical sources"."""
    source = source_of(candidate.token, scene.lexicon)
    if source is None or "“" in line or not _is_told_by(candidate.clause, source):
        return line
    names = scene.cast.group(scene.position, source)
    speaker = join_names(names, scene.cast) if names else _inside(noun_phrase(source), source)
    if not speaker or len(speaker) > LONGEST_SPEAKER or speaker.split()[-1] in line.split() or not _can_say(source, scene):
        return line
    plural = is_plural(source, names, scene.lexicon)
    marked = f"{line}, {speaker} {'say' if plural else 'says'}"
    return marked if len(marked) <= room else line


def _is_told_by(clause: Token, source: Token) -> bool:
    """Whether the source stands beside the clause itself and not beside another, on which the clause only hangs."""
    told = source.head.head.head  # "told, according to X"
    if told.i == clause.i or is_scene_setting(clause):
        return clause.dep_ in ("ROOT", "conj", "ccomp", "relcl", "advcl")
    if clause.dep_ not in ("ROOT", "conj", "ccomp"):
        return False
    return not tree.is_verb(told) or (clause.dep_ == "conj" and told.i == clause.head.i)


def _can_say(source: Token, scene: Scene) -> bool:
    """Whether the source is somebody and not a paper, a tally or a plan: "according to records"."""
    if any(item.tag_ in ("PRP", "PRP$") for item in source.subtree):
        return False
    named = source.pos_ == "PROPN" and source.ent_type_ in ("PERSON", "ORG")
    return named or tree.lemma(source) in (scene.lexicon.nouns.people | scene.lexicon.headlines.sources)


def _is_by_the_way(clause: Token, report: Token) -> bool:
    """Whether the clause only describes something in what is said: who speaks of "the fund set up last week" does not claim that it was."""
    upward = (clause, *tree.ancestors(clause))
    inside = [
        item for item in upward if item.i == clause.i or (item.i != report.i and report.i in {head.i for head in tree.ancestors(item)})
    ]
    return any(item.dep_ in ("acl", "relcl", "pobj", "pcomp", "appos") for item in inside)


def _is_plain(report: Token, scene: Scene) -> bool:
    """Whether the verb reports, in its own tense and without a doubt: "said", not "could not say"."""
    words = scene.lexicon.headlines
    known = tree.phrasal(report) in words.claiming | words.neutral or is_in_paper(report, scene.lexicon)
    if not known or tree.is_negated(report) or tree.is_passive(report):
        return False
    return report.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN") and not any(aux.tag_ == "MD" for aux in tree.auxiliaries(report))


def _claimant(report: Token, candidate: Candidate, line: str, scene: Scene) -> tuple[str, bool] | None:
    """Return how the speaker is said and whether in the plural; None where the line names him or nobody can."""
    subject, speaker = teller(report, scene.lexicon), speaker_of(report, scene)
    if subject is None or speaker is None or len(speaker) > LONGEST_SPEAKER or not _is_clean(subject):
        return None
    shown = tree.child(report, *tree.SUBJECTS)
    if shown is not None and shown.i != subject.i and subject.pos_ == "NOUN" and not _can_say(subject, scene):
        return None  # "who was at the scene, who reported that": a scene reports nothing
    plural = (
        is_plural(subject, scene.cast.group(scene.position, subject), scene.lexicon)
        if is_in_paper(report, scene.lexicon)
        else takes_plural(report, subject, scene.cast.group(scene.position, subject), scene.lexicon)
    )
    doer = tree.subject(candidate.clause) if tree.is_verb(candidate.clause) else None
    if line.lower().startswith(speaker.lower()):
        own = doer is not None and doer.lower_ in _OWN
        return (doer.lower_, doer.lower_ == "they") if own and doer is not None else None
    if speaker.split()[-1] in line.split() or speaker.lower().startswith("of "):
        return None
    owner, _, post = speaker.rpartition("'s ")
    if owner and owner.split()[-1] in line.split():
        speaker = post  # "Moor is freed, lawyer says" of "Moor's lawyer"
    return _inside(speaker, subject), plural


def _is_clean(subject: Token) -> bool:
    """Whether the speaker is a name or a noun phrase and nothing else: not "later a source", "29 September his guard"."""
    behind = subject.nbor(1) if subject.i + 1 < len(subject.doc) else None
    if behind is not None and behind.tag_ == "POS":
        return False  # "Norway's envoy" with the envoy lost
    before = subject.doc[subject.left_edge.i : subject.i]
    apart = any(item.is_punct and item.text != "-" for item in before)  # "al-Zintani" is one name
    return not apart and not any(item.tag_ in ("RB", "VBG", "IN") or item.ent_type_ in ("DATE", "TIME") for item in before)


def _inside(speaker: str, subject: Token) -> str:
    """Return the speaker as it stands within a line: "officials", not "Officials"."""
    first = list(subject.subtree)
    opening = speaker.split()[0].partition("-")[0].lower()
    common = next((item for item in first if item.text.lower() == opening), None)
    opens = common is not None and common.i == 0 and common.pos_ != "PROPN" and common.ent_type_ in ("", "CARDINAL")
    if common is None or not (common.text.islower() or opens):
        return speaker
    return speaker[:1].lower() + speaker[1:]
