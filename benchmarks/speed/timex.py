"""Words a second of the TIMEX3 tagger on one core, and whether any input takes more than linear time.

    python benchmarks/speed/timex.py [CORPUS…] [--size 1000000] [--peer heideltime dateparser]

A corpus is named as in `benchmarks/quality/timex.py`.
Every text is read once to warm up; then the corpus is read until two seconds have gone, and the processor's time is counted.
Then strings that are known to hurt recognisers are read at one length and at twice it: about twice the time is linear.
Exit 1 where a string takes more than `ALLOWED` times as long at twice the length; all of them at 1 MB take four minutes.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.quality.peers import dateparser_search, heideltime
from benchmarks.quality.peers.peer import PeerMissingError, Question
from generator.annotate import TimexLexicon, annotate_text
from generator.annotate.timeml import read_timeml
from generator.resources import timex_words

ALLOWED = 2.8
LEAST = 0.05  # seconds: what is read faster than this says nothing

STRINGS: Mapping[str, str] = {
    "digits": "1234567890",
    "1 1 1": "1 ",
    "in in in": "in ",
    "apostrophes": "'",
    "open brackets": "[",
    "nested brackets": "([{",
    "the the": "the ",
    "two two": "two ",
    "early late": "early late ",
    "the day of": "the day of ",
    "and and": "and ",
    "dates joined": "3 May, ",
    "years joined": "1998-",
    "slashes": "1/2/",
    "letters": "a",
    "spaces": " ",
    "lines": "\n",
    "weekdays": "Friday ",
    "months": "May ",
    "a year ago": "a year ago ",
    "two days before": "two days before ",
    "hyphens": "two-and-",
    "commas": "May 3, 4, ",
    "the two of the": "the two of the ",
    "in the last": "in the last ",
    "two three": "two three ",
    "1 2/3": "1 2/3 ",
    "12:": "12:",
    "FY": "FY90 ",
    "half a": "half a ",
    "will, he": "will, he ",
    "Ramadan": "Ramadan ",
}


def seconds(text: str, lexicon: TimexLexicon) -> float:
    """Return the processor time of one reading."""
    gc.collect()
    began = time.process_time()
    annotate_text(text, "2025-02-14", lexicon=lexicon)
    return time.process_time() - began


def speed(questions: Sequence[Question], lexicon: TimexLexicon) -> float:
    """Return words a second, warm."""
    words = sum(len(question.text.split()) for question in questions)
    read = 0
    for question in questions:
        annotate_text(question.text, question.dct, lexicon=lexicon)
    began = time.process_time()
    while time.process_time() - began < 2:
        for question in questions:
            annotate_text(question.text, question.dct, lexicon=lexicon)
        read += words
    return read / (time.process_time() - began)


def growth(unit: str, size: int, lexicon: TimexLexicon) -> tuple[float, float]:
    """Return the seconds for a string made of `unit`, at half of `size` characters and at `size`."""
    whole = (unit * (size // len(unit) + 1))[:size]
    return seconds(whole[: size // 2], lexicon), seconds(whole, lexicon)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the speeds and the growth; exit 1 where something grows faster than its input."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*")
    parser.add_argument("--peer", nargs="*", choices=("heideltime", "dateparser"), default=[])
    parser.add_argument("--size", type=int, default=200_000, help="characters of each string")
    options = parser.parse_args(arguments)
    lexicon = timex_words("en")
    data = Path(os.environ.get("DATELINE_DATA", "../shared/data")) / "timex"
    for corpus in options.corpus:
        folder = Path(corpus) if Path(corpus).is_dir() else data / corpus
        documents = [read_timeml(path.read_bytes()) for path in sorted(folder.glob("*.tml"))]
        questions = [Question(document.text, document.dct) for document in documents]
        if not questions:
            print(f"{corpus}: no TimeML files in {folder}", file=sys.stderr)
            return 2
        print(f"{corpus}: {speed(questions, lexicon):,.0f} words/s")
        for peer in options.peer:
            try:
                run = heideltime.run(questions, narrative=False) if peer == "heideltime" else dateparser_search.run(questions)
                print(f"{corpus}, {peer}: {run.speed:,.0f} words/s", flush=True)
            except PeerMissingError as missing:
                print(f"{corpus}, {peer}: left out ({missing})")
    steep = 0
    for name, unit in STRINGS.items():
        half, full = growth(unit, options.size, lexicon)
        bad = full > LEAST and full > ALLOWED * half
        steep += bad
        times = full / max(half, 1e-9)
        print(
            f"  {name:16} {options.size:,} characters {full:6.2f} s, {times:4.1f} times its half{' NOT LINEAR' if bad else ''}", flush=True
        )
    return 1 if steep else 0


if __name__ == "__main__":
    raise SystemExit(main())
