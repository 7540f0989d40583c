"""What every test run says about the browser: nothing is left out in silence."""

from __future__ import annotations

import os

import pytest

BROWSER_HINT = "Install Chromium (on Debian: apt-get install chromium) and run `make test` again."


def _left_out(config: pytest.Config) -> int:
    """How many tests were skipped for want of a browser."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    return sum("browser" in report.keywords or "no Chromium" in str(report.longrepr) for report in skipped)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line what was skipped for want of a browser, and how to get one."""
    if count := _left_out(config):
        terminalreporter.write_line(f"{count} tests of the built site were skipped: no Chromium was found. {BROWSER_HINT}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run where a browser is required, as in continuous integration, and none was found."""
    if os.environ.get("DATELINE_REQUIRE_BROWSER") and session.exitstatus == pytest.ExitCode.OK and _left_out(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
