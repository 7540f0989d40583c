"""Says in a headline what it leaves its reader to ask, where the words of its quote, or those just before, tell it.

"Senators introduce a resolution" stands in the quote before "expressing support for the campaign"; "shots hit the town" after "in Oxmoor".
Only words of the article are added, and only where they leave less to ask; a doubt leaves the headline as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from generator.merge.clear import asks, kinds_of, tells, without_claimant
from generator.merge.inflection import lemmas_of
from generator.merge.lacking import behind_day, lacks, limits
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.naming import NAME, WORD, bare, is_place, named
from generator.merge.whole import rest_behind
from generator.merge.wording import fold
from generator.model import Article, Mention

LONGEST = 90
"""Characters of a headline; more does not fit a phone's two lines."""
_ING = "-ing"
"""Stands for all words that end so."""
FEWEST_BEFORE_TO = 4
"""Words before a second `to` that can be left off: "to send planes and ships" to help, but not "to ask Congress" to vote."""
FEWEST_ADDED = 2
"""Words that say what something is of: "of Varn"."""

_OPENING = re.compile(r"\s+([a-z]+)\s")
_STOPS = re.compile(r"[,;:()…]|(?<![A-Z])\.(?=\s+[A-Z“\"]|\W*$)|\s[–—-]\s|$")


_WHO = re.compile(rf"\s+({NAME})(?=[,;.]|\s+(?:to|in|on|at|as|by|for|of|from|with|after|before|and)\b)")
"""The name behind what somebody is, which a line ended before: "is hired by shipowners" Holt Lines."""


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
    undated = _untitled(book.in_headline(_undated(mention, article, quote)), lexicon)
    found = []
    spelt = book.in_headline(line)
    for base in (spelt, *_shortened(spelt, undated)):
        room = LONGEST - len(claimant)
        goes_on = (
            *_completed(base, undated, room, lexicon),
            *_continued(base, undated, lexicon),
            *_aimed(base, undated, lexicon),
            *_with_means(base, undated, lexicon),
        )
        found += [made for made in goes_on if asks(made, lexicon) <= open_]
    beside = (
        *_apposed(line, quote, lexicon),
        *_renamed(line, quote, lexicon),
        *_deed(line, mention, article, lexicon),
        *_degreed(line, quote, lexicon),
    )
    beside = (*beside, *_found(line, mention, undated, lexicon))
    found += [made for made in beside if asks(made, lexicon) <= open_]
    if open_:
        found += [made for made in named(line, mention, article, book, lexicon) if asks(made, lexicon) < open_]
    fitting = (made + claimant for made in found)
    return tuple(dict.fromkeys(made for made in fitting if made != text and len(made) <= LONGEST))


def where(mention: Mention, article: Article, book: NameBook, lexicon: MergeLexicon) -> str:
    """Return where the quote says that it was, with the word before it, or nothing: "in Varn".

    That is the mention's own place, or the town with which its sentence begins: "In the old port of Varn, a doctor said two were killed".
    """
    quote = mention.quote.of(article.text)
    begins = _beginning(lexicon.where, lexicon.unnamed).match(quote)
    place = mention.place or (bare(begins[1]) if begins else "")
    if not place or not is_place(place, book):
        return ""
    found = _way(lexicon.where, place).search(quote) if place in quote else None
    return f"{found[1].lower()} {found[2]}" if found else ""


@cache
def _beginning(where: frozenset[str], kinds: frozenset[str]) -> re.Pattern[str]:
    """Return what a sentence begins with that names its town: "In the old port of Varn"."""
    before, kind = "|".join(sorted(where)).title(), "|".join(sorted(kinds))
    return re.compile(rf"(?:{before}) (?:the )?(?:[\w'’-]+ ){{0,4}}(?:{kind}) of ({NAME})")


@lru_cache(maxsize=1024)
def _way(where: frozenset[str], place: str) -> re.Pattern[str]:
    """Return how a sentence says where: "in the old port of Varn"."""
    before = "|".join(sorted(where))
    named = rf"(?:the )?{re.escape(place)}(?: of [A-Z]\w+)?"
    return re.compile(rf"\b({before}|{before.title()}) (?:(?!(?:{before})\b)[\w'’-]+ ){{0,5}}?({named})(?![\w-])")


def somewhere(text: str, mention: Mention, place: str, book: NameBook, lexicon: MergeLexicon) -> str:
    """Return the headline with the place behind it, where it names none: "Two are killed" in Varn; else as it is.

    Behind a second act it would be read as that act's place: "Moor urges Holt to resign" in Varn.
    """
    line = without_claimant(text)
    tokens = WORD.findall(line)
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
    names = [tuple(match[0].split()) for match in re.finditer(NAME, line)]
    if any(is_place(bare(" ".join(run[a:b])), book) for run in names for a in range(len(run)) for b in range(a + 1, len(run) + 1)):
        return text
    made = f"{line} {place}{text[len(line) :]}"
    return made if len(made) <= LONGEST else text


def _undated(mention: Mention, article: Article, quote: str) -> str:
    """Return the quote without its date, which a headline does not have: "released a study [Monday] concluding …"."""
    if mention.timex is None or mention.timex.span.start < mention.quote.start or mention.timex.span.end > mention.quote.end:
        return quote
    start, end = mention.timex.span.start - mention.quote.start, mention.timex.span.end - mention.quote.start
    return re.sub(r"\s+(?:(?:on|in|by|since|late|early)\s+)*$", "", quote[:start] + " ") + quote[end:]


def _untitled(text: str, lexicon: MergeLexicon) -> str:
    """Return the text without the titles before names, which a headline has no room for: "President Ada Moor's plan"."""
    titles = _titles(lexicon.titles, lexicon.stop)
    return titles.sub("", text) if titles else text


@cache
def _titles(titles: tuple[str, ...], stop: frozenset[str]) -> re.Pattern[str] | None:
    known = "|".join(re.escape(title) for title in titles if title not in stop)
    return re.compile(rf"(?<![\w-])(?i:{known}) (?=[A-Z])") if known else None


def _continued(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with what its last noun is of or about, as the quote goes on: "supports the decision" to send ships."""
    for match in WORD.finditer(line):
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


def _completed(line: str, quote: str, room: int, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with what its last words are nothing without: "freezes assets" belonging to Moor, "makes steel" again."""
    rest = behind_day(rest_behind(line, quote) or "", lexicon)
    last = line.rsplit(" ", 1)[-1]
    who = _WHO.match(rest) if last.islower() and last.endswith("s") else None
    if who and not {*lexicon.weekdays, *lexicon.months} & set(who[1].split()):
        yield f"{line} {who[1]}"
    word = (lacks(line, rest, lexicon) or limits(line, rest, lexicon)) if rest else ""
    if word in lexicon.line.anew:
        yield f"{line} {word}"
    elif word:
        added = _complement(rest, frozenset({word}), room - len(line), lexicon, place=False)
        if added:
            yield f"{line} {added}"


def _aimed(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with what is wanted or whither it goes: "go to court" seeking a ban; "lower a vault" onto the well."""
    rest = behind_day(rest_behind(line, quote) or "", lexicon)
    opening = _OPENING.match(rest)
    if opening is None or opening[1] not in lexicon.line.aims | lexicon.line.whither | {"to"}:
        return
    tokens = [fold(token) for token in WORD.findall(line)]
    meets = any(lexicon.act(lemma) & lexicon.gather for token in tokens for lemma in lemmas_of(token))
    openers = lexicon.line.aims | lexicon.line.whither | ({"to"} if meets and "to" not in tokens[1:] else set())
    added = _complement(rest, openers, LONGEST - len(line), lexicon, place=False)
    if added and (not added.startswith("to ") or "VERB" in kinds_of(added.split()[1])):
        yield f"{line} {added}"


def _with_means(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield a line in the passive with what did it or where: "is targeted" in an airstrike, "is defeated" in the House."""
    tokens = [fold(token) for token in WORD.findall(line)]
    if len(tokens) < 3 or not lexicon.being & set(tokens) or "VERB" not in kinds_of(tokens[-1]) or not tokens[-1].endswith("ed"):
        return
    rest = re.split(r"\s(?:that|which|who|whose|where|when|while|as|and)\b", rest_behind(tokens[-1], quote) or "")[0]
    if re.match(r"\s+(?:in|by) (?:an?|the) ", rest):
        added = _complement(rest, frozenset({"in", "by"}), LONGEST - len(line), lexicon, place=False)
        if added:
            yield f"{line} {added}"


def _shortened(line: str, text: str) -> Iterator[str]:
    """Yield the line with the short form of a long name that the article gives behind it: "Varn Harbour Safety Board (VHSB)"."""
    if "(" not in text:
        return
    for match in re.finditer(r"[A-Z][\w’'-]+(?: (?:(?:of|and|for|the|on) ){0,2}[A-Z][\w’'-]+){2,}", line):
        short = re.search(rf"{re.escape(match[0])} \(([A-Z]{{3,6}})\)", text) if f"{match[0]} (" in text else None
        if short:
            yield (line[: match.start()] + short[1] + line[match.end() :]).removeprefix("The ")


def _renamed(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with the name in place of what describes it at the end: "blames the ferry operator" of "…, Holt Lines, …"."""
    end = re.search(r" the ((?:[a-z-]+ ){1,3}[a-z]+)$", line)
    if end is None or f"{end[1]}, " not in quote or lexicon.stop & set(end[1].split()):
        return
    named = re.search(rf" the {re.escape(end[1])}, ({NAME})(?:,|\.|$)", quote)
    if named and named[1] not in line:
        yield f"{line[: end.start()]} {named[1]}"


def _deed(line: str, mention: Mention, article: Article, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with what a deed at its end is, where its sentence or the one before says so once by the same noun.

    "Moor defends the decision" follows "her decision to close the bridge first". Another's decision has another name before it,
    so only "the", "a" and a pronoun may stand there.
    """
    end = re.search(r"\b(?:the|his|her|its|their|this|that) ([a-z]+)$", line)
    if end is None or end[1] not in lexicon.to_do:
        return
    first = max(0, mention.sentence - 1)
    told = " ".join(sentence.span.of(article.text) for sentence in article.sentences[first : mention.sentence + 1])
    ways = [found.end() for found in re.finditer(rf"\b(?i:the|an?|his|her|its|their) (?:[a-z-]+ )?{end[1]}(?= to [a-z])", told)]
    others = len(re.findall(rf"\b{end[1]}s?\b", told)) > len(ways) + 1
    if len(ways) != 1 or others:
        return
    added = _complement(_before_verb(told[ways[0] :], lexicon), frozenset({"to"}), LONGEST - len(line), lexicon)
    if added and "VERB" in kinds_of(added.split()[1]):
        yield f"{line[: end.start()]}the {end[1]} {added}"


def _found(line: str, mention: Mention, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield what was found in place of its being told: of "The slick is larger, according to new estimates released on Monday"."""
    told, _, source = quote.partition(", according to ")
    nouns = [word for word in WORD.findall(source) if lexicon.line.figured & set(lemmas_of(fold(word)))]
    if mention.trigger.lemma not in lexicon.line.issued or not nouns or "," in told or not any(noun in line for noun in nouns[:1]):
        return
    start = re.sub(r"^(?:The|A|An) ", "", told)
    said = nouns[0].lower()
    yield f"{start[:1].upper()}{start[1:]}, {said} {'say' if said != lemmas_of(said)[0] else 'says'}"


def _before_verb(rest: str, lexicon: MergeLexicon) -> str:
    """Return the words behind a noun up to the verb that it is the subject of: "to close the bridge first" prompted criticism."""
    for match in re.finditer(r"(?<=\s)[a-z]+\b", rest):
        if len(rest[: match.start()].split()) < 2:
            continue  # the infinitive itself
        word = match[0]
        if word in (lexicon.being | lexicon.line.past) - {"to", "be", "been"} or (word.endswith("ed") and kinds_of(word) == {"VERB"}):
            return rest[: match.start()].rstrip()
    return rest


def _degreed(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with a degree that it lost: of "more than doubled the fine" "more than doubles"."""
    written = line.split()
    if not any(f"{degree} " in quote for degree in lexicon.line.degrees):
        return
    degrees = "|".join(sorted(lexicon.line.degrees))
    for match in re.finditer(rf"\b({degrees}) ([a-z]+) (\w+)", quote):
        for n, (verb, following) in enumerate(pairwise(written)):
            if following == match[3] and set(lemmas_of(verb)) & set(lemmas_of(match[2])) and match[1].lower() not in line.lower():
                yield " ".join([*written[:n], match[1], *written[n:]])


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
    if noun in lexicon.line.that_nouns:
        found |= {"that"}
    return frozenset(found | {"to"} if forms & lexicon.to_do else found)


def _complement(rest: str, openers: frozenset[str], room: int, lexicon: MergeLexicon, *, place: bool = True) -> str:
    """Return the longest run of words from the start of `rest` that fits, says what a noun is of and is whole; or nothing."""
    opening = _OPENING.match(rest)
    if opening is None or not (opening[1] in openers or (_ING in openers and tells(opening[1]) and opening[1] not in lexicon.no_telling)):
        return ""
    stop = _STOPS.search(rest, opening.end())
    if stop and stop[0].strip(" ") in ("(", "–", "—", "-"):
        return ""  # what stands between such marks is gone on with behind them
    whole = rest[: stop.start()] if stop else rest
    clause = re.search(r"\b(?:that|which|whether) (\w+)(.*)", whole)
    counted = clause is not None and clause[1] in _first_words(lexicon) and re.match(r"[ $#£€]*\d", clause[2]) is not None
    if clause and ((not counted and clause[1] in lexicon.dangling | lexicon.cuts) or not _has_verb(clause[0].split()[1:])):
        return ""
    if clause and not re.match(r"\W*$|\.|, (?!and\b|or\b)[a-z]", rest[len(whole) :]):
        return ""
    tokens = whole.split()
    listed = {"and"} if _limits_only(opening[1], lexicon) else set()
    ends = [n for n, token in enumerate(tokens) if n and (token in lexicon.cuts | listed or (token == "to" and n > FEWEST_BEFORE_TO))]
    for end in (len(tokens), *reversed(ends if clause is None else [])):
        made = " ".join(tokens[:end]).translate({0x201C: '"', 0x201D: '"'})
        bare = opening[1] == "to" and end == FEWEST_ADDED < len(tokens) and not tells(tokens[1])  # "are sent to help" in what?
        if (
            len(made) < room
            and end >= FEWEST_ADDED
            and not bare
            and _is_whole(tokens[:end], place and opening[1] in lexicon.of_place - {"of"}, lexicon)
        ):
            return made if made.count('"') % 2 == 0 else ""
    return ""


def _limits_only(opener: str, lexicon: MergeLexicon) -> bool:
    """Whether one of two things behind a participle is enough to tell which is meant: "assets belonging to Moor" and his family."""
    return opener in lexicon.line.restricting


def _first_words(lexicon: MergeLexicon) -> frozenset[str]:
    """Return the words that a number may have before it: "about 75 percent"."""
    return frozenset(estimate.split()[0] for estimate in lexicon.estimates)


def _has_verb(tokens: Sequence[str]) -> bool:
    return any(token.islower() and {"VERB", "AUX"} & kinds_of(token) for token in tokens)


def _is_whole(said: Sequence[str], place: bool, lexicon: MergeLexicon) -> bool:
    """Whether the words are no date, do not end in the middle, leave nobody unnamed, and name the place where they tell one."""
    plain = [fold(token) for token in said]
    if plain[0] == "since" and len(plain) > 1:
        plain[1] = plain[1] if plain[1] not in ("it", "they") else "since"  # "first visit to Varn since it was taken": the line names it
    calendar = {fold(name) for name in (*lexicon.weekdays, *lexicon.months)}
    if plain[0] in lexicon.line.restricting or plain[0].endswith("ed"):
        plain[1] = "" if plain[1] in lexicon.dangling and len(plain) > FEWEST_ADDED else plain[1]  # "flowing from the well"
    torn = lexicon.dangling - lexicon.articles - lexicon.definite - {"a", "an"} - ({"to"} if tells(plain[0]) else set())
    if plain[1] in torn or calendar & set(plain[1:4]):
        return False
    named = plain[-2] in lexicon.articles and "NOUN" in kinds_of(plain[-1])
    if plain[-1] in lexicon.dangling or (plain[-1] in lexicon.stop and not named) or lexicon.speakers & set(plain):
        return False
    return not place or any(token[0].isupper() for token in said)


def _apposed(line: str, quote: str, lexicon: MergeLexicon) -> Iterator[str]:
    """Yield the line with the name of what it describes: of "Varn, a critical oil town that rebels took" the name."""
    nouns = "|".join(sorted(lexicon.towns | lexicon.islands | {"port"}))
    for match in re.finditer(rf"({NAME}), (?:a|an|the) ((?:[\w'’-]+ ){{0,4}}(?:{nouns}))(?: (\w+)|\W)", quote):
        if match[3] and match[3] not in lexicon.stop:
            continue
        described = re.compile(rf"(?<![\w-])(?:(?:a|an|the) )?{re.escape(match[2])}(?![\w'’-])")
        if described.search(line) and match[1].lower() not in line.lower():
            yield described.sub(match[1], line, count=1)
