"""The single place that makes an article's words safe to write into a page.

An article is hostile until escaped.
A page is Markdown that holds HTML, so a word can mean something to three readers: Markdown, its extensions, and the browser.
`text` therefore writes every character that any of them treats as markup as a character reference, which all three pass on as plain text.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

from markupsafe import Markup

SCHEMES = frozenset({"http", "https", "mailto"})
FRAGMENT_WORDS = 5
LONG_QUOTE = 12
LONG_HEADING = 240
LONGEST_SLUG = 60

# Everything that HTML, Markdown, pymdown's extensions or a macro processor reads as markup.
# A full stop, comma, semicolon and question mark mean nothing inside a line; the line's start is dealt with below.
_MARKUP = re.compile(r"[&<>\"'\\`*_{}\[\]()#+!|~=^:@$%/]")
_LINE_START = re.compile(r"\A(?:[-–—+.?;,]|\d+(?=[.)]))")
_DOUBLE_DASH = re.compile(r"-(?=-)|(?<=-)-")
# C0, C1, soft hyphen-like format characters that reorder text, noncharacters, lone surrogates; line separators become spaces.
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]")
_SPACE = re.compile(r"[\s\x85\u2028\u2029]+")
_URL_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\s\\]")


def plain(value: str) -> str:
    """Return `value` on one line, without control characters and without characters that reorder text."""
    return _SPACE.sub(" ", _DROPPED.sub("", value)).strip()


def heading(value: str) -> str:
    """Return `value` plain and short enough for a heading.

    Markdown reads headings itself, and its time grows with the square of the references in one line.
    """
    words = plain(value)
    if len(words) <= LONG_HEADING:
        return words
    cut = words[: LONG_HEADING - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def inner(value: str) -> Markup:
    """Return `value` escaped like `text` but with the spaces at its ends kept, for a piece of a sentence."""
    kept = _SPACE.sub(" ", _DROPPED.sub("", value))
    escaped = _DOUBLE_DASH.sub(_reference, _MARKUP.sub(_reference, kept))
    return Markup(escaped)


def text(value: str) -> Markup:
    """Return `value` as text for a Markdown page, for HTML inside it and for a quoted attribute alike.

    The result is one line and holds only letters, digits, spaces, harmless punctuation and decimal character references.
    """
    return Markup(_LINE_START.sub(_reference, str(inner(plain(value)))))


def finalize(value: object) -> object:
    """Escape whatever a template prints, unless our own code has marked it as markup."""
    if value is None:
        return ""
    if isinstance(value, Markup):
        return value
    return text(value) if isinstance(value, str) else value


def front_matter(value: str) -> str:
    """Return `value` for a title or a description in front matter.

    MkDocs prints both into the page and the sidebar as they are, so they must be HTML already.
    """
    return str(text(value))


def web_address(value: str | None) -> str | None:
    """Return `value` as a safe address, or None where it is not http, https or mailto.

    Backslashes, spaces and control characters, which browsers drop or turn around, make an address unsafe.
    Everything that could be markup is percent-encoded.
    """
    if value is None or _URL_CONTROL.search(value.strip()):
        return None
    address = value.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in SCHEMES or (parts.scheme.lower() != "mailto" and not parts.netloc):
        return None
    return quote(address, safe="/:?#[]@!$&'()*+,;=%~-._")


def attribute(value: str) -> Markup:
    """Return an address or another machine value for a quoted attribute: like `text`, but nothing is trimmed or joined."""
    return Markup(_MARKUP.sub(lambda match: match[0] if match[0] in ":/#?%" else _reference(match), _DROPPED.sub("", value)))


def _fragment(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")


def text_fragment(url: str, exact: str) -> str:
    """Return `url` with a text fragment that makes a browser scroll to `exact` (WICG Scroll-to-Text-Fragment).

    A long quote is named by its first and its last words, so that the link stays short and a small change in its middle does no harm.
    """
    words = exact.split()
    if not words:
        return url
    if len(words) > LONG_QUOTE:
        directive = f"{_fragment(' '.join(words[:FRAGMENT_WORDS]))},{_fragment(' '.join(words[-FRAGMENT_WORDS:]))}"
    else:
        directive = _fragment(" ".join(words))
    return f"{url}{':~:' if '#' in url else '#:~:'}text={directive}"


def anchor(identifier: str) -> Markup:
    """Return `identifier` as an HTML id that needs no escaping anywhere; unchanged where it already is one."""
    safe = re.sub(r"[^A-Za-z0-9.-]", lambda match: f"-{ord(match[0]):x}-", identifier)
    return Markup(safe if safe[:1].isalpha() else f"e-{safe}")


def file_stem(identifier: str) -> str:
    """Return `identifier` as a file name below the content folder: no separators, no leading dot, never empty."""
    safe = re.sub(r"[^A-Za-z0-9_-]", lambda match: f"-{ord(match[0]):x}-", identifier)
    return "article-index" if safe.lower() == "index" else safe or "article"


def slug(name: str) -> str:
    """Return a name as a word for a file, an attribute and an address alike: letters without their marks, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters)[:LONGEST_SLUG].strip("-") or "name"
