"""From an address to the name of who runs it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from tld import get_fld

from generator.ingest.words import IngestWords

MIN_UNKNOWN = 4
"""Letters of an unknown stretch in a domain: `example` in `theexampletimes`; shorter ones cannot be told from a wrong cut."""

_SMALL = frozenset({"and", "of", "the", "in", "for"})


def web_address(text: str | None) -> str | None:
    """Return `text` where it is an absolute http(s) address with a host, else None."""
    if not text or not re.match(r"https?://", text.strip(), re.IGNORECASE) or re.search(r"[\s<>\"]", text.strip()):
        return None
    try:
        return text.strip() if urlsplit(text.strip()).hostname else None
    except ValueError:
        return None


def host_of(url: str) -> str:
    """Return the host of an address, lower-case, or an empty text."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def registrable(host: str) -> str:
    """Return the part of a host that somebody registered: `www.example.co.uk` gives `example.co.uk`.

    Its last two labels where the public suffix list, which comes with `tld`, does not know its end.
    """
    return get_fld(f"http://{host}", fail_silently=True) or _last_two(host)


def _last_two(host: str) -> str:
    """Return the last two labels, which somebody registered where one ending is not cut in two; a number is an address and stays whole."""
    labels = host.split(".")
    return host if ":" in host or labels[-1].isdigit() else ".".join(labels[-2:])


def listed(host: str, table: frozenset[str] | dict[str, str]) -> str | None:
    """Return the entry of a table of domains that `host` lies under, the longest first, or None."""
    parts = host.split(".")
    return next((".".join(parts[n:]) for n in range(len(parts)) if ".".join(parts[n:]) in table), None)


def publisher_of(host: str, words: IngestWords) -> str:
    """Return a readable name for the site at `host`: from the table, else from the joints in its domain, else the domain."""
    return known_publisher(host, words) or registrable(host)


def known_publisher(host: str, words: IngestWords) -> str | None:
    """Return the name where the table has it or the domain comes apart into words of mastheads: `theexampletimes.com`."""
    if entry := listed(host, dict(words.publisher_names)):
        return words.publisher_names[entry]
    label = registrable(host).partition(".")[0]
    pieces = label.split("-") if "-" in label else _joints(label, words.mastheads)
    if not any(piece in words.mastheads and piece not in _SMALL for piece in pieces):
        return None
    return _written_out(pieces)


def _written_out(pieces: list[str]) -> str:
    named = [piece if piece in _SMALL and place else piece.capitalize() for place, piece in enumerate(pieces)]
    return " ".join(named).replace(" and ", " & ")


def _joints(label: str, mastheads: frozenset[str]) -> list[str]:
    """Cut a domain label into masthead words and at most one unknown stretch, the fewest unknown letters first; empty where that fails."""
    best: list[tuple[int, int, list[str]]] = []
    for start, head in _known_heads(label, mastheads):
        for end, tail in _known_heads(label[start:][::-1], frozenset(word[::-1] for word in mastheads)):
            middle = label[start : len(label) - end]
            if (head or tail) and start + end <= len(label):
                pieces = [*head, *([middle] if middle else []), *(word[::-1] for word in reversed(tail))]
                best.append((len(middle), len(pieces), pieces))
    unknown, _, pieces = min(best, default=(0, 0, []))
    return [] if 0 < unknown < MIN_UNKNOWN else pieces


def _known_heads(label: str, mastheads: frozenset[str]) -> list[tuple[int, list[str]]]:
    """Return every chain of masthead words that `label` begins with, the empty one too, as (length, words)."""
    chains: list[tuple[int, list[str]]] = [(0, [])]
    for length, chain in chains:
        for size in range(2, min(12, len(label) - length) + 1):
            word = label[length : length + size]
            if word in mastheads and len(chain) < 4:
                chains.append((length + size, [*chain, word]))
    return chains
