"""What one sentence tells once: of two of its event words for one happening, the one that says what happened stays.

"The ministry responded on Monday by saying …" is one statement, "were killed on Monday in clashes" one happening.
Two words with days, doers or deeds of their own stay two.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.reported import plain_report
from generator.extract.selection import is_concrete
from generator.extract.simultaneous import is_occasion_of
from generator.extract.triggers import Candidate
from generator.model import Mention

Told = tuple[Candidate, Mention]
_WITHIN = ("in", "during")
_MEANWHILE = ("as", "while")


def told_once(told: Sequence[Told], lexicon: EventLexicon) -> tuple[Told, ...]:
    """Return the events of one sentence without those that only tell another of them again."""
    kept = list(told)
    for item in told:
        if any(other is not item and _repeats(item, other, lexicon) for other in kept):
            kept.remove(item)
    return tuple(kept)


def _repeats(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    if _only_reports(item, other, lexicon):
        return True
    rules = (_says_on, _speaks_so, _answers_so, _is_fray, _is_felt, _is_posture, _goes_on)
    return _of_one_time(item[1], other[1]) and any(rule(item, other, lexicon) for rule in rules)


def _of_one_time(mention: Mention, other: Mention) -> bool:
    """Whether both rest on the same words of time, or the one has its day from the other."""
    if mention.when is None or other.when is None:
        return False
    return mention.when == other.when


def _only_reports(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether the one plainly says that the other happened on its own day: "said on Sunday that rebels took the port on Saturday".

    What is threatened, denied or planned is another matter than the saying.
    """
    (candidate, mention), (content, deed) = item, other
    verb = candidate.token
    if deed.basis == "published" and (report := plain_report(content, lexicon)) is not None:
        return mention.kind == "statement" and report.i == verb.i  # "was killed, police said on Monday"
    if mention.kind != "statement" or not _says_plainly(verb, lexicon) or deed.kind != "happening" or verb.tag_ != "VBD":
        return False  # what a chronology says in the present is its entry
    if deed.timex is None or deed.timex == mention.timex or deed.status != "happened" or deed.when == mention.when:
        return False
    return content.clause.dep_ == "ccomp" and content.clause.head.i == verb.i and is_concrete(content, lexicon)


def _says_on(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether somebody who condemns, warns or promises also just says something in the same breath."""
    (candidate, mention), (said, saying) = item, other
    if mention.kind != "statement" or saying.kind != "statement" or candidate.is_noun or said.is_noun:
        return False
    first, second = sorted((candidate.token, said.token), key=lambda token: token.i)
    if second.i not in {token.i for token in tree.conjuncts(first)} or tree.child(second, *tree.SUBJECTS) is not None:
        return False
    plain, other_plain = _says_plainly(candidate.token, lexicon), _says_plainly(said.token, lexicon)
    return plain and (not other_plain or candidate.token.i == second.i)


def _says_plainly(verb: Token, lexicon: EventLexicon) -> bool:
    return tree.in_words(verb, lexicon.headlines.neutral)


def _speaks_so(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether the one only says how somebody came to say the other: "speaking on Monday, she blamed the storm"."""
    return is_occasion_of(other[0], item[0], lexicon)


def _answers_so(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether the one is done by the other, or only says it, and both are speech: "responded by saying", "said that he condemned"."""
    if item[1].kind != "statement" or other[1].kind != "statement":
        return False
    verb, said = item[0].token, other[0].token
    gerund = tree.means(verb)
    return (gerund is not None and gerund.i == said.i) or (said.dep_ == "ccomp" and said.head.i == verb.i and _says_plainly(verb, lexicon))


def _is_fray(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether the noun only names the fight in which somebody did or suffered the other: "were killed in clashes"; not "at a protest"."""
    noun, verb = item[0].token, other[0].token
    if not item[0].is_noun or other[0].is_noun or item[0].carried or tree.lemma(noun) not in lexicon.nouns.fray:
        return False
    below = noun.dep_ == "pobj" and noun.head.lower_ in _WITHIN and noun.head.head.i == verb.i
    return below and (is_concrete(other[0], lexicon) or tree.in_words(verb, lexicon.verbs.harm))


def _is_felt(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether the one says how it was felt that the other happened: "breakfast took a grim turn on Monday when a woman burst in"."""
    candidate, clause = item[0], other[0].clause
    if candidate.is_noun or candidate.carried or item[1].kind != "happening" or not tree.is_verb(clause):
        return False
    if is_concrete(candidate, lexicon) or tree.in_words(candidate.token, lexicon.verbs.turning | lexicon.verbs.harm):
        return False
    when = any(word.lower_ == "when" for word in tree.children(clause, "advmod", "mark"))
    return when and clause.i > candidate.token.i and any(above.i == candidate.token.i for above in tree.ancestors(clause))


def _is_posture(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether a participle says how somebody looked or went about it: "waving to the crowd, he surfaced"; "killing six" is told."""
    verb = item[0].clause
    loose = verb.tag_ == "VBG" and verb.dep_ == "advcl" and not tree.auxiliaries(verb) and tree.child(verb, "mark", *tree.SUBJECTS) is None
    return loose and not item[0].is_noun and verb.head.i == other[0].clause.i and not _is_deed(item[0], lexicon)


def _goes_on(item: Told, other: Told, lexicon: EventLexicon) -> bool:
    """Whether the clause only says what else was so: "met on Monday as anger grew"; "as rebels fired rockets" is told."""
    verb = item[0].clause
    if item[1].kind != "happening" or not tree.is_verb(verb) or verb.dep_ != "advcl" or verb.tag_ != "VBD":
        return False
    if not any(mark.lower_ in _MEANWHILE for mark in tree.children(verb, "mark")) or _is_deed(item[0], lexicon):
        return False
    main = other[0].clause
    return main.i < verb.i and any(above.i == main.i for above in tree.ancestors(verb)) and _is_deed(other[0], lexicon)


def _is_deed(candidate: Candidate, lexicon: EventLexicon) -> bool:
    if is_concrete(candidate, lexicon):
        return True
    return not candidate.is_noun and tree.in_words(candidate.token, lexicon.verbs.harm | lexicon.verbs.saying)
