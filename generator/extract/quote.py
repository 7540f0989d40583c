"""The words that a mention cites: its sentence, or of a long sentence the clause."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree
from generator.extract.parse import ParsedSentence
from generator.extract.triggers import Candidate
from generator.model import Article, Span, Timex

# A reader takes in a quotation of this many characters at a glance; a longer sentence is cited by its clause.
LONGEST_SENTENCE = 300


def quote_of(candidate: Candidate, timex: Timex | None, sentence: ParsedSentence, article: Article) -> Span:
    """Return the extent of the citation; it holds the event word and its date and begins and ends at words."""
    whole = article.sentences[sentence.index].span
    if whole.end - whole.start <= LONGEST_SENTENCE:
        return whole
    wanted = [sentence.span(candidate.token)] + ([timex.span] if timex is not None else [])
    best = whole
    for head in (candidate.clause, *tree.ancestors(candidate.clause)):
        if not tree.is_verb(head):
            continue
        span = _clause_span(head, sentence)
        if span.end - span.start > LONGEST_SENTENCE:
            break
        if all(span.contains(item) for item in wanted):
            best = span
    return best


def _clause_span(head: Token, sentence: ParsedSentence) -> Span:
    first, last = head.left_edge, head.right_edge
    while first.i < last.i and (
        (first.is_punct and not first.is_quote) or first.is_space or (first.dep_ in ("mark", "cc") and first.head.i == head.i)
    ):
        first = first.nbor(1)
    while last.i > first.i and ((last.is_punct and not last.is_quote) or last.is_space):
        last = last.nbor(-1)
    return sentence.span(first, last)
