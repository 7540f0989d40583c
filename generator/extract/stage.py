"""The stage in one function: an article and its time expressions become mentions of events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from spacy.language import Language

from generator.extract import tree
from generator.extract.aside import is_aside
from generator.extract.attribution import attribution_of
from generator.extract.coreference import Cast, read_cast
from generator.extract.dating import Dated, date_events
from generator.extract.echo import content_of, is_by_somebody, may_echo
from generator.extract.figures import figures_of
from generator.extract.headline import headlines_of
from generator.extract.identity import Ids
from generator.extract.kind import kind_of
from generator.extract.lexicon import EventLexicon
from generator.extract.once import told_once
from generator.extract.outlet import is_the_outlets
from generator.extract.parse import ParsedSentence, parse_article
from generator.extract.participants import participants_of
from generator.extract.place import place_of
from generator.extract.plainline import plain_clause, plain_line
from generator.extract.quote import quote_of
from generator.extract.reported import reported_timing
from generator.extract.scene import Scene
from generator.extract.selection import Told, is_concrete, is_wanted, may_be_wanted
from generator.extract.status import status_of
from generator.extract.timing import YEAR_DAYS, Timing, is_background, is_lead, lead_timing, timing_of
from generator.extract.triggers import Candidate, find_triggers
from generator.extract.voice import is_nobodys, is_of_others
from generator.extract.voting import read_names
from generator.extract.week import of_next_day, own_day, tells_of_next_day
from generator.model import Article, Kind, Mention, Timex, Trigger
from generator.when import When


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
    days = [timex.span for timex in timexes if timex.type in ("DATE", "TIME") and len(timex.value.partition("T")[0]) == len("2025-01-31")]
    dated = [timex.span for timex in timexes]
    calendar = [timex.span for timex in timexes if timex.type == "DATE" and not timex.value.endswith("_REF")]
    verbs, people = lexicon.verbs, lexicon.nouns.people
    sentences = parse_article(
        article,
        nlp,
        dated=dated,
        calendar=calendar,
        days=days,
        saying=verbs.saying,
        people=people,
        changes=verbs.change,
        harm=verbs.harm,
        releasing=verbs.releasing,
        papers=lexicon.nouns.paper | lexicon.nouns.findings,
        letters=lexicon.nouns.letter,
        content=lexicon.nouns.report | lexicon.headlines.circumstance,
    )
    cast = read_cast(sentences, read_names(sentences, lexicon.names), lexicon)
    published = article.dct.when
    told = _read(article, cast, lexicon, timexes, published, published)
    events = [item for item in told if not item[1].echo]
    if published is not None and tells_of_next_day(events, published, [sentence.index for sentence in sentences]):
        both = When(f"{published.edtf}/{published.as_date() + timedelta(1)}")
        told = _read(article, cast, lexicon, of_next_day(timexes, published), both, own_day(events, published))
    return tuple(mention for _, mention in told)


def _read(
    article: Article, cast: Cast, lexicon: EventLexicon, timexes: tuple[Timex, ...], published: When | None, own: When | None
) -> tuple[tuple[Candidate, Mention], ...]:
    """Return the events of every sentence, each with its word."""
    reader = _Reader(article=article, cast=cast, lexicon=lexicon, timexes=timexes, published=published, own=own, ids=Ids(article.id))
    sentences = (tuple(reader.read(position, sentence)) for position, sentence in enumerate(cast.sentences))
    return tuple(told for sentence in sentences for told in _once(sentence, lexicon))


def _once(told: Sequence[tuple[Candidate, Mention]], lexicon: EventLexicon) -> list[tuple[Candidate, Mention]]:
    """Return the events of one sentence, each told once, and its echoes."""
    kept = told_once([item for item in told if not item[1].echo], lexicon)
    return sorted([*kept, *(item for item in told if item[1].echo)], key=lambda item: item[0].token.i)


@dataclass(frozen=True, slots=True, eq=False)
class _Reader:
    """One article's reading; holds what every sentence needs.

    `published` is the article's day; the day after it too, where the article tells of that as its own. `own` is the day of its lead.
    """

    article: Article
    cast: Cast
    lexicon: EventLexicon
    timexes: tuple[Timex, ...]
    published: When | None
    own: When | None
    ids: Ids

    def read(self, position: int, sentence: ParsedSentence) -> Iterator[tuple[Candidate, Mention]]:
        """Yield the mentions of one sentence in text order, each with its word."""
        here = self.article.sentences[sentence.index].span
        timexes = [timex for timex in self.timexes if here.contains(timex.span)]
        candidates = find_triggers(sentence, self.lexicon)
        dates = date_events(sentence, candidates, timexes, published=self.published, lexicon=self.lexicon)
        clock = tuple(timex.span for timex in timexes if timex.type in ("DATE", "TIME"))
        scene = Scene(sentence, position, self.cast, self.lexicon, clock)
        mentioned: set[int] = set()
        for candidate in candidates:
            dated = dates.get(candidate.token.i, ())
            if not dated and candidate.clause.dep_ == "xcomp" and candidate.clause.head.i in mentioned:
                continue  # "promised to resume" and "agreed to hold talks" are one event each, told by the promise
            reported = None
            if not dated and self.published is not None:
                reported = reported_timing(candidate, sentence, position, dates, timexes, self.published, self.lexicon)
            mention = self._mention(candidate, dated, scene, reported)
            if mention is None and not dated:
                mention = self._echo(candidate, scene)
            elif mention is not None:
                mentioned.add(candidate.token.i)
            if mention is not None:
                yield candidate, mention

    def _mention(self, candidate: Candidate, dates: Sequence[Dated], scene: Scene, reported: Timing | None) -> Mention | None:
        """Return the event word as a mention, or None where no reader would want it; `reported` is the day of its report."""
        published = self.published
        kind = kind_of(candidate, self.lexicon)
        if kind == "statement" and is_the_outlets(candidate.token, self.article.publisher):
            return None
        dated = any(item.is_told for item in dates)
        may_lead = published is not None and not scene.dates and not scene.sentence.parted  # a caption has another day
        lead = may_lead and is_lead(candidate, scene.sentence, self.cast.sentences[0], kind)
        if not may_be_wanted(candidate, kind=kind, dated=dated, lead=lead, sentence=scene.sentence, lexicon=self.lexicon):
            return None
        told, timing = self._told(candidate, dates, scene, kind=kind, lead=lead, reported=reported)
        if not is_wanted(candidate, told, scene.sentence, self.lexicon):
            return None
        headlines = headlines_of(candidate, told.participants, told.place, told.status, scene)
        if headlines:
            return self._written(candidate, told, timing, headlines, plain_clause(candidate, self.lexicon), scene)
        clause = plain_line(candidate, told.status, scene)
        if not _can_be_shown(candidate, told) or (is_nobodys(clause) and not self._can_be_checked(candidate, told, clause, scene)):
            return None
        return self._written(candidate, told, timing, headlines, clause, scene)

    def _echo(self, candidate: Candidate, scene: Scene) -> Mention | None:
        """Return a statement that may repeat a dated one of the same speaker, or None."""
        kind = kind_of(candidate, self.lexicon)
        if self.published is None or not may_echo(candidate, kind=kind, sentence=scene.sentence, lexicon=self.lexicon):
            return None
        content = content_of(candidate, scene.sentence, self.article)
        people = participants_of(candidate, scene.sentence, scene.position, self.cast, self.lexicon) if content else ()
        if not is_by_somebody(people) or is_the_outlets(candidate.token, self.article.publisher):
            return None
        quote = quote_of(candidate, None, scene.sentence, self.article)
        trigger = _trigger(candidate, scene.sentence)
        return Mention(
            id=self.ids.next(quote.of(self.article.text), trigger.span.of(self.article.text)),
            article=self.article.id,
            sentence=scene.sentence.index,
            quote=quote,
            trigger=trigger,
            kind=kind,
            participants=people,
            clause=content,
            echo=True,
        )

    def _can_be_checked(self, candidate: Candidate, told: Told, clause: str, scene: Scene) -> bool:
        """Whether an event of somebody whom nobody could name says enough: its day, and whom, where or how many besides.

        "They won $1.1 billion at a conference in June" does, "They want to change things" and "I think they have to vote today" do not.
        """
        if not told.dated or told.status == "possible" or not is_of_others(clause):
            return False
        somebodys = is_concrete(candidate, self.lexicon) and not clause.startswith("“It ")  # "It was lifted" may mean a ban or an anchor
        if somebodys or told.named or told.place:
            return True
        return bool(figures_of(candidate, scene.sentence, self.article.text, scene.dates, self.lexicon))

    def _told(
        self, candidate: Candidate, dates: Sequence[Dated], scene: Scene, *, kind: Kind, lead: bool, reported: Timing | None
    ) -> tuple[Told, Timing]:
        """Return how the event is told, and when it was."""
        published = self.published
        status = status_of(candidate, when=None, published=None, lexicon=self.lexicon)
        entry = scene.sentence.entry is not None
        timing = timing_of(candidate, dates, published, lexicon=self.lexicon, planned=status == "planned", entry=entry)
        if timing.when is not None and not timing.begun:
            status = status_of(candidate, when=timing.when, published=published, lexicon=self.lexicon)
        if lead and self.own is not None and not dates and status == "happened":
            timing = lead_timing(self.own)
        elif reported is not None and status == "happened":
            timing = reported
        told = Told(
            dated=any(dated.is_told for dated in dates),
            kind=kind,
            status=status,
            participants=participants_of(candidate, scene.sentence, scene.position, self.cast, self.lexicon),
            place=place_of(candidate, self.cast.names),
            lead=lead,
            wide=timing.when is not None and timing.when.days > YEAR_DAYS,
        )
        return told, timing

    def _written(self, candidate: Candidate, told: Told, timing: Timing, headlines: tuple[str, ...], clause: str, scene: Scene) -> Mention:
        """Return the mention with its id, its quote and its words."""
        text, sentence = self.article.text, scene.sentence
        quote = quote_of(candidate, timing.timex, sentence, self.article)
        trigger = _trigger(candidate, sentence)
        return Mention(
            id=self.ids.next(quote.of(text), trigger.span.of(text)),
            article=self.article.id,
            sentence=sentence.index,
            quote=quote,
            trigger=trigger,
            timex=timing.timex,
            when=timing.when,
            basis=timing.basis,
            status=told.status,
            kind=told.kind,
            attribution=attribution_of(candidate.token, scene.position, self.cast, self.lexicon),
            participants=told.participants,
            place=told.place,
            figures=figures_of(candidate, sentence, text, scene.dates, self.lexicon),
            headlines=headlines,
            clause=clause,
            background=is_background(candidate, told.status, timing.when, self.published),
            aside=is_aside(candidate, self.lexicon),
            day_part=timing.day_part,
            reading=timing.reading,
        )


def _trigger(candidate: Candidate, sentence: ParsedSentence) -> Trigger:
    token = candidate.token
    if candidate.is_noun:
        return Trigger(span=sentence.span(token), lemma=tree.lemma(token), pos="noun")
    return Trigger(span=sentence.span(token), lemma=tree.phrasal(token), pos="verb")


def _can_be_shown(candidate: Candidate, told: Told) -> bool:
    """Whether an event without a headline still says enough with its plain clause."""
    if told.dated and tree.is_verb(candidate.clause) and tree.subject(candidate.clause) is not None:
        return True
    if told.dated and told.status in ("planned", "denied") and candidate.token.dep_ in ("nsubj", "nsubjpass", "dobj"):
        return True  # "The vote is set for Thursday", "Thursday's vote was called off"
    return told.kind == "happening" and bool(told.participants or told.place)
