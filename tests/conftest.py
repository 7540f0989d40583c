"""One browser for all tests, and what every run says about it: nothing is left out in silence."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

# Continuous integration tries the same examples every time, so that it never fails by chance; a person's run explores new ones.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
if os.environ.get("CI") or os.environ.get("DATELINE_REQUIRE_BROWSER"):  # the second is set by .ci/run
    hypothesis.settings.load_profile("steady")

BROWSER_HINT = "Install Chromium (on Debian: apt-get install chromium) and run `make test` again."

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Return the path of the system's Chromium: `CHROMIUM`, else the first one on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the system's Chromium; without one the test is skipped, or fails where DATELINE_REQUIRE_BROWSER is set."""
    path = chromium()
    if path is None:
        message = "no Chromium found; install one (on Debian: apt-get install chromium) or name it in CHROMIUM"
        if os.environ.get("DATELINE_REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()


def _left_out(config: pytest.Config) -> int:
    """How many tests were skipped for want of a browser."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    # A whole module that skips itself reports without keywords.
    return sum("browser" in getattr(report, "keywords", ()) or "no Chromium" in str(report.longrepr) for report in skipped)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line what was skipped for want of a browser, and how to get one."""
    if count := _left_out(config):
        terminalreporter.write_line(f"{count} tests of the built site were skipped: no Chromium was found. {BROWSER_HINT}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run where a browser is required, as in continuous integration, and none was found."""
    if os.environ.get("DATELINE_REQUIRE_BROWSER") and session.exitstatus == pytest.ExitCode.OK and _left_out(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
