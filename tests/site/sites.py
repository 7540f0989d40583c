"""Build sites with the project's own `mkdocs.yml`, from an invented story or from the articles, into a temporary folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import yaml

from generator.model import Page, Timeline
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
