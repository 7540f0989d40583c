"""Verb forms for headlines, from lemminflect's offline tables."""

from __future__ import annotations

from functools import lru_cache

import lemminflect  # type: ignore[import-untyped]  # the package ships no types

# The tables list rare forms first for these.
_IRREGULAR = {("be", "VBZ"): "is", ("be", "VBP"): "are", ("be", "VBN"): "been", ("have", "VBZ"): "has", ("do", "VBZ"): "does"}


@lru_cache(maxsize=16384)
def verb_lemma(word: str, guess: str) -> str:
    """Return the lemma of a verb form; the tagger's guess where the tables know it for this form or do not know the form."""
    lemmas = lemminflect.getLemma(word, upos="VERB", lemmatize_oov=False)
    return guess if not lemmas or guess in lemmas else str(lemmas[0])


@lru_cache(maxsize=16384)
def inflected(lemma: str, tag: str) -> str:
    """Return the form of a verb for a Penn tag (VB, VBZ, VBP, VBN, VBG); the lemma itself where no form is known."""
    if (lemma, tag) in _IRREGULAR:
        return _IRREGULAR[lemma, tag]
    if tag in ("VB", "VBP"):
        return lemma
    forms = lemminflect.getInflection(lemma, tag=tag, inflect_oov=True)
    return str(forms[0]) if forms else lemma
