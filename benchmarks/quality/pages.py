"""How well saved pages are read: dates, titles and text of news pages against their publishers' own data.

    python benchmarks/quality/pages.py [FOLDER]

FOLDER holds `pages/gold.jsonl` and `pages/html/*.html.gz`; without it the environment variable DATELINE_DATA names it.
The pages belong to their publishers and are not part of the project; `docs/` says how to collect some.

Reported, over all pages:
    date exact, within a day: against `published`, by the day as written there
    later than saved: pages dated after they were saved, which cannot be
    title contained: the same letters and digits, one title within the other
    text F1: over the bag of words, the mean of the pages
    ms a page: wall time of `ingest` on one core
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from generator.ingest import IngestWords, ingest
from generator.model import RawFile

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A word, or one character of a script that puts no spaces between words."""

WORDS = Path(__file__).parents[2] / "generator" / "data" / "en" / "ingest.toml"


@dataclass(frozen=True, slots=True)
class Score:
    """How one page was read."""

    file: str
    days_off: int | None
    late: bool
    title: bool
    text: float
    seconds: float
    remark: str


def main() -> int:
    """Print the table, and with `-v` every page that was read wrong."""
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    folder = Path(arguments[0] if arguments else os.environ.get("DATELINE_DATA", ""))
    gold = folder / "pages" / "gold.jsonl"
    if not gold.is_file():
        print(f"There is no {gold}. Name the folder of development data as an argument or in DATELINE_DATA.")
        return 2
    scores = list(_scores(folder / "pages", [json.loads(line) for line in gold.read_text("utf-8").splitlines()]))
    _print(scores, verbose="-v" in sys.argv)
    return 0


def _scores(folder: Path, pages: list[dict[str, Any]]) -> Iterator[Score]:
    words = IngestWords.from_toml(tomllib.loads(WORDS.read_text("utf-8")))
    for page in pages:
        raw = RawFile(id="page", path=page["file"], data=(folder / page["file"]).read_bytes())
        start = time.perf_counter()
        article = ingest(raw, words=words).article
        seconds = time.perf_counter() - start
        if article is None:
            yield Score(page["file"], None, False, False, 0.0, seconds, "no article")
            continue
        published, saved = (date.fromisoformat(page[key][:10]) for key in ("published", "saved"))
        when = article.dct.when
        day = when.without_doubt().as_date() if when is not None and when.is_day else None
        off = None if day is None else abs((day - published).days)
        late = day is not None and day > saved + timedelta(days=1)
        remark = f"{when.edtf if when else None} for {published} by {article.dct.basis}, saved {saved} | {article.title} | {page['title']}"
        same_title = _contains(article.title, page["title"])
        yield Score(page["file"], off, late, same_title, _f1(article.text, page["text"]), seconds, remark)


def _contains(title: str, gold: str) -> bool:
    one, other = ("".join(letter for letter in text.casefold() if letter.isalnum()) for text in (title, gold))
    return bool(one) and (one in other or other in one)


def _f1(text: str, gold: str) -> float:
    found, wanted = (Counter(_TOKEN.findall(words.casefold())) for words in (text, gold))
    shared = sum((found & wanted).values())
    return 2 * shared / (sum(found.values()) + sum(wanted.values())) if shared else 0.0


def _print(scores: list[Score], *, verbose: bool) -> None:
    total = len(scores)
    exact = sum(score.days_off == 0 for score in scores)
    near = sum(score.days_off is not None and score.days_off <= 1 for score in scores)
    times = sorted(score.seconds for score in scores)
    rows = [
        ("pages", f"{total}"),
        ("date exact", f"{exact} ({exact / total:.1%})"),
        ("date within a day", f"{near} ({near / total:.1%})"),
        ("no date", f"{sum(score.days_off is None for score in scores)}"),
        ("later than saved", f"{sum(score.late for score in scores)}"),
        ("title contained", f"{sum(score.title for score in scores)} ({sum(score.title for score in scores) / total:.1%})"),
        ("text F1, mean", f"{sum(score.text for score in scores) / total:.3f}"),
        ("text F1 below .8", f"{sum(score.text < 0.8 for score in scores)}"),
        (
            "ms a page, mean / median / slowest",
            f"{1000 * sum(times) / total:.0f} / {1000 * times[total // 2]:.0f} / {1000 * times[-1]:.0f}",
        ),
    ]
    for name, value in rows:
        print(f"{name:<38}{value}")
    for score in scores:
        if verbose and (score.days_off != 0 or not score.title or score.text < 0.8):
            print(f"{score.file}: {score.text:.2f} | {score.remark}")


if __name__ == "__main__":
    sys.exit(main())
