"""axe finds nothing on any kind of page, light or dark, on a phone or at a desk."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.site.test_reading import DESK, KINDS, PHONE, Address, address

pytestmark = pytest.mark.browser

__all__ = ["address"]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["390", "1280"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser: Browser, address: Address, kind: str, scheme: str, screen: dict[str, int]) -> None:
    context = browser.new_context(viewport=screen, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address(kind))
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    found = Axe().run(page, options=RULES)
    context.close()
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_what_is_wrong(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html lang=en><title>x</title><main><h1>x</h1><p style='color:#ccc;background:#fff'>pale</p></main></html>")
    found = Axe().run(page, options=RULES)
    page.close()
    assert [each["id"] for each in found.response["violations"]] == ["color-contrast"]
