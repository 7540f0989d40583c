"""How long a story of many articles takes from files to pages, and how much memory.

    python benchmarks/speed/build.py TOPIC_DIR [--jobs N] [--articles N] [--content FOLDER]

TOPIC_DIR is a topic of Timeline17, for example `$DATELINE_DATA/tls/t17/bpoil`: its `articles.jsonl.gz` becomes a folder of seeds.
The build runs in a process of its own, as `dateline build` does it.
Printed are the seconds of each stage, by the clock and of the processor (for the reading, of all processes), words a second,
and the most memory that all processes held at one time; a page that two of them share counts twice.
Figures by the clock say something on a machine that does nothing else; `load` tells how busy it was.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

TARGETS = {"wall": 180.0, "merge": 20.0, "memory": 2000.0}
"""Seconds, seconds and megabytes for a topic of 1,308 articles on two processors."""

STAGES = ("_read", "date_articles", "merge", "digest", "render", "publish")
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def write_seeds(topic: Path, folder: Path, limit: int | None) -> tuple[int, int]:
    """Write the topic's articles as Markdown with their dates; return how many there are and how many words they have."""
    folder.mkdir(parents=True)
    count = words = 0
    with gzip.open(topic / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            if limit is not None and count >= limit:
                break
            article = json.loads(line)
            text = article["text"] if isinstance(article["text"], str) else "\n".join(article["text"])
            head = f"---\ndate: {str(article['date'])[:10]}\npublisher: {json.dumps(article.get('publisher') or '')}\n---\n\n"
            name = re.sub(r"[^A-Za-z0-9-]+", "-", str(article["id"])).strip("-")
            (folder / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
            count, words = count + 1, words + len(text.split())
    return count, words


def build(seeds: Path, content: Path, jobs: int | None, out: Path) -> None:
    """Build as the command does, with a clock around each stage, and write what was measured."""
    import generator.build as subject

    clocks: dict[str, list[float]] = {}
    for name in STAGES:
        if hasattr(subject, name):
            setattr(subject, name, _timed(getattr(subject, name), clocks.setdefault(name.strip("_"), [0.0, 0.0])))
    begun = time.perf_counter()
    built = subject.build_site(None, seeds=seeds, content=content, jobs=jobs)
    now = os.times()
    clocks["read"][1] += now.children_user + now.children_system
    facts = {
        "processor": sum(now[:4]),
        "wall": time.perf_counter() - begun,
        "stages": clocks,
        "articles": len(built.articles),
        "mentions": sum(map(len, built.mentions.values())),
        "events": len(built.timeline.events) + len(built.timeline.undated) if built.timeline else 0,
        "pages": len(built.pages),
        "largest": max(((len(page.data), page.path) for page in built.pages), default=(0, "")),
        "problems": len(built.problems),
    }
    out.write_text(json.dumps(facts))


def _timed(stage: Callable[..., Any], clock: list[float]) -> Callable[..., Any]:
    def run(*args: Any, **options: Any) -> Any:
        before = time.perf_counter(), time.process_time()
        try:
            return stage(*args, **options)
        finally:
            clock[0] += time.perf_counter() - before[0]
            clock[1] += time.process_time() - before[1]

    return run


def memory(root: int) -> int:
    """Return the bytes that a process and all below it hold; 0 where the system does not say."""
    parents: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            parents[int(entry.name)] = int(fields[1])
            sizes[int(entry.name)] = int(fields[21]) * PAGE
        except (OSError, ValueError, IndexError):
            continue
    tree = {root}
    while grown := {pid for pid, parent in parents.items() if parent in tree} - tree:
        tree |= grown
    return sum(sizes.get(pid, 0) for pid in tree)


def measured(seeds: Path, content: Path, jobs: int | None) -> tuple[dict[str, Any], float]:
    """Run the build in a process of its own; return what it measured and the most memory, in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "facts.json"
        command = [sys.executable, __file__, "--inside", str(seeds), str(content), str(out), *(["--jobs", str(jobs)] if jobs else [])]
        most = 0
        with subprocess.Popen(command) as process:
            while process.poll() is None:
                most = max(most, memory(process.pid))
                time.sleep(0.5)
        if process.returncode:
            raise SystemExit(process.returncode)
        facts: dict[str, Any] = json.loads(out.read_text())
        return facts, most / 1e6


def main() -> None:
    """Measure one topic and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topic", nargs="?", type=Path, help="a folder with articles.jsonl.gz")
    parser.add_argument("--jobs", type=int, help="processes that read articles")
    parser.add_argument("--articles", type=int, help="the first so many articles only")
    parser.add_argument("--content", type=Path, help="where to leave the pages; else nowhere")
    parser.add_argument("--inside", nargs=3, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        build(given.inside[0], given.inside[1], given.jobs, given.inside[2])
        return
    if given.topic is None or not (given.topic / "articles.jsonl.gz").is_file():
        raise SystemExit("name a topic of Timeline17, a folder with articles.jsonl.gz; `tilse` and `news-tls` say where to get it")
    with tempfile.TemporaryDirectory() as folder:
        count, words = write_seeds(given.topic, Path(folder) / "seeds", given.articles)
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
        facts, most = measured(Path(folder) / "seeds", given.content or Path(folder) / "content", given.jobs)
    _print(given.topic.name, count, words, load, facts, most)


def _print(name: str, count: int, words: int, load: float, facts: dict[str, Any], most: float) -> None:
    print(f"{name}: {count} articles, {words} words; {facts['mentions']} mentions, {facts['events']} events, {facts['pages']} files")
    print(f"{'stage':<14}{'seconds':>9}{'processor':>11}")
    for stage, (wall, processor) in facts["stages"].items():
        print(f"{stage:<14}{wall:>9.1f}{processor:>11.1f}")
    print(f"{'all':<14}{facts['wall']:>9.1f}{facts['processor']:>11.1f}   target {TARGETS['wall']:.0f}, merge {TARGETS['merge']:.0f}")
    print(f"{words / facts['wall']:.0f} words/s; at most {most:.0f} MB (target {TARGETS['memory']:.0f}); load {load:.1f} before the start")
    print(f"largest page {facts['largest'][1]}: {facts['largest'][0] / 1000:.0f} kB; {facts['problems']} problems")


if __name__ == "__main__":
    main()
