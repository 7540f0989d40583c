"""What pronouns and nominals ("the vice president", "the two leaders") stand for, where it is safe; else None.

Precision before recall: a wrong name in a headline is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.kind import is_saying
from generator.extract.lexicon import EventLexicon
from generator.extract.names import Name, Names, is_title
from generator.extract.parse import ParsedSentence

_HE = ("he", "him", "his", "himself")
_SHE = ("she", "her", "hers", "herself")
_IT = ("it", "its", "itself")
_THEY = ("they", "them", "their", "themselves")
PRONOUNS = frozenset(
    (*_HE, *_SHE, *_IT, *_THEY, "i", "we", "you", "me", "us", "my", "our", "your", "who", "which", "that", "this", "these", "those")
)
# How many sentences back a pronoun may look for its name.
REACH = 2


def is_pronoun(token: Token) -> bool:
    """Whether the word is a pronoun; "US" is a country."""
    return token.lower_ in PRONOUNS and token.text != "US"


def named_beside(noun: Token, lexicon: EventLexicon) -> Token | None:
    """Return the name of the place that an apposition says more of: "Brovik, an oil town that the rebels took"."""
    comma = noun.left_edge.i - 1
    apposed = noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.i < comma and noun.doc[comma].text == ","
    return noun.head if apposed and tree.lemma(noun) in lexicon.names.place_nouns else None


@dataclass(frozen=True, slots=True)
class Office:
    """An office that the article gives somebody: "Foreign Minister", of which country, held by whom."""

    title: str
    country: str | None
    holder: Name


@dataclass(slots=True, eq=False)
class Cast:
    """Who is who in one article.

    Attributes:
        names: the article's names.
        offices: who holds which office, from titles and appositions.
        topics: by sentence position, the names that its subject stands for.
        strangers: positions of sentences whose subject is one person whom we cannot name.
    """

    names: Names
    lexicon: EventLexicon
    offices: tuple[Office, ...] = ()
    sentences: tuple[ParsedSentence, ...] = ()
    topics: dict[int, tuple[Name, ...]] = field(default_factory=dict)
    strangers: set[int] = field(default_factory=set)

    def who(self, position: int, token: Token) -> tuple[Name, ...]:
        """Return the names that the phrase headed by `token` stands for, without its coordinated phrases.

        Args:
            position: index of the parsed sentence in `sentences`.
            token: head of a noun phrase.
        """
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
            return self._pronoun(position, token)
        named = self.names.of(token)
        if named is not None:
            return (named,)
        for partner in self._appositions(token):
            name = self.names.of(partner)
            if name is not None and name.type == "person" and token.tag_ != "NNS" and self._is_somebody(token):
                return (name,)
        beside = self._who_beside(token)
        return (beside,) if beside is not None else self._nominal(position, token)

    def _who_beside(self, token: Token) -> Name | None:
        """Return the person of whom an apposition says more with "who": "Mara Holt, the laureate who returned".

        The parser hangs "the mother of the laureate who returned" on the mother.
        """
        if token.dep_ != "appos" or token.tag_ != "NN" or token.head.i >= token.left_edge.i - 1:
            return None
        behind = tree.child(token, "relcl")
        tells = behind is not None and behind.left_edge.i == token.i + 1 and behind.left_edge.lower_ == "who"
        name = self.names.of(token.head) if tells else None
        return name if name is not None and name.type == "person" else None

    def _appositions(self, token: Token) -> list[Token]:
        """Return what stands in apposition; the parser hangs it on the last word: "the president of Norway, X"."""
        below = [item for prep in tree.children(token, "prep") if prep.lower_ == "of" for item in tree.children(prep, "pobj")]
        return [partner for item in (token, *below) for partner in tree.children(item, "appos")]

    def _is_somebody(self, token: Token) -> bool:
        """Whether the noun is fit to be told who it is: an office or a person, not "the slaying - X"."""
        words = (tree.lemma(token), token.lower_)
        return token.pos_ == "PROPN" or any(word in self.lexicon.nouns.people or word in self.lexicon.names.offices for word in words)

    def group(self, position: int, token: Token) -> tuple[Name, ...]:
        """Return the names of the phrase and of everything coordinated with it."""
        members = list(tree.conjuncts(token))
        if self.names.of(token) is None and self._is_somebody(token):
            # "the minister, X, and Y": the parser joins Y to the apposition.
            members += [other for partner in tree.children(token, "appos") for other in tree.conjuncts(partner)[1:]]
        return tuple(dict.fromkeys(name for item in members for name in self.who(position, item)))

    def _pronoun(self, position: int, token: Token) -> tuple[Name, ...]:
        word = token.lower_
        if word in (*_HE, *_SHE):
            found = self._singular(position, token, female=word in _SHE)
            beside = {self.names.of(item) for item in tree.children(token.head, "appos")} if token.tag_ == "PRP$" else set()
            return () if beside & set(found) else found  # "His eldest son Ivo": nobody is his own son
        if word in _IT:
            return self._thing(position, token)
        return self._plural(position, token) if word in _THEY else ()

    def _singular(self, position: int, token: Token, *, female: bool) -> tuple[Name, ...]:
        quoted = self.sentences[position].quoted
        if token.dep_ in tree.SUBJECTS and (owner := self._owner(position, token)) is not None:
            return (owner,)
        for subject in self._above(token):
            if subject.lower_ in (_HE if female else _SHE):
                return ()  # "She hoped that he would come": he is somebody else, whom no name before her need mean
            if quoted(token) and not quoted(subject):
                return ()  # "He was arrested," said Lund: whoever speaks does not call himself "he"
            names = self.group(position, subject)
            if not names and (subject.pos_ == "PROPN" or tree.lemma(subject) in self.lexicon.nouns.people):
                return ()  # somebody whom we cannot name is the likelier one
            if len(names) == 1 and names[0].type == "person":
                rival = self._rival(position, token, subject, names[0]) or self._outer_rival(position, token, subject, names[0])
                return () if rival else names
            if subject.pos_ == "PRON" and subject.lower_ in (_SHE if female else _HE) and names:
                return names
            if not names and len(given := self._given(position, token, subject.head)) == 1:
                return given  # "The spill gives Holt a chance in his speech, Lund says"
        before = self._before(token)
        if before:
            return before if len(before) == 1 else ()
        return self._previous(position)

    def _above(self, token: Token) -> list[Token]:
        """Return the subjects of the verbs above the pronoun, nearest first, without the pronoun itself."""
        found = []
        below = token
        for verb in tree.ancestors(token):
            told, below = below.dep_ == "ccomp", verb
            if not tree.is_verb(verb):
                continue
            subject = tree.child(verb, *tree.SUBJECTS)
            if told and subject is not None and subject.i > token.i and token.tag_ == "PRP":
                continue  # "He was shot, Dr Moor said": not Dr Moor
            if subject is not None and subject.i != token.i and token.i not in tree.subtree(subject):
                found.append(subject)
        return found

    def _rival(self, position: int, token: Token, subject: Token, name: Name) -> bool:
        """Whether another person stands between the subject and the pronoun as an object, so that either may be meant."""
        verb = subject.head
        others = [item for object_ in tree.objects(verb) if object_.i < token.i for item in self.group(position, object_)]
        return (
            any(other.type == "person" and other != name for other in others)
            and token.dep_ in tree.SUBJECTS
            and not self._told(verb, token)
        )

    def _outer_rival(self, position: int, token: Token, subject: Token, name: Name) -> bool:
        """Whether the one who says it is another person, whom "his" may mean as well: "Moran said Jindal had visited his area"."""
        if token.dep_ in tree.SUBJECTS:
            return False
        outer = (item for item in self._above(token) if item.i != subject.i)
        return any(other.type == "person" and other != name for item in outer for other in self.group(position, item))

    def _owner(self, position: int, token: Token) -> Name | None:
        """Return the person whose announcement says what he will do: "Holt's announcement that he will resign"."""
        clause = token.head
        if clause.dep_ != "acl" or not any(mark.lower_ == "that" for mark in tree.children(clause, "mark")):
            return None
        owner = tree.child(clause.head, "poss")
        name = self.names.of(owner) if owner is not None else None
        return name if name is not None and name.type == "person" else None

    def _given(self, position: int, token: Token, verb: Token) -> tuple[Name, ...]:
        """Return the people who are objects of the verb and named before the pronoun."""
        before = (item for item in tree.objects(verb) if item.i < token.i and item.pos_ == "PROPN")
        return tuple(dict.fromkeys(name for item in before for name in self.group(position, item) if name.type == "person"))

    def _told(self, verb: Token, token: Token) -> bool:
        """Whether the pronoun stands in what the verb reports: who tells another that he will go means himself."""
        clause = next((head for head in tree.ancestors(token) if tree.is_verb(head)), verb)
        return is_saying(verb, self.lexicon) and clause.dep_ == "ccomp" and clause.head.i == verb.i

    def _before(self, token: Token) -> tuple[Name, ...]:
        """Return the people named before the pronoun in its sentence, in order."""
        named = (self.names.of(item) for item in token.doc[: token.i] if item.dep_ != "compound")
        return tuple(dict.fromkeys(name for name in named if name is not None and name.type == "person"))

    def _previous(self, position: int) -> tuple[Name, ...]:
        """Return the one person whom the sentences before are about, or nothing.

        Somebody without a name, or another person named since, is as likely: "Holt sang. The show honoured Moor. His songs sold well."
        """
        for back in range(position - 1, max(-1, position - 1 - REACH), -1):
            topic = self.topics.get(back, ())
            if len(topic) == 1 and topic[0].type == "person":
                return topic if self._named_since(back, position) <= {topic[0]} else ()
            if back in self.strangers or any(name.type == "person" for name in topic):
                return ()
        return ()

    def _named_since(self, back: int, position: int) -> set[Name]:
        """Return the people whom the sentences between two others name outside quotations."""
        between = (item for at in range(back + 1, position) for item in self.sentences[at].doc if not self.sentences[at].quoted(item))
        named = (self.names.of(item) for item in between)
        return {name for name in named if name is not None and name.type == "person"}

    def _thing(self, position: int, token: Token) -> tuple[Name, ...]:
        """Resolve "it" and "its" only to the subject of the clause above it, and "its allies" in "Ukraine and its allies"."""
        if token.tag_ == "PRP$" and token.head.dep_ == "conj" and (first := self.names.of(token.head.head)) is not None:
            return (first,) if first.type != "person" else ()
        for subject in self._above(token):
            names = self.group(position, subject)
            return names if len(names) == 1 and names[0].type != "person" else ()
        return ()

    def _plural(self, position: int, token: Token) -> tuple[Name, ...]:
        for subject in self._above(token):
            names = self.group(position, subject)
            if len(names) > 1:
                return names
        topic = self.topics.get(position - 1, ())
        return topic if len(topic) > 1 and token.dep_ in tree.SUBJECTS else ()

    def _nominal(self, position: int, token: Token) -> tuple[Name, ...]:
        """Resolve "the vice president", "the Ukrainian leader" and "the two leaders"."""
        if token.pos_ != "NOUN" or not _is_definite(token):
            return ()
        if token.tag_ == "NNS":
            return self._pair(position, token)
        title, country = office_words(token, self.lexicon)
        if title is None or (country is None and any(item.pos_ == "NOUN" for item in tree.prepositional(token, "of"))):
            return ()  # "the leader of the town council" is not "the opposition leader, Ada Moor"
        if country is None and any(item.pos_ == "PROPN" for item in tree.children(token, "poss")):
            return ()  # "Moor's former prime minister" says who it is, and perhaps not who is it now
        return _unique(office.holder for office in self.offices if _fits(office, title, country, self.lexicon))

    def _pair(self, position: int, token: Token) -> tuple[Name, ...]:
        """Resolve "the two leaders" to the only two people named last."""
        if tree.lemma(token) not in self.lexicon.nouns.people or not any(item.lower_ in ("two", "both") for item in token.children):
            return ()
        people = self._people(position, before=token.i)
        for back in range(position - 1, max(-1, position - 1 - REACH), -1):
            if len(people) >= 2:
                break
            people = list(dict.fromkeys([*self._people(back), *people]))
        return tuple(people) if len(people) == 2 else ()

    def _people(self, position: int, before: int | None = None) -> list[Name]:
        doc = self.sentences[position].doc
        named = (self.names.of(item) for item in (doc[:before] if before is not None else doc))
        return list(dict.fromkeys(name for name in named if name is not None and name.type == "person"))


def _is_definite(token: Token) -> bool:
    return any(item.lower_ in ("the", "both") for item in tree.children(token, "det", "predet")) or tree.child(token, "poss") is not None


def _unique(names: object) -> tuple[Name, ...]:
    found = tuple(dict.fromkeys(names))  # type: ignore[call-overload]
    return found if len(found) == 1 else ()


def _fits(office: Office, title: str, country: str | None, lexicon: EventLexicon) -> bool:
    same = title == office.title or (title == "leader" and office.title in lexicon.names.leaders)
    return same and (country is None or country == office.country)


def office_words(head: Token, lexicon: EventLexicon) -> tuple[str | None, str | None]:
    """Return the office that a noun phrase names and its country: ("president", "Ukraine") for "the Ukrainian president"."""
    of = next((item for item in tree.prepositional(head, "of")), None)
    before = [item for item in head.doc[head.left_edge.i : head.i] if item.dep_ in ("compound", "amod", "nmod", "poss", "punct")]
    title, country = _office([*before, head], lexicon)
    return title, country or (country_of(of, lexicon) if of is not None else None)


def _office(tokens: Sequence[Token], lexicon: EventLexicon) -> tuple[str | None, str | None]:
    country = next((place for item in tokens if (place := country_of(item, lexicon)) is not None), None)
    words = " ".join(item.lower_ for item in tokens if item.tag_ != "POS").replace(" - ", " ").replace("-", " ").split()
    for start in range(len(words)):
        title = " ".join(words[start:])
        if title in lexicon.names.offices:
            return title, country
    return None, country


def country_of(token: Token, lexicon: EventLexicon) -> str | None:
    """Return the country that an adjective or a name before an office gives: "Ukrainian", "Ukraine's", "U.S."."""
    if token.lower_ in lexicon.names.demonyms:
        return lexicon.names.demonyms[token.lower_]
    if token.ent_type_ in ("GPE", "NORP") and token.pos_ == "PROPN":
        return token.text
    return None


def _read_offices(sentences: Sequence[ParsedSentence], names: Names, lexicon: EventLexicon) -> tuple[Office, ...]:
    found: dict[Office, None] = {}
    for sentence in sentences:
        for token in sentence.doc:
            name = names.of(token)
            if name is None or name.type != "person" or token.dep_ == "compound":
                continue
            for office in (*_before_name(token, name, lexicon), *_apposition(token, name, lexicon)):
                found[office] = None
    return tuple(found)


def _before_name(token: Token, name: Name, lexicon: EventLexicon) -> list[Office]:
    """Return the office that stands before the name: "Ukraine's leader Volodymyr Zelensky"."""
    words = [
        item
        for item in token.doc[token.left_edge.i : token.i]
        if item.head.i == token.i or item.dep_ in ("compound", "amod", "poss", "case", "punct")
    ]
    while words and not (is_title(words[-1], lexicon.names) or words[-1].lower_ in lexicon.names.offices):
        words.pop()
    title, country = _office(words, lexicon) if words else (None, None)
    return [Office(title, country, name)] if title is not None else []


def _apposition(token: Token, name: Name, lexicon: EventLexicon) -> list[Office]:
    """Return the office of an apposition: "JD Vance, the vice president" and "the vice president, JD Vance"."""
    partners = [item for item in tree.children(token, "appos") if item.pos_ == "NOUN"]
    if token.dep_ == "appos":
        above = token.head.head if token.head.dep_ == "pobj" and token.head.head.lower_ == "of" else token
        partners += [item for item in (token.head, above.head) if item.pos_ in ("NOUN", "PROPN")]
    offices = [office_words(partner, lexicon) for partner in partners]
    return [Office(title, country, name) for title, country in offices if title is not None]


def read_cast(sentences: tuple[ParsedSentence, ...], names: Names, lexicon: EventLexicon) -> Cast:
    """Return who is who in the article, walking its sentences in order so that pronouns can lean on what came before."""
    cast = Cast(names=names, lexicon=lexicon, offices=_read_offices(sentences, names, lexicon), sentences=sentences)
    for position, sentence in enumerate(sentences):
        subject = _topic(sentence, lexicon)
        if subject is not None:
            cast.topics[position] = cast.group(position, subject)
            if not cast.topics[position] and _is_stranger(subject, lexicon):
                cast.strangers.add(position)
        elif all(sentence.quoted(token) for token in sentence.doc if token.is_alpha):
            cast.topics[position] = cast.topics.get(position - 1, ())
    return cast


def _topic(sentence: ParsedSentence, lexicon: EventLexicon) -> Token | None:
    """Return the subject of the sentence outside its direct speech."""
    root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
    subject = tree.child(root, *tree.SUBJECTS) if root is not None else None
    return subject if subject is not None and not sentence.quoted(subject) else None


def _is_stranger(subject: Token, lexicon: EventLexicon) -> bool:
    """Whether a subject that stands for no name is one person: "his sister", "the singer", "she"."""
    if subject.tag_ == "PRP":
        return subject.lower_ in (*_HE, *_SHE)
    lemma = tree.lemma(subject)
    people = lemma in lexicon.nouns.people or lemma in lexicon.names.offices or lemma in lexicon.nouns.kin
    return (subject.tag_ == "NN" and people and lemma not in lexicon.names.organisation_heads) or subject.ent_type_ == "PERSON"
