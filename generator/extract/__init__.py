"""Article and its time expressions become mentions of events.

`stage.extract` is the one function; the modules beside it are its ideas:
`parse` and `quotations` read the text, `triggers` finds event words, `dating` joins dates to them,
`status`, `kind` and `attribution` say how an event is told, `names`, `coreference`, `participants`, `place` and `figures`
say who, where and how many, `selection` decides what a reader wants, `headline`, `trim` and `inflection` put it in words.
"""

from generator.extract.lexicon import EventLexicon
from generator.extract.stage import extract

__all__ = ["EventLexicon", "extract"]
