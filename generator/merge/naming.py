"""Names in a headline what it only describes: the town, the company, the country, from the words of its article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.merge.informing import lemmas
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.wording import fold
from generator.model import Article, Mention

BACK = 2
"""Sentences before that of an event in which the place is looked for that it points at."""
_PEOPLE = ("n", "an", "ian", "i", "ese")
"""How the people of a country are called after it: "Libyan", "Iraqi"."""
FEWEST_NAMED = 3
"""Times that an article names the country that it is about."""

NAME = r"(?:al-|el-)?[A-Z][\w'’-]*(?: (?:al-|el-)?[A-Z][\w'’-]*){0,3}"
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def named(line: str, mention: Mention, article: Article, book: NameBook, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with a name in place of a company, town or country that it only points at."""
    yield from _as_company(line, mention.quote.of(article.text), book, lexicon)
    yield from _placed(line, mention, article, book, lexicon)
    yield from _as_land(line, article, book, lexicon)


def with_mark_of_name(text: str, own: str, texts: Sequence[str], lexicon: MergeLexicon) -> str:
    """Return the headline with the mark that belongs to the name at its head: "Holt's cuts its rating", where "Holt's has cut" is told.

    So it is where the article has the line's own verb or "and" behind the mark: nobody has "cut" or "and".
    An article on Holt writes the name without a mark somewhere. `own` is the article of the headline, `texts` are all of the event.
    """
    name, _, rest = text.partition(" ")
    if not name[:1].isupper() or not name.isalpha() or (f"{name}'s" not in own and f"{name}’s" not in own):
        return text
    if re.search(rf"\b{name}\b(?!['’]s)", own):
        return text
    verb, *_ = (*rest.lower().split(), "")
    behind = {match[1].lower() for match in re.finditer(rf"\b{name}['’]s,? (\w+)", own)}
    if "and" in behind or any(lemmas(verb) & lemmas(word) for word in behind):
        return f"{name}'s {rest}"
    verbs = "|".join(sorted(lexicon.line.finite))
    return f"{name}'s {rest}" if any(re.search(rf"\b{name}['’]s (?:{verbs})\b", told) for told in texts) else text


def _as_company(line: str, quote: str, book: NameBook, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with the name of the one company that its quote names before: for "Company begins drilling"."""
    first, _, rest = line.partition(" ")
    noun = fold(first).removesuffix("'s")
    if noun not in lexicon.companies:
        return
    before = re.split(rf"\b{noun}\b", quote)[0]
    runs = [tuple(match[0].split()) for match in re.finditer(NAME, before)]
    names = {" ".join(run[a:b]) for run in runs for a in range(len(run)) for b in range(a + 1, len(run) + 1)}
    named = {book.of(name, "organisation") for name in map(bare, names) if _is_company(name, book, lexicon)}
    if len(named) == 1 and not named & set(WORD.findall(rest)):
        yield f"{named.pop()}{first[len(noun) :]} {rest}"


def _is_company(name: str, book: NameBook, lexicon: MergeLexicon) -> bool:
    """Whether some article writes the name as that of a company: "Varn Oil Plc"."""
    forms = (f"{name} {form}" for low in sorted(lexicon.legal_forms) for form in (low.capitalize(), low.upper()))
    return any(("organisation", form) in book.shown for form in forms)


def _placed(line: str, mention: Mention, article: Article, book: NameBook, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with the name of the town that it points at: the one that its quote names before it, or else the last
    sentence before that names any.

    What is a town the article shows: "the town of Varn", "Varn, a town".
    """
    nouns = sorted(lexicon.unnamed - lexicon.lands)
    match = re.search(rf"\b(?:the|that|this) (?:[\w-]+ ){{0,3}}?({'|'.join(nouns)})('s)?(?![\w'’-])(?! of\b)", line)
    if match is None or lexicon.stop & {fold(word) for word in match[0].split()[1:]}:
        return
    quote = mention.quote.of(article.text)
    at = re.search(rf"\b{match[1]}\b", quote)
    if at is None:
        return
    name = re.match(rf" ({NAME})", quote[at.end() :])
    if name is not None and is_place(name[1], book) and name[1] not in line:
        yield line[: match.start()] + name[1] + (match[2] or "") + line[match.end() :]
    if name is not None or match[1] not in lexicon.towns | lexicon.islands:
        return
    towns = _named_like(match[1], article, book, lexicon)
    before = [sentence.span.of(article.text) for sentence in article.sentences[max(0, mention.sentence - BACK) : mention.sentence]]
    for said in (quote[: at.start()], *reversed(before)):
        found = {town for town in towns if re.search(rf"(?<![\w-]){re.escape(town)}(?![\w-])", said)}
        if len(found) == 1 and all(is_place(town, book) and town not in line for town in found):
            yield line[: match.start()] + "".join(found) + (match[2] or "") + line[match.end() :]
        if found:
            return


def _named_like(noun: str, article: Article, book: NameBook, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the places that the article shows to be of a kind; town, city and village are one."""
    kind = "|".join(sorted(lexicon.towns if noun in lexicon.towns else lexicon.islands))
    of, apposed = rf"\b(?:{kind})s? of ({NAME})", rf"({NAME}), (?:a|an|the) (?:[\w'’-]+ ){{0,3}}(?:{kind})\b"
    behind = rf"({NAME}) (?:{kind})\b(?! of\b)"
    sure = {bare(name) for way in (of, apposed) for name in re.findall(way, article.text)}
    return frozenset(sure | {name for name in map(bare, re.findall(behind, article.text)) if is_place(name, book)})


def _as_land(line: str, article: Article, book: NameBook, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with the name of a country that it tells by where it lies: "the North African nation".

    It is the one that its article is about, named three times and twice as often as any other.
    A country is what has people called after it.
    """
    regions, lands = "|".join(sorted(lexicon.line.regions)), "|".join(sorted(lexicon.lands))
    match = re.search(rf"(?<![\w-])(?i:the )?(?:(?i:{regions}) )+(?:{lands})(?![\w'’-])(?! of\b)", line)
    if match is None:
        return
    uses = Counter(bare(word) for word in re.findall(r"[A-Z][\w'’-]+", article.text))
    people = {name: sum(uses[of] for of in _people_of(name)) for name in uses if is_place(name, book)}
    known = {name: uses[name] + people[name] for name in people if people[name] and not _is_region(name, uses, lexicon)}
    first, second, *_ = (*sorted(known, key=lambda name: (-known[name], name)), "", "")
    if first and known[first] >= max(FEWEST_NAMED, 2 * known.get(second, 0)) and first not in line:
        yield line[: match.start()] + first + line[match.end() :]


def _people_of(name: str) -> frozenset[str]:
    return frozenset(f"{stem}{end}" for stem in (name, name[:-1]) for end in _PEOPLE) - {name}


def _is_region(name: str, uses: Counter[str], lexicon: MergeLexicon) -> bool:
    """Whether a name is that of a region, or of the people of a country: "Africa", "Libyan"."""
    low = name.lower()
    of_people = any(name.endswith(end) and uses[name.removesuffix(end)] for end in _PEOPLE)
    return of_people or bool({low, f"{low}n", f"{low}an"} & lexicon.line.regions)


def bare(name: str) -> str:
    """Return a name without the mark of what it has: "Varn's"."""
    return name.removesuffix("'s").removesuffix("’s")


def is_place(name: str, book: NameBook) -> bool:
    """Whether the articles know a name as that of a place."""
    kind = book.kinds.get(("place", name), ("place", name))
    return ("place", name) in book.shown and kind is not None and kind[0] == "place"
