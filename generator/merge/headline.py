"""The headline of an event, chosen from all its mentions and from titles that people wrote.

Rules make one good headline in three from one sentence (field notes, "Headlines");
from many candidates the clean and central one is better.
Every candidate passes a gate. When none does, the clause is printed as an article wrote it: a plain headline is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from generator.merge.clear import asks, is_label, kinds_of, tells_findings
from generator.merge.features import Embed, Facet
from generator.merge.fuller import LONGEST
from generator.merge.informing import Agreement, is_vague, lemmas, names_nobody
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import NameBook
from generator.merge.offers import FEWEST_PLAIN_WORDS, PLAIN, Candidate, acts_in, judged, main_people, main_place, offered, undated_clause
from generator.merge.whole import goes_on, is_passive, is_shifted, meets_for_nothing
from generator.merge.wording import fold, words
from generator.model import Article

FEWEST_WORDS = 3
"""`Attack in Munich` is a headline, `Attack` is not."""
CENTRAL, NAMED, ACT, RANK, LENGTH, STATED, WRITTEN = 1.0, 0.6, 0.7, 0.15, 0.25, 0.5, -0.1
"""Weights: likeness to all that is said of the event; the event's names in it; its act in it; place in its mention's list; brevity;
made from a sentence that dates the event; written by a person for a whole article, which mostly says more than the event."""
SAID, VAGUE, NOBODY = 0.8, 0.6, 0.2
"""Weights: what the articles agree on in it; and, taken away, for a line that leaves its reader asking who or what,
and for one that names nobody: "Hurricane season starts" says less than "Hurricane season in the Gulf starts"."""
ASKS, MOST_ASKED = 0.5, 2
"""Weight taken for each thing that a headline points at without naming it, and of how many: "rockets are fired at the town"."""
PLACED, ADDED = 0.3, 0.2
"""Weights: the event's place in it, as one attack looks like another without; and, taken away, where the place was put behind it:
`Moor and Holt meet on the sidelines of the Varn Conference` is better than `Moor and Holt meet in Varn`."""
FEW_WORDS, CURT = 4, 0.2
"""Weight taken from a headline of fewer words without a name: `Judge dismisses case` says too little, `Attack in Munich` enough."""
FARTHEST, LEAP = 9, 0.3
"""Weight taken from a headline that jumps over more words than these at once: the parser is least sure of what lies far apart."""
TORN, OPEN, SHIFTED = 0.5, 0.15, 0.3
"""Weights taken from a line that is cut short or out of a phrase that its quote has whole, from one whose last thing the quote tells from
its like ("the amount of oil" flowing from the well), and from a state told in the past."""
GRAVE, BY, BARE, GOING, LABEL = 0.1, 0.1, 0.1, 0.3, 0.2
"""Weights: of what is told in one sentence, the deaths; and, taken away, for who did it put behind it: "is released by the Board",
for a doer without a name or a meeting without a purpose, "Court jails Moor", "Council meets", for what "is flowing",
and for a mere noun: "Meetings between Moor and Holt" says less than "Moor and Holt meet"."""
_HANGING = re.compile(r"^[^,]+, (?:which|who|whom|whose) [^,]+$")
"""A name and what is told of it, without what it does."""
AS_WRITTEN = 0.4
"""Weight taken from a clause as an article wrote it, besides that of its place."""
BEST_LENGTH = 55
"""Characters from which brevity no longer counts for anything."""


def headline(
    facets: Sequence[Facet], articles: Sequence[Article], book: NameBook, lexicon: MergeLexicon, embed: Embed, *, denied: bool = False
) -> str:
    """Return the headline of the event that `facets` speak of; `articles` are those that they stand in.

    Of a plan that is `denied` the words of those who still planned it are turned: "Wages not to be paid".
    """
    title = _headline(facets, articles, book, lexicon, embed)
    made = any(title.startswith(book.in_headline(text)) for facet in facets for text in facet.mention.headlines)
    return _turned(title, facets, lexicon) if denied and made else title


def _turned(title: str, facets: Sequence[Facet], lexicon: MergeLexicon) -> str:
    """Return the line with `not` before what was planned: "Wages not to be paid"; as it is where it says so: "Moor refuses to pay".

    Where there is no room it stays as well: the status beside it says what became of it.
    """
    acts = {facet.mention.trigger.lemma.split()[0] for facet in facets}
    acts |= lexicon.light if any(facet.mention.trigger.pos == "noun" for facet in facets) else set()  # "to hold a hearing"
    for found in re.finditer(r"(\S+) to (?:be )?([a-z]+)\b", title):
        governed = "VERB" in kinds_of(found[1].lower()) and "NOUN" not in kinds_of(found[1].lower())
        if acts & lemmas(found[2]) and not governed:
            at = found.end(1)
            line = f"{title[:at]} {lexicon.negation}{title[at:]}"
            return line if len(line) <= LONGEST else title
    return title


def _headline(facets: Sequence[Facet], articles: Sequence[Article], book: NameBook, lexicon: MergeLexicon, embed: Embed) -> str:
    texts = {article.id: article.text for article in articles}
    told = _told(facets)
    for fit in (told, facets) if len(told) < len(facets) else (told,):
        lines = {text: offer for text, offer in offered(fit, facets, articles, book, lexicon).items() if passes(text, lexicon)}
        if len(lines) == 1:
            return _capital(next(iter(lines)))  # most events are told once: there is nothing to weigh
        if lines:
            return _most_central([judged(text, offer, texts, lexicon) for text, offer in lines.items()], facets, texts, lexicon, embed)
    return _plain(told, texts, book, lexicon)


def _capital(text: str) -> str:
    """Return the line with a capital behind a mark that opens it: `"Top kill" fails`."""
    return text[0] + text[1:2].upper() + text[2:] if text[:1] in "‘“\"'" else text


def _told(facets: Sequence[Facet]) -> Sequence[Facet]:
    """Return the mentions whose words fit: of what is over, those that do not tell of it as a plan."""
    over = any(facet.mention.status in ("happened", "ongoing") for facet in facets)
    return [facet for facet in facets if facet.mention.status not in ("planned", "possible")] if over else facets


def passes(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a headline can stand: long and short enough, its subject named, its end not torn off, its quotation marks in pairs."""
    tokens = words(text)
    if not len(tokens) >= FEWEST_WORDS or len(text) > LONGEST:
        return False
    if tokens[0] in lexicon.pronouns or tokens[-1] in lexicon.dangling:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "‘“'\""):
        return False
    if re.match(r"['’]s\b", text):
        return False  # "'s go to the harbour": what stood before the mark is gone
    if _HANGING.search(text):
        return False  # "The port, which was fought over"
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and "…" not in text


def _most_central(
    candidates: Sequence[Candidate], facets: Sequence[Facet], texts: Mapping[str, str], lexicon: MergeLexicon, embed: Embed
) -> str:
    clauses = sorted({facet.mention.clause for facet in facets})
    rows = embed([c.text for c in candidates] + clauses).astype(np.float64)
    middle = rows[len(candidates) :].mean(axis=0)
    central = rows[: len(candidates)] @ middle / (np.linalg.norm(middle) or 1.0)
    names = {fold(name.split()[-1]) for name in main_people(facets)}
    place = main_place(facets)
    agreed = Agreement(facets, texts)
    named = [c.acts if tells_findings(c.text, lexicon) else c.acts & _acts_named(c.text, lexicon) for c in candidates]
    names_act = [agreed.acts(acts) for acts in named]
    telling = [SAID * agreed.said(c.text, lexicon) - VAGUE * is_vague(c.text, lexicon) for c in candidates]
    asked = [min(asks(c.text, lexicon), MOST_ASKED) for c in candidates]
    telling = [points - ASKS * count for points, count in zip(telling, asked, strict=True)]
    telling = [
        points + PLACED * (place <= set(words(c.text))) * bool(place) - ADDED * c.placed
        for points, c in zip(telling, candidates, strict=True)
    ]
    weighed = [_manner(c.text, lexicon) for c in candidates]
    telling = [points + more for points, more in zip(telling, weighed, strict=True)]
    telling = [
        points - TORN * c.broken - OPEN * c.open - SHIFTED * is_shifted(c.text, lexicon)
        for points, c in zip(telling, candidates, strict=True)
    ]
    scores = [round(float(central[i]) * CENTRAL + ACT * names_act[i] + telling[i] + _form(c, names), 3) for i, c in enumerate(candidates)]
    return _capital(min(zip(candidates, scores, strict=True), key=lambda pair: (-pair[1], len(pair[0].text), pair[0].text))[0].text)


def _manner(text: str, lexicon: MergeLexicon) -> float:
    """Return what a line gains or loses by how it tells its event: the deaths first, in the active voice, as done, by somebody named."""
    bare = words(text)[0] in lexicon.line.bare or meets_for_nothing(text, lexicon)
    return (
        GRAVE * _tells_of_deaths(text, lexicon)
        - BY * is_passive(text, lexicon)
        - BARE * bare
        - GOING * goes_on(text, lexicon)
        - LABEL * is_label(text, lexicon)
        - NOBODY * names_nobody(text, lexicon)
    )


def _tells_of_deaths(text: str, lexicon: MergeLexicon) -> bool:
    """Whether a line tells how many died, the gravest that can be told of an attack: "Shells kill three in Oxmoor"."""
    tokens = words(text)
    counted = any(token[0].isdigit() or token in lexicon.numbers for token in tokens)
    return counted and any("kill" in lexicon.act(lemma) for token in tokens for lemma in lemmas(token))


def _acts_named(text: str, lexicon: MergeLexicon) -> frozenset[str]:
    """Return the sets of acts that a headline names, and the words in it as sets of their own."""
    tokens = words(text)
    return acts_in(tokens, lexicon, saying=True) | {f"={lemma}" for token in tokens for lemma in lemmas(token)}


def _form(candidate: Candidate, names: set[str]) -> float:
    tokens = set(words(candidate.text))
    named = len(names & tokens) / len(names) if names else 1.0
    excess = max(0, len(candidate.text) - BEST_LENGTH) / (LONGEST - BEST_LENGTH)
    points = NAMED * named - RANK * min(candidate.rank, 3) - LENGTH * excess
    named_thing = any(word[:1].isupper() for word in candidate.text.split()[1:])
    curt = len(words(candidate.text)) < FEW_WORDS and not named_thing
    leaps = candidate.leap > FARTHEST
    return (
        points + STATED * candidate.dated + WRITTEN * candidate.title - CURT * curt - LEAP * leaps - AS_WRITTEN * (candidate.rank == PLAIN)
    )


def is_as_written(headline: str, facets: Sequence[Facet], lexicon: MergeLexicon) -> bool:
    """Whether a headline is a clause as an article wrote it, since none could be made of it or of another article's."""
    said = words(headline)
    if any(words(text) == said for facet in facets for text in facet.mention.headlines):
        return False
    return any(not facet.mention.headlines and words(undated_clause(facet.mention, lexicon)) == said for facet in facets)


def _telling_clause(facet: Facet, texts: Mapping[str, str], lexicon: MergeLexicon) -> str:
    """Return the clause, or the whole quote where the clause says too little by itself (`Said`)."""
    mention = facet.mention
    clause = undated_clause(mention, lexicon)
    return clause if len(words(clause)) >= FEWEST_PLAIN_WORDS else mention.quote.of(texts[mention.article])


def _plain(facets: Sequence[Facet], texts: Mapping[str, str], book: NameBook, lexicon: MergeLexicon) -> str:
    """Return of the clauses that fit the one that says most of what the articles agree on; else the shortest, cut and marked so.

    One that is not cut comes before one that is, and one that stands for itself before a quotation whose speaker nobody names.
    """
    clauses = sorted({_telling_clause(facet, texts, lexicon) for facet in facets}, key=lambda clause: (len(clause), clause))
    fitting = [clause for clause in clauses if len(words(clause)) >= FEWEST_PLAIN_WORDS and len(clause) <= LONGEST]
    agreed = Agreement(facets, texts)
    whole = sorted(fitting, key=lambda c: ("…" not in c, not c.startswith("“"), round(agreed.said(c, lexicon), 3), len(c), c))
    text = whole[-1] if whole else next((c for c in clauses if len(c) > LONGEST), clauses[-1] if clauses else "Event")
    text = re.sub(r"\s+", " ", text).strip().rstrip(",;:.–—- ")
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:.–—- ") + "…"
    return book.in_headline(text[:1].upper() + text[1:])
