"""Which date belongs to which event word.

The rules and their order are the field notes' ("Which event a date belongs to"), measured on TimeBank, AQUAINT and TempEval-3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.appointed import appointed, follow_on, told_behind, told_in_entry
from generator.extract.bounding import bounds_only, recurs
from generator.extract.caption import pictured
from generator.extract.hanging import head_of, is_modifier, preposition_of, word_before
from generator.extract.harm import of_one_blow
from generator.extract.lexicon import EventLexicon
from generator.extract.meaning import DatedSentence, around_copula, is_judged, meant, object_ahead, tense_forbids
from generator.extract.offset import counted
from generator.extract.parse import ParsedSentence
from generator.extract.rows import side_by_side
from generator.extract.simultaneous import is_adjunct, is_means, is_meanwhile, is_occasion_of
from generator.extract.status import is_awaited, is_undone
from generator.extract.triggers import Candidate, is_attribute, is_epithet, is_office, is_preposition, is_result
from generator.extract.utterance import utterance
from generator.extract.week import is_bare_weekday
from generator.model import Timex
from generator.when import When

# Under one of these a phrase with a date bounds the clause above it.
_BOUNDING_ABOVE = ("since", "until", "till", "before", "after")
# Verbs that set two events in order.
_RELATING = ("follow", "precede")


@dataclass(frozen=True, slots=True)
class Dated:
    """An event word's date.

    Attributes:
        timex: the expression.
        rule: how the expression was joined to the word, one sentence for a reader.
        ahead: whether it is the day that something is set for, which a past tense leaves ahead.
        inferred: whether another verb has the date, and this one only may share it.
        counted: whether the words count its day from that other verb's: inferred, but not in doubt.
        other: the other of two dates of which one is meant, "in April or May", or the other end of
            days in a row that all are: "Sunday and Monday".
        at_best: whether the words before it leave open whether it was then: "as early as Monday".
    """

    timex: Timex
    rule: str
    ahead: bool = False
    inferred: bool = False
    counted: bool = False
    other: Timex | None = None
    at_best: bool = False

    @property
    def is_told(self) -> bool:
        """Whether the words give the event its date and nothing is only likely."""
        return self.counted or not self.inferred


def date_events(
    parsed: ParsedSentence, candidates: Sequence[Candidate], timexes: Sequence[Timex], *, published: When | None, lexicon: EventLexicon
) -> dict[int, tuple[Dated, ...]]:
    """Return, by the index of the event word, the dates that belong to it, the surest first.

    Args:
        parsed: the sentence.
        candidates: its event words.
        timexes: its time expressions.
        published: the article's date; what is told in the past does not lie after it.
        lexicon: the words.
    """
    sentence = DatedSentence(
        parsed=parsed,
        candidates={candidate.token.i: candidate for candidate in candidates},
        carried={candidate.clause.i: candidate for candidate in candidates if candidate.carried},
        published=published,
        lexicon=lexicon,
    )
    found: dict[int, list[Dated]] = {}
    for timex in timexes:
        tokens = parsed.tokens(timex.span)
        if not tokens or timex.type not in ("DATE", "TIME") or timex.value.endswith("_REF") or recurs(tokens):
            continue
        at_best = _is_at_best(tokens, lexicon)
        for index, dated in _join(sentence, tokens, timex):
            found.setdefault(index, []).append(replace(dated, at_best=at_best))
    for rule in (_follow_on, _entry, _counted, _one_blow):
        for index, dated in rule(sentence, found, timexes):
            found[index] = [dated]
    others = side_by_side(parsed, timexes)
    found = {
        index: [replace(item, other=others.get(item.timex.span)) if item.timex.span in others else item for item in dates]
        for index, dates in found.items()
    }
    return {index: tuple(_nearest_first(parsed, index, dates)) for index, dates in found.items()}


def _is_at_best(tokens: Sequence[Token], lexicon: EventLexicon) -> bool:
    """Whether words before the date leave open whether it was then."""
    words = [token.lower_ for token in tokens[0].doc[max(0, tokens[0].i - 4) : tokens[0].i]]
    words = words[:-1] if words[-1:] in (["in"], ["on"]) else words
    return any(" ".join(words[at:]) in lexicon.dates.at_best for at in range(len(words)))


def _entry(sentence: DatedSentence, found: Mapping[int, list[Dated]], timexes: Sequence[Timex]) -> list[tuple[int, Dated]]:
    """Return the date of an entry of a chronology for what its main clause tells without a day of its own."""
    timex = next((timex for timex in timexes if timex.span == sentence.parsed.entry), None)
    if timex is None:
        return []
    saying = sentence.lexicon.verbs.saying if _is_day(timex) else frozenset[str]()  # behind an hour, "1939:", somebody may say anything
    told = told_in_entry(sentence.parsed, list(sentence.candidates.values()), saying)
    free = (item.token for item in told if not any(_is_day(dated.timex) for dated in found.get(item.token.i, ())))
    return [(token.i, Dated(timex, _ENTRY.format(date=timex.text, event=token.text))) for token in free]


def _counted(sentence: DatedSentence, found: Mapping[int, list[Dated]], timexes: Sequence[Timex]) -> list[tuple[int, Dated]]:
    """Return the days that are counted from the sentence's dated events: "the day after she lost a vote"."""
    dated = {index: dates[0].timex for index, dates in found.items() if not dates[0].inferred}
    return [
        (index, Dated(timex, _COUNTED.format(event=sentence.candidates[index].token.text, words=words), inferred=True, counted=True))
        for index, timex, words in counted(sentence.candidates, dated, sentence.lexicon)
    ]


def _one_blow(sentence: DatedSentence, found: Mapping[int, list[Dated]], timexes: Sequence[Timex]) -> list[tuple[int, Dated]]:
    """Return the dates that harm shares with the blow that did it: "the May 2 explosion killed four"."""
    told = {index for index, dates in found.items() if dates[0].is_told and not dates[0].ahead}
    free = {index for index in sentence.candidates if index not in found or not found[index][0].is_told}
    present = sentence.parsed.entry is not None
    shared = of_one_blow(sentence.candidates, told, free, present=present, lexicon=sentence.lexicon)
    words = {index: sentence.candidates[index].token.text for index in (*shared, *shared.values())}
    return [
        (index, replace(found[source][0], rule=_BLOW.format(event=words[index], other=words[source])))
        for index, source in sorted(shared.items())
    ]


def _is_day(timex: Timex) -> bool:
    return len(timex.value.partition("T")[0]) == len("2025-01-31")


def _follow_on(sentence: DatedSentence, found: Mapping[int, list[Dated]], timexes: Sequence[Timex]) -> list[tuple[int, Dated]]:
    """Return the dates that second verbs may share with the verbs before them; what has a date of its own keeps that."""
    by_clause = {candidate.clause.i: candidate for candidate in sentence.candidates.values() if tree.is_verb(candidate.clause)}
    inferred: list[tuple[int, Dated]] = []
    for index, dates in sorted(found.items()):
        candidate, timex = sentence.candidates[index], dates[0].timex
        others = [other for other in timexes if other.span != timex.span]
        second = follow_on(sentence.parsed, candidate, head_of(sentence.parsed.tokens(timex.span)), others, by_clause)
        if second is not None and second.token.i not in found and not dates[0].ahead:
            rule = _SHARED.format(event=second.token.text, first=candidate.token.text)
            inferred.append((second.token.i, Dated(timex, rule, inferred=True)))
    return inferred


def _nearest_first(parsed: ParsedSentence, index: int, dates: Sequence[Dated]) -> list[Dated]:
    here = parsed.start + parsed.doc[index].idx
    # "at 1425 on Thursday": the day says more than what may be a year.
    return sorted(
        dates, key=lambda dated: (-len(dated.timex.value.partition("T")[0]), abs(dated.timex.span.start - here), dated.timex.span.start)
    )


def _join(sentence: DatedSentence, tokens: Sequence[Token], timex: Timex) -> list[tuple[int, Dated]]:
    head = head_of(tokens)
    behind = [
        (item.token.i, Dated(timex, _BEHIND.format(date=timex.text, event=item.token.text)))
        for item in told_behind(tokens, list(sentence.candidates.values()))
    ]
    return behind + (_appoint(sentence, head, timex) or _join_main(sentence, head, tokens, timex))


def _appoint(sentence: DatedSentence, head: Token, timex: Timex) -> list[tuple[int, Dated]]:
    target = appointed(preposition_of(head), sentence.candidates, sentence.lexicon)
    if target is None:
        return []
    return [(target.token.i, Dated(timex, f"“{target.token.text}” is set for “{timex.text}”.", ahead=True))]


def _join_main(sentence: DatedSentence, head: Token, tokens: Sequence[Token], timex: Timex) -> list[tuple[int, Dated]]:
    if bounds_only(sentence, head, tokens, timex):
        return []
    for rule in (_said, _noun_before, _occasion_at_end, _climb):
        target = rule(sentence, head, tokens, timex)
        if target is not None and sentence.lies_ahead(timex):
            target = object_ahead(sentence, target, tokens) or target
        if target is not None and (_tense_forbids(sentence, target, timex) or _is_of_what_went_before(target, tokens)):
            target = _noun_near(sentence, target, tokens) or (target if _may_lie_ahead(target, timex) else None)
        if (
            target is not None
            and sentence.parsed.entry is None
            and (shown := pictured(target, tokens, timex, sentence.lexicon)) is not None
        ):
            target = sentence.at(shown)
            if target is None:
                return []
        if target is not None:
            target = utterance(target, sentence.candidates, sentence.lexicon) or target
            reason = _REASONS[rule.__name__].format(date=timex.text, event=target.token.text)
            ahead = target.is_noun and (
                is_awaited(target.token) or (sentence.lies_ahead(timex) and is_undone(target.token, sentence.lexicon))
            )
            joined = [(target.token.i, Dated(timex, reason, ahead=ahead))]
            also = f"“{{event}}” shares the date of “{target.token.text}” in the sentence."
            return joined + [
                (other.token.i, Dated(timex, also.format(event=other.token.text))) for other in _shared(sentence, target, head)
            ]
    return []


_SHARED = "No date stands beside “{event}”; it is told in one clause with “{first}”, so it gets that date."
_COUNTED = "No date stands beside “{event}”; the sentence counts its day with “{words}”."
_ENTRY = "“{date}” opens the entry that tells of “{event}”."
_BLOW = "“{event}” and “{other}” are one happening, so they share the date."
_BEHIND = "“{event}” is told of “{date}” in a clause with “when”."
_REASONS = {
    "_said": "“{date}” stands right after “{event}”, so it says when that was said.",
    "_noun_before": "“{date}” stands right after “{event}”.",
    "_occasion_at_end": "“{date}” closes the phrase of “{event}”.",
    "_climb": "“{date}” dates “{event}” in the sentence's structure.",
}


def _said(sentence: DatedSentence, head: Token, tokens: Sequence[Token], timex: Timex) -> Candidate | None:
    """Rule 2: a saying verb directly before the date takes it, unless the date belongs to a noun."""
    before = word_before(tokens, over=("on", "late", "early", "later", "earlier", "here"))
    if before is None or is_modifier(tokens) or not tree.is_verb(before):
        return None
    return sentence.at(before) if tree.in_words(before, sentence.lexicon.verbs.saying) else None


def _noun_before(sentence: DatedSentence, head: Token, tokens: Sequence[Token], timex: Timex) -> Candidate | None:
    """Rule 3: the event noun directly before a bare date ("the meeting yesterday")."""
    before = word_before(tokens, over=())
    if before is None or is_modifier(tokens) or (sentence.lies_ahead(timex) and _is_planned(head.head)):
        return None
    if told_behind(tokens, list(sentence.candidates.values())):
        return None  # "spoke of the spill yesterday when he visited the coast"
    target = sentence.candidates.get(before.i)
    return target if target is not None and target.is_noun and not _is_object(target) else None


def _is_planned(verb: Token) -> bool:
    """Whether the date hangs on a verb that tells what will be done: "will vote on the deal March 24" dates the vote and not the deal."""
    return verb.tag_ == "VB" and any(item.lower_ in ("will", "to", "shall", "would") for item in tree.auxiliaries(verb))


def _is_object(target: Candidate) -> bool:
    """Whether a full verb does something to the noun, so that the date is the verb's: "postponed the meeting Friday"."""
    return target.token.dep_ == "dobj" and not target.carried


def _occasion_at_end(sentence: DatedSentence, head: Token, tokens: Sequence[Token], timex: Timex) -> Candidate | None:
    """Rule 6: under a light verb, an event noun whose phrase ends at the date wins.

    "The meeting came on the heels of the call with the minister on Wednesday": Wednesday dates the call.
    """
    governor = next((item for item in tree.ancestors(head) if tree.is_verb(item)), None)
    if governor is None or not tree.in_words(governor, sentence.lexicon.verbs.light) or governor.i > tokens[0].i:
        return None
    before = word_before(tokens, over=("on", "in", "late", "early", "last", "this"))
    for item in [before, *tree.ancestors(before)] if before is not None else ():
        if item.i == governor.i:
            return None
        target = sentence.candidates.get(item.i)
        if target is not None and target.is_noun and not (target.carried and target.clause.i == governor.i):
            return target
    return None


def _climb(sentence: DatedSentence, head: Token, tokens: Sequence[Token], timex: Timex) -> Candidate | None:
    """Rules 4 and 5: climb the parse to the first event word; at a copula take the subject noun, then the predicate."""
    modifies = head.head if is_modifier(tokens) and head.head.pos_ in ("NOUN", "PROPN") else None
    if modifies is not None and sentence.at(modifies) is None and head.dep_ != "pobj" and not _is_occasion(modifies):
        return None  # "Friday's paper", "our summer jobs": the date says which one, not when it happened
    for item in tree.ancestors(head):
        target = sentence.at(item)
        if target is not None and (
            _is_described(item, head, sentence.lexicon)
            or _is_made(target, tokens, sentence.lexicon)
            or is_judged(sentence, target, preposition_of(head), timex)
        ):
            continue
        if target is not None:
            return meant(sentence, target, tokens, timex)
        if any(rule(item, sentence.lexicon) for rule in (is_result, is_preposition, is_epithet, is_office, is_attribute)):
            inside = _noun_inside(sentence, item, tokens)
            if inside is not None:
                return inside
            continue
        if item.pos_ == "ADJ" and item.lower_ in sentence.lexicon.status.planned_phrases and not _carries_plan(item):
            return None  # "in its final report, due next week, the panel said"
        if item.dep_ == "prep" and item.lower_ in _BOUNDING_ABOVE:
            return None  # "since the founding in 1949, it has been invoked seven times"
        if tree.is_verb(item):
            return around_copula(sentence, item)
        if item.pos_ in ("NOUN", "PROPN") and item.dep_ in ("nsubj", "nsubjpass", "dobj") and not is_modifier(tokens):
            continue
    return None


def _noun_inside(sentence: DatedSentence, participle: Token, tokens: Sequence[Token]) -> Candidate | None:
    """Return the event noun right before the date in a participle's words: "the rumours surrounding her death in June"."""
    before = word_before(tokens, over=("on", "in", "late", "early", "last", "this"))
    target = sentence.candidates.get(before.i) if before is not None and before.i > participle.i else None
    return target if target is not None and target.is_noun else None


def _is_made(target: Candidate, tokens: Sequence[Token], lexicon: EventLexicon) -> bool:
    """Whether the noun is a thing that the clause's verb makes or signs, so that the date is the verb's: "signed the treaty on Monday"."""
    return target.is_noun and _is_object(target) and tree.lemma(target.token) in lexicon.nouns.made and not is_modifier(tokens)


def _carries_plan(adjective: Token) -> bool:
    """Whether the adjective has an infinitive that tells what is planned: "is due to vote on Thursday"."""
    return tree.child(adjective, "xcomp") is not None


def _is_of_what_went_before(target: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether the date stands behind what the event followed: "the talks followed a raid a day earlier"."""
    verb = target.clause
    if not tree.is_verb(verb) or tree.lemma(verb) not in _RELATING:
        return False
    other = tree.child(verb, "dobj")
    return other is not None and other.i != target.token.i and verb.i < other.i < tokens[0].i


def _tense_forbids(sentence: DatedSentence, target: Candidate, timex: Timex) -> bool:
    """Whether the date is not the event's by its tense; a chronology tells in the present what was on the day of its entry."""
    return timex.span != sentence.parsed.entry and tense_forbids(target, timex, sentence.published)


def _may_lie_ahead(target: Candidate, timex: Timex) -> bool:
    """Whether the weekday of what "is" done is the next one: "the ministers are meeting on Monday", told on a Wednesday."""
    return tree.is_under_way(target.clause) and is_bare_weekday(timex)


def _noun_near(sentence: DatedSentence, target: Candidate, tokens: Sequence[Token]) -> Candidate | None:
    """Return the last event noun between the event word and the date: "has denied the killing of her husband in 2009"."""
    between = [item for index, item in sorted(sentence.candidates.items()) if target.token.i < index < tokens[0].i]
    return between[-1] if between and between[-1].is_noun and not between[-1].carried else None


def _is_described(noun: Token, date: Token, lexicon: EventLexicon) -> bool:
    """Whether the date stands in words that only say which long state of affairs is meant: "a coalition led by Norway on Monday"."""
    if tree.is_verb(noun) or tree.lemma(noun) not in lexicon.nouns.topic:
        return False
    return any(is_epithet(item, lexicon) and item.head.i == noun.i for item in tree.ancestors(date))


def _is_occasion(noun: Token) -> bool:
    """Whether the noun is where or when the clause took place ("at the 2021 festival"), so that its date is the clause's."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during") and tree.is_verb(noun.head.head)


def _shared(sentence: DatedSentence, target: Candidate, date: Token) -> list[Candidate]:
    """Return the other event words that the date also holds for: coordination and simultaneous adjuncts."""
    found = _coordinated(sentence, target, date) if not target.is_noun or target.carried else []
    if target.is_noun and not target.carried:
        upward = _whole(sentence, target)
        return found + ([upward] if upward is not None else [])
    return found + [
        item
        for item in sentence.candidates.values()
        if any(ties(item, target) for ties in (is_adjunct, is_meanwhile, is_means)) or is_occasion_of(item, target, sentence.lexicon)
    ]


def _coordinated(sentence: DatedSentence, target: Candidate, date: Token) -> list[Candidate]:
    """A date before both verbs dates both; after the first verb, only that one."""
    if date.i > target.clause.i:
        return []
    others = (item for item in tree.conjuncts(target.clause)[1:] if tree.is_verb(item) and tree.child(item, *tree.SUBJECTS) is None)
    return [candidate for item in others if (candidate := sentence.at(item)) is not None]


def _whole(sentence: DatedSentence, target: Candidate) -> Candidate | None:
    """Return the clause whose occasion the noun names: "at last year's conference, he said"."""
    preposition = target.token.head
    if (
        tree.lemma(target.token) not in sentence.lexicon.nouns.occasion
        or target.token.dep_ != "pobj"
        or preposition.lower_ not in ("in", "at", "during")
        or not tree.is_verb(preposition.head)
    ):
        return None
    return sentence.at(preposition.head)
