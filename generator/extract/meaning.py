"""Which word near the one that the climb reached is the one that the date means.

"Was asked on Monday to resign", "plans to visit the port on Monday" and "agreed to pay on Monday" look alike to the climb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate
from generator.model import Timex
from generator.when import When, from_timex

# A plan for a day that lies this far back is told as the day of planning.
LONG_PAST_DAYS = 60
# What is told in the perfect or with "will" was not on a day this long before the article.
TENSE_DAYS = 30
# Where the date is one day, the perfect bears one only as far back as a report may be.
REPORT_DAYS = 1
# A day that lies so few days back, behind what somebody speaks of, is the day he spoke.
JUDGED_DAYS = 2


@dataclass(frozen=True, slots=True, eq=False)
class DatedSentence:
    """What every rule looks at: the parse, the candidates by token index, the words."""

    parsed: ParsedSentence
    candidates: dict[int, Candidate]
    carried: dict[int, Candidate]
    published: When | None
    lexicon: EventLexicon

    def lies_ahead(self, timex: Timex) -> bool:
        """Whether the date lies after the article."""
        when = from_timex(timex.value, mod=timex.mod, begin=timex.begin, end=timex.end)
        return when is not None and self.published is not None and when.earliest > self.published.latest

    def at(self, token: Token) -> Candidate | None:
        """Return the candidate that the token names or carries."""
        return self.candidates.get(token.i) or self.carried.get(token.i)


def meant(sentence: DatedSentence, target: Candidate, tokens: Sequence[Token], timex: Timex) -> Candidate:
    """Return the event word that the date means where the climb through the parse reached `target`.

    Args:
        sentence: the sentence.
        target: the first event word above the date.
        tokens: the date's tokens.
        timex: the date.
    """
    return (
        _content_before(sentence, target, tokens)
        or _commitment(sentence, target, timex)
        or _intention(sentence, target, tokens)
        or _prospect(sentence, target)
        or _refusal(sentence, target)
        or _object_of_purpose(sentence, target, tokens)
        or _purpose(sentence, target, timex)
        or target
    )


def _content_before(sentence: DatedSentence, target: Candidate, tokens: Sequence[Token]) -> Candidate | None:
    """Return what was said where the date opens it ("On Friday, rebels took the town, officials said")."""
    if not tree.in_words(target.token, sentence.lexicon.verbs.saying):
        return None
    content = tree.child(target.token, "ccomp")
    if content is None or not tokens[0].i < content.i < target.token.i:
        return None
    return sentence.at(content)


def _commitment(sentence: DatedSentence, target: Candidate, timex: Timex) -> Candidate | None:
    """Return the verb above an infinitive where the date lies behind: "agreed to pay the fishermen on Wednesday", told on Friday.

    A mere plan may have been for that day ("had planned to leave on Wednesday"), unless it is long past.
    """
    verb, verbs = target.token, sentence.lexicon.verbs
    if target.is_noun or verb.dep_ != "xcomp" or not tree.is_infinitive(verb) or sentence.published is None:
        return None
    when = from_timex(timex.value, mod=timex.mod, begin=timex.begin, end=timex.end)
    back = sentence.published.earliest.ordinal - when.latest.ordinal if when is not None else 0
    commits = tree.in_words(verb.head, verbs.committing) and tree.is_past(verb.head) and back > 0
    return sentence.at(verb.head) if commits or (tree.in_words(verb.head, verbs.plan) and back >= LONG_PAST_DAYS) else None


def _purpose(sentence: DatedSentence, target: Candidate, timex: Timex) -> Candidate | None:
    """Return the past verb above a purpose or an effort where the day is over: "halted its effort to plug the well on Thursday".

    What was meant to be done need not have been, and what was done for it was done then.
    """
    verb = target.token
    infinitive = verb.dep_ in ("acl", "advcl") and tree.is_infinitive(verb)
    planned = verb.dep_ == "pcomp" and verb.head.lower_ == "for" and verb.head.head.pos_ == "NOUN"  # "approved plans for drilling"
    if target.is_noun or not (infinitive or planned) or sentence.lies_ahead(timex):
        return None
    above = next((item for item in tree.ancestors(verb) if tree.is_verb(item)), None)
    if above is None or above.i > verb.i:
        return None
    past = tree.is_past(above) or (above.dep_ == "xcomp" and tree.is_past(above.head))
    return sentence.at(above) if past else None


def _intention(sentence: DatedSentence, target: Candidate, tokens: Sequence[Token]) -> Candidate | None:
    """Return what is planned where the plan stands in the present: "plans to visit the port and the market on Monday"."""
    verb = target.token
    if target.is_noun or verb.tag_ not in ("VBZ", "VBP") or not tree.in_words(verb, sentence.lexicon.verbs.plan):
        return None
    deed = tree.child(verb, "xcomp")
    return sentence.at(deed) if deed is not None and tree.is_infinitive(deed) and deed.i < tokens[0].i else None


def _prospect(sentence: DatedSentence, target: Candidate) -> Candidate | None:
    """Return what something is set to do: "the case on Thursday was set to move to the courts"; "the date was set on Thursday" is done."""
    verb = target.token
    if target.is_noun or verb.lower_ not in sentence.lexicon.status.planned_phrases or not tree.is_passive(verb):
        return None
    deed = tree.child(verb, "xcomp")
    return sentence.at(deed) if deed is not None and tree.is_infinitive(deed) else None


def _refusal(sentence: DatedSentence, target: Candidate) -> Candidate | None:
    """Return the verb that refuses: "refused to resign on Monday" dates the refusal, since nobody resigned."""
    verb = target.token
    if target.is_noun or verb.dep_ != "xcomp" or not tree.is_infinitive(verb) or tree.lemma(verb.head) != "refuse":
        return None
    return sentence.at(verb.head)


def _object_of_purpose(sentence: DatedSentence, target: Candidate, tokens: Sequence[Token]) -> Candidate | None:
    """Return the event noun that a purpose is about: "to avenge the killings in the valley last month" dates the killings."""
    verb = target.token
    if target.is_noun or target.carried or verb.dep_ not in ("advcl", "acl") or not tree.is_infinitive(verb):
        return None
    object_ = tree.child(verb, "dobj")
    if object_ is None or tree.lemma(object_) in sentence.lexicon.nouns.made:
        return None  # "to sign the treaty on Monday"
    return sentence.candidates.get(object_.i) if verb.i < object_.i < tokens[0].i else None


def object_ahead(sentence: DatedSentence, target: Candidate, tokens: Sequence[Token]) -> Candidate | None:
    """Return the event noun that a past act is about where the date lies ahead: "announced a visit to the north on Monday"."""
    verb = target.token
    if target.is_noun or verb.tag_ not in ("VBD", "VBN"):
        return None
    object_ = tree.child(verb, "dobj", "nsubjpass")
    return sentence.candidates.get(object_.i) if object_ is not None and object_.i < tokens[0].i else None


def around_copula(sentence: DatedSentence, verb: Token) -> Candidate | None:
    """Return the event noun that a verb of state is about: its subject, then its predicate."""
    for item in tree.children(verb, "nsubj", "nsubjpass", "attr", "dobj"):
        target = sentence.candidates.get(item.i)
        if target is not None:
            return target
    return None


def tense_forbids(target: Candidate, timex: Timex, published: When | None) -> bool:
    """Whether the clause's tense keeps it from having been on a day so long past.

    English says "has denied" of no definite day gone by, and what "will", "may" or "could" be lies not far behind the article.
    A report may be some days older than its article, so days just gone are let pass; but what "is" going on is so today.

    Args:
        target: the event word.
        timex: the date.
        published: the article's date.
    """
    when = from_timex(timex.value, mod=timex.mod, begin=timex.begin, end=timex.end)
    verb = target.clause
    if when is None or published is None or not tree.is_verb(verb) or target.is_noun:
        return False
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    perfect = verb.tag_ == "VBN" and auxiliaries[:1] in (["has"], ["have"], ["'s"], ["'ve"])
    back = published.earliest.ordinal - when.latest.ordinal
    if back > LONG_PAST_DAYS and _is_quoted(target):
        return True
    if tree.is_under_way(verb):
        return back > 0
    if back <= (REPORT_DAYS if perfect and when.days == 1 else TENSE_DAYS):
        return False
    ahead = verb.tag_ == "VB" and auxiliaries[:1] in (["will"], ["may"], ["can"], ["could"]) and "have" not in auxiliaries
    return perfect or ahead


def _is_quoted(target: Candidate) -> bool:
    """Whether a saying verb stands before who is quoted, whose own past the date may tell: "said Lund, who left Norway in 1998"."""
    own = tree.child(target.clause, "nsubj")
    return tree.child(target.clause, "ccomp") is not None and own is not None and own.i > target.clause.i


def is_judged(sentence: DatedSentence, target: Candidate, preposition: Token | None, timex: Timex) -> bool:
    """Whether somebody speaks of what the noun names, these days: "condemned the attack on Wednesday" says when he spoke.

    A day further back is that of the attack: "condemned the attack on September 11".
    """
    verb, when = target.token.head, from_timex(timex.value)
    if (
        not target.is_noun
        or target.carried
        or target.token.dep_ != "dobj"
        or not tree.in_words(verb, sentence.lexicon.verbs.saying)
        or verb.tag_ != "VBD"
    ):
        return False
    if when is None or sentence.published is None or (preposition is not None and preposition.lower_ != "on"):
        return False
    return 0 <= sentence.published.earliest.ordinal - when.latest.ordinal <= JUDGED_DAYS
