"""One date, one status, and what the sources differ on, from all mentions of an event."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.called_off import says_off
from generator.merge.features import Facet
from generator.merge.lexicon import MergeLexicon
from generator.merge.tolls import toll_of, tolls
from generator.merge.wording import words
from generator.model import Article, Claim, Disagreement, EventBasis, Kind, Status
from generator.when import When

ZONES = 1
"""Days by which the day of an article and that of the place it tells of may differ."""
NEWS = 7
"""Days from an event within which an article reports it, and does not look back on it."""
NIGHTS, WEEK = 2, 7
"""Days of what is called by one name for a night or a weekend, and of the longest date that is written by its ends.

`June` told on the 18th stays June: nobody reads it as lasting to the 30th, as one does `25 to 31 July`.
"""
FEW = 4
"""One in so many of the sources that date what is still to come: where fewer name the day, and the others the month, the month stands.

In four topics each plan that came about on the day named had it from one in three at least; one that slipped, from four of 26.
"""
OVER: tuple[Status, ...] = ("happened", "ongoing")
AHEAD: tuple[Status, ...] = ("planned", "possible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """The date that was chosen for an event, and the mentions that give it.

    Attributes:
        when: None where no mention has one.
        basis: stated before inferred before published, among the mentions that give the date.
        supporters: positions of the mentions whose own date is the chosen one.
        ended: the day of the article with which the words' week is taken to end, or just before it, because it tells of the event as over.
    """

    when: When | None
    basis: EventBasis
    supporters: frozenset[int] = frozenset()
    ended: When | None = None


def own_date(facet: Facet, articles: Mapping[str, Article]) -> When | None:
    """Return the date that a mention gives, marked `?` where a document date in doubt may have moved it.

    "Friday" in an article of Friday or of the Saturday after is one day; "today" is not.
    """
    mention = facet.mention
    if mention.when is None:
        return None
    document = articles[mention.article].dct.when
    doubtful = document is not None and document.uncertain
    moved = doubtful and (mention.basis == "published" or (mention.timex is not None and not mention.timex.steady))
    return mention.when.doubted() if moved else mention.when


def dating(
    facets: Sequence[Facet],
    articles: Mapping[str, Article],
    groups: Mapping[str, str],
    lexicon: MergeLexicon,
    void: frozenset[int] = frozenset(),
) -> Dating:
    """Return the best supported, then most precise date of an event, of two days the one that a report of the week gives.

    A mention supports every date that its own covers: `in April` speaks for 20 April, but 20 April not for `in April`.
    What is still to come gets the narrower date only where more than a few give it: plans slip, and what has happened has a day.
    Copies of one text are one voice. Where articles have only their own day to offer, that is used last.
    A day that is only inferred cannot lie behind an article that tells of the event as over.
    `This week` ends with the first such article; here and not in each mention, because two that say it on two days mean one week.

    Args:
        facets: the mentions of the event.
        articles: by id.
        groups: source group by article id.
        lexicon: the words that leave out the day on which they are said.
        void: positions of mentions whose day is not the event's: the plans that it calls off.
    """
    limit, ahead = _over_by(facets), status_of(facets, groups) in AHEAD
    for bases in (("stated", "override"), ("inferred",), ("published",)):
        told = [(n, facet) for n, facet in enumerate(facets) if n not in void and facet.mention.basis in bases]
        dated = [(n, when) for n, facet in told if (when := own_date(facet, articles)) is not None]
        if "stated" not in bases:
            dated = [(n, when) for n, when in dated if when.earliest.ordinal <= limit]
        if dated:
            return _ended(_best(dated, facets, groups, bases, ahead=ahead), facets, lexicon)
    return Dating(when=None, basis="inferred")


def _over_by(facets: Sequence[Facet]) -> int:
    """Return the last day on which the event can have been: that of the first article that tells of it as over, and a day for its zone."""
    over = (f.published for f in facets if f.published is not None and (f.mention.status, f.mention.kind) == ("happened", "happening"))
    return min(over, default=sys.maxsize - ZONES) + ZONES


def _best(
    dated: Sequence[tuple[int, When]], facets: Sequence[Facet], groups: Mapping[str, str], bases: Sequence[str], *, ahead: bool
) -> Dating:
    choices = sorted({when.without_doubt() for _, when in dated}, key=lambda when: when.sort_key)
    voices = {choice: {groups[facets[n].mention.article] for n, when in dated if when.covers(choice)} for choice in choices}
    if ahead:
        own = {choice: {groups[facets[n].mention.article] for n, when in dated if choice.covers(when)} for choice in choices}
        choices = [choice for choice in choices if FEW * len(own[choice]) >= len(voices[choice])]
    exact = {choice: sum(when.without_doubt() == choice for _, when in dated) for choice in choices}
    news = {choice: any(_is_news(facets[n], choice) for n, when in dated if when.without_doubt() == choice) for choice in choices}
    chosen = min(choices, key=lambda choice: (-len(voices[choice]), choice.days, not news[choice], -exact[choice], choice.sort_key))
    given = [(n, when) for n, when in dated if when.without_doubt() == chosen]
    sure = [when for _, when in given if not when.uncertain]
    when = min(sure or [when for _, when in given], key=lambda when: when.edtf)
    basis: EventBasis = "stated" if "stated" in bases else "inferred" if "inferred" in bases else "published"
    return Dating(when=when, basis=basis, supporters=frozenset(n for n, _ in given))


def _is_news(facet: Facet, when: When) -> bool:
    """Whether its article is of these days: a list of dates made months later slips more easily than a report of the week."""
    return facet.published is not None and abs(facet.published - when.latest.ordinal) <= NEWS


def _ended(date: Dating, facets: Sequence[Facet], lexicon: MergeLexicon) -> Dating:
    """Return the date without the days of its week that came after the first article that gives it and tells of the event as over.

    What is planned or goes on may last to the end of the week, and so may what the words themselves let end there: `the July 25-29 summit`.
    On a Monday `this week` may mean the days before, so no week is cut to one day; and `this week's summit` may be still to come.
    `Earlier this week` ends before the day of the article that says it.
    """
    when, told = date.when, [facets[n] for n in sorted(date.supporters)]
    if when is None or not NIGHTS < when.days <= WEEK or "~" in when.edtf or any(_says_both_ends(facet) for facet in told):
        return date
    over = [(f.published - when.earliest.ordinal + 1, f) for f in told if f.published is not None and _says_it_is_over(f)]
    left = [(day - 1 if day > NIGHTS and _says_earlier(f, lexicon) else day, day) for day, f in over if day > 0]
    days, day = min(left, default=(when.days, when.days))
    if not 1 < days < when.days:
        return date
    return replace(date, when=when.first_days(days), ended=When(when.first_days(day).without_doubt().edtf.rpartition("/")[2]))


def _says_it_is_over(facet: Facet) -> bool:
    return facet.mention.status == "happened" and facet.mention.trigger.pos == "verb"


def _says_earlier(facet: Facet, lexicon: MergeLexicon) -> bool:
    return facet.mention.timex is not None and not lexicon.occasion.earlier.isdisjoint(words(facet.mention.timex.text))


def _says_both_ends(facet: Facet) -> bool:
    return facet.mention.timex is not None and facet.mention.timex.begin is not None


def status_of(facets: Sequence[Facet], groups: Mapping[str, str]) -> Status:
    """Return the status over all mentions: what one source reports as over was not only planned.

    Whether it happened or was denied is decided by the number of sources, then by the later article.
    A plan that the latest article denies is denied, however many told of it before.
    """
    voices: defaultdict[Status, set[str]] = defaultdict(set)
    for facet in facets:
        voices[facet.mention.status].add(groups[facet.mention.article])
    over = voices["happened"] | voices["ongoing"]
    if over and len(over) >= len(voices["denied"]):
        return "happened" if voices["happened"] else "ongoing"
    if voices["denied"] and _last_said(facets, ("denied",)) > _last_said(facets, AHEAD):
        return "denied"
    ranked: tuple[Status, ...] = ("denied", "planned", "possible")
    return max(ranked, key=lambda status: (len(voices[status]), -ranked.index(status)))


def _last_said(facets: Sequence[Facet], statuses: Sequence[Status]) -> int:
    """Return the day of the latest article that tells of the event with one of the statuses; 0 where none does."""
    return max((facet.published or 0 for facet in facets if facet.mention.status in statuses), default=0)


def kind_of(facets: Sequence[Facet]) -> Kind:
    """Return what most mentions are; a happening when they are even."""
    said = sum(facet.mention.kind == "statement" for facet in facets)
    return "statement" if 2 * said > len(facets) else "happening"


def disagreements(
    facets: Sequence[Facet],
    places: Sequence[int],
    chosen: When | None,
    articles: Mapping[str, Article],
    lexicon: MergeLexicon,
    void: frozenset[int] = frozenset(),
) -> tuple[Disagreement, ...]:
    """Return what the sources differ on: the date, whether it happened, and figures.

    Args:
        facets: the mentions of the event.
        places: for each of them its index among the event's citations.
        chosen: the event's date.
        articles: by id.
        lexicon: how tolls are worded.
        void: positions of the plans that the event calls off.
    """
    figures = _figures(facets, places, articles, lexicon)
    standing = [(facet, place) for n, (facet, place) in enumerate(zip(facets, places, strict=True)) if n not in void]
    found = [_dates(standing, chosen, articles), _outcome(facets, places, void, lexicon), *figures]
    return tuple(disagreement for disagreement in found if disagreement is not None)


def _dates(told: Sequence[tuple[Facet, int]], chosen: When | None, articles: Mapping[str, Article]) -> Disagreement | None:
    claims: defaultdict[str, list[int]] = defaultdict(list)
    if chosen is None:
        return None
    for facet, place in told:
        when = own_date(facet, articles)
        if when is not None and facet.mention.basis != "published":
            claims[chosen.without_doubt().edtf if when.overlaps(chosen) else when.without_doubt().edtf].append(place)
    return _disagreement("date", claims, first=chosen.without_doubt().edtf)


def _outcome(facets: Sequence[Facet], places: Sequence[int], void: frozenset[int], lexicon: MergeLexicon) -> Disagreement | None:
    """Compare what became of it: happened or denied; planned or called off; planned or denied, where nobody tells that it happened."""
    claims: defaultdict[str, list[int]] = defaultdict(list)
    over = any(facet.mention.status in OVER for facet in facets)
    for n, (facet, place) in enumerate(zip(facets, places, strict=True)):
        outcome = _outcome_told(facet, lexicon, called_off=bool(void), is_plan=n in void)
        if facet.mention.kind == "happening" and (outcome != "planned" or void or not over):
            claims[outcome].append(place)
    return _disagreement("whether it happened", claims, first="called off" if void else "happened")


def _outcome_told(facet: Facet, lexicon: MergeLexicon, *, called_off: bool, is_plan: bool) -> str:
    if facet.mention.status == "denied" and says_off(facet.mention, lexicon):
        return "called off"
    if called_off:
        return "planned" if is_plan else "called off"
    if facet.mention.status in AHEAD:
        return "planned"
    return "denied" if facet.mention.status == "denied" else "happened"


@dataclass(frozen=True, slots=True)
class _Claimed:
    """A number that a mention gives: what it is of, what makes it equal to another's, the words, where it stands."""

    of: str
    same: tuple[float | None, str | None]
    words: str
    facet: Facet
    place: int


def _figures(
    facets: Sequence[Facet], places: Sequence[int], articles: Mapping[str, Article], lexicon: MergeLexicon
) -> list[Disagreement | None]:
    """Compare numbers of one kind between articles; the newest claim comes first, because tolls grow.

    Within one article two numbers of a unit count different things: `30 hurt, two of them badly`.
    """
    by_kind: defaultdict[str, list[_Claimed]] = defaultdict(list)
    for facet, place in zip(facets, places, strict=True):
        for claimed in _claimed(facet, place, articles[facet.mention.article].text, lexicon):
            by_kind[claimed.of].append(claimed)
    return [_figure(of, by_kind[of]) for of in sorted(by_kind)]


def _claimed(facet: Facet, place: int, text: str, lexicon: MergeLexicon) -> list[_Claimed]:
    """Return the numbers that a mention gives; people killed, hurt or missing are one figure whatever noun counts them."""
    told = tolls(facet.mention.quote.of(text), lexicon) if facet.harm or facet.cause else ()
    texts = {f.number: f.text for f in facet.mention.figures}
    found = [_Claimed(toll.of, (toll.number, None), texts.get(toll.number, toll.words), facet, place) for toll in told]
    counted = {toll.number for toll in told}
    figures = [f for f in facet.mention.figures if f.number is not None and f.unit and f.number not in counted]
    return found + [_Claimed(toll_of(f.unit, lexicon) or f.unit, (f.number, _bound(f.mod)), f.text, facet, place) for f in figures]


def _bound(mod: str | None) -> str | None:
    """Return the modifier where it rules the number itself out: `some 300` and `at least 300` may be 300, `more than 300` is not."""
    return mod if mod in ("MORE_THAN", "LESS_THAN") else None


def _figure(of: str, told: Sequence[_Claimed]) -> Disagreement | None:
    first_of: dict[str, _Claimed] = {}
    for claimed in sorted(told, key=lambda claimed: (-(claimed.facet.published or 0), claimed.facet.key)):
        first_of.setdefault(claimed.facet.mention.article, claimed)
    values: dict[tuple[float | None, str | None], str] = {}
    claims: defaultdict[str, list[int]] = defaultdict(list)
    for claimed in first_of.values():
        claims[values.setdefault(claimed.same, claimed.words)].append(claimed.place)
    return _disagreement(of, claims, first=None)


def _disagreement(about: str, claims: Mapping[str, list[int]], first: str | None) -> Disagreement | None:
    if len(claims) < 2:
        return None
    ordered = sorted(claims.items(), key=lambda item: item[0] != first) if first is not None else list(claims.items())
    return Disagreement(about=about, claims=tuple(Claim(value=value, citations=tuple(sorted(set(places)))) for value, places in ordered))
