"""What the headline of an event can be: the lines of its mentions, fuller ones where the quote tells more, and titles that people wrote.

To find the lines is one thing, to judge them another: most events are told once, with one line, and nothing is to be weighed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.called_off import says_off
from generator.merge.claimant import claimed, is_unclaimed, told_flatly, voice_of
from generator.merge.clear import without_claimant
from generator.merge.features import Facet
from generator.merge.fuller import LONGEST, fuller, somewhere, where
from generator.merge.informing import lemmas, longest_leap
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.naming import with_mark_of_name
from generator.merge.pointing import points_back
from generator.merge.whole import cut_short, is_measure, is_open, is_torn, without_empty_end
from generator.merge.wording import fold, words
from generator.model import Article, Mention

FEWEST_PLAIN_WORDS = 2
"""`Recount ends` is enough where nothing longer passes."""
PLAIN = 3
"""Place in the list of a clause as an article wrote it, where its mention has no headline."""


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


@dataclass(frozen=True, slots=True)
class Offer:
    """A line that a mention offers for the headline: its place in the mention's list, and the line before place and claimant were added."""

    facet: Facet
    rank: int
    line: str
    placed: bool
    voice: Mention | None


def offered(
    told: Sequence[Facet], facets: Sequence[Facet], articles: Sequence[Article], book: NameBook, lexicon: MergeLexicon
) -> dict[str, list[Offer] | Candidate]:
    """Return what the headline can be, and by whom each line is offered; one of which a fuller one was made is left out.

    Args:
        told: the mentions whose words fit.
        facets: all mentions of the event.
        articles: those that they stand in.
        book: names over the whole collection.
        lexicon: words of the language.
    """
    found: defaultdict[str, list[Offer]] = defaultdict(list)
    by_id = {article.id: article for article in articles}
    shorter: set[str] = set()
    place = _where(facets, by_id, book, lexicon)
    told_by = [article.text for article in articles]
    for facet in told:
        mention = facet.mention
        article = by_id[mention.article]
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
            voice = voice_of(full, mention, facets)
            spelt = book.in_headline(claimed(full, voice, lexicon, LONGEST) if voice else full)
            if spelt != (bare := book.in_headline(text)):
                shorter.add(bare)
            found[spelt].append(Offer(facet, rank, text, full != text, voice))
    written = {candidate.text: candidate for candidate in _whole_lines(told, facets, articles, book, lexicon)}
    lines: dict[str, list[Offer] | Candidate] = {**written, **found}
    return {text: lines[text] for text in sorted(lines) if text not in shorter}


def _whole_lines(
    told: Sequence[Facet], facets: Sequence[Facet], articles: Sequence[Article], book: NameBook, lexicon: MergeLexicon
) -> Iterator[Candidate]:
    """Yield what is no line of a mention: that it was put off to this day, and the titles that people wrote."""
    for facet in told:
        if _is_new_day(facet, lexicon):
            yield Candidate(f"{facet.mention.trigger.lemma.capitalize()} {lexicon.held}", dated=True, acts=facet.act)
    for article in articles:
        if article.title_basis == "stated" and is_about(article.title, facets, lexicon):
            spelt = book.in_headline(article.title)
            yield Candidate(spelt, title=True, acts=acts_in(words(spelt), lexicon, saying=True))


def judged(text: str, offer: list[Offer] | Candidate, texts: Mapping[str, str], lexicon: MergeLexicon) -> Candidate:
    """Return the headline with what all who offer it say of it together: it has a fault where it has it in all their quotes."""
    if isinstance(offer, Candidate):
        return offer
    each = [_alone(text, own, texts[own.facet.mention.article], lexicon) for own in offer]
    return replace(
        min(each, key=lambda c: (not c.dated, c.rank)),
        acts=frozenset().union(*(c.acts for c in each)),
        leap=min(c.leap for c in each),
        placed=all(c.placed for c in each),
        broken=all(c.broken for c in each),
        open=all(c.open for c in each),
    )


def _alone(text: str, offer: Offer, article: str, lexicon: MergeLexicon) -> Candidate:
    mention, quote = offer.facet.mention, offer.facet.mention.quote.of(article)
    is_dated = offer.facet.first is not None
    line = without_claimant(offer.line)
    broken = bool(cut_short(line, quote, lexicon)) or is_torn(line, quote, dated=is_dated)
    broken = broken or is_measure(line, mention.trigger.lemma) or points_back(line, (quote,), lexicon)
    return Candidate(
        text,
        offer.rank,
        dated=is_dated and mention.basis != "published",
        acts=offer.facet.act | {f"={mention.trigger.lemma}"},
        leap=longest_leap(offer.line, quote, lexicon),
        placed=offer.placed,
        broken=broken or (offer.voice is not None and is_unclaimed(text, offer.voice, lexicon)),
        open=is_open(line, quote, lexicon),
    )


def _for_line(place: str, text: str) -> str:
    """Return the event's place for a line without a figure: shares that fall by 7 percent here fall by 8 there."""
    return "" if any(letter.isdigit() for letter in text) else place


def _where(facets: Sequence[Facet], articles: Mapping[str, Article], book: NameBook, lexicon: MergeLexicon) -> str:
    """Return where the event was, in the words of most of its quotes that agree on the place: "in Varn"."""
    place = main_place(facets)
    at = [facet.mention for facet in facets if place and frozenset(facet.place.split()) == place and facet.first is not None]
    ways = [way for mention in at if (way := where(mention, articles[mention.article], book, lexicon))]
    return max(sorted(set(ways)), key=ways.count, default="")


def _is_new_day(facet: Facet, lexicon: MergeLexicon) -> bool:
    """Whether the clause tells of the putting off and the mention is what was put off to this day: `postponed the meeting to 3 May`."""
    mention = facet.mention
    return not mention.headlines and mention.status == "planned" and mention.trigger.pos == "noun" and says_off(mention, lexicon)


def is_about(title: str, facets: Sequence[Facet], lexicon: MergeLexicon) -> bool:
    """Whether a title states this event: it has the act's word and everybody who takes part, at least two of them or one and the place.

    A title that says what somebody said at a meeting is not about the meeting.
    """
    if facets[0].mention.kind == "statement":
        return False
    tokens = words(title)
    if not acts_in(tokens, lexicon) & frozenset().union(*(facet.act for facet in facets)):
        return False
    people = main_people(facets)
    places = {facet.place for facet in facets if facet.place}
    named = [name for name in people if fold(name.split()[-1]) in tokens]
    where = any(set(place.split()) <= set(tokens) for place in places)
    return len(named) == len(people) and len(named) + where >= 2


def main_people(facets: Sequence[Facet]) -> list[str]:
    """Return the people whom at least half of the mentions name."""
    everybody = sorted({name for facet in facets for name in facet.people})
    return [name for name in everybody if 2 * sum(name in facet.people for facet in facets) >= len(facets)]


def main_place(facets: Sequence[Facet]) -> frozenset[str]:
    """Return the words of the place that more than half of the mentions with a place give, or nothing."""
    places = [facet.place for facet in facets if facet.place]
    best = max(sorted(set(places)), key=places.count, default="")
    return frozenset(best.split()) if 2 * places.count(best) > len(places) else frozenset()


def acts_in(tokens: Sequence[str], lexicon: MergeLexicon, *, saying: bool = False) -> frozenset[str]:
    """Return the sets of acts that the words of a headline name; those of saying only on demand, as every title has them."""
    forms = {lemma for token in tokens for lemma in lemmas(token)}
    acts: frozenset[str] = frozenset().union(*(lexicon.act(lemma) for lemma in forms))
    return acts if saying else acts - {"say", "address"}


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
