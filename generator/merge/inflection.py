"""Words to what they may be a form of."""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getAllLemmas, getAllLemmasOOV  # type: ignore[import-untyped]


@lru_cache(maxsize=20_000)
def lemmas_of(word: str) -> tuple[str, ...]:
    """Return the word and the verbs and nouns it may be a form of; by rule where the dictionary does not know it (`capsized`)."""
    forms = getAllLemmas(word) or {"VERB": getAllLemmasOOV(word, upos="VERB").get("VERB", ())}
    return tuple(sorted({word, *(lemma for upos in ("VERB", "NOUN") for lemma in forms.get(upos, ()))}))
