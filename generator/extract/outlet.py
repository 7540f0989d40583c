"""What an article tells of its own paper or broadcaster: that "Example News's Jane Doe reports on Monday" is no event of the story."""

from __future__ import annotations

from spacy.tokens import Token

from generator.extract import tree


def is_the_outlets(verb: Token, publisher: str | None) -> bool:
    """Whether the outlet or one of its people says it: "CNN's Jane Doe said"; "the mayor told CNN" is told.

    Args:
        verb: the saying verb.
        publisher: whose article it is, as its data or address write it: `CNN`, `foxnews`.
    """
    who = tree.subject(verb) if tree.is_verb(verb) else None
    if publisher is None or who is None:
        return False
    owner = tree.child(who, "poss") or who
    phrase = [item for item in tree.children(owner, "compound") if item.i < owner.i] + [owner]
    # A part of the name would be a city: "Moscow said" in The Moscow Times.
    return _letters("".join(item.text for item in phrase)).removeprefix("the") == _letters(publisher).removeprefix("the")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
