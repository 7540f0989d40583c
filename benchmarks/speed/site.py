"""How much a first visit transfers, and how soon a long timeline can be used on a slow phone.

    python -m benchmarks.speed.site                       # bytes of a first visit to the seeds' timeline
    python -m benchmarks.speed.site --story FOLDER        # and the seconds until the index of that folder's timeline is usable

`FOLDER` holds articles as a seeds folder does; the corpora of research are not part of the project.
Needs Chromium and the packages of the tests.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from generator.build import build_folder
from tests.conftest import ARGUMENTS, chromium
from tests.site.sites import ROOT, publish

MOST_BYTES = 250_000
"""Of a first visit, compressed: what a slow phone gets in about a second and a half."""

MOST_OWN_BYTES = 8_000
MOST_SECONDS = 2.0
SLOWDOWN = 4
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""Lighthouse's slow 4G, applied by the browser: 150 ms a round trip, 1.6 Mbit/s down."""

PHONE = {"width": 390, "height": 844}
RUNS = 9
PACKED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml"})


class _Packed(SimpleHTTPRequestHandler):
    """Serves files as a web host does: text compressed."""

    packed: ClassVar[dict[Path, bytes]] = {}

    def do_GET(self) -> None:
        """Send a file, compressed where it is text."""
        place = Path(self.translate_path(self.path))
        place = place / "index.html" if place.is_dir() else place
        if not place.is_file():
            self.send_error(404)
            return
        text = place.suffix in PACKED
        if place not in self.packed:
            self.packed[place] = gzip.compress(place.read_bytes(), 6) if text else place.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(place)))
        self.send_header("Content-Length", str(len(self.packed[place])))
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with suppress(ConnectionError):  # the browser closes what it fetches ahead when a measurement ends
            self.wfile.write(self.packed[place])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site on the machine itself."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def site_of(folder: Path, seeds: Path | None) -> Path:
    """Return the site of a folder of articles, built with the project's own settings."""
    built = build_folder(ROOT / "mkdocs.yml", seeds=seeds)
    if built.timeline is None:
        raise SystemExit("\n".join(problem.message for problem in built.problems))
    return publish(folder, replace(built, problems=()).pages)


def first_visit(browser: Browser, url: str, site: Path) -> dict[str, int]:
    """Return the compressed bytes of each file that a first visit fetches, by path."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(500)
    context.close()
    sizes = {}
    for address in dict.fromkeys(each for each in asked if each.startswith(url)):
        path = unquote(urlsplit(address).path).lstrip("/")
        place = site / path / "index.html" if (site / path).is_dir() else site / path
        data = place.read_bytes()
        sizes[path or "index"] = len(gzip.compress(data, 6)) if place.suffix in PACKED else len(data)
    return sizes


def seconds_to_use(browser: Browser, url: str) -> float:
    """Return the seconds until the page is read, laid out and its scripts have run, on a slow phone with an empty cache."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW_4G)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.goto(url, wait_until="load")
    seconds = _usable(page)
    context.close()
    return seconds


def _usable(page: Page) -> float:
    """Return when the last of these was done: first paint, all scripts run, the main thread free for a tap."""
    milliseconds: float = page.evaluate(
        """async () => {
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
            const [way] = performance.getEntriesByType('navigation')
            const paint = performance.getEntriesByName('first-contentful-paint')[0]
            return Math.max(way.domContentLoadedEventEnd, paint ? paint.startTime : performance.now())
        }"""
    )
    return milliseconds / 1000


def main() -> None:
    """Print what was measured, and whether it keeps to the limits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--story", type=Path, help="a folder of articles whose timeline is long")
    parser.add_argument("--site", type=Path, help="a site that is built already, in place of --story")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        site = site_of(Path(scratch) / "seeds", None)
        with served(site) as url:
            sizes = first_visit(browser, url, site)
        own = sum(size for path, size in sizes.items() if path.startswith("assets/dateline."))
        report = {
            "first_visit_bytes": sum(sizes.values()),
            "first_visit_within_limit": sum(sizes.values()) < MOST_BYTES,
            "own_css_and_js_bytes": own,
            "own_within_limit": own < MOST_OWN_BYTES,
            "files": dict(sorted(sizes.items(), key=lambda item: -item[1])),
        }
        long = chosen.site or (site_of(Path(scratch) / "story", chosen.story) if chosen.story else None)
        if long is not None:
            with served(long) as url:
                found = sorted(seconds_to_use(browser, url) for _ in range(RUNS))
            report |= {"usable_seconds": found, "usable_median": median(found), "usable_within_limit": median(found) < MOST_SECONDS}
            report["load"] = os.getloadavg()[0]  # other programs that want the processor make the phone slower than it is
        browser.close()
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
