"""The stage in one function: an article and its time expressions become mentions of events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Token

from generator.extract import tree
from generator.extract.attribution import attribution_of
from generator.extract.coreference import Cast, read_cast
from generator.extract.dating import Dated, date_events
from generator.extract.figures import figures_of
from generator.extract.headline import headlines_of, plain_clause
from generator.extract.identity import Ids
from generator.extract.kind import kind_of
from generator.extract.lexicon import EventLexicon
from generator.extract.parse import ParsedSentence, parse_article
from generator.extract.participants import participants_of
from generator.extract.place import place_of
from generator.extract.quote import quote_of
from generator.extract.scene import Scene
from generator.extract.selection import is_wanted
from generator.extract.status import status_of
from generator.extract.triggers import Candidate, find_triggers
from generator.extract.voting import read_names
from generator.model import Article, EventBasis, Kind, Mention, Timex, Trigger
from generator.when import When, from_timex

# Told further back than this, an event is background to the story.
BACKGROUND_DAYS = 60
BACKGROUND_DAYS_SUBORDINATE = 14


def extract(article: Article, timexes: tuple[Timex, ...], *, nlp: Language, lexicon: EventLexicon) -> tuple[Mention, ...]:
    """Return the events that the article states, in text order.

    Args:
        article: cleaned text with its sentences; their bounds are kept.
        timexes: the article's time expressions, as annotate gives them.
        nlp: spaCy pipeline with tagger, parser, lemmatizer and NER; each sentence is parsed once.
            An article in another language than the pipeline's states nothing that it could read.
        lexicon: the words.
    """
    if article.language != nlp.lang:
        return ()
    sentences = parse_article(article, nlp)
    cast = read_cast(sentences, read_names(sentences, lexicon.names), lexicon)
    reader = _Reader(article=article, cast=cast, lexicon=lexicon, timexes=timexes, ids=Ids(article.id))
    return tuple(mention for position, sentence in enumerate(sentences) for mention in reader.read(position, sentence))


@dataclass(frozen=True, slots=True, eq=False)
class _Reader:
    """One article's reading; holds what every sentence needs."""

    article: Article
    cast: Cast
    lexicon: EventLexicon
    timexes: tuple[Timex, ...]
    ids: Ids

    def read(self, position: int, sentence: ParsedSentence) -> Iterator[Mention]:
        """Yield the mentions of one sentence in text order."""
        here = self.article.sentences[sentence.index].span
        timexes = [timex for timex in self.timexes if here.contains(timex.span)]
        candidates = find_triggers(sentence, self.lexicon)
        dates = date_events(sentence, candidates, timexes, published=self.article.dct.when, lexicon=self.lexicon)
        scene = Scene(sentence, position, self.cast, self.lexicon, tuple(timex.span for timex in timexes if timex.type in ("DATE", "TIME")))
        told: set[int] = set()
        for candidate in candidates:
            dated = dates.get(candidate.token.i, ())
            if not dated and candidate.token.dep_ == "xcomp" and candidate.token.head.i in told:
                continue  # "promised to resume" is one event, told by the promise
            mention = self._mention(candidate, dated, timexes, scene)
            if mention is not None:
                told.add(candidate.token.i)
                yield mention

    def _mention(self, candidate: Candidate, dates: tuple[Dated, ...], timexes: Sequence[Timex], scene: Scene) -> Mention | None:
        sentence = scene.sentence
        dated = _dating(dates)
        published = self.article.dct.when
        when, correction = told_when(dated, candidate, published)
        status = status_of(candidate, when=when, published=published, lexicon=self.lexicon)
        kind = kind_of(candidate, self.lexicon)
        participants = participants_of(candidate, sentence, scene.position, self.cast, self.lexicon)
        place = place_of(candidate, self.cast.names)
        lead = self._is_lead(candidate, sentence, timexes, kind)
        if not is_wanted(
            candidate, dates=dates, kind=kind, status=status, participants=participants, place=place,
            sentence=sentence, lead=lead and published is not None, lexicon=self.lexicon,
        ):  # fmt: skip
            return None
        basis: EventBasis = "stated"
        reading = (*dated.timex.trail, dated.rule, *correction) if dated is not None else ()
        if dated is None and lead and published is not None and status == "happened":
            when, basis = published.doubted(), "published"
            reading = (
                "No date stands here; it is told in the simple past in the article's lead, so it gets the article's own date, with doubt.",
            )
        headlines = headlines_of(candidate, participants, place, status, scene)
        subject = tree.is_verb(candidate.clause) and tree.subject(candidate.clause) is not None
        if not (headlines or (subject and dates) or ((participants or place) and kind == "happening")):
            return None  # nothing that a reader could be shown
        quote = quote_of(candidate, dated, sentence, self.article)
        text = self.article.text
        span = sentence.span(candidate.token)
        return Mention(
            id=self.ids.next(quote.of(text), span.of(text)),
            article=self.article.id,
            sentence=sentence.index,
            quote=quote,
            trigger=Trigger(
                span=span,
                lemma=tree.phrasal(candidate.token) if not candidate.is_noun else tree.lemma(candidate.token),
                pos="noun" if candidate.is_noun else "verb",
            ),
            timex=dated.timex if dated is not None else None,
            when=when,
            basis=basis,
            status=status,
            kind=kind,
            attribution=attribution_of(candidate.token, scene.position, self.cast, self.lexicon),
            participants=participants,
            place=place,
            figures=figures_of(candidate, sentence, text, scene.dates, self.lexicon),
            headlines=headlines,
            clause=plain_clause(candidate, self.lexicon),
            background=_is_background(candidate, when, published),
            day_part=_day_part(dates),
            reading=reading,
        )

    def _is_lead(self, candidate: Candidate, sentence: ParsedSentence, timexes: Sequence[Timex], kind: Kind) -> bool:
        """Whether it is a simple-past main clause of the article's first body paragraph, in a sentence without a date."""
        first = self.cast.sentences[0]
        if (
            sentence.paragraph > first.paragraph
            or (kind == "statement" and sentence is not first)
            or any(timex.type in ("DATE", "TIME") for timex in timexes)
        ):
            return False
        verb = candidate.clause
        return verb.tag_ == "VBD" and (verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"))


def _dating(dates: tuple[Dated, ...]) -> Dated | None:
    """Return the date that dates the event: the nearest with a place on the calendar, else the nearest."""
    return next((item for item in dates if _when(item) is not None), dates[0] if dates else None)


def told_when(dated: Dated | None, candidate: Candidate, published: When | None) -> tuple[When | None, tuple[str, ...]]:
    """Return the event's date and what had to be mended in it: what is told in the past lies not after the article.

    A date without a year goes a year back; any other keeps no place on the calendar, since its reading is in doubt.
    """
    when = _when(dated)
    if when is None or dated is None or published is None or when.earliest <= published.latest or not _is_past(candidate):
        return when, ()
    timex = dated.timex
    if timex.stated.startswith("XXXX-") and timex.value[:4].isdigit() and timex.begin is None:
        earlier = from_timex(f"{int(timex.value[:4]) - 1:04d}{timex.value[4:]}", mod=timex.mod)
        if earlier is not None and earlier.latest <= published.latest:
            return earlier, (f"“{candidate.token.text}” is told in the past, so the date is of the year before.",)
    return None, (f"“{candidate.token.text}” is told in the past, but the date would lie after the article, so it is left open.",)


def _is_past(candidate: Candidate) -> bool:
    """Whether the clause is in the simple past or perfect, or a bare participle: "seized during a December 30 raid"."""
    verb = candidate.clause
    for item in (verb, *tree.ancestors(verb)):
        if tree.is_verb(item):
            verb = item
            break
    auxiliaries = [aux.lower_ for aux in tree.auxiliaries(verb)]
    if verb.tag_ == "VBD":
        return not any(aux in ("would", "could", "might", "may") for aux in auxiliaries) and tree.child(verb, "xcomp") is None
    return (
        verb.tag_ == "VBN"
        and (not auxiliaries or any(aux in ("had", "was", "were", "has", "have") for aux in auxiliaries))
        and not any(aux in ("will", "would", "to", "may", "could") for aux in auxiliaries)
    )


def _when(dated: Dated | None) -> When | None:
    if dated is None:
        return None
    timex = dated.timex
    return from_timex(timex.value, mod=timex.mod, begin=timex.begin, end=timex.end)


def _day_part(dates: tuple[Dated, ...]) -> str | None:
    for dated in dates:
        _, mark, part = dated.timex.value.partition("T")
        if mark and part:
            return f"T{part}"
    return None


def _is_background(candidate: Candidate, when: When | None, published: When | None) -> bool:
    """Whether the event is told as backstory: long ago, or in a relative clause or pluperfect and not of these days."""
    verb = candidate.clause
    told_aside = tree.is_verb(verb) and (verb.dep_ in ("relcl", "acl") or _is_pluperfect(verb) or _is_since(verb))
    if when is None or published is None:
        return told_aside and when is None
    back = published.earliest.ordinal - when.latest.ordinal
    return (
        back > BACKGROUND_DAYS
        or (told_aside and back > BACKGROUND_DAYS_SUBORDINATE)
        or (when.days > 300 and when.earliest.year < published.earliest.year)
    )


def _is_since(verb: Token) -> bool:
    """Whether the clause only says since when: "since returning to office"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "since"


def _is_pluperfect(verb: Token) -> bool:
    """Whether the clause says "had done" in the article's own voice; under "said" that is only the tense of a report."""
    return any(aux.lower_ == "had" for aux in tree.auxiliaries(verb)) and verb.dep_ not in ("ccomp", "conj")
