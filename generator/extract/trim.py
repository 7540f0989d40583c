"""Words chosen from one sentence, constituents taken away from the right until they fit.

A headline is a set of tokens of the sentence, some of them said in other words; it is never a cut string.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extract import tree
from generator.extract.gate import tidy
from generator.extract.lexicon import EventLexicon
from generator.extract.near import is_gerund_taken_for_aside, is_object_taken_for_name
from generator.extract.seams import is_seamless, with_glued, without_broken_quotes, without_loose_commas
from generator.extract.wording import is_quantified

_DROPPABLE = ("prep", "advcl", "acl", "relcl", "appos", "npadvmod", "advmod", "agent")
# Only when nothing else is left to take away.
_LAST_RESORT = ("conj", "amod", "acl", "prep")
_WHERE = ("in", "at", "near", "on")
_MARKS = ('"', "``", "''", "“", "”")
# Words between quotation marks that are a term; more is speech, of which a line may take a part.
LONGEST_TERM = 10
_COMPLEMENTS = ("dobj", "prep", "xcomp", "ccomp", "attr", "acomp", "oprd", "dative")


@dataclass(slots=True, eq=False)
class Part:
    """A constituent of a headline: its head, the tokens still in, and those that must stay."""

    head: Token
    kept: set[int]
    core: set[int]

    def removable(self, deps: Sequence[str], lexicon: EventLexicon) -> list[Token]:
        """Return the heads of constituents that may go, rightmost and smallest first."""
        heads = [item for item in self.head.subtree if item.i in self.kept and item.i != self.head.i and item.dep_ in deps]
        last = deps is _LAST_RESORT
        whole = [item for item in heads if not _is_hyphened(item) and not self.core & _whole(item) & self.kept]
        free = [item for item in whole if not _is_essential(item, lexicon, last=last)]
        return sorted(free, key=lambda item: (-item.right_edge.i, -item.left_edge.i))

    def remove(self, item: Token) -> None:
        """Take a constituent away, a coordinated one with the "and" before it."""
        self.kept -= _whole(item)
        if item.dep_ == "conj":
            self.kept -= {joint.i for joint in item.head.children if joint.dep_ in ("cc", "punct") and item.head.i < joint.i}


def _is_hyphened(item: Token) -> bool:
    """Whether a constituent is the end of a word: "to-day" in "day-to-day control"."""
    before = item.doc[item.left_edge.i - 1] if item.left_edge.i else None
    return before is not None and before.text == "-" and not before.whitespace_


def _whole(item: Token) -> set[int]:
    """Return the tokens that go with a constituent."""
    return tree.subtree(item).union(*(tree.subtree(other) for other in _partners(item)))


def _partners(item: Token) -> list[Token]:
    """Return the other half of "from … to …", which goes or stays whole: "grew from 212 votes to 238"."""
    if item.dep_ != "prep" or item.lower_ not in ("from", "to"):
        return []
    both = [other for other in item.head.children if other.dep_ == "prep" and other.lower_ in ("from", "to")]
    if len({other.lower_ for other in both}) < 2 or not all(_is_counted(other) for other in both):
        return []
    return [other for other in both if other.i != item.i]


def _is_counted(preposition: Token) -> bool:
    """Whether the preposition's object is a number or has one."""
    return any(item.like_num or item.text == "%" or tree.child(item, "nummod") is not None for item in tree.children(preposition, "pobj"))


def _is_essential(item: Token, lexicon: EventLexicon, *, last: bool) -> bool:
    """Whether the constituent cannot go without changing what is said."""
    if item.dep_ == "npadvmod" or (item.dep_ == "advmod" and not tree.is_verb(item.head)) or item.head.dep_ in ("amod", "advmod"):
        return True  # part of an adjective: "publicly announced", "three-year-old"; a measure: "rose two percent"
    if item.dep_ == "advcl" and tree.is_infinitive(item) and tree.in_words(item.head, lexicon.verbs.aspectual):
        return True  # "will begin to hold briefings"
    if item.dep_ == "advcl" and any(mark.lower_ in lexicon.status.conditions for mark in tree.children(item, "mark")):
        return True  # "will sign if Sweden agrees" is not "will sign"
    if is_gerund_taken_for_aside(item) or is_object_taken_for_name(item) or _is_allowed(item, lexicon):
        return True  # "pursue offshore drilling"; "will allow passengers to change their tickets"
    if item.dep_ in ("prep", "advcl") and _is_negative(item):
        return True  # "left without signing" is not "left"
    if item.dep_ == "conj" and item.head.dep_ == "conj" and not tree.is_verb(item):
        return True  # of three joined things the last two go together: "rules, fines" lacks its "and"
    if item.dep_ in ("acl", "relcl") and (item.head.pos_ == "PRON" or is_quantified(item.head)):
        return True  # "has nothing to do with it"
    if item.dep_ == "acl" and any(mark.lower_ == "that" for mark in tree.children(item, "mark")):
        known = any(word.dep_ == "poss" or word.lower_ == "the" for word in tree.children(item.head, "poss", "det"))
        return known or not last  # "drop their insistence that he leave": without it nobody knows on what
    if item.dep_ == "acl" and item.tag_ == "VB":
        return not last  # "it is time to start", "a motion to quash the order"
    if item.dep_ == "advmod":
        return _is_essential_adverb(item, lexicon)
    if item.dep_ == "amod" and (item.tag_ in ("JJR", "JJS") or item.like_num or item.ent_type_ in ("ORDINAL", "NORP", "GPE")):
        return True  # "more oil", "the second attempt", "Italian contracts"
    if item.dep_ == "amod" and item.i and item.text[:1].isupper():
        return True  # "British trawlers", whatever the tagger takes it for: whose they are is no colour
    if item.dep_ == "amod" and item.tag_ == "VBG" and item.left_edge.i and item.left_edge.nbor(-1).lemma_ == "be":
        return True  # "were patrolling stations": the parser takes the verb for an adjective
    if item.dep_ == "amod":
        near = {item.doc[index].text for index in (item.left_edge.i - 1, item.right_edge.i + 1) if 0 <= index < len(item.doc)}
        indefinite = any(det.lower_ in ("a", "an") for det in tree.children(item.head, "det"))
        return (
            "-" in near
            or _is_in_term(item)
            or not item.is_alpha
            or indefinite
            or item.lower_ in (*lexicon.headlines.telling, "other", "same", "only")
        )
    if item.dep_ != "prep":
        return False
    if item.head.lower_ in ("people", "those") and any(det.lower_ == "the" for det in tree.children(item.head, "det")):
        return True  # "the people around him" are not the people
    if item.lower_ == "for" and item.i == item.head.i + 1 and _is_office(item):
        return True  # "the Commissioner for Human Rights"
    if item.head.pos_ == "PRON" or is_quantified(item.head):
        return True  # "had not known anything about the well", "no information about it"
    if item.head.dep_ in ("acomp", "attr", "oprd", "amod") and item.head.pos_ == "ADJ":
        return True  # "is good at his job", "is critical of the plan"
    if item.lower_ in ("before", "after") and tree.lemma(item.head) in lexicon.headlines.circumstance:
        return True  # "in the hours before the blast" goes as a whole
    if item.lower_ == "to" and item.head.lower_ == "from":
        return True  # "from 212 votes to 238" goes as a whole
    if item.head.dep_ == "pobj" and item.head.lower_ in lexicon.headlines.relational:
        return True  # "in return for support" goes as a whole
    if item.lower_ in ("with", "between") and tree.lemma(item.head) in lexicon.nouns.mutual:
        return True  # "in a call with the envoy" goes as a whole
    if f"{tree.lemma(item.head)} {item.lower_}" in lexicon.headlines.paired:
        return True  # "compares the spill to the attacks", "provides the rebels with money"
    if last and item.lower_ == "as" and tree.is_verb(item.head) and not _is_only_complement(item):
        return False  # "leave the country as part of a settlement"
    if last and tree.is_passive(item.head) and item.lower_ in _WHERE:
        return False  # sooner than what was put to the vote goes where: "Move to curb the war is defeated" of "… in the House"
    return item.lower_ in ("of", "as", "than", "into") or (tree.is_verb(item.head) and _is_only_complement(item))


def _is_office(item: Token) -> bool:
    """Whether both sides of a preposition are written with a capital, as in a name."""
    object_ = tree.child(item, "pobj")
    return object_ is not None and object_.pos_ == item.head.pos_ == "PROPN" and object_.text[:1].isupper()


def _is_in_term(item: Token) -> bool:
    """Whether a word stands in a few words between quotation marks, which are somebody's and go whole or not at all."""
    marks = [token.i for token in item.doc if token.is_quote and token.text in _MARKS]
    return any(first < item.i < last <= first + LONGEST_TERM for first, last in zip(marks[::2], marks[1::2], strict=False))


def _is_allowed(item: Token, lexicon: EventLexicon) -> bool:
    """Whether an infinitive is what somebody is allowed or helped to do, though the parser hung it on the verb as an aim."""
    verb = item.head
    if item.dep_ != "advcl" or not tree.is_infinitive(item) or tree.lemma(verb) not in lexicon.verbs.enabling:
        return False
    object_ = tree.child(verb, "dobj")
    return object_ is not None and object_.i < item.i and tree.child(verb, "xcomp", "ccomp") is None


def _is_essential_adverb(item: Token, lexicon: EventLexicon) -> bool:
    """Whether an adverb cannot go: a particle, a negation, a degree, or what makes the act another one ("falsely", "no longer")."""
    words = {part.lower_ for part in item.subtree}
    if item.head.dep_ in ("nummod", "quantmod") or item.tag_ in ("RBR", "RBS"):
        return True
    if item.i + 1 < len(item.doc) and is_gerund_taken_for_aside(item.nbor()):
        return True  # "pursue offshore drilling"
    return bool(
        words & {"not", "never", "no", "out", "up", "down", "off", "back", "away"}
        or words & (lexicon.headlines.telling | lexicon.headlines.apart)
    )


def _is_negative(item: Token) -> bool:
    """Whether the constituent takes something back: "without signing", "rather than leave", "instead of a vote"."""
    return item.lower_ in ("without", "instead", "except", "unless", "rather") or any(
        mark.lower_ in ("without", "unless") for mark in tree.children(item, "mark")
    )


def _articles(parts: Sequence[Part]) -> dict[int, str]:
    """Return "a" and "the" as left out; "$107 a barrel" keeps its own."""
    tokens = (part.head.doc[index] for part in parts for index in part.kept)
    free = (token for token in tokens if token.dep_ == "det" and token.head.dep_ not in ("oprd", "attr", "npadvmod"))
    return {token.i: "" for token in free if token.lower_ in ("a", "an", "the")}


def _reported_that(parts: Sequence[Part]) -> dict[int, str]:
    """Return "that" behind a verb of saying as left out: "says the board met"."""
    tokens = (part.head.doc[index] for part in parts for index in part.kept)
    return {
        token.i: ""
        for token in tokens
        if token.dep_ == "mark" and token.lower_ == "that" and token.head.dep_ == "ccomp" and token.i - 1 == token.head.head.i
    }


def _is_only_complement(item: Token) -> bool:
    """Whether a verb has nothing before this prepositional phrase: "met with the envoy", "fled to the hills"."""
    after = [other for other in item.head.children if other.i > item.head.i and other.dep_ in _COMPLEMENTS]
    return bool(after) and after[0].i == item.i


def shortened(
    parts: Sequence[Part], said: Mapping[int, str], unresolved: Collection[int], *, lexicon: EventLexicon, limits: tuple[int, int]
) -> str | None:
    """Return the parts as one line within the second limit, or None where that needs more than may go.

    Args:
        parts: in the order of the line; what goes first comes from the last.
        said: other words for tokens.
        unresolved: pronouns that must not stay.
        lexicon: the words.
        limits: the comfortable and the greatest length, in characters.
    """
    for part in parts:
        part.kept = with_glued(part.head.doc, part.kept, said)
    if not all(_without(part, unresolved, lexicon) for part in parts):
        return None
    line = _line(parts, said, lexicon)
    comfortable, longest = limits
    if len(line) > longest:
        # A newspaper sooner goes without "that", without articles and within a name than without what happened.
        that, articles, inside = _reported_that(parts), _articles(parts), dict.fromkeys(_between_name_and_noun(parts), "")
        for bare in ({**said, **that}, {**said, **that, **articles}, {**said, **that, **articles, **inside}):
            if len(_line(parts, bare, lexicon)) <= longest:
                comfortable, said, line = longest, bare, _line(parts, bare, lexicon)
                break
    for limit, deps in ((comfortable, _DROPPABLE), (longest, _LAST_RESORT)):
        while len(line) > limit and (choice := _choice(parts, deps, lexicon)) is not None:
            part, item = choice
            part.remove(item)
            line = _line(parts, said, lexicon)
    if len(line) > longest:
        said = {**said, **_reported_that(parts), **_articles(parts)}
    for part in parts:
        _drop_bare_participles(part)
    _trim_tail(parts[-1])
    for part in parts:
        part.kept = without_broken_quotes(part.head.doc, without_loose_commas(part.head.doc, part.kept, said), said)
    line = _line(parts, said, lexicon)
    sound = (
        not _has_orphan(parts)
        and not _ends_on_report(parts[-1], said, lexicon)
        and all(is_seamless(part.head.doc, part.kept, said) for part in _runs(parts))
    )
    return line if sound and len(line) <= limits[1] else None


def _between_name_and_noun(parts: Sequence[Part]) -> set[int]:
    """Return the words between a name and the noun it names that a newspaper does without: "Chernobyl [nuclear power] plant"."""
    found: set[int] = set()
    for part in parts:
        for index in part.kept:
            noun = part.head.doc[index]
            names = [item for item in noun.lefts if item.pos_ == "PROPN" and item.dep_ in ("compound", "nmod") and item.i in part.kept]
            if noun.pos_ == "NOUN" and names:
                between = {item.i for item in noun.doc[max(item.i for item in names) + 1 : noun.i]}
                kinds = {noun.doc[i].dep_ in ("compound", "amod") and noun.doc[i].text.islower() for i in between}
                found |= between if kinds == {True} and between <= part.kept and not between & part.core else set()
    return found


def _has_orphan(parts: Sequence[Part]) -> bool:
    """Whether a word is kept whose head is not: "the engineers' attempts" from "the video showing engineers' attempts"."""
    kept = {index for part in parts for index in part.kept}
    heads = {part.head.i for part in parts}
    free = (*tree.SUBJECTS, "cc", "punct", "ccomp", "case")
    tokens = [part.head.doc[index] for part in parts for index in part.kept]
    lone = any(token.dep_ == "cc" and not any(other.i in kept for other in tree.children(token.head, "conj")) for token in tokens)
    return lone or any(
        token.head.i not in kept and token.i not in heads and token.dep_ not in free and not (token.dep_ == "conj" and tree.is_verb(token))
        for token in tokens
    )


def _ends_on_report(part: Part, said: Mapping[int, str], lexicon: EventLexicon) -> bool:
    """Whether the line ends before what is said or made: "is expected to announce"; a passive may end so: "the plan was announced"."""
    shown = [index for index in part.kept if said.get(index, part.head.doc[index].text) and not part.head.doc[index].is_punct]
    last = part.head.doc[max(shown, default=part.head.i)]
    if not tree.is_verb(last) or tree.is_passive(last) or last.i == part.head.i:
        return False
    lost = any(item.i > last.i and item.i not in part.kept for item in tree.children(last, "dobj", "ccomp", "xcomp", "oprd"))
    if tree.lemma(last) in lexicon.verbs.resultative:  # "made restoring security its goal": the parser sees an adverbial
        lost = lost or any(item.left_edge.i == last.i + 1 and item.i not in part.kept for item in tree.children(last, "advcl"))
    return lost or tree.lemma(last) in lexicon.verbs.saying


def _runs(parts: Sequence[Part]) -> list[Part]:
    """Return the parts, those joined to one that follow each other in the sentence, so that the seams between them are looked at too."""
    runs: list[Part] = []
    for part in parts:
        if runs and part.kept and runs[-1].kept and max(runs[-1].kept) < min(part.kept):
            runs[-1] = Part(part.head, runs[-1].kept | part.kept, set())
        else:
            runs.append(part)
    return runs


def _choice(parts: Sequence[Part], deps: Sequence[str], lexicon: EventLexicon) -> tuple[Part, Token] | None:
    for part in reversed(parts):
        removable = part.removable(deps, lexicon)
        if removable:
            return part, removable[0]
    return None


def _without(part: Part, unresolved: Collection[int], lexicon: EventLexicon) -> bool:
    """Take away the constituents that hold an unresolved pronoun; False where one of them must stay."""
    for index in sorted(unresolved):
        if index not in part.kept:
            continue
        pronoun = part.head.doc[index]
        free = {item.i for item in part.removable(_DROPPABLE, lexicon)}
        holder = next((item for item in (pronoun, *tree.ancestors(pronoun)) if item.i in free), None)
        if holder is None:
            return False
        part.remove(holder)
    return True


def _drop_bare_participles(part: Part) -> None:
    """Take away a participle that lost by whom: "ship chartered" from "the ship chartered by the board sails"."""
    for index in sorted(part.kept - part.core):
        token = part.head.doc[index]
        agent = tree.child(token, "agent") if token.dep_ == "acl" and token.tag_ == "VBN" else None
        if agent is not None and not (tree.subtree(token) - {index}) & part.kept:
            part.kept.discard(index)


def _trim_tail(part: Part) -> None:
    """Take away a participle that lost what it was about: "gives a speech defending"."""
    while part.kept:
        last = part.head.doc[max(part.kept)]
        bare = last.tag_ == "VBN" and last.dep_ == "acl" and tree.child(last, "agent") is not None
        if (last.tag_ != "VBG" and not bare) or last.dep_ not in ("acl", "advcl", "pcomp") or last.i in part.core:
            return
        part.kept -= tree.subtree(last.head if last.dep_ == "pcomp" else last)


def _line(parts: Sequence[Part], said: Mapping[int, str], lexicon: EventLexicon) -> str:
    return tidy(" ".join(render(part.head.doc, part.kept, said) for part in parts), lexicon.headlines)


def _is_clitic(token: Token) -> bool:
    """Whether the token is written in one with the word before: the "'s" of a genitive, but not "A-10" that was taken for one."""
    return token.dep_ == "case" and token.text.startswith("'")


def render(doc: Doc, kept: Collection[int], said: Mapping[int, str]) -> str:
    """Return the kept tokens as text, a token in `said` by its other words."""
    pieces: list[str] = []
    previous = -2
    for index in sorted(kept):
        word = said.get(index, doc[index].text)
        glued = previous == index - 1 and index > 0 and not doc[index - 1].whitespace_
        if word:
            glued = glued and not (index in said and word[0].isalpha() and pieces and pieces[-1][-1].isalpha())  # "he'd" as "he will"
            pieces.append(word if glued or not pieces or _is_clitic(doc[index]) else " " + word)
            previous = index
    return "".join(pieces)
