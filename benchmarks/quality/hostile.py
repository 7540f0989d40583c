"""What well-known lists of hostile strings do to the pages: nothing may run.

    python benchmarks/quality/hostile.py [FOLDER]

FOLDER holds `hostile/blns.txt` (Big List of Naughty Strings, MIT) and `hostile/XSS_Filter_Evasion_Cheat_Sheet.md` (OWASP, CC BY-SA 4.0).
Without it the environment variable DATELINE_DATA names it.
Each line, and each code block of the sheet, becomes title, publisher, headline and quotation of an article of its own.
The pages go through Markdown as the project's `mkdocs.yml` has it, then through the second wall, and are opened in Chromium.

Reported: how many payloads; how many escaped pages hold an element that is not ours before the second wall; how many ran.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import markdown
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))
from generator.render import clean
from tests.conftest import ARGUMENTS, chromium
from tests.hostile.hostile_story import hostile_timeline
from tests.unit.render.reading import EXTENSIONS, pages

FOREIGN = re.compile(
    r"<(script|img|svg|math|iframe|style|form|input|object|embed|base|meta|link|template|video|audio|body)\b", re.IGNORECASE
)


def payloads(folder: Path) -> list[str]:
    """Return every hostile string of the two lists, once."""
    naughty = (folder / "hostile" / "blns.txt").read_text("utf-8").splitlines()
    sheet = (folder / "hostile" / "XSS_Filter_Evasion_Cheat_Sheet.md").read_text("utf-8")
    blocks = re.findall(r"```\w*\n(.*?)```", sheet, flags=re.DOTALL)
    found = [line for line in naughty if line and not line.startswith("#")] + [block.strip() for block in blocks]
    return list(dict.fromkeys(each for each in found if each.strip()))


def main() -> int:
    """Print the figures; return 1 where something ran."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("DATELINE_DATA", ""))
    browser = chromium()
    if not (folder / "hostile" / "blns.txt").is_file() or browser is None:
        print("This needs the lists (name their folder as an argument or in DATELINE_DATA) and a Chromium.")
        return 2
    found = payloads(folder)
    made = pages(hostile_timeline(tuple(found), an_article=1), events_per_page=100)
    html = {
        path: markdown.markdown(page.split("---\n", 2)[2], extensions=EXTENSIONS) for path, page in made.items() if path.endswith(".md")
    }
    foreign = sum(bool(FOREIGN.search(content)) for content in html.values())
    ran = _ran(html, browser)
    print(f"payloads {len(found)}, pages {len(html)}, pages with a foreign element before the second wall {foreign}, ran {len(ran)}")
    for path in ran:
        print(path)
    return 1 if ran else 0


def _ran(html: dict[str, str], path: str) -> list[str]:
    """Return the pages on which something ran, opened as they are and as they are cleaned."""
    ran = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        page = browser.new_page()
        assert _runs(page, "<img src=x onerror=alert(1)>"), "the check itself sees nothing"
        for name, content in html.items():
            if _runs(page, content) or _runs(page, clean(content)):
                ran.append(name)
        browser.close()
    return ran


def _runs(page: Page, content: str) -> bool:
    page.goto("about:blank")
    page.evaluate("() => { for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => { window.ran = true } }")
    page.set_content(f"<!doctype html><title>x</title><main>{content}</main>")
    page.wait_for_timeout(20)
    return bool(page.evaluate("window.ran"))


if __name__ == "__main__":
    sys.exit(main())
