"""Which event words a timeline's reader wants: every dated one, and the concrete ones among the undated."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.hollow import is_hollow
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate, consequence_of
from generator.model import Kind, Participant, Status

# With a plural of days, weeks or months behind it, it says how long: "over the past three weeks".
_THROUGHOUT = ("over", "during", "in", "throughout")
_IN_PASSING = ("advcl", "relcl", "acl", "pcomp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How an event is told.

    Attributes:
        dated: whether a time expression belongs to it.
        kind: happening or statement.
        status: see `Mention.status`.
        participants: who takes part.
        place: where, or None.
        lead: whether it is a main clause of the article's lead.
        wide: whether its date is about as wide as a year or wider.
    """

    dated: bool
    kind: Kind
    status: Status
    participants: tuple[Participant, ...]
    place: str | None
    lead: bool
    wide: bool = False

    @property
    def named(self) -> tuple[Participant, ...]:
        """The people, groups, organisations and places that take part."""
        return tuple(item for item in self.participants if item.type != "other")


def may_be_wanted(candidate: Candidate, *, kind: Kind, dated: bool, lead: bool, sentence: ParsedSentence, lexicon: EventLexicon) -> bool:
    """Whether the event word can become a mention whoever takes part: two in three are set aside before anybody asks who does."""
    if sentence.doc[-1].text == "?":
        return False  # "Did you believe this day would come?": what it takes for granted is told elsewhere
    if sentence.quoted(candidate.token):
        return dated and kind == "happening" and is_concrete(candidate, lexicon)
    if dated:
        return True
    return (lead or _commits(candidate, lexicon)) if kind == "statement" else is_concrete(candidate, lexicon)


def is_wanted(candidate: Candidate, told: Told, sentence: ParsedSentence, lexicon: EventLexicon) -> bool:
    """Whether the event word becomes a mention."""
    if told.kind == "statement" and told.status in ("denied", "possible"):
        return False
    if (
        _is_of_itself(candidate, lexicon)
        or _is_regret(candidate)
        or _is_weather(candidate, lexicon)
        or (told.wide and _is_measure(candidate, lexicon))
        or is_hollow(candidate)
        or (told.status == "planned" and _was_seen(candidate, lexicon))
    ):
        return False
    if sentence.quoted(candidate.token):
        return _is_wanted_from_speech(candidate, told, lexicon)
    if sentence.spoken and not _is_reported_on_air(candidate, told, lexicon):
        return False
    if told.wide and (told.kind, told.status) == ("happening", "happened") and not candidate.is_noun and not _turns(candidate, lexicon):
        return False  # "in 1969 people still used typewriters"
    if told.dated:
        return _is_wanted_dated(candidate, told, lexicon) and not _is_caption(candidate, told, sentence, lexicon)
    if told.kind == "statement":
        return told.lead or _carries_weight(candidate, told, lexicon)
    return _is_wanted_undated(candidate, told, lexicon)


def _was_seen(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the clause is what somebody was seen doing, which no day ahead can be of: "was last seen leaving on April 26"."""
    verb = candidate.clause
    if verb.tag_ != "VBG" or verb.dep_ != "xcomp" or not tree.in_words(verb.head, lexicon.verbs.perceiving):
        return False
    return any(item.tag_ == "VBD" for item in tree.auxiliaries(verb.head))


def _is_of_itself(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the clause says how the article was made: "Anna Lund contributed to this report".

    "This report was released on Monday" speaks of a report that somebody else wrote, so a subject does not count.
    """
    verb = candidate.clause
    things = [*tree.children(verb, "dobj"), *tree.prepositional(verb, "to", "for")] if tree.is_verb(verb) else []
    return any(
        tree.lemma(item) in lexicon.headlines.itself and any(det.lower_ == "this" for det in tree.children(item, "det")) for item in things
    )


def _is_regret(candidate: Candidate) -> bool:
    """Whether the clause tells what did not happen and ought to have: "should have conceded", "was to have met", "had they left"."""
    verb = candidate.clause
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)] if tree.is_verb(verb) else []
    if "had" in auxiliaries and _is_inverted(verb):
        return True
    if "have" not in auxiliaries:
        return False
    if any(_ought(aux) for aux in tree.auxiliaries(verb) if aux.lower_ == "have"):
        return True
    return tree.is_infinitive(verb) and tree.lemma(verb.head) == "be"


def _ought(have: Token) -> bool:
    """Whether "should" or "would" stands before "have", wherever the parser hangs it."""
    return any(item.lower_ in ("should", "would", "ought") for item in have.doc[max(0, have.i - 3) : have.i])


def _is_inverted(verb: Token) -> bool:
    """Whether the auxiliary stands before the subject and no question is asked: "had the rebels marched in May, the war would be over"."""
    subject, first = tree.child(verb, *tree.SUBJECTS), tree.auxiliaries(verb)[0]
    return subject is not None and first.i < subject.i and verb.dep_ == "advcl"


def _subject_lemma(candidate: Candidate) -> str | None:
    subject = tree.subject(candidate.clause) if tree.is_verb(candidate.clause) else None
    return tree.lemma(subject) if subject is not None else None


def _is_weather(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the clause is a forecast; what the weather did to somebody is told: "the weather killed nine people"."""
    if candidate.is_noun or tree.in_words(candidate.token, lexicon.verbs.harm):
        return False
    return _subject_lemma(candidate) in lexicon.nouns.weather and tree.child(candidate.token, "dobj") is None


def _is_measure(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the clause gives a figure over years: "the population rose 3% between 2010 and 2020"; "prices fell on Monday" is news."""
    return not candidate.is_noun and _subject_lemma(candidate) in lexicon.nouns.measure


def _is_wanted_from_speech(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    """Whether direct speech reports a datable happening; what else it says belongs to its speaker."""
    return told.dated and bool(told.named) and told.kind == "happening" and told.status == "happened" and is_concrete(candidate, lexicon)


def _is_reported_on_air(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    """Whether a broadcast reports an event: a deed, or what a clause in the past tells.

    In the present and ahead it speaks of itself: "Lund talks about his book", "at noon there will be a briefing".
    """
    verb = candidate.clause
    if not tree.is_verb(verb):
        return is_concrete(candidate, lexicon)
    auxiliaries = tree.auxiliaries(verb)
    if not auxiliaries:
        return verb.tag_ in ("VBD", "VBN")
    past = any(item.tag_ == "VBD" or item.lower_ in ("has", "have", "'ve") for item in auxiliaries)
    return past or (told.kind == "happening" and is_concrete(candidate, lexicon))


def _is_wanted_dated(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    if candidate.is_noun and not candidate.carried and not (told.place or told.named or is_concrete(candidate, lexicon)):
        # "The launch was moved to Friday", "Thursday's launch was called off".
        return told.status in ("planned", "denied") and candidate.token.dep_ in ("nsubjpass", "dobj")
    if _only_affects(candidate, lexicon):
        return False
    if not candidate.is_noun and any(tree.is_none(item) for item in tree.objects(candidate.token)) and not is_concrete(candidate, lexicon):
        return False  # "gave no sign on Monday"
    if told.status == "possible" and candidate.clause.dep_ == "advcl":
        return bool(told.named)  # not "if the power is cut during the winter"
    return _is_one_occasion(candidate, dated=True, lexicon=lexicon) and not _is_frame(candidate, told, lexicon)


def _is_wanted_undated(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    """Whether an undated happening is concrete, told of one occasion, and says of whom or where."""
    if told.status not in ("happened", "planned", "ongoing") or _only_agrees(candidate, told, lexicon) or _only_affects(candidate, lexicon):
        return False
    if not is_concrete(candidate, lexicon) or not _is_one_occasion(candidate, dated=False, lexicon=lexicon):
        return False
    if candidate.is_noun:
        opened = _is_opened(candidate, lexicon) and any(item.role == "agent" for item in told.participants)
        return opened or consequence_of(candidate, lexicon) is not None or _noun_says_enough(candidate, told, lexicon)
    if candidate.clause.dep_ in _IN_PASSING:
        return len(told.named) >= 2
    return bool(told.named or told.place) or len(told.participants) > 1


def _turns(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether what happened in a year or more can be one event: somebody is born, founds, joins or becomes something."""
    return is_concrete(candidate, lexicon) or tree.in_words(candidate.token, lexicon.verbs.turning | lexicon.verbs.harm)


def is_concrete(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the word names a deed that a reader can look up: somebody is arrested, resigns, attacks."""
    if candidate.is_noun:
        known = tree.lemma(candidate.token) in lexicon.nouns.concrete or candidate.token.lower_ in lexicon.nouns.concrete
        return known or _is_opened(candidate, lexicon)
    return (
        _refuses(candidate.token, lexicon)
        if tree.lemma(candidate.token) == "refuse"
        else tree.in_words(candidate.token, lexicon.verbs.concrete)
    )


def _is_opened(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether somebody begins what the noun names: "prosecutors opened an investigation"."""
    verb = candidate.clause
    return candidate.carried and candidate.token.dep_ == "dobj" and tree.in_words(verb, lexicon.verbs.opening)


def _refuses(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether somebody refuses a deed: to resign, to concede; "refused to comment" is nothing."""
    deed = tree.child(verb, "xcomp")
    return deed is not None and tree.is_infinitive(deed) and not tree.in_words(deed, lexicon.verbs.silence)


def _noun_says_enough(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    """Whether a noun without a date can be told from others of its kind: by two sides, or one and a verb or place."""
    if len(told.named) >= 2:
        return True
    if tree.lemma(candidate.token) in lexicon.nouns.mutual and tree.is_passive(candidate.clause) and candidate.carried:
        return told.place is not None  # "talks had been held with the mayor": by whom?
    if told.named and (candidate.carried or told.place is not None):
        return True
    return told.place is not None and tree.lemma(candidate.token) in lexicon.nouns.aimed


def _carries_weight(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    """Whether an undated statement commits, accuses or decides, in a main clause by somebody named."""
    if told.status != "happened" or not any(item.role == "agent" for item in told.named):
        return False
    return _commits(candidate, lexicon)


def _commits(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether a main clause in the simple past has a verb of committing, accusing or deciding."""
    verb = candidate.token
    if candidate.is_noun:
        return False
    return tree.in_words(verb, lexicon.verbs.weighty) and verb.dep_ in ("ROOT", "conj") and verb.tag_ == "VBD"


def _is_one_occasion(candidate: Candidate, *, dated: bool, lexicon: EventLexicon) -> bool:
    """Whether the words tell of one occasion, past, ahead or just now, and never of what always is."""
    if candidate.is_noun and not candidate.carried:
        return dated or not _is_generic(candidate.token)
    verb = candidate.clause
    if any(item.lower_ in lexicon.status.habits for item in tree.children(verb, "advmod")):
        return False
    if not dated and (_lasts(verb) or _sets_the_scene(verb) or _is_general(verb)):
        return False
    if not dated and _is_kept_up(verb):
        return False
    if verb.tag_ in ("VBZ", "VBP") and not tree.auxiliaries(verb):
        if tree.lemma(verb) == "refuse" and verb.dep_ in ("ROOT", "conj"):
            return _refuses(verb, lexicon)  # a stand taken now: "the mayor refuses to resign"
        return dated and (is_saying(verb, lexicon) or verb.dep_ not in _IN_PASSING)
    return True


def _lasts(verb: Token) -> bool:
    """Whether the clause says how long something has been so: "has ruled for 24 years", "met over the past months"."""
    if any(item.ent_type_ == "DATE" for item in tree.prepositional(verb, "for")):
        return True
    return any(item.ent_type_ == "DATE" and item.tag_ == "NNS" for item in tree.prepositional(verb, *_THROUGHOUT))


def _is_general(verb: Token) -> bool:
    """Whether the clause hangs on a "when" in the present: "when people plan to attack us, we resist"."""
    while verb.dep_ == "xcomp" and tree.is_verb(verb.head):
        verb = verb.head
    present = verb.tag_ in ("VBZ", "VBP") and not tree.auxiliaries(verb)
    return present and verb.dep_ == "advcl" and any(item.lower_ == "when" for item in tree.children(verb, "advmod", "mark"))


def _is_kept_up(verb: Token) -> bool:
    """Whether the clause is a passive in the present: "the town is ruled by a council"."""
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    return auxiliaries in (["is"], ["are"], ["'s"], ["'re"]) and tree.child(verb, "auxpass") is not None


def _sets_the_scene(verb: Token) -> bool:
    """Whether the clause is a past progressive: "as they were flying"."""
    return verb.tag_ == "VBG" and any(aux.lower_ in ("was", "were") for aux in tree.auxiliaries(verb))


def _is_generic(noun: Token) -> bool:
    """Whether the noun speaks of such events in general: a bare plural."""
    return noun.tag_ == "NNS" and not any(item.dep_ in ("det", "poss", "nummod", "prep") for item in noun.children)


def _is_frame(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    """Whether the noun only says on what occasion the dated clause took place: "at last year's conference, he said"."""
    noun = candidate.token
    if not candidate.is_noun or noun.dep_ != "pobj" or tree.lemma(noun) not in lexicon.nouns.occasion:
        return False
    below_verb = noun.head.lower_ in ("in", "at", "during") and tree.is_verb(noun.head.head)
    return below_verb and not any(item.type == "person" for item in told.participants)


def _only_agrees(candidate: Candidate, told: Told, lexicon: EventLexicon) -> bool:
    """Whether the verb only plans what its complement tells: "will agree to meet", and "agreed to meet" where no day is told."""
    verb = candidate.token
    if not tree.is_verb(verb) or (told.status == "happened" and tree.lemma(verb) != "agree"):
        return False
    return tree.in_words(verb, lexicon.verbs.plan) and tree.child(verb, "xcomp") is not None


def _is_caption(candidate: Candidate, told: Told, sentence: ParsedSentence, lexicon: EventLexicon) -> bool:
    """Whether a clause in the present with a day behind it only says what a picture shows: "A soldier guards a crossing on March 1".

    "The two presidents meet in Oslo on March 1" is the caption of an event.
    """
    verb = candidate.clause
    if candidate.is_noun or told.status != "happened" or sentence.entry is not None:
        return False
    present = verb.tag_ in ("VBZ", "VBP") and not tree.auxiliaries(verb)
    return present and not is_saying(verb, lexicon) and not is_concrete(candidate, lexicon)


def _only_affects(candidate: Candidate, lexicon: EventLexicon) -> bool:
    """Whether the verb says how something was taken, and its means what was done: "alarmed the islands by closing the port"."""
    verb = candidate.token
    return not candidate.is_noun and tree.in_words(verb, lexicon.verbs.effect) and tree.means(verb) is not None
