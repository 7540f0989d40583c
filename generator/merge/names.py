"""One spelling for a person, organisation or place over the whole corpus.

Rules, in order: titles are left off; spelling is folded; a name of the table `same_name` takes the name shown there;
an acronym joins the organisation whose initials it is; two full names are one when given names agree and family names sound alike;
a family name alone joins the one full name that sounds like it.
Where two people could be meant, the short name stays by itself: a doubt is not resolved by a guess.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.merge.additions import without_additions
from generator.merge.forms import (
    Form,
    alike_throughout,
    family,
    given_agree,
    in_parts,
    is_definite,
    is_spelling,
    number_of,
    same_family,
    sound,
)
from generator.merge.kinds import one_kind_each
from generator.merge.lexicon import MergeLexicon
from generator.merge.usage import Usage
from generator.merge.wording import fold
from generator.model import Entity, EntityType, Mention

DOMINANT = 3
"""How many times as many articles must name one bearer of a family name as any other for the name alone to mean him."""


@dataclass(frozen=True, slots=True)
class NameBook:
    """The corpus-wide name of every name that occurs.

    Attributes:
        ambiguous: folded family names that more than one person bears.
        people: folded name or family name to the one person whom it means; names that are also of another type are left out.
        shown: (type, name as written) to the name that is shown; names not in it stand for themselves.
        kinds: (type, name as written) to the type and name that the whole corpus gives it, or None where it is no name.
        respell: (written word or words, shown) for our own headlines, the longest first.
        leaning: pattern of what may be glued before a name that is one all the same: "pro-Moor forces", but not "Moor-Holt".
    """

    shown: Mapping[tuple[EntityType, str], str] = field(default_factory=dict)
    respell: tuple[tuple[str, str], ...] = ()
    leaning: str = "(?!)"
    people: Mapping[str, str] = field(default_factory=dict)
    ambiguous: frozenset[str] = frozenset()
    kinds: Mapping[tuple[EntityType, str], tuple[EntityType, str] | None] = field(default_factory=dict)

    def person(self, name: str) -> str | None:
        """Return the person whom `name` means, whatever type a parser gave it here, or None."""
        return self.people.get(fold(name))

    def of(self, name: str, kind: EntityType) -> str:
        """Return the name that the timeline shows for `name`."""
        return self.shown.get((kind, name), name)

    def entity(self, name: str, kind: EntityType) -> Entity | None:
        """Return who or what `name` is over the whole corpus, whatever type a parser gave it here, or None for no name at all."""
        found = self.kinds.get((kind, name), (kind, self.of(name, kind)))
        return Entity(type=found[0], name=found[1]) if found else None

    def in_headline(self, text: str) -> str:
        """Return a headline of ours with every name in its one spelling; short names stay short."""
        for written, shown in self.respell:
            if written in text:
                text = re.sub(rf"(?<![\w'’-])({self.leaning})?{re.escape(written)}(?!\w|-[A-Z])", rf"\g<1>{shown}", text)
        return text


@dataclass(slots=True)
class _Name:
    """One spelling with the articles that use it."""

    form: Form
    written: str
    articles: set[str] = field(default_factory=set)
    uses: int = 0


def name_book(mentions: Iterable[Mention], texts: Sequence[str], lexicon: MergeLexicon) -> NameBook:
    """Return the book of names of all participants and places; the order of `mentions` does not matter.

    `texts` are the articles: how many of them write a name one way decides between spellings.
    """
    uses: defaultdict[tuple[EntityType, str], list[str]] = defaultdict(list)
    for mention in mentions:
        for participant in mention.participants:
            if participant.type != "other":
                uses[participant.type, participant.name].append(mention.article)
        if mention.place:
            uses["place", mention.place].append(mention.article)
    shown: dict[tuple[EntityType, str], str] = {}
    kinds: tuple[EntityType, ...] = ("person", "organisation", "place", "group")
    usage = Usage(texts)
    cores = _cores(uses, usage, lexicon)
    for kind in kinds:
        names = {name: articles for (other, name), articles in sorted(uses.items()) if other == kind}
        shown |= {(kind, name): label for name, label in _one_kind(names, kind, cores, usage, lexicon).items()}
    return NameBook(
        shown=shown,
        leaning=rf"(?i:{'|'.join(sorted(lexicon.leaning))})-",
        respell=_respellings(uses, shown, cores, lexicon),
        people=_known_people(uses, shown, lexicon),
        ambiguous=_ambiguous(shown, lexicon),
        kinds=one_kind_each(uses, shown, usage, lexicon),
    )


def _cores(uses: Mapping[tuple[EntityType, str], Sequence[str]], usage: Usage, lexicon: MergeLexicon) -> dict[str, str]:
    """Return every name of a person without what stands before it: titles first, then what the corpus tells to be no part of it."""
    people = {name: bare(name, lexicon) for kind, name in uses if kind == "person"}
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for name, plain in people.items():
        articles[plain].update(uses["person", name])
    cores = without_additions({plain: len(found) for plain, found in articles.items()}, usage, lexicon)
    return {name: cores[plain] for name, plain in sorted(people.items())}


def _known_people(
    uses: Mapping[tuple[EntityType, str], Sequence[str]], shown: Mapping[tuple[EntityType, str], str], lexicon: MergeLexicon
) -> dict[str, str]:
    """Return which folded names mean one person: as often a person as anything else, and nobody else's name."""
    others = Counter(name for (kind, name), articles in uses.items() if kind in ("organisation", "place") for _ in articles)
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for (kind, name), label in shown.items():
        if kind == "person" and len(label.split()) > 1 and len(uses[kind, name]) >= others[name]:
            for form in {fold(name), fold(label), fold(family(label, lexicon)), fold(family(name, lexicon))}:
                meant[form].add(label)
    return {form: next(iter(labels)) for form, labels in sorted(meant.items()) if len(labels) == 1}


def _ambiguous(shown: Mapping[tuple[EntityType, str], str], lexicon: MergeLexicon) -> frozenset[str]:
    """Return the family names that stand for themselves because more than one person bears them."""
    people = {label for (kind, _), label in shown.items() if kind == "person"}
    families = {fold(family(label, lexicon)) for label in people if len(label.split()) > 1}
    return frozenset(fold(label) for label in people if len(label.split()) == 1 and fold(label) in families)


def bare(name: str, lexicon: MergeLexicon) -> str:
    """Return `name` without the titles before it, in its own spelling: `Vice President J.D. Vance` → `J.D. Vance`."""
    words = name.split()
    while size := _title_size(words, lexicon):
        words = words[size:]
    return re.sub(r"['’]s?$", "", " ".join(words))


def _title_size(words: Sequence[str], lexicon: MergeLexicon) -> int:
    """Return how many words at the start are a title; the last word never is one."""
    folded = fold(" ".join(words[:-1]))
    return next((len(title.split()) for title in lexicon.titles if f"{folded} ".startswith(f"{title} ")), 0)


def _one_kind(
    names: Mapping[str, Sequence[str]], kind: EntityType, cores: Mapping[str, str], texts: Usage, lexicon: MergeLexicon
) -> dict[str, str]:
    forms: dict[Form, list[_Name]] = defaultdict(list)
    form_of: dict[str, Form] = {}
    for name, articles in names.items():
        written = cores[name] if kind == "person" else re.sub(r"^[Tt]he ", "", name)
        written = lexicon.same_name.get(fold(written), written)
        form = in_parts(written, lexicon) if kind == "person" else _body_form(written, kind, lexicon)
        form_of[name] = form
        forms[form].append(_Name(form, written, set(articles), len(articles)))
    groups = _people(forms, lexicon) if kind == "person" else _bodies(forms)
    labels = {
        form: _label([name for member in group for name in forms[member]], kind, texts, lexicon) for group in groups for form in group
    }
    return {name: labels[form] for name, form in form_of.items()}


def _body_form(written: str, kind: EntityType, lexicon: MergeLexicon) -> Form:
    """Return the words that a body is known by: without its legal form, and with what `U.N.` before other words stands for."""
    tokens = fold(written).split()
    while kind != "group" and len(tokens) > 1 and tokens[-1].strip(",") in lexicon.legal_forms:
        tokens.pop()
    if len(tokens) > 1 and tokens[0] in lexicon.same_name:
        tokens[:1] = fold(lexicon.same_name[tokens[0]]).split()
    return tuple(plain for token in tokens if (plain := token.strip(","))) or tuple(tokens)


def _apart(left: Sequence[_Name], right: Sequence[_Name]) -> bool:
    """Whether no article uses both spellings: an article is of one mind about how to spell a man's name."""
    return not set().union(*(name.articles for name in left)) & set().union(*(name.articles for name in right))


def _people(forms: Mapping[Form, list[_Name]], lexicon: MergeLexicon) -> list[list[Form]]:
    """Group the forms of each person: full names first, then every family name with the one person whom it can mean."""
    by_sound: defaultdict[str, list[list[Form]]] = defaultdict(list)
    alone = _only_bearers(forms, lexicon)
    full = sorted((form for form in forms if len(form) > 1), key=lambda form: (-sum(n.uses for n in forms[form]), form))
    for form in full:
        homes = by_sound[_key(form)]
        home = next((group for group in homes if all(_one_person(form, other, forms, alone) for other in group)), None)
        homes.append([form]) if home is None else home.append(form)
    for form in sorted(form for form in forms if len(form) == 1):
        homes = by_sound[_key(form)]
        home = _bearer(form, homes, forms)
        homes.append([form]) if home is None else home.append(form)
    return [group for key in sorted(by_sound) for group in by_sound[key]]


def _bearer(form: Form, homes: Sequence[list[Form]], forms: Mapping[Form, list[_Name]]) -> list[Form] | None:
    """Return the person whom a family name alone means: the only one of that name, or the one whom the story is about."""
    exact = [group for group in homes if any(form[-1] == other[-1] for other in group)]
    alike = [group for group in homes if any(same_family(form, other) for other in group)]
    fits = exact or [group for group in alike if _apart(forms[form], _names_of(group, forms))]
    ranked = sorted(fits, key=lambda group: (-_spread(group, forms), group))
    if len(ranked) > 1 and _spread(ranked[0], forms) < DOMINANT * _spread(ranked[1], forms):
        return None
    return ranked[0] if ranked else None


def _names_of(group: Sequence[Form], forms: Mapping[Form, list[_Name]]) -> list[_Name]:
    return [name for form in group for name in forms[form]]


def _spread(group: Sequence[Form], forms: Mapping[Form, list[_Name]]) -> int:
    """Return how many articles name a person."""
    return len(set().union(*(name.articles for name in _names_of(group, forms))))


def _key(form: Form) -> str:
    """Return what family names must share to be compared at all: the first two sounds; typos there are not mended."""
    return sound(form[-1])[:2]


def _only_bearers(forms: Mapping[Form, list[_Name]], lexicon: MergeLexicon) -> Mapping[str, MergeLexicon]:
    """Return the family names that one person alone may bear once short forms of given names are taken for the long: Bob, Robert.

    With a third bearer of the name nothing tells which of the two the short form is.
    """
    families: defaultdict[str, list[Form]] = defaultdict(list)
    for form in sorted(form for form in forms if len(form) > 1):
        families[form[-1]].append(form)
    lone = (name for name, born in families.items() if all(given_agree(born[0], other, lexicon) for other in born))
    return dict.fromkeys(lone, lexicon)


def _one_person(left: Form, right: Form, forms: Mapping[Form, list[_Name]], alone: Mapping[str, MergeLexicon]) -> bool:
    if alike_throughout(left, right):
        return _apart(forms[left], forms[right])
    lexicon = alone.get(left[-1]) if left[-1] == right[-1] else None
    if not (same_family(left, right) and given_agree(left, right, lexicon)):
        return False
    mine, other = number_of(left), number_of(right)
    if mine != other and mine and other:
        return False
    # An article that writes "Ben Holt" and "Ben Holt Jr." tells of two.
    return (left[-1] == right[-1] and mine == other) or _apart(forms[left], forms[right])


def _bodies(forms: Mapping[Form, list[_Name]]) -> list[list[Form]]:
    """Group organisations, places and groups: by folded form, and an acronym with the one name whose initials it is."""
    initials: defaultdict[str, list[Form]] = defaultdict(list)
    for form in sorted(forms):
        if len(form) > 1:
            initials["".join(word[:1] for word in form if word not in ("of", "the", "and", "for", "in", "on"))].append(form)
    groups: dict[Form, list[Form]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        expansions = initials.get(form[0], []) if len(form) == 1 and len(form[0]) > 2 and _capitals(forms[form]) else []
        home = _meant(expansions, forms) or form
        groups.setdefault(home, []).append(form)
    return list(groups.values())


def _meant(expansions: Sequence[Form], forms: Mapping[Form, list[_Name]]) -> Form | None:
    """Return the only name with the initials, or the one that far more articles have than any other."""
    ranked = sorted(expansions, key=lambda form: (-_spread([form], forms), form))
    if len(ranked) > 1 and _spread(ranked[:1], forms) < DOMINANT * _spread(ranked[1:2], forms):
        return None
    return ranked[0] if ranked else None


def _capitals(names: Sequence[_Name]) -> bool:
    return any(name.written.replace(".", "").isupper() for name in names)


def _label(names: Sequence[_Name], kind: EntityType, texts: Usage, lexicon: MergeLexicon) -> str:
    """Return the name to show: a full name before a short one, then what most articles write, is used most, is first in the alphabet."""
    uses = Counter[str]()
    for name in names:
        uses[name.written] += name.uses
    full = {written for written in uses if " " in written} if kind == "person" else set()
    pool = full or set(uses)
    if len(pool) == 1:
        return next(iter(pool))
    spread = {written: texts.writers(written) for written in pool}
    last = {written: _last_word(written, lexicon) for written in pool}
    spelt = len({sound(fold(word)) for word in last.values()}) == 1  # a typo is no spelling: "Williams" is not the given name "William"
    families = {written: texts.writers(word) if spelt else 0 for written, word in last.items()}
    return min(pool, key=lambda written: (-families[written], -spread[written], -uses[written], len(written), written))


def _last_word(name: str, lexicon: MergeLexicon) -> str:
    """Return the last word of a name, before the legal form of a company and the number behind a person's name."""
    ends = lexicon.legal_forms | lexicon.suffixes | lexicon.generations
    words = name.split()
    return next((word for word in reversed(words) if fold(word).strip(".,") not in ends), words[-1])


def _respellings(
    uses: Mapping[tuple[EntityType, str], Sequence[str]],
    shown: Mapping[tuple[EntityType, str], str],
    cores: Mapping[str, str],
    lexicon: MergeLexicon,
) -> tuple[tuple[str, str], ...]:
    """Return which written names a headline of ours must respell: whole names, and family names that sound alike.

    A family name is left where more articles name somebody who is really spelt so, where it is also a given name, and where it
    stands without the article of the other: "Islam" need not be Ada al-Islam.
    """
    pairs: dict[str, set[str]] = defaultdict(set)
    borne, respelt = Counter[str](), Counter[str]()
    given = {core.split()[0] for core in cores.values() if " " in core}
    for (kind, name), label in shown.items():
        if kind == "person":
            written = bare(name, lexicon)
            if written != cores[name]:
                continue
            mine, theirs = family(written, lexicon), family(label, lexicon)
            (borne if mine == theirs else respelt)[mine] += len(uses[kind, name]) if " " in label else 0
            other = mine != theirs and is_definite(mine) == is_definite(theirs)
            if other and fold(mine) != fold(theirs) and " " not in written:
                pairs[mine].add(theirs)
            elif " " in written and written != label and " " in label:
                if is_spelling(written, label, lexicon):
                    pairs[written].add(label)
                if other:
                    pairs[mine].add(theirs)
        elif kind in ("organisation", "place") and name != label and fold(name) == fold(label):
            pairs[name].add(label)
    single = {
        written: next(iter(labels))
        for written, labels in pairs.items()
        if len(labels) == 1 and borne[written] <= respelt[written] and written not in given
    }
    return tuple(sorted(single.items(), key=lambda pair: (-len(pair[0]), pair[0])))
