"""Who speaks in a line that stands as the article's own words: nobody whom it names, somebody of himself, or of others."""

from __future__ import annotations

from generator.extract.coreference import PRONOUNS

_UNCLEAR = ("i", "we", "you", "my", "our", "me", "us", "him", "them")


def is_nobodys(line: str) -> bool:
    """Whether the line stands between quotation marks since its subject is a pronoun, or somebody speaks of himself."""
    words = [word.strip(",.“”'").partition("'")[0] for word in line.split()]
    words = [word.lower() for word in words if word != "US"]
    speaks = any(word in ("i", "we", "you", "my", "our", "me", "us") for word in words)
    return line.startswith("“") and line.endswith("”") and (words[0] in PRONOUNS or words[0] == "there" or speaks)


def is_of_others(line: str) -> bool:
    """Whether a quotation begins with the third person: what "I", "we" and "you" do is told by who says it."""
    first = line.strip("“").partition(" ")[0].lower()
    return first in ("he", "she", "it", "they", "his", "her", "its", "their", "there")


def is_somebodys(line: str) -> bool:
    """Whether a line has to stand as a quotation: it begins with a pronoun, or somebody speaks of himself; "US" is no pronoun."""
    words = [word.strip(",.“”'").partition("'")[0] for word in line.split()]
    words = [word.lower() for word in words if word != "US"]
    return words[0] in PRONOUNS or words[0] == "there" or any(word in _UNCLEAR for word in words)
