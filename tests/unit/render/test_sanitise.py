"""The second wall keeps our own markup and nothing that could run."""

from __future__ import annotations

import re

import markdown
import pytest

from generator.render import clean
from tests.unit.render import story
from tests.unit.render.reading import EXTENSIONS, pages

PAGES = {
    path: page for path, page in (*pages(story.timeline()).items(), *pages(story.long_timeline(48, 4)).items()) if path.endswith(".md")
}


@pytest.mark.parametrize("path", sorted(PAGES))
def test_our_own_pages_pass_unchanged(path: str) -> None:
    built = markdown.markdown(PAGES[path].split("---\n", 2)[2], extensions=EXTENSIONS)
    assert _canonical(clean(built)) == _canonical(built)


def _canonical(html: str) -> str:
    """Return HTML with character references and attributes in one spelling, for a parser may choose among several."""
    named = {"&quot;": '"', "&nbsp;": "\xa0"}
    html = re.sub(r"&#(\d+);", lambda match: {38: "&amp;", 60: "&lt;", 62: "&gt;"}.get(int(match[1]), chr(int(match[1]))), html)
    for reference, character in named.items():
        html = html.replace(reference, character)
    return re.sub(r"<[a-z][^<>]*>", lambda match: " ".join(sorted(match[0].strip("<>").split(" "))), html)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '<a href="javascript:alert(1)">x</a>', '<p onclick="alert(1)">x</p>',
        "<svg><script>alert(1)</script></svg>", "<math><mtext></mtext></math>", "<iframe src=//a.example></iframe>", "<style>*{}</style>",
        '<p style="background:url(//a.example)">x</p>', "<form action=//a.example><input></form>", "<object data=x></object>",
        '<base href="//a.example/">', '<meta http-equiv=refresh content="0;url=//a.example">', "<link rel=stylesheet href=//a.example>",
        '<a href="data:text/html,x">x</a>', "<details ontoggle=alert(1) open>x</details>", "<template><script>1</script></template>",
        '<p data-md-component="search">x</p>', "<!-- --><script>alert(1)</script>",
        "<noscript><p title='</noscript><img src=x onerror=1>'>",
                "<body onload=alert(1)>", '<video src=x onerror=alert(1)></video>', '<a href="java&#10;script:alert(1)">x</a>',
    ],
)  # fmt: skip
def test_what_could_run_load_or_submit_is_gone(hostile: str) -> None:
    assert not re.search(
        r"<(script|img|svg|math|iframe|style|form|input|object|base|meta|link|template|video|body)|\son\w+=|javascript:|data:|data-md|\sstyle=",
        re.sub(r'title="[^"]*"', "", clean(hostile)),
    )
