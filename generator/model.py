"""Every value that crosses a stage: frozen, slotted, keyword-only, tuples and never lists.

Offsets count characters (not bytes) of the article's cleaned text, half-open: `text[start:end]`.
Cleaning happens once, in ingest; every later offset indexes that text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.when import When

Severity = Literal["info", "warning", "error"]
Bound = Literal["exact", "lower", "upper"]
DateBasis = Literal["override", "metadata", "byline", "url", "caption", "image-url", "file-name", "inferred", "unknown"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["happened", "ongoing", "planned", "possible", "denied"]
Kind = Literal["happening", "statement"]
EventBasis = Literal["stated", "inferred", "published", "override"]
EntityType = Literal["person", "organisation", "place", "group", "other"]
Role = Literal["agent", "patient", "other"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span marks in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that went wrong or that an editor should look at; a value, never an exception.

    Attributes:
        code: a short stable name, for example `empty-file`.
        message: one line that says what is wrong and what to do.
        file: path relative to the seeds folder, or of the settings file.
        line: 1-based line in that file, where one line is to blame.
        article: id of the article, where there is one.
    """

    code: str
    message: str
    severity: Severity = "warning"
    file: str | None = None
    line: int | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFile:
    """The bytes of one file below the seeds folder.

    Attributes:
        id: unique, stable, fit for a URL; the file's stem, with more of its path where two stems are equal.
        path: POSIX path relative to the seeds folder.
    """

    id: str
    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """One piece of evidence for the day an article appeared.

    Attributes:
        when: the date that the evidence gives.
        basis: what kind of evidence it is.
        evidence: the exact words, or for an inference the reasoning in one sentence.
        bound: whether the article appeared on that date, not before it (lower) or not after it (upper).
    """

    when: When
    basis: DateBasis
    evidence: str
    bound: Bound = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDate:
    """The document creation time (DCT) that was chosen, with its reason.

    Attributes:
        when: None where nothing dates the article.
        basis: the kind of evidence that decided.
        evidence: the exact words, or for `inferred` the reasoning in one sentence.
        candidates: everything that spoke for a date, the chosen one included.
    """

    when: When | None = None
    basis: DateBasis = "unknown"
    evidence: str | None = None
    candidates: tuple[DateCandidate, ...] = ()


SentenceKind = Literal["body", "heading", "furniture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the cleaned text.

    Attributes:
        span: where it stands; never crosses a paragraph.
        paragraph: 0-based index of its paragraph.
        kind: `heading` for a section heading and `furniture` for words that are not the article's own (a reader's comment, a line that the
            site puts on many pages); neither states an event.
    """

    span: Span
    paragraph: int
    kind: SentenceKind = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: what is known of it and its cleaned text.

    Attributes:
        id: see `RawFile.id`.
        file: see `RawFile.path`.
        title: never empty: the stated title, else a shortened first sentence.
        title_basis: which of the two.
        publisher: name of the outlet, or None.
        agency: wire service credited for the text (not for a photo), or None.
        authors: people or desks in the byline, in order.
        url: canonical http(s) address, or None.
        language: BCP 47 primary tag, `en` where nothing says otherwise.
        dct: the document date.
        text: cleaned text; paragraphs are separated by a blank line.
        sentences: in order, together covering every paragraph.
        notes: how a publisher or an agency that nobody states was found, one sentence each.
    """

    id: str
    file: str
    title: str
    title_basis: Literal["stated", "derived"] = "stated"
    publisher: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str = "en"
    dct: DocumentDate = field(default_factory=DocumentDate)
    text: str
    sentences: tuple[Sentence, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """One TIMEX3 of an article (ISO-TimeML; TimeML 1.2.1 annotation guidelines).

    Attributes:
        span: the extent in the text.
        text: the words, `text == span.of(article text)`.
        type: DATE, TIME, DURATION or SET.
        value: normalised TIMEX3 value; `XXXX-…` where the document date is needed and unknown.
        mod: TIMEX3 `mod` (APPROX, START, BEFORE, MORE_THAN …), or None.
        quant: TIMEX3 `quant` of a set (`EVERY`), or None.
        freq: TIMEX3 `freq` of a set (`2X` for "twice a week"), or None.
        rule: name of the rule that read it.
        stated: the TIMEX3 value as far as the words alone give it, for example `XXXX-WXX-3`.
        anchor: value of the date it was counted from, or None for an absolute date.
        begin: calendar value of the first point of a range, or None.
        end: calendar value of the last point of a range, or None.
        trail: how the words became the value, one sentence a step, for a reader.
        steady: False where the document date is in doubt and one close by would give another value.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    rule: str
    stated: str
    anchor: str | None = None
    begin: str | None = None
    end: str | None = None
    trail: tuple[str, ...] = ()
    steady: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody or something that takes part in an event.

    Attributes:
        name: the fullest name the article gives for it, titles left off (`Volodymyr Zelenskyy`), or the noun phrase.
        type: what it is; `group` for people without a name (`U.S. and Russian officials`).
        role: agent (does it), patient (it is done to) or other (with, by way of).
        span: the words that name it in the mention; a pronoun where `name` was resolved from one.
    """

    name: str
    type: EntityType
    role: Role = "other"
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with what it counts.

    Attributes:
        text: the words, for example `more than 30 people`.
        number: the number, None where the words give none.
        mod: TIMEX3-like modifier: MORE_THAN, LESS_THAN, APPROX, EQUAL_OR_MORE, or None.
        unit: lemma of what is counted, for example `injured`, `drone`, `minute`.
        span: where the words stand.
    """

    text: str
    number: float | None
    mod: str | None = None
    unit: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """The word that names the event.

    Attributes:
        lemma: lower-case lemma: `meet`, `call`; a phrasal verb keeps its particle: `rule out`.
        pos: whether a verb or an event noun.
    """

    span: Span
    lemma: str
    pos: Literal["verb", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One statement of an event in one article.

    Attributes:
        id: stable: made from the article's id, the quote and the trigger; see `extract.identity`.
        article: id of the article.
        sentence: index into `Article.sentences`.
        quote: the citation's extent: the sentence, or the clause of a long one.
        trigger: the word that names the event.
        timex: the expression that dates it, None where the sentence has none for it.
        when: date of the event, None where nothing dates it here.
        basis: how `when` came about; `published` where only the article's own date speaks for it.
        status: happened, ongoing, planned, possible or denied.
        kind: a happening, or a statement (somebody said, wrote, warned).
        attribution: who says so inside the article, None where the article itself does.
        participants: in text order.
        place: name of the place, or None.
        figures: numbers with what they count.
        headlines: candidates that passed the gate, best first; may be empty.
        clause: the event's clause as the article wrote it, shortened at a constituent: the plain fallback.
        background: told as background to the story (a relative clause, a pluperfect, `last year`).
        aside: named beside what its sentence tells: in a relative clause, behind `since`; see `extract.aside`.
        day_part: TIMEX3 time of day without its date (`T09:00`, `TMO`, `TNI`), or None.
        reading: how the date was joined to the event, one sentence a step.
        echo: a statement that founds no event; it is cited where a dated one says the same. Its clause is what is said.
    """

    id: str
    article: str
    sentence: int
    quote: Span
    trigger: Trigger
    timex: Timex | None = None
    when: When | None = None
    basis: EventBasis = "stated"
    status: Status = "happened"
    kind: Kind = "happening"
    attribution: str | None = None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    figures: tuple[Figure, ...] = ()
    headlines: tuple[str, ...] = ()
    clause: str
    background: bool = False
    aside: bool = False
    day_part: str | None = None
    reading: tuple[str, ...] = ()
    echo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A W3C TextQuoteSelector into one article: `text[start:end] == exact`, always.

    Attributes:
        mention: id of the mention that it cites.
        dated: whether this mention carries its own date.
        expression: the words read as the date.
        expression_span: where they stand in the article's text, None where they stand outside the quote.
        trigger_span: where the event's word stands.
        value: TIMEX3 value.
        reading: how the words became the date, or how an undated mention was joined, step by step.
        attribution: who says so inside the article.
        aside: whether the sentence names the event beside what it tells, as in "since the ferry sank".
        probable: whether it is only probable that it speaks of this event.
        also: where further words of the same quote tell of the event, a citation for each; what they say is said once.
    """

    mention: str
    article: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int
    end: int
    dated: bool
    expression: str | None = None
    expression_span: Span | None = None
    trigger_span: Span | None = None
    value: str | None = None
    reading: tuple[str, ...] = ()
    attribution: str | None = None
    aside: bool = False
    probable: bool = False
    also: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One side of a disagreement: a value and the indexes of the citations that make it."""

    value: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What the sources of one event differ on; `about` is `date` or what the figure counts."""

    about: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation or place in its one spelling for the whole timeline."""

    name: str
    type: EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Mentions that speak of the same thing, with one date, one headline and all citations.

    Attributes:
        id: id of the founding mention (earliest article, first in the text).
        aliases: ids of the other mentions; each is an anchor too.
        when: None for an event that no evidence dates.
        basis: whether the date was stated, inferred, or is only the article's own.
        citations: the strongest first, each quote once.
        independent_sources: number of source groups among the citations that are surely about it.
        salience: 0 to 1.
        order: rank within the day, from clock times, parts of day and cue words; smaller is earlier.
        background: lies well before the story that the articles tell.
    """

    id: str
    aliases: tuple[str, ...] = ()
    when: When | None
    basis: EventBasis
    status: Status
    kind: Kind
    headline: str
    summary: str | None = None
    salience: float
    major: bool
    entities: tuple[Entity, ...] = ()
    citations: tuple[Citation, ...]
    independent_sources: int
    disagreements: tuple[Disagreement, ...] = ()
    edited: bool = False
    order: int = 0
    background: bool = False

    @property
    def by_mention(self) -> tuple[Citation, ...]:
        """One citation for each mention, those that share a quote one after the other."""
        return tuple(each for citation in self.citations for each in (citation, *citation.also))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """An event that the timeline has no line for; `like` is the id of the event that perhaps tells the same, None where none does."""

    event: Event
    like: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as the timeline shows it, with the group of articles that carry the same text."""

    article: Article
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSentence:
    """A sentence that tells what happened on a day of the digest: `text == span.of(article text)`.

    Attributes:
        event: id of the event of the timeline that cites it, None where none does.
    """

    article: str
    span: Span
    text: str
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestDay:
    """One of the days that matter most to the story.

    Attributes:
        when: the day.
        score: its weight among the days of the story, above 0.
        articles: number of distinct articles that speak of it.
        sentences: the best first.
    """

    when: When
    score: float
    articles: int
    sentences: tuple[DigestSentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The whole result: sources by date, events by date, undated events, problems; the days that matter, by date.

    `passing` holds what the articles tell besides, by date: events that get no line where there are too many to read.
    """

    title: str
    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    digest: tuple[DigestDay, ...] = ()
    passing: tuple[Passing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file to write below the content folder; `path` is POSIX and relative."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `extra: dateline:` in `mkdocs.yml` may say.

    Attributes:
        title: heading of the timeline.
        description: one sentence under the heading, or None.
        language: language of the articles where nothing says otherwise.
        site_language: BCP 47 tag of the labels and dates of the pages; None takes `language`.
        site_url: where the site is published, from the top of `mkdocs.yml`; None where it is not said.
        keywords: words that the story is about, for the digest; empty takes them from the articles.
        digest_days: how many days the overview shows at most.
        seeds: folder of articles, relative to `mkdocs.yml`.
        events_per_page: above this many the timeline is split by year, then by month.
        most_events: above this many the events with the best ground get a line, the others stay with their articles.
    """

    title: str = "Timeline"
    description: str | None = None
    language: str = "en"
    site_language: str | None = None
    site_url: str | None = None
    keywords: tuple[str, ...] = ()
    digest_days: int = 5
    seeds: str = "seeds"
    events_per_page: int = 96
    most_events: int = 100
