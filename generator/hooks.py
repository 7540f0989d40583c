"""MkDocs calls this: it makes the pages before each build and keeps `mkdocs serve` from chasing its own tail.

MkDocs' `--strict` is about pages and links; Dateline's `--strict` is about articles and settings.
So what was set aside is shown as a warning, but does not abort `mkdocs build --strict`: one bad article never breaks a site.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import CountHandler

# MkDocs takes our folder off the import path once this module is loaded, so everything is imported here.
from generator.build import Build, build_site, seeds_folder, site_language
from generator.content import is_untouched, read_manifest
from generator.reader import Memo
from generator.render import clean

log = logging.getLogger("dateline")
log.propagate = False
log.handlers = [handler for handler in logging.getLogger("mkdocs").handlers if not isinstance(handler, CountHandler)]

_memo = Memo()
_written: set[str] = set()
_writing = threading.Lock()  # held while pages are written: only then does the list of our files say which removals are ours


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the site's address from the environment, where the place of publication tells it."""
    config.site_url = os.environ.get("DATELINE_SITE_URL") or config.site_url
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the pages that the articles give; stop the build, with the reason, where they give none."""
    content = Path(config.docs_dir)
    _written.update(read_manifest(content))
    try:
        with _writing:
            built = build_site(Path(config.config_file_path), content=content, memo=_memo, jobs=None, site_url=config.site_url)
    except OSError as error:
        raise PluginError(f"dateline: {error.filename}: {error.strerror}") from error
    _report(built)
    _check_language(config)


def on_page_content(html: str, **_: Any) -> str:
    """Return the page without anything that could run: the last guard against a hostile article."""
    return clean(html)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
    """Watch the articles, and every page except for what we write ourselves: that would rebuild twice for each change."""
    seeds = seeds_folder(Path(config.config_file_path))
    if seeds.is_dir():
        server.watch(str(seeds))
    server.unwatch(config.docs_dir)
    observer: Any = server.observer
    schedule = observer.schedule

    def schedule_quietly(handler: Any, path: str, **options: Any) -> Any:
        notice = handler.on_any_event
        handler.on_any_event = lambda event: None if _is_own(event, Path(path)) else notice(event)
        return schedule(handler, path, **options)

    observer.schedule = schedule_quietly
    server.watch(config.docs_dir)
    observer.schedule = schedule
    return server


def _is_own(event: Any, content: Path) -> bool:
    """Whether a change below the content folder is our own doing: a draft, a page as we wrote it, a page that we removed."""
    place = Path(event.dest_path or event.src_path)
    path = place.relative_to(content).as_posix()
    with _writing:
        manifest = read_manifest(content)
    if place.exists():
        return is_untouched(content, path, manifest)
    return place.name.endswith(".new") or (path in _written and path not in manifest)


def _check_language(config: MkDocsConfig) -> None:
    """Warn where the theme announces another language than the pages are written in: a screen reader would read them in a wrong voice."""
    ours, theirs = site_language(Path(config.config_file_path)), config.theme.get("language")
    if isinstance(theirs, str) and theirs.partition("-")[0].lower() != ours.partition("-")[0].lower():
        log.warning("mkdocs.yml: the pages are in %r and the theme says %r: set `language: %s` under `theme:`", ours, theirs, ours)


def _report(built: Build) -> None:
    log.setLevel(logging.getLogger("mkdocs").getEffectiveLevel())
    for problem in built.problems:
        if problem.severity != "error":
            log.log(logging.INFO if problem.severity == "info" else logging.WARNING, "%s", problem.message)
    if built.failed:
        raise PluginError("; ".join(problem.message for problem in built.problems if problem.severity == "error"))
