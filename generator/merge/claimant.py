"""Keeps with a headline whose claim it is, where every quote of the event tells it as somebody's claim."""

from __future__ import annotations

from collections.abc import Sequence

from generator.merge.clear import is_name, without_claimant
from generator.merge.features import Facet
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words
from generator.model import Mention

LONGEST_SPEAKER = 40
"""Characters; who takes more is told of in the quote."""


def all_claimed(facets: Sequence[Facet]) -> bool:
    """Whether every quote tells as somebody's word that something was done; one that tells it flatly makes it more than a claim.

    A plan is no claim: "to meet" says of itself that it may come to nothing. A noun ("speech", "violence") is seldom what somebody claims.
    """
    return all(_is_claim(facet.mention) for facet in facets)


def _is_claim(mention: Mention) -> bool:
    happened = mention.kind == "happening" and mention.status in ("happened", "ongoing")
    return happened and mention.trigger.pos == "verb" and mention.attribution is not None


def claimed(text: str, mention: Mention, lexicon: MergeLexicon, room: int) -> str:
    """Return the headline with who says so behind it: "Rebels take the port, residents say"; as it is where it says so or has no room.

    What somebody says of himself needs it too, but not his name twice: that stays as extract made it.
    """
    source = mention.attribution or ""
    own = set(words(source))
    told = {word.removesuffix("'s") for word in words(text)}
    if without_claimant(text) != text or not own or own & told or len(source) > LONGEST_SPEAKER or own & lexicon.pronouns:
        return text
    first, _, rest = source.partition(" ")
    spoken = source if is_name(first, lexicon, first=True) or first.isupper() or rest[:1].isupper() else source[:1].lower() + source[1:]
    last = words(source)[-1]
    many = spoken.split()[-1].islower() and last.endswith("s") and any(lemma != last for lemma in lemmas_of(last))
    made = f"{text}, {spoken} {'say' if many else 'says'}"
    return made if len(made) <= room else text
