"""The title: stated by a field, a heading or a first line that is a headline; else made from the first sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.draft import Block
from generator.ingest.paragraphs import ends_sentence
from generator.ingest.words import IngestWords, folded

MAX_HEADLINE = 160
"""Characters; of 126 news titles the longest has 153."""

MIN_HEADLINE_WORDS = 3
"""`Ukraine war` may head a section; a headline says more."""

MAX_DERIVED = 100
"""Characters of a title made from a first sentence, so that it fits two lines on a phone."""

MIN_DERIVED = 30
"""Characters below which a cut would leave nothing that tells articles apart."""


def is_headline(block: Block, following: Sequence[Block]) -> bool:
    """Whether an opening line is the title: short, without a final full stop, and followed by a longer text.

    `?` and `!` may end a headline; so may `U.S.`, but only where most words are capitalised, for sentences end on it too.
    """
    words = block.text.split()
    if block.kind == "image" or not len(words) >= MIN_HEADLINE_WORDS or len(block.text) > MAX_HEADLINE:
        return False
    if block.text.endswith((",", ";", ":", "-")) or not any(len(other.text) > len(block.text) for other in following[:6]):
        return False
    if ends_sentence(block.text) and not block.text.endswith(("?", "!")):
        return block.text.endswith(".") and "." in words[-1][:-1] and _mostly_capitalised(words)
    return True


def _mostly_capitalised(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return bool(long) and sum(word[:1].isupper() for word in long) >= 0.8 * len(long)


def repeats_title(text: str, title: str) -> bool:
    """Whether a line says the title again, perhaps with the site's name before or behind it."""
    line, whole = folded(text), folded(title)
    if not line or not whole:
        return False
    return (
        line == whole
        or (len(whole) >= 20 and len(line) <= len(whole) + 40 and whole in line)
        or (len(line) >= 20 and whole.startswith(line))
    )


def without_site(title: str, publisher: str | None, words: IngestWords) -> str:
    """Take the site's name off the end of a page title: `Headline | The Example Times`.

    The last part goes only where it is the publisher's name; a dash inside a headline stays.
    """
    for separator in words.separators:
        head, _, tail = title.rpartition(separator)
        if head.strip() and publisher and _same_name(tail, publisher):
            return head.strip()
    return title


def _same_name(tail: str, publisher: str) -> bool:
    one, other = ("".join(letter for letter in name.casefold() if letter.isalnum()).removeprefix("the") for name in (tail, publisher))
    return bool(one and other) and (one == other or (min(len(one), len(other)) >= 5 and (one.startswith(other) or other.startswith(one))))


def derived_title(sentence: str, words: IngestWords) -> str:
    """Return a title from the first sentence, shortened before a word that opens a phrase, and then with an ellipsis.

    Args:
        sentence: the first sentence, any length.
        words: `cut_before` says where a phrase begins.
    """
    whole = sentence.strip()
    if len(whole) <= MAX_DERIVED:
        ends_plainly = whole.endswith(".") and not whole.endswith("..") and "." not in whole[:-1].rpartition(" ")[2]
        return (whole[:-1] if ends_plainly else whole).strip() or whole
    kept = _cut(whole.split(" "), words) or whole[:MAX_DERIVED]  # scripts without spaces are cut where they stand
    return f"{kept.rstrip(' ,;:–—-') or whole[:MAX_DERIVED]}…"


def _cut(parts: list[str], words: IngestWords) -> str:
    """Keep the parts before a phrase that would not be whole; a comma or a phrase's first word are the places to cut."""
    fitting = next(count for count in range(1, len(parts) + 1) if len(" ".join(parts[:count])) > MAX_DERIVED) - 1
    for end in range(fitting, 0, -1):
        head = " ".join(parts[:end])
        if len(head) < MIN_DERIVED:
            break
        opens_phrase = parts[end].casefold() in words.cut_before
        if (opens_phrase or head.endswith((",", ";"))) and parts[end - 1].casefold() not in words.unfinished:
            return head
    while fitting and parts[fitting - 1].casefold() in words.unfinished:
        fitting -= 1
    return " ".join(parts[:fitting])
