"""Texts as words: folding, quoted speech, runs of words. Nothing here knows about events."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.model import Span

RUN = 5
"""Words in a run. Five in a row are rarely shared by chance; field notes, "Copies"."""

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_CURLY = re.compile(r"“[^“”]*(?:”|$)")
_STRAIGHT = re.compile(r'"[^"]*(?:"|$)')
_OPENS = re.compile(r"(?<!\w)['‘](?!(?:s|t|d|m|re|ve|ll)\b)(?=[^\W\d])")
_CLOSES = re.compile(r"[,.!?…]['’](?!\w)")
"""Speech in single marks ends after a comma or stop; an apostrophe (`the keepers' boat`, `'90s`) neither opens nor ends it."""
SHORTEST, LONGEST = 20, 1500
"""Characters of speech in single marks."""
_PLAIN = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` in lower case, without accents, full stops and curly apostrophes: `J.D. Müller’s` → `jd muller's`."""
    if text.isascii():
        return " ".join(text.lower().replace(".", "").replace("`", "'").split())
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.translate(_PLAIN)) if not unicodedata.combining(char))
    return " ".join(bare.lower().replace(".", "").split())


@lru_cache(maxsize=32768)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, folded, in order; a quote is asked for them by one rule after the other."""
    if text.isascii():
        return tuple([word.replace(".", "") if "." in word else word for word in _WORD.findall(text.lower())])  # what `fold` makes of them
    return tuple(map(fold, _WORD.findall(text)))


def runs(tokens: Sequence[str], size: int = RUN) -> tuple[tuple[str, ...], ...]:
    """Return every run of `size` words, in order; none where there are fewer words."""
    return tuple(zip(*(tokens[i:] for i in range(size)), strict=False))


@lru_cache(maxsize=8192)
def quotations(text: str) -> tuple[Span, ...]:
    """Return the stretches of quoted speech, marks included.

    A mark that is never closed ends with its paragraph: newspapers leave it open when the speech goes on.
    """
    spans: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        double = [match for pattern in (_CURLY, _STRAIGHT) for match in pattern.finditer(paragraph)]
        rest = _CURLY.sub(_blank, _STRAIGHT.sub(_blank, paragraph))
        spans.extend(Span(start + match.start(), start + match.end()) for match in double)
        spans.extend(Span(start + opened, start + closed) for opened, closed in _in_single_marks(rest))
        start += len(paragraph) + 1
    return tuple(sorted(set(spans)))


def _in_single_marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where speech in single marks begins and ends, each from the first mark that opens to the first that closes."""
    ends = [match.end() for match in _CLOSES.finditer(text)]
    done = 0
    for opened in (match.start() for match in _OPENS.finditer(text)):
        at = bisect_left(ends, opened + SHORTEST)
        if opened >= done and at < len(ends) and ends[at] - opened <= LONGEST and "\n" not in text[opened : ends[at]]:
            done = ends[at]
            yield opened, done


def _blank(match: re.Match[str]) -> str:
    """Return line breaks in place of a quotation, which no speech in single marks runs across."""
    return "\n" * len(match[0])


def without(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with each of `spans` replaced by a line break, so that no run of words crosses the gap."""
    parts, at = [], 0
    for span in sorted(spans):
        if span.start >= at:
            parts.append(text[at : span.start])
            at = span.end
    return "\n".join([*parts, text[at:]])


def passage_runs(text: str, size: int = RUN) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of each line of `text`; none crosses a line."""
    return frozenset(run for line in text.split("\n") for run in runs(words(line), size))


def content(tokens: Iterable[str], stop: frozenset[str]) -> frozenset[str]:
    """Return the words that carry content: not in `stop`, longer than a letter."""
    return frozenset(token for token in tokens if token not in stop and len(token) > 1)
