"""The headline of an event, chosen from all its mentions and from titles that people wrote.

Rules make one good headline in three from one sentence (field notes, "Headlines");
from many candidates the clean and central one is better.
Every candidate passes a gate. When none does, the clause is printed as an article wrote it: a plain headline is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from generator.merge.called_off import says_off
from generator.merge.claimant import claimed, is_mere_claim, is_unclaimed, told_flatly
from generator.merge.clear import asks, is_label, kinds_of, tells_findings, without_claimant
from generator.merge.features import Embed, Facet
from generator.merge.fuller import LONGEST, fuller, somewhere, where
from generator.merge.informing import Agreement, is_vague, lemmas, longest_leap, names_nobody
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.naming import with_mark_of_name
from generator.merge.pointing import points_back
from generator.merge.whole import (
    cut_short,
    goes_on,
    is_measure,
    is_open,
    is_passive,
    is_shifted,
    is_torn,
    meets_for_nothing,
    without_empty_end,
)
from generator.merge.wording import fold, words
from generator.model import Article, Mention

FEWEST_WORDS = 3
"""`Attack in Munich` is a headline, `Attack` is not."""
FEWEST_PLAIN_WORDS = 2
"""`Recount ends` is enough where nothing longer passes."""
CENTRAL, NAMED, ACT, RANK, LENGTH, STATED, WRITTEN = 1.0, 0.6, 0.7, 0.15, 0.25, 0.5, -0.1
"""Weights: likeness to all that is said of the event; the event's names in it; its act in it; place in its mention's list; brevity;
made from a sentence that dates the event; written by a person for a whole article, which mostly says more than the event."""
SAID, VAGUE, NOBODY = 0.8, 0.6, 0.2
"""Weights: what the articles agree on in it; and, taken away, for a line that leaves its reader asking who or what,
and for one that names nobody: "Hurricane season starts" says less than "Hurricane season in the Gulf starts"."""
ASKS, MOST_ASKED = 0.5, 2
"""Weight taken for each thing that a headline points at without naming it, and of how many: "rockets are fired at the town"."""
PLACED, ADDED = 0.3, 0.2
"""Weights: the event's place in it, as one attack looks like another without; and, taken away, where the place was put behind it:
`Moor and Holt meet on the sidelines of the Varn Conference` is better than `Moor and Holt meet in Varn`."""
FEW_WORDS, CURT = 4, 0.2
"""Weight taken from a headline of fewer words without a name: `Judge dismisses case` says too little, `Attack in Munich` enough."""
FARTHEST, LEAP = 9, 0.3
"""Weight taken from a headline that jumps over more words than these at once: the parser is least sure of what lies far apart."""
TORN, OPEN, SHIFTED = 0.5, 0.15, 0.3
"""Weights taken from a line that is cut short or out of a phrase that its quote has whole, from one whose last thing the quote tells from
its like ("the amount of oil" flowing from the well), and from a state told in the past."""
GRAVE, BY, BARE, GOING, LABEL = 0.1, 0.1, 0.1, 0.3, 0.2
"""Weights: of what is told in one sentence, the deaths; and, taken away, for who did it put behind it: "is released by the Board",
for a doer without a name or a meeting without a purpose, "Court jails Moor", "Council meets", for what "is flowing",
and for a mere noun: "Meetings between Moor and Holt" says less than "Moor and Holt meet"."""
_HANGING = re.compile(r"^[^,]+, (?:which|who|whom|whose) [^,]+$")
"""A name and what is told of it, without what it does."""
PLAIN, AS_WRITTEN = 3, 0.4
"""Place in the list of a clause as an article wrote it, where its mention has no headline, and the weight taken from it besides."""
BEST_LENGTH = 55
"""Characters from which brevity no longer counts for anything."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A headline with where it comes from: its place in its mention's list, and whether that dates the event; what a person wrote.

    `acts` are those of the mentions that offer it, and `leap` is how many words of their sentence it jumps over at once;
    `placed` is whether the place at its end was put there, `broken` whether its quotes go on where it ends, or have more where it has less;
    `open` is whether they all say behind it which of its kind the thing at its end is.
    """

    text: str
    rank: int = 0
    dated: bool = False
    title: bool = False
    acts: frozenset[str] = frozenset()
    leap: int = 0
    placed: bool = False
    broken: bool = False
    open: bool = False


def headline(
    facets: Sequence[Facet], articles: Sequence[Article], book: NameBook, lexicon: MergeLexicon, embed: Embed, *, denied: bool = False
) -> str:
    """Return the headline of the event that `facets` speak of; `articles` are those that they stand in.

    Of a plan that is `denied` the words of those who still planned it are turned: "Wages not to be paid".
    """
    title = _headline(facets, articles, book, lexicon, embed)
    made = any(title.startswith(book.in_headline(text)) for facet in facets for text in facet.mention.headlines)
    return _turned(title, facets, lexicon) if denied and made else title


def _turned(title: str, facets: Sequence[Facet], lexicon: MergeLexicon) -> str:
    """Return the line with `not` before what was planned: "Wages not to be paid"; as it is where it says so: "Moor refuses to pay"."""
    acts = {facet.mention.trigger.lemma.split()[0] for facet in facets}
    acts |= lexicon.light if any(facet.mention.trigger.pos == "noun" for facet in facets) else set()  # "to hold a hearing"
    for found in re.finditer(r"(\S+) to (?:be )?([a-z]+)\b", title):
        governed = "VERB" in kinds_of(found[1].lower()) and "NOUN" not in kinds_of(found[1].lower())
        if acts & lemmas(found[2]) and not governed:
            at = found.end(1)
            line = f"{title[:at]} {lexicon.negation}{title[at:]}"
            return line if len(line) <= LONGEST else title
    return title


def _headline(facets: Sequence[Facet], articles: Sequence[Article], book: NameBook, lexicon: MergeLexicon, embed: Embed) -> str:
    texts = {article.id: article.text for article in articles}
    told = _told(facets)
    for fit in (told, facets) if len(told) < len(facets) else (told,):
        candidates = [c for c in _candidates(fit, facets, articles, book, lexicon) if passes(c.text, lexicon)]
        if len(candidates) == 1:
            return _capital(candidates[0].text)  # most events are told once: there is nothing to weigh
        if candidates:
            return _most_central(candidates, facets, texts, lexicon, embed)
    return _plain(told, texts, book, lexicon)


def _candidates(
    told: Sequence[Facet], facets: Sequence[Facet], articles: Sequence[Article], book: NameBook, lexicon: MergeLexicon
) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    by_id = {article.id: article for article in articles}
    shorter: set[str] = set()
    place = _where(facets, by_id, book, lexicon)
    told_by = [article.text for article in articles]
    for facet in told:
        mention = facet.mention
        article = by_id[mention.article]
        quote = mention.quote.of(article.text)
        unfit = mention.headlines or mention.clause.startswith("“") or _is_new_day(facet, lexicon)
        plain = [] if unfit else [(PLAIN, undated_clause(mention, lexicon))]
        whole = [(rank, with_mark_of_name(text, article.text, told_by, lexicon)) for rank, text in (*enumerate(mention.headlines), *plain)]
        happened = mention.kind == "happening"
        own = [(rank, without_empty_end(told_flatly(text, facets) if happened else text, lexicon)) for rank, text in whole]
        own_place = where(mention, article, book, lexicon)
        more = [(rank, text, each) for rank, text in own for each in fuller(text, mention, article, book, lexicon)]
        shorter |= {book.in_headline(text) for _, text, _ in more}
        for rank, text in (*own, *((rank, each) for rank, _, each in more)):
            full = somewhere(text, mention, own_place or _for_line(place, text), book, lexicon)
            claim = is_mere_claim(full, mention, facets)
            spelt = book.in_headline(claimed(full, mention, lexicon, LONGEST) if claim else full)
            if spelt != (bare := book.in_headline(text)):
                shorter.add(bare)
            dated = facet.first is not None and mention.basis != "published"
            acts = facet.act | {f"={mention.trigger.lemma}"}
            line = without_claimant(text)
            broken = bool(cut_short(line, quote, lexicon)) or is_torn(line, quote, dated=facet.first is not None)
            broken = broken or is_measure(line, mention.trigger.lemma) or points_back(line, (quote,), lexicon)
            leap = longest_leap(text, quote, lexicon)
            broken = broken or (claim and is_unclaimed(spelt, mention, lexicon))
            ajar = is_open(line, quote, lexicon)
            candidate = Candidate(spelt, rank, dated, acts=acts, leap=leap, placed=full != text, broken=broken, open=ajar)
            before = found.get(spelt, candidate)
            best = min(before, candidate, key=lambda c: (not c.dated, c.rank))
            leap, placed = min(before.leap, candidate.leap), before.placed and candidate.placed
            broken, ajar = before.broken and broken, before.open and ajar
            found[spelt] = replace(best, acts=before.acts | acts, leap=leap, placed=placed, broken=broken, open=ajar)
        if _is_new_day(facet, lexicon):
            new = f"{mention.trigger.lemma.capitalize()} {lexicon.held}"
            found.setdefault(new, Candidate(new, dated=True, acts=facet.act))
    for article in articles:
        if article.title_basis == "stated" and is_about(article.title, facets, lexicon):
            spelt = book.in_headline(article.title)
            found.setdefault(spelt, Candidate(spelt, title=True, acts=acts_in(words(spelt), lexicon, saying=True)))
    return [found[text] for text in sorted(found) if text not in shorter]


def _for_line(place: str, text: str) -> str:
    """Return the event's place for a line without a figure: shares that fall by 7 percent here fall by 8 there."""
    return "" if any(letter.isdigit() for letter in text) else place


def _where(facets: Sequence[Facet], articles: Mapping[str, Article], book: NameBook, lexicon: MergeLexicon) -> str:
    """Return where the event was, in the words of most of its quotes that agree on the place: "in Varn"."""
    place = _main_place(facets)
    at = [facet.mention for facet in facets if place and frozenset(facet.place.split()) == place and facet.first is not None]
    ways = [way for mention in at if (way := where(mention, articles[mention.article], book, lexicon))]
    return max(sorted(set(ways)), key=ways.count, default="")


def _capital(text: str) -> str:
    """Return the line with a capital behind a mark that opens it: `"Top kill" fails`."""
    return text[0] + text[1:2].upper() + text[2:] if text[:1] in "‘“\"'" else text


def _is_new_day(facet: Facet, lexicon: MergeLexicon) -> bool:
    """Whether the clause tells of the putting off and the mention is what was put off to this day: `postponed the meeting to 3 May`."""
    mention = facet.mention
    return not mention.headlines and mention.status == "planned" and mention.trigger.pos == "noun" and says_off(mention, lexicon)


def _told(facets: Sequence[Facet]) -> Sequence[Facet]:
    """Return the mentions whose words fit: of what is over, those that do not tell of it as a plan."""
    over = any(facet.mention.status in ("happened", "ongoing") for facet in facets)
    return [facet for facet in facets if facet.mention.status not in ("planned", "possible")] if over else facets


def passes(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a headline can stand: long and short enough, its subject named, its end not torn off, its quotation marks in pairs."""
    tokens = words(text)
    if not len(tokens) >= FEWEST_WORDS or len(text) > LONGEST:
        return False
    if tokens[0] in lexicon.pronouns or tokens[-1] in lexicon.dangling:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "‘“'\""):
        return False
    if re.match(r"['’]s\b", text):
        return False  # "'s go to the harbour": what stood before the mark is gone
    if _HANGING.search(text):
        return False  # "The port, which was fought over"
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and "…" not in text


def is_about(title: str, facets: Sequence[Facet], lexicon: MergeLexicon) -> bool:
    """Whether a title states this event: it has the act's word and everybody who takes part, at least two of them or one and the place.

    A title that says what somebody said at a meeting is not about the meeting.
    """
    if facets[0].mention.kind == "statement":
        return False
    tokens = words(title)
    if not acts_in(tokens, lexicon) & frozenset().union(*(facet.act for facet in facets)):
        return False
    people = _main_people(facets)
    places = {facet.place for facet in facets if facet.place}
    named = [name for name in people if fold(name.split()[-1]) in tokens]
    where = any(set(place.split()) <= set(tokens) for place in places)
    return len(named) == len(people) and len(named) + where >= 2


def _main_people(facets: Sequence[Facet]) -> list[str]:
    """Return the people whom at least half of the mentions name."""
    everybody = sorted({name for facet in facets for name in facet.people})
    return [name for name in everybody if 2 * sum(name in facet.people for facet in facets) >= len(facets)]


def _main_place(facets: Sequence[Facet]) -> frozenset[str]:
    """Return the words of the place that more than half of the mentions with a place give, or nothing."""
    places = [facet.place for facet in facets if facet.place]
    best = max(sorted(set(places)), key=places.count, default="")
    return frozenset(best.split()) if 2 * places.count(best) > len(places) else frozenset()


def acts_in(tokens: Sequence[str], lexicon: MergeLexicon, *, saying: bool = False) -> frozenset[str]:
    """Return the sets of acts that the words of a headline name; those of saying only on demand, as every title has them."""
    forms = {lemma for token in tokens for lemma in lemmas(token)}
    acts: frozenset[str] = frozenset().union(*(lexicon.act(lemma) for lemma in forms))
    return acts if saying else acts - {"say", "address"}


def _most_central(
    candidates: Sequence[Candidate], facets: Sequence[Facet], texts: Mapping[str, str], lexicon: MergeLexicon, embed: Embed
) -> str:
    clauses = sorted({facet.mention.clause for facet in facets})
    rows = embed([c.text for c in candidates] + clauses).astype(np.float64)
    middle = rows[len(candidates) :].mean(axis=0)
    central = rows[: len(candidates)] @ middle / (np.linalg.norm(middle) or 1.0)
    names = {fold(name.split()[-1]) for name in _main_people(facets)}
    place = _main_place(facets)
    agreed = Agreement(facets, texts)
    named = [c.acts if tells_findings(c.text, lexicon) else c.acts & _acts_named(c.text, lexicon) for c in candidates]
    names_act = [agreed.acts(acts) for acts in named]
    telling = [SAID * agreed.said(c.text, lexicon) - VAGUE * is_vague(c.text, lexicon) for c in candidates]
    asked = [min(asks(c.text, lexicon), MOST_ASKED) for c in candidates]
    telling = [points - ASKS * count for points, count in zip(telling, asked, strict=True)]
    telling = [
        points + PLACED * (place <= set(words(c.text))) * bool(place) - ADDED * c.placed
        for points, c in zip(telling, candidates, strict=True)
    ]
    weighed = [_manner(c.text, lexicon) for c in candidates]
    telling = [points + more for points, more in zip(telling, weighed, strict=True)]
    telling = [
        points - TORN * c.broken - OPEN * c.open - SHIFTED * is_shifted(c.text, lexicon)
        for points, c in zip(telling, candidates, strict=True)
    ]
    scores = [round(float(central[i]) * CENTRAL + ACT * names_act[i] + telling[i] + _form(c, names), 3) for i, c in enumerate(candidates)]
    return _capital(min(zip(candidates, scores, strict=True), key=lambda pair: (-pair[1], len(pair[0].text), pair[0].text))[0].text)


def _manner(text: str, lexicon: MergeLexicon) -> float:
    """Return what a line gains or loses by how it tells its event: the deaths first, in the active voice, as done, by somebody named."""
    bare = words(text)[0] in lexicon.line.bare or meets_for_nothing(text, lexicon)
    return (
        GRAVE * _tells_of_deaths(text, lexicon)
        - BY * is_passive(text, lexicon)
        - BARE * bare
        - GOING * goes_on(text, lexicon)
        - LABEL * is_label(text, lexicon)
        - NOBODY * names_nobody(text, lexicon)
    )


def _tells_of_deaths(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line tells how many died, the gravest that can be told of an attack: "Shells kill three in Oxmoor"."""
    tokens = words(text)
    counted = any(token[0].isdigit() or token in lexicon.numbers for token in tokens)
    return counted and any("kill" in lexicon.act(lemma) for token in tokens for lemma in lemmas(token))


def _acts_named(text: str, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the sets of acts that a headline names, and the words in it as sets of their own."""
    tokens = words(text)
    return acts_in(tokens, lexicon, saying=True) | {f"={lemma}" for token in tokens for lemma in lemmas(token)}


def _form(candidate: Candidate, names: set[str]) -> float:
    tokens = set(words(candidate.text))
    named = len(names & tokens) / len(names) if names else 1.0
    excess = max(0, len(candidate.text) - BEST_LENGTH) / (LONGEST - BEST_LENGTH)
    points = NAMED * named - RANK * min(candidate.rank, 3) - LENGTH * excess
    named_thing = any(word[:1].isupper() for word in candidate.text.split()[1:])
    curt = len(words(candidate.text)) < FEW_WORDS and not named_thing
    leaps = candidate.leap > FARTHEST
    return (
        points + STATED * candidate.dated + WRITTEN * candidate.title - CURT * curt - LEAP * leaps - AS_WRITTEN * (candidate.rank == PLAIN)
    )


def undated_clause(mention: Mention, lexicon: MergeLexicon) -> str:
    """Return the clause without the day at its end, which stands above the headline: "Storm dissipated far out on Tuesday".

    A day on which more hangs stays: "closed until Tuesday".
    """
    ending = f" {mention.timex.text}" if mention.timex else ""
    if not ending.strip() or not mention.clause.endswith(ending):
        return mention.clause
    rest = mention.clause[: -len(ending)].rstrip(" ,")
    rest = rest.removesuffix(" on")
    told = words(rest)
    return rest if len(told) >= FEWEST_PLAIN_WORDS and told[-1] not in lexicon.dangling else mention.clause


def is_as_written(headline: str, facets: Sequence[Facet], lexicon: MergeLexicon) -> bool:
    """Whether a headline is a clause as an article wrote it, since none could be made of it or of another article's."""
    said = words(headline)
    if any(words(text) == said for facet in facets for text in facet.mention.headlines):
        return False
    return any(not facet.mention.headlines and words(undated_clause(facet.mention, lexicon)) == said for facet in facets)


def _telling_clause(facet: Facet, texts: Mapping[str, str], lexicon: MergeLexicon) -> str:
    """Return the clause, or the whole quote where the clause says too little by itself (`Said`)."""
    mention = facet.mention
    clause = undated_clause(mention, lexicon)
    return clause if len(words(clause)) >= FEWEST_PLAIN_WORDS else mention.quote.of(texts[mention.article])


def _plain(facets: Sequence[Facet], texts: Mapping[str, str], book: NameBook, lexicon: MergeLexicon) -> str:
    """Return of the clauses that fit the one that says most of what the articles agree on; else the shortest, cut and marked so.

    One that is not cut comes before one that is, and one that stands for itself before a quotation whose speaker nobody names.
    """
    clauses = sorted({_telling_clause(facet, texts, lexicon) for facet in facets}, key=lambda clause: (len(clause), clause))
    fitting = [clause for clause in clauses if len(words(clause)) >= FEWEST_PLAIN_WORDS and len(clause) <= LONGEST]
    agreed = Agreement(facets, texts)
    whole = sorted(fitting, key=lambda c: ("…" not in c, not c.startswith("“"), round(agreed.said(c, lexicon), 3), len(c), c))
    text = whole[-1] if whole else next((c for c in clauses if len(c) > LONGEST), clauses[-1] if clauses else "Event")
    text = re.sub(r"\s+", " ", text).strip().rstrip(",;:.–—- ")
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:.–—- ") + "…"
    return book.in_headline(text[:1].upper() + text[1:])
