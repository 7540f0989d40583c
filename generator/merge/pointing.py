"""What a headline takes for known because its article told of it before: the article writes "the clip", the headline "Clip is shown".

A headline has no articles, so the line alone does not say whether a clip is news or one that the reader should know; its quote does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.merge.clear import is_name, is_noun, kinds_of, tells, without_claimant, written_words
from generator.merge.features import Facet
from generator.merge.inflection import lemmas_of
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold, words

MOST_WORDS = 2
"""Words of a noun that the reader may not know; more of them tell what it is: "harbour safety commission"."""

KNOWN = 0.2
"""Share of the articles that must tell of a thing for their reader to know it: of a story's spill, rig or trial one in four tells."""
FEWEST_ARTICLES = 10
"""Articles that must: in a story of five, one is a fifth."""


def known_things(facets: Iterable[Sequence[Facet]], lexicon: MergeLexicon) -> frozenset[str]:
    """Return what a story is about, which its reader knows: the words in what many of its articles tell, but titles, which many bear.

    "The spill" needs no telling of which in a story of a spill; "the president" may be one of two.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    for facet in (facet for group in facets for facet in group):
        told[facet.mention.article].update(words(facet.mention.clause))
    count = Counter(word for found in told.values() for word in found)
    least = max(FEWEST_ARTICLES, KNOWN * len(told))
    return frozenset(word for word, articles in count.items() if articles >= least) - set(lexicon.titles)


def points_back(text: str, quotes: Iterable[str], lexicon: MergeLexicon, known: frozenset[str] = frozenset()) -> bool:
    """Whether the line's subject is a bare noun that every quote which has it takes for known: "the clip", "the star's ring".

    What names something, what there is one of ("the government"), people in the plural ("the guards") and what a word behind it tells of
    ("the clip of the ferry") need nothing before; nor does what is `known`.
    """
    subject = _bare_subject(text, lexicon)
    if not subject or subject[-1] in known:
        return False
    before = [word for quote in quotes for word in _before(subject, written_words(quote))]
    return bool(before) and all(word in lexicon.definite for word in before)


def _before(subject: tuple[str, ...], quote: Sequence[str]) -> list[str]:
    """Return the word before each place where the quote has the words of the subject; "" at its beginning, and before a name."""
    tokens = [fold(word) for word in quote]
    size = len(subject)
    starts = [at for at, word in enumerate(tokens) if word == subject[0] and tuple(tokens[at : at + size]) == subject]
    return [tokens[at - 1] if at and quote[at].islower() else "" for at in starts]


def _bare_subject(text: str, lexicon: MergeLexicon) -> tuple[str, ...]:
    """Return the words up to the verb where they name nothing and point at one thing, else none."""
    written = written_words(without_claimant(text))
    tokens = [fold(word) for word in written]
    for at, token in enumerate(tokens):
        if tells(token) or is_name(token.removesuffix("'s").title() if at == 0 else written[at], lexicon, first=at == 0):
            return ()  # "Ship carrying oil" says which ship
        if at and (token in lexicon.being or _is_verb(token, tokens[at - 1], next(iter(tokens[at + 1 :]), ""), lexicon)):
            return tuple(tokens[:at]) if _is_one(tokens[:at], lexicon) else ()
        if token in lexicon.stop:
            return ()
    return ()


def _is_one(found: Sequence[str], lexicon: MergeLexicon) -> bool:
    """Whether a noun tells of one thing, or of what is somebody's, and there are more of its kind."""
    head, owner = found[-1], any(word.endswith("'s") for word in found)
    if "NOUN" not in kinds_of(head) or (len(found) > MOST_WORDS and not owner):
        return False
    if len(found) > 1 and head in lexicon.bodies and not owner:
        return False  # "Harbour council meets"; without a word before it, a body asks by itself
    many = head.endswith("s") and len(lemmas_of(head)) > 1
    return owner or (head not in lexicon.line.unique and (not many or head in lexicon.line.owned))


def _is_verb(token: str, before: str, behind: str, lexicon: MergeLexicon) -> bool:
    """Whether a word behind a noun is what it does: "closes", "fall" behind "shares"; not "price" behind "oil", "forces" before "take"."""
    forms = kinds_of(token)
    if token in lexicon.stop:
        return False
    if "VERB" not in forms:
        return "ADV" in forms and not forms & {"NOUN", "ADJ"}
    if "NOUN" not in forms or before in lexicon.line.owned:
        return is_noun(before) or "NOUN" not in forms
    goes_on = behind in lexicon.being or ("VERB" in kinds_of(behind) and not behind.endswith(("s", "ing")) and behind not in lexicon.stop)
    return is_noun(before) and token.endswith("s") and not before.endswith("'s") and not goes_on
