"""A document date in doubt hands its doubt on to those dates alone that hang on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.merge.consolidate import own_date
from generator.merge.features import story
from generator.merge.names import name_book
from generator.model import Span, Timex
from tests.unit.merge.telling import LEXICON, article, embed, told


@pytest.mark.parametrize(("steady", "date"), [(True, "2031-05-05"), (False, "2031-05-05?")])
def test_a_date_that_a_neighbouring_day_would_move_is_in_doubt(steady: bool, date: str) -> None:
    made, (mention,) = article("a", "2031-05-06?", told("Ada Moor [met] Ben Holt then.", "2031-05-05", lemma="meet", people=["Ada Moor"]))
    timex = Timex(span=Span(23, 27), text="then", type="DATE", value="2031-05-05", rule="test", stated="XXXX", steady=steady)
    mention = replace(mention, timex=timex)
    (facet,) = story([made], [mention], name_book([mention], [made.text], LEXICON), LEXICON, embed).facets
    found = own_date(facet, {"a": made})
    assert found is not None
    assert found.edtf == date
