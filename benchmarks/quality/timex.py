"""Score the TIMEX3 tagger on folders of TimeML files as TempEval-3 does.

    python benchmarks/quality/timex.py aquaint wikiwars [--part develop] [--errors 40] [--peer heideltime dateparser]

A corpus is a folder of `*.tml`, or the name of one below `$DATELINE_DATA/timex` (without the variable: `../shared/data/timex`).
AQUAINT TimeML is at <https://www.timeml.org/timebank/timebank.html>, WikiWars at <https://timexportal.wordpress.com/corpora-wikiwars/>.

Our own literate suites can be scored too, with dateparser beside us: `--suite de/nachrichten.md es/noticias.md`.
They were written by us and our rules were mended on them, so they say how far a peer reads such sentences, and nothing of us.

Scores (UzZaman et al. 2013, SemEval task 1): strict F1 wants the same extent, relaxed F1 an overlap;
type and value F1 are relaxed F1 times the share of matched expressions with the right type or value.
The document's own date is given, not scored.
A corpus is split by its file names: rules were written on `develop` first, while `aside` was only ever counted.
Then `aside` was parted in two, and rules written on either part were counted on the other (`docs/measurements/timex.md`).
A peer reads the same files in the same run and is scored by the same code; one that is not installed is named in one line and left out.
HeidelTime is told which corpora are narratives (`--narratives`); our tagger finds that out by itself.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))
import generator
from benchmarks.quality.peers import dateparser_search, heideltime
from benchmarks.quality.peers.peer import PeerMissingError, PeerRun, Question
from generator.annotate import TimexLexicon, annotate_text
from generator.annotate.timeml import Marked, read_timeml
from generator.model import Span, Timex

ROUNDS = 1000  # bootstrap samples of documents


class Expression(Protocol):
    """What is scored of an expression, ours or a peer's."""

    @property
    def span(self) -> Span:
        """Its place in the text."""

    @property
    def type(self) -> str:
        """DATE, TIME, DURATION or SET."""

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""


E = TypeVar("E", bound=Expression)


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its running text, its date, and the expressions in it."""

    name: str
    text: str
    dct: str | None
    gold: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What TempEval-3 counts; sums over documents."""

    gold: int = 0
    read: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Add field by field."""
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def f1(self, matched: int) -> float:
        """Harmonic mean of precision and recall for so many matches."""
        return 200 * matched / (self.gold + self.read) if self.gold + self.read else 0.0

    @property
    def scores(self) -> dict[str, float]:
        """Strict, relaxed, type and value F1 in per cent."""
        return {name: self.f1(getattr(self, name)) for name in ("strict", "relaxed", "type", "value")}


def read(path: Path) -> Document:
    """Return one TimeML file as the project's own reader gives it."""
    document = read_timeml(path.read_bytes())
    return Document(path.stem, document.text, document.dct, document.timexes)


def part_of(path: Path) -> str:
    """Return `develop`, the half that rules were written on first, or `aside-1` or `aside-2`: a fixed rule on the file's name."""
    first, second = hashlib.sha256(path.name.encode()).digest()[:2]
    return "develop" if first % 2 == 0 else f"aside-{second % 2 + 1}"


def paired(gold: Sequence[Marked], read: Sequence[E]) -> list[tuple[Marked | None, E | None]]:
    """Return gold and read expressions side by side: equal extents first, then the first that overlaps; None where there is no partner."""
    partner: dict[int, int] = {}
    for exact in (True, False):
        for index, timex in enumerate(read):
            if index in partner.values():
                continue
            for number, truth in enumerate(gold):
                if number not in partner and (truth.span == timex.span if exact else truth.span.overlaps(timex.span)):
                    partner[number] = index
                    break
    pairs: list[tuple[Marked | None, E | None]] = []
    for number, truth in enumerate(gold):
        pairs.append((truth, read[partner[number]] if number in partner else None))
    return pairs + [(None, timex) for index, timex in enumerate(read) if index not in partner.values()]


def plain_value(value: str) -> str:
    """Return a value for comparison: case and the weekday's padding do not count."""
    return value.upper().strip()


def counted(document: Document, read: Sequence[Expression]) -> Counts:
    """Return the counts of one document."""
    both = [(truth, timex) for truth, timex in paired(document.gold, read) if truth is not None and timex is not None]
    return Counts(
        gold=len(document.gold),
        read=len(read),
        strict=sum(truth.span == timex.span for truth, timex in both),
        relaxed=len(both),
        type=sum(truth.type == timex.type for truth, timex in both),
        value=sum(plain_value(truth.value) == plain_value(timex.value) for truth, timex in both),
    )


def interval(counts: Sequence[Counts], name: str) -> tuple[float, float]:
    """Return the middle 95 % of a score over documents drawn again and again, with a fixed seed."""
    draw = random.Random(20130614)
    values = sorted(sum((draw.choice(counts) for _ in counts), Counts()).scores[name] for _ in range(ROUNDS))
    return values[ROUNDS * 25 // 1000], values[ROUNDS * 975 // 1000 - 1]


def family(truth: Marked | None, timex: Timex | None) -> str:
    """Return the kind of an error, or an empty string where there is none."""
    if truth is None and timex is not None:
        return f"only we: {timex.rule}"
    if truth is not None and timex is None:
        return f"missed: {shape(truth.value)}"
    if truth is not None and timex is not None and plain_value(truth.value) != plain_value(timex.value):
        return f"value: {timex.rule}"
    if truth is not None and timex is not None and truth.span != timex.span:
        return f"extent: {timex.rule}"
    return ""


def shape(value: str) -> str:
    """Return a value with its digits hidden."""
    return re.sub(r"\d", "9", value)


def report(name: str, documents: Sequence[Document], lexicon: TimexLexicon, errors: int) -> None:
    """Print the scores of one corpus and its errors by family."""
    if not documents:
        print(f"{name}: no documents")
        return
    read = [annotate_text(document.text, document.dct, lexicon=lexicon) for document in documents]
    print_scores(name, documents, read)
    if errors:
        print_errors(documents, read, errors)


def print_scores(name: str, documents: Sequence[Document], read: Sequence[Sequence[Expression]]) -> None:
    """Print the four scores with their bootstrap intervals."""
    counts = [counted(document, timexes) for document, timexes in zip(documents, read, strict=True)]
    total = sum(counts, Counts())
    print(f"{name}: {len(documents)} documents, {total.gold} expressions, {total.read} read")
    for score, value in total.scores.items():
        low, high = interval(counts, score)
        print(f"  {score:8} F1 {value:5.1f}  (95 %: {low:.1f} to {high:.1f})", flush=True)


def report_peer(peer: str, name: str, documents: Sequence[Document], *, narrative: bool) -> None:
    """Print the scores of a peer on the same documents, and its speed; one line where it is not installed."""
    questions = [Question(document.text, document.dct) for document in documents]
    try:
        run = PEERS[peer](questions, narrative)
    except PeerMissingError as missing:
        print(f"{name}, {peer}: left out ({missing})")
        return
    print_scores(f"{name}, {peer} at {run.speed:,.0f} words/s", documents, run.answers)


PEERS: dict[str, Callable[[Sequence[Question], bool], PeerRun]] = {
    "heideltime": lambda questions, narrative: heideltime.run(questions, narrative=narrative),
    "dateparser": lambda questions, narrative: dateparser_search.run(questions),
}


def print_errors(documents: Iterable[Document], read: Iterable[Sequence[Timex]], most: int) -> None:
    """Print how many errors each family has, then the errors themselves with the words around them."""
    lines = [line for document, timexes in zip(documents, read, strict=True) for line in error_lines(document, timexes)]
    table = Counter(kind for kind, _ in lines)
    for kind, number in sorted(table.items(), key=lambda item: (-item[1], item[0])):
        print(f"  {number:4} {kind}")
        for line in [line for own, line in lines if own == kind][:most]:
            print(f"         {line}")


def error_lines(document: Document, timexes: Sequence[Timex]) -> Iterable[tuple[str, str]]:
    """Yield the family and the line of each error of one document: gold value, what was read, the document's date, the context."""
    for truth, timex in paired(document.gold, timexes):
        kind = family(truth, timex)
        if not kind:
            continue
        span = truth.span if truth else timex.span if timex else Span(0, 0)
        before, after = document.text[max(0, span.start - 60) : span.start], document.text[span.end : span.end + 30]
        around = " ".join(f"{before}[{span.of(document.text)}]{after}".split())
        ours = f"{timex.text!r} {timex.value}" if timex else "-"
        yield kind, f"{truth.value if truth else '-'} | {ours} | {document.dct} | {around}"


def report_suites(names: Sequence[str]) -> None:
    """Print, for each literate suite, how far we and dateparser read it; a suite says nothing of types."""
    from generator.resources import timex_words
    from tests.corpus.test_timex import SUITES, cases

    for name in names:
        language, _, file = name.partition("/")
        told = cases(SUITES[language] / file, language)
        documents = [
            Document(
                case.place,
                case.text,
                case.dct,
                tuple(
                    Marked(Span(*span), case.text[slice(*span)], "", value.split()[0])
                    for span, value in zip(case.spans, case.expected, strict=True)
                )
                if case.spans
                else (),
            )
            for case in told
        ]
        ours = [annotate_text(d.text, d.dct, lexicon=timex_words(language), language=language) for d in documents]
        peer = dateparser_search.run([Question(d.text, d.dct) for d in documents], language).answers
        runs: tuple[tuple[str, Sequence[Sequence[Expression]]], ...] = (("ours", ours), ("dateparser search_dates", peer))
        for who, read in runs:
            total = sum((counted(d, found) for d, found in zip(documents, read, strict=True)), Counts())
            scores = ", ".join(f"{score} {total.scores[score]:.1f}" for score in ("strict", "relaxed", "value"))
            print(f"{name}, {len(told)} sentences, {total.gold} expressions, {who}: {scores}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; exit 2 where a corpus is not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*")
    parser.add_argument("--suite", nargs="*", default=[], help="literate suites below tests/corpus, as LANGUAGE/FILE")
    parser.add_argument("--part", choices=("develop", "aside", "aside-1", "aside-2", "all", "each"), default="each")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print up to N errors of each family of the part asked for")
    parser.add_argument("--peer", nargs="*", choices=sorted(PEERS), default=[], help="score these taggers on the same files too")
    parser.add_argument("--narratives", nargs="*", default=["wikiwars"], help="corpora that peers are told are narratives")
    options = parser.parse_args(arguments)
    report_suites(options.suite)
    data = Path(os.environ.get("DATELINE_DATA", "../shared/data")) / "timex"
    words = Path(generator.__file__).parent / "data" / "en" / "timex.toml"
    lexicon = TimexLexicon.from_toml(tomllib.loads(words.read_text("utf-8")))
    for corpus in options.corpus:
        folder = Path(corpus) if Path(corpus).is_dir() else data / corpus
        paths = sorted(folder.glob("*.tml"))
        if not paths:
            print(f"{corpus}: no TimeML files in {folder}; see the head of this file for where to get them", file=sys.stderr)
            return 2
        for part in ("develop", "aside", "all") if options.part == "each" else (options.part,):
            chosen = [path for path in paths if part == "all" or part_of(path).startswith(part)]
            documents = [read(path) for path in chosen]
            report(f"{corpus} ({part})", documents, lexicon, options.errors if part in ("develop", options.part) else 0)
            for peer in options.peer:
                report_peer(peer, f"{corpus} ({part})", documents, narrative=folder.name in options.narratives)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
