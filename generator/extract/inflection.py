"""Verb forms for headlines, from lemminflect's offline tables."""

from __future__ import annotations

from functools import lru_cache

import lemminflect

# The tables list rare forms first for these.
_IRREGULAR = {("be", "VBZ"): "is", ("be", "VBP"): "are", ("be", "VBN"): "been", ("have", "VBZ"): "has", ("do", "VBZ"): "does"}


@lru_cache(maxsize=16384)
def inflected(lemma: str, tag: str) -> str:
    """Return the form of a verb for a Penn tag (VB, VBZ, VBP, VBN, VBG); the lemma itself where no form is known."""
    if (lemma, tag) in _IRREGULAR:
        return _IRREGULAR[lemma, tag]
    if tag in ("VB", "VBP"):
        return lemma
    forms = lemminflect.getInflection(lemma, tag=tag, inflect_oov=True)
    return str(forms[0]) if forms else lemma
