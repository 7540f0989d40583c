"""Says in a headline what it leaves its reader to ask, where the words of its quote, or those just before, tell it.

"Senators introduce a resolution" stands in the quote before "expressing support for the campaign"; "shots hit the town" after "in Oxmoor".
Only words of the article are added, and only where they leave less to ask; a doubt leaves the headline as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.merge.clear import asks, kinds_of, tells, without_claimant
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.wording import fold
from generator.model import Article, Mention

LONGEST = 90
"""Characters of a headline; more does not fit a phone's two lines."""
BACK = 2
"""Sentences before that of an event in which the place is looked for that it points at."""
_ING = "-ing"
"""Stands for all words that end so."""
FEWEST_BEFORE_TO = 4
"""Words before a second `to` that can be left off: "to send planes and ships" to help, but not "to ask Congress" to vote."""
FEWEST_ADDED = 2
"""Words that say what something is of: "of Varn"."""

_NAME = r"(?:al-|el-)?[A-Z][\w'’-]*(?: (?:al-|el-)?[A-Z][\w'’-]*){0,3}"
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STOPS = re.compile(r"[,;:()…]|(?<![A-Z])\.(?=\s+[A-Z“\"]|\W*$)|\s[–—-]\s|$")


def fuller(text: str, mention: Mention, article: Article, book: NameBook, lexicon: MergeLexicon) -> tuple[str, ...]:
    """Return what the headline can be besides, each saying more; none where nothing is to be added or the articles do not tell it.

    Args:
        text: a headline of the mention, its names not yet in their one spelling.
        mention: what it is of.
        article: where that stands.
        book: names over the whole collection.
        lexicon: words of the language.
    """
    line = without_claimant(text)
    claimant = text[len(line) :]
    quote = mention.quote.of(article.text)
    open_ = asks(line, lexicon)
    longer = (*_continued(line, _undated(mention, article, quote), lexicon), *_apposed(line, quote, lexicon))
    found = [made for made in longer if asks(made, lexicon) <= open_]
    if open_:
        named = [*_as_company(line, quote, book, lexicon), *_placed(line, mention, article, book, lexicon)]
        found += [made for made in named if asks(made, lexicon) < open_]
    fitting = (made + claimant for made in found)
    return tuple(dict.fromkeys(made for made in fitting if made != text and len(made) <= LONGEST))


def where(mention: Mention, article: Article, book: NameBook, lexicon: MergeLexicon) -> str:
    """Return where the quote says that it was, with the word before it, or nothing: "in Varn".

    That is the mention's own place, or the town with which its sentence begins: "In the old port of Varn, a doctor said two were killed".
    """
    quote = mention.quote.of(article.text)
    before = "|".join(sorted(lexicon.where))
    begins = _beginning(before, "|".join(sorted(lexicon.unnamed))).match(quote)
    place = mention.place or (_bare(begins[1]) if begins else "")
    if not place or not _is_place(place, book):
        return ""
    way = rf"\b({before}|{before.title()}) (?:(?!(?:{before})\b)[\w'’-]+ ){{0,5}}?((?:the )?{re.escape(place)}(?: of [A-Z]\w+)?)(?![\w-])"
    found = re.search(way, quote)
    return f"{found[1].lower()} {found[2]}" if found else ""


@cache
def _beginning(before: str, kind: str) -> re.Pattern[str]:
    """Return what a sentence begins with that names its town: "In the old port of Varn"."""
    return re.compile(rf"(?:{before.title()}) (?:the )?(?:[\w'’-]+ ){{0,4}}(?:{kind}) of ({_NAME})")


def somewhere(text: str, mention: Mention, place: str, book: NameBook, lexicon: MergeLexicon) -> str:
    """Return the headline with the place behind it, where it names none: "Two are killed" in Varn; else as it is.

    Behind a second act it would be read as that act's place: "Moor urges Holt to resign" in Varn.
    """
    line = without_claimant(text)
    tokens = _WORD.findall(line)
    acts = [word for before, word in pairwise(tokens) if before == "to" and _has_verb([word])]
    if (
        not place
        or mention.kind == "statement"
        or {"as", "than", "that"} & set(tokens)
        or acts
        or any(tells(token) for token in tokens[1:])
    ):
        return text
    if any(before in lexicon.where and after.islower() and after not in lexicon.articles for before, after in pairwise(tokens)):
        return text  # "pays $25 million in wages" in Varn
    names = [tuple(match[0].split()) for match in re.finditer(_NAME, line)]
    if any(_is_place(_bare(" ".join(run[a:b])), book) for run in names for a in range(len(run)) for b in range(a + 1, len(run) + 1)):
        return text
    made = f"{line} {place}{text[len(line) :]}"
    return made if len(made) <= LONGEST else text


def _undated(mention: Mention, article: Article, quote: str) -> str:
    """Return the quote without its date, which a headline does not have: "released a study [Monday] concluding …"."""
    if mention.timex is None or mention.timex.span.start < mention.quote.start or mention.timex.span.end > mention.quote.end:
        return quote
    start, end = mention.timex.span.start - mention.quote.start, mention.timex.span.end - mention.quote.start
    return re.sub(r"\s+(?:(?:on|in|by|since|late|early)\s+)*$", "", quote[:start] + " ") + quote[end:]


def _continued(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with what its last noun is of or about, as the quote goes on: "supports the decision" to send ships."""
    for match in _WORD.finditer(line):
        openers = _openers(match[0], lexicon)
        if not openers:
            continue
        head, behind = line[: match.end()], fold(line[match.end() :])
        if len(head.split()) < 3 or (behind and not (lexicon.documents & set(lemmas_of(fold(match[0]))))):
            continue
        following = (behind.split() or [""])[0]
        if following in lexicon.being | lexicon.about or tells(following):
            continue
        before = re.escape(head.split()[-2])
        places = [m.end() for m in re.finditer(rf"(?<![\w-]){before}\s+{re.escape(match[0])}(?![\w-])", quote)]
        added = _complement(quote[places[0] :], openers, LONGEST - len(head), lexicon) if len(places) == 1 else ""
        if added:
            yield f"{head} {added}"


def _openers(noun: str, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the words that open what the noun is of: a place is "in Varn", a decision "to close", a hearing "into the crash"."""
    if not noun.islower():
        return frozenset()
    forms = set(lemmas_of(noun))
    found: set[str] = set(lexicon.of_place) if noun in lexicon.unnamed else set()
    if forms & (lexicon.documents | lexicon.told_of | lexicon.to_do):
        found |= lexicon.topical
    if forms & lexicon.documents:
        found |= {"that", "which", _ING}
    return frozenset(found | {"to"} if forms & lexicon.to_do else found)


def _complement(rest: str, openers: frozenset[str], room: int, lexicon: MergeLexicon) -> str:
    """Return the longest run of words from the start of `rest` that fits, says what a noun is of and is whole; or nothing."""
    opening = re.match(r"\s+([a-z]+)\s", rest)
    if opening is None or not (opening[1] in openers or (_ING in openers and tells(opening[1]) and opening[1] not in lexicon.no_telling)):
        return ""
    stop = _STOPS.search(rest, opening.end())
    if stop and stop[0].strip(" ") in ("(", "–", "—", "-"):
        return ""  # what stands between such marks is gone on with behind them
    whole = rest[: stop.start()] if stop else rest
    clause = re.search(r"\b(?:that|which|whether) (\w+)(.*)", whole)
    if clause and (clause[1] in lexicon.dangling | lexicon.cuts or not _has_verb(clause[0].split()[1:])):
        return ""
    if clause and not re.match(r"\W*$|\.|, (?!and\b|or\b)[a-z]", rest[len(whole) :]):
        return ""
    tokens = whole.split()
    ends = [n for n, token in enumerate(tokens) if n and (token in lexicon.cuts or (token == "to" and n > FEWEST_BEFORE_TO))]
    for end in (len(tokens), *reversed(ends if clause is None else [])):
        made = " ".join(tokens[:end]).translate({0x201C: '"', 0x201D: '"'})
        if len(made) < room and end >= FEWEST_ADDED and _is_whole(tokens[:end], opening[1] in lexicon.of_place - {"of"}, lexicon):
            return made if made.count('"') % 2 == 0 else ""
    return ""


def _has_verb(tokens: Sequence[str]) -> bool:
    return any(token.islower() and {"VERB", "AUX"} & kinds_of(token) for token in tokens)


def _is_whole(said: Sequence[str], place: bool, lexicon: MergeLexicon) -> bool:
    """Whether the words are no date, do not end in the middle, leave nobody unnamed, and name the place where they tell one."""
    plain = [fold(token) for token in said]
    calendar = {fold(name) for name in (*lexicon.weekdays, *lexicon.months)}
    if plain[1] in lexicon.dangling - lexicon.articles - lexicon.definite - {"a", "an"} or calendar & set(plain[1:4]):
        return False
    if plain[-1] in lexicon.dangling | lexicon.stop or lexicon.speakers & set(plain):
        return False
    return not place or any(token[0].isupper() for token in said)


def _apposed(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with the name of what it describes: of "Varn, a critical oil town that rebels took" the name."""
    nouns = "|".join(sorted(lexicon.towns | lexicon.islands | {"port"}))
    for match in re.finditer(rf"({_NAME}), (?:a|an|the) ((?:[\w'’-]+ ){{0,4}}(?:{nouns}))(?: (\w+)|\W)", quote):
        if match[3] and match[3] not in lexicon.stop:
            continue
        described = re.compile(rf"(?<![\w-])(?:(?:a|an|the) )?{re.escape(match[2])}(?![\w'’-])")
        if described.search(line) and match[1] not in line:
            yield described.sub(match[1], line, count=1)


def _as_company(line: str, quote: str, book: NameBook, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with the name of the one company that its quote names before: for "Company begins drilling"."""
    first, _, rest = line.partition(" ")
    noun = fold(first).removesuffix("'s")
    if noun not in lexicon.companies:
        return
    before = re.split(rf"\b{noun}\b", quote)[0]
    runs = [tuple(match[0].split()) for match in re.finditer(_NAME, before)]
    names = {" ".join(run[a:b]) for run in runs for a in range(len(run)) for b in range(a + 1, len(run) + 1)}
    named = {book.of(name, "organisation") for name in map(_bare, names) if _is_company(name, book, lexicon)}
    if len(named) == 1 and not named & set(_WORD.findall(rest)):
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
    name = re.match(rf" ({_NAME})", quote[at.end() :])
    if name is not None and _is_place(name[1], book) and name[1] not in line:
        yield line[: match.start()] + name[1] + (match[2] or "") + line[match.end() :]
    if name is not None or match[1] not in lexicon.towns | lexicon.islands:
        return
    towns = _named_like(match[1], article, book, lexicon)
    before = [sentence.span.of(article.text) for sentence in article.sentences[max(0, mention.sentence - BACK) : mention.sentence]]
    for said in (quote[: at.start()], *reversed(before)):
        found = {town for town in towns if re.search(rf"(?<![\w-]){re.escape(town)}(?![\w-])", said)}
        if len(found) == 1 and all(_is_place(town, book) and town not in line for town in found):
            yield line[: match.start()] + "".join(found) + (match[2] or "") + line[match.end() :]
        if found:
            return


def _named_like(noun: str, article: Article, book: NameBook, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the places that the article shows to be of a kind; town, city and village are one."""
    kind = "|".join(sorted(lexicon.towns if noun in lexicon.towns else lexicon.islands))
    of, apposed = rf"\b(?:{kind})s? of ({_NAME})", rf"({_NAME}), (?:a|an|the) (?:[\w'’-]+ ){{0,3}}(?:{kind})\b"
    behind = rf"({_NAME}) (?:{kind})\b(?! of\b)"
    sure = {_bare(name) for way in (of, apposed) for name in re.findall(way, article.text)}
    return frozenset(sure | {name for name in map(_bare, re.findall(behind, article.text)) if _is_place(name, book)})


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _is_place(name: str, book: NameBook) -> bool:
    kind = book.kinds.get(("place", name), ("place", name))
    return ("place", name) in book.shown and kind is not None and kind[0] == "place"
