"""Cluster the gold event mentions of ECB+ with the project's own merge, and score the clusters.

    python benchmarks/quality/coref.py ECB_Dev_corpus.txt ECB_Dev_Event_gold_mentions.json --out labels.json

Writes one cluster label for each mention, in the order of the file.
Where the mentions carry gold chains it prints MUC, B³, CEAF-e and their mean, the CoNLL F1 (Pradhan and others 2014).
No topics are given and no mention has a date, which is harder than the product's own case.
The gold chains are for the scores alone: without them the labels are the same.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span, Token

from generator.merge.features import Embed, Story, story
from generator.merge.grouping import groups
from generator.merge.lexicon import MergeLexicon
from generator.merge.names import name_book
from generator.model import Article, EntityType, Mention, Participant, Role, Sentence, Trigger
from generator.model import Span as Extent
from generator.resources import Resources

KINDS: Mapping[str, EntityType] = {"PERSON": "person", "ORG": "organisation", "NORP": "organisation"}
PLACES = ("GPE", "LOC", "FAC")
TAKES_PART = ("nsubj", "nsubjpass", "dobj", "obj", "pobj", "poss", "agent", "compound", "amod")

Chains = Sequence[frozenset[int]]


def read_corpus(path: Path) -> dict[str, dict[int, dict[int, str]]]:
    """Return the words of each sentence of each document, by their numbers in the corpus."""
    words: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    for line in path.read_text(encoding="utf-8").split("\n"):  # not splitlines: a word may hold another mark of a line's end
        if line.strip():
            doc, sentence, token, word = line.split("\t")[:4]
            words[doc][int(sentence)][int(token)] = word.strip() or "-"
    return words


class Parsed:
    """One document as an article, with its parsed sentences."""

    def __init__(self, name: str, sentences: Mapping[int, Mapping[int, str]], tools: Resources) -> None:
        """Parse every sentence with the words as they are cut in the corpus."""
        self.docs: dict[int, tuple[Doc, dict[int, int], int]] = {}
        spans, text = [], ""
        for n, (number, words) in enumerate(sorted(sentences.items())):
            doc = tools.nlp(Doc(tools.nlp.vocab, words=list(words.values())))
            self.docs[number] = (doc, {token: i for i, token in enumerate(words)}, len(text))
            spans.append(Sentence(span=Extent(len(text), len(text) + len(doc.text)), paragraph=n))
            text += doc.text + "\n\n"
        self.article = Article(id=name, file=name, title=name, title_basis="derived", text=text, sentences=tuple(spans))
        self.order = {number: n for n, number in enumerate(sorted(sentences))}

    def mention(self, gold: Mapping[str, Any], number: int) -> Mention:
        """Return one gold mention as extract would hand it over: act, participants, place, clause."""
        doc, places, start = self.docs[gold["sent_id"]]
        inside = [doc[places[token]] for token in gold["tokens_number"] if token in places] or [doc[0]]
        head = next((token for token in inside if token.head not in inside), inside[-1])
        around = [token for token in _around(head) if token not in inside]
        place = next((token for token in around if _entity(token)[1] == "place"), None)
        clause = doc[min(t.i for t in head.subtree) : max(t.i for t in head.subtree) + 1]
        low, high = inside[0], inside[-1]
        return Mention(
            id=f"m{number:05}",
            article=self.article.id,
            sentence=self.order[gold["sent_id"]],
            quote=self.article.sentences[self.order[gold["sent_id"]]].span,
            trigger=Trigger(
                span=Extent(start + low.idx, start + high.idx + len(high.text)),
                lemma=head.lemma_.lower(),
                pos="verb" if head.pos_ in ("VERB", "AUX") else "noun",
            ),
            participants=tuple(
                Participant(name=name, type=kind, role=_role(token))
                for token in around
                for name, kind in (_entity(token),)
                if kind != "place"
            ),
            place=_entity(place)[0] if place is not None else None,
            clause=clause.text,
        )


def _around(head: Token) -> list[Token]:
    """Return the heads of the phrases that depend on an event's word, prepositions looked through."""
    found = [child for child in head.children if child.dep_ in TAKES_PART]
    found += [child for prep in head.children if prep.dep_ in ("prep", "agent") for child in prep.children if child.dep_ == "pobj"]
    if head.dep_ in ("conj", "xcomp", "advcl"):
        found += [child for child in head.head.children if child.dep_ in ("nsubj", "nsubjpass")]
    return [token for token in found if token.pos_ in ("NOUN", "PROPN", "NUM", "ADJ")]


def _role(token: Token) -> Role:
    """Return whether a phrase names who does it or to whom it is done."""
    if token.dep_ == "nsubj" or (token.dep_ == "pobj" and token.head.dep_ == "agent"):
        return "agent"
    return "patient" if token.dep_ in ("dobj", "obj", "nsubjpass") else "other"


def _entity(token: Token) -> tuple[str, EntityType]:
    spans: Iterable[Span] = token.doc.ents
    entity = next((span for span in spans if span.start <= token.i < span.end), None)
    if entity is None:
        return token.lemma_.lower(), "other"
    return entity.text, "place" if entity.label_ in PLACES else KINDS.get(entity.label_, "other")


def tell(corpus: Path, gold: Sequence[Mapping[str, Any]], tools: Resources) -> tuple[list[Article], list[Mention]]:
    """Return the articles of a corpus, and its gold mentions in the order of the file."""
    words = read_corpus(corpus)
    parsed = {name: Parsed(name, words[name], tools) for name in sorted({each["doc_id"] for each in gold})}
    return [each.article for each in parsed.values()], [parsed[each["doc_id"]].mention(each, n) for n, each in enumerate(gold)]


def compare(articles: Sequence[Article], mentions: Sequence[Mention], lexicon: MergeLexicon, embed: Embed) -> Story:
    """Return the facets of the mentions, as the merge makes them."""
    return story(articles, mentions, name_book(mentions, [article.text for article in articles], lexicon), lexicon, embed)


def labels(corpus: Path, gold: Sequence[Mapping[str, Any]], tools: Resources) -> list[int]:
    """Return a cluster label for each gold mention."""
    articles, mentions = tell(corpus, gold, tools)
    told = compare(articles, mentions, tools.merge_lexicon, tools.embed)
    found = [0] * len(mentions)
    for label, group in enumerate(groups(told, tools.merge_lexicon)):
        for i in group:
            found[int(told.facets[i].mention.id[1:])] = label
    return found


def chains(names: Iterable[object]) -> Chains:
    """Return the sets of positions that carry one name."""
    members: dict[object, set[int]] = defaultdict(set)
    for i, name in enumerate(names):
        members[name].add(i)
    return [frozenset(each) for each in members.values()]


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def muc(key: Chains, response: Chains) -> float:
    """Return the link-based F1 of Vilain and others (1995)."""

    def recall(left: Chains, right: Chains) -> float:
        where = {i: n for n, members in enumerate(right) for i in members}
        kept = sum(len(members) - len({where[i] for i in members}) for members in left)
        links = sum(len(members) - 1 for members in left)
        return kept / links if links else 0.0

    return f1(recall(response, key), recall(key, response))


def b_cubed(key: Chains, response: Chains) -> float:
    """Return the mention-based F1 of Bagga and Baldwin (1998)."""

    def recall(left: Chains, right: Chains) -> float:
        where = {i: members for members in right for i in members}
        total = sum(len(members & where[i]) / len(members) for members in left for i in members)
        return total / sum(len(members) for members in left)

    return f1(recall(response, key), recall(key, response))


def ceaf_e(key: Chains, response: Chains) -> float:
    """Return the entity-based F1 of Luo (2005), each key chain aligned with at most one response chain."""
    where = {i: n for n, members in enumerate(response) for i in members}
    weights: dict[int, dict[int, float]] = {}
    for k, members in enumerate(key):
        shared = Counter(where[i] for i in members)
        weights[k] = {r: 2 * n / (len(members) + len(response[r])) for r, n in shared.items()}
    total = _assignment(weights)
    return f1(total / len(response), total / len(key))


def _assignment(weights: Mapping[int, Mapping[int, float]]) -> float:
    """Return the weight of the best one-to-one assignment, by Bertsekas' auction, exact to a thousandth."""
    step = 1e-3 / max(1, len(weights))
    prices: dict[int, float] = defaultdict(float)
    owner: dict[int, int] = {}
    free = [k for k in weights if weights[k]]
    while free:
        k = free.pop()
        ranked = sorted(((weight - prices[r], r) for r, weight in weights[k].items()), reverse=True)
        best, r = ranked[0]
        if best <= 0:
            continue
        second = max(ranked[1][0], 0.0) if len(ranked) > 1 else 0.0
        prices[r] += best - second + step
        if r in owner:
            free.append(owner[r])
        owner[r] = k
    return sum(weights[k][r] for r, k in owner.items())


def main() -> None:
    """Read the arguments, write the labels, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("mentions", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    gold = json.loads(arguments.mentions.read_text(encoding="utf-8"))
    found = labels(arguments.corpus, gold, Resources("en"))
    arguments.out.write_text(json.dumps(found), encoding="utf-8")
    if all("coref_chain" in each for each in gold):
        key, response = chains(each["coref_chain"] for each in gold), chains(found)
        scores = {"MUC": muc(key, response), "B3": b_cubed(key, response), "CEAFe": ceaf_e(key, response)}
        mean = sum(scores.values()) / len(scores)
        print(" ".join(f"{name} {100 * score:.1f}" for name, score in scores.items()), f"CoNLL {100 * mean:.1f}")


if __name__ == "__main__":
    main()
