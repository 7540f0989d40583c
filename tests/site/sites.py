"""Build sites with the project's own `mkdocs.yml`, from an invented story or from the articles, into a temporary folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import yaml

from generator.model import DigestDay, DigestSentence, Entity, Event, Page, Span, Timeline
from generator.render import render
from tests.unit.render import story

ROOT = Path(__file__).parents[2]
HOOK = """
import sys
sys.path.insert(0, {root!r})
from generator.render import clean


def on_page_content(html, **_):
    return clean(html)
"""


def told() -> Timeline:
    """Return the invented story with what the stages before the pages may add: people and places, and days that matter."""
    whole = story.timeline()
    events = tuple(_peopled(event, number) for number, event in enumerate(whole.events))
    closed, gave_way = (next(event for event in events if event.headline.startswith(start)) for start in ("Council", "Handrail"))
    days = tuple(_day(event) for event in (closed, gave_way))
    return replace(whole, events=events, digest=days)


def _peopled(event: Event, number: int) -> Event:
    more = (
        Entity(name="Ada Merrow", type="person"),
        Entity(name="Harbour", type="place"),
        Entity(name="Calder & Sons", type="organisation"),
    )
    return replace(event, entities=(*event.entities, *more[number % 4 :]))


def _day(event: Event) -> DigestDay:
    first = event.citations[0]
    sentence = DigestSentence(article=first.article, span=Span(first.start, first.end), text=first.exact, event=event.id)
    assert event.when is not None
    return DigestDay(when=event.when, score=1.0, articles=len(event.citations), sentences=(sentence,))


def theme(**changes: object) -> dict[str, object]:
    """Return the theme that `mkdocs.yml` names, with changes."""
    found: dict[str, object] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["theme"]
    return found | changes


def build(folder: Path, timeline: Timeline, *, config: Mapping[str, object] | None = None, **settings: object) -> Path:
    """Return the site of a timeline; `config` overrides what `mkdocs.yml` says."""
    pages = render(timeline, settings=story.settings(**settings), templates=story.templates(), assets=story.assets())
    return publish(folder, pages, config=config or {})


def publish(folder: Path, pages: Iterable[Page], *, config: Mapping[str, object] = MappingProxyType({})) -> Path:
    """Write pages and build them with MkDocs, `--strict`; return the folder of the site."""
    for page in pages:
        path = folder / "content" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.data)
    ours = {"site_name": "A fictional story", "docs_dir": "content", "site_dir": "site", "hooks": ["hook.py"]}
    merged = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8")) | ours | dict(config)
    merged["theme"]["custom_dir"] = str(ROOT / merged["theme"]["custom_dir"])
    (folder / "hook.py").write_text(HOOK.format(root=str(ROOT)), "utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(merged), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    made = subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return folder / "site"
