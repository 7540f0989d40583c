"""One build of each site and one server for each; the browser is in `tests/conftest.py`."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.site.sites import ROOT, build, publish, theme, told
from tests.unit.render import story


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def served(site: Path) -> Iterator[str]:
    """Serve a site on the machine itself until the test session ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def story_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the invented story."""
    return build(tmp_path_factory.mktemp("story"), told(), config={"site_url": "https://example.org/bridge/"})


@pytest.fixture(scope="session")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a story that needs a page a year."""
    return build(tmp_path_factory.mktemp("long"), story.long_timeline(48, 4))


@pytest.fixture(scope="session")
def mirrored_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the invented story in the frame of a language that is read from right to left, its labels in German."""
    return build(tmp_path_factory.mktemp("mirrored"), told(), config={"theme": theme(language="ar")}, site_language="de")


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the articles in `seeds/`, through all stages."""
    from generator.build import build_folder

    folder = tmp_path_factory.mktemp("seeds")
    built = build_folder(ROOT / "mkdocs.yml")
    assert not built.failed
    return publish(folder, built.pages)


@pytest.fixture(scope="session")
def story_url(story_site: Path) -> Iterator[str]:
    """Serve the invented story."""
    yield from served(story_site)


@pytest.fixture(scope="session")
def long_url(long_site: Path) -> Iterator[str]:
    """Serve the long story."""
    yield from served(long_site)


@pytest.fixture(scope="session")
def mirrored_url(mirrored_site: Path) -> Iterator[str]:
    """Serve the mirrored site."""
    yield from served(mirrored_site)


@pytest.fixture(scope="session")
def seeds_url(seeds_site: Path) -> Iterator[str]:
    """Serve the articles' timeline."""
    yield from served(seeds_site)
