"""Who speaks in a line that stands as the article's own words: nobody whom it names, somebody of himself, or of others."""

from __future__ import annotations

from generator.extract.coreference import PRONOUNS

_SPEAKING = ("i", "we", "you", "my", "our", "me", "us")
_UNCLEAR = (*_SPEAKING, "him", "them")


def is_nobodys(line: str) -> bool:
    """Whether the line stands between quotation marks since its subject is a pronoun, or somebody speaks of himself."""
    words = _words(line)
    speaks = any(word in _SPEAKING for word in words)
    return line.startswith("“") and line.endswith("”") and (words[0] in PRONOUNS or words[0] == "there" or speaks)


def is_of_others(line: str) -> bool:
    """Whether a quotation begins with the third person: what "I", "we" and "you" do is told by who says it."""
    first = line.strip("“").partition(" ")[0].lower()
    return first in ("he", "she", "it", "they", "his", "her", "its", "their", "there")


def is_somebodys(line: str) -> bool:
    """Whether a line has to stand as a quotation: it begins with a pronoun, or somebody speaks of himself."""
    words = _words(line)
    return words[0] in PRONOUNS or words[0] == "there" or any(word in _UNCLEAR for word in words)


def _words(line: str) -> list[str]:
    """Return the words of a line in lower case, contracted ones without their end; "US" is a country and no pronoun."""
    words = [word.strip(",.“”'").partition("'")[0] for word in line.split()]
    return [word.lower() for word in words if word != "US"]
