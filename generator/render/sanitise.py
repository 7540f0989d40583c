"""The second wall: whatever a page's content holds once MkDocs has built it, nothing in it can run.

The first wall is `escape`; this one stands behind Markdown, so that a hole in the first or in an extension stays harmless.
"""

from __future__ import annotations

import nh3

from generator.render.escape import SCHEMES
from generator.render.linked import split_blocks

_STRUCTURE = (
    "a abbr aside b blockquote br caption cite code dd details div dl dt em h1 h2 h3 h4 h5 h6 hr i li mark nav ol p pre q s section"
)
_MORE = "small span strong sub summary sup table tbody td tfoot th thead time tr ul del ins kbd header footer article"
TAGS = frozenset(f"{_STRUCTURE} {_MORE}".split())
# No `style`, no `on…`, no form, frame, picture, SVG or MathML: our pages need none, so neither does an article.
ATTRIBUTES: dict[str, set[str]] = {
    "*": {
        "id",
        "class",
        "title",
        "lang",
        "dir",
        "role",
        "aria-label",
        "aria-labelledby",
        "aria-describedby",
        "aria-hidden",
        "aria-current",
    },
    "a": {"href", "rel", "download", "target"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "details": {"open"},
    "ol": {"start", "reversed"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "scope", "headers"},
    "time": {"datetime"},
}
# What MkDocs or Material themselves look for in an attribute; an article must not speak to them.
_OURS = frozenset(
    {"data-date", "data-span", "data-status", "data-weight", "data-names", "data-from", "data-key", "data-say", "data-search-exclude"}
)


def clean(html: str) -> str:
    """Return the HTML of a page's content without anything that could run, load or submit.

    A block of linked data is JSON, which no browser runs; it is read, written anew and put at the end.
    """
    attributes = ATTRIBUTES | {"*": ATTRIBUTES["*"] | _OURS}
    content, data = split_blocks(html)
    return _cleaned(content, attributes) + data


def _cleaned(html: str, attributes: dict[str, set[str]]) -> str:
    return nh3.clean(html, tags=set(TAGS), attributes=attributes, url_schemes=set(SCHEMES), link_rel=None, strip_comments=True)
