"""Keeps with a headline whose claim it is, where no quote of the event tells it flatly."""

from __future__ import annotations

from collections.abc import Sequence

from generator.merge.clear import is_name, without_claimant
from generator.merge.consolidate import OVER
from generator.merge.features import Facet
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import words
from generator.model import Mention

LONGEST_SPEAKER = 40
"""Characters; who takes more is told of in the quote."""
HALF = 2
"""One word in so many of a line makes another quote tell the same."""


def voice_of(text: str, mention: Mention, facets: Sequence[Facet]) -> Mention | None:
    """Return the mention by whose source a line of this one must be told, or None where it needs none.

    Who names an event beside what he tells takes it for granted, and vouches for nothing where all who tell it have it from somebody:
    "the fire, which followed a raid that killed two", beside "two were killed in a raid, a guard said".
    """
    if is_mere_claim(text, mention, facets):
        return mention
    if not mention.aside or mention.trigger.pos == "noun" or mention.kind != "happening" or mention.status not in OVER:
        return None  # a noun names what is known: "unlike the invasion of 1953"
    tellers = [facet.mention for facet in facets if not facet.mention.aside and _tells(text, facet.mention)]
    return tellers[0] if tellers and all(_is_said(teller) for teller in tellers) else None


def is_mere_claim(text: str, mention: Mention, facets: Sequence[Facet]) -> bool:
    """Whether a line of this mention is somebody's word that something was done, which no quote of the event tells flatly.

    Another quote tells it where it has the numbers of the line, and at least half of its words:
    that the same was collected on Sunday does not say how much.
    A plan is no claim: "to meet" says of itself that it may come to nothing.
    A noun is often taken for granted by who speaks of it ("after the flood, officials said"), so there nobody may tell it flatly.
    """
    flatly = [facet.mention for facet in facets if not _is_said(facet.mention)]
    if mention.trigger.pos == "noun":
        return _is_said(mention) and not flatly
    return _is_said(mention) and not any(_tells(text, each) for each in flatly)


def _tells(text: str, mention: Mention) -> bool:
    wanted, clause = set(words(without_claimant(text))), set(words(mention.clause))
    numbers = {word for word in wanted if word[0].isdigit()}
    return numbers <= clause and HALF * len(wanted & clause) >= len(wanted)


def _is_said(mention: Mention) -> bool:
    return mention.kind == "happening" and mention.status in OVER and mention.attribution is not None


def claimed(text: str, mention: Mention, lexicon: MergeLexicon, room: int) -> str:
    """Return the headline with who says so behind it: "Rebels take the port, residents say"; as it is where it says so or has no room.

    What a company or office says of itself needs it too, but not its name twice: "Union Bank sells the mill, it says".
    """
    source = mention.attribution or ""
    own = set(words(source))
    told = {word.removesuffix("'s") for word in words(text)}
    if without_claimant(text) != text or not own or len(source) > LONGEST_SPEAKER or own & lexicon.pronouns:
        return text
    first, _, rest = source.partition(" ")
    aim = rest.startswith("to ") and rest[3:4].isupper()  # "the Committee to Save the Harbour"
    named = is_name(first, lexicon, first=True) or first.isupper() or rest[:1].isupper() or aim
    last = words(source)[-1]
    if (own - lexicon.stop if named else {last}) & told:
        itself = text.startswith(f"{source} ") and any(each.name == source and each.type == "organisation" for each in mention.participants)
        made = f"{text}, it says"
        return made if itself and len(made) <= room else text
    spoken = source if named else source[:1].lower() + source[1:]
    many = spoken.split()[-1].islower() and last.endswith("s") and any(lemma != last for lemma in lemmas_of(last))
    lines = (f"{line}, {spoken} {'say' if many else 'says'}" for line in (text, _without_asides(text, lexicon)))
    return next((line for line in lines if len(line) <= room), text)


def is_unclaimed(text: str, mention: Mention, lexicon: MergeLexicon) -> bool:
    """Whether a line that is somebody's word names nobody whose word it is, as there was no room for it."""
    own = set(words(mention.attribution or "")) - lexicon.stop
    return without_claimant(text) == text and not own & {word.removesuffix("'s") for word in words(text)}


def lacks_claimant(text: str, facets: Sequence[Facet], lexicon: MergeLexicon) -> bool:
    """Whether all mentions that tell the line tell it as somebody's word, and the line does not say whose."""
    telling = [facet.mention for facet in facets if _tells(text, facet.mention)]
    voices = [voice_of(text, each, facets) for each in telling]
    return bool(voices) and all(voice is not None and is_unclaimed(text, voice, lexicon) for voice in voices)


def _without_asides(text: str, lexicon: MergeLexicon) -> str:
    """Return the line with what happened alone: "Shells hit the mill", not "for the first time", and nobody else they hit."""
    for aside in sorted(lexicon.line.asides):
        text = text.replace(f" {aside}", "")
    starts = [at for opening in lexicon.line.company if (at := text.find(f" {opening} ")) > 0]
    return text[: min(starts)] if starts else text


def told_flatly(text: str, facets: Sequence[Facet]) -> str:
    """Return the line without who says so where a quote of the event tells it in its article's own voice."""
    line = without_claimant(text)
    return line if line != text and any(_tells(line, facet.mention) for facet in facets if not _is_said(facet.mention)) else text
