"""spaCy over the article's own sentences, with every token's offset into the article's text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from generator.extract.entry import entry_date, stamp_end
from generator.extract.intransitive import stand_up
from generator.extract.opening import part_from_date
from generator.extract.parting import seams
from generator.extract.quotations import speech_spans
from generator.extract.repair import mend
from generator.extract.sayer import name_speakers
from generator.extract.transcript import HEADER, spoken_from, turn_end
from generator.model import Article, Span

# The model was trained on straight quotation marks; a curly apostrophe is tagged as a number.
# Every replacement is one character for one, so offsets stay true.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " ", "\u202f": " "})
_SPACE = re.compile(r"\s")
# "NEW ORLEANS, Louisiana (AP) -- " before the first words of a report.
_DATELINE = re.compile(r"[A-Z][A-Z.'/\\ -]{2,40}(?:, [A-Z][\w. ]{1,25})?(?: \([A-Za-z][\w. ]{1,25}\))?(?: ?[—–-]{1,2} | ?: )")
# "Two planes leave Tunis BERGEN, Norway (AP) -- " where the lines above the report were run into its first sentence.
_REPORT = re.compile(r"\((?:AP|AFP|Reuters|REUTERS|CNN|PA|UPI|dpa|Xinhua)\) ?[—–-]{1,2} ")
# The lines above a report are a few; further on, the sign stands in what the report says.
_FARTHEST_REPORT = 600
# "7 November 2011 Last updated at 21:40 GMT Help ", "Page last updated at 07:48 GMT, Tuesday, 8 November 2011 ".
_UPDATED = re.compile(
    r"[^.!?]{0,40}\b[Ll]ast updated(?: at| on)? \d{1,2}[:.]\d{2}(?: [A-Z]{2,4}\b)?(?:, \w+,? \d{1,2} \w+ \d{4})?[ .,|]*(?:Help\b[ .]*)?"
)
# "(Updated at 6:40 p.m. in Cairo) -- " in a live report.
_NOTE = re.compile(r"\([^()]{1,80}\) ?[—–-]{0,2} ?")
_AGENCY = re.compile(r"[A-Z][\w.' ]{2,25}(?:, [A-Z][\w. ]{1,25})? \((?:AP|AFP|Reuters|REUTERS|CNN|PA|UPI|dpa|Xinhua)\) ?[—–-]{0,2} ?")
# "Brovik Port Explosion A ferry burned …": a heading in capitals that was run into the sentence behind it.
_HEADING = re.compile(r"[A-Z][\w.'’-]* (?:(?:[A-Z][\w.'’-]*|of|in|on|and|to|for|the|at|by|with|from) ){2,11}?(?=(?:An?|The) [a-z])")
# "Born: May 3, 1960 Also known as: … First hits: …": the rows of a box beside the article, run together.
_ROW = re.compile(r"(?<![^\s])[A-Z][a-z]+(?: [a-z]+){0,2}: (?=\S)")
_LEAST_ROWS = 3
# The parser's time grows with the sentence; a "sentence" longer than this is a list or a table.
LONGEST_SENTENCE = 1200


@dataclass(frozen=True, slots=True, eq=False)
class ParsedSentence:
    """One sentence with its parse.

    Attributes:
        index: index into `Article.sentences`.
        paragraph: index of its paragraph.
        start: offset of its first character in the article's text.
        doc: the parse; token offsets count from `start`.
        speech: where direct speech stands, in the article's offsets.
        entry: the date that stands before the sentence's own words, as in a chronology, or None.
        spoken: whether it is part of a broadcast's transcript, where all is speech.
        parted: whether it was run together with another sentence, as captions and headlines are.
    """

    index: int
    paragraph: int
    start: int
    doc: Doc
    speech: tuple[Span, ...] = ()
    entry: Span | None = None
    spoken: bool = False
    parted: bool = False

    def span(self, first: Token, last: Token | None = None) -> Span:
        """Return the article's span from `first` to `last` (both included)."""
        end = last or first
        return Span(self.start + first.idx, self.start + end.idx + len(end.text))

    def quoted(self, token: Token) -> bool:
        """Whether the token stands inside direct speech."""
        here = self.start + token.idx
        return any(span.start <= here < span.end for span in self.speech)

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that share a character with a span of the article."""
        start, end = span.start - self.start, span.end - self.start
        return tuple(token for token in self.doc if token.idx < end and start < token.idx + len(token) and not token.is_space)


def _blank(nlp: Language, text: str) -> Doc:
    """Return the tokens of one sentence, with the sentence's bounds fixed so that the parser cannot split it."""
    doc: Doc = nlp.make_doc(_SPACE.sub(" ", text.translate(_PLAIN)))
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def _tokens_of(doc: Doc, start: int, spans: Sequence[Span]) -> list[tuple[Token, ...]]:
    """Return the tokens of each span that lies in the sentence, whose text begins at `start`."""
    end = start + (doc[-1].idx + len(doc[-1].text_with_ws) if len(doc) else 0)
    inside = [span for span in spans if start <= span.start and span.end <= end]
    groups = (tuple(token for token in doc if span.start - start <= token.idx < span.end - start) for span in inside)
    return [group for group in groups if group]


def _is_only_speech(sentence: Span, speech: Sequence[Span]) -> bool:
    return any(span.contains(sentence) for span in speech)


def _opening(text: str) -> int:
    """Return where the sentence's own words begin, behind a dateline and what was run together with it."""
    found = (
        _REPORT.search(text, 0, _FARTHEST_REPORT)
        or _UPDATED.match(text)
        or _NOTE.match(text)
        or _DATELINE.match(text)
        or _AGENCY.match(text)
    )
    return found.end() if found is not None and found.end() < len(text) else 0


def _heading_end(sentence: Span, text: str, dated: Sequence[Span]) -> int | None:
    """Return where the sentence begins behind a heading that was run into it; None without one, or where it holds a date."""
    found = _HEADING.match(sentence.of(text))
    end = sentence.start + found.end() if found is not None else sentence.start
    return end if end > sentence.start and not any(sentence.start <= span.start < end for span in dated) else None


def _parted(nlp: Language, doc: Doc, start: int, seams: Sequence[int]) -> list[tuple[int, Doc]]:
    """Return a sentence in the parts that were run together, each parsed by itself, with where it starts."""
    if not seams:
        return [(start, doc)]
    ends = [*(doc[index].idx for index in seams), len(doc.text)]
    return [(start + begin, nlp(_blank(nlp, doc.text[begin:end].rstrip()))) for begin, end in zip([0, *ends], ends, strict=False)]


def parse_article(
    article: Article,
    nlp: Language,
    *,
    dated: Sequence[Span] = (),
    calendar: Sequence[Span] = (),
    days: Sequence[Span] = (),
    saying: Collection[str] = (),
    people: Collection[str] = (),
    changes: Collection[str] = (),
    harm: Collection[str] = (),
    releasing: Collection[str] = (),
    papers: Collection[str] = (),
    letters: Collection[str] = (),
    content: Collection[str] = (),
) -> tuple[ParsedSentence, ...]:
    """Parse every body sentence of the article once.

    Left out are headings, overlong lists, and what is direct speech from end to end and has no date: it states no event.

    Args:
        article: the article.
        nlp: the pipeline.
        dated: the spans of its time expressions.
        calendar: the spans of those that name a place on the calendar.
        days: the spans of those that name a day.
        saying: the lemmas of verbs that report speech.
        people: the lemmas of nouns that mean people.
        changes: the lemmas of verbs that have no passive.
        harm: the lemmas of verbs for what is done to people.
        releasing: the lemmas of verbs for bringing out what was written.
        papers: the lemmas of nouns for what is written.
        letters: the lemmas of nouns for what is written to somebody or voted on.
        content: the lemmas of nouns that a clause may follow without a word between.
    """
    speech = speech_spans(article.text)
    spoken = spoken_from(article.sentences, article.text)
    first = spoken if spoken is not None and spoken <= HEADER else 0
    wanted = [
        (index, sentence)
        for index, sentence in enumerate(article.sentences)
        if sentence.kind == "body"
        and index >= first
        and 0 < sentence.span.end - sentence.span.start <= LONGEST_SENTENCE
        and len(_ROW.findall(sentence.span.of(article.text))) < _LEAST_ROWS
        and (not _is_only_speech(sentence.span, speech) or any(span.overlaps(sentence.span) for span in dated))
    ]
    entries = [
        None if _UPDATED.match(sentence.span.of(article.text)) else entry_date(sentence.span, article.text, calendar)
        for _, sentence in wanted
    ]
    starts = [
        entry[1]
        if entry is not None
        else stamp_end(sentence.span, article.text, dated)
        or _heading_end(sentence.span, article.text, dated)
        or sentence.span.start + (turn_end if spoken is not None and index >= spoken else _opening)(sentence.span.of(article.text))
        for entry, (index, sentence) in zip(entries, wanted, strict=True)
    ]
    texts = (article.text[start : sentence.span.end] for start, (_, sentence) in zip(starts, wanted, strict=True))
    docs = nlp.pipe((_blank(nlp, text) for text in texts), batch_size=64)
    return tuple(
        ParsedSentence(
            index=index,
            paragraph=sentence.paragraph,
            start=start,
            doc=name_speakers(
                mend(
                    stand_up(part_from_date(nlp, doc, _tokens_of(doc, start, days)), changes),
                    saying,
                    people,
                    harm,
                    releasing,
                    papers,
                    letters,
                ),
                people,
            ),
            speech=tuple(span for span in speech if span.overlaps(sentence.span)),
            entry=entry[0] if entry is not None else None,
            spoken=spoken is not None and index >= spoken,
            parted=doc is not whole,
        )
        for (index, sentence), entry, from_, whole in zip(wanted, entries, starts, docs, strict=True)
        for start, doc in _parted(nlp, whole, from_, seams(whole, people, content))
        if len(doc)
    )
