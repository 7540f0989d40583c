"""Where a history has got to, over the ends of paragraphs: the suites have one line a text."""

from __future__ import annotations

from generator.annotate import TimexLexicon, annotate_text

TOLD = "It began in 1931, 1932, 1933, 1934 and 1935.\n\nOn 16 July 1944 the fleet sailed."


def months(text: str, english: TimexLexicon) -> list[str]:
    """The values of the expressions that name October."""
    return [timex.value for timex in annotate_text(text, "2009-12-19", lexicon=english) if timex.text == "October"]


def test_a_year_that_opens_a_paragraph_is_where_the_story_is(english: TimexLexicon) -> None:
    assert months(f"{TOLD}\n\nThe army had been driven out by the end of 1937. It came back in October.", english) == ["1937-10"]


def test_within_a_paragraph_a_year_long_past_is_background(english: TimexLexicon) -> None:
    assert months(f"{TOLD} The port was built by the end of 1937. It fell in October.", english) == ["1944-10"]
