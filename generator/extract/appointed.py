"""Days that something is set for, and days inferred from the verb before.

"The vote is set for Thursday", "the parade was postponed until Saturday": the day is that of the vote and the parade.
"Lund visited the port on Thursday and met the crew": the day of the second verb is only inferred.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate
from generator.model import Timex

# Behind a noun they say when it will be, whatever the preposition.
_TIMETABLED = ("schedule", "slate")
_UNTIL = ("until", "till", "to")
# Behind one of these the second verb tells of another time.
_AFTERWARDS = (
    "then",
    "later",
    "after",
    "afterwards",
    "afterward",
    "before",
    "subsequently",
    "eventually",
    "soon",
    "since",
    "finally",
    "previously",
)


def appointed(preposition: Token | None, candidates: Mapping[int, Candidate], lexicon: EventLexicon) -> Candidate | None:
    """Return the event noun whose day a verb of planning names, or None.

    Args:
        preposition: what governs the date.
        candidates: the sentence's event words by token index.
        lexicon: the words.
    """
    if preposition is None:
        return None
    verb = preposition.head
    noun = None
    if verb.pos_ == "ADV" and tree.is_verb(verb.head):
        verb = verb.head  # "pushed back to Friday"
    if not tree.is_verb(verb) and candidates.get(verb.i) is not None:
        noun, verb = verb, verb.head  # "scheduled a vote for Thursday", where the parser hangs the day on the vote
    if not tree.is_verb(verb) or not _names_the_day(preposition, verb, lexicon):
        return None
    noun = noun or _planned(verb)
    return candidates.get(noun.i) if noun is not None else None


def _names_the_day(preposition: Token, verb: Token, lexicon: EventLexicon) -> bool:
    if preposition.lower_ in ("in", "on") and verb.dep_ == "acl" and verb.tag_ == "VBN" and tree.lemma(verb) in _TIMETABLED:
        return True  # "the elections scheduled in April"
    if preposition.lower_ == "for":
        return tree.in_words(verb, lexicon.verbs.fixing) or _postpones(verb, lexicon)
    return preposition.lower_ in _UNTIL and _postpones(verb, lexicon)


def _postpones(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the verb gives something another day, also where the parser takes its particle for an adverb."""
    words = lexicon.verbs.postponing
    return tree.in_words(verb, words) or any(f"{tree.lemma(verb)} {item.lower_}" in words for item in tree.children(verb, "advmod"))


def _planned(verb: Token) -> Token | None:
    """Return what the verb plans: its object, or the subject or the noun of its participle."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    subject = tree.child(verb, "nsubjpass") or (tree.subject(verb) if tree.is_passive(verb) else None)
    found = subject or tree.child(verb, "dobj")
    relative = verb.dep_ == "relcl" and (found is None or found.lower_ in ("that", "which"))
    return verb.head if relative else found  # "a vigil that students had planned for Tuesday"


def told_behind(tokens: Sequence[Token], candidates: Collection[Candidate]) -> list[Candidate]:
    """Return the events of a clause that hangs on the date: "is on 14 January, when it will vote"."""
    last = tokens[-1]
    behind = [item for item in last.doc[last.i + 1 : last.i + 3] if not item.is_punct][:1]
    if not behind or behind[0].lower_ != "when":
        return []
    # "Tomorrow, when the show returns" tells of what always is.
    told = (item for item in candidates if item.clause.i == behind[0].head.i and behind[0].dep_ == "advmod")
    return [item for item in told if item.clause.tag_ not in ("VBZ", "VBP") or tree.auxiliaries(item.clause)]


def told_in_entry(parsed: ParsedSentence, candidates: Collection[Candidate], saying: Collection[str]) -> list[Candidate]:
    """Return the events of an entry's main clause and of the clauses coordinated with it.

    Args:
        parsed: the sentence.
        candidates: its event words.
        saying: the lemmas of verbs that only vouch for the clause before them: "An attack kills four, the mayor says".
    """
    root = next((token for token in parsed.doc if token.dep_ == "ROOT"), None)
    if root is None:
        return []
    vouched = [item for item in tree.children(root, "ccomp") if item.i < root.i and tree.lemma(root) in saying]
    main = {token.i for clause in (root, *vouched) for token in tree.conjuncts(clause)}
    return [candidate for candidate in candidates if candidate.clause.i in main]


def is_clock_range(tokens: Sequence[Token], timex: Timex) -> bool:
    """Whether the expression ends a stretch of hours and names their day: "from 9 a.m. to noon on Monday"."""
    first = tokens[0]
    day, _, hour = timex.value.partition("T")
    if len(day) != len("2025-01-31") or not hour or first.i == 0 or first.nbor(-1).lower_ not in ("to", "until", "till", "and"):
        return False
    return any(item.lower_ in ("from", "between") for item in first.doc[max(0, first.i - 6) : first.i])


def follow_on(
    parsed: ParsedSentence, dated: Candidate, date: Token, others: Sequence[Timex], at: Mapping[int, Candidate]
) -> Candidate | None:
    """Return the event of a second verb that may share the day of the first.

    Both are in the simple past, of one subject, in one clause, and nothing says that time went by.

    Args:
        parsed: the sentence.
        dated: the event with the date.
        date: the head of the date, which stands behind the first verb and before the second.
        others: the sentence's other time expressions.
        at: events by the index of the verb that tells them.
    """
    first = dated.clause
    second = next((item for item in tree.children(first, "conj") if item.i > date.i), None)
    if second is None or not tree.is_verb(first) or first.tag_ != "VBD" or second.tag_ != "VBD" or date.i < first.i:
        return None
    if tree.child(second, *tree.SUBJECTS) is not None or tree.auxiliaries(second) or tree.is_negated(second):
        return None
    if any(item.lower_ in _AFTERWARDS for item in second.subtree) or any(
        item.lower_ in _AFTERWARDS for item in second.doc[date.i : second.i]
    ):
        return None
    end = second.right_edge
    near = parsed.span(parsed.doc[min(date.i + 1, end.i)], end)
    if any(timex.type != "SET" and timex.span.overlaps(near) and timex.span.start > near.start for timex in others):
        return None
    return at.get(second.i)
