"""A list of the beginnings of other texts tells nothing; a report with elisions does."""

from generator.ingest.draft import Block
from generator.ingest.teasers import without_teasers

LIST = (
    "A court rejected the appeal on Thursday, opening the door to drilli ... OSLO – The mayor resigned on Mon ...",
    "The company agreed to pay for the bridge that fell in the st . . .",
    "The river has reached the town.",
)


def _kinds(*lines: str) -> set[str]:
    return {block.kind for block in without_teasers([Block(text=line) for line in lines])}


def test_a_page_of_beginnings_is_furniture() -> None:
    assert _kinds(*LIST) == {"furniture"}


def test_two_elisions_make_no_list() -> None:
    assert _kinds(LIST[0], LIST[2]) == {"text"}


def test_elisions_in_quotations_are_none() -> None:
    quoted = "“The dam ... We knew ... It was old ... Nobody came ...” the mayor said."
    assert _kinds(quoted, "The river has reached the town.") == {"text"}


def test_a_few_elisions_in_a_long_report_are_none() -> None:
    assert _kinds(*LIST, *("The mayor thanked everybody who had helped.",) * 20) == {"text"}
