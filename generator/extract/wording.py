"""Which words of a constituent a headline keeps, and what it says instead of a full name or a pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.called import join_names
from generator.extract.coreference import REACH, is_pronoun
from generator.extract.names import Name
from generator.extract.near import is_close_name, is_gerund_taken_for_aside, is_number_in_name, is_object_taken_for_name
from generator.extract.phrases import is_aim_in_name, noun_phrase
from generator.extract.scene import Scene

_ASIDES = ("relcl", "appos", "parataxis", "meta", "dep", "preconj")
# With a negation the day behind them is what is said.
_LIMITS = ("until", "till", "before", "after", "by", "since")
# Where something goes, whatever day the parser hangs on it.
_COURSE = ("up", "down", "out", "off", "back", "away", "higher", "lower", "ahead", "over", "aside", "apart")
# No date stands behind them: "compared the spill with 9/11".
_NEVER_WHEN = ("with", "than", "like", "about", "against")
# A longer list of subjects is said as its first two "and others".
LONGEST_LIST = 3
# Characters of what "whose" stands for; more would leave no room.
LONGEST_OWNER = 30
_SAME = {"he": ("his", "him"), "she": ("her", "hers")}


@dataclass(slots=True, eq=False)
class Wording:
    """The words of one headline while it is made.

    Attributes:
        scene: where it is made.
        subjects: the names that the headline's subject says, so that "his" after it is understood.
        subject: the subject's head, so that "its" after "the government" is understood.
        said: other words for a token; the empty string leaves it out.
        unresolved: tokens of pronouns that nobody could name.
        named: tokens that a name stands for, so that their phrase goes without what else names it.
    """

    scene: Scene
    subjects: tuple[Name, ...] = ()
    subject: Token | None = None
    said: dict[int, str] = field(default_factory=dict)
    unresolved: set[int] = field(default_factory=set)
    named: set[int] = field(default_factory=set)

    def phrase(self, head: Token) -> set[int]:
        """Return the indexes of the tokens of `head`'s constituent that a headline keeps."""
        names_thing = head.dep_ in ("compound", "nummod", "dobj", *tree.SUBJECTS) or self._is_in_compound_date(head)
        if self.scene.is_date(head) and not names_thing:
            return set()
        if self._is_day_of_passive(head):
            return set()
        kept = {head.i}
        names = self._names(head)
        for child in head.children:
            named = names or head.i in self.named
            if self.leaves_out(child, head) or (named and child.dep_ not in ("conj", "cc", "case") and child.text != ","):
                continue
            if child.dep_ in ("cc", "conj") and not (_joins_nouns(child, head) and self._fits_list(head, names)):
                continue
            if child.dep_ == "conj" and _is_subject_of_next(child):
                kept -= {item.i for item in tree.children(head, "cc") if item.i == child.left_edge.i - 1}
                continue
            inside = self.phrase(child)
            if child.dep_ == "acl" and child.tag_ in ("VBG", "VBN") and head.dep_ in tree.SUBJECTS and not self._is_whole(child, inside):
                continue  # "envoy trying to find a way to meet" from "envoy trying to find a way to end the war is to meet"
            if not _is_bare_participle(child, inside) or tree.in_words(head.head, self.scene.lexicon.verbs.consequence):
                kept |= inside
        self._say(head, names, kept)
        return self._settle_list(head, kept)

    def _is_in_compound_date(self, token: Token) -> bool:
        """Whether the token belongs to a date that names a thing: "first quarter dividend" is no "quarter dividend"."""
        return self.scene.is_date(token.head) and token.head.dep_ == "compound"

    def _is_whole(self, head: Token, kept: set[int]) -> bool:
        """Whether the constituent keeps all its words but marks and dates."""
        return all(item.i in kept or item.is_punct or self.scene.is_date(item) or item.dep_ == "prep" for item in head.subtree)

    def _fits_list(self, head: Token, names: Sequence[Name]) -> bool:
        """Whether people are joined with people: in "his call with Putin and the announcement" the parser joined too low."""
        if not names or names[0].type != "person":
            return True
        joined = tree.child(head, "conj")
        return joined is None or joined.pos_ == "PROPN" or tree.lemma(joined) in self.scene.lexicon.nouns.people or joined.tag_ == "PRP"

    def _names(self, head: Token) -> tuple[Name, ...]:
        if head.i in self.said or head.dep_ in ("compound", "nmod", "amod"):
            return ()
        if head.dep_ == "attr" and head.pos_ == "NOUN":
            return ()  # "Lund became the minister" is not "Lund becomes Lund"
        if head.dep_ == "poss" and head.pos_ == "NOUN":
            return ()  # "the mayor's race" need not be the race of the mayor whom the article names
        if any(item.tag_ == "VBG" for item in head.doc[head.left_edge.i : head.i]):
            return ()  # "threatening the official X": more than a name stands before the name
        found = self.scene.cast.who(self.scene.position, head)
        if head.tag_ == "NNS" and set(found) & set(self.subjects):
            return ()  # nobody meets himself: "the two leaders" whom Lund meets are others
        is_person = bool(found) and all(name.type == "person" for name in found)
        named = head.pos_ == "PROPN" or head.tag_ in ("PRP", "PRP$")
        return found if is_person or (found and not named) or (found and head.tag_ in ("PRP", "PRP$")) else ()

    def _say(self, head: Token, names: Sequence[Name], kept: set[int]) -> None:
        """Put a short name for a full one, and a name for a pronoun that the subject does not explain."""
        pronoun = head.tag_ in ("PRP", "PRP$", "WP$") or is_pronoun(head)
        if pronoun:
            self._say_pronoun(head, names)
        elif names:
            short = join_names(names, self.scene.cast, self._list_of(head))
            twice = head.dep_ == "appos" and short in self.said.values()  # "Holt and his wife Ada Holt"
            self.said[head.i] = " and ".join(name.full for name in names) if twice else short
            self.named.add(head.i)

    def _list_of(self, head: Token) -> tuple[Name, ...]:
        """Return the names of the list in which the token stands."""
        first = head
        while first.dep_ == "conj":
            first = first.head
        alone = first.i == head.i and tree.child(head, "conj") is None
        return () if alone else self.scene.cast.group(self.scene.position, first)

    def _say_pronoun(self, head: Token, names: Sequence[Name]) -> None:
        if head.tag_ == "WP$":
            self._say_whose(head)
        if head.tag_ not in ("PRP", "PRP$") or head.lower_.endswith(("self", "selves")):
            return  # "set himself on fire" names nobody else
        if names and set(names) <= set(self.subjects) and _is_beside_subject(head):
            self._leave_unsaid(head)
            return
        if names and (set(names) <= set(self.subjects) or self._meant_by_subject(head)):
            return
        if names and self._is_named_before(names, head):
            return  # "The voice of Holt booms out from his hiding place"
        if names and self._is_last_named(names, head):
            return  # "Calls for reform prompt Holt to dismiss his government"
        if names and head.tag_ == "PRP$" and self._subject_may_own(head):
            return  # "Holt made his way": to name another would be a guess that the article does not make
        if names:
            self.said[head.i] = join_names(names, self.scene.cast) + ("'s" if head.tag_ == "PRP$" else "")
        elif not self._meant_by_subject(head):
            self._leave_unsaid(head)

    def _is_named_before(self, names: Sequence[Name], head: Token) -> bool:
        """Whether the headline's subject names the one whom "his" means, though it is not his name alone."""
        if self.subject is None or self.subject.i > head.i or _is_beside_subject(head):
            return False
        named = (self.scene.cast.names.of(item) for item in self.subject.subtree if item.i != self.subject.i and item.dep_ != "compound")
        return set(names) <= {name for name in named if name is not None}

    def _is_last_named(self, names: Sequence[Name], head: Token) -> bool:
        """Whether the one whom "his" means is the only person whom the headline names before it."""
        if head.tag_ != "PRP$" or any(name.type == "person" for name in self.subjects):
            return False
        before = [token for token in sorted(self.named) if token < head.i]
        said = {name for token in before for name in self.scene.cast.who(self.scene.position, head.doc[token])}
        return bool(said) and said == set(names)

    def _subject_may_own(self, head: Token) -> bool:
        """Whether "his" stands in an object of the verb whose subject is one name."""
        subject = self.subject
        if (
            subject is None
            or subject.tag_ in ("NNS", "NNPS")
            or not subject.text[:1].isupper()
            or subject.i > head.i
            or head.head.dep_ != "dobj"
        ):
            return False
        return head.lower_ in ("his", "her") and subject.head.i == head.head.head.i

    def _leave_unsaid(self, head: Token) -> None:
        """Leave "his" before an object out ("Judge dismisses case"); any other pronoun has to go with its phrase."""
        if head.tag_ == "PRP$" and head.head.dep_ == "dobj" and head.lower_ in ("his", "her", "its", "their"):
            self.said[head.i] = ""
        else:
            self.unresolved.add(head.i)

    def _say_whose(self, head: Token) -> None:
        """Say "the alliance's" or "two airmen's" for "whose", after what the relative clause hangs on."""
        clause = next((verb for verb in tree.ancestors(head) if verb.dep_ == "relcl"), None)
        names = self.scene.cast.who(self.scene.position, clause.head) if clause is not None else ()
        phrase = join_names(names, self.scene.cast) if names else noun_phrase(clause.head) if clause is not None else ""
        if phrase and len(phrase) <= LONGEST_OWNER and clause is not None and clause.head.pos_ in ("NOUN", "PROPN"):
            self.said[head.i] = phrase + ("'" if phrase.endswith("s") and not names else "'s")
        else:
            self.unresolved.add(head.i)

    def _meant_by_subject(self, head: Token) -> bool:
        """Whether a pronoun without a name can only mean the headline's own subject."""
        if head.tag_ == "PRP$" and head.head.dep_ == "conj" and head.lower_ in ("its", "his", "her", "their"):
            return True
        if head.lower_ in ("i", "we", "you", "me", "us", "my", "our", "your") or self.subject is None:
            return False
        above = (tree.subject(verb) for verb in tree.ancestors(head) if tree.is_verb(verb))
        owner = next((found for found in above if found is not None and head.i not in tree.subtree(found)), None)
        own = owner is not None and bool(self.subjects) and owner.i == self.subject.i and head.head.i != owner.head.i
        if own and owner is not None and head.lower_ in _SAME.get(owner.lower_, ()):
            return True  # "she accused the guards of hurting her"
        if owner is None or owner.i > head.i or owner.tag_ in ("PRP", "WP", "WDT"):
            return False
        plural = owner.tag_ in ("NNS", "NNPS") or tree.child(owner, "conj") is not None
        people = tree.lemma(owner) in self.scene.lexicon.nouns.people and owner.pos_ == "NOUN" and not self._is_about_somebody()
        body = tree.lemma(owner) in self.scene.lexicon.names.organisation_heads
        return (
            head.lower_ in ("they", "them", "their")
            if plural
            else (head.lower_ in ("it", "its") and (not people or body)) or (people and head.lower_ in ("his", "her", "he", "she"))
        )

    def _is_about_somebody(self) -> bool:
        """Whether the sentences before are about a named person, whom "his" in "A judge dismissed his case" may mean."""
        topics = self.scene.cast.topics
        before = (topics.get(back, ()) for back in range(self.scene.position - REACH, self.scene.position))
        return any(name.type == "person" for names in before for name in names)

    def leaves_out(self, token: Token, head: Token) -> bool:
        """Whether the constituent is a date, an aside or a connective."""
        if token.dep_ in ("relcl", "acl") and is_quantified(head) and head.doc[token.left_edge.i - 1].text != ",":
            return False  # "no evidence that the board knew" is not "no evidence"
        if is_close_name(token, head) or is_aim_in_name(token, head) or is_object_taken_for_name(token):
            return False  # "its neighbour Norway"
        if is_gerund_taken_for_aside(token):
            return False  # "will not pursue offshore drilling"
        if token.dep_ in _ASIDES or (token.dep_ == "punct" and not _keeps_punct(token, head)):
            return True
        if _is_adverb_apart(token, head):
            return True
        if token.dep_ == "intj":
            return head.doc[token.i - 1].text == "," or (token.i + 1 < len(head.doc) and token.nbor().text == ",")
        if token.dep_ == "acl" and token.tag_ in ("VBN", "VBD", "VBG") and head.doc[token.left_edge.i - 1].text == ",":
            return True  # "the ferry, built in 1987, passed": an aside like a relative clause
        if (
            token.dep_ in ("prep", "advcl", "npadvmod", "dobj", "attr")
            and token.i > head.i
            and tree.is_verb(head)
            and head.doc[token.left_edge.i - 1].text == ","
        ):
            conditional = any(mark.lower_ in self.scene.lexicon.status.conditions for mark in tree.children(token, "mark"))
            paired = token.dep_ == "prep" and f"{tree.lemma(head)} {token.lower_}" in self.scene.lexicon.headlines.paired
            # Behind a comma stands an aside, and the parser is least sure of what it belongs to; but "gave the crews, all tired, food".
            return not conditional and not paired
        if token.dep_ in ("prep", "agent") and any(item.lower_ == "whatever" for item in token.subtree):
            return True  # "approved a vote by whatever means necessary"
        if token.dep_ == "prep" and tree.child(token, "pcomp") is not None and token.lower_ in ("after", "before", "since"):
            return True
        if any(item.tag_ in ("JJR", "RBR") and not self.scene.is_date(item) for item in token.children) and self.scene.is_date(token):
            return False  # "shares closed higher Tuesday": the parser hangs the word on the day
        aside = token.dep_ == "prep" and token.lower_ in self.scene.lexicon.headlines.asides
        if self.is_dated(token) or (aside and not (tree.is_verb(head) and token.i == head.i + 1)):
            return True  # but "looks like a finger" is not without it
        if is_number_in_name(token, head):
            return False
        if token.dep_ == "nummod" and token.i > head.i and head.pos_ == "NOUN" and token.ent_type_ not in ("MONEY", "PERCENT", "QUANTITY"):
            return True  # the score behind "beat an awkward opponent 6-2"
        if token.dep_ == "advmod" and token.i > head.i and token.lower_ in self.scene.lexicon.headlines.apart:
            return False
        if token.dep_ == "advmod" and tree.is_verb(head) and head.dep_ != "amod":
            if tree.child(token, "advcl", "mark", "advmod") is not None:
                return True  # "as soon as …", "perhaps most significantly"
            early = token.i < head.i and token.tag_ != "WRB" and token.lower_ not in self.scene.lexicon.headlines.telling
            return token.lower_ in self.scene.lexicon.headlines.connectives or early
        if token.dep_ == "advcl":
            conditional = any(mark.lower_ in self.scene.lexicon.status.conditions for mark in tree.children(token, "mark"))
            return not (tree.is_infinitive(token) or _is_result(token, head) or (conditional and token.i > head.i))
        return (
            token.dep_ == "mark"
            and token.lower_ == "that"
            and head.head.i < head.i
            and tree.lemma(head.head) in ("say", "tell", "add", "note")
        )

    def _is_day_of_passive(self, token: Token) -> bool:
        """Whether a day stands where a passive can have no object: "was passed March 17"."""
        return token.dep_ == "dobj" and token.ent_type_ == "DATE" and self.scene.is_date(token) and tree.is_passive(token.head)

    def is_dated(self, token: Token) -> bool:
        """Whether the constituent is a time expression: bare, or the object of a preposition."""
        if self._is_day_of_passive(token):
            return True
        if token.dep_ in ("amod", "det", "nummod", "compound") and token.head.dep_ == "dobj" and self.scene.is_date(token.head):
            return False  # "finished her last day of school"
        if self.scene.is_date(token):
            if token.dep_ in ("dobj", *tree.SUBJECTS):
                return False  # "traders said the fall was due to fear", "spent Tuesday in the port"
            if token.dep_ in ("attr", "npadvmod") and tree.lemma(token.head) == "be" and not _has_complement(token.head, token):
                return False  # "it will be Tuesday"
            if self._is_in_compound_date(token):
                return False
            return token.dep_ not in ("compound", "nummod", "punct") or token.i > token.head.i
        if token.dep_ not in ("prep", "advmod") or token.lower_ in _NEVER_WHEN or (token.lower_ in _LIMITS and tree.is_negated(token.head)):
            return False  # "will not open until Monday" is not "will not open"
        objects = tree.children(token, "pobj", "pcomp") or tree.children(token, "prep")
        if token.dep_ == "advmod":  # "closed down 1.25% on Monday", "died far out at sea on Monday"
            objects = [] if token.lower_ in _COURSE or _says_more(token, objects) else objects
        return any(self._is_dated_object(item) for item in objects)

    def _is_dated_object(self, item: Token) -> bool:
        """Whether the object is a date, or what is "of" a date: "over the course of the night"."""
        if self.scene.is_date(item) or (item.dep_ == "prep" and self.is_dated(item)):
            return True
        return item.dep_ == "pobj" and any(prep.lower_ == "of" and self.is_dated(prep) for prep in tree.children(item, "prep"))

    def _settle_list(self, head: Token, kept: set[int]) -> set[int]:
        """Say a long list as its first two "and others"."""
        members = tree.conjuncts(head)
        if head.dep_ == "conj" or len(members) <= LONGEST_LIST or not tree.is_verb(head.head):
            return kept
        second = members[1]
        end = second.i
        self.said[second.i] = self.said.get(second.i, second.text) + " and others"
        return {index for index in kept if index <= end or index < head.left_edge.i}


def is_quantified(noun: Token) -> bool:
    """Whether what limits the noun cannot go, because the noun is denied or counted out: "no", "any", "the only", "the first"."""
    before = [item for item in noun.children if item.i < noun.i]
    counted = any(item.tag_ == "JJS" or item.ent_type_ == "ORDINAL" or item.lower_ in ("first", "last", "next") for item in before)
    return counted or any(item.lower_ in ("no", "any", "every", "all", "only", "few") for item in before)


def _says_more(adverb: Token, objects: Sequence[Token]) -> bool:
    """Whether the adverb has more with it than those phrases: "far out at sea"."""
    known = {item.i for item in objects}
    return any(item.i not in known and not item.is_punct for item in adverb.children) or len(known) > 1


def _is_adverb_apart(token: Token, head: Token) -> bool:
    """Whether an adverb is an aside: "shares, down by 2.5% in the morning, closed", "rose to $3, up from $2"."""
    apart = token.dep_ == "advmod" and token.i > head.i and head.doc[token.left_edge.i - 1].text == ","
    return apart and (head.pos_ in ("NOUN", "PROPN") or tree.child(token, "prep") is not None)


def _has_complement(verb: Token, but: Token) -> bool:
    return any(item.i != but.i for item in tree.children(verb, "attr", "acomp", "prep", "oprd", "advcl", "ccomp", "xcomp"))


def _is_beside_subject(pronoun: Token) -> bool:
    """Whether a pronoun is an object of the verb whose subject it would be: in "X met him" he is somebody else."""
    holder = pronoun.head if pronoun.dep_ == "pobj" else pronoun
    return pronoun.tag_ == "PRP" and not pronoun.lower_.endswith("self") and holder.dep_ in ("dobj", "dative", "prep", "agent")


def _is_bare_participle(child: Token, inside: set[int]) -> bool:
    """Whether a participle behind its noun lost all that it said: "the ferry built" from "the ferry built in 1987"."""
    return child.dep_ == "acl" and child.tag_ in ("VBN", "VBD", "VBG") and inside == {child.i} and any(True for _ in child.children)


def _is_subject_of_next(noun: Token) -> bool:
    """Whether a verb without a subject follows the phrase, so that it is no part of a list.

    In "was guarded by residents and the situation was calm" the parser joins the situation to the residents.
    """
    after = noun.right_edge.i + 1
    if after >= len(noun.doc) or noun.doc[after].tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    verb = noun.doc[after] if noun.doc[after].dep_ not in ("aux", "auxpass") else noun.doc[after].head
    return tree.is_verb(verb) and verb.i not in {item.i for item in tree.ancestors(noun)} and tree.child(verb, *tree.SUBJECTS) is None


def _joins_nouns(token: Token, head: Token) -> bool:
    described = head.dep_ == "amod" and token.tag_ == "VBN"  # "the isolated and besieged city"
    return head.pos_ in ("NOUN", "PROPN", "ADJ", "PRON", "NUM") and (described or not (token.dep_ == "conj" and tree.is_verb(token)))


def _keeps_punct(token: Token, head: Token) -> bool:
    if token.text == ",":
        return tree.child(head, "conj") is not None and head.pos_ in ("NOUN", "PROPN", "ADJ")
    if token.text == "-":
        return not token.whitespace_ and bool(token.i) and not token.nbor(-1).whitespace_  # a hyphen, not a dash
    return token.text in ('"', "'", "$", "%", "/", "£", "€")


def _is_result(token: Token, head: Token) -> bool:
    """Whether a bare participle says the result: "left thirty people injured"."""
    return token.tag_ in ("VBN", "JJ") and token.i > head.i and not any(child.dep_ != "advmod" for child in token.children)
